//! The engine itself: what goes in, what comes out, and the state between.
//!
//! Its rooms: `inbox` (entries that arrive), `outbox` (entries that leave), `heart` (pulses, silence, and every
//! cause of a lapse), `door` (letting people in), `view` (what a shell draws).

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use rand_core::CryptoRngCore;
use rules::{
    Encounter, Event, Refusal,
    catalogue::Catalogue,
    event::{Cause, TurnedAway},
    text::Name,
};
use seal::{HistoryHash, Link, PersonKey, PersonSecret, Room};
use wire::{FromRelay, LogId, RefusedWhy, ToRelay};

use crate::{
    aside::{Asides, Heard},
    clock::Clock,
    door::{Knocked, Pictures},
    heart::Heart,
    kept::Kept,
    limits,
    outbox::Outbox,
    seen::Expected,
};

/// What happened.
#[derive(Debug)]
pub enum Input<'a> {
    /// The connection that [`Output::Connect`] asked for is there.
    Connected,
    /// It could not be had, or is gone.
    Disconnected,
    /// A frame arrived.
    Frame(&'a [u8]),
    /// This person does something. Refusals come back with the token.
    Say {
        /// What.
        event: Event,
        /// Names it in a [`Notice`].
        token: u64,
    },
    /// This person answers an ask with yes, having been asked privately whether it is a wholehearted one. If it
    /// is not, it leaves as a no, and nobody can tell the difference (Y7).
    Answer {
        /// The ask's number.
        ask: u32,
        /// What they said privately.
        wholehearted: bool,
        /// Names it in a [`Notice`].
        token: u64,
    },
    /// This person's device says something to one other alone, beside the encounter. Nothing comes of it where they aren't
    /// there.
    #[cfg(feature = "asides")]
    Aside {
        /// To whom.
        to: rules::PersonId,
        /// What, of at most [`seal::limits::MAX_ASIDE_BYTES`].
        bytes: &'a [u8],
    },
    /// The app is hidden: every yes lapses (A1).
    Hidden,
    /// The app can be seen again.
    Shown,
    /// The deadline has come.
    Tick,
}

/// What the shell is to do.
#[derive(Clone, PartialEq, Eq)]
pub enum Output {
    /// Connect to the relay.
    Connect,
    /// Drop the connection: nothing is heard on it.
    Drop,
    /// Send this frame.
    Send(Vec<u8>),
    /// Tell the person.
    Tell(Notice),
    /// Something arrived that is between this person and one other alone. After a reload all of them come once more, in order.
    Aside(Heard),
}

/// Something to tell the person, beside what the view shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// What they did was refused.
    Refused {
        /// Which it was.
        token: u64,
        /// Why.
        why: Refusal,
    },
    /// The relay did not do something. What matters is tried again.
    Relay(RefusedWhy),
}

/// How it ended for this person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// Somebody ended it for all, or everyone left.
    Ended,
    /// This person left.
    Left,
    /// Those inside did not let this person in.
    TurnedAway(TurnedAway),
    /// Nobody let this person in, in all the time that a knock is heard.
    NotLetIn,
    /// Somebody took this person's place after their keys were lost, or this person's own keys are in use elsewhere.
    Replaced,
    /// The link leads nowhere: burned, past its time, or never begun.
    NoSuchLog,
    /// The link's key does not open the log.
    WrongKey,
}

