//! `cargo xtask tidy`: the habits that no compiler checks, so that nobody has to remember them.
//!
//! Also a test of this crate. Each check is a function from texts to findings, tried on made-up texts beside it; this
//! file holds the tables that they go by.

mod graph;
mod laws;
mod licences;
mod prose;
mod secrets;
mod source;

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result, bail};

use crate::{
    metadata,
    tools::{output, root},
};

/// One of our crates, and what it may depend on outside of its tests.
pub struct Crate {
    pub name: &'static str,
    /// Which of ours.
    pub ours: &'static [&'static str],
    /// Which of others; `None`: any.
    pub others: Option<&'static [&'static str]>,
    /// What it must never reach, through however many others.
    pub never: &'static [&'static str],
}

/// What would bring I/O, a clock, threads or its own randomness to a pure crate.
const IMPURE: &[&str] = &[
    "async-std",
    "axum",
    "chrono",
    "futures",
    "getrandom",
    "hyper",
    "js-sys",
    "mio",
    "rand",
    "reqwest",
    "rusqlite",
    "rustls",
    "smol",
    "socket2",
    "time",
    "tokio",
    "tracing",
    "wasm-bindgen",
    "web-sys",
];

/// The crates that run everywhere, and are tested as wasm too.
pub const PURE: &[&str] = &["wire", "rules", "seal", "content", "sync", "app"];

/// Who may depend on whom: the architecture, as a table that is held against cargo's.
///
/// That the relay can't read anything is to be seen here, not only promised.
const CRATES: &[Crate] = &[
    Crate {
        name: "wire",
        ours: &[],
        others: Some(&["postcard", "serde", "serde_bytes", "thiserror"]),
        never: IMPURE,
    },
    Crate {
        name: "rules",
        ours: &[],
        others: Some(&["postcard", "serde", "thiserror", "unicode-normalization", "unicode-security"]),
        never: IMPURE,
    },
    Crate {
        name: "seal",
        ours: &["wire"],
        others: Some(&[
            "argon2",
            "base64ct",
            "chacha20",
            "chacha20poly1305",
            "curve25519-dalek",
            "ed25519-dalek",
            "hkdf",
            "rand_core",
            "serde",
            "sha2",
            "thiserror",
            "x25519-dalek",
            "zeroize",
        ]),
        never: IMPURE,
    },
    Crate {
        name: "content",
        ours: &["rules"],
        others: Some(&["fluent-bundle", "fluent-syntax", "serde", "thiserror", "toml", "unic-langid"]),
        never: IMPURE,
    },
    Crate {
        name: "sync",
        ours: &["rules", "seal", "wire"],
        others: Some(&["postcard", "rand_core", "serde", "thiserror", "zeroize"]),
        never: IMPURE,
    },
    Crate {
        name: "app",
        ours: &["content", "rules", "seal", "sync", "wire"],
        others: Some(&["postcard", "rand_core", "serde", "similar", "thiserror"]),
        never: IMPURE,
    },
    Crate {
        name: "relay",
        ours: &["wire"],
        others: None,
        never: &["rules", "seal", "sync", "content", "client"],
    },
    Crate {
        name: "client",
        ours: &["app", "content", "rules", "seal", "sync", "wire"],
        others: None,
        never: &["relay"],
    },
    Crate {
        name: "draw-macro",
        ours: &[],
        others: Some(&["proc-macro2", "quote", "rstml", "syn"]),
        never: &[],
    },
    Crate {
        name: "draw",
        ours: &["draw-macro"],
        others: Some(&["js-sys", "slotmap", "wasm-bindgen", "wasm-bindgen-futures", "web-sys"]),
        never: &["relay", "client"],
    },
    Crate {
        name: "web",
        ours: &["app", "content", "draw", "rules", "seal", "sync", "wire"],
        others: None,
        never: &["relay", "client"],
    },
    Crate {
        name: "web-build",
        ours: &["content"],
        others: Some(&["anyhow", "brotli", "flate2", "sha2", "wasm-bindgen-cli-support", "zopfli"]),
        never: &["relay", "client", "tokio"],
    },
    Crate {
        name: "cli",
        ours: &["client", "content", "relay", "rules", "seal", "sync", "wire"],
        others: None,
        never: &[],
    },
    Crate {
        name: "model",
        ours: &["rules"],
        others: Some(&["stateright"]),
        never: &["relay", "client", "tokio"],
    },
    Crate {
        name: "sim",
        ours: &["rules", "seal", "sync", "wire"],
        others: Some(&["rand_chacha"]),
        never: &["relay", "client", "tokio"],
    },
    Crate {
        name: "defects",
        ours: &[],
        others: Some(&[
            "postcard",
            "serde",
            "stateright",
            "thiserror",
            "unicode-normalization",
            "unicode-security",
        ]),
        never: &["relay", "client", "tokio"],
    },
    Crate {
        name: "fuzz-targets",
        ours: &["client", "content", "relay", "rules", "seal", "sync", "wire"],
        others: None,
        never: &[],
    },
    Crate { name: "xtask", ours: &[], others: Some(&["anyhow", "serde_json"]), never: &[] },
    Crate { name: "wasm-run", ours: &[], others: Some(&["anyhow", "wasmi"]), never: &[] },
];

