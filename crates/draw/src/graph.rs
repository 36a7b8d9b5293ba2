//! What depends on what: values, what is worked out of them, and what follows them.
//!
//! A change marks what depends on it and does no more; what is marked is worked out when it is read, and what follows
//! is called when whoever changed something is done ([`flush`]), the outer before the inner, so that nothing is called
//! that is about to go. Everything that is made while something is worked out belongs to it and goes when it is worked
//! out again. One thread; no clock; when to flush is said from outside ([`when_marked`]).
//!
//! Not here: the types that one works with (`signal`).

use std::{
    any::Any,
    cell::{Cell, RefCell},
    rc::Rc,
};

use slotmap::SlotMap;

slotmap::new_key_type! {
    /// One node. Gone is gone: the key of a node that went is never another's.
    pub(crate) struct Id;
}

/// Calls of what follows in one flush: far more than a page has that follows anything. What changes what it follows
/// itself comes to rest after two or three.
const MAX_CALLS: usize = 100_000;

/// How sure it is that a node is as it should be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Sure,
    /// Something that it depends on may have changed.
    Maybe,
    /// Something that it depends on has changed.
    Stale,
}

/// What became of working something out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Worked {
    Same,
    Another,
    /// Not now: somebody is looking at it.
    Later,
}

/// Works something out.
pub(crate) trait Work {
    fn work(&self) -> Worked;
}

impl<F: Fn() -> Worked> Work for F {
    fn work(&self) -> Worked {
        self()
    }
}

struct Node {
    value: Rc<dyn Any>,
    /// Only of what is worked out or follows.
    work: Option<Rc<dyn Work>>,
    follows: bool,
    state: State,
    /// What it has read.
    sources: Vec<Id>,
    /// Who has read it.
    watchers: Vec<Id>,
    owner: Option<Id>,
    owned: Vec<Id>,
    cleanups: Vec<Box<dyn FnOnce()>>,
    /// Counts up: what belongs to something is younger than it.
    born: u64,
}

#[derive(Default)]
struct Graph {
    nodes: RefCell<SlotMap<Id, Node>>,
    /// To be called in the next flush.
    queue: RefCell<Vec<Id>>,
    owner: Cell<Option<Id>>,
    watcher: Cell<Option<Id>>,
    born: Cell<u64>,
    /// Called when the queue is no longer empty.
    marked: Cell<Option<fn()>>,
    /// That it has been called, and not yet flushed.
    told: Cell<bool>,
    flushing: Cell<bool>,
}

thread_local! {
    static GRAPH: Graph = Graph::default();
}

/// Has this called whenever there is something to flush and there was nothing before.
pub fn when_marked(call: fn()) {
    GRAPH.with(|graph| graph.marked.set(Some(call)));
}

/// Makes a node that belongs to whatever is being worked out now. `value` is made when `work` is there to refer to it.
pub(crate) fn make(value: Rc<dyn Any>, work: Option<Rc<dyn Work>>, follows: bool) -> Id {
    GRAPH.with(|graph| {
        let born = graph.born.get().wrapping_add(1);
        graph.born.set(born);
        let owner = graph.owner.get();
        // Nothing that is worked out has been so far.
        let state = if work.is_some() { State::Stale } else { State::Sure };
        let mut nodes = graph.nodes.borrow_mut();
        let id = nodes.insert(Node {
            value,
            work,
            follows,
            state,
            sources: Vec::new(),
            watchers: Vec::new(),
            owner,
            owned: Vec::new(),
            cleanups: Vec::new(),
            born,
        });
        if let Some(owner) = owner.and_then(|owner| nodes.get_mut(owner)) {
            owner.owned.push(id);
        }
        id
    })
}

