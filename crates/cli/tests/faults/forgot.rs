//! A relay that goes on from files of a while ago, while everyone's program was killed: whoever comes back remembers how
//! far the log went, and what was said since is not taken for unsaid.

use std::fs;

use crate::common::{Person, Relay, know, let_in};

/// Until something on the disk is so.
fn wait(for_what: &str, mut is: impl FnMut() -> bool) {
    let begun = std::time::Instant::now();
    while !is() {
        assert!(begun.elapsed().as_secs() < 30, "waited for {for_what}");
        std::thread::yield_now();
    }
}

#[test]
fn a1_what_a_relay_forgot_while_everyone_was_away_is_missed() {
    let [folder, before, keys] = std::array::from_fn(|_| tempfile::tempdir().unwrap());
    let data = |folder: &tempfile::TempDir| folder.path().to_str().unwrap().to_owned();
    let key = |name: &str| keys.path().join(name).to_str().unwrap().to_owned();
    let mut relay = Relay::with(&["--listen", "127.0.0.1:0", "--data", &data(&folder)]);
    let address = relay.address().to_owned();
    let (mut ana, link) = Person::start_with(&relay.url, "Ana", &["--keep", &key("ana")]);
    let mut bo = Person::spawn("Bo", &["join", &link, "--name", "Bo", "--json", "--keep", &key("bo")]);
    let_in(&mut [&mut ana], &mut bo);
    know(&mut [&mut ana, &mut bo]);
    // What they write down comes a moment after what they show: how far each has read, and both as far.
    let read =
        |name: &str| fs::read(key(name) + ".seen").ok()?.first_chunk().map(|head| u64::from_le_bytes(*head));
    wait("both to have written down the same", || read("ana").is_some() && read("ana") == read("bo"));
    let then = read("ana").unwrap();
    for name in ["relay.db", "relay.db-wal", "relay.logs"] {
        fs::copy(folder.path().join(name), before.path().join(name)).unwrap();
    }
    bo.does("red");
    ana.until("red in the log", |view| {
        view["may"].as_array().is_some_and(|may| may.contains(&"stopped".into()))
    });
    ana.does("stopped");
    bo.until("stopped", |view| view["people"][0]["stopped"] == true);
    // Both have written down what came after the copy: the red, and "I have stopped".
    wait("what came after to be written down", || {
        ["ana", "bo"].iter().all(|name| read(name) >= Some(then + 2))
    });
    for process in [&mut ana.process, &mut bo.process, &mut relay.process] {
        process.signal("-KILL");
        process.exit();
    }
    let _relay = Relay::with(&["--listen", &address, "--data", &data(&before)]);
    let mut back = ["ana", "bo"].map(|name| Person::spawn(name, &["resume", &key(name), "--json"]));
    for person in &mut back {
        let view = person.until("the difference", |view| view["reason"]["is"] == "diverged");
        assert_eq!(view["on"], serde_json::json!([]));
    }
    back[0].does("end");
    for (person, name) in back.iter_mut().zip(["ana", "bo"]) {
        assert_eq!(person.process.code(), 0);
        for end in ["", ".seen"] {
            assert!(!fs::exists(key(name) + end).unwrap(), "R3: erased at the end");
        }
    }
}
