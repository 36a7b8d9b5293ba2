//! What is going on now, for hosts and crew: the queue (G4), how many are where, who is on duty; announcing, and trying out the help call.

use app::evening::{Counts, counts};
use content::Arg;
use draw::prelude::*;
use rules::gathering::{
    Called, Role,
    event::{Call, Told, Urgency, Word},
};
use sync::gathering::Do;
use wasm_bindgen::JsCast;

use super::{act, look, name_of, note_of, noted, now, page, seen, when};
use crate::{
    design::{
        Icon, Kind, Look, button, empty, group, heading, icon, icon_label_button, note, quiet, row, stack, t,
        text_area, text_field, wide,
    },
    state::App,
};

/// Calls that were seen to and are shown.
const SHOWN_DONE: usize = 12;

/// The page.
pub fn draw(app: App) -> AnyView {
    let body = wide(
        stack(vec![duty(app), standing(app)]),
        stack(vec![numbers(app), shifts(app), announce(app), drill(app), done_calls(app)]),
    );
    page(app, t("evening-queue"), body, nothing())
}

fn say(app: App, word: Word) {
    act(app, Do::Say(word));
}

/// Whether this person is one who can be counted on just now.
fn duty(app: App) -> AnyView {
    let on = seen(app, |shown| shown.me.is_some_and(|me| shown.state.desk().on_duty().contains(&me)));
    let who = seen(app, |shown| shown.state.desk().on_duty().to_vec());
    let names = move || {
        let names: Vec<String> = who.get().into_iter().map(|one| name_of(app, one)).collect();
        if names.is_empty() {
            return app.t("evening-duty-nobody");
        }
        app.say("evening-duty-who", &[("names", Arg::from(&names.join(", ")))])
    };
    let label = move || app.t(if on.get() { "evening-duty-off" } else { "evening-duty-on" });
    let look = move || if on.get() { Look::Plain } else { Look::Primary };
    let press = move || say(app, Word::Duty(!on.get_untracked()));
    view! {
        <section class="group duty" class:on=on>
            <p>{icon(Icon::People)}<span>{dynamic(names)}</span></p>
            {dynamic(move || button(look(), label, press))}
        </section>
    }
}

/// Calls that stand, as they are to be seen to.
fn standing(app: App) -> AnyView {
    let calls = seen(app, |shown| {
        let queue = shown.state.desk().calls().queue().into_iter();
        let waits = |number| Waits {
            late: shown.escalated.contains(&number),
            long: shown.role == Role::Host && shown.long.contains(&number),
        };
        queue.map(|one| (one.clone(), waits(one.number))).collect::<Vec<_>>()
    });
    let words = RwSignal::new(String::new());
    let open = RwSignal::new(None::<u64>);
    let list = dynamic(move || {
        let calls = calls.get();
        if calls.is_empty() {
            return empty(t("evening-queue-empty"));
        }
        let all: Vec<AnyView> =
            calls.into_iter().map(|(one, waits)| call(app, one, waits, words, open)).collect();
        view! { <ol class="queue" role="list">{all}</ol> }
    });
    let noting =
        dynamic(move || open.get().map_or_else(nothing, |number| anew(remark(app, number, words, open))));
    stack(vec![noting, list])
}

/// A note to one of them. Apart from the list: that is drawn again when a call comes, and would take the field from under whoever types.
fn remark(app: App, number: u64, words: RwSignal<String>, open: RwSignal<Option<u64>>) -> AnyView {
    let of = now(app, |shown| {
        let one = shown.state.desk().calls().queue().into_iter().find(|one| one.number == number)?;
        let about = one.call.about.as_ref().or(one.call.place.as_ref());
        Some((one.call.urgency, about.map(|words| words.as_str().to_owned())))
    });
    let what = move || {
        let Some((urgency, about)) = &of else { return String::new() };
        let about = about.as_ref().map(|about| [" · ", about].concat()).unwrap_or_default();
        app.t(urgency_key(*urgency)) + &about
    };
    let send = move || {
        if let Some(remark) = noted(app, words) {
            say(app, Word::Remark { call: number, words: remark });
            open.set(None);
        }
    };
    let begin = |section: HtmlElement| {
        next_frame(move || {
            let field = section.query_selector("input").ok().flatten();
            if let Some(field) = field.and_then(|one| one.dyn_into::<HtmlElement>().ok()) {
                let _ = field.focus();
            }
        });
    };
    view! {
        <section class="group" drawn=begin>
            {stack(vec![
                heading(what),
                text_field(t("evening-remark-field"), t("evening-remark-hint"), words, || None, 200),
                row(vec![
                    button(Look::Plain, t("evening-send"), send),
                    button(Look::Quiet, t("design-close"), move || open.set(None)),
                ]),
            ])}
        </section>
    }
}

