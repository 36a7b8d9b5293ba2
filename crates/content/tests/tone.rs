//! How the texts sound: never of the courts or the clinic, never crude, for everyone.

// Reads the files themselves; the wasm tests have none.
#![cfg(all(feature = "embedded", not(target_family = "wasm")))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

#[path = "common/files.rs"]
mod files;

use content::Locale;
use files::{Entry, entries};

/// Starts of words of the courts and the clinic.
const COURTS_EN: &[&str] = &[
    "consent",
    "legal",
    "law",
    "contract",
    "proof",
    "evidence",
    "liab",
    "permi",
    "authori",
    "certif",
    "verif",
    "comply",
    "violat",
    "diagnos",
    "prescri",
    "dose",
    "therap",
    "medic",
    "doctor",
    "patient",
    "partner's",
    "score",
    "streak",
    "reject",
    "denied",
    "invalid",
    "error",
    "fail",
    "forbidden",
    "must",
];

/// The same in Spanish. "Prueba" is not among them: it is how one says "try".
const COURTS_ES: &[&str] = &[
    "consentim",
    "legal",
    "ley",
    "leyes",
    "contrat",
    "evidenc",
    "autoriz",
    "certific",
    "verific",
    "infring",
    "viola",
    "diagn",
    "prescri",
    "dosis",
    "terap",
    "médic",
    "doctor",
    "paciente",
    "puntuac",
    "puntos",
    "racha",
    "rechaz",
    "deneg",
    "inválid",
    "error",
    "fall",
    "prohib",
    "debes",
    "obligat",
    "permis",
    "permit",
];

/// Starts of words that a sex educator would say otherwise.
const CRUDE_EN: &[&str] = &[
    "fuck",
    "dick",
    "pussy",
    "cunt",
    "tits",
    "boob",
    "arse",
    "slut",
    "whore",
    "bitch",
    "blowjob",
    "handjob",
    "jizz",
    "wank",
    "horny",
    "milf",
    "porn",
    "nude",
    "anus",
    "penis",
    "vagin",
    "nipple",
    "genital",
    "sexy",
    "dirty",
    "naughty",
    "filthy",
    "virgin",
    "husband",
    "wife",
    "girlfriend",
    "boyfriend",
    "boys",
    "girls",
    "woman",
    "women",
    "hers",
];

/// The same, as whole words.
const CRUDE_WHOLE_EN: &[&str] = &["man", "men", "his", "her", "he", "him", "she", "anal", "cum", "cock"];

/// The same in Spanish, as whole words: their starts begin many others.
const CRUDE_WHOLE_ES: &[&str] = &[
    "foll", "puta", "puto", "polla", "coño", "verga", "pija", "concha", "tetas", "culo", "coger", "cachond",
    "paja", "mamada", "correrse", "porno", "desnudes", "anal", "ano", "anos", "pene", "vagin", "pezón",
    "pezones", "genital", "sexy", "guarr", "cochin", "virgen", "marido", "esposo", "esposa", "novio",
    "novia", "chico", "chica", "chicos", "chicas", "hombre", "mujer", "macho", "hembra",
];

/// Words that fit only some people, or are said so only in some countries. Say "quien", "cada quien", "la persona".
const NOT_EVERYONE_ES: &[&str] = &[
    "vosotros",
    "vosotras",
    "ustedes",
    "os",
    "nosotros",
    "nosotras",
    "vuestro",
    "vuestra",
    "vuestros",
    "vuestras",
    "ellos",
    "ellas",
    "ambos",
    "ambas",
    "juntos",
    "juntas",
    "listo",
    "listos",
    "cansado",
    "cansada",
    "seguro",
    "bienvenido",
    "bienvenidos",
    "solos",
    "solas",
    "atento",
    "invitado",
    "invitada",
    "invitados",
    "amigo",
    "amiga",
    "amigos",
    "amigas",
    "compañero",
    "compañera",
];

/// Texts that say what this is not, in the very words of it.
const SAYS_WHAT_IT_IS_NOT: &[&str] = &["start-is-not", "settings-is-not"];

/// Whom a service is for is said as the service says it: whoever calls finds the door that is theirs.
const SAYS_WHOM_A_SERVICE_IS_FOR: &[&str] = &["learn-wrong-line-spain"];

/// Where one of these words stands, all at once.
fn found(locale: Locale, deny: &[&str], is: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for Entry { file, key, text } in entries(locale) {
        if SAYS_WHAT_IT_IS_NOT.contains(&key.as_str()) || SAYS_WHOM_A_SERVICE_IS_FOR.contains(&key.as_str()) {
            continue;
        }
        let low = text.to_lowercase();
        for word in low.split(|c: char| !c.is_alphanumeric()) {
            if let Some(denied) = deny.iter().find(|denied| is(word, denied)) {
                found.push(format!("{}/{file}: {key}: \"{denied}\" in: {text}", locale.tag()));
            }
        }
    }
    found
}

fn none(found: &[String]) {
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

fn begins(word: &str, start: &str) -> bool {
    word.starts_with(start)
}

fn same(word: &str, other: &str) -> bool {
    word == other
}

#[test]
fn words_are_warm_and_never_of_the_courts_or_the_clinic() {
    none(&[found(Locale::En, COURTS_EN, begins), found(Locale::Es, COURTS_ES, begins)].concat());
}

#[test]
fn words_are_never_crude() {
    none(
        &[
            found(Locale::En, CRUDE_EN, begins),
            found(Locale::En, CRUDE_WHOLE_EN, same),
            found(Locale::Es, CRUDE_WHOLE_ES, same),
        ]
        .concat(),
    );
}

#[test]
fn spanish_is_for_everyone_and_every_country() {
    let mut wrong = found(Locale::Es, NOT_EVERYONE_ES, same);
    for entry in entries(Locale::Es) {
        let words = entry.words().to_lowercase();
        let words: Vec<&str> = words.split(|c: char| !c.is_alphanumeric() && c != '@').collect();
        // "Todas las señales" is fine; "todas" alone is people. No @ and no x in place of a letter either.
        let people = words.iter().enumerate().any(|(at, word)| {
            let next = words.get(at + 1).copied().unwrap_or_default();
            let things =
                ["los", "las", "esos", "esas", "estos", "estas", "sus", "tus", "mis"].contains(&next);
            ["todos", "todas"].contains(word) && !things
        });
        let odd = words.iter().any(|word| word.contains('@') || word.ends_with("xs"));
        if people || odd {
            wrong.push(format!("es/{}: {}: {}", entry.file, entry.key, entry.text));
        }
    }
    none(&wrong);
}

#[test]
fn spanish_opens_what_it_closes() {
    let mut wrong = Vec::new();
    for entry in entries(Locale::Es) {
        let count = |sign: char| entry.text.matches(sign).count();
        if count('¿') != count('?') || count('¡') != count('!') || count('«') != count('»') {
            wrong.push(format!("es/{}: {}: {}", entry.file, entry.key, entry.text));
        }
    }
    none(&wrong);
}
