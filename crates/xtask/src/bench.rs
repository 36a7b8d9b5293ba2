//! `cargo xtask bench`: every benchmark, in one table.
//!
//! A benchmark is a program without a harness in `benches/` that prints one line for each figure:
//! `bench<TAB>name<TAB>figure<TAB>unit<TAB>target<TAB>note`. A target is `<100` (below), `>5000` (above), or `-`.
//! A missed target fails nothing, since figures depend on the machine; it is marked.

use std::{collections::BTreeSet, env, fs, process::Command, thread};

use anyhow::{Context, Result, bail};

use crate::{
    e2e,
    metadata::packages,
    test::WASI,
    tools::{cargo, executable, need_target, output, root},
};

/// Every benchmark there is: package, bench.
const BENCHES: &[(&str, &str)] = &[
    ("rules", "laws"),
    ("seal", "seal"),
    ("sync", "opening"),
    ("relay", "relay"),
    ("cli", "red"),
    ("cli", "evening"),
];

/// One line of a benchmark.
#[derive(Debug, PartialEq)]
struct Figure {
    name: String,
    figure: f64,
    unit: String,
    target: String,
    note: String,
}

impl Figure {
    /// The figure in a line of a benchmark's output, if it holds one.
    fn read(line: &str) -> Option<Self> {
        let mut cells = line.strip_prefix("bench\t")?.split('\t').map(|cell| cell.trim().to_owned());
        Some(Self {
            name: cells.next()?,
            figure: cells.next()?.parse().ok()?,
            unit: cells.next()?,
            target: cells.next().unwrap_or_default(),
            note: cells.next().unwrap_or_default(),
        })
    }

    /// Whether its target is met; `None` where it has none.
    fn met(&self) -> Option<bool> {
        let bound = |signs: &[&str]| -> Option<f64> {
            signs.iter().find_map(|sign| self.target.strip_prefix(sign))?.trim().parse().ok()
        };
        bound(&["<=", "≤", "<"])
            .map(|most| self.figure <= most)
            .or_else(|| bound(&[">=", "≥", ">"]).map(|least| self.figure >= least))
    }

    fn cells(&self) -> [String; 6] {
        let mark = match self.met() {
            Some(true) => "met",
            Some(false) => "MISSED",
            None => "",
        };
        let figure = if self.figure.abs() >= 1000.0 || self.figure.fract() == 0.0 {
            format!("{:.0}", self.figure)
        } else {
            format!("{:.2}", self.figure)
        };
        [self.name.clone(), figure, self.unit.clone(), self.target.clone(), mark.into(), self.note.clone()]
    }
}

pub fn run() -> Result<()> {
    let there: BTreeSet<(String, String)> = packages()?
        .into_iter()
        .filter(|package| package.ours)
        .flat_map(|package| package.benches.into_iter().map(move |bench| (package.name.clone(), bench)))
        .collect();
    if let Some((package, bench)) =
        there.iter().find(|(package, bench)| !BENCHES.contains(&(package.as_str(), bench.as_str())))
    {
        bail!("the benchmark {bench} of {package} is missing in the table of xtask");
    }
    let mut figures = Vec::new();
    let mut silent = Vec::new();
    for (package, bench) in BENCHES {
        eprintln!("\n$ cargo bench --package {package} --bench {bench}");
        match output(&mut cargo(&["bench", "--quiet", "--package", package, "--bench", bench])) {
            Ok(text) => {
                let before = figures.len();
                figures.extend(text.lines().filter_map(Figure::read));
                if figures.len() == before {
                    silent.push(format!("{package}:{bench} printed no figure"));
                }
            }
            Err(error) => silent.push(format!("{package}:{bench}: {error:#}")),
        }
    }
    match sealing_as_wasm() {
        Ok(text) => figures.extend(text.lines().filter_map(Figure::read)),
        Err(error) => silent.push(format!("seal as wasm: {error:#}")),
    }
    match openmined() {
        Ok(text) => figures.extend(text.lines().filter_map(Figure::read)),
        Err(error) => silent.push(format!("OpenMined's PSI: {error:#}")),
    }
    for name in e2e::BENCHES {
        match e2e::bench(name) {
            Ok(text) => figures.extend(text.lines().filter_map(Figure::read)),
            Err(error) => silent.push(format!("e2e:{name}: {error:#}")),
        }
    }
    println!("\n{}\n\n{}", machine(), table(&figures));
    if !silent.is_empty() {
        bail!("{}", silent.join("; "));
    }
    Ok(())
}

