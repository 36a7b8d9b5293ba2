//! `view!`: elements as they are written in HTML, made into calls of `draw`.
//!
//! What it makes is as small as it can be, because it is there once for every element of the app: what is written
//! out becomes a table and no code; everything else one call. Not here: what those calls do (`draw`).

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use rstml::{
    Infallible,
    node::{KeyedAttribute, Node, NodeAttribute, NodeBlock, NodeElement},
};
use syn::{Error, Expr, Lit, Result, Stmt, spanned::Spanned};

/// Elements that are drawn as pictures and belong to the namespace of SVG.
const PICTURES: &[&str] = &["svg", "path", "circle", "rect", "line", "g", "polyline", "ellipse"];

/// Gives one `draw::AnyView` of any number of elements, texts in quotes, and expressions in braces.
///
/// | attribute | what it means |
/// |---|---|
/// | `name`, `name="words"`, `name=value` | an attribute; none where the value is `None` or `false`; a closure is called again whenever what it reads changes |
/// | `class:name=flag` | whether the element is of a class, beside a `class` that is written out |
/// | `style:name=value` | one property of its style |
/// | `prop:name=value` | what the element holds, as `value` and `checked` of a field |
/// | `on:event=closure` | what happens on an event; the closure takes it |
/// | `drawn=closure` | what happens when the element is in the page; the closure takes it |
#[proc_macro]
pub fn view(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expand(tokens.into()).unwrap_or_else(Error::into_compile_error).into()
}

