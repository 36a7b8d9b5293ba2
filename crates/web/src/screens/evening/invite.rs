//! Who is invited, who comes, who waits for a place; and who of them is a host or crew.

use app::evening::{
    book::Book,
    door::{Row, may_mean, rows},
};
use content::Arg;
use draw::prelude::*;
use rules::{
    gathering::{
        Invitation, Member, Role, Standing, Used,
        event::{Aside, Word},
    },
    text::Name,
};
use sync::gathering::Do;

use super::{act, look, noted, now, page, person, seen, when};
use crate::{
    design::{
        Icon, Kind, Look, button, group, heading, icon_label_button, list, note, para, qr, quiet, row, stack,
        t, text_field, visually_hidden, wide,
    },
    edge::{share, storage},
    evening,
    screens::names::on_enter,
    state::App,
};

/// People in a list at once.
const SHOWN: usize = 60;
/// From so many people and invitations on, one of them is found by typing.
const MANY: usize = 12;

/// The page.
pub fn draw(app: App) -> AnyView {
    let chosen = RwSignal::new(None::<Member>);
    let typed = RwSignal::new(String::new());
    let body = wide(
        stack(vec![invite(app), handing(app)]),
        stack(vec![find(app, typed), open(app, typed), person::one(app, chosen), people(app, typed, chosen)]),
    );
    page(app, t("evening-invite"), body, nothing())
}

fn invite(app: App) -> AnyView {
    let name = RwSignal::new(String::new());
    let until = RwSignal::new(
        now(app, |shown| shown.state.board().plan().map(|plan| plan.closes))
            .map(when::typed)
            .unwrap_or_default(),
    );
    let wrong = RwSignal::new(None::<String>);
    let book = storage::book();
    let again = book.names();
    let book = StoredValue::new(book);
    let go = move || {
        let texts = app.texts.get_untracked();
        let named = match Name::new(&name.get_untracked()) {
            Ok(named) => named,
            Err(why) => return wrong.set(Some(texts.bad_name(why))),
        };
        let Some(until) = when::read(&until.get_untracked()) else {
            return wrong.set(Some(texts.say("evening-bad-time", &[])));
        };
        wrong.set(None);
        name.set(String::new());
        act(app, Do::Invite { name: named, until });
    };
    let closed = seen(app, |shown| shown.state.board().closed().is_some());
    let again = again.into_iter().take(SHOWN).map(|one| {
        let said = one.as_str().to_owned();
        {
            let label = said.clone();
            button(Look::Quiet, move || label.clone(), move || name.set(said.clone()))
        }
    });
    let again: Vec<AnyView> = again.collect();
    let again = if again.is_empty() {
        nothing()
    } else {
        view! { <details class="rule"><summary>{t("evening-invite-again")}</summary>{row(again)}</details> }
    };
    let again = StoredValue::new(Some(again));
    dynamic(move || {
        if closed.get() {
            return note(Kind::Info, t("gathering-closed"));
        }
        let field =
            text_field(t("evening-invite-name"), t("evening-invite-hint"), name, move || wrong.get(), 40);
        group(vec![
            heading(t("evening-invite-head")),
            on_enter(field, go),
            to_know(app, name, book),
            when::moment_field(t("evening-invite-until"), until),
            again.try_update_value(Option::take).flatten().unwrap_or_else(nothing),
            row(vec![button(Look::Primary, t("evening-invite-go"), go)]),
        ])
    })
}

/// What whoever invites somebody of that name is to know (G5, and whom others would rather not meet).
fn to_know(app: App, name: RwSignal<String>, book: StoredValue<Book>) -> AnyView {
    let apart = memo(move || {
        let typed = name.get();
        if typed.trim().is_empty() {
            return Vec::new();
        }
        look(app, |shown| {
            let office = shown.state.office();
            // Somebody who would rather not meet them; and whom they would rather not, where they are here already.
            office.not_together_with(&typed).map(|(who, _)| who).collect::<Vec<_>>()
        })
    });
    let pattern = memo(move || {
        let typed = name.get();
        book.with_value(|book| {
            let found = book.pattern(&typed);
            let line = |(evening, person): &(&app::evening::book::Evening, &app::evening::book::Person)| {
                let words =
                    person.words.as_ref().map(|words| [": ", words.as_str()].concat()).unwrap_or_default();
                (evening.name.as_str().to_owned(), evening.at, words)
            };
            found.iter().map(line).collect::<Vec<_>>()
        })
    });
    let said = move || {
        let mut parts = Vec::new();
        for who in apart.get() {
            parts.push(apart_from(app, who));
        }
        let found = pattern.get();
        if !found.is_empty() {
            let count = u64::try_from(found.len()).unwrap_or_default();
            parts.push(note(Kind::Info, move || app.say("evening-pattern", &[("count", Arg::from(count))])));
            let line = |(name, at, words): (String, u64, String)| {
                let said = [&when::day(app, at), " · ", &name, &words].concat();
                view! { <p>{said}</p> }
            };
            parts.push(list(found.into_iter().map(line).collect()));
        }
        stack(parts)
    };
    view! { <div role="status">{dynamic(said)}</div> }
}

