//! A device that several people share: whose turn it is, and handing it over.

use app::shared::next_turn;
use content::Arg;
use draw::prelude::*;
use rules::PersonId;

use crate::{
    design::{Icon, Look, button, icon_label_button, para, sheet, stack, t},
    state::{App, Seats, Sheet},
    table,
};

/// Says whose turn it is, and calls for whoever is wanted next. Draws nothing where a device is one person's.
pub fn draw(app: App) -> AnyView {
    let wanted = memo(move || {
        app.seats.with(|seats| {
            let seats = seats.as_ref()?;
            let views: Vec<_> = seats.all.iter().map(|seen| &seen.view).collect();
            next_turn(&views, seats.active)
        })
    });
    // Whoever is in the middle of something finishes it; a check-in, which doesn't wait, opens over everything as soon
    // as they have the device.
    Effect::new(move |_| {
        let place = wanted.get();
        match (place, app.sheet.get()) {
            (Some(place), None) => app.sheet.set(Some(Sheet::HandOver(place))),
            (None, Some(Sheet::HandOver(_))) => app.sheet.set(None),
            (Some(place), Some(Sheet::HandOver(other))) if place != other => {
                app.sheet.set(Some(Sheet::HandOver(place)));
            }
            _ => {}
        }
    });
    let shared =
        memo(move || app.seats.with(|seats| seats.as_ref().is_some_and(|seats| seats.all.len() > 1)));
    let turn = move || {
        if !shared.get() {
            return nothing();
        }
        let change = move || app.open(Sheet::Turn);
        let name = move || {
            app.seats
                .with(|seats| seats.as_ref().map(|seats| name_at(seats, seats.active)).unwrap_or_default())
        };
        view! {
            <div class="turn">
                <span>{dynamic(move || app.say("shared-turn", &[("who", Arg::from(&name()))]))}</span>
                {icon_label_button(Look::Quiet, Icon::Phones, t("shared-turn-change"), change)}
            </div>
        }
    };
    dynamic(turn)
}

/// The sheet that calls for somebody.
pub fn hand_over(app: App, place: usize) -> AnyView {
    let name = StoredValue::new(
        app.seats
            .with_untracked(|seats| seats.as_ref().map(|seats| name_at(seats, place)).unwrap_or_default()),
    );
    let say = move |key: &str| app.say(key, &[("who", Arg::from(&name.get_value()))]);
    sheet(
        move || say("shared-for-title"),
        para(move || say("shared-for-lead")),
        button(Look::Primary, move || say("shared-i-am"), move || take(app, place)),
        // Somebody else may need the device first.
        move || app.sheet.set(Some(Sheet::Turn)),
    )
}

/// The sheet to choose who takes the device.
pub fn choose(app: App) -> AnyView {
    let all = app.seats.with_untracked(|seats| {
        let Some(seats) = seats else { return Vec::new() };
        let others = (0..seats.all.len()).filter(|place| *place != seats.active);
        others.map(|place| (place, name_at(seats, place))).collect::<Vec<_>>()
    });
    let buttons = all.into_iter().map(|(place, name)| {
        let label = move || app.say("shared-i-am", &[("who", Arg::from(&name))]);
        button(Look::Plain, label, move || take(app, place))
    });
    sheet(t("shared-choose-title"), para(t("shared-choose-lead")), stack(buttons.collect()), move || {
        app.close()
    })
}

fn take(app: App, place: usize) {
    app.close();
    table::hand_to(app, place);
}

/// The name of who sits there: as the others know them, once they are in.
fn name_at(seats: &Seats, place: usize) -> String {
    let known = seats.all.get(place).and_then(|seen| {
        let me: PersonId = seen.view.me?;
        Some(app::why::name_of(&seen.view, me))
    });
    known.or_else(|| table::name_at(place)).unwrap_or_default()
}
