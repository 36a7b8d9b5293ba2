//! The ability to take it back (A1): everything that a network, a device, or a hostile relay can do.

use rand_chacha::rand_core::RngCore;
use rules::event::Cause;

use super::*;
use crate::{Why, limits};

/// The silence agreed on by default and one pulse, in milliseconds: no later is anything shown as on.
const TOO_LONG: u64 = 4_000 + limits::PULSE_MS;

fn check_lapses(seed: u8, within: u64, trouble: impl Fn(&mut World)) -> World {
    let mut world = World::kissing(seed);
    world.run(3_000);
    trouble(&mut world);
    world.run(within);
    for who in [ANA, BO] {
        let view = world.view(who);
        assert_eq!(view.lamp, Lamp::Lapsed, "{who}: {view:?}");
        assert!(view.on.is_empty());
    }
    world
}

#[test]
fn a1_a_cut_network_stops_both_within_the_silence() {
    check_lapses(30, TOO_LONG, |world| world.nodes[ANA].trouble.cut = true);
}

#[test]
fn a1_a_lost_connection_lapses_at_once_on_ones_own_screen() {
    let mut world = World::kissing(31);
    world.offline(ANA);
    assert_eq!((world.view(ANA).lamp, world.view(ANA).why), (Lamp::Lapsed, Why::Offline));
    world.run(TOO_LONG);
    assert_eq!((world.view(BO).lamp, world.view(BO).why), (Lamp::Lapsed, Why::Unreachable(PersonId(0))));
}

#[test]
fn a1_one_way_silence_stops_both() {
    check_lapses(32, TOO_LONG, |world| world.nodes[ANA].trouble.deaf = true);
    check_lapses(33, TOO_LONG, |world| world.nodes[BO].trouble.no_pulses = true);
}

#[test]
fn a1_a_relay_that_hands_pulses_over_late_stops_both() {
    // Every pulse arrives, each second one; only old. The echo shows it.
    check_lapses(34, TOO_LONG, |world| world.nodes[BO].trouble.late_ms = 10_000);
}

#[test]
fn a1_withheld_entries_stop_both() {
    let world = &mut World::kissing(35);
    world.nodes[BO].trouble.no_entries = true;
    world.say(ANA, Event::OpenToAsks(false));
    world.run(TOO_LONG);
    assert_eq!(world.view(BO).lamp, Lamp::Lapsed);
    assert_eq!(world.view(BO).why, Why::Withheld);
}

#[test]
fn a1_an_entry_that_is_never_stored_stops_both() {
    let mut world = World::kissing(36);
    world.nodes[ANA].trouble.not_stored = true;
    world.say(ANA, Event::OpenToAsks(false));
    world.run(TOO_LONG);
    assert_eq!(world.lamps(), [Lamp::Lapsed; 2]);
    // And is stored when it can be: nothing is lost.
    world.nodes[ANA].trouble.not_stored = false;
    world.run(10_000);
    assert!(!world.view(BO).people[0].open_to_asks);
}

#[test]
fn a1_a_forked_history_stops_both() {
    let mut world = World::kissing(37);
    // Bo is told that there was something else at this place in the log.
    let log = world.link.secret().log_id();
    let seq = world.log.as_ref().unwrap().len() as u64 + 1;
    let (id, time) = (EntryId([9; 16]), world.now);
    world.deliver(BO, FromRelay::Entry { log, seq, prev: seq - 1, time, id, body: &[7; 512] });
    world.run(50);
    world.nodes[BO].trouble.no_entries = true;
    world.say(ANA, Event::OpenToAsks(false));
    world.run(TOO_LONG);
    assert_eq!(world.lamps(), [Lamp::Lapsed; 2]);
    assert!(matches!(world.view(BO).why, Why::Diverged | Why::Withheld), "{:?}", world.view(BO).why);
}

#[test]
fn a1_a_rewritten_time_is_another_history() {
    let mut world = World::two(38);
    world.nodes[BO].trouble.no_entries = true;
    world.say(ANA, Event::OpenToAsks(false));
    world.run(20);
    world.nodes[BO].trouble.no_entries = false;
    let log = world.link.secret().log_id();
    let seq = world.log.as_ref().unwrap().len() as u64;
    let one = world.log.as_ref().unwrap().last().unwrap().clone();
    let (id, time) = (one.id, one.time + 90_000);
    world.deliver(BO, FromRelay::Entry { log, seq, prev: seq - 1, time, id, body: &one.body });
    world.run(2_000);
    assert_eq!(world.view(BO).why, Why::Diverged);
    assert_eq!(world.view(ANA).why, Why::Diverged);
}

