//! Entries that cross on the way: the log's order decides, and narrowing wins.

use super::*;

#[test]
fn s0_red_and_a_yes_that_cross_end_in_red() {
    for first in [ANA, BO] {
        let mut world = World::two(60);
        world.say(ANA, kiss(0, 1));
        world.run(50);
        if first == ANA {
            world.say(ANA, Event::Red);
            world.answer(BO, 1, true);
        } else {
            world.answer(BO, 1, true);
            world.say(ANA, Event::Red);
        }
        world.run(50);
        assert_eq!(world.lamps(), [Lamp::Red; 2]);
        assert!(world.view(BO).on.is_empty());
        world.agree();
    }
}

#[test]
fn a7_a_still_yes_that_crosses_a_lapse_is_none() {
    let mut world = World::kissing(61);
    world.latency = 50;
    world.input(ANA, Input::Hidden);
    world.run(500);
    world.input(ANA, Input::Shown);
    world.run(4_000);
    assert_eq!(world.view(BO).why, crate::Why::TakeUp);
    world.say(ANA, Event::StillYes);
    world.run(200);
    // Bo says it while Ana's app is being hidden again.
    world.input(ANA, Input::Hidden);
    world.say(BO, Event::StillYes);
    world.run(10_000);
    assert_eq!(world.lamps(), [Lamp::Lapsed; 2]);
    world.input(ANA, Input::Shown);
    world.run(4_000);
    world.say(ANA, Event::StillYes);
    world.run(200);
    assert_eq!(world.lamps(), [Lamp::Lapsed; 2], "Bo's was for before");
    world.say(BO, Event::StillYes);
    world.run(200);
    assert_eq!(world.lamps(), [Lamp::Green; 2]);
}

#[test]
fn a6_what_crosses_a_newcomer_is_said_again_or_refused() {
    let mut world = World::two(62);
    world.latency = 80;
    world.arrive("Cy");
    world.run(500);
    world.welcome(ANA, "Cy");
    world.run(500);
    world.welcome(BO, "Cy");
    // In the middle of the admission: a stop, and an ask.
    for _ in 0..10 {
        world.run(40);
        if world.refused(BO).is_none() {
            world.say(BO, Event::Yellow);
            world.say(ANA, Event::OpenToAsks(true));
        }
    }
    world.run(10_000);
    assert_eq!(world.view(CY).stage, Stage::Together, "{:?}", world.view(CY));
    world.agree();
    let light = world.view(CY).people.iter().find(|one| one.id == PersonId(1)).unwrap().light;
    assert_eq!(light, rules::Light::Yellow, "the stop was not lost");
    world.run(20_000);
    assert!(!matches!(world.view(CY).why, crate::Why::Diverged | crate::Why::Withheld));
}

#[test]
fn a6_two_newcomers_at_once() {
    let mut world = World::two(63);
    world.latency = 40;
    world.arrive("Cy");
    world.arrive("Dee");
    world.run(500);
    for who in [ANA, BO] {
        world.welcome(who, "Cy");
        world.welcome(who, "Dee");
    }
    world.run(5_000);
    assert_eq!(world.view(CY).stage, Stage::Together);
    // Who came in has a say about who comes next.
    assert_eq!(world.view(3).stage, Stage::Joining);
    world.welcome(CY, "Dee");
    world.run(5_000);
    assert_eq!(world.view(3).stage, Stage::Together);
    world.agree();
    world.run(30_000);
    assert_eq!(world.lamps(), [Lamp::Off; 4]);
}

#[test]
fn an_entry_sent_twice_counts_once() {
    let mut world = World::two(64);
    world.latency = 60;
    world.say(ANA, kiss(0, 1));
    // The connection goes before the answer is here, and the log has it already.
    world.run(30);
    world.offline(ANA);
    world.nodes[ANA].online = true;
    world.run(10_000);
    let asks = world.log.as_ref().unwrap().len();
    world.run(10_000);
    assert_eq!(world.log.as_ref().unwrap().len(), asks, "nothing is sent for ever");
    world.agree();
}

#[test]
fn the_first_in_line_lets_in_and_the_next_stands_in() {
    let mut world = World::two(65);
    world.arrive("Cy");
    world.run(200);
    world.welcome(ANA, "Cy");
    world.run(100);
    // Ana's device sleeps after its welcome, shorter than the silence: Bo's lets Cy in.
    world.nodes[ANA].asleep = true;
    world.welcome(BO, "Cy");
    world.run(3_000);
    assert_eq!(world.view(CY).stage, Stage::Together);
}
