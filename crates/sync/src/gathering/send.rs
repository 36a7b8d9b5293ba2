//! Entries that leave: kept until the log has them, sealed when they are sent, calls for the crew before anything else.

use rand_core::CryptoRngCore;
use rules::{
    gathering::{
        By, Event, Member, Refusal,
        event::{About, Aside, Plan, Told, Word},
    },
    text::Name,
};
use seal::{
    PersonKey, PersonSecret,
    gathering::{At, CantSeal, answer, tell, write},
};
use serde::{Deserialize, Serialize};
use wire::{EntryId, ToRelay};

use super::{
    Do, Engine, Notice, Output, limits,
    memory::{Invited, Unnamed},
    message::{Answered, Head, Letter, Said, Summary, With, encode},
};
use crate::{inbox::Arrived, limits as shared};

/// What is to be put into the log. It holds keys at times, and prints nothing.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Outgoing {
    Tell(Told),
    Word(Word),
    Invite(Word, PersonKey, ([u8; 16], u16)),
    Join(Name),
    Aside(Aside),
    /// And under which of the keys that say nothing of who one is.
    About(About, Option<u16>),
    /// To those, by the desk.
    Answers(Vec<(PersonKey, Answered)>, Summary),
    Part(PersonKey, u64, (u16, u16), Vec<u8>),
    Handed(Member),
    Snapshot,
    Clock,
}

/// An entry that the log doesn't have yet.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Pending {
    pub token: Option<u64>,
    pub what: Outgoing,
    /// Made by the device itself; nothing is lost with it.
    automatic: bool,
    /// Its name in the log, from the first on: a device that comes back with what it kept before this was sent says it once.
    id: EntryId,
    /// Its bytes, once it was sealed.
    sealed: Option<Vec<u8>>,
    /// The key of the desk, or of the hosts, that it was sealed for, where it counts under the newest alone.
    sealed_for: Option<PersonKey>,
    #[serde(skip)]
    sent_at: Option<u64>,
}

/// A name that nobody can guess.
fn new_id(rng: &mut impl CryptoRngCore) -> EntryId {
    let mut id = EntryId([0; 16]);
    rng.fill_bytes(&mut id.0);
    id
}

impl Outgoing {
    /// What it says, for one's own screen.
    pub(super) fn event(&self) -> Option<Event> {
        match self {
            Self::Tell(told) => Some(Event::Told(told.clone())),
            Self::Word(word) | Self::Invite(word, ..) => Some(Event::Word(word.clone())),
            Self::Aside(aside) => Some(Event::Aside(aside.clone())),
            Self::About(about, _) => Some(Event::About(about.clone())),
            _ => None,
        }
    }

    /// What is sent first: who needs help, and who goes.
    fn is_urgent(&self) -> bool {
        matches!(self, Self::Word(Word::Call(_) | Word::TakeBackCall { .. } | Word::Take { .. }))
    }

    fn is_call(&self) -> bool {
        matches!(self, Self::Word(Word::Call(_)))
    }
}

impl Pending {
    pub(crate) fn is_automatic(&self) -> bool {
        self.automatic
    }

    pub(super) fn connection_lost(&mut self) {
        self.sent_at = None;
    }

    /// To be sealed anew, under another name.
    pub(super) fn unseal(&mut self, rng: &mut impl CryptoRngCore) {
        (self.id, self.sealed, self.sealed_for, self.sent_at) = (new_id(rng), None, None, None);
    }

    pub(super) fn first_plan(&self) -> Option<&Plan> {
        match &self.what {
            Outgoing::Tell(Told::Plan { plan, .. }) => Some(plan),
            _ => None,
        }
    }

    pub(super) fn invited(&self, number: u64) -> Option<Invited> {
        match &self.what {
            Outgoing::Invite(Word::Invite { invitation, .. }, key, (name, generation))
                if *invitation == number =>
            {
                Some(Invited { key: *key, name: *name, generation: *generation })
            }
            _ => None,
        }
    }
}

