//! What this tab, and this device, may keep: the keys of the encounter that goes on, for as long as the tab is open, so
//! that a reload comes back; and settings, which say nothing about anybody.
//!
//! Where a browser keeps nothing, the same is held in memory: everything works but a reload.

use draw::window;
use web_sys::Storage;

/// Where the keys of this tab's encounter are.
const KEPT: &str = "stillyes.together";

/// Where it stands how far each of them had read.
const SEEN: &str = "stillyes.seen";

/// Where it stands that this tab wants the program with all rooms (`boot.js` reads it).
const WHOLE: &str = "stillyes.whole";

/// What comparisons have found, a line for each of the others.
#[cfg(feature = "whole")]
const SHARED: &str = "stillyes.shared";

/// What begins the name of a setting.
const SETTING: &str = "stillyes.setting.";

fn tab() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

fn device() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// Whether a reload could come back.
pub fn works() -> bool {
    let try_it = |storage: Storage| {
        let done = storage.set_item("stillyes.try", "1").is_ok();
        let _ = storage.remove_item("stillyes.try");
        done
    };
    tab().is_some_and(try_it)
}

/// Keeps the keys of everyone at this device, one a line; what was kept before is overwritten.
pub fn keep<B: AsRef<[u8]>>(people: impl Iterator<Item = B>) {
    let lines: Vec<String> = people.map(|bytes| hex(bytes.as_ref())).collect();
    if let Some(storage) = tab() {
        let _ = storage.set_item(KEPT, &lines.join("\n"));
    }
}

/// What was kept.
pub fn kept() -> Vec<Vec<u8>> {
    let text = tab().and_then(|storage| storage.get_item(KEPT).ok().flatten()).unwrap_or_default();
    text.lines().filter_map(unhex).collect()
}

/// Keeps how far everyone at this device has read, a line each in the order of their keys; empty where that isn't known.
pub fn keep_seen(lines: &str) {
    if let Some(storage) = tab() {
        let _ = storage.set_item(SEEN, lines);
    }
}

/// How far one of them had read.
pub fn seen(place: usize) -> Option<Vec<u8>> {
    let text = tab().and_then(|storage| storage.get_item(SEEN).ok().flatten())?;
    unhex(text.split('\n').nth(place)?)
}

/// This tab wants the program with all rooms, also after a reload; for as long as the keys are kept.
pub fn keep_whole() {
    if let Some(storage) = tab() {
        let _ = storage.set_item(WHOLE, "");
    }
}

/// Keeps what a comparison with somebody has found, by their key in this encounter.
#[cfg(feature = "whole")]
pub fn keep_shared(with: &[u8], found: &[u8]) {
    if let Some(storage) = tab() {
        let line = [hex(with).as_str(), "=", &hex(found)].concat();
        let mut lines: Vec<String> =
            shared_lines().into_iter().filter(|(of, _)| *of != hex(with)).map(|(_, line)| line).collect();
        lines.push(line);
        let _ = storage.set_item(SHARED, &lines.join("\n"));
    }
}

/// What one has found.
#[cfg(feature = "whole")]
pub fn shared(with: &[u8]) -> Option<Vec<u8>> {
    let of = hex(with);
    let line = shared_lines().into_iter().find(|(one, _)| *one == of)?.1;
    unhex(line.split_once('=')?.1)
}

/// The lines of it, each with whom it was.
#[cfg(feature = "whole")]
fn shared_lines() -> Vec<(String, String)> {
    let text = tab().and_then(|storage| storage.get_item(SHARED).ok().flatten()).unwrap_or_default();
    let lines = text.lines().filter_map(|line| Some((line.split_once('=')?.0.to_owned(), line.to_owned())));
    lines.collect()
}

/// What begins the name of a gathering that is kept; its name and its end stand in `.of`, the tab that has it in `.tab`.
#[cfg(feature = "whole")]
const GATHERING: &str = "stillyes.gathering.";

/// A gathering that is kept on this device.
#[cfg(feature = "whole")]
pub struct KeptGathering {
    /// By which it is kept.
    pub id: String,
    /// What it is called.
    pub name: String,
}

/// Keeps what this device knows of a gathering, until it is burned (G9). Whether it could.
#[cfg(feature = "whole")]
pub fn keep_gathering(id: &str, bytes: &[u8], name: &str, burns: u64) -> bool {
    let Some(storage) = device() else { return false };
    let place = [GATHERING, id].concat();
    let _ = storage.set_item(&[&place, ".of"].concat(), &[&burns.to_string(), " ", name].concat());
    storage.set_item(&place, &hex(bytes)).is_ok()
}

/// What was kept of it.
#[cfg(feature = "whole")]
pub fn gathering(id: &str) -> Option<Vec<u8>> {
    unhex(&device()?.get_item(&[GATHERING, id].concat()).ok().flatten()?)
}

