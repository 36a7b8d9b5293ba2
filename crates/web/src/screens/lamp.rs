//! The lamp, while something is on: one colour, one shape, one word, seen from across a bed. What can be done stands in
//! a thumb's reach, and steps back while nobody touches it.

use std::cell::Cell;

use app::{take_up, why};
use content::Arg;
use draw::prelude::*;
use rules::{Activity, Event, Lamp, Light, encounter::Verb};

use crate::{
    design::{
        Icon, Look, button, fresh_id, heading, icon, icon_button, icon_label_button, lamp as lamp_part,
        quiet, screen, t, top_bar,
    },
    edge::timer::Timer,
    state::{App, Sheet},
};

/// Milliseconds without a touch after which the small controls step back.
const RESTS_AFTER_MS: u64 = 8_000;

thread_local! {
    /// Whether it was said, since the page was loaded, which gestures are red.
    static HINTED: Cell<bool> = const { Cell::new(false) };
}

/// The screen.
pub fn draw(app: App) -> AnyView {
    let resting = RwSignal::new(false);
    let timer = StoredValue::new(None::<Timer>);
    let touched = move || {
        resting.set(false);
        let rest = move || {
            let _ = resting.try_set(true);
        };
        timer.set_value(Some(Timer::after(RESTS_AFTER_MS, rest)));
    };
    touched();
    let hint = !HINTED.replace(true);
    let body = view! {
        {light(app)}
        {going_on(app)}
        {my_asks(app)}
        {hint.then(|| quiet(t("lamp-hint")))}
    };
    let open = move |sheet: Sheet| move || app.open(sheet.clone());
    let end = view! {
        {icon_button(Icon::Hand, t("lamp-do-hold"), open(Sheet::Hold))}
        {icon_button(Icon::People, t("lamp-do-people"), open(Sheet::People))}
        {icon_button(Icon::Menu, t("lamp-do-menu"), open(Sheet::Menu))}
    };
    view! {
        {top_bar(app, end)}
        <div
            class="lamp-face"
            class:resting=resting
            on:pointerdown=move |_| touched()
            on:pointermove=move |_| touched()
            on:keydown=move |_| touched()
            on:focusin=move |_| touched()
        >
            {screen(t("lamp-title"), body, actions(app))}
        </div>
    }
}

/// The lamp as it is now, with its word and why.
pub(super) fn light(app: App) -> AnyView {
    lamp_part(
        move || app.look(|view| Some(view.lamp)).unwrap_or(Lamp::Off),
        move || app.t(lamp_word(app.look(|view| Some(view.lamp)).unwrap_or(Lamp::Off))),
        move || reason(app),
    )
}

fn lamp_word(lamp: Lamp) -> &'static str {
    match lamp {
        Lamp::Off => "lamp-off",
        Lamp::Green => "lamp-green",
        Lamp::Yellow => "lamp-yellow",
        Lamp::Red => "lamp-red",
        Lamp::Lapsed => "lamp-lapsed",
        Lamp::Break => "lamp-break",
    }
}

/// Why it is as it is.
pub(super) fn reason(app: App) -> String {
    app.look(|view| why::why(view, app.texts.get()))
}

/// What somebody does, in small letters.
pub(super) fn line(app: App, activity: &Activity) -> String {
    let me = app.look(|view| view.me).unwrap_or(rules::PersonId(0));
    app.texts.get().line_of(activity, me, |who| app.name(who))
}

/// What is on, each with a way to take one's own yes to it back (S5).
pub(super) fn going_on(app: App) -> AnyView {
    let on = memo(move || app.look(|view| view.on.clone()));
    let rows = move || {
        let one = |activity| going(app, activity);
        on.get().into_iter().map(one).collect::<Vec<_>>()
    };
    let any = memo(move || on.with(|on| !on.is_empty()));
    let list = move || {
        any.get().then(|| {
            view! {
                <section class="going-on">
                    {heading(t("lamp-on-title"))}
                    <ul role="list">{dynamic(rows)}</ul>
                </section>
            }
        })
    };
    dynamic(list)
}

