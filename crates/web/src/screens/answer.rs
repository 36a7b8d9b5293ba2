//! Somebody asks: yes, no, something else; the private look inside (Y7), and a yes that is said three times (Y8).
//!
//! When what is shown is `app::tune_in`'s. There is no field for a reason, and none is asked for (N1).

use app::{
    draft::Draft,
    tune_in::{Step, TuneIn},
};
use content::Arg;
use draw::prelude::*;
use rules::{Event, People, limits};
use sync::AskView;

use super::among::{self, me, names, sentence};
use crate::{
    design::{
        Icon, Look, button, countdown, icon, lead, pair, quiet, quote, screen, side, side_if, stack, t,
        top_bar,
    },
    edge::{clock, timer::Timer},
    state::{App, Sheet},
};

/// One ask, while it is being answered.
#[derive(Clone, Copy)]
struct Answering {
    app: App,
    number: u32,
    ask: Memo<Option<AskView>>,
    mine: bool,
    tune_in: RwSignal<TuneIn>,
    step: Memo<Step>,
}

/// The card: an ask of somebody else's, or one of mine that waits for my own yes.
pub fn draw(app: App, number: u32) -> AnyView {
    let ask = memo(move || among::ask(app, number));
    let tune_in = RwSignal::new(TuneIn::default());
    let moment = RwSignal::new(clock::now());
    let said = memo(move || ask.with(|ask| ask.as_ref().map_or((0, 1), |ask| ask.mine)));
    Effect::new(move |_| {
        let (said, _) = said.get();
        let now = clock::now();
        moment.set(now);
        tune_in.update(|tune_in| tune_in.heard(said, now));
    });
    let step = memo(move || {
        moment.track();
        tune_in.with(|tune_in| tune_in.step(said.get().1, clock::now()))
    });
    let timer = StoredValue::new(None::<Timer>);
    Effect::new(move |_| {
        moment.track();
        let next = tune_in.with(|tune_in| tune_in.next(said.get().1, clock::now()));
        let look = move || {
            let _ = moment.try_set(clock::now());
        };
        timer.set_value(next.map(|wait| Timer::after(wait.saturating_add(10), look)));
    });
    let mine = untrack(|| ask.with(|ask| ask.as_ref().is_some_and(|ask| ask.from == me(app))));
    let it = Answering { app, number, ask, mine, tune_in, step };
    let shown = memo(move || match step.get() {
        Step::Asked => 0,
        Step::Breath | Step::Private => 1,
        Step::Sending if said.get().0 == 0 => 1,
        Step::Sending | Step::Pause | Step::Again | Step::Said => 2,
    });
    let main = move || match shown.get() {
        0 => it.asked(),
        1 => it.private(),
        _ => it.again(),
    };
    view! {
        {top_bar(app, nothing())}
        {dynamic(main)}
    }
}

impl Answering {
    fn who(self) -> String {
        self.ask.get().map(|ask| self.app.name(ask.from)).unwrap_or_default()
    }

    fn about(self, key: &str) -> String {
        self.app.say(key, &[("who", Arg::from(&self.who()))])
    }

    fn others(self) -> People {
        let me = me(self.app);
        self.ask.get().map(|ask| ask.activity.people().without(me).without(ask.from)).unwrap_or_default()
    }

    fn no(self) {
        if self.mine {
            self.app.drafts.taken_back.set_value(Some(self.number));
            self.app.act(Event::Withdraw { ask: self.number });
        } else {
            self.app.act(Event::No { ask: self.number });
        }
    }

    /// A yes, now that it was asked privately.
    fn yes(self) {
        let of = untrack(|| self.ask.with(|ask| ask.as_ref().map_or(1, |ask| ask.mine.1)));
        let mut tune_in = self.tune_in.get_untracked();
        if tune_in.say(of, clock::now()) {
            self.tune_in.set(tune_in);
            self.app.answer(self.number, true);
        }
    }

    fn sentence(self) -> AnyView {
        quote(move || {
            let ask = self.ask.get();
            ask.map(|ask| sentence(self.app, &ask.activity, ask.from, ask.own_yes)).unwrap_or_default()
        })
    }