/// All of them. Those that are past their end are erased.
#[cfg(feature = "whole")]
pub fn gatherings(now: u64) -> Vec<KeptGathering> {
    let Some(storage) = device() else { return Vec::new() };
    let count = storage.length().unwrap_or(0);
    let keys: Vec<String> = (0..count).filter_map(|at| storage.key(at).ok().flatten()).collect();
    let mut all = Vec::new();
    for id in keys.iter().filter_map(|key| key.strip_prefix(GATHERING)?.strip_suffix(".of")) {
        let of = storage.get_item(&[GATHERING, id, ".of"].concat()).ok().flatten().unwrap_or_default();
        let (burns, name) = of.split_once(' ').unwrap_or_default();
        let burns: u64 = burns.parse().unwrap_or_default();
        if burns > 0 && burns <= now {
            forget_gathering(id);
        } else {
            all.push(KeptGathering { id: id.to_owned(), name: name.to_owned() });
        }
    }
    all.sort_by(|one, other| one.name.cmp(&other.name));
    all
}

/// Nothing of it is left on this device.
#[cfg(feature = "whole")]
pub fn forget_gathering(id: &str) {
    if let Some(storage) = device() {
        for end in ["", ".of", ".tab", ".before"] {
            let _ = storage.remove_item(&[GATHERING, id, end].concat());
        }
    }
}

/// Something of this tab alone, by its name.
#[cfg(feature = "whole")]
pub fn keep_tab(name: &str, value: &str) {
    if let Some(storage) = tab() {
        let _ = storage.set_item(&[TAB, name].concat(), value);
    }
}

/// That.
#[cfg(feature = "whole")]
pub fn tab_kept(name: &str) -> Option<String> {
    tab()?.get_item(&[TAB, name].concat()).ok().flatten()
}

/// It is gone.
#[cfg(feature = "whole")]
pub fn forget_tab(name: &str) {
    if let Some(storage) = tab() {
        let _ = storage.remove_item(&[TAB, name].concat());
    }
}

/// What begins the name of something of this tab alone.
#[cfg(feature = "whole")]
const TAB: &str = "stillyes.tab.";

/// Where it is kept what a host keeps beyond a gathering.
#[cfg(feature = "whole")]
const BOOK: &str = "stillyes.book";

/// What this host keeps beyond gatherings (G5, G9).
#[cfg(feature = "whole")]
pub fn book() -> app::evening::book::Book {
    let kept =
        device().and_then(|storage| storage.get_item(BOOK).ok().flatten()).and_then(|text| unhex(&text));
    app::evening::book::Book::from_bytes(&kept.unwrap_or_default())
}

/// Keeps that; nothing is left where there is nothing in it.
#[cfg(feature = "whole")]
pub fn keep_book(book: &app::evening::book::Book) {
    let Some(storage) = device() else { return };
    let _ = match book.evenings() {
        [] => storage.remove_item(BOOK),
        _ => storage.set_item(BOOK, &hex(&book.to_bytes())),
    };
}

/// Keeps the house rules of the version before, so that what differs can be shown.
#[cfg(feature = "whole")]
pub fn keep_rules_before(id: &str, rules: &str) {
    if let Some(storage) = device() {
        let _ = storage.set_item(&[GATHERING, id, ".before"].concat(), rules);
    }
}

/// Those.
#[cfg(feature = "whole")]
pub fn rules_before(id: &str) -> Option<String> {
    device()?.get_item(&[GATHERING, id, ".before"].concat()).ok().flatten()
}

/// This tab has it from now on: others hear of that ([`taken_gathering`]).
#[cfg(feature = "whole")]
pub fn take_gathering(id: &str) {
    if let Some(storage) = device() {
        let _ = storage.set_item(&[GATHERING, id, ".tab"].concat(), &js_sys::Math::random().to_string());
    }
}

/// Which gathering another tab has taken, by what has changed in the storage.
#[cfg(feature = "whole")]
pub fn taken_gathering(key: &str) -> Option<&str> {
    key.strip_prefix(GATHERING)?.strip_suffix(".tab")
}

/// Erases all of it.
pub fn forget() {
    if let Some(storage) = tab() {
        #[cfg(feature = "whole")]
        let _ = storage.remove_item(SHARED);
        let _ = storage.remove_item(WHOLE);
        let _ = storage.remove_item(KEPT);
        let _ = storage.remove_item(SEEN);
    }
}

/// A setting of this device.
pub fn setting(name: &str) -> Option<String> {
    device()?.get_item(&format!("{SETTING}{name}")).ok().flatten()
}

/// Keeps a setting.
pub fn keep_setting(name: &str, value: &str) {
    if let Some(storage) = device() {
        let _ = storage.set_item(&format!("{SETTING}{name}"), value);
    }
}

/// As text.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> =
        text.chars().map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok())).collect::<Option<_>>()?;
    digits
        .chunks(2)
        .map(|pair| match pair {
            [high, low] => Some((high << 4) | low),
            _ => None,
        })
        .collect()
}
