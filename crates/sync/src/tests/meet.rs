//! Coming in, answering, leaving, coming back.

use rules::event::TurnedAway;

use super::*;
use crate::limits;

#[test]
fn a6_two_meet_and_compare_four_pictures() {
    let mut world = World::two(1);
    world.agree();
    let view = world.view(ANA);
    assert_eq!((view.stage, view.lamp), (Stage::Together, Lamp::Off));
    assert!(view.emoji.is_some());
    assert_eq!(view.emoji, world.view(BO).emoji);
}

#[test]
fn a6_nobody_comes_in_before_everyone_welcomes_them() {
    let mut world = World::two(2);
    world.arrive("Cy");
    world.run(500);
    world.welcome(ANA, "Cy");
    world.run(5_000);
    assert_eq!(world.view(CY).stage, Stage::Joining);
    world.welcome(BO, "Cy");
    world.run(5_000);
    assert_eq!(world.view(CY).stage, Stage::Together);
    world.agree();
    assert!(world.view(CY).emoji.is_some());
}

#[test]
fn a6_coming_ends_every_yes() {
    let mut world = World::kissing(3);
    world.arrive("Cy");
    world.welcome(ANA, "Cy");
    world.welcome(BO, "Cy");
    world.run(3_000);
    assert_eq!(world.lamps(), [Lamp::Off; 3]);
    world.agree();
    assert!(world.view(ANA).lapsed.is_empty());
}

#[test]
fn a6_the_chapter_carries_what_is_closed() {
    let mut world = World::two(4);
    world.say(ANA, kiss(0, 1));
    world.run(50);
    world.answer(BO, 1, false);
    world.run(50);
    world.say(ANA, Event::Thank { ask: 1 });
    world.run(31_000);
    world.arrive("Cy");
    world.welcome(ANA, "Cy");
    world.welcome(BO, "Cy");
    world.run(3_000);
    world.say(CY, Event::KnowSignals);
    world.run(100);
    world.say(CY, kiss(2, 1));
    assert_eq!(world.refused(CY), Some(Refusal::Closed { who: PersonId(1) }));
}

#[test]
fn a_taken_name_is_told_to_the_one_who_knocks() {
    let mut world = World::two(5);
    world.arrive("bo");
    world.run(1_000);
    assert_eq!(world.over(CY), Some(Over::TurnedAway(TurnedAway::NameTaken)));
}

#[test]
fn a6_one_person_is_enough_to_say_not_now() {
    let mut world = World::two(6);
    world.arrive("Cy");
    let knock = world.view(BO).door[0].knock;
    world.say(BO, Event::TurnAway { knock, why: TurnedAway::NotNow });
    world.run(200);
    assert_eq!(world.over(CY), Some(Over::TurnedAway(TurnedAway::NotNow)));
    assert!(world.view(ANA).door.is_empty());
}

#[test]
fn a6_who_leaves_the_door_is_no_longer_there() {
    for event in [Event::Leave, Event::End] {
        let mut world = World::kissing(20);
        world.arrive("Cy");
        world.run(100);
        world.welcome(ANA, "Cy");
        world.say(CY, event);
        world.run(100);
        assert_eq!(world.over(CY), Some(Over::Left));
        for who in [ANA, BO] {
            assert!(world.view(who).door.is_empty(), "{:?}", world.view(who));
        }
        // Nobody came, so that nothing has ended; and everyone has the same history of it.
        world.run(20_000);
        assert_eq!((world.view(ANA).lamp, world.view(BO).lamp), (Lamp::Green, Lamp::Green));
        world.agree();
        // Having thought better of it once more they knock like anybody.
        let again = world.arrive("Cy");
        world.run(100);
        world.welcome(ANA, "Cy");
        world.welcome(BO, "Cy");
        world.run(3_000);
        assert_eq!(world.view(again).stage, Stage::Together);
        world.agree();
    }
}

