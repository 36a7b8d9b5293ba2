//! The pages to learn from, as Markdown for the docs book: the same data and words as in the app, in English.
//!
//! Not here: writing the files. `cargo xtask learn` does that.

use crate::{
    learn::{LearnBlock, LearnKind, LearnPage, LearnSource, learn_pages},
    locale::Locale,
    texts::Texts,
};

/// Where they come from, for whoever opens a file to change it.
const WRITTEN: &str =
    "<!-- Written by `cargo xtask learn` from content/learn.toml and content/en/later/learn.ftl. -->";

/// The book: the name of each file, and what is in it. The first is the index.
pub fn learn_book() -> Vec<(String, String)> {
    let texts = Texts::of(Locale::En);
    let say = |key: &str| texts.say(key, &[]);
    let pages = learn_pages();
    let items = pages.iter().map(|page| format!("1. {}\n", link(&say, page)));
    let index = format!(
        "{WRITTEN}\n\n# {}\n\n{}\n\n{}\n{}\n",
        say("learn-title"),
        say("learn-lead"),
        items.collect::<String>(),
        say("learn-for-everyone")
    );
    let mut book = vec![("README.md".to_owned(), index)];
    for (page, next) in pages.iter().zip(pages.iter().skip(1).map(Some).chain([None])) {
        book.push((format!("{}.md", page.id), whole(texts, page, next)));
    }
    book
}

fn link(say: &impl Fn(&str) -> String, page: &LearnPage) -> String {
    format!("[{}]({}.md)", say(page.title), page.id)
}

fn whole(texts: &Texts, page: &LearnPage, next: Option<&LearnPage>) -> String {
    let say = |key: &str| texts.say(key, &[]);
    let mut text = format!("{WRITTEN}\n\n# {}\n", say(page.title));
    let mut last = LearnKind::Heading;
    for block in page.blocks {
        // The items of a list and the rows of a table belong together; everything else stands apart.
        let goes_on = match block.kind {
            LearnKind::List => last == LearnKind::List,
            LearnKind::Row => true,
            _ => false,
        };
        if !goes_on {
            text.push('\n');
        }
        text.push_str(&part(&say, page, block));
        last = block.kind;
    }
    if !page.sources.is_empty() {
        text.push_str(&format!("\n## {}\n\n", say("learn-sources-head")));
        for source in page.sources {
            text.push_str(&format!("1. {}\n", named(texts, source)));
        }
        text.push_str(&format!("\n{}\n", say("learn-for-everyone")));
    }
    let back = format!("[{}](README.md)", say("learn-back"));
    let next = next.map(|next| {
        let link = link(&say, next);
        format!(" · {}", texts.say("learn-next", &[("title", (&link).into())]))
    });
    text.push_str(&format!("\n{back}{}\n", next.unwrap_or_default()));
    text
}

/// A part of a page, with the numbers of its sources.
fn part(say: &impl Fn(&str) -> String, page: &LearnPage, block: &LearnBlock) -> String {
    let numbers: Vec<_> = page.sources_of(block).map(|(number, _)| number.to_string()).collect();
    let mark = if numbers.is_empty() { String::new() } else { format!(" <sup>{}</sup>", numbers.join(", ")) };
    let mut said = block.keys.iter().map(|key| say(key));
    match block.kind {
        LearnKind::Heading => format!("## {}\n", said.collect::<String>()),
        LearnKind::Paragraph => format!("{}{mark}\n", said.collect::<String>()),
        LearnKind::List => said.map(|item| format!("- {item}{mark}\n")).collect(),
        LearnKind::Head => {
            let cells: Vec<_> = said.collect();
            format!("| {} |\n|{}\n", cells.join(" | "), "---|".repeat(cells.len()))
        }
        LearnKind::Row => {
            let first = said.next().unwrap_or_default();
            format!("| {first}{mark} | {} |\n", said.collect::<Vec<_>>().join(" | "))
        }
        LearnKind::Try => format!("**{}.** {}\n", say("learn-try-head"), said.collect::<String>()),
    }
}

fn named(texts: &Texts, source: &LearnSource) -> String {
    let name = format!("[{}]({})", source.name, source.url);
    let args = [("name", (&name).into()), ("checked", source.checked.into())];
    match source.dated {
        Some(dated) => {
            let [name, checked] = args;
            texts.say("learn-source-dated", &[name, ("dated", dated.into()), checked])
        }
        None => texts.say("learn-source-undated", &args),
    }
}
