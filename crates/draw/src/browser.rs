//! The few calls of the browser that drawing and listening need.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Document, Event, Window};

use crate::graph::outside;

/// The page's window.
pub fn window() -> Window {
    // A program that runs in a page has one: nothing else calls it.
    js_sys::global().unchecked_into()
}

/// The page.
pub fn document() -> Document {
    thread_local! {
        static DOCUMENT: Document = js_sys::Reflect::get(&js_sys::global(), &JsValue::from_str("document"))
            .unwrap_or(JsValue::UNDEFINED)
            .unchecked_into();
    }
    DOCUMENT.with(Clone::clone)
}

/// Calls before the next paint.
pub fn next_frame(work: impl FnOnce() + 'static) {
    let work = Closure::once_into_js(|| outside(work));
    drop(window().request_animation_frame(work.unchecked_ref()));
}

/// What is typed into the field that an event comes from.
pub fn event_target_value(event: &Event) -> String {
    target(event, "value").as_string().unwrap_or_default()
}

/// Whether the box that an event comes from is checked.
pub fn event_target_checked(event: &Event) -> bool {
    target(event, "checked").is_truthy()
}

fn target(event: &Event, name: &str) -> JsValue {
    event
        .target()
        .and_then(|target| js_sys::Reflect::get(&target, &JsValue::from_str(name)).ok())
        .unwrap_or(JsValue::UNDEFINED)
}

/// Listens to what happens anywhere in the page, until it is dropped.
pub struct OnWindow {
    event: &'static str,
    listener: Closure<dyn Fn(Event)>,
}

/// Listens to what happens anywhere in the page, until what it gives is dropped.
pub fn on_window<E: JsCast>(event: &'static str, act: impl Fn(E) + 'static) -> OnWindow {
    let heard = move |event: Event| {
        if let Ok(event) = event.dyn_into() {
            act(event);
        }
    };
    listen(event, Box::new(heard))
}

fn listen(event: &'static str, act: Box<dyn Fn(Event)>) -> OnWindow {
    let act: Box<dyn Fn(Event)> = Box::new(move |event| outside(|| act(event)));
    let listener = Closure::wrap(act);
    drop(window().add_event_listener_with_callback(event, listener.as_ref().unchecked_ref()));
    OnWindow { event, listener }
}

impl Drop for OnWindow {
    fn drop(&mut self) {
        drop(
            window().remove_event_listener_with_callback(self.event, self.listener.as_ref().unchecked_ref()),
        );
    }
}
