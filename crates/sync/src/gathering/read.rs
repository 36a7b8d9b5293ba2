//! Entries that arrive: opened by whichever key fits, checked, applied in the log's order and never twice.
//!
//! What can't be opened is somebody else's, and nothing of it counts here. What hosts say to all is hashed, and each says what they had seen: a
//! relay that shows different things to different people is noticed as soon as two of them are heard of.

use rand_core::CryptoRngCore;
use rules::{
    Stamp,
    gathering::{
        Author, Event, Member, Refusal, Role,
        event::{About, Told, Word},
    },
};
use seal::{
    PersonKey,
    gathering::{At, Bundle, InvitationSecret, Sealed, open},
};

use super::{
    Engine, Notice, Output, limits,
    memory::{Invited, Public},
    message::{Answer, Answered, Head, Letter, Said, Summary, With, You, decode},
    readers::{Key, Reader},
    send::{Outgoing, Pending},
};
use crate::{inbox::Arrived, limits as shared};

/// Whether it may change how it stands with anyone. What is turned, announced, or told of places and dates doesn't: the desk need not look through everyone
/// for it, while they wait for a page.
fn moves_people(told: &Told) -> bool {
    match told {
        Told::Plan { .. }
        | Told::Rules { .. }
        | Told::Appoint { .. }
        | Told::Dismiss { .. }
        | Told::Remove { .. }
        | Told::Finish { .. }
        | Told::Close => true,
        Told::Place(_)
        | Told::Brief { .. }
        | Told::Turn { .. }
        | Told::BreakOff { .. }
        | Told::Announce(_)
        | Told::Next(_)
        | Told::Shifts(_) => false,
    }
}

impl Engine {
    pub(super) fn entry(&mut self, arrived: Arrived<'_>, now: u64, rng: &mut impl CryptoRngCore) {
        if arrived.seq <= self.memory.head {
            return;
        }
        if arrived.prev != self.memory.head || arrived.seq > shared::MAX_SEQ {
            return self.gap(now, rng);
        }
        self.clock.heard(arrived.time, now);
        let confirmed = self.confirm(&arrived);
        self.memory.head = arrived.seq;
        self.memory.time = self.memory.time.max(arrived.time);
        let at = At { log: &self.log, id: &arrived.id };
        let opened = self.voice.map(|voice| open(at, &self.boards, &voice, arrived.body));
        match opened {
            Some(Ok(Sealed::Told(bytes))) => self.told(arrived, &bytes, confirmed),
            Some(Ok(Sealed::Letter(_))) if confirmed.as_ref().is_some_and(|one| self.is_outdated(one)) => {
                self.void(confirmed, rng);
            }
            Some(Ok(Sealed::Letter(letter))) => {
                let read = self.readers().find_map(|me| {
                    Some(((me.as_whom, me.newest), letter.open_known(&me.secret, &mut me.known)?))
                });
                match read {
                    Some((as_whom, (author, bytes))) => {
                        self.letter(arrived, as_whom, author, &bytes, confirmed, now, rng);
                    }
                    None => self.unread(arrived, confirmed),
                }
            }
            Some(Ok(Sealed::Bundle(bundle))) => self.bundle(&bundle, arrived),
            Some(Err(_)) | None => self.void(confirmed, rng),
        }
    }

    /// Keys that may open a letter. A guest who was not appointed and made no report has none to try: nobody could have written to them what counts here,
    /// and trying is most of what reading costs.
    fn readers(&mut self) -> impl Iterator<Item = &mut Key> {
        let memory = &self.memory;
        let reports = !memory.authors.is_empty() || !memory.unnamed.is_empty();
        let expects = memory.private.is_some() || reports || self.appointed().is_some();
        let tries = memory.joined.is_some() && expects;
        self.readers.iter_mut().take_while(move |_| tries)
    }

    fn stamp(&self, arrived: Arrived<'_>, seen: u64) -> Stamp {
        let offset = self.memory.public.as_ref().map_or(0, |public| public.offset);
        Stamp { seq: arrived.seq, time: self.memory.time.saturating_add(offset), seen }
    }

    fn refused(&mut self, confirmed: Option<&Pending>, why: Refusal) {
        if let Some(token) = confirmed.and_then(|one| one.token) {
            self.outputs.push_back(Output::Tell(Notice::Refused { token, why }));
        }
    }

    fn there(&mut self, confirmed: Option<&Pending>) {
        if let Some(token) = confirmed.and_then(|one| one.token) {
            self.outputs.push_back(Output::Tell(Notice::There { token }));
        }
    }

