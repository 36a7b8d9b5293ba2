//! Every scenario played to each of its endings by somebody with a real engine, in virtual time: no socket, no clock, no
//! sleep. What they do follows from the data, so that a scenario that is added is played too.

mod person;

use std::collections::VecDeque;

use content::practice::{On, When};
use rules::{Event, Lamp};

use super::*;
use person::{Person, name};

/// Natively every way is gone; in the interpreter that wasm is tested in, every so manieth: what could differ there shows
/// in a few.
const EVERY: usize = if cfg!(target_family = "wasm") { 12 } else { 1 };

/// The shortest way from the start to each node, as what happens on it.
fn ways(scenario: &'static Scenario) -> Vec<(usize, Vec<When>)> {
    let mut ways = vec![(0, Vec::new())];
    let mut open = VecDeque::from([0]);
    while let Some(at) = open.pop_front() {
        let way = ways.iter().find(|(to, _)| *to == at).unwrap().1.clone();
        let node = scenario.node(at).unwrap();
        let always: &[On] = if at == 0 { scenario.always } else { &[] };
        for on in node.on.iter().chain(always) {
            // What a node says itself goes before what all say.
            let leads = scenario.leads(at, |when| *when == on.when) == Some(on.go);
            if leads && !ways.iter().any(|(to, _)| *to == on.go) {
                ways.push((on.go, [way.clone(), vec![on.when]].concat()));
                open.push_back(on.go);
            }
        }
    }
    assert_eq!(ways.len(), scenario.nodes.len(), "{}: there is a node without a way", scenario.id);
    ways
}

/// Every way of every scenario.
fn every_way() -> impl Iterator<Item = (&'static Scenario, usize, Vec<When>)> {
    let all = all().iter().flat_map(|one| ways(one).into_iter().map(move |(at, way)| (one, at, way)));
    all.step_by(EVERY)
}

/// Somebody who has gone that way.
fn gone(scenario: &'static Scenario, way: &[When], seed: u8) -> Person {
    let mut person = Person::new(scenario, seed);
    person.come_in();
    for when in way {
        person.does(*when);
    }
    person
}

#[test]
fn every_scenario_comes_to_each_of_its_endings() {
    for (scenario, at, way) in every_way() {
        let node = scenario.node(at).unwrap();
        let Some(end) = node.end else { continue };
        let mut person = gone(scenario, &way, 1);
        person.run_until(60_000, |person| person.rehearsal.scene().ending.is_some());
        let scene = person.rehearsal.scene();
        assert_eq!(scene.ending, Some(end), "{}: {}: {way:?}", scenario.id, node.id);
        assert_eq!(scene.progress.left, 0);
        assert!(scene.choices.is_empty() && scene.lines.len() <= MAX_LINES);
        let refused = (&person.refused, &person.rehearsal.refused);
        assert!(refused.0.is_empty() && refused.1.is_empty(), "{}: {}: {refused:?}", scenario.id, node.id);
    }
}

#[test]
fn s1_red_is_always_taken_and_always_heard() {
    for (scenario, at, way) in every_way() {
        let node = scenario.node(at).unwrap().id;
        if way.contains(&When::Left) {
            continue;
        }
        let mut person = gone(scenario, &way, 2);
        person.run(300);
        person.say(Event::Red);
        let who = format!("{}: {node}", scenario.id);
        // In the same moment, on both sides (S6).
        assert_eq!(person.view().lamp, Lamp::Red, "{who}");
        let now = person.now;
        let theirs = person.rehearsal.partner.view(now);
        assert!(theirs.on.is_empty() && theirs.lamp == Lamp::Red, "{who}: {:?}", theirs.lamp);
        assert!(person.refused.is_empty(), "{who}: {:?}", person.refused);
        let has_stopped = |person: &mut Person| person.view().people.iter().any(|one| !one.me && one.stopped);
        assert!(!has_stopped(&mut person), "{who}: nobody stops before they know");
        person.run_until(3_000, has_stopped);
        assert!(has_stopped(&mut person), "{who}: they did not stop");
    }
}

#[test]
fn who_does_nothing_comes_to_an_end_that_is_kind() {
    for scenario in all().iter().step_by(EVERY) {
        for come_in in [true, false] {
            let mut person = Person::new(scenario, 3);
            if come_in {
                person.come_in();
            }
            person.run_until(400_000, |person| person.rehearsal.scene().ending.is_some());
            let scene = person.rehearsal.scene();
            let end = scene.ending.unwrap_or_else(|| panic!("{}: it never ends", scenario.id));
            assert_eq!(end.well, "practice-any-quiet-well", "{}", scenario.id);
            assert!(person.view().on.is_empty(), "{}: silence was a yes", scenario.id);
        }
    }
}

#[test]
fn nobody_comes_and_it_ends_all_the_same() {
    let mut person = Person::new(&all()[0], 4);
    person.is_away = true;
    person.run_until(600_000, |person| person.rehearsal.scene().ending.is_some());
    assert!(person.rehearsal.scene().ending.is_some());
    assert_eq!(person.rehearsal.scene().lines.len(), 1, "{:?}", person.rehearsal.scene().lines);
}

