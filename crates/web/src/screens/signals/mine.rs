//! What somebody has noted for themself in Me, offered while signals are being suggested. Nothing is taken over by itself: what
//! is said to others is chosen here, each time.

use content::Arg;
use draw::prelude::*;
use rules::text::Words;
use wasm_bindgen::JsCast as _;

use super::edit::Form;
use crate::{
    design::{Icon, Look, icon_label_button, quiet, stack, t},
    state::App,
};

/// Offers the noted word and sign, as far as they can be said and aren't in the form.
pub fn draw(app: App, form: Form) -> AnyView {
    let noted = memo(move || {
        let fits = |noted: &String| Words::new(noted).is_ok();
        let (word, sign) = app.me.me.with(|me| (me.notes.safe_word.clone(), me.notes.signal.clone()));
        let word = Some(word).filter(fits).filter(|mine| form.word.with(|word| word.trim() != mine.trim()));
        let has = |mine: &String| {
            app.drafts.signals.with(|draft| draft.as_ref().is_some_and(|draft| draft.has(mine)))
                || form.typed.with(|typed| typed == mine)
        };
        (word, Some(sign).filter(fits).filter(|mine| !has(mine)))
    });
    let draw = move || {
        let (word, sign) = noted.get();
        if word.is_none() && sign.is_none() {
            return nothing();
        }
        let word = word.map(|word| {
            let label = app.say("signals-mine-word", &[("word", Arg::from(&*word))]);
            icon_label_button(
                Look::Plain,
                Icon::Person,
                move || label.clone(),
                move || form.word.set(word.clone()),
            )
        });
        let sign = sign.map(|sign| {
            let label = app.say("signals-mine-sign", &[("sign", Arg::from(&*sign))]);
            icon_label_button(
                Look::Plain,
                Icon::Person,
                move || label.clone(),
                move || take(app, form, &sign),
            )
        });
        stack([Some(quiet(t("signals-mine"))), word, sign].into_iter().flatten().collect())
    };
    dynamic(draw)
}

/// One that the app knows is chosen. What another needs isn't known, and is asked (A3).
fn take(app: App, form: Form, sign: &str) {
    let texts = app.texts.get_untracked();
    let same = |id: &str| texts.signal(id).to_lowercase() == sign.trim().to_lowercase();
    match content::signal_ids().position(same) {
        Some(at) => form.chosen.update(|chosen| {
            if !chosen.contains(&at) {
                chosen.push(at);
            }
        }),
        None => {
            form.typed.set(sign.to_owned());
            // Once it is shown.
            next_frame(|| {
                let asks = document().query_selector("#own-signal input").ok().flatten();
                if let Some(asks) = asks.and_then(|one| one.dyn_into::<web_sys::HtmlElement>().ok()) {
                    let _ = asks.focus();
                }
            });
        }
    }
}
