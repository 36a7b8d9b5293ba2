//! What a room seals opens for those it is for, and for nobody else.

use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

use super::*;
use crate::LinkSecret;

fn room(link: &LinkSecret, rng: &mut ChaCha20Rng) -> Room {
    Room::new(link.log_id(), link.door_key(), PersonSecret::random(rng))
}

#[test]
fn an_entry_opens_for_its_recipient() {
    let mut rng = ChaCha20Rng::from_seed([7; 32]);
    let link = LinkSecret::random(&mut rng);
    let (mut ana, mut bo) = (room(&link, &mut rng), room(&link, &mut rng));
    ana.add_peer(bo.me()).unwrap();
    bo.add_peer(ana.me()).unwrap();
    let id = ana.entry_id(&mut rng);
    let body = ana.seal_entry(&mut rng, &id, &[bo.me()], b"yes").unwrap();
    let Ok(OpenedEntry::Entry { author, plaintext }) = bo.open_entry(&id, &body) else { panic!() };
    assert_eq!((author, plaintext.as_slice()), (ana.me(), b"yes".as_slice()));
}
