//! What a tab, or a file, kept of a running encounter.

use sync::{Engine, Kept};

use crate::{Took, says_something, together};

/// Kept bytes, which a disk or an older app may have left.
pub fn kept(bytes: &[u8]) -> Took {
    match Kept::from_bytes(bytes) {
        Ok(kept) => {
            assert_eq!(kept.to_bytes().as_slice(), bytes, "another spelling");
            let engine = Engine::resume(&kept, content::catalogue().clone(), 1_000);
            let again = engine.keep().unwrap();
            assert_eq!(again.name(), kept.name());
            assert_eq!(again.link().to_string(), kept.link().to_string());
            assert!(Kept::from_bytes(&again.to_bytes()).is_ok(), "what came back can't be kept");
            Took::Read
        }
        Err(bad) => says_something(&bad),
    }
}

pub fn seeds() -> Vec<Vec<u8>> {
    let together = together::recorded();
    let once = Kept::from_bytes(&together.kept).unwrap();
    let again = Engine::resume(&once, content::catalogue().clone(), 0).keep().unwrap();
    vec![together.kept.clone(), again.to_bytes().to_vec()]
}
