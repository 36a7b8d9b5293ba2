//! What hosts and crew see: who was invited and who comes, who is here, who has heard and tried and so is ready (G1 to G3). Each guest's
//! own device knows of this what is said to it.
//!
//! Coming and going is in `coming`, what makes somebody ready in `ready`.
//!
//! Not here: what is on, wishes, lights, health. No entry of a gathering says any of it (G9). The queue is in `calls`.

mod coming;
mod ready;

use serde::{Deserialize, Serialize};

use super::{
    Board,
    calls::Calls,
    event::{Author, Kept, Member, Reply, Role, Word},
    law::Refusal,
};
use crate::{
    event::Stamp,
    text::{Name, Words},
};

/// What hosts and crew see. Equal on every device of theirs that has the same entries.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Desk {
    people: Vec<Guest>,
    invitations: Vec<Invitation>,
    codes: Vec<(u64, Words)>,
    calls: Calls,
    on_duty: Vec<Member>,
}

/// Somebody of the gathering, hosts and crew included. Their place in the list is their [`Member`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Guest {
    name: Option<Name>,
    invitation: Option<u64>,
    has_phone: bool,
    reply: Option<Reply>,
    /// Where in the log they said that they come: who said it first has a place first.
    since: u64,
    here: bool,
    home: bool,
    /// The briefing that they listen to from its first page on.
    attends: Option<u64>,
    /// The version that they have heard; 0 for none.
    heard: u32,
    tried_with: Vec<Member>,
    tried: bool,
    floor: Option<u32>,
    /// With whom the crew suggests to try it.
    partner: Option<Member>,
    kept: Option<Kept>,
}

/// For one person, once.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Invitation {
    /// Its number.
    pub number: u64,
    /// For whom, as a host calls them; nothing any more where they asked to be forgotten.
    pub name: Option<Name>,
    /// Until when it can be used.
    pub until: u64,
    /// What became of it.
    pub state: Used,
}

/// What became of an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Used {
    /// Nobody came with it yet.
    Open,
    /// Somebody did.
    By(Member),
    /// A host took it back.
    Withdrawn,
}

/// How it stands with a guest: one of these, for the door to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Standing {
    /// They had to go.
    Removed,
    /// They don't come.
    NotComing,
    /// They have not said yet whether they come.
    Invited,
    /// There is no place free yet: so many are before them.
    Waiting(usize),
    /// They come.
    Coming,
    /// They are here, and have not heard the briefing in its current version.
    Here,
    /// They have heard it, and not tried it yet.
    Heard,
    /// Ready (G1, G2).
    Ready,
    /// They went home.
    Home,
}

impl Guest {
    fn new(name: &Name, invitation: Option<u64>) -> Self {
        Self {
            name: Some(name.clone()),
            invitation,
            has_phone: true,
            reply: None,
            since: 0,
            here: false,
            home: false,
            attends: None,
            heard: 0,
            tried_with: Vec::new(),
            tried: false,
            floor: None,
            partner: None,
            kept: None,
        }
    }

    /// The name they chose; none where they asked to be forgotten.
    pub fn name(&self) -> Option<&Name> {
        self.name.as_ref()
    }

    /// The invitation that they came with.
    pub fn invitation(&self) -> Option<u64> {
        self.invitation
    }

    /// Whether a device of theirs listens.
    pub fn has_phone(&self) -> bool {
        self.has_phone
    }

    /// The key of the floor that they were handed.
    pub fn floor(&self) -> Option<u32> {
        self.floor
    }

    /// With whom the crew suggests that they try it.
    pub fn partner(&self) -> Option<Member> {
        self.partner
    }

    /// What a host keeps of them beyond this gathering.
    pub fn kept(&self) -> Option<Kept> {
        self.kept
    }

    /// The briefing that they listen to.
    pub fn attends(&self) -> Option<u64> {
        self.attends
    }
}

impl Desk {
    /// Everyone who ever came to the gathering, by their numbers.
    pub fn everyone(&self) -> impl Iterator<Item = (Member, &Guest)> {
        (0..).map(Member).zip(&self.people)
    }

