//! What a browser gets, over a real socket of a real relay; with files made up for it.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
};

use axum::Router;
use relay::Config;
use tokio::{net::TcpListener, runtime::Runtime};

use super::{File, Kind, of};

static FILES: &[File] = &[
    File {
        path: "/",
        kind: "text/html; charset=utf-8",
        hashed: false,
        plain: b"<p>page</p>",
        gzip: Some(b"page gz"),
        brotli: Some(b"page br"),
    },
    File {
        path: "/demo.html",
        kind: "text/html",
        hashed: false,
        plain: b"<p>demo</p>",
        gzip: None,
        brotli: None,
    },
    File {
        path: "/sw.js",
        kind: "text/javascript",
        hashed: false,
        plain: b"worker",
        gzip: None,
        brotli: None,
    },
    File {
        path: "/version.json",
        kind: "application/json",
        hashed: false,
        plain: b"{\"version\":\"0123456789abcdef\"}",
        gzip: None,
        brotli: None,
    },
    File {
        path: "/assets/web-0.wasm",
        kind: "application/wasm",
        hashed: true,
        plain: b"\0asm",
        gzip: Some(b"gz"),
        brotli: Some(b"b"),
    },
];

/// A relay with these pages, for as long as it is held.
struct Served {
    address: SocketAddr,
    _runtime: Runtime,
}

impl Served {
    fn new(files: &'static [File], kind: Kind) -> Self {
        let runtime = Runtime::new().unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let pages = of(files, kind, Router::new());
        runtime.spawn(relay::serve_with_pages(listener, Config::default(), pages, std::future::pending()));
        Self { address, _runtime: runtime }
    }

    /// The head, with names in lower case, and the body.
    fn ask(&self, method: &str, path: &str, headers: &str) -> (String, String) {
        let mut stream = TcpStream::connect(self.address).unwrap();
        let host = self.address;
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\r\n")
            .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.to_lowercase() + "\r\n", body.to_owned())
    }

    fn get(&self, path: &str) -> (String, String) {
        self.ask("GET", path, "")
    }
}

fn app() -> Served {
    Served::new(FILES, Kind::default())
}

/// That the head says all of this.
fn says(head: &str, all: &[&str]) {
    for one in all {
        assert!(head.contains(&format!("{one}\r\n")), "lacks {one:?}:\n{head}");
    }
}

#[test]
fn the_page_is_asked_for_each_time_and_its_parts_once() {
    let app = app();
    let (head, body) = app.get("/");
    says(&head, &["http/1.1 200 ok", "cache-control: no-cache", "content-type: text/html; charset=utf-8"]);
    assert_eq!(body, "<p>page</p>");
    let (head, body) = app.get("/assets/web-0.wasm");
    says(&head, &["content-type: application/wasm", "cache-control: public, max-age=31536000, immutable"]);
    assert_eq!(body, "\0asm");
    let (head, body) = app.get("/version.json");
    says(&head, &["cache-control: no-store", "content-type: application/json"]);
    assert!(body.contains("0123456789abcdef"));
    says(&app.get("/sw.js").0, &["cache-control: no-cache"]);
}

#[test]
fn a_browser_chooses_how_it_is_packed() {
    let app = app();
    for (accepts, coding, body) in [
        ("gzip, deflate, br, zstd", Some("br"), "page br"),
        ("gzip", Some("gzip"), "page gz"),
        ("br;q=0.1, gzip;q=0.2", Some("gzip"), "page gz"),
        ("deflate", None, "<p>page</p>"),
    ] {
        let (head, got) = app.ask("GET", "/", &format!("Accept-Encoding: {accepts}\r\n"));
        says(&head, &["vary: accept-encoding", &format!("content-length: {}", body.len())]);
        assert_eq!(got, body, "{accepts}");
        match coding {
            Some(coding) => says(&head, &[&format!("content-encoding: {coding}")]),
            None => assert!(!head.contains("content-encoding"), "{head}"),
        }
    }
    // What is there in one form alone does not vary.
    assert!(!app.ask("GET", "/sw.js", "Accept-Encoding: br\r\n").0.contains("vary"));
}

