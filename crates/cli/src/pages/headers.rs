//! What every answer of the app's tells a browser to refuse. The relay adds what holds for its own answers too: no
//! sniffing, no referrer, no cookie.

use axum::{
    http::{HeaderValue, header},
    response::Response,
};

/// What the app may load, run and reach: its own files, its own relay, nothing else. A program compiled to WebAssembly
/// counts as one that evaluates; nothing else may. `blob:` is the camera that reads a code, and a picture to keep.
/// `connect-src 'self'` is the relay's WebSocket too, in every browser that runs this app.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; font-src 'none'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
    media-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types stillyes";

/// What of the device the app may ask for, itself; and what neither it nor anything in it ever may. Names that some
/// browsers don't know yet are left out: each would be a complaint in their consoles.
const PERMISSIONS: &str = "camera=(self), screen-wake-lock=(self), accelerometer=(self), gyroscope=(self), \
    fullscreen=(self), clipboard-write=(self), \
    browsing-topics=(), clipboard-read=(), display-capture=(), encrypted-media=(), gamepad=(), \
    geolocation=(), hid=(), identity-credentials-get=(), idle-detection=(), local-fonts=(), magnetometer=(), \
    microphone=(), midi=(), otp-credentials=(), payment=(), picture-in-picture=(), \
    publickey-credentials-create=(), publickey-credentials-get=(), serial=(), storage-access=(), usb=(), \
    window-management=(), xr-spatial-tracking=()";

/// Seconds for which a browser comes back over TLS alone: a year.
const TLS_ALONE: &str = "max-age=31536000";

/// The policy of the app's own answers.
pub async fn policy(mut response: Response) -> Response {
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    response
}

/// What every page and file has, the plain page included.
pub async fn always(mut response: Response, tls: bool) -> Response {
    let headers = response.headers_mut();
    let mut set = |name: &'static str, value| headers.insert(name, HeaderValue::from_static(value));
    set("cross-origin-opener-policy", "same-origin");
    set("cross-origin-resource-policy", "same-origin");
    set("cross-origin-embedder-policy", "require-corp");
    set("permissions-policy", PERMISSIONS);
    if tls {
        set("strict-transport-security", TLS_ALONE);
    }
    response
}