#[test]
fn who_waits_beside_somebody_who_leaves_the_door_comes_in_as_ever() {
    let mut world = World::two(21);
    world.arrive("Cy");
    let dee = world.arrive("Dee");
    world.run(100);
    world.say(CY, Event::Leave);
    world.run(100);
    for who in [ANA, BO] {
        world.welcome(who, "Dee");
    }
    world.run(3_000);
    assert_eq!(world.view(dee).stage, Stage::Together);
    world.run(10_000);
    world.agree();
}

#[test]
fn a_knock_that_is_still_on_its_way_can_be_taken_back() {
    let mut world = World::two(22);
    world.latency = 40;
    world.arrive("Cy");
    world.run(40);
    assert!(world.nodes[CY].engine.my_knock.is_none());
    world.say(CY, Event::Leave);
    world.run(500);
    assert_eq!(world.over(CY), Some(Over::Left));
    assert!(world.view(ANA).door.is_empty() && world.view(BO).door.is_empty());
    assert_eq!(world.log.as_ref().unwrap().len(), world.nodes[ANA].engine.head as usize);
}

#[test]
fn a_knock_that_nobody_heard_needs_no_taking_back() {
    let mut world = World::two(23);
    world.latency = 100;
    world.arrive("Cy");
    let before = world.sizes.len();
    world.say(CY, Event::Leave);
    assert_eq!(world.over(CY), Some(Over::Left));
    world.run(1_000);
    assert_eq!(world.sizes.len(), before);
}

#[test]
fn leaving_the_door_waits_for_the_relay_and_not_for_ever() {
    // Not stored at first.
    let mut world = World::two(24);
    world.arrive("Cy");
    world.run(100);
    world.nodes[CY].trouble.not_stored = true;
    world.say(CY, Event::Leave);
    world.run(500);
    assert_eq!((world.over(CY), world.view(ANA).door.len()), (None, 1));
    world.nodes[CY].trouble.not_stored = false;
    world.run(1_000);
    assert_eq!((world.over(CY), world.view(ANA).door.len()), (Some(Over::Left), 0));

    // Not at all, and not sent either.
    for cut in [false, true] {
        let mut world = World::two(25);
        world.arrive("Cy");
        world.run(100);
        (world.nodes[CY].trouble.not_stored, world.nodes[CY].trouble.cut) = (!cut, cut);
        world.say(CY, Event::Leave);
        world.say(CY, Event::Leave);
        world.run(limits::LEAVE_DOOR_MS - 100);
        assert_eq!(world.over(CY), None);
        world.run(100);
        assert_eq!(world.over(CY), Some(Over::Left));
    }
    let mut world = World::two(26);
    world.arrive("Cy");
    world.run(100);
    world.say(CY, Event::Leave);
    world.offline(CY);
    assert_eq!(world.over(CY), Some(Over::Left), "without a connection there is nothing to wait for");
}

#[test]
fn who_is_let_in_while_they_leave_the_door_leaves_like_anybody() {
    let mut world = World::two(27);
    world.arrive("Cy");
    world.run(100);
    world.nodes[CY].trouble.hold = true;
    world.say(CY, Event::Leave);
    world.nodes[CY].trouble.hold = false;
    world.welcome(ANA, "Cy");
    world.welcome(BO, "Cy");
    world.run(2_000);
    assert_eq!(world.over(CY), Some(Over::Left));
    assert_eq!(world.view(ANA).people.len(), 2);
    // What was held back comes too late to take anything back.
    for (from, frame) in std::mem::take(&mut world.held) {
        let ToRelay::Append { id, body, .. } = ToRelay::decode(&frame).unwrap() else { panic!("{from}") };
        world.append(id, body);
    }
    world.run(10_000);
    world.agree();
    assert_eq!(world.lamps()[..2], [Lamp::Off; 2]);
}

