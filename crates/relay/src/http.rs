//! The few things that the relay says in HTTP: the way into a WebSocket, health, totals, and a place for an
//! app's pages. Headers that every answer has are here too.
//!
//! No page of the relay's own runs or loads anything, and nothing anywhere sets a cookie. There is no check of
//! `Origin`: without cookies a foreign page has nothing of its visitor's that it could use here, and apps
//! served from elsewhere are welcome.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::accept::Peer;
use crate::connection;
use crate::relay::Relay;
use crate::upgrade;

/// What an answer may load or run where its maker doesn't say otherwise: nothing.
const NOTHING: &str = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const TEXT: &str = "text/plain; charset=utf-8";

/// All routes. What isn't one of the relay's goes to `pages`, which may set a policy of its own.
pub(crate) fn router(relay: Arc<Relay>, pages: Option<Router>) -> Router {
    let own = Router::new()
        .route(wire::LOG_PATH, any(log))
        .route("/healthz", get(healthz))
        .route("/metrics", get(metrics))
        .with_state(relay);
    let all = match pages {
        Some(pages) => own.fallback_service(pages),
        None => own.fallback(nothing_here),
    };
    all.layer(from_fn(no_cookies))
        .layer(always(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(always(header::REFERRER_POLICY, "no-referrer"))
        .layer(SetResponseHeaderLayer::if_not_present(
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(NOTHING),
        ))
}

fn always(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
}

/// Nothing here knows its visitors again, whatever the pages would like.
async fn no_cookies(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().remove(header::SET_COOKIE);
    response
}

fn text(status: StatusCode, text: impl Into<String>) -> Response {
    let headers = [(header::CONTENT_TYPE, TEXT), (header::CACHE_CONTROL, "no-store")];
    (status, headers, text.into()).into_response()
}

async fn nothing_here() -> Response {
    text(
        StatusCode::NOT_FOUND,
        format!("Nothing here. Clients of this relay connect to {}.\n", wire::LOG_PATH),
    )
}

/// Whether it takes entries. For whoever watches over the machine.
async fn healthz(State(relay): State<Arc<Relay>>) -> Response {
    if relay.live.stopping() {
        text(StatusCode::SERVICE_UNAVAILABLE, "going down\n")
    } else if relay.metrics.storing() {
        text(StatusCode::OK, "ok\n")
    } else {
        text(StatusCode::SERVICE_UNAVAILABLE, "cannot store: look at the disk\n")
    }
}

async fn metrics(State(relay): State<Arc<Relay>>) -> Response {
    if !relay.config.metrics {
        return nothing_here().await;
    }
    let mut response = text(StatusCode::OK, relay.metrics.render());
    let kind = HeaderValue::from_static("text/plain; version=0.0.4; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

/// The way into a WebSocket.
async fn log(State(relay): State<Arc<Relay>>, mut request: Request) -> Response {
    let Some((answer, upgrade)) = upgrade::accept(&mut request) else {
        return not_a_websocket();
    };
    if !upgrade::offers(request.headers(), wire::SUBPROTOCOL) {
        let say =
            format!("Offer the WebSocket subprotocol {}: use a client of this version.\n", wire::SUBPROTOCOL);
        return text(StatusCode::BAD_REQUEST, say);
    }
    if relay.live.stopping() {
        return text(StatusCode::SERVICE_UNAVAILABLE, "Going down: connect again in a moment.\n");
    }
    let Some(peer) = request.extensions().get::<Arc<Peer>>() else {
        return text(StatusCode::INTERNAL_SERVER_ERROR, "Nobody to talk to.\n");
    };
    match peer.seat(request.headers(), &relay) {
        Some(seat) => {
            let most = relay.config.max_message_bytes;
            upgrade.then(most, move |socket| connection::run(socket, relay, seat));
            answer
        }
        None => {
            relay.metrics.turned_away.add(1);
            text(StatusCode::TOO_MANY_REQUESTS, "Too many connections from your address: close some.\n")
        }
    }
}

fn not_a_websocket() -> Response {
    let say = format!("Connect here with a WebSocket of subprotocol {}.\n", wire::SUBPROTOCOL);
    let mut response = text(StatusCode::UPGRADE_REQUIRED, say);
    response.headers_mut().insert(header::UPGRADE, HeaderValue::from_static("websocket"));
    response
}
