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
