//! What happened, as a table.

use std::collections::BTreeMap;
use std::fmt::Debug;

use rules::Law;

use crate::count::Count;

/// Prints it.
pub fn print(count: &Count, seconds: f64) {
    let Count { encounters, .. } = *count;
    let a_second = |number: u64| number as f64 / seconds.max(0.001);
    println!(
        "{encounters} encounters in {seconds:.1} s: {:.0} a second, {:.0} hours of being together, {} frames, {} entries",
        a_second(encounters),
        count.ms as f64 / 3_600_000.0,
        count.frames,
        count.entries,
    );
    println!(
        "{} screens looked at, something on in {}; {} pairs with the same history compared",
        count.looks, count.looks_on, count.compared
    );
    println!(
        "frames: {} lost, {} twice, {} overtaken, {} withheld; {} cut off as too slow; {} refusals by the relay",
        count.lost, count.twice, count.overtaken, count.withheld, count.cut_off, count.relay_refusals
    );
    println!(
        "came on in {}, after a red in {}, taken up in {}, {} people welcomed, {} later, {} again with lost keys, \
         {} found together again",
        count.came_on,
        count.after_red,
        count.taken_up,
        count.welcomed,
        count.came_later,
        count.came_again,
        count.recovered
    );
    row("people", &count.people);
    row("weather", &count.weather);
    row("happened", &count.whats);
    let laws: BTreeMap<&str, u64> =
        count.laws.iter().map(|(law, times)| (law.map_or("none", Law::id), *times)).collect();
    let laws: Vec<String> = laws.iter().map(|(law, times)| format!("{law} {times}")).collect();
    println!("refused: {}", laws.join(", "));
    let silent = Law::ALL.iter().filter(|law| !count.laws.contains_key(&Some(**law))).map(|law| law.id());
    println!("nothing was refused by: {}", silent.collect::<Vec<_>>().join(", "));
}

/// What it came to, in a line.
pub fn last(count: &Count) -> String {
    format!(
        "{} encounters, {} screens with something on, {} pairs of devices alike: every promise kept",
        count.encounters, count.looks_on, count.compared
    )
}

fn row<K: Debug>(name: &str, counts: &BTreeMap<K, u64>) {
    let all: Vec<String> = counts.iter().map(|(key, times)| format!("{key:?} {times}")).collect();
    println!("{name}: {}", all.join(", "));
}
