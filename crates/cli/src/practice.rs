//! Somebody made up to practise with for whoever opens the demo's page: `POST /demo` begins an encounter of theirs and
//! answers with its link. They let in who comes, and play along. The page comes under a name that it suggests, which is
//! never the partner's (a test in `app` holds it to that).
//!
//! The secret in the link is made here and goes to the browser that asked, and to no other. Not here: what the partner does
//! (`client`).

use std::sync::Arc;

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header, uri::Uri},
    response::{IntoResponse, Response},
    routing::post,
};
use client::{Act, Begun, Front, Line, Partner, PartnerFront};
use content::Texts;
use rand_core::{OsRng, RngCore};
use rules::{Event, Refusal, text::Name};
use seal::Link;
use serde_json::{Value, json};
use sync::{Stage, View};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, oneshot};

/// Partners at once.
pub const MAX_PARTNERS: usize = 16;

/// Milliseconds in which nothing happens, or nobody comes, until a partner goes.
const IDLE_MS: u64 = 15 * 60 * 1_000;

/// Seconds after which to ask again where all partners are taken.
const AGAIN_SECONDS: &str = "60";

/// Names the partner's goodbye.
const GOODBYE: u64 = u64::MAX;

/// Where partners come from.
struct Practice {
    texts: &'static Texts,
    /// The relay, as it is reached from here.
    relay: String,
    free: Arc<Semaphore>,
    seed: Option<u64>,
}

/// The one route. `seed` decides what every partner does; without it each has a mind of their own.
pub fn router(texts: &'static Texts, relay: String, seed: Option<u64>) -> Router {
    let free = Arc::new(Semaphore::new(MAX_PARTNERS));
    Router::new().route("/demo", post(begin)).with_state(Arc::new(Practice { texts, relay, free, seed }))
}

async fn begin(State(practice): State<Arc<Practice>>, request: Request) -> Response {
    let Some(origin) = own_origin(request.headers()) else {
        return say(
            StatusCode::FORBIDDEN,
            &json!({ "error": "only the page of this demo may ask for this" }),
        );
    };
    if !is_empty(request.into_body()).await {
        return say(StatusCode::BAD_REQUEST, &json!({ "error": "send nothing with it" }));
    }
    let Ok(place) = Arc::clone(&practice.free).try_acquire_owned() else {
        let error = "everybody to practise with is busy: try again in a minute";
        let mut response = say(StatusCode::TOO_MANY_REQUESTS, &json!({ "error": error }));
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static(AGAIN_SECONDS));
        return response;
    };
    match practice.partner(&origin, place).await {
        Some(link) => say(StatusCode::OK, &json!({ "link": link })),
        None => say(StatusCode::SERVICE_UNAVAILABLE, &json!({ "error": "nobody could come: try again" })),
    }
}

impl Practice {
    /// One who has begun an encounter and waits in it; the link to it, once somebody may knock.
    async fn partner(&self, origin: &str, place: OwnedSemaphorePermit) -> Option<String> {
        let name = name(self.texts, None);
        let begun = Begun::start(&self.relay, &name, None).ok()?;
        // The browser talks to the origin that its page came from, whatever name it has for it.
        let link = begun.link();
        let link: Link = format!("{origin}/#{}", link.split_once('#')?.1).parse().ok()?;
        let seed = self.seed.unwrap_or_else(|| OsRng.next_u64());
        let (inside, came) = oneshot::channel();
        let partner = PartnerFront::new(Partner::new(seed), self.texts, &name, None);
        let shell =
            begun.shell(Host { partner, inside: Some(inside), patience: Patience::default(), gone: false });
        tokio::spawn(async move {
            // Nobody types here; the other end is kept, so that it never counts as closed.
            let (_keep, lines) = mpsc::channel(1);
            let end = shell.run(lines).await;
            tracing::debug!(?end, "a partner has gone");
            drop(place);
        });
        came.await.ok()?;
        Some(link.to_string())
    }
}

/// The origin of the page that asks, where it is one of ours: a page from elsewhere has no business here.
fn own_origin(headers: &HeaderMap) -> Option<String> {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    if text("sec-fetch-site").is_some_and(|site| site != "same-origin") {
        return None;
    }
    let origin = text("origin")?;
    let uri: Uri = origin.parse().ok()?;
    let same = uri.authority().map(|one| one.as_str().to_ascii_lowercase())
        == text("host").map(str::to_ascii_lowercase);
    same.then(|| origin.to_owned())
}

/// The partner's name, which is never that of who practises with them: a name can be had once (A6).
pub fn name(texts: &Texts, visitor: Option<&Name>) -> String {
    let usual = texts.say("demo-name", &[]);
    match visitor {
        Some(visitor) if visitor.same_as(&usual) => texts.say("demo-name-other", &[]),
        _ => usual,
    }
}

