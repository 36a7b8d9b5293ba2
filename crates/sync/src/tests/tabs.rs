//! Two tabs with the same kept keys, and keys that were used before.

use super::*;
use crate::Why;

#[test]
fn the_older_of_two_tabs_gives_way() {
    let mut world = World::kissing(1);
    let kept = world.nodes[ANA].engine.keep().unwrap();
    for _ in 0..2 {
        let engine = Engine::resume(&kept, catalogue(), world.now);
        let seed = u8::try_from(world.nodes.len()).unwrap() + 50;
        world.add(engine, ChaCha20Rng::from_seed([seed; 32]));
        world.run(5_000);
    }
    assert_eq!(world.over(ANA), Some(Over::Replaced));
    assert_eq!(world.over(CY), Some(Over::Replaced));
    assert_eq!(world.view(3).stage, Stage::Together);
    world.run(20_000);
    assert_eq!(world.view(3).why, Why::TakeUp, "{:?}", world.view(BO));
    world.agree();
    world.say(3, Event::Red);
    world.run(20);
    assert_eq!(world.view(BO).lamp, Lamp::Red);
}

#[test]
fn keys_that_were_kept_long_ago_still_come_back() {
    let mut world = World::kissing(2);
    let kept = world.nodes[ANA].engine.keep().unwrap();
    for _ in 0..3 {
        world.resume(ANA, &kept);
        world.run(150_000);
        assert_eq!(world.view(ANA).why, Why::TakeUp, "{:?}", world.view(ANA));
        world.agree();
    }
}

#[test]
fn pulses_of_an_earlier_time_are_old_in_a_tab_that_came_back_with_used_keys() {
    let mut world = World::kissing(3);
    let kept = world.nodes[ANA].engine.keep().unwrap();
    world.resume(ANA, &kept);
    world.run(60_000);
    let old: Vec<_> =
        world.pulses.iter().filter(|(from, _)| *from == BO).map(|(_, body)| body.clone()).collect();
    world.nodes[BO].trouble.cut = true;
    world.run(6_000);
    world.resume(ANA, &kept);
    let log = world.link.secret().log_id();
    for body in old {
        world.run(100);
        world.deliver(ANA, FromRelay::Pulse { log, body: &body });
        let heard = world.view(ANA).people.iter().any(|one| !one.me && one.reachable);
        assert!(!heard || world.now < 80_000, "Bo is heard, and isn't there");
    }
}
