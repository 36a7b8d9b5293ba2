//! R1: what is forged is held against what is real, with everything that a judge could check who has somebody's keys.

use proptest::prelude::*;
use rand_chacha::{
    ChaCha20Rng,
    rand_core::{RngCore, SeedableRng},
};
use rules::{Activity, Event, People, PersonId, What, event::Said, text::Words};
use seal::{LinkSecret, PersonSecret, Room, Unreadable};

use super::*;
use crate::{
    Stage,
    letter::{Knock, Letter},
    tests::{ANA, BO, CY, World, catalogue, kiss},
};

const NAMES: [&str; 3] = ["Ana", "Bo", "Cy"];
/// Scripts that are tried; few in an interpreter.
const CASES: u32 = if cfg!(target_family = "wasm") { 2 } else { 48 };
/// Sets of people, by bits.
const ANA_ALONE: usize = 1;
const ALL: usize = 7;

/// One line of a script.
#[derive(Debug, Clone)]
enum Step {
    Ask { what: usize, to: usize, own_yes: bool },
    Answer { yes: bool },
    Say(Event),
    Hide,
    Wait(u64),
}

/// An encounter by a script: the log, what everyone saw after each step, and everyone's keys.
struct Played {
    entries: Vec<Entry>,
    views: Vec<Vec<View>>,
    kept: Vec<Kept>,
}

/// Everyone's secrets, the same for a real encounter and for a forged one.
fn secrets(seed: u64) -> Vec<PersonSecret> {
    let mut rng = ChaCha20Rng::seed_from_u64(seed);
    NAMES.map(|_| PersonSecret::random(&mut rng)).into()
}

/// Plays a script: with everyone's secrets it is a real encounter, with fewer a forged one. Whatever a device draws
/// at random is the same in both.
fn play(seed: u64, people: usize, script: &[(usize, Step)], by: usize) -> Played {
    let secrets = secrets(seed);
    let mut rng = ChaCha20Rng::seed_from_u64(seed ^ 0xf0);
    let link = Link::new("https://relay.example", LinkSecret::random(&mut rng)).unwrap();
    let again = |who: usize| PersonSecret::from_bytes(&secrets[who].to_bytes());
    let mut by = (0..people).filter(|who| by & (1 << who) != 0);
    let mut forger = Forger::new(again(by.next().unwrap()), &mut ChaCha20Rng::seed_from_u64(!seed));
    by.for_each(|who| forger.join(again(who)));
    let mut forge = Forge::new(link.clone(), forger, catalogue());
    let mut kept = Vec::new();
    for who in 0..people {
        let name = Name::new(NAMES[who]).unwrap();
        assert_eq!(forge.arrive(name.clone(), secrets[who].key(), &mut rng), who);
        let opening = forge.cast[who].engine.opening;
        kept.push(Kept::new(&link, &secrets[who], opening, &name, 0));
        forge.wait(100, &mut rng);
        for inside in 0..who {
            let knock = forge.view(inside).unwrap().door[0].knock;
            forge.say(inside, Event::Welcome { knock }, &mut rng);
        }
        forge.wait(2_000, &mut rng);
    }
    for who in 0..people {
        forge.say(who, Event::KnowSignals, &mut rng);
    }
    forge.wait(100, &mut rng);
    let mut views = Vec::new();
    for (who, step) in script {
        forge.step(who % people, people, step, &mut rng);
        views.push((0..people).map(|who| forge.view(who).unwrap()).collect());
    }
    Played { entries: forge.entries().to_vec(), views, kept }
}

impl Forge {
    fn say(&mut self, who: usize, event: Event, rng: &mut ChaCha20Rng) {
        self.input(who, Input::Say { event, token: 0 }, rng);
    }