/// One person's side of one encounter.
pub struct Engine {
    pub(crate) catalogue: Catalogue,
    pub(crate) link: Link,
    pub(crate) log: LogId,
    pub(crate) room: Room,
    pub(crate) name: Name,
    pub(crate) times: u32,
    /// Whether this person's device begins the log.
    pub(crate) begins: bool,
    /// The state as everyone has it: what the log says, and nothing else. `None` before coming in.
    pub(crate) state: Option<Encounter>,
    /// By the place of their knock: everyone's key, and what binds their opening.
    pub(crate) knocks: BTreeMap<u64, Knocked>,
    /// This person's own opening for the four pictures.
    pub(crate) opening: [u8; 32],
    pub(crate) pictures: Pictures,
    pub(crate) my_knock: Option<u64>,
    /// When this person knocked, on the log's clock in milliseconds.
    pub(crate) knocked_at: Option<u64>,
    /// Since when this person, who was not in yet, is leaving.
    pub(crate) leaving: Option<u64>,
    pub(crate) head: u64,
    pub(crate) hash: HistoryHash,
    pub(crate) expected_seen: Expected,
    pub(crate) hashes: VecDeque<(u64, [u8; 16])>,
    /// The latest time in the log so far, by the log.
    pub(crate) time: u64,
    /// The highest counter seen in each author's letters.
    pub(crate) counts: BTreeMap<PersonKey, u64>,
    /// Where the last newcomer came in. What was written without knowing of it counts for nobody: the newcomer
    /// could not read it.
    pub(crate) roster: u64,
    pub(crate) heart: Heart,
    pub(crate) outbox: Outbox,
    pub(crate) asides: Asides,
    pub(crate) connection: Connection,
    pub(crate) clock: Clock,
    /// Until when a log that isn't there may be about to be begun.
    pub(crate) patient_until: u64,
    pub(crate) over: Option<Over>,
    /// Knocks to answer with why they can't come in.
    pub(crate) turn_away: VecDeque<(u64, TurnedAway)>,
    /// Knocks that somebody has answered so.
    pub(crate) turned_away: BTreeSet<u64>,
    /// "I have stopped", said to a red that is known by its pulse alone: it waits for the entry.
    pub(crate) stopped_early: Option<u64>,
    /// Since when somebody whom all have welcomed waits to be let in.
    pub(crate) admit_since: Option<(u64, u64)>,
    /// Where the first letter stands that was written here, and not before a reload.
    pub(crate) first_said: Option<u64>,
    /// Another tab came back with the same keys.
    pub(crate) followed: bool,
    pub(crate) outputs: VecDeque<Output>,
}

/// How the connection is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Connection {
    /// None, and the next attempt is due at this time.
    Down { retry_at: u64, attempts: u32 },
    /// Asked for.
    Connecting { attempts: u32 },
    /// There, and the log is being read.
    Opening,
    /// There, and everything in the log has been read.
    Open,
}

impl Engine {
    /// Begins a log and the encounter in it.
    ///
    /// `now` is the shell's own monotonic clock in milliseconds, here and everywhere.
    pub fn start(
        link: &Link,
        name: Name,
        catalogue: Catalogue,
        rng: &mut impl CryptoRngCore,
        now: u64,
    ) -> Self {
        Self::new(&Self::fresh(link, name, rng), catalogue, true, now)
    }

    /// Knocks at an encounter.
    pub fn join(
        link: &Link,
        name: Name,
        catalogue: Catalogue,
        rng: &mut impl CryptoRngCore,
        now: u64,
    ) -> Self {
        Self::new(&Self::fresh(link, name, rng), catalogue, false, now)
    }

    /// Comes back after a reload. Keep what [`Engine::keep`] gives from then on: the old one is used up.
    pub fn resume(kept: &Kept, catalogue: Catalogue, now: u64) -> Self {
        let again =
            Kept { link: kept.link.clone(), person: kept.person.clone(), name: kept.name.clone(), ..*kept };
        let again = Kept { times: kept.times.saturating_add(1), ..again };
        let mut engine = Self::new(&again, catalogue, false, now);
        engine.heart.was_away = true;
        engine
    }

    fn fresh(link: &Link, name: Name, rng: &mut impl CryptoRngCore) -> Kept {
        let mut opening = [0; 32];
        rng.fill_bytes(&mut opening);
        Kept::new(link, &PersonSecret::random(rng), opening, &name, 0)
    }

