//! What stays private of a rich encounter over the real relay: nothing that it keeps, says, counts or logs has a name, a
//! word, an address or a key in it (R2), and after the end nothing of it is left (R3).

use std::{
    collections::BTreeSet,
    fs,
    io::{Read, Write},
    net::TcpStream,
    path::Path,
    time::{Duration, Instant},
};

use rand_core::OsRng;
use seal::{Link, PersonSecret};
use serde_json::json;
use sync::{Kept, forge::Finding};

use crate::{
    common::{Person, Process, Relay, know, let_in, program},
    scan::{Needle, found},
    tap::Tap,
};

const NAMES: [&str; 3] = ["Wilhelmina", "Bartholomew", "Cassiopeia"];

/// Everything that is said below, in words that stand nowhere else.
const WORDS: &[&str] = &[
    "recite limericks",
    "marmalade",
    "three snaps",
    "chlamydia",
    "2026-10",
    "negative",
    "nitrile gloves",
    "latex",
    "a note about my left knee",
    "kiss-on-the-mouth",
    "collarbone",
];

/// How long the relay may take to erase.
const ERASED_WITHIN: Duration = Duration::from_secs(30);

/// The relay with everything that could tell something: a folder, and its log at its most talkative.
fn talkative(folder: &Path) -> Relay {
    let data = folder.to_str().unwrap();
    let args = ["serve", "--json", "--listen", "127.0.0.1:0", "--data", data, "--log", "trace"];
    let mut process = Process::spawn("relay", loud(&args));
    let said: serde_json::Value = serde_json::from_str(&process.line_with("listening")).unwrap();
    let url = said["url"].as_str().unwrap().to_owned();
    Relay { process, url }
}

fn loud(args: &[&str]) -> std::process::Command {
    let mut command = program(args);
    command.env("RUST_LOG", "trace").env("STILLYES_LOG", "trace");
    command
}

/// The keys of a person, as `--keep` wrote them: a version, the link, their secret, their opening.
fn keys(file: &Path) -> [Needle; 3] {
    let bytes = fs::read(file).unwrap();
    let link = usize::from(bytes[1]);
    assert!(link < 128 && bytes[2..2 + link].starts_with(b"http"), "the format of what is kept has changed");
    let secret: [u8; 32] = bytes[2 + link..][..32].try_into().unwrap();
    let opening = &bytes[2 + link + 32..][..32];
    let key = PersonSecret::from_bytes(&secret).key();
    let name = file.file_name().unwrap().to_str().unwrap();
    [("secret", &secret[..]), ("opening", opening), ("public key", &key.0[..])]
        .map(|(what, bytes)| Needle::bytes(&format!("the {what} of {name}"), bytes))
}

fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let file = |entry: std::io::Result<fs::DirEntry>| {
        let path = entry.unwrap().path();
        // SQLite may take a file away while it is being looked for.
        Some((path.file_name()?.to_str()?.to_owned(), fs::read(path).ok()?))
    };
    fs::read_dir(folder).unwrap().filter_map(file).collect()
}

fn metrics(relay: &Relay) -> Vec<u8> {
    let mut stream = TcpStream::connect(relay.address()).unwrap();
    stream.write_all(b"GET /metrics HTTP/1.1\r\nhost: relay\r\nconnection: close\r\n\r\n").unwrap();
    let mut said = Vec::new();
    stream.read_to_end(&mut said).unwrap();
    assert!(String::from_utf8_lossy(&said).contains("stillyes_relay_entries"), "it counts something");
    said
}

