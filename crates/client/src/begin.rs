//! How an encounter begins for one person: by a new link, by a link of somebody else, or by what was kept.

use std::path::Path;

use content::Texts;
use rand_core::OsRng;
use rules::text::{BadText, Name};
use seal::{BadLink, Link, LinkSecret};
use sync::{Engine, Kept};

use crate::{
    clock::Clock,
    keep::{Keep, KeepError},
    shell::{Front, Shell},
};

/// Why nothing can begin.
#[derive(Debug, thiserror::Error)]
pub enum BeginError {
    /// The name can't be used.
    #[error("the name can't be used: {0}")]
    Name(BadText),
    /// The link, or the relay's address, can't be used.
    #[error(transparent)]
    Link(#[from] BadLink),
    /// The keys can't be kept, or come back to.
    #[error(transparent)]
    Keep(#[from] KeepError),
}

impl BeginError {
    /// In a person's words.
    pub fn text(&self, texts: &Texts) -> String {
        match self {
            Self::Name(why) => texts.bad_name(*why),
            Self::Link(why) => bad_link(why, texts),
            Self::Keep(why) => why.to_string(),
        }
    }
}

/// Why a link can't be used, in a person's words.
pub(crate) fn bad_link(why: &BadLink, texts: &Texts) -> String {
    match why {
        BadLink::NoFragment | BadLink::Truncated => texts.say("link-no-fragment", &[]),
        BadLink::ForeignVersion { found } => {
            texts.say("link-foreign-version", &[("found", content::Arg::from(&found.to_string()))])
        }
        BadLink::Broken => texts.say("link-broken", &[]),
        BadLink::BadRelay => texts.say("link-bad-relay", &[]),
    }
}

/// An encounter that has begun on this device and is not yet connected.
pub struct Begun {
    engine: Engine,
    link: Link,
    clock: Clock,
    keep: Option<Keep>,
}

impl Begun {
    /// A new encounter at a relay such as `https://example.org`.
    ///
    /// # Errors
    /// [`BeginError`] where the name, the relay's address or the file can't be used.
    pub fn start(relay: &str, name: &str, keep: Option<&Path>) -> Result<Self, BeginError> {
        let name = Name::new(name).map_err(BeginError::Name)?;
        let link = Link::new(relay, LinkSecret::random(&mut OsRng))?;
        let clock = Clock::new();
        let engine = Engine::start(&link, name, content::catalogue().clone(), &mut OsRng, clock.now());
        Self::kept(engine, link, clock, keep)
    }

    /// Somebody's encounter, by their link.
    ///
    /// # Errors
    /// [`BeginError`] where the name, the link or the file can't be used.
    pub fn join(link: &str, name: &str, keep: Option<&Path>) -> Result<Self, BeginError> {
        let name = Name::new(name).map_err(BeginError::Name)?;
        let link: Link = link.parse()?;
        let clock = Clock::new();
        let engine = Engine::join(&link, name, content::catalogue().clone(), &mut OsRng, clock.now());
        Self::kept(engine, link, clock, keep)
    }

    /// One that was kept in a file, after a crash or when the app had been closed.
    ///
    /// # Errors
    /// [`BeginError`] where the file can't be used.
    pub fn resume(path: &Path) -> Result<Self, BeginError> {
        let kept = Keep::read(path)?;
        let clock = Clock::new();
        let mut engine = Engine::resume(&kept, content::catalogue().clone(), clock.now());
        if let Some(seen) = Keep::seen(path) {
            engine.expect(seen);
        }
        let link = kept.link().clone();
        // Before anything is sent: counters are never used twice, however often this is done.
        let keep = engine.keep().map(|kept: Kept| Keep::write(path, &kept)).transpose()?;
        Ok(Self { engine, link, clock, keep })
    }

    fn kept(engine: Engine, link: Link, clock: Clock, keep: Option<&Path>) -> Result<Self, BeginError> {
        let keep = match (keep, engine.keep()) {
            (Some(path), Some(kept)) => Some(Keep::begin(path, &kept)?),
            _ => None,
        };
        Ok(Self { engine, link, clock, keep })
    }

    /// The link, to be handed on to whom one would like to be with. It holds the secret.
    pub fn link(&self) -> String {
        self.link.to_string()
    }

    /// The app around it, with what a person has before them.
    pub fn shell<F: Front>(self, front: F) -> Shell<F> {
        Shell::new(self.engine, front, self.link.websocket_url(), self.clock, self.keep)
    }
}
