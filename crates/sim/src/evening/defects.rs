//! Deliberate defects of one device on an evening, and of its server, to show that the watching would see one. As for encounters
//! (`crate::defects`): each has to be found by the promise that it breaks, within so many evenings.

use rules::gathering::event::{About, Urgency, Vouched, Word};
use sync::gathering::Do;
use wire::FromRelay;

use super::{Evening, Size, cast, play_with};

/// Evenings within which each has to be found.
pub const WITHIN: u64 = 40;
/// A small one, in which all else goes as planned: so what is found is the defect.
const SIZE: Size = Size { guests: 10, hosts: 3, crew: 1, trouble: 0 };
/// The entry that a server with a defect keeps from one guest.
const HIDDEN: u64 = 40;

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Defect {
    /// A call goes nowhere.
    LosesCalls,
    /// One press calls twice.
    CallsTwice,
    /// It types the word of the briefing for whoever doesn't know it.
    KnowsTheWord,
    /// It says by itself that it was tried, for somebody who never did.
    TriedByItself,
    /// A host's app says by itself that everyone heard it all.
    VouchesByItself,
    /// A report goes to all hosts.
    TellsAllHosts,
    /// A report goes nowhere.
    LosesReports,
    /// Once it was cut off, it never asks for a connection again.
    NeverComesBack,
    /// The server leaves out an entry for one device.
    ServerHides,
}

impl Defect {
    /// All of them; what a person would notice, and words of the promise that has to find it.
    pub const ALL: &[(Self, &str, &str)] = &[
        (Self::LosesCalls, "a call that goes nowhere", "calls were made"),
        (Self::CallsTwice, "one press that calls twice", "calls were made"),
        (Self::KnowsTheWord, "an app that types the word by itself", "is ready; heard: false"),
        (
            Self::TriedByItself,
            "an app that says by itself that it was tried",
            "is ready; heard: true, tried: false",
        ),
        (Self::VouchesByItself, "a host's app that vouches by itself", "is ready; heard: false"),
        (Self::TellsAllHosts, "a report that goes to every host", "reads reports of"),
        (Self::LosesReports, "a report that goes nowhere", "reads reports of"),
        (Self::NeverComesBack, "a phone that never comes back online", "isn't through"),
        (Self::ServerHides, "a server that keeps something from one", "sees another history"),
    ];

    /// Whose device has it, of those that are there.
    pub(super) fn is_of(self, at: usize) -> bool {
        let whose = if self == Self::VouchesByItself { 0 } else { SIZE.hosts + SIZE.crew };
        at == whose
    }
}

/// The first seed in which it is found, and the promise that was broken; none where it isn't.
pub fn find(defect: Defect) -> Option<(u64, String)> {
    // Nobody loses a connection where nothing goes wrong.
    let trouble = if defect == Defect::NeverComesBack { 10 } else { SIZE.trouble };
    (0..WITHIN).find_map(|seed| Some((seed, play_with(seed, Size { trouble, ..SIZE }, Some(defect)).err()?)))
}

impl Evening {
    /// Whether this device has it.
    pub(super) fn has(&self, at: usize, defect: Defect) -> bool {
        self.defect == Some(defect) && defect.is_of(at)
    }

    /// What a device makes of what a person does on it: the same, if it has no defect.
    pub(super) fn makes_of(&self, at: usize, what: Do) -> Vec<Do> {
        let Some(defect) = self.defect.filter(|defect| defect.is_of(at)) else { return vec![what] };
        match (defect, what) {
            (Defect::LosesCalls, Do::Say(Word::Call(_)))
            | (Defect::LosesReports, Do::About { about: About::Report { .. }, .. }) => Vec::new(),
            (Defect::CallsTwice, Do::Say(Word::Call(call))) => {
                // Of another urgency: the same again would be the same call.
                let mut again = call.clone();
                again.urgency = if call.urgency == Urgency::Calm { Urgency::Care } else { Urgency::Calm };
                vec![Do::Say(Word::Call(call)), Do::Say(Word::Call(again))]
            }
            (Defect::KnowsTheWord, Do::Say(Word::Heard { briefing, code })) => {
                let code = super::words(cast::WORD).unwrap_or(code);
                vec![Do::Say(Word::Heard { briefing, code })]
            }
            (Defect::TellsAllHosts, Do::About { about: About::Report { words, .. }, unnamed }) => {
                let to = (0..SIZE.hosts).filter_map(|host| self.me(host)).collect();
                vec![Do::About { about: About::Report { to, words }, unnamed }]
            }
            (_, what) => vec![what],
        }
    }

    /// What an app does that takes it on itself to say who heard it and who tried it.
    pub(super) fn takes_it_on_itself(&mut self) {
        match self.defect {
            Some(Defect::VouchesByItself) => {
                let began = self.devices.first().and_then(|host| {
                    Some(host.engine.view(self.now).state.board().briefings().last()?.began)
                });
                let Some(briefing) = began else { return };
                for who in (0..self.devices.len()).filter_map(|at| self.me(at)).collect::<Vec<_>>() {
                    self.does(0, Do::Say(Word::Vouch { who, what: Vouched::Heard { briefing } }));
                }
            }
            Some(Defect::TriedByItself) => {
                let at = SIZE.hosts + SIZE.crew;
                for with in (0..self.devices.len())
                    .filter(|other| *other != at)
                    .filter_map(|other| self.me(other))
                    .collect::<Vec<_>>()
                {
                    self.does(at, Do::Say(Word::Tried { with }));
                }
            }
            _ => {}
        }
    }

    /// What a server tells this device: everything, if it has no defect. None is what it leaves out.
    pub(super) fn shows<'a>(&self, at: usize, mut frame: FromRelay<'a>) -> Option<FromRelay<'a>> {
        if !self.has(at, Defect::ServerHides) {
            return Some(frame);
        }
        match &mut frame {
            FromRelay::Entry { seq, prev, .. } if *seq >= HIDDEN => {
                if *seq == HIDDEN {
                    return None;
                }
                (*seq, *prev) = (*seq - 1, *prev - 1);
            }
            FromRelay::Opened { head, .. } if *head >= HIDDEN => *head -= 1,
            _ => {}
        }
        Some(frame)
    }

    /// How many entries a server takes a device to have, that says that it has so many.
    pub(super) fn counts(&self, at: usize, after: u64) -> u64 {
        after + u64::from(self.has(at, Defect::ServerHides) && after >= HIDDEN)
    }
}
