//! Where people are at a gathering, with a witness: somebody who was in the room, and reckons by the words of the laws alone.

use rules::{
    Stamp,
    gathering::{
        Author, Event, Gathering, Member, Role,
        event::{Told, Vouched, Word},
    },
};

use super::{NOON, PAGES};

/// What one person has done, by the words of the laws.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Seen {
    pub(super) here: bool,
    removed: bool,
    /// The version that they have heard to its end.
    heard: u32,
    tried: Vec<Member>,
    vouched: bool,
}

/// A reading of the house rules, as somebody in the room would tell of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Reading {
    pub(super) began: u64,
    version: u32,
    by: Member,
    page: u16,
    /// Who has listened since its first page.
    listen: Vec<Member>,
    word: bool,
    over: bool,
    whole: bool,
}

/// Where people are.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct State {
    pub(super) now: Gathering,
    pub(super) people: Vec<Seen>,
    pub(super) readings: Vec<Reading>,
    pub(super) version: u32,
    /// Calls that stand, by their numbers.
    pub(super) calls: Vec<u64>,
    pub(super) called: usize,
    pub(super) broken: Option<&'static str>,
}

impl State {
    /// Puts an entry in, where the laws take it, and tells the witness.
    pub(super) fn then(&self, author: Author, event: &Event) -> Option<Self> {
        let mut next = self.clone();
        // Places in the log count only what is called by its place, so that states that are alike are equal.
        let seq = 100 + (self.readings.len() + self.called) as u64;
        let stamp = Stamp { seq, time: NOON, seen: 0 };
        let taken = next.now.apply(stamp, author, event);
        if taken.is_err() {
            let same = (next.now.board(), next.now.desk()) == (self.now.board(), self.now.desk());
            if same {
                return None;
            }
            next.broken = Some("an entry that breaks a law changes nothing");
            return Some(next);
        }
        if let Author::Member(who) = author {
            next.tells(who, seq, event);
        }
        next.broken = next.broken.or_else(|| next.judge());
        (next != *self).then_some(next)
    }

    fn seen(&mut self, who: Member) -> Option<&mut Seen> {
        self.people.get_mut(usize::from(who.0))
    }

    fn reading(&mut self, began: u64) -> Option<&mut Reading> {
        self.readings.iter_mut().find(|one| one.began == began)
    }

    /// What was taken, by the words of the laws.
    fn tells(&mut self, who: Member, seq: u64, event: &Event) {
        match event {
            Event::Told(Told::Rules { .. }) => {
                self.version += 1;
                self.readings.iter_mut().for_each(|one| one.over = true);
            }
            Event::Told(Told::Brief { version }) => self.readings.push(Reading {
                began: seq,
                version: *version,
                by: who,
                page: 0,
                listen: Vec::new(),
                word: false,
                over: false,
                whole: false,
            }),
            Event::Told(Told::Turn { briefing, page }) => {
                if let Some(one) = self.reading(*briefing) {
                    one.page = one.page.max(*page);
                }
            }
            Event::Told(Told::Finish { briefing }) => {
                let version = self.version;
                let mut led = None;
                if let Some(one) = self.reading(*briefing) {
                    one.whole = !one.over && one.version == version && one.page + 1 == PAGES;
                    one.over = true;
                    led = Some(one.whole && (one.by == who || one.listen.contains(&who)));
                }
                if led == Some(true)
                    && let Some(seen) = self.seen(who)
                {
                    seen.heard = version;
                }
            }
            Event::Told(Told::BreakOff { briefing }) => {
                if let Some(one) = self.reading(*briefing) {
                    one.over = true;
                }
            }
            Event::Told(Told::Remove { who }) => {
                if let Some(seen) = self.seen(*who) {
                    seen.removed = true;
                }
            }
            Event::Word(word) => self.hears(who, seq, word),
            _ => {}
        }
    }

