//! One encounter from its plan: everyone comes in, then what is planned happens, and everything is watched.

mod people;
mod rogue;
mod trouble;

use std::panic::{AssertUnwindSafe, catch_unwind};

use rules::Event;
use sync::Stage;

use crate::{
    count::Count,
    plan::{Group, Plan, Step, What},
    timeline::Timeline,
    watch::Watch,
    world::World,
};

/// Milliseconds in which somebody who knocks is let in, with nothing in the way.
const COMES_IN_MS: u64 = 8_000;
/// Milliseconds between two looks at every screen.
const LOOK_MS: u64 = 250;

/// A promise that was broken.
#[derive(Debug, Clone)]
pub struct Broken {
    /// What is there that must not be.
    pub what: String,
    /// What happened until then.
    pub timeline: Timeline,
    /// After how many of the steps.
    pub step: usize,
}

/// Runs it.
///
/// # Errors
/// The promise that was broken; a panic breaks one too.
pub fn run(plan: &Plan, tell: bool) -> Result<Count, Box<Broken>> {
    run_with_patience(plan, tell, None)
}

/// Runs it, with another time for which something may be shown as on after it was stopped, in milliseconds.
///
/// # Errors
/// As [`run`].
pub fn run_with_patience(plan: &Plan, tell: bool, patience_ms: Option<u64>) -> Result<Count, Box<Broken>> {
    let Some(mut run) = Run::new(plan, tell, patience_ms) else { return Ok(Count::default()) };
    // Nothing of it outlives a panic but the text, and what had happened until then.
    let ran = catch_unwind(AssertUnwindSafe(|| run.all())).unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
        Err(format!("a panic: {}", text.unwrap_or_default()))
    });
    match ran {
        Ok(()) => Ok(run.world.count),
        Err(what) => {
            let timeline = run.world.timeline.take().unwrap_or_default();
            Err(Box::new(Broken { what, timeline, step: run.step }))
        }
    }
}

/// An encounter as it runs.
struct Run<'a> {
    plan: &'a Plan,
    world: World,
    watch: Watch,
    /// How many of the steps have begun.
    step: usize,
}

impl<'a> Run<'a> {
    fn new(plan: &'a Plan, tell: bool, patience_ms: Option<u64>) -> Option<Self> {
        let mut world = World::new(plan.seed)?;
        world.defect = plan.defect;
        world.count = Count::of(plan);
        world.timeline = tell.then(Timeline::default);
        let rogue = plan.rogue.then(|| plan.people.saturating_sub(1));
        Some(Self { plan, world, watch: Watch::new(rogue, patience_ms), step: 0 })
    }

    fn all(&mut self) -> Result<(), String> {
        let ran = self.everyone_comes().and_then(|()| {
            for one in &self.plan.steps {
                self.step += 1;
                self.step(one)?;
            }
            self.heals()
        });
        self.world.count.ms = self.world.now;
        self.watch.note(&mut self.world);
        for (who, device) in self.world.devices.iter_mut().enumerate() {
            let is_in = device.is_in(self.world.now);
            self.world.count.came_later += u64::from(is_in && who >= self.plan.people);
            self.world.count.came_again += u64::from(is_in && device.anew);
        }
        ran
    }

    /// Lets time pass, looking at every screen.
    fn wait(&mut self, ms: u64) -> Result<(), String> {
        let until = self.world.now + ms;
        while self.world.now < until {
            if !self.world.runs_until((self.world.now + LOOK_MS).min(until)) {
                return Err("it never comes to rest".to_owned());
            }
            self.watch.look(&mut self.world)?;
        }
        Ok(())
    }

    fn view(&mut self, who: usize) -> Option<sync::View> {
        let now = self.world.now;
        self.world.devices.get_mut(who)?.view(now)
    }

    fn is_in(&mut self, who: usize) -> bool {
        self.view(who).is_some_and(|view| view.stage == Stage::Together)
    }

    fn everyone_comes(&mut self) -> Result<(), String> {
        for who in 0..self.plan.people {
            self.world.arrives();
            self.wait(300)?;
            let until = self.world.now + COMES_IN_MS;
            while !self.is_in(who) && self.world.now < until {
                for inside in 0..who {
                    let Some(view) = self.view(inside) else { continue };
                    let waiting =
                        view.door.iter().find(|one| view.me.is_some_and(|me| !one.welcomed.has(me)));
                    if let Some(knock) = waiting.map(|one| one.knock) {
                        self.world.says(inside, Event::Welcome { knock });
                    }
                }
                self.wait(200)?;
            }
            if !self.is_in(who) {
                return Err(format!("{who} was welcomed by everyone, and is not in"));
            }
            self.world.count.welcomed += u64::from(who > 0);
        }
        for who in 0..self.plan.people {
            self.world.says(who, Event::KnowSignals);
        }
        self.wait(500)
    }

    fn step(&mut self, step: &Step) -> Result<(), String> {
        self.wait(u64::from(step.after_ms))?;
        let Step { who, what, .. } = *step;
        let group = What::ALL.iter().find(|(one, _)| *one == what).map(|(_, group)| *group);
        let done = match group {
            Some(Group::Person) => self.person(step)?,
            Some(Group::Rogue) => self.rogue(step),
            Some(_) => self.trouble(step)?,
            None => false,
        };
        if done {
            *self.world.count.whats.entry(what).or_default() += 1;
            if group != Some(Group::Person) {
                self.world.tell(who, || format!("({what:?})"));
            }
        }
        self.watch.look(&mut self.world)
    }

    /// Everything is well again.
    fn heals(&mut self) -> Result<(), String> {
        for who in 0..self.world.devices.len() {
            self.heal(who);
        }
        self.relay_heals();
        self.wait(1_000)?;
        if self.plan.rogue || self.world.count.is_beyond_repair() {
            return self.wait(10_000);
        }
        self.watch.healed(&mut self.world)
    }
}
