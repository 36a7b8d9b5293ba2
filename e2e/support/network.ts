// The network between one phone and the relay, which can be taken away, and which may hold messages back, lose them,
// say them twice or in another order. It carries bytes, but for the WebSocket: that goes message by message, so that
// whatever becomes of them the connection itself stays whole.

import { createServer, connect, type Server, type Socket } from "node:net";
import { type Relay } from "./relay.ts";

/** What befalls each message, each way. */
export interface Trouble {
  /** Held back for so long, in milliseconds: between these two. Different messages change places by it. */
  held?: [number, number];
  /** Messages of a hundred that are lost. */
  lost?: number;
  /** Messages of a hundred that come twice. */
  twice?: number;
  /** Messages of a hundred that are followed by a cut of the connection. */
  cuts?: number;
}

/** Chance that can be had again. */
export class Chance {
  constructor(private state: number) {}

  /** A whole number below this. */
  below(end: number): number {
    // A linear congruence is plenty for what befalls a test's network.
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * end);
  }
}

export class Network {
  private trouble: Trouble = {};
  private down = false;
  private readonly sockets = new Set<Socket>();
  private readonly carrying = new Set<() => void>();
  /** WebSocket messages that have come here. */
  messages = 0;
  readonly relay: Relay;

  private constructor(
    private readonly server: Server,
    private readonly to: URL,
    private readonly chance: Chance,
    relay: Relay,
  ) {
    const { port } = server.address() as { port: number };
    // The same relay by another address.
    this.relay = Object.create(relay, { url: { value: `http://127.0.0.1:${port}` } }) as Relay;
  }

  static async before(relay: Relay, seed: number): Promise<Network> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const network = new Network(server, new URL(relay.url), new Chance(seed), relay);
    server.on("connection", (socket) => network.carry(socket));
    return network;
  }

  /** Each message meets this from now on. */
  is(trouble: Trouble): void {
    this.trouble = trouble;
  }

  /** Nobody gets through, and whoever was through is cut off. */
  cut(): void {
    this.down = true;
    for (const one of this.sockets) one.destroy();
  }

  restore(): void {
    this.down = false;
    this.trouble = {};
  }

  /** Waits until so many more messages have come. */
  async carries(count: number): Promise<void> {
    const until = this.messages + count;
    while (this.messages < until) {
      await new Promise<void>((woken) => this.carrying.add(woken));
    }
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((closed) => this.server.close(closed));
  }

  private carry(here: Socket): void {
    if (this.down) {
      here.destroy();
      return;
    }
    const there = connect(Number(this.to.port), this.to.hostname);
    for (const [from, to] of [[here, there], [there, here]] as const) {
      this.sockets.add(from);
      from.setNoDelay(true);
      from.on("error", () => undefined);
      from.on("close", () => {
        this.sockets.delete(from);
        to.destroy();
      });
      const way = new Way(
        (bytes) => void to.write(bytes),
        (message, send) => this.message(message, send, from),
      );
      from.on("data", (bytes: Buffer) => way.take(bytes));
    }
  }

  private message(bytes: Buffer, send: (bytes: Buffer) => void, socket: Socket): void {
    this.messages += 1;
    for (const woken of this.carrying) woken();
    this.carrying.clear();
    const { held = [0, 0], lost = 0, twice = 0, cuts = 0 } = this.trouble;
    const times = this.chance.below(100) < lost ? 0 : this.chance.below(100) < twice ? 2 : 1;
    for (let n = 0; n < times; n += 1) {
      const wait = held[0] + this.chance.below(held[1] - held[0] + 1);
      if (wait === 0) send(bytes);
      else setTimeout(() => send(bytes), wait);
    }
    if (this.chance.below(100) < cuts) socket.destroy();
  }
}

/** One way of a connection: HTTP as it comes, and after an upgrade whole WebSocket messages. */
class Way {
  private bytes: Buffer = Buffer.alloc(0);
  private upgraded = false;
  /** The frames of a message so far. */
  private parts: Buffer[] = [];

  constructor(
    private readonly pass: (bytes: Buffer) => void,
    private readonly message: (bytes: Buffer, send: (bytes: Buffer) => void) => void,
  ) {}

  take(arrived: Buffer): void {
    if (!this.upgraded) {
      const end = arrived.indexOf("\r\n\r\n");
      const head = arrived.subarray(0, Math.max(end, 0)).toString("latin1").toLowerCase();
      this.upgraded = end >= 0 && head.includes("upgrade: websocket");
      if (!this.upgraded) return this.pass(arrived);
      this.pass(arrived.subarray(0, end + 4));
      arrived = arrived.subarray(end + 4);
    }
    this.bytes = Buffer.concat([this.bytes, arrived]);
    for (let length = frame(this.bytes); length > 0 && length <= this.bytes.length; length = frame(this.bytes)) {
      const one = this.bytes.subarray(0, length);
      this.bytes = this.bytes.subarray(length);
      this.whole(Buffer.from(one));
    }
  }

  private whole(one: Buffer): void {
    const [first = 0] = one;
    // What keeps the connection itself is no message, and stands between none of its parts.
    if ((first & 0x08) !== 0) return this.pass(one);
    this.parts.push(one);
    if ((first & 0x80) === 0) return;
    const message = Buffer.concat(this.parts);
    this.parts = [];
    this.message(message, this.pass);
  }
}

/** The length of the first frame, 0 where that isn't known yet. */
function frame(bytes: Buffer): number {
  if (bytes.length < 2) return 0;
  const [, second = 0] = bytes;
  const mask = (second & 0x80) === 0 ? 0 : 4;
  const short = second & 0x7f;
  if (short < 126) return 2 + mask + short;
  if (short === 126) return bytes.length < 4 ? 0 : 4 + mask + bytes.readUInt16BE(2);
  return bytes.length < 10 ? 0 : 10 + mask + Number(bytes.readBigUInt64BE(2));
}
