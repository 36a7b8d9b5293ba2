//! What the one who is made up notices: from what their own screen shows, and from what it showed before. Nothing else
//! reaches them.

use content::practice::When;
use rules::{Activity, Lamp, Light, PersonId};
use sync::{AskView, Stage, View, Why};

/// What the screen showed last.
#[derive(Debug, Default)]
pub struct Notices {
    before: Seen,
    /// What they asked for last: its number, once it is open.
    mine: Option<(u32, Activity)>,
    /// The ask of the other that is open.
    theirs: Option<u32>,
    /// What they did themself since: it is nothing to be surprised at.
    own: Own,
}

/// What they did themself.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Own {
    took_back: bool,
    withdrew: bool,
    answered: Option<u32>,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Seen {
    together: bool,
    red: bool,
    on_break: bool,
    yellow: bool,
    on: bool,
    /// Something can be taken up.
    offered: bool,
    owed: bool,
    asked_how: bool,
    unable: bool,
    gone: bool,
    /// The other has stopped at a red of theirs.
    stopped: bool,
}

impl Seen {
    fn of(view: &View, owed: bool, before: Self) -> Self {
        let me = view.people.iter().find(|one| one.me);
        let other = view.people.iter().find(|one| !one.me);
        let mine = me.is_some_and(|me| me.light == Light::Red);
        let light = |light| other.is_some_and(|other| other.light == light);
        Self {
            together: view.stage == Stage::Together && other.is_some(),
            // Until everybody has come back from it (S2).
            red: light(Light::Red) || before.red && view.lamp == Lamp::Red,
            on_break: matches!(view.why, Why::Break(who) if Some(who) != view.me),
            yellow: light(Light::Yellow),
            on: !view.on.is_empty(),
            // What goes away meanwhile is noticed once it is calm again.
            offered: !view.lapsed.is_empty()
                || before.offered && matches!(view.lamp, Lamp::Break | Lamp::Lapsed),
            owed,
            asked_how: view.due_ms.is_some(),
            unable: me.is_some_and(|me| !me.able),
            gone: matches!(view.why, Why::Gone(_)),
            stopped: mine && other.is_some_and(|other| other.stopped),
        }
    }
}

impl Notices {
    /// They take back their yes to what is on.
    pub fn takes_back(&mut self) {
        self.own.took_back = true;
    }

    /// They take back what they asked.
    pub fn withdraws(&mut self) {
        self.own.withdrew = true;
    }

    /// They answer an ask.
    pub fn answers(&mut self, ask: u32) {
        self.own.answered = Some(ask);
    }

    /// The number of what they asked, as long as it is open.
    pub fn mine(&self) -> Option<u32> {
        self.mine.as_ref().map(|(number, _)| *number)
    }

    /// What happened since the last look, what matters most first; and what they had asked for, where a lapse ended the
    /// asking.
    pub fn look(&mut self, view: &View, owed: bool) -> (Vec<When>, Option<Activity>) {
        let (before, now) = (self.before, Seen::of(view, owed, self.before));
        let mut all = Vec::new();
        let mut say = |happened: bool, what: When| {
            if happened {
                all.push(what);
            }
        };
        let calm = matches!(view.lamp, Lamp::Off | Lamp::Green | Lamp::Yellow);
        say(before.together && !now.together, When::Left);
        say(!before.gone && now.gone, When::Gone);
        say(!before.unable && now.unable && !now.gone, When::Unable);
        say(!before.red && now.red, When::Red);
        say(before.red && !now.red && now.together, When::Ready);
        say(!before.on_break && now.on_break, When::Break);
        say(before.on_break && !now.on_break && !now.red && now.together, When::Back);
        say(!before.stopped && now.stopped, When::Stopped);
        say(!before.yellow && now.yellow, When::Yellow);
        say(before.yellow && !now.yellow && !now.red, When::Green);
        let settled = before.offered && !now.offered && calm;
        say(settled && now.on, When::TakenUp);
        say(settled && !now.on, When::LetBe);
        let off = before.on && !now.on && !now.offered && calm;
        say(off && !self.own.took_back, When::TookBack);
        say(before.owed && !now.owed, When::Thanks);
        say(!before.asked_how && now.asked_how, When::Checked);
        let (answer, lapsed) = self.own_ask(view, calm);
        let asks = self.their_ask(view, calm);
        all.extend(answer.into_iter().chain(asks));
        if !now.on {
            self.own.took_back = false;
        }
        self.before = now;
        (all, lapsed)
    }

    fn own_ask(&mut self, view: &View, calm: bool) -> (Option<When>, Option<Activity>) {
        let open = view.asks.iter().find(|ask| Some(ask.from) == view.me);
        if let Some(ask) = open {
            self.mine = Some((ask.number, ask.activity.clone()));
            return (None, None);
        }
        let Some((number, activity)) = self.mine.take() else { return (None, None) };
        let withdrew = std::mem::take(&mut self.own.withdrew);
        let no = view.thank.iter().any(|(ask, _)| *ask == number);
        let answer = match () {
            () if no => Some(When::No),
            () if view.on.contains(&activity) => Some(When::Yes),
            () if withdrew => None,
            () if calm => Some(When::Silence),
            () => None,
        };
        (answer, Some(activity).filter(|_| view.lamp == Lamp::Lapsed && !no && !withdrew))
    }

    fn their_ask(&mut self, view: &View, calm: bool) -> Option<When> {
        let open = their_ask(view).map(|ask| ask.number);
        let before = std::mem::replace(&mut self.theirs, open);
        match (before, open) {
            (before, Some(open)) if before != Some(open) => Some(When::Asks),
            (Some(before), None) if calm && self.own.answered != Some(before) => Some(When::Withdrew),
            _ => None,
        }
    }
}

/// The other's ask that is open.
pub fn their_ask(view: &View) -> Option<&AskView> {
    let me: PersonId = view.me?;
    view.asks.iter().find(|ask| ask.from != me && ask.activity.people().has(me))
}