fn urgency_key(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Gone => "evening-urgency-gone",
        Urgency::Now => "evening-urgency-now",
        Urgency::Care => "evening-urgency-care",
        Urgency::Calm => "evening-urgency-calm",
    }
}

fn urgency_of(urgency: Urgency) -> (&'static str, Icon) {
    match urgency {
        Urgency::Gone => ("gone", Icon::Warning),
        Urgency::Now => ("now", Icon::Lifebuoy),
        Urgency::Care => ("care", Icon::Heart),
        Urgency::Calm => ("calm", Icon::Wave),
    }
}

/// What only the clock says about a call.
#[derive(Clone, Copy, PartialEq)]
struct Waits {
    /// Nobody went in time.
    late: bool,
    /// Whoever goes has been going for long, which is for hosts to ask about.
    long: bool,
}

fn call(
    app: App,
    one: Called,
    waits: Waits,
    words: RwSignal<String>,
    open: RwSignal<Option<u64>>,
) -> AnyView {
    let number = one.number;
    let (kind, of) = urgency_of(one.call.urgency);
    let by = one.by.map(|who| name_of(app, who));
    let line = |key: &'static str, value: Option<String>| match value {
        Some(value) => {
            let said = move || app.say(key, &[("words", Arg::from(&value))]);
            view! { <p>{dynamic(said)}</p> }
        }
        None => nothing(),
    };
    let place = match &one.call.place {
        Some(place) => {
            let place = place.as_str().to_owned();
            view! { <p class="where">{place}</p> }
        }
        None => view! { <p class="where low">{t("evening-call-nowhere")}</p> },
    };
    let me = now(app, |shown| shown.me);
    let host = now(app, |shown| shown.role == Role::Host);
    let at = when::clock(app, one.at);
    let mut parts = vec![
        view! {
            <p class="head">
                {icon(of)}
                <strong>{t(urgency_key(one.call.urgency))}</strong>
                <span class="low">{at}</span>
            </p>
        },
        place,
        line("evening-call-of", one.call.about.as_ref().map(|about| about.as_str().to_owned())),
        line("evening-call-by", by),
        line("evening-call-says", one.call.words.as_ref().map(|note| note.as_str().to_owned())),
    ];
    if one.again > 0 {
        parts.push(view! { <p class="again">{t("evening-call-again")}</p> });
    }
    if one.taken_back.is_some() {
        parts.push(view! { <p class="low">{t("evening-call-taken-back")}</p> });
    }
    if one.call.drill && one.taken.is_some() {
        parts.push(note(Kind::Good, t("evening-was-drill")));
    }
    if waits.late {
        parts.push(note(Kind::Careful, t("evening-call-late")));
    }
    if waits.long {
        parts.push(note(Kind::Careful, t("evening-call-long")));
    }
    parts.extend(one.remarks.iter().map(|(who, remark)| {
        let said = [&name_of(app, *who), ": ", remark.as_str()].concat();
        view! { <p class="remark">{said}</p> }
    }));
    let mine = one.taken.is_some_and(|(who, _)| Some(who) == me);
    let mut ways = Vec::new();
    match one.taken {
        None => {
            ways.push(button(Look::Primary, t("evening-take"), move || say(app, Word::Take { call: number })))
        }
        Some((who, _)) => {
            let name = name_of(app, who);
            let goes = move || {
                if mine {
                    app.t("evening-you-go")
                } else {
                    app.say("evening-goes", &[("who", Arg::from(&name))])
                }
            };
            parts.push(view! { <p class="goes">{icon(Icon::Check)}<span>{dynamic(goes)}</span></p> });
        }
    }
    if mine || (host && one.taken.is_some()) {
        ways.push(button(Look::Plain, t("evening-done"), move || say(app, Word::Done { call: number })));
        let back = if mine { "evening-hand-back" } else { "evening-hand-back-of" };
        ways.push(button(Look::Quiet, t(back), move || say(app, Word::HandBack { call: number })));
    } else if host {
        ways.push(button(Look::Plain, t("evening-done"), move || say(app, Word::Done { call: number })));
    }
    ways.push(button(Look::Quiet, t("evening-remark"), move || {
        words.set(String::new());
        open.update(|open| *open = if *open == Some(number) { None } else { Some(number) });
    }));
    parts.push(row(ways));
    view! { <li class="call" data-urgency=kind class:taken=one.taken.is_some()>{stack(parts)}</li> }
}