impl Engine {
    pub(super) fn act(&mut self, what: Do, token: u64, now: u64, rng: &mut impl CryptoRngCore) {
        let outgoing = match self.outgoing(what, rng) {
            Ok(Some(outgoing)) => outgoing,
            Ok(None) => return,
            Err(why) => return self.outputs.push_back(Output::Tell(Notice::Refused { token, why })),
        };
        if let Err(why) = self.may(&outgoing, now) {
            return self.outputs.push_back(Output::Tell(Notice::Refused { token, why }));
        }
        if self.memory.pending.len() >= limits::MAX_PENDING && !outgoing.is_call() {
            return self.outputs.push_back(Output::Tell(Notice::TooMuch { token }));
        }
        self.push(Some(token), outgoing, false, rng);
    }

    pub(super) fn push(
        &mut self,
        token: Option<u64>,
        what: Outgoing,
        automatic: bool,
        rng: &mut impl CryptoRngCore,
    ) {
        let (id, sealed, sent_at) = (new_id(rng), None, None);
        self.memory.pending.push_back(Pending {
            token,
            what,
            automatic,
            id,
            sealed,
            sealed_for: None,
            sent_at,
        });
    }

    fn outgoing(&mut self, what: Do, rng: &mut impl CryptoRngCore) -> Result<Option<Outgoing>, Refusal> {
        Ok(Some(match what {
            Do::Tell(told) => Outgoing::Tell(told),
            Do::Say(word) => Outgoing::Word(word),
            Do::Aside(aside) => Outgoing::Aside(aside),
            Do::Join(name) if self.memory.joined.is_none() => {
                self.memory.name = Some(name.clone());
                Outgoing::Join(name)
            }
            Do::Join(_) => return Err(Refusal::AlreadySaid),
            Do::About { about, unnamed } => {
                let key = self.speaks_as(&about, unnamed, rng)?;
                Outgoing::About(about, key)
            }
            Do::Invite { name, until } => {
                let generation = self.memory.hosts_seeds.len().checked_sub(1).ok_or(Refusal::HostsOnly)?;
                let seed = self.memory.hosts_seed().ok_or(Refusal::HostsOnly)?;
                let mut named = [0; 16];
                rng.fill_bytes(&mut named);
                let mine = seed.invitation(&named);
                let word = Word::Invite { invitation: mine.number(), name, until };
                let generation = u16::try_from(generation).map_err(|_| Refusal::TooMany)?;
                Outgoing::Invite(word, mine.person().key(), (named, generation))
            }
            Do::SetClock if self.is_host() => Outgoing::Clock,
            Do::Burn if self.is_host() => {
                self.burn();
                return Ok(None);
            }
            Do::SetClock | Do::Burn => return Err(Refusal::HostsOnly),
        }))
    }

    /// Under which key something about a report is said: the one it was made with, or a new one for somebody who doesn't say who they are.
    fn speaks_as(
        &mut self,
        about: &About,
        unnamed: bool,
        rng: &mut impl CryptoRngCore,
    ) -> Result<Option<u16>, Refusal> {
        if let About::Report { .. } = about {
            if !unnamed {
                return Ok(None);
            }
            if self.memory.unnamed.len() >= limits::MAX_UNNAMED {
                return Err(Refusal::TooMany);
            }
            self.memory.unnamed.push(Unnamed { secret: *PersonSecret::random(rng).to_bytes(), first: 0 });
            self.keys_changed();
            return Ok(u16::try_from(self.memory.unnamed.len().saturating_sub(1)).ok());
        }
        let (About::Add { report, .. } | About::TakeBackReport { report }) = about else { return Ok(None) };
        let one = self.memory.state.reports().one(*report).ok_or(Refusal::NoSuchReport)?;
        if let By::Member(who) = one.by {
            return if Some(who) == self.memory.number { Ok(None) } else { Err(Refusal::NoSuchReport) };
        }
        let key = self.memory.authors.get(report).ok_or(Refusal::NoSuchReport)?;
        let is = |one: &Unnamed| PersonSecret::from_bytes(&one.secret).key() == *key;
        let at = self.memory.unnamed.iter().position(is).ok_or(Refusal::NoSuchReport)?;
        Ok(u16::try_from(at).ok())
    }

