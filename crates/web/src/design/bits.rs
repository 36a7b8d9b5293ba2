//! What is looked at: cards, people, words, time, pictures.

use draw::prelude::*;
use qrcode::{Color, EcLevel, QrCode};

use super::{Icon, Press, Text, icon, text};

/// What became of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Nobody has yet.
    Todo,
    /// Mine is done; somebody else's isn't.
    Waiting,
    /// Everyone has.
    Done,
    /// Not yet: something comes before it.
    Locked,
}

/// A step of the talk, to open. `status` says in words what `mark` shows.
pub fn card(
    of: Icon,
    title: impl Into<Text>,
    status: impl Into<Text>,
    mark: impl Fn() -> Mark + 'static,
    press: impl Fn() + 'static,
) -> AnyView {
    let mark: Box<dyn Fn() -> Mark> = Box::new(mark);
    draw_card(of, title.into(), status.into(), mark, Box::new(press))
}

fn draw_card(of: Icon, title: Text, status: Text, mark: Box<dyn Fn() -> Mark>, press: Press) -> AnyView {
    let class = move || match mark() {
        Mark::Todo => "card todo",
        Mark::Waiting => "card waiting",
        Mark::Done => "card done",
        Mark::Locked => "card locked",
    };
    view! {
        <button type="button" class=class on:click=move |_| press.act()>
            <span class="disc">{icon(of)}</span>
            <span class="says">
                <span class="title">{title}</span>
                <span class="status">{status}</span>
            </span>
            <span class="mark">{icon(Icon::Check)}{icon(Icon::Clock)}{icon(Icon::Lock)}{icon(Icon::Arrow)}</span>
        </button>
    }
}

/// How somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Being {
    /// Just here.
    Here,
    /// Green.
    Green,
    /// Yellow.
    Yellow,
    /// Red.
    Red,
    /// Can't be heard.
    Away,
    /// On a break, or has to be looked after.
    Resting,
    /// Has done what everyone is waited for.
    Done,
    /// Is waited for.
    Waiting,
}

/// Somebody, and how they are; `word` says the latter, and may be empty.
pub fn person_chip(
    name: impl Into<Text>,
    being: impl Fn() -> Being + 'static,
    word: impl Into<Text>,
) -> AnyView {
    let being: Box<dyn Fn() -> Being> = Box::new(being);
    draw_person(name.into(), being, word.into())
}

fn draw_person(name: Text, being: Box<dyn Fn() -> Being>, word: Text) -> AnyView {
    let class = move || match being() {
        Being::Here => "here",
        Being::Green => "green",
        Being::Yellow => "yellow",
        Being::Red => "red",
        Being::Away => "away",
        Being::Resting => "resting",
        Being::Done => "done",
        Being::Waiting => "waiting",
    };
    view! {
        <span class="person" data-being=class>
            <span class="dot" aria-hidden="true"></span>
            <bdi class="name">{name}</bdi>
            <span class="word">{word}</span>
        </span>
    }
}

/// People beside each other.
pub fn person_row(people: Vec<AnyView>) -> AnyView {
    items("people", people)
}

/// Things below each other, as a list.
pub fn list(all: Vec<AnyView>) -> AnyView {
    items("list", all)
}

fn items(class: &'static str, all: Vec<AnyView>) -> AnyView {
    let all: Vec<_> = all.into_iter().map(|one| view! { <li>{one}</li> }).collect();
    view! { <ul class=class role="list">{all}</ul> }
}

/// A sentence that is said aloud.
pub fn quote(sentence: impl Into<Text>) -> AnyView {
    let sentence: Text = sentence.into();
    view! { <blockquote class="quote"><p>{sentence}</p></blockquote> }
}

/// What a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Good to know.
    Info,
    /// Be careful.
    Careful,
    /// It worked.
    Good,
    /// Kind words.
    Warm,
}

/// A few words that stand apart.
pub fn note(kind: Kind, words: impl Into<Text>) -> AnyView {
    draw_note(kind, words.into())
}

