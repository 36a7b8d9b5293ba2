//! How long sealing and opening takes among twelve people: `cargo bench -p seal`.
//!
//! The aim is 100 microseconds for an entry on a desktop: a stop must not be felt to take time, and
//! a pulse is sealed every second. Prints the lines that `cargo xtask bench` gathers; the figure is the middle one of many.
//!
//! The same, built as the app is and run by the engine of a browser, may take 1 ms: that leaves the frame its time. Comparing
//! wishes is done once, behind a word of waiting: 300 ms a side there, and 60 ms for both sides here.

use std::{error::Error, hint::black_box, time::Instant};

use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};
use seal::{
    LinkSecret, PersonKey, PersonSecret, Room, emoji_indices,
    matching::{BadMatch, Hidden},
};

/// Times `work` and prints the middle of many runs, with the best beside it.
fn measure(name: &str, target: &str, runs: usize, work: impl FnMut()) {
    measure_to(name, target, if target == "-" { "-" } else { "<1000" }, runs, work);
}

/// The same, with a target of its own as wasm.
fn measure_to(name: &str, native: &str, wasm: &str, runs: usize, mut work: impl FnMut()) {
    let mut micros: Vec<f64> = Vec::with_capacity(runs);
    for _ in 0..runs {
        let start = Instant::now();
        work();
        micros.push(start.elapsed().as_secs_f64() * 1e6);
    }
    micros.sort_by(f64::total_cmp);
    let at = |index: usize| micros.get(index).copied().unwrap_or_default();
    let (name, target) =
        if cfg!(target_arch = "wasm32") { (format!("wasm {name}"), wasm) } else { (name.to_owned(), native) };
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
    let wishes: Vec<[u8; 2]> = (0..256).map(u16::to_le_bytes).collect();
    let (me, them) = (PersonKey([1; 32]), PersonKey([2; 32]));
    let theirs = Hidden::new(them, b"a run", 256, &wishes, &mut rng)?;
    let (promised, opening) = (theirs.commitment(), theirs.opening());
    measure_to("seal: compare 256 wishes with 256, a side", "-", "<300000", 20, || {
        let mine = Hidden::new(me, b"a run", 256, &wishes, &mut rng);
        black_box(mine.as_ref().map(Hidden::commitment).ok());
        let answered = mine.and_then(|mine| mine.answer(&them, &promised, &opening));
        // Any points of the right form cost as much as those of an answer.
        let _ = black_box(answered.and_then(|one| one.shared(opening.get(32..).unwrap_or_default())));
    });
    measure_to("seal: compare 256 wishes with 256, both sides", "<60000", "-", 20, || {
        let _ = black_box(compare([me, them], &wishes, &mut rng));
    });
    Ok(())
}

/// Both sides of a comparison: what each learns.
fn compare(
    people: [PersonKey; 2],
    wishes: &[[u8; 2]],
    rng: &mut ChaCha20Rng,
) -> Result<[Vec<usize>; 2], BadMatch> {
    let [me, them] = people;
    let (mine, theirs) =
        (Hidden::new(me, b"a run", 256, wishes, rng)?, Hidden::new(them, b"a run", 256, wishes, rng)?);
    let promised = [mine.commitment(), theirs.commitment()];
    let openings = [mine.opening(), theirs.opening()];
    let [my_promise, their_promise] = promised;
    let [my_opening, their_opening] = openings;
    let (mine, theirs) =
        (mine.answer(&them, &their_promise, &their_opening)?, theirs.answer(&me, &my_promise, &my_opening)?);
    let answers = [mine.points(), theirs.points()];
    let [my_answer, their_answer] = answers;
    Ok([mine.shared(&their_answer)?, theirs.shared(&my_answer)?])
}
