//! Every part in every state, in the dark and in the light, for who works on them. Never in what is shipped, so its
//! words stand here.

use draw::prelude::*;
use rules::Lamp;

use super::*;
use crate::state::App;

fn say(words: &'static str) -> impl Into<Text> {
    move || words.to_owned()
}

fn texts(all: &[&'static str]) -> Vec<Text> {
    all.iter().map(|one| text(say(one))).collect()
}

/// The page.
pub fn gallery(app: App) -> AnyView {
    let rtl = RwSignal::new(false);
    let large = RwSignal::new(false);
    Effect::new(move |_| {
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("dir", if rtl.get() { "rtl" } else { "ltr" });
            let _ = root.set_attribute("class", if large.get() { "large" } else { "" });
        }
    });
    let both = |draw: fn(App) -> Vec<AnyView>| {
        let side = move |theme: &'static str| {
            view! {
                <div
                    data-theme=theme
                    data-lamp="off"
                    style:background="var(--ground)"
                    style:color="var(--ink)"
                    style:padding="1rem"
                    style:border-radius="1.5rem"
                    style:min-width="0"
                >
                    <div class="body">{draw(app)}</div>
                </div>
            }
        };
        view! {
            <div
                style:display="grid"
                style:gap="1rem"
                style:grid-template-columns="repeat(auto-fit, minmax(min(100%, 24rem), 1fr))"
            >
                {side("dark")}
                {side("light")}
            </div>
        }
    };
    view! {
        <div style:padding="1rem" style:display="grid" style:gap="1rem">
            <style>".large { font-size: 200% }"</style>
            <h1>"Every part in every state"</h1>
            {row(vec![
                switch(say("Right to left"), say(""), rtl),
                switch(say("Text at 200 %"), say(""), large),
                button(Look::Plain, say("Tell something"), move || app.tell("Bo is here now.".to_owned())),
            ])}
            {both(buttons)}
            {both(words)}
            {both(people)}
            {both(forms)}
            {both(pictured)}
            {both(phones)}
        </div>
    }
}

fn buttons(_: App) -> Vec<AnyView> {
    let none = || ();
    vec![
        heading(say("Buttons")),
        button(Look::Primary, say("Begin together"), none),
        button(Look::Plain, say("I have a link"), none),
        button_if(Look::Primary, say("Not yet"), || false, none),
        row(vec![
            button(Look::Quiet, say("Skip for now"), none),
            button(Look::Danger, say("End for everyone"), none),
            icon_label_button(Look::Plain, Icon::Share, say("Share"), none),
            icon_button(Icon::Menu, say("Menu"), none),
        ]),
        pair(side(say("No, thank you"), none), side(say("Yes!"), none)),
        pair(side(say("Not quite"), none), side_if(say("Heck yes, and I say it again"), || false, none)),
        row(Icon::ALL.iter().map(|one| icon(*one)).collect()),
    ]
}

fn words(_: App) -> Vec<AnyView> {
    vec![
        heading(say("Words")),
        lead(say("Say it aloud, then send it: your voice is part of the question.")),
        para(say("A yes is only a yes while it still is.")),
        quiet(say("Nothing here leaves this device.")),
        quote(say("I'd love to kiss your neck. Do you want me to?")),
        note(Kind::Info, say("Say it, don't just send it.")),
        note(Kind::Careful, say("Exit covers the page. The browser's history stays as it is.")),
        note(Kind::Good, say("You both know the signals.")),
        note(Kind::Warm, say("Bo trusts you with a no. That is a good sign.")),
        group(vec![
            heading(say("A group")),
            para(say("Things that belong together.")),
            empty(say("Nobody here yet.")),
        ]),
        list(vec![para(say("One")), para(say("Two"))]),
        progress_steps(|| 2, 5, say("Step 2 of 5")),
        row(vec![
            countdown(60_000, 45_000, say("Less than a minute")),
            countdown(60_000, 12_000, say("A few seconds")),
        ]),
        spinner(say("Connecting. A moment.")),
    ]
}

