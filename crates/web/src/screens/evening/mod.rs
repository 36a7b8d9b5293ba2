//! Gatherings: planning one, coming to one, and everything in between. A guest sees what concerns them; hosts and crew have pages beside that.
//!
//! Not here: what may be done (`rules::gathering`), what this device knows (`crate::evening`).

mod about;
mod after;
mod briefing;
mod call;
mod door;
mod enter;
mod exercise;
mod guest;
mod invite;
mod looking;
mod meet;
mod person;
mod plan;
mod present;
mod queue;
mod report;
mod rules_text;
mod when;

use content::Arg;
use draw::prelude::*;
use rules::{
    gathering::{Member, Page as Section, Role, Standing},
    text::{BadText, Note},
};
use sync::gathering::Do;

pub use self::{
    call::{strip, strip_of_exercise},
    queue::waits,
};
use crate::{
    design::{Icon, Kind, Look, button, icon_label_button, note, para, screen, stack, t, top_bar},
    edge::{address::to_start, reach},
    evening::{self, Shown},
    rooms::Room,
    state::{App, Place},
};

/// Which page of a gathering is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// Where one stands, and what there is to do next.
    Home,
    /// I need someone here, or somebody else does.
    Call {
        /// Whether it is about somebody else.
        care: bool,
    },
    /// Trying it with somebody beside oneself.
    Exercise,
    /// An encounter with somebody who is ready, too.
    Meet,
    /// Telling hosts what happened.
    Report,
    /// What hosts keep about me.
    About,
    /// The queue, head count, announcements.
    Queue,
    /// Who comes in.
    Door,
    /// Leading a briefing.
    Present,
    /// Invitations, and who is what.
    Invite,
    /// The plan.
    Plan,
    /// The house rules, to change.
    Rules,
    /// What there is to do when it is over.
    After,
}

