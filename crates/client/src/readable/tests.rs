//! What is told of a change, and what is done with what is typed.

use content::{Locale, Texts};
use rules::{Activity, Lamp, Light, People, PersonId, What, encounter::Verb};
use sync::{AskView, Why};

use super::*;
use crate::test_view::view;

const ANA: PersonId = PersonId(0);
const BO: PersonId = PersonId(1);

fn kiss(by: PersonId, to: PersonId) -> Activity {
    let what = What::Known(content::catalogue().named("kiss").unwrap());
    Activity { what, by: People::one(by), to: People::one(to), detail: None }
}

fn ask(number: u32, from: PersonId) -> AskView {
    let to = if from == ANA { BO } else { ANA };
    let (intense, own_yes, yes, mine) = (false, true, People::one(from), (0, 1));
    AskView { number, from, activity: kiss(from, to), intense, own_yes, yes, mine, ends_in_ms: 60_000 }
}

fn told(change: impl Fn(&mut View)) -> Vec<String> {
    let before = view();
    let mut now = view();
    change(&mut now);
    let mut names = Names::default();
    names.learn(&before);
    names.learn(&now);
    let (texts, timed_out, knows_asking) = (Texts::of(Locale::En), &[][..], true);
    let before = Some(&before);
    let teller =
        Teller { texts, names: &names, before, now: &now, timed_out, knows_asking, lines: Vec::new() };
    teller.tell().into_iter().map(|(_, text)| text).collect()
}

fn check(change: impl Fn(&mut View), expected: &[&str]) {
    assert_eq!(told(change), expected);
}

#[test]
fn tells_what_has_changed_and_what_to_type_next() {
    check(|_| {}, &[]);
    check(
        |view| view.asks.push(ask(4, BO)),
        &["Bo asks: I'd love to kiss you. Do you want me to?", "As you like: yes, or no"],
    );
    check(
        |view| (view.lamp, view.why, view.on) = (Lamp::Green, Why::Green, vec![kiss(ANA, BO)]),
        &["On, and still a yes from everyone.", "On: Kiss: you to Bo"],
    );
    check(
        |view| {
            (view.lamp, view.why) = (Lamp::Red, Why::Red(BO));
            view.people[1].light = Light::Red;
        },
        &[
            "Stop. Bo said red. When you have stopped: stopped",
            "Be kind. No questions why. Ask what they need, if anything.",
        ],
    );
    check(|view| view.thank.push((4, BO)), &["Bo trusts you with a no.", "Say: thanks"]);
    check(|view| drop(view.people.pop()), &["Bo Lee has left. Every yes has ended with it."]);
    check(|view| view.due_ms = Some(20_000), &["Still yes? Say: still (20 seconds)"]);
}

#[test]
fn somebody_gone_fills_the_screen_with_what_to_do() {
    let lines = told(|view| view.why = Why::Gone(BO));
    assert_eq!(lines.len(), 5, "{lines:?}");
    assert!(lines.iter().any(|line| line.contains("112")), "{lines:?}");
}

/// What a line makes of this view.
fn typed(front: &mut ReadableFront, line: &str, view: &View) -> Vec<String> {
    let acts = front.line(Line::Text(line.as_bytes().to_vec()), view);
    acts.into_iter()
        .map(|act| match act {
            Act::Say { event, .. } => format!("{event:?}"),
            Act::Answer { ask, wholehearted, .. } => format!("{ask} {wholehearted}"),
            other => format!("{other:?}"),
        })
        .collect()
}

fn front() -> ReadableFront {
    let (closed, _) = tokio::sync::mpsc::channel(1);
    ReadableFront::new(Out::new(std::io::sink(), closed), Texts::of(Locale::En), false)
}

#[test]
fn y7_a_yes_is_asked_about_privately_first() {
    let mut view = view();
    view.asks.push(ask(4, BO));
    for (word, answer) in [("heck", "4 true"), ("not", "4 false")] {
        let mut front = front();
        assert!(typed(&mut front, "yes", &view).is_empty());
        assert_eq!(typed(&mut front, word, &view), [answer]);
        assert!(typed(&mut front, word, &view).is_empty(), "it is answered once");
    }
    let mut front = front();
    assert!(typed(&mut front, "yes 4", &view).is_empty());
    assert_eq!(typed(&mut front, "no", &view), ["No { ask: 4 }"], "a no needs no second question");
    view.asks[0].mine = (1, 3);
    assert_eq!(typed(&mut front, "yes", &view), ["4 true"], "said again, it has been asked about");
}

#[test]
fn s7_no_counts_even_where_nothing_was_asked() {
    let mut view = view();
    assert!(typed(&mut front(), "no", &view).is_empty());
    view.on.push(kiss(ANA, BO));
    assert_eq!(typed(&mut front(), "no", &view), ["Red"]);
}

#[test]
fn s1_red_needs_no_confirmation_and_no_clean_line() {
    let view = view();
    assert_eq!(typed(&mut front(), "RED!!", &view), ["Red"]);
    let acts = front().line(Line::Text(b"stop \xff\xfe".to_vec()), &view);
    assert!(matches!(acts.as_slice(), [Act::Say { event: rules::Event::Red, .. }]), "{acts:?}");
}

#[test]
fn thanks_go_to_the_no_that_waits() {
    let mut view = view();
    view.thank.push((9, BO));
    assert_eq!(typed(&mut front(), "thank you", &view), ["Thank { ask: 9 }"]);
}

#[test]
fn every_key_is_written() {
    let texts = Texts::of(Locale::En);
    for source in [include_str!("mod.rs"), include_str!("tell.rs"), include_str!("paint.rs")] {
        for key in source
            .split('"')
            .filter(|part| ["cli-", "lamp-", "gone-"].iter().any(|one| part.starts_with(one)))
        {
            assert!(texts.has(key), "{key}");
        }
    }
    assert_eq!(Verb::ALL.len(), 28, "a new verb needs a word to type");
}
