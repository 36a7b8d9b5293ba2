//! The house rules, written as one text: what guests hear (G1). With a preview, what differs from the version that is there, and where two
//! hosts write at once, what the other one has changed.

use app::evening::{
    house::{BadHouse, Became, difference, read, written},
    template,
};
use content::Arg;
use draw::prelude::*;
use rules::gathering::{Page as Section, event::Told};
use sync::gathering::Do;

use super::{Page, act, go, now, page, page_text, seen};
use crate::{
    design::{
        Icon, Kind, Look, button, choice, group, heading, icon_label_button, lead, note, quiet, row, stack,
        t, text, text_area,
    },
    evening,
    state::App,
};

/// Characters that can be typed: more than an evening can hold, so that whoever pastes too much is told so.
const MOST: usize = 60_000;

/// The page.
pub fn draw(app: App) -> AnyView {
    let (version, sections) =
        now(app, |shown| (shown.state.board().version(), shown.state.board().pages().to_vec()));
    let first = if sections.is_empty() {
        template(app.texts.get_untracked()).unwrap_or_default()
    } else {
        sections.clone()
    };
    // What this was written from.
    let from = RwSignal::new((version, sections));
    let words = RwSignal::new(written(&first));
    let view = RwSignal::new(0);
    let there = seen(app, |shown| (shown.state.board().version(), shown.state.board().pages().to_vec()));
    let sections = memo(move || read(&words.get()));
    let body = stack(vec![
        lead(t("evening-rules-lead")),
        dynamic(move || changed(app, from, there)),
        last_change(app),
        choice(
            t("evening-rules-view"),
            vec![
                text(t("evening-rules-write")),
                text(t("evening-rules-preview")),
                text(t("evening-rules-differs")),
            ],
            view,
        ),
        dynamic(move || match view.get() {
            0 => view! {
                <div class="house">
                    {text_area(t("evening-rules-text"), t("evening-rules-hint"), words, move || wrong(app, &sections.get()), MOST)}
                </div>
            },
            1 => preview(app, &sections.get()),
            _ => differs(app, &there.get().1, &sections.get()),
        }),
        save(app, from, there, sections, words),
    ]);
    page(app, t("evening-rules"), body, nothing())
}

fn wrong(app: App, sections: &Result<Vec<Section>, BadHouse>) -> Option<String> {
    let why = sections.as_ref().err()?;
    let line = u64::try_from(why.line()).unwrap_or_default();
    Some(app.say(why.key(), &[("line", Arg::from(line))]))
}

fn preview(app: App, sections: &Result<Vec<Section>, BadHouse>) -> AnyView {
    match sections {
        Ok(sections) => {
            let one = |section: &Section| view! { <section class="spoken">{page_text(section)}</section> };
            stack(sections.iter().map(one).collect())
        }
        Err(_) => {
            let why = wrong(app, sections).unwrap_or_default();
            note(Kind::Careful, move || why.clone())
        }
    }
}

fn differs(app: App, before: &[Section], sections: &Result<Vec<Section>, BadHouse>) -> AnyView {
    let Ok(after) = sections else { return preview(app, sections) };
    lines(&difference(before, after))
}

/// Lines with a sign, a word for screen readers, and a colour.
fn lines(all: &[(Became, String)]) -> AnyView {
    if all.is_empty() {
        return quiet(t("evening-rules-same"));
    }
    let line = |(became, line): &(Became, String)| {
        let (class, sign, key) = match became {
            Became::Same => ("same", " ", "evening-line-same"),
            Became::New => ("new", "+", "evening-line-new"),
            Became::Gone => ("gone", "−", "evening-line-gone"),
        };
        view! {
            <li class=class>
                <span aria-hidden="true">{sign}</span>
                <span class="hidden">{t(key)}</span>
                <p>{line.clone()}</p>
            </li>
        }
    };
    view! { <ul class="difference" role="list">{all.iter().map(line).collect::<Vec<_>>()}</ul> }
}

/// Somebody else has changed them meanwhile.
fn changed(app: App, from: RwSignal<(u32, Vec<Section>)>, there: Memo<(u32, Vec<Section>)>) -> AnyView {
    let ((mine, before), (version, now)) = (from.get(), there.get());
    if mine == version {
        return nothing();
    }
    let said = move || app.say("evening-rules-meanwhile", &[("version", Arg::from(u64::from(version)))]);
    stack(vec![
        note(Kind::Careful, said),
        lines(&difference(&before, &now)),
        quiet(t("evening-rules-meanwhile-about")),
    ])
}

/// What the last version changed, as far as this device saw the one before.
pub fn last_change(app: App) -> AnyView {
    let version = seen(app, |shown| shown.state.board().version());
    dynamic(move || {
        let now = {
            version.track();
            now(app, |shown| shown.state.board().pages().to_vec())
        };
        let Some(before) = evening::rules_before() else { return nothing() };
        let Ok(before) = read(&before) else { return nothing() };
        let found = difference(&before, &now);
        if found.is_empty() {
            return nothing();
        }
        view! {
            <details class="rule">
                <summary>{t("evening-rules-last")}</summary>
                {lines(&found)}
            </details>
        }
    })
}

fn save(
    app: App,
    from: RwSignal<(u32, Vec<Section>)>,
    there: Memo<(u32, Vec<Section>)>,
    sections: Memo<Result<Vec<Section>, BadHouse>>,
    words: RwSignal<String>,
) -> AnyView {
    let save = move || {
        let texts = app.texts.get_untracked();
        match sections.get_untracked() {
            Ok(sections) => {
                let (version, now) = there.get_untracked();
                if sections == now {
                    return app.tell(texts.say("gathering-same-rules", &[]));
                }
                // What is shown above as changed meanwhile was seen: this is from there on.
                from.set((version, now));
                act(app, Do::Tell(Told::Rules { from: version, sections }));
                go(app, Page::Plan);
            }
            Err(_) => app.tell(wrong(app, &sections.get_untracked()).unwrap_or_default()),
        }
    };
    let begin = move || {
        if let Some(sections) = template(app.texts.get_untracked()) {
            words.set(written(&sections));
        }
    };
    let again = move || words.set(written(&there.get_untracked().1));
    let first = memo(move || there.with(|there| there.0 == 0));
    group(vec![
        heading(t("evening-rules-save-head")),
        quiet(t("evening-rules-save-about")),
        dynamic(move || {
            let label = if first.get() { "evening-rules-save-first" } else { "evening-rules-save" };
            let mut ways = vec![button(Look::Primary, t(label), save)];
            if !first.get() {
                ways.push(icon_label_button(Look::Quiet, Icon::Undo, t("evening-rules-again"), again));
            }
            ways.push(button(Look::Quiet, t("evening-rules-template"), begin));
            row(ways)
        }),
    ])
}
