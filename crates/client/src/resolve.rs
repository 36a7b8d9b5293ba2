//! From words to events: who is meant by a name, which activity by a title, who does it to whom where that was left
//! open. Looks at nothing but the view, so that whoever types sees why.

use rules::{
    Activity, Event, People, PersonId, Topic, What,
    catalogue::{Catalogue, Faculties, Roles, Traits},
    event::{HealthCard, HealthTest, NonVerbal, Said, Signals, Target, TurnedAway},
    text::{Name, Note, Words},
};
use sync::View;

use crate::command::{AskWish, CardWish, Command, HealthWish, Problem, SignalsWish, Which};

/// What a command comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Do {
    Say(Event),
    Answer { ask: u32, wholehearted: bool },
    WithdrawNewest,
    Hidden(bool),
    Look,
}

/// Looks up what a command names.
pub(crate) fn resolve(command: &Command, view: &View) -> Result<Vec<Do>, Problem> {
    let event = match command {
        Command::Yes { ask, wholehearted } => {
            return Ok(vec![Do::Answer { ask: *ask, wholehearted: *wholehearted }]);
        }
        Command::Hidden => return Ok(vec![Do::Hidden(true)]),
        Command::Shown => return Ok(vec![Do::Hidden(false)]),
        Command::Look => return Ok(vec![Do::Look]),
        Command::Withdraw { ask: None } => return Ok(vec![Do::WithdrawNewest]),
        Command::TakeBack(which) => {
            return Ok(taken_back(which, view)?
                .into_iter()
                .map(|one| Do::Say(Event::TakeBack(one)))
                .collect());
        }
        Command::Welcome { who } => Event::Welcome { knock: at_door(who, view)? },
        Command::TurnAway { who } => Event::TurnAway { knock: at_door(who, view)?, why: TurnedAway::NotNow },
        Command::Signals(wish) => Event::Signals(signals(wish)?),
        Command::KnowSignals => Event::KnowSignals,
        Command::Tried { signal } => Event::Tried { signal: words(signal)? },
        Command::ShareHealth(HealthWish::InPerson) => Event::ShareHealth(Said::InPerson),
        Command::ShareHealth(HealthWish::Card(wish)) => Event::ShareHealth(Said::Card(card(wish)?)),
        Command::Understood { who } => Event::Understood { who: person(who, view)? },
        Command::Ask(wish) => ask(wish, view)?,
        Command::Withdraw { ask: Some(ask) } => Event::Withdraw { ask: *ask },
        Command::No { ask } => Event::No { ask: *ask },
        Command::Thank { ask } => Event::Thank { ask: *ask },
        Command::Open { activity } => Event::Open { what: what(activity, None)? },
        Command::OpenToAsks(value) => Event::OpenToAsks(*value),
        Command::Red => Event::Red,
        Command::Yellow => Event::Yellow,
        Command::Green => Event::Green,
        Command::Break => Event::Break,
        Command::Back => Event::Back,
        Command::Stopped => Event::Stopped,
        Command::Ready => Event::Ready,
        Command::HowAreYou { who } => Event::HowAreYou { who: person(who, view)? },
        Command::StillYes => Event::StillYes,
        Command::Unable { who } => Event::Unable { who: person(who, view)? },
        Command::Gone { who } => Event::Gone { who: person(who, view)? },
        Command::Leave => Event::Leave,
        Command::End => Event::End,
    };
    Ok(vec![Do::Say(event)])
}

/// The one in `names` that is meant: exactly so spelt, or else so that people could take it for the same.
fn named<'a, T: Copy>(
    typed: &str,
    names: impl Iterator<Item = (T, &'a Name)> + Clone,
) -> Result<Option<T>, Problem> {
    if let Some((found, _)) = names.clone().find(|(_, name)| name.as_str() == typed) {
        return Ok(Some(found));
    }
    let mut alike = names.filter(|(_, name)| name.same_as(typed));
    match (alike.next(), alike.next()) {
        (Some(_), Some(_)) => Err(Problem::Ambiguous(typed.to_owned())),
        (found, _) => Ok(found.map(|(found, _)| found)),
    }
}

