//! Suggesting other signals.

use app::agree::Draft;
use content::Arg;
use draw::prelude::*;
use rules::{
    Event,
    catalogue::Faculties,
    limits,
    text::{BadText, Words},
};

use crate::{
    design::{
        Icon, Look, Text, button, chips, group, heading, icon_label_button, list, quiet, row, sheet, stack,
        stepper, switch, t, text, text_field,
    },
    state::App,
};

/// What is bound to the parts of the form; the draft follows it.
#[derive(Clone, Copy)]
pub(super) struct Form {
    app: App,
    pub word: RwSignal<String>,
    pub chosen: RwSignal<Vec<usize>>,
    /// One more, as far as it is typed.
    pub typed: RwSignal<String>,
    plain: RwSignal<bool>,
    silence: RwSignal<i32>,
    check_in: RwSignal<i32>,
}

/// The sheet while something is being suggested.
pub fn draw(app: App) -> AnyView {
    let Some(draft) = app.drafts.signals.get_untracked() else { return nothing() };
    let known = |app: App, draft: &Draft| -> Vec<usize> {
        let texts = app.texts.get_untracked();
        content::signal_ids()
            .enumerate()
            .filter(|(_, id)| draft.has(&texts.signal(id)))
            .map(|(at, _)| at)
            .collect()
    };
    let form = Form {
        app,
        word: RwSignal::new(draft.safe_word.clone()),
        chosen: RwSignal::new(known(app, &draft)),
        typed: RwSignal::new(String::new()),
        plain: RwSignal::new(draft.plain_words),
        silence: RwSignal::new(i32::from(draft.silence_s)),
        check_in: RwSignal::new(i32::from(draft.check_in_min)),
    };
    Effect::new(move |_| form.follow());
    let back = move || app.drafts.signals.set(None);
    let send = move || {
        if let Some(Ok(signals)) = app.drafts.signals.get_untracked().map(|draft| draft.signals()) {
            app.drafts.signals.set(None);
            app.act(Event::Signals(signals));
        }
    };
    let actions = row(vec![
        icon_label_button(Look::Quiet, Icon::Back, t("signals-edit-back"), back),
        button(Look::Primary, t("signals-edit-send"), send),
    ]);
    sheet(t("signals-edit-title"), form.draw(), actions, move || app.lead_back())
}

impl Form {
    /// The draft follows the form, and the form what the draft can't be.
    fn follow(self) {
        let (word, chosen, plain) = (self.word.get(), self.chosen.get(), self.plain.get());
        let (silence, check_in) = (self.silence.get(), self.check_in.get());
        let Some(mut draft) = self.app.drafts.signals.get_untracked() else { return };
        let texts = self.app.texts.get_untracked();
        let mut had: Vec<usize> = Vec::new();
        for (at, id) in content::signal_ids().enumerate() {
            let name = texts.signal(id);
            if draft.has(&name) != chosen.contains(&at) {
                let uses = content::signal_uses(id).unwrap_or(Faculties::HANDS);
                let _ = draft.toggle(&name, uses);
            }
            if draft.has(&name) {
                had.push(at);
            }
        }
        draft.safe_word = word;
        draft.plain_words = plain;
        draft.keep_words();
        draft.silence_s = u8::try_from(silence).unwrap_or(limits::SILENCE_S);
        draft.check_in_min = u8::try_from(check_in).unwrap_or(limits::CHECK_IN_MIN);
        if draft.plain_words != plain {
            self.plain.set(draft.plain_words);
            self.app.tell(self.app.texts.get_untracked().say("signals-edit-plain-hint", &[]));
        }
        if had.len() < chosen.len() {
            self.chosen.set(had);
            self.app.tell(self.app.texts.get_untracked().say("signals-edit-full", &[]));
        }
        self.app.drafts.signals.set(Some(draft));
    }

    fn draw(self) -> AnyView {
        let app = self.app;
        let wrong = move || {
            let typed = self.word.get();
            let why = Words::new(&typed).err().filter(|_| !typed.trim().is_empty())?;
            Some(app.texts.get().bad_words(why))
        };
        let names: Vec<Text> =
            content::signal_ids().map(|id| text(move || app.texts.get().signal(id))).collect();
        let most = u64::try_from(limits::MAX_NON_VERBAL).unwrap_or(u64::MAX);
        let seconds = move || number(app, "signals-edit-silence-shown", "seconds", self.silence.get());
        let minutes = move || number(app, "signals-edit-check-in-shown", "minutes", self.check_in.get());
        stack(vec![
            #[cfg(feature = "whole")]
            super::mine::draw(app, self),
            text_field(
                t("signals-edit-word"),
                t("signals-edit-word-hint"),
                self.word,
                wrong,
                limits::MAX_WORDS_CHARS,
            ),
            chips(t("signals-edit-without"), names, self.chosen, true),
            quiet(move || app.say("signals-edit-without-hint", &[("most", Arg::from(most))])),
            self.own_ones(),
            self.own(),
            switch(t("signals-edit-plain"), t("signals-edit-plain-hint"), self.plain),
            stepper(
                t("signals-edit-silence"),
                self.silence,
                i32::from(limits::MIN_SILENCE_S),
                i32::from(limits::MAX_SILENCE_S),
                seconds,
            ),
            stepper(
                t("signals-edit-check-in"),
                self.check_in,
                1,
                i32::from(limits::MAX_CHECK_IN_MIN),
                minutes,
            ),
        ])
    }

