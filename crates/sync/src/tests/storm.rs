//! Everything at once, from a seed: a relay that does what it likes to two or three people who do what they like.
//! After each step: what laws.md has to be provable (6), one's own stop at once, and in the end agreement.

use rand_chacha::rand_core::RngCore;

use super::*;
use crate::{Why, limits};

const TOO_LONG: u64 = 4_000 + limits::PULSE_MS;

/// What a person did last, as far as it matters to what may be on.
#[derive(Debug, Clone, Copy, Default)]
struct Did {
    /// Red, hiding, closing, or losing the network.
    stopped: Option<u64>,
    /// Something that may be a yes.
    yes: u64,
    /// Out of reach since.
    away: Option<u64>,
}

struct Storm {
    world: World,
    rng: ChaCha20Rng,
    seed: u8,
    did: Vec<Did>,
    ons: usize,
}

impl Storm {
    fn new(seed: u8) -> Self {
        let mut world = World::kissing(seed);
        let rng = ChaCha20Rng::from_seed([seed; 32]);
        if seed.is_multiple_of(3) {
            world.arrive("Cy");
            world.run(100);
            world.welcome(ANA, "Cy");
            world.welcome(BO, "Cy");
            world.run(2_000);
            world.say(CY, Event::KnowSignals);
            world.run(100);
        }
        let did = vec![Did { yes: world.now, ..Did::default() }; world.nodes.len()];
        Self { world, rng, seed, did, ons: 0 }
    }

    fn below(&mut self, end: u32) -> u32 {
        self.rng.next_u32() % end
    }

    fn anyone(&mut self) -> usize {
        let people = u32::try_from(self.world.nodes.len()).unwrap();
        self.below(people) as usize
    }

    /// The relay's move.
    fn hostile(&mut self) {
        let who = self.anyone();
        let log = self.world.link.secret().log_id();
        let now = self.world.now;
        match self.below(22) {
            0 => self.world.nodes[who].trouble.deaf ^= true,
            1 => self.world.nodes[who].trouble.no_entries ^= true,
            2 => self.world.nodes[who].trouble.no_pulses ^= true,
            3 => self.world.nodes[who].trouble.late_ms = u64::from(self.below(7_000)),
            4 => self.world.nodes[who].trouble.not_stored ^= true,
            5 => self.world.nodes[who].trouble.hold ^= true,
            6 => self.world.nodes[who].trouble.no_opened ^= true,
            7..=8 => self.let_go(),
            9 => {
                self.world.nodes[who].trouble.cut = true;
                self.did[who].away.get_or_insert(now);
            }
            10 => {
                for _ in 0..5 {
                    let at = self.below(u32::try_from(self.world.pulses.len()).unwrap()) as usize;
                    let (_, body) = self.world.pulses[at].clone();
                    self.world.deliver(who, FromRelay::Pulse { log, body: &body });
                }
            }
            11 => {
                let head = self.world.log.as_ref().map_or(0, |log| log.len() as u64);
                let seq = u64::from(self.below(u32::try_from(head).unwrap())) + 1;
                self.world.deliver_entry(who, seq);
            }
            12 => {
                let head = u64::from(self.below(60));
                self.world.deliver(who, FromRelay::Opened { log, head, time: now - self.world.clock_behind });
            }
            13 => {
                let all = [
                    RefusedWhy::NotOpen,
                    RefusedWhy::TooFast,
                    RefusedWhy::LogFull,
                    RefusedWhy::NotStored,
                    RefusedWhy::Malformed,
                ];
                let why = all[self.below(5) as usize];
                let id = (self.below(2) == 0).then_some(EntryId([3; 16]));
                self.world.deliver(who, FromRelay::Refused { log: Some(log), id, why });
            }
            14 => {
                let mut id = [0; 16];
                self.rng.fill_bytes(&mut id);
                self.world.append(EntryId(id), &[5; 512]);
            }
            15 => self.usurp(),
            16 => {
                self.world.disconnect(who);
                self.world.input(who, Input::Disconnected);
            }
            _ => self.calm(who),
        }
    }

    fn calm(&mut self, who: usize) {
        self.world.nodes[who].trouble = Trouble::default();
        if !self.world.nodes[who].asleep && !self.hides(who) {
            self.did[who].away = None;
        }
    }

    fn hides(&self, who: usize) -> bool {
        self.world.nodes[who].engine.heart_is_away()
    }

    /// What was held back, in any order.
    fn let_go(&mut self) {
        while !self.world.held.is_empty() {
            let at = self.below(u32::try_from(self.world.held.len()).unwrap()) as usize;
            let (from, frame) = self.world.held.swap_remove(at);
            let held = std::mem::take(&mut self.world.nodes[from].trouble.hold);
            self.world.relay(from, &frame);
            self.world.nodes[from].trouble.hold = held;
        }
    }

    /// Something else under the name of what was held back.
    fn usurp(&mut self) {
        if let Some((_, frame)) = self.world.held.pop()
            && let ToRelay::Append { id, .. } = ToRelay::decode(&frame).unwrap()
        {
            self.world.append(id, &[6; 512]);
        }
    }

