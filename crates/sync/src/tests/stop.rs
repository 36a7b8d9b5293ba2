//! Stopping: at once on one's own screen, by pulse on the others', by the log for good.

use rules::encounter::Verb;

use super::*;

#[test]
fn s1_red_ends_everything_for_both() {
    for who in [ANA, BO] {
        let mut world = World::kissing(20);
        world.say(who, Event::Red);
        assert_eq!(world.view(who).lamp, Lamp::Red, "S6: before anything has been sent");
        world.run(12);
        assert_eq!(world.lamps(), [Lamp::Red; 2]);
        assert!(world.view(ANA).on.is_empty());
        world.say(1 - who, Event::Stopped);
        world.run(30);
        assert_eq!(world.lamps(), [Lamp::Red; 2], "S2: until the one who called it is ready");
        world.say(who, Event::Ready);
        world.run(30);
        assert_eq!(world.lamps(), [Lamp::Off; 2]);
        world.agree();
    }
}

#[test]
fn s6_red_shows_by_pulse_before_any_entry() {
    let mut world = World::kissing(21);
    world.nodes[BO].trouble.no_entries = true;
    world.say(ANA, Event::Red);
    world.run(12);
    let view = world.view(BO);
    assert_eq!((view.lamp, view.why), (Lamp::Red, crate::Why::Red(PersonId(0))));
    assert!(view.on.is_empty() && view.asks.is_empty());
}

#[test]
fn s1_whoever_is_about_to_leave_can_still_stop_everything() {
    for goes in [Event::Leave, Event::End] {
        let mut world = World::kissing(26);
        world.nodes[ANA].trouble.hold = true;
        world.say(ANA, goes);
        world.run(20);
        assert!(world.view(ANA).on.is_empty(), "S6: what they said takes away at once");
        world.say(ANA, Event::Red);
        assert_eq!(world.view(ANA).lamp, Lamp::Red, "S6: at once");
        assert_eq!(world.refused(ANA), None);
        world.run(12);
        assert_eq!(world.view(BO).lamp, Lamp::Red, "by pulse, while the relay holds the letters back");
        world.nodes[ANA].trouble.hold = false;
        let held = std::mem::take(&mut world.held);
        held.iter().for_each(|(from, frame)| world.relay(*from, frame));
        world.run(50);
        assert!(world.over(ANA).is_some());
        assert!(world.view(BO).on.is_empty());
    }
}

#[test]
fn s6_a_lost_pulse_costs_one_second() {
    let mut world = World::kissing(22);
    world.nodes[BO].trouble.no_entries = true;
    world.nodes[BO].trouble.no_pulses = true;
    world.say(ANA, Event::Red);
    world.run(20);
    world.nodes[BO].trouble.no_pulses = false;
    world.run(crate::limits::PULSE_MS + 20);
    assert_eq!(world.view(BO).lamp, Lamp::Red);
}

#[test]
fn s6_red_while_offline_shows_at_once_and_is_told_when_possible() {
    let mut world = World::kissing(23);
    world.offline(ANA);
    world.run(100);
    world.say(ANA, Event::Red);
    assert_eq!(world.view(ANA).lamp, Lamp::Red);
    world.run(6_000);
    assert_eq!(world.view(BO).lamp, Lamp::Lapsed);
    world.nodes[ANA].online = true;
    world.run(10_000);
    assert_eq!(world.lamps(), [Lamp::Red; 2]);
    world.agree();
}

#[test]
fn both_say_red_at_once() {
    let mut world = World::kissing(24);
    world.say(ANA, Event::Red);
    world.say(BO, Event::Red);
    world.run(50);
    for who in [ANA, BO] {
        world.say(who, Event::Stopped);
        world.say(who, Event::Ready);
    }
    world.run(50);
    assert_eq!(world.lamps(), [Lamp::Off; 2]);
    world.agree();
}

#[test]
fn s3_s4_s5_show_on_ones_own_screen_at_once() {
    let cases: [(Event, Lamp); 3] = [
        (Event::Yellow, Lamp::Yellow),
        (Event::Break, Lamp::Break),
        (
            Event::TakeBack(rules::event::Target::All(What::Known(catalogue().named("kiss").unwrap()))),
            Lamp::Off,
        ),
    ];
    for (event, lamp) in cases {
        let mut world = World::kissing(25);
        world.say(BO, event.clone());
        assert_eq!(world.view(BO).lamp, lamp, "{event:?}");
        world.run(30);
        assert_eq!(world.lamps(), [lamp; 2], "{event:?}");
        world.agree();
    }
}

