//! What I need afterwards, and what helps when it is too much: shown on one's own screen, to whom one chooses. Nothing is sent.

use app::aftercare::{Chosen, Part};
use draw::prelude::*;

use crate::{
    design::{Icon, Look, button, group, heading, icon_label_button, lead, note, quote, sheet, stack, t},
    rooms::Room,
    state::{App, Place},
};

/// The sheet.
pub fn draw(app: App) -> AnyView {
    let chosen = RwSignal::new(Chosen::default());
    let parts = move || {
        if !app.me.is_open() {
            let open = move || {
                app.close();
                app.place.set(Place::Room(Room::Me));
            };
            return stack(vec![
                note(crate::design::Kind::Warm, t("care-note-none")),
                icon_label_button(Look::Primary, Icon::Person, t("care-open"), open),
            ]);
        }
        let all: Vec<AnyView> = Part::ALL.into_iter().filter_map(|part| one(app, part, chosen)).collect();
        if all.is_empty() { note(crate::design::Kind::Warm, t("care-note-none")) } else { stack(all) }
    };
    sheet(
        t("care-note-title"),
        stack(vec![lead(t("care-note-lead")), dynamic(parts)]),
        nothing(),
        move || app.close(),
    )
}

fn one(app: App, part: Part, chosen: RwSignal<Chosen>) -> Option<AnyView> {
    let words = app.me.me.with(|me| part.of(&me.notes).map(str::to_owned))?;
    let draw = move || {
        let words = words.clone();
        let is = chosen.with(|chosen| chosen.has(part));
        let turn = move || chosen.update(|chosen| chosen.choose(part, !is));
        if is {
            stack(vec![
                quote(move || words.clone()),
                note(crate::design::Kind::Info, t("care-note-showing")),
                button(Look::Plain, t("care-note-hide"), turn),
            ])
        } else {
            button(Look::Plain, t("care-note-show"), turn)
        }
    };
    Some(group(vec![heading(t(part.key())), dynamic(draw)]))
}
