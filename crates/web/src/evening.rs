//! A gathering at this device: its engine, its connection, and what is kept of it until it is burned (G9).
//!
//! An encounter under it is in `under`.
//!
//! Not here: what may be done (`rules::gathering`), how it goes over the log (`sync::gathering`), how it looks (`screens::evening`).

mod news;
mod under;

use std::{cell::RefCell, collections::VecDeque, sync::Arc};

use rules::{
    gathering::{
        Gathering, Member, Refusal, Role,
        event::{Call, Plan},
    },
    text::Name,
};
use seal::{
    BadLink,
    gathering::{FloorKey, Invitation},
};
use sync::gathering::{Do, Engine, Input, Notice, Output, Over, You};

pub use self::under::{begin_under, open_under, parted, try_with, under};
use crate::{
    edge::{
        self, clock,
        random::Random,
        socket::{Heard, Socket},
        storage,
        timer::Timer,
    },
    rooms::Room,
    screens::evening::Page,
    state::{App, Place},
};

/// Names this device's gathering in what its socket says.
pub const SEAT: u32 = u32::MAX;

/// Milliseconds after which what is known is kept, where nobody said anything.
const KEEP_MS: u64 = 1_500;

/// Milliseconds between two looks while a long log is read.
const GLANCE_MS: u64 = 120;

/// Acts of this person that may yet be refused.
const MAX_ASKED: usize = 64;

thread_local! {
    static HELD: RefCell<Option<Held>> = const { RefCell::new(None) };
}

/// Where this tab keeps which gathering is open in it.
const OPEN: &str = "evening";

struct Held {
    engine: Engine,
    socket: Option<Socket>,
    sockets: u32,
    timer: Option<Timer>,
    keeper: Option<Timer>,
    /// Looks at what has come, while a long log is read.
    glance: Option<Timer>,
    tokens: u64,
    /// By which name it is kept.
    id: String,
    /// What this person did, so that a refusal is told, and not one of something that a button did by itself.
    asked: VecDeque<u64>,
    /// The house rules as they were shown last, with their version.
    rules: (u32, String),
    /// Calls that this device has told of.
    told_calls: Vec<u64>,
    /// When the last announcement was that it has told of.
    told_words: Option<u64>,
    /// How many open reports it has told of.
    told_reports: usize,
    /// Whether the browser kept it the last time.
    kept: bool,
}

/// What there is to see of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// Whether everything that the relay has is here.
    pub connected: bool,
    /// How it ended.
    pub over: Option<Over>,
    /// The relay shows different things to different people.
    pub diverged: bool,
    /// The gathering's clock, in milliseconds since 1970, and the page's when that was so.
    pub clock: Option<u64>,
    /// When that was, on the page's clock.
    pub at: u64,
    /// Everything that this device can read.
    pub state: Gathering,
    /// The own number.
    pub me: Option<Member>,
    /// The own name.
    pub name: Option<Name>,
    /// What one is.
    pub role: Role,
    /// Whether this device has what the desk has.
    pub desk: bool,
    /// How it stands with a guest.
    pub you: Option<You>,
    /// Whether one has come.
    pub joined: bool,
    /// Why not.
    pub not_in: Option<Refusal>,
    /// Whether one can show that one is ready (G3).
    pub floor: bool,
    /// Own entries on their way.
    pub on_way: usize,
    /// Own calls on their way.
    pub calling: Vec<Call>,
    /// A call is in the log, and nobody of the desk has read it yet.
    pub unheard: bool,
    /// How far this device's clock is off.
    pub clock_off: Option<i64>,
    /// Calls that nobody has taken in time (G4).
    pub escalated: Vec<u64>,
    /// Calls that somebody has been going to for long.
    pub long: Vec<u64>,
    /// It is open in another tab.
    pub elsewhere: bool,
    /// Whether this browser keeps it: otherwise it goes with the tab.
    pub kept: bool,
}

