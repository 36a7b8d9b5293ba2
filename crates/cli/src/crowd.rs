//! An evening full of people made up, for `stillyes demo --gathering`: a house that invites everyone, crew, guests, each with a connection of
//! their own. The first invitation is for whoever started the demo, who is a host as soon as they come.
//!
//! Not here: what people made up do (`client::gathering`).

use std::time::Duration;

use client::gathering::{Aloud, Begun, MadeUp, Part, Sayings};
use content::{Arg, Texts};
use rand_core::{OsRng, RngCore};
use rules::{
    gathering::event::Plan,
    text::{Name, Words},
};
use tokio::{sync::mpsc, task::JoinSet};

/// Crew made up.
const CREW: usize = 2;

/// Every so manieth guest comes late.
const LATE: usize = 12;

const HOUR_MS: u64 = 60 * 60 * 1_000;

/// How long the house may take to make the invitations.
const INVITE: Duration = Duration::from_secs(60);

/// An evening to try.
pub struct Evening {
    /// In which language.
    pub texts: &'static Texts,
    /// The relay, as it is reached from here.
    pub url: String,
    /// Guests made up.
    pub guests: u16,
    /// Decides what they do.
    pub seed: Option<u64>,
    /// Whether a script asks.
    pub json: bool,
}

impl Evening {
    /// Goes on until this process ends.
    pub async fn begin(self) {
        let say = |key: &str| self.texts.say(key, &[]);
        let list = |key: &str, between: char| -> Vec<String> {
            say(key).split(between).map(|one| one.trim().to_owned()).filter(|one| !one.is_empty()).collect()
        };
        let words = Sayings {
            places: list("demo-places", ','),
            report: say("demo-report"),
            feedback: say("demo-feedback"),
            next: list("demo-next", ';'),
        };
        let seed = self.seed.unwrap_or_else(|| OsRng.next_u64());
        let some = list("demo-guests", ',');
        // More guests than names: the same again, with a number.
        let called = |at: usize| {
            let name = some.get(at % some.len().max(1)).cloned().unwrap_or_default();
            let round = at / some.len().max(1);
            if round == 0 { name } else { format!("{name} {}", round + 1) }
        };
        let all = CREW + usize::from(self.guests);
        let names: Vec<Name> = std::iter::once(say("demo-host"))
            .chain((0..all).map(called))
            .filter_map(|name| Name::new(&name).ok())
            .collect();
        let (Ok(house), Some(pages), Ok(title)) = (
            Name::new(&say("demo-house")),
            client::gathering::template(self.texts),
            Words::new(&say("demo-evening")),
        ) else {
            return tracing::error!("the demo's texts can't be used");
        };
        let now = client::gathering::wall();
        let plan = Plan {
            name: title,
            opens: now,
            closes: now + 6 * HOUR_MS,
            capacity: self.guests.max(1),
            burns: now + 24 * HOUR_MS,
        };
        let aloud = Aloud::default();
        let Ok(begun) = Begun::create(&self.url, house.as_str(), &plan, None) else {
            return tracing::error!("the house can't begin");
        };
        let mut people = JoinSet::new();
        let made = MadeUp::new(Part::House, house, words.clone(), aloud.clone(), seed)
            .inviting(names.clone(), pages);
        people.spawn(come(begun, made));
        let invitations = tokio::time::timeout(INVITE, ready(&aloud, names.len())).await.unwrap_or_default();
        let mut invitations = invitations.into_iter();
        if let Some(mine) = invitations.next() {
            self.tell(&mine);
        }
        for (at, (invitation, name)) in invitations.zip(names.into_iter().skip(1)).enumerate() {
            let late = at >= CREW && at % LATE == LATE - 1;
            let part = if at < CREW { Part::Crew } else { Part::Guest { late } };
            let made =
                MadeUp::new(part, name, words.clone(), aloud.clone(), seed.wrapping_add(1 + at as u64));
            if let Ok(begun) = Begun::open(&invitation, None) {
                people.spawn(come(begun, made));
            }
        }
        while people.join_next().await.is_some() {}
    }

    fn tell(&self, invitation: &str) {
        if self.json {
            println!("{}", serde_json::json!({ "type": "invitation", "link": invitation, "url": self.url }));
        } else {
            println!("{}", self.texts.say("demo-gathering-open", &[("url", Arg::from(invitation))]));
        }
    }
}

async fn come(begun: Begun, made: MadeUp) {
    // Nobody types here; the other end is kept, so that it never counts as closed.
    let (_keep, lines) = mpsc::channel(1);
    begun.shell(made).run(lines).await;
}

/// All invitations, as soon as they are there.
async fn ready(aloud: &Aloud, many: usize) -> Vec<String> {
    loop {
        let all = aloud.invitations();
        if all.len() >= many {
            return all;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