#[test]
fn a1_hiding_or_closing_the_app_stops_both_at_once() {
    let mut world = World::kissing(39);
    world.input(ANA, Input::Hidden);
    assert_eq!((world.view(ANA).lamp, world.view(ANA).why), (Lamp::Lapsed, Why::HiddenMe));
    world.run(20);
    assert_eq!((world.view(BO).lamp, world.view(BO).why), (Lamp::Lapsed, Why::Hidden(PersonId(0))));
    world.run(60_000);
    world.input(ANA, Input::Shown);
    world.run(3_000);
    for who in [ANA, BO] {
        assert_eq!(world.view(who).why, Why::TakeUp, "{:?}", world.view(who));
        assert_eq!(world.view(who).lapsed.len(), 1);
    }
}

#[test]
fn a1_a_device_that_slept_shows_the_lapse_before_anything_else() {
    let mut world = World::kissing(40);
    world.nodes[ANA].asleep = true;
    world.run(60_000);
    assert_eq!(world.view(BO).lamp, Lamp::Lapsed);
    // Drawn without any input: not one frame of the old light.
    assert_eq!(world.view(ANA).lamp, Lamp::Lapsed);
    world.nodes[ANA].asleep = false;
    world.run(5_000);
    assert_eq!(world.lamps(), [Lamp::Lapsed; 2]);
    world.agree();
}

#[test]
fn a7_after_a_cut_it_is_on_again_only_by_still_yes_of_both() {
    let mut world = check_lapses(41, TOO_LONG, |world| world.nodes[ANA].trouble.cut = true);
    world.nodes[ANA].trouble.cut = false;
    world.run(30_000);
    assert_eq!(world.lamps(), [Lamp::Lapsed; 2]);
    assert_eq!(world.view(BO).why, Why::TakeUp, "{:?}", world.view(BO));
    world.say(ANA, Event::StillYes);
    world.say(BO, Event::StillYes);
    world.run(100);
    assert_eq!(world.lamps(), [Lamp::Green; 2], "{:?}", world.refused(ANA));
    world.run(60_000);
    assert_eq!(world.lamps(), [Lamp::Green; 2], "and stays on");
}

#[test]
fn it_stays_on_for_hours_while_everyone_is_there() {
    let mut world = World::kissing(42);
    for _ in 0..12 {
        world.run(9 * 60_000);
        assert_eq!(world.lamps(), [Lamp::Green; 2]);
        for who in [ANA, BO] {
            world.say(who, Event::StillYes);
        }
    }
}

#[test]
fn a1_the_shortest_silence_can_be_lived_with() {
    let mut world = World::two(43);
    let signals = rules::event::Signals { silence_s: 2, ..Default::default() };
    world.say(ANA, Event::Signals(signals));
    world.run(50);
    world.say(BO, Event::KnowSignals);
    world.run(50);
    assert_eq!(world.view(ANA).agreed.silence_s, 2);
    world.latency = 100;
    world.say(ANA, kiss(0, 1));
    world.run(500);
    world.answer(BO, 1, true);
    world.run(500);
    world.run(120_000);
    assert_eq!(world.lamps(), [Lamp::Green; 2]);
    world.nodes[ANA].trouble.cut = true;
    world.run(2_600);
    assert_eq!(world.lamps(), [Lamp::Lapsed; 2]);
}

#[test]
fn a_relay_that_starts_again_behind_in_time_is_lived_with() {
    let mut world = World::kissing(44);
    world.run(2_000);
    for who in [ANA, BO] {
        world.offline(who);
    }
    world.run(20_000);
    world.clock_behind = 20_000;
    for who in [ANA, BO] {
        world.nodes[who].online = true;
    }
    world.run(15_000);
    for who in [ANA, BO] {
        world.say(who, Event::StillYes);
    }
    world.run(500);
    assert_eq!(world.lamps(), [Lamp::Green; 2], "{:?} {:?}", world.view(ANA), world.refused(ANA));
    world.agree();
}

#[test]
fn a_relay_that_forgets_ends_it() {
    let mut world = World::kissing(45);
    world.log = None;
    for who in [ANA, BO] {
        world.offline(who);
        world.nodes[who].online = true;
    }
    world.run(10_000);
    assert_eq!(world.over(ANA), Some(Over::Ended));
    assert_eq!(world.over(BO), Some(Over::Ended));
}

