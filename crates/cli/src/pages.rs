//! What a browser sees that follows a link to this relay: one plain page.

use axum::{Router, http::header, routing::get};

const PAGE: &str = include_str!("page.html");

/// Scripts and everything else stay forbidden, as the relay forbids them where a page says nothing; the one
/// style in the page is allowed by its hash.
pub fn router() -> Router {
    Router::new().route("/", get(|| async { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], PAGE) }))
}
