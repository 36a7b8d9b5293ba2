//! Choosing what: by looking for it, by its pack, or in own words.

use app::find::Finder;
use content::{Arg, PACKS};
use draw::prelude::*;
use rules::{
    catalogue::{ActivityId, Traits},
    text::Words,
};

use super::typed;
use crate::{
    design::{Icon, Look, Text, chips, icon, icon_label_button, quiet, search_field, sheet, stack, t, text},
    state::App,
};

/// Results shown at most: whoever looks for something types on.
const MOST: usize = 24;

/// The first step.
pub fn draw(app: App) -> AnyView {
    let search = typed(app, |draft| &mut draft.typed);
    let pack = RwSignal::new(vec![app.drafts.ask.with_untracked(|draft| draft.pack)]);
    Effect::new(move |last: Option<usize>| {
        let chosen = pack.with(|pack| pack.first().copied());
        let here = chosen.or(last).unwrap_or_default();
        if chosen.is_none() {
            // One is always open.
            pack.set(vec![here]);
        }
        app.drafts.ask.update(|draft| draft.pack = here);
        here
    });
    let finder = memo(move || std::rc::Rc::new(Finder::new(content::catalogue(), app.texts.get())));
    let searching = memo(move || search.with(|search| !search.trim().is_empty()));
    let list = move || if searching.get() { found(app, search, finder) } else { packs(app, pack, finder) };
    sheet(
        t("ask-title"),
        stack(vec![search_field(t("ask-search"), search), dynamic(list)]),
        nothing(),
        move || app.close(),
    )
}

type Found = Memo<std::rc::Rc<Finder>>;

fn packs(app: App, pack: RwSignal<Vec<usize>>, finder: Found) -> AnyView {
    let names: Vec<Text> = PACKS.iter().map(|id| text(move || app.texts.get().pack(id).0)).collect();
    let here = move || {
        let chosen = pack.with(|pack| pack.first().copied()).unwrap_or_default();
        PACKS.get(chosen).copied().unwrap_or_default()
    };
    let all = move || {
        let here = here();
        let ids = content::catalogue().iter().filter(|(_, known)| known.pack == here).map(|(id, _)| id);
        buttons(app, &finder.get(), ids.collect())
    };
    stack(vec![
        chips(t("ask-packs"), names, pack, false),
        quiet(move || app.texts.get().pack(here()).1),
        dynamic(all),
        quiet(t("ask-own-hint")),
    ])
}

fn found(app: App, search: RwSignal<String>, finder: Found) -> AnyView {
    let ids = memo(move || {
        let finder = finder.get();
        search.with(|typed| finder.find(typed).into_iter().map(|(id, _)| id).take(MOST).collect::<Vec<_>>())
    });
    // What is called exactly so is meant by it: own words would be taken for it anyway.
    let exact = memo(move || {
        let finder = finder.get();
        search.with(|typed| {
            let first = ids.with(|ids| ids.first().copied());
            let called =
                |id: ActivityId| Words::new(typed).is_ok_and(|words| words.same_as(finder.title(id)));
            first.is_some_and(called) || content::catalogue().named(typed).is_some()
        })
    });
    let count = move || {
        let count = ids.with(Vec::len);
        if count == 0 {
            return app.t("ask-found-none");
        }
        app.say("ask-found", &[("found", Arg::from(u64::try_from(count).unwrap_or(u64::MAX)))])
    };
    let all = move || buttons(app, &finder.get(), ids.get());
    let own = move || {
        if exact.get() {
            return nothing();
        }
        let label = move || search.with(|typed| app.say("ask-own", &[("what", Arg::from(typed.trim()))]));
        icon_label_button(Look::Plain, Icon::Pencil, label, move || choose_own(app))
    };
    view! {
        <p class="low" role="status">{dynamic(count)}</p>
        {dynamic(all)}
        {dynamic(own)}
    }
}

fn choose_own(app: App) {
    let chosen = app.drafts.ask.try_update(|draft| draft.choose_own(content::catalogue()));
    if let Some(Err(why)) = chosen {
        app.tell(app.texts.get_untracked().bad_words(why));
    }
}

fn buttons(app: App, finder: &Finder, ids: Vec<ActivityId>) -> AnyView {
    let one = |id: ActivityId| {
        let title = finder.title(id).to_owned();
        let traits = content::catalogue().get(id).map(|known| known.traits).unwrap_or_default();
        let choose = move |_| app.drafts.ask.update(|draft| draft.choose(content::catalogue(), id));
        view! {
            <li>
                <button type="button" class="pick" on:click=choose>
                    <span>{title}</span>
                    {small_marks(traits)}
                </button>
            </li>
        }
    };
    let all: Vec<AnyView> = ids.into_iter().map(one).collect();
    view! { <ul class="picks" role="list">{all}</ul> }
}

/// What it asks for first, as small signs with a word for whoever doesn't see them.
fn small_marks(traits: Traits) -> AnyView {
    let all = [
        (traits.intense, Icon::Flame, "ask-mark-intense"),
        (!traits.takes_away.is_none(), Icon::Signals, "ask-mark-signal"),
        (traits.health_risk, Icon::Health, "ask-mark-health"),
    ];
    let all: Vec<AnyView> = all
        .into_iter()
        .filter(|(is, ..)| *is)
        .map(|(_, of, key)| {
            view! { <span class="sign" title=t(key)>{icon(of)}<span class="hidden">{t(key)}</span></span> }
        })
        .collect();
    if all.is_empty() {
        nothing()
    } else {
        view! { <span class="signs">{all}</span> }
    }
}
