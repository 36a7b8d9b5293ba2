//! A date for the talk: a file for a calendar, under a name that tells nobody anything.

use app::calendar::{Date, Moment};
use content::Arg;
use draw::prelude::*;
use rand_core::RngCore;

use crate::{
    design::{Look, Text, button, choice, lead, sheet, stack, t, text},
    edge::{random::Random, vault::give_file},
    state::App,
};

/// Names that could stand in anybody's calendar.
const NAMES: [&str; 5] =
    ["date-call-tea", "date-call-walk", "date-call-film", "date-call-call", "date-call-recipe"];
/// Minutes to choose from.
const MINUTES: [u16; 4] = [30, 60, 90, 120];
/// Minutes before it.
const REMIND: [u16; 4] = [0, 30, 120, 1440];

/// The sheet.
pub fn draw(app: App) -> AnyView {
    let name = RwSignal::new(0_usize);
    let when = RwSignal::new(String::new());
    let long = RwSignal::new(1_usize);
    let remind = RwSignal::new(1_usize);
    let names: Vec<Text> = NAMES.into_iter().map(|key| text(t(key))).collect();
    let minutes: Vec<Text> = MINUTES
        .into_iter()
        .map(|count| text(move || app.say("date-minutes", &[("count", Arg::from(u64::from(count)))])))
        .collect();
    let before: Vec<Text> = REMIND
        .into_iter()
        .map(|count| {
            text(move || match count {
                0 => app.t("date-remind-not"),
                _ => app.say("date-remind-before", &[("count", Arg::from(u64::from(count)))]),
            })
        })
        .collect();
    let make = move || {
        let told = match file(app, name, when, long, remind) {
            Some(file) if give_file("date.ics", "text/calendar", file.as_bytes()).is_some() => "date-made",
            _ => "date-cant",
        };
        app.tell(app.texts.get_untracked().say(told, &[]));
    };
    let typed = move |event| when.set(event_target_value(&event));
    let body = stack(vec![
        lead(t("date-lead")),
        choice(t("date-name"), names, name),
        view! {
            <div class="field">
                <label for="date-when">{t("date-when")}</label>
                <input type="datetime-local" class="input" id="date-when" prop:value=when on:input=typed />
            </div>
        },
        choice(t("date-how-long"), minutes, long),
        choice(t("date-remind"), before, remind),
    ]);
    sheet(t("date-title"), body, button(Look::Primary, t("date-make"), make), move || app.close())
}

fn file(
    app: App,
    name: RwSignal<usize>,
    when: RwSignal<String>,
    long: RwSignal<usize>,
    remind: RwSignal<usize>,
) -> Option<String> {
    let title = app.texts.get_untracked().say(NAMES.get(name.get_untracked())?, &[]);
    let start = when.with_untracked(|when| Moment::parse(when))?;
    let now = js_sys::Date::new_0();
    let small = |number: u32| u8::try_from(number).ok();
    let stamp = Moment::new(
        u16::try_from(now.get_utc_full_year()).ok()?,
        small(now.get_utc_month().saturating_add(1))?,
        small(now.get_utc_date())?,
        small(now.get_utc_hours())?,
        small(now.get_utc_minutes())?,
    )?;
    let mut uid = [0; 16];
    Random.fill_bytes(&mut uid);
    let minutes = *MINUTES.get(long.get_untracked())?;
    let remind = REMIND.get(remind.get_untracked()).copied().filter(|minutes| *minutes > 0);
    Some(Date { title: &title, start, minutes, remind, uid, stamp }.file())
}
