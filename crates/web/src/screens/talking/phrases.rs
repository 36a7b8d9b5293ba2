//! Ways to say an ask: in three tones beside the sentence that is sent.

use content::Tone;
use draw::prelude::*;
use rules::Activity;

use crate::{
    design::{Text, choice, quiet, quote, stack, t, text},
    screens::among::{me, sentence},
    state::App,
};

/// The helper, beside an ask that is being made. What is sent stays the same.
pub fn draw(
    app: App,
    activity: Memo<Option<Activity>>,
    own_yes: impl Fn() -> bool + Copy + 'static,
) -> AnyView {
    let tone = RwSignal::new(0_usize);
    let names: Vec<Text> = std::iter::once(text(t("phrased-tone-warm")))
        .chain(Tone::ALL.into_iter().map(|tone| text(t(tone.key()))))
        .collect();
    let said = move || {
        let Some(activity) = activity.get() else { return String::new() };
        let from = me(app);
        match tone.get().checked_sub(1).and_then(|at| Tone::ALL.get(at)) {
            Some(tone) => app.texts.get().phrased_of(*tone, &activity, from, own_yes(), |who| app.name(who)),
            None => sentence(app, &activity, from, own_yes()),
        }
    };
    view! {
        <details class="phrases">
            <summary>{t("phrased-title")}</summary>
            {stack(vec![
                quiet(t("phrased-lead")),
                choice(t("phrased-title"), names, tone),
                view! { <div aria-live="polite">{quote(said)}</div> },
                quiet(t("phrased-say-aloud")),
            ])}
        </details>
    }
}
