//! The browser's randomness, for keys.

use draw::window;
use rand_core::{CryptoRng, Error, RngCore};

/// `crypto.getRandomValues`.
pub struct Random;

impl RngCore for Random {
    fn next_u32(&mut self) -> u32 {
        rand_core::impls::next_u32_via_fill(self)
    }

    fn next_u64(&mut self) -> u64 {
        rand_core::impls::next_u64_via_fill(self)
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        // Every browser that can run this program has it. One that lies must not get keys made of zeros.
        if self.try_fill_bytes(bytes).is_err() {
            wasm_bindgen::throw_str("no randomness");
        }
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Error> {
        let failed = || {
            core::num::NonZeroU32::new(Error::CUSTOM_START)
                .map_or_else(|| Error::from(core::num::NonZeroU32::MIN), Error::from)
        };
        let crypto = window().crypto().map_err(|_| failed())?;
        // The most that one call may ask for.
        for part in bytes.chunks_mut(65_536) {
            crypto.get_random_values_with_u8_array(part).map_err(|_| failed())?;
        }
        Ok(())
    }
}

impl CryptoRng for Random {}