/// Sealing as people's phones do it: built as the app is, and run by V8, the engine of Chromium and of Node.
fn sealing_as_wasm() -> Result<String> {
    need_target(WASI)?;
    let messages = output(&mut cargo(&[
        "build",
        "--package",
        "seal",
        "--bench",
        "seal",
        "--target",
        WASI,
        "--profile",
        "web",
        "--message-format",
        "json-render-diagnostics",
    ]))?;
    let program = executable(&messages).context("cargo named no benchmark of seal")?;
    output(
        Command::new("node").args(["--no-warnings", "--input-type=module", "--eval", RUN_WASI]).arg(program),
    )
}

/// What others have for comparing wishes, on the same sets, in the same run. Needs Python with pip.
fn openmined() -> Result<String> {
    let folder = root().join("target/openmined-psi");
    let install = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--root-user-action=ignore",
        "--upgrade",
        "--target",
    ];
    if !folder.exists() {
        output(Command::new("python3").args(install).arg(&folder).arg("openmined-psi==2.0.6"))?;
    }
    output(Command::new("python3").arg(root().join("crates/seal/benches/openmined.py")).arg(&folder))
}

/// Runs the program whose path it is given, with a clock and randomness and nothing else.
const RUN_WASI: &str = "\
import { readFile } from 'node:fs/promises';
import { WASI } from 'node:wasi';
const wasi = new WASI({ version: 'preview1', args: ['bench', '--bench'] });
const program = await WebAssembly.compile(await readFile(process.argv[1]));
wasi.start(await WebAssembly.instantiate(program, wasi.getImportObject()));
";

/// The figures in columns as wide as they need to be.
fn table(figures: &[Figure]) -> String {
    let head = ["name", "figure", "unit", "target", "", "note"].map(str::to_owned);
    let rows: Vec<[String; 6]> = std::iter::once(head).chain(figures.iter().map(Figure::cells)).collect();
    let mut widths = [0; 6];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    let mut out = String::new();
    for row in &rows {
        let cells = row.iter().zip(widths).enumerate().map(|(column, (cell, width))| match column {
            1 => format!("{cell:>width$}"),
            _ => format!("{cell:<width$}"),
        });
        out.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        out.push('\n');
    }
    out
}

/// What it was measured on: a figure without that says little.
fn machine() -> String {
    let line = |path: &str, begins: &str| -> Option<String> {
        let text = fs::read_to_string(path).ok()?;
        let line = text.lines().find(|line| line.starts_with(begins))?;
        Some(line.split_once(':').map_or(line, |(_, after)| after).trim().to_owned())
    };
    let unknown = || "unknown".to_owned();
    let memory = line("/proc/meminfo", "MemTotal")
        .and_then(|kib| kib.split_whitespace().next()?.parse::<u64>().ok())
        .map_or_else(unknown, |kib| format!("{} GiB", kib.div_ceil(1 << 20)));
    let cores = thread::available_parallelism().map_or_else(|_| unknown(), |count| count.to_string());
    let rustc = output(Command::new("rustc").arg("--version")).unwrap_or_else(|_| unknown());
    format!(
        "cpu      {}, {cores} cores\nmemory   {memory}\nkernel   {} {}\nrustc    {}",
        line("/proc/cpuinfo", "model name").unwrap_or_else(unknown),
        env::consts::OS,
        line("/proc/sys/kernel/osrelease", "").unwrap_or_else(unknown),
        rustc.trim(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn met(figure: &str, target: &str) -> Option<bool> {
        Figure::read(&format!("bench\tseal an entry\t{figure}\tµs\t{target}\tfor 11")).unwrap().met()
    }

    #[test]
    fn a_target_is_below_or_above_or_none() {
        assert_eq!(met("99.5", "<100"), Some(true));
        assert_eq!(met("100.5", "<= 100"), Some(false));
        assert_eq!(met("5000", "≥5000"), Some(true));
        assert_eq!(met("4999", ">5000"), Some(false));
        assert_eq!(met("1", "-"), None);
        assert_eq!(met("1", ""), None);
    }

    #[test]
    fn other_lines_are_no_figures() {
        for line in ["", "warming up", "bench\tname", "bench\tname\tfast\tµs"] {
            assert_eq!(Figure::read(line), None, "{line}");
        }
    }

    #[test]
    fn columns_line_up() {
        let lines = ["bench\ta\t1.5\tµs\t<2\t", "bench\tlonger\t12000\t1/s\t>20000\tnote"];
        let figures: Vec<_> = lines.iter().filter_map(|line| Figure::read(line)).collect();
        assert_eq!(
            table(&figures),
            "name    figure  unit  target          note\n\
             a         1.50  µs    <2      met\n\
             longer   12000  1/s   >20000  MISSED  note\n"
        );
    }
}
