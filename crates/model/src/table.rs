//! What was explored, as lines of a table.

use std::fmt::Write;

use super::{deeds::Deed, explore::Explored, scenes::Scene};

/// The head of the table.
pub const HEAD: &str = "scene                  people  activities     states      steps   seconds  in it";

/// One scene's line.
pub fn line(scene: &Scene, explored: &Explored, seconds: f64) -> String {
    let Explored { states, steps, .. } = explored;
    let (people, activities) = (scene.people, scene.activities.len());
    let far = scene.steps.map_or_else(|| "all of it".to_owned(), |steps| format!("{steps} steps deep"));
    let (name, about) = (scene.name, scene.about);
    format!("{name:<22} {people:>6} {activities:>11} {states:>10} {steps:>10} {seconds:>9.1}  {far}: {about}")
}

/// What is not as it should be, with the way to it; nothing where all is well.
pub fn faults(scene: &Scene, explored: &Explored) -> String {
    let mut text = String::new();
    for (promise, way) in &explored.broken {
        let _ = writeln!(text, "{}: broken: {} ({}), by", scene.name, promise.says(), promise.laws());
        for deed in way {
            let _ = writeln!(text, "    {}", said(deed));
        }
    }
    for promise in &explored.missing {
        let _ = writeln!(text, "{}: never happened: {}", scene.name, promise.says());
    }
    if explored.states != scene.states && explored.broken.is_empty() {
        let _ = writeln!(
            text,
            "{}: {} states where {} were written down: if the laws or the scene were meant to change, write down the new \
             number in crates/model/src/scenes/list.rs",
            scene.name, explored.states, scene.states
        );
    }
    text
}

/// A deed in a line.
pub fn said(deed: &Deed) -> String {
    match deed {
        Deed::Wait(ms) => format!("{ms} ms go by"),
        Deed::Entry { author, event, seen } => format!("{author:?}, having seen {seen}: {event:?}"),
        Deed::Admit { by, knock } => format!("{by:?} lets in who knocked at {knock}"),
    }
}
