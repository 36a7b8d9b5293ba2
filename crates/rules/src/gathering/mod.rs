//! A gathering: an evening that hosts hold for their guests. What each device makes of the entries that it can read.
//!
//! Every device reads what hosts say to all; hosts and crew read what is said to the desk; hosts, what is for them; a report is read by
//! those it was made to, and by who made it. Each of these is a part of the state, in a room of its own, that rests on its own entries and on
//! the board alone: `board` (G1, G3), `desk` (G1 to G3), `calls` (G4), `office` (G9), `reports` (G7). So two devices that can read the same
//! have the same.
//!
//! Not here: keys and who can read what (`seal`), encounters under a gathering (`encounter`; no entry here says anything of one), patterns over
//! several gatherings (G5) and what a host keeps (`app`).
//!
//! Invariant: every room checks first and changes afterwards, so that a refused entry changes nothing.

mod board;
mod calls;
mod desk;
pub mod event;
mod law;
pub mod limits;
mod office;
mod reports;
pub mod text;

#[cfg(test)]
mod laws;

use serde::{Deserialize, Serialize};

pub use board::{Announced, Board, Briefing, Reading, Staff};
pub use calls::{Called, Calls};
pub use desk::{Desk, Guest, Invitation, Standing, Used};
pub use event::{Author, Event, Member, Readers, Role};
pub use law::{Law, Refusal};
pub use office::Office;
pub use reports::{By, Report, Reports};
pub use text::{Page, Text};

use crate::event::Stamp;

/// The state of one gathering, as far as one device can read it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Gathering {
    now: u64,
    head: u64,
    board: Board,
    desk: Desk,
    office: Office,
    reports: Reports,
}

impl Gathering {
    /// Before anything was told.
    pub fn new() -> Self {
        Self::default()
    }

    /// The gathering's clock at its last entry, in milliseconds since 1970. A log's own clock is no time of day: whoever hands in
    /// stamps adds what hosts said of it.
    pub fn now(&self) -> u64 {
        self.now
    }

    /// The last entry's place in the log.
    pub fn head(&self) -> u64 {
        self.head
    }

    /// What everyone sees.
    pub fn board(&self) -> &Board {
        &self.board
    }

    /// What hosts and crew see.
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// What hosts alone see.
    pub fn office(&self) -> &Office {
        &self.office
    }

    /// The reports that this device can read.
    pub fn reports(&self) -> &Reports {
        &self.reports
    }

    /// What somebody is handed who is to read on from here with what everyone, crew, or hosts can read. Reports are nobody's to hand on (G7).
    #[must_use]
    pub fn as_read_by(&self, readers: Readers) -> Self {
        let mut part = Self { now: self.now, head: self.head, board: self.board.clone(), ..Self::default() };
        if matches!(readers, Readers::Desk | Readers::Hosts) {
            part.desk = self.desk.clone();
        }
        if readers == Readers::Hosts {
            part.office = self.office.clone();
        }
        part
    }

    /// Takes over what a host handed on ([`Gathering::as_read_by`]), beside the reports that this device knows.
    pub fn take_over(&mut self, part: Self) {
        let reports = std::mem::take(&mut self.reports);
        *self = Self { reports, ..part };
    }

    /// Takes the next entry that this device can read. One that breaks a law changes nothing but the time.
    ///
    /// # Errors
    /// The [`Refusal`] names the law, or that it is none.
    pub fn apply(&mut self, stamp: Stamp, author: Author, event: &Event) -> Result<(), Refusal> {
        self.now = self.now.max(stamp.time);
        self.head = self.head.max(stamp.seq);
        let stamp = Stamp { time: self.now, ..stamp };
        if self.board.is_burned(self.now) {
            return Err(Refusal::Closed);
        }
        match event {
            Event::Told(told) => self.told(stamp, author, told),
            Event::Word(word) => {
                let mut forgets = None;
                if let (event::Word::Forget, Author::Member(who)) = (word, author) {
                    forgets = Some((who, self.desk.guest(who).and_then(Guest::invitation)));
                }
                self.desk.hear(&self.board, stamp, author, word)?;
                if let Some((who, invitation)) = forgets {
                    self.office.forget(who, invitation);
                }
                Ok(())
            }
            Event::Aside(aside) => self.office.hear(&self.board, author, aside),
            Event::About(about) => self.reports.hear(&self.board, stamp, author, about),
        }
    }

    /// Whether an entry would be taken, were it the next one at this time.
    ///
    /// # Errors
    /// What [`Gathering::apply`] would say.
    pub fn would(&self, now: u64, author: Author, event: &Event) -> Result<(), Refusal> {
        let stamp = Stamp { seq: self.head.saturating_add(1), time: now, seen: self.head };
        self.clone().apply(stamp, author, event)
    }

    fn told(&mut self, stamp: Stamp, author: Author, told: &event::Told) -> Result<(), Refusal> {
        let Author::Member(who) = author else { return Err(Refusal::HostsOnly) };
        self.board.tell(stamp, who, told)?;
        match told {
            event::Told::Plan { host, .. } => self.desk.begins(host),
            event::Told::Finish { briefing } => self.desk.led(&self.board, *briefing, who),
            event::Told::Appoint { .. } | event::Told::Dismiss { .. } | event::Told::Remove { .. } => {
                self.desk.staff_changed(&self.board, stamp.time);
            }
            _ => {}
        }
        Ok(())
    }
}
