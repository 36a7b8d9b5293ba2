//! The door: everyone in the order in which somebody there looks for them, and who could try it with whom.
//!
//! Not here: where somebody stands and what changes it (`rules::gathering`).

use rules::{
    gathering::{Board, Desk, Member, Role, Standing},
    text::{Name, skeleton},
};

/// Somebody in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Who.
    pub who: Member,
    /// The name they chose; none where they asked to be forgotten.
    pub name: Option<Name>,
    /// What they are.
    pub role: Role,
    /// Where they stand.
    pub standing: Standing,
    /// Whether a device of theirs listens.
    pub has_phone: bool,
}

/// Those whom `typed` may mean: by the beginning of their number, or any part of their name; all of them where it is empty. Whoever it fits
/// best comes first, and then those whom the door has to do with: who comes and isn't here, who waits for a place, then who is on the way
/// to being ready.
pub fn rows(board: &Board, desk: &Desk, typed: &str) -> Vec<Row> {
    let typed = Typed::new(typed);
    let row = |(who, guest): (Member, &rules::gathering::Guest)| {
        let standing = desk.standing(board, who)?;
        let name = guest.name().cloned();
        let row = Row { who, name, role: board.role(who), standing, has_phone: guest.has_phone() };
        Some((typed.fits(row.name.as_ref(), Some(who))?, row))
    };
    let mut rows: Vec<(Fits, Row)> = desk.everyone().filter_map(row).collect();
    rows.sort_by_key(|(fits, row)| (*fits, order(row.standing), row.who));
    rows.into_iter().map(|(_, row)| row).collect()
}

/// How well somebody fits what was typed, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fits {
    Whole,
    Beginning,
    /// The beginning of a family name, say.
    BeginningOfAWord,
    Within,
}

/// Whether `typed` may mean somebody of that name who has no number yet.
pub fn may_mean(typed: &str, name: Option<&Name>) -> bool {
    Typed::new(typed).fits(name, None).is_some()
}

/// What was typed, in the form in which names are compared: however it is written, with marks on letters or without.
struct Typed<'a> {
    as_is: &'a str,
    form: String,
}

impl<'a> Typed<'a> {
    fn new(typed: &'a str) -> Self {
        Self { as_is: typed.trim(), form: skeleton(typed) }
    }

    fn fits(&self, name: Option<&Name>, number: Option<Member>) -> Option<Fits> {
        if self.as_is.is_empty() {
            return Some(Fits::Whole);
        }
        if self.as_is.chars().all(|one| one.is_ascii_digit()) {
            let number = number?.0.to_string();
            // A whole number is one person, whoever else's begins like it.
            return number.starts_with(self.as_is).then_some(if number == self.as_is {
                Fits::Whole
            } else {
                Fits::Beginning
            });
        }
        let name = name?.as_str();
        let form = skeleton(name);
        let begins = |word: &str| skeleton(word).starts_with(&self.form);
        form.contains(&self.form).then(|| match () {
            () if form == self.form => Fits::Whole,
            () if form.starts_with(&self.form) => Fits::Beginning,
            () if name.split_whitespace().any(begins) => Fits::BeginningOfAWord,
            () => Fits::Within,
        })
    }
}

fn order(standing: Standing) -> u8 {
    match standing {
        Standing::Coming => 0,
        Standing::Waiting(_) => 1,
        Standing::Here => 2,
        Standing::Heard => 3,
        Standing::Ready => 4,
        Standing::Invited => 5,
        Standing::Home => 6,
        Standing::NotComing => 7,
        Standing::Removed => 8,
    }
}

/// The number in what a camera reads at the door.
pub fn scanned(code: &str) -> Option<Member> {
    code.trim().strip_prefix("stillyes door ")?.parse().ok().map(Member)
}

/// What somebody shows at the door; [`scanned`] reads it.
pub fn shown(who: Member) -> String {
    ["stillyes door ", &who.0.to_string()].concat()
}

/// Two by two, those who have heard it and have nobody to try it with yet. One may be left over: they wait for the next.
pub fn pairs(board: &Board, desk: &Desk) -> (Vec<(Member, Member)>, Option<Member>) {
    let heard = |who: Member| desk.standing(board, who) == Some(Standing::Heard);
    let free = |(who, guest): (Member, &rules::gathering::Guest)| {
        // Whoever was to try it with somebody who is no longer there is free again.
        (heard(who) && !guest.partner().is_some_and(heard)).then_some(who)
    };
    let free: Vec<Member> = desk.everyone().filter_map(free).collect();
    let (two, left) = free.as_chunks::<2>();
    (two.iter().map(|[who, with]| (*who, *with)).collect(), left.first().copied())
}