    /// A person's move.
    fn human(&mut self) {
        let who = self.anyone();
        let now = self.world.now;
        let view = self.world.view(who);
        if view.stage != Stage::Together || self.world.nodes[who].asleep {
            return;
        }
        let me = view.me.unwrap();
        match self.below(24) {
            0..=7 => {
                self.did[who].yes = now;
                self.world.say(who, Event::StillYes);
                match view.asks.first() {
                    Some(ask) if ask.from != me => self.world.answer(who, ask.number, true),
                    _ => self.world.say(who, kiss(me.0, (me.0 + 1) % self.did.len() as u8)),
                }
            }
            8..=13 => {
                self.world.say(who, Event::Stopped);
                self.world.say(who, Event::Ready);
            }
            14 => {
                self.did[who].stopped = Some(now);
                self.world.say(who, Event::Red);
                let view = self.world.view(who);
                assert_eq!(view.lamp, Lamp::Red, "seed {}: S6: {view:?}", self.seed);
            }
            15 => {
                (self.did[who].stopped, self.did[who].away) = (Some(now), Some(now));
                self.world.input(who, Input::Hidden);
                assert!(self.world.view(who).on.is_empty(), "seed {}", self.seed);
            }
            16..=17 if self.hides(who) => {
                self.did[who].away = None;
                self.world.input(who, Input::Shown);
            }
            18 => {
                self.did[who].stopped = Some(now);
                self.world.reload(who);
                if !self.world.nodes[who].trouble.cut {
                    self.did[who].away = None;
                }
            }
            19 => {
                self.did[who].away.get_or_insert(now);
                self.world.nodes[who].asleep = true;
            }
            20 => self.world.say(who, Event::Break),
            _ => self.world.say(who, Event::Back),
        }
    }

    fn wake(&mut self) {
        let who = self.anyone();
        if self.world.nodes[who].asleep {
            self.world.nodes[who].asleep = false;
            if !self.hides(who) && !self.world.nodes[who].trouble.cut {
                self.did[who].away = None;
            }
        }
    }

    /// Property 6: no device shows an activity as on later than the silence and a pulse after any person in it
    /// pressed red, closed the app, or became unreachable.
    fn check(&mut self) {
        let now = self.world.now;
        for who in 0..self.did.len() {
            if self.world.nodes[who].asleep {
                continue;
            }
            let view = self.world.view(who);
            self.ons += usize::from(!view.on.is_empty());
            for on in &view.on {
                for person in on.by.iter().chain(on.to.iter()) {
                    let did = self.did[usize::from(person.0)];
                    let after = |at: Option<u64>| at.is_some_and(|at| now > at + TOO_LONG);
                    let stands = after(did.stopped) && did.stopped > Some(did.yes);
                    let seed = self.seed;
                    assert!(
                        !stands,
                        "seed {seed}: at {now} {who} shows what {person:?} stopped: {did:?}, {view:?}"
                    );
                    assert!(
                        !after(did.away),
                        "seed {seed}: at {now} {who} shows {person:?}, gone: {did:?}, {view:?}"
                    );
                }
            }
        }
    }

    fn steps(&mut self, steps: usize) {
        for _ in 0..steps {
            match self.below(8) {
                0..=2 => self.hostile(),
                3..=5 => self.human(),
                6 => self.wake(),
                _ => self.let_go(),
            }
            let ms = u64::from(self.below(900));
            for _ in 0..3 {
                self.world.run(ms / 3);
                self.check();
            }
        }
    }

    /// The trouble ends; nobody's history was forged.
    fn recovers(&mut self) {
        let seed = self.seed;
        for who in 0..self.did.len() {
            self.world.nodes[who].trouble = Trouble::default();
            self.world.nodes[who].asleep = false;
            self.did[who].away = None;
            self.world.input(who, Input::Shown);
        }
        self.let_go();
        self.world.run(60_000);
        let before = self.world.log.as_ref().unwrap().len();
        for who in 0..self.did.len() {
            let view = self.world.view(who);
            assert_eq!(view.stage, Stage::Together, "seed {seed}: {who}");
            let wedged = matches!(
                view.why,
                Why::Diverged
                    | Why::Withheld
                    | Why::Offline
                    | Why::HiddenMe
                    | Why::Unreachable(_)
                    | Why::Hidden(_)
            );
            assert!(!wedged, "seed {seed}: {who}: {view:?}");
        }
        self.world.agree();
        self.world.run(60_000);
        let after = self.world.log.as_ref().unwrap().len();
        assert!(after - before < 4, "seed {seed}: the log grows by itself, {before} to {after}");
    }
}

#[test]
fn a1_no_screen_outlives_a_stop_whatever_the_relay_does() {
    let mut ons = 0;
    for seed in (0..48u8).step_by(EVERY) {
        let mut storm = Storm::new(seed);
        for _ in 0..3 {
            storm.steps(40);
            storm.recovers();
        }
        ons += storm.ons;
    }
    assert!(ons > 500 / EVERY, "hardly anything was ever on: {ons}");
}
