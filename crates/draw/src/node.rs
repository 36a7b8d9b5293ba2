//! What is drawn: the nodes in the page, and how they become what is described anew.

use std::{borrow::Cow, cell::RefCell, rc::Rc};

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::Node;

use crate::{
    browser::document,
    following::Following,
    graph,
    value::{Place, Value},
    view::{AnyView, Draw, Element, Kind, Listener, WhenDrawn},
};

/// Where pictures' elements live.
const SVG: &str = "http://www.w3.org/2000/svg";

/// Has effects run when what calls them is done. To be called once, before anything else.
pub fn start() {
    graph::when_marked(|| wasm_bindgen_futures::spawn_local(async { graph::flush() }));
}

/// Draws into an element, for as long as the page is there. Call it under an owner that lives as long.
pub fn mount(into: &web_sys::Element, view: AnyView) {
    let drawn = Drawn::new(view);
    drawn.put(into, None);
    std::mem::forget(drawn);
}

/// What is in the page. Each holds at least one node, so that its place is known; dropped, it no longer follows
/// anything, and [`Drawn::remove`] takes its nodes away.
enum Drawn {
    /// A comment, that marks the place.
    Nothing(Node),
    Text(web_sys::Text, Cow<'static, str>),
    Element(Box<DrawnElement>),
    /// And the comment that marks their end.
    Many(Vec<Drawn>, Node),
    Dynamic(Following<Drawn>),
}

struct DrawnElement {
    node: web_sys::Element,
    tag: &'static str,
    fixed: &'static [(&'static str, &'static str)],
    given: Vec<(Place, &'static str, Given)>,
    listeners: Vec<Listening>,
    children: Vec<Drawn>,
}

/// A value that was put where it goes.
enum Given {
    Once(Value),
    Follows(Following<Value>),
}

/// A listener in the page, and what it does now.
struct Listening {
    node: web_sys::Element,
    event: &'static str,
    act: Rc<RefCell<Listener>>,
    closure: Closure<dyn Fn(web_sys::Event)>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        // An event that is on its way up still comes to elements that an earlier listener took out of the page.
        let closure = self.closure.as_ref().unchecked_ref();
        drop(self.node.remove_event_listener_with_callback(self.event, closure));
    }
}

fn mark() -> Node {
    document().create_comment("").into()
}

impl Drawn {
    fn new(view: AnyView) -> Self {
        Self::of(view.kind())
    }

    fn of(kind: Option<Kind>) -> Self {
        match kind {
            None => Self::Nothing(mark()),
            Some(Kind::Text(words)) => Self::Text(document().create_text_node(&words), words),
            Some(Kind::Element(element)) => Self::Element(DrawnElement::new(element)),
            Some(Kind::Many(views)) => Self::Many(views.into_iter().map(Self::new).collect(), mark()),
            Some(Kind::Dynamic(draw)) => dynamic(draw, None),
            Some(Kind::Anew(view)) => Self::new(view),
        }
    }

    /// Calls with each of its outermost nodes, in order, until one says stop; whether none did.
    fn each(&self, act: &mut dyn FnMut(&Node) -> bool) -> bool {
        match self {
            Self::Nothing(node) => act(node),
            Self::Text(node, _) => act(node),
            Self::Element(element) => act(&element.node),
            Self::Many(all, end) => all.iter().all(|one| one.each(act)) && act(end),
            Self::Dynamic(effect) => effect.look(|drawn| drawn.each(act)).unwrap_or(true),
        }
    }

    fn put(&self, into: &Node, before: Option<&Node>) {
        self.each(&mut |node| {
            drop(into.insert_before(node, before));
            true
        });
    }

    fn remove(&self) {
        self.each(&mut |node| {
            if let Some(parent) = node.parent_node() {
                drop(parent.remove_child(node));
            }
            true
        });
    }

    /// Puts another in its place.
    fn replace(self, kind: Option<Kind>) -> Self {
        let now = Self::of(kind);
        let mut place = None;
        self.each(&mut |node| {
            place = node.parent_node().map(|parent| (parent, node.next_sibling()));
            true
        });
        // What goes goes first: where the focus is in it, a browser works out the whole page before it lets go of it, and
        // there is the less to work out the less has changed.
        self.remove();
        if let Some((parent, next)) = place {
            now.put(&parent, next.as_ref());
        }
        now
    }