#[test]
fn who_begins_and_leaves_at_once_leaves_nothing() {
    let mut world = World::new(28);
    world.latency = 40;
    world.arrive("Ana");
    world.run(40);
    assert!(world.log.is_some() && world.view(ANA).stage == Stage::Joining);
    world.say(ANA, Event::Leave);
    world.run(1_000);
    assert_eq!(world.over(ANA), Some(Over::Left));
    assert!(world.log.is_none(), "the link leads nowhere");
}

#[test]
fn a_reload_finds_that_the_knock_was_taken_back() {
    let mut world = World::two(29);
    world.arrive("Cy");
    world.run(100);
    let kept = world.nodes[CY].engine.keep().unwrap();
    world.say(CY, Event::Leave);
    world.run(100);
    assert!(world.nodes[CY].engine.keep().is_none());
    world.resume(CY, &kept);
    world.run(1_000);
    assert_eq!(world.over(CY), Some(Over::Left));
}

#[test]
fn nobody_waits_at_the_door_for_ever() {
    let mut world = World::two(7);
    world.arrive("Cy");
    world.run(299_000);
    assert_eq!(world.over(CY), None);
    world.run(2_000);
    assert_eq!(world.over(CY), Some(Over::NotLetIn));
}

#[test]
fn the_thirteenth_person_is_told_that_there_is_no_place() {
    let mut world = World::two(8);
    for count in 3..=12 {
        let who = world.arrive(&format!("Guest {count}"));
        world.run(200);
        for one in 0..who {
            world.welcome(one, &format!("Guest {count}"));
        }
        world.run(3_000);
        assert_eq!(world.view(who).stage, Stage::Together, "{count}");
    }
    world.agree();
    let who = world.arrive("Guest 13");
    world.run(1_000);
    assert_eq!(world.over(who), Some(Over::TurnedAway(TurnedAway::Full)));
}

#[test]
fn y7_half_a_yes_leaves_as_a_no_that_nobody_can_tell() {
    let mut world = World::kissing(9);
    world.agree();
    let mut world = World::two(10);
    world.say(ANA, kiss(0, 1));
    world.run(50);
    let before = world.sizes.len();
    world.answer(BO, 1, false);
    world.run(50);
    assert_eq!(world.view(ANA).thank, [(1, PersonId(1))]);
    assert_eq!(world.lamps(), [Lamp::Off; 2]);
    let half = world.sizes[before..].to_vec();

    // A plain no, and a yes, look the same on the wire.
    for event in [Event::No { ask: 1 }, Event::Yes { ask: 1 }, Event::Red] {
        let mut world = World::two(10);
        world.say(ANA, kiss(0, 1));
        world.run(50);
        let before = world.sizes.len();
        world.say(BO, event.clone());
        world.run(50);
        assert_eq!(world.sizes[before..], half, "{event:?}");
    }
}

#[test]
fn r3_the_end_burns_the_log_for_everyone() {
    let mut world = World::kissing(11);
    world.say(BO, Event::End);
    world.run(100);
    assert_eq!(world.over(ANA), Some(Over::Ended));
    assert_eq!(world.over(BO), Some(Over::Ended));
    assert!(world.log.is_none());
    assert!(world.nodes[ANA].engine.keep().is_none(), "keys are not kept beyond the end");
    assert!(world.nodes[ANA].engine.deadline().is_none());
}

#[test]
fn the_last_to_leave_burns_the_log() {
    let mut world = World::kissing(12);
    world.say(BO, Event::Leave);
    world.run(100);
    assert_eq!(world.over(BO), Some(Over::Left));
    let view = world.view(ANA);
    assert_eq!((view.stage, view.lamp, view.people.len()), (Stage::Together, Lamp::Off, 1));
    assert!(world.log.is_some());
    world.say(ANA, Event::Leave);
    world.run(100);
    assert_eq!(world.over(ANA), Some(Over::Left));
    assert!(world.log.is_none());
}

#[test]
fn a_burned_link_says_so() {
    let mut world = World::two(13);
    world.log = None;
    let who = world.arrive("Cy");
    world.run(5_000);
    assert_eq!(world.over(who), Some(Over::NoSuchLog));
}

