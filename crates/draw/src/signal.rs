//! Values that know who reads them. All are small handles that are copied; what they stand for lives as long as what was
//! being worked out when it was made, and reading it afterwards is a mistake of the program (`try_` asks).
//!
//! The names are those of Leptos, so that who knows it knows these. Not here: how a change travels (`graph`).

use std::{any::Any, cell::RefCell, marker::PhantomData, rc::Rc};

use crate::graph::{self, Id, Worked};

/// A program that reads what is gone can only be mended, as one that reads behind the end of a list.
#[cold]
#[allow(clippy::panic)]
fn gone() -> ! {
    panic!("read after it was gone")
}

/// Where a node keeps its value. What is worked out has none at first.
pub(crate) type Slot<T> = RefCell<Option<T>>;

fn slot<T: 'static>(value: Option<T>) -> Rc<dyn Any> {
    let slot: Rc<Slot<T>> = Rc::new(RefCell::new(value));
    slot
}

fn look<T: 'static, U>(node: Option<Rc<dyn Any>>, look: impl FnOnce(&T) -> U) -> Option<U> {
    let node = node?;
    let slot = node.downcast_ref::<Slot<T>>()?.try_borrow().ok()?;
    slot.as_ref().map(look)
}

fn edit<T: 'static, U>(node: Option<Rc<dyn Any>>, edit: impl FnOnce(&mut T) -> U) -> Option<U> {
    let node = node?;
    let mut slot = node.downcast_ref::<Slot<T>>()?.try_borrow_mut().ok()?;
    slot.as_mut().map(edit)
}

/// The value comes out of its slot before it goes: going may read others.
fn put<T: 'static>(node: Option<Rc<dyn Any>>, value: T) -> Result<Option<T>, T> {
    match node.as_ref().and_then(|node| node.downcast_ref::<Slot<T>>()?.try_borrow_mut().ok()) {
        Some(mut slot) => Ok(slot.replace(value)),
        None => Err(value),
    }
}

macro_rules! handle {
    ($(#[$about:meta])* $name:ident) => {
        $(#[$about])*
        pub struct $name<T> {
            id: Id,
            of: PhantomData<fn() -> T>,
        }

        impl<T> Clone for $name<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $name<T> {}
    };
}

macro_rules! reads {
    ($name:ident) => {
        impl<T: 'static> $name<T> {
            /// Reads it, remembered by what is being worked out.
            pub fn with<U>(self, at: impl FnOnce(&T) -> U) -> U {
                look(graph::read(self.id), at).unwrap_or_else(|| gone())
            }

            /// Reads it, remembered by nobody.
            pub fn with_untracked<U>(self, at: impl FnOnce(&T) -> U) -> U {
                look(graph::peek(self.id), at).unwrap_or_else(|| gone())
            }

            /// What is being worked out remembers it.
            pub fn track(self) {
                graph::read(self.id);
            }
        }

        impl<T: Clone + 'static> $name<T> {
            /// A copy, remembered by what is being worked out.
            pub fn get(self) -> T {
                self.with(T::clone)
            }

            /// A copy, remembered by nobody.
            pub fn get_untracked(self) -> T {
                self.with_untracked(T::clone)
            }

            /// A copy, remembered by nobody; `None` when it is gone.
            pub fn try_get_untracked(self) -> Option<T> {
                look(graph::peek(self.id), T::clone)
            }
        }
    };
}

handle! {
    /// A value that is read and set.
    RwSignal
}
reads!(RwSignal);

impl<T: 'static> RwSignal<T> {
    /// Made with a value.
    pub fn new(value: T) -> Self {
        Self { id: graph::make(slot(Some(value)), None, false), of: PhantomData }
    }

    /// Another value. Whoever has read it is called again, be it the same or not.
    pub fn set(self, value: T) {
        if self.try_set(value).is_some() {
            gone();
        }
    }

    /// Another value; gives it back when this is gone.
    pub fn try_set(self, value: T) -> Option<T> {
        let before = match put(graph::peek(self.id), value) {
            Ok(before) => before,
            Err(value) => return Some(value),
        };
        drop(before);
        graph::changed(self.id);
        None
    }

    /// Changes the value in its place.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.try_update(change).unwrap_or_else(|| gone());
    }

    /// Changes the value in its place, and says something of it; `None` when it is gone.
    pub fn try_update<U>(self, change: impl FnOnce(&mut T) -> U) -> Option<U> {
        let said = edit(graph::peek(self.id), change)?;
        graph::changed(self.id);
        Some(said)
    }

    /// Changes the value in its place without calling anybody; `None` when it is gone.
    pub fn try_update_untracked<U>(self, change: impl FnOnce(&mut T) -> U) -> Option<U> {
        edit(graph::peek(self.id), change)
    }
}

/// Works a value out. A trait with one function, because a boxed `Fn` brings three for each closure.
trait WorkOut<T> {
    fn work_out(&self) -> T;
}

