//! A relay, a member or a stranger who means harm, and what it would have done to a person. All but a few worked once.

use rules::event::{HealthCard, HealthTest, Said, TurnedAway};
use seal::{PersonSecret, Room};

use super::*;
use crate::{Why, limits};

fn id_of(frame: &[u8]) -> EntryId {
    match ToRelay::decode(frame).unwrap() {
        ToRelay::Append { id, .. } => id,
        other => panic!("{other:?}"),
    }
}

#[test]
fn s1_something_else_under_the_name_of_a_red_does_not_make_it_arrived() {
    let mut world = World::kissing(1);
    world.nodes[ANA].trouble.hold = true;
    world.say(ANA, Event::Red);
    let id = id_of(&world.held[0].1);
    world.append(id, &[7; 512]);
    world.nodes[ANA].trouble.hold = false;
    for _ in 0..40 {
        world.run(250);
        assert_eq!(world.lamps(), [Lamp::Red; 2], "the stop was lost");
    }
    world.agree();
}

#[test]
fn s1_a_stop_that_a_later_letter_overtakes_is_said_again() {
    for stop in [Event::Red, Event::Break] {
        let mut world = World::kissing(2);
        world.nodes[ANA].trouble.hold = true;
        world.say(ANA, stop);
        world.say(ANA, Event::OpenToAsks(false));
        world.nodes[ANA].trouble.hold = false;
        for (from, frame) in std::mem::take(&mut world.held).into_iter().rev() {
            world.relay(from, &frame);
        }
        world.run(1_000);
        let lamps = world.lamps();
        assert!(lamps[0] == lamps[1] && matches!(lamps[0], Lamp::Red | Lamp::Break), "{lamps:?}");
        world.agree();
    }
}

#[test]
fn y2_a_yes_under_the_name_of_another_entry_of_mine_is_not_mine() {
    let mut world = World::two(3);
    world.say(BO, kiss(1, 0));
    world.run(50);
    // Bo can seal in Ana's name, to himself; the relay puts it where Ana's own entry would stand.
    world.nodes[ANA].trouble.hold = true;
    world.say(ANA, Event::OpenToAsks(false));
    let id = id_of(&world.held[0].1);
    let (id, body) = world.seal(ANA, &[BO], Some(id), |letter| letter.event = Event::Yes { ask: 1 });
    world.append(id, &body);
    world.nodes[ANA].trouble.hold = false;
    world.run(3_000);
    let view = world.view(ANA);
    assert!(view.on.is_empty() && view.lamp != Lamp::Green, "{view:?}");
}

#[test]
fn a1_a_reload_shows_nothing_as_on_before_the_whole_log_is_read() {
    let mut world = World::kissing(4);
    world.nodes[ANA].trouble.no_opened = true;
    world.reload(ANA);
    for _ in 0..30 {
        world.run(500);
        let view = world.view(ANA);
        assert!(view.on.is_empty() && view.lamp != Lamp::Green, "{view:?}");
    }
    world.nodes[ANA].trouble.no_opened = false;
    world.run(30_000);
    assert_eq!(world.view(ANA).why, Why::TakeUp);
    world.agree();
}

#[test]
fn n3_nobody_who_is_in_can_be_told_another_story_by_letting_them_in_again() {
    let mut world = World::two(5);
    let chapter = world.nodes[ANA].engine.state.as_ref().unwrap().chapter();
    world.say(ANA, kiss(0, 1));
    world.run(50);
    world.answer(BO, 1, false);
    world.run(50);
    let knock = world.nodes[BO].engine.my_knock.unwrap();
    // How it stood before Bo's no, with Bo at the door.
    let mut before = chapter.into_encounter();
    let stamp = |seq| rules::Stamp { seq, time: 0, seen: 0 };
    let _ = before.apply(&catalogue(), stamp(9), rules::Author::Person(PersonId(1)), &Event::Leave);
    let again = Event::Knock { name: Name::new("Bo").unwrap(), catalogue: catalogue().digest() };
    before.apply(&catalogue(), stamp(knock), rules::Author::Outside, &again).unwrap();
    let ana = rules::Author::Person(PersonId(0));
    before.apply(&catalogue(), stamp(10), ana, &Event::Welcome { knock }).unwrap();
    let chapter = Box::new(before.chapter());
    world.write(ANA, &[BO], |letter| {
        letter.event = Event::Admit { knock, chapter };
        letter.knew = u64::MAX;
    });
    world.run(100);
    let states: Vec<_> = world.nodes.iter().map(|node| node.engine.state.clone()).collect();
    assert_eq!(states[0], states[1], "Bo's no is forgotten on his own device");
}