    /// Becomes what is described now; what is of the same make stays.
    fn becomes(self, view: AnyView) -> Self {
        match (self, view.kind()) {
            (Self::Nothing(node), None) => Self::Nothing(node),
            (Self::Text(node, before), Some(Kind::Text(now))) => {
                if before != now {
                    node.set_data(&now);
                }
                Self::Text(node, now)
            }
            (Self::Element(mut drawn), Some(Kind::Element(now))) if drawn.is_like(&now) => {
                drawn.becomes(now);
                Self::Element(drawn)
            }
            (Self::Many(mut drawn, end), Some(Kind::Many(now))) => {
                become_all(&mut drawn, now, &|one| {
                    if let Some(parent) = end.parent_node() {
                        one.put(&parent, Some(&end));
                    }
                });
                Self::Many(drawn, end)
            }
            (Self::Dynamic(effect), Some(Kind::Dynamic(draw))) => dynamic(draw, effect.end()),
            (drawn, now) => drawn.replace(now),
        }
    }
}

/// The first so many become what is described; what is more comes or goes.
fn become_all(drawn: &mut Vec<Drawn>, now: Vec<AnyView>, add: &dyn Fn(&Drawn)) {
    for gone in drawn.drain(now.len().min(drawn.len())..) {
        gone.remove();
    }
    let mut before = std::mem::take(drawn).into_iter();
    for view in now {
        drawn.push(match before.next() {
            Some(one) => one.becomes(view),
            None => {
                let one = Drawn::new(view);
                add(&one);
                one
            }
        });
    }
}

fn dynamic(draw: Box<dyn Draw>, drawn: Option<Drawn>) -> Drawn {
    let change = move |drawn: Option<Drawn>| match drawn {
        Some(drawn) => drawn.becomes(draw.draw()),
        None => Drawn::new(draw.draw()),
    };
    Drawn::Dynamic(Following::new(change, drawn))
}

impl DrawnElement {
    fn new(element: Element) -> Box<Self> {
        let page = document();
        let made = match element.picture {
            true => page.create_element_ns(Some(SVG), element.tag),
            false => page.create_element(element.tag),
        };
        // Names of elements are written out in `view!`: each of them can be made.
        let node = made.unwrap_or_else(|_| wasm_bindgen::throw_str(element.tag));
        for (name, value) in element.fixed {
            drop(node.set_attribute(name, value));
        }
        let children: Vec<_> = element.children.into_iter().map(Drawn::new).collect();
        for child in &children {
            child.put(&node, None);
        }
        // After what is in it: a list can choose only what it holds.
        let given = element.given.into_iter();
        let given =
            given.map(|(place, name, value)| (place, name, give(&node, place, name, value, None))).collect();
        let listeners = element.listeners.into_iter().map(|(event, act)| listen(&node, event, act)).collect();
        soon(&node, element.drawn);
        Box::new(Self { node, tag: element.tag, fixed: element.fixed, given, listeners, children })
    }

    /// Whether it is of the same make, so that it can become what is described.
    fn is_like(&self, now: &Element) -> bool {
        self.tag == now.tag
            && self.fixed == now.fixed
            && self.given.len() == now.given.len()
            && self.given.iter().zip(&now.given).all(|(one, other)| (one.0, one.1) == (other.0, other.1))
            && self.listeners.len() == now.listeners.len()
            && self.listeners.iter().zip(&now.listeners).all(|(one, other)| one.event == other.0)
    }

    fn becomes(&mut self, now: Element) {
        for (listening, (_, act)) in self.listeners.iter().zip(now.listeners) {
            listening.act.replace(act);
        }
        let node = &self.node;
        become_all(&mut self.children, now.children, &|one| one.put(node, None));
        for ((place, name, given), (_, _, value)) in self.given.iter_mut().zip(now.given) {
            let before = match std::mem::replace(given, Given::Once(Value::None)) {
                Given::Once(value) => Some(value),
                Given::Follows(effect) => effect.end(),
            };
            *given = give(node, *place, name, value, before);
        }
        soon(node, now.drawn);
    }
}

/// Puts a value where it goes, now and whenever it changes. `before` is what is there.
fn give(
    node: &web_sys::Element,
    place: Place,
    name: &'static str,
    value: Value,
    before: Option<Value>,
) -> Given {
    // What people change themselves isn't what was put there last.
    let put = move |node: &web_sys::Element, before: Option<Value>, now: Value| {
        let now = now.worked_out();
        if place == Place::Property || !before.is_some_and(|before| before.same(&now)) {
            now.put(node, place, name);
        }
        now
    };
    match value {
        Value::Dynamic(worked_out) => {
            let node = node.clone();
            Given::Follows(Following::new(move |before| put(&node, before, worked_out.value()), before))
        }
        value => Given::Once(put(node, before, value)),
    }
}

fn listen(node: &web_sys::Element, event: &'static str, act: Listener) -> Listening {
    let act = Rc::new(RefCell::new(act));
    let now = Rc::clone(&act);
    let closure: Box<dyn Fn(web_sys::Event)> = Box::new(move |event| {
        // Not held while it runs: what it does may change what is drawn, and with it this very listener.
        let act = Rc::clone(&now.borrow());
        graph::outside(|| act.hear(event));
    });
    let closure = Closure::wrap(closure);
    drop(node.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref()));
    Listening { node: node.clone(), event, act, closure }
}

/// Calls when the page is as described, if the element is still in it.
fn soon(node: &web_sys::Element, then: Option<WhenDrawn>) {
    let Some(then) = then else { return };
    let node = node.clone();
    wasm_bindgen_futures::spawn_local(async move {
        if node.is_connected() {
            then(node);
        }
    });
}
