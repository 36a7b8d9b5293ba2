//! What will happen in one encounter: made from a seed, before anything happens, so that it can be made shorter.

use rand_chacha::{
    ChaCha8Rng,
    rand_core::{RngCore, SeedableRng},
};

use crate::defects::Defect;

/// The fewest people in an encounter.
pub const FEWEST: usize = 2;
/// The most people in a simulated encounter, with somebody who comes later.
pub const MOST: usize = 7;
/// The most that is planned for one encounter.
pub const MOST_STEPS: usize = 90;
/// The most milliseconds between two things that are planned.
const MOST_APART_MS: u32 = 1_400;

/// One encounter.
#[derive(Debug, Clone)]
pub struct Plan {
    /// What it was made from, and everything in it that is left to chance.
    pub seed: u64,
    /// How many people come.
    pub people: usize,
    /// Whether the last of them has another app.
    pub rogue: bool,
    /// How the weather is.
    pub weather: Weather,
    /// What happens, in order.
    pub steps: Vec<Step>,
    /// What is wrong with the first person's device, to see that it is found.
    pub defect: Option<Defect>,
}

/// What kind of trouble there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weather {
    /// None but what people do.
    Calm,
    /// Networks.
    Network,
    /// Devices and clocks.
    Devices,
    /// The relay fails.
    Relay,
    /// The relay means harm.
    Hostile,
    /// Somebody has another app.
    Rogue,
    /// All of it.
    Storm,
}

/// One thing that happens, some time after the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Milliseconds after the step before.
    pub after_ms: u32,
    /// To whom, by number.
    pub who: usize,
    /// What.
    pub what: What,
    /// Decides what the step leaves open.
    pub dice: u32,
}

