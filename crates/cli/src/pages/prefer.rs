//! In which form a browser would like to have a file: `Accept-Encoding` with its weights (RFC 9110, 12.5.3).

use axum::http::{HeaderMap, header};

use super::File;

/// How the bytes of a file are packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Brotli,
    Gzip,
    Plain,
}

impl Form {
    /// Its name in HTTP, where it needs one.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Plain => None,
        }
    }
}

/// The form to send: of those that the browser likes best, the smallest. One that wants none of them gets it plain.
pub fn best(headers: &HeaderMap, file: &File) -> (Form, &'static [u8]) {
    let mut best = (0, Form::Plain, file.plain);
    // The smallest first: a later one has to be liked better.
    for form in [Form::Brotli, Form::Gzip, Form::Plain] {
        let weight = weight(headers, form);
        if let Some(bytes) = file.bytes(form).filter(|_| weight > best.0) {
            best = (weight, form, bytes);
        }
    }
    (best.1, best.2)
}

/// How much it is liked, in thousandths; nought for not at all.
fn weight(headers: &HeaderMap, form: Form) -> u16 {
    let name = form.name().unwrap_or("identity");
    let said = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|said| said.to_str().ok());
    let mut any = None;
    for one in said.flat_map(|said| said.split(',')) {
        let (coding, parameters) = one.split_once(';').unwrap_or((one, ""));
        let coding = coding.trim();
        if coding.eq_ignore_ascii_case(name) || name == "gzip" && coding.eq_ignore_ascii_case("x-gzip") {
            return thousandths(parameters);
        }
        if coding == "*" {
            any = Some(thousandths(parameters));
        }
    }
    // What isn't named: plain is always welcome, a little; nothing else is.
    any.unwrap_or(if form == Form::Plain { 1 } else { 0 })
}

/// `q=0.5` as 500. What can't be read counts for nothing.
fn thousandths(parameters: &str) -> u16 {
    let weight = parameters.split(';').find_map(|one| {
        let (name, value) = one.split_once('=')?;
        name.trim().eq_ignore_ascii_case("q").then_some(value.trim())
    });
    let Some(weight) = weight else { return 1_000 };
    let (whole, part) = weight.split_once('.').unwrap_or((weight, ""));
    let part: String = part.chars().chain("000".chars()).take(3).collect();
    match (whole, part.parse::<u16>()) {
        ("1", Ok(_)) => 1_000,
        ("0", Ok(part)) => part,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn check(accepts: &str, expected: Form) {
        static FILE: File = File {
            path: "/",
            kind: "",
            hashed: true,
            plain: b"plain",
            gzip: Some(b"gz"),
            brotli: Some(b"br"),
        };
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_str(accepts).unwrap());
        assert_eq!(best(&headers, &FILE).0, expected, "{accepts:?}");
    }

    #[test]
    fn the_smallest_of_those_that_are_liked_best() {
        for accepts in
            ["gzip, deflate, br, zstd", "br", "*", "BR;Q=1.0, gzip;q=1.000", "gzip;q=0.5, br;q=0.6"]
        {
            check(accepts, Form::Brotli);
        }
        for accepts in
            ["gzip, deflate", "br;q=0, *", "gzip;q=0.6,br;q=0.5", "x-gzip", "br; q = nonsense, gzip;q=0.001"]
        {
            check(accepts, Form::Gzip);
        }
        for accepts in
            ["", "deflate", "identity", "br;q=0, gzip;q=0", "identity;q=1, gzip;q=0.5", "gzip;q=2", "*;q=0"]
        {
            check(accepts, Form::Plain);
        }
    }

    #[test]
    fn what_is_not_packed_is_plain() {
        static FILE: File =
            File { path: "/", kind: "", hashed: true, plain: b"plain", gzip: None, brotli: None };
        let headers = HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static("br, gzip"))]);
        assert_eq!(best(&headers, &FILE).0, Form::Plain);
        assert_eq!(best(&HeaderMap::new(), &FILE).1, b"plain");
    }
}