fn people(_: App) -> Vec<AnyView> {
    let chip = |name, being, word| person_chip(say(name), move || being, say(word));
    let step = |of, title, status, mark| card(of, say(title), say(status), move || mark, || ());
    vec![
        heading(say("People and steps")),
        person_row(vec![
            chip("Ana", Being::Green, "green"),
            chip("Bo", Being::Yellow, "yellow"),
            chip("Cleo", Being::Red, "red"),
            chip("Dan", Being::Away, "can't be heard"),
            chip("Eli", Being::Resting, "on a break"),
            chip("Somebody with a very long name indeed", Being::Here, ""),
            chip("Fay", Being::Done, "done"),
            chip("Gus", Being::Waiting, "not yet"),
        ]),
        step(Icon::Signals, "Our signals", "Lights, words, three taps", Mark::Todo),
        step(Icon::Health, "Health", "Bo hasn't yet", Mark::Waiting),
        step(Icon::Eye, "Compare pictures", "Both of you have", Mark::Done),
        step(Icon::Heart, "Ask for something", "First agree on the signals", Mark::Locked),
    ]
}

fn forms(_: App) -> Vec<AnyView> {
    let typed = |words: &str| RwSignal::new(words.to_owned());
    let minutes = RwSignal::new(3);
    vec![
        heading(say("Forms")),
        text_field(say("A name for tonight"), say("Not your real one."), typed("Fox"), || None, 40),
        text_field(say("A name"), say(""), typed("<>"), || Some("Letters, please.".to_owned()), 40),
        text_area(say("What should others know first?"), say("Only they read it."), typed(""), || None, 500),
        search_field(say("Search"), typed("")),
        choice(say("Look"), texts(&["As the system", "Dark", "Light"]), RwSignal::new(0)),
        chips(
            say("Where"),
            texts(&["Neck", "Hands", "Back", "Somewhere else"]),
            RwSignal::new(vec![0, 2]),
            true,
        ),
        switch(say("Vibration"), say("Each change has its own."), RwSignal::new(true)),
        switch(say("Sound"), say(""), RwSignal::new(false)),
        stepper(say("How long"), minutes, 1, 10, move || format!("{} min", minutes.get())),
    ]
}

fn pictured(_: App) -> Vec<AnyView> {
    vec![
        heading(say("Pictures")),
        qr("https://relay.example.org/#1.qwertyuiopasdfghjklzxcvbnm0123456789", say("The link as a code")),
        pictures(|| {
            [("🦊", "fox"), ("🌻", "sunflower"), ("⛵", "sailing boat"), ("🎈", "balloon")]
                .map(|(one, name)| (one, name.to_owned()))
                .into()
        }),
    ]
}

/// Whole phones: each lamp over red, and a sheet.
fn phones(_: App) -> Vec<AnyView> {
    let lamps = [
        (Lamp::Green, "Go on", "On, and still a yes from everyone.", Size::Lamp),
        (Lamp::Yellow, "No more", "Bo said yellow: this is good, but no more.", Size::Lamp),
        (Lamp::Red, "Stop", "Bo said red.", Size::Bar),
        (Lamp::Lapsed, "Stop", "Can't hear Bo's phone. Stop and look at each other.", Size::Bar),
        (Lamp::Break, "Break", "Bo is taking a break. Nobody asks why.", Size::Bar),
        (Lamp::Off, "Nothing is on", "Ask for something you'd love, or just be close.", Size::Half),
    ];
    let mut all: Vec<AnyView> = lamps
        .into_iter()
        .map(|(state, word, reason, size)| {
            phone(super::lamp_state(state), lamp(move || state, say(word), say(reason)), nothing(), size)
        })
        .collect();
    let open = sheet(
        say("Our signals"),
        stack(vec![para(say("Lights, words, and three taps.")), note(Kind::Info, say("Try one."))]),
        button(Look::Primary, say("I know them"), || ()),
        || (),
    );
    let under =
        screen(say("Talk"), lead(say("Dressed, no hurry.")), button(Look::Primary, say("Ask"), || ()));
    all.push(phone("off", under, open, Size::Bar));
    vec![heading(say("Phones")), row(all)]
}

fn phone(lamp: &'static str, face: AnyView, over: AnyView, size: Size) -> AnyView {
    let exit = icon_label_button(Look::Quiet, Icon::Exit, say("Exit"), || ());
    view! {
        <div
            data-lamp=lamp
            style:position="relative"
            style:transform="translate(0)"
            style:overflow="hidden"
            style:border-radius="2rem"
            style:inline-size="22rem"
            style:block-size="46rem"
        >
            <div class="frame" data-red=size.name() style:block-size="100%">
                <div class="glow" aria-hidden="true"></div>
                <div class="upper">
                    <div class="face">
                        {exit}
                        <div class="screen">{face}</div>
                    </div>
                    {over}
                </div>
                {super::red::draw(Box::new(move || size), text(say("Stop")), Box::new(|| ()))}
            </div>
        </div>
    }
}
