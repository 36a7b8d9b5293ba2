//! A gathering in words: what people are called in it, why something was not done, and how many stand where.
//!
//! Not here: what is lawful (`rules::gathering`), what a device knows (`sync::gathering`), what it looks like (the shells).

pub mod book;
pub mod door;
pub mod house;

use content::{Arg, Texts};
use rules::{
    gathering::{Board, Desk, Gathering, Guest, Member, Page, Refusal, Standing, Text},
    text::Words,
};
use sync::gathering::Over;

/// What somebody is called here: as hosts' devices know all names, and everyone's those of hosts and crew; else by their number.
pub fn name_of(state: &Gathering, who: Member, texts: &Texts) -> String {
    let staff = state.board().staff().iter().find(|one| one.who == who).map(|one| &one.name);
    let guest = || state.desk().guest(who).and_then(Guest::name);
    match staff.or_else(guest) {
        Some(name) => name.as_str().to_owned(),
        None => texts.say("gathering-number", &[("number", Arg::from(u64::from(who.0)))]),
    }
}

/// Why a person can't be told by what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotOne {
    /// Nobody is called so.
    Unknown,
    /// More than one is.
    Ambiguous,
}

/// Who is meant: by number, or by name where one alone is called so.
///
/// # Errors
/// [`NotOne`] where nobody, or more than one, is.
pub fn who_is(state: &Gathering, typed: &str) -> Result<Member, NotOne> {
    let typed = typed.trim();
    let number = typed.strip_prefix('#').unwrap_or(typed);
    if let Ok(number) = number.parse() {
        return Ok(Member(number));
    }
    let staff = state.board().staff().iter().map(|one| (one.who, Some(&one.name)));
    let guests = state.desk().everyone().map(|(who, guest)| (who, guest.name()));
    let mut found: Vec<Member> = staff
        .chain(guests)
        .filter(|(_, name)| name.is_some_and(|name| name.same_as(typed)))
        .map(|(who, _)| who)
        .collect();
    found.sort_unstable();
    found.dedup();
    match found[..] {
        [one] => Ok(one),
        [] => Err(NotOne::Unknown),
        _ => Err(NotOne::Ambiguous),
    }
}

/// Why something was not done, in a person's words.
pub fn refusal(why: &Refusal, state: &Gathering, texts: &Texts) -> String {
    let who = match why {
        Refusal::NotHeard { who } | Refusal::NotReady { who } | Refusal::NotHere { who } => Some(*who),
        Refusal::CallTaken { by } => Some(*by),
        _ => None,
    };
    let version =
        if let Refusal::RulesChanged { version } = why { *version } else { state.board().version() };
    let who = who.map(|who| name_of(state, who, texts)).unwrap_or_default();
    texts.say(why.key(), &[("who", Arg::from(&who)), ("version", Arg::from(u64::from(version)))])
}

/// The house rules to begin with, in one language, for hosts to change. None where a text of theirs is missing.
pub fn template(texts: &Texts) -> Option<Vec<Page>> {
    let section = |section: &content::HouseSection| {
        let paragraphs: Option<Vec<String>> =
            section.paragraphs.iter().map(|key| texts.try_say(key, &[])).collect();
        let title = Words::new(&texts.try_say(section.title, &[])?).ok()?;
        Some(Page { title, text: Text::new(&paragraphs?.join("\n")).ok()? })
    };
    content::house().iter().map(section).collect()
}

/// Calls that nobody has taken in time (G4), by their numbers.
pub fn escalated(desk: &Desk, clock: u64) -> Vec<u64> {
    let queue = desk.calls().queue().into_iter();
    queue.filter(|one| one.is_escalated(clock)).map(|one| one.number).collect()
}

/// Calls that somebody has been going to for so long that a host had better ask, by their numbers.
pub fn long(desk: &Desk, clock: u64) -> Vec<u64> {
    let queue = desk.calls().queue().into_iter();
    queue.filter(|one| one.is_long(clock)).map(|one| one.number).collect()
}

/// How it ended, by the key of its text.
pub fn over_key(over: Over) -> &'static str {
    match over {
        Over::Burned => "gathering-over-burned",
        Over::NoSuchLog => "gathering-over-no-such-log",
        Over::WrongKey => "gathering-over-wrong-key",
    }
}

