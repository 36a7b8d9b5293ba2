//! The scenes themselves, a row each.

use rules::{Activity, Event, PersonId};

use super::super::promises::Promise;
use super::{ANA, BITE, BO, CAI, GAG, HUG, KISS, Kind, SEX, Scene, catalogue, given, mutual, signals};

/// Everything that two do about two plain things.
const EVERYTHING: &[Kind] = &[
    Kind::Proposing,
    Kind::Withdrawing,
    Kind::Thanking,
    Kind::Opening,
    Kind::OpenToAsks,
    Kind::TakingBack,
    Kind::Red,
    Kind::Yellow,
    Kind::Break,
    Kind::Lapsing,
    Kind::CheckIns,
    Kind::Unable,
    Kind::Gone,
    Kind::Leaving,
    Kind::Ending,
    Kind::Crossing,
    Kind::Door,
    Kind::Waiting,
];

/// All scenes.
pub fn all() -> Vec<Scene> {
    use Kind::*;
    use Promise::{
        SometimesBackFromRed, SometimesClosed, SometimesCrossed, SometimesOn, SometimesOpened, SometimesRed,
        SometimesTakenUp, SometimesUnclosed, SometimesWelcomed,
    };
    let two = || vec![given(KISS, ANA, BO), mutual(HUG, &[ANA, BO])];
    let hug = || vec![mutual(HUG, &[ANA, BO])];
    // So that fewer times differ: check-ins each minute.
    let often = |who| (who, Event::Signals(rules::event::Signals { check_in_min: 1, ..Default::default() }));
    let often = || vec![often(ANA), often(BO)];
    vec![
        Scene {
            about: "asks, noes, thanks, quiet, and asks that nobody answers",
            kinds: &[Withdrawing, Thanking, WaitingForAnswers],
            sometimes: &[SometimesOn, SometimesClosed],
            states: 98_840,
            ..scene("asking", two())
        },
        Scene {
            about: "noes without end: enough, opening what was closed, opening oneself to asks",
            kinds: &[Thanking, Opening, OpenToAsks, WaitingForAnswers, TakingBack],
            sometimes: &[SometimesOn, SometimesClosed],
            states: 150_912,
            ..scene("enough", hug())
        },
        Scene {
            about: "the same with the roles turned round, asked with and without one's own yes, and for others",
            kinds: &[Proposing, Withdrawing, Thanking, Opening, TakingBack],
            sometimes: &[SometimesOn, SometimesClosed],
            states: 3_429,
            ..scene("roles", vec![given(KISS, ANA, BO), given(KISS, BO, ANA)])
        },
        Scene {
            about: "a yes that is said three times, two seconds apart",
            kinds: &[Withdrawing, TakingBack, WaitingForAnswers],
            sometimes: &[SometimesOn],
            states: 26_404,
            ..scene("intense", vec![given(BITE, ANA, BO)])
        },
        Scene {
            about: "red, yellow, breaks, lapses, and every way back from them, entries that cross included",
            kinds: &[Red, Yellow, Break, Lapsing, Crossing],
            sometimes: &[SometimesOn, SometimesTakenUp, SometimesCrossed],
            states: 82_672,
            ..scene("stopping", two())
        },
        Scene {
            about: "somebody unable, among every other stop",
            kinds: &[Unable, Red, Yellow, Break, Lapsing],
            sometimes: &[SometimesOn, SometimesTakenUp],
            states: 99_072,
            ..scene("unable", two())
        },
        Scene {
            about: "somebody gone, and the end for all",
            kinds: &[Gone, Unable, Ending, Red, Lapsing, TakingBack],
            sometimes: &[SometimesOn, SometimesTakenUp],
            states: 4_291,
            ..scene("gone", hug())
        },
        Scene {
            long: true,
            about: "check-ins of two things at once, answered and missed",
            kinds: &[CheckIns, WaitingTogether],
            before: often(),
            sometimes: &[SometimesOn, SometimesTakenUp],
            states: 1_193_378,
            ..scene("check-ins", two())
        },
        Scene {
            about: "red, breaks and lapses as time goes by, with asks that nobody answers",
            kinds: &[Red, Break, Lapsing, Waiting],
            sometimes: &[SometimesOn, SometimesRed, SometimesTakenUp],
            states: 98_542,
            ..scene("stopping in time", hug())
        },
        Scene {
            about: "somebody unable or leaving, breaks and lapses as time goes by",
            kinds: &[Unable, Leaving, Break, Lapsing, WaitingTogether],
            sometimes: &[SometimesOn, SometimesTakenUp],
            states: 3_622,
            ..scene("unable in time", hug())
        },
        Scene {
            about: "check-ins, lapses, breaks and yellow as time goes by",
            kinds: &[Lapsing, CheckIns, Break, WaitingTogether, Yellow],
            before: often(),
            sometimes: &[SometimesOn, SometimesTakenUp],
            states: 139_856,
            ..scene("lasting", hug())
        },
        Scene {
            about: "signals proposed, agreed, tried, replaced, and what takes a voice",
            kinds: &[Signals, Lapsing],
            sometimes: &[SometimesOn, SometimesTakenUp],
            states: 89_984,
            ..scene("voice", vec![given(GAG, ANA, BO)])
        },
        Scene {
            about: "what the others should know first, told, understood, and told anew",
            kinds: &[Health, Lapsing, Red, Crossing],
            sometimes: &[SometimesOn, SometimesTakenUp],
            states: 30_728,
            ..scene("health", vec![mutual(SEX, &[ANA, BO])])
        },
        Scene {
            about: "a third person knocks, is welcomed or turned away, and everyone may leave",
            kinds: &[Door, Leaving, Knowing, Yellow],
            knocks: &["Cai"],
            sometimes: &[SometimesOn, SometimesWelcomed],
            states: 11_511,
            ..scene("door", hug())
        },
        Scene {
            about: "somebody who left, or lost their keys, comes back under their name",
            kinds: &[Door, Leaving, Lapsing],
            knocks: &["Bo"],
            sometimes: &[SometimesOn, SometimesWelcomed],
            states: 8_473,
            ..scene("coming back", hug())
        },
        Scene {
            about: "two of three lapse, and the third is yellow, unheard, or leaves",
            kinds: &[Lapsing, Leaving, Yellow],
            people: 3,
            sometimes: &[SometimesOn, SometimesTakenUp],
            states: 6_929,
            ..scene("company", hug())
        },
        Scene {
            about: "a red with something on, back from it, and on again; a no that is opened, and on",
            kinds: &[Red, Thanking, Opening],
            sometimes: &[SometimesOn, SometimesRed, SometimesBackFromRed, SometimesUnclosed, SometimesOpened],
            remembers: true,
            states: 5_543,
            ..scene("back", hug())
        },
        Scene {
            about: "everything that two can do about two things, as far as so many steps go",
            kinds: EVERYTHING,
            knocks: &["Bo", "Cai"],
            steps: Some(5),
            states: 63_483,
            sometimes: &[SometimesOn],
            ..scene("everything", two())
        },
        Scene {
            about: "everything that three can do, as far as so many steps go",
            kinds: EVERYTHING,
            people: 3,
            knocks: &["Cai"],
            steps: Some(4),
            states: 33_443,
            ..scene("three", vec![given(KISS, ANA, BO), mutual(HUG, &[ANA, BO, CAI])])
        },
        Scene {
            long: true,
            states: 1_021_203,
            steps: Some(7),
            knocks: &["Bo", "Cai"],
            kinds: EVERYTHING,
            ..scene("everything, further", two())
        },
        Scene {
            long: true,
            states: 184_857,
            steps: Some(5),
            kinds: EVERYTHING,
            people: 3,
            knocks: &["Cai"],
            ..scene("three, further", vec![given(KISS, ANA, BO), mutual(HUG, &[ANA, BO, CAI])])
        },
        Scene {
            about: "somebody without a voice: check-ins each minute, with everything that ends them",
            kinds: &[CheckIns, WaitingTogether, Lapsing, Red, Leaving],
            before: with_signals(),
            states: 15_127,
            sometimes: &[SometimesOn, SometimesTakenUp],
            ..scene("hush", vec![given(GAG, ANA, BO)])
        },
        Scene {
            about: "three who hug: reds of several, lapses, breaks, and taking up by all of them",
            kinds: &[Red, Lapsing, Break],
            people: 3,
            before: three_hug(),
            steps: Some(6),
            states: 10_367,
            sometimes: &[SometimesOn, SometimesRed, SometimesTakenUp],
            ..scene("three hug", vec![mutual(HUG, &[ANA, BO, CAI])])
        },
        Scene {
            about: "two who ask the same of a third, and a hug of all three: noes, thanks, quiet, and what stays closed",
            kinds: &[Withdrawing, Thanking, Opening, WaitingForAnswers],
            people: 3,
            steps: Some(7),
            states: 35_271,
            sometimes: &[SometimesOn, SometimesClosed],
            ..scene(
                "three ask",
                vec![given(KISS, ANA, BO), given(KISS, CAI, BO), mutual(HUG, &[ANA, BO, CAI])],
            )
        },
        Scene {
            about: "three of whom one leaves, is unable or gone, or comes back with a hug on",
            kinds: &[Leaving, Unable, Gone, Lapsing, Yellow, Red],
            people: 3,
            before: three_hug(),
            steps: Some(5),
            states: 32_713,
            sometimes: &[SometimesOn],
            ..scene("three part", vec![mutual(HUG, &[ANA, BO, CAI])])
        },
        Scene {
            long: true,
            about: "the same, all of it",
            kinds: &[Red, Lapsing, Break],
            people: 3,
            before: three_hug(),
            states: 343_198,
            ..scene("three hug, all", vec![mutual(HUG, &[ANA, BO, CAI])])
        },
    ]
}

/// Taps are agreed on, and Bo has tried them.
fn with_signals() -> Vec<(PersonId, Event)> {
    let agreed = signals(false, true);
    let tried = agreed.non_verbal.first().map(|signal| (BO, Event::Tried { signal: signal.name.clone() }));
    [(ANA, Event::Signals(agreed)), (BO, Event::KnowSignals)].into_iter().chain(tried).collect()
}

/// A hug of three that is on.
fn three_hug() -> Vec<(PersonId, Event)> {
    let activity = mutual(HUG, &[ANA, BO, CAI]);
    let yes = |who| (who, Event::Yes { ask: 1 });
    vec![(ANA, Event::Ask { activity, own_yes: true }), yes(BO), yes(CAI)]
}

fn scene(name: &'static str, activities: Vec<Activity>) -> Scene {
    Scene {
        name,
        about: "",
        people: 2,
        activities,
        kinds: &[],
        before: Vec::new(),
        remembers: false,
        steps: None,
        knocks: &[],
        sometimes: &[],
        long: false,
        states: 0,
        catalogue: catalogue(),
    }
}
