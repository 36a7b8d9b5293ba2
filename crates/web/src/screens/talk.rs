//! Together, with nothing on: what to talk about first, and asking.
//!
//! Asking itself is in `ask`, answering in `answer`; the steps are sheets of their own.

use app::{draft::Draft, obstacle};
use content::Arg;
use draw::prelude::*;
use rules::{Event, Lamp, Light, People, PersonId, Refusal, limits};

use sync::Why;

use super::among::{me, names, others};
use crate::{
    design::{
        Being, Icon, Kind, Look, Mark, Text, button, card, group, heading, icon_button, icon_label_button,
        lamp, note, person_chip, person_row, quiet, quote, row, screen, stack, switch, t, text, top_bar,
        wide,
    },
    state::{App, Sheet},
};

/// The screen.
pub fn draw(app: App) -> AnyView {
    let end = row(vec![
        icon_button(Icon::People, t("talk-people"), move || app.open(Sheet::People)),
        icon_button(Icon::Menu, t("talk-menu"), move || app.open(Sheet::Menu)),
    ]);
    let yellow = move || app.look(|view| view.lamp == Lamp::Yellow);
    let lamp_key = move || if yellow() { Lamp::Yellow } else { Lamp::Off };
    let why = move || {
        if app.look(|view| view.why == Why::NothingOn) {
            return app.t("talk-nothing-on");
        }
        app.look(|view| app::why::why(view, app.texts.get()))
    };
    let word = move || app.t(if yellow() { "lamp-yellow" } else { "lamp-off" });
    let small = view! { <div class="talk-lamp">{lamp(lamp_key, word, why)}</div> };
    let body = wide(
        stack(vec![small, green(app), people(app), after_no(app), asks(app)]),
        stack(vec![steps(app), open_to_asks(app), quiet(t("talk-small"))]),
    );
    let title = move || app.say("talk-title", &[("people", Arg::from(&names(app, others(app))))]);
    view! {
        {top_bar(app, end)}
        {screen(title, body, ask_button(app))}
    }
}

/// My yellow, and the way out of it.
fn green(app: App) -> AnyView {
    let mine =
        memo(move || app.look(|view| view.people.iter().any(|one| one.me && one.light == Light::Yellow)));
    let draw = move || {
        if mine.get() {
            button(Look::Plain, t("talk-go-green"), move || app.act(Event::Green))
        } else {
            nothing()
        }
    };
    dynamic(draw)
}

/// Everyone but me, and how they are.
fn people(app: App) -> AnyView {
    let all = memo(move || others(app));
    let draw = move || {
        let chip = |who: PersonId| {
            let being = move || {
                app.look(|view| {
                    view.people.iter().find(|one| one.id == who).map(|one| match one {
                        one if !one.reachable => Being::Away,
                        one if !one.able || !one.open_to_asks => Being::Resting,
                        one if one.light == Light::Yellow => Being::Yellow,
                        _ => Being::Here,
                    })
                })
                .unwrap_or(Being::Away)
            };
            person_chip(move || app.name(who), being, String::new)
        };
        let closed = |who: PersonId| {
            let is = move || {
                app.look(|view| view.people.iter().any(|one| one.id == who && !one.open_to_asks && one.able))
            };
            let words = move || {
                if is() {
                    app.say("talk-closed", &[("who", Arg::from(&app.name(who)))])
                } else {
                    String::new()
                }
            };
            quiet(words)
        };
        let all: Vec<PersonId> = all.get().iter().collect();
        // Between two the title says who is here.
        let chips = if all.len() > 1 { all.iter().copied().map(chip).collect() } else { Vec::new() };
        let mut parts = vec![person_row(chips)];
        parts.extend(all.into_iter().map(closed));
        stack(parts)
    };
    dynamic(draw)
}

/// A moment after a thank-you: what would be kind now. Suggestions, not asks.
fn after_no(app: App) -> AnyView {
    let gentle = move |name: Option<&str>| {
        app.drafts.thanked.set(false);
        let mut draft = Draft::default();
        if let Some(id) = name.and_then(|name| content::catalogue().named(name)) {
            draft.choose(content::catalogue(), id);
        }
        app.drafts.ask.set(draft);
        app.open(Sheet::Ask);
    };
    let draw = move || {
        if !app.drafts.thanked.get() {
            return nothing();
        }
        group(vec![
            note(Kind::Warm, t("talk-after-no")),
            row(vec![
                button(Look::Plain, t("talk-after-no-close"), move || app.drafts.thanked.set(false)),
                button(Look::Plain, t("talk-after-no-hug"), move || gentle(Some("hug"))),
                button(Look::Plain, t("talk-after-no-gentle"), move || gentle(None)),
            ]),
        ])
    };
    dynamic(draw)
}

