//! Pulses as they come and go: what each says, and since when something it names is missing.

use rand_core::CryptoRngCore;
use rules::{Event, Light};
use seal::PersonKey;
use wire::ToRelay;

use super::Back;
use crate::{
    engine::{Connection, Engine},
    inbox::same_at,
    letter::Beat,
    limits,
};

impl Engine {
    pub(crate) fn pulse(&mut self, body: &[u8], now: u64) {
        let Ok(opened) = self.room.open_pulse(body) else { return };
        let Some(beat) = Beat::decode(&opened.plaintext) else { return };
        let echoed = self.heart.sent.iter().find(|(count, _)| *count == beat.echo).map(|(_, at)| *at);
        let same = same_at(&self.hashes, beat.head, &beat.hash);
        let head = self.head;
        let by_log = self.light_by_log(&opened.author);
        let (silence, ours) = (self.silence_ms(), self.heart.count);
        // Somebody who isn't in, or no longer, has no pulse.
        let Some(peer) = self.heart.peers.get_mut(&opened.author) else { return };
        if beat.count <= peer.count {
            return;
        }
        peer.count = beat.count;
        // What is in the log already is the log's to say, and so is the way back from it: as long as this device has not
        // read as far as they have, a stop that was seen stays.
        let told = beat.waiting == 0 && beat.head <= head;
        let light = beat.light.max(peer.light);
        peer.light = if told || by_log >= light { Light::Green } else { light };
        peer.away = beat.away;
        // What is missing now was not when their last pulse was made, so that it can't be missing for longer; a stop
        // that is held back must not have a whole silence more than its pulse had.
        let made = Some(peer.fresh_at).filter(|at| now.saturating_sub(*at) <= silence).unwrap_or(now);
        if let Some(at) = echoed {
            // What echoes a pulse from before the connection was lost may be as old as that, and shows nobody to be there.
            peer.heard |= at >= peer.fresh_at;
            peer.fresh_at = peer.fresh_at.max(at);
        } else {
            // They have not heard this device yet, or not for long: the sooner the better.
            self.heart.urgent = true;
        }
        let wait = |wait: Option<(u64, u64)>, missing: bool, target: u64, since: u64| match wait {
            Some(before) if missing => Some(before),
            _ => missing.then_some((target, since)),
        };
        let reached = |wait: Option<(u64, u64)>, place: u64| wait.filter(|(target, _)| *target > place);
        peer.ahead = reached(peer.ahead, head);
        if peer.ahead.is_none() {
            peer.ahead_hash = beat.hash;
        }
        peer.ahead = wait(peer.ahead, beat.head > head, beat.head, made);
        peer.behind = wait(reached(peer.behind, beat.head), beat.head < head, head, now);
        peer.waiting =
            wait(reached(peer.waiting, beat.waiting.saturating_sub(1)), beat.waiting > 0, beat.waiting, made)
                .filter(|(letter, _)| *letter == beat.waiting);
        if let Some(same) = same {
            peer.compared(beat.head, same);
        }
        if beat.echo > ours && beat.echo.saturating_sub(ours) <= limits::MAX_OVERTAKEN {
            self.heart.overtaken = self.heart.overtaken.max(beat.echo);
        }
    }

    /// What was waited for from others may be here now.
    pub(crate) fn entries_read(&mut self) {
        let head = self.head;
        for (_, key) in self.others() {
            let light = self.light_by_log(&key);
            let hashes = &self.hashes;
            if let Some(peer) = self.heart.peers.get_mut(&key) {
                if let Some((place, _)) = peer.ahead.take_if(|(place, _)| *place <= head)
                    && let Some(same) = same_at(hashes, place, &peer.ahead_hash)
                {
                    peer.compared(place, same);
                }
                if light >= peer.light {
                    peer.light = Light::Green;
                }
            }
        }
    }

    fn light_by_log(&self, key: &PersonKey) -> Light {
        let who = self.others().into_iter().find(|(_, other)| other == key).map(|(who, _)| who);
        match (&self.state, who) {
            (Some(state), Some(who)) => state.light(who),
            _ => Light::Green,
        }
    }

    /// Somebody's light as their pulses say it, where the log has yet to.
    pub(crate) fn light_by_pulse(&self, key: &PersonKey) -> Light {
        self.heart.peers.get(key).map_or(Light::Green, |peer| peer.light)
    }

    pub(crate) fn beat(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        if !matches!(self.connection, Connection::Opening | Connection::Open) {
            return;
        }
        let ping = self.heart.last_ping.max(self.heart.last_heard).saturating_add(limits::PING_MS);
        if ping <= now {
            self.heart.last_ping = now;
            self.send(&ToRelay::Ping { nonce: now });
        }
        let gap = if self.heart.urgent { limits::PULSE_GAP_MS } else { self.pulse_ms() };
        if self.heart.last_beat.is_none_or(|last| last.saturating_add(gap) <= now) {
            self.beat_now(now, rng);
        }
    }

    /// Whether somebody has my last stop in their log, and no other is on its way: then the way back from it is the
    /// log's to say too. Said by pulse it would reach them after my "ready", and look like a new one.
    fn log_tells(&self, key: &PersonKey) -> bool {
        let has = self.heart.peers.get(key).map_or(0, |peer| peer.has);
        has >= self.heart.my_stop && !self.outbox.has(|event| matches!(event, Event::Red | Event::Yellow))
    }

    pub(crate) fn beat_now(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        let others = self.others();
        if others.is_empty() || !self.is_open() {
            return;
        }
        let (Some(me), Some(shown)) = (self.me(), self.shown(now)) else { return };
        let beat = Beat {
            count: self.heart.next_count(rng),
            echo: 0,
            waiting: self.outbox.waiting(),
            head: self.head,
            hash: self.hash.short(),
            light: self.own_light(shown.light(me)),
            away: self.heart.away,
        };
        let echo = |key: &PersonKey| self.heart.peers.get(key).map_or(0, |peer| peer.count);
        let light = |key: &PersonKey| if self.log_tells(key) { Light::Green } else { beat.light };
        let slots: Vec<_> = others
            .iter()
            .map(|(_, key)| (*key, Beat { echo: echo(key), light: light(key), ..beat }.encode()))
            .collect();
        self.heart.last_beat = Some(now);
        self.heart.urgent = false;
        if self.heart.back == Back::Untold {
            self.heart.back = Back::Told;
        }
        // Fewer than a pulse has slots, each far below its size: there is no way to fail.
        let Ok(body) = self.room.seal_pulse(rng, &slots) else { return };
        self.heart.sent.push_back((beat.count, now));
        if self.heart.sent.len() > limits::ECHOES {
            self.heart.sent.pop_front();
        }
        self.send(&ToRelay::Pulse { log: self.log, body: &body });
    }
}