#[test]
fn a2_a_missed_check_in_lapses_for_everyone() {
    let mut world = World::kissing(26);
    world.say(ANA, Event::HowAreYou { who: PersonId(1) });
    world.run(50);
    assert!(world.view(BO).due_ms.is_some_and(|ms| ms > 19_000));
    world.run(20_500);
    assert_eq!(world.lamps(), [Lamp::Lapsed; 2]);
    assert_eq!(world.view(ANA).why, crate::Why::CheckIn(PersonId(1)));
    world.say(BO, Event::StillYes);
    world.run(50);
    world.say(ANA, Event::StillYes);
    world.run(50);
    assert_eq!(world.lamps(), [Lamp::Green; 2], "{:?} {:?}", world.refused(ANA), world.view(ANA));
    world.agree();
}

#[test]
fn a2_check_ins_come_by_themselves() {
    let mut world = World::kissing(27);
    world.run(10 * 60_000 + 100);
    assert!(world.view(BO).due_ms.is_some());
    for who in [ANA, BO] {
        world.say(who, Event::StillYes);
    }
    world.run(30_000);
    assert_eq!(world.lamps(), [Lamp::Green; 2]);
    world.run(10 * 60_000);
    assert_eq!(world.lamps(), [Lamp::Lapsed; 2]);
}

#[test]
fn a4_gone_says_what_to_do_whatever_the_lamp() {
    let mut world = World::kissing(28);
    world.say(ANA, Event::Gone { who: PersonId(1) });
    world.say(ANA, Event::Red);
    world.run(30);
    assert_eq!(world.view(ANA).why, crate::Why::Gone(PersonId(1)));
    assert_eq!(world.view(BO).why, crate::Why::Gone(PersonId(1)));
}

#[test]
fn s2_i_have_stopped_may_be_said_to_a_red_whose_entry_is_still_on_its_way() {
    let mut world = World::kissing(41);
    world.nodes[ANA].trouble.no_entries = true;
    world.say(BO, Event::Red);
    world.run(10);
    let view = world.view(ANA);
    assert!(view.lamp == Lamp::Red && view.may.contains(&Verb::Stopped), "{view:?}");
    assert!(!view.may.contains(&Verb::Ask), "{view:?}");
    world.say(ANA, kiss(1, 0));
    assert_eq!(world.refused(ANA), Some(Refusal::Red { who: PersonId(1) }));
    world.say(ANA, Event::Stopped);
    assert_eq!(world.refused(ANA), None);
    world.nodes[ANA].trouble.no_entries = false;
    let head = world.log.as_ref().unwrap().len() as u64;
    world.deliver_entry(ANA, head);
    world.run(20);
    assert!(world.view(BO).people[ANA].stopped, "{:?}", world.view(BO));
    world.say(BO, Event::Ready);
    world.run(20);
    assert_eq!((world.lamps(), world.refused(ANA)), (vec![Lamp::Off, Lamp::Off], None));
}

/// Who is ready again is not seen to stop once more, whenever a pulse of before arrives behind their letter.
#[test]
fn s2_nobody_sees_a_stop_again_that_is_over() {
    for (stop, back, lamp) in
        [(Event::Red, Event::Ready, Lamp::Red), (Event::Yellow, Event::Green, Lamp::Yellow)]
    {
        // Somewhere in the second between two pulses.
        for phase in (0..50).step_by(EVERY) {
            let mut world = World::two(24);
            world.latency = 100;
            world.run(3_000);
            world.say(BO, stop.clone());
            world.run(1_500);
            world.say(ANA, Event::Stopped);
            world.run(1_500 + phase * 20);
            world.say(BO, back.clone());
            world.run(101);
            assert_eq!(world.view(ANA).lamp, Lamp::Off);
            for _ in 0..200 {
                world.run(10);
                assert_ne!(world.view(ANA).lamp, lamp, "again, in phase {phase}");
            }
        }
    }
}

/// A new stop, while the way back from the last one is still on its way, shows by pulse like any other.
#[test]
fn s6_a_stop_right_after_ready_shows_by_pulse() {
    let mut world = World::two(25);
    world.latency = 100;
    world.run(3_000);
    world.say(BO, Event::Red);
    world.run(1_500);
    world.say(ANA, Event::Stopped);
    world.run(1_500);
    world.say(BO, Event::Ready);
    // The second is kept back; of the first nothing has come back to Bo.
    world.run(50);
    world.nodes[BO].trouble.hold = true;
    world.say(BO, Event::Red);
    world.run(55);
    assert_eq!(world.view(ANA).lamp, Lamp::Off);
    for _ in 0..20 {
        world.run(50);
        assert_eq!(world.view(ANA).lamp, Lamp::Red);
    }
    // And so it does to somebody who has nothing of it in their log.
    let mut world = World::kissing(26);
    world.nodes[ANA].trouble.no_entries = true;
    world.say(BO, Event::Red);
    for _ in 0..30 {
        world.run(100);
        assert_eq!(world.view(ANA).lamp, Lamp::Red);
    }
}