#[test]
fn a_newcomer_counts_as_everyone_does() {
    let mut world = World::two(6);
    world.write(BO, &[ANA], |letter| letter.count = u64::MAX - 1_000);
    world.arrive("Cy");
    world.run(100);
    for who in [ANA, BO] {
        world.welcome(who, "Cy");
        world.run(100);
    }
    world.run(3_000);
    assert_eq!(world.view(CY).stage, Stage::Together);
    world.write(BO, &[ANA, CY], |letter| (letter.count, letter.event) = (1 << 41, Event::Yellow));
    world.run(2_000);
    world.agree();
}

#[test]
fn a_chapter_with_one_key_twice_is_none() {
    let mut world = World::new(7);
    world.arrive("Ana");
    world.arrive("Bo");
    world.run(200);
    let (ana, bo) = (1, 2);
    let mut told = rules::Encounter::new();
    let mut apply = |seq, author, event: &Event| {
        told.apply(&catalogue(), rules::Stamp { seq, time: 0, seen: 0 }, author, event).unwrap();
        told.clone()
    };
    let knock = |name| Event::Knock { name: Name::new(name).unwrap(), catalogue: catalogue().digest() };
    let person = |who| rules::Author::Person(PersonId(who));
    apply(ana, rules::Author::Outside, &knock("Ana"));
    apply(ana, rules::Author::Outside, &knock("Zed"));
    let state = apply(ana, person(0), &Event::Welcome { knock: ana });
    apply(ana, person(0), &Event::Admit { knock: ana, chapter: Box::new(state.chapter()) });
    apply(bo, rules::Author::Outside, &knock("Bo"));
    apply(bo, person(0), &Event::Welcome { knock: bo });
    let chapter = Box::new(apply(bo, person(1), &Event::Welcome { knock: bo }).chapter());
    world.write(ANA, &[BO], |letter| {
        letter.event = Event::Admit { knock: bo, chapter };
        letter.knew = u64::MAX;
    });
    world.run(5_000);
    assert_eq!(world.view(BO).stage, Stage::Joining);
}

#[test]
fn what_fits_in_no_envelope_is_refused_and_holds_nothing_up() {
    let mut world = World::kissing(8);
    let words = || rules::text::Words::new(&"w".repeat(80)).unwrap();
    let wide = || rules::text::Words::new(&"\u{00e4}".repeat(80)).unwrap();
    let test = || HealthTest { of: wide(), on: Some(wide()), result: Some(wide()) };
    let tests = (0..16).map(|_| test()).collect();
    let allergies = (0..16).map(|_| words()).collect();
    let card = HealthCard { tests, allergies, ..HealthCard::default() };
    world.say(ANA, Event::ShareHealth(Said::Card(card)));
    assert_eq!(world.refused(ANA), Some(Refusal::TooMany));
    world.run(20_000);
    assert_eq!(world.lamps(), [Lamp::Green; 2]);
}

#[test]
fn a1_who_lies_about_the_history_and_leaves_takes_the_lie_along() {
    let mut world = World::two(9);
    world.arrive("Cy");
    world.run(100);
    world.welcome(ANA, "Cy");
    world.welcome(BO, "Cy");
    world.run(3_000);
    world.say(CY, Event::KnowSignals);
    world.run(100);
    world.say(ANA, kiss(0, 1));
    world.run(100);
    world.answer(BO, 1, true);
    world.run(100);
    assert_eq!(world.view(ANA).lamp, Lamp::Green);
    world.write(CY, &[ANA, BO], |letter| letter.hash.0 = [0; 32]);
    world.run(10);
    assert_eq!(world.view(ANA).lamp, Lamp::Lapsed);
    world.run(10_000);
    world.write(CY, &[ANA, BO], |letter| (letter.count, letter.event) = (1 << 41, Event::Leave));
    world.run(10_000);
    for who in [ANA, BO] {
        world.say(who, Event::StillYes);
    }
    world.run(3_000);
    assert_eq!(
        (world.view(ANA).lamp, world.view(BO).lamp),
        (Lamp::Green, Lamp::Green),
        "{:?}",
        world.view(ANA)
    );
}

