//! What a browser gets that follows a link to this relay: the app, or one plain page in a program that was built
//! without it.
//!
//! The files and their packed forms are in the program (`build.rs`); nothing is read or packed while serving. Not here:
//! what is in them (`crates/web`, `crates/web-build`), the relay's own answers (`relay`).

mod headers;
mod prefer;

use axum::{
    Router,
    body::{Body, Bytes},
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::map_response,
    response::{IntoResponse, Response},
    routing::get,
};

use crate::pages::prefer::Form;

/// A file of the app.
pub struct File {
    path: &'static str,
    kind: &'static str,
    /// Whether its name changes with what is in it.
    hashed: bool,
    plain: &'static [u8],
    gzip: Option<&'static [u8]>,
    brotli: Option<&'static [u8]>,
}

mod embedded {
    use super::File;

    include!(concat!(env!("OUT_DIR"), "/web.rs"));
}

const PLAIN: &str = include_str!("plain.html");

/// The page of a relay that has somebody to practise with.
const DEMO: &str = "/demo.html";

/// What says which version of the app this is.
const VERSION: &str = "/version.json";

/// Seconds that a browser may keep a file whose name changes with it: a year, which is for good.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";

/// To be asked for each time, and answered in a line where nothing has changed.
const ASK_AGAIN: &str = "no-cache";

/// How the app is served.
#[derive(Debug, Clone, Copy, Default)]
pub struct Kind {
    /// Over TLS, so that browsers may be told to come back that way alone.
    pub tls: bool,
    /// With somebody to practise with.
    pub demo: bool,
}

/// Whether the app is in this program.
pub fn is_there() -> bool {
    !embedded::FILES.is_empty()
}

/// Everything that browsers may ask for; `more` are routes beside the files.
pub fn router(kind: Kind, more: Router) -> Router {
    of(embedded::FILES, kind, more)
}

fn of(files: &'static [File], kind: Kind, more: Router) -> Router {
    let router = match files {
        // Scripts and everything else stay forbidden, as the relay forbids them where a page says nothing.
        [] => more
            .route("/", get(|| async { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], PLAIN) }))
            .fallback(|| async { nothing_here() }),
        _ => more
            .fallback(move |request: Request| async move { answer(files, kind, &request) })
            .layer(map_response(headers::policy)),
    };
    router.layer(map_response(move |response: Response| headers::always(response, kind.tls)))
}

fn nothing_here() -> Response {
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    (StatusCode::NOT_FOUND, headers, "Nothing here. The app is at /\n").into_response()
}

fn answer(files: &'static [File], kind: Kind, request: &Request) -> Response {
    let path = match request.uri().path() {
        "/" if kind.demo => DEMO,
        DEMO => return nothing_here(),
        path => path,
    };
    let Some(file) = files.iter().find(|file| file.path == path) else { return nothing_here() };
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
    }
    let mut response = Response::new(Body::empty());
    let headers = response.headers_mut();
    let keeps = if file.hashed {
        FOR_GOOD
    } else if path == VERSION {
        "no-store"
    } else {
        ASK_AGAIN
    };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keeps));
    if file.gzip.is_some() || file.brotli.is_some() {
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    }
    if keeps == ASK_AGAIN
        && let Some(tag) = tag(files, file)
    {
        let known = knows(request.headers(), &tag);
        headers.insert(header::ETAG, tag);
        if known {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response;
        }
    }
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(file.kind));
    let (form, bytes) = prefer::best(request.headers(), file);
    if let Some(form) = form.name() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(form));
    }
    headers.insert(header::CONTENT_LENGTH, bytes.len().into());
    if *request.method() == Method::GET {
        *response.body_mut() = Body::from(Bytes::from_static(bytes));
    }
    response
}

/// Names what is in a file whose own name stays: it changes with the version of the whole.
fn tag(files: &[File], file: &File) -> Option<HeaderValue> {
    let version = files.iter().find(|file| file.path == VERSION)?;
    let version = std::str::from_utf8(version.plain).ok()?.split('"').nth(3)?;
    HeaderValue::from_str(&format!("W/\"{version}-{:x}\"", file.plain.len())).ok()
}

/// Whether the browser has that one already.
fn knows(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let tag = tag.to_str().map(bare).unwrap_or_default();
    let known = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|known| known.to_str().ok());
    known.flat_map(|known| known.split(',')).any(|known| known.trim() == "*" || bare(known) == tag)
}

impl File {
    /// The bytes of a form, where there are any.
    fn bytes(&self, form: Form) -> Option<&'static [u8]> {
        match form {
            Form::Brotli => self.brotli,
            Form::Gzip => self.gzip,
            Form::Plain => Some(self.plain),
        }
    }
}

#[cfg(test)]
mod tests;
