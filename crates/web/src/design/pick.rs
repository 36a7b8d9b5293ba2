//! Choosing among what is offered.

use draw::prelude::*;

use super::{Text, fresh_id, text};

/// One of a few: radios in a row. `selected` is the place of the option in the list.
pub fn choice(label: impl Into<Text>, options: Vec<Text>, selected: RwSignal<usize>) -> AnyView {
    let name = fresh_id();
    let options = options
        .into_iter()
        .enumerate()
        .map(|(place, option)| {
            view! {
                <label class="option">
                    <input
                        type="radio"
                        // In this order: one that is checked takes the mark from the others of its name.
                        prop:checked=move || selected.get() == place
                        name=name.clone()
                        on:change=move |_| selected.set(place)
                    />
                    <span class="label">{option}</span>
                </label>
            }
        })
        .collect();
    set("choice", label.into(), options)
}

/// Some of many, or at most one of many unless `many`: `chosen` holds the places of those that are.
pub fn chips(
    label: impl Into<Text>,
    options: Vec<Text>,
    chosen: RwSignal<Vec<usize>>,
    many: bool,
) -> AnyView {
    let toggle = move |place: usize, on: bool| {
        chosen.update(|chosen| {
            if many {
                chosen.retain(|one| *one != place);
            } else {
                chosen.clear();
            }
            if on {
                chosen.push(place);
            }
        });
    };
    let options = options
        .into_iter()
        .enumerate()
        .map(|(place, option)| {
            view! {
                <label class="chip">
                    <input
                        type="checkbox"
                        prop:checked=move || chosen.with(|chosen| chosen.contains(&place))
                        on:change=move |event| toggle(place, event_target_checked(&event))
                    />
                    <span class="label">{option}</span>
                </label>
            }
        })
        .collect();
    set("chips", label.into(), options)
}

fn set(class: &'static str, label: Text, options: Vec<AnyView>) -> AnyView {
    view! {
        <fieldset class=class>
            <legend>{label}</legend>
            <div class="options">{options}</div>
        </fieldset>
    }
}
