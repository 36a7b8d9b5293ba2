//! People made up, so that a host can try every screen alone: they come, listen, try it with each other, call, report, and say how it was. All of
//! it by the same engine as anybody's; what they decide is made of a seed.

use std::sync::{Arc, Mutex, PoisonError};

use rand_chacha::{
    ChaCha8Rng,
    rand_core::{RngCore, SeedableRng},
};
use rules::{
    gathering::{
        Guest, Member, Reading, Role, Standing,
        event::{About, Aside, Call, Reply, Told, Urgency, Word},
    },
    text::{Name, Note, Words},
};
use sync::gathering::{Do, Engine, Notice, View};

use super::shell::Front;
use crate::lines::Line;

/// What is said aloud in the room, where everybody made up hears it; and what goes from the house to whoever starts the demo.
#[derive(Clone, Default)]
pub struct Aloud(Arc<Mutex<Room>>);

#[derive(Default)]
struct Room {
    /// The word at the end of a briefing.
    word: Option<(u64, Words)>,
    /// Invitations that are ready, for those who come.
    invitations: Vec<String>,
}

impl Aloud {
    fn with<T>(&self, see: impl FnOnce(&mut Room) -> T) -> T {
        // Nothing in here can leave the room half changed.
        see(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The invitations that are ready.
    pub fn invitations(&self) -> Vec<String> {
        self.with(|room| room.invitations.clone())
    }
}

/// What somebody made up does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The house: invites everyone, and makes a host of the first who comes.
    House,
    /// Crew: lets most guests in.
    Crew,
    /// A guest, and whether they come when the briefing is over, or never.
    Guest {
        /// They come later.
        late: bool,
    },
}

/// Somebody made up.
pub struct MadeUp {
    part: Part,
    name: Name,
    /// Names of everyone who is to be invited, by the house; the first is the host's.
    invite: Vec<Name>,
    pages: Vec<rules::gathering::Page>,
    words: Sayings,
    aloud: Aloud,
    rng: ChaCha8Rng,
    token: u64,
    /// Until when they do nothing: people take their time.
    rests_until: u64,
    /// The briefing that they listen to.
    attends: Option<u64>,
    /// With whom they tried it.
    tried: Option<Member>,
    called: bool,
    reported: bool,
    thanked: bool,
}

/// What people made up say, in the language of the demo.
#[derive(Debug, Clone)]
pub struct Sayings {
    /// Where they call from.
    pub places: Vec<String>,
    /// A report.
    pub report: String,
    /// How it was.
    pub feedback: String,
    /// The next dates.
    pub next: Vec<String>,
}

impl MadeUp {
    /// Somebody, by a seed.
    pub fn new(part: Part, name: Name, words: Sayings, aloud: Aloud, seed: u64) -> Self {
        let rng = ChaCha8Rng::seed_from_u64(seed);
        let (invite, pages, attends, tried) = (Vec::new(), Vec::new(), None, None);
        let (token, rests_until, called, reported, thanked) = (0, 0, false, false, false);
        Self {
            part,
            name,
            invite,
            pages,
            words,
            aloud,
            rng,
            token,
            rests_until,
            attends,
            tried,
            called,
            reported,
            thanked,
        }
    }

    /// The house also knows whom to invite, and what is asked of them.
    #[must_use]
    pub fn inviting(mut self, invite: Vec<Name>, pages: Vec<rules::gathering::Page>) -> Self {
        (self.invite, self.pages) = (invite, pages);
        self
    }

    fn chance(&mut self, of: u64) -> u64 {
        self.rng.next_u64() % of.max(1)
    }

    fn house(&mut self, view: &View<'_>) -> Option<Do> {
        let (board, desk) = (view.state.board(), view.state.desk());
        view.clock?;
        if board.version() == 0 {
            return Some(Do::Tell(Told::Rules { from: 0, sections: self.pages.clone() }));
        }
        if let Some(one) = board.briefings().last()
            && let Some(code) = desk.code(one.began)
        {
            self.aloud.with(|room| room.word = Some((one.began, code.clone())));
        }
        if let Some(name) = self.invite.get(desk.invitations().len()) {
            let until = board.plan().map_or(u64::MAX, |plan| plan.closes);
            return Some(Do::Invite { name: name.clone(), until });
        }
        // The first invitation is the host's own; the second and the third are crew's.
        let numbers = desk.invitations().iter().take(3).zip([Role::Host, Role::Crew, Role::Crew]);
        for (invitation, role) in numbers {
            if let rules::gathering::Used::By(who) = invitation.state
                && board.role(who) != role
            {
                let name = desk.guest(who)?.name()?.clone();
                return Some(Do::Tell(Told::Appoint { who, name, role }));
            }
        }
        if board.next().is_empty() {
            let next: Vec<Words> = self.words.next.iter().filter_map(|date| Words::new(date).ok()).collect();
            return Some(Do::Tell(Told::Next(next)));
        }
        None
    }

