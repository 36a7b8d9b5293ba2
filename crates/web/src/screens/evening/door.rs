//! The door: who comes in, by a code that a camera reads or a number; one clear state for each; who tries it with whom.

use app::evening::door::{Row, pairs, rows, scanned};
use content::Arg;
use draw::prelude::*;
use rules::{
    gathering::{Member, event::Word},
    text::Name,
};
use sync::gathering::Do;

use super::{act, now, page, person, seen};
use crate::{
    design::{
        Icon, Kind, Look, button, empty, group, heading, icon_label_button, list, note, quiet, row, stack, t,
        text_field, wide,
    },
    edge::camera::{Camera, reads_codes},
    state::App,
};

/// People in the list at once; who isn't among them is found by what is typed.
const SHOWN: usize = 40;

/// What the camera does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scan {
    Off,
    On,
    Refused,
    Never,
}

/// The page.
pub fn draw(app: App) -> AnyView {
    let typed = RwSignal::new(String::new());
    let chosen = RwSignal::new(None::<Member>);
    let body = wide(
        stack(vec![
            text_field(t("evening-door-find"), t("evening-door-find-hint"), typed, || None, 40),
            scanner(app, typed, chosen),
            person::one(app, chosen),
            people(app, typed, chosen),
        ]),
        stack(vec![pairing(app), bring(app)]),
    );
    page(app, t("evening-door"), body, nothing())
}

fn people(app: App, typed: RwSignal<String>, chosen: RwSignal<Option<Member>>) -> AnyView {
    let all = memo(move || {
        let typed = typed.get();
        app.evening.with(|shown| {
            shown
                .as_ref()
                .map(|shown| rows(shown.state.board(), shown.state.desk(), &typed))
                .unwrap_or_default()
        })
    });
    dynamic(move || {
        let mut all = all.get();
        let more = all.len().saturating_sub(SHOWN);
        all.truncate(SHOWN);
        if all.is_empty() {
            return empty(t("evening-door-nobody"));
        }
        let lines: Vec<AnyView> = all.into_iter().map(|row| line(app, row, chosen)).collect();
        let rest = u64::try_from(more).unwrap_or_default();
        let rest = if more > 0 {
            quiet(move || app.say("evening-door-more", &[("count", Arg::from(rest))]))
        } else {
            nothing()
        };
        stack(vec![list(lines), rest])
    })
}

pub fn line(app: App, row: Row, chosen: RwSignal<Option<Member>>) -> AnyView {
    let who = row.who;
    let name = row.name.as_ref().map(|name| name.as_str().to_owned());
    let name = move || name.clone().unwrap_or_else(|| app.t("evening-forgotten-name"));
    let word = move || super::standing_word(app, Some(row.standing));
    let open = move || chosen.get() == Some(who);
    let press =
        move |_| chosen.update(|chosen| *chosen = if *chosen == Some(who) { None } else { Some(who) });
    view! {
        <button type="button" class="guest" data-stands=super::standing_of(row.standing) aria-expanded=move || if open() { "true" } else { "false" } on:click=press>
            <span class="no" translate="no">{who.0.to_string()}</span>
            <span class="who">{dynamic(name)}</span>
            <span class="stands"><i aria-hidden="true"></i><span>{dynamic(word)}</span></span>
        </button>
    }
}

fn scanner(app: App, typed: RwSignal<String>, chosen: RwSignal<Option<Member>>) -> AnyView {
    let scan = RwSignal::new(Scan::Off);
    let start = move || scan.set(if reads_codes() { Scan::On } else { Scan::Never });
    dynamic(move || match scan.get() {
        Scan::Off => row(vec![icon_label_button(Look::Plain, Icon::Camera, t("evening-door-scan"), start)]),
        Scan::Refused => note(Kind::Warm, t("evening-door-scan-refused")),
        Scan::Never => note(Kind::Warm, t("evening-door-scan-none")),
        Scan::On => finder(app, scan, typed, chosen),
    })
}

fn finder(
    app: App,
    scan: RwSignal<Scan>,
    typed: RwSignal<String>,
    chosen: RwSignal<Option<Member>>,
) -> AnyView {
    // Off as soon as this is no longer drawn, for whatever reason.
    let on = StoredValue::new(None::<Camera>);
    let hint = RwSignal::new("evening-door-scanning");
    let open = move |video: HtmlElement| {
        let found = move |text: String| match scanned(&text) {
            Some(who) => {
                // Seen as the person first; letting them in is a press of its own.
                let _ = typed.try_set(who.0.to_string());
                let _ = chosen.try_set(Some(who));
                let _ = hint.try_set("evening-door-scanning");
            }
            None => {
                let _ = hint.try_set("evening-door-scan-other");
            }
        };
        let off = move || {
            let _ = scan.try_set(Scan::Refused);
        };
        on.set_value(Some(Camera::open(video.into(), found, off)));
    };
    view! {
        <div class="finder">
            <video drawn=open muted playsinline aria-hidden="true"></video>
            <p role="status">{dynamic(move || app.t(hint.get()))}</p>
            {button(Look::Quiet, t("link-scan-stop"), move || scan.set(Scan::Off))}
        </div>
    }
}

/// Two by two, those who have heard it.
fn pairing(app: App) -> AnyView {
    let all = seen(app, |shown| pairs(shown.state.board(), shown.state.desk()));
    let go = move || {
        for (who, with) in all.get_untracked().0 {
            act(app, Do::Say(Word::Pair { who, with }));
        }
    };
    dynamic(move || {
        let (two, left) = all.get();
        let mut parts = vec![heading(t("evening-pair-head")), quiet(t("evening-pair-about"))];
        if !two.is_empty() {
            let count = u64::try_from(two.len()).unwrap_or_default();
            let label = move || app.say("evening-pair", &[("count", Arg::from(count))]);
            parts.push(row(vec![button(Look::Plain, label, go)]));
        }
        if let Some(left) = left {
            let name = super::name_of(app, left);
            parts.push(note(Kind::Info, move || app.say("evening-pair-left", &[("who", Arg::from(&name))])));
        }
        group(parts)
    })
}

/// Somebody without a phone.
fn bring(app: App) -> AnyView {
    let name = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let go = move || match Name::new(&name.get_untracked()) {
        Ok(named) => {
            wrong.set(None);
            name.set(String::new());
            act(app, Do::Say(Word::Bring { name: named }));
        }
        Err(why) => wrong.set(Some(app.texts.get_untracked().bad_name(why))),
    };
    let open = now(app, |shown| shown.state.board().closed().is_none());
    if !open {
        return nothing();
    }
    group(vec![
        heading(t("evening-bring-head")),
        quiet(t("evening-bring-about")),
        text_field(t("evening-bring-name"), String::new, name, move || wrong.get(), 40),
        row(vec![button(Look::Plain, t("evening-bring"), go)]),
    ])
}