/// The open asks: those that I made or said yes to, with what to do about them, and who else is asking.
pub fn asks(app: App) -> AnyView {
    let numbers = memo(move || {
        app.look(|view| {
            let mine =
                view.asks.iter().filter(|ask| view.me.is_some_and(|me| ask.from == me || ask.yes.has(me)));
            mine.map(|ask| ask.number).collect::<Vec<_>>()
        })
    });
    let among = memo(move || {
        app.look(|view| {
            let not_in =
                view.asks.iter().filter(|ask| view.me.is_some_and(|me| !ask.activity.people().has(me)));
            not_in.map(|ask| (ask.from, ask.activity.people())).collect::<Vec<_>>()
        })
    });
    let mine = move || numbers.get().into_iter().map(|number| anew(my_ask(app, number))).collect::<Vec<_>>();
    let rest = move || {
        let line = |(from, people): (PersonId, People)| {
            quiet(move || {
                let (who, people) = (app.name(from), names(app, people.without(from)));
                app.say("talk-others-ask", &[("who", Arg::from(&who)), ("people", Arg::from(&people))])
            })
        };
        among.get().into_iter().map(line).collect::<Vec<_>>()
    };
    view! {
        {dynamic(mine)}
        {dynamic(rest)}
    }
}

fn my_ask(app: App, number: u32) -> AnyView {
    let Some(ask) = untrack(|| super::among::ask(app, number)) else { return nothing() };
    let me = untrack(|| me(app));
    let everyone = ask.activity.people().without(me);
    let (from, mine) = (ask.from, ask.from == me);
    let waits = move || {
        let yes = super::among::ask(app, number).map(|ask| ask.yes).unwrap_or_default();
        everyone.minus(yes)
    };
    let waiting = move || {
        let waits = waits();
        if waits.is_empty() {
            return app.t("talk-awaits-you");
        }
        app.say("talk-awaits", &[("people", Arg::from(&names(app, waits)))])
    };
    let (activity, own_yes) = (ask.activity.clone(), ask.own_yes);
    let take_back = move || {
        app.drafts.taken_back.set_value(Some(number));
        app.act(if mine { Event::Withdraw { ask: number } } else { Event::No { ask: number } });
    };
    let aloud = move || app.say("talk-say-aloud", &[("people", Arg::from(&names(app, everyone)))]);
    let change = if mine { "talk-take-back" } else { "answer-change" };
    let left = app.left(ask.ends_in_ms);
    group(vec![
        heading(move || app.t(if mine { "talk-yours" } else { "answer-said-title" })),
        quote(move || super::among::sentence(app, &activity, from, own_yes)),
        if mine { quiet(aloud) } else { nothing() },
        view! {
            <div class="waits">
                {crate::design::countdown(limits::ASK_MS, left, waiting)}
                <p class="low">{dynamic(waiting)}</p>
            </div>
        },
        icon_label_button(Look::Plain, Icon::Undo, t(change), take_back),
    ])
}

fn steps(app: App) -> AnyView {
    let step = |of: Icon, key: &'static str, how: fn(App) -> (Mark, String), sheet: Sheet| {
        let open = move || app.open(sheet.clone());
        card(of, t(key), move || how(app).1, move || how(app).0, open)
    };
    stack(vec![
        heading(t("talk-steps")),
        if app.is_practice() {
            nothing()
        } else {
            step(Icon::Eye, "talk-pictures", pictures, Sheet::Pictures)
        },
        step(Icon::Signals, "talk-signals", signals, Sheet::Signals),
        step(Icon::Health, "talk-health", health, Sheet::Health),
        compare(app),
        #[cfg(feature = "whole")]
        super::talking::steps(app),
    ])
}

/// Comparing wishes: in the program that has all rooms. On a shared device nobody does.
fn compare(app: App) -> AnyView {
    if crate::table::is_shared() || app.is_practice() {
        return nothing();
    }
    let wanted = move || app.wishes.wanted.with(|wanted| wanted.first().copied());
    #[cfg(feature = "whole")]
    let (is_done, is_asked) = {
        use app::compare::Status;
        let has =
            move |is: fn(&Status) -> bool| app.wishes.stands.with(|all| all.iter().any(|(_, one)| is(one)));
        (
            move || has(|one| *one == Status::Done),
            move || has(|one| matches!(one, Status::Asked | Status::Running)),
        )
    };
    #[cfg(not(feature = "whole"))]
    let (is_done, is_asked) = (|| false, || false);
    let status = move || match wanted() {
        Some(who) => app.say("talk-compare-wanted", &[("who", Arg::from(&app.name(who)))]),
        None if is_asked() => app.t("compare-under-way"),
        None if is_done() => app.t("compare-done"),
        None => app.t("talk-compare-todo"),
    };
    let mark = move || match wanted() {
        None if is_done() => Mark::Done,
        None if !is_asked() => Mark::Todo,
        _ => Mark::Waiting,
    };
    let open = move || {
        #[cfg(feature = "whole")]
        app.open(Sheet::Compare);
        #[cfg(not(feature = "whole"))]
        crate::rooms::with_all();
    };
    card(Icon::Heart, t("talk-compare"), status, mark, open)
}

