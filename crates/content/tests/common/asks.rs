//! Asks to make sentences of.

use content::{Saying, SentenceInput, catalogue};

pub const ASK: SentenceInput<'static> = SentenceInput {
    what: Saying::Own(""),
    me_in_by: false,
    me_in_to: false,
    by: &[],
    to: &[],
    detail: None,
    own_yes: true,
};

pub fn known(id: &str) -> Saying<'static> {
    Saying::Known(catalogue().named(id).unwrap_or_else(|| panic!("no activity {id:?}")))
}

/// I, who ask, do it to Bo.
pub fn give<'a>(what: Saying<'a>, detail: &'a str) -> SentenceInput<'a> {
    let detail = Some(detail).filter(|detail| !detail.is_empty());
    SentenceInput { what, me_in_by: true, to: &["Bo"], detail, ..ASK }
}

/// Bo does it to me, who ask.
pub fn receive<'a>(what: Saying<'a>, detail: &'a str) -> SentenceInput<'a> {
    SentenceInput { me_in_by: false, me_in_to: true, by: &["Bo"], to: &[], ..give(what, detail) }
}

/// Bo and I do it together.
pub fn together<'a>(what: Saying<'a>, detail: &'a str) -> SentenceInput<'a> {
    SentenceInput { me_in_by: true, by: &["Bo"], to: &[], ..give(what, detail) }
}