#[test]
fn nothing_is_due_in_the_past_while_the_relay_says_not_stored() {
    let mut world = World::kissing(10);
    world.nodes[ANA].trouble.hold = true;
    world.say(ANA, Event::OpenToAsks(false));
    world.run(2_900);
    let (log, id) = (Some(world.link.secret().log_id()), Some(EntryId([1; 16])));
    world.deliver(ANA, FromRelay::Refused { log, id, why: RefusedWhy::NotStored });
    // The harness fails where a deadline that has passed comes again and again.
    world.run(5_000);
    world.nodes[ANA].trouble.hold = false;
    world.run(5_000);
    assert!(!world.view(BO).people[0].open_to_asks);
}

#[test]
fn frames_of_a_connection_that_is_gone_open_nothing() {
    let mut world = World::kissing(11);
    world.offline(ANA);
    let (log, head) = (world.link.secret().log_id(), world.nodes[ANA].engine.head);
    let frame = FromRelay::Opened { log, head, time: world.now }.encode();
    world.input(ANA, Input::Frame(&frame));
    assert!(!world.view(ANA).connected);
}

#[test]
fn places_and_times_without_end_break_nothing() {
    let mut world = World::kissing(12);
    let (log, prev) = (world.link.secret().log_id(), world.nodes[ANA].engine.head);
    let entry =
        |seq, prev, time| FromRelay::Entry { log, seq, prev, time, id: EntryId([1; 16]), body: &[7; 512] };
    for seq in [1, u64::MAX - 1, u64::MAX] {
        world.deliver(ANA, entry(seq, prev, u64::MAX));
        world.run(10);
        world.say(ANA, Event::Yellow);
        world.run(10);
        assert!(world.view(ANA).on.is_empty() || seq == 1);
    }
    world.run(60_000);
    world.say(ANA, Event::HowAreYou { who: PersonId(1) });
    world.run(100);
    assert!(world.view(BO).due_ms.is_some() && world.view(ANA).why != Why::Withheld);
    world.agree();
}

#[test]
fn a2_a_relay_cannot_stop_the_clock_by_opening_again_and_again() {
    let mut world = World::kissing(13);
    world.say(ANA, Event::HowAreYou { who: PersonId(1) });
    world.run(100);
    let (log, time) = (world.link.secret().log_id(), world.now);
    for _ in 0..42 {
        world.run(500);
        let head = world.nodes[BO].engine.head;
        for who in [ANA, BO] {
            world.deliver(who, FromRelay::Opened { log, head, time });
        }
    }
    assert_eq!(world.lamps(), [Lamp::Lapsed; 2]);
}

/// A knock in somebody's name, as whoever has the link can write one.
fn knock_as(world: &mut World, who: usize, bytes: &[u8]) {
    let Node { engine, rng, .. } = &mut world.nodes[who];
    let id = engine.room.entry_id(rng);
    let body = engine.room.seal_knock(rng, &id, bytes).unwrap();
    world.append(id, &body);
}

#[test]
fn a6_nobody_takes_back_the_knock_of_somebody_else() {
    let mut world = World::kissing(20);
    world.arrive("Cy");
    world.run(100);
    let cy = world.nodes[CY].engine.opening;
    let knock = world.log.as_ref().unwrap().last().cloned().unwrap();
    let ana = world.nodes[ANA].engine.opening;
    // Guessed, somebody else's, none, too long.
    for guess in [[0; 32].as_slice(), &ana, &[], &[cy.as_slice(), &[0]].concat(), &cy[1..]] {
        knock_as(&mut world, CY, guess);
    }
    // In one's own name it takes back one's own alone, and not the knock by which one came in.
    knock_as(&mut world, BO, &cy);
    knock_as(&mut world, ANA, &cy);
    world.append(EntryId([9; 16]), &knock.body);
    world.run(10_000);
    assert_eq!(world.view(CY).stage, Stage::Joining);
    for who in [ANA, BO] {
        let view = world.view(who);
        assert_eq!((view.lamp, view.door.len()), (Lamp::Green, 1), "{view:?}");
    }
    for who in [ANA, BO] {
        world.welcome(who, "Cy");
    }
    world.run(3_000);
    assert_eq!(world.view(CY).stage, Stage::Together);
    world.agree();
}

