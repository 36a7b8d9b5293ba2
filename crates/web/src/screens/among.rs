//! What several screens of the talk say of people and of asks.

use app::obstacle::traits_of;
use draw::prelude::*;
use rules::{Activity, People, PersonId, catalogue::Traits};
use sync::AskView;

use crate::{
    design::{Icon, icon, t},
    state::App,
};

/// Their names, one after another.
pub fn names(app: App, people: People) -> String {
    let names: Vec<String> = people.iter().map(|who| app.name(who)).collect();
    app.texts.with(|texts| texts.list(&names.iter().map(String::as_str).collect::<Vec<_>>()))
}

/// Everyone here but me.
pub fn others(app: App) -> People {
    app.look(|view| view.people.iter().filter(|one| !one.me).map(|one| one.id).collect())
}

/// Me.
pub fn me(app: App) -> PersonId {
    app.look(|view| view.me).unwrap_or(PersonId(u8::MAX))
}

/// An ask as its asker says it.
pub fn sentence(app: App, activity: &Activity, from: PersonId, own_yes: bool) -> String {
    app.texts.get().sentence_of(activity, from, own_yes, |who| app.name(who))
}

/// The open ask of a number.
pub fn ask(app: App, number: u32) -> Option<AskView> {
    app.look(|view| view.asks.iter().find(|ask| ask.number == number).cloned())
}

/// What an ask says of itself: intense, takes something away, health first. Nothing where there is nothing to say.
pub fn marks(traits: Traits) -> AnyView {
    let all = [
        (traits.intense, Icon::Flame, "trait-intense"),
        (traits.takes_away.names().any(|name| name == "speech"), Icon::Signals, "trait-speech"),
        (traits.takes_away.names().any(|name| name == "sight"), Icon::Signals, "trait-sight"),
        (traits.takes_away.names().any(|name| name == "hands"), Icon::Signals, "trait-hands"),
        (traits.health_risk, Icon::Health, "trait-health-risk"),
    ];
    let mut all = all.into_iter().filter(|(is, ..)| *is).map(|(_, of, key)| {
        view! { <li>{icon(of)}<span>{t(key)}</span></li> }
    });
    let Some(first) = all.next() else { return nothing() };
    let all: Vec<AnyView> = std::iter::once(first).chain(all).collect();
    view! { <ul class="marks" role="list">{all}</ul> }
}

/// The same, of an activity.
pub fn marks_of(activity: &Activity) -> AnyView {
    marks(traits_of(content::catalogue(), &activity.what))
}