/// Begins one at the relay that this page came from.
pub fn create(app: App, host: &Name, plan: &Plan) -> Result<(), BadLink> {
    let engine =
        Engine::create(&edge::address::origin(), host, plan, &mut Random, clock::now(), clock::wall())?;
    sit_down(app, engine);
    app.place.set(Place::Room(Room::Evening));
    Ok(())
}

/// Looks at an invitation; one that this device has come with already is gone on with.
pub fn open(app: App, invitation: &Invitation) {
    let id = name_of(&invitation.secret().log_id().0);
    // What is known now counts, and not what was a moment ago.
    keep_now();
    app.place.set(Place::Room(Room::Evening));
    if storage::gathering(&id).is_some_and(|kept| is_in(&kept)) && come_back(app, &id) {
        return;
    }
    sit_down(app, Engine::open(invitation, &mut Random, clock::now(), clock::wall()));
}

/// Whether what was kept is somebody's who came in and may stay: anybody else comes with the invitation that they open now.
fn is_in(kept: &[u8]) -> bool {
    let Ok(engine) = Engine::resume(kept, clock::now(), clock::wall()) else { return false };
    let view = engine.view(clock::now());
    view.joined && view.not_in.is_none() && !view.me.is_some_and(|me| view.state.board().is_removed(me))
}

/// Goes on with one that was kept. Whether it could.
pub fn come_back(app: App, id: &str) -> bool {
    let Some(kept) = storage::gathering(id) else { return false };
    match Engine::resume(&kept, clock::now(), clock::wall()) {
        Ok(engine) => {
            sit_down(app, engine);
            true
        }
        Err(_) => false,
    }
}

/// Puts it away: it is kept, and can be gone on with.
pub fn put_away(app: App) {
    keep_now();
    HELD.replace(None);
    storage::forget_tab(OPEN);
    edge::wake::attend(false);
    app.evening.set(None);
    app.invited.set(None);
    app.evening_at.set(Page::Home);
}

/// After a reload: goes on with the gathering that was open in this tab, and the encounter under it.
pub fn resume(app: App) {
    under::resume(app);
    if let Some(id) = storage::tab_kept(OPEN) {
        come_back(app, &id);
    }
}

/// Takes it over from the tab that has it now.
pub fn use_here(app: App) {
    if let Some(id) = storage::tab_kept(OPEN) {
        come_back(app, &id);
    }
}

/// The gathering that is open here.
pub fn id() -> Option<[u8; 16]> {
    HELD.with_borrow(|held| held.as_ref().map(|held| held.engine.log_id()))
}

/// The house rules of the version before, as far as this device saw it.
pub fn rules_before() -> Option<String> {
    let id = HELD.with_borrow(|held| held.as_ref().map(|held| held.id.clone()))?;
    storage::rules_before(&id)
}

/// Whoever comes back from an encounter comes to the gathering's first page.
fn to_first(app: App) {
    let desk = app.evening.with_untracked(|shown| shown.as_ref().is_some_and(|shown| shown.desk));
    app.evening_at.set(if desk { Page::Queue } else { Page::Home });
}

fn name_of(log: &[u8]) -> String {
    storage::hex(log)
}

fn sit_down(app: App, engine: Engine) {
    let id = name_of(&engine.log_id());
    storage::take_gathering(&id);
    storage::keep_tab(OPEN, &id);
    app.invited.set(None);
    HELD.replace(Some(Held {
        engine,
        socket: None,
        sockets: 0,
        timer: None,
        keeper: None,
        glance: None,
        tokens: 0,
        id,
        asked: VecDeque::new(),
        rules: (0, String::new()),
        told_calls: Vec::new(),
        told_words: None,
        told_reports: 0,
        kept: true,
    }));
    // Before anything is sent: counters are never used twice.
    keep_now();
    settle(app);
    // Hosts and crew begin with what is going on.
    if app.evening_at.get_untracked() == Page::Home {
        to_first(app);
    }
}

