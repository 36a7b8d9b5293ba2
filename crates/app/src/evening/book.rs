//! What a host keeps on their own device beyond a gathering (G5, G9): names to invite again, and that somebody was looked after, so that a
//! pattern shows. Whoever it is about sees in the gathering that it is kept.
//!
//! Not here: where it is kept (the shells), how it is said in the gathering ([`Word::Keep`](rules::gathering::event::Word::Keep)).

use rules::{
    gathering::{Desk, Member, event::Kept},
    text::{Name, Note, Words},
};
use serde::{Deserialize, Serialize};

/// Evenings that are remembered; one more pushes out the oldest.
pub const MAX_EVENINGS: usize = 60;

/// Evenings on which somebody was looked after, from which on it is a pattern (G5).
pub const PATTERN_EVENINGS: usize = 3;

/// What a host keeps.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Book {
    evenings: Vec<Evening>,
}

/// One gathering.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evening {
    /// Names it, the same for everyone in it.
    pub id: [u8; 16],
    /// What it was called.
    pub name: Words,
    /// When it opened, in milliseconds since 1970.
    pub at: u64,
    /// Of whom something is kept.
    pub people: Vec<Person>,
}

/// Somebody of whom something is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Their number there.
    pub who: Member,
    /// As the host called them in the invitation, or else as they called themself.
    pub name: Name,
    /// Whether they were looked after.
    pub looked_after: bool,
    /// What happened, in the host's words. On this device alone.
    pub words: Option<Note>,
}

