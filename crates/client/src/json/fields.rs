//! The fields of one JSON object, taken out one by one, so that what is wrong can be said by name and nothing
//! is left over unseen.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_json::{Map, Value};

use crate::command::Problem;

/// The fields that have not been taken yet.
pub(super) struct Fields {
    left: Map<String, Value>,
    /// Where they stand, for what is said of them: `card.tests.`
    path: String,
}

impl Fields {
    pub(super) fn new(object: Map<String, Value>) -> Self {
        Self { left: object, path: String::new() }
    }

    /// The fields of an object inside.
    fn inside(&self, name: &str, value: Value) -> Result<Self, Problem> {
        match value {
            Value::Object(left) => Ok(Self { left, path: format!("{}{name}.", self.path) }),
            _ => Err(self.bad(name)),
        }
    }

    pub(super) fn bad(&self, name: &str) -> Problem {
        Problem::BadField(format!("{}{name}", self.path))
    }

    pub(super) fn missing(&self, name: &str) -> Problem {
        Problem::MissingField(format!("{}{name}", self.path))
    }

    /// A field, where it is there and not null.
    fn take(&mut self, name: &str) -> Option<Value> {
        self.left.remove(name).filter(|value| !value.is_null())
    }

    fn read<T>(&mut self, name: &str, read: impl FnOnce(Value) -> Option<T>) -> Result<Option<T>, Problem> {
        match self.take(name) {
            None => Ok(None),
            Some(value) => read(value).map(Some).ok_or_else(|| self.bad(name)),
        }
    }

    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Problem> {
        self.read(name, text)
    }

    pub(super) fn texts(&mut self, name: &str) -> Result<Option<Vec<String>>, Problem> {
        self.read(name, |value| match value {
            Value::Array(all) => all.into_iter().map(text).collect(),
            _ => None,
        })
    }

    pub(super) fn flag(&mut self, name: &str) -> Result<Option<bool>, Problem> {
        self.read(name, |value| value.as_bool())
    }

    pub(super) fn number<T: TryFrom<u64>>(&mut self, name: &str) -> Result<Option<T>, Problem> {
        self.read(name, |value| T::try_from(value.as_u64()?).ok())
    }

    /// What must be there.
    pub(super) fn need<T>(
        &mut self,
        name: &str,
        take: impl FnOnce(&mut Self, &str) -> Result<Option<T>, Problem>,
    ) -> Result<T, Problem> {
        take(self, name)?.ok_or_else(|| self.missing(name))
    }

    /// An object inside.
    pub(super) fn object(&mut self, name: &str) -> Result<Option<Self>, Problem> {
        self.take(name).map(|value| self.inside(name, value)).transpose()
    }

    /// A list of objects inside; where a text may stand for one, it comes back as it is.
    pub(super) fn objects(&mut self, name: &str) -> Result<Vec<Result<Self, String>>, Problem> {
        let Some(value) = self.take(name) else { return Ok(Vec::new()) };
        let Value::Array(all) = value else { return Err(self.bad(name)) };
        let one = |value| match value {
            Value::String(text) => Ok(Err(text)),
            value => self.inside(name, value).map(Ok),
        };
        all.into_iter().map(one).collect()
    }

    /// That nothing is left over.
    pub(super) fn done(self) -> Result<(), Problem> {
        match self.left.keys().next() {
            None => Ok(()),
            Some(name) => Err(self.bad(name)),
        }
    }
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        _ => None,
    }
}

/// One JSON object on a line, with no field in it twice: of two that differ, nobody could say which was meant.
pub(super) struct Object(pub(super) Map<String, Value>);

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Object;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("one JSON object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Object, A::Error> {
                let mut object = Map::new();
                while let Some((name, value)) = fields.next_entry::<String, Value>()? {
                    if object.insert(name, value).is_some() {
                        return Err(A::Error::custom("a field stands there twice"));
                    }
                }
                Ok(Object(object))
            }
        }
        deserializer.deserialize_map(Fields)
    }
}