fn draw_note(kind: Kind, words: Text) -> AnyView {
    let (class, of) = match kind {
        Kind::Info => ("note", Icon::Info),
        Kind::Careful => ("note careful", Icon::Warning),
        Kind::Good => ("note good", Icon::Check),
        Kind::Warm => ("note kind", Icon::Heart),
    };
    view! { <div class=class>{icon(of)}<p>{words}</p></div> }
}

/// A ring that empties until time is up. `label` is what is read aloud, once.
pub fn countdown(total_ms: u64, left_ms: u64, label: impl Into<Text>) -> AnyView {
    let label: Text = label.into();
    let gone = total_ms.saturating_sub(left_ms);
    // One that runs would run on from where it is, and count what has gone by twice.
    anew(view! {
        <div
            class="countdown"
            role="img"
            aria-label=label
            style:--total=format!("{total_ms}ms")
            style:--gone=format!("-{gone}ms")
        >
            <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
                <circle cx="24" cy="24" r="20" pathLength="100" />
                <circle class="left" cx="24" cy="24" r="20" pathLength="100" />
            </svg>
        </div>
    })
}

/// How far one has come, in steps; `label` says it in words.
pub fn progress_steps(done: impl Fn() -> usize + 'static, total: usize, label: impl Into<Text>) -> AnyView {
    let done = Signal::derive(done);
    let label: Text = label.into();
    let steps: Vec<_> =
        (0..total).map(|step| view! { <i class:done=move || { step < done.get() }></i> }).collect();
    view! { <div class="steps" role="img" aria-label=label>{steps}</div> }
}

/// A text as a picture for a camera; nothing where it is too long for one.
pub fn qr(of: &str, label: impl Into<Text>) -> AnyView {
    draw_qr(of, label.into())
}

/// The empty edge that cameras need, in modules.
const QUIET: usize = 4;

fn draw_qr(of: &str, label: Text) -> AnyView {
    let Ok(code) = QrCode::with_error_correction_level(of, EcLevel::L) else { return nothing() };
    let width = code.width();
    let mut path = String::new();
    for (at, colour) in code.to_colors().into_iter().enumerate() {
        if colour == Color::Dark {
            let (x, y) = (at % width + QUIET, at / width + QUIET);
            for part in ["M", &x.to_string(), " ", &y.to_string(), "h1v1h-1z"] {
                path.push_str(part);
            }
        }
    }
    let side = (width + 2 * QUIET).to_string();
    let view_box = ["0 0 ", &side, " ", &side].concat();
    view! {
        <div class="qr" role="img" aria-label=label>
            <svg viewBox=view_box aria-hidden="true" focusable="false" shape-rendering="crispEdges">
                <path d=path />
            </svg>
        </div>
    }
}

/// The four pictures that are compared, each with its name.
pub fn pictures(four: impl Fn() -> Vec<(&'static str, String)> + 'static) -> AnyView {
    let draw = |(picture, name): (&'static str, String)| {
        view! {
            <li>
                <span class="picture" aria-hidden="true">{picture}</span>
                <span class="name">{name}</span>
            </li>
        }
    };
    let all = move || four().into_iter().map(draw).collect::<Vec<_>>();
    view! { <ol class="pictures" role="list">{dynamic(all)}</ol> }
}

/// Where nothing is yet.
pub fn empty(words: impl Into<Text>) -> AnyView {
    let words: Text = words.into();
    view! { <p class="empty">{words}</p> }
}

/// Something takes a moment.
pub fn spinner(label: impl Into<Text>) -> AnyView {
    let label: Text = label.into();
    view! { <div class="spinner" role="status"><i aria-hidden="true"></i><p>{label}</p></div> }
}

/// For screen readers alone.
pub fn visually_hidden(words: impl Into<Text>) -> AnyView {
    let words: Text = words.into();
    view! { <span class="hidden">{words}</span> }
}
