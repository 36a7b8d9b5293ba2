//! The heartbeat (A1): pulses out, pulses in, and every cause for which all yeses lapse.
//!
//! A pulse echoes the counter of the last pulse heard from the one it goes to. So each device knows, by its own
//! clock alone, the moment after which the other's pulse was made: a relay that holds pulses back, even one
//! that hands them over regularly but late, only makes that moment older, and the silence longer.

mod pulse;

use std::collections::{BTreeMap, VecDeque};

use rand_core::CryptoRngCore;
use rules::{Event, Light, PersonId, event::Cause};
use seal::PersonKey;

use crate::{
    engine::{Connection, Engine, Output},
    limits,
};

#[derive(Debug)]
pub(crate) struct Heart {
    count: u64,
    /// When the last pulses were sent, by their counters.
    sent: VecDeque<(u64, u64)>,
    last_beat: Option<u64>,
    urgent: bool,
    last_heard: u64,
    last_ping: u64,
    last_here: Option<u64>,
    last_read_again: Option<u64>,
    /// When the connection was made, until the log has been read.
    pub opening_since: Option<u64>,
    peers: BTreeMap<PersonKey, Peer>,
    /// The app is hidden.
    away: bool,
    back: Back,
    /// Back from a reload: the app was closed.
    pub was_away: bool,
    /// Whether a pulse was sent yet.
    begun: bool,
    /// An echo of a count that this device never sent.
    overtaken: u64,
    /// Where the log has this person's last red or yellow; 0 before the first.
    pub my_stop: u64,
}

/// What others know of an app that is shown again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Back {
    /// No pulse has said so yet.
    Untold,
    /// One has, just now.
    Told,
    /// Nothing is left to do about it.
    Known,
}

type ShortHash = [u8; 16];

#[derive(Debug)]
struct Peer {
    /// Their last pulse was surely made after this.
    fresh_at: u64,
    /// Whether that was ever shown by an echo.
    heard: bool,
    /// Whether they showed, since the connection opened, to have read the same as this device.
    agrees: bool,
    count: u64,
    /// Their light by their last pulse, as long as the log doesn't have it.
    light: Light,
    away: bool,
    /// They have seen this place in the log, and here it is missing: since when.
    ahead: Option<(u64, u64)>,
    /// Their hash at that place. Whatever comes to stand there is compared with it, as their next pulse may be about a
    /// place further on: a relay that shows two logs could otherwise let each grow past the other for ever.
    ahead_hash: ShortHash,
    /// This place in the log is here, and they have not seen it: since when.
    behind: Option<(u64, u64)>,
    /// This letter of theirs doesn't get into the log: since when.
    waiting: Option<(u64, u64)>,
    /// Up to here their history is not this one.
    differs: Option<u64>,
    /// Up to here it surely is, by their last pulse that could be compared.
    has: u64,
}

impl Peer {
    /// Somebody who just came, or a connection that just opened: the silence begins now.
    fn new(now: u64) -> Self {
        Self {
            fresh_at: now,
            heard: false,
            agrees: false,
            count: 0,
            light: Light::Green,
            away: false,
            ahead: None,
            ahead_hash: [0; 16],
            behind: None,
            waiting: None,
            differs: None,
            has: 0,
        }
    }

    /// Their hash, at a place where this device has one too. Equal further on, all before it is equal.
    fn compared(&mut self, seq: u64, same: bool) {
        self.has = if same { seq } else { 0 };
        self.agrees |= same && self.heard;
        if !same {
            self.differs = self.differs.max(Some(seq));
        } else if self.differs.is_some_and(|differs| differs <= seq) {
            self.differs = None;
        }
    }
}

impl Heart {
    /// Counters begin above those of every time before a reload.
    pub(crate) fn new(times: u32) -> Self {
        Self {
            count: u64::from(times) << 32,
            sent: VecDeque::new(),
            last_beat: None,
            urgent: false,
            last_heard: 0,
            last_ping: 0,
            last_here: None,
            last_read_again: None,
            opening_since: None,
            peers: BTreeMap::new(),
            away: false,
            back: Back::Known,
            was_away: false,
            begun: false,
            overtaken: 0,
            my_stop: 0,
        }
    }

    /// Somebody says that at this place their history is not this one. It is so until they show the opposite, or
    /// leave: who says it falsely takes away what is on, and can't keep others from going on without them.
    pub(crate) fn differs(&mut self, key: &PersonKey, seq: u64) {
        if let Some(peer) = self.peers.get_mut(key) {
            peer.compared(seq, false);
        }
    }

    /// The next count of a pulse, that no other tab with the same keys uses: an echo of theirs would make old
    /// pulses look new here.
    fn next_count(&mut self, rng: &mut impl CryptoRngCore) -> u64 {
        if !std::mem::replace(&mut self.begun, true) {
            self.count = self.count.saturating_add(u64::from(rng.next_u32() >> 1));
        }
        if self.overtaken > self.count {
            self.count = self.overtaken.saturating_add(u64::from(rng.next_u32() >> 12));
        }
        self.count = self.count.saturating_add(1);
        self.count
    }