macro_rules! whats {
    ($($(#[$doc:meta])+ $name:ident $group:ident,)*) => {
        /// What happens.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum What { $($(#[$doc])+ $name,)* }

        impl What {
            /// All of it.
            pub const ALL: &'static [(Self, Group)] = &[$((Self::$name, Group::$group),)*];
        }
    };
}

/// Whose doing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// A person's.
    Person,
    /// A network's.
    Network,
    /// A device's.
    Device,
    /// A relay's that fails.
    Relay,
    /// A relay's that means harm.
    Hostile,
    /// That of somebody with another app.
    Rogue,
}

whats! {
    /// Asks for something.
    Ask Person,
    /// Whoever is asked answers, mostly yes.
    Answer Person,
    /// Everyone does whatever leads on: knows, thanks, stopped, ready, green, back, still yes.
    GoOn Person,
    /// Says still yes.
    StillYes Person,
    /// Calls red.
    Red Person,
    /// Goes yellow.
    Yellow Person,
    /// Takes a break.
    Break Person,
    /// Takes a yes back.
    TakeBack Person,
    /// Asks how somebody is.
    HowAreYou Person,
    /// Says that somebody is unable or gone, or leaves: one time in four, as nobody comes back from it.
    Parting Person,
    /// Proposes signals, or tries one.
    Signals Person,
    /// Says something at random, lawful or not.
    Anything Person,
    /// Somebody new knocks; once, and whoever goes on welcomes them.
    Comes Person,
    /// Nothing arrives and nothing leaves.
    Cut Network,
    /// Nothing arrives.
    Deaf Network,
    /// Nothing leaves.
    Mute Network,
    /// Some of it is lost.
    Lossy Network,
    /// It takes long.
    Delay Network,
    /// Some of it comes twice.
    Twice Network,
    /// Some of it overtakes.
    Reorder Network,
    /// A few bytes a second.
    Slow Network,
    /// The connection breaks.
    Disconnect Network,
    /// It is well again.
    Heal Network,
    /// The app is hidden.
    Hide Device,
    /// The app can be seen again.
    Show Device,
    /// The device stops in the middle of everything.
    Freeze Device,
    /// It goes on as if nothing had been.
    Thaw Device,
    /// The app is gone, without a word.
    Crash Device,
    /// The app is opened again, with what was kept.
    Reopen Device,
    /// The page is loaded anew.
    Reload Device,
    /// Everything that was kept is gone, and its person knocks again under their name.
    LosesKeys Device,
    /// Its clock jumps ahead.
    Jump Device,
    /// Its timers come late.
    Lazy Device,
    /// The relay is gone for a while, with every connection.
    RelayCrash Relay,
    /// What is appended is refused as not stored.
    NotStored Relay,
    /// The relay's clock is behind what it was.
    ClockBack Relay,
    /// The relay does as it should again.
    RelayHeals Relay,
    /// Entries do not reach somebody.
    NoEntries Hostile,
    /// Pulses do not reach somebody.
    NoPulses Hostile,
    /// The log is handed over without end.
    NoOpened Hostile,
    /// What somebody appends is kept back.
    Hold Hostile,
    /// What was kept back is let go, in any order.
    LetGo Hostile,
    /// Something else takes the place of what was kept back.
    Usurp Hostile,
    /// Old pulses come again.
    OldPulses Hostile,
    /// An old entry comes again.
    OldEntry Hostile,
    /// An entry that nobody wrote.
    Forge Hostile,
    /// Somebody sees another log from here on.
    Fork Hostile,
    /// Times in the log are rewritten for somebody.
    Rewrite Hostile,
    /// Somebody is dropped again and again.
    Drop Hostile,
    /// The relay says that there is more than there is, or less.
    FalseHead Hostile,
    /// Refusals for nothing.
    FalseRefusal Hostile,
    /// A letter that is no letter.
    Nonsense Rogue,
    /// Something out of turn.
    OutOfTurn Rogue,
    /// One thing to one, another thing to another.
    Contradict Rogue,
    /// A letter of another history, or from the future.
    FalseHistory Rogue,
    /// A pulse that lies.
    FalsePulse Rogue,
    /// Their own old entry again, as a new one.
    OwnReplay Rogue,
}

impl Plan {
    /// Makes a plan from a seed.
    pub fn new(seed: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let mut below = move |end: u32| rng.next_u32() % end.max(1);
        let people = match below(16) {
            0..=7 => FEWEST,
            8..=11 => 3,
            12..=13 => 4,
            14 => 5,
            _ => MOST - 1,
        };
        let weather = match below(16) {
            0 => Weather::Calm,
            1..=3 => Weather::Network,
            4..=6 => Weather::Devices,
            7..=8 => Weather::Relay,
            9..=11 => Weather::Hostile,
            12..=13 => Weather::Rogue,
            _ => Weather::Storm,
        };
        let rogue = matches!(weather, Weather::Rogue) || (weather == Weather::Storm && below(2) == 0);
        let length = 10 + below(MOST_STEPS as u32 - 10) as usize;
        let mut steps = Vec::with_capacity(length);
        // Most begin with something that may come on, so that there is something to stop.
        if below(4) > 0 {
            for what in [What::Ask, What::Answer] {
                steps.push(Step { after_ms: 300 + below(600), who: 0, what, dice: below(u32::MAX) });
            }
        }
        while steps.len() < length {
            let of = |heals| {
                let all = What::ALL.iter().filter(move |(what, _)| what.heals() == heals);
                all.filter(move |(_, group)| weather.has(*group, rogue)).map(|(what, _)| *what)
            };
            let among: Vec<What> = match below(100) {
                0..20 => of(false).collect(),
                20..40 => of(true).collect(),
                _ => Vec::new(),
            };
            let at = below(among.len() as u32) as usize;
            let what = among.get(at).copied().unwrap_or_else(|| person(below(100)));
            steps.push(Step {
                after_ms: below(MOST_APART_MS),
                who: below(people as u32) as usize,
                what,
                dice: below(u32::MAX),
            });
        }
        Self { seed, people, rogue, weather, steps, defect: None }
    }

    /// How many people may be there at some time.
    pub fn most_people(&self) -> usize {
        self.people + usize::from(self.steps.iter().any(|step| step.what == What::Comes))
    }
}

/// What people mostly do: so that things come on, and are worth stopping.
fn person(percent: u32) -> What {
    match percent {
        0..20 => What::Ask,
        20..45 => What::Answer,
        45..75 => What::GoOn,
        75..82 => What::StillYes,
        82..86 => What::Red,
        86..88 => What::Yellow,
        88..90 => What::Break,
        90..92 => What::TakeBack,
        92..94 => What::HowAreYou,
        94..96 => What::Signals,
        96..97 => What::Anything,
        97 => What::Comes,
        // Only sometimes: nobody comes back from these.
        _ => What::Parting,
    }
}

impl What {
    /// Whether no device can recover from it: then only safety is promised.
    pub fn is_beyond_repair(self) -> bool {
        matches!(self, Self::Fork | Self::Rewrite | Self::Forge | Self::Usurp | Self::FalseHead)
    }

    /// Whether it makes something well again.
    fn heals(self) -> bool {
        matches!(self, Self::Heal | Self::Show | Self::Thaw | Self::Reopen | Self::RelayHeals | Self::LetGo)
    }
}

impl Weather {
    fn has(self, group: Group, rogue: bool) -> bool {
        match group {
            Group::Person => false,
            Group::Network => matches!(self, Self::Network | Self::Storm),
            Group::Device => matches!(self, Self::Devices | Self::Storm),
            Group::Relay => matches!(self, Self::Relay | Self::Storm),
            Group::Hostile => matches!(self, Self::Hostile | Self::Storm),
            Group::Rogue => rogue,
        }
    }
}
