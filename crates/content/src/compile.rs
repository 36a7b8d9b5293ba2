//! From the files of a language to what a page loads: read by Fluent's own parser, here, so that no page has to.
//!
//! Knows no more of Fluent than the texts use: what is filled in, choices by a number or word, and terms, whose text is
//! put where they stand. Anything else is told and not guessed.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};

use crate::{
    data::BadContent,
    page::{DONE, END, FIRST, KEY, LINE, NEXT, PLAIN, SELECT, VARIABLE, parts_of},
    sources::Source,
};

/// The texts of these files in the form of `page`.
///
/// # Errors
/// Names the file, and what in it can't be read, stands twice, or is more than a page can show.
pub(crate) fn compile(files: &[Source]) -> Result<String, BadContent> {
    let mut parsed = Vec::new();
    for (file, text) in files {
        let resource = parser::parse(*text).map_err(|(_, errors)| {
            let why = errors.iter().map(ToString::to_string).next().unwrap_or_default();
            BadContent::Fluent { file, why }
        })?;
        parsed.push((*file, resource));
    }
    let mut terms = BTreeMap::new();
    for (_, resource) in &parsed {
        for entry in &resource.body {
            if let Entry::Term(term) = entry {
                terms.insert(term.id.name, &term.value);
            }
        }
    }
    let mut texts = BTreeMap::new();
    for (file, resource) in &parsed {
        let mut add = |key: String, pattern: &Pattern<&str>| {
            let mut line = String::new();
            write(&mut line, pattern, &terms)
                .map_err(|why| BadContent::Fluent { file, why: format!("{key}: {why}") })?;
            match texts.insert(key.clone(), line) {
                None => Ok(()),
                Some(_) => Err(BadContent::Fluent { file, why: format!("{key} stands twice") }),
            }
        };
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            if let Some(value) = &message.value {
                add(message.id.name.to_owned(), value)?;
            }
            for attribute in &message.attributes {
                add(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value)?;
            }
        }
    }
    Ok(lay_out(&texts))
}

/// Keys and patterns apart, as `page` reads them.
fn lay_out(texts: &BTreeMap<String, String>) -> String {
    let mut rows: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    for (key, pattern) in texts {
        let (base, ending) = parts_of(key);
        rows.entry(base).or_default().insert(ending, pattern);
    }
    let endings: BTreeSet<&str> =
        [""].into_iter().chain(rows.values().flat_map(BTreeMap::keys).copied()).collect();
    let letters: BTreeMap<&str, char> = endings.iter().copied().zip(char::from(PLAIN)..).collect();
    let alone = |row: &BTreeMap<&str, &str>| row.keys().eq([&""]);
    let mut lines = vec![FIRST.to_owned(), endings.into_iter().collect::<Vec<_>>().join(" ")];
    for (base, row) in &rows {
        let parts: String = row.keys().filter_map(|ending| letters.get(ending)).collect();
        lines.push(if alone(row) { (*base).to_owned() } else { format!("{base}\t{parts}") });
    }
    lines.push(String::new());
    for first in [true, false] {
        let rows = rows.values().filter(|row| alone(row) == first);
        lines.extend(rows.flat_map(BTreeMap::values).map(|pattern| (*pattern).to_owned()));
    }
    lines.join("\n") + "\n"
}

/// What a page can't show.
type Unknown = &'static str;

fn write(
    line: &mut String,
    pattern: &Pattern<&str>,
    terms: &BTreeMap<&str, &Pattern<&str>>,
) -> Result<(), Unknown> {
    let alone = pattern.elements.len() == 1;
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => write_text(line, value),
            PatternElement::Placeable { expression } => {
                // As Fluent does: what is filled in can't turn the direction of the words around it.
                let own_words = matches!(
                    expression,
                    Expression::Inline(
                        InlineExpression::TermReference { .. } | InlineExpression::StringLiteral { .. }
                    )
                );
                let isolate = !alone && !own_words;
                if isolate {
                    line.push('\u{2068}');
                }
                write_placeable(line, expression, terms)?;
                if isolate {
                    line.push('\u{2069}');
                }
            }
        }
    }
    Ok(())
}

fn write_text(line: &mut String, text: &str) {
    line.extend(text.chars().map(|c| if c == '\n' { LINE } else { c }));
}

