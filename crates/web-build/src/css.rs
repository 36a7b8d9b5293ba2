//! The styles as one sheet, in an order that never changes, without what only people read.

use std::path::Path;

use anyhow::{Result, bail};

use crate::{all, read};

/// What others build upon comes first; the rest by name.
const FIRST: &[&str] = &["tokens.css", "base.css", "components.css"];

/// The folder of those that come with the rooms that do.
pub const LATER: &str = "later";

/// All styles of a folder, but for those that come later.
pub fn folder(folder: &Path) -> Result<String> {
    let mut files = all(folder, "css")?;
    let later = folder.join(LATER);
    files.retain(|path| !path.starts_with(&later));
    let rank = |path: &Path| {
        let name = path.strip_prefix(folder).unwrap_or(path);
        FIRST.iter().position(|first| name == Path::new(first)).unwrap_or(FIRST.len())
    };
    // Stable: what has the same rank stays in the order of its names.
    files.sort_by_key(|path| rank(path));
    let mut sheet = String::new();
    for file in files {
        sheet += &read(&file)?;
        sheet.push('\n');
    }
    Ok(sheet)
}

/// Without comments and needless white space. Within quotes everything stays.
///
/// # Errors
/// Where a comment or a quote has no end: the rest of the sheet would silently do nothing.
pub fn minified(sheet: &str) -> Result<String> {
    let mut out = String::new();
    let mut rest = sheet;
    while let Some(next) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            let Some((_, after)) = comment.split_once("*/") else {
                bail!("a comment without an end: {}", head(rest))
            };
            rest = after;
            space(&mut out);
        } else if next == '"' || next == '\'' {
            let text = quoted(rest, next)?;
            out += text;
            rest = rest.get(text.len()..).unwrap_or_default();
        } else {
            rest = rest.get(next.len_utf8()..).unwrap_or_default();
            match next {
                _ if next.is_whitespace() => space(&mut out),
                '{' | '}' | ';' | ',' => tight(&mut out, next),
                _ => out.push(next),
            }
        }
    }
    Ok(out.trim().to_owned())
}

/// One white space, where it could mean something: after none of these it does. Before or after others it may, as
/// in `a :hover` and `calc(1px + 2px)`. After a colon it is that of a declaration: no selector has one there.
fn space(out: &mut String) {
    if !out.ends_with([' ', '{', '}', ';', ',', ':']) {
        out.push(' ');
    }
}

fn tight(out: &mut String, next: char) {
    while out.ends_with(' ') || next == '}' && out.ends_with(';') {
        out.pop();
    }
    out.push(next);
}

/// The text in quotes that begins here, with them.
fn quoted(rest: &str, quote: char) -> Result<&str> {
    let mut escaped = false;
    for (at, one) in rest.char_indices().skip(1) {
        match one {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\n' => break,
            _ if one == quote => return Ok(rest.get(..=at).unwrap_or(rest)),
            _ => {}
        }
    }
    bail!("a quote without an end: {}", head(rest))
}

fn head(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sheet: &str, expected: &str) {
        assert_eq!(minified(sheet).unwrap(), expected, "{sheet}");
    }

    #[test]
    fn what_means_nothing_goes() {
        check(
            "/* why */\na , b {\n  color : red ;\n  margin: 0 1px;\n}\n\nc { d: e }\n",
            "a,b{color :red;margin:0 1px}c{d:e}",
        );
        check("a :hover > b{c:calc( 1px + 2px )}", "a :hover > b{c:calc( 1px + 2px )}");
        check("a::before { content: \"/* ; }  \\\" \" ; }", "a::before{content:\"/* ; }  \\\" \"}");
        check(
            "@media (min-width: 1px) and (hover) { a { b: c; } }",
            "@media (min-width:1px) and (hover){a{b:c}}",
        );
        check("a/**/b{c:d}", "a b{c:d}");
    }

    #[test]
    fn what_has_no_end_is_found() {
        assert!(minified("a{} /* b").is_err());
        assert!(minified("a{b:\"c\n}").is_err());
    }
}