/// What a node holds, worked out if it has to be, and remembered by whoever is being worked out now. `None` when it is
/// gone.
pub(crate) fn read(id: Id) -> Option<Rc<dyn Any>> {
    GRAPH.with(|graph| {
        // Worked out before it is remembered: that it is another now is no news to who reads it for the first time.
        graph.settle(id);
        if let Some(watcher) = graph.watcher.get() {
            graph.watch(watcher, id);
        }
        graph.value(id)
    })
}

/// What a node holds, worked out if it has to be. `None` when it is gone.
pub(crate) fn peek(id: Id) -> Option<Rc<dyn Any>> {
    GRAPH.with(|graph| {
        graph.settle(id);
        graph.value(id)
    })
}

/// Marks what depends on it.
pub(crate) fn changed(id: Id) {
    GRAPH.with(|graph| {
        graph.mark_watchers(id, State::Stale);
        graph.tell();
    });
}

/// Calls what follows for the first time: now, or in the next flush.
pub(crate) fn follow(id: Id, now: bool) {
    GRAPH.with(|graph| {
        if now {
            graph.settle(id);
        } else {
            graph.queue.borrow_mut().push(id);
            graph.tell();
        }
    });
}

/// Takes it away, and everything that belongs to it.
pub(crate) fn dispose(id: Id) {
    GRAPH.with(|graph| graph.dispose(id));
}

/// Calls what follows, until there is nothing left to call.
pub fn flush() {
    GRAPH.with(Graph::flush);
}

/// Calls without being remembered by what is being worked out.
pub fn untrack<T>(act: impl FnOnce() -> T) -> T {
    let watcher = GRAPH.with(|graph| graph.watcher.take());
    let made = act();
    GRAPH.with(|graph| graph.watcher.set(watcher));
    made
}

/// Calls as if nothing were being worked out: what a page or a timer does is nobody's.
pub fn outside<T>(act: impl FnOnce() -> T) -> T {
    within(None, act)
}

/// Calls with everything that is made belonging to `owner`, remembered by nobody.
pub(crate) fn within<T>(owner: Option<Id>, act: impl FnOnce() -> T) -> T {
    let before = GRAPH.with(|graph| graph.owner.replace(owner));
    let made = untrack(act);
    GRAPH.with(|graph| graph.owner.set(before));
    made
}

/// Has this called before what is being worked out now is worked out again, or goes.
pub fn on_cleanup(act: impl FnOnce() + 'static) {
    GRAPH.with(|graph| graph.on_cleanup(Box::new(act)));
}

impl Graph {
    fn value(&self, id: Id) -> Option<Rc<dyn Any>> {
        self.nodes.borrow().get(id).map(|node| Rc::clone(&node.value))
    }

    fn on_cleanup(&self, act: Box<dyn FnOnce()>) {
        let mut nodes = self.nodes.borrow_mut();
        if let Some(owner) = self.owner.get().and_then(|owner| nodes.get_mut(owner)) {
            owner.cleanups.push(act);
        }
    }

    fn watch(&self, watcher: Id, source: Id) {
        let mut nodes = self.nodes.borrow_mut();
        let Some(node) = nodes.get_mut(watcher) else { return };
        if node.sources.contains(&source) {
            return;
        }
        node.sources.push(source);
        if let Some(node) = nodes.get_mut(source) {
            node.watchers.push(watcher);
        }
    }

    fn state(&self, id: Id) -> State {
        self.nodes.borrow().get(id).map_or(State::Sure, |node| node.state)
    }

    /// Marks who has read it, and who may be another because of them.
    fn mark_watchers(&self, id: Id, state: State) {
        let mut next = vec![(id, state)];
        let mut nodes = self.nodes.borrow_mut();
        let mut queue = self.queue.borrow_mut();
        while let Some((id, state)) = next.pop() {
            let watchers = nodes.get(id).map(|node| node.watchers.clone()).unwrap_or_default();
            for id in watchers {
                let Some(node) = nodes.get_mut(id) else { continue };
                let before = node.state;
                if state == State::Stale || before == State::Sure {
                    node.state = state;
                }
                match before {
                    State::Sure if node.follows => queue.push(id),
                    State::Sure => next.push((id, State::Maybe)),
                    _ => {}
                }
            }
        }
    }