    fn step(&mut self, who: usize, people: usize, step: &Step, rng: &mut ChaCha20Rng) {
        match step {
            Step::Ask { what, to, own_yes } => {
                let id = |who: usize| People::one(PersonId(u8::try_from(who).unwrap()));
                let (by, to) = (id(who), id((who + 1 + to % (people - 1)) % people));
                let known = |name| What::Known(catalogue().named(name).unwrap());
                let (what, by, to) = match what {
                    0 => (known("kiss"), by, to),
                    1 => (known("hug"), by.and(to), People::NOBODY),
                    2 => (known("spank"), by, to),
                    _ => {
                        let words = Words::new("read to each other").unwrap();
                        (What::Own { words, traits: rules::catalogue::Traits::default() }, by, to)
                    }
                };
                let activity = Activity { what, by, to, detail: None };
                self.say(who, Event::Ask { activity, own_yes: *own_yes }, rng);
            }
            Step::Answer { yes } => {
                let ask = self.view(who).unwrap().asks.first().map_or(0, |ask| ask.number);
                self.input(who, Input::Answer { ask, wholehearted: *yes, token: 0 }, rng);
            }
            Step::Say(Event::Thank { .. }) => {
                let ask = self.view(who).unwrap().thank.first().map_or(0, |(ask, _)| *ask);
                self.say(who, Event::Thank { ask }, rng);
            }
            Step::Say(event) => self.say(who, event.clone(), rng),
            Step::Hide => {
                self.input(who, Input::Hidden, rng);
                self.wait(300, rng);
                self.input(who, Input::Shown, rng);
            }
            Step::Wait(ms) => self.wait(*ms, rng),
        }
        self.wait(200, rng);
    }
}

fn steps() -> impl Strategy<Value = Vec<(usize, Step)>> {
    let says = prop_oneof![
        Just(Event::Red),
        Just(Event::Yellow),
        Just(Event::Green),
        Just(Event::Break),
        Just(Event::Back),
        Just(Event::Stopped),
        Just(Event::Ready),
        Just(Event::StillYes),
        Just(Event::Thank { ask: 0 }),
        Just(Event::OpenToAsks(false)),
        Just(Event::ShareHealth(Said::InPerson)),
        Just(Event::Leave),
        (0u8..3).prop_map(|who| Event::HowAreYou { who: PersonId(who) }),
        (0u8..3).prop_map(|who| Event::Unable { who: PersonId(who) }),
    ];
    let step = prop_oneof![
        4 => (0usize..4, 0usize..2, any::<bool>()).prop_map(|(what, to, own_yes)| Step::Ask { what, to, own_yes }),
        5 => any::<bool>().prop_map(|yes| Step::Answer { yes }),
        5 => says.prop_map(Step::Say),
        1 => Just(Step::Hide),
        2 => (0u64..40_000).prop_map(Step::Wait),
    ];
    proptest::collection::vec((0usize..3, step), 1..25)
}

/// Ana asks, and Bo says so.
fn asked(answer: bool) -> Vec<(usize, Step)> {
    let ask = Step::Ask { what: 0, to: 0, own_yes: true };
    vec![(ANA, ask), (BO, Step::Answer { yes: answer }), (ANA, Step::Wait(3_000))]
}

fn read_with(kept: &Kept, entries: &[Entry]) -> Vec<Line> {
    read(kept, entries, &catalogue(), &mut ChaCha20Rng::seed_from_u64(5))
}

fn room(kept: &Kept, others: &[PersonSecret]) -> Room {
    let secret = kept.link.secret();
    let mut room = Room::new(secret.log_id(), secret.door_key(), PersonSecret::from_bytes(&kept.person));
    let me = room.me();
    others.iter().filter(|one| one.key() != me).for_each(|one| room.add_peer(one.key()).unwrap());
    room
}

fn is_clean(lines: &[Line]) -> bool {
    !lines.iter().any(|line| line.finding.speaks_against_it())
}

/// What a judge who has one person's keys can find out about a log beside what it says, as one comparable thing.
#[derive(Debug, PartialEq, Eq)]
struct Evidence {
    /// Place, time and size of each.
    shape: Vec<(u64, u64, usize)>,
    /// Whether each bears the mark of this person's device.
    mine: Vec<bool>,
    /// What everything says, and what there is to say against it.
    lines: Vec<Line>,
    /// Counter, what was seen and known, the hash that was seen, and the openings of each letter.
    letters: Vec<Option<Letter>>,
    /// Whether each opening is the one that its author's knock was bound to.
    bound: Vec<bool>,
}

