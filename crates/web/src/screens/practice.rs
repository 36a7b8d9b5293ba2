//! Practice: what can be practised, and the strip over the app's own screens while one does.

use app::practice::{Drill, named};
use content::{
    Arg,
    practice::{Scenario, Skill},
};
use draw::prelude::*;
use rules::text::Name;

use super::names::suggestion;
use crate::{
    design::{
        Icon, Look, Mark, button, card, heading, icon_label_button, lead, note, para, quiet, row, screen,
        stack, t, top_bar,
    },
    edge::address::to_start,
    rehearsing::{self, Played},
    rooms::Room,
    state::{App, Place},
    table,
};

/// The room.
pub fn draw(app: App) -> AnyView {
    let skill = |skill: Skill| {
        let mut parts = vec![heading(t(skill.key()))];
        let these = app::practice::all().iter().filter(move |one| one.skill == skill);
        parts.extend(these.map(|one| scenario(app, one)));
        stack(parts)
    };
    let all: Vec<AnyView> = Skill::ALL.into_iter().map(skill).collect();
    let body = stack(vec![lead(t("practice-lead")), quiet(t("practice-nothing")), stack(all)]);
    view! {
        {top_bar(app, icon_label_button(Look::Quiet, Icon::Back, t("begin-back"), move || to_start(app)))}
        {screen(t("practice-title"), body, nothing())}
    }
}

fn scenario(app: App, one: &'static Scenario) -> AnyView {
    let with = move |key: &'static str| move || app.say(key, &[("who", Arg::from(one.name))]);
    let icon = match one.skill {
        Skill::SayNo | Skill::HearNo => Icon::Hand,
        Skill::Ask | Skill::YesAgain => Icon::Heart,
        Skill::Lights => Icon::Signals,
        Skill::StillYes => Icon::Pause,
        Skill::Care => Icon::Lifebuoy,
    };
    card(icon, with(one.title), with(one.about), || Mark::Todo, move || play(app, one))
}

fn play(app: App, one: &'static Scenario) {
    if let Ok(name) = Name::new(&suggestion(app, &[])) {
        rehearsing::begin(app, one, &name);
    }
}

/// Back to what can be practised.
fn done(app: App) {
    table::clear(app);
    app.place.set(Place::Room(Room::Practice));
}

/// Over every screen while somebody practises: what was said, what to try, what can be said aloud, and how it ended.
pub fn strip(app: App) -> AnyView {
    let is = memo(move || app.played.with(Option::is_some) && app.place.get() == Place::Together);
    dynamic(move || if is.get() { anew(draw_strip(app)) } else { nothing() })
}

fn played<T: Default>(app: App, at: impl FnOnce(&Played) -> T) -> T {
    app.played.with(|played| played.as_ref().map(at).unwrap_or_default())
}

fn draw_strip(app: App) -> AnyView {
    let who = StoredValue::new(
        app.played.with_untracked(|played| played.as_ref().map(|one| one.who.clone()).unwrap_or_default()),
    );
    let say = move |key: &str| app.say(key, &[("who", Arg::from(&who.get_value()))]);
    let lines = memo(move || {
        played(app, |one| {
            let newest = one.scene.lines.iter().rev().take(2).rev();
            newest.map(|line| (line.yours, line.key)).collect::<Vec<_>>()
        })
    });
    let said = move || {
        let line = |(yours, key): (bool, &'static str)| {
            let by = move || if yours { app.t("practice-you") } else { who.get_value() };
            view! {
                <p class=if yours { "line yours" } else { "line" }>
                    <span class="low">{dynamic(by)}</span>
                    <span>{dynamic(move || say(key))}</span>
                </p>
            }
        };
        lines.get().into_iter().map(line).collect::<Vec<_>>()
    };
    let hint = memo(move || played(app, |one| one.scene.hint.filter(|_| one.scene.ending.is_none())));
    let hinted = move || hint.get().map(|key| quiet(move || say(key))).unwrap_or_else(nothing);
    let choices = memo(move || played(app, |one| one.scene.choices.clone()));
    let buttons = move || {
        let one =
            |key: &'static str| button(Look::Plain, move || say(key), move || rehearsing::choose(app, key));
        row(choices.get().into_iter().map(one).collect())
    };
    let took = memo(move || {
        played(app, |one| match one.scene.drill {
            Drill::Took(ms) => Some(ms),
            _ => None,
        })
    });
    let drill = move || {
        let Some(ms) = took.get() else { return nothing() };
        let tenths = ms.div_ceil(100);
        let seconds =
            [&(tenths / 10).to_string(), app.t("practice-comma").as_str(), &(tenths % 10).to_string()]
                .concat();
        note(crate::design::Kind::Good, move || app.say("practice-took", &[("seconds", Arg::from(&seconds))]))
    };
    let ending = memo(move || played(app, |one| one.scene.ending.map(|end| (end.well, end.next))));
    let ended = move || {
        let Some((well, next)) = ending.get() else { return nothing() };
        let id = app.played.with_untracked(|played| played.as_ref().map(|one| one.id)).unwrap_or_default();
        stack(vec![
            heading(t("practice-well")),
            para(move || say(well)),
            heading(t("practice-next")),
            para(move || say(next)),
            row(vec![
                button(Look::Plain, t("practice-again"), move || {
                    if let Some(one) = named(id) {
                        play(app, one);
                    }
                }),
                button(Look::Primary, t("practice-done"), move || done(app)),
            ]),
        ])
    };
    view! {
        <section class="rehearsal" class:over=move || ending.get().is_some() aria-label=t("practice-title")>
            <div class="row between">
                <p class="low">{t("practice-is")}</p>
                {icon_label_button(Look::Quiet, Icon::Close, t("practice-stop"), move || done(app))}
            </div>
            <div aria-live="polite" class="lines">{dynamic(said)}</div>
            <div role="status">{dynamic(drill)}</div>
            {dynamic(hinted)}
            {dynamic(buttons)}
            {dynamic(ended)}
        </section>
    }
}
