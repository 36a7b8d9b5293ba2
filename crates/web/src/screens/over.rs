//! It is over, in whatever way, and a way on. After a time together: care, a look back, burning (`after`).

use draw::prelude::*;
use rules::event::TurnedAway;
use sync::Over;

use super::after;
use crate::{
    design::{Look, button, lead, screen, t, top_bar},
    edge::reach,
    state::{App, Place},
    table,
};

/// The screen.
pub fn draw(app: App, over: Over) -> AnyView {
    let together = app.company.get_value();
    let face = match over {
        Over::Ended | Over::Left if together => after::draw(app, over),
        Over::Ended => plain(app, "over-ended", "why-ended", &[Way::Begin, Way::Start]),
        Over::Left => plain(app, "over-ended", "why-left", &[Way::Start]),
        Over::NotLetIn | Over::TurnedAway(TurnedAway::NotNow) => {
            plain(app, "over-not-let-in", "why-not-let-in", &[Way::Start])
        }
        Over::TurnedAway(TurnedAway::NameTaken) => {
            plain(app, "over-name", "refused-name-taken", &[Way::Name, Way::Start])
        }
        Over::TurnedAway(TurnedAway::Full) => {
            plain(app, "over-full", "refused-full", &[Way::Again, Way::Start])
        }
        Over::TurnedAway(TurnedAway::OtherCatalogue) => {
            plain(app, "over-update", "over-update-about", &[Way::Reload, Way::Start])
        }
        Over::Replaced => {
            plain(app, "over-replaced", "over-replaced-about", &[Way::UseHere, Way::Again, Way::Start])
        }
        Over::NoSuchLog => plain(app, "over-nowhere", "link-gone", &[Way::Begin, Way::Start]),
        Over::WrongKey => plain(app, "over-wrong", "relay-wrong-key", &[Way::Start]),
    };
    view! {
        {top_bar(app, nothing())}
        <div class="over-face">{face}</div>
    }
}

/// A way on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Start,
    Begin,
    Name,
    Again,
    Reload,
    UseHere,
}

impl Way {
    fn key(self) -> &'static str {
        match self {
            Self::Start => "over-start",
            Self::Begin => "over-begin",
            Self::Name => "over-name-again",
            Self::Again => "over-knock-again",
            Self::Reload => "over-reload",
            Self::UseHere => "over-use-here",
        }
    }

    fn go(self, app: App) {
        match self {
            Self::Start => leave(app, Place::Start),
            Self::Begin => leave(app, Place::Begin),
            Self::Name | Self::Again => leave(app, table::link().map_or(Place::Start, Place::Join)),
            Self::Reload => {
                table::clear(app);
                reach::call(&window().location(), "reload", &[]);
            }
            Self::UseHere => table::use_here(app),
        }
    }
}

/// Somewhere else, with nothing of this left in the page.
pub(super) fn leave(app: App, place: Place) {
    // Back to the gathering, where it was under one, or where one is open in this tab.
    #[cfg(feature = "whole")]
    let place = match place {
        Place::Start if crate::evening::id().is_some() => Place::Room(crate::rooms::Room::Evening),
        Place::Join(_) if let Some(under) = crate::evening::under() => {
            table::clear(app);
            let _ = crate::edge::address::follow(app, &under);
            return;
        }
        place => place,
    };
    app.place.set(place);
    table::clear(app);
}

fn plain(app: App, title: &'static str, words: &'static str, ways: &[Way]) -> AnyView {
    let way = |(at, way): (usize, &Way)| {
        let (way, look) = (*way, if at == 0 { Look::Primary } else { Look::Plain });
        button(look, move || app.t(way.key()), move || way.go(app))
    };
    let ways: Vec<_> = ways.iter().enumerate().map(way).collect();
    screen(t(title), lead(t(words)), ways.into_any())
}
