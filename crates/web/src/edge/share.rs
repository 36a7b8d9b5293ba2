//! Handing a link on: the device's own way of sharing, or the clipboard.

use draw::window;

use super::reach;

/// Whether this browser can share.
pub fn can_share() -> bool {
    reach::get(&window(), "navigator.share").is_some()
}

/// Opens the device's own sharing. Whether it was shared is the person's affair.
pub async fn share(link: &str) {
    let what = reach::object(&[("url", link.into())]);
    reach::wait(&window().navigator(), "share", &[what]).await;
}

/// Copies a text. Whether it could be.
pub async fn copy(text: &str) -> bool {
    match reach::get(&window(), "navigator.clipboard") {
        Some(clipboard) => reach::wait(&clipboard, "writeText", &[text.into()]).await.is_some(),
        None => false,
    }
}
