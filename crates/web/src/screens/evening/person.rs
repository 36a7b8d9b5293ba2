//! One person as hosts and crew see them: where they stand, and what can be done about it.

use app::evening::book::PATTERN_EVENINGS;
use content::Arg;
use draw::prelude::*;
use rules::{
    gathering::{
        Member, Reading, Role, Standing,
        event::{Kept, Told, Vouched, Word},
    },
    text::Name,
};
use sync::gathering::Do;

use super::{act, name_of, now, standing_word};
use crate::{
    design::{Kind, Look, button, heading, note, quiet, row, stack, t},
    state::App,
};

/// What hangs on somebody's card.
#[derive(Clone, PartialEq, Default)]
struct About {
    standing: Option<Standing>,
    role: Option<Role>,
    mine: bool,
    host: bool,
    phone: bool,
    kept: Option<Kept>,
    partner: Option<Member>,
    attends: bool,
    /// The last briefing of the rules as they are that was read to its end.
    briefing: Option<u64>,
    name: Option<Name>,
    /// What hosts noted to the invitation that they came with.
    noted: Option<String>,
}

/// The card of whoever is chosen.
pub fn one(app: App, chosen: RwSignal<Option<Member>>) -> AnyView {
    let about = memo(move || {
        let who = chosen.get()?;
        app.evening.with(|shown| {
            let shown = shown.as_ref()?;
            let (board, desk) = (shown.state.board(), shown.state.desk());
            let guest = desk.guest(who)?;
            let last = |one: &&rules::gathering::Briefing| {
                one.state == Reading::Finished && one.version == board.version()
            };
            Some(About {
                standing: desk.standing(board, who),
                role: Some(board.role(who)),
                mine: shown.me == Some(who),
                host: shown.role == Role::Host,
                phone: guest.has_phone(),
                kept: guest.kept(),
                partner: guest.partner(),
                attends: guest.attends().is_some(),
                briefing: board.briefings().iter().rev().find(last).map(|one| one.began),
                name: guest.name().cloned(),
                noted: guest
                    .invitation()
                    .and_then(|number| shown.state.office().note(number))
                    .map(|note| note.as_str().to_owned()),
            })
        })
    });
    // Asks once more before somebody has to go.
    let sure = RwSignal::new(false);
    dynamic(move || {
        let (Some(who), Some(about)) = (chosen.get(), about.get()) else {
            return match chosen.get() {
                Some(who) => {
                    let number = u64::from(who.0);
                    note(Kind::Careful, move || {
                        app.say("evening-door-unknown", &[("number", Arg::from(number))])
                    })
                }
                None => nothing(),
            };
        };
        anew(card(app, who, about, chosen, sure))
    })
}

fn say(app: App, word: Word) {
    act(app, Do::Say(word));
}

fn card(
    app: App,
    who: Member,
    about: About,
    chosen: RwSignal<Option<Member>>,
    sure: RwSignal<bool>,
) -> AnyView {
    let name = name_of(app, who);
    let standing = about.standing;
    let mut parts = vec![
        heading(move || {
            app.say("evening-person", &[("who", Arg::from(&name)), ("number", Arg::from(u64::from(who.0)))])
        }),
        view! {
            <p class="stands big" data-stands=standing.map(super::standing_of)>
                <i aria-hidden="true"></i><span>{dynamic(move || standing_word(app, standing))}</span>
            </p>
        },
    ];
    if let Some(noted) = about.noted.clone() {
        parts.push(view! { <p class="remark">{noted}</p> });
    }
    if !about.phone {
        parts.push(quiet(t("evening-person-no-phone")));
    }
    if let Some(with) = about.partner.filter(|_| standing == Some(Standing::Heard)) {
        let with = name_of(app, with);
        parts.push(quiet(move || app.say("evening-person-with", &[("who", Arg::from(&with))])));
    }
    parts.push(row(door(app, who, &about)));
    if about.host && !about.mine && about.name.is_some() {
        parts.push(tasks(app, who, &about, sure));
        parts.push(keep(app, who, &about));
    }
    let away = move || chosen.set(None);
    parts.push(row(vec![button(Look::Quiet, t("evening-person-close"), away)]));
    view! { <section class="group one" aria-live="polite">{stack(parts)}</section> }
}

