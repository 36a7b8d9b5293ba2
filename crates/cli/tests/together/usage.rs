//! Help, errors and options, as recorded in `tests/usage/`. `UPDATE=1 cargo test` records them anew.

use std::{fs, net::TcpListener, path::Path};

use crate::common::{Process, program};

/// What the program answers, against what was recorded.
fn check(case: &str, args: &[&str]) {
    let output = program(args).env("COLUMNS", "100").output().unwrap();
    let code = output.status.code().unwrap();
    let text = |bytes: &[u8]| {
        String::from_utf8(bytes.to_vec()).unwrap().replace(env!("CARGO_PKG_VERSION"), "VERSION")
    };
    let said = format!(
        "$ stillyes {}\n? {code}\n--- stdout\n{}--- stderr\n{}",
        args.join(" "),
        text(&output.stdout),
        text(&output.stderr)
    );
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/usage").join(format!("{case}.txt"));
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, &said).unwrap();
    }
    let recorded = fs::read_to_string(&file).unwrap_or_default();
    assert!(said == recorded, "{} is not so any more; UPDATE=1 records it anew:\n{said}", file.display());
}

#[test]
fn help_and_errors_are_as_recorded() {
    check("help", &["--help"]);
    check("short-help", &["-h"]);
    check("nothing", &[]);
    check("version", &["--version"]);
    check("unknown-command", &["strat"]);
    for command in
        ["start", "join", "resume", "serve", "demo", "gathering", "activities", "forge", "completions"]
    {
        check(&format!("help-{command}"), &["help", command]);
    }
    check("start-without-relay", &["start", "--name", "Ana"]);
    check("bad-link", &["join", "https://relay.example/", "--name", "Bo"]);
    check("bad-name", &["join", "https://relay.example/#1.x", "--name", ""]);
    check("bad-locale", &["--locale", "tlh", "activities"]);
    check("serve-bad-option", &["serve", "--max-logs", "0"]);
    check("demo-page-and-name", &["demo", "--page", "--name", "Ana"]);
    check("serve-no-file", &["serve", "--config", "/nonexistent.toml"]);
}

#[test]
fn activities_can_be_listed_and_completions_printed() {
    let said = |args: &[&str]| {
        let output = program(args).output().unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    };
    let list = said(&["activities"]);
    assert!(list.contains("kiss-on-the-mouth") && list.contains("Kiss on the mouth"), "{list}");
    let lines = said(&["activities", "--json"]);
    let kiss = r#"{"activity":"kiss","health_risk":false,"intense":false,"mutual":false"#;
    assert!(lines.lines().any(|line| line.starts_with(kiss)), "{lines}");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(said(&["completions", shell]).contains("stillyes"), "{shell}");
    }
    assert_eq!(said(&["--locale", "en-GB", "activities"]), list);
}

/// R1: anyone can make up an encounter, with a yes in it that nobody gave.
#[test]
fn r1_a_transcript_can_be_made_up_by_anyone() {
    let folder = tempfile::tempdir().unwrap();
    let (script, log) = (folder.path().join("script"), folder.path().join("log"));
    let [script_path, log_path] = [&script, &log].map(|path| path.to_str().unwrap());
    let forge = |lines: &str, who: &str| {
        fs::write(&script, lines).unwrap();
        let output = program(&["forge", script_path, "--as", who, "--out", log_path]).output().unwrap();
        let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
        (output.status.code().unwrap(), said)
    };
    let (code, said) = forge("# Never was.\nAna: ask kiss to Bo\nBo: yes\nwait 20\nCy: red\n", "Ana");
    assert_eq!(code, 0, "{said}");
    for line in ["Cy is here", "GO ON", "Kiss: you to Bo", "STOP", "None of this happened"] {
        assert!(said.contains(line), "no {line:?} in {said}");
    }
    let entries = fs::read_to_string(&log).unwrap();
    let entries: Vec<serde_json::Value> =
        entries.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(entries.len() > 10 && said.contains(&format!("reads {} entries", entries.len())), "{said}");
    assert!(entries.iter().all(|entry| entry["body"].as_str().unwrap().len().is_power_of_two()));
    for (lines, who, wrong) in [
        ("Ana: ask kiss\nBo: fly away\n", "Ana", "line 2: "),
        ("Ana: ask kiss\nAna: ask hug\nBo: no\n", "Bo", "line 2: Bo has a question to answer first"),
        ("Ana: red\n", "Ana", "names 2 to"),
        ("Ana: red\nBo: red\nwait long\n", "Ana", "line 3: "),
        ("Ana: red\nBo: red\n", "Cy", "Cy"),
    ] {
        let (code, said) = forge(lines, who);
        assert!(code == 2 && said.contains(wrong), "{lines:?}: {code}, {said}");
    }
    let (code, said) = forge("Ana: ask kiss\nBo: no\nAna: red\n", "Bo");
    assert!(code == 0 && said.contains("Ana asks: ") && said.contains("You said no"), "{said}");
}

#[test]
fn a_port_in_use_is_said_plainly() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = program(&["serve", "--listen", &address]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("something listens there already"), "{said}");
}

#[test]
fn flags_count_before_environment_before_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("relay.toml");
    let data = |name: &str| folder.path().join(name);
    let write = |name| {
        let text = format!("listen = \"127.0.0.1:0\"\nmetrics = false\ndata = {:?}\n", data(name));
        fs::write(&file, text).unwrap();
    };
    write("of-the-file");
    let run = |flag: Option<&str>, env: Option<&str>, expected: &str| {
        let mut command = program(&["serve", "--json", "--config", file.to_str().unwrap()]);
        if let Some(name) = flag {
            command.args(["--data", data(name).to_str().unwrap()]);
        }
        if let Some(name) = env {
            command.env("STILLYES_DATA", data(name));
        }
        let mut process = Process::spawn("relay", command);
        process.line_with("listening");
        process.signal("-INT");
        assert_eq!(process.code(), 0);
        assert!(data(expected).exists(), "{flag:?} {env:?}");
    };
    run(None, None, "of-the-file");
    run(None, Some("of-the-environment"), "of-the-environment");
    run(Some("of-the-flag"), Some("of-no-one"), "of-the-flag");
    assert!(!data("of-no-one").exists());
}

#[test]
fn every_documented_command_is_used_in_some_test() {
    let schema: serde_json::Value =
        serde_json::from_str(include_str!("../../../../docs/json-schema.json")).unwrap();
    let docs = include_str!("../../../../docs/json.md");
    let tests = [
        include_str!("ask.rs"),
        include_str!("common.rs"),
        include_str!("door.rs"),
        include_str!("network.rs"),
        include_str!("stop.rs"),
    ]
    .concat();
    let verbs = schema["$defs"]["verb"]["enum"].as_array().unwrap();
    for verb in verbs.iter().map(|verb| verb.as_str().unwrap()).chain(["hidden", "shown", "look"]) {
        let said = [format!(r#""do":"{verb}""#), format!(r#""do": "{verb}""#), format!(r#"does("{verb}")"#)];
        assert!(said.iter().any(|said| tests.contains(said)), "no test says {verb}");
        assert!(docs.contains(&format!(r#"{{"do":"{verb}""#)), "docs/json.md lacks {verb}");
    }
}