fn going(app: App, activity: Activity) -> AnyView {
    let mine = untrack(|| app.look(|view| view.me.is_some_and(|me| activity.people().has(me))));
    let id = fresh_id();
    let shown = activity.clone();
    let take_back = mine.then(|| take_back(app, &id, activity));
    anew(view! {
        <li>
            <span class="what" id=id>{dynamic(move || line(app, &shown))}</span>
            {take_back}
        </li>
    })
}

/// Takes one yes back (S5); `about` is the id of the line that says which.
pub(super) fn take_back(app: App, about: &str, activity: Activity) -> AnyView {
    view! {
        <button
            type="button"
            class="button quiet"
            aria-describedby=about.to_owned()
            on:click=move |_| app.act(take_up::take_back(&activity))
        >
            {icon(Icon::Undo)}
            <span class="label">{t("lamp-take-back")}</span>
        </button>
    }
}

/// What I asked for and is not answered yet.
fn my_asks(app: App) -> AnyView {
    let mine = memo(move || {
        app.look(|view| {
            let mine = view.asks.iter().filter(|ask| Some(ask.from) == view.me);
            mine.map(|ask| (ask.number, ask.activity.clone(), ask.own_yes)).collect::<Vec<_>>()
        })
    });
    let draw = move |(ask, activity, own_yes): (u32, Activity, bool)| {
        let said = move || {
            let me = app.look(|view| view.me).unwrap_or(rules::PersonId(0));
            let sentence = app.texts.get().sentence_of(&activity, me, own_yes, |who| app.name(who));
            app.say("lamp-my-ask", &[("sentence", Arg::from(&sentence))])
        };
        view! {
            <div class="my-ask">
                <p role="status">{dynamic(said)}</p>
                {button(
                    Look::Quiet,
                    t("lamp-never-mind"),
                    move || app.act(Event::Withdraw { ask }),
                )}
            </div>
        }
    };
    dynamic(move || mine.get().into_iter().map(draw).collect::<Vec<_>>())
}

/// Whether this person may do something now.
pub(super) fn may(app: App, verb: Verb) -> bool {
    app.look(|view| view.may.contains(&verb))
}

/// Yellow, or back to green where one is yellow oneself (S3).
pub(super) fn yellow(app: App) -> AnyView {
    let mine = memo(move || {
        app.look(|view| view.people.iter().any(|person| person.me && person.light == Light::Yellow))
    });
    let draw = move || {
        let (key, event) =
            if mine.get() { ("lamp-do-green", Event::Green) } else { ("lamp-do-yellow", Event::Yellow) };
        button(Look::Plain, t(key), move || app.act(event.clone()))
    };
    view! { <div class="yellow-do" class:back=mine>{dynamic(draw)}</div> }
}

/// A gentle stop (S4).
pub(super) fn pause(app: App) -> AnyView {
    icon_label_button(Look::Plain, Icon::Pause, t("lamp-do-break"), move || app.act(Event::Break))
}

/// A button that can be pressed only while this may be done.
fn small(app: App, of: Icon, key: &'static str, verb: Verb, press: fn(App)) -> AnyView {
    let can = memo(move || may(app, verb));
    view! {
        <button
            type="button"
            class="button"
            aria-disabled=move || (!can.get()).then_some("true")
            on:click=move |_| {
                if can.get_untracked() {
                    press(app);
                }
            }
        >
            {icon(of)}
            <span class="label">{t(key)}</span>
        </button>
    }
}

fn actions(app: App) -> AnyView {
    view! {
        <div class="reach">
            {yellow(app)}
            {pause(app)}
            {small(app, Icon::Heart, "lamp-do-how", Verb::HowAreYou, how_are_you)}
            {small(app, Icon::Voice, "lamp-do-ask", Verb::Ask, |app| app.open(Sheet::Ask))}
        </div>
    }
}

/// With one other person one tap; with several, one says whom.
fn how_are_you(app: App) {
    let others: Vec<_> =
        app.look(|view| view.people.iter().filter(|person| !person.me).map(|person| person.id).collect());
    match others.as_slice() {
        [who] => ask_how(app, *who),
        _ => app.open(Sheet::People),
    }
}

/// "Still yes?" (A2)
pub(super) fn ask_how(app: App, who: rules::PersonId) {
    app.act(Event::HowAreYou { who });
    let name = app.name(who);
    app.tell(app.say("lamp-asked", &[("who", Arg::from(&name))]));
}
