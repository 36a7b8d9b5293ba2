//! How this device is to look, sound and feel. Kept on it; they say nothing about anybody.
//!
//! Red has no setting: it can't be turned off, moved, or made to ask (S1).

use draw::prelude::*;

use crate::edge::storage;

/// All of them.
#[derive(Clone, Copy)]
pub struct Settings {
    /// `auto`, `dark` or `light`.
    pub theme: RwSignal<String>,
    /// Whether changes are heard.
    pub sound: RwSignal<bool>,
    /// Whether changes are felt.
    pub vibration: RwSignal<bool>,
    /// Whether a shake is red.
    pub shake: RwSignal<bool>,
    /// Whether nothing moves that doesn't have to.
    pub calm: RwSignal<bool>,
}

impl Settings {
    /// As they were kept.
    pub fn read() -> Self {
        let is = |name, usual: bool| storage::setting(name).map_or(usual, |value| value == "yes");
        let theme = storage::setting("theme").filter(|theme| ["dark", "light"].contains(&theme.as_str()));
        Self {
            theme: RwSignal::new(theme.unwrap_or_else(|| "auto".to_owned())),
            sound: RwSignal::new(is("sound", false)),
            vibration: RwSignal::new(is("vibration", true)),
            // Asks a permission that lasts no longer than the page, so it is chosen each time.
            shake: RwSignal::new(false),
            calm: RwSignal::new(is("calm", false)),
        }
    }

    /// Keeps and shows each change.
    pub fn follow(self) {
        let root = |name: &str, value: &str| {
            if let Some(root) = document().document_element() {
                let _ = root.set_attribute(name, value);
            }
        };
        Effect::new(move |first: Option<()>| {
            let theme = self.theme.get();
            root("data-theme", &theme);
            if first.is_some() {
                storage::keep_setting("theme", &theme);
            }
        });
        Effect::new(move |first: Option<()>| {
            let calm = self.calm.get();
            root("data-motion", if calm { "calm" } else { "full" });
            if first.is_some() {
                keep("calm", calm);
            }
        });
        for (name, setting) in [("sound", self.sound), ("vibration", self.vibration)] {
            Effect::new(move |first: Option<()>| {
                let value = setting.get();
                if first.is_some() {
                    keep(name, value);
                }
            });
        }
    }
}

fn keep(name: &str, value: bool) {
    storage::keep_setting(name, if value { "yes" } else { "no" });
}