    /// An own entry that says nothing to anybody: keys changed while it was on its way. It is said again under the new ones.
    fn void(&mut self, confirmed: Option<Pending>, rng: &mut impl CryptoRngCore) {
        if let Some(mut one) = confirmed.filter(|one| !one.is_automatic()) {
            one.unseal(rng);
            self.memory.pending.push_front(one);
        }
    }

    fn told(&mut self, arrived: Arrived<'_>, bytes: &[u8], confirmed: Option<Pending>) {
        let Some(said) = decode::<Said>(bytes) else { return };
        let begins = matches!((&said.with, &said.told), (With::Keys(_), Some(Told::Plan { .. })));
        match (&mut self.memory.public, &said.with) {
            (Some(public), _) => {
                if !said.head.is_before(arrived.seq)
                    || !public.counts.entry(said.by).or_default().takes(said.head.count)
                {
                    return;
                }
                if let Some(wall) = said.wall {
                    public.offset = wall.saturating_sub(arrived.time);
                }
            }
            (None, With::Keys(keys)) if begins => {
                let mut public = Public {
                    voice: self.memory.first_voice,
                    desk: keys.desk,
                    hosts: keys.hosts,
                    staff: [(said.by, keys.host)].into(),
                    offset: said.wall.unwrap_or_default().saturating_sub(arrived.time),
                    counts: std::collections::BTreeMap::new(),
                    hash: seal::HistoryHash::start(&self.log),
                    changed: 0,
                    snapshot: (0, 0),
                };
                public.counts.entry(said.by).or_default().takes(said.head.count);
                self.memory.public = Some(public);
            }
            (None, With::Snapshot(snapshot)) if self.memory.from > 0 => {
                return self.begin_with(snapshot, arrived, bytes);
            }
            (None, _) => return,
        }
        self.compare(&said.head);
        let applied = match &said.told {
            Some(told) => {
                let stamp = self.stamp(arrived, said.head.seen);
                let author = Author::Member(said.by);
                self.memory.state.apply(stamp, author, &Event::Told(told.clone()))
            }
            None => Ok(()),
        };
        if let (Err(_), true) = (&applied, begins) {
            self.memory.public = None;
            return;
        }
        if applied.is_ok() {
            self.carry(&said, arrived);
        }
        self.hash_on(arrived, bytes);
        match applied {
            Ok(()) => self.there(confirmed.as_ref()),
            Err(why) => self.refused(confirmed.as_ref(), why),
        }
        if said.told.as_ref().is_some_and(moves_people) {
            self.everyone_dirty();
        }
    }

    pub(super) fn hash_on(&mut self, arrived: Arrived<'_>, bytes: &[u8]) {
        let Some(public) = &mut self.memory.public else { return };
        public.hash = public.hash.next(arrived.seq, arrived.time, Some((&PersonKey(public.voice), bytes)));
        self.hashes.push_back((arrived.seq, public.hash.short()));
        if self.hashes.len() > limits::MAX_HASHES {
            self.hashes.pop_front();
        }
    }

    /// What somebody says they had seen of what hosts said, against what was seen here.
    fn compare(&mut self, head: &Head) {
        let mine = self.hashes.iter().rev().find(|(seq, _)| *seq <= head.seen);
        if mine.is_some_and(|(_, mine)| *mine != head.hash) {
            self.diverged = true;
        }
    }

    /// For others, or one's own: one can't open what one wrote.
    fn unread(&mut self, arrived: Arrived<'_>, confirmed: Option<Pending>) {
        let Some(one) = confirmed else { return };
        match &one.what {
            Outgoing::Join(_) => self.memory.joined = Some(arrived.seq),
            Outgoing::About(about, unnamed) => {
                let key = self.own_key(*unnamed);
                return self.about(arrived, key, arrived.prev, &about.clone(), Some(&one));
            }
            Outgoing::Word(_) | Outgoing::Aside(_) => {
                if matches!(&one.what, Outgoing::Word(Word::Call(_))) {
                    self.called = Some(arrived.seq);
                }
                if let Some(token) = one.token {
                    self.memory.said.push_back((arrived.seq, token));
                    if self.memory.said.len() > limits::MAX_IN_FLIGHT {
                        self.memory.said.pop_front();
                    }
                }
            }
            _ => {}
        }
        self.there(Some(&one));
    }

