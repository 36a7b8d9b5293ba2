//! What follows for as long as what it draws is there. Not here: what follows for as long as its owner (`signal`).

use std::rc::Rc;

use crate::{
    graph::{self, Id},
    signal::{Slot, following},
};

/// As an [`Effect`](crate::Effect), but called at once, and gone when it is dropped.
pub(crate) struct Following<T> {
    id: Id,
    last: Rc<Slot<T>>,
}

impl<T: 'static> Following<T> {
    /// Called at once, with `last`.
    pub(crate) fn new(act: impl FnMut(Option<T>) -> T + 'static, last: Option<T>) -> Self {
        let (id, last) = following(Box::new(act), last);
        graph::follow(id, true);
        Self { id, last }
    }

    /// Looks at what it gave the last time.
    pub(crate) fn look<U>(&self, at: impl FnOnce(&T) -> U) -> Option<U> {
        self.last.try_borrow().ok()?.as_ref().map(at)
    }

    /// What it gave the last time, for whatever comes in its place.
    pub(crate) fn end(self) -> Option<T> {
        self.last.take()
    }
}

impl<T> Drop for Following<T> {
    fn drop(&mut self) {
        graph::dispose(self.id);
    }
}
