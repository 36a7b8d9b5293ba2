//! What everyone sees: the plan, the house rules and their version, who hosts and who is crew, the briefings (G1), what was announced, and
//! whether it is open. Told by hosts alone.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use super::{
    event::{Member, Plan, Role, Shift, Told},
    law::Refusal,
    limits,
    text::Page,
};
use crate::{
    event::Stamp,
    text::{Name, Note, Words},
};

/// What everyone sees. Equal on every device that has the same entries of hosts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Board {
    plan: Option<Plan>,
    staff: Vec<Staff>,
    removed: Vec<Member>,
    version: u32,
    pages: Vec<Page>,
    briefings: Vec<Briefing>,
    place: Option<Note>,
    announced: VecDeque<Announced>,
    next: Vec<Words>,
    epoch: u32,
    closed: Option<u64>,
    shifts: Vec<Shift>,
}

/// A host or somebody of the crew.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Staff {
    /// Who.
    pub who: Member,
    /// By this name.
    pub name: Name,
    /// Crew or host.
    pub role: Role,
}

/// One reading of the house rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Briefing {
    /// Where in the log it began: its name.
    pub began: u64,
    /// Who began it.
    pub by: Member,
    /// The version that is read.
    pub version: u32,
    /// The page that it is at, from 0.
    pub page: u16,
    /// The furthest page that it was at.
    pub reached: u16,
    /// Whether it goes on.
    pub state: Reading,
}

/// How far a briefing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Reading {
    /// It is read.
    Going,
    /// It was read to its end.
    Finished,
    /// It ended before, or the rules changed meanwhile: nobody has heard it.
    BrokenOff,
}

/// Something that was said to all.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Announced {
    /// When, on the log's clock.
    pub at: u64,
    /// What.
    pub words: Note,
}

impl Board {
    /// What it is and when, once a host has said so.
    pub fn plan(&self) -> Option<&Plan> {
        self.plan.as_ref()
    }

    /// The version of the house rules; 0 before there are any.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The house rules as they are now.
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// All briefings, the oldest first.
    pub fn briefings(&self) -> &[Briefing] {
        &self.briefings
    }

    /// One of them, by where it began.
    pub fn briefing(&self, began: u64) -> Option<&Briefing> {
        self.briefings.iter().find(|one| one.began == began)
    }

    /// Hosts and crew.
    pub fn staff(&self) -> &[Staff] {
        &self.staff
    }

    /// Where it is, once that was told.
    pub fn place(&self) -> Option<&Note> {
        self.place.as_ref()
    }

    /// What was said to all, the oldest first.
    pub fn announced(&self) -> impl Iterator<Item = &Announced> {
        self.announced.iter()
    }

    /// When the next ones are (G6).
    pub fn next(&self) -> &[Words] {
        &self.next
    }

    /// Which key of the floor counts (G3): another with each version of the rules, and when somebody had to go.
    pub fn epoch(&self) -> u32 {
        self.epoch
    }

    /// Who of hosts and crew is where, and when.
    pub fn shifts(&self) -> &[Shift] {
        &self.shifts
    }

    /// When it was closed.
    pub fn closed(&self) -> Option<u64> {
        self.closed
    }

    /// Whether somebody had to go.
    pub fn is_removed(&self, who: Member) -> bool {
        self.removed.contains(&who)
    }

    /// What somebody is.
    pub fn role(&self, who: Member) -> Role {
        self.staff.iter().find(|one| one.who == who).map_or(Role::Guest, |one| one.role)
    }

    /// The hosts.
    pub fn hosts(&self) -> impl Iterator<Item = Member> {
        self.staff.iter().filter(|one| one.role == Role::Host).map(|one| one.who)
    }

    /// Whether people can be let in, and an encounter begun under it, at this time (G3).
    pub fn is_open(&self, now: u64) -> bool {
        let begun = |plan: &Plan| now >= plan.opens.saturating_sub(limits::EARLY_MS) && now < plan.burns;
        self.closed.is_none() && self.plan.as_ref().is_some_and(begun)
    }

