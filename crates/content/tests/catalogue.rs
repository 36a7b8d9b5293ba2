//! What must hold of the activities, the signals and the emoji.

#![cfg(feature = "embedded")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::collections::{BTreeMap, BTreeSet};

use content::{Locale, PACKS, Texts, catalogue, signal_ids, signal_uses};
use rules::{
    catalogue::{Faculties, Known, Roles},
    text::skeleton,
};

fn known(id: &str) -> &'static Known {
    let found = catalogue().named(id).unwrap_or_else(|| panic!("no activity {id:?}"));
    catalogue().get(found).unwrap()
}

fn is_kebab(id: &str) -> bool {
    !id.is_empty()
        && id.split('-').all(|part| {
            !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        })
}

#[test]
fn everything_embedded_can_be_read() {
    assert_eq!(content::check(), Ok(()));
}

#[test]
fn there_is_much_to_choose_from_in_every_pack() {
    assert!(catalogue().len() >= 90, "{}", catalogue().len());
    let mut packs = BTreeMap::new();
    for (_, one) in catalogue().iter() {
        *packs.entry(one.pack.as_str()).or_insert(0) += 1;
    }
    assert_eq!(packs.keys().copied().collect::<BTreeSet<_>>(), PACKS.iter().copied().collect());
    assert!(packs.values().all(|count| *count >= 12), "{packs:?}");
    // The gentlest first.
    assert_eq!(catalogue().iter().next().map(|(_, one)| one.pack.as_str()), Some("touch"));
}

#[test]
fn every_activity_has_an_id_a_title_and_the_phrases_of_its_roles() {
    let (mut ids, mut titles) = (BTreeSet::new(), BTreeSet::new());
    for (id, one) in catalogue().iter() {
        assert!(is_kebab(&one.id) && ids.insert(&one.id), "{:?}", one.id);
        assert_eq!(Texts::of(Locale::En).try_say(&one.id, &[]).as_ref(), Some(&one.title));
        for locale in Locale::ALL {
            let title = Texts::of(*locale).title(id);
            assert!(!title.is_empty() && title.chars().count() <= 32, "{title:?}");
            assert!(title.starts_with(char::is_uppercase) && !title.ends_with('.'), "{title:?}");
            // A yes is to exactly one activity (Y4): no two may read the same, in any language.
            assert!(titles.insert((locale.tag(), skeleton(&title))), "{locale:?}: {title:?} twice");
        }
    }
}

#[test]
fn kiss_is_what_scripts_rely_on() {
    let kiss = known("kiss");
    assert_eq!((kiss.id.as_str(), kiss.title.as_str(), kiss.roles), ("kiss", "Kiss", Roles::Given));
    assert_eq!(kiss.traits, Default::default());
    assert_eq!(catalogue().iter().filter(|(_, one)| one.id == "kiss" || one.title == "Kiss").count(), 1);
}

#[test]
fn a3_what_takes_a_voice_says_so() {
    let check = |id, takes_away| assert_eq!(known(id).traits.takes_away, takes_away, "{id}");
    check("blindfold", Faculties::SIGHT);
    check("gag", Faculties::SPEECH);
    check("hand-over-mouth", Faculties::SPEECH);
    check("stay-silent", Faculties::SPEECH);
    check("tickle", Faculties::SPEECH);
    for id in
        ["tie-hands", "soft-cuffs", "tie-to-bed", "rope", "hold-wrists", "hold-down", "wrestle", "chase"]
    {
        check(id, Faculties::HANDS);
    }
    check("kiss", Faculties::NONE);
    check("rope-hands-free", Faculties::NONE);
}

