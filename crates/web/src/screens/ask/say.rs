//! Who, where and how; and the sentence that it becomes, to be said aloud before it is sent.

use app::{
    draft::{Draft, Way},
    obstacle,
};
use content::Arg;
use draw::prelude::*;
use rules::{Event, People, PersonId, Refusal, limits};

use super::{back_button, typed};
use crate::{
    design::{
        Icon, Kind, Look, Text, button_if, chips, choice, icon_label_button, lead, note, quiet, quote, row,
        sheet, stack, t, text, text_field,
    },
    screens::among::{marks, me, names, others, sentence},
    state::{App, Sheet},
};

/// The last step.
pub fn draw(app: App) -> AnyView {
    let everyone = memo(move || others(app));
    Effect::new(move |_| {
        let (others, me) = (everyone.get(), me(app));
        app.drafts.ask.update(|draft| draft.fill(me, others.with(me)));
    });
    let activity = memo(move || {
        let me = me(app);
        app.drafts.ask.with(|draft| draft.activity(me))
    });
    let own_yes = move || app.drafts.ask.with(|draft| !draft.curious);
    let said = move || match activity.get() {
        Some(activity) => sentence(app, &activity, me(app), own_yes()),
        None => app.t("ask-missing"),
    };
    let why = memo(move || {
        let activity = activity.get()?;
        app.look(|view| obstacle::to_ask(view, content::catalogue(), &activity).map(Against))
    });
    let traits = app.drafts.ask.with_untracked(|draft| draft.traits(content::catalogue()));
    let aloud = move || {
        let people = activity.get().map(|activity| activity.people().without(me(app))).unwrap_or_default();
        if people.is_empty() {
            return String::new();
        }
        app.say("ask-say-it", &[("people", Arg::from(&names(app, people)))])
    };
    let people = move || if everyone.get().len() > 1 { parts(app, everyone.get()) } else { nothing() };
    let body = stack(vec![
        quote(said),
        lead(aloud),
        #[cfg(feature = "whole")]
        crate::screens::talking::phrases::draw(app, activity, own_yes),
        against(app, why),
        ways(app),
        dynamic(people),
        wish(app),
        place(app),
        marks(traits),
    ]);
    let ready = move || activity.with(Option::is_some) && why.with(Option::is_none);
    let send = move || {
        if let Some(activity) = activity.get_untracked() {
            app.act(Event::Ask { activity, own_yes: untrack(own_yes) });
        }
    };
    let actions = row(vec![back_button(app), button_if(Look::Primary, t("ask-send"), ready, send)]);
    sheet(t("ask-say-title"), body, actions, move || app.close())
}

/// A refusal that can be compared; that is all a memo asks of it.
#[derive(Clone, Copy, PartialEq)]
struct Against(Refusal);

/// What stands against it, and where to do something about it.
fn against(app: App, why: Memo<Option<Against>>) -> AnyView {
    let draw = move || {
        let Some(Against(why)) = why.get() else { return nothing() };
        let words = move || {
            let me = app.look(|view| view.me);
            app.texts.get().refusal(&why, me, |who| app.name(who))
        };
        let lead = match why {
            Refusal::SignalsNotKnown { .. } | Refusal::NoSignal { .. } => {
                Some((Icon::Signals, "ask-first-signals", Sheet::Signals))
            }
            Refusal::HealthNotShared { .. } | Refusal::HealthNotUnderstood { .. } => {
                Some((Icon::Health, "ask-first-health", Sheet::Health))
            }
            _ => None,
        };
        let lead = lead.map(|(of, key, sheet)| {
            icon_label_button(Look::Plain, of, t(key), move || app.lead_to(sheet.clone()))
        });
        let lead = lead.unwrap_or_else(nothing);
        view! { <div role="status" class="stack">{note(Kind::Info, words)}{lead}</div> }
    };
    dynamic(draw)
}

/// A choice that the draft follows.
fn chosen(app: App, of: fn(&Draft) -> usize, set: fn(&mut Draft, usize)) -> RwSignal<usize> {
    let value = RwSignal::new(app.drafts.ask.with_untracked(of));
    Effect::new(move |first: Option<()>| {
        let chosen = value.get();
        if first.is_some() {
            app.drafts.ask.update(|draft| set(draft, chosen));
        }
    });
    value
}