fn door(app: App, who: Member, about: &About) -> Vec<AnyView> {
    let mut ways = Vec::new();
    match about.standing {
        Some(
            Standing::Coming
            | Standing::Invited
            | Standing::NotComing
            | Standing::Waiting(_)
            | Standing::Home,
        ) => {
            ways.push(button(Look::Primary, t("evening-let-in"), move || say(app, Word::Arrive { who })));
        }
        Some(Standing::Here | Standing::Heard | Standing::Ready) => {
            ways.push(button(Look::Plain, t("evening-went-home"), move || say(app, Word::Home { who })));
        }
        _ => {}
    }
    // Nobody speaks for themself.
    if about.host && !about.mine {
        if let (Some(Standing::Here), Some(briefing)) = (about.standing, about.briefing) {
            let what = Vouched::Heard { briefing };
            let vouch = move || say(app, Word::Vouch { who, what });
            ways.push(button(Look::Plain, t("evening-vouch-heard"), vouch));
        }
        if about.standing == Some(Standing::Heard) {
            let vouch = move || say(app, Word::Vouch { who, what: Vouched::Tried });
            ways.push(button(Look::Plain, t("evening-vouch-tried"), vouch));
        }
    }
    ways
}

/// Host, crew, guest; or gone.
fn tasks(app: App, who: Member, about: &About, sure: RwSignal<bool>) -> AnyView {
    let role = about.role.unwrap_or(Role::Guest);
    let Some(name) = about.name.clone() else { return nothing() };
    if about.standing == Some(Standing::Removed) {
        return nothing();
    }
    let appoint = move |role: Role| {
        let name = name.clone();
        move || act(app, Do::Tell(Told::Appoint { who, name: name.clone(), role }))
    };
    let mut ways = Vec::new();
    if about.phone && role != Role::Crew {
        ways.push(button(Look::Plain, t("evening-make-crew"), appoint(Role::Crew)));
    }
    if about.phone && role != Role::Host {
        ways.push(button(Look::Plain, t("evening-make-host"), appoint(Role::Host)));
    }
    if role > Role::Guest {
        ways.push(button(Look::Quiet, t("evening-make-guest"), move || {
            act(app, Do::Tell(Told::Dismiss { who }))
        }));
    }
    let remove = move || {
        sure.set(false);
        act(app, Do::Tell(Told::Remove { who }));
    };
    let ask = move || {
        if sure.get() {
            stack(vec![
                note(Kind::Careful, t("evening-remove-about")),
                row(vec![
                    button(Look::Danger, t("evening-remove-sure"), remove),
                    button(Look::Plain, t("evening-forget-not"), move || sure.set(false)),
                ]),
            ])
        } else {
            row(vec![button(Look::Quiet, t("evening-remove"), move || sure.set(true))])
        }
    };
    let key = match role {
        Role::Guest => "evening-is-guest",
        Role::Crew => "evening-is-crew",
        Role::Host => "evening-is-host",
    };
    view! { <details class="rule"><summary>{t(key)}</summary>{stack(vec![row(ways), dynamic(ask)])}</details> }
}

/// What is kept of them beyond this evening (G5, G9).
fn keep(app: App, who: Member, about: &About) -> AnyView {
    let key = match about.kept {
        None => "evening-keeps-nothing",
        Some(Kept::Name) => "evening-keeps-name",
        Some(Kept::LookedAfter) => "evening-keeps-looked-after",
    };
    let mut ways = Vec::new();
    for (kept, key) in [
        (Some(Kept::Name), "evening-keep-name"),
        (Some(Kept::LookedAfter), "evening-keep-looked-after"),
        (None, "evening-keep-nothing"),
    ] {
        if kept != about.kept {
            ways.push(button(Look::Quiet, t(key), move || say(app, Word::Keep { who, kept })));
        }
    }
    let few = u64::try_from(PATTERN_EVENINGS).unwrap_or_default();
    let about = move || app.say("evening-keep-about", &[("count", Arg::from(few))]);
    view! { <details class="rule"><summary>{t(key)}</summary>{stack(vec![quiet(about), row(ways)])}</details> }
}

/// Names of hosts and crew, with their numbers: for shifts.
pub fn staff(app: App) -> Vec<(Member, String)> {
    now(app, |shown| {
        shown.state.board().staff().iter().map(|one| (one.who, one.name.as_str().to_owned())).collect()
    })
}
