//! What people see. One file a screen; each draws what the view says and says what a touch means.
pub mod trouble;
use crate::{
    design::{Look, button},
    state::{App, Place},
    table,
};
use leptos::prelude::*;

/// Everything.
pub fn draw(app: App) -> AnyView {
    let body = move || {
        match app.place.get() {
        Place::Start => view! { <h1>"Stillyes"</h1> {button(Look::Primary, move || app.t("why-connecting"), move || app.place.set(Place::Begin))} }.into_any(),
        Place::Begin => button(Look::Primary, || "begin".to_owned(), move || { if let Ok(n)=rules::text::Name::new("Ana") { let _ = table::start(app, vec![n]); } }),
        Place::Join(link) => button(Look::Primary, || "join".to_owned(), move || { if let (Ok(n),Ok(l))=(rules::text::Name::new("Bo"), link.parse()) { table::join(app, &l, vec![n]); } }),
        Place::BadLink(key) => view!{<p>{move || app.t(&key)}</p>}.into_any(),
        Place::Together => view! { <p>{move || format!("{:?}", app.face.get())}</p><p>{move || app.look(|v| app::why::why(v, app.texts.get()))}</p>
          <p class="link">{move || table::link()}</p> <p>{move || app.told.get().map(|t| t.text)}</p>
          {button(Look::Primary, || "Red".to_owned(), move || app.red())}
          <For each=move || app.look(|v| v.door.clone()) key=|d| d.knock let:d>{let k=d.knock; button(Look::Plain, move || d.name.to_string(), move || app.act(rules::Event::Welcome{knock:k}))}</For> }.into_any(),
        #[cfg(feature = "gallery")]
        Place::Gallery => ().into_any(),
    }
    };
    view! { <main>{body}</main> }.into_any()
}
