//! The laws of gatherings by their ids, and every way in which an entry can be refused.
//!
//! What a refusal says to a person stands in `content/`, by [`Refusal::key`].

use serde::{Deserialize, Serialize};

use super::event::Member;

laws! {
    /// A law of gatherings, by the id that the code, the tests, the refusals and the docs use.
    G1 "Nobody takes part before hearing the briefing in its current version.",
    G2 "Nobody takes part before trying it with somebody beside them.",
    G3 "An encounter under a gathering is for those who are ready, while it is open.",
    G4 "Anyone can call the crew, and no call is lost.",
    G5 "The outcome of looking after is care.",
    G6 "No pressure: the next dates are told before this one ends.",
    G7 "A report goes to the hosts that its author chose, and has an owner and a next step.",
    G8 "An exposure notice can be passed on by the hosts.",
    G9 "Hosts see the least, and all of it is burned by a date set at the start.",
}

refusals! {
    Law [Serialize, Deserialize]
    /// There is no such gathering yet, or its time hasn't come.
    NotYet => None, "gathering-not-yet";
    /// It is over.
    Closed => Some(Law::G3), "gathering-closed";
    /// Only hosts do this.
    HostsOnly => None, "gathering-hosts-only";
    /// Only hosts and crew do this.
    CrewOnly => None, "gathering-crew-only";
    /// The author isn't in the gathering.
    NotIn => None, "gathering-not-in";
    /// They had to go.
    Removed => None, "gathering-removed";
    /// Nobody of that number is in it.
    NoSuchMember => None, "gathering-no-such-member";
    /// Without a host there would be nobody to turn to.
    LastHost => Some(Law::G4), "gathering-last-host";
    /// More than a limit allows.
    TooMany => None, "gathering-too-many";
    /// The times don't follow each other, or there is room for nobody, or for more than there can be.
    BadPlan => None, "gathering-bad-plan";
    /// What was promised to be burned can't be kept for longer.
    BurnsLater => Some(Law::G9), "gathering-burns-later";
    /// No sections, or more, or longer ones, than there can be.
    BadRules => None, "gathering-bad-rules";
    /// Somebody changed them meanwhile.
    RulesChanged {
        /// The version that counts.
        version: u32
    } => Some(Law::G1), "gathering-rules-changed";
    /// They say this already.
    SameRules => None, "gathering-same-rules";
    /// There is no such briefing.
    NoSuchBriefing => None, "gathering-no-such-briefing";
    /// It has ended.
    BriefingOver => Some(Law::G1), "gathering-briefing-over";
    /// It hasn't ended yet.
    BriefingGoing => Some(Law::G1), "gathering-briefing-going";
    /// It has no such page, or one before it was left out.
    NoSuchPage => Some(Law::G1), "gathering-no-such-page";
    /// Not every page was read.
    NotReadToTheEnd => Some(Law::G1), "gathering-not-read";
    /// It is past its first page: the next one is heard from its beginning.
    TooLate => Some(Law::G1), "gathering-too-late";
    /// They weren't there from its first page on.
    NotAttended => Some(Law::G1), "gathering-not-attended";
    /// That isn't what was said at its end.
    WrongCode => Some(Law::G1), "gathering-wrong-code";
    /// They haven't heard the briefing, in its current version.
    NotHeard {
        /// Who.
        who: Member
    } => Some(Law::G1), "gathering-not-heard";
    /// They are not ready.
    NotReady {
        /// Who.
        who: Member
    } => Some(Law::G2), "gathering-not-ready";
    /// One tries it with somebody else.
    WithYourself => Some(Law::G2), "gathering-with-yourself";
    /// One vouches for somebody else.
    VouchForYourself => Some(Law::G1), "gathering-vouch-for-yourself";
    /// They are not here.
    NotHere {
        /// Who.
        who: Member
    } => None, "gathering-not-here";
    /// That key of the floor doesn't count any more.
    OldFloor => Some(Law::G3), "gathering-old-floor";
    /// There is no such invitation.
    NoInvitation => None, "gathering-no-invitation";
    /// Somebody came with it already: each invitation is for one person.
    InvitationUsed => None, "gathering-invitation-used";
    /// The hosts took it back.
    InvitationWithdrawn => None, "gathering-invitation-withdrawn";
    /// It was to be used sooner.
    InvitationExpired => None, "gathering-invitation-expired";
    /// There is an invitation of that number.
    AlreadyInvited => None, "gathering-already-invited";
    /// There is no place free yet.
    NoPlace => None, "gathering-full";
    /// They already said it.
    AlreadySaid => None, "gathering-already-said";
    /// There is no such call.
    NoSuchCall => None, "gathering-no-such-call";
    /// It is seen to.
    CallDone => Some(Law::G4), "gathering-call-done";
    /// Somebody goes already.
    CallTaken {
        /// Who.
        by: Member
    } => Some(Law::G4), "gathering-call-taken";
    /// Somebody else goes, or nobody yet.
    NotYourCall => Some(Law::G4), "gathering-not-your-call";
    /// A report goes to at least one host, and to hosts alone.
    NobodyChosen => Some(Law::G7), "gathering-nobody-chosen";
    /// There is no such report, or it isn't theirs.
    NoSuchReport => Some(Law::G7), "gathering-no-such-report";
    /// It was taken back.
    ReportTakenBack => Some(Law::G7), "gathering-report-taken-back";
    /// Its owner says what comes next.
    NotYourReport => Some(Law::G7), "gathering-not-your-report";
    /// First comes a step that its author can see.
    NoStepYet => Some(Law::G7), "gathering-no-step-yet";
    /// This isn't for somebody who doesn't say who they are.
    Unnamed => None, "gathering-unnamed";
    /// Hosts and crew leave their task first.
    StillStaff => None, "gathering-still-staff";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_has_a_text_of_its_own() {
        let mut keys = Refusal::KEYS.to_vec();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), Refusal::KEYS.len());
        assert!(keys.iter().all(|key| key.starts_with("gathering-")));
    }

    #[test]
    fn laws_go_by_their_ids() {
        assert_eq!(Law::ALL.len(), 9);
        assert_eq!(Refusal::TooLate.law().map(Law::id), Some("G1"));
        assert_eq!(Refusal::NotReady { who: Member(3) }.law().map(Law::id), Some("G2"));
        assert_eq!(Refusal::NotIn.law(), None);
    }
}