    pub(super) fn own_key(&self, unnamed: Option<u16>) -> PersonKey {
        self.own_secret(unnamed).key()
    }

    fn own_secret(&self, unnamed: Option<u16>) -> PersonSecret {
        let one = unnamed.and_then(|at| self.memory.unnamed.get(usize::from(at)));
        one.map_or_else(|| self.memory.person(), |one| PersonSecret::from_bytes(&one.secret))
    }

    /// What can be known here is said here; the rest, by the desk.
    fn may(&self, outgoing: &Outgoing, now: u64) -> Result<(), Refusal> {
        let Some(event) = outgoing.event() else { return Ok(()) };
        let view = self.view(now);
        let clock = view.clock.ok_or(Refusal::NotYet)?;
        let me = match (&event, self.memory.number) {
            (_, Some(me)) => me,
            // Who has come and hasn't been answered yet can call, and say the rest too.
            (Event::Word(_) | Event::Aside(_) | Event::About(_), None) if view.joined => return Ok(()),
            _ => return Err(Refusal::NotIn),
        };
        if let (Event::About(About::Report { to, .. }), staff) = (&event, self.memory.public.as_ref()) {
            let others = to.iter().filter(|who| Some(**who) != self.memory.number);
            let known = others.filter(|who| staff.is_some_and(|public| public.staff.contains_key(who)));
            if known.count() == 0 {
                return Err(Refusal::NobodyChosen);
            }
        }
        let known = match &event {
            Event::Told(_) => true,
            Event::Word(_) => self.is_desk(),
            Event::Aside(_) => self.is_host(),
            Event::About(_) => false,
        };
        let board = view.state.board();
        match &event {
            _ if known => view.state.would(clock, rules::gathering::Author::Member(me), &event),
            Event::Word(Word::Call(_) | Word::TakeBackCall { .. }) => Ok(()),
            _ if board.is_removed(me) => Err(Refusal::Removed),
            _ => Ok(()),
        }
    }

    /// Takes out an own entry that arrived.
    pub(super) fn confirm(&mut self, arrived: &Arrived<'_>) -> Option<Pending> {
        let same = |one: &Pending| one.sealed.as_ref().is_none_or(|body| body == arrived.body);
        let is = |one: &Pending| one.id == arrived.id && same(one);
        let at = self.memory.pending.iter().position(is)?;
        self.memory.pending.remove(at)
    }

    pub(super) fn send_deadline(&self, now: u64) -> Option<u64> {
        if !self.is_open() || self.memory.pending.is_empty() {
            return None;
        }
        let unheard = self.memory.pending.iter().filter_map(|one| one.sent_at).min();
        let unheard = unheard.map(|at| at.saturating_add(shared::UNHEARD_MS));
        let waits = self.memory.pending.iter().any(|one| one.sent_at.is_none());
        let next = (waits && self.in_flight() < limits::MAX_IN_FLIGHT)
            .then(|| self.pace.again_at.unwrap_or(0).max(self.pace.next()).max(now.saturating_add(1)));
        [unheard, next].into_iter().flatten().min()
    }

    fn in_flight(&self) -> usize {
        self.memory.pending.iter().filter(|one| one.sent_at.is_some()).count()
    }

