//! House rules as hosts write them: one plain text, with a line that begins with `#` where a section begins; and what differs between two
//! versions.
//!
//! Not here: which rules there are and who has heard them (`rules::gathering`), those to begin with (`content`).

use rules::{
    gathering::{Page, Text, limits},
    text::{BadText, Words},
};
use similar::{ChangeTag, TextDiff};
use thiserror::Error;

/// Why a text can't be the house rules. Lines are counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BadHouse {
    /// There is no section.
    #[error("no section: begin one with # and a title")]
    Empty,
    /// Words stand before the first title.
    #[error("line {line} stands before the first title")]
    NoTitle {
        /// Where.
        line: usize,
    },
    /// A title can't be used.
    #[error("the title in line {line}: {why}")]
    BadTitle {
        /// Where.
        line: usize,
        /// Why.
        why: BadText,
    },
    /// What stands below a title can't be used.
    #[error("the section of line {line}: {why}")]
    BadSection {
        /// Where its title is.
        line: usize,
        /// Why.
        why: BadText,
    },
    /// More sections, or more of a text, than an evening can hold.
    #[error("more than an evening can hold")]
    TooMuch,
}

impl BadHouse {
    /// The key of what is said of it.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "evening-house-empty",
            Self::NoTitle { .. } => "evening-house-no-title",
            Self::BadTitle { .. } => "evening-house-bad-title",
            Self::BadSection { .. } => "evening-house-bad-section",
            Self::TooMuch => "evening-house-too-much",
        }
    }

    /// The line that it is about; 0 where it is about all of it.
    pub fn line(&self) -> usize {
        match self {
            Self::NoTitle { line } | Self::BadTitle { line, .. } | Self::BadSection { line, .. } => *line,
            Self::Empty | Self::TooMuch => 0,
        }
    }
}

/// The house rules as a text to change. [`read`] gives them back.
pub fn written(pages: &[Page]) -> String {
    let mut text = String::new();
    for page in pages {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str("# ");
        text.push_str(page.title.as_str());
        text.push('\n');
        if !page.text.as_str().is_empty() {
            text.push_str(page.text.as_str());
            text.push('\n');
        }
    }
    text
}

/// The sections of a text as a host wrote it.
///
/// # Errors
/// [`BadHouse`], with the line that it is about.
pub fn read(typed: &str) -> Result<Vec<Page>, BadHouse> {
    let mut sections: Vec<(usize, &str, Vec<&str>)> = Vec::new();
    for (at, line) in typed.lines().enumerate() {
        let number = at.saturating_add(1);
        match (line.trim().strip_prefix('#'), sections.last_mut()) {
            (Some(title), _) => sections.push((number, title.trim_start_matches('#'), Vec::new())),
            (None, Some((_, _, lines))) => lines.push(line),
            (None, None) if line.trim().is_empty() => {}
            (None, None) => return Err(BadHouse::NoTitle { line: number }),
        }
    }
    if sections.is_empty() {
        return Err(BadHouse::Empty);
    }
    let page = |(line, title, lines): (usize, &str, Vec<&str>)| {
        let title = Words::new(title).map_err(|why| BadHouse::BadTitle { line, why })?;
        let text = Text::new(&lines.join("\n")).map_err(|why| BadHouse::BadSection { line, why })?;
        Ok(Page { title, text })
    };
    let pages: Vec<Page> = sections.into_iter().map(page).collect::<Result<_, _>>()?;
    let size = |page: &Page| page.title.as_str().len().saturating_add(page.text.as_str().len());
    let bytes = pages.iter().map(size).fold(0, usize::saturating_add);
    if pages.len() > limits::MAX_PAGES || bytes > limits::MAX_RULES_BYTES {
        return Err(BadHouse::TooMuch);
    }
    Ok(pages)
}

/// What became of a line from one version to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Became {
    /// It stands there as before.
    Same,
    /// It was not there before.
    New,
    /// It is no longer there.
    Gone,
}

/// Lines around a difference that are shown with it, so that one sees where it is.
const AROUND: usize = 1;

/// What differs, line by line, with a line of what surrounds it; empty lines are left out. Nothing where they say the same.
pub fn difference(before: &[Page], after: &[Page]) -> Vec<(Became, String)> {
    let (before, after) = (written(before), written(after));
    let difference = TextDiff::from_lines(&before, &after);
    let mut lines = Vec::new();
    for group in difference.grouped_ops(AROUND) {
        for change in group.iter().flat_map(|op| difference.iter_changes(op)) {
            let became = match change.tag() {
                ChangeTag::Equal => Became::Same,
                ChangeTag::Insert => Became::New,
                ChangeTag::Delete => Became::Gone,
            };
            let line = change.value().trim_end_matches('\n');
            if !line.is_empty() {
                lines.push((became, line.to_owned()));
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use content::{Locale, Texts};
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_house_rules_to_begin_with_come_back_as_they_were_written() {
        for locale in Locale::ALL {
            let pages = crate::evening::template(Texts::of(*locale)).unwrap();
            assert!(pages.len() >= 12);
            assert_eq!(read(&written(&pages)).unwrap(), pages);
            assert_eq!(difference(&pages, &pages), []);
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        let check = |typed: &str, expected: BadHouse| assert_eq!(read(typed), Err(expected), "{typed}");
        check(" \n\n", BadHouse::Empty);
        check("\nHello", BadHouse::NoTitle { line: 2 });
        check("# One\nText\n#  \n", BadHouse::BadTitle { line: 3, why: BadText::Empty });
        let long = "a ".repeat(limits::MAX_PAGE_CHARS);
        check(&format!("# One\n{long}"), BadHouse::BadSection { line: 1, why: BadText::TooLong });
        let many = "# One\n".repeat(limits::MAX_PAGES + 1);
        check(&many, BadHouse::TooMuch);
        let full = format!("# One\n{}\n", "a".repeat(limits::MAX_PAGE_CHARS)).repeat(limits::MAX_PAGES);
        check(&full, BadHouse::TooMuch);
    }

    #[test]
    fn what_differs_is_shown_with_what_surrounds_it() {
        let page = |title: &str, text: &str| Page {
            title: Words::new(title).unwrap(),
            text: Text::new(text).unwrap(),
        };
        let before = [page("Asking", "Ask first.\nWait for the answer."), page("Water", "There is some.")];
        let mut after = before.clone();
        after[0] = page("Asking", "Ask first.\nWait, and hear the answer.");
        let expected = [
            (Became::Same, "Ask first."),
            (Became::Gone, "Wait for the answer."),
            (Became::New, "Wait, and hear the answer."),
        ];
        let found = difference(&before, &after);
        assert_eq!(found.iter().map(|(became, line)| (*became, line.as_str())).collect::<Vec<_>>(), expected);
    }

    proptest! {
        #[test]
        fn whatever_can_be_read_comes_back(typed in "(#? ?[a-zé  ]{0,12}\n){0,20}") {
            if let Ok(pages) = read(&typed) {
                prop_assert_eq!(read(&written(&pages)), Ok(pages));
            }
        }
    }
}
