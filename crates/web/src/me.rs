//! What somebody keeps to themself, as this page holds it: locked, open, or only for as long as the tab is there.
//!
//! Every change is sealed and kept at once. Not here: what is kept (`app::me`), how it is sealed (`seal::vault`), where it lies
//! (`edge::vault`), how it looks (`screens::me`).

use app::me::{BadMe, Me};
use draw::prelude::*;
use rand_core::{CryptoRng, RngCore};
use seal::vault::{BadVault, Cost, MAX_FILE_BYTES, VaultKey};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use zeroize::Zeroizing;

use crate::{
    edge::{self, clock, random::Random, timer::Timer, vault},
    state::{self, App, Place},
};

/// Milliseconds without a touch after which it is locked, and with the page hidden.
const LOCKS_MS: u64 = 10 * 60 * 1_000;
const LOCKS_HIDDEN_MS: u64 = 2 * 60 * 1_000;
/// Milliseconds between two looks at whether it is time.
const LOOK_MS: u64 = 15_000;
/// The name of the file that is given out.
const FILE: &str = "notes.vault";

/// How it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Nobody has looked yet.
    Looking,
    /// Nothing is kept on this device.
    Fresh,
    /// There is something, under a passphrase.
    Locked,
    /// Another page on this device has it open.
    Elsewhere,
    /// Open. With `kept`, every change is; without, it is gone with the tab.
    Open {
        /// Whether it is kept.
        kept: bool,
    },
}

/// A part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inside {
    /// What there is.
    Home,
    /// The map, one card at a time.
    Cards,
    /// The map as a list, to search and to change.
    List,
    /// Signals, aftercare, what helps.
    Notes,
    /// The health card.
    Health,
    /// A look inside.
    TuneIn,
    /// The passphrase, and what is done with the whole of it.
    Keep,
}

/// The handle.
#[derive(Clone, Copy)]
pub struct Held {
    /// How it stands.
    pub stage: RwSignal<Stage>,
    /// What is open.
    pub me: RwSignal<Me>,
    /// What went wrong, as the key of a text.
    pub problem: RwSignal<Option<&'static str>>,
    /// Whether something takes a moment: a key is being made.
    pub busy: RwSignal<bool>,
    /// Where inside it somebody is.
    pub inside: RwSignal<Inside>,
    /// Whether the last change could not be kept.
    pub unsaved: RwSignal<bool>,
    key: StoredValue<Option<VaultKey>>,
    /// As it lies on the device, or as it was brought in and is yet to be opened.
    file: StoredValue<Option<Vec<u8>>>,
    /// How often it was put away: what was begun before that is not gone on with.
    times: StoredValue<u32>,
    /// Changes that are on their way to the device.
    saving: StoredValue<u32>,
    /// Whether it is to be locked as soon as they are there.
    locks: StoredValue<bool>,
    touched: StoredValue<u64>,
    hidden_since: StoredValue<Option<u64>>,
    timer: StoredValue<Option<Timer>>,
}

/// The key of a vault, for the worker that makes it.
pub fn key(passphrase: &str, file: &[u8], random: &[u8]) -> Result<Zeroizing<Vec<u8>>, &'static str> {
    let key = if file.is_empty() {
        VaultKey::new(passphrase, Cost::USUAL, &mut Given(random))
    } else {
        VaultKey::of(passphrase, file)
    };
    key.map(|key| key.to_bytes()).map_err(|why| match why {
        BadVault::Passphrase => "passphrase",
        BadVault::Memory => "memory",
        _ => "unknown",
    })
}

/// Randomness that was handed in: a worker has no window to ask for it.
struct Given<'a>(&'a [u8]);

impl RngCore for Given<'_> {
    fn next_u32(&mut self) -> u32 {
        rand_core::impls::next_u32_via_fill(self)
    }

    fn next_u64(&mut self) -> u64 {
        rand_core::impls::next_u64_via_fill(self)
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        if self.try_fill_bytes(bytes).is_err() {
            wasm_bindgen::throw_str("no randomness");
        }
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), rand_core::Error> {
        let none = || rand_core::Error::from(core::num::NonZeroU32::MIN);
        let (given, rest) = self.0.split_at_checked(bytes.len()).ok_or_else(none)?;
        bytes.copy_from_slice(given);
        self.0 = rest;
        Ok(())
    }
}

impl CryptoRng for Given<'_> {}

/// The key of the text for a word of the worker's.
fn problem(no: &str) -> &'static str {
    match no {
        "passphrase" => "me-wrong-passphrase",
        "unknown" => "me-no-vault",
        "memory" => "me-no-memory",
        "full" => "me-full",
        "taken" => "me-taken",
        _ => "me-forbidden",
    }
}

/// Another page took it: what was open here is kept, and put away.
fn lost() {
    let Some(app) = state::current() else { return };
    if app.me.stage.get_untracked() == (Stage::Open { kept: false }) {
        return;
    }
    // What could not be kept yet is here alone: it can still be given out.
    if app.me.is_unsaved() {
        app.me.unsaved.set(true);
        return app.me.problem.set(Some("me-taken"));
    }
    app.me.put_away();
    app.me.stage.set(Stage::Elsewhere);
}