/// An evening of three: signals, health, asks from the list and in own words, yes, no, quietly no, all lights.
fn rich(ana: &mut Person, bo: &mut Person, link: &str, join: impl Fn(&str, &str) -> Person) -> Person {
    ana.say(json!({"do":"signals","safe_word":"marmalade","non_verbal":["three snaps"],"plain_words":true}));
    bo.until("proposed", |view| view["signals"]["proposed"].is_object());
    know(&mut [bo, ana]);
    ana.say(json!({"do":"share_health","card":{
        "tests":[{"of":"chlamydia","on":"2026-10","result":"negative"}],
        "protection":"nitrile gloves","allergies":["latex"],
        "note":"a note about my left knee, ".repeat(12)}}));
    bo.until("a card", |view| view["health"][0]["shared"] == true);
    bo.say(json!({"do":"understood","who":NAMES[0]}));
    let answers = |ana: &mut Person, bo: &mut Person, ask: serde_json::Value, answer: &str| {
        ana.may("ask");
        ana.say(ask);
        let number = bo.asked()["ask"].clone();
        match answer {
            "quietly" => bo.say(json!({"do":"yes","ask":number,"wholehearted":false})),
            answer => bo.say(json!({"do":answer,"ask":number})),
        }
        if answer == "yes" {
            ana.lamp("green");
        } else {
            let view = ana.until("to thank", |view| view["thank"] != json!([]));
            ana.say(json!({"do":"thank","ask":view["thank"][0]}));
            ana.until("thanked", |view| view["thank"] == json!([]));
        }
    };
    answers(ana, bo, json!({"do":"ask","activity":"kiss-on-the-mouth","detail":"collarbone"}), "yes");
    answers(bo, ana, json!({"do":"ask","activity":"recite limericks","to":[NAMES[0]]}), "quietly");
    answers(ana, bo, json!({"do":"ask","activity":"recite limericks"}), "no");
    for (does, undone, lamp) in [("yellow", "green", "yellow"), ("break", "back", "break")] {
        ana.does(does);
        bo.lamp(lamp);
        ana.lamp(lamp);
        ana.does(undone);
        bo.until("no more", |view| view["lamp"] != lamp);
    }
    let mut cy = join(link, NAMES[2]);
    let_in(&mut [ana, bo], &mut cy);
    cy.may("know_signals");
    cy.does("know_signals");
    cy.does("red");
    for person in [&mut *ana, &mut *bo] {
        person.lamp("red");
        person.may("stopped");
        person.does("stopped");
    }
    cy.until("stopped", |view| view["people"].as_array().unwrap().iter().all(|one| one["stopped"] == true));
    cy.may("ready");
    cy.does("ready");
    for person in [&mut *ana, bo, &mut cy] {
        person.until("over", |view| view["lamp"] != "red");
    }
    cy
}

