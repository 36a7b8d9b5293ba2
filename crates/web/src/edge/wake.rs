//! Keeping the screen awake while people are together: a lamp that goes dark would end every yes. And while somebody looks after a gathering.

use std::cell::{Cell, RefCell};

use draw::window;
use wasm_bindgen::JsValue;

use super::reach;

thread_local! {
    static TOGETHER: Cell<bool> = const { Cell::new(false) };
    #[cfg(feature = "whole")]
    static ATTENDS: Cell<bool> = const { Cell::new(false) };
    static LOCK: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// From now on the screen stays awake for people who are together, or no longer.
pub fn keep_awake(together: bool) {
    TOGETHER.set(together);
    follow();
}

/// The same for somebody on duty at a gathering, or at its briefing.
#[cfg(feature = "whole")]
pub fn attend(attends: bool) {
    if ATTENDS.replace(attends) != attends {
        follow();
    }
}

fn wanted() -> bool {
    #[cfg(feature = "whole")]
    if ATTENDS.get() {
        return true;
    }
    TOGETHER.get()
}

/// One lock at a time. Where it can't be had, the device goes by its own settings.
fn follow() {
    hold(None);
    if !wanted() {
        return;
    }
    wasm_bindgen_futures::spawn_local(async {
        let Some(wake) = reach::get(&window(), "navigator.wakeLock") else { return };
        hold(reach::wait(&wake, "request", &["screen".into()]).await);
        if !wanted() {
            hold(None);
        }
    });
}

/// Holds this one, and lets go of the one before.
fn hold(lock: Option<JsValue>) {
    if let Some(before) = LOCK.replace(lock) {
        reach::call(&before, "release", &[]);
    }
}

/// The page can be seen again. A browser takes the lock away whenever the page is hidden.
pub fn seen_again() {
    if wanted() {
        follow();
    }
}
