//! Everyone who holds this device, around one encounter: hands what happens to their engines, and what their engines
//! show to the screens.
//!
//! One table a page. Nothing is decided here: what may be done and what follows is the engines'.

use std::{cell::RefCell, sync::Arc};

use app::shared;
use rules::{Event, Refusal, text::Name};
use seal::{BadLink, Link, LinkSecret};
use sync::{Engine, Input, Kept, Notice, Over, Stage, View};

use crate::{
    comparing,
    edge::{self, clock, random::Random, socket::Heard, storage},
    seat::Seat,
    state::{App, Place, Seats, Seen},
};

thread_local! {
    static TABLE: RefCell<Table> = const { RefCell::new(Table::NEW) };
}

struct Table {
    seats: Vec<Seat>,
    active: usize,
    next_id: u32,
    timer: Option<edge::timer::Timer>,
    /// The keys that this tab gave up to another one with the same.
    replaced: Vec<Kept>,
    /// What is kept of how far everyone has read.
    seen: String,
}

/// Begins an encounter at the relay that this page came from, with everyone who shares this device.
pub fn start(app: App, names: Vec<Name>) -> Result<(), BadLink> {
    let link = Link::new(&edge::address::origin(), LinkSecret::random(&mut Random))?;
    sit_down(app, &link, names, true);
    Ok(())
}

/// Begins the encounter of a link that others have, or can make, too.
#[cfg(feature = "whole")]
pub fn start_at(app: App, link: &Link, names: Vec<Name>) {
    sit_down(app, link, names, true);
}

/// Knocks at somebody's encounter.
pub fn join(app: App, link: &Link, names: Vec<Name>) {
    sit_down(app, link, names, false);
}

fn sit_down(app: App, link: &Link, names: Vec<Name>, begins: bool) {
    #[cfg(feature = "whole")]
    app.hints.set_value(app::hints::Hints::default());
    TABLE.with_borrow_mut(|table| {
        table.seats.clear();
        table.active = 0;
        for (place, name) in names.into_iter().enumerate() {
            let catalogue = content::catalogue().clone();
            let engine = if begins && place == 0 {
                Engine::start(link, name.clone(), catalogue, &mut Random, clock::now())
            } else {
                Engine::join(link, name.clone(), catalogue, &mut Random, clock::now())
            };
            table.sit(engine, link.clone(), name);
        }
        table.keep();
    });
    app.place.set(Place::Together);
    // Something to go back over, so that Back stays in the page even where it is the tab's first.
    edge::address::opened();
    settle(app);
}

/// After a reload: goes on where everyone was, if this tab was in an encounter.
pub fn come_back(app: App) {
    let kept: Vec<Kept> = storage::kept().iter().filter_map(|bytes| Kept::from_bytes(bytes).ok()).collect();
    let Some(first) = kept.first() else { return };
    let opened = app.place.get_untracked();
    let other = matches!(&opened, Place::Join(link) if *link != first.link().to_string());
    resume(app, &kept);
    if other {
        // Another link was opened in the middle of something.
        app.tell(app.texts.get_untracked().say("link-later", &[]));
    }
}

/// Another tab came back with the same keys, and this one gave way to it: takes them up here again. The other tab gives
/// way in turn.
pub fn use_here(app: App) {
    let replaced = TABLE.with_borrow_mut(|table| std::mem::take(&mut table.replaced));
    // One time further than the other tab, which is itself one further than this one was.
    let further = |kept: &Kept| Engine::resume(kept, content::catalogue().clone(), clock::now()).keep();
    let kept: Vec<Kept> = replaced.iter().filter_map(further).collect();
    if !kept.is_empty() {
        resume(app, &kept);
    }
}

fn resume(app: App, kept: &[Kept]) {
    TABLE.with_borrow_mut(|table| {
        table.seats.clear();
        table.active = 0;
        for (place, kept) in kept.iter().enumerate() {
            let engine = Engine::resume(kept, content::catalogue().clone(), clock::now());
            table.sit(engine, kept.link().clone(), kept.name().clone());
            let seen = storage::seen(place).and_then(|bytes| sync::Seen::from_bytes(&bytes));
            if let Some((seat, seen)) = table.seats.last_mut().zip(seen) {
                seat.expect(seen);
            }
        }
        // Before anything is sent: counters are never used twice, however often this is done.
        table.keep();
    });
    app.place.set(Place::Together);
    // Something to go back over, so that Back stays in the page even where it is the tab's first.
    edge::address::opened();
    settle(app);
}

