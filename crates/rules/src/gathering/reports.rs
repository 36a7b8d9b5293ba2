//! Reports (G7): to the hosts that their author chose, with an owner and a next step that the author sees. Somebody can make one without saying
//! who they are.
//!
//! Each is a state of its own, and rests on nothing but what its readers have: its own entries, and the board.

use serde::{Deserialize, Serialize};

use super::{
    Board,
    event::{About, Author, Member, Role},
    law::Refusal,
    limits,
};
use crate::{event::Stamp, text::Note};

/// One report, as those have it who can read it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Report {
    /// Where in the log it is: its number.
    pub number: u64,
    /// When, on the log's clock.
    pub at: u64,
    /// Who made it.
    pub by: By,
    /// The hosts who read it, in the order in which they are asked to see to it.
    pub to: Vec<Member>,
    /// What was said, the first and what was added. Empty once it was taken back.
    pub words: Vec<Note>,
    /// What happens next, and who said so.
    pub steps: Vec<(Member, Note)>,
    /// Who took it over.
    pub taken_over: Option<Member>,
    /// Whether its author took it back.
    pub taken_back: bool,
    /// Whether its owner has seen to it, as far as they can.
    pub settled: bool,
}

/// Who made a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum By {
    /// Somebody by their name.
    Member(Member),
    /// Somebody who didn't say who: by where in the log they first spoke.
    Unnamed(u64),
}

impl Report {
    /// Who sees to it: the host who took it over, else the first of those who were chosen, as far as they are still hosts. `None` where none is: its
    /// author is told, and can choose others.
    pub fn owner(&self, board: &Board) -> Option<Member> {
        let is_host = |who: &Member| board.role(*who) == Role::Host;
        self.taken_over.filter(is_host).or_else(|| self.to.iter().copied().find(is_host))
    }

    /// Whether something is left to do.
    pub fn is_open(&self) -> bool {
        !self.settled && !self.taken_back
    }

    fn is_by(&self, author: Author) -> bool {
        match (author, self.by) {
            (Author::Member(who), By::Member(by)) => who == by,
            (Author::Unnamed(who), By::Unnamed(by)) => who == by,
            _ => false,
        }
    }

    fn may_read(&self, who: Member, board: &Board) -> bool {
        self.to.contains(&who) && board.role(who) == Role::Host
    }
}

/// All reports that a device can read.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Reports {
    all: Vec<Report>,
}

impl Reports {
    /// All of them, the oldest first.
    pub fn all(&self) -> &[Report] {
        &self.all
    }

    /// One of them.
    pub fn one(&self, number: u64) -> Option<&Report> {
        self.all.iter().find(|one| one.number == number)
    }

    fn change(&mut self, number: u64) -> Result<&mut Report, Refusal> {
        let one = self.all.iter_mut().find(|one| one.number == number).ok_or(Refusal::NoSuchReport)?;
        if one.taken_back { Err(Refusal::ReportTakenBack) } else { Ok(one) }
    }

    pub(super) fn hear(
        &mut self,
        board: &Board,
        stamp: Stamp,
        author: Author,
        about: &About,
    ) -> Result<(), Refusal> {
        match about {
            About::Report { to, words } => self.report(board, stamp, author, to, words),
            About::Add { report, words } => self.add(author, *report, words),
            About::TakeBackReport { report } => self.take_back(author, *report),
            About::Own { report } => {
                let (one, who) = self.host(board, author, *report)?;
                one.taken_over = Some(who);
                Ok(())
            }
            About::Step { report, words } => {
                let (one, who) = self.owner(board, author, *report)?;
                if one.steps.len() >= limits::MAX_REMARKS {
                    return Err(Refusal::TooMany);
                }
                one.steps.push((who, words.clone()));
                Ok(())
            }
            About::Settle { report } => {
                let (one, _) = self.owner(board, author, *report)?;
                if one.steps.is_empty() {
                    return Err(Refusal::NoStepYet);
                }
                one.settled = true;
                Ok(())
            }
        }
    }

    fn report(
        &mut self,
        board: &Board,
        stamp: Stamp,
        author: Author,
        to: &[Member],
        words: &Note,
    ) -> Result<(), Refusal> {
        let by = match author {
            Author::Member(who) => By::Member(who),
            Author::Unnamed(who) => By::Unnamed(who),
            Author::Invited => return Err(Refusal::NotIn),
        };
        let mut once = to.to_vec();
        once.sort_unstable();
        once.dedup();
        let hosts_alone = to.iter().all(|who| board.role(*who) == Role::Host);
        if to.is_empty() || once.len() != to.len() || !hosts_alone {
            return Err(Refusal::NobodyChosen);
        }
        if self.all.len() >= limits::MAX_REPORTS {
            return Err(Refusal::TooMany);
        }
        self.all.push(Report {
            number: stamp.seq,
            at: stamp.time,
            by,
            to: to.to_vec(),
            words: vec![words.clone()],
            steps: Vec::new(),
            taken_over: None,
            taken_back: false,
            settled: false,
        });
        Ok(())
    }

    fn mine(&mut self, author: Author, number: u64) -> Result<&mut Report, Refusal> {
        let one = self.change(number)?;
        if one.is_by(author) { Ok(one) } else { Err(Refusal::NoSuchReport) }
    }

    /// What is new opens it again.
    fn add(&mut self, author: Author, number: u64, words: &Note) -> Result<(), Refusal> {
        let one = self.mine(author, number)?;
        if one.words.len() >= limits::MAX_REMARKS {
            return Err(Refusal::TooMany);
        }
        one.words.push(words.clone());
        one.settled = false;
        Ok(())
    }

    fn take_back(&mut self, author: Author, number: u64) -> Result<(), Refusal> {
        let one = self.mine(author, number)?;
        one.taken_back = true;
        one.words.clear();
        one.steps.clear();
        Ok(())
    }

    /// One of the hosts who were chosen. To all others there is no such report.
    fn host(&mut self, board: &Board, author: Author, number: u64) -> Result<(&mut Report, Member), Refusal> {
        let Author::Member(who) = author else { return Err(Refusal::NoSuchReport) };
        let one = self.change(number)?;
        if one.may_read(who, board) { Ok((one, who)) } else { Err(Refusal::NoSuchReport) }
    }

    fn owner(
        &mut self,
        board: &Board,
        author: Author,
        number: u64,
    ) -> Result<(&mut Report, Member), Refusal> {
        let (one, who) = self.host(board, author, number)?;
        if one.owner(board) == Some(who) { Ok((one, who)) } else { Err(Refusal::NotYourReport) }
    }
}
