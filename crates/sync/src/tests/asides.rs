//! What two say to each other beside the encounter: it comes whole, once and in order, to the two alone, and changes nothing
//! for anybody.

use rules::PersonId;

use super::*;
use crate::{Why, limits};

fn aside(world: &mut World, who: usize, to: usize, bytes: &[u8]) {
    let to = PersonId(u8::try_from(to).unwrap());
    world.input(who, Input::Aside { to, bytes });
}

/// What somebody heard, and whether it is their own.
fn heard(world: &World, who: usize) -> Vec<(bool, &[u8])> {
    world.nodes[who].heard.iter().map(|one| (one.mine, one.bytes.as_slice())).collect()
}

fn three(seed: u8) -> World {
    let mut world = World::two(seed);
    world.arrive("Cy");
    world.run(100);
    world.welcome(ANA, "Cy");
    world.welcome(BO, "Cy");
    world.run(3_000);
    world.say(CY, Event::KnowSignals);
    world.run(200);
    assert_eq!(world.view(CY).people.len(), 3);
    world
}

#[test]
fn both_hear_the_same_in_the_same_order_and_nobody_else() {
    let mut world = three(1);
    for number in 0..4 {
        aside(&mut world, ANA, BO, &[1, number]);
        aside(&mut world, BO, ANA, &[2, number]);
    }
    let most = vec![7; seal::limits::MAX_ASIDE_BYTES];
    aside(&mut world, ANA, BO, &most);
    world.run(500);
    let hers = heard(&world, ANA);
    let turned: Vec<_> = heard(&world, BO).into_iter().map(|(mine, bytes)| (!mine, bytes)).collect();
    assert_eq!((hers.len(), &hers), (9, &turned));
    assert!(heard(&world, CY).is_empty());
    world.agree();
    // Nobody's history differs from the others': nothing lapses, now or later.
    world.run(10_000);
    assert_eq!(world.lamps(), [Lamp::Off; 3]);
    assert!(world.nodes.iter().all(|node| node.engine.hash == world.nodes[ANA].engine.hash));
}

#[test]
fn what_goes_nowhere_is_not_sent() {
    let mut world = World::two(2);
    let before = world.log.as_ref().unwrap().len();
    aside(&mut world, ANA, ANA, b"to oneself");
    aside(&mut world, ANA, CY, b"to nobody");
    aside(&mut world, ANA, BO, &vec![7; seal::limits::MAX_ASIDE_BYTES + 1]);
    world.run(200);
    assert_eq!((world.log.as_ref().unwrap().len(), heard(&world, BO).len()), (before, 0));
    world.offline(ANA);
    (0..limits::MAX_ASIDES + 5).for_each(|_| aside(&mut world, ANA, BO, b"more than waits"));
    world.nodes[ANA].online = true;
    world.run(20_000);
    assert_eq!(heard(&world, BO).len(), limits::MAX_ASIDES);
}

/// Lost, not stored, cut off: each comes once.
#[test]
fn what_is_lost_is_said_again_and_heard_once() {
    let mut world = World::two(3);
    world.nodes[ANA].trouble.not_stored = true;
    aside(&mut world, ANA, BO, b"one");
    world.run(1_500);
    world.nodes[ANA].trouble.not_stored = false;
    world.run(3_000);
    world.nodes[ANA].trouble.cut = true;
    aside(&mut world, ANA, BO, b"two");
    world.run(1_000);
    world.offline(ANA);
    aside(&mut world, ANA, BO, b"three");
    (world.nodes[ANA].online, world.nodes[ANA].trouble.cut) = (true, false);
    world.run(20_000);
    let all: [&[u8]; 3] = [b"one", b"two", b"three"];
    assert_eq!(heard(&world, BO), all.map(|bytes| (false, bytes)));
    assert_eq!(heard(&world, ANA), all.map(|bytes| (true, bytes)));
}

/// After a reload both halves of it are heard once more, in order.
#[test]
fn a_reload_hears_everything_again() {
    let mut world = World::two(4);
    aside(&mut world, ANA, BO, b"one");
    aside(&mut world, BO, ANA, b"two");
    world.run(500);
    let before: Vec<_> = world.nodes[ANA].heard.drain(..).collect();
    world.reload(ANA);
    world.run(3_000);
    assert_eq!((before.len(), &world.nodes[ANA].heard), (2, &before));
}

/// Written without knowing of a newcomer it counts for nobody, and is said again so that all can have the same history.
#[test]
fn one_that_crosses_a_newcomer_is_said_again() {
    let mut world = World::two(5);
    world.arrive("Cy");
    world.run(100);
    world.nodes[ANA].trouble.hold = true;
    aside(&mut world, ANA, BO, b"late");
    world.run(100);
    let held: Vec<_> = world.held.drain(..).collect();
    assert_eq!(held.len(), 1);
    world.nodes[ANA].trouble.hold = false;
    world.welcome(ANA, "Cy");
    world.welcome(BO, "Cy");
    world.run(1_000);
    for (from, frame) in held {
        world.relay(from, &frame);
    }
    world.run(10_000);
    assert_eq!(world.view(CY).people.len(), 3);
    assert_eq!(
        (heard(&world, BO), heard(&world, ANA)),
        (vec![(false, &b"late"[..])], vec![(true, &b"late"[..])])
    );
    world.agree();
}

/// Told apart to two, or replayed: histories differ, or it is not heard twice.
#[test]
fn one_that_is_played_again_is_heard_once_and_a_double_tongue_shows() {
    let mut world = three(6);
    aside(&mut world, ANA, BO, b"once");
    world.run(200);
    let last = world.log.as_ref().unwrap().last().unwrap().clone();
    let before = heard(&world, BO).len();
    world.append(last.id, &last.body);
    world.run(200);
    assert!(heard(&world, BO).len() <= before + 1);
    assert_eq!(world.nodes[BO].engine.hash, world.nodes[CY].engine.hash);
    // Ana's device writes one thing for Bo and another for Cy under one name.
    let Node { engine, rng, .. } = &mut world.nodes[ANA];
    let keys: Vec<_> = engine.others().into_iter().map(|(_, key)| key).collect();
    let id = engine.room.entry_id(rng);
    let sealed = engine.room.seal_aside(rng, &id, &keys[0], b"twice").unwrap();
    let plain = crate::letter::Aside::new(engine.head, keys[0], sealed).encode();
    let body = engine.room.seal_entry(rng, &id, &keys[..1], &plain).unwrap();
    world.append(id, &body);
    world.run(3_000);
    assert_ne!(world.nodes[BO].engine.hash, world.nodes[CY].engine.hash);
    assert!(
        world.lamps().contains(&Lamp::Lapsed) || world.view(BO).why != Why::NothingOn,
        "{:?}",
        world.view(BO)
    );
}
