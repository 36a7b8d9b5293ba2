//! Trying it with somebody beside oneself (G2): with whom, and the way into an encounter of two that is practice.

use content::Arg;
use draw::prelude::*;
use rules::gathering::{Member, event::Word};
use sync::gathering::Do;

use super::{act, done, guest, now, page, seen};
use crate::{
    design::{Kind, Look, button, group, heading, note, para, quiet, row, stack, t, text_field},
    evening,
    screens::names::on_enter,
    state::App,
};

/// The page.
pub fn draw(app: App) -> AnyView {
    let suggested = seen(app, |shown| {
        let own = shown.me.filter(|_| shown.desk).and_then(|me| shown.state.desk().guest(me)?.partner());
        own.or(shown.you.as_ref().and_then(|you| you.partner)).map(|who| who.0)
    });
    let typed = RwSignal::new(now(app, |_| String::new()));
    let wrong = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        if let Some(number) = suggested.get() {
            typed.set(number.to_string());
        }
    });
    let with = move || {
        let number = typed.get_untracked().trim().parse().ok().map(Member);
        let number = number.filter(|who| Some(*who) != now(app, |shown| shown.me));
        if number.is_none() {
            wrong.set(Some(app.texts.get_untracked().say("gathering-with-yourself", &[])));
        }
        number
    };
    let begin = move || {
        if let Some(with) = with() {
            evening::try_with(app, with);
        }
    };
    let did = move || {
        if let Some(with) = with() {
            act(app, Do::Say(Word::Tried { with }));
        }
    };
    let hint = move || match suggested.get() {
        Some(number) => app.say("evening-partner", &[("number", Arg::from(u64::from(number)))]),
        None => app.t("evening-partner-none"),
    };
    let body = stack(vec![
        para(t("evening-try-about")),
        guest::number(app),
        group(vec![
            heading(hint),
            on_enter(
                text_field(
                    t("evening-partner-number"),
                    t("evening-partner-hint"),
                    typed,
                    move || wrong.get(),
                    4,
                ),
                begin,
            ),
            button(Look::Primary, t("evening-try-begin"), begin),
        ]),
        group(vec![
            heading(t("evening-try-without")),
            quiet(t("evening-try-without-about")),
            row(vec![button(Look::Plain, t("evening-tried"), did)]),
        ]),
        note(Kind::Info, t("evening-try-both")),
    ]);
    page(app, t("evening-try-head"), body, done(app))
}
