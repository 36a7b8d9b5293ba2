//! The native shell of a gathering: one device of a host, of crew, or of a guest, for scripts.
//!
//! Commands in and views out, one JSON object a line, as for an encounter; `docs/json-gathering.md` says what they are. Not here: what is lawful
//! (`rules::gathering`), how it goes over a log (`sync::gathering`).

mod command;
mod front;
mod guest;
mod keep;
mod shell;
mod view;

pub use app::evening::{over_key, template};
pub use front::JsonFront;
pub use guest::{Aloud, MadeUp, Part, Sayings};
pub use keep::Keep;
pub use shell::{End, Front, Shell};

use std::{
    path::Path,
    time::{SystemTime, UNIX_EPOCH},
};

use content::Texts;
use rand_core::OsRng;
use rules::{
    gathering::{Refusal, event::Plan},
    text::{BadText, Name},
};
use seal::{BadLink, gathering::Invitation};
use sync::gathering::{BadMemory, Engine};

use crate::{clock::Clock, keep::KeepError};

/// Why nothing can begin.
#[derive(Debug, thiserror::Error)]
pub enum BeginError {
    /// The name can't be used.
    #[error("the name can't be used: {0}")]
    Name(BadText),
    /// What it is called can't be used.
    #[error("what it is called can't be used: {0}")]
    Called(BadText),
    /// The times don't fit.
    #[error("the plan can't be used")]
    Plan,
    /// The invitation, or the relay's address, can't be used.
    #[error(transparent)]
    Link(#[from] BadLink),
    /// It is the link of an encounter.
    #[error("a link to an encounter")]
    Encounter,
    /// What was kept can't be come back to.
    #[error(transparent)]
    Memory(#[from] BadMemory),
    /// The file can't be used.
    #[error(transparent)]
    Keep(#[from] KeepError),
}

impl BeginError {
    /// In a person's words.
    pub fn text(&self, texts: &Texts) -> String {
        match self {
            Self::Name(why) => texts.bad_name(*why),
            Self::Called(why) => texts.bad_words(*why),
            Self::Plan => texts.say(Refusal::BadPlan.key(), &[]),
            Self::Encounter => texts.say("gathering-link-old", &[]),
            Self::Link(why) => crate::begin::bad_link(why, texts),
            Self::Memory(why) => why.to_string(),
            Self::Keep(why) => why.to_string(),
        }
    }
}

/// The time of day, in milliseconds since 1970.
pub fn wall() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

/// A gathering on this device, not yet connected.
pub struct Begun {
    engine: Engine,
    clock: Clock,
    keep: Option<Keep>,
}

impl Begun {
    /// A new one, by its first host.
    ///
    /// # Errors
    /// [`BeginError`] where the name, the plan, the relay's address or the file can't be used.
    pub fn create(relay: &str, name: &str, plan: &Plan, keep: Option<&Path>) -> Result<Self, BeginError> {
        let name = Name::new(name).map_err(BeginError::Name)?;
        let fits = plan.opens < plan.closes && plan.closes <= plan.burns && wall() < plan.burns;
        if !fits || plan.capacity == 0 || plan.capacity > rules::gathering::limits::MAX_CAPACITY {
            return Err(BeginError::Plan);
        }
        let clock = Clock::new();
        let engine = Engine::create(relay, &name, plan, &mut OsRng, clock.now(), wall())?;
        Self::kept(engine, clock, keep)
    }

    /// One that somebody was invited to.
    ///
    /// # Errors
    /// [`BeginError`] where the invitation or the file can't be used.
    pub fn open(invitation: &str, keep: Option<&Path>) -> Result<Self, BeginError> {
        if !Invitation::is_meant(invitation) && invitation.parse::<seal::Link>().is_ok() {
            return Err(BeginError::Encounter);
        }
        let invitation: Invitation = invitation.parse()?;
        let clock = Clock::new();
        let engine = Engine::open(&invitation, &mut OsRng, clock.now(), wall());
        Self::kept(engine, clock, keep)
    }

    /// One that was kept in a file.
    ///
    /// # Errors
    /// [`BeginError`] where the file can't be used.
    pub fn resume(path: &Path) -> Result<Self, BeginError> {
        let clock = Clock::new();
        let engine = Engine::resume(&Keep::read(path)?, clock.now(), wall())?;
        // Before anything is sent: counters are never used twice.
        let keep = engine.keep().map(|kept| Keep::write(path, &kept)).transpose()?;
        Ok(Self { engine, clock, keep })
    }

    fn kept(engine: Engine, clock: Clock, keep: Option<&Path>) -> Result<Self, BeginError> {
        let keep = match (keep, engine.keep()) {
            (Some(path), Some(kept)) => Some(Keep::begin(path, &kept)?),
            _ => None,
        };
        Ok(Self { engine, clock, keep })
    }

    /// The app around it.
    pub fn shell<F: Front>(self, front: F) -> Shell<F> {
        Shell::new(self.engine, front, self.clock, self.keep)
    }
}
