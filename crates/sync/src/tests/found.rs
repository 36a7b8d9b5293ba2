//! What the simulation found: histories that go apart, and people who seem to be there. Each worked once.

use super::*;
#[test]
fn a1_two_histories_that_outgrow_each_other_stop_both() {
    let mut world = World::kissing(30);
    let log = world.link.secret().log_id();
    let mut seq = world.log.as_ref().unwrap().len() as u64;
    for round in 0..12 {
        // Ana's goes on, and her next pulse says so. Before the one after it Bo's catches up, with something else.
        world.nodes[BO].trouble.no_entries = true;
        world.say(ANA, Event::OpenToAsks(true));
        world.run(1_000);
        seq += 1;
        let (id, time) = (EntryId([seq as u8; 16]), world.now);
        world.nodes[BO].trouble.no_entries = false;
        world.deliver(BO, FromRelay::Entry { log, seq, prev: seq - 1, time, id, body: &[7; 512] });
        world.run(20);
        assert!(round < 5 || world.lamps() == [Lamp::Lapsed; 2], "{round}: {:?}", world.view(BO));
    }
}

#[test]
fn a1_an_old_echo_brings_nobody_back() {
    let mut world = World::kissing(31);
    world.nodes[ANA].trouble.no_pulses = true;
    world.run(2_500);
    let (_, old) = world.pulses.iter().rev().find(|(from, _)| *from == BO).unwrap().clone();
    world.nodes[BO].asleep = true;
    world.offline(ANA);
    world.nodes[ANA].online = true;
    world.run(1_000);
    // Made before the connection was lost, and handed over after it.
    let log = world.link.secret().log_id();
    world.nodes[ANA].trouble.no_pulses = false;
    world.deliver(ANA, FromRelay::Pulse { log, body: &old });
    world.run(1_000);
    let state = world.nodes[ANA].engine.state.as_ref().unwrap();
    assert!(!state.who(PersonId(0)).unwrap().reachable(), "Ana is back, and nobody was there to hear her");
    world.nodes[BO].asleep = false;
    world.run(10_000);
    world.agree();
}

#[test]
fn s1_who_comes_back_to_an_old_log_sees_nothing_on_in_it() {
    let mut world = World::two(32);
    world.arrive("Cy");
    world.run(100);
    for who in [ANA, BO] {
        world.welcome(who, "Cy");
    }
    world.run(1_500);
    world.say(CY, Event::KnowSignals);
    world.run(1_500);
    world.say(ANA, kiss(0, 1));
    world.run(50);
    world.answer(BO, 1, true);
    world.run(50);
    world.offline(CY);
    world.run(6_000);
    for who in [ANA, BO] {
        world.say(who, Event::StillYes);
    }
    world.run(50);
    // It waits for Cy alone. The relay keeps what comes now from Cy's log: a red, and the way back from it.
    let mut seq = world.log.as_ref().unwrap().len();
    world.say(ANA, Event::Red);
    world.run(50);
    world.say(ANA, Event::Ready);
    world.say(BO, Event::Stopped);
    world.run(50);
    let whole = world.log.clone().unwrap();
    world.log.as_mut().unwrap().truncate(seq);
    world.nodes[CY].online = true;
    world.nodes[CY].trouble.hold = true;
    while !world.view(CY).connected {
        world.run(10);
    }
    world.log = Some(whole);
    let log = world.link.secret().log_id();
    for _ in 0..100 {
        for (_, frame) in std::mem::take(&mut world.held) {
            let Ok(ToRelay::Append { id, body, .. }) = ToRelay::decode(&frame) else { continue };
            seq += 1;
            let (seq, prev, time) = (seq as u64, seq as u64 - 1, world.now);
            world.deliver(CY, FromRelay::Entry { log, seq, prev, time, id, body });
        }
        world.run(20);
        let view = world.view(CY);
        assert!(view.on.is_empty() && view.lamp != Lamp::Green, "{view:?}");
    }
}

