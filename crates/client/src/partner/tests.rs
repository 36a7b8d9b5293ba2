//! The partner against views, in virtual time.

use rules::{Activity, Event, Lamp, Light, People, PersonId, What, encounter::Verb, event::Said, text::Name};
use sync::{AskView, AtDoor, HealthView, PersonView, Why};

use super::*;

const ME: PersonId = PersonId(1);
const ANA: PersonId = PersonId(0);

fn person(id: PersonId, name: &str) -> PersonView {
    PersonView {
        id,
        name: Name::new(name).unwrap(),
        me: id == ME,
        light: Light::Green,
        reachable: true,
        able: true,
        open_to_asks: true,
        knows_signals: true,
        stopped: true,
        tried: Vec::new(),
    }
}

fn view() -> View {
    View {
        stage: Stage::Together,
        lamp: Lamp::Off,
        why: Why::NothingOn,
        me: Some(ME),
        on: Vec::new(),
        asks: Vec::new(),
        thank: Vec::new(),
        people: vec![person(ANA, "Ana"), person(ME, "Robin")],
        door: Vec::new(),
        agreed: rules::event::Signals::default(),
        proposed: None,
        health: Vec::new(),
        lapsed: Vec::new(),
        due_ms: None,
        may: Vec::new(),
        emoji: None,
        connected: true,
    }
}

fn ask(number: u32, title: &str) -> AskView {
    let what = What::Known(content::catalogue().named(title).unwrap());
    let activity = Activity { what, by: People::one(ANA), to: People::one(ME), detail: None };
    let (yes, mine) = (People::one(ANA), (0, 1));
    AskView { number, from: ANA, activity, intense: false, own_yes: true, yes, mine, ends_in_ms: 60_000 }
}

/// What happens first with this in view, and after how many milliseconds; at most so many.
fn first(partner: &mut Partner, view: &View, within: u64) -> Option<(u64, Done)> {
    let mut now = 1_000;
    loop {
        let (done, at) = partner.decide(view, now);
        if let Some(first) = done.into_iter().next() {
            return Some((now - 1_000, first));
        }
        now = at.filter(|at| *at <= 1_000 + within)?;
    }
}

fn check(change: impl Fn(&mut View), within: std::ops::Range<u64>, expected: &Event) {
    for seed in 0..20 {
        let mut view = view();
        change(&mut view);
        let (at, done) = first(&mut Partner::new(seed), &view, 60_000).expect("nothing is done");
        assert!(matches!(&done.act, Act::Say { event, .. } if event == expected), "{done:?}");
        assert!(within.contains(&at), "seed {seed}: after {at} ms");
    }
}

#[test]
fn does_what_a_kind_person_would_after_a_human_pause() {
    let at_door = |view: &mut View| {
        let name = Name::new("Cy").unwrap();
        view.door.push(AtDoor { knock: 7, name, welcomed: People::one(ANA) });
    };
    check(at_door, 600..1_500, &Event::Welcome { knock: 7 });
    check(|view| view.people[1].knows_signals = false, 1_500..3_000, &Event::KnowSignals);
    check(|view| view.thank.push((3, ANA)), 800..1_800, &Event::Thank { ask: 3 });
    let red = |view: &mut View| {
        view.lamp = Lamp::Red;
        view.people[1].stopped = false;
        view.may.push(Verb::Stopped);
    };
    check(red, 500..1_200, &Event::Stopped);
    let own_red = |view: &mut View| {
        view.lamp = Lamp::Red;
        view.people[1].light = Light::Red;
        view.may.push(Verb::Ready);
    };
    check(own_red, 4_000..7_000, &Event::Ready);
    let asked = |view: &mut View| {
        view.due_ms = Some(20_000);
        view.may.push(Verb::StillYes);
    };
    check(asked, 1_000..2_500, &Event::StillYes);
    let told = |view: &mut View| {
        let said = Some(Said::InPerson);
        view.health.push(HealthView { who: ANA, said, shared: true, understood: People::one(ME) });
    };
    check(told, 1_500..3_000, &Event::ShareHealth(Said::InPerson));
}

