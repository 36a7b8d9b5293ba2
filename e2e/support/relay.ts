// The real program as a relay, on a port of its own.

import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { PROGRAM } from "./machine.ts";

export class Relay {
  private constructor(
    private child: ChildProcess,
    readonly url: string,
    private readonly args: string[],
  ) {}

  /** Starts one; with `data` it keeps what it has, and can be started again. */
  static async start(options: { data?: string; listen?: string } = {}): Promise<Relay> {
    const args = ["serve", "--json", "--log", "error", "--listen", options.listen ?? "127.0.0.1:0"];
    // A suite begins more encounters in an hour than any one address should.
    args.push("--max-new-logs-per-address-per-hour", "100000");
    if (options.data) args.push("--data", options.data);
    const { child, url } = await listening(args);
    return new Relay(child, url, args);
  }

  /** The demo: a relay with somebody made up to practise with. */
  static async demo(): Promise<Relay> {
    const args = (process.env["STILLYES_DEMO"] ?? "demo --page --json --listen 127.0.0.1:0").split(" ");
    const { child, url } = await listening(args);
    return new Relay(child, url, args);
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Stands still, as if the network to it were gone: it neither answers nor hangs up. */
  pause(): void {
    process.kill(this.pid, "SIGSTOP");
  }

  goOn(): void {
    process.kill(this.pid, "SIGCONT");
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((done) => this.child.once("exit", done));
    this.child.kill("SIGCONT");
    this.child.kill("SIGTERM");
    const late = setTimeout(() => this.child.kill("SIGKILL"), 5_000);
    await gone;
    clearTimeout(late);
  }

  /** Once more, on the same port. */
  async again(): Promise<void> {
    const port = new URL(this.url).host;
    const args = this.args.map((one, at) => (this.args[at - 1] === "--listen" ? port : one));
    this.child = (await listening(args)).child;
  }
}

async function listening(args: string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(PROGRAM, args, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout! });
  const url = await new Promise<string>((found, failed) => {
    child.once("error", failed);
    child.once("exit", (code) => failed(new Error(`${PROGRAM} ${args.join(" ")} ended with ${code}`)));
    lines.on("line", (line) => {
      const said = parse(line);
      if (typeof said?.["url"] === "string") found(said["url"]);
      else if (said === null) {
        const plain = /https?:\/\/127\.0\.0\.1:\d+/.exec(line);
        if (plain) found(plain[0]);
      }
    });
  });
  return { child, url };
}

function parse(line: string): Record<string, unknown> | null {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return null;
  }
}
