//! A date for the talk, as a calendar file (iCalendar, RFC 5545) whose name tells nobody anything.
//!
//! The file says neither what it is for nor what made it. Its time is "floating": seven in the evening wherever the phone is, so that
//! no time zone is told either. It isn't marked as private: a mark is what somebody asks about.
//!
//! Not here: words (`content`), the clock and the random bytes (the shells), saving the file (`web`).

/// Characters of a title at most.
pub const MAX_TITLE_CHARS: usize = 80;
/// Minutes that a date may take at most: a day.
pub const MAX_MINUTES: u16 = 24 * 60;
/// Minutes before it at most for the reminder: a week.
pub const MAX_REMIND_MINUTES: u16 = 7 * 24 * 60;
/// Octets in a line at most, without its end (RFC 5545, 3.1).
const MAX_LINE: usize = 75;

/// A day and a time on it, of no time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    year: u16,
    month: u8,
    day: u8,
    hour: u8,
    minute: u8,
}

impl Moment {
    /// A moment, where there is one: years 2000 to 9999, months and days from 1, hours and minutes from 0.
    pub fn new(year: u16, month: u8, day: u8, hour: u8, minute: u8) -> Option<Self> {
        let fits = (2000..=9999).contains(&year) && (1..=days(year, month)).contains(&day);
        (fits && hour < 24 && minute < 60).then_some(Self { year, month, day, hour, minute })
    }

    /// From a field of a page, which gives `2026-12-01T19:30`.
    pub fn parse(field: &str) -> Option<Self> {
        let (date, time) = field.split_once('T')?;
        let (year, rest) = date.split_once('-')?;
        let (month, day) = rest.split_once('-')?;
        let (hour, minute) = time.split_once(':')?;
        // Some browsers add the seconds.
        let minute = minute.split_once(':').map_or(minute, |(minute, _)| minute);
        Self::new(
            year.parse().ok()?,
            month.parse().ok()?,
            day.parse().ok()?,
            hour.parse().ok()?,
            minute.parse().ok()?,
        )
    }

    /// As the file has it: `20261201T193000`.
    fn put(self, line: &mut String) {
        digits(line, self.year, 4);
        digits(line, self.month.into(), 2);
        digits(line, self.day.into(), 2);
        line.push('T');
        digits(line, self.hour.into(), 2);
        digits(line, self.minute.into(), 2);
        line.push_str("00");
    }
}

/// How many days a month has; none where there is no such month.
fn days(year: u16, month: u8) -> u8 {
    let leaps = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leaps => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    }
}

/// A date in a calendar.
#[derive(Debug, Clone, Copy)]
pub struct Date<'a> {
    /// What it is called there: inconspicuous. Cut to [`MAX_TITLE_CHARS`]; characters that no calendar takes are left out.
    pub title: &'a str,
    /// When it begins, by the clock on the wall.
    pub start: Moment,
    /// For how many minutes: 1 to [`MAX_MINUTES`].
    pub minutes: u16,
    /// How many minutes before it the calendar reminds; at most [`MAX_REMIND_MINUTES`].
    pub remind: Option<u16>,
    /// Fresh random bytes: what calendars tell dates apart by.
    pub uid: [u8; 16],
    /// The moment at which the file is made, in UTC.
    pub stamp: Moment,
}

impl Date<'_> {
    /// The file, to be saved as something like `date.ics`, type `text/calendar`.
    pub fn file(&self) -> String {
        let mut file = String::with_capacity(512);
        let title = escaped(&clean(self.title));
        for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//calendar//EN", "BEGIN:VEVENT"] {
            put(&mut file, line);
        }
        let mut uid = String::from("UID:");
        for byte in self.uid {
            uid.extend([byte >> 4, byte & 15].map(|half| char::from_digit(half.into(), 16).unwrap_or('0')));
        }
        put(&mut file, &uid);
        let mut stamp = String::from("DTSTAMP:");
        self.stamp.put(&mut stamp);
        stamp.push('Z');
        put(&mut file, &stamp);
        let mut start = String::from("DTSTART:");
        self.start.put(&mut start);
        put(&mut file, &start);
        put(&mut file, &minutes("DURATION:PT", self.minutes.clamp(1, MAX_MINUTES)));
        put(&mut file, &["SUMMARY:", &title].concat());
        if let Some(before) = self.remind {
            put(&mut file, "BEGIN:VALARM");
            put(&mut file, "ACTION:DISPLAY");
            put(&mut file, &["DESCRIPTION:", &title].concat());
            put(&mut file, &minutes("TRIGGER:-PT", before.min(MAX_REMIND_MINUTES)));
            put(&mut file, "END:VALARM");
        }
        put(&mut file, "END:VEVENT");
        put(&mut file, "END:VCALENDAR");
        file
    }
}