#[test]
fn a1_who_was_told_a_later_time_once_has_another_history_from_then_on() {
    let mut world = World::two(33);
    world.nodes[ANA].trouble.no_entries = true;
    world.arrive("Cy");
    world.run(50);
    // Ana alone is told that the knock came two minutes later than it did.
    world.nodes[ANA].trouble.no_entries = false;
    let log = world.link.secret().log_id();
    let seq = world.log.as_ref().unwrap().len() as u64;
    let knock = world.log.as_ref().unwrap().last().unwrap().clone();
    let (id, time) = (knock.id, knock.time + 120_000);
    world.deliver(ANA, FromRelay::Entry { log, seq, prev: seq - 1, time, id, body: &knock.body });
    world.run(50);
    world.offline(BO);
    world.welcome(ANA, "Cy");
    world.run(50);
    // Everything she reads has her time in it, so that nobody who has another takes hers for theirs.
    let times: Vec<u64> = world.nodes.iter().map(|node| node.engine.time).collect();
    assert!(times[ANA] > times[CY] + 100_000, "{times:?}");
    assert_ne!(world.nodes[ANA].engine.hash, world.nodes[CY].engine.hash);
}

#[test]
fn s2_a_red_that_was_seen_stays_until_the_log_tells_the_way_back() {
    let mut world = World::kissing(34);
    world.nodes[BO].trouble.no_entries = true;
    world.say(ANA, Event::Red);
    world.run(50);
    assert_eq!(world.view(BO).lamp, Lamp::Red);
    world.say(ANA, Event::Ready);
    for _ in 0..100 {
        world.run(100);
        let view = world.view(BO);
        assert!(view.on.is_empty() && view.lamp != Lamp::Green, "{view:?}");
    }
    world.nodes[BO].trouble.no_entries = false;
    world.run(20_000);
    world.say(BO, Event::Stopped);
    world.run(1_000);
    world.agree();
}

#[test]
fn a1_a_page_that_is_loaded_again_is_back_when_somebody_can_be_heard() {
    let mut world = World::kissing(35);
    world.nodes[BO].trouble.no_pulses = true;
    world.nodes[BO].trouble.hold = true;
    world.reload(BO);
    world.run(100);
    // That it was away, and not yet that it is back: said again, that would count however late it came.
    assert_eq!(world.held.len(), 1);
    world.nodes[BO].trouble.hold = false;
    for (from, frame) in std::mem::take(&mut world.held) {
        world.relay(from, &frame);
    }
    world.run(2_500);
    let reachable =
        |world: &World| world.nodes[BO].engine.state.as_ref().unwrap().who(PersonId(1)).unwrap().reachable();
    assert!(world.view(BO).connected && !reachable(&world), "{:?}", world.view(BO));
    world.nodes[BO].trouble.no_pulses = false;
    world.run(3_000);
    assert!(reachable(&world));
    world.agree();
}

/// A relay that loses what somebody said, and stores what they said after it: a break first, and then the yes from before.
#[test]
fn a1_a_yes_that_a_stop_overtook_is_not_said_again() {
    let target = rules::event::Target::All(What::Known(catalogue().named("kiss").unwrap()));
    for stop in [Event::Break, Event::Red, Event::TakeBack(target)] {
        let mut world = World::two(37);
        world.say(BO, Event::Red);
        world.run(50);
        world.say(ANA, Event::Stopped);
        world.run(50);
        world.nodes[BO].trouble.hold = true;
        world.say(BO, Event::Ready);
        world.say(BO, kiss(1, 0));
        world.run(50);
        world.held.clear();
        world.nodes[BO].trouble.hold = false;
        // A break under red changes nothing, and a red under red little.
        world.say(BO, stop.clone());
        world.run(10_000);
        assert!(world.view(ANA).asks.is_empty(), "{stop:?}: {:?}", world.view(ANA));
        world.agree();
    }
}