    /// Whether nothing is to be left of it at this time (G9).
    pub fn is_burned(&self, now: u64) -> bool {
        self.plan.as_ref().is_some_and(|plan| now >= plan.burns)
    }

    pub(super) fn needs(&self, who: Member, role: Role) -> Result<(), Refusal> {
        match self.role(who) >= role {
            true => Ok(()),
            false if role == Role::Host => Err(Refusal::HostsOnly),
            false => Err(Refusal::CrewOnly),
        }
    }

    pub(super) fn must_be_open(&self, now: u64) -> Result<(), Refusal> {
        match (self.closed, self.is_open(now)) {
            (Some(_), _) => Err(Refusal::Closed),
            (None, true) => Ok(()),
            (None, false) => Err(Refusal::NotYet),
        }
    }

    /// A host says something to all.
    pub(super) fn tell(&mut self, stamp: Stamp, who: Member, told: &Told) -> Result<(), Refusal> {
        if let Told::Plan { host, plan } = told {
            return self.set_plan(who, host, plan);
        }
        if self.plan.is_none() {
            return Err(Refusal::NotYet);
        }
        self.needs(who, Role::Host)?;
        match told {
            // Handled before.
            Told::Plan { .. } => Ok(()),
            Told::Rules { from, sections } => self.set_rules(*from, sections),
            Told::Place(place) => {
                self.place = Some(place.clone());
                Ok(())
            }
            Told::Appoint { who, name, role } => self.appoint(*who, name, *role),
            Told::Dismiss { who } => self.dismiss(*who),
            Told::Remove { who } => self.remove(*who),
            Told::Brief { version } => self.brief(stamp, who, *version),
            Told::Turn { briefing, page } => self.turn(*briefing, *page),
            Told::Finish { briefing } => self.finish(*briefing),
            Told::BreakOff { briefing } => {
                self.going(*briefing)?.state = Reading::BrokenOff;
                Ok(())
            }
            Told::Announce(words) => {
                if self.announced.len() >= limits::MAX_ANNOUNCED {
                    self.announced.pop_front();
                }
                self.announced.push_back(Announced { at: stamp.time, words: words.clone() });
                Ok(())
            }
            Told::Next(dates) if dates.len() > limits::MAX_NEXT => Err(Refusal::TooMany),
            Told::Next(dates) => {
                self.next.clone_from(dates);
                Ok(())
            }
            Told::Shifts(shifts) if shifts.len() > limits::MAX_SHIFTS => Err(Refusal::TooMany),
            Told::Shifts(shifts) => {
                for shift in shifts {
                    self.needs(shift.who, Role::Crew)?;
                }
                self.shifts.clone_from(shifts);
                Ok(())
            }
            Told::Close => {
                self.closed = self.closed.or(Some(stamp.time));
                for one in self.briefings.iter_mut().filter(|one| one.state == Reading::Going) {
                    one.state = Reading::BrokenOff;
                }
                Ok(())
            }
        }
    }

    fn set_plan(&mut self, who: Member, host: &Name, plan: &Plan) -> Result<(), Refusal> {
        let fits = plan.opens < plan.closes && plan.closes <= plan.burns;
        if !fits || plan.capacity == 0 || plan.capacity > limits::MAX_CAPACITY {
            return Err(Refusal::BadPlan);
        }
        match &self.plan {
            None if who == Member(0) => {
                self.staff.push(Staff { who, name: host.clone(), role: Role::Host });
                self.epoch = 1;
            }
            None => return Err(Refusal::NotYet),
            Some(_) => self.needs(who, Role::Host)?,
        }
        if self.plan.as_ref().is_some_and(|before| plan.burns > before.burns) {
            return Err(Refusal::BurnsLater);
        }
        self.plan = Some(plan.clone());
        Ok(())
    }