/// That this person would rather not meet whom an invitation is for.
fn apart_from(app: App, who: Member) -> AnyView {
    let by = super::name_of(app, who);
    note(Kind::Careful, move || app.say("evening-apart-hit", &[("who", Arg::from(&by))]))
}

/// The link that was just made, to hand on.
fn handing(app: App) -> AnyView {
    dynamic(move || {
        let Some(number) = app.invited.get() else { return nothing() };
        // The desk has it a moment later than this device.
        app.evening.track();
        let Some(link) = evening::invitation(number) else { return nothing() };
        let name = look(app, |shown| {
            let one = shown.state.desk().invitations().iter().find(|one| one.number == number);
            one.and_then(|one| one.name.as_ref().map(|name| name.as_str().to_owned()))
        });
        anew(hand(app, link, name.unwrap_or_default()))
    })
}

fn hand(app: App, link: String, name: String) -> AnyView {
    let copied = RwSignal::new(None::<bool>);
    let link = StoredValue::new(link);
    let copy = move || {
        wasm_bindgen_futures::spawn_local(async move {
            let done = share::copy(&link.get_value()).await;
            let _ = copied.try_set(Some(done));
        });
    };
    let hand_on =
        move || wasm_bindgen_futures::spawn_local(async move { share::share(&link.get_value()).await });
    let sharing =
        share::can_share().then(|| icon_label_button(Look::Primary, Icon::Share, t("invite-share"), hand_on));
    let label = move || app.t(if copied.get() == Some(true) { "invite-copied" } else { "invite-copy" });
    let shown = move || match copied.get() {
        None => nothing(),
        Some(true) => visually_hidden(t("invite-copied")),
        Some(false) => {
            view! {
                {para(t("invite-not-copied"))}
                <p class="invite-link" tabindex="0" dir="ltr">{link.get_value()}</p>
            }
        }
    };
    let title = move || app.say("evening-invitation-for", &[("name", Arg::from(&name))]);
    let mut ways: Vec<AnyView> = sharing.into_iter().collect();
    ways.push(icon_label_button(Look::Plain, Icon::Copy, label, copy));
    ways.push(button(Look::Quiet, t("evening-invitation-away"), move || app.invited.set(None)));
    view! {
        <section class="group handing">
            {heading(title)}
            {quiet(t("evening-invitation-about"))}
            <div class="invite-code">{qr(&link.get_value(), t("evening-invitation-qr"))}</div>
            {row(ways)}
            <div class="stack" role="status">{dynamic(shown)}</div>
        </section>
    }
}

/// Finding one of many.
fn find(app: App, typed: RwSignal<String>) -> AnyView {
    let many = seen(app, |shown| {
        let desk = shown.state.desk();
        let open = desk.invitations().iter().filter(|one| one.state == Used::Open);
        desk.everyone().count() + open.count() > MANY
    });
    let nobody = memo(move || {
        let typed = typed.get();
        look(app, |shown| {
            let (board, desk) = (shown.state.board(), shown.state.desk());
            let mut open = desk.invitations().iter().filter(|one| one.state == Used::Open);
            rows(board, desk, &typed).is_empty() && !open.any(|one| may_mean(&typed, one.name.as_ref()))
        })
    });
    dynamic(move || {
        if !many.get() {
            return nothing();
        }
        let field = text_field(t("evening-door-find"), t("evening-people-find-hint"), typed, || None, 40);
        let nobody = dynamic(move || if nobody.get() { quiet(t("evening-door-nobody")) } else { nothing() });
        view! { {field}<div role="status">{nobody}</div> }
    })
}

/// That there are more than are shown.
fn more(app: App, all: usize) -> AnyView {
    let count = u64::try_from(all.saturating_sub(SHOWN)).unwrap_or_default();
    if count == 0 {
        return nothing();
    }
    quiet(move || app.say("evening-door-more", &[("count", Arg::from(count))]))
}

/// An invitation that nobody came with yet, as hosts see it.
#[derive(Clone, PartialEq)]
struct Unused {
    invitation: Invitation,
    note: Option<String>,
    /// Who would rather not be here together with whom it is for.
    apart: Vec<Member>,
}

