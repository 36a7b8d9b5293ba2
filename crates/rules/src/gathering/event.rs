//! What can be put into the log of a gathering, and who is to read it.
//!
//! What each of these does is in the rooms beside this one; how it is sealed for those who read it, in `seal`.

use serde::{Deserialize, Serialize};

use super::text::Page;
use crate::text::{Name, Note, Words};

/// Somebody's number in one gathering: the order in which people came to it. Whoever made it is 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Member(pub u16);

/// Who wrote an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Author {
    /// Somebody in the gathering.
    Member(Member),
    /// Somebody who holds an invitation, and isn't in it yet.
    Invited,
    /// Somebody in the gathering who doesn't say who: known only by where in the log they first spoke (G7).
    Unnamed(u64),
}

/// Who can read an entry. Each part of the state rests on entries that all of its readers have, so that it is the same for all of
/// them: [`Board`](super::Board) for everyone, [`Desk`](super::Desk) for hosts and crew, [`Office`](super::Office) for hosts, a
/// report for those it was made to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Readers {
    /// Everyone who has the invitation.
    All,
    /// Hosts and crew.
    Desk,
    /// Hosts.
    Hosts,
    /// The hosts that somebody chose, and that somebody (G7).
    Chosen,
}

/// What somebody is in a gathering. Each includes the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    /// Comes.
    Guest,
    /// Looks after the guests.
    Crew,
    /// Holds it.
    Host,
}

/// What a gathering is: told by the hosts, and changed by them at any time.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Plan {
    /// What it is called; says nothing about what it is, unless the hosts want it to.
    pub name: Words,
    /// When the door opens, in milliseconds since 1970 (UTC), as the gathering's clock shows them.
    pub opens: u64,
    /// When it closes.
    pub closes: u64,
    /// Guests that there is room for.
    pub capacity: u16,
    /// By when everything is burned (G9). Never moved to later.
    pub burns: u64,
}

/// Something that hosts say to all, signed with the gathering's key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Told {
    /// What it is and when. The first makes the gathering, and its author is its first host.
    Plan {
        /// The host's name, where it is the first one.
        host: Name,
        /// All of it.
        plan: Plan,
    },
    /// The house rules: everyone hears them anew (G1).
    Rules {
        /// The version that this one was made from, so that of two hosts who write at once the second is told.
        from: u32,
        /// All sections, in order.
        sections: Vec<Page>,
    },
    /// Where it is: told late.
    Place(Note),
    /// Somebody becomes a host or crew.
    Appoint {
        /// Who.
        who: Member,
        /// By this name, which guests see.
        name: Name,
        /// What they are from now on.
        role: Role,
    },
    /// Somebody is a guest like others from now on.
    Dismiss {
        /// Who.
        who: Member,
    },
    /// Somebody has to go: what is said from now on isn't theirs to read.
    Remove {
        /// Who.
        who: Member,
    },
    /// A briefing begins (G1), on its first page.
    Brief {
        /// Of this version.
        version: u32,
    },
    /// Its page is turned.
    Turn {
        /// Where in the log it began.
        briefing: u64,
        /// From 0.
        page: u16,
    },
    /// It was heard to its end.
    Finish {
        /// Where in the log it began.
        briefing: u64,
    },
    /// It ends before its end. Nobody has heard it.
    BreakOff {
        /// Where in the log it began.
        briefing: u64,
    },
    /// Said to all.
    Announce(Note),
    /// When the next ones are (G6).
    Next(Vec<Words>),
    /// It is over: every encounter under it ends.
    Close,
    /// Who of hosts and crew is where, and when: all of it, in the place of what was said before.
    Shifts(Vec<Shift>),
}

/// Somebody's part of an evening, as the hosts say it: "bar, ten to twelve".
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Shift {
    /// A host, or somebody of the crew.
    pub who: Member,
    /// When, and what.
    pub words: Words,
}

