//! One call at a time to come.

use draw::window;
use wasm_bindgen::{JsCast, closure::Closure};

use super::clock;

/// Calls once, unless it is dropped before.
pub struct Timer {
    handle: Option<i32>,
    _work: Closure<dyn FnMut()>,
}

/// The longest that a browser's timer waits, in milliseconds: beyond it, it would call at once.
const MAX_WAIT_MS: u64 = i32::MAX as u64;

impl Timer {
    /// Calls at this time of the page's clock, or as soon after it as the browser does.
    pub fn at(time: u64, work: impl FnOnce() + 'static) -> Self {
        Self::after(time.saturating_sub(clock::now()), work)
    }

    /// Calls in so many milliseconds.
    pub fn after(wait_ms: u64, work: impl FnOnce() + 'static) -> Self {
        let work = Closure::once(work);
        let wait = i32::try_from(wait_ms.min(MAX_WAIT_MS)).unwrap_or(i32::MAX);
        let handle = window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(work.as_ref().unchecked_ref(), wait)
            .ok();
        Self { handle, _work: work }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(handle) = self.handle {
            window().clear_timeout_with_handle(handle);
        }
    }
}