/// Somebody who is here.
pub(crate) fn person(typed: &str, view: &View) -> Result<PersonId, Problem> {
    let here = view.people.iter().map(|one| (one.id, &one.name));
    named(typed, here)?.ok_or_else(|| Problem::UnknownPerson(typed.to_owned()))
}

fn at_door(typed: &str, view: &View) -> Result<u64, Problem> {
    let waiting = view.door.iter().map(|one| (one.knock, &one.name));
    named(typed, waiting)?.ok_or(Problem::NobodyAtDoor)
}

fn people(typed: &[String], view: &View) -> Result<People, Problem> {
    typed.iter().map(|one| person(one, view)).collect()
}

fn words(typed: &str) -> Result<Words, Problem> {
    Words::new(typed).map_err(Problem::Words)
}

fn signals(wish: &SignalsWish) -> Result<Signals, Problem> {
    let non_verbal = wish.non_verbal.iter().map(|(name, uses)| {
        // In somebody's own words, most likely the hands: the cautious guess where nobody says.
        let uses = uses.or_else(|| content::signal_uses(name)).unwrap_or(Faculties::HANDS);
        Ok(NonVerbal { name: words(name)?, uses })
    });
    Ok(Signals {
        safe_word: wish.safe_word.as_deref().map(words).transpose()?,
        non_verbal: non_verbal.collect::<Result<_, _>>()?,
        plain_words: wish.plain_words,
        silence_s: wish.silence_s,
        check_in_min: wish.check_in_min,
    })
}

fn card(wish: &CardWish) -> Result<HealthCard, Problem> {
    let maybe = |typed: &Option<String>| typed.as_deref().map(words).transpose();
    let test = |(of, on, result): &(String, Option<String>, Option<String>)| {
        Ok(HealthTest { of: words(of)?, on: maybe(on)?, result: maybe(result)? })
    };
    Ok(HealthCard {
        tests: wish.tests.iter().map(test).collect::<Result<_, _>>()?,
        protection: maybe(&wish.protection)?,
        allergies: wish.allergies.iter().map(|one| words(one)).collect::<Result<_, _>>()?,
        note: wish.note.as_deref().map(Note::new).transpose().map_err(Problem::Note)?,
    })
}

fn catalogue() -> &'static Catalogue {
    content::catalogue()
}

/// One of the catalogue, or own words with what was said of them.
fn what(typed: &str, traits: Option<Traits>) -> Result<What, Problem> {
    let Some(id) = catalogue().named(typed) else {
        return Ok(What::Own { words: words(typed)?, traits: traits.unwrap_or_default() });
    };
    let known = catalogue().get(id).map(|known| known.traits);
    if traits.is_some() && traits != known {
        // What the catalogue says of it holds for everyone; to take something else for granted would be a slip.
        return Err(Problem::BadField("activity".into()));
    }
    Ok(What::Known(id))
}

fn ask(wish: &AskWish, view: &View) -> Result<Event, Problem> {
    let what = what(&wish.which.activity, wish.traits)?;
    let detail = wish.which.detail.as_deref().map(words).transpose()?;
    let roles = match what {
        What::Known(id) => catalogue().get(id).map(|known| known.roles),
        What::Own { .. } => None,
    };
    let (by, to) = who_to_whom(&wish.which, roles, view)?;
    Ok(Event::Ask { activity: Activity { what, by, to, detail }, own_yes: wish.own_yes })
}

