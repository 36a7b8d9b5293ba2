//! The fields of one JSON object, taken out one by one, so that what is wrong can be said by name and nothing
//! is left over unseen.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::{Map, Value};

use crate::command::Problem;

/// The fields that have not been taken yet.
pub(crate) struct Fields {
    left: Map<String, Value>,
    /// Names that stand there more than once: of two values that differ, nobody could say which was meant.
    twice: Vec<String>,
    /// Where they stand, for what is said of them: `card.tests.`
    path: String,
}

impl Fields {
    pub(crate) fn new(object: Object) -> Self {
        Self { left: object.fields, twice: object.twice, path: String::new() }
    }

    /// The fields of an object inside.
    fn inside(&self, name: &str, value: Value) -> Result<Self, Problem> {
        match value {
            Value::Object(left) => {
                Ok(Self { left, twice: Vec::new(), path: format!("{}{name}.", self.path) })
            }
            _ => Err(self.bad(name)),
        }
    }

    pub(crate) fn bad(&self, name: &str) -> Problem {
        Problem::BadField(format!("{}{name}", self.path))
    }

    pub(crate) fn missing(&self, name: &str) -> Problem {
        Problem::MissingField(format!("{}{name}", self.path))
    }

    /// A field, where it is there and not null.
    fn take(&mut self, name: &str) -> Result<Option<Value>, Problem> {
        if self.twice.iter().any(|one| one == name) {
            return Err(self.bad(name));
        }
        Ok(self.left.remove(name).filter(|value| !value.is_null()))
    }

    fn read<T>(&mut self, name: &str, read: impl FnOnce(Value) -> Option<T>) -> Result<Option<T>, Problem> {
        match self.take(name)? {
            None => Ok(None),
            Some(value) => read(value).map(Some).ok_or_else(|| self.bad(name)),
        }
    }

    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, Problem> {
        self.read(name, text)
    }

    pub(crate) fn texts(&mut self, name: &str) -> Result<Option<Vec<String>>, Problem> {
        self.read(name, |value| match value {
            Value::Array(all) => all.into_iter().map(text).collect(),
            _ => None,
        })
    }

    /// A text, or a number as one would type it.
    pub(crate) fn person(&mut self, name: &str) -> Result<Option<String>, Problem> {
        self.read(name, |value| match value {
            Value::Number(number) => Some(number.as_u64()?.to_string()),
            value => text(value),
        })
    }

    /// Several of these.
    pub(crate) fn persons(&mut self, name: &str) -> Result<Option<Vec<String>>, Problem> {
        let person = |value| match value {
            Value::Number(number) => Some(serde_json::Number::as_u64(&number)?.to_string()),
            value => text(value),
        };
        self.read(name, |value| match value {
            Value::Array(all) => all.into_iter().map(person).collect(),
            _ => None,
        })
    }

    pub(crate) fn flag(&mut self, name: &str) -> Result<Option<bool>, Problem> {
        self.read(name, |value| value.as_bool())
    }

    pub(crate) fn number<T: TryFrom<u64>>(&mut self, name: &str) -> Result<Option<T>, Problem> {
        self.read(name, |value| T::try_from(value.as_u64()?).ok())
    }

    /// What must be there.
    pub(crate) fn need<T>(
        &mut self,
        name: &str,
        take: impl FnOnce(&mut Self, &str) -> Result<Option<T>, Problem>,
    ) -> Result<T, Problem> {
        take(self, name)?.ok_or_else(|| self.missing(name))
    }

    /// An object inside.
    pub(crate) fn object(&mut self, name: &str) -> Result<Option<Self>, Problem> {
        self.take(name)?.map(|value| self.inside(name, value)).transpose()
    }

    /// A list of objects inside; where a text may stand for one, it comes back as it is.
    pub(crate) fn objects(&mut self, name: &str) -> Result<Vec<Result<Self, String>>, Problem> {
        let Some(value) = self.take(name)? else { return Ok(Vec::new()) };
        let Value::Array(all) = value else { return Err(self.bad(name)) };
        let one = |value| match value {
            Value::String(text) => Ok(Err(text)),
            value => self.inside(name, value).map(Ok),
        };
        all.into_iter().map(one).collect()
    }

    /// That nothing is left over, and nothing stands there twice.
    pub(crate) fn done(self) -> Result<(), Problem> {
        match self.twice.first().or_else(|| self.left.keys().next()) {
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

/// One JSON object on a line. Where a name stands there twice, that is known: it is refused by whoever needs the
/// field, and not by a stop that doesn't (S1).
#[derive(Clone)]
pub(crate) struct Object {
    pub(crate) fields: Map<String, Value>,
    twice: Vec<String>,
}

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Object;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("one JSON object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Object, A::Error> {
                let mut object = Object { fields: Map::new(), twice: Vec::new() };
                while let Some((name, value)) = fields.next_entry::<String, Value>()? {
                    if object.fields.insert(name.clone(), value).is_some() {
                        object.twice.push(name);
                    }
                }
                Ok(object)
            }
        }
        deserializer.deserialize_map(Fields)
    }
}