    /// Somebody.
    pub fn guest(&self, who: Member) -> Option<&Guest> {
        self.people.get(usize::from(who.0))
    }

    /// All invitations, the oldest first.
    pub fn invitations(&self) -> &[Invitation] {
        &self.invitations
    }

    /// The queue.
    pub fn calls(&self) -> &Calls {
        &self.calls
    }

    /// Hosts and crew who are on duty.
    pub fn on_duty(&self) -> &[Member] {
        &self.on_duty
    }

    /// The word that is to be said at the end of a briefing.
    pub fn code(&self, briefing: u64) -> Option<&Words> {
        self.codes.iter().find(|(began, _)| *began == briefing).map(|(_, code)| code)
    }

    /// How it stands with somebody.
    pub fn standing(&self, board: &Board, who: Member) -> Option<Standing> {
        let guest = self.guest(who)?;
        let heard = guest.heard == board.version() && board.version() > 0;
        Some(match guest.reply {
            _ if board.is_removed(who) => Standing::Removed,
            _ if guest.home => Standing::Home,
            _ if guest.here && heard && guest.tried => Standing::Ready,
            _ if guest.here && heard => Standing::Heard,
            _ if guest.here => Standing::Here,
            None => Standing::Invited,
            Some(Reply::NotComing) => Standing::NotComing,
            Some(Reply::Coming) => match self.before(board, who) {
                0 => Standing::Coming,
                before => Standing::Waiting(before),
            },
        })
    }

    /// Whether somebody heard this gathering's briefing in its current version, and tried it (G1, G2).
    pub fn is_ready(&self, board: &Board, who: Member) -> bool {
        self.standing(board, who) == Some(Standing::Ready)
    }

    /// Whether somebody is ready and has the key that shows it to others (G3).
    pub fn is_on_floor(&self, board: &Board, who: Member) -> bool {
        self.is_ready(board, who) && self.guest(who).and_then(Guest::floor) == Some(board.epoch())
    }

    /// Who is ready and waits for the key.
    pub fn waits_for_floor(&self, board: &Board) -> Vec<Member> {
        let ready = self.everyone().map(|(who, _)| who).filter(|who| self.is_ready(board, *who));
        ready.filter(|who| !self.is_on_floor(board, *who)).collect()
    }

    /// How many too many would be there, with somebody: 0 where there is a place for them. Hosts and crew have theirs.
    fn before(&self, board: &Board, who: Member) -> usize {
        let Some(guest) = self.guest(who).filter(|_| board.role(who) == Role::Guest) else { return 0 };
        let holds = |(other, one): &(Member, &Guest)| {
            one.reply == Some(Reply::Coming)
                && !one.home
                && one.since < guest.since
                && board.role(*other) == Role::Guest
                && !board.is_removed(*other)
        };
        let room = usize::from(board.plan().map_or(0, |plan| plan.capacity));
        let earlier = self.everyone().filter(holds).count();
        earlier.saturating_add(1).saturating_sub(room)
    }

    pub(super) fn begins(&mut self, host: &Name) {
        if self.people.is_empty() {
            let mut guest = Guest::new(host, None);
            guest.reply = Some(Reply::Coming);
            self.people.push(guest);
        }
    }

    /// What the end of a briefing is for the host who read it: heard, where they were there from its beginning.
    pub(super) fn led(&mut self, board: &Board, briefing: u64, host: Member) {
        let Some(one) = board.briefing(briefing).filter(|one| one.version == board.version()) else { return };
        let began = one.by == host;
        if let Some(guest) = self.people.get_mut(usize::from(host.0))
            && (began || guest.attends == Some(briefing))
        {
            guest.heard = one.version;
        }
    }

    /// Whoever is no longer of the crew, or had to go, goes to no call.
    pub(super) fn staff_changed(&mut self, board: &Board, now: u64) {
        let is_staff = |who: &Member| board.role(*who) > Role::Guest;
        self.on_duty.retain(is_staff);
        self.calls.free(now, |who| !is_staff(&who));
    }

