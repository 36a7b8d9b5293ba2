//! The page and how things stand on it.

use leptos::{html, prelude::*};

use super::{Icon, Look, Size, Text, dynamic, focus_soon, icon_label_button, red_area, text, toast_area};
use crate::{
    edge::exit::exit,
    state::{App, memo},
};

/// The whole page, drawn once: the glow behind everything, the face, what is open on top of it, told lines, and the red
/// area below all of them, which nothing can cover (S1).
///
/// `red` says whether there is a red area, and of which size. While `app.sheet` is open the face is inert.
pub fn frame(app: App, red: Memo<Option<Size>>, face: AnyView, over: AnyView) -> AnyView {
    let lamp = move || app.seen.with(|seen| seen.as_ref().map(|seen| super::lamp::state(seen.view.lamp)));
    // Drawn once and only changing its size: a finger that is on it stays on it.
    let has_red = memo(move || red.with(Option::is_some));
    let covered = move || app.sheet.with(Option::is_some).then_some("");
    view! {
        <div class="frame" data-lamp=lamp data-red=move || red.get().map(Size::name)>
            <div class="glow" aria-hidden="true"></div>
            <div class="upper">
                <main class="face" inert=covered>{face}</main>
                {over}
                {toast_area(app)}
            </div>
            {dynamic(move || has_red.get().then(|| red_area(app, move || red.get().unwrap_or(Size::Bar))))}
        </div>
    }
    .into_any()
}

/// A face: a title that takes the focus when it appears, a body, and what there is to do, in reach of the thumb.
pub fn screen(title: impl Fn() -> String + Send + 'static, body: AnyView, actions: AnyView) -> AnyView {
    draw_screen(text(title), body, actions)
}

fn draw_screen(title: Text, body: AnyView, actions: AnyView) -> AnyView {
    let head = NodeRef::<html::H1>::new();
    head.on_load(|head| {
        // However far down one was on the screen before.
        if let Ok(Some(face)) = head.closest(".face") {
            face.set_scroll_top(0);
        }
        focus_soon(head.into());
    });
    view! {
        <div class="screen">
            <h1 tabindex="-1" node_ref=head>{title}</h1>
            <div class="body">{body}</div>
            <div class="actions">{actions}</div>
        </div>
    }
    .into_any()
}

/// Two columns where there is room, one below the other where not.
pub fn wide(start: AnyView, end: AnyView) -> AnyView {
    view! { <div class="wide"><div class="body">{start}</div><div class="body">{end}</div></div> }.into_any()
}

/// The bar on top of every face: Exit, always, and at the other end what the screen wants there.
pub fn top_bar(app: App, end: AnyView) -> AnyView {
    view! { <header class="top">{exit_button(app)}<div class="end">{end}</div></header> }.into_any()
}

/// Out of sight at once.
pub fn exit_button(app: App) -> AnyView {
    icon_label_button(Look::Quiet, Icon::Exit, move || app.t("design-exit"), move || exit(app))
}

/// The sentence under a title.
pub fn lead(words: impl Fn() -> String + Send + 'static) -> AnyView {
    paragraph("lead", text(words))
}

/// A paragraph.
pub fn para(words: impl Fn() -> String + Send + 'static) -> AnyView {
    paragraph("", text(words))
}

/// A paragraph in a low voice.
pub fn quiet(words: impl Fn() -> String + Send + 'static) -> AnyView {
    paragraph("low", text(words))
}

fn paragraph(class: &'static str, words: Text) -> AnyView {
    view! { <p class=class>{words}</p> }.into_any()
}

/// A heading inside of a screen.
pub fn heading(words: impl Fn() -> String + Send + 'static) -> AnyView {
    let words = text(words);
    view! { <h2>{words}</h2> }.into_any()
}

/// Parts below each other.
pub fn stack(parts: Vec<AnyView>) -> AnyView {
    boxed("stack", parts)
}

/// Parts beside each other, as many as fit.
pub fn row(parts: Vec<AnyView>) -> AnyView {
    boxed("row", parts)
}

/// Parts that belong together, on a soft surface.
pub fn group(parts: Vec<AnyView>) -> AnyView {
    boxed("group stack", parts)
}

fn boxed(class: &'static str, parts: Vec<AnyView>) -> AnyView {
    view! { <div class=class>{parts}</div> }.into_any()
}
