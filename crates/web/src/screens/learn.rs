//! The pages to learn from: a list of them, and one at a time, with where its facts are from.

use content::{Arg, LearnBlock, LearnKind, LearnPage, learn_pages};
use draw::prelude::*;

use crate::{
    design::{
        Icon, Look, button, card, group, heading, icon_label_button, lead, para, quiet, screen, stack, t,
        top_bar,
    },
    edge::address::to_start,
    state::App,
};

/// The room.
pub fn draw(app: App) -> AnyView {
    let open = memo(move || app.reading.get());
    let draw = move || match open.get().and_then(|at| Some((at, learn_pages().get(at)?))) {
        Some((at, page)) => anew(one(app, at, page)),
        None => all(app),
    };
    dynamic(draw)
}

/// The browser's Back on a page: to all of them. Whether it did.
pub fn back(app: App) -> bool {
    let open = app.reading.get_untracked().is_some();
    app.reading.set(None);
    open
}

fn all(app: App) -> AnyView {
    let pages = learn_pages().iter().enumerate().map(|(at, page)| {
        let first = page.blocks.first().and_then(|block| block.keys.first()).copied().unwrap_or_default();
        let open = move || app.reading.set(Some(at));
        card(Icon::Leaf, t(page.title), move || shortened(&app.t(first)), || crate::design::Mark::Todo, open)
    });
    let body = stack(vec![lead(t("learn-lead")), stack(pages.collect())]);
    view! {
        {top_bar(app, icon_label_button(Look::Quiet, Icon::Back, t("begin-back"), move || to_start(app)))}
        {screen(t("learn-title"), body, nothing())}
    }
}

/// The first sentence of a text.
fn shortened(text: &str) -> String {
    text.split_inclusive(['.', '?', '!']).next().unwrap_or_default().to_owned()
}

fn one(app: App, at: usize, page: &'static LearnPage) -> AnyView {
    let mut parts = Vec::new();
    let mut blocks = page.blocks;
    while let Some((first, rest)) = blocks.split_first() {
        let same = match first.kind {
            LearnKind::List => LearnKind::List,
            LearnKind::Head => LearnKind::Row,
            _ => {
                parts.push(block(app, page, first));
                blocks = rest;
                continue;
            }
        };
        // What belongs to one list, or one table.
        let many = rest.iter().take_while(|block| block.kind == same).count().saturating_add(1);
        let (these, rest) = blocks.split_at(many);
        parts.push(if same == LearnKind::List { list(page, these) } else { table(page, these) });
        blocks = rest;
    }
    parts.push(sources(app, page));
    let back = icon_label_button(Look::Quiet, Icon::Back, t("learn-back"), move || app.reading.set(None));
    let next = at.saturating_add(1);
    let on = learn_pages().get(next).map(|page| {
        let label = move || app.say("learn-next", &[("title", Arg::from(&app.t(page.title)))]);
        button(Look::Plain, label, move || app.reading.set(Some(next)))
    });
    view! {
        {top_bar(app, back)}
        {screen(t(page.title), view! { <article class="learn stack">{parts}</article> }, on.unwrap_or_else(nothing))}
    }
}

/// The numbers of who says it, as they stand beneath. No links: a thumb would hit their neighbours.
fn from(page: &'static LearnPage, block: &'static LearnBlock) -> AnyView {
    let marks = page.sources_of(block).map(|(number, _)| view! { <sup>{number.to_string()}</sup> });
    AnyView::many(marks.collect())
}

fn block(app: App, page: &'static LearnPage, block: &'static LearnBlock) -> AnyView {
    let Some(key) = block.keys.first().copied() else { return nothing() };
    match block.kind {
        LearnKind::Heading => heading(t(key)),
        LearnKind::Try => group(vec![heading(t("learn-try-head")), para(t(key))]),
        _ => {
            let words = move || app.t(key);
            view! { <p>{dynamic(words)}{from(page, block)}</p> }
        }
    }
}

fn list(page: &'static LearnPage, blocks: &'static [LearnBlock]) -> AnyView {
    let items: Vec<_> = blocks
        .iter()
        .flat_map(|block| block.keys.iter().map(move |key| view! { <li>{t(key)}{from(page, block)}</li> }))
        .collect();
    view! { <ul>{items}</ul> }
}

fn table(page: &'static LearnPage, blocks: &'static [LearnBlock]) -> AnyView {
    let Some((head, rows)) = blocks.split_first() else { return nothing() };
    let columns: Vec<_> = head.keys.iter().map(|key| view! { <th scope="col">{t(key)}</th> }).collect();
    let rows: Vec<_> = rows
        .iter()
        .map(|row| {
            let (first, cells) =
                row.keys.split_first().map_or(("", &[][..]), |(first, cells)| (*first, cells));
            let cells: Vec<_> = cells.iter().map(|key| view! { <td>{t(key)}</td> }).collect();
            view! { <tr><th scope="row">{t(first)}{from(page, row)}</th>{cells}</tr> }
        })
        .collect();
    view! {
        <div class="learn-table" tabindex="0" role="region" aria-label=t(page.title)>
            <table><thead><tr>{columns}</tr></thead><tbody>{rows}</tbody></table>
        </div>
    }
}

/// Who says it, and when it was read.
fn sources(app: App, page: &'static LearnPage) -> AnyView {
    if page.sources.is_empty() {
        return nothing();
    }
    let lines: Vec<_> = page
        .sources
        .iter()
        .map(|source| {
            let words = move || {
                let (name, checked) = (Arg::from(source.name), Arg::from(source.checked));
                match source.dated {
                    Some(dated) => {
                        let args = [("name", name), ("dated", Arg::from(dated)), ("checked", checked)];
                        app.say("learn-source-dated", &args)
                    }
                    None => app.say("learn-source-undated", &[("name", name), ("checked", checked)]),
                }
            };
            view! {
                <li>
                    <a href=source.url target="_blank" rel="noopener noreferrer">{dynamic(words)}</a>
                </li>
            }
        })
        .collect();
    stack(vec![
        heading(t("learn-sources-head")),
        view! { <ol class="learn-sources">{lines}</ol> },
        quiet(t("learn-for-everyone")),
    ])
}
