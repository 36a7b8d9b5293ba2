//! What hosts alone see: their notes to invitations, whom guests would rather not meet, how it was.

use serde::{Deserialize, Serialize};

use super::{
    Board,
    event::{Aside, Author, Member, Role},
    law::Refusal,
    limits,
};
use crate::text::{Name, Note};

/// What hosts alone see. Equal on every device of theirs that has the same entries.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Office {
    notes: Vec<(u64, Note)>,
    not_together: Vec<(Member, Name)>,
    feedback: Vec<(Member, Note)>,
}

impl Office {
    /// A host's note to an invitation.
    pub fn note(&self, invitation: u64) -> Option<&Note> {
        self.notes.iter().find(|(number, _)| *number == invitation).map(|(_, note)| note)
    }

    /// Who would rather not be here together with somebody of that name, and how they call them. For who invites: nothing follows of itself, and
    /// nobody else learns of it.
    pub fn not_together_with<'a>(&'a self, name: &'a str) -> impl Iterator<Item = (Member, &'a Name)> {
        self.not_together.iter().filter(move |(_, whom)| whom.same_as(name)).map(|(who, whom)| (*who, whom))
    }

    /// Everything that guests would rather not: who, and with whom.
    pub fn not_together(&self) -> &[(Member, Name)] {
        &self.not_together
    }

    /// How it was, the oldest first.
    pub fn feedback(&self) -> &[(Member, Note)] {
        &self.feedback
    }

    pub(super) fn hear(&mut self, board: &Board, author: Author, aside: &Aside) -> Result<(), Refusal> {
        let who = match author {
            Author::Member(who) => who,
            Author::Invited => return Err(Refusal::NotIn),
            Author::Unnamed(_) => return Err(Refusal::Unnamed),
        };
        match aside {
            Aside::NoteTo { invitation, words } => {
                board.needs(who, Role::Host)?;
                self.notes.retain(|(number, _)| number != invitation);
                if self.notes.len() >= limits::MAX_INVITATIONS {
                    return Err(Refusal::TooMany);
                }
                self.notes.push((*invitation, words.clone()));
            }
            Aside::NotTogether { whom } => {
                let mine = |(by, _): &&(Member, Name)| *by == who;
                if self.not_together.iter().filter(mine).count() >= limits::MAX_NOT_TOGETHER {
                    return Err(Refusal::TooMany);
                }
                if self.not_together.iter().filter(mine).any(|(_, one)| one.same_as(whom.as_str())) {
                    return Err(Refusal::AlreadySaid);
                }
                self.not_together.push((who, whom.clone()));
            }
            Aside::Together { whom } => {
                let before = self.not_together.len();
                self.not_together.retain(|(by, one)| *by != who || !one.same_as(whom.as_str()));
                if self.not_together.len() == before {
                    return Err(Refusal::NoSuchMember);
                }
            }
            Aside::Feedback(words) => {
                if self.feedback.iter().filter(|(by, _)| *by == who).count() >= limits::MAX_FEEDBACK_EACH {
                    return Err(Refusal::TooMany);
                }
                self.feedback.push((who, words.clone()));
            }
        }
        Ok(())
    }

    /// Nothing of somebody is left, their invitation's note included.
    pub(super) fn forget(&mut self, who: Member, invitation: Option<u64>) {
        self.notes.retain(|(number, _)| Some(*number) != invitation);
        self.not_together.retain(|(by, _)| *by != who);
        self.feedback.retain(|(by, _)| *by != who);
    }
}
