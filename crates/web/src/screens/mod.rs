//! What people see. One file a screen: each draws what the view says, and says what a touch on it means.
//!
//! Here is which of them is drawn: by the place, then by the face that the view has, then by what waits for this person,
//! and on top what they have opened themself.

mod after;
mod among;
mod answer;
mod ask;
mod bad_link;
mod begin;
mod check_in;
#[cfg(feature = "whole")]
mod compare;
mod door;
#[cfg(feature = "whole")]
pub mod evening;
mod gone;
mod health;
mod hold;
mod invite;
mod join;
mod lamp;
mod lapsed;
#[cfg(feature = "whole")]
mod learn;
mod leave;
mod link;
#[cfg(feature = "whole")]
mod me;
mod menu;
mod names;
mod over;
mod pause;
mod people;
mod pictures;
#[cfg(feature = "whole")]
mod practice;
mod red;
mod settings;
mod shared;
mod signals;
mod start;
mod talk;
#[cfg(feature = "whole")]
pub mod talking;
mod thank;
pub mod trouble;
mod waiting;

use app::face::{Card, Face};
use draw::prelude::*;

#[cfg(feature = "whole")]
use crate::rooms::Room;
use crate::{
    design::{Size, frame},
    state::{App, Place, Sheet},
};

/// Everything.
pub fn draw(app: App) -> AnyView {
    let card = memo(move || app.cards.with(|cards| cards.first().copied()));
    let place = move || match app.place.get() {
        Place::Start => start::draw(app),
        Place::Begin => begin::draw(app),
        Place::Join(_) => join::draw(app),
        Place::BadLink(key) => bad_link::draw(app, key),
        Place::Elsewhere(link) => bad_link::elsewhere(app, link),
        Place::Together => together(app, card),
        #[cfg(feature = "whole")]
        Place::Room(Room::Me) => me::draw(app),
        #[cfg(feature = "whole")]
        Place::Room(Room::Learn) => learn::draw(app),
        #[cfg(feature = "whole")]
        Place::Room(Room::Practice) => practice::draw(app),
        #[cfg(feature = "whole")]
        Place::Room(Room::Evening) => evening::draw(app),
        #[cfg(feature = "gallery")]
        Place::Gallery => crate::design::gallery(app),
    };
    let open = memo(move || app.sheet.get());
    let sheet = move || open.get().map(|sheet| sheet_of(app, sheet));
    let over = view! {
        {dynamic(sheet)}
        {trouble::draw(app)}
    };
    #[cfg(not(feature = "whole"))]
    let above = shared::draw(app);
    #[cfg(feature = "whole")]
    let above = view! {
        {shared::draw(app)}
        {practice::strip(app)}
        {evening::waits(app)}
        {evening::strip_of_exercise(app)}
        {evening::strip(app)}
    };
    frame(app, red_size(app, card), above, dynamic(place), over)
}

/// The browser's Back, where it means a step back inside of what is open; whether it did.
pub fn went_back(app: App) -> bool {
    #[cfg(feature = "whole")]
    if me::back(app)
        || (app.place.get_untracked() == Place::Room(Room::Learn) && learn::back(app))
        || (app.place.get_untracked() == Place::Room(Room::Evening) && evening::back(app))
    {
        return true;
    }
    ask::back(app)
}

/// From connecting to the end. Each part is drawn anew only when which one it is changes; what changes within one, it
/// draws itself.
fn together(app: App, card: Memo<Option<Card>>) -> AnyView {
    let stands = memo(move || match (app.face.get(), card.get()) {
        (None | Some(Face::Connecting), _) => Stands::Face(Face::Connecting),
        (Some(Face::AtDoor), _) => Stands::Face(Face::AtDoor),
        (_, Some(card)) => Stands::Card(card),
        (Some(face), None) => Stands::Face(face),
    });
    // Nothing of the one before stays: a finger that came down on one question must not answer the next.
    dynamic(move || {
        anew(match stands.get() {
            Stands::Card(card) => waiting_card(app, card),
            Stands::Face(face) => face_of(app, face),
        })
    })
}

/// Which screen stands there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    Card(Card),
    Face(Face),
}

/// How much of the screen is red: there from coming in to the end (S1), larger where nothing else needs the room.
fn red_size(app: App, card: Memo<Option<Card>>) -> Memo<Option<Size>> {
    memo(move || {
        let face = app.face.get().filter(|face| face.has_red())?;
        let free = card.get().is_none() && app.sheet.with(Option::is_none);
        Some(match face {
            _ if free && app.seats.with(|seats| seats.as_ref().is_some_and(|seats| seats.all.len() > 1)) => {
                Size::Half
            }
            Face::Lamp if free => Size::Lamp,
            _ => Size::Bar,
        })
    })
}

fn face_of(app: App, face: Face) -> AnyView {
    match face {
        Face::Connecting | Face::AtDoor => waiting::draw(app),
        Face::Alone => invite::draw(app),
        Face::Talk => talk::draw(app),
        Face::Lamp => lamp::draw(app),
        Face::Red => red::draw(app),
        Face::Break => pause::draw(app),
        Face::Lapsed => lapsed::draw(app),
        Face::Gone(who) => gone::draw(app, who),
        Face::Over(over) => over::draw(app, over),
    }
}

fn waiting_card(app: App, card: Card) -> AnyView {
    match card {
        Card::CheckIn => check_in::draw(app),
        Card::Thank { ask, to } => thank::draw(app, ask, to),
        Card::Answer { ask } => answer::draw(app, ask),
        Card::Door { knock } => door::draw(app, knock),
    }
}

fn sheet_of(app: App, sheet: Sheet) -> AnyView {
    match sheet {
        Sheet::Link => link::draw(app),
        Sheet::Invite => invite::sheet_more(app),
        Sheet::Pictures => pictures::draw(app),
        Sheet::Signals => signals::draw(app),
        Sheet::Health => health::draw(app),
        #[cfg(feature = "whole")]
        Sheet::Compare => compare::draw(app),
        #[cfg(feature = "whole")]
        Sheet::Cards => talking::cards::draw(app),
        #[cfg(feature = "whole")]
        Sheet::Care => talking::care::draw(app),
        #[cfg(feature = "whole")]
        Sheet::Date => talking::date::draw(app),
        Sheet::Ask => ask::draw(app),
        Sheet::People => people::draw(app),
        Sheet::Person(who) => people::one(app, who),
        Sheet::Settings => settings::draw(app),
        Sheet::Menu => menu::draw(app),
        Sheet::Leave => leave::draw(app),
        Sheet::Hold => hold::draw(app),
        Sheet::HandOver(place) => shared::hand_over(app, place),
        Sheet::Turn => shared::choose(app),
    }
}
