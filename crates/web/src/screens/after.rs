//! After a time together: care, a private look back, and burning. Nothing of it leaves the page, and nothing is stored.

use app::reflect::{Felt, Reflection, Skill};
use content::Arg;
use leptos::prelude::*;
use sync::Over;

use super::over::leave;
use crate::{
    design::{
        Icon, Kind, Look, button, chips, dynamic, icon_label_button, lead, note, pair, para, progress_steps,
        quiet, quote, screen, side, text, text_area,
    },
    edge::share,
    state::{App, Place, memo},
    table,
};

/// Where somebody is on the way out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Care,
    Look(Skill),
    Practise,
    Keep,
    Burned { kept: bool },
}

/// What does many people good.
const WISHES: [&str; 8] = [
    "care-water",
    "care-food",
    "care-warm",
    "care-hold",
    "care-quiet",
    "care-words",
    "care-wash",
    "care-message",
];

/// Characters of a sentence of one's own at most.
const MAX_WORDS_CHARS: usize = 500;

/// The way from here to the start page.
pub fn draw(app: App, over: Over) -> AnyView {
    let step = RwSignal::new(Step::Care);
    let said = RwSignal::new(Reflection::default());
    let words = RwSignal::new(String::new());
    let burn = move |kept| {
        said.set(Reflection::default());
        words.set(String::new());
        table::burn();
        step.set(Step::Burned { kept });
    };
    let face = move || match step.get() {
        Step::Care => care(app, over, step, burn),
        Step::Look(skill) => look(app, skill, step, said),
        Step::Practise => practise(app, step, said, words, burn),
        Step::Keep => keep(app, said, burn),
        Step::Burned { kept } => burned(app, over, kept),
    };
    dynamic(face)
}

fn care(app: App, over: Over, step: RwSignal<Step>, burn: impl Fn(bool) + Copy + 'static) -> AnyView {
    let chosen = RwSignal::new(Vec::new());
    let options = WISHES.iter().map(|key| text(move || app.t(key))).collect();
    let any = memo(move || chosen.with(|chosen: &Vec<usize>| !chosen.is_empty()));
    let said = move || {
        let all: Vec<String> = chosen.with(|chosen| {
            let keys = chosen.iter().filter_map(|at| WISHES.get(*at));
            keys.map(|key| app.t(key)).collect()
        });
        let what = app.texts.get().list(&all.iter().map(String::as_str).collect::<Vec<_>>());
        app.say("care-say", &[("what", Arg::from(&what))])
    };
    let aloud = move || any.get().then(|| view! { {quote(said)} {quiet(move || app.t("care-say-about"))} });
    let how = if over == Over::Left { "why-left" } else { "why-ended" };
    let body = view! {
        {para(move || app.t(how))}
        {lead(move || app.t("care-lead"))}
        {chips(move || app.t("care-wishes"), options, chosen, true)}
        <div role="status">{dynamic(aloud)}</div>
    };
    let ways = pair(
        side(move || app.t("care-skip"), move || burn(false)),
        side(move || app.t("care-look"), move || step.set(Step::Look(Skill::Know))),
    );
    screen(move || app.t("care-title"), body.into_any(), ways)
}

fn look(app: App, skill: Skill, step: RwSignal<Step>, said: RwSignal<Reflection>) -> AnyView {
    let (done, next) = match skill {
        Skill::Know => (1, Step::Look(Skill::Say)),
        Skill::Say => (2, Step::Look(Skill::Hear)),
        Skill::Hear => (3, Step::Practise),
    };
    let go = move |felt: Option<Felt>| {
        said.update(|said| said.answer(skill, felt));
        step.set(next);
    };
    let key = move |felt: &str| ["look-", skill.name(), felt].concat();
    let answer = |felt: Felt| {
        let key = key(&["-", felt.name()].concat());
        button(Look::Plain, move || app.t(&key), move || go(Some(felt)))
    };
    let body = view! {
        {quiet(move || app.t("look-private"))}
        {progress_steps(move || done, Skill::ALL.len(), move || app.t("look-way"))}
        <div class="stack">{Felt::ALL.map(answer).into_iter().collect::<Vec<_>>()}</div>
    };
    let skip = button(Look::Quiet, move || app.t("look-skip"), move || go(None));
    screen(move || app.t(&key("")), body.into_any(), skip)
}

fn practise(
    app: App,
    step: RwSignal<Step>,
    said: RwSignal<Reflection>,
    words: RwSignal<String>,
    burn: impl Fn(bool) + Copy + 'static,
) -> AnyView {
    let key = said.with_untracked(Reflection::practise_key);
    let exercise = [&key, "-try"].concat();
    let body = view! {
        {note(Kind::Warm, move || app.t(&exercise))}
        {text_area(
            move || app.t("look-words"),
            move || app.t("look-words-hint"),
            words,
            || None,
            MAX_WORDS_CHARS,
        )}
        {quiet(move || app.t("look-private"))}
    };
    let keep = move || {
        said.update(|said| said.words = words.get_untracked());
        step.set(Step::Keep);
    };
    let ways =
        pair(side(move || app.t("look-burn"), move || burn(false)), side(move || app.t("look-keep"), keep));
    screen(move || app.t(&key), body.into_any(), ways)
}

fn keep(app: App, said: RwSignal<Reflection>, burn: impl Fn(bool) + Copy + 'static) -> AnyView {
    let as_text = move || said.with(|said| said.as_text(app.texts.get()));
    let copy = move || {
        let text = as_text();
        wasm_bindgen_futures::spawn_local(async move {
            let copied = share::copy(&text).await;
            app.tell(app.t(if copied { "look-copied" } else { "look-not-copied" }));
        });
    };
    // A file made here: no other address is asked for it.
    let file = move || {
        let text = String::from(js_sys::encode_uri_component(&as_text()));
        ["data:text/plain;charset=utf-8,", &text].concat()
    };
    let lines = move || {
        let paragraph = |text: &str| view! { <p>{text.to_owned()}</p> }.into_any();
        as_text().split("\n\n").filter(|one| !one.is_empty()).map(paragraph).collect::<Vec<_>>()
    };
    let body = view! {
        {lead(move || app.t("look-keep-about"))}
        <div class="group stack mine">{dynamic(lines)}</div>
    };
    let actions = view! {
        {icon_label_button(Look::Plain, Icon::Copy, move || app.t("look-copy"), copy)}
        <a class="button" download=move || app.t("look-file") href=file>
            <span class="label">{dynamic(move || app.t("look-save"))}</span>
        </a>
        {button(Look::Primary, move || app.t("look-done"), move || burn(true))}
    };
    screen(move || app.t("look-keep"), body.into_any(), actions.into_any())
}

fn burned(app: App, over: Over, kept: bool) -> AnyView {
    let what = if over == Over::Left { "burn-left" } else { "burn-ended" };
    let body = view! {
        {lead(move || app.t(what))}
        {kept.then(|| para(move || app.t("burn-kept")))}
        {para(move || app.t("burn-bye"))}
    };
    let start = button(Look::Primary, move || app.t("over-start"), move || leave(app, Place::Start));
    screen(move || app.t("burn-title"), body.into_any(), start)
}
