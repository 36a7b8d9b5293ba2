//! After a time together: care, a private look back, and burning. Nothing of it leaves the page, and nothing is stored.

use app::reflect::{Felt, Reflection, Skill};
use content::Arg;
use draw::prelude::*;
use sync::Over;

use super::over::leave;
use crate::{
    design::{
        Icon, Kind, Look, button, chips, icon_label_button, lead, note, pair, para, progress_steps, quiet,
        quote, screen, side, t, text, text_area,
    },
    edge::share,
    state::{App, Place},
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
    let options = WISHES.iter().map(|key| text(t(key))).collect();
    let any = memo(move || chosen.with(|chosen: &Vec<usize>| !chosen.is_empty()));
    let said = move || {
        let all: Vec<String> = chosen.with(|chosen| {
            let keys = chosen.iter().filter_map(|at| WISHES.get(*at));
            keys.map(|key| app.t(key)).collect()
        });
        let what = app.texts.get().list(&all.iter().map(String::as_str).collect::<Vec<_>>());
        app.say("care-say", &[("what", Arg::from(&what))])
    };
    let aloud = move || any.get().then(|| view! { {quote(said)} {quiet(t("care-say-about"))} });
    let how = if over == Over::Left { "why-left" } else { "why-ended" };
    let body = view! {
        {para(t(how))}
        {lead(t("care-lead"))}
        {chips(t("care-wishes"), options, chosen, true)}
        <div role="status">{dynamic(aloud)}</div>
    };
    let ways = pair(
        side(t("care-skip"), move || burn(false)),
        side(t("care-look"), move || step.set(Step::Look(Skill::Know))),
    );
    screen(t("care-title"), body, ways)
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
        {quiet(t("look-private"))}
        {progress_steps(move || done, Skill::ALL.len(), t("look-way"))}
        <div class="stack">{Felt::ALL.map(answer).into_iter().collect::<Vec<_>>()}</div>
    };
    let skip = button(Look::Quiet, t("look-skip"), move || go(None));
    screen(move || app.t(&key("")), body, skip)
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
            t("look-words"),
            t("look-words-hint"),
            words,
            || None,
            MAX_WORDS_CHARS,
        )}
        {quiet(t("look-private"))}
    };
    let keep = move || {
        said.update(|said| said.words = words.get_untracked());
        step.set(Step::Keep);
    };
    let ways = pair(side(t("look-burn"), move || burn(false)), side(t("look-keep"), keep));
    screen(move || app.t(&key), body, ways)
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
        let paragraph = |text: &str| view! { <p>{text.to_owned()}</p> };
        as_text().lines().filter(|one| !one.is_empty()).map(paragraph).collect::<Vec<_>>()
    };
    let body = view! {
        {lead(t("look-keep-about"))}
        <div class="group stack mine">{dynamic(lines)}</div>
    };
    let actions = view! {
        {icon_label_button(Look::Plain, Icon::Copy, t("look-copy"), copy)}
        <a class="button" download=t("look-file") href=file>
            <span class="label">{t("look-save")}</span>
        </a>
        {button(Look::Primary, t("look-done"), move || burn(true))}
    };
    screen(t("look-keep"), body, actions)
}

fn burned(app: App, over: Over, kept: bool) -> AnyView {
    let what = if over == Over::Left { "burn-left" } else { "burn-ended" };
    let body = view! {
        {lead(t(what))}
        {kept.then(|| para(t("burn-kept")))}
        {para(t("burn-bye"))}
    };
    let start = button(Look::Primary, t("over-start"), move || leave(app, Place::Start));
    screen(t("burn-title"), body, start)
}