    fn set_rules(&mut self, from: u32, sections: &[Page]) -> Result<(), Refusal> {
        let size = |page: &Page| page.title.as_str().len().saturating_add(page.text.as_str().len());
        let bytes = sections.iter().map(size).fold(0, usize::saturating_add);
        if sections.is_empty() || sections.len() > limits::MAX_PAGES || bytes > limits::MAX_RULES_BYTES {
            return Err(Refusal::BadRules);
        }
        if from != self.version {
            return Err(Refusal::RulesChanged { version: self.version });
        }
        // Saved again by mistake, it would take everybody's readiness away.
        if sections == self.pages {
            return Err(Refusal::SameRules);
        }
        self.pages = sections.to_vec();
        self.version = self.version.saturating_add(1);
        self.epoch = self.epoch.saturating_add(1);
        for one in self.briefings.iter_mut().filter(|one| one.state == Reading::Going) {
            one.state = Reading::BrokenOff;
        }
        Ok(())
    }

    fn appoint(&mut self, who: Member, name: &Name, role: Role) -> Result<(), Refusal> {
        if role == Role::Guest {
            return self.dismiss(who);
        }
        if self.is_removed(who) {
            return Err(Refusal::Removed);
        }
        let others = || self.staff.iter().filter(|one| one.who != who);
        let hosts = others().filter(|one| one.role == Role::Host).count();
        if role != Role::Host && hosts == 0 {
            return Err(Refusal::LastHost);
        }
        if others().count() >= limits::MAX_STAFF || role == Role::Host && hosts >= limits::MAX_HOSTS {
            return Err(Refusal::TooMany);
        }
        self.staff.retain(|one| one.who != who);
        self.staff.push(Staff { who, name: name.clone(), role });
        self.staff.sort_by_key(|one| (std::cmp::Reverse(one.role), one.who));
        Ok(())
    }

    fn dismiss(&mut self, who: Member) -> Result<(), Refusal> {
        if self.role(who) == Role::Guest {
            return Err(Refusal::CrewOnly);
        }
        if self.hosts().all(|host| host == who) {
            return Err(Refusal::LastHost);
        }
        self.no_longer_staff(who);
        Ok(())
    }

    fn no_longer_staff(&mut self, who: Member) {
        self.staff.retain(|one| one.who != who);
        self.shifts.retain(|one| one.who != who);
    }

    fn remove(&mut self, who: Member) -> Result<(), Refusal> {
        if self.is_removed(who) {
            return Err(Refusal::Removed);
        }
        if self.hosts().all(|host| host == who) {
            return Err(Refusal::LastHost);
        }
        self.no_longer_staff(who);
        self.removed.push(who);
        self.epoch = self.epoch.saturating_add(1);
        Ok(())
    }

    fn brief(&mut self, stamp: Stamp, by: Member, version: u32) -> Result<(), Refusal> {
        self.must_be_open(stamp.time)?;
        if version != self.version || version == 0 {
            return Err(Refusal::RulesChanged { version: self.version });
        }
        let going = self.briefings.iter().filter(|one| one.state == Reading::Going).count();
        if going >= limits::MAX_BRIEFINGS || self.briefings.len() >= limits::MAX_BEGUN {
            return Err(Refusal::TooMany);
        }
        let began = stamp.seq;
        self.briefings.push(Briefing { began, by, version, page: 0, reached: 0, state: Reading::Going });
        Ok(())
    }

    fn going(&mut self, began: u64) -> Result<&mut Briefing, Refusal> {
        let one = self.briefings.iter_mut().find(|one| one.began == began).ok_or(Refusal::NoSuchBriefing)?;
        if one.state == Reading::Going { Ok(one) } else { Err(Refusal::BriefingOver) }
    }

    /// Back as far as one likes; on by one, so that no page is left out.
    fn turn(&mut self, began: u64, page: u16) -> Result<(), Refusal> {
        let pages = self.pages.len();
        let one = self.going(began)?;
        if usize::from(page) >= pages || page > one.reached.saturating_add(1) {
            return Err(Refusal::NoSuchPage);
        }
        one.page = page;
        one.reached = one.reached.max(page);
        Ok(())
    }

    fn finish(&mut self, began: u64) -> Result<(), Refusal> {
        let pages = self.pages.len();
        let one = self.going(began)?;
        if usize::from(one.reached).saturating_add(1) < pages {
            return Err(Refusal::NotReadToTheEnd);
        }
        one.state = Reading::Finished;
        Ok(())
    }
}
