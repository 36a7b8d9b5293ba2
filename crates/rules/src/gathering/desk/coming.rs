//! Being invited, coming, waiting for a place, arriving, going home, being forgotten (G5, G9).

use super::{
    super::{
        Board,
        event::{Kept, Member, Reply, Role},
        law::Refusal,
        limits,
    },
    Desk, Guest, Invitation, Used,
};
use crate::{event::Stamp, text::Name};

impl Desk {
    pub(super) fn invite(
        &mut self,
        board: &Board,
        number: u64,
        name: &Name,
        until: u64,
    ) -> Result<(), Refusal> {
        if board.closed().is_some() {
            return Err(Refusal::Closed);
        }
        if self.invitations.iter().any(|one| one.number == number) {
            return Err(Refusal::AlreadyInvited);
        }
        if self.invitations.len() >= limits::MAX_INVITATIONS {
            return Err(Refusal::TooMany);
        }
        self.invitations.push(Invitation { number, name: Some(name.clone()), until, state: Used::Open });
        Ok(())
    }

    fn invitation(&mut self, number: u64) -> Result<&mut Invitation, Refusal> {
        let one =
            self.invitations.iter_mut().find(|one| one.number == number).ok_or(Refusal::NoInvitation)?;
        match one.state {
            Used::Open => Ok(one),
            Used::By(_) => Err(Refusal::InvitationUsed),
            Used::Withdrawn => Err(Refusal::InvitationWithdrawn),
        }
    }

    pub(super) fn uninvite(&mut self, number: u64) -> Result<(), Refusal> {
        self.invitation(number)?.state = Used::Withdrawn;
        Ok(())
    }

    fn next_member(&self) -> Result<Member, Refusal> {
        if self.people.len() >= limits::MAX_MEMBERS {
            return Err(Refusal::TooMany);
        }
        u16::try_from(self.people.len()).map(Member).map_err(|_| Refusal::TooMany)
    }

    pub(super) fn join(
        &mut self,
        board: &Board,
        stamp: Stamp,
        number: u64,
        name: &Name,
    ) -> Result<(), Refusal> {
        if board.closed().is_some() {
            return Err(Refusal::Closed);
        }
        let who = self.next_member()?;
        let invitation = self.invitation(number)?;
        if invitation.until < stamp.time {
            return Err(Refusal::InvitationExpired);
        }
        invitation.state = Used::By(who);
        self.people.push(Guest::new(name, Some(number)));
        Ok(())
    }

    pub(super) fn bring(&mut self, board: &Board, stamp: Stamp, name: &Name) -> Result<(), Refusal> {
        if board.closed().is_some() {
            return Err(Refusal::Closed);
        }
        self.next_member()?;
        let mut guest = Guest::new(name, None);
        (guest.has_phone, guest.reply, guest.since) = (false, Some(Reply::Coming), stamp.seq);
        self.people.push(guest);
        Ok(())
    }

    pub(super) fn reply(
        &mut self,
        board: &Board,
        stamp: Stamp,
        who: Member,
        reply: Reply,
    ) -> Result<(), Refusal> {
        if board.closed().is_some() {
            return Err(Refusal::Closed);
        }
        if self.person(board, who)?.reply == Some(reply) {
            return Err(Refusal::AlreadySaid);
        }
        // Who had a place and gave it up comes after those who wait for one.
        self.change(who, |guest| {
            (guest.reply, guest.since) = (Some(reply), stamp.seq);
            if reply == Reply::NotComing {
                guest.leaves();
            }
        });
        Ok(())
    }

    pub(super) fn arrive(
        &mut self,
        board: &Board,
        stamp: Stamp,
        by: Member,
        who: Member,
    ) -> Result<(), Refusal> {
        board.needs(by, Role::Crew)?;
        board.must_be_open(stamp.time)?;
        let guest = self.person(board, who)?;
        if guest.here {
            return Err(Refusal::AlreadySaid);
        }
        let was = guest.clone();
        self.change(who, |guest| {
            if guest.reply != Some(Reply::Coming) {
                (guest.reply, guest.since) = (Some(Reply::Coming), stamp.seq);
            }
            (guest.here, guest.home) = (true, false);
        });
        if self.before(board, who) > 0 {
            self.change(who, |guest| *guest = was);
            return Err(Refusal::NoPlace);
        }
        Ok(())
    }

    pub(super) fn go_home(
        &mut self,
        board: &Board,
        stamp: Stamp,
        by: Member,
        who: Member,
    ) -> Result<(), Refusal> {
        if by != who {
            board.needs(by, Role::Crew)?;
        }
        if !self.person(board, who)?.here {
            return Err(Refusal::NotHere { who });
        }
        self.change(who, |guest| {
            guest.leaves();
            guest.home = true;
        });
        self.part(who);
        self.on_duty.retain(|one| *one != who);
        self.calls.free(stamp.time, |taker| taker == who);
        Ok(())
    }

    /// A host keeps something of somebody, or no longer does.
    pub(super) fn keep(&mut self, board: &Board, who: Member, kept: Option<Kept>) -> Result<(), Refusal> {
        // Of whoever had to go, too: that is what hosts would want to know.
        let guest = self.guest(who).ok_or(Refusal::NoSuchMember)?;
        if guest.name.is_none() || board.plan().is_none() {
            return Err(Refusal::NotIn);
        }
        if guest.kept == kept {
            return Err(Refusal::AlreadySaid);
        }
        self.change(who, |guest| guest.kept = kept);
        Ok(())
    }

    /// What is left is that somebody was there.
    pub(super) fn forget(&mut self, board: &Board, who: Member) -> Result<(), Refusal> {
        if board.role(who) > Role::Guest {
            return Err(Refusal::StillStaff);
        }
        let mut number = None;
        self.change(who, |guest| {
            guest.leaves();
            number = guest.invitation;
            (guest.name, guest.reply, guest.floor) = (None, Some(Reply::NotComing), None);
            (guest.heard, guest.tried, guest.kept) = (0, false, None);
            guest.tried_with.clear();
        });
        for one in self.invitations.iter_mut().filter(|one| Some(one.number) == number) {
            one.name = None;
        }
        for guest in &mut self.people {
            guest.tried_with.retain(|with| *with != who);
        }
        self.part(who);
        self.calls.forget(who);
        Ok(())
    }
}
