//! How fast the relay is, with the load on the same machine: `cargo bench -p relay`.
//!
//! The relay runs in a process of its own (this program again, with `serve`), so that its memory can be read and
//! its processor time isn't the load's. The load is one thread with as little in it as can be. Everything stays
//! on loopback, bounded in count and time.

mod swarm;

use std::{
    error::Error,
    io::{BufRead, BufReader, Write},
    net::SocketAddr,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use swarm::{Swarm, append, pulse};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// One measurement.
type Part = fn() -> Outcome;

/// Bytes of a pulse: what one for two people has.
const PULSE_BYTES: usize = 256;

/// Bytes of an entry: what a yes for two people has.
const ENTRY_BYTES: usize = 512;

fn main() -> Outcome {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|one| one == "serve") {
        return serve(arguments.get(at + 1).map(String::as_str));
    }
    raise_open_files();
    let all: [(&str, Part); 5] = [
        ("pulses", pulses_of_many),
        ("crowd", one_to_a_crowd),
        ("flood", as_fast_as_it_goes),
        ("idle", memory_of_idle),
        ("durable", durable_appends),
    ];
    let wanted = |name: &str| {
        let mut named = arguments.iter().skip(1).filter(|one| !one.starts_with('-')).peekable();
        named.peek().is_none() || named.any(|one| one == name)
    };
    for (name, run) in all.into_iter().filter(|(name, _)| wanted(name)) {
        run().map_err(|error| format!("{name}: {error}"))?;
    }
    Ok(())
}

/// The relay under load: no limit that is there against strangers stands in the way.
fn serve(data: Option<&str>) -> Outcome {
    let config = relay::Config {
        data: data.map(Into::into),
        max_connections: 50_000,
        max_connections_per_address: 50_000,
        max_new_logs_per_address_per_hour: 100_000,
        max_logs: 100_000,
        pulses_per_second: 1_000_000,
        pulse_burst: 1_000_000,
        appends_per_second: 1_000_000,
        append_burst: 1_000_000,
        ..relay::Config::default()
    };
    raise_open_files();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        println!("{}", listener.local_addr()?);
        std::io::stdout().flush()?;
        relay::serve(listener, config, std::future::pending()).await?;
        Ok(())
    })
}

/// The relay's process. Gone when dropped.
struct Relay {
    child: Child,
    address: SocketAddr,
}

impl Relay {
    fn start(data: Option<&Path>) -> Outcome<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("serve").args(data).stdout(Stdio::piped());
        let mut child = command.spawn()?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().ok_or("no output")?).read_line(&mut line)?;
        Ok(Self { child, address: line.trim().parse()? })
    }

    /// Resident memory in bytes.
    fn resident(&self) -> Outcome<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
        let kib: u64 = line.split_whitespace().next().ok_or("no figure")?.parse()?;
        Ok(kib * 1024)
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// 500 encounters of 12, a pulse every millisecond: from the socket in to the last of the eleven out.
fn pulses_of_many() -> Outcome {
    let relay = Relay::start(None)?;
    let mut swarm = Swarm::connect(relay.address, 500, 12)?;
    let took = spread(&mut swarm, Duration::from_millis(1), 10_000, 11)?;
    report("relay: 500 encounters of 12, 1,000 pulses/s, to the last of 11, p99", &took, 0.99, "<=0.6");
    Ok(())
}

fn one_to_a_crowd() -> Outcome {
    let relay = Relay::start(None)?;
    let mut swarm = Swarm::connect(relay.address, 1, 501)?;
    let took = spread(&mut swarm, Duration::from_millis(20), 500, 500)?;
    report("relay: one sender to 500 sockets, to the last, p99", &took, 0.99, "<=7");
    Ok(())
}

/// Sends `count` pulses, one each `every`, each from another connection, and measures how long each takes to
/// reach the last of `others`. A tenth of them first, to warm up.
fn spread(swarm: &mut Swarm, every: Duration, count: usize, others: u32) -> Outcome<Vec<Duration>> {
    let warm = count / 10;
    let mut sent: Vec<(Instant, u32)> = Vec::new();
    let mut took = Vec::new();
    let begin = Instant::now();
    let deadline = begin + every * u32::try_from(count + warm)? + Duration::from_secs(5);
    while took.len() < count + warm {
        let due = begin + every * u32::try_from(sent.len())?;
        let now = Instant::now();
        if sent.len() < count + warm && due <= now {
            let from = sent.len().wrapping_mul(7919) % swarm.len();
            let from = if swarm.logs() == 1 { 0 } else { from };
            let frame = pulse(swarm.log_of(from), sent.len(), PULSE_BYTES);
            sent.push((Instant::now(), others));
            swarm.send(from, &frame)?;
            continue;
        }
        if now > deadline {
            return Err(format!("{} of {} arrived", took.len(), count + warm).into());
        }
        let wait = if sent.len() < count + warm { due.saturating_duration_since(now) } else { every };
        swarm.read(wait, |_, number| {
            if let Some((at, left)) = sent.get_mut(number) {
                *left -= 1;
                if *left == 0 {
                    took.push(at.elapsed());
                }
            }
        })?;
    }
    Ok(took.split_off(warm))
}