    fn hears(&mut self, who: Member, seq: u64, word: &Word) {
        let version = self.version;
        match word {
            Word::Arrive { who } | Word::Home { who } => {
                let here = matches!(word, Word::Arrive { .. });
                if let Some(seen) = self.seen(*who) {
                    seen.here = here;
                }
                // Who leaves doesn't listen any more.
                for one in &mut self.readings {
                    one.listen.retain(|listens| listens != who);
                }
            }
            Word::Attend { briefing } => {
                // One listens to one at a time.
                for one in &mut self.readings {
                    one.listen.retain(|listens| *listens != who);
                }
                if let Some(one) = self.reading(*briefing)
                    && one.page == 0
                    && !one.over
                {
                    one.listen.push(who);
                    one.listen.sort_unstable();
                }
            }
            Word::Code { briefing, .. } => {
                if let Some(one) = self.reading(*briefing) {
                    one.word = true;
                }
            }
            Word::Heard { briefing, .. } => {
                let fits = |one: &&Reading| {
                    one.began == *briefing
                        && one.whole
                        && one.word
                        && one.version == version
                        && one.listen.contains(&who)
                };
                let heard = self.readings.iter().any(|one| fits(&one));
                if let Some(seen) = self.seen(who).filter(|_| heard) {
                    seen.heard = version;
                }
            }
            Word::Vouch { who: whom, what }
                if who == Member(0) || self.now.board().role(who) == Role::Host =>
            {
                let whole = |briefing| {
                    self.readings
                        .iter()
                        .any(|one| one.began == briefing && one.whole && one.version == version)
                };
                let heard = matches!(what, Vouched::Heard { briefing } if whole(*briefing));
                let tried = matches!(what, Vouched::Tried);
                if let Some(seen) = self.seen(*whom).filter(|_| who != *whom) {
                    if heard {
                        seen.heard = version;
                    }
                    seen.vouched |= tried && seen.heard == version;
                }
            }
            Word::Tried { with } => {
                let both = [who, *with].iter().all(|one| {
                    self.people.get(usize::from(one.0)).is_some_and(|seen| seen.heard == version && seen.here)
                });
                if let Some(seen) = self.seen(who).filter(|_| both) {
                    seen.tried.push(*with);
                    seen.tried.sort_unstable();
                }
            }
            Word::Call(_) => {
                self.called += 1;
                self.calls.push(seq);
            }
            Word::Done { call } if self.now.board().role(who) > Role::Guest => {
                self.calls.retain(|one| one != call);
            }
            _ => {}
        }
    }

    /// What the witness says against the state, if anything.
    fn judge(&self) -> Option<&'static str> {
        let (board, desk) = (self.now.board(), self.now.desk());
        for (who, seen) in (0..).map(Member).zip(&self.people) {
            let has_tried = seen.vouched
                || seen.tried.iter().any(|other| {
                    self.people.get(usize::from(other.0)).is_some_and(|one| one.tried.contains(&who))
                });
            let ready =
                seen.here && !seen.removed && self.version > 0 && seen.heard == self.version && has_tried;
            if desk.is_ready(board, who) != ready {
                return Some(
                    "ready is who heard the current briefing to its end, tried it, and is here (G1, G2)",
                );
            }
            if desk.is_on_floor(board, who) && !ready {
                return Some("the key of the floor shows who is ready (G3)");
            }
        }
        let standing: Vec<u64> = desk.calls().queue().iter().map(|one| one.number).collect();
        let mut sorted = standing;
        sorted.sort_unstable();
        if sorted != self.calls {
            return Some("a call stands until somebody of the crew has seen to it (G4)");
        }
        if board.hosts().next().is_none() {
            return Some("there is a host (G4)");
        }
        let lost = desk.calls().queue().iter().any(|one| {
            one.taken.is_some_and(|(by, _)| board.role(by) == Role::Guest || board.is_removed(by))
        });
        lost.then_some("who goes to a call is of the crew (G4)")
    }
}
