//! What everybody does on a simulated evening, from planning to the last report.

use rules::{
    gathering::{
        Member, Page, Reading, Role, Standing, Text,
        event::{About, Call, Reply, Told, Urgency, Word},
    },
    text::Note,
};
use sync::gathering::{Do, Engine};

use super::{By, Evening, TODAY, defects::Defect, name, words};

/// What was done, as the people know it who did it: the promises are held against this, and not against what devices say.
#[derive(Debug, Default)]
pub struct Ledger {
    /// Whether somebody knows the word that was said aloud at the briefing's end.
    pub heard: By<bool>,
    /// Tried it with whom.
    pub tried: By<Vec<usize>>,
    /// Calls that somebody made.
    pub calls: By<usize>,
    /// Who reported, and to which hosts.
    pub reports: Vec<(usize, Vec<usize>)>,
}

/// What is said aloud at the end of the briefing.
pub const WORD: &str = "maple";

const SECOND: u64 = 1_000;

impl Evening {
    pub(super) fn staff(&self) -> usize {
        self.size.hosts + self.size.crew
    }

    fn all(&self) -> usize {
        self.staff() + self.size.guests
    }

    /// From planning to its end.
    pub(super) fn evening(&mut self) -> Result<(), String> {
        self.wait(SECOND);
        let page = |at: usize| {
            Some(Page { title: words(&format!("Page {at}")).ok()?, text: Text::new("Ask first.").ok()? })
        };
        let sections: Option<Vec<Page>> = (0..4).map(page).collect();
        self.does(0, Do::Tell(Told::Rules { from: 0, sections: sections.ok_or("pages")? }));
        self.wait(SECOND);
        self.everyone_comes()?;
        self.the_door()?;
        self.the_briefing()?;
        self.the_exercise()?;
        self.the_floor()?;
        // Everything that is on its way arrives, on every device that is to be had.
        for at in 0..self.devices.len() {
            self.device(at)?.online = true;
            if self.device(at)?.closed {
                self.comes_back(at)?;
            }
            self.wake(at);
        }
        self.wait(240 * SECOND);
        self.told.minutes = self.now / 60_000;
        Ok(())
    }

    /// A minute with whatever trouble it brings. The first host's device is never away for long: somebody has to lead.
    fn minute(&mut self) -> Result<(), String> {
        let devices = u64::try_from(self.devices.len()).unwrap_or(1);
        for _ in 0..(devices * self.size.trouble / 100) {
            let at = usize::try_from(self.chance(devices)).unwrap_or(0);
            self.told.troubles += 1;
            match self.chance(4) {
                0 => {
                    let one = self.device(at)?;
                    one.online = !one.online;
                    Self::cut(one);
                }
                1 => self.comes_back(at)?,
                2 if at > 0 => {
                    self.device(at)?.closed ^= true;
                    if !self.device(at)?.closed {
                        self.comes_back(at)?;
                    }
                }
                _ => self.keeps(at),
            }
        }
        if self.size.trouble > 0 && self.chance(12) == 0 {
            // The relay is down, and its clock stands meanwhile.
            let ms = SECOND + self.chance(90 * SECOND);
            (self.down_until, self.behind) = (self.now + ms, self.behind + ms);
            self.devices.iter_mut().for_each(Self::cut);
        }
        self.wait(60 * SECOND);
        for at in 0..self.devices.len() {
            // Some of those that were cut off find a network again.
            if at == 0 || self.chance(2) == 0 {
                self.device(at)?.online = true;
                self.wake(at);
            }
        }
        Ok(())
    }

