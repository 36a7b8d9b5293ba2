//! How a connection ends: why, in a frame; the WebSocket's own close; and a moment for the other side to read it.

use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, close_code};
use futures_util::{SinkExt as _, StreamExt as _};
use wire::{FromRelay, RefusedWhy};

use super::{Connection, limits};

/// Why a connection ends.
#[derive(Debug)]
pub(super) enum End {
    /// The other side went, or its network did.
    Lost,
    /// Nothing came from it for too long.
    Idle,
    /// It is told why.
    Told { why: RefusedWhy, code: u16 },
}

impl End {
    /// The end for this reason, with the close code that goes with it.
    pub(super) fn because(why: RefusedWhy) -> Self {
        let code = match why {
            RefusedWhy::GoingDown => close_code::AWAY,
            _ => close_code::POLICY,
        };
        Self::Told { why, code }
    }

    /// A socket that can't be written to.
    pub(super) fn lost(_: axum::Error) -> Self {
        Self::Lost
    }
}

impl Connection {
    /// Says goodbye, for a bounded time. What waited for the socket is dropped.
    pub(super) async fn goodbye(mut self: Box<Self>, end: End) {
        let (why, code, reason) = match end {
            End::Lost => return,
            End::Idle => (None, close_code::POLICY, Utf8Bytes::from_static("nothing heard for too long")),
            End::Told { why, code } => (Some(why), code, Utf8Bytes::from(why.to_string())),
        };
        tracing::debug!(?why, code, "closing a connection");
        let talk = async {
            if let Some(why) = why {
                self.relay.metrics.refused(why);
                let frame = FromRelay::Refused { log: None, id: None, why }.encode();
                self.socket.feed(Message::Binary(frame.into())).await.ok()?;
            }
            self.socket.send(Message::Close(Some(CloseFrame { code, reason }))).await.ok()?;
            // A socket that is closed with something unread in it tells the other side so, and what was said
            // just now may be lost. So: until they close too.
            while let Some(Ok(_)) = self.socket.next().await {}
            Some(())
        };
        // Whoever takes too long has been told, or can't be.
        let _ = tokio::time::timeout(limits::GOODBYE_TIMEOUT, talk).await;
    }
}
