//! An encounter with somebody here (G3): begun on this device, or come to by the link that theirs shows.

use draw::prelude::*;

use super::{done, page};
use crate::{
    design::{
        Icon, Kind, Look, button, group, heading, icon_label_button, lead, note, para, row, stack, t,
        text_field,
    },
    edge::{
        address::follow,
        camera::{Camera, reads_codes},
    },
    evening,
    screens::{bad_link::reason, names::on_enter},
    state::{App, Place},
};

/// Characters that can be pasted: a link is far shorter, but people paste the message around it too.
const MOST: usize = 2_000;

/// What the camera does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scan {
    Off,
    On,
    Refused,
    Never,
}

/// The page.
pub fn draw(app: App) -> AnyView {
    let begin = move || {
        if !evening::begin_under(app) {
            app.tell(app.texts.get_untracked().say("evening-under-not-ready", &[]));
        }
    };
    let body = stack(vec![
        lead(t("evening-meet-lead")),
        group(vec![
            heading(t("evening-meet-begin-head")),
            para(t("evening-meet-begin-about")),
            button(Look::Primary, t("evening-meet-begin"), begin),
        ]),
        group(vec![heading(t("evening-meet-come-head")), link(app)]),
        note(Kind::Info, t("evening-meet-private")),
        together(app),
    ]);
    page(app, t("evening-meet"), body, done(app))
}

/// Back to whom one is with already.
fn together(app: App) -> AnyView {
    dynamic(move || {
        if app.seats.with(Option::is_none) {
            return nothing();
        }
        row(vec![button(Look::Plain, t("evening-meet-back"), move || app.place.set(Place::Together))])
    })
}

/// Somebody's link: scanned, or pasted.
pub fn link(app: App) -> AnyView {
    let pasted = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<&'static str>);
    let scan = RwSignal::new(Scan::Off);
    let go = move |text: String| {
        if let Err(why) = follow(app, &text) {
            let _ = wrong.try_set(Some(crate::edge::address::key(why)));
        }
    };
    let error = move || wrong.get().map(|key| reason(app, key));
    let typed = move || go(pasted.get_untracked());
    let start = move || scan.set(if reads_codes() { Scan::On } else { Scan::Never });
    let camera = move || match scan.get() {
        Scan::Off => row(vec![icon_label_button(Look::Plain, Icon::Camera, t("link-scan"), start)]),
        Scan::Refused => note(Kind::Warm, t("link-scan-refused")),
        Scan::Never => note(Kind::Warm, t("link-scan-none")),
        Scan::On => finder(app, scan, go),
    };
    stack(vec![
        dynamic(camera),
        on_enter(text_field(t("link-field"), t("evening-link-hint"), pasted, error, MOST), typed),
        row(vec![button(Look::Plain, t("link-open"), typed)]),
    ])
}

fn finder(app: App, scan: RwSignal<Scan>, go: impl Fn(String) + Clone + 'static) -> AnyView {
    // Off as soon as this is no longer drawn, for whatever reason.
    let on = StoredValue::new(None::<Camera>);
    let open = move |video: HtmlElement| {
        let go = go.clone();
        let found = move |text: String| {
            // A code of something else may come into view; what is a link of ours begins so.
            if text.contains("#u") || text.contains("#g") {
                let _ = scan.try_set(Scan::Off);
                go(text);
            }
        };
        let off = move || {
            let _ = scan.try_set(Scan::Refused);
        };
        on.set_value(Some(Camera::open(video.into(), found, off)));
    };
    view! {
        <div class="finder">
            <video drawn=open muted playsinline aria-hidden="true"></video>
            <p role="status">{dynamic(move || app.t("link-scanning"))}</p>
            {button(Look::Quiet, t("link-scan-stop"), move || scan.set(Scan::Off))}
        </div>
    }
}
