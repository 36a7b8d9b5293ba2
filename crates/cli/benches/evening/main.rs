//! How long a call for help takes to every device of the crew, and a page of the briefing to everyone's: `cargo bench -p cli --bench evening`.
//!
//! A relay as it is shipped, in a process of its own, and 522 devices in another: two hosts, twenty crew, 500 guests, each with the engine, the shell and the
//! WebSocket that `stillyes gathering` has. Calls and pages come while answers to those before them are still on their way. Prints the
//! lines that `cargo xtask bench` gathers.
//!
//! All of them share this machine's cores: what a phone does for itself beside the others, here one processor does for all, one after the other.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a benchmark")]

mod people;

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Write},
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, Sender, channel},
    time::{Duration, Instant},
};

use client::gathering::{Begun, wall};
use people::{Hand, Seen, begin};
use rules::{
    gathering::{
        Member, Page, Role, Text,
        event::{Call, Plan, Told, Urgency, Word},
    },
    text::{Name, Words},
};
use sync::gathering::Do;
use tokio::runtime::{Builder, Runtime};

const HOSTS: usize = 2;
const CREW: usize = 20;
const GUESTS: usize = 500;
const STAFF: usize = HOSTS + CREW;

const CALLS: usize = 150;
const TURNS: usize = 150;
const WARM_UP: usize = 10;
const PAGES: u16 = 12;

/// From one call, or page, to the next.
const PAUSE: Duration = Duration::from_millis(250);
/// For anything that has to come: a benchmark that hangs says nothing.
const PATIENCE: Duration = Duration::from_secs(120);
const HOUR_MS: u64 = 3_600_000;

/// The relay's process. Gone when dropped.
struct Relay(Child);

impl Drop for Relay {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// This program once more, as a relay.
fn relay() -> (Relay, String) {
    let mut child =
        Command::new(std::env::current_exe().unwrap()).arg("serve").stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    (Relay(child), format!("http://{}", line.trim()))
}

fn serve() {
    Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap().block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        println!("{}", listener.local_addr().unwrap());
        std::io::stdout().flush().unwrap();
        relay::serve(listener, relay::Config::default(), std::future::pending()).await.unwrap();
    });
}

/// The evening, and everyone at it.
struct Evening {
    runtime: Runtime,
    people: Vec<Hand>,
    numbers: BTreeMap<usize, Member>,
    desks: usize,
    seen: Receiver<Seen>,
    tell: Sender<Seen>,
}

fn main() {
    raise_open_files();
    if std::env::args().any(|one| one == "serve") {
        return serve();
    }
    let (_relay, url) = relay();
    let began = Instant::now();
    let mut evening = Evening::planned(&url);
    evening.everyone_comes();
    eprintln!("{} devices in {:.0} s", evening.people.len(), began.elapsed().as_secs_f64());
    let (pages, briefing) = evening.pages();
    report("gathering: a page turned, to the view of the last of 500 guests", "<= 200", pages);
    let (all, crew) = evening.calls(briefing);
    report("gathering: a guest calls, to the view of the last of 22 devices of the desk", "<= 300", all);
    report("gathering: the same, to the first of them", "-", crew);
    // What is measured is done; nobody has to say goodbye.
    evening.runtime.shutdown_background();
}

impl Evening {
    /// The house rules stand; nobody is there but the house.
    fn planned(url: &str) -> Self {
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let now = wall();
        let plan = Plan {
            name: Words::new("Thursday").unwrap(),
            opens: now,
            closes: now + 6 * HOUR_MS,
            capacity: 500,
            burns: now + 24 * HOUR_MS,
        };
        let (tell, seen) = channel();
        let begun = Begun::create(url, "House", &plan, None).unwrap();
        let house = {
            let _inside = runtime.enter();
            begin(&runtime, begun, 0, Name::new("House").unwrap(), tell.clone())
        };
        let mut evening =
            Self { runtime, people: vec![house], numbers: BTreeMap::new(), desks: 0, seen, tell };
        evening.until("the plan", |seen| matches!(seen, Seen::Plan));
        let page = |at: u16| Page {
            title: Words::new(&format!("Page {at}")).unwrap(),
            text: Text::new(&"Ask before each new thing, wait, and hear the answer. ".repeat(8)).unwrap(),
        };
        evening.people[0].does(Do::Tell(Told::Rules { from: 0, sections: (0..PAGES).map(page).collect() }));
        evening
    }

    /// What is seen next, with note taken of what always counts.
    fn next(&mut self, what: &str, deadline: Instant) -> Seen {
        let wait = deadline.saturating_duration_since(Instant::now());
        let Ok(seen) = self.seen.recv_timeout(wait) else { panic!("never: {what}") };
        match &seen {
            Seen::In(who, number) => drop(self.numbers.insert(*who, *number)),
            Seen::Desk => self.desks += 1,
            Seen::Refused(who, why) => panic!("device {who} can't go on: {why}"),
            _ => {}
        }
        seen
    }

    /// Waits for something that somebody has to see.
    fn until(&mut self, what: &str, mut is: impl FnMut(&Seen) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !is(&self.next(what, deadline)) {}
    }

    /// Waits for what many have to come to.
    fn until_all(&mut self, what: &str, is: impl Fn(&Self) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !is(self) {
            self.next(what, deadline);
        }
    }