#[test]
fn a_third_comes_in_by_who_practises_and_not_by_the_partner() {
    let at_door = |change: &dyn Fn(&mut View)| {
        let mut view = view();
        let name = Name::new("Cy").unwrap();
        // Late enough that nothing else is on the partner's mind.
        (view.proposed, view.agreed.silence_s) = (None, 5);
        view.door.push(AtDoor { knock: 7, name, welcomed: People::NOBODY });
        change(&mut view);
        first(&mut Partner::new(1), &view, 10_000).map(|(_, done)| done.act)
    };
    let welcome = Some(Act::Say { event: Event::Welcome { knock: 7 }, token: 1 });
    assert_eq!(at_door(&|_| {}), None);
    assert_eq!(at_door(&|view| view.door[0].welcomed = People::one(ANA)), welcome);
    // Nobody is there yet who could say so; or they lost their keys, and may be who knocks.
    assert_eq!(at_door(&|view| drop(view.people.remove(0))), welcome);
    assert_eq!(at_door(&|view| view.people[0].reachable = false), welcome);
}

/// How often one of many partners says yes, having answered so many asks before.
fn yeses(title: &str, before: u32) -> usize {
    let says_yes = |seed: &u64| {
        let mut view = view();
        let mut partner = Partner::new(*seed);
        partner.mood.answers.extend((0..before).map(|number| (100 + number, true)));
        view.asks.push(ask(1, title));
        view.may.push(Verb::Yes);
        let (_, done) = first(&mut partner, &view, 10_000).expect("no answer");
        matches!(done.act, Act::Answer { ask: 1, wholehearted: true, .. })
    };
    (0..200).filter(says_yes).count()
}

#[test]
fn mostly_yes_sometimes_no_and_to_some_always_no() {
    // Who practises sees the lamp first.
    assert_eq!(yeses("kiss", 0), 200);
    let kiss = yeses("kiss", 1);
    assert!((120..195).contains(&kiss), "{kiss} of 200");
    assert_eq!((yeses("tickle", 0), yeses("tickle", 1)), (0, 0));
}

#[test]
fn says_yes_three_times_to_what_is_intense_with_two_seconds_between() {
    let mut partner = Partner::new(1);
    let mut view = view();
    let mut spank = ask(1, "spank");
    (spank.intense, spank.mine) = (true, (0, 3));
    view.asks.push(spank);
    view.may.push(Verb::Yes);
    partner.mood.answers.insert(1, true);
    let mut now = 0;
    let mut times = Vec::new();
    while view.asks[0].mine.0 < 3 {
        let (done, at) = partner.decide(&view, now);
        if done.is_empty() {
            now = at.unwrap();
        } else {
            times.push(now);
            view.asks[0].mine.0 += 1;
        }
    }
    assert!(times.windows(2).all(|two| two[1] - two[0] > 2_000), "{times:?}");
}

#[test]
fn the_same_seed_does_the_same() {
    let run = |seed| {
        let mut partner = Partner::new(seed);
        let mut view = view();
        view.may.push(Verb::Ask);
        let mut all = Vec::new();
        let mut now = 0;
        while now < 120_000 {
            let (done, at) = partner.decide(&view, now);
            all.extend(done.into_iter().map(|done| (now, format!("{:?}", done.act))));
            let Some(at) = at else { break };
            now = at.max(now + 1);
        }
        all
    };
    assert_eq!(run(7), run(7));
    assert!(run(7).iter().any(|(_, act)| act.contains("Ask")), "{:?}", run(7));
    assert_ne!(run(7), run(8));
}

#[test]
fn nothing_to_do_is_nothing_done() {
    let mut outside = view();
    outside.stage = Stage::Joining;
    assert_eq!(Partner::new(1).decide(&outside, 0), (Vec::new(), None));
}

#[test]
fn every_word_they_say_is_written() {
    let texts = content::Texts::of(content::Locale::En);
    for source in [include_str!("mod.rs"), include_str!("wishes.rs")] {
        for key in source.split('"').filter(|part| part.starts_with("demo-")) {
            assert!(texts.has(key), "{key}");
        }
    }
}
