//! What stands against an ask, as far as it can be seen beforehand, so that a person is led there instead of being
//! refused.
//!
//! The laws decide (`rules`); a no is known to them alone (N7), so this can miss something, and says less then.

use rules::{
    Activity, Light, People, PersonId, Refusal, What,
    catalogue::{Catalogue, Faculties, Traits},
    encounter::Verb,
    text::Words,
};
use sync::View;

/// What stands against asking anybody for anything; `None` where nothing does, or nothing that can be seen.
pub fn to_asking(view: &View) -> Option<Refusal> {
    let me = view.me?;
    let first = |which: &dyn Fn(&sync::PersonView) -> bool| {
        let mine = view.people.iter().filter(|one| one.me);
        mine.chain(view.people.iter().filter(|one| !one.me)).find(|one| which(one)).map(|one| one.id)
    };
    if first(&|one| one.me && !one.able).is_some() {
        return Some(Refusal::YouUnable);
    }
    if let Some(who) = first(&|one| one.light == Light::Red) {
        return Some(Refusal::Red { who });
    }
    if let Some(who) = first(&|one| one.light == Light::Yellow) {
        return Some(Refusal::Yellow { who });
    }
    if let Some(who) = first(&|one| !one.reachable) {
        return Some(Refusal::Unreachable { who });
    }
    if let Some(who) = first(&|one| !one.knows_signals) {
        return Some(Refusal::SignalsNotKnown { who });
    }
    if let Some((_, who)) = view.thank.first() {
        return Some(Refusal::NotThanked { who: *who });
    }
    // Where one of them can be asked, something can.
    let mut others = view.people.iter().filter(|one| one.id != me).map(|one| to_being_asked(view, one.id));
    let first = others.next()?;
    if view.may.contains(&Verb::Ask) || others.any(|one| one.is_none()) { None } else { first }
}

/// What stands against asking somebody.
pub fn to_being_asked(view: &View, who: PersonId) -> Option<Refusal> {
    let person = view.people.iter().find(|one| one.id == who)?;
    if !person.able {
        return Some(Refusal::Unable { who });
    }
    if !person.open_to_asks {
        return Some(Refusal::NotOpenToAsks { who });
    }
    let asked = view.asks.iter().any(|ask| ask.from != who && ask.activity.people().has(who));
    asked.then_some(Refusal::AskOpen { who })
}

/// What stands against this ask.
pub fn to_ask(view: &View, catalogue: &Catalogue, activity: &Activity) -> Option<Refusal> {
    let me = view.me?;
    if let Some(why) = to_asking(view) {
        return Some(why);
    }
    let others = activity.people().without(me);
    if let Some(why) = others.iter().find_map(|who| to_being_asked(view, who)) {
        return Some(why);
    }
    if view.on.contains(activity) {
        return Some(Refusal::AlreadyOn);
    }
    let traits = traits_of(catalogue, &activity.what);
    health(view, traits, activity.people(), me).or_else(|| signal(view, catalogue, activity, traits))
}

/// What the laws need to know of something.
pub fn traits_of(catalogue: &Catalogue, what: &What) -> Traits {
    match what {
        What::Known(id) => catalogue.get(*id).map(|known| known.traits).unwrap_or_default(),
        What::Own { traits, .. } => *traits,
    }
}

/// What I can do about it myself comes first.
fn me_first(people: People, me: PersonId) -> impl Iterator<Item = PersonId> {
    people.has(me).then_some(me).into_iter().chain(people.without(me).iter())
}

fn health(view: &View, traits: Traits, people: People, me: PersonId) -> Option<Refusal> {
    if !traits.health_risk {
        return None;
    }
    let of = |who| view.health.iter().find(|one| one.who == who);
    if let Some(who) = me_first(people, me).find(|who| of(*who).is_none_or(|one| !one.shared)) {
        return Some(Refusal::HealthNotShared { who });
    }
    me_first(people, me).find_map(|who| {
        let of = people.without(who).iter().find(|one| of(*one).is_none_or(|one| !one.understood.has(who)));
        of.map(|of| Refusal::HealthNotUnderstood { who, of })
    })
}

fn takes_from(activity: &Activity, who: PersonId) -> bool {
    if activity.to.is_empty() { activity.by.has(who) } else { activity.to.has(who) }
}

fn signal(view: &View, catalogue: &Catalogue, activity: &Activity, traits: Traits) -> Option<Refusal> {
    if traits.takes_away.is_none() {
        return None;
    }
    let lost = |who| {
        let on = view.on.iter().filter(|on| takes_from(on, who));
        let on = on.map(|on| traits_of(catalogue, &on.what).takes_away);
        on.fold(traits.takes_away, Faculties::and)
    };
    let has_one = |who: PersonId| {
        let tried = view.people.iter().find(|one| one.id == who).map(|one| one.tried.as_slice());
        let tried = |name: &Words| tried.is_some_and(|tried| tried.contains(name));
        view.agreed.non_verbal.iter().any(|one| tried(&one.name) && !one.uses.meets(lost(who)))
    };
    let me = view.me?;
    let losing = me_first(activity.people(), me).filter(|who| takes_from(activity, *who));
    losing.into_iter().find(|who| !has_one(*who)).map(|who| Refusal::NoSignal { who })
}

#[cfg(test)]
mod tests {
    use rules::{
        Lamp,
        event::{NonVerbal, Said, Signals},
        text::Name,
    };
    use sync::{AskView, HealthView, PersonView, Stage, Why};

    use super::*;

    const ANA: PersonId = PersonId(0);
    const BO: PersonId = PersonId(1);

