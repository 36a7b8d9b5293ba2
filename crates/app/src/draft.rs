//! The ask that somebody is about to make: what, who, where, and how they put it.
//!
//! Not here: whether it may be asked (`rules`; what of it can be seen beforehand is in `obstacle`), the sentence that it
//! becomes (`content`), finding something in the catalogue (`find`).

use rules::{
    Activity, People, PersonId, What,
    catalogue::{ActivityId, Catalogue, Faculties, Roles, Traits},
    text::{BadText, Words},
};

/// Where somebody is in making an ask.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Step {
    /// Choosing what.
    #[default]
    Pick,
    /// Own words: what they may take away, and whether they are a risk.
    Own,
    /// Who, where, how; and the sentence.
    Sentence,
}

/// Who does it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Way {
    /// I do it to them.
    #[default]
    Give,
    /// They do it to me.
    Receive,
    /// We do it together.
    Together,
}

/// What somebody says of their own words. Each is asked, and none is taken for granted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Questions {
    /// Whether it is intense.
    pub intense: Option<bool>,
    /// What it may take away.
    pub takes_away: Option<Faculties>,
    /// Whether health is talked about first.
    pub health_risk: Option<bool>,
}

impl Questions {
    /// What was said, once everything was.
    pub fn traits(self) -> Option<Traits> {
        let (intense, takes_away, health_risk) = (self.intense?, self.takes_away?, self.health_risk?);
        Some(Traits { intense, takes_away, health_risk })
    }
}

/// An ask in the making.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// Where they are.
    pub step: Step,
    /// What was typed to find something.
    pub typed: String,
    /// The pack that is open, as a place in the list of packs.
    pub pack: usize,
    /// What was chosen.
    what: Option<Idea>,
    /// What was said of own words.
    pub questions: Questions,
    /// Who does it.
    way: Way,
    /// The others on the asker's side.
    pub beside: People,
    /// The others: to whom it is done, or who do it; everyone else, where it is done together.
    pub across: People,
    /// A place, a limit, as it was typed.
    pub detail: String,
    /// "I'm curious" rather than "I'd love to" (Y6).
    pub curious: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Idea {
    Known(ActivityId, Roles),
    Own(Words),
}

impl Draft {
    /// Chooses one of the catalogue.
    pub fn choose(&mut self, catalogue: &Catalogue, id: ActivityId) {
        let Some(known) = catalogue.get(id) else { return };
        self.what = Some(Idea::Known(id, known.roles));
        self.way = if known.roles == Roles::Mutual { Way::Together } else { Way::Give };
        self.step = Step::Sentence;
    }

    /// Chooses what was typed. Where it spells one of the catalogue, it is that one, whatever it would be called.
    pub fn choose_own(&mut self, catalogue: &Catalogue) -> Result<(), BadText> {
        if let Some(id) = catalogue.named(&self.typed) {
            self.choose(catalogue, id);
            return Ok(());
        }
        let words = Words::new(&self.typed)?;
        if self.what != Some(Idea::Own(words.clone())) {
            // Other words, other answers.
            self.questions = Questions::default();
            self.what = Some(Idea::Own(words));
        }
        self.step = Step::Own;
        Ok(())
    }

    /// One step back; whether there was one.
    pub fn back(&mut self) -> bool {
        self.step = match (self.step, &self.what) {
            (Step::Pick, _) => return false,
            (Step::Sentence, Some(Idea::Own(_))) => Step::Own,
            _ => Step::Pick,
        };
        true
    }

    /// From the questions on to the sentence, once each is answered.
    pub fn go_on(&mut self) {
        if self.questions.traits().is_some() {
            self.step = Step::Sentence;
        }
    }

    /// The words, where they are own.
    pub fn own(&self) -> Option<&Words> {
        match &self.what {
            Some(Idea::Own(words)) => Some(words),
            _ => None,
        }
    }

    /// The id of the catalogue, where it is one of those.
    pub fn known(&self) -> Option<ActivityId> {
        match self.what {
            Some(Idea::Known(id, _)) => Some(id),
            _ => None,
        }
    }

