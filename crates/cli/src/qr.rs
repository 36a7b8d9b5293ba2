//! A link as a picture, for the camera of whom one stands beside.

use qrcode::{EcLevel, QrCode, render::unicode::Dense1x2};

/// In half blocks. Where there are colours, black on white whatever the terminal's own are; else for light letters
/// on a dark ground, as terminals mostly are.
pub fn picture(link: &str, colour: bool) -> Option<String> {
    let code = QrCode::with_error_correction_level(link, EcLevel::L).ok()?;
    let mut renderer = code.render::<Dense1x2>();
    if colour {
        let picture = renderer.build();
        let lines = picture.lines().map(|line| format!("\u{1b}[30;107m{line}\u{1b}[0m"));
        return Some(lines.collect::<Vec<_>>().join("\n"));
    }
    Some(renderer.dark_color(Dense1x2::Light).light_color(Dense1x2::Dark).build())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_fits_a_terminal() {
        let link = format!("https://relay.example.org:8443/#1.{}", "x".repeat(48));
        let picture = picture(&link, false).unwrap();
        let widest = picture.lines().map(|line| line.chars().count()).max();
        assert!(widest.is_some_and(|width| width <= 60), "{widest:?}");
        assert!(picture.lines().count() <= 30);
    }
}
