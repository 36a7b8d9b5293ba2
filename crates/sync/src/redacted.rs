//! How what holds keys looks in a trace or a panic: by its name, and not by its keys.
//!
//! Whatever holds bytes and derives `Debug` stands on a list of `cargo xtask tidy`, with why it may.

use std::fmt;

use crate::{
    Kept,
    engine::{Engine, Output},
};

impl fmt::Debug for Output {
    /// Without the frame's bytes: the first has the log's key in it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Connect => f.write_str("Connect"),
            Self::Drop => f.write_str("Drop"),
            Self::Send(frame) => write!(f, "Send({} bytes)", frame.len()),
            Self::Tell(notice) => write!(f, "Tell({notice:?})"),
            Self::Aside(heard) => write!(f, "{heard:?}"),
        }
    }
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Engine({:?}, head {}, {:?})", self.log, self.head, self.connection)
    }
}

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Kept(..)")
    }
}

#[cfg(test)]
mod tests {
    use rules::Event;
    use wire::ToRelay;

    use super::*;
    use crate::tests::{ANA, BO, CY, World, kiss};

    /// What of these secrets stands in a text: a piece of eight bytes, in hex or as numbers, on one line or on many.
    fn found(text: &str, secrets: &[Vec<u8>]) -> Option<String> {
        let text: String = text.to_lowercase().split_whitespace().collect();
        let spelt = |piece: &[u8], between: &str, spell: fn(&u8) -> String| {
            piece.iter().map(spell).collect::<Vec<_>>().join(between)
        };
        let hex = |byte: &u8| format!("{byte:02x}");
        let spellings =
            |piece: &[u8]| [spelt(piece, "", hex), spelt(piece, ",", hex), spelt(piece, ",", u8::to_string)];
        let pieces = secrets.iter().flat_map(|secret| secret.chunks_exact(8));
        pieces.flat_map(spellings).find(|spelling| text.contains(spelling.as_str()))
    }

    /// Everything there is of an encounter, printed as a panic or a trace would: no key and no opening is in it, whatever
    /// may have been added to it since this was written.
    #[test]
    fn nothing_that_is_printed_of_an_engine_has_a_key_in_it() {
        let mut world = World::kissing(9);
        // Somebody at the door, something on its way, something that was refused: as much as can be there.
        world.arrive("Cy");
        world.welcome(ANA, "Cy");
        world.nodes[ANA].trouble.hold = true;
        world.say(ANA, Event::Yellow);
        world.welcome(BO, "Cy");
        world.say(CY, Event::Leave);
        world.say(BO, kiss(1, 0));
        let mut secrets = vec![world.link.secret().access_key().0.to_vec()];
        let fragment = world.link.to_string().split_once("#1.").unwrap().1.to_owned();
        for who in [ANA, BO, CY] {
            let kept = world.nodes[who].engine.keep().unwrap();
            secrets.extend([kept.person.to_vec(), kept.opening.to_vec()]);
            secrets.extend(world.nodes[who].engine.pictures.mine.values().map(|mine| mine.to_vec()));
        }
        assert!(secrets.len() > 8, "openings of both who welcomed");
        for who in [ANA, BO, CY] {
            let view = world.view(who);
            let kept = world.nodes[who].engine.keep().unwrap();
            let engine = &mut world.nodes[who].engine;
            engine.outputs.push_back(Output::Send(
                ToRelay::Open {
                    log: engine.log,
                    access: engine.link.secret().access_key(),
                    after: 0,
                    begin_ms: None,
                }
                .encode(),
            ));
            let parts: [(&str, &dyn fmt::Debug); 10] = [
                ("engine", engine),
                ("room", &engine.room),
                ("link", &engine.link),
                ("state", &engine.state),
                ("knocks", &engine.knocks),
                ("heart", &engine.heart),
                ("outbox", &engine.outbox),
                ("outputs", &engine.outputs),
                ("kept", &kept),
                ("view", &view),
            ];
            for (what, part) in parts {
                for text in [format!("{part:?}"), format!("{part:#?}")] {
                    assert_eq!(found(&text, &secrets), None, "{what}: {text}");
                    assert!(!text.contains(&fragment[..20]), "{what}: {text}");
                }
            }
        }
    }

    #[test]
    fn a_key_that_is_printed_is_found() {
        let key: Vec<u8> = (40..72).collect();
        let nested = Some(vec![&key]);
        for text in
            [format!("{key:?}"), format!("{nested:#?}"), format!("{key:02X?}"), "2829 2a2b2c2d2e2f".into()]
        {
            assert!(found(&text, std::slice::from_ref(&key)).is_some(), "{text}");
        }
        assert_eq!(found("[40, 41, 42, 43]", &[key]), None);
    }
}
