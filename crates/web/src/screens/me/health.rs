//! My health card: what was tested and when, and when I'd like to be reminded. To be shared by a press of one's own, in an encounter.

use app::{
    card::{ALLERGIES, PROTECTIONS, RESULTS, TESTS, is_tested},
    me::{Health, MAX_NOTE_CHARS, Test, month, year_and_month},
};
use draw::prelude::*;

use super::{bar, trouble};
use crate::{
    design::{
        Kind, Look, Text, button, chips, group, lead, note, quiet, screen, stack, t, text, text_area,
        text_field,
    },
    me::Inside,
    state::App,
};

/// Months after which one can be reminded.
const EVERY: [u8; 5] = [0, 1, 3, 6, 12];

/// This month, by the device's calendar.
pub fn this_month() -> u16 {
    let today = js_sys::Date::new_0();
    let (year, number) = (today.get_full_year(), today.get_month().saturating_add(1));
    let number = u8::try_from(number).unwrap_or(1);
    u16::try_from(year).ok().and_then(|year| month(year, number)).unwrap_or(0)
}

/// One test in the form.
#[derive(Clone, Copy)]
struct Line {
    result: RwSignal<usize>,
    month: RwSignal<String>,
    every: RwSignal<usize>,
}

impl Line {
    fn of(test: Test) -> Self {
        let every = EVERY.iter().position(|every| *every == test.every).unwrap_or(0);
        Self {
            result: RwSignal::new(test.result.map_or(0, |at| usize::from(at).saturating_add(1))),
            month: RwSignal::new(test.month.map(written).unwrap_or_default()),
            every: RwSignal::new(every),
        }
    }

    fn test(self) -> Test {
        let result = self.result.get().checked_sub(1);
        let tested = is_tested(result);
        Test {
            result: result.and_then(|at| u8::try_from(at).ok()),
            month: self.month.with(|typed| read(typed)).filter(|_| tested),
            every: EVERY.get(self.every.get()).copied().unwrap_or(0),
        }
    }
}

/// As a field for a month has it: `2026-10`.
fn written(month: u16) -> String {
    let (year, number) = year_and_month(month);
    let zero = if number < 10 { "-0" } else { "-" };
    [&year.to_string(), zero, &number.to_string()].concat()
}

fn read(typed: &str) -> Option<u16> {
    let (year, number) = typed.split_once('-')?;
    month(year.parse().ok()?, number.parse().ok()?)
}

/// The screen. What is chosen is kept as it is chosen.
pub fn draw(app: App) -> AnyView {
    let health = app.me.me.with_untracked(|me| me.health.clone());
    let lines = health.tests.map(Line::of);
    let places = |all: &[bool]| {
        let on = all.iter().enumerate().filter(|(_, on)| **on);
        RwSignal::new(on.map(|(at, _)| at).collect::<Vec<_>>())
    };
    let (protections, allergies) = (places(&health.protections), places(&health.allergies));
    let (other, words) = (RwSignal::new(health.other_allergy), RwSignal::new(health.note));
    Effect::new(move |first: Option<()>| {
        let (protections, allergies) = (protections.get(), allergies.get());
        let typed = Health {
            tests: lines.map(Line::test),
            protections: std::array::from_fn(|at| protections.contains(&at)),
            allergies: std::array::from_fn(|at| allergies.contains(&at)),
            other_allergy: other.get(),
            note: words.get(),
        };
        if first.is_some() {
            app.me.change(|me| me.health = typed);
        }
    });
    let tests = TESTS.iter().zip(lines).enumerate().map(|(at, (id, line))| test(app, at, id, line)).collect();
    let body = stack(vec![
        lead(t("me-health-lead")),
        trouble(app),
        due(app),
        group(tests),
        chips(t("health-edit-protection"), texts(app, "health-protection-", PROTECTIONS), protections, true),
        chips(t("health-edit-allergies"), texts(app, "health-allergy-", ALLERGIES), allergies, true),
        text_field(t("health-edit-allergy"), String::new, other, || None, 60),
        text_area(t("health-edit-note"), t("health-edit-note-hint"), words, || None, MAX_NOTE_CHARS),
        quiet(t("me-health-share")),
    ]);
    view! {
        {bar(app)}
        {screen(t("me-health"), body, button(Look::Primary, t("me-done"), move || app.me.inside.set(Inside::Home)))}
    }
}

/// What it is time for, as one wanted to be reminded.
fn due(app: App) -> AnyView {
    let draw = move || {
        let due = app.me.me.with(|me| me.health.due(this_month()));
        if due.is_empty() {
            return nothing();
        }
        let names: Vec<String> = due
            .into_iter()
            .filter_map(|at| TESTS.get(at))
            .map(|id| app.t(&["health-test-", id].concat()))
            .collect();
        let names = names.join(", ");
        note(Kind::Info, move || app.say("me-health-due-list", &[("tests", content::Arg::from(&names))]))
    };
    dynamic(draw)
}

fn texts(app: App, start: &'static str, ids: &'static [&'static str]) -> Vec<Text> {
    ids.iter().map(|id| text(move || app.t(&[start, id].concat()))).collect()
}

fn test(app: App, at: usize, id: &'static str, line: Line) -> AnyView {
    let name = move || app.t(&["health-test-", id].concat());
    let results: Vec<Text> =
        std::iter::once(text(t("me-health-nothing"))).chain(texts(app, "health-result-", RESULTS)).collect();
    let every: Vec<Text> = EVERY
        .iter()
        .map(|months| {
            let months = u64::from(*months);
            text(move || {
                let key = if months == 0 { "me-health-never" } else { "me-health-every" };
                app.say(key, &[("months", content::Arg::from(months))])
            })
        })
        .collect();
    let tested = memo(move || is_tested(line.result.get().checked_sub(1)));
    let id = ["me-test-", &at.to_string()].concat();
    let typed = move |event| line.month.set(event_target_value(&event));
    view! {
        <div class="test">
            {pick(text(name), results, line.result)}
            <div class="me-dated" hidden=move || !tested.get()>
                <label for=id.clone()>{t("health-edit-when")}</label>
                <input type="month" class="input" id=id placeholder="2026-10" prop:value=line.month on:input=typed />
                {pick(text(t("me-health-remind")), every, line.every)}
            </div>
        </div>
    }
}

/// One of a list that opens.
fn pick(label: Text, options: Vec<Text>, selected: RwSignal<usize>) -> AnyView {
    let options: Vec<_> = options
        .into_iter()
        .enumerate()
        .map(|(at, option)| {
            view! { <option value=at.to_string() prop:selected=move || selected.get() == at>{option}</option> }
        })
        .collect();
    let chosen = move |event| selected.set(event_target_value(&event).parse().unwrap_or(0));
    view! {
        <label class="pick-one">
            <span class="label" aria-hidden="true">{label.clone()}</span>
            <select class="input" aria-label=label on:change=chosen>{options}</select>
        </label>
    }
}