/// Who does it.
fn ways(app: App) -> AnyView {
    let ways = app.drafts.ask.with_untracked(Draft::ways);
    if ways.len() < 2 {
        return nothing();
    }
    let option = |way: &Way| -> Text {
        match way {
            Way::Give => text(t("ask-who-me")),
            Way::Receive => text(move || {
                let others = others(app);
                match others.len() {
                    1 => app.say("ask-who-them", &[("who", Arg::from(&names(app, others)))]),
                    _ => app.t("ask-who-others"),
                }
            }),
            Way::Together => text(t("ask-who-together")),
        }
    };
    let options = ways.iter().map(option).collect();
    let of = |draft: &Draft| draft.ways().iter().position(|way| *way == draft.way()).unwrap_or(0);
    let set = |draft: &mut Draft, at: usize| {
        if let Some(way) = draft.ways().get(at) {
            draft.set_way(*way);
        }
    };
    choice(t("ask-who"), options, chosen(app, of, set))
}

/// Among three and more: who is in it, and on which side.
fn parts(app: App, everyone: People) -> AnyView {
    let way = memo(move || app.drafts.ask.with(Draft::way));
    let draw = move || {
        let way = way.get();
        if way == Way::Together {
            return together(app, everyone);
        }
        stack(everyone.iter().map(|who| part(app, who, way)).collect())
    };
    dynamic(draw)
}

fn together(app: App, everyone: People) -> AnyView {
    let all: Vec<PersonId> = everyone.iter().collect();
    let names: Vec<Text> = all.iter().copied().map(|who| text(move || app.name(who))).collect();
    let draft = app.drafts.ask.with_untracked(|draft| draft.across.and(draft.beside));
    let on = all.iter().enumerate().filter(|(_, who)| draft.has(**who)).map(|(at, _)| at).collect();
    let chosen = RwSignal::new(on);
    Effect::new(move |_| {
        let chosen: Vec<usize> = chosen.get();
        app.drafts.ask.update(|draft| {
            for (at, who) in all.iter().enumerate() {
                draft.put(*who, chosen.contains(&at), false);
            }
        });
    });
    chips(t("ask-people"), names, chosen, true)
}

/// Somebody's part: out of it, on the other side, or on mine.
fn part(app: App, who: PersonId, way: Way) -> AnyView {
    let (across, beside) =
        app.drafts.ask.with_untracked(|draft| (draft.across.has(who), draft.beside.has(who)));
    let chosen = RwSignal::new(if across {
        1
    } else if beside {
        2
    } else {
        0_usize
    });
    Effect::new(move |_| {
        let chosen = chosen.get();
        app.drafts.ask.update(|draft| draft.put(who, chosen == 1, chosen == 2));
    });
    let across = if way == Way::Give { "ask-part-to" } else { "ask-part-by" };
    let options = vec![
        text(t("ask-part-out")),
        text(move || app.say(across, &[("who", Arg::from(&app.name(who)))])),
        text(t("ask-part-me")),
    ];
    choice(move || app.say("ask-part", &[("who", Arg::from(&app.name(who)))]), options, chosen)
}

/// A place on the body, or anything else that belongs to it. Chips where a place can stand in the sentence.
fn place(app: App) -> AnyView {
    let detail = typed(app, |draft| &mut draft.detail);
    let takes = app
        .drafts
        .ask
        .with_untracked(|draft| draft.known().is_some_and(|id| app.texts.get_untracked().takes_place(id)));
    let places =
        move || -> Vec<String> { app.t("ask-places").split(',').map(|one| one.trim().to_owned()).collect() };
    let shown = move || {
        if !takes {
            return nothing();
        }
        let places = places();
        let at = detail.with_untracked(|detail| places.iter().position(|place| place == detail.trim()));
        let chosen = RwSignal::new(at.into_iter().collect::<Vec<_>>());
        let names: Vec<Text> = places.iter().cloned().map(|place| text(move || place.clone())).collect();
        Effect::new(move |before: Option<Option<usize>>| {
            let now = chosen.with(|chosen| chosen.first().copied());
            if before.is_some_and(|before| before != now) {
                detail.set(now.and_then(|at| places.get(at).cloned()).unwrap_or_default());
            }
            now
        });
        chips(t("ask-where"), names, chosen, false)
    };
    let wrong = move || {
        let why = app.drafts.ask.with(Draft::detail).err()?;
        Some(app.texts.get().bad_words(why))
    };
    stack(vec![
        dynamic(shown),
        text_field(t("ask-where-own"), t("ask-where-hint"), detail, wrong, limits::MAX_WORDS_CHARS),
    ])
}

/// "I'd love to", or "I'm curious" (Y6).
fn wish(app: App) -> AnyView {
    let options = vec![text(t("ask-love")), text(t("ask-curious"))];
    let chosen = chosen(app, |draft| usize::from(draft.curious), |draft, at| draft.curious = at == 1);
    let hint = move || if chosen.get() == 1 { app.t("ask-curious-hint") } else { String::new() };
    stack(vec![choice(t("ask-how"), options, chosen), quiet(hint)])
}
