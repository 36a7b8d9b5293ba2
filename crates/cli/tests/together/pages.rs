//! What the program serves to browsers: the page, and somebody to practise with for who opened it.

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use crate::common::{Person, Process, Relay, program};

/// How long anything may take that isn't slow by a law.
const LIMIT: Duration = Duration::from_secs(30);

/// Asks for something, and reads the head, in lower case, and the body.
fn ask(address: &str, method: &str, path: &str, headers: &str, body: &str) -> (String, String) {
    let mut stream = TcpStream::connect(address).unwrap();
    let length = body.len();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n{body}"
    )
    .unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8_lossy(&answer);
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (head.to_lowercase(), body.to_owned())
}

fn get(address: &str, path: &str) -> (String, String) {
    ask(address, "GET", path, "", "")
}

/// The demo's page, and its address.
fn demo() -> (Process, String) {
    let mut process = Process::spawn("demo", program(&["demo", "--page", "--json", "--seed", "5"]));
    let said: Value = serde_json::from_str(&process.line_with("listening")).unwrap();
    (process, said["url"].as_str().unwrap().strip_prefix("http://").unwrap().to_owned())
}

/// Asks for somebody to practise with, as the page does.
fn partner(address: &str) -> (String, Value) {
    let headers = format!("Origin: http://{address}\r\nSec-Fetch-Site: same-origin\r\n");
    let (head, body) = ask(address, "POST", "/demo", &headers, "");
    assert!(head.contains("cache-control: no-store"), "{head}");
    (head, serde_json::from_str(&body).unwrap())
}

#[test]
fn a_link_that_is_followed_leads_to_the_app_or_says_how_to_get_it() {
    let relay = Relay::new();
    let (head, page) = get(relay.address(), "/");
    assert!(head.starts_with("http/1.1 200"), "{head}");
    assert!(
        head.contains("content-security-policy: default-src 'none'") && !head.contains("set-cookie"),
        "{head}"
    );
    if !page.contains("data-version=") {
        assert!(page.contains("never reached this server") && page.contains("cargo xtask web"), "{page}");
        assert!(!page.contains("<script"), "{page}");
        return;
    }
    assert!(!page.contains("data-demo"), "{page}");
    // Neither script nor style stands in it: the policy would refuse them, and nobody would see why.
    for tag in page.split('<').filter_map(|part| part.split('>').next()) {
        let inline = |word: &str| word.starts_with("style=") || word.starts_with("on") && word.contains('=');
        assert!(!tag.split_whitespace().any(inline), "{tag}");
        assert!(
            !tag.starts_with("style") && (!tag.starts_with("script") || tag.contains(" src=\"/assets/")),
            "{tag}"
        );
    }
    // Everything that it names is there, and nothing of it is elsewhere.
    let names = page.split('"').flat_map(|part| part.split([';', '='])).filter(|part| part.starts_with('/'));
    let names: Vec<&str> = names.filter(|name| *name != "/").collect();
    assert!(names.len() > 8, "{names:?}");
    for name in names {
        let (head, _) = get(relay.address(), name);
        assert!(head.starts_with("http/1.1 200"), "{name}: {head}");
        let keeps = if name.starts_with("/assets/") { "immutable" } else { "no-cache" };
        assert!(head.contains(keeps), "{name}: {head}");
    }
    assert!(!page.contains("http://") && !page.contains("https://"), "{page}");
    let version: Value = serde_json::from_str(&get(relay.address(), "/version.json").1).unwrap();
    assert!(page.contains(&format!("data-version={}", version["version"])), "{page}");
    let (_, worker) = get(relay.address(), "/sw.js");
    assert!(worker.contains(&version["version"].to_string()), "{worker}");
}

#[test]
fn only_a_demo_has_somebody_to_practise_with() {
    let relay = Relay::new();
    let headers = format!("Origin: {}\r\n", relay.url);
    let (head, _) = ask(relay.address(), "POST", "/demo", &headers, "");
    assert!(head.starts_with("http/1.1 404"), "{head}");
}