async fn ask(what: &str, with: &[(&str, JsValue)]) -> Result<JsValue, String> {
    vault::ask(what, with, lost).await
}

fn array(bytes: &[u8]) -> JsValue {
    js_sys::Uint8Array::from(bytes).into()
}

impl Held {
    /// Nobody has looked yet.
    pub fn new() -> Self {
        Self {
            stage: RwSignal::new(Stage::Looking),
            me: RwSignal::new(Me::default()),
            problem: RwSignal::new(None),
            busy: RwSignal::new(false),
            inside: RwSignal::new(Inside::Home),
            unsaved: RwSignal::new(false),
            key: StoredValue::new(None),
            file: StoredValue::new(None),
            times: StoredValue::new(0),
            saving: StoredValue::new(0),
            locks: StoredValue::new(false),
            touched: StoredValue::new(0),
            hidden_since: StoredValue::new(None),
            timer: StoredValue::new(None),
        }
    }

    /// Whether it can be read and changed.
    pub fn is_open(self) -> bool {
        matches!(self.stage.get(), Stage::Open { .. })
    }

    /// The same, where it isn't drawn.
    pub fn is_open_now(self) -> bool {
        matches!(self.stage.get_untracked(), Stage::Open { .. })
    }

    /// Looks what is there, if nobody has. `take` takes it from another page.
    pub fn look(self, take: bool) {
        if self.stage.get_untracked() != Stage::Looking && !take {
            return;
        }
        spawn_local(async move {
            let mine = ask("claim", &[("steal", take.into())]).await;
            match mine {
                Ok(yes) if yes.is_falsy() => return self.stage.set(Stage::Elsewhere),
                Ok(_) => {}
                Err(no) => return self.without(&no),
            }
            match ask("load", &[]).await {
                Ok(file) => {
                    let file = vault::bytes(&file);
                    self.stage.set(if file.is_some() { Stage::Locked } else { Stage::Fresh });
                    self.file.set_value(file);
                }
                Err(no) => self.without(&no),
            }
        });
    }

    /// This browser keeps nothing here: it works all the same, for as long as the tab is there.
    fn without(self, no: &str) {
        self.problem.set(Some(problem(no)));
        self.stage.set(Stage::Fresh);
    }

    /// Begins without a passphrase: gone with the tab.
    pub fn begin_without(self) {
        self.stage.set(Stage::Open { kept: false });
        self.watch();
    }

    /// Makes a vault under this passphrase, or gives the one that is open another.
    pub fn keep_under(self, passphrase: String, then: impl FnOnce() + 'static) {
        self.with_key(passphrase, None, move |held, key| {
            held.key.set_value(Some(key));
            held.stage.set(Stage::Open { kept: true });
            held.save();
            held.watch();
            then();
        });
    }

    /// Opens what is there.
    pub fn unlock(self, passphrase: String) {
        let file = self.file.get_value();
        self.with_key(passphrase, file, |held, key| {
            let file = held.file.get_value().unwrap_or_default();
            let opened = key.open(&file).map_err(|why| match why {
                BadVault::Damaged => "me-damaged",
                _ => "me-no-vault",
            });
            let me = opened.and_then(|bytes| {
                Me::from_bytes(&bytes).map_err(|why| match why {
                    BadMe::Newer => "me-newer",
                    BadMe::Damaged => "me-damaged",
                })
            });
            match me {
                Ok(me) => {
                    held.me.set(me);
                    held.key.set_value(Some(key));
                    held.stage.set(Stage::Open { kept: true });
                    // One that was brought in takes the place of what was there, now that it is open.
                    held.save();
                    held.watch();
                }
                Err(why) => held.problem.set(Some(why)),
            }
        });
    }

    fn with_key(
        self,
        passphrase: String,
        file: Option<Vec<u8>>,
        then: impl FnOnce(Self, VaultKey) + 'static,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.problem.set(None);
        let times = self.times.get_value();
        spawn_local(async move {
            let passphrase = Zeroizing::new(passphrase);
            let file = file.map_or(JsValue::NULL, |file| array(&file));
            let made = ask("key", &[("passphrase", passphrase.as_str().into()), ("file", file)]).await;
            self.busy.set(false);
            // Locked, erased or taken meanwhile: with this key an empty one would take the place of what is kept.
            if self.times.get_value() != times {
                return;
            }
            let key = made.map_err(|no| problem(&no)).and_then(|made| {
                let bytes = Zeroizing::new(vault::bytes(&made).unwrap_or_default());
                VaultKey::from_bytes(&bytes).map_err(|_| "me-no-vault")
            });
            match key {
                Ok(key) => then(self, key),
                Err(why) => self.problem.set(Some(why)),
            }
        });
    }

    /// Changes something, and keeps it.
    pub fn change(self, change: impl FnOnce(&mut Me)) {
        self.me.update(change);
        self.save();
    }

