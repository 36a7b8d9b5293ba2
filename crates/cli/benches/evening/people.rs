//! Everyone at the evening that is measured: real shells around real engines, each with a connection of its own, that do what the measurement tells
//! them to, and say what they see the moment that it stands in their view.

use std::{
    collections::BTreeSet,
    sync::mpsc::{Receiver, Sender, channel},
    time::Instant,
};

use client::{
    Line,
    gathering::{Begun, Front},
};
use rules::{
    gathering::{
        Member,
        event::{Reply, Word},
    },
    text::Name,
};
use sync::gathering::{Do, Engine, Notice, View};
use tokio::{runtime::Runtime, sync::mpsc};

/// Something that somebody's device came to know.
pub enum Seen {
    /// The plan of the gathering.
    Plan,
    /// An invitation, to be handed on.
    Invited(String),
    /// Their own number, and whether they said that they come.
    In(usize, Member),
    /// Everything that the desk has.
    Desk,
    /// A page of the briefing that began there in the log.
    Page { briefing: u64, page: u16, at: Instant },
    /// Somebody's call, on a device of the desk.
    Call { by: Member, number: u64, at: Instant },
    /// Something was refused, or a device gave up, which nothing here should.
    Refused(usize, String),
}

/// What the measurement holds of somebody: by this it tells them what to do.
pub struct Hand {
    acts: Sender<Do>,
    lines: mpsc::Sender<Line>,
}

impl Hand {
    /// They do it as soon as their device is free.
    pub fn does(&self, what: Do) {
        let _ = self.acts.send(what);
        // The line says nothing but that something is to be done.
        let _ = self.lines.blocking_send(Line::Text(Vec::new()));
    }
}

/// Somebody, in front of their device.
pub struct Person {
    who: usize,
    name: Name,
    acts: Receiver<Do>,
    told: Sender<Seen>,
    token: u64,
    replied: bool,
    known: Known,
}

/// What they have said of what they see, so that it is said once.
#[derive(Default)]
struct Known {
    plan: bool,
    number: bool,
    desk: bool,
    page: Option<(u64, u16)>,
    calls: BTreeSet<u64>,
}

/// Starts somebody's device.
pub fn begin(runtime: &Runtime, begun: Begun, who: usize, name: Name, told: Sender<Seen>) -> Hand {
    let (acts, to_do) = channel();
    let (lines, lines_in) = mpsc::channel(64);
    let known = Known::default();
    let person = Person { who, name, acts: to_do, told, token: 0, replied: who == 0, known };
    let told = person.told.clone();
    runtime.spawn(async move {
        let end = begun.shell(person).run(lines_in).await;
        let _ = told.send(Seen::Refused(who, format!("{end:?}")));
    });
    Hand { acts, lines }
}

impl Person {
    fn says(&self, seen: Seen) {
        let _ = self.told.send(seen);
    }

    fn acts(&mut self, all: impl IntoIterator<Item = Do>) -> Vec<(Do, u64)> {
        let numbered = all.into_iter().map(|what| {
            self.token += 1;
            (what, self.token)
        });
        numbered.collect()
    }
}

impl Front for Person {
    fn line(&mut self, _line: Line, _view: &View<'_>) -> Vec<(Do, u64)> {
        let all: Vec<Do> = self.acts.try_iter().collect();
        self.acts(all)
    }

    fn notice(&mut self, notice: Notice, engine: &Engine, _now: u64) {
        match notice {
            Notice::Invited { number, .. } => {
                if let Some(invitation) = engine.invitation(number) {
                    self.says(Seen::Invited(invitation.to_string()));
                }
            }
            Notice::Refused { why, .. } => self.says(Seen::Refused(self.who, format!("{why:?}"))),
            Notice::TooMuch { .. } => self.says(Seen::Refused(self.who, "too much".into())),
            Notice::There { .. } | Notice::Relay(_) => {}
        }
    }

    fn show(&mut self, view: &View<'_>) {
        let at = Instant::now();
        if !self.known.plan && view.state.board().plan().is_some() {
            self.known.plan = true;
            self.says(Seen::Plan);
        }
        if let Some(me) = view.me
            && !self.known.number
        {
            self.known.number = true;
            self.says(Seen::In(self.who, me));
        }
        if view.desk {
            if !self.known.desk {
                self.known.desk = true;
                self.says(Seen::Desk);
            }
            for one in view.state.desk().calls().queue() {
                if let Some(by) = one.by
                    && self.known.calls.insert(one.number)
                {
                    let _ = self.told.send(Seen::Call { by, number: one.number, at });
                }
            }
        } else if let Some(one) = view.state.board().briefings().last()
            && self.known.page != Some((one.began, one.page))
        {
            self.known.page = Some((one.began, one.page));
            self.says(Seen::Page { briefing: one.began, page: one.page, at });
        }
    }

    fn wake(&mut self, view: &View<'_>, _now: u64) -> (Vec<(Do, u64)>, Option<u64>) {
        if view.clock.is_some() && !view.joined {
            let join = Do::Join(self.name.clone());
            return (self.acts([join]), None);
        }
        if view.me.is_some() && !self.replied {
            self.replied = true;
            return (self.acts([Do::Say(Word::Reply(Reply::Coming))]), None);
        }
        (Vec::new(), None)
    }
}
