//! The page around the program, its service worker, and what a device needs to install it: files with placeholders
//! such as `{style}`, which are filled in here. A placeholder that nobody fills is an error.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Result, bail};

use crate::{all, files::Files, read, script, texts::Locale};

/// The page that relays serve which have somebody to practise with. It is served as `/` too.
const DEMO: &str = "/demo.html";

/// Pictures: each under a name with its hash.
pub fn icons(folder: &Path, files: &mut Files) -> Result<()> {
    for ending in ["png", "svg"] {
        for path in all(folder, ending)? {
            let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
            files.hashed(name, ending, fs::read(&path)?)?;
        }
    }
    Ok(())
}

/// Everything else. `names` are the paths of what the page loads; `files` has the texts and the pictures.
pub fn make(
    folder: &Path,
    names: &BTreeMap<&str, String>,
    locales: &[Locale],
    files: &mut Files,
) -> Result<()> {
    let mut known: BTreeMap<String, String> =
        names.iter().map(|(name, path)| ((*name).to_owned(), path.clone())).collect();
    let names = locales.iter().flat_map(|locale| [locale.tag.to_owned(), format!("whole-{}", locale.tag)]);
    let texts = names.filter_map(|name| Some(format!("{name}={}", files.path(&name, "txt")?)));
    known.insert("texts".into(), texts.collect::<Vec<_>>().join(";"));
    for icon in
        ["icon", "icon-maskable", "icon-monochrome", "icon-192", "icon-512", "icon-maskable-512", "icon-180"]
    {
        for ending in ["svg", "png"] {
            if let Some(path) = files.path(icon, ending) {
                known.insert(format!("{icon}.{ending}"), path.to_owned());
            }
        }
    }
    // The same script for each of the two programs.
    let start = read(&folder.join("start.js"))?;
    for (name, app, is_whole) in [("start", "app", ""), ("whole-start", "whole-app", "whole-")] {
        let mut own = known.clone();
        own.insert("app".into(), known.get(app).cloned().unwrap_or_default());
        own.insert("is-whole".into(), is_whole.into());
        let text = script::trimmed(&filled(&start, &own)?);
        known.insert(name.into(), files.hashed(name, "js", text.into_bytes())?);
    }
    for name in ["vault", "boot"] {
        let text = script::trimmed(&filled(&read(&folder.join(format!("{name}.js")))?, &known)?);
        known.insert(name.into(), files.hashed(name, "js", text.into_bytes())?);
    }
    known.insert("first".into(), locales.iter().map(first).collect());
    known.insert("trouble".into(), trouble(&read(&folder.join("trouble.html"))?, locales)?);
    let english = locales.iter().find(|locale| locale.tag == "en");
    if let Some(english) = english {
        known.insert("description".into(), escaped(english.boot("description")?));
    }
    let without = locales
        .iter()
        .map(|one| Ok(format!("<p lang=\"{}\">{}</p>", one.tag, escaped(one.boot("noscript")?))));
    known.insert("noscript".into(), without.collect::<Result<String>>()?);

    let manifest = filled(&read(&folder.join("manifest.webmanifest"))?, &known)?;
    files.fresh("/manifest.webmanifest", manifest.into_bytes())?;
    let page = read(&folder.join("index.html"))?;
    known.insert("version".into(), version(&page, &known, files));
    known.insert("demo".into(), String::new());
    let plain = filled(&page, &known)?;
    known.insert("demo".into(), " data-demo".into());
    let demo = filled(&page, &known)?;
    let precache: Vec<String> = files.hashed_paths().map(|path| format!("\"{path}\"")).collect();
    known.insert("precache".into(), precache.join(",\n"));
    let worker = script::trimmed(&filled(&read(&folder.join("sw.js"))?, &known)?);
    files.fresh("/", plain.into_bytes())?;
    files.fresh(DEMO, demo.into_bytes())?;
    files.fresh("/sw.js", worker.into_bytes())?;
    let version = known.get("version").map_or("", String::as_str);
    files.fresh("/version.json", format!("{{\"version\":\"{version}\"}}\n").into_bytes())
}

/// A name for this build: all files so far, and the page itself.
fn version(page: &str, known: &BTreeMap<String, String>, files: &Files) -> String {
    let mut all = files.version();
    all.push_str(page);
    all.extend(known.values().map(String::as_str));
    crate::files::hash(all.as_bytes())
}

/// What is read while the program is on its way.
fn first(locale: &Locale) -> String {
    let [title, lead] = locale.first.each_ref().map(|text| escaped(text));
    let tag = locale.tag;
    format!(
        "<div class=\"boot-first\" lang=\"{tag}\">\n<p class=\"boot-title\">{title}</p>\n<p>{lead}</p>\n</div>\n"
    )
}

/// The rules by which each language's first words are seen where it is the page's.
pub fn first_rules(locales: &[Locale]) -> String {
    let rule = |locale: &Locale| format!("html[lang=\"{0}\"] .boot-first[lang=\"{0}\"]", locale.tag);
    let all: Vec<String> = locales.iter().map(rule).collect();
    format!("{} {{ display: block; }}\n", all.join(",\n"))
}

/// What is shown where there can be no program, in every language.
fn trouble(part: &str, locales: &[Locale]) -> Result<String> {
    let mut out = String::new();
    for locale in locales {
        let mut known: BTreeMap<String, String> =
            locale.all_boot().map(|(key, text)| (key.to_owned(), escaped(text))).collect();
        known.insert("tag".into(), locale.tag.to_owned());
        out += &filled(part, &known)?;
    }
    Ok(out)
}

/// With what is known in the place of `{name}`. A brace that begins no name stays.
fn filled(text: &str, known: &BTreeMap<String, String>) -> Result<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out += before;
        let name: &str =
            after.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '.').next().unwrap_or("");
        match after.strip_prefix(name).and_then(|after| after.strip_prefix('}')) {
            Some(after) if !name.is_empty() => {
                let Some(value) = known.get(name) else { bail!("nobody says what {{{name}}} is") };
                out += value;
                rest = after;
            }
            _ => {
                out.push('{');
                rest = after;
            }
        }
    }
    Ok(out + rest)
}

/// As text in HTML, or within its double quotes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled() {
        let known =
            BTreeMap::from([("a".to_owned(), "1".to_owned()), ("b-c.d".to_owned(), "{x}".to_owned())]);
        let check = |text: &str, expected: &str| assert_eq!(filled(text, &known).unwrap(), expected);
        check("{a}{b-c.d} {", "1{x} {");
        check("function () { {} {a; }", "function () { {} {a; }");
        assert!(filled("{unknown}", &known).is_err());
    }

    #[test]
    fn texts_are_no_markup() {
        assert_eq!(escaped("<b a=\"&\">"), "&lt;b a=&quot;&amp;&quot;&gt;");
    }
}
