//! What an attribute, a class, a style or a property is given.

use std::{borrow::Cow, marker::PhantomData};

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};

use crate::signal::{Memo, RwSignal, Signal};

/// Where a value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// An attribute: absent where there is no value or it is false.
    Attribute,
    /// A class that the element has or hasn't.
    Class,
    /// A property of its style.
    Style,
    /// What the element holds, and people change: set only where it differs, so that a caret stays where it is.
    Property,
}

/// A value.
pub enum Value {
    /// There is none.
    None,
    /// Yes or no.
    Flag(bool),
    /// Words.
    Text(Cow<'static, str>),
    /// Worked out again whenever what it reads changes.
    Dynamic(Box<dyn Give>),
}

/// Works a value out.
pub trait Give {
    /// The value as it is now.
    fn value(&self) -> Value;
}

/// A closure that gives one.
struct Given<F>(F);

impl<F: Fn() -> Value> Give for Given<F> {
    fn value(&self) -> Value {
        self.0()
    }
}

fn dynamic(given: impl Fn() -> Value + 'static) -> Value {
    Value::Dynamic(Box::new(Given(given)))
}

impl Value {
    /// Whether it is known to be as this one.
    pub(crate) fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::None, Self::None) => true,
            (Self::Flag(one), Self::Flag(other)) => one == other,
            (Self::Text(one), Self::Text(other)) => one == other,
            _ => false,
        }
    }

    /// What a closure that gives a closure comes to.
    pub(crate) fn worked_out(self) -> Self {
        let mut value = self;
        while let Self::Dynamic(given) = value {
            value = given.value();
        }
        value
    }

    fn words(&self) -> Option<&str> {
        match self {
            Self::Text(words) => Some(words),
            Self::Flag(true) => Some(""),
            _ => None,
        }
    }

    /// Puts it where it goes. What a browser refuses is left as it was: there is nobody to tell.
    pub(crate) fn put(&self, element: &web_sys::Element, place: Place, name: &str) {
        match (place, self.words()) {
            (Place::Attribute, Some(words)) => drop(element.set_attribute(name, words)),
            (Place::Attribute, None) => drop(element.remove_attribute(name)),
            (Place::Class, words) => drop(element.class_list().toggle_with_force(name, words.is_some())),
            (Place::Style, words) => {
                let style = element.unchecked_ref::<web_sys::HtmlElement>().style();
                drop(style.set_property(name, words.unwrap_or_default()));
            }
            (Place::Property, words) => {
                let now = match self {
                    Self::Flag(flag) => JsValue::from_bool(*flag),
                    _ => JsValue::from_str(words.unwrap_or_default()),
                };
                let key = JsValue::from_str(name);
                if Reflect::get(element, &key).as_ref() != Ok(&now) {
                    drop(Reflect::set(element, &key, &now));
                }
            }
        }
    }
}

/// A value as such.
pub struct Plain;

/// A closure that gives a value.
pub struct Called<M>(PhantomData<M>);

/// What can be given. `M` tells values and closures apart, and is inferred.
pub trait IntoValue<M> {
    /// The same, as the one type that everything given has.
    fn into_value(self) -> Value;
}

impl IntoValue<Plain> for &'static str {
    fn into_value(self) -> Value {
        Value::Text(Cow::Borrowed(self))
    }
}

impl IntoValue<Plain> for String {
    fn into_value(self) -> Value {
        Value::Text(Cow::Owned(self))
    }
}

impl IntoValue<Plain> for bool {
    fn into_value(self) -> Value {
        Value::Flag(self)
    }
}

impl IntoValue<Plain> for usize {
    fn into_value(self) -> Value {
        self.to_string().into_value()
    }
}

impl IntoValue<Plain> for i32 {
    fn into_value(self) -> Value {
        self.to_string().into_value()
    }
}

impl<T: IntoValue<Plain>> IntoValue<Plain> for Option<T> {
    fn into_value(self) -> Value {
        self.map_or(Value::None, T::into_value)
    }
}

impl<T: IntoValue<Plain> + Clone + 'static> IntoValue<Plain> for RwSignal<T> {
    fn into_value(self) -> Value {
        dynamic(move || self.get().into_value())
    }
}

impl<T: IntoValue<Plain> + Clone + 'static> IntoValue<Plain> for Signal<T> {
    fn into_value(self) -> Value {
        dynamic(move || self.get().into_value())
    }
}

impl<T: IntoValue<Plain> + Clone + 'static> IntoValue<Plain> for Memo<T> {
    fn into_value(self) -> Value {
        dynamic(move || self.get().into_value())
    }
}

impl<F, T, M> IntoValue<Called<(T, M)>> for F
where
    F: Fn() -> T + 'static,
    T: IntoValue<M>,
{
    fn into_value(self) -> Value {
        dynamic(move || self().into_value())
    }
}
