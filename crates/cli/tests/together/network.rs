//! What fails between people: a stalled and a cut network, a crash, a relay that starts again. A1, A7, S6.

use std::{
    fs,
    io::{Read, Write},
    net::{Shutdown, TcpListener, TcpStream},
    sync::{Arc, Condvar, Mutex},
    thread,
    time::{Duration, Instant},
};

use serde_json::json;

use crate::common::{Person, Relay, kiss, kissing, know, let_in, program, still_yes};

/// Silence agreed for these tests, a pulse, and a machine that is busy with other tests.
const LAPSES_WITHIN: Duration = Duration::from_millis(2_000 + 1_000 + 1_500);

/// A network between one person and the relay, that can be taken away.
struct Network(Arc<State>);

struct State {
    to: String,
    is: Mutex<Is>,
    changed: Condvar,
}

struct Is {
    stalled: bool,
    down: bool,
    streams: Vec<TcpStream>,
}

impl Network {
    /// In front of the relay, with the address to use instead of its own.
    fn before(relay: &Relay) -> (Self, String) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let is = Mutex::new(Is { stalled: false, down: false, streams: Vec::new() });
        let state = Arc::new(State { to: relay.address().to_owned(), is, changed: Condvar::new() });
        let theirs = Arc::clone(&state);
        thread::spawn(move || listener.incoming().flatten().for_each(|stream| theirs.carry(stream)));
        (Self(state), url)
    }

    fn change(&self, change: impl FnOnce(&mut Is)) {
        change(&mut self.0.is.lock().unwrap());
        self.0.changed.notify_all();
    }

    /// Nothing passes any more, and nobody is told.
    fn stall(&self) {
        self.change(|is| is.stalled = true);
    }

    fn cut(&self) {
        self.change(|is| {
            is.down = true;
            for stream in is.streams.drain(..) {
                let _ = stream.shutdown(Shutdown::Both);
            }
        });
    }

    fn restore(&self) {
        self.change(|is| (is.stalled, is.down) = (false, false));
    }
}

impl State {
    fn carry(self: &Arc<Self>, here: TcpStream) {
        if self.is.lock().unwrap().down {
            return;
        }
        let Ok(there) = TcpStream::connect(&self.to) else { return };
        let streams = [&here, &there].map(|stream| {
            stream.set_nodelay(true).unwrap();
            stream.try_clone().unwrap()
        });
        self.is.lock().unwrap().streams.extend(streams);
        for (from, to) in [(&here, &there), (&there, &here)] {
            let (from, to) = (from.try_clone().unwrap(), to.try_clone().unwrap());
            let state = Arc::clone(self);
            thread::spawn(move || state.pass(from, to));
        }
    }

    fn pass(&self, mut from: TcpStream, mut to: TcpStream) {
        let mut bytes = [0; 4096];
        while let Ok(count @ 1..) = from.read(&mut bytes) {
            let is = self.changed.wait_while(self.is.lock().unwrap(), |is| is.stalled).unwrap();
            drop(is);
            if to.write_all(&bytes[..count]).is_err() {
                break;
            }
        }
        let _ = to.shutdown(Shutdown::Both);
    }
}

/// Ana, and Bo whose network can be taken away, with two seconds of silence agreed and a kiss on.
fn two_with_a_network(relay: &Relay) -> (Person, Person, Network) {
    let (mut ana, link) = Person::start(&relay.url, "Ana");
    let (network, url) = Network::before(relay);
    let mut bo = Person::join(&link.replace(&relay.url, &url), "Bo");
    let_in(&mut [&mut ana], &mut bo);
    ana.say(json!({"do":"signals","silence_s":2}));
    bo.until("proposed", |view| view["signals"]["proposed"].is_object());
    bo.does("know_signals");
    for person in [&mut ana, &mut bo] {
        person.until("agreed", |view| view["signals"]["agreed"]["silence_s"] == 2);
    }
    know(&mut [&mut ana, &mut bo]);
    kiss(&mut ana, &mut bo);
    (ana, bo, network)
}

#[test]
fn a1_a_network_that_stalls_lapses_both_within_the_agreed_silence() {
    let relay = Relay::new();
    let (mut ana, mut bo, network) = two_with_a_network(&relay);
    network.stall();
    let stalled = Instant::now();
    let view = ana.lamp("lapsed");
    assert_eq!((&view["on"], &view["reason"]["who"]), (&json!([]), &json!("Bo")));
    bo.lamp("lapsed");
    assert!(stalled.elapsed() < LAPSES_WITHIN, "{:?}", stalled.elapsed());
    ana.refuses(json!({"do":"ask","activity":"hug"}), "A1");
    network.restore();
    still_yes(&mut ana, &mut bo);
}

#[test]
fn a1_a_network_that_is_cut_lapses_both_and_red_goes_out_when_it_is_back() {
    let relay = Relay::new();
    let (mut ana, mut bo, network) = two_with_a_network(&relay);
    network.cut();
    let view = bo.lamp("lapsed");
    assert_eq!((&view["connected"], &view["reason"]["is"]), (&json!(false), &json!("offline")));
    ana.lamp("lapsed");
    // S6: red with no network at all.
    bo.does("red");
    bo.lamp("red");
    ana.refuses(json!({"do":"how_are_you","who":"Bo"}), "A1");
    network.restore();
    ana.lamp("red");
    ana.may("stopped");
    ana.does("stopped");
    bo.until("stopped", |view| view["people"][0]["stopped"] == true);
    bo.does("ready");
    for person in [&mut ana, &mut bo] {
        assert_eq!(person.lamp("off")["lapsed"], json!([]));
    }
}