    fn new(kept: &Kept, catalogue: Catalogue, begins: bool, now: u64) -> Self {
        let Kept { link, name, times, opening, .. } = kept;
        let (times, log) = (*times, link.secret().log_id());
        let room = Room::new(log, link.secret().door_key(), PersonSecret::from_bytes(&kept.person));
        let mut engine = Self {
            catalogue,
            link: link.clone(),
            log,
            room,
            name: name.clone(),
            times,
            begins,
            state: None,
            knocks: BTreeMap::new(),
            opening: *opening,
            pictures: Pictures::default(),
            my_knock: None,
            knocked_at: None,
            leaving: None,
            head: 0,
            hash: HistoryHash::start(&log),
            expected_seen: Expected::Nothing,
            hashes: VecDeque::new(),
            time: 0,
            counts: BTreeMap::new(),
            roster: 0,
            heart: Heart::new(times),
            outbox: Outbox::new(times),
            asides: Asides::default(),
            connection: Connection::Down { retry_at: now, attempts: 0 },
            clock: Clock::new(now),
            patient_until: now.saturating_add(limits::BEGIN_MS),
            over: None,
            turn_away: VecDeque::new(),
            turned_away: BTreeSet::new(),
            stopped_early: None,
            admit_since: None,
            first_said: None,
            followed: false,
            outputs: VecDeque::new(),
        };
        engine.reconnect(now);
        engine
    }

    /// What to keep over a reload, as long as it is not over.
    pub fn keep(&self) -> Option<Kept> {
        let secret = self.room.my_secret().filter(|_| self.over.is_none())?;
        Some(Kept::new(&self.link, secret, self.opening, &self.name, self.times))
    }

    /// Takes what happened.
    pub fn handle(&mut self, input: Input<'_>, now: u64, rng: &mut impl CryptoRngCore) {
        if self.over.is_some() {
            return;
        }
        // First of all what time has done: nothing that comes now may be drawn, or answered, as if no time
        // had passed (A1).
        self.notice_time(now);
        self.clock.last_input = self.clock.last_input.max(now);
        match input {
            Input::Connected => self.connected(now),
            Input::Disconnected => self.disconnected(now, rng),
            Input::Frame(bytes) => self.frame(bytes, now, rng),
            Input::Say { event, token } => self.say(event, Some(token), now, rng),
            Input::Answer { ask, wholehearted, token } => {
                let event = if wholehearted { Event::Yes { ask } } else { Event::No { ask } };
                self.say(event, Some(token), now, rng);
            }
            #[cfg(feature = "asides")]
            Input::Aside { to, bytes } => self.say_aside(to, bytes),
            Input::Hidden => self.hidden(true, now, rng),
            Input::Shown => self.hidden(false, now, rng),
            Input::Tick => {}
        }
        self.work(now, rng);
    }

    /// What the shell is to do next, in order.
    pub fn poll(&mut self) -> Option<Output> {
        self.outputs.pop_front()
    }

    /// When to call with [`Input::Tick`] at the latest, on the shell's clock in milliseconds.
    pub fn deadline(&self) -> Option<u64> {
        if self.over.is_some() {
            return None;
        }
        let connection = match self.connection {
            Connection::Down { retry_at, .. } => Some(retry_at),
            Connection::Connecting { .. } => None,
            Connection::Opening | Connection::Open => Some(self.heart.next(self.is_open(), self.pulse_ms())),
        };
        let waiting = self.knock_deadline();
        [connection, waiting, self.silence_deadline(), self.rules_deadline(), self.door_deadline()]
            .into_iter()
            .flatten()
            .chain(self.resend_at().filter(|_| self.is_open()))
            .min()
    }

    fn rules_deadline(&self) -> Option<u64> {
        // What is past stays in the log's state until an entry moves its clock, and is in the view already.
        let shown = self.shown(self.clock.last_input)?;
        // One more, so that the log's clock has surely passed it.
        let at = self.clock.local_time(shown.next_deadline()?)?.saturating_add(1);
        (at > self.clock.last_input).then_some(at)
    }

    /// Everything that follows of itself: connecting, pulses, lapses, letting people in, sending.
    fn work(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        self.reconnect(now);
        if let Some(over) = self.done_waiting(now) {
            return self.finish(over);
        }
        if self.followed && !self.outbox.has(Event::narrows) {
            return self.finish(Over::Replaced);
        }
        self.watch(now, rng);
        self.attend_door(now, rng);
        self.say_stopped(now, rng);
        self.send_pending(now, rng);
        self.beat(now, rng);
        if self.come_back_told(now) {
            self.send_pending(now, rng);
        }
    }

    fn reconnect(&mut self, now: u64) {
        if let Connection::Down { retry_at, attempts } = self.connection
            && retry_at <= now
        {
            self.connection = Connection::Connecting { attempts: attempts.saturating_add(1) };
            self.outputs.push_back(Output::Connect);
        }
    }