#[test]
fn what_has_not_changed_is_not_sent_again() {
    let app = app();
    let (head, _) = app.get("/");
    let tag = head.split("etag: ").nth(1).unwrap().lines().next().unwrap();
    for known in [tag.to_owned(), format!("\"other\", {tag}"), "*".to_owned()] {
        let (head, body) = app.ask("GET", "/", &format!("If-None-Match: {}\r\n", known.replace("w/", "W/")));
        says(&head, &["http/1.1 304 not modified", &format!("etag: {tag}"), "vary: accept-encoding"]);
        assert_eq!(body, "");
    }
    says(&app.ask("GET", "/", "If-None-Match: \"other\"\r\n").0, &["http/1.1 200 ok"]);
    assert!(!app.get("/assets/web-0.wasm").0.contains("etag"));
}

#[test]
fn only_what_is_there_can_be_asked_for_and_only_read() {
    let app = app();
    let (head, body) = app.ask("HEAD", "/", "");
    says(&head, &["http/1.1 200 ok", "content-length: 11"]);
    assert_eq!(body, "");
    for path in
        ["/assets/", "/assets/web-1.wasm", "/index.html", "/demo.html", "/../Cargo.toml", "/%2e%2e/x", "//"]
    {
        let (head, body) = app.get(path);
        says(
            &head,
            &["http/1.1 404 not found", "content-type: text/plain; charset=utf-8", "cache-control: no-store"],
        );
        assert!(body.contains("Nothing here"), "{path}");
    }
    says(
        &app.ask("POST", "/", "Content-Length: 0\r\n").0,
        &["http/1.1 405 method not allowed", "allow: get, head"],
    );
}

#[test]
fn every_answer_forbids_what_nobody_needs() {
    let app = app();
    for path in ["/", "/assets/web-0.wasm", "/sw.js", "/version.json", "/nothing"] {
        let (head, _) = app.get(path);
        says(
            &head,
            &[
                "cross-origin-opener-policy: same-origin",
                "cross-origin-resource-policy: same-origin",
                "cross-origin-embedder-policy: require-corp",
                "x-content-type-options: nosniff",
                "referrer-policy: no-referrer",
            ],
        );
        let policy = head.split("content-security-policy: ").nth(1).unwrap().lines().next().unwrap();
        let parts: Vec<&str> = policy.split("; ").collect();
        for part in [
            "default-src 'none'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "connect-src 'self'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types stillyes",
        ] {
            assert!(parts.contains(&part), "{policy}");
        }
        assert!(!policy.contains("http") && !policy.contains("'unsafe-"), "no other origin: {policy}");
        assert!(
            head.contains("permissions-policy: camera=(self),") && head.contains("microphone=()"),
            "{head}"
        );
        assert!(!head.contains("set-cookie") && !head.contains("strict-transport-security"), "{head}");
    }
    let tls = Served::new(FILES, Kind { tls: true, demo: false });
    says(&tls.get("/").0, &["strict-transport-security: max-age=31536000"]);
}

#[test]
fn the_relays_own_answers_stay_its_own() {
    let app = app();
    assert_eq!(app.get("/healthz").1, "ok\n");
    says(&app.get("/log").0, &["http/1.1 426 upgrade required"]);
}

#[test]
fn a_demo_has_a_page_of_its_own() {
    let demo = Served::new(FILES, Kind { tls: false, demo: true });
    assert_eq!(demo.get("/").1, "<p>demo</p>");
    says(&demo.get("/demo.html").0, &["http/1.1 404 not found"]);
    assert_ne!(demo.get("/").0.split("etag: ").nth(1), app().get("/").0.split("etag: ").nth(1));
}

#[test]
fn a_program_without_the_app_says_how_to_get_it() {
    let plain = Served::new(&[], Kind::default());
    let (head, body) = plain.get("/");
    says(&head, &["http/1.1 200 ok"]);
    assert!(head.contains("content-security-policy: default-src 'none'"), "{head}");
    assert!(body.contains("cargo xtask web") && !body.contains("<script"), "{body}");
    says(&plain.get("/version.json").0, &["http/1.1 404 not found"]);
}
