//! Somebody is at the door (A6).

use content::Arg;
use draw::prelude::*;
use rules::{Event, event::TurnedAway};
use sync::View;

use crate::{
    design::{Icon, Kind, icon_button, lead, note, pair, quiet, screen, side, t, top_bar},
    state::{App, Sheet},
};

/// The card. `knock` is the place of their knock.
pub fn draw(app: App, knock: u64) -> AnyView {
    let name = move || {
        app.look(|view| {
            let one = view.door.iter().find(|one| one.knock == knock);
            one.map(|one| one.name.to_string()).unwrap_or_default()
        })
    };
    let title = move || app.say("door-title", &[("who", Arg::from(&name()))]);
    let everyone = move || {
        if app.look(|view| view.people.len()) < 3 {
            return nothing();
        }
        lead(move || {
            let so_far = app.look(|view| welcomed(view, knock));
            let names: Vec<&str> = so_far.iter().map(String::as_str).collect();
            let all = app.t("door-everyone");
            if names.is_empty() {
                return all;
            }
            let names = app.texts.get().list(&names);
            [&all, " ", &app.say("door-welcomed", &[("names", Arg::from(&names))])].concat()
        })
    };
    let lapses = move || {
        let on = app.look(|view| !view.on.is_empty());
        on.then(|| note(Kind::Careful, t("door-lapses")))
    };
    let body = view! {
        {lead(t("door-lead"))}
        {dynamic(everyone)}
        {dynamic(lapses)}
        {quiet(t("door-later"))}
    };
    let away = move || app.act(Event::TurnAway { knock, why: TurnedAway::NotNow });
    let answers = pair(
        side(t("door-not-now"), away),
        side(t("door-welcome"), move || app.act(Event::Welcome { knock })),
    );
    let menu = icon_button(Icon::Menu, t("menu-title"), move || app.open(Sheet::Menu));
    view! {
        {top_bar(app, menu)}
        {screen(title, body, answers)}
    }
}

/// The names of those who have welcomed them.
fn welcomed(view: &View, knock: u64) -> Vec<String> {
    let Some(one) = view.door.iter().find(|one| one.knock == knock) else { return Vec::new() };
    one.welcomed.iter().map(|who| app::why::name_of(view, who)).collect()
}
