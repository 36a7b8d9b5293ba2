//! A WebSocket to the relay.

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{BinaryType, Event, MessageEvent, WebSocket};

use crate::{state, table};

/// What a socket has to say.
pub enum Heard {
    /// It is open.
    Connected,
    /// A frame came.
    Frame(Vec<u8>),
    /// It is gone, or could not be had.
    Gone,
}

/// A connection, or one that is being made; closed when dropped.
pub struct Socket {
    socket: WebSocket,
    _open: Closure<dyn FnMut(Event)>,
    _message: Closure<dyn FnMut(MessageEvent)>,
    _gone: Closure<dyn FnMut(Event)>,
}

/// Bytes that may wait in the browser to be sent. More means that nothing gets through: the connection is given up, and
/// the engine begins anew from what it knows.
const MAX_UNSENT_BYTES: u32 = 1024 * 1024;

impl Socket {
    /// Begins to connect. `seat` and `number` come back with what is heard.
    pub fn open(url: &str, seat: u32, number: u32) -> Option<Self> {
        let app = state::current()?;
        let socket = WebSocket::new_with_str(url, wire::SUBPROTOCOL).ok()?;
        socket.set_binary_type(BinaryType::Arraybuffer);
        let open =
            Closure::<dyn FnMut(Event)>::new(move |_| table::heard(app, seat, number, Heard::Connected));
        let message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            // A text frame is none of the relay's; there is nothing in it that could be read.
            if let Ok(buffer) = event.data().dyn_into::<ArrayBuffer>() {
                table::heard(app, seat, number, Heard::Frame(Uint8Array::new(&buffer).to_vec()));
            }
        });
        let gone = Closure::<dyn FnMut(Event)>::new(move |_| table::heard(app, seat, number, Heard::Gone));
        socket.set_onopen(Some(open.as_ref().unchecked_ref()));
        socket.set_onmessage(Some(message.as_ref().unchecked_ref()));
        // An error is always followed by this.
        socket.set_onclose(Some(gone.as_ref().unchecked_ref()));
        Some(Self { socket, _open: open, _message: message, _gone: gone })
    }

    /// Sends a frame; false where it can't be.
    pub fn send(&self, frame: &[u8]) -> bool {
        // One that is closing takes frames and drops them.
        self.socket.ready_state() == WebSocket::OPEN
            && self.socket.buffered_amount() < MAX_UNSENT_BYTES
            && self.socket.send_with_u8_array(frame).is_ok()
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        self.socket.set_onopen(None);
        self.socket.set_onmessage(None);
        self.socket.set_onclose(None);
        let _ = self.socket.close();
    }
}
