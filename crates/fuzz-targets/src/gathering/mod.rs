//! What is read at a gathering: invitations that people paste, what a device kept, and what is inside envelopes.
//!
//! A device against everyone is in `device`; the evening that all of it begins with, in `evening`.

pub mod device;
mod evening;

use seal::gathering::Invitation;
use sync::{
    fuzz::gathering::{KINDS, message},
    gathering::{Engine, Input},
};

use crate::{Took, says_something};

/// Any text.
pub fn invitation(bytes: &[u8]) -> Took {
    let text = String::from_utf8_lossy(bytes);
    match text.parse::<Invitation>() {
        Ok(invitation) => {
            let printed = invitation.to_string();
            let read: Invitation = printed.parse().unwrap();
            assert_eq!(read.to_string(), printed, "it changes by being read");
            assert_eq!((read.relay(), read.from()), (invitation.relay(), invitation.from()));
            assert_eq!(read.secret().log_id(), invitation.secret().log_id());
            assert_eq!(printed.len(), invitation.relay().len() + "/#g1.".len() + 184);
            assert!(printed.is_ascii() && !printed.contains(char::is_whitespace), "{printed:?}");
            assert!(Invitation::is_meant(&text), "read, and called something else");
            // No text is both an invitation and the link of an encounter.
            assert!(text.parse::<seal::Link>().is_err());
            // Nobody may be led elsewhere than it looks: no user before the host, and nothing after it.
            let (_, host) = invitation.relay().split_once("://").unwrap();
            assert!(!host.is_empty() && !host.contains(['@', '/', '\\', '?', '#', '%']), "{host:?}");
            let socket = invitation.websocket_url();
            assert_eq!(socket.starts_with("wss://"), invitation.relay().starts_with("https://"));
            let secret = &printed[printed.len() - 184..];
            assert!(!format!("{invitation:?}").contains(&secret[..20]), "a secret in a trace");
            Took::Read
        }
        Err(bad) => says_something(&bad),
    }
}

pub fn seeds_invitation() -> Vec<Vec<u8>> {
    let printed = &evening::recorded().invitation;
    let fragment = &printed[printed.find('#').unwrap()..];
    [
        printed.clone(),
        format!(" <http://127.0.0.1:80/join/us?from=ana{fragment}>\n"),
        format!("\u{201c}HTTPS://[2001:db8::7]:443/{fragment}\u{201d}"),
        format!("https://a_b.c-d.example{fragment}."),
    ]
    .into_iter()
    .map(String::into_bytes)
    .collect()
}

/// Kept bytes, which a disk or an older app may have left.
pub fn kept(bytes: &[u8]) -> Took {
    let recorded = evening::recorded();
    match Engine::resume(bytes, recorded.now, evening::TODAY + recorded.now) {
        Ok(mut engine) => {
            let (now, wall, mut rng) = (recorded.now, evening::TODAY + recorded.now, evening::rng(7));
            let again = engine.keep().unwrap();
            assert!(Engine::resume(&again, now, wall).is_ok(), "what came back can't be kept");
            // Whatever stands in it: it is drawn, and goes on.
            engine.handle(Input::Connected, now, wall, &mut rng);
            engine.handle(Input::Tick, now + 60_000, wall + 60_000, &mut rng);
            for _ in 0..device::MAX_OUTPUTS {
                if engine.poll().is_none() {
                    break;
                }
            }
            assert!(engine.poll().is_none(), "it makes work without end");
            let view = engine.view(now + 60_000);
            assert_eq!(engine.keep().is_none(), view.over.is_some());
            Took::Read
        }
        Err(bad) => says_something(&bad),
    }
}

pub fn seeds_kept() -> Vec<Vec<u8>> {
    evening::recorded().kept.to_vec()
}

/// What is inside an envelope: the first byte says of which kind, as the envelope does.
pub fn inside(bytes: &[u8]) -> Took {
    let Some((kind, bytes)) = bytes.split_first() else { return Took::Refused };
    match message(kind % KINDS, bytes) {
        Some(again) => {
            assert_eq!(again, bytes, "another spelling");
            Took::Read
        }
        None => Took::Refused,
    }
}

pub fn seeds_inside() -> Vec<Vec<u8>> {
    let all = evening::recorded().messages.iter();
    all.map(|(kind, bytes)| [&[*kind], bytes.as_slice()].concat()).collect()
}