/// The active person does something; on a shared device, a stop is everyone's.
pub fn act(app: App, event: Event) {
    if shared::is_everyones(&event) {
        return everyone(app, &event);
    }
    with_active(app, |seat| seat.handle(Input::Say { event, token: 0 }));
}

/// The active person answers yes, and said privately whether it is a wholehearted one (Y7).
pub fn answer(app: App, ask: u32, wholehearted: bool) {
    with_active(app, |seat| seat.handle(Input::Answer { ask, wholehearted, token: 0 }));
}

/// Red. On a shared device nobody asks whose it is: it is everyone's who holds it.
pub fn red(app: App) {
    everyone(app, &Event::Red);
}

/// Everyone who holds this device leaves: whoever still knocks is no longer at the others' door.
pub fn leave(app: App) {
    everyone(app, &Event::Leave);
}

fn everyone(app: App, event: &Event) {
    TABLE.with_borrow_mut(|table| {
        for seat in &mut table.seats {
            seat.handle(Input::Say { event: event.clone(), token: 0 });
        }
    });
    settle(app);
}

/// The page can't be seen, or can be again (A1).
pub fn hidden(app: App, hidden: bool) {
    TABLE.with_borrow_mut(|table| {
        for seat in &mut table.seats {
            seat.handle(if hidden { Input::Hidden } else { Input::Shown });
        }
    });
    settle(app);
}

/// Whose turn it is, where a device is shared.
pub fn hand_to(app: App, place: usize) {
    TABLE.with_borrow_mut(|table| table.active = place.min(table.seats.len().saturating_sub(1)));
    settle(app);
}

/// The name of who sits there.
pub fn name_at(place: usize) -> Option<String> {
    TABLE.with_borrow(|table| table.seats.get(place).map(|seat| seat.name().to_string()))
}

/// The invitation to hand on: under a gathering, another than leads to the log.
pub fn invitation() -> Option<String> {
    #[cfg(feature = "whole")]
    if let Some(under) = crate::evening::under() {
        return Some(under);
    }
    link()
}

/// The invitation to the encounter that this page is in.
pub fn link() -> Option<String> {
    TABLE.with_borrow(|table| table.seats.first().map(|seat| seat.link().to_string()))
}

/// A socket has something to say.
pub fn heard(app: App, seat: u32, socket: u32, heard: Heard) {
    #[cfg(feature = "whole")]
    if seat == crate::evening::SEAT {
        return crate::evening::heard(app, socket, heard);
    }
    TABLE.with_borrow_mut(|table| {
        let Some(seat) = table.seats.iter_mut().find(|one| one.id() == seat && one.hears(socket)) else {
            return;
        };
        match heard {
            Heard::Connected => seat.handle(Input::Connected),
            Heard::Frame(frame) => seat.handle(Input::Frame(&frame)),
            Heard::Gone => seat.lost(),
        }
    });
    settle(app);
}

/// Forgets everything at once: nobody sits here any more. What the others hear is silence (A1), or what `handle`
/// said before.
pub fn clear(app: App) {
    TABLE.with_borrow_mut(|table| {
        *table = Table { next_id: table.next_id, ..Table::NEW };
    });
    storage::forget();
    app.seats.set(None);
    #[cfg(feature = "whole")]
    {
        comparing::clear(app);
        crate::rehearsing::end(app);
        crate::evening::parted(app);
    }
}

/// Erases everyone's keys now that it is over (R3). What is shown stays until somebody goes on.
pub fn burn() {
    TABLE.with_borrow_mut(|table| {
        *table = Table { next_id: table.next_id, ..Table::NEW };
    });
    storage::forget();
}

/// This person would like to compare wishes with somebody.
#[cfg(feature = "whole")]
pub fn compare(app: App, who: rules::PersonId) {
    with_active(app, |seat| comparing::ask(app, seat, who));
}