/// 50 encounters of 12: everyone sends again as soon as a round of the others' has arrived.
fn as_fast_as_it_goes() -> Outcome {
    const ROUNDS_AHEAD: usize = 16;
    let relay = Relay::start(None)?;
    let mut swarm = Swarm::connect(relay.address, 50, 12)?;
    let mut heard = vec![0u32; swarm.len()];
    for from in 0..swarm.len() {
        for number in 0..ROUNDS_AHEAD {
            swarm.queue(from, &pulse(swarm.log_of(from), number, PULSE_BYTES));
        }
        swarm.flush(from)?;
    }
    let (mut delivered, mut begin) = (0u64, Instant::now());
    let warm_until = begin + Duration::from_secs(1);
    let until = warm_until + Duration::from_secs(6);
    let mut warm = true;
    while Instant::now() < until {
        if warm && Instant::now() > warm_until {
            (warm, delivered, begin) = (false, 0, Instant::now());
        }
        let mut answers = Vec::new();
        swarm.read(Duration::from_millis(10), |to, _| {
            delivered += 1;
            if let Some(heard) = heard.get_mut(to) {
                *heard += 1;
                if *heard == 11 {
                    *heard = 0;
                    answers.push(to);
                }
            }
        })?;
        for from in answers {
            let frame = pulse(swarm.log_of(from), 0, PULSE_BYTES);
            swarm.queue(from, &frame);
        }
        swarm.flush_all()?;
    }
    let rate = delivered as f64 / begin.elapsed().as_secs_f64();
    line(
        "relay: 50 encounters of 12, as fast as it goes",
        rate,
        "deliveries/s",
        ">=600000",
        "256-byte pulses",
    );
    Ok(())
}

fn memory_of_idle() -> Outcome {
    let relay = Relay::start(None)?;
    let before = relay.resident()?;
    let swarm = Swarm::connect(relay.address, 1_000, 10)?;
    let after = relay.resident()?;
    let each = (after.saturating_sub(before)) as f64 / swarm.len() as f64;
    line("relay: resident memory for each of 10,000 idle connections", each / 1000.0, "kB", "<=6", "");
    Ok(())
}

/// 20,000 entries a second, on time whether or not the relay is: how long until each is on disk and acknowledged.
fn durable_appends() -> Outcome {
    const A_MILLISECOND: usize = 20;
    const MILLISECONDS: usize = 5_000;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("relay-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let relay = Relay::start(Some(&folder))?;
    let mut swarm = Swarm::connect(relay.address, 50, 1)?;
    let total = A_MILLISECOND * MILLISECONDS;
    let (mut sent, mut took) = (Vec::with_capacity(total), Vec::with_capacity(total));
    let begin = Instant::now();
    while took.len() < total {
        let due = (begin.elapsed().as_millis() as usize + 1).min(MILLISECONDS) * A_MILLISECOND;
        while sent.len() < due {
            let from = sent.len() % swarm.len();
            let frame = append(swarm.log_of(from), sent.len(), ENTRY_BYTES);
            sent.push(Instant::now());
            swarm.queue(from, &frame);
        }
        swarm.flush_all()?;
        if begin.elapsed() > Duration::from_secs(30) {
            return Err(format!("{} of {total} acknowledged", took.len()).into());
        }
        swarm.read(Duration::from_millis(1), |_, number| {
            took.extend(sent.get(number).map(Instant::elapsed));
        })?;
    }
    let seconds = begin.elapsed().as_secs_f64();
    line(
        "relay: durable appends",
        total as f64 / seconds,
        "entries/s",
        "",
        "offered 20,000 a second, 512 bytes",
    );
    report("relay: 20,000 durable appends/s, to the acknowledgement, p99", &took, 0.99, "<=20");
    drop(relay);
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}

fn report(name: &str, took: &[Duration], share: f64, target: &str) {
    let mut sorted = took.to_vec();
    sorted.sort_unstable();
    let at = |share: f64| {
        let place = (sorted.len() as f64 * share) as usize;
        sorted.get(place.min(sorted.len().saturating_sub(1))).map_or(0.0, |one| one.as_secs_f64() * 1e3)
    };
    let note = format!("p50 {:.2} ms, worst {:.2} ms, {} in all", at(0.5), at(1.0), sorted.len());
    line(name, at(share), "ms", target, &note);
}

fn line(name: &str, figure: f64, unit: &str, target: &str, note: &str) {
    println!("bench\t{name}\t{figure:.3}\t{unit}\t{target}\t{note}");
}

/// As many open files as this user may have: ten thousand connections need them on both sides.
fn raise_open_files() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Nofile);
    let _ = setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, maximum: limit.maximum });
}
