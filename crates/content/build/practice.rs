//! Turns `content/practice/*.toml` into Rust, with every name of a node resolved and every key of a text whole: a slip
//! stops the build.

use std::{collections::BTreeMap, env, error::Error, fmt::Write, fs, path::Path};

use serde::Deserialize;

/// The files, in the order in which their scenarios are offered.
const FILES: [&str; 7] = ["no", "hear", "ask", "yes", "lights", "still", "care"];

/// Milliseconds before a step that doesn't say: to speak, and to touch a phone.
const TO_SAY_MS: [u32; 2] = [1_100, 1_900];
const TO_DO_MS: [u32; 2] = [700, 1_300];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Common {
    always: Vec<On>,
    node: Vec<Node>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    scenario: Vec<Scenario>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    id: String,
    skill: Skill,
    name: String,
    other: String,
    node: Vec<Node>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Node {
    id: String,
    #[serde(default)]
    silent: bool,
    #[serde(default)]
    drill: bool,
    hint: Option<String>,
    #[serde(default)]
    steps: Vec<Step>,
    #[serde(default)]
    on: Vec<On>,
    #[serde(default)]
    end: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    after: Option<[u32; 2]>,
    say: Option<String>,
    ask: Option<String>,
    way: Option<Way>,
    #[serde(rename = "do")]
    deed: Option<Deed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct On {
    when: Option<When>,
    says: Option<String>,
    after: Option<u32>,
    go: String,
}

macro_rules! names {
    ($kind:ident: $($name:ident),*) => {
        #[derive(Debug, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        enum $kind { $($name),* }
    };
}

names!(Skill: SayNo, HearNo, Ask, YesAgain, Lights, StillYes, Care);
names!(Way: Me, You, Together);
names!(Deed: Yes, No, Thank, Withdraw, TakeBack, Red, Ready, Break, Back, Hide, Show, Wait);
names!(When: Yes, No, Silence, Asks, Withdrew, Thanks, TookBack, Red, Ready, Stopped, Yellow, Green, Break, Back,
    TakenUp, LetBe, Checked, Unable, Gone, Left);

/// Writes the scenarios beside the other data.
pub fn write() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build/practice.rs");
    let common: Common = super::read("practice/common.toml")?;
    let mut rust = String::from("static SCENARIOS: &[Scenario] = &[\n");
    for file in FILES {
        for one in super::read::<File>(&format!("practice/{file}.toml"))?.scenario {
            scenario(&mut rust, &one, &common)
                .map_err(|why| format!("content/practice/{file}.toml: {}: {why}", one.id))?;
        }
    }
    rust.push_str("];\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("practice.rs"), rust)?;
    Ok(())
}

/// Where each node stands, by its name.
type Places<'a> = BTreeMap<&'a str, usize>;

fn scenario(rust: &mut String, one: &Scenario, common: &Common) -> Result<(), Box<dyn Error>> {
    let Scenario { id, skill, name, other, node: own } = one;
    let is_own = |node: &&Node| own.iter().any(|own| own.id == node.id);
    let shared: Vec<&Node> = common.node.iter().filter(|node| !is_own(node)).collect();
    let all = own.iter().map(|node| (id.as_str(), node)).chain(shared.into_iter().map(|node| ("any", node)));
    let all: Vec<(&str, &Node)> = all.collect();
    let mut places = Places::new();
    for (at, (_, node)) in all.iter().enumerate() {
        if places.insert(&node.id, at).is_some() {
            return Err(format!("two nodes are called {:?}", node.id).into());
        }
    }
    writeln!(
        rust,
        "Scenario {{ id: {id:?}, skill: Skill::{skill:?}, name: {name:?}, other: {other:?}, \
         title: \"practice-{id}\", about: \"practice-{id}-about\", nodes: &["
    )?;
    for (of, one) in &all {
        node(rust, of, one, &places)?;
    }
    write!(rust, "], always: &[")?;
    reactions(rust, "any", &common.always, &places)?;
    writeln!(rust, "] }},")?;
    Ok(())
}

fn node(rust: &mut String, of: &str, one: &Node, places: &Places<'_>) -> Result<(), Box<dyn Error>> {
    let Node { id, silent, drill, hint, steps, on, end } = one;
    if *end != on.is_empty() {
        return Err(format!("{id}: an end leads nowhere, and everything else leads on").into());
    }
    let hint = hint.as_ref().map(|hint| format!("practice-hint-{hint}"));
    write!(rust, "Node {{ id: {id:?}, silent: {silent}, drill: {drill}, hint: {hint:?}, steps: &[")?;
    for one in steps {
        let usual = if one.say.is_some() { TO_SAY_MS } else { TO_DO_MS };
        let [least, most] = one.after.unwrap_or(usual);
        let act = match (&one.say, &one.ask, &one.way, &one.deed) {
            (Some(line), None, None, None) => format!("Say({:?})", key(of, line)),
            (None, Some(what), Some(way), None) => format!("Ask({what:?}, Way::{way:?})"),
            (None, None, None, Some(deed)) => format!("Do(Deed::{deed:?})"),
            _ => return Err(format!("{id}: a step says, asks a way, or does: one of them").into()),
        };
        if least > most {
            return Err(format!("{id}: a pause is at least its first number").into());
        }
        write!(rust, "Step {{ after_ms: ({least}, {most}), act: Act::{act} }}, ")?;
    }
    write!(rust, "], on: &[")?;
    reactions(rust, of, on, places)?;
    let (well, next) = (key(of, &format!("{id}-well")), key(of, &format!("{id}-try")));
    let end = if *end { format!("Some(End {{ well: {well:?}, next: {next:?} }})") } else { "None".into() };
    writeln!(rust, "], end: {end} }},")?;
    Ok(())
}

fn reactions(rust: &mut String, of: &str, all: &[On], places: &Places<'_>) -> Result<(), Box<dyn Error>> {
    for On { when, says, after, go } in all {
        let when = match (when, says, after) {
            (Some(when), None, None) => format!("{when:?}"),
            (None, Some(line), None) => format!("Chooses({:?})", key(of, line)),
            (None, None, Some(after)) => format!("After({after})"),
            _ => return Err(format!("to {go}: when, says, or after: one of them").into()),
        };
        let place = places.get(go.as_str()).ok_or_else(|| format!("no node is called {go:?}"))?;
        write!(rust, "On {{ when: When::{when}, go: {place} }}, ")?;
    }
    Ok(())
}

/// The key of a text: one of this scenario, or one that all share.
fn key(of: &str, name: &str) -> String {
    if name.starts_with("any-") { format!("practice-{name}") } else { format!("practice-{of}-{name}") }
}
