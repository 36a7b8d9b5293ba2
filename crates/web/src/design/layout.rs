//! The page and how things stand on it.

use draw::prelude::*;

use super::{Icon, Look, Size, Text, begin_at, icon_label_button, red_area, t, text, toast_area};
use crate::{edge::exit::exit, state::App};

/// The whole page, drawn once: the glow behind everything, the face, what is open on top of it, told lines, and the red
/// area below all of them, which nothing can cover (S1).
///
/// `red` says whether there is a red area, and of which size; `above` stands over every face. While `app.sheet` is open
/// both are inert.
pub fn frame(app: App, red: Memo<Option<Size>>, above: AnyView, face: AnyView, over: AnyView) -> AnyView {
    // Drawn once and only changing its size: a finger that is on it stays on it.
    let has_red = memo(move || red.with(Option::is_some));
    let covered = move || app.sheet.with(Option::is_some).then_some("");
    view! {
        <div class="frame" data-red=move || red.get().map(Size::name)>
            <div class="glow" aria-hidden="true"></div>
            <div class="upper">
                <header class="above" inert=covered>{above}</header>
                <main class="face" inert=covered>{face}</main>
                {over}
                {toast_area(app)}
            </div>
            {dynamic(move || has_red.get().then(|| red_area(app, move || red.get().unwrap_or(Size::Bar))))}
        </div>
    }
}

/// A face: a title that takes the focus when it appears, a body, and what there is to do, in reach of the thumb.
pub fn screen(title: impl Into<Text>, body: AnyView, actions: AnyView) -> AnyView {
    draw_screen(title.into(), body, actions)
}

fn draw_screen(title: Text, body: AnyView, actions: AnyView) -> AnyView {
    view! {
        <div class="screen">
            <h1 tabindex="-1" drawn=|head: HtmlElement| begin_at(head, ".face")>{title}</h1>
            <div class="body">{body}</div>
            <div class="actions">{actions}</div>
        </div>
    }
}

/// Two columns where there is room, one below the other where not.
pub fn wide(start: AnyView, end: AnyView) -> AnyView {
    view! { <div class="wide"><div class="body">{start}</div><div class="body">{end}</div></div> }
}

/// The bar on top of every face: Exit, always, and at the other end what the screen wants there.
pub fn top_bar(app: App, end: AnyView) -> AnyView {
    view! { <header class="top">{exit_button(app)}<div class="end">{end}</div></header> }
}

/// Out of sight at once.
pub fn exit_button(app: App) -> AnyView {
    icon_label_button(Look::Quiet, Icon::Exit, t("design-exit"), move || exit(app))
}

/// The sentence under a title.
pub fn lead(words: impl Into<Text>) -> AnyView {
    paragraph("lead", words.into())
}

/// A paragraph.
pub fn para(words: impl Into<Text>) -> AnyView {
    paragraph("", words.into())
}

/// A paragraph in a low voice.
pub fn quiet(words: impl Into<Text>) -> AnyView {
    paragraph("low", words.into())
}

fn paragraph(class: &'static str, words: Text) -> AnyView {
    view! { <p class=class>{words}</p> }
}

/// A heading inside of a screen.
pub fn heading(words: impl Into<Text>) -> AnyView {
    let words: Text = words.into();
    view! { <h2>{words}</h2> }
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
    view! { <div class=class>{parts}</div> }
}