    pub(crate) fn connected(&mut self, now: u64) {
        self.last_heard = now;
        self.last_ping = now;
        self.opening_since = Some(now);
        for peer in self.peers.values_mut() {
            // Nobody could be heard while there was no connection: that is this device's lapse, not theirs.
            peer.fresh_at = now;
            (peer.heard, peer.agrees) = (false, false);
            (peer.ahead, peer.behind, peer.waiting) = (None, None, None);
        }
    }

    pub(crate) fn heard_relay(&mut self, now: u64) {
        self.last_heard = self.last_heard.max(now);
    }

    /// When something is due next, on this device's clock: a pulse, a ping, giving the connection up.
    pub(crate) fn next(&self, open: bool, pulse_ms: u64) -> u64 {
        let gap = if self.urgent { limits::PULSE_GAP_MS } else { pulse_ms };
        let beat = match self.last_beat {
            Some(last) if open && !self.peers.is_empty() => last.saturating_add(gap),
            None if open && !self.peers.is_empty() => 0,
            _ => u64::MAX,
        };
        let ping = self.last_ping.max(self.last_heard).saturating_add(limits::PING_MS);
        let opening = self.opening_since.unwrap_or(u64::MAX);
        beat.min(ping).min(self.last_heard.min(opening).saturating_add(limits::DEAD_MS))
    }
}

impl Engine {
    pub(crate) fn silence_ms(&self) -> u64 {
        let seconds = self.state.as_ref().map_or(rules::limits::SILENCE_S, |state| state.agreed().silence_s);
        u64::from(seconds).saturating_mul(1000)
    }

    pub(crate) fn pulse_ms(&self) -> u64 {
        limits::PULSE_MS.min(self.silence_ms() / limits::PULSES_IN_SILENCE)
    }

    /// When the next silence gets too long, on this device's clock.
    pub(crate) fn silence_deadline(&self) -> Option<u64> {
        if !self.is_open() {
            return None;
        }
        let state = self.state.as_ref()?;
        let silence = self.silence_ms();
        let heard = self.others().into_iter().filter_map(|(who, key)| {
            let peer = self.heart.peers.get(&key)?;
            let reachable = state.who(who)?.reachable();
            let waits = [peer.ahead, peer.behind, peer.waiting].into_iter().flatten().map(|(_, since)| since);
            Some(waits.chain(reachable.then_some(peer.fresh_at)))
        });
        let heard = heard.flatten();
        // One more, so that it is surely too long then; and nothing that is past.
        let due = heard.map(|since| since.saturating_add(silence).saturating_add(1));
        due.filter(|at| *at > self.clock.last_input).min()
    }

    /// What time has done since the last input, before anything else is looked at: after a suspension this
    /// device was away, whatever it shows or hears now.
    pub(crate) fn notice_time(&mut self, now: u64) {
        let gap = now.saturating_sub(self.clock.last_input);
        if gap > self.silence_ms() && self.me().is_some() && !self.others().is_empty() {
            self.lapse_pending(Cause::Offline);
        }
    }

    pub(crate) fn lapse(&mut self, cause: Cause, now: u64, rng: &mut impl CryptoRngCore) {
        if self.me().is_some() {
            self.lapse_pending(cause);
            self.beat_now(now, rng);
        }
    }

    fn lapse_pending(&mut self, cause: Cause) {
        if !self.outbox.has(|event| *event == Event::Lapse(cause)) {
            self.outbox.push(Event::Lapse(cause), self.head, None, Vec::new(), None);
        }
    }

    pub(crate) fn heart_is_away(&self) -> bool {
        self.heart.away
    }

    pub(crate) fn hidden(&mut self, hidden: bool, now: u64, rng: &mut impl CryptoRngCore) {
        let was = std::mem::replace(&mut self.heart.away, hidden);
        if hidden && !was {
            self.lapse(Cause::Hidden, now, rng);
        }
        // Others know it by a pulse: "here" from somebody who is still away by theirs would be a lapse more.
        if was && !hidden {
            (self.heart.urgent, self.heart.back) = (true, Back::Untold);
        }
    }

    /// Looks for every cause of a lapse (A1, A2), and says so in the log: then it is so for everyone.
    pub(crate) fn watch(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        let alive = self.heart.opening_since.unwrap_or(u64::MAX).min(self.heart.last_heard);
        if alive.saturating_add(limits::DEAD_MS) <= now
            && matches!(self.connection, Connection::Opening | Connection::Open)
        {
            self.outputs.push_back(Output::Drop);
            self.drop_connection(now, rng);
        }
        self.read_again(now, rng);
        self.know_peers(now);
        let Some(shown) = self.shown(now) else { return };
        if self.me().is_none() {
            return;
        }
        for (who, key) in self.others() {
            let reachable = shown.who(who).is_some_and(rules::encounter::Person::reachable);
            if self.is_open() && reachable && self.is_silent(&key, now) {
                self.lapse_pending(Cause::Unreachable(who));
            }
        }
        let holds_back = shown.asks().next().is_some() || !shown.on().is_empty();
        if let Some(cause) = self.trouble(now)
            && holds_back
        {
            self.lapse_pending(cause);
        }
        self.watch_check_ins(&shown);
        self.come_back(now);
    }

