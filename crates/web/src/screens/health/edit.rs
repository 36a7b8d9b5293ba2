//! Filling in a card.

use app::card::{ALLERGIES, Draft, PROTECTIONS, Problem, RESULTS, TESTS, WHENS, is_tested};
use draw::prelude::*;
use rules::{Event, event::Said, limits, text::BadText};

use crate::{
    design::{
        Icon, Kind, Look, Text, button, chips, group, icon_label_button, lead, note, row, sheet, stack, t,
        text, text_area, text_field,
    },
    state::App,
};

/// What is bound to the parts of the form; the draft follows it.
#[derive(Clone, Copy)]
struct Form {
    app: App,
    tests: [(RwSignal<usize>, RwSignal<usize>); 8],
    protections: RwSignal<Vec<usize>>,
    allergies: RwSignal<Vec<usize>>,
    other_allergy: RwSignal<String>,
    note: RwSignal<String>,
    wrong: RwSignal<Option<Problem>>,
}

/// The sheet while a card is being filled in.
pub fn draw(app: App) -> AnyView {
    let Some(draft) = app.drafts.card.get_untracked() else { return nothing() };
    // In a list "nothing" comes first, so that what was chosen counts from one.
    let place = |one: Option<usize>| RwSignal::new(one.map_or(0, |one| one.saturating_add(1)));
    let places = |all: &[bool]| {
        let on = all.iter().enumerate().filter(|(_, on)| **on);
        RwSignal::new(on.map(|(at, _)| at).collect::<Vec<_>>())
    };
    let form = Form {
        app,
        tests: draft.tests.map(|(result, when)| (place(result), place(when))),
        protections: places(&draft.protections),
        allergies: places(&draft.allergies),
        other_allergy: RwSignal::new(draft.other_allergy.clone()),
        note: RwSignal::new(draft.note.clone()),
        wrong: RwSignal::new(None),
    };
    Effect::new(move |_| {
        let draft = form.draft();
        form.wrong.set(None);
        app.drafts.card.set(Some(draft));
    });
    let send = move || {
        let texts = app.texts.get_untracked();
        match untrack(|| form.draft()).card(|key| texts.say(key, &[])) {
            Ok(card) => {
                app.drafts.card.set(None);
                app.act(Event::ShareHealth(Said::Card(card)));
            }
            Err(why) => {
                form.wrong.set(Some(why));
                app.tell(match why {
                    Problem::Empty => texts.say("health-edit-empty", &[]),
                    Problem::Allergy(why) => texts.bad_words(why),
                    Problem::Note(why) => texts.bad_note(why),
                });
            }
        }
    };
    let actions = row(vec![
        icon_label_button(Look::Quiet, Icon::Back, t("health-edit-back"), move || app.drafts.card.set(None)),
        button(Look::Primary, t("health-edit-send"), send),
    ]);
    sheet(t("health-edit-title"), form.draw(), actions, move || app.lead_back())
}

impl Form {
    fn draft(self) -> Draft {
        let back = |one: RwSignal<usize>| one.get().checked_sub(1);
        let (protections, allergies) = (self.protections.get(), self.allergies.get());
        Draft {
            tests: self.tests.map(|(result, when)| (back(result), back(when))),
            protections: std::array::from_fn(|at| protections.contains(&at)),
            allergies: std::array::from_fn(|at| allergies.contains(&at)),
            other_allergy: self.other_allergy.get(),
            note: self.note.get(),
        }
    }

    fn draw(self) -> AnyView {
        let app = self.app;
        let tests: Vec<AnyView> =
            TESTS.iter().zip(self.tests).map(|(id, (result, when))| self.test(id, result, when)).collect();
        let allergy = move || match self.wrong.get() {
            Some(Problem::Allergy(why)) => Some(app.texts.get().bad_words(why)),
            _ => None,
        };
        let note_wrong = move || match self.wrong.get() {
            Some(Problem::Note(why @ (BadText::TooLong | BadText::Hidden))) => {
                Some(app.texts.get().bad_note(why))
            }
            _ => None,
        };
        stack(vec![
            lead(t("health-edit-lead")),
            note(Kind::Info, t("health-now-only")),
            group(tests),
            chips(
                t("health-edit-protection"),
                self.texts("health-protection-", PROTECTIONS),
                self.protections,
                true,
            ),
            chips(t("health-edit-allergies"), self.texts("health-allergy-", ALLERGIES), self.allergies, true),
            text_field(
                t("health-edit-allergy"),
                String::new,
                self.other_allergy,
                allergy,
                limits::MAX_WORDS_CHARS,
            ),
            text_area(
                t("health-edit-note"),
                t("health-edit-note-hint"),
                self.note,
                note_wrong,
                limits::MAX_NOTE_CHARS,
            ),
        ])
    }

    fn texts(self, start: &'static str, ids: &'static [&'static str]) -> Vec<Text> {
        let app = self.app;
        ids.iter().map(|id| text(move || app.t(&[start, id].concat()))).collect()
    }

    /// One test: what there is to say of it, and where it was one, when.
    fn test(self, id: &'static str, result: RwSignal<usize>, when: RwSignal<usize>) -> AnyView {
        let app = self.app;
        let name = move || app.t(&["health-test-", id].concat());
        let results = self.list("health-edit-clear", "health-result-", RESULTS);
        let whens = self.list("health-edit-when", "health-when-", WHENS);
        let dated = memo(move || is_tested(result.get().checked_sub(1)));
        let about = move || [name().as_str(), ": ", &app.t("health-edit-when")].concat();
        let when = pick(text(about), whens, when, true);
        view! {
            <div class="test">
                {pick(text(name), results, result, false)}
                <div hidden=move || !dated.get()>{when}</div>
            </div>
        }
    }

    fn list(self, none: &'static str, start: &'static str, ids: &'static [&'static str]) -> Vec<Text> {
        let none = text(t(none));
        std::iter::once(none).chain(self.texts(start, ids)).collect()
    }
}

/// One of a list that opens; short where many of them stand below each other.
fn pick(label: Text, options: Vec<Text>, selected: RwSignal<usize>, quiet: bool) -> AnyView {
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
            <span class=if quiet { "hidden" } else { "label" } aria-hidden="true">
                {label.clone()}
            </span>
            <select class="input" aria-label=label on:change=chosen>{options}</select>
        </label>
    }
}