#[test]
fn a7_a_network_that_was_cut_comes_back_and_nothing_comes_back_by_itself() {
    let relay = Relay::new();
    let (mut ana, mut bo, network) = two_with_a_network(&relay);
    network.cut();
    bo.lamp("lapsed");
    ana.lamp("lapsed");
    // Nothing that adds waits for a connection.
    bo.refuses(json!({"do":"still_yes"}), "A1");
    network.restore();
    bo.until("connected", |view| view["connected"] == true);
    assert_eq!(bo.view["on"], json!([]));
    still_yes(&mut ana, &mut bo);
}

#[test]
fn a1_a_crash_lapses_and_kept_keys_come_back() {
    let relay = Relay::new();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tonight");
    let path = file.to_str().unwrap();
    let (mut ana, link) = Person::start(&relay.url, "Ana");
    let mut bo = Person::spawn("Bo", &["join", &link, "--name", "Bo", "--json", "--keep", path]);
    let_in(&mut [&mut ana], &mut bo);
    know(&mut [&mut ana, &mut bo]);
    kiss(&mut ana, &mut bo);
    for _ in 0..2 {
        bo.process.signal("-KILL");
        bo.process.exit();
        let view = ana.lamp("lapsed");
        assert_eq!(view["on"], json!([]));
        bo = Person::spawn("Bo", &["resume", path, "--json"]);
        bo.until("in again", |view| view["stage"] == "together" && view["connected"] == true);
        assert_eq!(bo.person("Bo")["me"], true);
        still_yes(&mut ana, &mut bo);
    }
    ana.does("end");
    assert_eq!(bo.process.code(), 0);
    assert!(!file.exists(), "R3: erased at the end");
    // Nothing to come back to.
    let mut none = Person::spawn("Bo", &["resume", path, "--json"]);
    assert_eq!(none.process.code(), 2);
}

#[test]
fn a6_lost_keys_knock_again_and_take_ones_own_place() {
    let relay = Relay::new();
    let (mut ana, link) = Person::start(&relay.url, "Ana");
    let mut bo = Person::join(&link, "Bo");
    let_in(&mut [&mut ana], &mut bo);
    bo.process.signal("-KILL");
    bo.process.exit();
    ana.until("unreachable", |view| view["people"][1]["reachable"] == false);
    let mut again = Person::join(&link, "Bo");
    ana.until("a knock", |view| view["door"] == json!(["Bo"]));
    ana.say(json!({"do":"welcome","who":"Bo"}));
    again.until("in", |view| view["stage"] == "together");
    ana.until("there", |view| view["people"][1]["reachable"] == true);
    know(&mut [&mut ana, &mut again]);
}

#[test]
fn tls_carries_it_for_those_who_trust_the_relay_and_for_nobody_else() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let pair = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).unwrap();
    fs::write(file("cert.pem"), pair.cert.pem()).unwrap();
    fs::write(file("key.pem"), pair.signing_key.serialize_pem()).unwrap();
    let (certificate, key) = (file("cert.pem"), file("key.pem"));
    let options = ["--listen", "127.0.0.1:0", "--tls-certificate", &certificate, "--tls-key", &key];
    let relay = Relay::with(&options);
    assert!(relay.url.starts_with("https://"), "{}", relay.url);
    let args = ["start", "--relay", &relay.url, "--name", "Ana", "--json"];
    let mut command = program(&args);
    command.env("SSL_CERT_FILE", &certificate).env_remove("SSL_CERT_DIR");
    let mut ana = Person::run("Ana", command);
    let link = ana.link();
    ana.until("in", |view| view["stage"] == "together");
    let mut stranger = Person::join(&link, "Bo");
    assert_eq!(stranger.process.code(), 3);
    assert!(stranger.process.stderr().contains("certificate"), "{}", stranger.process.stderr());
    assert_eq!(ana.view["door"], json!([]));
}

#[test]
fn a_relay_that_starts_again_has_everything_still() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let mut relay = Relay::with(&["--listen", "127.0.0.1:0", "--data", data]);
    let address = relay.address().to_owned();
    let (mut ana, mut bo) = kissing(&relay.url);
    relay.process.signal("-KILL");
    relay.process.exit();
    ana.lamp("lapsed");
    bo.lamp("lapsed");
    let mut relay = Relay::with(&["--listen", &address, "--data", data]);
    still_yes(&mut ana, &mut bo);
    relay.process.signal("-TERM");
    assert_eq!(relay.process.code(), 0, "a stop in good order");
    ana.lamp("lapsed");
    bo.lamp("lapsed");
    let relay = Relay::with(&["--listen", &address, "--data", data]);
    still_yes(&mut ana, &mut bo);
    // Without its database it has nothing: that is the end.
    drop(relay);
    ana.lamp("lapsed");
    let _other = Relay::with(&["--listen", &address]);
    ana.until("over", |view| view["stage"] == "ended");
    assert_eq!(ana.process.code(), 0);
}