/// Somebody does something. What is refused comes back as a told line.
pub fn act(app: App, what: Do) {
    with(|held| {
        held.tokens = held.tokens.wrapping_add(1);
        let token = held.tokens;
        if held.asked.len() >= MAX_ASKED {
            held.asked.pop_front();
        }
        held.asked.push_back(token);
        held.handle(Input::Do { what, token });
    });
    // What somebody says must not go with this tab.
    keep_now();
    settle(app);
}

/// The invitation of that number, to hand on.
pub fn invitation(number: u64) -> Option<String> {
    HELD.with_borrow(|held| held.as_ref()?.engine.invitation(number).map(|one| one.to_string()))
}

/// The link of the encounter in which two try it with each other, and whether this device begins it.
fn exercise(with: Member) -> Option<(seal::LinkSecret, bool)> {
    HELD.with_borrow(|held| {
        let held = held.as_ref()?;
        let me = held.engine.view(clock::now()).me?;
        Some((held.engine.exercise(with)?, me < with))
    })
}

/// What shows that this person is ready, where they are (G3).
pub fn floor() -> Option<FloorKey> {
    HELD.with_borrow(|held| held.as_ref()?.engine.floor(clock::now()))
}

/// The socket says something.
pub fn heard(app: App, socket: u32, heard: Heard) {
    let mut reads = false;
    with(|held| {
        if held.socket.is_none() || socket != held.sockets {
            return;
        }
        match heard {
            Heard::Connected => held.handle(Input::Connected),
            Heard::Frame(frame) => {
                held.handle(Input::Frame(&frame));
                reads = !held.engine.is_caught_up()
                    && draw::document().visibility_state() != web_sys::VisibilityState::Hidden;
            }
            Heard::Gone => {
                held.socket = None;
                held.handle(Input::Disconnected);
            }
        }
    });
    if reads {
        // Drawn now and then: a log may have ten thousand entries, and each would be looked at as a whole.
        return with(|held| {
            held.glance.get_or_insert_with(|| Timer::after(GLANCE_MS, move || settle(app)));
        });
    }
    settle(app);
}

/// Another tab has taken it: this one gives way.
pub fn taken(app: App, id: &str) {
    let mine = HELD.with_borrow(|held| held.as_ref().is_some_and(|held| held.id == id));
    if mine {
        HELD.replace(None);
        edge::wake::attend(false);
        app.evening.update(|shown| {
            if let Some(shown) = shown {
                let mut other = (**shown).clone();
                other.elsewhere = true;
                *shown = Arc::new(other);
            }
        });
    }
}

/// The page is put away.
pub fn hidden() {
    keep_now();
}

fn with(work: impl FnOnce(&mut Held)) {
    HELD.with_borrow_mut(|held| {
        if let Some(held) = held {
            work(held);
        }
    });
}

impl Held {
    fn handle(&mut self, input: Input<'_>) {
        self.engine.handle(input, clock::now(), clock::wall(), &mut Random);
    }

    /// Does what the engine wants done; what is to be told comes back.
    fn work(&mut self) -> Vec<Notice> {
        let mut told = Vec::new();
        while let Some(output) = self.engine.poll() {
            match output {
                Output::Connect => {
                    self.sockets = self.sockets.wrapping_add(1);
                    self.socket = Socket::open(&self.engine.websocket_url(), SEAT, self.sockets);
                    if self.socket.is_none() {
                        self.handle(Input::Disconnected);
                    }
                }
                Output::Drop => self.socket = None,
                Output::Send(frame) => {
                    let sent = self.socket.as_ref().is_some_and(|socket| socket.send(&frame));
                    if !sent && self.socket.take().is_some() {
                        self.handle(Input::Disconnected);
                    }
                }
                Output::Tell(notice) => told.push(notice),
            }
        }
        told
    }