    pub(super) fn send_pending(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        self.pace.refill(now);
        if let Some(at) = self.pace.again_at {
            if at > now {
                return;
            }
            self.pace.again_at = None;
            self.memory.pending.iter_mut().for_each(Pending::connection_lost);
        }
        for one in &mut self.memory.pending {
            if one.sent_at.is_some_and(|at| at.saturating_add(shared::UNHEARD_MS) <= now) {
                one.sent_at = None;
            }
        }
        while self.in_flight() < limits::MAX_IN_FLIGHT {
            let waits = |one: &Pending| one.sent_at.is_none();
            let urgent = self.memory.pending.iter().position(|one| waits(one) && one.what.is_urgent());
            let own = || self.memory.pending.iter().position(|one| waits(one) && !one.automatic);
            let any = || self.memory.pending.iter().position(waits);
            let Some(at) = urgent.or_else(own).or_else(any) else { return };
            // Nothing is said under keys that are about to change.
            if self.changes_keys_on_way() && urgent.is_none() {
                return;
            }
            if !self.pace.take() {
                return;
            }
            self.send_one(at, now, rng);
        }
    }

    fn changes_keys_on_way(&self) -> bool {
        let changes =
            |one: &Pending| matches!(one.what, Outgoing::Tell(Told::Remove { .. } | Told::Dismiss { .. }));
        self.memory.pending.iter().any(|one| one.sent_at.is_some() && changes(one))
    }

    fn send_one(&mut self, at: usize, now: u64, rng: &mut impl CryptoRngCore) {
        let Some(one) = self.memory.pending.get(at) else { return };
        let (what, token, automatic) = (one.what.clone(), one.token, one.automatic);
        let id = one.id;
        if one.sealed.is_none() {
            match self.seal(&id, &what, now, rng) {
                Ok(body) => {
                    let key = self.group_of(&what);
                    if let Some(one) = self.memory.pending.get_mut(at) {
                        (one.sealed, one.sealed_for) = (Some(body), key);
                    }
                }
                Err(_) => {
                    self.memory.pending.remove(at);
                    if let Some(token) = token.filter(|_| !automatic) {
                        self.outputs.push_back(Output::Tell(Notice::TooMuch { token }));
                    }
                    return;
                }
            }
        }
        let Some(one) = self.memory.pending.get_mut(at) else { return };
        one.sent_at = Some(now);
        let Some(body) = &one.sealed else { return };
        let frame = ToRelay::Append { log: self.log, id, body }.encode();
        self.outputs.push_back(Output::Send(frame));
    }

    /// The key of those who read it, where that key changes when one of them is none any more. A call counts under any: help is for whoever needs it.
    fn group_of(&self, what: &Outgoing) -> Option<PersonKey> {
        let public = self.memory.public.as_ref()?;
        match what {
            Outgoing::Word(Word::Call(_) | Word::TakeBackCall { .. }) => None,
            Outgoing::Word(_) | Outgoing::Invite(..) | Outgoing::Join(_) | Outgoing::Handed(_) => {
                Some(public.desk)
            }
            Outgoing::Aside(_) => Some(public.hosts),
            _ => None,
        }
    }

    /// Whether an entry of one's own arrived after the keys that it was sealed for had changed: whoever had them could have written it, so it counts for nobody,
    /// and is said again.
    pub(super) fn is_outdated(&self, one: &Pending) -> bool {
        one.sealed_for.is_some() && one.sealed_for != self.group_of(&one.what)
    }

    fn head(&mut self) -> Head {
        self.memory.count = self.memory.count.saturating_add(1);
        let hash = self.memory.public.as_ref().map(|public| public.hash.short());
        Head { count: self.memory.count, seen: self.memory.head, hash: hash.unwrap_or_default() }
    }