    fn everyone_comes(&mut self) -> Result<(), String> {
        for at in 1..self.all() {
            let until = TODAY + 90 * 3_600_000;
            self.does(0, Do::Invite { name: name(&format!("Guest {at}"))?, until });
            if at.is_multiple_of(20) {
                self.wait(2 * SECOND);
            }
        }
        let numbers = |evening: &Self| -> Vec<u64> {
            let Some(host) = evening.devices.first() else { return Vec::new() };
            let view = host.engine.view(evening.now);
            view.state.desk().invitations().iter().map(|one| one.number).collect()
        };
        self.until("everyone is invited", |evening| numbers(evening).len() + 1 == evening.all())?;
        for (at, number) in (1..).zip(numbers(self)) {
            let host = &self.devices.first().ok_or("a host")?.engine;
            let invitation = host.invitation(number).ok_or("an invitation")?;
            let engine = Engine::open(&invitation, &mut self.rng, self.now, TODAY + self.now);
            let device = self.add(engine);
            self.keeps(device);
            if at % 25 == 0 {
                self.wait(SECOND);
            }
        }
        self.wait(5 * SECOND);
        for at in 1..self.all() {
            self.does(at, Do::Join(name(&format!("Guest {at}"))?));
        }
        self.until("everyone has a number", |evening| (0..evening.all()).all(|at| evening.me(at).is_some()))?;
        for at in 1..self.staff() {
            let role = if at < self.size.hosts { Role::Host } else { Role::Crew };
            let who = self.me(at).ok_or("a number")?;
            self.does(0, Do::Tell(Told::Appoint { who, name: name(&format!("Staff {at}"))?, role }));
        }
        let desk = |evening: &Self, at: usize| {
            evening.devices.get(at).is_some_and(|one| one.engine.view(evening.now).desk)
        };
        self.until("the desk is there", |evening| (0..evening.staff()).all(|at| desk(evening, at)))?;
        for at in 0..self.all() {
            self.keeps(at);
        }
        for at in self.staff()..self.all() {
            self.does(at, Do::Say(Word::Reply(Reply::Coming)));
        }
        self.minute()
    }

    /// Waits for something that has to come, in the evening's own time.
    fn until(&mut self, what: &str, is: impl Fn(&Self) -> bool) -> Result<(), String> {
        for _ in 0..600 {
            if is(self) {
                return Ok(());
            }
            self.wait(SECOND);
        }
        Err(format!("never: {what}"))
    }

    fn standing(&self, at: usize) -> Option<Standing> {
        self.devices.get(at)?.engine.view(self.now).you.map(|you| you.standing)
    }

    /// Somebody of the desk.
    fn at_desk(&mut self) -> usize {
        let many = u64::try_from(self.staff()).unwrap_or(1);
        usize::try_from(self.chance(many)).unwrap_or(0)
    }

    fn the_door(&mut self) -> Result<(), String> {
        for _ in 0..8 {
            for at in 0..self.all() {
                if self.standing(at) == Some(Standing::Here) || self.chance(3) == 0 {
                    continue;
                }
                let Some(who) = self.me(at) else { continue };
                let desk = self.at_desk();
                if !self.device(desk)?.closed {
                    self.does(desk, Do::Say(Word::Arrive { who }));
                }
            }
            self.minute()?;
        }
        Ok(())
    }

    fn the_briefing(&mut self) -> Result<(), String> {
        let host =
            |evening: &Self| Some(evening.devices.first()?.engine.view(evening.now).state.board().clone());
        let began = move |evening: &Self| host(evening)?.briefings().last().copied();
        self.does(0, Do::Tell(Told::Brief { version: 1 }));
        self.until("the briefing began", |evening| began(evening).is_some_and(|one| one.began > 0))?;
        // Its place is known once it is in the log.
        self.until("it is in the log", |evening| {
            evening.devices.first().is_some_and(|one| one.engine.view(evening.now).on_way == 0)
        })?;
        let briefing = began(self).ok_or("a briefing")?.began;
        for at in 1..self.all() {
            // Some come too late.
            if self.chance(10) > 0 {
                self.does(at, Do::Say(Word::Attend { briefing }));
            }
        }
        self.minute()?;
        for page in 1..4 {
            self.does(0, Do::Tell(Told::Turn { briefing, page }));
            self.wait(20 * SECOND);
        }
        let code = words(WORD)?;
        self.does(0, Do::Say(Word::Code { briefing, code: code.clone() }));
        self.does(0, Do::Tell(Told::Finish { briefing }));
        let finished = |evening: &Self| began(evening).is_some_and(|one| one.state == Reading::Finished);
        self.until("it was heard to its end", finished)?;
        self.wait(10 * SECOND);
        for at in 1..self.all() {
            // Some don't know the word.
            let knows = self.chance(20) > 0;
            self.ledger.heard.insert(at, knows);
            let code = if knows { code.clone() } else { words("oak")? };
            self.does(at, Do::Say(Word::Heard { briefing, code }));
            if at.is_multiple_of(50) {
                self.wait(2 * SECOND);
            }
        }
        // Whoever leads it has heard it.
        self.ledger.heard.insert(0, true);
        self.minute()
    }