impl Book {
    /// Reads what was kept. Anything else is an empty book.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        postcard::from_bytes(bytes).unwrap_or_default()
    }

    /// To keep it.
    pub fn to_bytes(&self) -> Vec<u8> {
        // Writing plain structs into a growing Vec has no way to fail.
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// All evenings, the newest first.
    pub fn evenings(&self) -> &[Evening] {
        &self.evenings
    }

    /// What is kept of a gathering is what its desk says is kept: whoever asks to be forgotten is, here too. What a host wrote of
    /// somebody stays as long as they do. Whether anything is another.
    pub fn follow(&mut self, id: [u8; 16], name: &Words, at: u64, desk: &Desk) -> bool {
        let before =
            self.evenings.iter().position(|one| one.id == id).map(|place| self.evenings.remove(place));
        let words = |who: Member| {
            let old = before.as_ref()?.people.iter().find(|one| one.who == who)?;
            old.words.clone()
        };
        let called = |number: u64| desk.invitations().iter().find(|one| one.number == number)?.name.clone();
        let person = |(who, guest): (Member, &rules::gathering::Guest)| {
            let kept = guest.kept()?;
            let name = guest.invitation().and_then(called).or_else(|| guest.name().cloned())?;
            let looked_after = kept == Kept::LookedAfter;
            Some(Person { who, name, looked_after, words: words(who).filter(|_| looked_after) })
        };
        let people: Vec<Person> = desk.everyone().filter_map(person).collect();
        let now = (!people.is_empty()).then(|| Evening { id, name: name.clone(), at, people });
        let changed = before != now;
        if let Some(now) = now {
            self.evenings.push(now);
            self.evenings.sort_by_key(|one| std::cmp::Reverse(one.at));
            self.evenings.truncate(MAX_EVENINGS);
        }
        changed
    }

    /// A host writes down what happened.
    pub fn write(&mut self, id: [u8; 16], who: Member, words: Option<Note>) {
        let people = self.evenings.iter_mut().filter(|one| one.id == id).flat_map(|one| &mut one.people);
        for person in people.filter(|one| one.who == who) {
            person.words.clone_from(&words);
        }
    }

    /// Nothing of that evening is kept any more.
    pub fn forget(&mut self, id: [u8; 16]) {
        self.evenings.retain(|one| one.id != id);
    }

    /// Names to invite again, each once.
    pub fn names(&self) -> Vec<Name> {
        let mut names: Vec<Name> = Vec::new();
        for person in self.evenings.iter().flat_map(|one| &one.people) {
            if !names.iter().any(|name| name.same_as(person.name.as_str())) {
                names.push(person.name.clone());
            }
        }
        names.sort_by_key(|name| name.as_str().to_lowercase());
        names
    }

    /// The evenings on which somebody of that name was looked after, and what happened, where there are enough of them to be a pattern.
    /// One or two show nothing, and no more follows of three than that a host sees them.
    pub fn pattern(&self, name: &str) -> Vec<(&Evening, &Person)> {
        let them = |one: &'_ &Person| one.looked_after && one.name.same_as(name);
        let found: Vec<_> =
            self.evenings.iter().filter_map(|one| Some((one, one.people.iter().find(them)?))).collect();
        if found.len() >= PATTERN_EVENINGS { found } else { Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use rules::{
        Stamp,
        gathering::{
            Author, Event, Gathering,
            event::{Plan, Told, Word},
        },
    };

    use super::*;

    fn name(typed: &str) -> Name {
        Name::new(typed).unwrap()
    }

    /// An evening of Hana's to which Ana K. and Bo were invited, as Ana and Bo.
    struct Play(Gathering, u64);

    impl Play {
        fn new() -> Self {
            let mut play = Self(Gathering::new(), 0);
            let host = Author::Member(Member(0));
            let plan = Plan { name: words(), opens: 1, closes: 2, capacity: 9, burns: 3_000 };
            play.says(host, Event::Told(Told::Plan { host: name("Hana"), plan }));
            for (invitation, called, name_) in [(1, "Ana K.", "Ana"), (2, "Bo", "Bo")] {
                let name = name(called);
                play.says(host, Event::Word(Word::Invite { invitation, name, until: 1_000 }));
                let name = self::name(name_);
                play.says(Author::Invited, Event::Word(Word::Join { invitation, name }));
            }
            play
        }

        fn says(&mut self, author: Author, event: Event) {
            self.1 += 1;
            self.0.apply(Stamp { seq: self.1, time: 1, seen: self.1 - 1 }, author, &event).unwrap();
        }

        fn keeps(&mut self, who: u16, kept: Option<Kept>) {
            self.says(Author::Member(Member(0)), Event::Word(Word::Keep { who: Member(who), kept }));
        }
    }

    fn words() -> Words {
        Words::new("Thursday").unwrap()
    }

    #[test]
    fn the_book_follows_the_gathering_and_forgets_who_asks() {
        let (mut play, mut book) = (Play::new(), Book::default());
        assert!(!book.follow([1; 16], &words(), 5, play.0.desk()), "nothing is kept by itself");
        play.keeps(1, Some(Kept::LookedAfter));
        play.keeps(2, Some(Kept::Name));
        assert!(book.follow([1; 16], &words(), 5, play.0.desk()));
        book.write([1; 16], Member(1), Some(Note::new("Water and a ride.").unwrap()));
        assert!(!book.follow([1; 16], &words(), 5, play.0.desk()), "the same");
        assert_eq!(book.names(), [name("Ana K."), name("Bo")]);
        assert_eq!(Book::from_bytes(&book.to_bytes()), book);
        assert_eq!(Book::from_bytes(&[7, 7]), Book::default());
        play.says(Author::Member(Member(1)), Event::Word(Word::Forget));
        assert!(book.follow([1; 16], &words(), 5, play.0.desk()));
        assert_eq!(book.names(), [name("Bo")]);
        play.keeps(2, None);
        assert!(book.follow([1; 16], &words(), 5, play.0.desk()));
        assert_eq!(book, Book::default());
    }

    #[test]
    fn g5_only_three_evenings_are_a_pattern() {
        let (mut play, mut book) = (Play::new(), Book::default());
        play.keeps(1, Some(Kept::LookedAfter));
        play.keeps(2, Some(Kept::Name));
        for evening in 0..5 {
            let expected = if evening < 3 { 0 } else { usize::from(evening) };
            assert_eq!(book.pattern("ana k.").len(), expected, "{evening}");
            assert_eq!(book.pattern("Bo"), [], "being there is none");
            book.follow([evening; 16], &words(), u64::from(evening), play.0.desk());
        }
        book.forget([4; 16]);
        assert_eq!(book.pattern("Ana K.").first().map(|(one, _)| one.at), Some(3), "the newest first");
        for evening in 10..200 {
            book.follow([evening; 16], &words(), u64::from(evening), play.0.desk());
        }
        assert_eq!(book.evenings().len(), MAX_EVENINGS);
    }
}
