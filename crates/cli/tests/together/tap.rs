//! Between people and the relay: carries their connections from an address of their own, and writes down everything
//! that the relay says. That is all that it keeps of an encounter and all that it hands on.

use std::{
    collections::BTreeMap,
    io::{Read, Write},
    net::{Shutdown, SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
};

use sync::forge::Entry;
use wire::FromRelay;

/// Where everyone seems to come from: one that stands nowhere by chance.
const FROM: &str = if cfg!(target_os = "linux") { "127.45.67.89:0" } else { "127.0.0.1:0" };

/// What the relay said on each connection.
type Said = Arc<Mutex<Vec<Arc<Mutex<Vec<u8>>>>>>;

pub struct Tap {
    pub url: String,
    said: Said,
    addresses: Arc<Mutex<Vec<SocketAddr>>>,
}

impl Tap {
    /// In front of the relay at this address.
    pub fn before(relay: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (said, addresses) = (Said::default(), Arc::<Mutex<Vec<SocketAddr>>>::default());
        let (to, all, from): (SocketAddr, _, _) = (relay.parse().unwrap(), said.clone(), addresses.clone());
        thread::spawn(move || {
            for here in listener.incoming().flatten() {
                let there = connect(to);
                from.lock().unwrap().push(there.local_addr().unwrap());
                let said = Arc::default();
                all.lock().unwrap().push(Arc::clone(&said));
                let (their_here, their_there) = (here.try_clone().unwrap(), there.try_clone().unwrap());
                thread::spawn(move || pass(here, there, None));
                thread::spawn(move || pass(their_there, their_here, Some(said)));
            }
        });
        Self { url, said, addresses }
    }

    /// Everything that the relay said.
    pub fn said(&self) -> Vec<u8> {
        self.said.lock().unwrap().iter().flat_map(|said| said.lock().unwrap().clone()).collect()
    }

    /// The addresses that people came from, with and without their ports.
    pub fn addresses(&self) -> Vec<String> {
        let all = self.addresses.lock().unwrap();
        let of = |one: &SocketAddr| [one.to_string(), one.ip().to_string()];
        all.iter().flat_map(of).filter(|one| one != "127.0.0.1").collect()
    }

    /// The log in its order, and the bodies of all pulses, as the relay handed them on.
    pub fn log(&self) -> (Vec<Entry>, Vec<Vec<u8>>) {
        let (mut entries, mut pulses) = (BTreeMap::new(), Vec::new());
        for said in self.said.lock().unwrap().iter() {
            for message in messages(&said.lock().unwrap()) {
                match FromRelay::decode(&message) {
                    Ok(FromRelay::Entry { seq, time, id, body, .. }) => {
                        entries.insert(seq, Entry { seq, time, id, body: body.to_vec() });
                    }
                    Ok(FromRelay::Pulse { body, .. }) => pulses.push(body.to_vec()),
                    _ => {}
                }
            }
        }
        (entries.into_values().collect(), pulses)
    }
}

/// From the address of its own; the standard library can't.
fn connect(to: SocketAddr) -> TcpStream {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().unwrap();
    let stream = runtime.block_on(async {
        let socket = tokio::net::TcpSocket::new_v4().unwrap();
        socket.bind(FROM.parse().unwrap()).unwrap();
        socket.connect(to).await.unwrap().into_std().unwrap()
    });
    stream.set_nonblocking(false).unwrap();
    stream.set_nodelay(true).unwrap();
    stream
}

fn pass(mut from: TcpStream, mut to: TcpStream, said: Option<Arc<Mutex<Vec<u8>>>>) {
    let mut bytes = [0; 4096];
    while let Ok(count @ 1..) = from.read(&mut bytes) {
        if let Some(said) = &said {
            said.lock().unwrap().extend_from_slice(&bytes[..count]);
        }
        if to.write_all(&bytes[..count]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Both);
}

/// The binary messages in what a WebSocket's server said, after the answer to the handshake. None is in parts, and
/// none masked.
fn messages(said: &[u8]) -> Vec<Vec<u8>> {
    let end = said.windows(4).position(|four| four == b"\r\n\r\n").map_or(said.len(), |at| at + 4);
    let (mut rest, mut messages) = (&said[end..], Vec::new());
    while let [kind, short, after @ ..] = rest {
        let (len, after) = match (short, after) {
            (126, [a, b, after @ ..]) => (usize::from(u16::from_be_bytes([*a, *b])), after),
            (127, [a, b, c, d, e, f, g, h, after @ ..]) => {
                (u64::from_be_bytes([*a, *b, *c, *d, *e, *f, *g, *h]) as usize, after)
            }
            (len, after) => (usize::from(*len), after),
        };
        let Some((message, after)) = after.split_at_checked(len) else { break };
        if *kind == 0x82 {
            messages.push(message.to_vec());
        }
        rest = after;
    }
    messages
}