#[test]
fn the_drill_measures_what_passed() {
    let scenario = named("drill-red").unwrap();
    for took in [1, 430, 7_999, 12_345] {
        let mut person = gone(scenario, &[When::Yes], 5);
        let is_on = |person: &mut Person| matches!(person.rehearsal.scene().drill, Drill::Since(_));
        assert_eq!(person.rehearsal.scene().drill, Drill::Off);
        person.run_until(30_000, is_on);
        assert_eq!(person.rehearsal.scene().drill, Drill::Since(person.now));
        assert_eq!(person.rehearsal.scene().lines.last().unwrap().key, "practice-drill-red-now");
        person.run(took);
        person.say(Event::Red);
        assert_eq!(person.rehearsal.scene().drill, Drill::Took(took));
        person.run(2_000);
        assert_eq!(person.rehearsal.scene().drill, Drill::Took(took), "it stands still");
    }
}

#[test]
fn r4_a_second_rehearsal_knows_nothing_of_the_first() {
    let scene = |person: &Person| person.rehearsal.scene();
    let first = gone(named("no-friendly").unwrap(), &[When::No], 6);
    let second = Person::new(named("no-friendly").unwrap(), 6);
    assert_ne!(scene(&first), scene(&second));
    assert_eq!(scene(&second), scene(&Person::new(named("no-friendly").unwrap(), 6)));
    assert_eq!(scene(&second).progress.done, 0);
}

#[test]
fn a6_the_one_who_is_made_up_never_has_the_name_of_who_practises() {
    for scenario in all() {
        for own in [scenario.name, scenario.other, "Ana"] {
            let mut rng = person::rng(7);
            let rehearsal = Rehearsal::new(scenario, &name(own), &mut rng, 0).unwrap();
            assert!(!rehearsal.name().same_as(own), "{}", scenario.id);
            assert!(rehearsal.link().relay().ends_with(".invalid"), "it leads to somewhere");
        }
    }
}

#[test]
fn a1_a_lapse_comes_between_an_ask_and_its_answer_and_they_ask_again() {
    let scenario = named("no-friendly").unwrap();
    let mut person = gone(scenario, &[], 8);
    let asked = |person: &mut Person| !person.view().asks.is_empty();
    person.run_until(20_000, asked);
    assert!(asked(&mut person));
    person.input(sync::Input::Hidden);
    person.run(3_000);
    assert!(!asked(&mut person));
    person.input(sync::Input::Shown);
    person.run_until(20_000, asked);
    person.does(When::No);
    person.run(10_000);
    assert_eq!(person.rehearsal.scene().ending.unwrap().well, "practice-no-friendly-no-well");
}

#[test]
fn a_connection_that_is_lost_is_found_again() {
    let mut person = gone(named("yellow").unwrap(), &[When::Yes], 9);
    person.run(500);
    assert_eq!(person.view().lamp, Lamp::Green);
    person.lose();
    assert_eq!(person.view().lamp, Lamp::Lapsed);
    let up = |person: &mut Person| person.view().lamp == Lamp::Green;
    person.run(4_000);
    person.does(When::TakenUp);
    person.run_until(10_000, up);
    assert!(up(&mut person), "{:?}", person.view());
}

#[test]
fn what_no_scenario_waits_for_is_answered_with_manners() {
    let check = |what: &str, says: &str| {
        let mut person = gone(named("no-friendly").unwrap(), &[], 10);
        person.ask(what);
        person.run_until(10_000, |person| !person.view().thank.is_empty());
        assert!(!person.view().thank.is_empty(), "{what}");
        assert!(person.rehearsal.scene().lines.iter().any(|line| line.key == says), "{what}");
    };
    check("compliment", "practice-any-not-now");
    check("undress", "practice-any-smaller");
    check("touch-chest", "practice-any-smaller");
}

#[test]
fn y7_a_yes_that_is_not_whole_is_heard_as_a_no() {
    let mut person = gone(named("no-awkward").unwrap(), &[], 11);
    person.answers(false);
    let has_said = |person: &mut Person| person.rehearsal.scene().lines.last().unwrap().key;
    person.run(4_000);
    assert_eq!(has_said(&mut person), "practice-no-awkward-oh");
}

#[test]
fn whatever_somebody_does_it_comes_to_an_end() {
    let minutes = if cfg!(target_family = "wasm") { 1 } else { 12 };
    for (seed, scenario) in (20..).zip(all()) {
        for seed in [seed, seed + 100] {
            let mut person = Person::new(scenario, seed);
            let mut turns = 0;
            while person.now < minutes * 60_000 && person.rehearsal.scene().ending.is_none() {
                person.does_anything();
                turns += 1;
            }
            let scene = person.rehearsal.scene();
            let ended = scene.ending.is_some() || minutes == 1;
            assert!(ended, "{}: seed {seed}: nothing ends it in {turns} turns: {scene:?}", scenario.id);
        }
    }
}