    #[expect(clippy::too_many_arguments, reason = "one letter, and everything that is known of how it came")]
    fn letter(
        &mut self,
        arrived: Arrived<'_>,
        (as_whom, newest): (Reader, bool),
        author: PersonKey,
        bytes: &[u8],
        confirmed: Option<Pending>,
        now: u64,
        rng: &mut impl CryptoRngCore,
    ) {
        let Some(letter) = decode::<Letter>(bytes) else { return };
        let call = matches!(&letter, Letter::Word(_, Word::Call(_) | Word::TakeBackCall { .. }));
        if !newest && !call {
            return;
        }
        match (as_whom, letter) {
            (Reader::Desk, Letter::Word(head, word)) => {
                self.word(arrived, author, head, &word, None, confirmed.as_ref());
            }
            (Reader::Desk, Letter::Invite(head, word, key, (name, generation))) => {
                let invited = Invited { key, name, generation };
                self.word(arrived, author, head, &word, Some(invited), confirmed.as_ref());
            }
            (Reader::Desk, Letter::Join(secret, name)) => {
                let number = InvitationSecret::from_bytes(&secret).number();
                self.join_arrived(arrived, author, &Word::Join { invitation: number, name });
            }
            (Reader::Desk, Letter::Handed(head, who)) => {
                let role = self.memory.state.board().role(who);
                if self.role_of(author, head) == Some(Role::Host)
                    && let Some(private) = &mut self.memory.private
                {
                    private.handed.insert(who, role);
                }
            }
            (Reader::Hosts, Letter::Aside(head, aside)) => {
                let Some(who) = self.author(author, head) else { return };
                let (stamp, who) = (self.stamp(arrived, head.seen), Author::Member(who));
                match self.memory.state.apply(stamp, who, &Event::Aside(aside)) {
                    Ok(()) => self.there(confirmed.as_ref()),
                    Err(why) => self.refused(confirmed.as_ref(), why),
                }
            }
            (Reader::Me, Letter::About(head, about)) => {
                self.compare(&head);
                self.about(arrived, author, head.count, &about, None);
            }
            (Reader::Me, Letter::Part { at, index, of, bytes }) => {
                self.part(author, at, (index, of), bytes, now, rng);
            }
            _ => {}
        }
    }

    /// Who wrote to the desk, where they are at the gathering and it is new.
    fn author(&mut self, key: PersonKey, head: Head) -> Option<Member> {
        self.compare(&head);
        let private = self.memory.private.as_mut()?;
        let who = private.who_has(&key)?;
        private.counts.entry(key).or_default().takes(head.count).then_some(who)
    }

    fn role_of(&mut self, key: PersonKey, head: Head) -> Option<Role> {
        let who = self.author(key, head)?;
        Some(self.memory.state.board().role(who))
    }

    fn word(
        &mut self,
        arrived: Arrived<'_>,
        key: PersonKey,
        head: Head,
        word: &Word,
        invited: Option<Invited>,
        confirmed: Option<&Pending>,
    ) {
        if !head.is_before(arrived.seq) {
            return;
        }
        let Some(who) = self.author(key, head) else { return };
        let stamp = self.stamp(arrived, head.seen);
        let applied = self.memory.state.apply(stamp, Author::Member(who), &Event::Word(word.clone()));
        self.touched(who, word);
        let Some(private) = &mut self.memory.private else { return };
        match applied {
            Ok(()) => {
                if let (Word::Invite { invitation, .. }, Some(invited)) = (word, invited) {
                    private.invited.insert(*invitation, invited);
                    if let Some(token) = confirmed.and_then(|one| one.token) {
                        let notice = Notice::Invited { token, number: *invitation };
                        self.outputs.push_back(Output::Tell(notice));
                    }
                }
                if let Word::Join { invitation, .. } | Word::Uninvite { invitation } = word {
                    private.invited.remove(invitation);
                }
                if *word == Word::Forget {
                    private.told.remove(&who);
                    private.refused.remove(&who);
                }
                self.there(confirmed);
            }
            Err(why) => {
                let refused = private.refused.entry(who).or_default();
                refused.push_back((arrived.seq, why));
                if refused.len() > limits::MAX_REFUSED {
                    refused.pop_front();
                }
                self.refused(confirmed, why);
            }
        }
    }

    fn join_arrived(&mut self, arrived: Arrived<'_>, author: PersonKey, word: &Word) {
        let stamp = self.stamp(arrived, arrived.prev);
        let Some(private) = &mut self.memory.private else { return };
        if private.who_has(&author).is_some() || private.strangers_told.contains(&author) {
            return;
        }
        match self.memory.state.apply(stamp, Author::Invited, &Event::Word(word.clone())) {
            Ok(()) => {
                let who = self.memory.state.desk().everyone().map(|(who, _)| who).last();
                if let Some(who) = who {
                    private.keys.insert(who, author);
                    self.dirty.insert(who);
                }
                if let Word::Join { invitation, .. } = word {
                    private.invited.remove(invitation);
                }
            }
            Err(why) => {
                let room = private.strangers.len().saturating_add(private.strangers_told.len());
                if room < limits::MAX_STRANGERS && !private.strangers.iter().any(|(key, _)| *key == author) {
                    private.strangers.push_back((author, why));
                }
            }
        }
    }

