//! Lines that are told: shown for a while, read aloud, put away by whoever wants to.

use app::face::Face;
use draw::prelude::*;

use super::{Icon, icon_button, t};
use crate::{
    edge::timer::Timer,
    state::{App, Told},
};

/// How long a line stays, in milliseconds; as long as a pointer or the focus rests on it, it stays.
const STAYS_MS: u64 = 6_000;

/// Where told lines appear.
pub fn toast_area(app: App) -> AnyView {
    let shown = RwSignal::new(None::<Told>);
    let timer = StoredValue::new(None::<Timer>);
    let later = move || {
        let gone = move || {
            let _ = shown.try_set(None);
        };
        timer.set_value(Some(Timer::after(STAYS_MS, gone)));
    };
    let stay = move || timer.set_value(None);
    // Not what was told before this was drawn.
    let seen = app.told.with_untracked(|told| told.as_ref().map(|told| told.number));
    Effect::new(move |_| {
        let told = app.told.get();
        if told.is_some() && told.as_ref().map(|told| told.number) != seen {
            shown.set(told);
            later();
        }
    });
    // Nothing lies over a stop.
    Effect::new(move |_| {
        if app.face.get().is_some_and(Face::covers) {
            shown.set(None);
        }
    });
    view! {
        <div
            class="toasts"
            role="status"
            on:pointerenter=move |_| stay()
            on:pointerleave=move |_| later()
            on:focusin=move |_| stay()
            on:focusout=move |_| later()
        >
            {dynamic(move || {
                shown
                    .get()
                    .map(|told| {
                        // The same line told again is read again.
                        anew(view! {
                            <div class="toast">
                                <p>{told.text}</p>
                                {icon_button(
                                    Icon::Close,
                                    t("design-dismiss"),
                                    move || shown.set(None),
                                )}
                            </div>
                        })
                    })
            })}
        </div>
    }
}