#[test]
fn somebody_to_practise_with_is_one_tap_away() {
    let (mut process, address) = demo();
    let page = get(&address, "/").1;
    assert!(page.contains("data-demo") || page.contains("cargo xtask web"), "{page}");
    let (head, said) = partner(&address);
    assert!(head.starts_with("http/1.1 200"), "{head}");
    let link = said["link"].as_str().unwrap();
    assert!(link.starts_with(&format!("http://{address}/#1.")), "{link}");
    // They let in who comes, and play along.
    let mut ana = Person::join(link, "Ana");
    ana.until("two", |view| view["people"].as_array().is_some_and(|people| people.len() == 2));
    ana.does("know_signals");
    ana.may("ask");
    ana.does("red");
    ana.lamp("red");
    ana.until("stopped", |view| view["people"].as_array().unwrap().iter().any(|one| one["stopped"] == true));
    ana.does("leave");
    assert_eq!(ana.process.code(), 0);
    process.signal("-INT");
    assert_eq!(process.code(), 0);
}

#[test]
fn a_third_comes_in_by_who_practises_and_not_by_the_partner() {
    let (_process, address) = demo();
    let link = partner(&address).1["link"].as_str().unwrap().to_owned();
    let mut ana = Person::join(&link, "Ana");
    ana.until("two", |view| view["people"].as_array().is_some_and(|people| people.len() == 2));
    let mut cy = Person::join(&link, "Cy");
    ana.until("a knock", |view| view["door"] == json!(["Cy"]));
    // Longer than the partner thinks.
    ana.pass(Duration::from_secs(3));
    assert_eq!(ana.view["door"], json!(["Cy"]));
    assert_eq!(ana.view["people"].as_array().unwrap().len(), 2);
    // Turned away by Ana, and by Ana welcomed.
    ana.say(json!({ "do": "turn_away", "who": "Cy" }));
    assert_eq!(cy.process.code(), 4);
    ana.until("nobody there", |view| view["door"] == json!([]));
    let mut cy = Person::join(&link, "Cy");
    ana.until("a knock", |view| view["door"] == json!(["Cy"]));
    ana.say(json!({ "do": "welcome", "who": "Cy" }));
    cy.until("three", |view| view["people"].as_array().is_some_and(|people| people.len() == 3));
}

#[test]
fn there_is_an_end_of_partners_and_they_come_back() {
    let (_process, address) = demo();
    let mut links = Vec::new();
    loop {
        let (head, said) = partner(&address);
        if head.starts_with("http/1.1 429") {
            assert!(head.contains("retry-after: 60") && said["error"].is_string(), "{head} {said}");
            break;
        }
        links.push(said["link"].as_str().unwrap().to_owned());
    }
    assert_eq!(links.len(), 16);
    links.dedup();
    assert_eq!(links.len(), 16, "each has an encounter of their own");
    let mut ana = Person::join(&links[0], "Ana");
    ana.until("two", |view| view["people"].as_array().is_some_and(|people| people.len() == 2));
    ana.does("leave");
    assert_eq!(ana.process.code(), 0);
    let deadline = Instant::now() + LIMIT;
    while partner(&address).0.starts_with("http/1.1 429") {
        assert!(Instant::now() < deadline, "who was left alone is still not free");
    }
}

#[test]
fn no_other_page_gets_a_partner() {
    let (_process, address) = demo();
    let own = format!("Origin: http://{address}\r\n");
    for (headers, body, code) in [
        ("Origin: http://elsewhere.example\r\n".to_owned(), "", 403),
        (format!("{own}Sec-Fetch-Site: cross-site\r\n"), "", 403),
        (String::new(), "", 403),
        (own.clone(), "{}", 400),
        (own.clone(), "Ana", 400),
        (own.clone(), r#"{"name":"Ana"}"#, 400),
        (own.clone(), "", 200),
    ] {
        let (head, body) = ask(&address, "POST", "/demo", &headers, body);
        assert!(head.starts_with(&format!("http/1.1 {code}")), "{headers}: {head}");
        let said: Value = serde_json::from_str(&body).unwrap();
        assert_eq!(said.get("link").is_some(), code == 200, "{said}");
    }
    let (head, _) = ask(&address, "GET", "/demo", &own, "");
    assert!(head.starts_with("http/1.1 405"), "{head}");
}