    /// Has a flush called for, once.
    fn tell(&self) {
        if !self.flushing.get()
            && !self.queue.borrow().is_empty()
            && let Some(call) = self.marked.get()
            && !self.told.replace(true)
        {
            call();
        }
    }

    /// Makes sure that it is as it should be.
    fn settle(&self, id: Id) {
        if self.state(id) == State::Maybe {
            let sources = self.nodes.borrow().get(id).map(|node| node.sources.clone()).unwrap_or_default();
            for source in sources {
                self.settle(source);
                if self.state(id) == State::Stale {
                    break;
                }
            }
        }
        if self.state(id) == State::Stale {
            self.work(id);
        } else if let Some(node) = self.nodes.borrow_mut().get_mut(id) {
            node.state = State::Sure;
        }
    }

    fn work(&self, id: Id) {
        self.clean(id);
        let work = {
            let mut nodes = self.nodes.borrow_mut();
            let Some(node) = nodes.get_mut(id) else { return };
            // What it changes itself makes it stale again.
            node.state = State::Sure;
            let sources = std::mem::take(&mut node.sources);
            let work = node.work.clone();
            for source in sources {
                if let Some(source) = nodes.get_mut(source) {
                    source.watchers.retain(|watcher| *watcher != id);
                }
            }
            work
        };
        let Some(work) = work else { return };
        let owner = self.owner.replace(Some(id));
        let watcher = self.watcher.replace(Some(id));
        let worked = work.work();
        self.owner.set(owner);
        self.watcher.set(watcher);
        match worked {
            Worked::Same => {}
            Worked::Another => self.mark_watchers(id, State::Stale),
            Worked::Later => {
                if let Some(node) = self.nodes.borrow_mut().get_mut(id) {
                    node.state = State::Stale;
                }
            }
        }
    }

    /// Takes away what belongs to it, the youngest first, having called what is to be called before.
    fn clean(&self, id: Id) {
        let (cleanups, owned) = {
            let mut nodes = self.nodes.borrow_mut();
            let Some(node) = nodes.get_mut(id) else { return };
            (std::mem::take(&mut node.cleanups), std::mem::take(&mut node.owned))
        };
        for act in cleanups {
            within(None, act);
        }
        for id in owned.into_iter().rev() {
            self.dispose(id);
        }
    }

    fn dispose(&self, id: Id) {
        self.clean(id);
        let gone = {
            let mut nodes = self.nodes.borrow_mut();
            let gone = nodes.remove(id);
            for source in gone.iter().flat_map(|node| &node.sources) {
                if let Some(source) = nodes.get_mut(*source) {
                    source.watchers.retain(|watcher| *watcher != id);
                }
            }
            if let Some(owner) = gone.as_ref().and_then(|node| nodes.get_mut(node.owner?)) {
                owner.owned.retain(|owned| *owned != id);
            }
            gone
        };
        // With nothing held: whatever goes with it may take away more.
        drop(gone);
    }

    fn flush(&self) {
        if self.flushing.replace(true) {
            return;
        }
        self.told.set(false);
        for _ in 0..MAX_CALLS {
            let Some(id) = self.oldest() else { break };
            self.settle(id);
        }
        self.flushing.set(false);
    }

    /// Takes the oldest out of the queue: the others may belong to it.
    fn oldest(&self) -> Option<Id> {
        let nodes = self.nodes.borrow();
        let mut queue = self.queue.borrow_mut();
        queue.retain(|id| nodes.contains_key(*id));
        let born = |(_, id): &(usize, &Id)| nodes.get(**id).map(|node| node.born);
        let (at, _) = queue.iter().enumerate().min_by_key(born)?;
        Some(queue.swap_remove(at))
    }
}

#[cfg(test)]
mod tests;