fn expand(tokens: TokenStream) -> Result<TokenStream> {
    let nodes = rstml::parse2(tokens)?;
    let mut views = Vec::new();
    for node in &nodes {
        views.extend(any(node)?);
    }
    Ok(match views.as_slice() {
        [one] => one.clone(),
        _ => quote! { ::draw::AnyView::many(::std::vec![#(#views),*]) },
    })
}

/// What one node becomes: an expression that is an `AnyView`. Nothing, where there is only space.
fn any(node: &Node<Infallible>) -> Result<Option<TokenStream>> {
    Ok(match node {
        Node::Element(element) => Some(made(element)?),
        Node::Block(block) => {
            let inside = match block {
                NodeBlock::ValidBlock(block) => match block.stmts.as_slice() {
                    [Stmt::Expr(one, None)] => one.to_token_stream(),
                    _ => block.to_token_stream(),
                },
                NodeBlock::Invalid(_) => return Err(Error::new(block.span(), "this is no expression")),
            };
            Some(quote_spanned! { block.span()=> ::draw::IntoAny::into_any(#inside) })
        }
        Node::Text(text) => {
            let words = text.value_string();
            Some(quote! { ::draw::text(#words) })
        }
        Node::Comment(_) => None,
        Node::RawText(raw) if raw.to_token_stream_string().trim().is_empty() => None,
        other => return Err(Error::new(other.span(), "only elements, \"texts\" and {expressions}")),
    })
}

/// The element that is being made: a name that nothing in the source can mean.
fn it() -> Ident {
    Ident::new("it", Span::mixed_site())
}

fn made(element: &NodeElement<Infallible>) -> Result<TokenStream> {
    let it = it();
    let tag = element.name().to_string();
    let picture = PICTURES.contains(&tag.as_str());
    let mut fixed = Vec::new();
    let mut calls = Vec::new();
    for attribute in element.attributes() {
        let NodeAttribute::Attribute(attribute) = attribute else {
            return Err(Error::new(attribute.span(), "an attribute needs a name"));
        };
        let name = attribute.key.to_string();
        match (name.split_once(':'), literal(attribute)) {
            (None, Some(value)) if name != "drawn" => fixed.push(quote! { (#name, #value) }),
            (parts, _) => calls.push(given(attribute, &name, parts)?),
        }
    }
    for child in &element.children {
        if let Some(child) = any(child)? {
            calls.push(quote! { #it.child(#child); });
        }
    }
    Ok(quote! {{
        #[allow(unused_mut)]
        let mut #it = ::draw::Element::new(#tag, #picture, &[#(#fixed),*]);
        #(#calls)*
        #it.done()
    }})
}

/// The value of an attribute that is written out.
fn literal(attribute: &KeyedAttribute) -> Option<String> {
    match attribute.value() {
        None => Some(String::new()),
        Some(Expr::Lit(lit)) => match &lit.lit {
            Lit::Str(words) => Some(words.value()),
            Lit::Int(number) => Some(number.base10_digits().to_owned()),
            _ => None,
        },
        Some(_) => None,
    }
}

/// An attribute whose value has to be worked out.
fn given(attribute: &KeyedAttribute, name: &str, parts: Option<(&str, &str)>) -> Result<TokenStream> {
    let Some(value) = attribute.value() else {
        return Err(Error::new(attribute.key.span(), "this needs a value"));
    };
    let span = value.span();
    let it = it();
    let place = |place: TokenStream, name: &str| {
        quote_spanned! { span=> #it.give(::draw::Place::#place, #name, ::draw::IntoValue::into_value(#value)); }
    };
    Ok(match parts {
        None if name == "drawn" => quote_spanned! { span=> #it.drawn(#value); },
        None => place(quote!(Attribute), name),
        Some(("class", name)) => place(quote!(Class), name),
        Some(("style", name)) => place(quote!(Style), name),
        Some(("prop", name)) => place(quote!(Property), name),
        Some(("on", name)) => {
            let event = event(name);
            quote_spanned! { span=> #it.on(#name, ::draw::listener::<::draw::event::#event>(#value)); }
        }
        Some(_) => {
            return Err(Error::new(attribute.key.span(), "unknown: class:, style:, prop: and on: are there"));
        }
    })
}

/// Which type an event is of.
fn event(name: &str) -> TokenStream {
    match name {
        "keydown" | "keyup" => quote!(KeyboardEvent),
        name if name.starts_with("pointer") => quote!(PointerEvent),
        _ => quote!(Event),
    }
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use super::*;

    #[track_caller]
    fn check(source: &str, parts: &[&str]) {
        let made = match expand(TokenStream::from_str(source).unwrap()) {
            Ok(made) => made.to_string(),
            Err(error) => format!("error: {error}"),
        };
        // Spaces between tokens are nobody's business.
        let made: String = made.split_whitespace().collect();
        for part in parts {
            let part: String = part.split_whitespace().collect();
            assert!(made.contains(&part), "{source}\ngave {made}\nwithout {part}");
        }
    }

    #[test]
    fn what_is_written_out_is_a_table() {
        check(
            r#"<p class="low" role="status" hidden></p>"#,
            &[r#"&[("class","low"),("role","status"),("hidden","")]"#],
        );
        check(
            r#"<circle r="20" pathLength=100 />"#,
            &[r#"Element::new("circle", true, &[("r","20"),("pathLength","100")])"#],
        );
        check("<p></p>", &[r#"Element::new("p", false, &[])"#]);
    }

    #[test]
    fn what_is_worked_out_is_one_call_each() {
        check(
            "<p id=id.clone()></p>",
            &[r#"give(::draw::Place::Attribute, "id", ::draw::IntoValue::into_value(id.clone()))"#],
        );
        check(
            "<p aria-label=move || one < two class:said=on></p>",
            &["move || one < two", r#"Class, "said""#],
        );
        check("<i style:--gone=gone prop:checked=on></i>", &[r#"Style, "--gone""#, r#"Property, "checked""#]);
        check("<h1 drawn=look>{title}</h1>", &["it.drawn(look)", "into_any(title)"]);
    }

    #[test]
    fn events_have_their_types() {
        check(
            "<p on:keydown=key></p>",
            &[r#"on("keydown", ::draw::listener::<::draw::event::KeyboardEvent>(key))"#],
        );
        check("<p on:pointerdown=down></p>", &["PointerEvent>(down)"]);
        check("<p on:click=move |_| shut()></p>", &["event::Event>(move|_|shut())"]);
    }

    #[test]
    fn space_is_nothing_and_many_are_many() {
        check(
            "{one} {two}",
            &["many(::std::vec![::draw::IntoAny::into_any(one),::draw::IntoAny::into_any(two)])"],
        );
        check("", &["many(::std::vec![])"]);
        check(r#"<b>"words"</b>"#, &[r#"::draw::text("words")"#]);
    }

    #[test]
    fn what_it_does_not_know_it_says() {
        check("<p bind:value=x></p>", &["error: unknown"]);
        check("<p on:click></p>", &["error: this needs a value"]);
        check("<p drawn></p>", &["error: this needs a value"]);
        check("<p {..rest}></p>", &["error:"]);
        check("<p>words</p>", &["error: only elements"]);
        check("<p>", &["error:"]);
    }
}
