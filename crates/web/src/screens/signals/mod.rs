//! The signals: to read, to know (A5), to try (A3). Changing them is in `edit`.

mod edit;
#[cfg(feature = "whole")]
mod mine;

use app::agree::{Change, changes};
use content::Arg;
use draw::prelude::*;
use rules::{Event, People, encounter::Verb, event::NonVerbal};
use sync::View;

use super::among::{me, names, others};
use crate::{
    design::{
        Icon, Kind, Look, button, group, heading, icon, icon_label_button, lead, list, note, pair, para,
        quiet, sheet, side, stack, t,
    },
    state::App,
};

/// The sheet.
pub fn draw(app: App) -> AnyView {
    // What was begun here waits behind what somebody else has suggested in the meantime.
    let theirs =
        |view: &View| view.proposed.as_ref().is_some_and(|one| view.me.is_some_and(|me| !one.taken.has(me)));
    let behind = RwSignal::new(untrack(|| app.look(theirs)));
    let editing = memo(move || !behind.get() && app.drafts.signals.with(Option::is_some));
    let draw = move || if editing.get() { edit::draw(app) } else { read(app, behind) };
    dynamic(draw)
}

fn read(app: App, behind: RwSignal<bool>) -> AnyView {
    let body = stack(vec![lead(t("signals-lead")), proposed(app), lights(), agreed(app), try_out(app)]);
    let change = move || {
        if app.drafts.signals.with_untracked(Option::is_none) {
            let agreed = app.look(|view| Some(app::agree::Draft::of(&view.agreed)));
            app.drafts.signals.set(agreed);
        }
        behind.set(false);
    };
    let may = memo(move || app.look(|view| view.may.contains(&Verb::Signals)));
    let change = move || {
        if may.get() {
            icon_label_button(Look::Quiet, Icon::Pencil, t("signals-change"), change)
        } else {
            nothing()
        }
    };
    sheet(t("signals-title"), body, stack(vec![know(app), dynamic(change)]), move || app.lead_back())
}

/// The three lights, each with its shape.
fn lights() -> AnyView {
    let light = |lamp: &'static str, name: &'static str, is: &'static str| {
        view! {
            <div class="light">
                <span class="shape" data-lamp=lamp aria-hidden="true"></span>
                <p>
                    <b>{t(name)}</b>
                    " "
                    <span>{t(is)}</span>
                </p>
            </div>
        }
    };
    list(vec![
        light("green", "signals-light-green", "signals-light-green-is"),
        light("yellow", "signals-light-yellow", "signals-light-yellow-is"),
        light("red", "signals-light-red", "signals-light-red-is"),
    ])
}

/// Everything else that is agreed, in plain words.
fn agreed(app: App) -> AnyView {
    let word = move || app.look(|view| view.agreed.safe_word.as_ref().map(|word| word.as_str().to_owned()));
    let plain = move || {
        if app.look(|view| view.agreed.plain_words) {
            return app.t("signals-plain");
        }
        app.say("signals-plain-off", &[("word", Arg::from(&word().unwrap_or_default()))])
    };
    let safe_word = move || match word() {
        Some(word) => app.say("signals-word", &[("word", Arg::from(&word))]),
        None => app.t("signals-word-none"),
    };
    let silence = move || number(app, "signals-silence", "seconds", app.look(|view| view.agreed.silence_s));
    let check_in =
        move || number(app, "signals-check-in", "minutes", app.look(|view| view.agreed.check_in_min));
    list(vec![para(plain), para(safe_word), para(silence), para(check_in)])
}

fn number(app: App, key: &str, name: &str, number: u8) -> String {
    app.say(key, &[(name, Arg::from(u64::from(number)))])
}

/// What a signal needs to be given, such as "needs the hands".
fn needs(app: App, signal: &NonVerbal) -> String {
    let names: Vec<String> =
        signal.uses.names().map(|name| app.t(&["signals-uses-", name].concat())).collect();
    let names = match names.as_slice() {
        [] => app.t("signals-uses-none"),
        names => app.texts.get().list(&names.iter().map(String::as_str).collect::<Vec<_>>()),
    };
    app.say("signals-needs", &[("what", Arg::from(&names))])
}

/// Each signal without words: who tried it, and trying it.
fn try_out(app: App) -> AnyView {
    let all = memo(move || app.look(|view| view.agreed.non_verbal.clone()));
    let trying = RwSignal::new(None::<usize>);
    let draw = move || {
        let all = all.get();
        if all.is_empty() {
            return para(t("signals-without-none"));
        }
        let all = all.into_iter().enumerate();
        stack(all.map(|(at, signal)| try_one(app, at, signal, trying)).collect())
    };
    dynamic(draw)
}

