//! What a shell draws: the state with what is on its way, and how this device stands to it.

use std::borrow::Cow;

use rules::{
    Stamp,
    gathering::{
        Author, Event, Gathering, Member, Refusal, Role,
        event::{Call, Word},
    },
    text::Name,
};
use seal::{
    PersonKey,
    gathering::{FloorKey, Invitation},
};

use super::{Connection, Engine, Over, You, send::Outgoing};

/// What there is to draw.
#[derive(Debug)]
pub struct View<'a> {
    /// Whether everything that the relay has is here.
    pub connected: bool,
    /// How it ended, once it has.
    pub over: Option<Over>,
    /// Somebody saw something else of what hosts said: the relay shows different things to different people.
    pub diverged: bool,
    /// The gathering's clock, in milliseconds since 1970, once it is known.
    pub clock: Option<u64>,
    /// What this device can read, and what of its own is on its way as if it were there already.
    pub state: Cow<'a, Gathering>,
    /// The own number, once the desk has told it.
    pub me: Option<Member>,
    /// The name that this person chose here.
    pub name: Option<&'a Name>,
    /// What this person is.
    pub role: Role,
    /// Whether this device has what hosts and crew have: somebody who was just appointed waits for it.
    pub desk: bool,
    /// How it stands with a guest, as the desk told them last.
    pub you: Option<&'a You>,
    /// Whether this person has come to the gathering, be the desk's answer still to come.
    pub joined: bool,
    /// Why they can't come in.
    pub not_in: Option<Refusal>,
    /// Whether this person can show in an encounter that they are ready (G3).
    pub floor: bool,
    /// Own entries that are not in the log yet.
    pub on_way: usize,
    /// Own calls that are not in the log yet.
    pub calling: Vec<Call>,
    /// A call of one's own is in the log, and no device of the desk has read so far yet.
    pub unheard: bool,
    /// By how many milliseconds a host's own clock is ahead of the gathering's (negative: behind), where that is much.
    pub clock_off: Option<i64>,
}

impl Engine {
    /// What there is to draw now.
    pub fn view(&self, now: u64) -> View<'_> {
        let memory = &self.memory;
        let calling = memory.pending.iter().filter_map(|one| match &one.what {
            Outgoing::Word(Word::Call(call)) => Some(call.clone()),
            _ => None,
        });
        View {
            connected: self.connection == Connection::Open,
            over: self.over,
            diverged: self.diverged,
            clock: self.clock_at(now),
            state: self.shown(now),
            me: memory.number,
            name: memory.name.as_ref(),
            role: self.role(),
            desk: self.is_desk(),
            you: memory.you.as_ref(),
            joined: memory.joined.is_some()
                || memory.pending.iter().any(|one| matches!(one.what, Outgoing::Join(_))),
            not_in: memory.not_in,
            floor: self.floor(now).is_some(),
            on_way: memory.pending.iter().filter(|one| !one.is_automatic()).count(),
            calling: calling.collect(),
            unheard: !self.is_desk() && self.called.is_some_and(|at| at > memory.you_seen),
            clock_off: self.is_host().then(|| self.clock_off(now)).flatten(),
        }
    }

    /// The state with what is on its way: a door without a network goes on, and catches up.
    fn shown(&self, now: u64) -> Cow<'_, Gathering> {
        let Some((me, clock)) = self.memory.number.zip(self.clock_at(now)) else {
            return Cow::Borrowed(&self.memory.state);
        };
        let mut state = Cow::Borrowed(&self.memory.state);
        let events = self.memory.pending.iter().filter_map(|one| one.what.event());
        let mut seq = self.memory.head;
        for event in events {
            seq = seq.saturating_add(1);
            let known = match &event {
                Event::Word(_) => self.is_desk(),
                Event::Aside(_) => self.is_host(),
                Event::Told(_) => true,
                Event::About(_) => false,
            };
            if known {
                let stamp = Stamp { seq, time: clock, seen: self.memory.head };
                // What would be refused isn't there.
                let _ = state.to_mut().apply(stamp, Author::Member(me), &event);
            }
        }
        state
    }

    /// The invitation of that number, to show it again: for a host, as long as nobody came with it.
    pub fn invitation(&self, number: u64) -> Option<Invitation> {
        let (memory, public) = (&self.memory, self.memory.public.as_ref()?);
        let waiting = memory.pending.iter().find_map(|one| one.invited(number));
        let invited = waiting.or_else(|| memory.private.as_ref()?.invited.get(&number).copied())?;
        let seed = memory.hosts_seeds.get(usize::from(invited.generation))?;
        let mine = seal::gathering::HostsSeed::from_bytes(seed).invitation(&invited.name);
        // Who comes after a change of keys begins with what was said after it.
        let from = if public.changed > 0 { public.snapshot.1 } else { 0 };
        Invitation::new(&memory.relay, &memory.secret(), &memory.board(), self.voice?, mine, from).ok()
    }

    /// The key by which this person shows in an encounter that they are ready (G3), while the gathering is open.
    pub fn floor(&self, now: u64) -> Option<FloorKey> {
        let (board, clock) = (self.memory.state.board(), self.clock_at(now)?);
        if !board.is_open(clock) {
            return None;
        }
        let (epoch, key) = match &self.memory.private {
            Some(private) if self.is_desk() => {
                let me = self.memory.number?;
                private.floor_of(self.memory.state.desk().is_ready(board, me))?
            }
            _ => self.memory.you.as_ref()?.floor?,
        };
        (epoch == board.epoch()).then(|| FloorKey::from_bytes(&key))
    }

    /// The link of the encounter in which two try it with each other (G2): whoever is at the gathering could make it, too. It is practice.
    pub fn exercise(&self, with: Member) -> Option<seal::LinkSecret> {
        let me = self.memory.number?;
        Some(self.memory.secret().exercise(me.0.min(with.0), me.0.max(with.0)))
    }

    /// This person's own key in this gathering.
    pub fn my_key(&self) -> PersonKey {
        self.person.key()
    }
}