    fn connected(&mut self, now: u64) {
        self.connection = Connection::Opening;
        self.heart.connected(now);
        let begin_ms = (self.begins && self.head == 0).then_some(limits::LOG_LIFE_MS);
        let access = self.link.secret().access_key();
        self.send(&ToRelay::Open { log: self.log, access, after: self.head, begin_ms });
    }

    pub(crate) fn disconnected(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        let attempts = match self.connection {
            Connection::Down { .. } => return,
            Connection::Connecting { attempts } => attempts,
            Connection::Opening | Connection::Open => 0,
        };
        let wait = limits::BACK_OFF_MS.saturating_mul(1 << attempts.min(5)).min(limits::MAX_BACK_OFF_MS);
        // Spread over half of it again, so that a relay that comes back isn't met by everyone at once.
        let spread = u64::from(rng.next_u32()) % (wait / 2).max(1);
        let retry_at = now.saturating_add(wait).saturating_add(spread);
        let was_open = self.connection == Connection::Open;
        self.connection = Connection::Down { retry_at, attempts };
        self.outbox.connection_lost();
        self.asides.connection_lost();
        if self.leaving.is_some() || self.outbox.has(|event| matches!(event, Event::Leave | Event::End)) {
            // Whether the others were told isn't known: it is over for this person.
            return self.finish(Over::Left);
        }
        if let Some(who) = self.me() {
            let early = self.stopped_early.take();
            for token in self.outbox.give_up_adding().into_iter().chain(early) {
                let why = Refusal::Unreachable { who };
                self.outputs.push_back(Output::Tell(Notice::Refused { token, why }));
            }
        }
        if was_open {
            self.lapse(Cause::Offline, now, rng);
        }
    }

    fn frame(&mut self, bytes: &[u8], now: u64, rng: &mut impl CryptoRngCore) {
        if !matches!(self.connection, Connection::Opening | Connection::Open) {
            // Left over from a connection that was given up.
            return;
        }
        self.heart.heard_relay(now);
        // A frame that is none is a relay that speaks something else, or worse: nothing of it is used.
        let Ok(frame) = FromRelay::decode(bytes) else { return };
        match frame {
            FromRelay::Entry { log, seq, prev, time, id, body } if log == self.log => {
                self.entry(crate::inbox::Arrived { seq, prev, time, id, body }, now, rng);
            }
            FromRelay::Pulse { log, body } if log == self.log => self.pulse(body, now),
            FromRelay::Opened { log, head, time } if log == self.log => {
                self.opened(head, time, now, rng);
            }
            FromRelay::Burned { log } if log == self.log => self.finish(Over::Ended),
            FromRelay::Refused { log, id, why } if log.is_none_or(|log| log == self.log) => {
                self.relay_refused(id, why, now, rng);
            }
            _ => {}
        }
    }

    fn relay_refused(
        &mut self,
        id: Option<wire::EntryId>,
        why: RefusedWhy,
        now: u64,
        rng: &mut impl CryptoRngCore,
    ) {
        match why {
            // A log that was there and is not: it was burned.
            RefusedWhy::NoSuchLog if self.state.is_some() => self.finish(Over::Ended),
            // A link can be faster than the log that it leads to.
            RefusedWhy::NoSuchLog if now < self.patient_until => self.gap(now, rng),
            RefusedWhy::NoSuchLog => self.finish(Over::NoSuchLog),
            RefusedWhy::WrongKey => self.finish(Over::WrongKey),
            // It answers, and hears nothing: this would stay so for ever.
            RefusedWhy::NotOpen => self.gap(now, rng),
            _ => {
                if id.is_some() {
                    self.outbox.not_stored(now);
                }
                self.outputs.push_back(Output::Tell(Notice::Relay(why)));
            }
        }
    }

    pub(crate) fn finish(&mut self, over: Over) {
        if self.over.is_none() {
            // Whatever came in between: they had left.
            self.over = Some(self.leaving.map_or(over, |_| Over::Left));
        }
    }

    pub(crate) fn send(&mut self, frame: &ToRelay<'_>) {
        self.outputs.push_back(Output::Send(frame.encode()));
    }

    pub(crate) fn is_open(&self) -> bool {
        self.connection == Connection::Open
    }
}