    /// What others have and this device was not given, it asks for: nothing may come after it to show the gap.
    fn read_again(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        let silence = self.silence_ms().saturating_mul(2);
        let missing = |peer: &Peer| peer.ahead.is_some_and(|(_, since)| now.saturating_sub(since) > silence);
        let rested = |at: u64| at.saturating_add(limits::READ_AGAIN_MS) <= now;
        if self.is_open()
            && self.heart.peers.values().any(missing)
            && self.heart.last_read_again.is_none_or(rested)
        {
            self.heart.last_read_again = Some(now);
            self.gap(now, rng);
        }
    }

    fn know_peers(&mut self, now: u64) {
        let others = self.others();
        self.heart.peers.retain(|key, _| others.iter().any(|(_, other)| other == key));
        for (_, key) in others {
            if let std::collections::btree_map::Entry::Vacant(place) = self.heart.peers.entry(key) {
                place.insert(Peer::new(now));
                self.heart.urgent = true;
            }
        }
    }

    pub(crate) fn is_silent(&self, key: &PersonKey, now: u64) -> bool {
        let Some(peer) = self.heart.peers.get(key) else { return false };
        peer.away || now.saturating_sub(peer.fresh_at) > self.silence_ms()
    }

    pub(crate) fn is_away(&self, key: &PersonKey) -> bool {
        self.heart.peers.get(key).is_some_and(|peer| peer.away)
    }

    /// Why nothing can be on with this history, as long as it is so.
    pub(crate) fn trouble(&self, now: u64) -> Option<Cause> {
        if self.misses_what_was_seen() || self.heart.peers.values().any(|peer| peer.differs.is_some()) {
            return Some(Cause::Diverged);
        }
        let silence = self.silence_ms();
        let waits = self.heart.peers.values().flat_map(|peer| [peer.ahead, peer.behind, peer.waiting]);
        let long = waits.flatten().any(|(_, since)| now.saturating_sub(since) > silence);
        long.then_some(Cause::Withheld)
    }

    /// A check-in that ran out by the clock: the log's state shows it from its next entry on. This is that entry.
    fn watch_check_ins(&mut self, shown: &rules::Encounter) {
        let Some(state) = &self.state else { return };
        let known = |who| state.who(who).is_some_and(rules::encounter::Person::silent);
        let missed = shown.everyone().filter(|(_, person)| person.silent()).map(|(who, _)| who);
        let missed: Vec<PersonId> = missed.filter(|who| !known(*who)).collect();
        for who in missed {
            self.lapse_pending(Cause::CheckIn(who));
        }
    }

    /// The same in the moment in which a pulse has said that the app is shown: whether there is something to send.
    pub(crate) fn come_back_told(&mut self, now: u64) -> bool {
        let told = self.heart.back == Back::Told;
        if told {
            self.heart.back = Back::Known;
            self.come_back(now);
        }
        told
    }

    /// Says that this device can be heard again, once it is so.
    fn come_back(&mut self, now: u64) {
        let (Some(state), Some(me)) = (&self.state, self.me()) else { return };
        let lost = state.who(me).is_some_and(|person| !person.reachable());
        // With nobody else there is nobody to tell.
        let untold = self.heart.back == Back::Untold && !self.others().is_empty();
        let away = !self.is_open() || self.heart.away || untold;
        let waits = self.outbox.has(|event| matches!(event, Event::Lapse(_) | Event::Here));
        if !lost || away || waits {
            return;
        }
        // Heard means both ways, as pulses echo: who is heard hears this device too. And they have read the same: being
        // back can be all that a list waits for, and a relay may have handed over a log from before a stop. Somebody who
        // is lost to everyone doesn't keep it from coming back, but with nobody to hear there is nobody to say it to.
        let others = self.others();
        let hears =
            |key| self.heart.peers.get(key).is_some_and(|peer| peer.agrees) && !self.is_silent(key, now);
        let is_lost = |who| state.who(who).is_some_and(|person| !person.reachable());
        let hears_all = others.iter().all(|(who, key)| is_lost(*who) || hears(key));
        let hears_any = others.is_empty() || others.iter().any(|(_, key)| hears(key));
        let rested = self.heart.last_here.is_none_or(|at| at.saturating_add(limits::HERE_MS) <= now);
        if hears_all && hears_any && rested {
            self.heart.last_here = Some(now);
            self.outbox.push(Event::Here, self.head, None, Vec::new(), None);
        }
    }

    pub(crate) fn drop_connection(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        self.disconnected(now, rng);
    }
}
