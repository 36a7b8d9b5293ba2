//! "I need someone here" (G4): one tap from every page, out of an encounter, and on red; and what became of it.

use content::Arg;
use draw::prelude::*;
use rules::{
    gathering::{
        Member,
        event::{Call, Urgency, Word},
    },
    text::Words,
};
use sync::gathering::Do;

use super::{Page, act, done, look, name_of, note_of, now, page, seen};
use crate::{
    design::{
        Icon, Kind, Look, button, choice, group, heading, icon_label_button, note, quiet, row, stack, t,
        text, text_area, text_field,
    },
    state::{App, Place},
};

/// The one button that stands on every page.
pub fn button_of(app: App) -> AnyView {
    icon_label_button(Look::Danger, Icon::Lifebuoy, t("evening-need"), move || call_now(app))
}

/// The same, in the bar of other pages.
pub fn small(app: App) -> AnyView {
    icon_label_button(Look::Quiet, Icon::Lifebuoy, t("evening-need"), move || call_now(app))
}

/// Calls at once, and then asks where: whoever can't type has called.
fn call_now(app: App) {
    act(app, Do::Say(Word::Call(plain(Urgency::Now))));
    app.evening_at.set(Page::Call { care: false });
}

fn plain(urgency: Urgency) -> Call {
    Call { urgency, place: None, about: None, words: None, drill: false }
}

/// The page: more about one's call, or about somebody else.
pub fn draw(app: App, care: bool) -> AnyView {
    let (place, about, words) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(String::new()));
    let urgent = RwSignal::new(if care { 2 } else { 1 });
    let all = [Urgency::Gone, Urgency::Now, Urgency::Care, Urgency::Calm];
    let send = move || {
        let urgency = all.get(urgent.get_untracked()).copied().unwrap_or(Urgency::Now);
        let short = |value: RwSignal<String>| Words::new(&value.get_untracked()).ok();
        let words = note_of(words).ok();
        let call = Call { urgency, place: short(place), about: short(about), words, drill: false };
        act(app, Do::Say(Word::Call(call)));
        app.tell(app.texts.get_untracked().say("evening-called-told", &[]));
    };
    let options = vec![
        text(t("evening-urgency-gone")),
        text(t("evening-urgency-now")),
        text(t("evening-urgency-care")),
        text(t("evening-urgency-calm")),
    ];
    let who = if care {
        text_field(t("evening-call-about"), t("evening-call-about-hint"), about, || None, 60)
    } else {
        nothing()
    };
    let body = stack(vec![
        if care { quiet(t("evening-care-about")) } else { mine(app) },
        group(vec![
            who,
            text_field(t("evening-call-where"), t("evening-call-where-hint"), place, || None, 60),
            choice(t("evening-urgency"), options, urgent),
            text_area(t("evening-call-words"), t("evening-call-words-hint"), words, || None, 500),
            button(Look::Primary, t(if care { "evening-care-send" } else { "evening-call-more" }), send),
        ]),
        if care { nothing() } else { note(Kind::Careful, t("evening-call-aloud")) },
    ]);
    page(app, t(if care { "evening-care" } else { "evening-need" }), body, done(app))
}

/// What became of one's own calls: on its way, heard, somebody comes, seen to.
pub fn mine(app: App) -> AnyView {
    let calls = seen(app, |shown| {
        let desk = shown.state.desk().calls();
        let me = shown.me;
        match &shown.you {
            _ if shown.desk => {
                let mine = desk.queue().into_iter().filter(|one| one.by == me && me.is_some());
                mine.map(|one| (one.number, one.taken.map(|(by, _)| by), false)).collect::<Vec<_>>()
            }
            Some(you) => you.calls.clone(),
            None => Vec::new(),
        }
    });
    let waiting = seen(app, |shown| {
        // Not in the log yet, or in it and not with anybody of the desk.
        shown.calling.len().saturating_add(usize::from(shown.unheard))
    });
    dynamic(move || {
        let mut parts = Vec::new();
        if waiting.get() > 0 {
            parts.push(note(Kind::Careful, t("evening-call-on-way")));
        }
        for (call, taken, seen_to) in calls.get() {
            parts.push(one(app, call, taken, seen_to));
        }
        if parts.is_empty() {
            return nothing();
        }
        view! { <section class="stack" role="status">{stack(parts)}</section> }
    })
}

fn one(app: App, call: u64, taken: Option<Member>, seen_to: bool) -> AnyView {
    let back = move || act(app, Do::Say(Word::TakeBackCall { call }));
    match taken {
        _ if seen_to => note(Kind::Good, t("evening-call-done")),
        Some(who) => {
            let comes = move || app.say("evening-call-taken", &[("who", Arg::from(&name_of(app, who)))]);
            stack(vec![note(Kind::Good, comes), row(vec![button(Look::Quiet, t("evening-call-back"), back)])])
        }
        None => stack(vec![
            note(Kind::Info, t("evening-call-heard")),
            row(vec![button(Look::Quiet, t("evening-call-back"), back)]),
        ]),
    }
}

/// Over an encounter, while a gathering is on: somebody is one tap away there, too.
pub fn strip(app: App) -> AnyView {
    let on = memo(move || {
        let together = app.place.get() == Place::Together && !app.is_practice();
        together && look(app, |shown| shown.me.is_some() && shown.over.is_none())
    });
    dynamic(move || {
        if !on.get() {
            return nothing();
        }
        let go = move || {
            act(app, Do::Say(Word::Call(plain(Urgency::Now))));
            app.tell(app.texts.get_untracked().say("evening-called-told", &[]));
        };
        anew(view! {
            <section class="rehearsal" aria-label=t("evening-title")>
                {row(vec![icon_label_button(Look::Quiet, Icon::Lifebuoy, t("evening-need"), go)])}
                {mine(app)}
            </section>
        })
    })
}

/// Over the encounter in which two try it with each other (G2): what to try, and that both did.
pub fn strip_of_exercise(app: App) -> AnyView {
    dynamic(move || {
        let Some(with) = app.exercises.get().filter(|_| app.place.get() == Place::Together) else {
            return nothing();
        };
        let did = move || {
            act(app, Do::Say(Word::Tried { with }));
            leave(app);
        };
        anew(view! {
            <section class="rehearsal" aria-label=t("evening-try-head")>
                {heading(t("evening-try-head"))}
                <ol class="try">
                    <li>{t("evening-try-1")}</li>
                    <li>{t("evening-try-2")}</li>
                    <li>{t("evening-try-3")}</li>
                </ol>
                {row(vec![
                    button(Look::Primary, t("evening-tried"), did),
                    button(Look::Quiet, t("evening-try-stop"), move || leave(app)),
                ])}
            </section>
        })
    })
}

/// Back to the gathering: what was tried is over, and nothing of it stays.
fn leave(app: App) {
    app.exercises.set(None);
    crate::table::leave(app);
    crate::table::clear(app);
    app.evening_at.set(if now(app, |shown| shown.desk) { Page::Queue } else { Page::Home });
    app.place.set(Place::Room(crate::rooms::Room::Evening));
}
