//! Everything else there is to do.

use draw::prelude::*;
use rules::limits;

use crate::{
    design::{Icon, Look, icon_label_button, sheet, t},
    state::{App, Sheet},
};

/// The sheet.
pub fn draw(app: App) -> AnyView {
    let people = app.look_once(|view| view.people.len());
    let with_others: &[(Icon, &str, Sheet)] = &[
        (Icon::People, "menu-people", Sheet::People),
        (Icon::Signals, "menu-signals", Sheet::Signals),
        (Icon::Health, "menu-health", Sheet::Health),
        (Icon::Eye, "menu-pictures", Sheet::Pictures),
        (Icon::Hand, "menu-hold", Sheet::Hold),
    ];
    let invite = (Icon::Qr, "menu-invite", Sheet::Invite);
    let always = [(Icon::Sound, "menu-settings", Sheet::Settings), (Icon::Leaf, "menu-leave", Sheet::Leave)];
    // Alone, the invitation is the screen underneath.
    let company = if people > 1 { with_others } else { &[] };
    let real = !app.is_practice();
    let company = company.iter().filter(|(.., to)| real || *to != Sheet::Pictures).cloned();
    let invite = (1 < people && people < limits::MAX_PRESENT && !app.is_practice()).then_some(invite);
    let all = company.chain(invite).chain(always).map(|(of, key, to)| item(app, of, key, to));
    #[cfg(feature = "whole")]
    let hint = super::talking::hint::draw(app);
    #[cfg(not(feature = "whole"))]
    let hint = ();
    let body = view! { <div class="menu stack">{hint}{all.collect::<Vec<_>>()}</div> };
    sheet(t("menu-title"), body, nothing(), move || app.close())
}

fn item(app: App, of: Icon, key: &'static str, to: Sheet) -> AnyView {
    icon_label_button(Look::Plain, of, t(key), move || app.open(to.clone()))
}