    /// A report, and what comes of it: on the devices of those who read it, and of its author.
    fn about(
        &mut self,
        arrived: Arrived<'_>,
        key: PersonKey,
        count: u64,
        about: &About,
        confirmed: Option<&Pending>,
    ) {
        let mine = confirmed.is_some();
        let public = self.memory.public.as_ref();
        let staff = public.and_then(|public| public.staff.iter().find(|(_, one)| **one == key));
        let known = staff.map(|(who, _)| *who);
        let known = known.or_else(|| self.memory.private.as_ref()?.who_has(&key));
        let known = known.or_else(|| self.memory.number.filter(|_| key == self.my_key()));
        let first = self.memory.speakers.get(&key).map_or(arrived.seq, |(first, _)| *first);
        let author = known.map_or(Author::Unnamed(first), Author::Member);
        let mut window = self.memory.speakers.get(&key).map(|(_, window)| *window).unwrap_or_default();
        if !mine && !window.takes(count) {
            return;
        }
        let stamp = self.stamp(arrived, arrived.prev);
        let applied = self.memory.state.apply(stamp, author, &Event::About(about.clone()));
        // Strangers without end are not remembered: only who said something that counts.
        if applied.is_ok() {
            self.memory.speakers.insert(key, (first, window));
            if matches!(about, About::Report { .. }) {
                self.memory.authors.insert(arrived.seq, key);
            }
        }
        match applied {
            Ok(()) => self.there(confirmed),
            Err(why) => self.refused(confirmed, why),
        }
    }

    fn bundle(&mut self, bundle: &Bundle, arrived: Arrived<'_>) {
        let newest = self.readers.first().filter(|key| key.as_whom == Reader::Desk);
        if let Some(desk) = newest.filter(|_| self.memory.private.is_some()) {
            if let Some(summary) = bundle.summary(&desk.secret).and_then(|bytes| decode::<Summary>(&bytes)) {
                self.answered(&summary, arrived);
            }
            return;
        }
        let Some(desk) = self.memory.public.as_ref().map(|public| public.desk) else { return };
        if self.memory.joined.is_none() {
            return;
        }
        let Some(bytes) = bundle.open_known(&self.person, &desk, &mut self.known) else { return };
        let Some(answered) = decode::<Answered>(&bytes) else { return };
        if answered.seen < self.memory.you_seen || answered.seen >= arrived.seq {
            return;
        }
        self.memory.you_seen = answered.seen;
        match answered.answer {
            Answer::You(you) => self.told_me(you),
            Answer::NotIn(why) => self.memory.not_in = Some(why),
        }
    }

    fn told_me(&mut self, you: You) {
        for (seq, why) in &you.refused {
            let said = self.memory.said.iter().position(|(place, _)| place == seq);
            if let Some((_, token)) = said.and_then(|at| self.memory.said.remove(at))
                && *seq > self.memory.shown_refused
            {
                self.outputs.push_back(Output::Tell(Notice::Refused { token, why: *why }));
            }
        }
        let last = you.refused.iter().map(|(seq, _)| *seq).max().unwrap_or_default();
        self.memory.shown_refused = self.memory.shown_refused.max(last);
        (self.memory.number, self.memory.you) = (Some(you.member), Some(you));
        self.memory.not_in = None;
    }

    /// What a device of the desk said to guests, for those of the others.
    fn answered(&mut self, summary: &Summary, arrived: Arrived<'_>) {
        if summary.seen >= arrived.seq || self.memory.state.board().role(summary.by) == Role::Guest {
            return;
        }
        let stamp = self.stamp(arrived, summary.seen);
        for (who, digest, floor) in &summary.told {
            let Some(private) = &mut self.memory.private else { return };
            let last = private.told.entry(*who).or_default();
            if summary.seen < last.1 {
                continue;
            }
            *last = (*digest, summary.seen);
            if let Some(epoch) = floor {
                let word = Word::Floor { who: *who, epoch: *epoch };
                // Whether it still counts is the laws' to say; it is told in any case.
                let _ = self.memory.state.apply(stamp, Author::Member(summary.by), &Event::Word(word));
            }
            self.dirty.insert(*who);
        }
        let Some(private) = &mut self.memory.private else { return };
        private.answers = Some(summary.by);
        private.strangers.retain(|(key, _)| !summary.strangers.contains(key));
        private.strangers_told.extend(&summary.strangers);
        private.strangers_told.truncate(limits::MAX_STRANGERS);
    }
}
