//! Lines in: a thread of its own that reads what is typed or sent, so that nothing else the client does can hold
//! up a `red`.

use std::{
    io::{BufRead, BufReader, Read},
    thread,
};

use tokio::sync::mpsc::{Receiver, Sender, channel};

use crate::limits;

/// What came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// A line, without its end. Not necessarily UTF-8.
    Text(Vec<u8>),
    /// A line over [`limits::MAX_LINE_BYTES`], left out.
    TooLong,
    /// Nothing more comes, or nobody sees what is shown any more: the app is closed (A1).
    Closed,
}

/// Reads lines from `input` until it ends. The sender is for others who can close the app, such as signals.
pub fn read_lines(input: impl Read + Send + 'static) -> (Receiver<Line>, Sender<Line>) {
    let (sender, receiver) = channel(limits::LINES_AHEAD);
    let lines = sender.clone();
    // Not joined: it may wait for a line for ever, and ends with the process.
    thread::spawn(move || {
        let mut input = BufReader::new(input);
        loop {
            let line = read_line(&mut input);
            let last = line == Line::Closed;
            if lines.blocking_send(line).is_err() || last {
                return;
            }
        }
    });
    (receiver, sender)
}

fn read_line(input: &mut impl BufRead) -> Line {
    let mut line = Vec::new();
    let most = u64::try_from(limits::MAX_LINE_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    match input.by_ref().take(most).read_until(b'\n', &mut line) {
        Ok(0) | Err(_) => return Line::Closed,
        Ok(_) => {}
    }
    if line.last() == Some(&b'\n') {
        line.pop();
        if line.last() == Some(&b'\r') {
            line.pop();
        }
        return Line::Text(line);
    }
    if line.len() <= limits::MAX_LINE_BYTES {
        // The last line may lack its end.
        return Line::Text(line);
    }
    loop {
        line.clear();
        match input.by_ref().take(most).read_until(b'\n', &mut line) {
            Ok(0) | Err(_) => return Line::TooLong,
            Ok(_) if line.last() == Some(&b'\n') => return Line::TooLong,
            Ok(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &[u8], expected: &[Line]) {
        let mut input = input;
        let mut lines = Vec::new();
        loop {
            let line = read_line(&mut input);
            if line == Line::Closed {
                break;
            }
            lines.push(line);
        }
        assert_eq!(lines, expected);
    }

    fn text(line: &str) -> Line {
        Line::Text(line.into())
    }

    #[test]
    fn reads_line_by_line() {
        check(b"", &[]);
        check(b"red\n", &[text("red")]);
        check(b"red\r\n\nyes", &[text("red"), text(""), text("yes")]);
        check(b"\xff\n", &[Line::Text(vec![0xff])]);
        let most = "x".repeat(limits::MAX_LINE_BYTES);
        check(most.as_bytes(), &[text(&most)]);
        check(format!("{most}\nred\n").as_bytes(), &[text(&most[..]), text("red")]);
        check(format!("{most}x\nred\n").as_bytes(), &[Line::TooLong, text("red")]);
        check(format!("{most}{most}{most}").as_bytes(), &[Line::TooLong]);
    }
}