    /// Keeps everything as it is now.
    pub fn save(self) {
        let sealed = self.key.with_value(|key| {
            let bytes = Zeroizing::new(self.me.with_untracked(Me::to_bytes));
            key.as_ref().map(|key| key.seal(&bytes, &mut Random))
        });
        match sealed {
            None => {}
            Some(Err(_)) => {
                self.unsaved.set(true);
                self.problem.set(Some("me-too-large"));
            }
            Some(Ok(file)) => self.send(file),
        }
    }

    fn send(self, file: Vec<u8>) {
        let _ = self.saving.try_update_value(|count| *count = count.saturating_add(1));
        let times = self.times.get_value();
        spawn_local(async move {
            let kept = ask("save", &[("file", array(&file))]).await;
            let _ = self.saving.try_update_value(|count| *count = count.saturating_sub(1));
            // Erased meanwhile, there is nothing left to say of it.
            if self.times.get_value() != times {
                return;
            }
            self.unsaved.set(kept.is_err());
            match kept {
                Ok(_) => {
                    self.file.set_value(Some(file));
                    if self.problem.get_untracked().is_some() {
                        self.problem.set(None);
                    }
                }
                Err(no) => self.problem.set(Some(problem(&no))),
            }
            if self.locks.get_value() {
                self.lock();
            }
        });
    }

    /// Whether there is something that isn't kept, or isn't yet.
    fn is_unsaved(self) -> bool {
        self.unsaved.get_untracked() || self.saving.get_value() > 0
    }

    /// What is open is put away: nothing of it stays in this page.
    fn put_away(self) {
        let _ = self.times.try_update_value(|times| *times = times.wrapping_add(1));
        self.locks.set_value(false);
        self.key.set_value(None);
        self.me.set(Me::default());
        self.inside.set(Inside::Home);
        self.timer.set_value(None);
    }

    /// Locks it, once what is on its way to the device is there. What isn't kept stays open: it would be gone.
    pub fn lock(self) {
        let kept = self.stage.get_untracked() == (Stage::Open { kept: true });
        self.locks.set_value(kept && self.saving.get_value() > 0);
        if kept && !self.is_unsaved() {
            self.put_away();
            self.problem.set(None);
            self.stage.set(Stage::Locked);
        }
    }

    /// Erases everything, here and on the device.
    pub fn wipe(self) {
        self.put_away();
        self.file.set_value(None);
        self.unsaved.set(false);
        spawn_local(async move {
            let wiped = ask("wipe", &[]).await;
            self.problem.set(wiped.err().map(|no| problem(&no)));
            self.stage.set(Stage::Fresh);
        });
    }

    /// Gives the sealed file to the device, to be kept somewhere else.
    pub fn export(self) {
        let sealed = self.key.with_value(|key| {
            let bytes = Zeroizing::new(self.me.with_untracked(Me::to_bytes));
            key.as_ref().and_then(|key| key.seal(&bytes, &mut Random).ok())
        });
        // Locked, it is as it lies there.
        if let Some(file) = sealed.or_else(|| self.file.get_value()) {
            let given = vault::give_file(FILE, "application/octet-stream", &file);
            self.problem.set(given.is_none().then_some("me-no-export"));
        }
    }

    /// Takes a file that was given out once. It has to be opened before it takes the place of what is there.
    pub fn import(self, field: JsValue) {
        spawn_local(async move {
            let Some(file) = vault::taken_file(&field, MAX_FILE_BYTES).await else {
                return self.problem.set(Some("me-no-vault"));
            };
            // What could not be kept would be gone: it stands there why not, and how to go on.
            if self.is_unsaved() {
                return;
            }
            self.put_away();
            self.problem.set(None);
            self.file.set_value(Some(file));
            self.stage.set(Stage::Locked);
        });
    }

    /// From now on it locks itself when nobody touches it.
    fn watch(self) {
        self.touched.set_value(clock::now());
        self.timer.set_value(Some(Timer::after(LOOK_MS, move || self.look_at_time())));
    }

    fn look_at_time(self) {
        let now = clock::now();
        let Some(app) = state::current() else { return };
        let together = app.place.get_untracked() == Place::Together;
        let idle = now.saturating_sub(self.touched.get_value()) >= LOCKS_MS;
        let hidden =
            self.hidden_since.get_value().is_some_and(|at| now.saturating_sub(at) >= LOCKS_HIDDEN_MS);
        if (idle && !together) || hidden {
            self.lock();
        }
        if matches!(self.stage.get_untracked(), Stage::Open { .. }) {
            self.timer.set_value(Some(Timer::after(LOOK_MS, move || self.look_at_time())));
        }
    }
}

/// Listens to what shows that somebody is there.
pub fn listen(app: App) {
    for event in ["pointerdown", "keydown"] {
        edge::on(&window(), event, move |_: web_sys::Event| app.me.touched.set_value(clock::now()));
    }
    edge::on(&document(), "visibilitychange", move |_: web_sys::Event| {
        let hidden = document().visibility_state() == web_sys::VisibilityState::Hidden;
        app.me.hidden_since.set_value(hidden.then(clock::now));
    });
}
