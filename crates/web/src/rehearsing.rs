//! Practice, at this device: somebody made up, with a relay in memory, in the place of a socket. No network is needed, nothing is kept.
//!
//! Not here: who plays what (`app::practice`), how it looks (`screens::practice`).

use std::cell::RefCell;

use app::practice::{Rehearsal, Scene};
use content::practice::Scenario;
use rules::text::Name;
use seal::Link;
use sync::{Engine, Input};

use crate::{
    edge::{clock, random::Random},
    seat::Seat,
    state::{App, Place},
    table,
};

thread_local! {
    static PLAYED: RefCell<Option<Rehearsal>> = const { RefCell::new(None) };
}

/// What is played, and what there is to show of it.
#[derive(Clone, PartialEq)]
pub struct Played {
    /// The id of the scenario.
    pub id: &'static str,
    /// The name of the one who is made up.
    pub who: String,
    /// What there is to show.
    pub scene: Scene,
}

/// Begins one. `name` is the person's own for this time.
pub fn begin(app: App, scenario: &'static Scenario, name: &Name) {
    table::clear(app);
    let now = clock::now();
    let Some(rehearsal) = Rehearsal::new(scenario, name, &mut Random, now) else { return };
    let link: Link = rehearsal.link().clone();
    let who = rehearsal.name().to_string();
    let scene = rehearsal.scene();
    PLAYED.replace(Some(rehearsal));
    app.played.set(Some(Played { id: scenario.id, who, scene }));
    let engine = Engine::join(&link, name.clone(), content::catalogue().clone(), &mut Random, now);
    table::rehearse(app, engine, link, name.clone());
    app.place.set(Place::Together);
}

/// It is over: nothing of it stays.
pub fn end(app: App) {
    PLAYED.replace(None);
    app.played.set(None);
}

/// The engine wants to connect.
pub fn connected() {
    with(|one| one.connected(clock::now(), &mut Random));
}

/// It wants no connection any more.
pub fn disconnected() {
    with(|one| one.disconnected(clock::now(), &mut Random));
}

/// It sends a frame.
pub fn frame(bytes: &[u8]) {
    with(|one| one.frame(bytes, clock::now(), &mut Random));
}

/// What is said aloud.
pub fn choose(app: App, key: &'static str) {
    with(|one| one.choose(key, clock::now(), &mut Random));
    table::look_again(app);
}

/// When something follows of itself, on the page's clock.
pub fn deadline() -> Option<u64> {
    PLAYED.with_borrow(|played| played.as_ref().and_then(Rehearsal::deadline))
}

/// Hands over what came for this person, and shows what is to be shown. Whether anything came.
pub fn attend(app: App, seats: &mut [Seat]) -> bool {
    let [seat] = seats else { return false };
    let now = clock::now();
    with(|one| {
        if one.deadline().is_some_and(|at| at <= now) {
            one.tick(now, &mut Random);
        }
    });
    let mut came = false;
    while let Some(frame) = PLAYED.with_borrow_mut(|played| played.as_mut().and_then(Rehearsal::poll)) {
        seat.handle(Input::Frame(&frame));
        came = true;
    }
    if let Some(scene) = PLAYED.with_borrow(|played| played.as_ref().map(Rehearsal::scene)) {
        let same =
            app.played.with_untracked(|played| played.as_ref().is_some_and(|played| played.scene == scene));
        if !same {
            app.played.update(|played| {
                if let Some(played) = played {
                    played.scene = scene;
                }
            });
        }
    }
    came
}

fn with(work: impl FnOnce(&mut Rehearsal)) {
    PLAYED.with_borrow_mut(|played| {
        if let Some(one) = played {
            work(one);
        }
    });
}