#[test]
fn a6_who_knows_what_a_knock_was_bound_to_takes_nobody_out() {
    let mut world = World::kissing(21);
    // Everyone inside knows it, once they have come in.
    for who in [ANA, BO] {
        let opening = world.nodes[who].engine.opening;
        knock_as(&mut world, who, &opening);
    }
    world.run(10_000);
    assert_eq!(world.lamps(), [Lamp::Green; 2]);
    world.agree();
    // Said again, and after they have knocked anew, it is nothing.
    world.arrive("Cy");
    world.run(100);
    let opening = world.nodes[CY].engine.opening;
    world.say(CY, Event::Leave);
    world.run(100);
    world.arrive("Cy");
    world.run(100);
    knock_as(&mut world, CY, &opening);
    world.run(1_000);
    assert_eq!((world.view(ANA).door.len(), world.view(BO).door.len()), (1, 1));
    world.run(10_000);
    assert_eq!(world.lamps()[..2], [Lamp::Green; 2]);
}

#[test]
fn a_knock_is_taken_back_in_as_many_bytes_as_it_has() {
    let mut world = World::two(22);
    world.arrive("Cy");
    world.run(100);
    world.say(CY, Event::Leave);
    world.run(100);
    let sizes: Vec<_> = world.sizes.iter().rev().take(2).map(|(_, size)| *size).collect();
    assert_eq!(sizes, [512; 2]);
}

#[test]
fn strangers_who_knock_with_nonsense_are_not_remembered() {
    let mut world = World::kissing(14);
    let (log, door) = (world.link.secret().log_id(), || world.link.secret().door_key());
    let mut rng = ChaCha20Rng::from_seed([14; 32]);
    let knocks: Vec<_> = (0..40)
        .map(|_| {
            let room = Room::new(log, door(), PersonSecret::random(&mut rng));
            let id = room.entry_id(&mut rng);
            let body = room.seal_knock(&mut rng, &id, b"no knock").unwrap();
            (id, body)
        })
        .collect();
    for (id, body) in knocks {
        world.append(id, &body);
    }
    world.run(3_000);
    assert!(format!("{:?}", world.nodes[ANA].engine.room).contains(" 1 peers"));
    assert_eq!(world.lamps(), [Lamp::Green; 2]);
}

#[test]
fn a_relay_that_closed_the_log_is_asked_to_open_it_again() {
    let mut world = World::kissing(15);
    let log = world.link.secret().log_id();
    world.nodes[ANA].open = false;
    world.deliver(ANA, FromRelay::Refused { log: Some(log), id: None, why: RefusedWhy::NotOpen });
    world.run(10_000);
    assert_eq!(world.view(ANA).why, Why::TakeUp);
    world.agree();
}

#[test]
fn a1_what_adds_is_not_taken_without_a_connection() {
    let mut world = World::two(16);
    world.offline(ANA);
    for event in [Event::OpenToAsks(true), Event::KnowSignals, Event::StillYes] {
        world.say(ANA, event);
        assert!(world.refused(ANA).is_some());
    }
    world.say(ANA, Event::Red);
    assert_eq!((world.refused(ANA), world.view(ANA).lamp), (None, Lamp::Red));
}

#[test]
fn nobody_has_seen_what_is_yet_to_come() {
    let mut world = World::kissing(17);
    for ahead in [1, u64::MAX / 2] {
        let seen = world.nodes[ANA].engine.head + ahead;
        world.write(ANA, &[BO], |letter| (letter.seen, letter.event) = (seen, Event::Break));
        world.run(3_000);
        world.agree();
        assert_eq!(world.lamps(), [Lamp::Green; 2]);
    }
}

#[test]
fn s4_a_break_that_is_held_back_has_no_more_time_than_its_pulse() {
    let mut world = World::kissing(18);
    world.run(3_000);
    world.nodes[BO].trouble.late_ms = 1_500;
    world.run(2_500);
    assert_eq!(world.lamps(), [Lamp::Green; 2]);
    world.nodes[ANA].trouble.not_stored = true;
    world.say(ANA, Event::Break);
    world.run(4_000 + limits::PULSE_MS);
    assert!(world.view(BO).on.is_empty(), "{:?}", world.view(BO));
}

#[test]
fn turning_away_nobody_is_not_remembered() {
    let mut world = World::two(19);
    for knock in 100..150 {
        let why = TurnedAway::Full;
        world.write(BO, &[ANA], |letter| {
            (letter.count, letter.event) = ((1 << 40) + knock, Event::TurnAway { knock, why });
        });
    }
    world.run(100);
    assert!(world.nodes[ANA].engine.turned_away.is_empty());
}