    fn shown(&self) -> Shown {
        let now = clock::now();
        let view = self.engine.view(now);
        Shown {
            connected: view.connected,
            over: view.over,
            diverged: view.diverged,
            clock: view.clock,
            at: now,
            me: view.me,
            name: view.name.cloned(),
            role: view.role,
            desk: view.desk,
            you: view.you.cloned(),
            joined: view.joined,
            not_in: view.not_in,
            floor: view.floor,
            on_way: view.on_way,
            calling: view.calling.clone(),
            unheard: view.unheard,
            clock_off: view.clock_off,
            escalated: view
                .clock
                .map(|clock| app::evening::escalated(view.state.desk(), clock))
                .unwrap_or_default(),
            long: view.clock.map(|clock| app::evening::long(view.state.desk(), clock)).unwrap_or_default(),
            elsewhere: false,
            kept: self.kept,
            state: view.state.into_owned(),
        }
    }
}

fn keep_now() {
    with(|held| {
        held.keeper = None;
        match held.engine.keep() {
            Some(kept) => {
                let view = held.engine.view(clock::now());
                let plan = view.state.board().plan();
                let (name, burns) = plan.map_or(("", 0), |plan| (plan.name.as_str(), plan.burns));
                held.kept = storage::keep_gathering(&held.id, &kept, name, burns);
                if let Some(plan) = plan.filter(|_| view.desk && view.role == Role::Host && view.me.is_some())
                {
                    let mut book = storage::book();
                    let desk = view.state.desk();
                    if book.follow(held.engine.log_id(), &plan.name, plan.opens, desk) {
                        storage::keep_book(&book);
                    }
                }
            }
            None => storage::forget_gathering(&held.id),
        }
    });
}

/// Everything that follows from what happened, and when to look again.
fn settle(app: App) {
    let mut told = Vec::new();
    let mut shown = None;
    with(|held| {
        held.glance = None;
        told = held.work();
        shown = Some(held.shown());
        let at = held.engine.deadline().into_iter().chain(shown.as_ref().and_then(Shown::changes_at)).min();
        held.timer = at.map(|at| {
            Timer::at(at, move || {
                with(|held| held.handle(Input::Tick));
                settle(app);
            })
        });
        if held.keeper.is_none() {
            held.keeper = Some(Timer::after(KEEP_MS, keep_now));
        }
    });
    let Some(shown) = shown else { return };
    for notice in told {
        tell(app, notice, &shown.state);
    }
    let news = HELD.with_borrow_mut(|held| held.as_mut().map(|held| held.news(&shown))).unwrap_or_default();
    if let Some(words) = news.words {
        app.tell(words);
    }
    if let Some(feel) = news.feel {
        edge::feel::play(app, feel);
    }
    if shown.over.is_some() {
        keep_now();
    }
    // What only the clock says is reckoned by whoever draws it.
    let same = app.evening.with_untracked(|before| {
        before.as_ref().is_some_and(|before| {
            let same = Shown { at: before.at, clock: before.clock, ..shown.clone() };
            **before == same && before.clock.is_some() == shown.clock.is_some()
        })
    });
    if !same {
        app.evening.set(Some(Arc::new(shown.clone())));
    }
    edge::wake::attend(shown.over.is_none() && shown.needs_light());
    under::ends_with_it(app, &shown);
    under::go_on_opening(app, &shown);
}

fn tell(app: App, notice: Notice, state: &Gathering) {
    let texts = app.texts.get_untracked();
    match notice {
        Notice::Refused { token, why } => {
            let mine = HELD.with_borrow(|held| held.as_ref().is_some_and(|held| held.asked.contains(&token)));
            if mine {
                app.tell(app::evening::refusal(&why, state, texts));
            }
        }
        Notice::TooMuch { .. } => app.tell(texts.say("gathering-too-much", &[])),
        Notice::Invited { number, .. } => app.invited.set(Some(number)),
        Notice::There { .. } => {}
        Notice::Relay(why) => app.tell(texts.say(app::why::relay_key(why), &[])),
    }
}