/// Who does it to whom; what was left open is filled with me, or with the only one it can be.
fn who_to_whom(which: &Which, roles: Option<Roles>, view: &View) -> Result<(People, People), Problem> {
    let me = People::one(view.me.unwrap_or(PersonId(0)));
    let everyone: People = view.people.iter().map(|one| one.id).collect();
    let given = |names: &Option<Vec<String>>| names.as_ref().map(|names| people(names, view)).transpose();
    let only = |left: People, field: &str| {
        if left.len() == 1 { Ok(left) } else { Err(Problem::MissingField(field.into())) }
    };
    let (by, to) = (given(&which.by)?, given(&which.to)?);
    if roles == Some(Roles::Mutual) {
        let all = by.unwrap_or_default().and(to.unwrap_or_default());
        // Together with me, where it doesn't say so; a law says whether I am in it at all.
        let all = match all.len() {
            0 => me.and(only(everyone.minus(me), "to")?),
            1 => all.and(me),
            _ if which.by.is_none() => all.and(me),
            _ => all,
        };
        return Ok((all, People::NOBODY));
    }
    Ok(match (by, to) {
        (Some(by), Some(to)) => (by, to),
        (None, None) => (me, only(everyone.minus(me), "to")?),
        (None, Some(to)) if me.within(to) => (only(everyone.minus(to), "by")?, to),
        (None, Some(to)) => (me, to),
        (Some(by), None) if !me.within(by) => (by, me),
        // Own words that name everyone on one side are done together.
        (Some(by), None) if roles.is_none() && by.len() > 1 => (by, People::NOBODY),
        (Some(by), None) => (by, only(everyone.minus(by), "to")?),
    })
}

