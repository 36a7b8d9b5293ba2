//! What is to be drawn, described. Not here: the nodes that it becomes (`node`).

use std::{borrow::Cow, rc::Rc};

use wasm_bindgen::JsCast;

use crate::value::{Place, Value};

/// Anything that can be drawn, all of one type, and no larger than an address: every function of every screen gives one.
pub struct AnyView(Option<Box<Kind>>);

/// What it is. Nothing, where there is none of it.
pub(crate) enum Kind {
    Text(Cow<'static, str>),
    Element(Element),
    /// One after the other.
    Many(Vec<AnyView>),
    Dynamic(Box<dyn Draw>),
    /// Never what stood there before, however alike.
    Anew(AnyView),
}

impl AnyView {
    #[inline(never)]
    fn of(kind: Kind) -> Self {
        Self(Some(Box::new(kind)))
    }

    /// One after the other.
    #[inline(never)]
    pub fn many(views: Vec<AnyView>) -> Self {
        Self::of(Kind::Many(views))
    }

    #[inline(never)]
    fn dynamic(draw: Box<dyn Draw>) -> Self {
        Self::of(Kind::Dynamic(draw))
    }

    #[inline(never)]
    fn text(words: Cow<'static, str>) -> Self {
        Self::of(Kind::Text(words))
    }

    pub(crate) fn kind(self) -> Option<Kind> {
        self.0.map(|kind| *kind)
    }
}

/// Says what is to be drawn. A trait of its own with one function, because a boxed `Fn` brings three for each closure,
/// and the app has hundreds.
pub trait Draw {
    /// What is to be drawn now.
    fn draw(&self) -> AnyView;
}

impl<F: Fn() -> T, T: IntoAny> Draw for F {
    fn draw(&self) -> AnyView {
        self().into_any()
    }
}

/// What an event does.
pub trait Listen {
    /// It has happened.
    fn hear(&self, event: web_sys::Event);
}

impl<F: Fn(web_sys::Event)> Listen for F {
    fn hear(&self, event: web_sys::Event) {
        self(event);
    }
}

pub(crate) type Listener = Rc<dyn Listen>;

/// What happens to an element that is in the page.
pub(crate) type WhenDrawn = Box<dyn FnOnce(web_sys::Element)>;

/// One element, described. `view!` makes it.
pub struct Element {
    pub(crate) tag: &'static str,
    pub(crate) picture: bool,
    pub(crate) fixed: &'static [(&'static str, &'static str)],
    pub(crate) given: Vec<(Place, &'static str, Value)>,
    pub(crate) listeners: Vec<(&'static str, Listener)>,
    pub(crate) children: Vec<AnyView>,
    pub(crate) drawn: Option<WhenDrawn>,
}

impl Element {
    /// An element with what is written out of it. `picture` says that it is SVG.
    #[inline(never)]
    #[allow(clippy::new_ret_no_self)]
    pub fn new(
        tag: &'static str,
        picture: bool,
        fixed: &'static [(&'static str, &'static str)],
    ) -> Box<Self> {
        Box::new(Self {
            tag,
            picture,
            fixed,
            given: Vec::new(),
            listeners: Vec::new(),
            children: Vec::new(),
            drawn: None,
        })
    }

    /// A value that has to be worked out, and where it goes.
    #[inline(never)]
    pub fn give(&mut self, place: Place, name: &'static str, value: Value) {
        self.given.push((place, name, value));
    }

    /// What an event does.
    #[inline(never)]
    pub fn on(&mut self, event: &'static str, listener: Rc<dyn Listen>) {
        self.listeners.push((event, listener));
    }

    /// It is all there.
    // What `view!` makes holds an address, and its code is there for every element.
    #[allow(clippy::boxed_local)]
    #[inline(never)]
    pub fn done(self: Box<Self>) -> AnyView {
        AnyView::of(Kind::Element(*self))
    }

    /// What comes inside, after what is there.
    #[inline(never)]
    pub fn child(&mut self, child: AnyView) {
        self.children.push(child);
    }

    /// What happens when it is in the page. Where an element that was there stays, it happens again: it stands for
    /// another thing now.
    pub fn drawn<E: JsCast>(&mut self, then: impl FnOnce(E) + 'static) {
        self.drawn = Some(Box::new(move |element| then(element.unchecked_into())));
    }
}

/// Makes a listener of a closure that takes an event of type `E`, which the event has by its name.
pub fn listener<E: JsCast>(act: impl Fn(E) + 'static) -> Rc<dyn Listen> {
    // Some browsers' helpers send plain events under the names of others.
    Rc::new(move |event: web_sys::Event| {
        if let Ok(event) = event.dyn_into() {
            act(event);
        }
    })
}

/// Something that is drawn again whenever what it reads changes.
pub fn dynamic<T: IntoAny>(draw: impl Fn() -> T + 'static) -> AnyView {
    AnyView::dynamic(Box::new(draw))
}

/// Something that stands for another thing than whatever was there before: drawn anew, be it of the same make or not. A
/// finger that is on the one never answers the other.
pub fn anew(view: AnyView) -> AnyView {
    AnyView::of(Kind::Anew(view))
}

/// Nothing at all.
pub fn nothing() -> AnyView {
    AnyView(None)
}

/// A text that never changes.
pub fn text(words: &'static str) -> AnyView {
    AnyView::text(Cow::Borrowed(words))
}

/// What can be drawn.
pub trait IntoAny {
    /// The same, as the one type that everything drawn has.
    fn into_any(self) -> AnyView;
}

impl IntoAny for AnyView {
    fn into_any(self) -> AnyView {
        self
    }
}

impl IntoAny for () {
    fn into_any(self) -> AnyView {
        nothing()
    }
}

impl IntoAny for String {
    fn into_any(self) -> AnyView {
        AnyView::text(Cow::Owned(self))
    }
}

impl IntoAny for &'static str {
    fn into_any(self) -> AnyView {
        text(self)
    }
}

impl<T: IntoAny> IntoAny for Option<T> {
    fn into_any(self) -> AnyView {
        self.map_or(AnyView(None), T::into_any)
    }
}

impl<T: IntoAny> IntoAny for Vec<T> {
    fn into_any(self) -> AnyView {
        AnyView::many(self.into_iter().map(T::into_any).collect())
    }
}