/// Invitations that nobody came with yet.
fn open(app: App, typed: RwSignal<String>) -> AnyView {
    let all = memo(move || {
        let typed = typed.get();
        look(app, |shown| {
            let office = shown.state.office();
            let open = shown.state.desk().invitations().iter().filter(|one| one.state == Used::Open);
            open.filter(|one| may_mean(&typed, one.name.as_ref()))
                .map(|one| {
                    let name = one.name.as_ref().map_or("", |name| name.as_str());
                    let apart = office.not_together_with(name).map(|(who, _)| who).collect();
                    let note = office.note(one.number).map(|note| note.as_str().to_owned());
                    Unused { invitation: one.clone(), note, apart }
                })
                .collect::<Vec<_>>()
        })
    });
    let noting = RwSignal::new(None::<u64>);
    let words = RwSignal::new(String::new());
    dynamic(move || {
        let all = all.get();
        if all.is_empty() {
            return nothing();
        }
        let (all, lines) = (all.len(), all);
        let count = u64::try_from(all).unwrap_or_default();
        let lines = lines.into_iter().take(SHOWN).map(|one| invitation(app, one, noting, words)).collect();
        stack(vec![
            heading(move || app.say("evening-invitations-open", &[("count", Arg::from(count))])),
            list(lines),
            more(app, all),
        ])
    })
}

fn invitation(app: App, one: Unused, noting: RwSignal<Option<u64>>, words: RwSignal<String>) -> AnyView {
    let Unused { invitation: one, note: before, apart } = one;
    let number = one.number;
    let name = one.name.as_ref().map(|name| name.as_str().to_owned()).unwrap_or_default();
    let until = when::moment(app, one.until);
    let until = move || app.say("evening-invitation-until", &[("when", Arg::from(&until))]);
    let back = move || act(app, Do::Say(Word::Uninvite { invitation: number }));
    let kept = before.clone();
    let write = move || {
        words.set(kept.clone().unwrap_or_default());
        noting.update(|open| *open = if *open == Some(number) { None } else { Some(number) });
    };
    let save = move || {
        if let Some(words) = noted(app, words) {
            act(app, Do::Aside(Aside::NoteTo { invitation: number, words }));
            noting.set(None);
        }
    };
    let field = move || {
        if noting.get() != Some(number) {
            return nothing();
        }
        stack(vec![
            text_field(t("evening-note"), t("evening-note-hint"), words, || None, 300),
            row(vec![button(Look::Plain, t("evening-note-save"), save)]),
        ])
    };
    let apart: Vec<AnyView> = apart.into_iter().map(|who| apart_from(app, who)).collect();
    let before = before.map(|words| view! { <p class="remark">{words}</p> });
    view! {
        <div class="stack">
            <p><strong>{name}</strong></p>
            {quiet(until)}
            {before}
            {apart}
            {row(vec![
                button(Look::Plain, t("evening-invitation-show"), move || app.invited.set(Some(number))),
                button(Look::Quiet, t("evening-note-write"), write),
                button(Look::Quiet, t("evening-uninvite"), back),
            ])}
            {dynamic(field)}
        </div>
    }
}

/// Below which title somebody stands.
fn group_of(row: &Row) -> &'static str {
    match row.standing {
        _ if row.role > Role::Guest => "evening-people-staff",
        Standing::Waiting(_) => "evening-people-waiting",
        Standing::Invited => "evening-people-silent",
        Standing::NotComing | Standing::Removed => "evening-people-not",
        _ => "evening-people-coming",
    }
}

/// Everyone who came with an invitation, by what they said.
fn people(app: App, typed: RwSignal<String>, chosen: RwSignal<Option<Member>>) -> AnyView {
    let all = memo(move || {
        let typed = typed.get();
        look(app, |shown| rows(shown.state.board(), shown.state.desk(), &typed))
    });
    dynamic(move || {
        let all = all.get();
        let groups = [
            "evening-people-staff",
            "evening-people-coming",
            "evening-people-waiting",
            "evening-people-silent",
            "evening-people-not",
        ];
        let mut parts = Vec::new();
        for key in groups {
            let these: Vec<_> = all.iter().filter(|row| group_of(row) == key).collect();
            if these.is_empty() {
                continue;
            }
            let all = these.len();
            let count = u64::try_from(all).unwrap_or_default();
            let title = move || [app.t(key), " · ".to_owned(), count.to_string()].concat();
            let lines = these
                .into_iter()
                .take(SHOWN)
                .map(|row| super::door::line(app, row.clone(), chosen))
                .collect();
            parts.push(stack(vec![heading(title), list(lines), more(app, all)]));
        }
        stack(parts)
    })
}