/// They stop it, or take it back.
#[cfg(feature = "whole")]
pub fn stop_comparing(app: App, who: rules::PersonId) {
    with_active(app, |seat| comparing::stop(seat, who));
}

/// Sits down to practise, with an engine whose other end is in this page.
#[cfg(feature = "whole")]
pub fn rehearse(app: App, engine: Engine, link: Link, name: Name) {
    TABLE.with_borrow_mut(|table| {
        table.active = 0;
        table.next_id = table.next_id.wrapping_add(1);
        let seat = Seat::to_rehearse(table.next_id, engine, link, name);
        table.seats = vec![seat];
    });
    edge::address::opened();
    settle(app);
}

/// Something has happened beside the engines.
#[cfg(feature = "whole")]
pub fn look_again(app: App) {
    settle(app);
}

/// Whether a press of this person's is without its wishes, since the page was loaded again.
#[cfg(feature = "whole")]
pub fn compares_without_wishes(who: rules::PersonId) -> bool {
    TABLE.with_borrow(|table| {
        let them = table.seats.get(table.active).and_then(|seat| seat.engine().key_of(who));
        them.is_some_and(comparing::is_without_wishes)
    })
}

/// Whether several people hold this device.
pub fn is_shared() -> bool {
    TABLE.with_borrow(|table| table.seats.len() > 1)
}

fn with_active(app: App, work: impl FnOnce(&mut Seat)) {
    TABLE.with_borrow_mut(|table| {
        let active = table.active;
        table.seats.get_mut(active).map(work)
    });
    settle(app);
}

/// Those who were named at this device welcome each other, and who has left makes room for who is still here.
fn sit_together(table: &mut Table) {
    if table.seats.len() < 2 {
        return;
    }
    let views: Vec<View> = table.seats.iter_mut().map(Seat::view).collect();
    let joining = |view: &View| view.stage == Stage::Joining;
    let names: Vec<String> = table
        .seats
        .iter()
        .zip(&views)
        .filter(|(_, view)| joining(view))
        .map(|(seat, _)| seat.name().to_string())
        .collect();
    for (seat, view) in table.seats.iter_mut().zip(&views) {
        if let Some(knock) = shared::to_welcome(view, &names) {
            seat.handle(Input::Say { event: Event::Welcome { knock }, token: 0 });
        }
    }
    let over: Vec<bool> = views.iter().map(|view| matches!(view.stage, Stage::Ended(_))).collect();
    if over.contains(&false) && over.contains(&true) {
        let active = table.seats.get(table.active).map(Seat::id);
        let mut over = over.into_iter();
        table.seats.retain(|_| !over.next().unwrap_or(false));
        table.active = table.seats.iter().position(|seat| Some(seat.id()) == active).unwrap_or(0);
        table.keep();
    }
}

/// Everything that follows from what happened: what is shown, then what is sent (S6), then when to look again.
fn settle(app: App) {
    let notices = TABLE.with_borrow_mut(|table| {
        let shown = table.show(app);
        sit_together(table);
        let mut notices = table.work();
        while comparing::attend(app, &mut table.seats) {
            notices.extend(table.work());
        }
        #[cfg(feature = "whole")]
        while crate::rehearsing::attend(app, &mut table.seats) {
            notices.extend(table.work());
        }
        table.keep_seen();
        // What was done may have changed what is to be seen, such as a connection that could not be had.
        if table.show(app) || shown {
            table.forget_if_over();
        }
        table.wait(app);
        notices
    });
    for notice in notices {
        tell(app, notice);
    }
}

fn tell(app: App, notice: Notice) {
    match notice {
        Notice::Refused { why, .. } => {
            let me = app.look(|view| view.me);
            let text = app.texts.get_untracked().refusal(&why, me, |who| app.name(who));
            if why != Refusal::AskOver {
                app.tell(text);
            }
        }
        Notice::Relay(why) => app.tell(app.t(app::why::relay_key(why))),
    }
}

impl Table {
    const NEW: Self = Self {
        seats: Vec::new(),
        active: 0,
        next_id: 0,
        timer: None,
        replaced: Vec::new(),
        seen: String::new(),
    };