fn minutes(name: &str, minutes: u16) -> String {
    let mut line = name.to_owned();
    digits(&mut line, minutes, 1);
    line.push('M');
    line
}

/// A number with at least so many digits.
fn digits(line: &mut String, number: u16, least: usize) {
    let text = number.to_string();
    line.extend(std::iter::repeat_n('0', least.saturating_sub(text.len())));
    line.push_str(&text);
}

/// Without what a text in such a file can't hold, in one line, and cut.
fn clean(title: &str) -> String {
    title.chars().filter(|c| !c.is_control()).take(MAX_TITLE_CHARS).collect()
}

/// As a text stands in the file.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | ';' | ',') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// A line into the file, folded: what goes on begins with a space, and no character is split.
fn put(file: &mut String, line: &str) {
    let mut octets = 0_usize;
    for c in line.chars() {
        if octets.saturating_add(c.len_utf8()) > MAX_LINE {
            file.push_str("\r\n ");
            octets = 1;
        }
        file.push(c);
        octets = octets.saturating_add(c.len_utf8());
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn tea() -> Date<'static> {
        Date {
            title: "Tea, at Bo's; bring cake",
            start: Moment::new(2026, 12, 1, 19, 30).unwrap(),
            minutes: 90,
            remind: Some(60),
            uid: [0x1f; 16],
            stamp: Moment::new(2026, 11, 23, 8, 5).unwrap(),
        }
    }

    #[test]
    fn the_file_is_these_bytes() {
        let golden = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//calendar//EN\r\nBEGIN:VEVENT\r\n\
            UID:1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f\r\nDTSTAMP:20261123T080500Z\r\nDTSTART:20261201T193000\r\n\
            DURATION:PT90M\r\nSUMMARY:Tea\\, at Bo's\\; bring cake\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\n\
            DESCRIPTION:Tea\\, at Bo's\\; bring cake\r\nTRIGGER:-PT60M\r\nEND:VALARM\r\nEND:VEVENT\r\n\
            END:VCALENDAR\r\n";
        assert_eq!(tea().file(), golden);
        let without = Date { remind: None, ..tea() }.file();
        assert!(!without.contains("VALARM") && !without.contains("TRIGGER"));
    }

    #[test]
    fn it_tells_nobody_what_it_is_for() {
        let file = tea().file().to_lowercase();
        for word in ["stillyes", "consent", "talk", "private", "http", "tzid"] {
            assert!(!file.contains(word), "{word}");
        }
    }

    #[test]
    fn a_moment_is_one_that_there_is() {
        let check = |field, is| assert_eq!(Moment::parse(field).is_some(), is, "{field}");
        for field in ["2026-12-01T19:30", "2026-12-01T19:30:00", "2028-02-29T00:00", "2000-02-29T23:59"] {
            check(field, true);
        }
        for field in [
            "",
            "2026-12-01",
            "2026-02-29T10:00",
            "2100-02-29T10:00",
            "2026-13-01T10:00",
            "2026-00-01T10:00",
            "2026-04-31T10:00",
            "2026-04-00T10:00",
            "2026-04-01T24:00",
            "2026-04-01T10:60",
            "1999-04-01T10:00",
            "99999-04-01T10:00",
        ] {
            check(field, false);
        }
    }

    /// Folding and escaping undone, as a calendar does it.
    fn titles(file: &str) -> Vec<String> {
        let unfolded = file.replace("\r\n ", "");
        let lines = unfolded.split("\r\n");
        let texts = lines.filter_map(|line| {
            line.strip_prefix("SUMMARY:").or_else(|| line.strip_prefix("DESCRIPTION:")).map(str::to_owned)
        });
        let unescaped = |text: String| {
            let (mut out, mut chars) = (String::new(), text.chars());
            while let Some(c) = chars.next() {
                out.push(if c == '\\' { chars.next().unwrap() } else { c });
            }
            out
        };
        texts.map(unescaped).collect()
    }

    proptest! {
        #[test]
        fn any_title_survives_and_no_line_is_too_long(title in "(\\PC|[\\\\;,:\"🌙ñ]|\r\n|\t){0,120}", remind: Option<u16>, minutes: u16) {
            let file = Date { title: &title, remind, minutes, ..tea() }.file();
            prop_assert!(file.ends_with("\r\n"));
            for line in file.strip_suffix("\r\n").unwrap().split("\r\n") {
                prop_assert!(line.len() <= MAX_LINE && !line.is_empty() && !line.contains(['\r', '\n']));
            }
            let wanted: String = title.chars().filter(|c| !c.is_control()).take(MAX_TITLE_CHARS).collect();
            let found = titles(&file);
            prop_assert_eq!(found.len(), 1 + usize::from(remind.is_some()));
            prop_assert!(found.iter().all(|one| *one == wanted));
        }
    }
}
