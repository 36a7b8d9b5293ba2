//! A log in which bits have turned, read again by a device: whatever turned, nothing is on because of it, and nobody is
//! told another story than the others. A relay checks what it stores; here it doesn't.
//!
//! That no envelope opens with a turned bit is shown bit by bit in `seal`; here it is what becomes of it.
//! `STILLYES_FAULTS=all` turns every bit of names and times and every seventh of bodies, others in each entry.

use super::*;
use crate::Why;

/// Which part of an entry, and how many bits it has.
#[derive(Debug, Clone, Copy)]
enum Part {
    Body,
    Id,
    Time,
}

/// From one bit that is tried to the next. Each bit of a sealed body is as good as any other.
fn step(part: Part) -> usize {
    let all = std::env::var("STILLYES_FAULTS").is_ok_and(|how| how == "all");
    match part {
        Part::Body if all => 7,
        Part::Id | Part::Time if all => 1,
        // Wasm is tested in an interpreter.
        _ if cfg!(target_family = "wasm") => 5_003,
        Part::Body => 797,
        Part::Id => 31,
        Part::Time => 11,
    }
}

fn bits(world: &World, place: usize, part: Part) -> usize {
    match part {
        Part::Body => world.log.as_ref().unwrap()[place].body.len() * 8,
        Part::Id => 128,
        Part::Time => 64,
    }
}

fn turn(world: &mut World, place: usize, part: Part, bit: usize) {
    let stored = &mut world.log.as_mut().unwrap()[place];
    match part {
        Part::Body => stored.body[bit / 8] ^= 1 << (bit % 8),
        Part::Id => stored.id.0[bit / 8] ^= 1 << (bit % 8),
        Part::Time => stored.time ^= 1 << bit,
    }
}

/// One bit turns, and then one device, or each, reads the log again. What was on lapsed by that; it must not come back.
fn check(place: usize, part: Part, bit: usize, again: &[usize]) {
    let case = format!("bit {bit} of the {part:?} of entry {}, read again by {again:?}", place + 1);
    let mut world = World::kissing(1);
    let came_in = usize::try_from(world.nodes[BO].engine.roster).unwrap();
    turn(&mut world, place, part, bit);
    for who in again {
        world.reload(*who);
    }
    world.run(5_000);
    for who in [ANA, BO] {
        let view = world.view(who);
        assert!(view.on.is_empty() && view.lamp != Lamp::Green, "{case}: {view:?}");
    }
    // Bo came by a chapter: what was before is no part of his history.
    let counts = again.contains(&ANA) || place + 1 >= came_in;
    if !counts {
        return;
    }
    let whole: Vec<_> =
        [ANA, BO].into_iter().filter(|who| world.view(*who).stage == Stage::Together).collect();
    let noticed =
        |view: View| matches!(view.why, Why::Diverged | Why::Withheld | Why::Unreachable(_) | Why::Offline);
    assert!(
        whole.len() < 2 || whole.iter().any(|who| noticed(world.view(*who))),
        "{case}: nobody noticed: {:?}",
        world.view(ANA)
    );
    for who in [ANA, BO] {
        world.say(who, Event::StillYes);
    }
    world.run(3_000);
    for who in [ANA, BO] {
        let view = world.view(who);
        assert!(view.on.is_empty(), "{case}: taken up with two histories: {view:?}");
    }
}

fn check_all(again: &[usize]) {
    let entries = World::kissing(1).log.unwrap().len();
    let mut cases = 0;
    for place in 0..entries {
        for part in [Part::Body, Part::Id, Part::Time] {
            let world = World::kissing(1);
            // Other bits in each entry.
            for bit in (place % step(part)..bits(&world, place, part)).step_by(step(part)) {
                check(place, part, bit, again);
                cases += 1;
            }
        }
    }
    println!("{cases} bits turned in {entries} entries, read again by {again:?}");
    assert!(entries >= 8 && cases >= entries);
}

#[test]
fn a1_a_turned_bit_is_noticed_by_who_reads_it_and_by_who_has_read_before() {
    check_all(&[BO]);
    check_all(&[ANA]);
}

#[test]
fn a1_a_turned_bit_that_everyone_reads_is_noticed_too() {
    check_all(&[ANA, BO]);
}

/// With everyone loaded again nobody but they themselves could know what had stood there: a no, a red.
#[test]
fn a1_an_end_that_is_dropped_while_everyone_loads_again_is_missed() {
    for dropped in 1..4 {
        let mut world = World::kissing(3);
        world.say(BO, Event::Red);
        world.run(1_000);
        let left = world.log.as_ref().unwrap().len() - dropped;
        world.log.as_mut().unwrap().truncate(left);
        for _ in 0..2 {
            for who in [ANA, BO] {
                world.reload(who);
            }
            world.run(10_000);
            for who in [ANA, BO] {
                let view = world.view(who);
                assert!(view.on.is_empty() && view.lamp != Lamp::Green, "{dropped}: {view:?}");
                world.say(who, Event::StillYes);
            }
            world.run(5_000);
            for who in [ANA, BO] {
                let view = world.view(who);
                assert!(view.on.is_empty() && view.lamp != Lamp::Green, "{dropped}: {view:?}");
                assert!(matches!(view.why, Why::Diverged | Why::Red(_)), "{dropped}: {view:?}");
            }
        }
    }
}

#[test]
fn a1_without_damage_it_is_taken_up() {
    let mut world = World::kissing(1);
    world.reload(ANA);
    world.reload(BO);
    world.run(5_000);
    for who in [ANA, BO] {
        assert_eq!(world.view(who).why, Why::TakeUp);
        world.say(who, Event::StillYes);
    }
    world.run(3_000);
    assert_eq!(world.lamps(), [Lamp::Green; 2]);
}

/// The place of an entry, and of the one before it: what doesn't follow what is here is not taken.
#[test]
fn a1_a_turned_place_is_a_gap() {
    for bit in (0..64).step_by(EVERY) {
        for of_prev in [false, true] {
            let mut world = World::kissing(2);
            world.nodes[BO].trouble.no_entries = true;
            let on = world.view(ANA).on[0].clone();
            world.say(ANA, Event::TakeBack(rules::event::Target::One(on)));
            world.run(20);
            world.nodes[BO].trouble.no_entries = false;
            let head = world.nodes[BO].engine.head;
            let one = world.log.as_ref().unwrap().last().unwrap().clone();
            let (mut seq, mut prev) = (head + 1, head);
            *if of_prev { &mut prev } else { &mut seq } ^= 1 << bit;
            let log = world.link.secret().log_id();
            world.deliver(
                BO,
                FromRelay::Entry { log, seq, prev, time: one.time, id: one.id, body: &one.body },
            );
            world.run(10_000);
            assert!(world.view(BO).on.is_empty(), "bit {bit} (prev: {of_prev}): {:?}", world.view(BO));
        }
    }
}