#[test]
fn who_joins_does_not_open_the_encounter() {
    let mut world = World::new(16);
    world.arrive("Ana");
    // The log is begun, and Ana's knock is still on its way.
    let stored = world.log.replace(Vec::new()).unwrap();
    let who = world.arrive("Bo");
    world.run(1_000);
    assert_eq!(world.view(who).stage, Stage::Joining);
    assert!(world.log.as_ref().unwrap().is_empty(), "nothing was said");
    world.log = Some(stored);
    world.offline(who);
    world.nodes[who].online = true;
    world.run(3_000);
    assert_eq!(world.view(ANA).door.len(), 1);
}

#[test]
fn a_link_may_be_faster_than_its_log() {
    let mut world = World::two(13);
    let log = world.log.take();
    let who = world.arrive("Cy");
    world.run(500);
    assert_eq!(world.over(who), None);
    world.log = log;
    world.run(3_000);
    assert_eq!(world.view(ANA).door.len(), 1);
}

#[test]
fn who_was_closed_at_the_door_knocks_again() {
    let mut world = World::two(14);
    let first = world.arrive("Cy");
    world.run(100);
    world.nodes[first].asleep = true;
    world.arrive("Cy");
    world.run(500);
    assert_eq!(world.view(ANA).door.len(), 1);
    world.welcome(ANA, "Cy");
    world.welcome(BO, "Cy");
    world.run(3_000);
    assert_eq!(world.view(3).stage, Stage::Together);
}

#[test]
fn ending_offline_ends_it_for_oneself_alone() {
    let mut world = World::kissing(15);
    world.offline(ANA);
    world.say(ANA, Event::End);
    assert_eq!(world.over(ANA), Some(Over::Left));
    world.run(6_000);
    assert_eq!(world.view(BO).lamp, Lamp::Lapsed);
}

#[test]
fn a1_a_reload_comes_back_and_nothing_comes_back_by_itself() {
    for who in [ANA, BO] {
        let mut world = World::kissing(14);
        world.reload(who);
        assert_eq!(world.view(who).lamp, Lamp::Off, "nothing is shown before the log is read");
        world.run(4_000);
        assert_eq!(world.lamps(), [Lamp::Lapsed; 2], "{:?}", world.view(who));
        world.agree();
        world.say(ANA, Event::StillYes);
        world.run(100);
        assert_eq!(world.lamps(), [Lamp::Lapsed; 2]);
        world.say(BO, Event::StillYes);
        world.run(100);
        assert_eq!(world.lamps(), [Lamp::Green; 2], "{:?}", world.view(who));
        world.agree();
    }
}

#[test]
fn lost_keys_knock_as_a_newcomer_and_take_the_place() {
    let mut world = World::two(15);
    world.say(ANA, kiss(0, 1));
    world.run(50);
    world.answer(BO, 1, false);
    world.run(50);
    world.offline(BO);
    world.run(6_000);
    let again = world.arrive("Bo");
    world.run(200);
    world.welcome(ANA, "Bo");
    world.run(3_000);
    let view = world.view(again);
    assert_eq!((view.stage, view.me, view.people.len()), (Stage::Together, Some(PersonId(1)), 2));
    // The old device, should it come back, is told.
    world.nodes[BO].online = true;
    world.run(20_000);
    assert_eq!(world.over(BO), Some(Over::Replaced));
}

#[test]
fn y6_an_ask_stays_worded_as_it_was_asked() {
    let mut world = World::two(31);
    let Event::Ask { activity, .. } = kiss(0, 1) else { panic!("kiss asks") };
    world.say(ANA, Event::Ask { activity, own_yes: false });
    world.run(50);
    // The asker's own yes comes later: it was a curious ask, and is one still.
    world.answer(ANA, 1, true);
    world.run(50);
    let ask = world.view(BO).asks[0].clone();
    assert!(!ask.own_yes && ask.yes.has(PersonId(0)), "{ask:?}");
}