/// Files that may be longer than others, and why.
const LONG: &[(&str, &str)] = &[];

/// Files that may let time pass, and why.
const WAITS: &[(&str, &str)] = &[(
    "crates/relay/src/writer.rs",
    "a thread of its own, which under load gathers more for one commit to disk",
)];

/// The crates that have keys in their hands.
const HAVE_KEYS: &[&str] = &["wire", "seal", "sync", "client", "app", "web"];

/// What derives `Debug` there and holds bytes, and what these are: no keys.
const PRINTS_BYTES: &[(&str, &str, &str)] = &[
    ("crates/client/src/lines.rs", "Line", "what somebody typed"),
    ("crates/client/src/socket.rs", "Socket", "a channel of frames, of which it prints nothing"),
    ("crates/seal/src/history.rs", "HistoryHash", "a hash"),
    ("crates/sync/src/door.rs", "Knocked", "a commitment that everyone with the link can read"),
    ("crates/sync/src/forge.rs", "Entry", "sealed"),
    ("crates/sync/src/letter.rs", "Knock", "a commitment that everyone with the link can read"),
    ("crates/sync/src/letter.rs", "TakeBack", "an opening that is shown to everyone with the link"),
    ("crates/sync/src/outbox.rs", "Outbox", "sealed"),
    ("crates/sync/src/outbox.rs", "Sealed", "sealed"),
];

/// A file that git knows, or would take.
pub struct File {
    /// From the top of the workspace, with `/`.
    pub path: String,
    pub text: String,
}

/// Something that is not as it should be.
pub type Findings = Vec<String>;

pub fn run() -> Result<()> {
    let findings = findings()?;
    for finding in &findings {
        eprintln!("{finding}");
    }
    match findings.len() {
        0 => Ok(()),
        count => bail!("tidy: {count} things are not as they should be"),
    }
}

/// Everything that is untidy in the workspace.
fn findings() -> Result<Findings> {
    let files = files()?;
    let packages = metadata::packages()?;
    let mut findings = Findings::new();
    findings.extend(source::check(&files, LONG, WAITS, PURE));
    findings.extend(secrets::check(&files, HAVE_KEYS, PRINTS_BYTES));
    findings.extend(laws::check(&files)?);
    findings.extend(prose::check(&files, &packages, |path| root().join(path).exists()));
    findings.extend(graph::check_direct(CRATES, &packages));
    for row in
        CRATES.iter().filter(|row| packages.iter().any(|package| package.ours && package.name == row.name))
    {
        if !row.never.is_empty() {
            findings.extend(graph::check_reach(row, &metadata::reach(row.name)?));
        }
    }
    findings.extend(licences::check(&packages, &fs::read_to_string(root().join("deny.toml"))?)?);
    Ok(findings)
}

/// All texts of the workspace: what git knows, and what it would take, so that a new file is checked before it
/// is committed.
fn files() -> Result<Vec<File>> {
    let mut git = Command::new("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).current_dir(root());
    let listed = output(&mut git).context("tidy looks at the files that git knows")?;
    let mut files = Vec::new();
    for path in listed.split_terminator('\0') {
        // Deleted and not yet committed, or no text.
        let Ok(bytes) = fs::read(Path::new(&root()).join(path)) else { continue };
        if let Ok(text) = String::from_utf8(bytes) {
            files.push(File { path: path.to_owned(), text });
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_workspace_is_tidy() {
        let findings = super::findings().unwrap();
        assert!(findings.is_empty(), "not as it should be:\n{}", findings.join("\n"));
    }
}
