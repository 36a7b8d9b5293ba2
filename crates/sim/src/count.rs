//! What happened, in numbers: of one encounter, or of many.

use std::collections::BTreeMap;

use rules::{Law, Refusal};

use crate::plan::{Plan, Weather, What};

/// The laws that refuse something sooner or later, whatever else happens.
const REFUSE: [Law; 15] = [
    Law::A1,
    Law::A3,
    Law::A5,
    Law::A7,
    Law::N2,
    Law::N3,
    Law::N4,
    Law::N5,
    Law::S0,
    Law::S2,
    Law::S3,
    Law::S4,
    Law::Y8,
    Law::Y9,
    Law::Y10,
];

/// Numbers.
#[derive(Debug, Clone, Default)]
pub struct Count {
    /// Encounters.
    pub encounters: u64,
    /// By how many people came.
    pub people: BTreeMap<usize, u64>,
    /// By the weather.
    pub weather: BTreeMap<Weather, u64>,
    /// How often each thing happened.
    pub whats: BTreeMap<What, u64>,
    /// How often each law refused something.
    pub laws: BTreeMap<Option<Law>, u64>,
    /// Times that the relay refused something.
    pub relay_refusals: u64,
    /// Virtual milliseconds.
    pub ms: u64,
    /// Frames.
    pub frames: u64,
    /// Entries that got a place in a log.
    pub entries: u64,
    /// Frames that were lost.
    pub lost: u64,
    /// Frames that came twice.
    pub twice: u64,
    /// Frames that were overtaken.
    pub overtaken: u64,
    /// Frames that a relay withheld.
    pub withheld: u64,
    /// Times that a connection was cut because it was too slow.
    pub cut_off: u64,
    /// Screens that were looked at.
    pub looks: u64,
    /// Screens on which something was on.
    pub looks_on: u64,
    /// Pairs of devices with the same history that were compared.
    pub compared: u64,
    /// Encounters in which something came on.
    pub came_on: u64,
    /// Encounters in which something came on after a red.
    pub after_red: u64,
    /// Encounters in which what had lapsed was taken up.
    pub taken_up: u64,
    /// People who were welcomed.
    pub welcomed: u64,
    /// People who came in later, whatever trouble there was.
    pub came_later: u64,
    /// People who lost their keys and were let in again.
    pub came_again: u64,
    /// Encounters that were healed in the end, and in which everyone then agreed.
    pub recovered: u64,
}

impl Count {
    /// Of an encounter that begins.
    pub fn of(plan: &Plan) -> Self {
        let mut count = Self { encounters: 1, ..Self::default() };
        count.people.insert(plan.people, 1);
        count.weather.insert(plan.weather, 1);
        count
    }

    /// Something was refused.
    pub fn refused(&mut self, why: Refusal) {
        *self.laws.entry(why.law()).or_default() += 1;
    }

    /// Both together.
    pub fn add(&mut self, other: &Self) {
        fn all<K: Ord + Copy>(to: &mut BTreeMap<K, u64>, from: &BTreeMap<K, u64>) {
            for (key, count) in from {
                *to.entry(*key).or_default() += count;
            }
        }
        all(&mut self.people, &other.people);
        all(&mut self.weather, &other.weather);
        all(&mut self.whats, &other.whats);
        all(&mut self.laws, &other.laws);
        for (to, from) in [
            (&mut self.encounters, other.encounters),
            (&mut self.relay_refusals, other.relay_refusals),
            (&mut self.ms, other.ms),
            (&mut self.frames, other.frames),
            (&mut self.entries, other.entries),
            (&mut self.lost, other.lost),
            (&mut self.twice, other.twice),
            (&mut self.overtaken, other.overtaken),
            (&mut self.withheld, other.withheld),
            (&mut self.cut_off, other.cut_off),
            (&mut self.looks, other.looks),
            (&mut self.looks_on, other.looks_on),
            (&mut self.compared, other.compared),
            (&mut self.came_on, other.came_on),
            (&mut self.after_red, other.after_red),
            (&mut self.taken_up, other.taken_up),
            (&mut self.welcomed, other.welcomed),
            (&mut self.came_later, other.came_later),
            (&mut self.came_again, other.came_again),
            (&mut self.recovered, other.recovered),
        ] {
            *to += from;
        }
    }

    /// Whether the relay did what no device can recover from.
    pub fn is_beyond_repair(&self) -> bool {
        self.whats.keys().any(|what| what.is_beyond_repair())
    }

    /// What never happened, though it should in this many encounters.
    pub fn never(&self) -> Vec<String> {
        let mut never = Vec::new();
        for (what, _) in What::ALL {
            if !self.whats.contains_key(what) {
                never.push(format!("{what:?} never happened"));
            }
        }
        for law in REFUSE {
            if !self.laws.contains_key(&Some(law)) {
                never.push(format!("{law:?} never refused anything"));
            }
        }
        let sometimes = [
            (self.came_on, "nothing ever came on"),
            (self.after_red, "nothing ever came on after a red"),
            (self.taken_up, "nothing that lapsed was ever taken up"),
            (self.welcomed, "nobody was ever welcomed"),
            (self.came_later, "nobody ever came in later"),
            (self.came_again, "nobody who lost their keys was ever let in again"),
            (self.recovered, "no encounter ever recovered"),
            (self.lost, "no frame was ever lost"),
            (self.twice, "no frame ever came twice"),
            (self.overtaken, "no frame was ever overtaken"),
            (self.withheld, "no frame was ever withheld"),
            (self.cut_off, "nobody was ever cut off as too slow"),
            (self.relay_refusals, "the relay never refused anything"),
            (self.compared, "no two devices ever had the same history"),
        ];
        never.extend(sometimes.iter().filter(|(count, _)| *count == 0).map(|(_, text)| (*text).to_owned()));
        never
    }
}