    fn person(&self, board: &Board, who: Member) -> Result<&Guest, Refusal> {
        let guest = self.guest(who).ok_or(Refusal::NoSuchMember)?;
        if board.is_removed(who) {
            return Err(Refusal::Removed);
        }
        if guest.name.is_none() {
            return Err(Refusal::NotIn);
        }
        Ok(guest)
    }

    fn change(&mut self, who: Member, change: impl FnOnce(&mut Guest)) {
        if let Some(guest) = self.people.get_mut(usize::from(who.0)) {
            change(guest);
        }
    }

    pub(super) fn hear(
        &mut self,
        board: &Board,
        stamp: Stamp,
        author: Author,
        word: &Word,
    ) -> Result<(), Refusal> {
        let who = match (author, word) {
            (Author::Invited, Word::Join { invitation, name }) => {
                return self.join(board, stamp, *invitation, name);
            }
            (Author::Member(who), _) => who,
            (Author::Invited, _) => return Err(Refusal::NotIn),
            (Author::Unnamed(_), _) => return Err(Refusal::Unnamed),
        };
        // Help is for whoever needs it, whatever else there was.
        if let Word::Call(call) = word {
            self.guest(who).ok_or(Refusal::NotIn)?;
            self.calls.call(stamp, who, call);
            return Ok(());
        }
        if let Word::TakeBackCall { call } = word {
            return self.calls.take_back(stamp.time, who, *call);
        }
        self.person(board, who)?;
        match word {
            Word::Join { .. } => Err(Refusal::AlreadySaid),
            Word::Invite { invitation, name, until } => {
                board.needs(who, Role::Host)?;
                self.invite(board, *invitation, name, *until)
            }
            Word::Uninvite { invitation } => {
                board.needs(who, Role::Host)?;
                self.uninvite(*invitation)
            }
            Word::Bring { name } => {
                board.needs(who, Role::Crew)?;
                self.bring(board, stamp, name)
            }
            Word::Reply(reply) => self.reply(board, stamp, who, *reply),
            Word::Arrive { who: whom } => self.arrive(board, stamp, who, *whom),
            Word::Home { who: whom } => self.go_home(board, stamp, who, *whom),
            Word::Attend { briefing } => self.attend(board, who, *briefing),
            Word::Code { briefing, code } => {
                board.needs(who, Role::Host)?;
                self.set_code(board, *briefing, code)
            }
            Word::Heard { briefing, code } => self.heard(board, who, *briefing, code),
            Word::Tried { with } => self.try_it(board, who, *with),
            Word::Vouch { who: whom, what } => self.vouch(board, who, *whom, *what),
            Word::Floor { who: whom, epoch } => {
                board.needs(who, Role::Crew)?;
                self.hand_floor(board, *whom, *epoch)
            }
            Word::Pair { who: whom, with } => {
                board.needs(who, Role::Crew)?;
                self.pair(board, *whom, *with)
            }
            Word::Duty(on) => self.duty(board, stamp, who, *on),
            Word::Forget => self.forget(board, who),
            Word::Keep { who: whom, kept } => {
                board.needs(who, Role::Host)?;
                self.keep(board, *whom, *kept)
            }
            Word::Take { .. } | Word::HandBack { .. } | Word::Remark { .. } | Word::Done { .. } => {
                board.needs(who, Role::Crew)?;
                self.calls.see_to(stamp.time, who, board.role(who), word)
            }
            // Handled before.
            Word::Call(_) | Word::TakeBackCall { .. } => Ok(()),
        }
    }

    fn duty(&mut self, board: &Board, stamp: Stamp, who: Member, on: bool) -> Result<(), Refusal> {
        board.needs(who, Role::Crew)?;
        if self.on_duty.contains(&who) == on {
            return Err(Refusal::AlreadySaid);
        }
        if on {
            self.on_duty.push(who);
        } else {
            self.on_duty.retain(|one| *one != who);
            self.calls.free(stamp.time, |taker| taker == who);
        }
        Ok(())
    }
}

impl Guest {
    fn leaves(&mut self) {
        (self.here, self.attends) = (false, None);
    }
}