#[test]
fn duplicated_and_reordered_frames_change_nothing() {
    let mut world = World::kissing(46);
    let log = world.link.secret().log_id();
    for seq in (1..=world.log.as_ref().unwrap().len() as u64).rev() {
        let one = world.log.as_ref().unwrap()[seq as usize - 1].clone();
        let (id, time) = (one.id, one.time);
        world.deliver(BO, FromRelay::Entry { log, seq, prev: seq - 1, time, id, body: &one.body });
    }
    world.run(2_000);
    assert_eq!(world.lamps(), [Lamp::Green; 2]);
    world.agree();
}

#[test]
fn a_replayed_body_says_nothing_again() {
    let mut world = World::two(47);
    world.say(ANA, kiss(0, 1));
    world.run(50);
    world.answer(BO, 1, true);
    world.run(50);
    // The relay appends Ana's ask once more, with its own name, at the end: both see it and neither counts it.
    let ask = world.log.as_ref().unwrap().iter().rev().nth(1).unwrap().clone();
    let log = world.link.secret().log_id();
    let (time, id) = (world.now, ask.id);
    world.log.as_mut().unwrap().push(Stored { time, ..ask.clone() });
    let seq = world.log.as_ref().unwrap().len() as u64;
    for who in [ANA, BO] {
        world.deliver(who, FromRelay::Entry { log, seq, prev: seq - 1, time, id, body: &ask.body });
    }
    world.run(3_000);
    assert!(world.view(BO).asks.is_empty());
    assert_eq!(world.lamps(), [Lamp::Green; 2]);
    world.agree();
}

#[test]
fn frames_of_nonsense_change_nothing() {
    let mut world = World::kissing(48);
    let mut rng = ChaCha20Rng::from_seed([48; 32]);
    for len in 0..400 {
        let mut bytes = vec![0; len];
        rng.fill_bytes(&mut bytes);
        world.input(BO, Input::Frame(&bytes));
    }
    world.run(2_000);
    assert_eq!(world.lamps(), [Lamp::Green; 2]);
}

#[test]
fn nonsense_under_a_valid_key_is_read_and_ignored_by_all() {
    let mut world = World::kissing(49);
    let node = &mut world.nodes[ANA];
    let id = node.engine.room.entry_id(&mut node.rng);
    let others: Vec<_> = node.engine.others().into_iter().map(|(_, key)| key).collect();
    let body = node.engine.room.seal_entry(&mut node.rng, &id, &others, b"not a letter").unwrap();
    let log = world.link.secret().log_id();
    let frame = ToRelay::Append { log, id, body: &body }.encode();
    world.relay(ANA, &frame);
    world.run(3_000);
    assert_eq!(world.lamps(), [Lamp::Green; 2]);
    world.agree();
}

#[test]
fn the_wrong_key_is_told() {
    let mut world = World::two(50);
    world.access = Some(AccessKey([0; 32]));
    let who = world.arrive("Cy");
    world.run(100);
    assert_eq!(world.over(who), Some(Over::WrongKey));
}

#[test]
fn a_device_only_event_is_not_for_people() {
    let mut world = World::two(51);
    for event in [Event::Here, Event::Lapse(Cause::Diverged)] {
        world.say(ANA, event);
        assert_eq!(world.refused(ANA), Some(Refusal::NotIn));
    }
}

/// Property 6 in small: whatever befalls the network, nobody's screen shows a yes for longer than the silence and a
/// pulse after somebody in it pressed red or fell silent.
#[test]
fn a1_no_screen_outlives_a_stop_over_random_faults() {
    for seed in (0..60u8).step_by(EVERY) {
        let mut world = World::kissing(seed);
        let mut rng = ChaCha20Rng::from_seed([seed; 32]);
        world.latency = u64::from(rng.next_u32() % 200);
        world.run(u64::from(rng.next_u32() % 5_000));
        let who = (rng.next_u32() % 2) as usize;
        let other = 1 - who;
        let trouble = &mut world.nodes[other].trouble;
        match rng.next_u32() % 6 {
            0 => trouble.cut = true,
            1 => trouble.deaf = true,
            2 => trouble.no_entries = true,
            3 => trouble.no_pulses = true,
            4 => trouble.late_ms = 5_000 + u64::from(rng.next_u32() % 20_000),
            _ => {}
        }
        world.say(who, Event::Red);
        assert_eq!(world.view(who).lamp, Lamp::Red, "seed {seed}");
        world.run(TOO_LONG);
        let view = world.view(other);
        assert!(
            view.on.is_empty() && !matches!(view.lamp, Lamp::Green | Lamp::Yellow),
            "seed {seed}: {view:?}"
        );
        // And once the network is well again, both agree.
        world.nodes[other].trouble = Trouble::default();
        world.run(60_000);
        assert_eq!(world.lamps(), [Lamp::Red; 2], "seed {seed}: {:?}", world.view(other));
        world.agree();
    }
}