fn pictures(app: App) -> (Mark, String) {
    let four = app.look(|view| view.emoji);
    if four.is_some() && app.compared.get() == four {
        (Mark::Done, app.t("talk-pictures-done"))
    } else {
        (Mark::Todo, app.t("talk-pictures-todo"))
    }
}

/// With those who are waited for in it.
fn waits(app: App, key: &str, people: People) -> (Mark, String) {
    (Mark::Waiting, app.say(key, &[("people", Arg::from(&names(app, people)))]))
}

fn signals(app: App) -> (Mark, String) {
    let me = me(app);
    let (taken, unknown): (Option<People>, People) = app.look(|view| {
        let unknown = view.people.iter().filter(|one| !one.knows_signals).map(|one| one.id);
        (view.proposed.as_ref().map(|one| one.taken), unknown.collect())
    });
    match taken {
        Some(taken) if !taken.has(me) => {
            let who = taken.iter().next().map(|who| app.name(who)).unwrap_or_default();
            (Mark::Todo, app.say("talk-signals-proposed", &[("who", Arg::from(&who))]))
        }
        Some(taken) => waits(app, "talk-signals-proposed-waiting", others(app).minus(taken)),
        None if unknown.has(me) => (Mark::Todo, app.t("talk-signals-todo")),
        None if unknown.is_empty() => (Mark::Done, app.t("talk-signals-done")),
        None => waits(app, "talk-signals-waiting", unknown),
    }
}

fn health(app: App) -> (Mark, String) {
    let me = me(app);
    // Whose I have yet to read, whether I have told mine, and who has yet to tell or read.
    let (unread, told, missing) = app.look(|view| {
        let unread =
            view.health.iter().find(|one| one.who != me && one.said.is_some() && !one.understood.has(me));
        let mine = view.health.iter().find(|one| one.who == me);
        let read = mine.map(|one| one.understood).unwrap_or_default();
        let missing = view.health.iter().filter(|one| one.who != me && (!one.shared || !read.has(one.who)));
        let missing: People = missing.map(|one| one.who).collect();
        (unread.map(|one| one.who), mine.is_some_and(|one| one.shared), missing)
    });
    match unread {
        Some(who) => (Mark::Todo, app.say("talk-health-read", &[("who", Arg::from(&app.name(who)))])),
        None if !told => (Mark::Todo, app.t("talk-health-todo")),
        None if missing.is_empty() => (Mark::Done, app.t("talk-health-done")),
        None => waits(app, "talk-health-waiting", missing),
    }
}

/// Whether I'm open to asks (N6): closing counts at once, opening by my own act alone.
fn open_to_asks(app: App) -> AnyView {
    let is = memo(move || app.look(|view| view.people.iter().any(|one| one.me && one.open_to_asks)));
    let on = RwSignal::new(is.get_untracked());
    Effect::new(move |_| on.set(is.get()));
    Effect::new(move |first: Option<()>| {
        let on = on.get();
        if first.is_some() && on != is.get_untracked() {
            app.act(Event::OpenToAsks(on));
        }
    });
    switch(t("talk-open"), t("talk-open-hint"), on)
}

/// Asking: always there. Where a law stands against it, it says so beforehand, and leads there.
pub fn ask_button(app: App) -> AnyView {
    let why = memo(move || app.look(|view| obstacle::to_asking(view).map(Said)));
    let words: Text = text(move || {
        let Some(Said(why)) = why.get() else { return String::new() };
        let me = app.look(|view| view.me);
        app.texts.get().refusal(&why, me, |who| app.name(who))
    });
    let press = move || {
        let me = untrack(|| me(app));
        match why.get_untracked() {
            Some(Said(Refusal::SignalsNotKnown { who })) if who == me => app.open(Sheet::Signals),
            _ => app.open(Sheet::Ask),
        }
    };
    // What can't be done now doesn't shine over what can.
    let here = memo(move || {
        let me = app.look(|view| view.me);
        why.with(|why| match why {
            None => true,
            Some(Said(Refusal::SignalsNotKnown { who })) => Some(*who) == me,
            Some(_) => false,
        })
    });
    let ask = move || button(if here.get() { Look::Primary } else { Look::Plain }, t("talk-ask"), press);
    view! {
        {dynamic(ask)}
        <p class="low why-not">{words}</p>
    }
}

/// A refusal that can be compared; that is all a memo asks of it.
#[derive(Clone, Copy, PartialEq)]
struct Said(Refusal);