/// How many are where.
fn numbers(app: App) -> AnyView {
    let all = memo(move || {
        let Counts { coming, waiting, here, heard, ready, home, .. } =
            look(app, |shown| counts(shown.state.board(), shown.state.desk()));
        [
            ("evening-count-coming", coming),
            ("evening-count-waiting", waiting),
            ("evening-count-here", here),
            ("evening-count-heard", heard),
            ("evening-count-ready", ready),
            ("evening-count-home", home),
        ]
    });
    let one = |(key, count): (&'static str, usize)| {
        view! { <div><dd>{count.to_string()}</dd><dt>{t(key)}</dt></div> }
    };
    view! { <dl class="counts">{dynamic(move || all.get().into_iter().map(one).collect::<Vec<_>>())}</dl> }
}

/// Who is where, and when, as the hosts planned it.
pub fn shifts(app: App) -> AnyView {
    let all = seen(app, |shown| {
        let of = |one: &rules::gathering::event::Shift| (one.who, one.words.as_str().to_owned());
        shown.state.board().shifts().iter().map(of).collect::<Vec<_>>()
    });
    dynamic(move || {
        let line = |(who, words): (rules::gathering::Member, String)| {
            let name = name_of(app, who);
            view! { <div><dt>{name}</dt><dd>{words}</dd></div> }
        };
        let lines: Vec<AnyView> = all.get().into_iter().map(line).collect();
        if lines.is_empty() {
            return nothing();
        }
        group(vec![heading(t("evening-shifts")), view! { <dl class="facts">{lines}</dl> }])
    })
}

fn announce(app: App) -> AnyView {
    let host = seen(app, |shown| shown.role == Role::Host);
    let words = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let go = move || match note_of(words) {
        Ok(said) => {
            act(app, Do::Tell(Told::Announce(said)));
            words.set(String::new());
            app.tell(app.texts.get_untracked().say("evening-announced-told", &[]));
        }
        Err(why) => wrong.set(Some(app.texts.get_untracked().bad_note(why))),
    };
    dynamic(move || {
        if !host.get() {
            return nothing();
        }
        group(vec![
            heading(t("evening-announce-head")),
            text_area(t("evening-announce"), t("evening-announce-hint"), words, move || wrong.get(), 500),
            row(vec![icon_label_button(Look::Plain, Icon::Voice, t("evening-announce-send"), go)]),
        ])
    })
}

/// Whether help comes when it is called, tried out: the crew sees that it was a drill once somebody goes.
fn drill(app: App) -> AnyView {
    let last = seen(app, |shown| {
        let calls = shown.state.desk().calls();
        let standing = calls.queue().into_iter().filter(|one| one.call.drill);
        let mut all: Vec<_> = calls
            .done()
            .chain(standing)
            .filter(|one| one.call.drill)
            .map(|one| (one.at, one.response_ms()))
            .collect();
        all.sort_unstable();
        let mine = |at: u64| {
            calls.queue().iter().any(|one| one.at == at && one.by == shown.me && shown.me.is_some())
        };
        // That it is one is for nobody else to see, until somebody goes.
        all.retain(|(at, took)| took.is_some() || mine(*at));
        all.last().copied()
    });
    let go = move || {
        let call = Call { urgency: Urgency::Now, place: None, about: None, words: None, drill: true };
        say(app, Word::Call(call));
        app.tell(app.texts.get_untracked().say("evening-drill-told", &[]));
    };
    let took = move || match last.get() {
        None => nothing(),
        Some((_, None)) => note(Kind::Info, t("evening-drill-waits")),
        Some((at, Some(ms))) => {
            let seconds = ms.div_ceil(1_000);
            let at = when::clock(app, at);
            note(Kind::Good, move || {
                app.say("evening-drill-took", &[("seconds", Arg::from(seconds)), ("at", Arg::from(&at))])
            })
        }
    };
    group(vec![
        heading(t("evening-drill-head")),
        quiet(t("evening-drill-about")),
        view! { <div role="status">{dynamic(took)}</div> },
        row(vec![button(Look::Plain, t("evening-drill"), go)]),
    ])
}

