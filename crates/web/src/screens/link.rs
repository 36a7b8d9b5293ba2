//! Opening somebody's link: pasted, or scanned with the camera.

use draw::prelude::*;

use super::{bad_link::reason, names::on_enter};
use crate::{
    design::{Icon, Kind, Look, button, icon_label_button, note, sheet, t, text_field},
    edge::{
        address::typed,
        camera::{Camera, reads_codes},
    },
    state::{App, Place},
};

/// Characters that can be pasted: a link is far shorter, but people paste the message around it too.
const MOST: usize = 2_000;

/// What the camera does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scan {
    Off,
    On,
    /// There is no camera, or none for this page.
    Refused,
    /// This browser reads no codes.
    Never,
}

/// The sheet.
pub fn draw(app: App) -> AnyView {
    let pasted = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        pasted.track();
        wrong.set(None);
    });
    let go = move || match pasted.with_untracked(|text| (text.trim().is_empty(), typed(text))) {
        (true, _) => wrong.set(Some("link-empty".to_owned())),
        (_, Place::BadLink(key)) => wrong.set(Some(key)),
        (_, place) => lead_on(app, place),
    };
    let error = move || wrong.get().map(|key| reason(app, &key));
    let field = text_field(t("link-field"), t("link-hint"), pasted, error, MOST);
    let scan = RwSignal::new(Scan::Off);
    let body = view! {
        {on_enter(field, go)}
        {dynamic(move || finder(app, scan))}
    };
    let actions = view! {
        {button(Look::Primary, t("link-open"), go)}
        {dynamic(move || (scan.get() == Scan::Off).then(|| start(scan)))}
    };
    sheet(t("link-title"), body, actions, move || app.close())
}

/// On to where a link leads, in the place of the sheet.
fn lead_on(app: App, place: Place) {
    app.sheet.set(None);
    app.place.set(place);
}

fn start(scan: RwSignal<Scan>) -> AnyView {
    let go = move || scan.set(if reads_codes() { Scan::On } else { Scan::Never });
    icon_label_button(Look::Plain, Icon::Camera, t("link-scan"), go)
}

/// What the camera sees, or why it sees nothing.
fn finder(app: App, scan: RwSignal<Scan>) -> AnyView {
    match scan.get() {
        Scan::Off => nothing(),
        Scan::Refused => note(Kind::Warm, t("link-scan-refused")),
        Scan::Never => note(Kind::Warm, t("link-scan-none")),
        Scan::On => camera(app, scan),
    }
}

fn camera(app: App, scan: RwSignal<Scan>) -> AnyView {
    // Off as soon as this is no longer drawn, for whatever reason.
    let on = StoredValue::new(None::<Camera>);
    let hint = RwSignal::new("link-scanning");
    let open = move |video: HtmlElement| {
        let found = move |text: String| match typed(&text) {
            Place::BadLink(_) => {
                let _ = hint.try_set("link-scan-other");
            }
            place => lead_on(app, place),
        };
        let off = move || {
            let _ = scan.try_set(Scan::Refused);
        };
        on.set_value(Some(Camera::open(video.into(), found, off)));
    };
    view! {
        <div class="finder">
            <video drawn=open muted playsinline aria-hidden="true"></video>
            <p role="status">{dynamic(move || app.t(hint.get()))}</p>
            {button(Look::Quiet, t("link-scan-stop"), move || scan.set(Scan::Off))}
        </div>
    }
}