#[test]
fn y8_what_is_intense_says_so() {
    for id in [
        "spank",
        "paddle",
        "flogger",
        "warm-wax",
        "rope",
        "gag",
        "near-the-edge",
        "record-video",
        "post-picture",
    ] {
        assert!(known(id).traits.intense, "{id}");
    }
    for id in ["hug", "kiss", "undress", "touch-shoulder", "blindfold", "watch"] {
        assert!(!known(id).traits.intense, "{id}");
    }
    // Nothing that binds or gags is gentle.
    for (_, one) in catalogue().iter().filter(|(_, one)| one.traits.takes_away.meets(Faculties::HANDS)) {
        assert!(one.traits.intense, "{}", one.id);
    }
}

#[test]
fn y9_what_carries_a_risk_says_so() {
    for (_, one) in catalogue().iter() {
        let named = ["oral-", "penetration-", "toy-inside", "share-a-toy", "intimate-touch", "touch-inside"];
        let risky = named.iter().any(|start| one.id.starts_with(start));
        assert!(!risky || one.traits.health_risk, "{}", one.id);
        assert!(!one.traits.health_risk || one.pack == "intimacy", "{}", one.id);
    }
}

#[test]
fn nothing_there_could_not_be_stopped_in_time() {
    for (_, one) in catalogue().iter() {
        for part in
            ["chok", "breath-play", "strangl", "knife", "needle", "blood", "asleep", "electric", "slap"]
        {
            assert!(!one.id.contains(part) && !one.title.to_lowercase().contains(part), "{}", one.id);
        }
    }
}

#[test]
fn practice_is_safe_for_daylight() {
    for (_, one) in catalogue().iter().filter(|(_, one)| one.pack == "practice") {
        assert_eq!(one.traits, Default::default(), "{}", one.id);
    }
}

#[test]
fn every_faculty_that_is_lost_leaves_a_signal() {
    for (_, one) in catalogue().iter() {
        let left = signal_ids().filter_map(signal_uses).filter(|uses| !uses.meets(one.traits.takes_away));
        assert!(left.count() >= 3, "{}", one.id);
    }
}

#[test]
fn signals_are_named_and_told_apart() {
    for texts in Locale::ALL.iter().map(|locale| Texts::of(*locale)) {
        let mut names = BTreeSet::new();
        for id in signal_ids() {
            let name = texts.signal(id);
            assert!(is_kebab(id) && names.insert(name.clone()), "{id}");
            assert!(name != format!("signal-{id}"), "{id} has no name");
            assert_eq!(signal_uses(&name), signal_uses(id));
            assert!(signal_uses(id).is_some());
        }
    }
}

#[test]
fn there_is_an_emoji_with_a_name_for_every_byte() {
    for texts in Locale::ALL.iter().map(|locale| Texts::of(*locale)) {
        let (mut seen, mut named) = (BTreeSet::new(), BTreeSet::new());
        for index in 0..=u8::MAX {
            let (emoji, name) = texts.emoji(index);
            let mut code_points = emoji.chars();
            let one = code_points.next().unwrap();
            assert_eq!(code_points.next(), None, "{emoji:?} is more than one code point");
            let point = u32::from(one);
            // No flags, skin tones, people or their parts, crude things; nothing that isn't a pictograph.
            assert!(point >= 0x231a && !(0x1f1e6..=0x1f1ff).contains(&point), "{emoji}");
            assert!(!(0x1f3fb..=0x1f3ff).contains(&point), "{emoji}");
            assert!(!"🍆🍑🍌💦💩🔪🔫💣🗡⚔🪓🏹💊💉🚬🍺🍷⛪🕌🛕🕍🕋⛩📿🙏🏴🏳🚩🎌🏁".contains(one), "{emoji}");
            assert!(!(0x1f440..=0x1f450).contains(&point), "{emoji}");
            assert!(!(0x1f464..=0x1f487).contains(&point) || "👻👽".contains(one), "{emoji}");
            assert!(!(0x1f600..=0x1f64f).contains(&point), "{emoji}");
            assert!(seen.insert(one) && named.insert(name.to_lowercase()), "{emoji} {name}");
            assert!(!name.starts_with("emoji-") && name.chars().count() <= 20, "{emoji} {name}");
        }
        assert_eq!(seen.len(), 256);
    }
}
