//! The scenarios to practise with: what somebody made up says and does, and where each answer leads. Data of
//! `content/practice/`, made into Rust by the build; their words stand in `content/<locale>/later/practice.ftl`.
//!
//! Not here: the one who plays them (`app::practice`), and what is lawful (`rules`).

include!(concat!(env!("OUT_DIR"), "/practice.rs"));

/// Something to practise, from its first node to one of several endings.
#[derive(Debug)]
pub struct Scenario {
    /// Its name in data and addresses.
    pub id: &'static str,
    /// What it practises.
    pub skill: Skill,
    /// What the one is called whom one practises with.
    pub name: &'static str,
    /// The same, where who practises has that name (A6).
    pub other: &'static str,
    /// The key of its title.
    pub title: &'static str,
    /// The key of what it is about, in a sentence or two.
    pub about: &'static str,
    /// The first is where it begins.
    pub nodes: &'static [Node],
    /// Where something leads that a node says nothing of.
    pub always: &'static [On],
}

/// What a scenario practises. Nothing counts how often anybody did (R4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Skill {
    /// Saying no, and taking a yes back.
    SayNo,
    /// Hearing a no, and thanking for it.
    HearNo,
    /// Asking before each new touch, and hearing what is no yes.
    Ask,
    /// A yes that is said three times (Y8).
    YesAgain,
    /// Lights, and red against the clock.
    Lights,
    /// A break, and "still yes?" after it or a lapse.
    StillYes,
    /// Somebody who can't say yes, or doesn't answer any more.
    Care,
}

impl Skill {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 7] =
        [Self::SayNo, Self::HearNo, Self::Ask, Self::YesAgain, Self::Lights, Self::StillYes, Self::Care];

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::SayNo => "practice-skill-say-no",
            Self::HearNo => "practice-skill-hear-no",
            Self::Ask => "practice-skill-ask",
            Self::YesAgain => "practice-skill-yes-again",
            Self::Lights => "practice-skill-lights",
            Self::StillYes => "practice-skill-still-yes",
            Self::Care => "practice-skill-care",
        }
    }
}

/// A moment in a scenario: what is said and done, and what is waited for.
#[derive(Debug)]
pub struct Node {
    /// Its name, one of a kind in its scenario.
    pub id: &'static str,
    /// Nothing is answered here of itself: no "still yes", no thanks.
    pub silent: bool,
    /// The time to red is taken from what is said first here, or in the node before that was one.
    pub drill: bool,
    /// The key of what to try here, where that isn't clear.
    pub hint: Option<&'static str>,
    /// What is said and done, one after another.
    pub steps: &'static [Step],
    /// What leads on. Whatever isn't here may be among [`Scenario::always`].
    pub on: &'static [On],
    /// It ends here, once all is said and done.
    pub end: Option<End>,
}

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// The key of one thing done well.
    pub well: &'static str,
    /// The key of one thing to try.
    pub next: &'static str,
}

/// One thing said or done.
#[derive(Debug)]
pub struct Step {
    /// At least and at most so many milliseconds after the one before: a human pause.
    pub after_ms: (u32, u32),
    /// What.
    pub act: Act,
}

/// What somebody does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Says the text of this key.
    Say(&'static str),
    /// Asks for an activity, by its id in the catalogue.
    Ask(&'static str, Way),
    /// Anything else.
    Do(Deed),
}

/// Who does what is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The one who asks, to the other.
    Me,
    /// The other, to the one who asks.
    You,
    /// Both.
    Together,
}

/// What the app can do, and what people do with their phones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Says yes to what was asked.
    Yes,
    /// Says no to what was asked.
    No,
    /// Thanks for the no (N2).
    Thank,
    /// Takes back what was asked.
    Withdraw,
    /// Takes back the yes to what is on (S5).
    TakeBack,
    /// Red.
    Red,
    /// Ready again after one's own red.
    Ready,
    /// A break (S4).
    Break,
    /// The end of it.
    Back,
    /// The app can't be seen any more (A1).
    Hide,
    /// It can be seen again.
    Show,
    /// Nothing: a pause that nobody can foresee.
    Wait,
}

/// What leads where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct On {
    /// What happens.
    pub when: When,
    /// The place of the node that it leads to.
    pub go: usize,
}

/// What can happen, as the one notices who is made up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// The person says this aloud: the key of a sentence that is offered.
    Chooses(&'static str),
    /// Nothing for so many milliseconds, counted from the last step.
    After(u32),
    /// The person said yes, and it is on.
    Yes,
    /// The person said no.
    No,
    /// What was asked ended quietly (N4).
    Silence,
    /// The person asks for something.
    Asks,
    /// The person took an ask back.
    Withdrew,
    /// The person thanked for a no.
    Thanks,
    /// The person took back what was on.
    TookBack,
    /// The person said red.
    Red,
    /// The person's red is over.
    Ready,
    /// The person stopped at a red.
    Stopped,
    /// The person said yellow.
    Yellow,
    /// The person is green again.
    Green,
    /// The person took a break.
    Break,
    /// The person's break is over.
    Back,
    /// What had lapsed is on again.
    TakenUp,
    /// What had lapsed is not taken up.
    LetBe,
    /// The person asked "still yes?".
    Checked,
    /// The person said that one can't say yes any more (Y10).
    Unable,
    /// The person said that somebody doesn't answer (A4).
    Gone,
    /// The person left, or ended it.
    Left,
}

/// All scenarios, in the order in which they are offered.
pub fn all() -> &'static [Scenario] {
    SCENARIOS
}

/// The one of this id.
pub fn named(id: &str) -> Option<&'static Scenario> {
    SCENARIOS.iter().find(|one| one.id == id)
}

impl Scenario {
    /// The node at a place.
    pub fn node(&self, at: usize) -> Option<&'static Node> {
        self.nodes.get(at)
    }

    /// Where something leads from a node; `None` where it leads nowhere.
    pub fn leads(&self, from: usize, happens: impl Fn(&When) -> bool) -> Option<usize> {
        let node = self.node(from)?;
        if node.end.is_some() {
            return None;
        }
        node.on.iter().chain(self.always).find(|on| happens(&on.when)).map(|on| on.go)
    }
}