    /// Who does it.
    pub fn way(&self) -> Way {
        self.way
    }

    /// The ways that it can be done.
    pub fn ways(&self) -> &'static [Way] {
        match self.what {
            Some(Idea::Known(_, Roles::Mutual)) => &[Way::Together],
            Some(Idea::Known(_, Roles::Given)) => &[Way::Give, Way::Receive],
            Some(Idea::Own(_)) | None => &[Way::Give, Way::Receive, Way::Together],
        }
    }

    /// Chooses who does it; people stay where they are.
    pub fn set_way(&mut self, way: Way) {
        if self.ways().contains(&way) {
            self.way = way;
        }
    }

    /// Puts somebody on the other side, on the asker's own, or out of it. One side or the other, never both.
    pub fn put(&mut self, who: PersonId, across: bool, beside: bool) {
        self.across = if across { self.across.with(who) } else { self.across.without(who) };
        self.beside = if beside && !across { self.beside.with(who) } else { self.beside.without(who) };
    }

    /// Between two there is nobody to choose; and who has left is in nothing.
    pub fn fill(&mut self, me: PersonId, present: People) {
        let others = present.without(me);
        if others.len() == 1 {
            (self.across, self.beside) = (others, People::NOBODY);
        } else {
            self.across = self.across.both(others);
            self.beside = self.beside.both(others);
        }
    }

    /// What the laws need to know of it.
    pub fn traits(&self, catalogue: &Catalogue) -> Traits {
        match &self.what {
            Some(Idea::Known(id, _)) => catalogue.get(*id).map(|known| known.traits).unwrap_or_default(),
            Some(Idea::Own(_)) => self.questions.traits().unwrap_or_default(),
            None => Traits::default(),
        }
    }

    /// Why the detail can't be used, where there is one.
    pub fn detail(&self) -> Result<Option<Words>, BadText> {
        if self.detail.trim().is_empty() { Ok(None) } else { Words::new(&self.detail).map(Some) }
    }

    /// The activity, once it is chosen and somebody else is in it.
    pub fn activity(&self, me: PersonId) -> Option<Activity> {
        let what = match self.what.clone()? {
            Idea::Known(id, _) => What::Known(id),
            Idea::Own(words) => What::Own { words, traits: self.questions.traits()? },
        };
        let detail = self.detail().ok()?;
        let mine = self.beside.minus(self.across).with(me);
        let theirs = self.across.without(me);
        if theirs.is_empty() && (self.way != Way::Together || mine.len() < 2) {
            return None;
        }
        let (by, to) = match self.way {
            Way::Give => (mine, theirs),
            Way::Receive => (theirs, mine),
            Way::Together => (mine.and(theirs), People::NOBODY),
        };
        Some(Activity { what, by, to, detail })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANA: PersonId = PersonId(0);
    const BO: PersonId = PersonId(1);
    const CY: PersonId = PersonId(2);

    fn some(people: &[PersonId]) -> People {
        people.iter().copied().collect()
    }

    fn id(name: &str) -> ActivityId {
        content::catalogue().named(name).unwrap()
    }

    fn check(
        name: &str,
        way: Way,
        across: &[PersonId],
        beside: &[PersonId],
        expected: Option<(&[PersonId], &[PersonId])>,
    ) {
        let mut draft = Draft::default();
        draft.choose(content::catalogue(), id(name));
        draft.set_way(way);
        draft.across = some(across);
        draft.beside = some(beside);
        let found = draft.activity(ANA).map(|activity| (activity.by, activity.to));
        let expected = expected.map(|(by, to)| (some(by), some(to)));
        assert_eq!(found, expected, "{name} {way:?} {across:?} {beside:?}");
    }

    #[test]
    fn who_does_it_to_whom() {
        check("kiss", Way::Give, &[BO], &[], Some((&[ANA], &[BO])));
        check("kiss", Way::Receive, &[BO], &[], Some((&[BO], &[ANA])));
        check("kiss", Way::Give, &[BO], &[CY], Some((&[ANA, CY], &[BO])));
        check("kiss", Way::Receive, &[BO], &[CY], Some((&[BO], &[ANA, CY])));
        check("kiss", Way::Give, &[], &[CY], None);
        // What has no sides is done together, and the other way round.
        check("kiss", Way::Together, &[BO], &[], Some((&[ANA], &[BO])));
        check("hug", Way::Give, &[BO], &[], Some((&[ANA, BO], &[])));
        check("hug", Way::Together, &[BO, CY], &[], Some((&[ANA, BO, CY], &[])));
        check("hug", Way::Together, &[], &[], None);
        check("hug", Way::Together, &[ANA], &[], None);
        check("kiss", Way::Give, &[BO], &[BO], Some((&[ANA], &[BO])));
    }

    #[test]
    fn between_two_nobody_has_to_be_chosen() {
        let mut draft = Draft::default();
        draft.choose(content::catalogue(), id("kiss"));
        draft.fill(ANA, some(&[ANA, BO]));
        assert_eq!(draft.across, People::one(BO));
        // A third comes in: whoever was meant is still meant. Who leaves isn't.
        draft.fill(ANA, some(&[ANA, BO, CY]));
        assert_eq!(draft.across, People::one(BO));
        draft.put(CY, false, true);
        draft.fill(ANA, some(&[ANA, CY]));
        assert_eq!((draft.across, draft.beside), (People::one(CY), People::NOBODY));
    }

    #[test]
    fn own_words_answer_for_themselves() {
        let mut draft = Draft { typed: "sing a duet".into(), ..Draft::default() };
        assert_eq!(draft.choose_own(content::catalogue()), Ok(()));
        assert_eq!(draft.step, Step::Own);
        draft.across = People::one(BO);
        assert!(draft.activity(ANA).is_none(), "nothing was said of it yet");
        draft.go_on();
        assert_eq!(draft.step, Step::Own);
        draft.questions =
            Questions { intense: Some(false), takes_away: Some(Faculties::SPEECH), health_risk: Some(false) };
        draft.go_on();
        assert_eq!(draft.step, Step::Sentence);
        let traits = Traits { takes_away: Faculties::SPEECH, ..Traits::default() };
        let activity = draft.activity(ANA).unwrap();
        assert!(matches!(activity.what, What::Own { traits: said, .. } if said == traits));
        // Back goes through the questions; the same words keep their answers, others don't.
        assert!(draft.back() && draft.back() && !draft.back());
        draft.choose_own(content::catalogue()).unwrap();
        assert!(draft.questions.traits().is_some());
        draft.typed = "sing alone".into();
        draft.choose_own(content::catalogue()).unwrap();
        assert!(draft.questions.traits().is_none());
    }

    #[test]
    fn y4_own_words_that_are_in_the_catalogue_are_that() {
        let mut draft = Draft { typed: " KISS ".into(), ..Draft::default() };
        assert_eq!(draft.choose_own(content::catalogue()), Ok(()));
        assert_eq!((draft.known(), draft.step), (Some(id("kiss")), Step::Sentence));
        for nonsense in ["", "...", "a\u{202e}b", &"x".repeat(81)] {
            let mut draft = Draft { typed: nonsense.into(), ..Draft::default() };
            assert!(draft.choose_own(content::catalogue()).is_err(), "{nonsense:?}");
            assert_eq!(draft.step, Step::Pick);
        }
    }

    #[test]
    fn a_detail_that_cant_be_said_holds_the_ask() {
        let mut draft = Draft { across: People::one(BO), ..Draft::default() };
        draft.choose(content::catalogue(), id("kiss"));
        draft.detail = "  ".into();
        assert!(draft.activity(ANA).is_some_and(|activity| activity.detail.is_none()));
        draft.detail = "neck".into();
        assert!(draft.activity(ANA).is_some_and(|activity| activity.detail.is_some()));
        draft.detail = "x".repeat(81);
        assert!(draft.activity(ANA).is_none() && draft.detail().is_err());
    }
}