    fn crew(&mut self, view: &View<'_>) -> Option<Do> {
        let (board, desk, me) = (view.state.board(), view.state.desk(), view.me?);
        if !view.desk {
            return None;
        }
        if !desk.on_duty().contains(&me) {
            return Some(Do::Say(Word::Duty(true)));
        }
        // Every third guest is left for whoever tries the door.
        let here = |who: &Member| desk.standing(board, *who) == Some(Standing::Coming);
        let host_is_here = board.hosts().any(|host| host != Member(0));
        let mut coming = desk
            .everyone()
            .map(|(who, _)| who)
            .filter(|who| who.0 % 3 != 0 || board.role(*who) > Role::Guest);
        let next =
            coming.find(here).filter(|_| host_is_here && board.is_open(view.clock.unwrap_or_default()));
        if let Some(who) = next {
            return Some(Do::Say(Word::Arrive { who }));
        }
        // Whoever has heard it and has nobody beside them yet.
        let free = |who: &Member| {
            desk.standing(board, *who) == Some(Standing::Heard)
                && desk.guest(*who).is_some_and(|guest| guest.partner().is_none())
        };
        let mut free = desk.everyone().map(|(who, _)| who).filter(free);
        let (who, with) = free.next().zip(free.next())?;
        Some(Do::Say(Word::Pair { who, with }))
    }

    /// What anybody does who listens and tries.
    fn listens(&mut self, view: &View<'_>) -> Option<Do> {
        let (board, me) = (view.state.board(), view.me?);
        let own = if view.desk { view.state.desk().standing(board, me) } else { None };
        let standing = own.or(view.you.map(|you| you.standing))?;
        match standing {
            Standing::Invited => Some(Do::Say(Word::Reply(Reply::Coming))),
            Standing::Here => {
                let one = board.briefings().last()?;
                let briefing = one.began;
                if one.state == Reading::Going && one.reached == 0 {
                    let before = self.attends.replace(briefing);
                    return (before != Some(briefing)).then_some(Do::Say(Word::Attend { briefing }));
                }
                let word = self.aloud.with(|room| room.word.clone());
                let code = word.filter(|(began, _)| *began == briefing && one.state == Reading::Finished)?.1;
                Some(Do::Say(Word::Heard { briefing, code }))
            }
            Standing::Heard => {
                let own = view.state.desk().guest(me).filter(|_| view.desk);
                let with = own.map_or_else(|| view.you.and_then(|you| you.partner), Guest::partner)?;
                // Said once to each: it counts as soon as the other says it, too.
                let before = self.tried.replace(with);
                (before != Some(with)).then_some(Do::Say(Word::Tried { with }))
            }
            _ => None,
        }
    }

    fn guest(&mut self, view: &View<'_>, late: bool) -> Option<Do> {
        view.clock?;
        if !view.joined {
            return Some(Do::Join(self.name.clone()));
        }
        let board = view.state.board();
        let finished = board.briefings().iter().any(|one| one.state == Reading::Finished);
        if late && !finished {
            return None;
        }
        let (me, you) = (view.me?, view.you?);
        if board.closed().is_some() {
            if self.thanked || self.chance(3) > 0 {
                self.thanked = true;
                return None;
            }
            self.thanked = true;
            return Some(Do::Aside(Aside::Feedback(Note::new(&self.words.feedback).ok()?)));
        }
        // Few of them need somebody, and one tells the hosts afterwards.
        if you.standing == Standing::Ready && me.0 % 6 == 1 && !self.called && self.chance(4) == 0 {
            self.called = true;
            let which =
                usize::try_from(self.chance(u64::try_from(self.words.places.len()).unwrap_or(1))).ok()?;
            let place = self.words.places.get(which).and_then(|place| Words::new(place).ok());
            let urgency = if me.0 % 4 == 1 { Urgency::Now } else { Urgency::Care };
            return Some(Do::Say(Word::Call(Call {
                urgency,
                place,
                about: None,
                words: None,
                drill: false,
            })));
        }
        if self.called && me.0 == 7 && !self.reported {
            self.reported = true;
            let to: Vec<Member> = board.hosts().filter(|host| *host != Member(0)).collect();
            let words = Note::new(&self.words.report).ok()?;
            return Some(Do::About { about: About::Report { to, words }, unnamed: true });
        }
        self.listens(view)
    }
}

/// Milliseconds that somebody rests after doing something, and up to as long again; the house doesn't.
const REST_MS: u64 = 1_500;

impl Front for MadeUp {
    fn line(&mut self, _: Line, _: &View<'_>) -> Vec<(Do, u64)> {
        Vec::new()
    }

    fn notice(&mut self, notice: Notice, engine: &Engine, _: u64) {
        if let Notice::Invited { number, .. } = notice
            && let Some(invitation) = engine.invitation(number)
        {
            self.aloud.with(|room| room.invitations.push(invitation.to_string()));
        }
    }

    fn show(&mut self, _: &View<'_>) {}

    fn wake(&mut self, view: &View<'_>, now: u64) -> (Vec<(Do, u64)>, Option<u64>) {
        if view.on_way > 0 || !view.connected {
            return (Vec::new(), None);
        }
        if now < self.rests_until {
            return (Vec::new(), Some(self.rests_until));
        }
        let what = match self.part {
            Part::House => self.house(view),
            Part::Crew if !view.joined => self.guest(view, false),
            Part::Crew => self.crew(view).or_else(|| self.listens(view)),
            Part::Guest { late } => self.guest(view, late),
        };
        let rest = match self.part {
            Part::House => 0,
            _ => REST_MS + self.chance(REST_MS),
        };
        self.rests_until = now.saturating_add(rest);
        self.token = self.token.wrapping_add(1);
        let wake = (rest > 0).then_some(self.rests_until);
        (what.map(|what| (what, self.token)).into_iter().collect(), wake)
    }
}