fn evidence(seed: u64, kept: &Kept, entries: &[Entry]) -> Evidence {
    let room = room(kept, &secrets(seed));
    let mut commitments = std::collections::BTreeMap::new();
    let (mut letters, mut bound) = (Vec::new(), Vec::new());
    for entry in entries {
        letters.push(match room.open_entry(&entry.id, &entry.body) {
            Ok(seal::OpenedEntry::Knock { author, bytes }) => {
                commitments.insert(author, Knock::decode(&bytes).unwrap().commitment);
                None
            }
            Ok(seal::OpenedEntry::Entry { author, plaintext }) => {
                let letter = Letter::decode(&plaintext).unwrap();
                if let (Event::Here, [opening]) = (&letter.event, &letter.openings[..]) {
                    bound.push(seal::commitment(&author, opening) == commitments[&author]);
                }
                Some(letter)
            }
            Err(_) => None,
        });
    }
    Evidence {
        shape: entries.iter().map(|entry| (entry.seq, entry.time, entry.body.len())).collect(),
        mine: entries.iter().map(|entry| room.is_my_id(&entry.id)).collect(),
        lines: read_with(kept, entries),
        letters,
        bound,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, ..ProptestConfig::default() })]

    /// R1: by whatever script, what Ana writes from her keys alone is to whoever has her keys what the real one is:
    /// the same screens, the same history, counters, hashes, openings, sizes, times and marks, and nothing against it.
    #[test]
    fn r1_one_persons_keys_write_what_a_judge_with_them_takes_for_real(
        seed in any::<u64>(), people in 2usize..4, script in steps(),
    ) {
        let (real, forged) = (play(seed, people, &script, ALL), play(seed, people, &script, ANA_ALONE));
        prop_assert_eq!(&real.views, &forged.views);
        let [of_real, of_forged] = [&real, &forged].map(|one| evidence(seed, &one.kept[ANA], &one.entries));
        prop_assert!(is_clean(&of_real.lines), "{:?}", of_real.lines);
        prop_assert!(of_real.bound.iter().all(|bound| *bound) && of_real.bound.len() == people - 1);
        prop_assert_eq!(of_real, of_forged);
    }

    /// R1, for any who forge together: each of them reads it as real, and everyone else sees that it isn't.
    #[test]
    fn r1_who_forges_together_fools_their_own_and_nobody_else(seed in any::<u64>(), script in steps()) {
        for by in 1..ALL {
            let played = play(seed, 3, &script, by);
            for who in 0..3 {
                let lines = read_with(&played.kept[who], &played.entries);
                prop_assert_eq!(is_clean(&lines), by & (1 << who) != 0, "{} by {:b}: {:?}", who, by, lines);
            }
        }
    }
}

/// Ana's transcript says yes, and Bo never said anything.
#[test]
fn r1_a_forged_yes_is_on() {
    for people in [2, 3] {
        let played = play(1, people, &asked(true), ANA_ALONE);
        let view = &played.views.last().unwrap()[ANA];
        assert_eq!((view.lamp, view.on.len()), (rules::Lamp::Green, 1), "{view:?}");
        let lines = read_with(&played.kept[ANA], &played.entries);
        let last = lines.last().unwrap();
        assert!(is_clean(&lines));
        assert_eq!((last.from.as_ref().unwrap().as_str(), &last.event), ("Bo", &Some(Event::Yes { ask: 1 })));
        assert_eq!(last.on.len(), 1, "{lines:?}");
    }
}

/// The checks find something where there is something: each of these was tampered with by somebody without the keys.
#[test]
fn a_judge_sees_what_does_not_fit() {
    let played = play(1, 2, &asked(true), ALL);
    let check = |change: &dyn Fn(&mut Vec<Entry>), expected: Finding| {
        let mut entries = played.entries.clone();
        change(&mut entries);
        let lines = read_with(&played.kept[ANA], &entries);
        assert!(lines.iter().any(|line| line.finding == expected), "no {expected:?}: {lines:#?}");
    };
    let swap_bodies = |entries: &mut Vec<Entry>| {
        let last = entries.len() - 1;
        let body = entries[last - 1].body.clone();
        entries[last].body = body;
    };
    check(&swap_bodies, Finding::Unreadable(Unreadable::NotForThisDoor));
    check(&|entries| entries[6].time += 1, Finding::HistoryDiffers);
    check(&|entries| drop(entries.remove(6)), Finding::NotSeen);
    let twice = |entries: &mut Vec<Entry>| {
        let again = Entry { seq: entries.len() as u64 + 1, ..entries.last().unwrap().clone() };
        entries.push(again);
    };
    check(&twice, Finding::Counted);
}

