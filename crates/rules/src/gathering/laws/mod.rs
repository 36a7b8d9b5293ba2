//! Each law by its id, held against the gathering. Here is the stage that the tests stand on: a host, people who come, virtual time, and
//! short words for what they do.
//!
//! A test's name begins with the law's id, and the test fails where that law is taken out of the code.

mod always;
mod care;
mod ready;
mod who;

use super::{
    Author, Event, Gathering, Guest, Member, Page, Refusal, Role, Standing, Text,
    event::{About, Aside, Call, Kept, Plan, Reply, Shift, Told, Urgency, Vouched, Word},
    limits,
};
use crate::{
    event::Stamp,
    text::{Name, Note, Words},
};

const HOST: Member = Member(0);
const HOUR: u64 = 60 * 60 * 1_000;

fn name(typed: &str) -> Name {
    Name::new(typed).unwrap()
}

fn words(typed: &str) -> Words {
    Words::new(typed).unwrap()
}

fn note(typed: &str) -> Note {
    Note::new(typed).unwrap()
}

fn page(title: &str) -> Page {
    Page { title: words(title), text: Text::new("Read aloud.").unwrap() }
}

fn plan(capacity: u16) -> Plan {
    Plan { name: words("Soup night"), opens: 10 * HOUR, closes: 16 * HOUR, capacity, burns: 40 * HOUR }
}

fn call(urgency: Urgency) -> Call {
    Call { urgency, place: Some(words("the green room")), about: None, words: None, drill: false }
}

/// An evening: the state, and the log's clock.
#[derive(Clone)]
struct Evening {
    it: Gathering,
    now: u64,
    seq: u64,
}

impl Evening {
    /// With a host, rules of three pages, and room for so many; the door is open.
    fn with_room(capacity: u16) -> Self {
        let mut it = Self { it: Gathering::new(), now: HOUR, seq: 0 };
        it.does(HOST, Told::Plan { host: name("Hana"), plan: plan(capacity) });
        it.does(HOST, rules(0, "first"));
        it.now = 10 * HOUR;
        it
    }

    fn new() -> Self {
        Self::with_room(20)
    }

    fn tries(&mut self, author: Author, what: impl Into<Event>) -> Result<(), Refusal> {
        self.seq += 1;
        self.now += 10;
        let stamp = Stamp { seq: self.seq, time: self.now, seen: self.seq - 1 };
        let before = self.it.clone();
        let taken = self.it.apply(stamp, author, &what.into());
        if taken.is_err() {
            let same =
                |it: &Gathering| (it.board.clone(), it.desk.clone(), it.office.clone(), it.reports.clone());
            assert_eq!(same(&before), same(&self.it), "what is refused changes nothing");
        }
        taken
    }

    /// Somebody does something; where in the log it is.
    #[track_caller]
    fn does(&mut self, who: Member, what: impl Into<Event>) -> u64 {
        let what = what.into();
        assert_eq!(self.tries(Author::Member(who), what.clone()), Ok(()), "{what:?}");
        self.seq
    }

    #[track_caller]
    fn refused(&mut self, who: Member, what: impl Into<Event>, why: Refusal) {
        let what = what.into();
        assert_eq!(self.tries(Author::Member(who), what.clone()), Err(why), "{what:?}");
    }

    /// Somebody new, with an invitation of their own, who comes.
    #[track_caller]
    fn comes(&mut self, who: &str) -> Member {
        let number = 1_000 + self.seq;
        self.does(HOST, Word::Invite { invitation: number, name: name(who), until: 30 * HOUR });
        let joined = self.tries(Author::Invited, Word::Join { invitation: number, name: name(who) });
        assert_eq!(joined, Ok(()));
        let who = Member(u16::try_from(self.it.desk().everyone().count() - 1).unwrap());
        self.does(who, Word::Reply(Reply::Coming));
        who
    }

    /// The same, let in at the door.
    #[track_caller]
    fn arrives(&mut self, who: &str) -> Member {
        let who = self.comes(who);
        self.does(HOST, Word::Arrive { who });
        who
    }

    /// A briefing, listened to from its beginning by these, to its end; where in the log it began.
    #[track_caller]
    fn briefed(&mut self, all: &[Member]) -> u64 {
        let briefing = self.begins_briefing();
        for who in all {
            self.does(*who, Word::Attend { briefing });
        }
        self.reads(briefing);
        for who in all {
            self.does(*who, heard(briefing));
        }
        briefing
    }

    #[track_caller]
    fn begins_briefing(&mut self) -> u64 {
        let briefing = self.does(HOST, Told::Brief { version: self.it.board().version() });
        self.does(HOST, Word::Code { briefing, code: words("otter lantern") });
        briefing
    }

    #[track_caller]
    fn reads(&mut self, briefing: u64) {
        for page in 1..self.it.board().pages().len() {
            self.does(HOST, Told::Turn { briefing, page: u16::try_from(page).unwrap() });
        }
        self.does(HOST, Told::Finish { briefing });
    }

    #[track_caller]
    fn try_together(&mut self, one: Member, other: Member) {
        self.does(one, Word::Tried { with: other });
        self.does(other, Word::Tried { with: one });
    }

    /// Two who are ready.
    #[track_caller]
    fn ready(&mut self) -> [Member; 2] {
        let two = [self.arrives("Ana"), self.arrives("Bo")];
        self.briefed(&two);
        self.try_together(two[0], two[1]);
        two
    }

    #[track_caller]
    fn stands(&self, who: Member, as_: Standing) {
        assert_eq!(self.it.desk().standing(self.it.board(), who), Some(as_));
    }

    fn is_ready(&self, who: Member) -> bool {
        self.it.desk().is_ready(self.it.board(), who)
    }
}

fn rules(from: u32, first: &str) -> Told {
    Told::Rules { from, sections: vec![page(first), page("Ask first"), page("A no is fine")] }
}

fn heard(briefing: u64) -> Word {
    Word::Heard { briefing, code: words("Otter  Lantern") }
}

impl From<Told> for Event {
    fn from(told: Told) -> Self {
        Self::Told(told)
    }
}

impl From<Word> for Event {
    fn from(word: Word) -> Self {
        Self::Word(word)
    }
}

impl From<Aside> for Event {
    fn from(aside: Aside) -> Self {
        Self::Aside(aside)
    }
}

impl From<About> for Event {
    fn from(about: About) -> Self {
        Self::About(about)
    }
}