async fn is_empty(body: Body) -> bool {
    to_bytes(body, 0).await.is_ok()
}

fn say(status: StatusCode, what: &Value) -> Response {
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
    (status, headers, format!("{what}\n")).into_response()
}

/// The partner, as the one who began.
struct Host {
    partner: PartnerFront,
    /// To be told once somebody may knock.
    inside: Option<oneshot::Sender<()>>,
    patience: Patience,
    /// They said goodbye.
    gone: bool,
}

impl Front for Host {
    fn line(&mut self, line: Line, view: &View) -> Vec<Act> {
        self.partner.line(line, view)
    }

    fn show(&mut self, view: &View) {
        if view.stage == Stage::Together
            && let Some(inside) = self.inside.take()
        {
            let _ = inside.send(());
        }
        self.patience.seen(view.people.len());
        self.partner.show(view);
    }

    fn refused(&mut self, token: u64, why: Refusal, view: &View) {
        self.partner.refused(token, why, view);
    }

    fn notice(&mut self, why: wire::RefusedWhy) {
        self.partner.notice(why);
    }

    fn wake(&mut self, view: &View, now: u64) -> (Vec<Act>, Option<u64>) {
        if self.gone {
            return (Vec::new(), None);
        }
        let Some(until) = self.patience.until(now) else {
            self.gone = true;
            return (vec![Act::Say { event: Event::End, token: GOODBYE }], None);
        };
        let (acts, wake_at) = self.partner.wake(view, now);
        (acts, Some(wake_at.map_or(until, |at| at.min(until))))
    }
}

/// How long a partner stays: while something happens, and while somebody is there who once was.
#[derive(Debug, Default)]
struct Patience {
    /// Something was shown since it was last asked.
    stirred: bool,
    /// When that was.
    last: Option<u64>,
    had_company: bool,
    alone: bool,
}

impl Patience {
    /// So many people are there.
    fn seen(&mut self, people: usize) {
        self.stirred = true;
        self.had_company |= people > 1;
        self.alone = people < 2;
    }

    /// Until when it lasts, at this time; `None`: no longer.
    fn until(&mut self, now: u64) -> Option<u64> {
        if std::mem::take(&mut self.stirred) || self.last.is_none() {
            self.last = Some(now);
        }
        let until = self.last.unwrap_or(now).saturating_add(IDLE_MS);
        let left = self.had_company && self.alone;
        (!left && until > now).then_some(until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partner_goes_when_nothing_happens() {
        let mut patience = Patience::default();
        assert_eq!(patience.until(1_000), Some(1_000 + IDLE_MS), "nobody has come yet");
        assert_eq!(patience.until(2_000), Some(1_000 + IDLE_MS));
        patience.seen(1);
        assert_eq!(patience.until(5_000), Some(5_000 + IDLE_MS));
        patience.seen(2);
        assert_eq!(patience.until(6_000), Some(6_000 + IDLE_MS));
        assert_eq!(patience.until(6_000 + IDLE_MS), None);
    }

    #[test]
    fn a_partner_goes_when_the_other_has_left() {
        let mut patience = Patience::default();
        patience.seen(1);
        patience.seen(2);
        assert!(patience.until(1_000).is_some());
        patience.seen(1);
        assert_eq!(patience.until(2_000), None);
    }

    #[test]
    fn two_people_have_two_names() {
        let texts = Texts::of(content::Locale::En);
        let check = |visitor: Option<&str>, expected: &str| {
            let visitor = visitor.map(|visitor| Name::new(visitor).unwrap());
            assert_eq!(name(texts, visitor.as_ref()), expected, "{visitor:?}");
        };
        check(None, "Robin");
        check(Some("Ana"), "Robin");
        check(Some("Robina"), "Robin");
        check(Some("Robin"), "Sascha");
        check(Some(" ROBIN "), "Sascha");
        check(Some("R\u{43e}bin"), "Sascha");
    }

    #[test]
    fn only_the_page_itself_may_ask() {
        let check = |pairs: &[(&'static str, &str)], expected: Option<&str>| {
            let headers = pairs.iter().map(|(name, value)| {
                (header::HeaderName::from_static(name), HeaderValue::from_str(value).unwrap())
            });
            assert_eq!(own_origin(&headers.collect()).as_deref(), expected, "{pairs:?}");
        };
        let (host, here) = (("host", "localhost:1"), ("origin", "http://localhost:1"));
        check(&[host, here], Some("http://localhost:1"));
        check(&[host, here, ("sec-fetch-site", "same-origin")], Some("http://localhost:1"));
        check(&[host, here, ("sec-fetch-site", "cross-site")], None);
        check(&[host, ("origin", "http://localhost:2")], None);
        check(&[host, ("origin", "null")], None);
        check(&[host, ("sec-fetch-site", "same-origin")], None);
        check(&[here], None);
        check(&[host], None);
    }
}
