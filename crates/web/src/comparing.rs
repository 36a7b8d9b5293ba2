//! Comparing wishes, at this device: what arrives beside the encounter goes to `app::compare`, and what that wants said goes to the
//! engine.
//!
//! The program of the first load only sees that somebody would like to; pressing it loads the one with all rooms. Not here: what it
//! means (`app::compare`), how it looks (`screens::compare`).

#[cfg(feature = "whole")]
use std::cell::RefCell;

#[cfg(feature = "whole")]
use app::{
    compare::{Comparison, Status},
    map::{ToCompare, points},
};
use draw::prelude::*;
use rules::PersonId;
#[cfg(feature = "whole")]
use seal::PersonKey;
#[cfg(feature = "whole")]
use sync::Input;

#[cfg(feature = "whole")]
use crate::edge::{clock, random::Random, storage};
use crate::{seat::Seat, state::App};

/// What is to be seen of it.
#[derive(Clone, Copy)]
pub struct Compared {
    /// Who would like to, and waits for this person.
    pub wanted: RwSignal<Vec<PersonId>>,
    /// How it stands with everybody with whom anything has been.
    #[cfg(feature = "whole")]
    pub stands: RwSignal<Vec<(PersonId, Status)>>,
    /// What was found, with whom.
    #[cfg(feature = "whole")]
    pub found: RwSignal<Vec<(PersonId, Vec<ToCompare>)>>,
}

impl Compared {
    /// Nothing yet.
    pub fn new() -> Self {
        Self {
            wanted: RwSignal::new(Vec::new()),
            #[cfg(feature = "whole")]
            stands: RwSignal::new(Vec::new()),
            #[cfg(feature = "whole")]
            found: RwSignal::new(Vec::new()),
        }
    }
}

/// Takes what arrived: who presses it, and who takes it back.
#[cfg(not(feature = "whole"))]
pub fn attend(app: App, seats: &mut [Seat]) -> bool {
    for seat in seats {
        for heard in seat.asides() {
            let Some(who) = seat.engine().who_has(&heard.with).filter(|_| !heard.mine) else { continue };
            if let Some(wants) = app::compare::is_want(&heard.bytes) {
                app.wishes.wanted.update(|wanted| {
                    wanted.retain(|one| *one != who);
                    if wants {
                        wanted.push(who);
                    }
                });
            }
        }
    }
    false
}

#[cfg(feature = "whole")]
thread_local! {
    static ALL: RefCell<Vec<Comparison>> = const { RefCell::new(Vec::new()) };
}

/// Forgets all of it.
#[cfg(feature = "whole")]
pub fn clear(app: App) {
    ALL.with_borrow_mut(Vec::clear);
    app.wishes.stands.set(Vec::new());
    app.wishes.found.set(Vec::new());
    app.wishes.wanted.set(Vec::new());
    // What was drawn may name what both like.
    app.drawn.set(None);
}

/// The one with that key; begun where there is none yet.
#[cfg(feature = "whole")]
fn with<T>(seat: &Seat, them: PersonKey, work: impl FnOnce(&mut Comparison) -> T) -> Option<T> {
    let engine = seat.engine();
    let me = engine.my_key();
    ALL.with_borrow_mut(|all| {
        if !all.iter().any(|one| one.with() == them) {
            all.push(Comparison::new(me, them, engine.log_id(), points(content::catalogue())));
        }
        all.iter_mut().find(|one| one.with() == them).map(work)
    })
}

/// Takes what arrived, and says what is to be said; whether anything was. On a shared device nobody compares: whose map would it be?
#[cfg(feature = "whole")]
pub fn attend(app: App, seats: &mut [Seat]) -> bool {
    let [seat] = seats else { return false };
    let now = clock::now();
    for heard in seat.asides() {
        let restored = storage::shared(&heard.with.0);
        with(seat, heard.with, |one| {
            one.heard(heard.seq, heard.mine, &heard.bytes, now, &mut Random);
            if one.status() == Status::DoneBefore
                && let Some(kept) = restored
            {
                one.restore(&kept);
            }
        });
    }
    let mut said = false;
    let mut stands = Vec::new();
    let mut found = Vec::new();
    ALL.with_borrow_mut(|all| {
        for one in all.iter_mut() {
            one.tick(now);
            let Some(who) = seat.engine().who_has(&one.with()) else { continue };
            while let Some(bytes) = one.poll() {
                seat.handle(Input::Aside { to: who, bytes: &bytes });
                said = true;
            }
            stands.push((who, one.status()));
            if let Some(shared) = one.shared() {
                // For as long as the keys are kept, and no longer (R3).
                if seat.engine().keep().is_some()
                    && app.wishes.found.with_untracked(|before| {
                        !before.iter().any(|(of, list)| *of == who && list == shared)
                    })
                {
                    let _ = one.keep().map(|kept| storage::keep_shared(&one.with().0, &kept));
                }
                found.push((who, shared.to_vec()));
            }
        }
    });
    if app.wishes.stands.with_untracked(|before| *before != stands) {
        let wanted = stands.iter().filter(|(_, status)| *status == Status::Wanted).map(|(who, _)| *who);
        app.wishes.wanted.set(wanted.collect());
        app.wishes.stands.set(stands);
    }
    if app.wishes.found.with_untracked(|before| *before != found) {
        app.wishes.found.set(found);
    }
    said
}

/// When something follows of itself, on the page's clock.
#[cfg(feature = "whole")]
pub fn deadline() -> Option<u64> {
    ALL.with_borrow(|all| all.iter().filter_map(Comparison::deadline).min())
}

/// This person presses it, with what their map holds now.
#[cfg(feature = "whole")]
pub fn ask(app: App, seat: &Seat, who: PersonId) {
    let engine = seat.engine();
    let Some(them) = engine.key_of(who) else { return };
    let me = engine.my_key();
    let wishes = app.me.me.with_untracked(|held| held.map.to_compare(&me.0, &them.0, content::catalogue()));
    with(seat, them, |one| one.ask(wishes));
}

/// This person stops it, or takes it back.
#[cfg(feature = "whole")]
pub fn stop(seat: &Seat, who: PersonId) {
    if let Some(them) = seat.engine().key_of(who) {
        with(seat, them, Comparison::stop);
    }
}

/// Whether a press is without its wishes.
#[cfg(feature = "whole")]
pub fn is_without_wishes(them: PersonKey) -> bool {
    ALL.with_borrow(|all| all.iter().any(|one| one.with() == them && one.is_without_wishes()))
}
