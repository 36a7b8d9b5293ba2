//! The scenarios to practise with: nothing hangs loose, everything ends, and every word of it is there.

#![cfg(feature = "embedded")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::collections::BTreeSet;

use content::{
    Arg, Locale, Texts, catalogue,
    practice::{Act, Node, Scenario, Skill, Way, When, all, named},
};
use rules::{catalogue::Roles, text::Name};

/// Scenarios at least.
const FEWEST: usize = 12;

/// Everything that leads on from a node, with where it leads.
fn leads(scenario: &Scenario, node: &Node) -> Vec<(When, usize)> {
    if node.end.is_some() {
        return Vec::new();
    }
    node.on.iter().chain(scenario.always).map(|on| (on.when, on.go)).collect()
}

/// Every node that can be come to from one.
fn reached(scenario: &Scenario, from: usize) -> BTreeSet<usize> {
    let mut reached = BTreeSet::from([from]);
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        for (_, go) in leads(scenario, &scenario.nodes[at]) {
            if reached.insert(go) {
                open.push(go);
            }
        }
    }
    reached
}

#[test]
fn there_are_enough_of_every_skill_and_each_has_a_name_of_its_own() {
    assert!(all().len() >= FEWEST, "{}", all().len());
    let ids: BTreeSet<_> = all().iter().map(|one| one.id).collect();
    assert_eq!(ids.len(), all().len(), "two are called the same");
    for skill in Skill::ALL {
        assert!(all().iter().any(|one| one.skill == skill), "nothing practises {skill:?}");
    }
    for one in all() {
        assert!(std::ptr::eq(named(one.id).unwrap(), one));
        let (name, other) = (Name::new(one.name).unwrap(), Name::new(one.other).unwrap());
        assert!(!name.same_as(other.as_str()), "{}", one.id);
        let nodes: BTreeSet<_> = one.nodes.iter().map(|node| node.id).collect();
        assert_eq!(nodes.len(), one.nodes.len(), "{}: two nodes are called the same", one.id);
    }
    assert!(named("no such").is_none());
}

#[test]
fn every_node_is_reached_every_branch_ends_and_every_scenario_branches() {
    for one in all() {
        let from_start = reached(one, 0);
        for (at, node) in one.nodes.iter().enumerate() {
            assert!(from_start.contains(&at), "{}: nothing leads to {}", one.id, node.id);
            let ends = reached(one, at).iter().any(|at| one.nodes[*at].end.is_some());
            assert!(ends, "{}: {} has no end", one.id, node.id);
        }
        let own: BTreeSet<_> = one.nodes.iter().flat_map(|node| node.on.iter().map(|on| on.go)).collect();
        let own_ends = own.iter().filter(|at| one.nodes[**at].end.is_some()).count();
        assert!(own_ends >= 2, "{}: has one way alone", one.id);
    }
}

#[test]
fn whoever_does_nothing_comes_to_an_end_from_everywhere() {
    for one in all() {
        for start in 0..one.nodes.len() {
            let (mut at, mut steps) = (start, 0);
            while one.nodes[at].end.is_none() {
                let next = one.leads(at, |when| matches!(when, When::After(_)));
                at = next.unwrap_or_else(|| panic!("{}: {} waits for ever", one.id, one.nodes[at].id));
                steps += 1;
                assert!(steps <= one.nodes.len(), "{}: goes round in circles", one.id);
            }
        }
    }
}

#[test]
fn s1_red_leads_somewhere_from_everywhere() {
    for one in all() {
        for (at, node) in one.nodes.iter().enumerate().filter(|(_, node)| node.end.is_none()) {
            for happens in [When::Red, When::Break, When::Left, When::Gone, When::Unable] {
                assert!(one.leads(at, |when| *when == happens).is_some(), "{}: {}", one.id, node.id);
            }
        }
    }
}

#[test]
fn what_is_asked_for_is_in_the_catalogue_and_can_be_asked_without_more_ado() {
    for one in all() {
        for step in one.nodes.iter().flat_map(|node| node.steps) {
            let Act::Ask(what, way) = step.act else { continue };
            let id = catalogue().named(what).unwrap_or_else(|| panic!("{}: {what}", one.id));
            let known = catalogue().get(id).unwrap();
            assert_eq!(known.roles == Roles::Mutual, way == Way::Together, "{}: {what}", one.id);
            assert!(!known.traits.health_risk, "{}: {what} needs a talk about health", one.id);
            assert_eq!(known.traits.intense, one.skill == Skill::YesAgain, "{}: {what}", one.id);
        }
    }
}

/// Every key of a scenario, and whether it stands alone.
fn keys(one: &'static Scenario) -> Vec<&'static str> {
    let mut keys = vec![one.title, one.about, one.skill.key()];
    for node in one.nodes {
        keys.extend(node.hint);
        keys.extend(node.steps.iter().filter_map(|step| match step.act {
            Act::Say(key) => Some(key),
            _ => None,
        }));
        keys.extend(node.on.iter().filter_map(|on| match on.when {
            When::Chooses(key) => Some(key),
            _ => None,
        }));
        keys.extend(node.end.iter().flat_map(|end| [end.well, end.next]));
    }
    keys
}

#[test]
fn every_word_is_there_in_every_language() {
    let mut wrong = Vec::new();
    for texts in Locale::ALL.iter().map(|locale| Texts::of(*locale)) {
        for key in all().iter().flat_map(keys) {
            match texts.try_say(key, &[("who", Arg::from("Robin"))]) {
                Some(text) if !text.trim().is_empty() => {}
                _ => wrong.push(format!("{:?}: {key}", texts.locale())),
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn r4_an_ending_names_one_thing_done_well_and_one_to_try_and_no_number() {
    let mut said = BTreeSet::new();
    for end in all().iter().flat_map(|one| one.nodes).filter_map(|node| node.end) {
        assert_ne!(end.well, end.next);
        for key in [end.well, end.next] {
            let text = Texts::of(Locale::En).say(key, &[("who", Arg::from("Robin"))]);
            assert!(!text.contains(|c: char| c.is_ascii_digit()), "{text}");
            said.insert((text, key));
        }
    }
    let texts: BTreeSet<_> = said.iter().map(|(text, _)| text).collect();
    assert_eq!(texts.len(), said.len(), "two endings say the same");
}