    fn seal(
        &mut self,
        id: &EntryId,
        what: &Outgoing,
        now: u64,
        rng: &mut impl CryptoRngCore,
    ) -> Result<Vec<u8>, CantSeal> {
        let head = self.head();
        let log = self.log;
        let at = At { log: &log, id };
        let board = self.memory.board();
        let me = self.memory.person();
        let to = |readers: &[PersonKey], letter: &Letter, me: &PersonSecret, rng: &mut _| {
            write(at, &board, me, readers, &encode(letter), rng)
        };
        let public = self.memory.public.as_ref();
        let desk = public.map_or(PersonKey([0; 32]), |public| public.desk);
        match what {
            Outgoing::Tell(_) | Outgoing::Snapshot | Outgoing::Clock => {
                let said = self.said(at, what, head, now, rng)?;
                let voice = self.memory.hosts_seed().ok_or(CantSeal::Key)?.voice();
                tell(at, &board, &voice, &encode(&said), rng)
            }
            Outgoing::Word(word) => to(&[desk], &Letter::Word(head, word.clone()), &me, rng),
            Outgoing::Invite(word, key, made) => {
                to(&[desk], &Letter::Invite(head, word.clone(), *key, *made), &me, rng)
            }
            Outgoing::Join(name) => {
                let secret = self.memory.invitation.ok_or(CantSeal::Key)?;
                to(&[desk], &Letter::Join(secret, name.clone()), &me, rng)
            }
            Outgoing::Aside(aside) => {
                let hosts = public.ok_or(CantSeal::Readers)?.hosts;
                to(&[hosts], &Letter::Aside(head, aside.clone()), &me, rng)
            }
            Outgoing::About(about, unnamed) => {
                let me = self.own_secret(*unnamed);
                let readers = self.readers_of(about, &me.key());
                to(&readers, &Letter::About(head, about.clone()), &me, rng)
            }
            Outgoing::Handed(who) => to(&[desk], &Letter::Handed(head, *who), &me, rng),
            Outgoing::Part(key, place, (index, of), bytes) => {
                let part = Letter::Part { at: *place, index: *index, of: *of, bytes: bytes.clone() };
                to(&[*key], &part, &me, rng)
            }
            Outgoing::Answers(parts, summary) => {
                let desk = self.memory.desk_seed().ok_or(CantSeal::Key)?.person();
                let parts: Vec<_> = parts.iter().map(|(key, said)| (*key, encode(said))).collect();
                answer(at, &board, &desk, &parts, &encode(summary), rng)
            }
        }
    }

    /// Who reads what is said of a report: the hosts who were chosen and still are, and its author.
    fn readers_of(&self, about: &About, me: &PersonKey) -> Vec<PersonKey> {
        let public = self.memory.public.as_ref();
        let key_of = |who: &Member| public.and_then(|public| public.staff.get(who)).copied();
        let chosen: Vec<Member> = match about {
            About::Report { to, .. } => to.clone(),
            About::Add { report, .. }
            | About::TakeBackReport { report }
            | About::Own { report }
            | About::Step { report, .. }
            | About::Settle { report } => {
                self.memory.state.reports().one(*report).map(|one| one.to.clone()).unwrap_or_default()
            }
        };
        let mut readers: Vec<PersonKey> = chosen.iter().filter_map(key_of).collect();
        if let About::Own { report } | About::Step { report, .. } | About::Settle { report } = about {
            readers.extend(self.memory.authors.get(report));
        }
        readers.retain(|key| key != me);
        readers.sort_unstable();
        readers.dedup();
        readers
    }

    fn said(
        &mut self,
        at: At<'_>,
        what: &Outgoing,
        head: Head,
        now: u64,
        rng: &mut impl CryptoRngCore,
    ) -> Result<Said, CantSeal> {
        let by = self.memory.number.ok_or(CantSeal::Key)?;
        let (told, with) = match what {
            Outgoing::Tell(told) => (Some(told.clone()), self.with(at, told, rng)?),
            Outgoing::Snapshot => (None, With::Snapshot(Box::new(self.snapshot().ok_or(CantSeal::Key)?))),
            _ => (None, With::Nothing),
        };
        let first = self.memory.public.is_none();
        let sets = matches!(what, Outgoing::Clock) || first || self.sets_clock(now);
        Ok(Said { by, head, wall: sets.then_some(self.wall), told, with })
    }
}