/// The room.
pub fn draw(app: App) -> AnyView {
    let stage = memo(move || stage(app));
    dynamic(move || {
        anew(match stage.get() {
            Stage::None => enter::draw(app),
            Stage::Elsewhere => elsewhere(app),
            Stage::Over => over(app),
            Stage::Looking => looking::draw(app),
            Stage::NotIn => not_in(app),
            Stage::Joining => looking::joining(app),
            Stage::In(page) => page_of(app, page),
        })
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    None,
    Elsewhere,
    Over,
    Looking,
    NotIn,
    Joining,
    In(Page),
}

fn stage(app: App) -> Stage {
    app.evening.with(|shown| match shown {
        None => Stage::None,
        Some(shown) if shown.elsewhere => Stage::Elsewhere,
        Some(shown) if shown.over.is_some() => Stage::Over,
        Some(shown) if shown.not_in.is_some() => Stage::NotIn,
        Some(shown) if !shown.joined => Stage::Looking,
        Some(shown) if shown.me.is_none() || shown.clock.is_none() => Stage::Joining,
        Some(shown) => {
            let page = app.evening_at.get();
            let desk = matches!(
                page,
                Page::Queue
                    | Page::Door
                    | Page::Present
                    | Page::Invite
                    | Page::Plan
                    | Page::Rules
                    | Page::After
            );
            Stage::In(if desk && !shown.desk { Page::Home } else { page })
        }
    })
}

fn page_of(app: App, page: Page) -> AnyView {
    match page {
        Page::Home => guest::draw(app),
        Page::Call { care } => call::draw(app, care),
        Page::Exercise => exercise::draw(app),
        Page::Meet => meet::draw(app),
        Page::Report => report::draw(app),
        Page::About => about::draw(app),
        Page::Queue => queue::draw(app),
        Page::Door => door::draw(app),
        Page::Present => present::draw(app),
        Page::Invite => invite::draw(app),
        Page::Plan => plan::draw(app),
        Page::Rules => rules_text::draw(app),
        Page::After => after::draw(app),
    }
}

/// The browser's Back on a page: to the first one. Whether it did.
pub fn back(app: App) -> bool {
    let home = if is_desk(app) { Page::Queue } else { Page::Home };
    if app.evening.with_untracked(Option::is_none) || app.evening_at.get_untracked() == home {
        return false;
    }
    app.evening_at.set(home);
    true
}

/// To a page of the gathering, from wherever one is.
fn go(app: App, page: Page) {
    app.evening_at.set(page);
    if app.place.get_untracked() != Place::Room(Room::Evening) {
        app.place.set(Place::Room(Room::Evening));
    }
}

fn is_desk(app: App) -> bool {
    app.evening.with_untracked(|shown| shown.as_ref().is_some_and(|shown| shown.desk))
}

/// Something of what this device sees; the default where nothing is open.
fn look<T: Default>(app: App, at: impl FnOnce(&Shown) -> T) -> T {
    app.evening.with(|shown| shown.as_ref().map(|shown| at(shown)).unwrap_or_default())
}

/// The same, read again when it has become another.
fn seen<T: Default + Clone + PartialEq + 'static>(app: App, at: impl Fn(&Shown) -> T + 'static) -> Memo<T> {
    memo(move || look(app, &at))
}

/// The same once, for what is drawn as a whole.
fn now<T: Default>(app: App, at: impl FnOnce(&Shown) -> T) -> T {
    app.evening.with_untracked(|shown| shown.as_ref().map(|shown| at(shown)).unwrap_or_default())
}

fn act(app: App, what: Do) {
    evening::act(app, what);
}

fn name_of(app: App, who: Member) -> String {
    let texts = app.texts.get();
    look(app, |shown| app::evening::name_of(&shown.state, who, texts))
}

/// What was typed as a note. Lines become one: a note has no lines.
fn note_of(words: RwSignal<String>) -> Result<Note, BadText> {
    Note::new(&words.get_untracked().split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The same; why it can't be used is told.
fn noted(app: App, words: RwSignal<String>) -> Option<Note> {
    match note_of(words) {
        Ok(note) => Some(note),
        Err(why) => {
            app.tell(app.texts.get_untracked().bad_note(why));
            None
        }
    }
}

/// A section of the house rules, as it is read.
fn page_text(section: &Section) -> AnyView {
    let title = section.title.as_str().to_owned();
    let lines = section.text.as_str().split('\n').filter(|line| !line.is_empty());
    let lines: Vec<AnyView> = lines
        .map(|line| {
            let line = line.to_owned();
            para(move || line.clone())
        })
        .collect();
    view! { <h2>{title}</h2> {lines} }
}

/// Where somebody stands, as styles name it: each has a colour, a shape and a word of its own.
fn standing_of(standing: Standing) -> &'static str {
    match standing {
        Standing::Removed => "removed",
        Standing::NotComing => "not-coming",
        Standing::Invited => "invited",
        Standing::Waiting(_) => "waiting",
        Standing::Coming => "coming",
        Standing::Here => "here",
        Standing::Heard => "heard",
        Standing::Ready => "ready",
        Standing::Home => "home",
    }
}

/// The word for where somebody stands.
fn standing_word(app: App, standing: Option<Standing>) -> String {
    let key = match standing {
        None | Some(Standing::Invited) => "evening-stands-invited",
        Some(Standing::Removed) => "evening-stands-removed",
        Some(Standing::NotComing) => "evening-stands-not-coming",
        Some(Standing::Waiting(before)) => {
            let before = u64::try_from(before).unwrap_or_default();
            return app.say("evening-stands-waiting", &[("number", Arg::from(before))]);
        }
        Some(Standing::Coming) => "evening-stands-coming",
        Some(Standing::Here) => "evening-stands-here",
        Some(Standing::Heard) => "evening-stands-heard",
        Some(Standing::Ready) => "evening-stands-ready",
        Some(Standing::Home) => "evening-stands-home",
    };
    app.t(key)
}

/// The bar of every page: Exit, and the way back to the first page, or out.
fn bar(app: App) -> AnyView {
    let home = move || app.evening_at.get() == Page::Home && !look(app, |shown| shown.desk);
    let way = move || {
        if look(app, |shown| shown.over.is_some()) {
            return nothing();
        }
        if home() {
            return icon_label_button(Look::Quiet, Icon::Back, t("evening-put-away"), move || {
                evening::put_away(app);
                to_start(app);
            });
        }
        // One's own page and that of calls have it larger.
        let elsewhere = !matches!(app.evening_at.get(), Page::Home | Page::Call { .. });
        if elsewhere && look(app, |shown| shown.me.is_some() && shown.joined) {
            call::small(app)
        } else {
            nothing()
        }
    };
    top_bar(app, dynamic(way))
}

/// The pages of hosts and crew, beside each other; and one's own, as anybody has it.
fn tabs(app: App) -> AnyView {
    let shown = seen(app, |shown| (shown.desk, shown.role == Role::Host));
    let waiting = seen(app, |shown| shown.state.desk().calls().queue().len());
    let reports = seen(app, |shown| shown.state.reports().all().iter().filter(|one| one.is_open()).count());
    dynamic(move || {
        let (desk, host) = shown.get();
        if !desk {
            return nothing();
        }
        let mut all = vec![
            (Page::Queue, "evening-tab-queue"),
            (Page::Door, "evening-tab-door"),
            (Page::Present, "evening-tab-present"),
        ];
        if host {
            all.extend([
                (Page::Invite, "evening-tab-invite"),
                (Page::Plan, "evening-tab-plan"),
                (Page::Report, "evening-tab-report"),
                (Page::After, "evening-tab-after"),
            ]);
        }
        all.push((Page::Home, "evening-tab-home"));
        let tab = |(page, key): (Page, &'static str)| {
            let label = move || match (page, waiting.get()) {
                (Page::Report, _) if reports.get() > 0 => {
                    let count = u64::try_from(reports.get()).unwrap_or_default();
                    app.say("evening-tab-report-open", &[("count", Arg::from(count))])
                }
                (Page::Queue, count @ 1..) => {
                    let count = u64::try_from(count).unwrap_or_default();
                    app.say("evening-tab-queue-waiting", &[("count", Arg::from(count))])
                }
                _ => app.t(key),
            };
            let current = move || (app.evening_at.get() == page).then_some("page");
            view! {
                <button
                    type="button"
                    class="tab"
                    aria-current=current
                    drawn=move |one: HtmlElement| in_sight(one, app.evening_at.get_untracked() == page)
                    on:click=move |_| app.evening_at.set(page)
                >
                    {dynamic(label)}
                </button>
            }
        };
        let tabs: Vec<AnyView> = all.into_iter().map(tab).collect();
        view! { <nav class="tabs" aria-label=t("evening-tabs")>{tabs}</nav> }
    })
}

/// The page that one is on is in sight among the others.
fn in_sight(tab: HtmlElement, current: bool) {
    if current {
        next_frame(move || {
            let how = reach::object(&[("inline", "center".into()), ("block", "nearest".into())]);
            reach::call(&tab, "scrollIntoView", &[how]);
        });
    }
}

/// What is the matter with the connection, the relay, or the browser.
fn trouble(app: App) -> Vec<AnyView> {
    let state = seen(app, |shown| (shown.connected, shown.diverged, shown.on_way));
    let unkept = seen(app, |shown| !shown.kept && shown.over.is_none());
    let connection = dynamic(move || {
        let (connected, diverged, on_way) = state.get();
        let count = u64::try_from(on_way).unwrap_or_default();
        match (connected, diverged) {
            (_, true) => note(Kind::Careful, t("evening-diverged")),
            (false, _) if on_way > 0 => note(Kind::Careful, move || {
                app.say("evening-offline-waiting", &[("count", Arg::from(count))])
            }),
            (false, _) => note(Kind::Info, t("evening-offline")),
            _ => nothing(),
        }
    });
    let memory =
        dynamic(move || if unkept.get() { note(Kind::Careful, t("evening-unkept")) } else { nothing() });
    vec![connection, memory]
}

/// A page: its bar, the tabs of those who have them, its title, body, and what there is to do.
fn page(app: App, title: impl Into<crate::design::Text>, body: AnyView, actions: AnyView) -> AnyView {
    let body = stack(trouble(app).into_iter().chain([body]).collect());
    view! {
        <div class="evening-top">{bar(app)} {tabs(app)}</div>
        <div class="evening">{screen(title, body, actions)}</div>
    }
}

/// Back to the first page.
fn done(app: App) -> AnyView {
    let home = move || app.evening_at.set(if is_desk(app) { Page::Queue } else { Page::Home });
    button(Look::Plain, t("evening-back"), home)
}

fn elsewhere(app: App) -> AnyView {
    let body = note(Kind::Info, t("evening-elsewhere"));
    let here = button(Look::Primary, t("evening-use-here"), move || evening::use_here(app));
    page(app, t("evening-title"), body, here)
}

fn over(app: App) -> AnyView {
    let key = now(app, |shown| shown.over.map(app::evening::over_key)).unwrap_or("gathering-over-burned");
    let away = move || {
        evening::put_away(app);
        to_start(app);
    };
    page(app, t("evening-over"), note(Kind::Warm, t(key)), button(Look::Primary, t("evening-put-away"), away))
}

fn not_in(app: App) -> AnyView {
    let why = move || {
        let texts = app.texts.get();
        look(app, |shown| shown.not_in.map(|why| app::evening::refusal(&why, &shown.state, texts)))
            .unwrap_or_default()
    };
    page(app, t("evening-not-in"), note(Kind::Warm, why), nothing())
}
