//! Hearing the briefing, trying it, and the key of the floor (G1 to G3).

use super::{
    super::{
        Board,
        board::Reading,
        event::{Member, Role, Vouched},
        law::Refusal,
        limits,
    },
    Desk, Guest,
};
use crate::text::Words;

impl Desk {
    fn must_be_here(&self, board: &Board, who: Member) -> Result<&Guest, Refusal> {
        let guest = self.person(board, who)?;
        if guest.here { Ok(guest) } else { Err(Refusal::NotHere { who }) }
    }

    /// From its first page on (G1).
    pub(super) fn attend(&mut self, board: &Board, who: Member, briefing: u64) -> Result<(), Refusal> {
        self.must_be_here(board, who)?;
        let one = board.briefing(briefing).ok_or(Refusal::NoSuchBriefing)?;
        if one.state != Reading::Going {
            return Err(Refusal::BriefingOver);
        }
        if one.reached > 0 {
            return Err(Refusal::TooLate);
        }
        self.change(who, |guest| guest.attends = Some(briefing));
        Ok(())
    }

    pub(super) fn set_code(&mut self, board: &Board, briefing: u64, code: &Words) -> Result<(), Refusal> {
        let one = board.briefing(briefing).ok_or(Refusal::NoSuchBriefing)?;
        if one.state == Reading::BrokenOff {
            return Err(Refusal::BriefingOver);
        }
        // Two words would leave it open which of them is said.
        if self.code(briefing).is_some() {
            return Err(Refusal::AlreadySaid);
        }
        self.codes.push((briefing, code.clone()));
        Ok(())
    }

    /// Whether a briefing can have been heard: to its end, in the version that counts.
    fn was_read(board: &Board, briefing: u64) -> Result<u32, Refusal> {
        let one = board.briefing(briefing).ok_or(Refusal::NoSuchBriefing)?;
        match one.state {
            Reading::Going => Err(Refusal::BriefingGoing),
            Reading::BrokenOff => Err(Refusal::BriefingOver),
            Reading::Finished if one.version != board.version() => {
                Err(Refusal::RulesChanged { version: board.version() })
            }
            Reading::Finished => Ok(one.version),
        }
    }

    pub(super) fn heard(
        &mut self,
        board: &Board,
        who: Member,
        briefing: u64,
        code: &Words,
    ) -> Result<(), Refusal> {
        let guest = self.must_be_here(board, who)?;
        let version = Self::was_read(board, briefing)?;
        if guest.attends != Some(briefing) {
            return Err(Refusal::NotAttended);
        }
        if !self.code(briefing).is_some_and(|said| said.same_as(code.as_str())) {
            return Err(Refusal::WrongCode);
        }
        self.change(who, |guest| guest.heard = version);
        Ok(())
    }

    fn must_have_heard(&self, board: &Board, who: Member) -> Result<(), Refusal> {
        let heard = self.must_be_here(board, who)?.heard;
        if heard == board.version() && heard > 0 { Ok(()) } else { Err(Refusal::NotHeard { who }) }
    }

    /// The crew suggests that two try it together. Whoever was suggested to one of them before is free again.
    pub(super) fn pair(&mut self, board: &Board, who: Member, with: Member) -> Result<(), Refusal> {
        if who == with {
            return Err(Refusal::WithYourself);
        }
        self.must_have_heard(board, who)?;
        self.must_have_heard(board, with)?;
        if self.guest(who).is_some_and(|guest| guest.partner == Some(with)) {
            return Err(Refusal::AlreadySaid);
        }
        self.part(who);
        self.part(with);
        self.change(who, |guest| guest.partner = Some(with));
        self.change(with, |guest| guest.partner = Some(who));
        Ok(())
    }

    /// Nobody is suggested to somebody any more, nor they to anybody.
    pub(super) fn part(&mut self, who: Member) {
        for guest in &mut self.people {
            guest.partner = guest.partner.filter(|partner| *partner != who);
        }
        self.change(who, |guest| guest.partner = None);
    }

    /// Both have heard, and both say so (G2).
    pub(super) fn try_it(&mut self, board: &Board, who: Member, with: Member) -> Result<(), Refusal> {
        if who == with {
            return Err(Refusal::WithYourself);
        }
        self.must_have_heard(board, who)?;
        self.must_have_heard(board, with)?;
        if self.guest(who).is_some_and(|guest| guest.tried_with.contains(&with)) {
            return Err(Refusal::AlreadySaid);
        }
        let both = self.guest(with).is_some_and(|other| other.tried_with.contains(&who));
        self.change(who, |guest| {
            if guest.tried_with.len() < limits::MAX_MEMBERS {
                guest.tried_with.push(with);
            }
            guest.tried |= both;
        });
        if both {
            self.change(with, |other| other.tried = true);
        }
        Ok(())
    }

    pub(super) fn vouch(
        &mut self,
        board: &Board,
        by: Member,
        who: Member,
        what: Vouched,
    ) -> Result<(), Refusal> {
        board.needs(by, Role::Host)?;
        if by == who {
            return Err(Refusal::VouchForYourself);
        }
        self.must_be_here(board, who)?;
        match what {
            Vouched::Heard { briefing } => {
                let version = Self::was_read(board, briefing)?;
                self.change(who, |guest| guest.heard = version);
            }
            Vouched::Tried => {
                self.must_have_heard(board, who)?;
                self.change(who, |guest| guest.tried = true);
            }
        }
        Ok(())
    }

    pub(super) fn hand_floor(&mut self, board: &Board, who: Member, epoch: u32) -> Result<(), Refusal> {
        if epoch != board.epoch() {
            return Err(Refusal::OldFloor);
        }
        if !self.is_ready(board, who) {
            return Err(Refusal::NotReady { who });
        }
        self.change(who, |guest| guest.floor = Some(epoch));
        Ok(())
    }
}