/// How many stand where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Said neither yes nor no yet.
    pub invited: usize,
    /// Come.
    pub coming: usize,
    /// Wait for a place.
    pub waiting: usize,
    /// Are here, heard and ready included.
    pub here: usize,
    /// Have heard the rules as they are, ready included.
    pub heard: usize,
    /// Are ready.
    pub ready: usize,
    /// Went home.
    pub home: usize,
}

/// How many stand where, hosts and crew included.
pub fn counts(board: &Board, desk: &Desk) -> Counts {
    let mut counts = Counts::default();
    for (who, _) in desk.everyone() {
        let Some(standing) = desk.standing(board, who) else { continue };
        match standing {
            Standing::Invited => counts.invited += 1,
            Standing::Coming => counts.coming += 1,
            Standing::Waiting(_) => counts.waiting += 1,
            Standing::Home => counts.home += 1,
            Standing::Removed | Standing::NotComing => {}
            Standing::Here | Standing::Heard | Standing::Ready => counts.here += 1,
        }
        counts.heard += usize::from(matches!(standing, Standing::Heard | Standing::Ready));
        counts.ready += usize::from(standing == Standing::Ready);
    }
    counts
}

#[cfg(test)]
mod tests {
    use content::Locale;
    use rules::{
        Stamp,
        gathering::{
            Author, Event,
            event::{Plan, Reply, Told, Word},
        },
        text::Name,
    };

    use super::*;

    fn evening() -> Gathering {
        let mut state = Gathering::new();
        let plan =
            Plan { name: Words::new("Thursday").unwrap(), opens: 1, closes: 2, capacity: 1, burns: 3_000 };
        let mut seq = 0;
        let mut says = |author, event: Event| {
            seq += 1;
            state.apply(Stamp { seq, time: 1, seen: seq - 1 }, author, &event).unwrap();
        };
        let host = Author::Member(Member(0));
        says(host, Event::Told(Told::Plan { host: Name::new("Hana").unwrap(), plan }));
        for (number, name) in (1..).zip(["Ana", "Bo", "Bo"]) {
            let name = Name::new(name).unwrap();
            says(host, Event::Word(Word::Invite { invitation: number, name: name.clone(), until: 9 }));
            says(Author::Invited, Event::Word(Word::Join { invitation: number, name }));
        }
        for who in [1, 2] {
            says(Author::Member(Member(who)), Event::Word(Word::Reply(Reply::Coming)));
        }
        says(host, Event::Word(Word::Arrive { who: Member(1) }));
        state
    }

    #[test]
    fn people_are_found_by_number_and_by_a_name_that_is_one_persons() {
        let state = evening();
        let check = |typed: &str, is: Result<u16, NotOne>| {
            assert_eq!(who_is(&state, typed), is.map(Member), "{typed}")
        };
        check("Hana", Ok(0));
        check(" ana ", Ok(1));
        check("#3", Ok(3));
        check("2", Ok(2));
        check("Bo", Err(NotOne::Ambiguous));
        check("Dee", Err(NotOne::Unknown));
    }

    #[test]
    fn refusals_are_said_with_names_where_they_are_known() {
        let (state, texts) = (evening(), Texts::of(Locale::En));
        let said = refusal(&Refusal::NotReady { who: Member(1) }, &state, texts);
        assert_eq!(said, "Ana isn't ready yet: first the briefing, then trying it with somebody.");
        let said = refusal(&Refusal::NotHere { who: Member(9) }, &state, texts);
        assert!(said.starts_with("number 9 isn't here"), "{said}");
    }

    #[test]
    fn there_are_house_rules_to_begin_with_in_every_language() {
        for locale in Locale::ALL {
            assert!(template(Texts::of(*locale)).is_some_and(|pages| pages.len() >= 12));
        }
    }

    #[test]
    fn everybody_is_counted_where_they_stand() {
        let state = evening();
        let counts = counts(state.board(), state.desk());
        let are = Counts { invited: 1, waiting: 1, here: 1, coming: 1, ..Counts::default() };
        assert_eq!(counts, are, "the host comes, and Bo waits for a place");
    }
}
