//! What a part is given: its words, and what a touch on it does.
//!
//! Most words are those of a key, and a key costs a screen nothing; what has to be put together is a closure. Both are
//! boxed here, behind traits with the one function that is called: a boxed `Fn` brings three for each closure.

use std::rc::Rc;

use draw::{IntoAny, IntoValue, Plain, Value, prelude::*};

use crate::state;

/// The text of a key, in the language that is chosen now.
#[derive(Clone, Copy)]
pub struct Key(&'static str);

/// The text of a key, read again when the language changes.
pub fn t(key: &'static str) -> Key {
    Key(key)
}

impl Key {
    fn words(self) -> String {
        state::current().map(|app| app.t(self.0)).unwrap_or_default()
    }
}

/// Puts words together.
pub trait Say {
    /// The words as they are now.
    fn say(&self) -> String;
}

impl<F: Fn() -> String> Say for F {
    fn say(&self) -> String {
        self()
    }
}

/// Words that are read again when the language, or what they are put together from, changes.
#[derive(Clone)]
pub enum Text {
    /// Those of a key.
    Key(Key),
    /// Put together.
    Said(Rc<dyn Say>),
}

impl Text {
    /// The words as they are now.
    pub fn words(&self) -> String {
        match self {
            Self::Key(key) => key.words(),
            Self::Said(said) => said.say(),
        }
    }
}

/// A text, for lists of them.
pub fn text(words: impl Into<Text>) -> Text {
    words.into()
}

impl From<Key> for Text {
    fn from(key: Key) -> Self {
        Self::Key(key)
    }
}

impl<F: Fn() -> String + 'static> From<F> for Text {
    fn from(said: F) -> Self {
        Self::Said(Rc::new(said))
    }
}

impl IntoAny for Text {
    fn into_any(self) -> AnyView {
        dynamic(move || self.words())
    }
}

impl IntoAny for Key {
    fn into_any(self) -> AnyView {
        Text::Key(self).into_any()
    }
}

impl IntoValue<Plain> for Text {
    fn into_value(self) -> Value {
        (move || self.words()).into_value()
    }
}

impl IntoValue<Plain> for Key {
    fn into_value(self) -> Value {
        Text::Key(self).into_value()
    }
}

/// Does something.
pub trait Act {
    /// Does it.
    fn act(&self);
}

impl<F: Fn()> Act for F {
    fn act(&self) {
        self();
    }
}

/// What a touch does.
pub type Press = Box<dyn Act>;

/// What a touch does, boxed.
pub fn press(act: impl Fn() + 'static) -> Press {
    Box::new(act)
}
