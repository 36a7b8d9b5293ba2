//! What can't be: broken lines, links, names, and a relay that isn't there.

use std::{net::TcpListener, time::Instant};

use serde_json::{Value, json};

use crate::common::{Person, Process, Relay, program, two};

/// That a line is refused without a law, and nothing else happens.
fn check(person: &mut Person, line: &[u8], message: &str) {
    person.process.type_bytes(line);
    person.process.type_bytes(b"\n");
    let refused = person.refused();
    assert_eq!(refused["law"], Value::Null, "{refused}");
    let said = refused["message"].as_str().unwrap();
    assert!(said.contains(message), "{}: {said}", String::from_utf8_lossy(&line[..line.len().min(80)]));
}

#[test]
fn a_line_that_can_not_be_read_is_refused_and_the_next_one_is_done() {
    let relay = Relay::new();
    let (mut ana, mut bo) = two(&relay.url);
    let not_json = "That line isn't one JSON object";
    for line in
        [&b"red"[..], b"{", b"[]", b"7", b"\"red\"", b"{\"do\":\"red\"", b"{\"do\":\"hi\xff\"}", b"\0"]
    {
        check(&mut ana, line, not_json);
    }
    check(&mut ana, br#"{"do":"ask","do":"red"}"#, "\"do\" can't be read");
    check(&mut ana, br#"{"do":"no","ask":1,"ask":2}"#, "\"ask\" can't be read");
    check(&mut ana, "[".repeat(60_000).as_bytes(), not_json);
    check(&mut ana, "x".repeat(70_000).as_bytes(), "too long");
    check(&mut ana, b"{}", "\"do\" is missing");
    check(&mut ana, br#"{"do":"dance"}"#, "There's no command \"dance\"");
    check(&mut ana, br#"{"do":"welcome"}"#, "\"who\" is missing");
    check(&mut ana, br#"{"do":"ask","activity":"kiss","now":true}"#, "\"now\" can't be read");
    check(&mut ana, br#"{"do":"yes","ask":"1"}"#, "\"ask\" can't be read");
    check(&mut ana, br#"{"do":"unable","who":"Zoe"}"#, "Nobody called \"Zoe\" is here");
    check(&mut ana, br#"{"do":"ask","activity":"kiss","to":["Zoe"]}"#, "Nobody called \"Zoe\" is here");
    check(&mut ana, "{\"do\":\"ask\",\"activity\":\"a\u{202e}b\"}".as_bytes(), "hidden characters");
    check(&mut ana, br#"{"do":"ask","activity":" "}"#, "Nothing is written there");
    let long = format!(r#"{{"do":"ask","activity":"{}"}}"#, "x".repeat(81));
    check(&mut ana, long.as_bytes(), "too long");
    let note = format!(r#"{{"do":"share_health","card":{{"note":"{}"}}}}"#, "x".repeat(501));
    check(&mut ana, note.as_bytes(), "too long");
    ana.process.type_bytes(b"\n  \r\n");
    // A stop is one whatever else stands there (S1).
    ana.process.type_bytes(b"{\"do\":\"red\",\"because\":\"no reason\",\"because\":\"is needed\"}\r\n");
    ana.lamp("red");
    bo.lamp("red");
    assert!(ana.refusals.is_empty(), "{:?}", ana.refusals);
}

#[test]
fn the_last_line_may_lack_its_end() {
    let relay = Relay::new();
    let (mut ana, mut bo) = two(&relay.url);
    ana.process.type_bytes(br#"{"do":"red"}"#);
    ana.process.close();
    ana.lamp("red");
    assert_eq!(ana.process.code(), 0);
    assert_eq!(bo.lamp("red")["reason"], json!({"is":"red","who":"Ana"}));
}

/// How the program ends with these arguments, and what it says on stderr.
fn ends(args: &[&str], code: i32, message: &str) {
    let mut process = Process::spawn("it", program(args));
    assert_eq!(process.code(), code, "{args:?}: {}", process.stderr());
    assert!(process.stderr().contains(message), "{args:?}: {:?}", process.stderr());
}

#[test]
fn a_bad_name_or_link_is_bad_usage() {
    let link = format!("http://127.0.0.1:9/#1.{}", "A".repeat(48));
    for (name, message) in [
        ("", "What should the others call you?"),
        (" \u{200b} ", "What should the others call you?"),
        ("A\u{202e}na", "hidden characters"),
        ("A\u{7}na", "hidden characters"),
        ("Wilhelmina-Alexandria-Konstantinopel", "too long"),
    ] {
        ends(&["start", "--relay", "http://127.0.0.1:9", "--name", name, "--json"], 2, message);
        ends(&["join", &link, "--name", name, "--json"], 2, message);
    }
    for (link, message) in [
        ("http://127.0.0.1:9/", "missing"),
        ("http://127.0.0.1:9/#1.AAAA", "missing"),
        ("http://127.0.0.1:9/#2.AAAA", "version 2"),
        (&link, "broken"),
        ("127.0.0.1:9", "missing"),
        ("", "missing"),
    ] {
        ends(&["join", link, "--name", "Bo", "--json"], 2, message);
    }
    ends(&["start", "--relay", "example.org", "--name", "Ana"], 2, "address");
    ends(&["start", "--relay", "http://127.0.0.1:9"], 2, "--name");
    ends(&["resume", "/nonexistent/file"], 2, "cannot use");
}

#[test]
fn a_link_to_what_never_began_is_not_let_in() {
    let relay = Relay::new();
    let (_ana, link) = Person::start(&relay.url, "Ana");
    let other = Relay::new();
    ends(
        &["join", &link.replace(&relay.url, &other.url), "--name", "Bo", "--json"],
        4,
        "over, or the link was never used",
    );
}

#[test]
fn a_relay_that_is_not_there_is_unreachable() {
    // Taken, so that nobody else is there, and not listened at: connections are refused or wait.
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let mut process = Process::spawn(
        "it",
        program(&["start", "--relay", &format!("http://{address}"), "--name", "Ana", "--json"]),
    );
    let began = Instant::now();
    assert_eq!(process.code(), 3);
    assert!((8..20).contains(&began.elapsed().as_secs()), "{:?}", began.elapsed());
}

#[test]
fn what_is_no_relay_is_unreachable_too() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            use std::io::Write;
            let _ = stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 9\r\n\r\nNo relay.");
        }
    });
    ends(&["start", "--relay", &url, "--name", "Ana", "--json"], 3, "No relay.");
}

#[test]
fn a_relay_that_takes_nobody_more_says_so() {
    let relay = Relay::with(&["--listen", "127.0.0.1:0", "--max-new-logs-per-address-per-hour", "1"]);
    let (_ana, _) = Person::start(&relay.url, "Ana");
    ends(
        &["start", "--relay", &relay.url, "--name", "Bo", "--json"],
        3,
        "Many have begun from here just now",
    );
}