#[test]
fn r2_r3_nothing_at_the_relay_says_anything_and_nothing_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let (data, kept) = (folder.path().join("relay"), folder.path().join("kept"));
    fs::create_dir(&kept).unwrap();
    let file = |name: &str| kept.join(name).to_str().unwrap().to_owned();
    let mut relay = talkative(&data);
    let tap = Tap::before(relay.address());
    let args = ["start", "--relay", &tap.url, "--name", NAMES[0], "--json", "--keep", &file(NAMES[0])]
        .map(str::to_owned);
    let mut ana = Person::run(NAMES[0], loud(&args.each_ref().map(String::as_str)));
    let link = ana.link();
    let join = |link: &str, name: &str| {
        Person::run(name, loud(&["join", link, "--name", name, "--json", "--keep", &file(name)]))
    };
    let mut bo = join(&link, NAMES[1]);
    let_in(&mut [&mut ana], &mut bo);
    let mut cy = rich(&mut ana, &mut bo, &link, join);

    let secret = link.parse::<Link>().unwrap();
    let log = secret.secret().log_id();
    let fragment = link.split_once("#1.").unwrap().1;
    let mut needles: Vec<Needle> = NAMES.iter().chain(WORDS).map(|text| Needle::text(text)).collect();
    needles.extend(tap.addresses().iter().map(|address| Needle::text(address)));
    needles.push(Needle::text(&fragment[..40]));
    needles.push(Needle::bytes("the access key", &secret.secret().access_key().0));
    NAMES.iter().for_each(|name| needles.extend(keys(&kept.join(name))));
    let clean = |what: &str, bytes: &[u8]| {
        assert!(!bytes.is_empty(), "{what} is empty");
        let found = found(&needles, bytes);
        assert!(found.is_empty(), "{what} has {found:?}");
    };

    // While it runs: the files, what the relay handed on, its metrics, and everyone's log.
    let running = files(&data);
    running.iter().filter(|(_, bytes)| !bytes.is_empty()).for_each(|(name, bytes)| clean(name, bytes));
    let log_id = [Needle::bytes("the log's id", &log.0)];
    let listed = running.iter().filter(|(_, bytes)| !found(&log_id, bytes).is_empty()).count();
    assert_eq!(listed, 1, "the log's id is in the directory of logs, so that the search finds what is there");
    let handed_on = tap.said();
    clean("what the relay said", &handed_on);
    let counted = metrics(&relay);
    clean("/metrics", &counted);
    let logged = relay.process.stderr();
    clean("the relay's log", logged.as_bytes());
    for (what, bytes) in [("/metrics", &counted[..]), ("the relay's log", logged.as_bytes())] {
        assert!(found(&log_id, bytes).is_empty(), "{what} names the log");
    }

    // Every body is of one of few sizes.
    let (entries, pulses) = tap.log();
    assert!(entries.len() > 30 && pulses.len() > 5, "{} and {}", entries.len(), pulses.len());
    let sizes: BTreeSet<usize> = entries.iter().map(|entry| entry.body.len()).collect();
    assert_eq!(sizes, BTreeSet::from([512, 1024, 2048]));
    assert!(pulses.iter().all(|body| body.len() == 256));

    // R1: whoever has somebody's keys finds nothing in this real log that they don't find in a forged one.
    for name in NAMES {
        let kept = Kept::from_bytes(&fs::read(kept.join(name)).unwrap()).unwrap();
        let lines = sync::forge::read(&kept, &entries, content::catalogue(), &mut OsRng);
        let against: Vec<_> = lines.iter().filter(|line| line.finding.speaks_against_it()).collect();
        assert!(against.is_empty(), "{name}: {against:#?}");
        let read = lines.iter().filter(|line| line.finding == Finding::Fits).count();
        assert!(read > 5, "{name} reads {read}");
    }

    ana.does("end");
    for person in [&mut ana, &mut bo, &mut cy] {
        assert_eq!(person.process.code(), 0);
        let logged = person.process.stderr();
        assert!(found(&needles, logged.as_bytes()).is_empty(), "{}: {logged}", person.name);
    }
    assert_eq!(fs::read_dir(&kept).unwrap().count(), 0, "the kept keys are erased");
    erased(&data, &running, &log_id);
    relay.process.signal("-TERM");
    assert!(relay.process.exit().success());
    erased(&data, &running, &log_id);
    clean("the relay's log at the end", relay.process.stderr().as_bytes());
}

/// Waits until nothing is left in the files of what was in them: not the log's id, and no piece of what looked random.
fn erased(data: &Path, before: &[(String, Vec<u8>)], log_id: &[Needle]) {
    let random = |piece: &&[u8]| piece.iter().collect::<BTreeSet<_>>().len() > 40;
    let pieces: Vec<Needle> = before
        .iter()
        .flat_map(|(name, bytes)| {
            bytes.chunks_exact(64).step_by(9).filter(random).map(move |piece| (name, piece))
        })
        .map(|(name, piece)| Needle::raw(&format!("a piece of {name}"), piece))
        .collect();
    assert!(pieces.len() > 50, "only {} pieces to look for", pieces.len());
    let deadline = Instant::now() + ERASED_WITHIN;
    loop {
        let now = files(data);
        let left: Vec<String> = now
            .iter()
            .flat_map(|(name, bytes)| {
                let left = found(&pieces, bytes).into_iter().chain(found(log_id, bytes));
                left.map(move |what| format!("{what}, in {name}"))
            })
            .collect();
        if left.is_empty() {
            return;
        }
        assert!(Instant::now() < deadline, "left: {left:#?}");
    }
}