    fn the_exercise(&mut self) -> Result<(), String> {
        for round in 0..3 {
            for pair in 0..self.all() / 2 {
                let (one, other) = (pair * 2, pair * 2 + 1);
                let (one, other) = if round == 0 { (one, other) } else { (other, (other + 1) % self.all()) };
                for (who, with) in [(one, other), (other, one)] {
                    let Some(number) = self.me(with) else { continue };
                    // Each says it for themself, and some forget to.
                    if self.chance(8) > 0 && !self.has(who, Defect::TriedByItself) {
                        self.ledger.tried.entry(who).or_default().push(with);
                        self.does(who, Do::Say(Word::Tried { with: number }));
                    }
                }
            }
            self.takes_it_on_itself();
            self.minute()?;
        }
        Ok(())
    }

    /// Calls, who goes to them, reports.
    fn the_floor(&mut self) -> Result<(), String> {
        for _ in 0..10 {
            for at in 0..self.all() {
                if self.device(at)?.closed {
                    continue;
                }
                match self.chance(60) {
                    0 => self.calls(at),
                    1 if at >= self.staff() => self.reports(at)?,
                    _ => {}
                }
            }
            self.minute()?;
            self.crew_goes();
        }
        Ok(())
    }

    fn calls(&mut self, at: usize) {
        let all = [Urgency::Gone, Urgency::Now, Urgency::Care, Urgency::Calm];
        let urgency = usize::try_from(self.chance(4)).ok().and_then(|which| all.get(which).copied());
        let urgency = urgency.unwrap_or(Urgency::Now);
        let call = Call { urgency, place: words("the stairs").ok(), about: None, words: None, drill: false };
        *self.ledger.calls.entry(at).or_default() += 1;
        // Kept at once: a call that only this device knows of must not go with it.
        self.does(at, Do::Say(Word::Call(call)));
        self.keeps(at);
    }

    fn reports(&mut self, at: usize) -> Result<(), String> {
        // One host is left out.
        let left_out = usize::try_from(self.chance(u64::try_from(self.size.hosts).unwrap_or(1))).unwrap_or(0);
        let to: Vec<usize> = (0..self.size.hosts).filter(|one| *one != left_out).collect();
        let members: Option<Vec<Member>> = to.iter().map(|one| self.me(*one)).collect();
        let words = Note::new(&format!("Report of {at}")).map_err(|why| format!("{why:?}"))?;
        let unnamed = self.chance(2) == 0;
        let before = self.device(at)?.refused.len();
        let about = About::Report { to: members.ok_or("hosts' numbers")?, words };
        self.does(at, Do::About { about, unnamed });
        self.keeps(at);
        if self.device(at)?.refused.len() == before {
            self.ledger.reports.push((at, to));
        }
        Ok(())
    }

    fn crew_goes(&mut self) {
        for at in 0..self.staff() {
            let Some(one) = self.devices.get(at).filter(|one| !one.closed) else { continue };
            let view = one.engine.view(self.now);
            let queue = view.state.desk().calls().queue();
            let mine =
                queue.iter().filter(|one| one.taken.map(|(by, _)| by) == view.me && one.taken.is_some());
            let mine: Vec<u64> = mine.map(|one| one.number).collect();
            let free = queue.iter().find(|one| one.taken.is_none()).map(|one| one.number);
            for call in mine {
                self.does(at, Do::Say(Word::Done { call }));
            }
            if let Some(call) = free {
                self.does(at, Do::Say(Word::Take { call }));
            }
        }
    }
}