/// Something for hosts and crew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Word {
    /// Somebody is invited.
    Invite {
        /// The invitation's number: what its link proves to know.
        invitation: u64,
        /// For whom, as the host calls them.
        name: Name,
        /// Until when it can be used.
        until: u64,
    },
    /// An invitation counts no more.
    Uninvite {
        /// Its number.
        invitation: u64,
    },
    /// Somebody comes to the gathering with an invitation.
    Join {
        /// Its number.
        invitation: u64,
        /// The name they chose.
        name: Name,
    },
    /// A guest without a phone.
    Bring {
        /// Their name.
        name: Name,
    },
    /// Whether I come.
    Reply(Reply),
    /// Somebody is here.
    Arrive {
        /// Who.
        who: Member,
    },
    /// Somebody went home, whoever says so and however it came. Nothing about why (G5).
    Home {
        /// Who.
        who: Member,
    },
    /// I listen to a briefing, from its first page on.
    Attend {
        /// Where in the log it began.
        briefing: u64,
    },
    /// The word that is said aloud at a briefing's end, known to hosts alone until then.
    Code {
        /// Where in the log it began.
        briefing: u64,
        /// The word.
        code: Words,
    },
    /// I heard it to its end.
    Heard {
        /// Where in the log it began.
        briefing: u64,
        /// The word that was said at its end.
        code: Words,
    },
    /// I tried it with somebody beside me (G2). Counts when both have said so.
    Tried {
        /// With whom.
        with: Member,
    },
    /// The crew suggests to two that they try it with each other.
    Pair {
        /// One of them.
        who: Member,
        /// The other.
        with: Member,
    },
    /// A host says it for somebody who has no phone in hand.
    Vouch {
        /// For whom.
        who: Member,
        /// What.
        what: Vouched,
    },
    /// The key of the floor was handed to somebody (G3).
    Floor {
        /// To whom.
        who: Member,
        /// Which.
        epoch: u32,
    },
    /// Somebody is needed (G4).
    Call(Call),
    /// I no longer need anybody. It stays in the queue until the crew has seen it.
    TakeBackCall {
        /// Where in the log it is.
        call: u64,
    },
    /// I go.
    Take {
        /// Which.
        call: u64,
    },
    /// I can't after all.
    HandBack {
        /// Which.
        call: u64,
    },
    /// Something to know about it.
    Remark {
        /// Which.
        call: u64,
        /// What.
        words: Note,
    },
    /// It is seen to.
    Done {
        /// Which.
        call: u64,
    },
    /// Everything about me goes, but that I was there once.
    Forget,
    /// Whether I am on duty.
    Duty(bool),
    /// What a host keeps of somebody beyond this gathering; nothing where it is `None`. It is listed to them (G9).
    Keep {
        /// Of whom.
        who: Member,
        /// What.
        kept: Option<Kept>,
    },
}

/// What a host can keep of somebody beyond a gathering, on their own device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Kept {
    /// The name, to invite them again.
    Name,
    /// The name, and that they were looked after this time: so that a pattern can be seen (G5).
    LookedAfter,
}

/// Something for hosts alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Aside {
    /// A host's note to an invitation.
    NoteTo {
        /// Its number.
        invitation: u64,
        /// What.
        words: Note,
    },
    /// I'd rather not be here together with somebody. Seen by who invites, and by nobody else.
    NotTogether {
        /// As the guest calls them.
        whom: Name,
    },
    /// I no longer mind.
    Together {
        /// As the guest called them.
        whom: Name,
    },
    /// How it was.
    Feedback(Note),
}

/// A report, and what comes of it (G7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum About {
    /// Something happened.
    Report {
        /// The hosts who read it, those first who are asked first to see to it.
        to: Vec<Member>,
        /// What.
        words: Note,
    },
    /// More about it, by who made it.
    Add {
        /// Where in the log it is.
        report: u64,
        /// What.
        words: Note,
    },
    /// I take it back: what was said of it is no longer shown.
    TakeBackReport {
        /// Where in the log it is.
        report: u64,
    },
    /// I see to it.
    Own {
        /// Where in the log it is.
        report: u64,
    },
    /// What happens next. Said by its owner.
    Step {
        /// Where in the log it is.
        report: u64,
        /// What.
        words: Note,
    },
    /// It is seen to, as far as its owner can. Who made it can add to it, and then it isn't.
    Settle {
        /// Where in the log it is.
        report: u64,
    },
}

/// Whether somebody comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Reply {
    /// Yes: as far as there is room, and else they wait for it.
    Coming,
    /// No, for now or after all. Needs no reason.
    NotComing,
}

/// What a host can say in somebody's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Vouched {
    /// That they heard this briefing to its end.
    Heard {
        /// Where in the log it began.
        briefing: u64,
    },
    /// That they did the exercise.
    Tried,
}

/// Somebody is needed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Call {
    /// How soon.
    pub urgency: Urgency,
    /// Where, as one would tell it.
    pub place: Option<Words>,
    /// Whom it is about, where it isn't about who calls.
    pub about: Option<Words>,
    /// Anything else.
    pub words: Option<Note>,
    /// Whether it is a drill: the crew sees that it is, afterwards.
    pub drill: bool,
}

/// How soon somebody is needed. What comes first is seen to first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Urgency {
    /// Somebody may have passed out, or can't breathe.
    Gone,
    /// Now.
    Now,
    /// Somebody should be looked after.
    Care,
    /// When there is time.
    Calm,
}

/// Anything that is put into the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// For everyone.
    Told(Told),
    /// For hosts and crew.
    Word(Word),
    /// For hosts.
    Aside(Aside),
    /// For those chosen.
    About(About),
}

impl Event {
    /// Who can read it.
    pub fn readers(&self) -> Readers {
        match self {
            Self::Told(_) => Readers::All,
            Self::Word(_) => Readers::Desk,
            Self::Aside(_) => Readers::Hosts,
            Self::About(_) => Readers::Chosen,
        }
    }
}
