//! Invite links, as people paste them.

use seal::{Link, LinkSecret};

use crate::{Took, says_something};

/// Any text.
pub fn link(bytes: &[u8]) -> Took {
    let text = String::from_utf8_lossy(bytes);
    match text.parse::<Link>() {
        Ok(link) => {
            let printed = link.to_string();
            let read: Link = printed.parse().unwrap();
            assert_eq!(read.to_string(), printed, "it changes by being read");
            assert_eq!((read.relay(), read.secret().log_id()), (link.relay(), link.secret().log_id()));
            assert_eq!(printed.len(), link.relay().len() + "/#1.".len() + 48);
            assert!(printed.is_ascii() && !printed.contains(char::is_whitespace), "{printed:?}");
            let socket = link.websocket_url();
            assert!(socket.starts_with("ws://") || socket.starts_with("wss://"), "{socket:?}");
            assert_eq!(socket.starts_with("wss://"), link.relay().starts_with("https://"));
            // Nobody may be led elsewhere than it looks: no user before the host, and nothing after it.
            let (_, host) = link.relay().split_once("://").unwrap();
            assert!(!host.is_empty() && !host.contains(['@', '/', '\\', '?', '#', '%']), "{host:?}");
            assert!(!format!("{link:?}").contains(&printed[printed.len() - 48..]), "a secret in a trace");
            Took::Read
        }
        Err(bad) => {
            let _ = Link::new(&text, LinkSecret::from_bytes(&[7; 32])).map_err(|bad| says_something(&bad));
            says_something(&bad)
        }
    }
}

pub fn seeds() -> Vec<Vec<u8>> {
    let link = Link::new("https://relay.example:8443", LinkSecret::from_bytes(&[7; 32])).unwrap().to_string();
    let fragment = &link[link.find('#').unwrap()..];
    [
        link.clone(),
        format!(" <http://127.0.0.1:80/join/us?from=ana{fragment}>\n"),
        format!("\u{201c}HTTPS://[2001:db8::7]:443/{fragment}\u{201d}"),
        format!("http://localhost{fragment}"),
        format!("https://a_b.c-d.example{fragment}."),
    ]
    .into_iter()
    .map(String::into_bytes)
    .collect()
}
