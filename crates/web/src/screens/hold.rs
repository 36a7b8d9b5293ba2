//! Hold mode: a finger stays on the screen, and letting go is red. For somebody who can't speak.

use app::hold::{Grip, Hold};
use content::Arg;
use draw::prelude::*;
use rules::Event;

use super::lamp::{going_on, light};
use crate::{
    design::{Look, button, lead, para, quiet, sheet, t},
    edge,
    state::App,
};

/// The sheet.
pub fn draw(app: App) -> AnyView {
    let hold = RwSignal::new(Hold::default());
    let held = memo(move || hold.with(|hold| hold.is_held()));
    watch(app, hold);
    let below = move || {
        if held.get() {
            view! { {light(app)} {going_on(app)} {waiting(app)} }
        } else {
            view! {
                {lead(t("hold-lead"))}
                {para(t("hold-how"))}
                {quiet(t("hold-keys"))}
            }
        }
    };
    let body = view! {
        <div class="hold" class:held=held>
            {pad(app, hold, held)}
            {dynamic(below)}
        </div>
    };
    let actions = move || {
        held.get().then(|| {
            view! {
                {quiet(t("hold-done-about"))}
                {button(Look::Plain, t("hold-done"), move || done(app, hold))}
            }
        })
    };
    sheet(t("hold-title"), body, dynamic(actions), move || done(app, hold))
}

/// The one way to stop holding that is no red.
fn done(app: App, hold: RwSignal<Hold>) {
    hold.update(Hold::done);
    app.close();
}

fn let_go(app: App, hold: RwSignal<Hold>, grip: Grip) {
    if hold.try_update(|hold| hold.let_go(grip)) == Some(true) {
        app.red();
    }
}

fn lose(app: App, hold: RwSignal<Hold>) {
    if hold.try_update(Hold::lose) == Some(true) {
        app.red();
    }
}

/// Whatever else ends it is letting go: a window that loses the keyboard, a screen that is put away by something that
/// isn't a stop already.
fn watch(app: App, hold: RwSignal<Hold>) {
    let up = on_window("keyup", move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), " " | "Spacebar") {
            let_go(app, hold, Grip::Key);
        }
    });
    // A finger goes on being felt; that a key came up isn't.
    let blur = on_window("blur", move |_: web_sys::Event| let_go(app, hold, Grip::Key));
    StoredValue::new([up, blur]);
    on_cleanup(move || lose(app, hold));
}

fn pad(app: App, hold: RwSignal<Hold>, held: Memo<bool>) -> AnyView {
    let gone = move |event: &PointerEvent| let_go(app, hold, Grip::Pointer(event.pointer_id()));
    view! {
        <button
            type="button"
            class="pad"
            aria-pressed=move || if held.get() { "true" } else { "false" }
            on:pointerdown=move |event| {
                edge::touch::may_slide_off(&event);
                hold.update(|hold| hold.take(Grip::Pointer(event.pointer_id())));
            }
            on:pointerup=move |event| gone(&event)
            on:pointercancel=move |event| gone(&event)
            on:pointerleave=move |event| gone(&event)
            on:contextmenu=move |event| event.prevent_default()
            on:keydown=move |event| {
                if matches!(event.key().as_str(), " " | "Spacebar") {
                    event.prevent_default();
                    if !event.repeat() {
                        hold.update(|hold| hold.take(Grip::Key));
                    }
                }
            }
        >
            <span class="label" aria-live="polite">
                {dynamic(move || app.t(if held.get() { "hold-holding" } else { "hold-pad" }))}
            </span>
        </button>
    }
}

/// What waits for this person meanwhile, without covering anything. Holding answers nothing by itself (A2).
fn waiting(app: App) -> AnyView {
    let due = memo(move || app.look(|view| view.due_ms.is_some()));
    let asked = memo(move || {
        app.look(|view| {
            let me = view.me?;
            let mine = view
                .asks
                .iter()
                .find(|ask| ask.from != me && ask.activity.people().has(me) && !ask.yes.has(me))?;
            Some(mine.from)
        })
    });
    let check_in = move || {
        due.get().then(|| {
            view! {
                <div class="line" role="alert">
                    <p>{t("check-title")}</p>
                    {button(Look::Primary, t("check-yes"), move || app.act(Event::StillYes))}
                </div>
            }
        })
    };
    let ask = move || {
        asked.get().map(|who| {
            let says = move || {
                let name = app.name(who);
                app.say("hold-asked", &[("who", Arg::from(&name))])
            };
            view! { <p class="line" role="status">{dynamic(says)}</p> }
        })
    };
    view! {
        {dynamic(check_in)}
        {dynamic(ask)}
    }
}