    /// Hosts invite so many in turn; each comes as soon as they are invited.
    fn come(&mut self, hosts: usize, many: usize) {
        for at in 0..many {
            let name = Name::new(&format!("Guest {}", self.people.len() + at)).unwrap();
            self.people[at % hosts].does(Do::Invite { name, until: wall() + HOUR_MS });
        }
        for _ in 0..many {
            let mut link = String::new();
            self.until("an invitation", |seen| match seen {
                Seen::Invited(invitation) => {
                    link.clone_from(invitation);
                    true
                }
                _ => false,
            });
            let who = self.people.len();
            let begun = Begun::open(&link, None).unwrap();
            let name = Name::new(&format!("Guest {who}")).unwrap();
            self.people.push(begin(&self.runtime, begun, who, name, self.tell.clone()));
        }
        let all = self.people.len();
        self.until_all("everyone's number", |evening| evening.numbers.len() == all);
    }

    fn everyone_comes(&mut self) {
        self.come(1, STAFF - 1);
        for who in 1..STAFF {
            let role = if who < HOSTS { Role::Host } else { Role::Crew };
            let (name, who) = (Name::new(&format!("Staff {who}")).unwrap(), self.numbers[&who]);
            self.people[0].does(Do::Tell(Told::Appoint { who, name, role }));
        }
        self.until_all("what the desk has", |evening| evening.desks == STAFF);
        self.come(HOSTS, GUESTS);
        self.quiet();
    }

    /// Whatever else is seen until then.
    fn goes_on(&mut self, until: Instant) {
        while let Some(wait) = until.checked_duration_since(Instant::now()) {
            if let Ok(Seen::Refused(who, why)) = self.seen.recv_timeout(wait) {
                panic!("device {who} can't go on: {why}");
            }
        }
    }

    /// Until nobody has seen anything new for a while.
    fn quiet(&self) {
        while self.seen.recv_timeout(Duration::from_secs(2)).is_ok() {}
    }

    /// Milliseconds of each page turned to the last guest's view.
    fn pages(&mut self) -> (Vec<f64>, u64) {
        self.people[0].does(Do::Tell(Told::Brief { version: 1 }));
        let (mut briefing, mut took) = (0, Vec::new());
        let mut left = GUESTS;
        self.until("a briefing", |seen| {
            if let Seen::Page { briefing: began, .. } = seen {
                briefing = *began;
                left -= 1;
            }
            left == 0
        });
        for turn in 1..=TURNS + WARM_UP {
            // From the first to the last page, and back again.
            let around = turn % (2 * usize::from(PAGES) - 2);
            let to = u16::try_from(around.min(2 * usize::from(PAGES) - 2 - around)).unwrap();
            let (began, mut last, mut left) = (Instant::now(), Instant::now(), GUESTS);
            self.people[0].does(Do::Tell(Told::Turn { briefing, page: to }));
            self.until("a page", |seen| {
                if let Seen::Page { page, at, .. } = seen
                    && *page == to
                {
                    (last, left) = (last.max(*at), left - 1);
                }
                left == 0
            });
            if turn > WARM_UP {
                took.push((last - began).as_secs_f64() * 1e3);
            }
            self.goes_on(began + PAUSE);
        }
        (took, briefing)
    }

    /// Milliseconds of each call to the last device of the desk, and to the first.
    fn calls(&mut self, briefing: u64) -> (Vec<f64>, Vec<f64>) {
        self.people[0].does(Do::Tell(Told::BreakOff { briefing }));
        let (mut all, mut first) = (Vec::new(), Vec::new());
        let mut before: Option<u64> = None;
        for round in 0..CALLS + WARM_UP {
            let caller = STAFF + round * (GUESTS / (CALLS + WARM_UP));
            let place = Words::new(&format!("Room {round}")).unwrap();
            let call =
                Call { urgency: Urgency::Now, place: Some(place), about: None, words: None, drill: false };
            let (by_whom, began) = (self.numbers[&caller], Instant::now());
            let (mut at_each, mut called) = (Vec::new(), 0);
            self.people[caller].does(Do::Say(Word::Call(call)));
            self.until("a call", |seen| {
                if let Seen::Call { by, at, number } = seen
                    && *by == by_whom
                {
                    at_each.push((*at - began).as_secs_f64() * 1e3);
                    called = *number;
                }
                at_each.len() == STAFF
            });
            if round >= WARM_UP {
                at_each.sort_by(f64::total_cmp);
                first.push(at_each[0]);
                all.push(at_each[STAFF - 1]);
            }
            // Somebody of the crew goes, and says of the one before that it is seen to: the queue stays as short as the crew can keep it.
            let crew = |round: usize| HOSTS + round % CREW;
            self.people[crew(round)].does(Do::Say(Word::Take { call: called }));
            if let Some(call) = before.replace(called) {
                self.people[crew(round - 1)].does(Do::Say(Word::Done { call }));
            }
            self.goes_on(began + PAUSE);
        }
        (all, first)
    }
}

fn report(name: &str, target: &str, mut millis: Vec<f64>) {
    millis.sort_by(f64::total_cmp);
    let at = |share: f64| millis[((millis.len() as f64 * share) as usize).min(millis.len() - 1)];
    let note =
        format!("{} times, 522 devices and the relay on this machine, max {:.1}", millis.len(), at(1.0));
    println!("bench\t{name}, p50\t{:.2}\tms\t-\t{note}", at(0.5));
    println!("bench\t{name}, p99\t{:.2}\tms\t{target}\t{note}", at(0.99));
}

/// As many open files as this user may have: each side has one for each device.
fn raise_open_files() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Nofile);
    let _ = setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, maximum: limit.maximum });
}