#[cfg(test)]
mod tests {
    use rules::{
        Stamp,
        gathering::{
            Author, Event, Gathering, Page, Text,
            event::{Plan, Told, Vouched, Word},
        },
        text::Words,
    };

    use super::*;

    const HOST: Author = Author::Member(Member(0));

    struct Evening(Gathering, u64);

    impl Evening {
        fn says(&mut self, author: Author, event: Event) {
            self.1 += 1;
            self.0.apply(Stamp { seq: self.1, time: 10, seen: self.1 - 1 }, author, &event).unwrap();
        }

        fn brings(&mut self, name: &str) -> Member {
            self.says(HOST, Event::Word(Word::Bring { name: Name::new(name).unwrap() }));
            Member(u16::try_from(self.0.desk().everyone().count() - 1).unwrap())
        }
    }

    fn evening() -> Evening {
        let mut evening = Evening(Gathering::new(), 0);
        let name = Words::new("Thursday").unwrap();
        let plan = Plan { name, opens: 1, closes: 1_000, capacity: 30, burns: 3_000 };
        evening.says(HOST, Event::Told(Told::Plan { host: Name::new("Hana").unwrap(), plan }));
        let page = Page { title: Words::new("Asking").unwrap(), text: Text::new("Ask first.").unwrap() };
        evening.says(HOST, Event::Told(Told::Rules { from: 0, sections: vec![page] }));
        evening
    }

    #[test]
    fn whom_the_door_has_to_do_with_comes_first_and_a_number_means_one_person() {
        let mut evening = evening();
        for name in ["Ana", "Bo", "Cy Anders", "Dee", "Eli", "Fay", "Gil", "Hal", "Ira", "Jo"] {
            evening.brings(name);
        }
        evening.says(HOST, Event::Word(Word::Arrive { who: Member(2) }));
        evening.says(HOST, Event::Word(Word::Home { who: Member(2) }));
        let found = |typed: &str| -> Vec<u16> {
            rows(evening.0.board(), evening.0.desk(), typed).into_iter().map(|row| row.who.0).collect()
        };
        let expected = [0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 2];
        assert_eq!(found(""), expected, "who comes, who is here, who went home");
        assert_eq!(
            found("AN"),
            [1, 3, 0],
            "any part of a name, however it is written, and its beginning first"
        );
        assert_eq!(found("1"), [1, 10]);
        assert_eq!(found("10 "), [10]);
        assert_eq!(found("zed"), []);
        evening.brings("Zoë Ibáñez");
        let found = |typed: &str| rows(evening.0.board(), evening.0.desk(), typed).len();
        assert_eq!(["zoe", "ibanez", "ZOË I", "Zöe"].map(found), [1; 4], "without the marks on letters, too");
        let bo = Name::new("Bó").unwrap();
        assert!(may_mean("", Some(&bo)) && may_mean("bo", Some(&bo)) && !may_mean("ana", Some(&bo)));
        assert!(!may_mean("1", Some(&bo)) && !may_mean("bo", None));
    }

    #[test]
    fn what_is_shown_at_the_door_is_what_is_read_there() {
        assert_eq!(scanned(&shown(Member(412))), Some(Member(412)));
        for other in ["412", "stillyes door", "stillyes door 70000", "https://example.org/#abc", ""] {
            assert_eq!(scanned(other), None, "{other}");
        }
    }

    #[test]
    fn those_who_heard_it_try_it_two_by_two() {
        let mut evening = evening();
        let all = ["Ana", "Bo", "Cy"].map(|name| evening.brings(name));
        assert_eq!(pairs(evening.0.board(), evening.0.desk()), (Vec::new(), None));
        for who in all {
            evening.says(HOST, Event::Word(Word::Arrive { who }));
        }
        evening.says(HOST, Event::Told(Told::Brief { version: 1 }));
        let briefing = evening.1;
        evening.says(HOST, Event::Told(Told::Finish { briefing }));
        for who in all {
            evening.says(HOST, Event::Word(Word::Vouch { who, what: Vouched::Heard { briefing } }));
        }
        assert_eq!(pairs(evening.0.board(), evening.0.desk()), (vec![(all[0], all[1])], Some(all[2])));
        evening.says(HOST, Event::Word(Word::Pair { who: all[0], with: all[1] }));
        assert_eq!(pairs(evening.0.board(), evening.0.desk()), (Vec::new(), Some(all[2])));
        evening.says(HOST, Event::Word(Word::Home { who: all[1] }));
        assert_eq!(pairs(evening.0.board(), evening.0.desk()), (vec![(all[0], all[2])], None));
    }
}