/// What was seen to, the newest first.
fn done_calls(app: App) -> AnyView {
    let all = seen(app, |shown| {
        let mut all: Vec<Called> = shown.state.desk().calls().done().cloned().collect();
        all.reverse();
        all.truncate(SHOWN_DONE);
        all
    });
    dynamic(move || {
        let one = |one: Called| {
            let at = when::clock(app, one.at);
            let key = if one.call.drill { "evening-was-drill" } else { urgency_key(one.call.urgency) };
            let of = one.call.about.as_ref().or(one.call.place.as_ref());
            let of = of.map(|words| [" · ", words.as_str()].concat()).unwrap_or_default();
            let remarks: Vec<AnyView> = one
                .remarks
                .iter()
                .map(|(who, words)| {
                    let said = [&name_of(app, *who), ": ", words.as_str()].concat();
                    view! { <p class="remark">{said}</p> }
                })
                .collect();
            view! { <li><span class="low">{at}</span><div><p>{t(key)}{of}</p>{remarks}</div></li> }
        };
        let lines: Vec<AnyView> = all.get().into_iter().map(one).collect();
        if lines.is_empty() {
            return nothing();
        }
        view! {
            <details class="rule">
                <summary>{t("evening-seen-to")}</summary>
                <ul class="announced" role="list">{lines}</ul>
            </details>
        }
    })
}

/// Over everything that somebody of the desk looks at: that somebody waits.
pub fn waits(app: App) -> AnyView {
    let first = seen(app, |shown| {
        if !shown.desk {
            return None;
        }
        let queue = shown.state.desk().calls().queue();
        let on_duty = shown.me.is_some_and(|me| shown.state.desk().on_duty().contains(&me));
        let late = |one: &Called| shown.escalated.contains(&one.number) && shown.role == Role::Host;
        let waits = queue.iter().filter(|one| one.taken.is_none() && one.taken_back.is_none());
        // Whoever isn't on duty is asked for what can't wait, whatever else waits before it.
        let mut mine = waits.filter(|one| on_duty || late(one) || one.call.urgency == Urgency::Gone);
        let one = mine.next()?;
        let place = one.call.place.as_ref().map(|place| place.as_str().to_owned());
        Some((one.number, late(one), one.call.urgency, place))
    });
    let elsewhere = memo(move || {
        use crate::{rooms::Room, state::Place};
        !(app.place.get() == Place::Room(Room::Evening) && app.evening_at.get() == super::Page::Queue)
    });
    dynamic(move || {
        let Some((number, late, urgency, place)) = first.get().filter(|_| elsewhere.get()) else {
            return nothing();
        };
        let said = move || {
            let what = app.t(urgency_key(urgency));
            let place = place.clone().unwrap_or_else(|| app.t("evening-call-nowhere"));
            let key = if late { "evening-waits-late" } else { "evening-waits" };
            app.say(key, &[("what", Arg::from(&what)), ("where", Arg::from(&place))])
        };
        anew(view! {
            <section class="waits" role="alert">
                <p>{icon(Icon::Lifebuoy)}<span>{dynamic(said)}</span></p>
                {row(vec![
                    button(Look::Primary, t("evening-take"), move || say(app, Word::Take { call: number })),
                    button(Look::Plain, t("evening-see"), move || super::go(app, super::Page::Queue)),
                ])}
            </section>
        })
    })
}