    fn marks(self) -> AnyView {
        let ask = self.ask.get_untracked();
        ask.map_or_else(nothing, |ask| among::marks_of(&ask.activity))
    }

    fn asked(self) -> AnyView {
        let app = self.app;
        let ask = self.ask.get_untracked();
        let left = app.left(ask.as_ref().map_or(0, |ask| ask.ends_in_ms));
        let with = move || {
            let others = self.others();
            if others.is_empty() || self.mine {
                return String::new();
            }
            app.say("answer-with", &[("people", Arg::from(&names(app, others)))])
        };
        let how = move || {
            let curious = self.ask.with(|ask| ask.as_ref().is_some_and(|ask| !ask.own_yes));
            if curious && !self.mine { self.about("answer-curious") } else { String::new() }
        };
        let body = stack(vec![
            view! { <div class="asked">{self.sentence()}</div> },
            if self.mine { lead(t("answer-own-lead")) } else { nothing() },
            quiet(with),
            quiet(how),
            self.marks(),
            view! {
                <div class="waits">
                    {countdown(limits::ASK_MS, left, t("answer-no-hurry"))}
                    <p class="low">{t("answer-no-hurry")}</p>
                </div>
            },
        ]);
        let (no, title) =
            if self.mine { ("answer-own-not", "answer-own-title") } else { ("answer-no", "answer-title") };
        let open = move || self.tune_in.update(|tune_in| tune_in.open(clock::now()));
        let actions = stack(vec![
            pair(side(t(no), move || self.no()), side(t("answer-yes"), open)),
            if self.mine { nothing() } else { self.something_else() },
        ]);
        screen(move || self.about(title), body, actions)
    }

    /// Declines, and offers an ask of one's own.
    fn something_else(self) -> AnyView {
        let app = self.app;
        let press = move || {
            self.no();
            app.drafts.ask.set(Draft::default());
            app.open(Sheet::Ask);
        };
        button(Look::Quiet, t("answer-else"), press)
    }

    /// The look inside: what is chosen here is nobody's to see (Y7).
    fn private(self) -> AnyView {
        let app = self.app;
        let only = if self.mine { "answer-private-yours" } else { "answer-private-only" };
        let body = stack(vec![
            view! { <div class="breath" aria-hidden="true"></div> },
            lead(t("answer-private-lead")),
            view! { <p class="only-you">{icon(Icon::Lock)}<span>{dynamic(move || self.about(only))}</span></p> },
            self.sentence(),
        ]);
        let not_quite = move || {
            if self.mine { self.no() } else { app.answer(self.number, false) }
        };
        let actions = pair(
            side(t("answer-not-quite"), not_quite),
            side_if(t("answer-heck-yes"), move || self.step.get() == Step::Private, move || self.yes()),
        );
        screen(t("answer-private-title"), body, actions)
    }

    /// Between two yeses, and the next one (Y8).
    fn again(self) -> AnyView {
        let app = self.app;
        let so_far = move || {
            let (said, of) = self.ask.with(|ask| ask.as_ref().map_or((0, 1), |ask| ask.mine));
            let args = [("said", Arg::from(u64::from(said))), ("of", Arg::from(u64::from(of)))];
            app.say("answer-again-done", &args)
        };
        let rings = memo(move || self.ask.with(|ask| ask.as_ref().map_or(0, |ask| ask.mine.0)));
        // A new ring for each pause, so that it fills anew.
        let ring = move || {
            rings.track();
            anew(view! {
                <div class="pause" aria-hidden="true">
                    <svg viewBox="0 0 48 48" focusable="false">
                        <circle cx="24" cy="24" r="20" pathLength="100" />
                        <circle class="full" cx="24" cy="24" r="20" pathLength="100" />
                    </svg>
                </div>
            })
        };
        let body = stack(vec![
            dynamic(ring),
            self.sentence(),
            lead(t("answer-again-lead")),
            view! { <p class="low" role="status">{dynamic(so_far)}</p> },
        ]);
        let no = if self.mine { "talk-take-back" } else { "answer-no" };
        let actions = pair(
            side(t(no), move || self.no()),
            side_if(t("answer-again"), move || self.step.get() == Step::Again, move || self.yes()),
        );
        screen(t("answer-again-title"), body, actions)
    }
}
