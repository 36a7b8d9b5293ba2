//! How a connection ends: why, in a frame; the WebSocket's own close; and a moment for the other side to read it.

use futures_util::{SinkExt as _, StreamExt as _};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::tungstenite::{self, Message, Utf8Bytes};
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
    Told { why: RefusedWhy, code: CloseCode },
}

impl End {
    /// The end for this reason, with the close code that goes with it.
    pub(super) fn because(why: RefusedWhy) -> Self {
        let code = match why {
            RefusedWhy::GoingDown => CloseCode::Away,
            _ => CloseCode::Policy,
        };
        Self::Told { why, code }
    }

    /// A socket that can't be written to.
    pub(super) fn lost(_: tungstenite::Error) -> Self {
        Self::Lost
    }
}

impl Connection {
    /// Says goodbye, for a bounded time. What waited for the socket is dropped.
    pub(super) async fn goodbye(mut self: Box<Self>, end: End) {
        let (why, code, reason) = match end {
            End::Lost => return,
            End::Idle => (None, CloseCode::Policy, Utf8Bytes::from_static("nothing heard for too long")),
            End::Told { why, code } => (Some(why), code, Utf8Bytes::from(why.to_string())),
        };
        tracing::debug!(?why, ?code, "closing a connection");
        let talk = self.talk(why, CloseFrame { code, reason });
        // Whoever takes too long has been told, or can't be.
        let _ = tokio::time::timeout(limits::GOODBYE_TIMEOUT, talk).await;
    }

    async fn talk(&mut self, why: Option<RefusedWhy>, close: CloseFrame) -> Result<(), tungstenite::Error> {
        if let Some(why) = why {
            self.relay.metrics.refused(why);
            // Not into the middle of another frame; the close says it too.
            if !self.halfway {
                let frame = FromRelay::Refused { log: None, id: None, why }.encode();
                self.socket.feed(Message::Binary(frame.into())).await?;
            }
        }
        self.socket.send(Message::Close(Some(close))).await?;
        // A socket that is closed with something unread in it tells the other side so, and what was said just
        // now may be lost. So: until they close too, or until all that they were sending has come.
        while let Some(Ok(message)) = self.socket.next().await {
            if matches!(message, Message::Close(_)) {
                return Ok(());
            }
        }
        let raw = self.socket.get_mut();
        raw.shutdown().await?;
        let mut unread = [0; 1024];
        while raw.read(&mut unread).await? > 0 {}
        Ok(())
    }
}
