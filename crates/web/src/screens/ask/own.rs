//! Own words: what the laws have to know of them is asked, each time, and nothing is taken for granted (A3, Y8, Y9).

use app::draft::Questions;
use content::Arg;
use draw::prelude::*;
use rules::catalogue::Faculties;

use super::back_button;
use crate::{
    design::{Look, Text, button_if, chips, lead, quiet, row, sheet, stack, t, text},
    state::App,
};

/// The place of "none of these".
const NONE: usize = 3;

/// The second step, of own words alone.
pub fn draw(app: App) -> AnyView {
    let words = move || {
        app.drafts.ask.with(|draft| draft.own().map(|words| words.as_str().to_owned()).unwrap_or_default())
    };
    let asked = app.drafts.ask.with_untracked(|draft| draft.questions);
    let yes_no =
        |said: Option<bool>| RwSignal::new(said.map(|yes| usize::from(!yes)).into_iter().collect::<Vec<_>>());
    let (intense, health) = (yes_no(asked.intense), yes_no(asked.health_risk));
    let takes = RwSignal::new(places(asked.takes_away));
    let said = |from: RwSignal<Vec<usize>>| from.with(|chosen| chosen.first().map(|one| *one == 0));
    Effect::new(move |before: Option<Vec<usize>>| {
        let now = takes.get();
        // "None of these" is an answer too, and no other goes with it: whichever came last stays.
        let none_is_new = before.is_some_and(|before| !before.contains(&NONE));
        let kept: Vec<usize> = match now.contains(&NONE) && now.len() > 1 {
            true => now.iter().copied().filter(|one| (*one == NONE) == none_is_new).collect(),
            false => now.clone(),
        };
        if kept != now {
            takes.set(kept.clone());
        }
        let questions =
            Questions { intense: said(intense), takes_away: faculties(&kept), health_risk: said(health) };
        app.drafts.ask.update(|draft| draft.questions = questions);
        kept
    });
    let options = |keys: &[&'static str]| -> Vec<Text> { keys.iter().map(|key| text(t(key))).collect() };
    let body = stack(vec![
        lead(move || app.say("ask-own-lead", &[("what", Arg::from(&words()))])),
        chips(t("ask-own-intense"), options(&["ask-yes", "ask-no"]), intense, false),
        chips(
            t("ask-own-takes"),
            options(&[
                "ask-own-takes-speech",
                "ask-own-takes-sight",
                "ask-own-takes-hands",
                "ask-own-takes-none",
            ]),
            takes,
            true,
        ),
        quiet(t("ask-own-takes-hint")),
        chips(t("ask-own-health"), options(&["ask-yes", "ask-no"]), health, false),
    ]);
    let ready = move || app.drafts.ask.with(|draft| draft.questions.traits().is_some());
    let next = move || app.drafts.ask.update(|draft| draft.go_on());
    let actions = row(vec![back_button(app), button_if(Look::Primary, t("ask-next"), ready, next)]);
    sheet(t("ask-own-title"), body, actions, move || app.close())
}

const ALL: [Faculties; 3] = [Faculties::SPEECH, Faculties::SIGHT, Faculties::HANDS];

fn places(takes: Option<Faculties>) -> Vec<usize> {
    let Some(takes) = takes else { return Vec::new() };
    if takes.is_none() {
        return vec![NONE];
    }
    ALL.iter().enumerate().filter(|(_, one)| one.meets(takes)).map(|(at, _)| at).collect()
}

fn faculties(places: &[usize]) -> Option<Faculties> {
    let all = places.iter().filter_map(|at| ALL.get(*at).copied());
    (!places.is_empty()).then(|| all.fold(Faculties::NONE, Faculties::and))
}
