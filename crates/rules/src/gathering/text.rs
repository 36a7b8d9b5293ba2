//! Longer texts of hosts: the sections of house rules, which are the pages of a briefing.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::limits;
use crate::text::{BadText, Words};

/// One section of the house rules, and one page of the briefing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Page {
    /// What it is about.
    pub title: Words,
    /// What is read aloud. Plain text: a line of its own is a paragraph.
    pub text: Text,
}

/// Several paragraphs.
#[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Text(String);

impl Text {
    /// Takes a text as typed: each line trimmed and composed (NFC), its spaces made one, and no more than one empty line between two.
    ///
    /// # Errors
    /// Why it can't be used. An empty one can: a title may say everything.
    pub fn new(typed: &str) -> Result<Self, BadText> {
        if typed.len() > limits::MAX_PAGE_BYTES.saturating_mul(4) {
            return Err(BadText::TooLong);
        }
        let mut text = String::new();
        let mut blank = false;
        for line in typed.lines() {
            match crate::text::line(line, limits::MAX_PAGE_CHARS, limits::MAX_PAGE_BYTES) {
                Err(BadText::Empty) => blank = true,
                Err(why) => return Err(why),
                Ok(line) => {
                    if !text.is_empty() {
                        text.push_str(if blank { "\n\n" } else { "\n" });
                    }
                    blank = false;
                    text.push_str(&line);
                }
            }
        }
        if text.chars().count() > limits::MAX_PAGE_CHARS || text.len() > limits::MAX_PAGE_BYTES {
            return Err(BadText::TooLong);
        }
        Ok(Self(text))
    }

    /// As it is shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Text {
    type Error = BadText;
    fn try_from(typed: String) -> Result<Self, BadText> {
        Self::new(&typed)
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0
    }
}

impl fmt::Debug for Text {
    /// What hosts write stays out of traces.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Text(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_tidied_line_by_line() {
        let check = |typed: &str, is: Result<&str, BadText>| {
            let text = Text::new(typed);
            assert_eq!(text.as_ref().map(Text::as_str).map_err(|why| *why), is, "{typed:?}");
            if let Ok(text) = text {
                assert_eq!(Text::new(text.as_str()), Ok(text), "tidy once is tidy");
            }
        };
        check("", Ok(""));
        check("\n \n", Ok(""));
        check(" one  two \nthree", Ok("one two\nthree"));
        check("one\n\n\n\ntwo\n", Ok("one\n\ntwo"));
        check("one\r\ntwo", Ok("one\ntwo"));
        check("a\u{202e}b", Err(BadText::Hidden));
        check("a\u{7}b", Err(BadText::Hidden));
        check(&"x".repeat(limits::MAX_PAGE_CHARS), Ok(&"x".repeat(limits::MAX_PAGE_CHARS)));
        check(&"x".repeat(limits::MAX_PAGE_CHARS + 1), Err(BadText::TooLong));
        check(&"x\n".repeat(limits::MAX_PAGE_CHARS), Err(BadText::TooLong));
        check(&"💛".repeat(limits::MAX_PAGE_BYTES), Err(BadText::TooLong));
    }
}
