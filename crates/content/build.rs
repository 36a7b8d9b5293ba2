//! Turns the data files of `content/` into Rust, so that a slip in them stops the build, and no parser for
//! them has to be sent to a browser (it would be a fifth of what the page may weigh).
//!
//! Not here: texts. They are embedded as they are, and read by Fluent; all but the names that the laws need with
//! no text at hand: the English titles, which are in the digest of the catalogue, and what signals are called.

#[path = "build/deck.rs"]
mod deck;
#[path = "build/house.rs"]
mod house;
#[path = "build/learn.rs"]
mod learn;
#[path = "build/practice.rs"]
mod practice;

use std::{env, error::Error, fmt::Write, fs, path::Path};

use serde::{Deserialize, de::DeserializeOwned};

const CONTENT: &str = "../../content";

/// The packs, in the order in which they are shown and ids are given.
const PACKS: [&str; 6] = ["touch", "kissing", "intimacy", "kink", "cameras", "practice"];

const LOCALES: [&str; 2] = ["en", "es"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PackFile {
    activity: Vec<Activity>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Activity {
    id: String,
    roles: Roles,
    #[serde(default)]
    intense: bool,
    #[serde(default)]
    takes_away: Vec<Faculty>,
    #[serde(default)]
    health_risk: bool,
    #[serde(default)]
    also: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Roles {
    Given,
    Mutual,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Faculty {
    Speech,
    Sight,
    Hands,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SignalFile {
    signals: Vec<Signal>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Signal {
    id: String,
    uses: Vec<Faculty>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EmojiFile {
    emoji: Vec<Emoji>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Emoji {
    is: String,
    id: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Places {
    places: Vec<Group>,
    before: Vec<String>,
    after: Vec<String>,
    between: Vec<String>,
    dropped: Vec<String>,
    dropped_yours: Vec<String>,
    dropped_mine: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    article: String,
    are: Vec<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build/deck.rs");
    println!("cargo::rerun-if-changed=build/house.rs");
    println!("cargo::rerun-if-changed=build/learn.rs");
    println!("cargo::rerun-if-changed={CONTENT}");
    let mut rust = String::new();
    writeln!(
        rust,
        "/// The ids of the packs, in the order in which they are shown. Their names: `pack-<id>`."
    )?;
    writeln!(rust, "pub const PACKS: &[&str] = &{PACKS:?};")?;
    activities(&mut rust)?;
    signals(&mut rust)?;
    emoji(&mut rust)?;
    for locale in LOCALES {
        places(&mut rust, locale)?;
    }
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("data.rs"), rust)?;
    fs::write(Path::new(&out).join("learn.rs"), learn::pages(&read("learn.toml")?)?)?;
    fs::write(Path::new(&out).join("deck.rs"), deck::cards(&read("deck.toml")?)?)?;
    fs::write(Path::new(&out).join("house.rs"), house::sections(&read("house.toml")?)?)?;
    practice::write()
}

fn activities(rust: &mut String) -> Result<(), Box<dyn Error>> {
    writeln!(rust, "pub(crate) static ACTIVITIES: &[Activity] = &[")?;
    for pack in PACKS {
        let titles = text(&format!("en/activities/{pack}.ftl"))?;
        let others = LOCALES.iter().skip(1).map(|locale| text(&format!("{locale}/activities/{pack}.ftl")));
        let others = others.collect::<Result<Vec<_>, _>>()?;
        for one in read::<PackFile>(&format!("activities/{pack}.toml"))?.activity {
            let Activity { id, roles, intense, takes_away, health_risk, mut also } = one;
            let takes_away = faculties(&takes_away);
            let title = named(&titles, &id)
                .ok_or_else(|| format!("activity {id:?} has no title: add it to content/en/activities"))?;
            // Somebody who types a title in their language means the same.
            for others in &others {
                also.extend(named(others, &id).filter(|other| *other != title).map(ToOwned::to_owned));
            }
            writeln!(
                rust,
                "Activity {{ id: {id:?}, title: {title:?}, also: &{also:?}, pack: {pack:?}, roles: Roles::{roles:?}, intense: {intense}, \
                 takes_away: {takes_away}, health_risk: {health_risk} }},"
            )?;
        }
    }
    writeln!(rust, "];")?;
    Ok(())
}

fn signals(rust: &mut String) -> Result<(), Box<dyn Error>> {
    let texts = LOCALES.iter().map(|locale| text(&format!("{locale}/signals.ftl")));
    let texts = texts.collect::<Result<Vec<_>, _>>()?;
    writeln!(rust, "pub(crate) static SIGNALS: &[Signal] = &[")?;
    for Signal { id, uses } in read::<SignalFile>("signals.toml")?.signals {
        // One that is missing in a language is told by the tests, with all others.
        let names: Vec<_> = texts.iter().filter_map(|texts| named(texts, &format!("signal-{id}"))).collect();
        writeln!(rust, "Signal {{ id: {id:?}, names: &{names:?}, uses: {} }},", faculties(&uses))?;
    }
    writeln!(rust, "];")?;
    Ok(())
}

/// The type holds that there is one for each byte.
fn emoji(rust: &mut String) -> Result<(), Box<dyn Error>> {
    writeln!(rust, "pub(crate) static EMOJI: [Emoji; 256] = [")?;
    for Emoji { is, id } in read::<EmojiFile>("emoji.toml")?.emoji {
        writeln!(rust, "Emoji {{ is: {is:?}, id: {id:?} }},")?;
    }
    writeln!(rust, "];")?;
    Ok(())
}

fn places(rust: &mut String, locale: &str) -> Result<(), Box<dyn Error>> {
    let Places { places, before, after, between, dropped, dropped_yours, dropped_mine } =
        read(&format!("{locale}/places.toml"))?;
    let mut all = String::new();
    for Group { article, are } in places {
        write!(all, "Group {{ article: {article:?}, are: &{are:?} }}, ")?;
    }
    writeln!(
        rust,
        "pub(crate) static PLACES_{}: Places = Places {{ places: &[{all}], before: &{before:?}, \
         after: &{after:?}, between: &{between:?}, dropped: &{dropped:?}, \
         dropped_yours: &{dropped_yours:?}, dropped_mine: &{dropped_mine:?} }};",
        locale.to_uppercase()
    )?;
    Ok(())
}

/// As names, which `rules` knows.
fn faculties(all: &[Faculty]) -> String {
    let names = all.iter().map(|one| match one {
        Faculty::Speech => "Faculties::SPEECH",
        Faculty::Sight => "Faculties::SIGHT",
        Faculty::Hands => "Faculties::HANDS",
    });
    format!("&[{}]", names.collect::<Vec<_>>().join(", "))
}

/// The text of a key that has one line and nothing to fill in.
fn named<'a>(ftl: &'a str, key: &str) -> Option<&'a str> {
    ftl.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = ")).map(str::trim_end)
}

fn read<T: DeserializeOwned>(file: &str) -> Result<T, Box<dyn Error>> {
    toml::from_str(&text(file)?).map_err(|error| format!("content/{file}: {error}").into())
}

fn text(file: &str) -> Result<String, Box<dyn Error>> {
    fs::read_to_string(Path::new(CONTENT).join(file))
        .map_err(|error| format!("content/{file}: {error}").into())
}