    fn sit(&mut self, engine: Engine, link: Link, name: Name) {
        self.next_id = self.next_id.wrapping_add(1);
        self.seats.push(Seat::new(self.next_id, engine, link, name));
    }

    /// Hands what everyone sees to the screens, if it is something else than before; says whether it was.
    fn show(&mut self, app: App) -> bool {
        if self.seats.is_empty() {
            return false;
        }
        let views: Vec<View> = self.seats.iter_mut().map(Seat::view).collect();
        let active = self.active;
        let same = app.seats.with_untracked(|seats| {
            seats.as_ref().is_some_and(|seats| {
                seats.active == active
                    && seats.all.len() == views.len()
                    && seats
                        .all
                        .iter()
                        .zip(&views)
                        .all(|(seen, view)| same_but_for_countdowns(&seen.view, view))
            })
        });
        if !same {
            let at = clock::now();
            let all = views.into_iter().map(|view| Arc::new(Seen { view, at })).collect();
            app.seats.set(Some(Seats { all, active }));
        }
        !same
    }

    fn work(&mut self) -> Vec<Notice> {
        self.seats.iter_mut().flat_map(Seat::work).collect()
    }

    /// Keeps what a reload needs. Of practice there is nothing to come back to.
    fn keep(&mut self) {
        #[cfg(feature = "whole")]
        if self.seats.iter().any(Seat::rehearses) {
            return;
        }
        let kept: Vec<_> = self.seats.iter().filter_map(|seat| seat.engine().keep()).collect();
        storage::keep(kept.iter().map(Kept::to_bytes));
        #[cfg(feature = "whole")]
        storage::keep_whole();
        // Whatever is kept there is of those who were here before.
        self.seen = String::from("-");
        self.keep_seen();
    }

    /// Keeps how far everyone has read who could come back, in the order of their keys.
    fn keep_seen(&mut self) {
        #[cfg(feature = "whole")]
        if self.seats.iter().any(Seat::rehearses) {
            return;
        }
        let stays = self.seats.iter_mut().filter(|seat| seat.engine().keep().is_some());
        let line =
            |seat: &mut Seat| seat.seen().map(|seen| storage::hex(&seen.to_bytes())).unwrap_or_default();
        let lines: Vec<String> = stays.map(line).collect();
        let seen = lines.join("\n");
        if !lines.is_empty() && seen != self.seen {
            storage::keep_seen(&seen);
            self.seen = seen;
        }
    }

    /// Once it is over for everyone here, their keys are erased (R3). Only where another tab has the same, they are held
    /// until somebody says which of the two goes on.
    fn forget_if_over(&mut self) {
        let mut over = Vec::new();
        for seat in &mut self.seats {
            match seat.view().stage {
                Stage::Ended(how) => over.push(how),
                Stage::Joining | Stage::Together => return,
            }
        }
        if over.is_empty() {
            return;
        }
        if over.contains(&Over::Replaced) && self.replaced.is_empty() {
            self.replaced = storage::kept().iter().filter_map(|bytes| Kept::from_bytes(bytes).ok()).collect();
        }
        storage::forget();
    }

    fn wait(&mut self, app: App) {
        let due = self.seats.iter().filter_map(Seat::deadline).min();
        #[cfg(feature = "whole")]
        let due = [due, comparing::deadline(), crate::rehearsing::deadline()].into_iter().flatten().min();
        self.timer = due.map(|at| edge::timer::Timer::at(at, move || tick(app)));
    }
}

fn tick(app: App) {
    TABLE.with_borrow_mut(|table| table.seats.iter_mut().for_each(|seat| seat.handle(Input::Tick)));
    settle(app);
}

/// Whether the two are the same but for how many milliseconds are left.
fn same_but_for_countdowns(one: &View, other: &View) -> bool {
    let still = |view: &View| {
        let mut view = view.clone();
        view.due_ms = view.due_ms.map(|_| 0);
        view.asks.iter_mut().for_each(|ask| ask.ends_in_ms = 0);
        view
    };
    still(one) == still(other)
}