    /// Signals in people's own words, to leave out again.
    fn own_ones(self) -> AnyView {
        let app = self.app;
        let all = memo(move || {
            let texts = app.texts.get();
            let own = |name: &str| !content::signal_ids().any(|id| texts.signal(id) == name);
            app.drafts.signals.with(|draft| {
                let all = draft.iter().flat_map(|draft| &draft.non_verbal);
                all.map(|one| one.name.as_str().to_owned()).filter(|name| own(name)).collect::<Vec<_>>()
            })
        });
        let one = move |name: String| {
            let name = StoredValue::new(name);
            let label = move || {
                name.with_value(|name| app.say("signals-edit-remove", &[("signal", Arg::from(name))]))
            };
            let remove = move || {
                app.drafts.signals.update(|draft| {
                    if let Some(draft) = draft {
                        let _ = name.with_value(|name| draft.toggle(name, Faculties::NONE));
                    }
                });
                if let Some(plain) =
                    app.drafts.signals.with_untracked(|draft| draft.as_ref().map(|d| d.plain_words))
                {
                    self.plain.set(plain);
                }
            };
            icon_label_button(Look::Quiet, Icon::Close, label, remove)
        };
        let draw = move || match all.get() {
            all if all.is_empty() => nothing(),
            all => {
                stack(vec![heading(t("signals-edit-own-signals")), list(all.into_iter().map(one).collect())])
            }
        };
        dynamic(draw)
    }

    /// One more, in own words; what it needs is asked, not guessed (A3).
    fn own(self) -> AnyView {
        let app = self.app;
        let typed = self.typed;
        let uses = RwSignal::new(Vec::<usize>::new());
        let all = [Faculties::SPEECH, Faculties::SIGHT, Faculties::HANDS];
        // "None of these" is an answer too, and no other goes with it.
        Effect::new(move |before: Option<Vec<usize>>| {
            let now = uses.get();
            let none_is_new = before.is_some_and(|before| !before.contains(&3));
            let kept: Vec<usize> = match (now.contains(&3) && now.len() > 1, none_is_new) {
                (true, true) => vec![3],
                (true, false) => now.iter().copied().filter(|one| *one != 3).collect(),
                (false, _) => now.clone(),
            };
            if kept != now {
                uses.set(kept.clone());
            }
            kept
        });
        let options =
            ["signals-uses-speech", "signals-uses-sight", "signals-uses-hands", "signals-uses-none"];
        let options: Vec<Text> = options.into_iter().map(|key| text(t(key))).collect();
        let wrong = move || {
            let typed = typed.get();
            let why: BadText = Words::new(&typed).err().filter(|_| !typed.trim().is_empty())?;
            Some(app.texts.get().bad_words(why))
        };
        let ready = move || Words::new(&typed.get()).is_ok() && uses.with(|uses| !uses.is_empty());
        let add = move || {
            let uses_all = uses.get_untracked().into_iter().filter_map(|at| all.get(at).copied());
            let needs = uses_all.fold(Faculties::NONE, Faculties::and);
            let name = typed.get_untracked();
            // What the app knows already needs what it needs.
            let needs = content::signal_uses(&name).unwrap_or(needs);
            let mut full = false;
            app.drafts.signals.update(|draft| {
                if let Some(draft) = draft.as_mut().filter(|draft| !draft.has(&name)) {
                    full = !draft.has_room();
                    let _ = draft.toggle(&name, needs);
                }
            });
            if full {
                return app.tell(app.texts.get_untracked().say("signals-edit-full", &[]));
            }
            typed.set(String::new());
            uses.set(Vec::new());
        };
        let asked = memo(move || typed.with(|typed| !typed.trim().is_empty()));
        let options = StoredValue::new(Some(options));
        let more = group(vec![
            chips(
                t("signals-edit-uses"),
                options.try_update_value(Option::take).flatten().unwrap_or_default(),
                uses,
                true,
            ),
            crate::design::button_if(Look::Plain, t("signals-edit-add"), ready, add),
        ]);
        stack(vec![
            text_field(
                t("signals-edit-own"),
                t("signals-edit-own-hint"),
                typed,
                wrong,
                limits::MAX_WORDS_CHARS,
            ),
            view! { <div id="own-signal" hidden=move || !asked.get()>{more}</div> },
        ])
    }
}

fn number(app: App, key: &str, name: &str, number: i32) -> String {
    app.say(key, &[(name, Arg::from(u64::try_from(number).unwrap_or_default()))])
}
