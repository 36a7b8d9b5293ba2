//! How long sealing and opening takes among twelve people: `cargo bench -p seal`.
//!
//! The aim is 100 microseconds for an entry on a desktop: a stop must not be felt to take time, and
//! a pulse is sealed every second. Prints the lines that `cargo xtask bench` gathers; the figure is the middle one of many.
//!
//! The same, built as the app is and run by the engine of a browser, may take 1 ms: that leaves the frame its time.

use std::{error::Error, hint::black_box, time::Instant};

use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};
use seal::{LinkSecret, PersonKey, PersonSecret, Room, emoji_indices};

/// Times `work` and prints the middle of many runs, with the best beside it.
fn measure(name: &str, target: &str, runs: usize, mut work: impl FnMut()) {
    let mut micros: Vec<f64> = Vec::with_capacity(runs);
    for _ in 0..runs {
        let start = Instant::now();
        work();
        micros.push(start.elapsed().as_secs_f64() * 1e6);
    }
    micros.sort_by(f64::total_cmp);
    let at = |index: usize| micros.get(index).copied().unwrap_or_default();
    let (name, target) = match (cfg!(target_arch = "wasm32"), target) {
        (false, _) => (name.to_owned(), target),
        (true, "-") => (format!("wasm {name}"), "-"),
        (true, _) => (format!("wasm {name}"), "<1000"),
    };
    println!("bench\t{name}\t{:.1}\tµs\t{target}\tbest {:.1} of {runs}", at(runs / 2), at(0));
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut rng = ChaCha20Rng::from_seed([7; 32]);
    let link = LinkSecret::random(&mut rng);
    let mut ana = Room::new(link.log_id(), link.door_key(), PersonSecret::random(&mut rng));
    let mut bo = Room::new(link.log_id(), link.door_key(), PersonSecret::random(&mut rng));
    bo.add_peer(ana.me())?;
    let mut others: Vec<PersonKey> = (0..10).map(|_| PersonSecret::random(&mut rng).key()).collect();
    others.push(bo.me());
    for other in &others {
        ana.add_peer(*other)?;
    }
    let id = ana.entry_id(&mut rng);
    let entry = ana.seal_entry(&mut rng, &id, &others, &[1; 100])?;
    let words: Vec<_> = others.iter().map(|other| (*other, [1; 40])).collect();
    let pulse = ana.seal_pulse(&mut rng, &words)?;
    bo.open_entry(&id, &entry)?;
    bo.open_pulse(&pulse)?;

    measure("seal: an entry for 11", "<100", 2000, || {
        let _ = black_box(ana.seal_entry(&mut rng, &id, &others, &[1; 100]));
    });
    measure("seal: a pulse for 11", "<100", 2000, || {
        let _ = black_box(ana.seal_pulse(&mut rng, &words));
    });
    measure("seal: open an entry for 11", "<100", 2000, || {
        let _ = black_box(bo.open_entry(&id, &entry));
    });
    measure("seal: open an own entry for 11", "-", 2000, || {
        let _ = black_box(ana.open_entry(&id, &entry));
    });
    measure("seal: open a pulse for 11", "<100", 2000, || {
        let _ = black_box(bo.open_pulse(&pulse));
    });
    let secret = PersonSecret::random(&mut rng).to_bytes();
    measure("seal: a new room with one peer", "-", 500, || {
        let mut room = Room::new(link.log_id(), link.door_key(), PersonSecret::from_bytes(&secret));
        let _ = black_box(room.add_peer(bo.me()));
    });
    measure("seal: the four pictures of 12", "-", 50, || {
        black_box(emoji_indices(&others));
    });
    Ok(())
}
