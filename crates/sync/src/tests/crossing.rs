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
fn a7_back_is_said_by_the_pulse_before_it_is_said_in_the_log() {
    // Wherever in the rhythm of their pulses it is.
    for beat in (0..2_000).step_by(250) {
        let mut world = World::kissing(63);
        world.latency = 50;
        world.input(ANA, Input::Hidden);
        world.run(3_000 + beat);
        world.input(ANA, Input::Shown);
        world.run(400);
        assert_eq!(world.view(BO).why, crate::Why::TakeUp, "{beat}");
    }
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

#[test]
fn a1_what_adds_does_not_wait_for_a_connection() {
    let mut world = World::two(66);
    world.latency = 60;
    world.say(ANA, kiss(0, 1));
    world.run(200);
    world.nodes[BO].trouble.not_stored = true;
    world.answer(BO, 1, true);
    world.run(200);
    world.offline(BO);
    assert_eq!(world.refused(BO), Some(Refusal::Unreachable { who: PersonId(1) }));
    world.nodes[BO].trouble.not_stored = false;
    world.nodes[BO].online = true;
    world.run(20_000);
    assert!(world.view(ANA).on.is_empty() && world.view(ANA).lapsed.is_empty());
    world.agree();
}

#[test]
fn a5_who_takes_signals_takes_those_that_they_saw() {
    let mut world = World::two(67);
    let word = |word: &str| rules::event::Signals {
        safe_word: Some(rules::text::Words::new(word).unwrap()),
        ..Default::default()
    };
    world.say(ANA, Event::Signals(word("pineapple")));
    world.run(100);
    world.latency = 100;
    // Ana changes her mind while Bo takes what is on his screen.
    world.say(ANA, Event::Signals(word("banana")));
    world.run(50);
    world.say(BO, Event::KnowSignals);
    world.run(500);
    assert_eq!(world.view(ANA).agreed.safe_word, None);
    assert!(world.view(BO).proposed.is_some());
    world.agree();
}

/// Whatever people do at once, and however slow the way is: in the end every device that has the same history shows
/// the same, and none believes that histories differ.
#[test]
fn every_device_shows_the_same_over_random_evenings() {
    use rand_chacha::rand_core::RngCore;
    for seed in (0..25u8).step_by(EVERY) {
        let mut world = World::two(100 + seed);
        let mut rng = ChaCha20Rng::from_seed([seed; 32]);
        world.arrive("Cy");
        let mut ons = 0;
        for _ in 0..120 {
            world.latency = u64::from(rng.next_u32() % 150);
            world.run(u64::from(rng.next_u32() % 400));
            let who = rng.next_u32() as usize % world.nodes.len();
            random_act(&mut world, who, &mut rng);
            ons += usize::from(!world.view(ANA).on.is_empty());
        }
        for who in 0..world.nodes.len() {
            world.input(who, Input::Shown);
        }
        world.latency = 5;
        world.run(20_000);
        world.agree();
        for who in 0..world.nodes.len() {
            let why = world.view(who).why;
            let differ = matches!(why, crate::Why::Diverged | crate::Why::Withheld);
            assert!(!differ, "seed {seed}, after {ons} with something on: {why:?}");
        }
    }
}

fn random_act(world: &mut World, who: usize, rng: &mut ChaCha20Rng) {
    use rand_chacha::rand_core::RngCore;
    let view = world.view(who);
    let Some(me) = view.me else { return };
    let other = view.people.iter().find(|one| !one.me).map(|one| one.id);
    match rng.next_u32() % 16 {
        0..=3 => match (view.asks.first(), other) {
            (Some(ask), _) if ask.from != me => {
                world.answer(who, ask.number, !rng.next_u32().is_multiple_of(4))
            }
            (_, Some(other)) => world.say(who, kiss(me.0, other.0)),
            _ => {}
        },
        4 => world.say(who, Event::KnowSignals),
        5..=6 => {
            for (ask, _) in view.thank {
                world.say(who, Event::Thank { ask });
            }
            let what = What::Known(catalogue().named("kiss").unwrap());
            world.say(who, Event::Open { what });
        }
        7..=8 => {
            if let Some(one) = view.door.first() {
                world.say(who, Event::Welcome { knock: one.knock });
            }
        }
        9 => {
            world.say(who, Event::Yellow);
            world.say(who, Event::Green);
        }
        10 => {
            world.say(who, Event::Break);
            world.say(who, Event::Back);
        }
        11 => world.say(who, Event::StillYes),
        12 if rng.next_u32().is_multiple_of(3) => world.say(who, Event::Red),
        12 | 13 => {
            world.say(who, Event::Stopped);
            world.say(who, Event::Ready);
        }
        14 => {
            world.input(who, Input::Hidden);
            world.input(who, Input::Shown);
        }
        _ if rng.next_u32().is_multiple_of(3) => {
            world.offline(who);
            world.nodes[who].online = true;
        }
        _ => world.say(who, Event::OpenToAsks(true)),
    }
}