fn write_placeable(
    line: &mut String,
    expression: &Expression<&str>,
    terms: &BTreeMap<&str, &Pattern<&str>>,
) -> Result<(), Unknown> {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            line.push(VARIABLE);
            line.push_str(id.name);
            line.push(END);
        }
        Expression::Inline(InlineExpression::StringLiteral { value }) => write_text(line, value),
        Expression::Inline(InlineExpression::TermReference { id, attribute: None, arguments: None }) => {
            let term = terms.get(id.name).ok_or("a term that is nowhere")?;
            // A term's own terms would have to be looked at for circles; none has any.
            write(line, term, &BTreeMap::new())?;
        }
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            line.push(SELECT);
            line.push_str(id.name);
            line.push(END);
            for variant in variants {
                if variant.default {
                    line.push('*');
                }
                match &variant.key {
                    VariantKey::Identifier { name } => line.push_str(name),
                    VariantKey::NumberLiteral { value } => line.push_str(value),
                }
                line.push(KEY);
                write(line, &variant.value, terms)?;
                line.push(NEXT);
            }
            line.push(DONE);
        }
        _ => return Err("more of Fluent than a page can show"),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

    use super::*;
    use crate::{Arg, Locale, page::Page, sources};

    /// Everything that any text of ours could want.
    const ARGS: &[(&str, Arg<'static>)] =
        &[("who", Arg::Text("דנה")), ("of", Arg::Text("Bo")), ("name", Arg::Text("Cy"))];

    fn fluent(locale: Locale, file: &str) -> FluentBundle<FluentResource> {
        let mut bundle = FluentBundle::new_concurrent(vec![locale.langid()]);
        bundle.set_use_isolating(true);
        bundle.add_resource(FluentResource::try_new(file.to_owned()).unwrap()).unwrap();
        bundle
    }

    /// What Fluent says, and whether it missed anything.
    fn said(
        bundle: &FluentBundle<FluentResource>,
        key: &str,
        args: &[(&str, Arg<'_>)],
    ) -> Option<(String, bool)> {
        let (key, attribute) =
            key.split_once('.').map_or((key, None), |(key, attribute)| (key, Some(attribute)));
        let message = bundle.get_message(key)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let args: FluentArgs<'_> =
            args.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect();
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        Some((text, errors.is_empty()))
    }

    #[test]
    fn a_page_says_what_fluent_says() {
        let check = |ftl: &str, args: &[(&str, Arg<'_>)]| {
            let whole = compile(&[("x.ftl", Box::leak(ftl.to_owned().into_boxed_str()))]).unwrap();
            for locale in Locale::ALL {
                let (page, bundle) = (Page::read(&whole).unwrap(), fluent(*locale, ftl));
                assert_eq!(page.say("a", args, *locale), said(&bundle, "a", args), "{ftl:?}");
            }
        };
        check("a = b\n", &[]);
        check("a = { $who }\n", ARGS);
        check("a = Stop. { $who } said red.\n", ARGS);
        check("a = Stop. { $who } said red.\n", &[]);
        check("a = one\n    two { \"{\" } three\n", &[]);
        check("-t = 112\na = Call { -t }. Now.\n", &[]);
        let choice = "a = In { $n ->\n    [0] no time\n    [one] a second, { $who }\n   *[other] { $n } seconds\n } it is.\n";
        for n in [0, 1, 2, 5, 21, 100, 1_000_000, 1_000_001, 2_000_000] {
            check(choice, &[("n", Arg::Number(n)), ("who", Arg::Text("Bo"))]);
        }
        check(choice, &[("n", Arg::Text("one"))]);
        check(
            "a = { $n ->\n    [many] m\n    [one] o\n   *[other] x\n }\n",
            &[("n", Arg::Number(3_000_000))],
        );
    }

    #[test]
    fn every_text_is_the_same_on_a_page() {
        for locale in Locale::ALL {
            let files = sources::fluent(*locale);
            let whole = compile(files).unwrap();
            let page = Page::read(&whole).unwrap();
            let bundles: Vec<_> = files.iter().map(|(_, text)| fluent(*locale, text)).collect();
            for key in page.keys() {
                fn by_fluent(
                    bundles: &[FluentBundle<FluentResource>],
                    key: &str,
                    args: &[(&str, Arg<'_>)],
                ) -> Option<(String, bool)> {
                    bundles.iter().find_map(|bundle| said(bundle, key, args))
                }
                // A term of another file: the bundle of one file alone doesn't know it.
                if by_fluent(&bundles, &key, ARGS).is_some_and(|(text, _)| text.contains("{-")) {
                    continue;
                }
                assert_eq!(
                    page.say(&key, ARGS, *locale).map(|said| said.0),
                    by_fluent(&bundles, &key, ARGS).map(|said| said.0),
                    "{key}"
                );
                for n in [0, 1, 2, 30] {
                    let args: Vec<_> =
                        ["seconds", "count", "minutes", "most", "n", "number", "done", "total"]
                            .map(|name| (name, Arg::Number(n)))
                            .into();
                    assert_eq!(
                        page.say(&key, &args, *locale),
                        by_fluent(&bundles, &key, &args),
                        "{key}, {n}"
                    );
                }
            }
        }
    }

    #[test]
    fn what_a_page_cant_show_is_told() {
        let check =
            |ftl: &'static str, fine: bool| assert_eq!(compile(&[("x.ftl", ftl)]).is_ok(), fine, "{ftl:?}");
        check("a = b\n", true);
        check("a = { $b\n", false);
        check("a = b\na = c\n", false);
        check("a = { NUMBER($b) }\n", false);
        check("a = { b }\nb = c\n", false);
        check("a = { -t }\n", false);
    }
}