fn try_one(app: App, at: usize, signal: NonVerbal, trying: RwSignal<Option<usize>>) -> AnyView {
    let signal = StoredValue::new(signal);
    let name = move || signal.with_value(|signal| signal.name.as_str().to_owned());
    let said = move |key: &str| app.say(key, &[("signal", Arg::from(&name()))]);
    let tried = move || {
        let by: People = app.look(|view| {
            let tried =
                view.people.iter().filter(|one| signal.with_value(|signal| one.tried.contains(&signal.name)));
            tried.map(|one| one.id).collect()
        });
        if by.is_empty() {
            return app.t("signals-tried-none");
        }
        app.say("signals-tried", &[("people", Arg::from(&names(app, by)))])
    };
    let worked = move || {
        trying.set(None);
        app.act(Event::Tried { signal: signal.with_value(|signal| signal.name.clone()) });
    };
    let act = move || {
        if trying.get() == Some(at) {
            stack(vec![
                note(Kind::Info, move || said("signals-try-lead")),
                button(Look::Plain, t("signals-try-worked"), worked),
            ])
        } else {
            let label = t("signals-try");
            icon_label_button(Look::Plain, Icon::Hand, label, move || trying.set(Some(at)))
        }
    };
    group(vec![
        para(move || said("signals-without")),
        view! {
            <p class="low" role="status">
                {dynamic(move || signal.with_value(|signal| needs(app, signal)))} ". " {dynamic(tried)}
            </p>
        },
        dynamic(act),
    ])
}

/// What somebody suggests, in what it changes.
fn proposed(app: App) -> AnyView {
    let proposal = memo(move || app.look(|view| view.proposed.clone()));
    let draw = move || {
        let Some(proposal) = proposal.get() else { return nothing() };
        let me = me(app);
        let mine = proposal.taken.has(me);
        let from = proposal.taken.iter().find(|who| *who != me || proposal.taken.len() == 1);
        let agreed = app.look(|view| view.agreed.clone());
        let mut lines: Vec<AnyView> =
            changes(&agreed, &proposal.signals).iter().map(|one| change(app, one)).collect();
        if lines.is_empty() {
            lines.push(para(t("signals-proposed-none")));
        }
        let title = move || match from.filter(|from| *from != me) {
            Some(from) => app.say("signals-proposed", &[("who", Arg::from(&app.name(from)))]),
            None => app.t("signals-proposed-yours"),
        };
        let waiting = others(app).minus(proposal.taken);
        let wait =
            move || app.say("signals-proposed-waiting", &[("people", Arg::from(&names(app, waiting)))]);
        let end = if mine {
            quiet(wait)
        } else {
            let keep = agreed.clone();
            // To propose what is agreed is to keep it.
            let keep = move || app.act(Event::Signals(keep.clone()));
            pair(side(t("signals-keep"), keep), side(t("signals-take"), move || app.act(Event::KnowSignals)))
        };
        group(vec![heading(title), list(lines), end])
    };
    dynamic(draw)
}

fn change(app: App, change: &Change<'_>) -> AnyView {
    let line = match change {
        Change::SafeWord(Some(word)) => app.say("signals-change-word", &[("word", Arg::from(word.as_str()))]),
        Change::SafeWord(None) => app.t("signals-change-word-none"),
        Change::More(signal) => {
            let name = app.say("signals-change-more", &[("signal", Arg::from(signal.name.as_str()))]);
            [name.as_str(), ". ", &needs(app, signal), "."].concat()
        }
        Change::Less(signal) => {
            app.say("signals-change-less", &[("signal", Arg::from(signal.name.as_str()))])
        }
        Change::PlainWords(true) => app.t("signals-change-plain-on"),
        Change::PlainWords(false) => app.t("signals-change-plain-off"),
        Change::Silence(seconds) => number(app, "signals-change-silence", "seconds", *seconds),
        Change::CheckIn(minutes) => number(app, "signals-change-check-in", "minutes", *minutes),
    };
    para(move || line.clone())
}

/// That I know them (A5), and who has yet to say so.
fn know(app: App) -> AnyView {
    let unknown = memo(move || {
        app.look(|view| {
            view.people.iter().filter(|one| !one.knows_signals).map(|one| one.id).collect::<People>()
        })
    });
    // Knowing them takes what is proposed: while something is, it is taken there, or by nobody.
    let proposed = memo(move || {
        app.look(|view| {
            view.proposed.as_ref().is_some_and(|one| view.me.is_some_and(|me| !one.taken.has(me)))
        })
    });
    let draw = move || {
        let unknown = unknown.get();
        if unknown.has(me(app)) && !proposed.get() {
            let press = move || {
                app.act(Event::KnowSignals);
                app.lead_back();
            };
            return button(Look::Primary, t("signals-know"), press);
        }
        if unknown.has(me(app)) {
            return nothing();
        }
        let words = move || {
            if unknown.is_empty() {
                return app.t("signals-known-all");
            }
            let waiting = app.say("signals-known-waiting", &[("people", Arg::from(&names(app, unknown)))]);
            [app.t("signals-known").as_str(), " ", &waiting].concat()
        };
        view! { <p class="known" role="status">{icon(Icon::Check)}<span>{dynamic(words)}</span></p> }
    };
    dynamic(draw)
}