/// Between two there is nothing that even the keys of both would show: what Bo really answered stands in a log, and
/// Ana fills the names that his device made with another history, in which he says yes.
#[test]
fn r1_between_two_not_even_the_keys_of_both_show_what_was_said() {
    let (real, forged) = (play(3, 2, &asked(false), ALL), play(3, 2, &asked(true), ANA_ALONE));
    let secrets = secrets(3);
    let [ana, bo] = [ANA, BO].map(|who| room(&real.kept[who], &secrets));
    let mut names = real.entries.iter().map(|entry| entry.id).filter(|id| bo.is_my_id(id));
    let link = &real.kept[ANA].link;
    let mut rng = ChaCha20Rng::seed_from_u64(9);
    let again = PersonSecret::from_bytes(&secrets[ANA].to_bytes());
    let hand = Forger::new(again, &mut rng).room(
        link.secret().log_id(),
        link.secret().door_key(),
        secrets[BO].key(),
    );
    let mut hand = hand;
    hand.add_peer(secrets[ANA].key()).unwrap();
    let rewritten: Vec<Entry> = forged
        .entries
        .iter()
        .map(|entry| {
            let opened = ana.open_entry(&entry.id, &entry.body).unwrap();
            let (id, body) = match opened {
                seal::OpenedEntry::Knock { author, bytes } if author == bo.me() => {
                    let id = names.next().expect("as many names as entries");
                    (id, hand.seal_knock(&mut rng, &id, &bytes).unwrap())
                }
                seal::OpenedEntry::Entry { author, plaintext } if author == bo.me() => {
                    let id = names.next().expect("as many names as entries");
                    (id, hand.seal_entry(&mut rng, &id, &[ana.me()], &plaintext).unwrap())
                }
                _ => (entry.id, entry.body.clone()),
            };
            Entry { id, body, ..entry.clone() }
        })
        .collect();
    assert!(read_with(&real.kept[BO], &real.entries).iter().all(|line| line.on.is_empty()));
    for who in [ANA, BO] {
        let lines = read_with(&real.kept[who], &rewritten);
        assert!(is_clean(&lines), "{who}: {lines:#?}");
        assert_eq!(lines.last().unwrap().on.len(), 1, "{who}");
    }
    assert!(!is_clean(&read_with(&real.kept[BO], &forged.entries)), "under made-up names he would see it");
}

/// The forger is of no use against people who are there: what Ana writes in Bo's name shows as on at nobody's
/// device but hers, and not for longer there than a silence.
#[test]
fn r1_what_is_forged_into_a_running_encounter_turns_nothing_on_for_others() {
    for people in [2, 3] {
        let mut world = World::two(5);
        if people == 3 {
            world.arrive("Cy");
            world.run(200);
            world.welcome(ANA, "Cy");
            world.welcome(BO, "Cy");
            world.run(1_500);
            world.say(CY, Event::KnowSignals);
            world.run(100);
        }
        world.say(ANA, kiss(0, 1));
        world.run(100);
        let keys: Vec<PersonKey> = world.nodes.iter().map(|node| node.engine.room.me()).collect();
        let kept = world.nodes[ANA].engine.keep().unwrap();
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        let (log, door) = (kept.link.secret().log_id(), kept.link.secret().door_key());
        let forger = Forger::new(PersonSecret::from_bytes(&kept.person), &mut rng);
        let mut hand = forger.room(log, door, keys[BO]);
        let others: Vec<PersonKey> = keys.iter().copied().filter(|key| *key != keys[BO]).collect();
        others.iter().for_each(|key| hand.add_peer(*key).unwrap());
        let Engine { head, hash, .. } = world.nodes[BO].engine;
        let yes = Letter {
            count: rng.next_u64() >> 1,
            seen: head,
            hash,
            knew: head,
            event: Event::Yes { ask: 1 },
            openings: Vec::new(),
        };
        let id = hand.entry_id(&mut rng);
        let body = hand.seal_entry(&mut rng, &id, &others, &yes.encode()).unwrap();
        world.append(id, &body);
        world.run(50);
        assert_eq!(world.view(ANA).on.len(), 1, "it reached her own device, or this test shows nothing");
        let silence = world.nodes[ANA].engine.silence_ms();
        for step in 0..200 {
            for who in 1..people {
                assert!(world.view(who).on.is_empty(), "{who} shows it");
            }
            world.run(50);
            let long = step * 50 > silence + crate::limits::PULSE_MS;
            assert!(!long || world.view(ANA).on.is_empty(), "{:?}", world.view(ANA));
        }
        assert_eq!(world.view(BO).stage, Stage::Together);
    }
}