/// Everything with a yes of mine that fits what was said. More than one may: taking away never has to be more
/// precise than a person under pressure can be.
fn taken_back(which: &Which, view: &View) -> Result<Vec<Target>, Problem> {
    let what = what(&which.activity, None)?;
    if which.by.is_none() && which.to.is_none() && which.detail.is_none() {
        return Ok(vec![Target::All(what)]);
    }
    let topic = Topic::of(&what, catalogue());
    let by = which.by.as_ref().map(|names| people(names, view)).transpose()?;
    let to = which.to.as_ref().map(|names| people(names, view)).transpose()?;
    let fits = |activity: &&Activity| {
        Topic::of(&activity.what, catalogue()) == topic
            && by.is_none_or(|by| by == activity.by)
            && to.is_none_or(|to| to == activity.to)
            && which
                .detail
                .as_ref()
                .is_none_or(|detail| activity.detail.as_ref().is_some_and(|words| words.same_as(detail)))
    };
    let on = view.on.iter();
    let all = on
        .chain(view.lapsed.iter().map(|one| &one.activity))
        .chain(view.asks.iter().map(|one| &one.activity));
    let found: Vec<Target> = all.filter(fits).map(|activity| Target::One(activity.clone())).collect();
    if found.is_empty() { Err(Problem::NothingToTakeBack) } else { Ok(found) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_view::{person as somebody, view};

    const ANA: PersonId = PersonId(0);
    const BO: PersonId = PersonId(1);
    const BO_LEE: PersonId = PersonId(2);

    fn some(people: &[PersonId]) -> People {
        people.iter().copied().collect()
    }

    fn names(typed: &[&str]) -> Option<Vec<String>> {
        (!typed.is_empty()).then(|| typed.iter().map(|one| (*one).to_owned()).collect())
    }

    #[test]
    fn a_name_is_meant_exactly_or_as_people_could_take_it() {
        let mut view = view();
        view.people.push(somebody(3, "BO"));
        let check = |typed: &str, expected: Result<PersonId, Problem>| {
            assert_eq!(person(typed, &view), expected, "{typed:?}");
        };
        check("Bo", Ok(BO));
        check("BO", Ok(PersonId(3)));
        check("bo", Err(Problem::Ambiguous("bo".into())));
        check("bo lee", Ok(BO_LEE));
        check("BoLee", Ok(BO_LEE));
        check("Zoe", Err(Problem::UnknownPerson("Zoe".into())));
        check("", Err(Problem::UnknownPerson(String::new())));
    }

    /// Who does it to whom, of two (Ana, Bo) or of three.
    fn check(
        of: usize,
        activity: &str,
        by: &[&str],
        to: &[&str],
        expected: Result<(&[PersonId], &[PersonId]), &str>,
    ) {
        let mut view = view();
        view.people.truncate(of);
        let which = Which { activity: activity.into(), by: names(by), to: names(to), detail: None };
        let wish = Command::Ask(AskWish { which, own_yes: true, traits: None });
        let found = resolve(&wish, &view).map(|all| match all.as_slice() {
            [Do::Say(Event::Ask { activity, .. })] => (activity.by, activity.to),
            other => panic!("{other:?}"),
        });
        let expected = expected
            .map(|(by, to)| (some(by), some(to)))
            .map_err(|field| Problem::MissingField(field.to_owned()));
        assert_eq!(found, expected, "{activity} of {of}: {by:?} to {to:?}");
    }

    #[test]
    fn what_was_left_open_is_filled_where_it_can_only_be_one() {
        check(2, "kiss", &[], &[], Ok((&[ANA], &[BO])));
        check(2, "kiss", &["Bo"], &[], Ok((&[BO], &[ANA])));
        check(2, "kiss", &["Ana"], &[], Ok((&[ANA], &[BO])));
        check(2, "kiss", &[], &["Ana"], Ok((&[BO], &[ANA])));
        check(2, "kiss", &[], &["Bo"], Ok((&[ANA], &[BO])));
        check(2, "hug", &[], &[], Ok((&[ANA, BO], &[])));
        check(2, "hug", &["Bo"], &[], Ok((&[ANA, BO], &[])));
        check(2, "hug", &["Ana"], &["Bo"], Ok((&[ANA, BO], &[])));
        check(2, "sing", &[], &[], Ok((&[ANA], &[BO])));
        check(2, "sing", &["Ana", "Bo"], &[], Ok((&[ANA, BO], &[])));
        check(3, "kiss", &[], &[], Err("to"));
        check(3, "kiss", &["Ana", "Bo"], &[], Ok((&[ANA, BO], &[BO_LEE])));
        check(3, "kiss", &[], &["Ana"], Err("by"));
        check(3, "hug", &[], &[], Err("to"));
        check(3, "hug", &["Ana", "Bo", "Bo Lee"], &[], Ok((&[ANA, BO, BO_LEE], &[])));
        check(1, "kiss", &[], &[], Err("to"));
    }

    #[test]
    fn s5_taking_back_finds_what_it_can() {
        let mut view = view();
        let what = What::Known(content::catalogue().named("kiss").unwrap());
        let kiss = |detail: Option<&str>| {
            let detail = detail.map(|detail| Words::new(detail).unwrap());
            Activity { what: what.clone(), by: some(&[ANA]), to: some(&[BO]), detail }
        };
        view.on = vec![kiss(Some("neck")), kiss(Some("hand")), kiss(None)];
        let back = |which: Which| taken_back(&which, &view);
        let which = |detail: Option<&str>, by: &[&str]| Which {
            activity: "Kiss".into(),
            by: names(by),
            to: None,
            detail: detail.map(str::to_owned),
        };
        assert_eq!(back(which(None, &[])), Ok(vec![Target::All(what.clone())]));
        assert_eq!(back(which(Some("NECK"), &[])), Ok(vec![Target::One(kiss(Some("neck")))]));
        assert_eq!(back(which(None, &["Ana"])).map(|all| all.len()), Ok(3), "all that fits");
        assert_eq!(back(which(None, &["Bo"])), Err(Problem::NothingToTakeBack));
        assert_eq!(back(which(Some("foot"), &[])), Err(Problem::NothingToTakeBack));
    }

    #[test]
    fn y4_the_catalogue_says_what_an_activity_is() {
        let traits = Traits { intense: true, ..Traits::default() };
        assert_eq!(what("kiss", Some(traits)), Err(Problem::BadField("activity".into())));
        assert!(matches!(what("spank", Some(traits)), Ok(What::Known(_))));
        assert!(
            matches!(what("sing a duet", Some(traits)), Ok(What::Own { traits: said, .. }) if said == traits)
        );
    }
}