    fn person(id: u8, name: &str) -> PersonView {
        PersonView {
            id: PersonId(id),
            name: Name::new(name).unwrap(),
            me: id == 0,
            light: Light::Green,
            reachable: true,
            able: true,
            open_to_asks: true,
            knows_signals: true,
            stopped: true,
            tried: Vec::new(),
        }
    }

    fn view() -> View {
        View {
            stage: Stage::Together,
            lamp: Lamp::Off,
            why: Why::NothingOn,
            me: Some(ANA),
            on: Vec::new(),
            asks: Vec::new(),
            thank: Vec::new(),
            people: vec![person(0, "Ana"), person(1, "Bo")],
            door: Vec::new(),
            agreed: Signals::default(),
            proposed: None,
            health: Vec::new(),
            lapsed: Vec::new(),
            due_ms: None,
            may: Vec::new(),
            emoji: None,
            connected: true,
        }
    }

    fn one(name: &str) -> Activity {
        let what = What::Known(content::catalogue().named(name).unwrap());
        let mutual = matches!(&what, What::Known(id)
            if content::catalogue().get(*id).unwrap().roles == rules::catalogue::Roles::Mutual);
        let (ana, bo) = (People::one(ANA), People::one(BO));
        let (by, to) = if mutual { (ana.and(bo), People::NOBODY) } else { (ana, bo) };
        Activity { what, by, to, detail: None }
    }

    fn check(name: &str, change: impl Fn(&mut View), expected: Option<Refusal>) {
        let mut view = view();
        change(&mut view);
        assert_eq!(to_ask(&view, content::catalogue(), &one(name)), expected, "{name}");
    }

    #[test]
    fn what_stands_against_asking_at_all() {
        check("hug", |_| {}, None);
        check("hug", |view| view.people[1].knows_signals = false, Some(Refusal::SignalsNotKnown { who: BO }));
        check(
            "hug",
            |view| view.people.iter_mut().for_each(|one| one.knows_signals = false),
            Some(Refusal::SignalsNotKnown { who: ANA }),
        );
        check("hug", |view| view.people[1].light = Light::Yellow, Some(Refusal::Yellow { who: BO }));
        check("hug", |view| view.people[1].reachable = false, Some(Refusal::Unreachable { who: BO }));
        check("hug", |view| view.people[1].open_to_asks = false, Some(Refusal::NotOpenToAsks { who: BO }));
        check("hug", |view| view.people[0].able = false, Some(Refusal::YouUnable));
        check("hug", |view| view.people[1].able = false, Some(Refusal::Unable { who: BO }));
        check("hug", |view| view.thank = vec![(1, BO)], Some(Refusal::NotThanked { who: BO }));
        let ask = AskView {
            number: 1,
            from: ANA,
            activity: one("kiss"),
            intense: false,
            own_yes: true,
            yes: People::NOBODY,
            mine: (1, 1),
            ends_in_ms: 60_000,
        };
        check("hug", |view| view.asks = vec![ask.clone()], Some(Refusal::AskOpen { who: BO }));
        check("hug", |view| view.asks = vec![AskView { from: BO, ..ask.clone() }], None);
        check("hug", |view| view.on = vec![one("hug")], Some(Refusal::AlreadyOn));
    }

    #[test]
    fn among_three_somebody_else_can_be_asked() {
        let mut view = view();
        view.people[1].open_to_asks = false;
        assert_eq!(to_asking(&view), Some(Refusal::NotOpenToAsks { who: BO }));
        view.people.push(person(2, "Cy"));
        assert_eq!(to_asking(&view), None);
        assert!(to_ask(&view, content::catalogue(), &one("hug")).is_some());
    }

    #[test]
    fn y9_health_comes_first() {
        let risky = content::catalogue()
            .iter()
            .find(|(_, known)| known.traits == Traits { health_risk: true, ..Traits::default() });
        let name = risky.unwrap().1.id.clone();
        let said = |who, understood| HealthView { who, said: Some(Said::InPerson), shared: true, understood };
        check(&name, |_| {}, Some(Refusal::HealthNotShared { who: ANA }));
        let (ana, bo) = (People::one(ANA), People::one(BO));
        check(&name, |view| view.health = vec![said(ANA, bo)], Some(Refusal::HealthNotShared { who: BO }));
        let both = vec![said(ANA, People::NOBODY), said(BO, People::NOBODY)];
        check(
            &name,
            |view| view.health.clone_from(&both),
            Some(Refusal::HealthNotUnderstood { who: ANA, of: BO }),
        );
        let mine = vec![said(ANA, People::NOBODY), said(BO, ana)];
        check(
            &name,
            |view| view.health.clone_from(&mine),
            Some(Refusal::HealthNotUnderstood { who: BO, of: ANA }),
        );
        check(&name, |view| view.health = vec![said(ANA, bo), said(BO, ana)], None);
    }

    #[test]
    fn a3_whoever_loses_something_has_tried_a_signal() {
        let takes = content::catalogue().iter().find(|(_, known)| {
            let given = known.roles == rules::catalogue::Roles::Given;
            given && known.traits == Traits { takes_away: Faculties::SIGHT, ..Traits::default() }
        });
        let name = takes.unwrap().1.id.clone();
        let taps = Words::new("three taps").unwrap();
        let agree = |view: &mut View, uses| {
            view.agreed.non_verbal = vec![NonVerbal { name: taps.clone(), uses }];
        };
        check(&name, |_| {}, Some(Refusal::NoSignal { who: BO }));
        check(&name, |view| agree(view, Faculties::HANDS), Some(Refusal::NoSignal { who: BO }));
        let tried = |view: &mut View, uses| {
            agree(view, uses);
            view.people[1].tried = vec![taps.clone()];
        };
        check(&name, |view| tried(view, Faculties::HANDS), None);
        check(&name, |view| tried(view, Faculties::SIGHT), Some(Refusal::NoSignal { who: BO }));
    }
}