impl<F: Fn() -> T, T> WorkOut<T> for F {
    fn work_out(&self) -> T {
        self()
    }
}

handle! {
    /// A value that is worked out of others when it is read, and again only when they have changed. Who reads it is called
    /// again only when it is another.
    Memo
}
reads!(Memo);

impl<T: PartialEq + 'static> Memo<T> {
    /// Made of what works it out.
    pub fn new(of: impl Fn() -> T + 'static) -> Self {
        Self::boxed(Box::new(of))
    }

    fn boxed(of: Box<dyn WorkOut<T>>) -> Self {
        let value = slot(None::<T>);
        let keep = Rc::downgrade(&value);
        let work = move || {
            let now = of.work_out();
            let node = keep.upgrade();
            if look(node.clone(), |before: &T| *before == now) == Some(true) {
                return Worked::Same;
            }
            put(node, now).map_or(Worked::Later, |_| Worked::Another)
        };
        Self { id: graph::make(value, Some(Rc::new(work)), false), of: PhantomData }
    }
}

/// A [`Memo`], as a function: what screens make most.
pub fn memo<T: PartialEq + 'static>(of: impl Fn() -> T + 'static) -> Memo<T> {
    Memo::new(of)
}

/// What is called again whenever what it reads has changed, as long as what it belongs to.
pub struct Effect;

impl Effect {
    /// Called for the first time when whoever makes it is done. It takes what it gave the last time.
    pub fn new<T: 'static>(act: impl FnMut(Option<T>) -> T + 'static) -> Self {
        let (id, _) = following(Box::new(act), None);
        graph::follow(id, false);
        Self
    }
}

pub(crate) type Act<T> = Box<dyn FnMut(Option<T>) -> T>;

/// What is called with what it gave the last time, and where that is.
pub(crate) fn following<T: 'static>(act: Act<T>, last: Option<T>) -> (Id, Rc<Slot<T>>) {
    let last: Rc<Slot<T>> = Rc::new(RefCell::new(last));
    let keep = Rc::clone(&last);
    let act = RefCell::new(act);
    let work = move || {
        // It isn't called within itself: what marks it meanwhile has it called afterwards.
        if let Ok(mut act) = act.try_borrow_mut() {
            let before = keep.take();
            let now = act(before);
            keep.replace(Some(now));
        }
        Worked::Same
    };
    let node: Rc<dyn Any> = Rc::new(());
    (graph::make(node, Some(Rc::new(work)), true), last)
}

handle! {
    /// A value that is kept as long as what it belongs to, and that nobody is told of.
    StoredValue
}

impl<T: 'static> StoredValue<T> {
    /// Kept from now on.
    pub fn new(value: T) -> Self {
        Self { id: graph::make(slot(Some(value)), None, false), of: PhantomData }
    }

    /// Looks at it.
    pub fn with_value<U>(self, at: impl FnOnce(&T) -> U) -> U {
        look(graph::peek(self.id), at).unwrap_or_else(|| gone())
    }

    /// Another value, if this isn't gone.
    pub fn set_value(self, value: T) {
        drop(put(graph::peek(self.id), value));
    }

    /// Changes it in its place, and says something of it; `None` when it is gone.
    pub fn try_update_value<U>(self, change: impl FnOnce(&mut T) -> U) -> Option<U> {
        edit(graph::peek(self.id), change)
    }
}

impl<T: Clone + 'static> StoredValue<T> {
    /// A copy.
    pub fn get_value(self) -> T {
        self.with_value(T::clone)
    }

    /// A copy; `None` when it is gone.
    pub fn try_get_value(self) -> Option<T> {
        look(graph::peek(self.id), T::clone)
    }
}

/// A closure that works something out, as a handle.
pub struct Signal<T: 'static>(StoredValue<Rc<dyn WorkOut<T>>>);

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Signal<T> {}

impl<T: 'static> Signal<T> {
    /// Made of what works it out, each time that it is read.
    pub fn derive(of: impl Fn() -> T + 'static) -> Self {
        Self(StoredValue::new(Rc::new(of)))
    }

    /// What it is now; what it is worked out of is remembered by what is being worked out.
    pub fn get(self) -> T {
        self.0.get_value().work_out()
    }

    /// What it is now, remembered by nobody.
    pub fn get_untracked(self) -> T {
        graph::untrack(|| self.get())
    }
}

/// What everything belongs to that is made within it.
pub struct Owner(Id);

impl Owner {
    /// Belongs to what is being worked out now, or to nobody: then it is there until it is dropped.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self(graph::make(Rc::new(()), None, false))
    }

    /// Calls with everything that is made belonging to this.
    pub fn with<T>(&self, act: impl FnOnce() -> T) -> T {
        graph::within(Some(self.0), act)
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        graph::dispose(self.0);
    }
}
