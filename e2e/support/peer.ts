// Somebody without a screen: the JSON client, for whoever a test needs but doesn't look at.

import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { PROGRAM } from "./machine.ts";

export interface Person {
  name: string;
  me: boolean;
  light: string;
  reachable: boolean;
  able: boolean;
  knows_signals: boolean;
  stopped: boolean;
}

export interface Ask {
  ask: number;
  from: string;
  activity: string;
  detail: string | null;
  yes: string[];
}

export interface View {
  stage: string;
  lamp: string;
  why: string;
  on: { activity: string }[];
  asks: Ask[];
  thank: number[];
  people: Person[];
  door: string[];
  signals: { agreed: unknown; proposed: unknown };
  health: { who?: string; name?: string }[];
  lapsed: unknown[];
  due: number | null;
  may: string[];
}

export class Peer {
  view: View | null = null;
  readonly refused: unknown[] = [];
  code: number | null = null;
  private readonly waiting = new Set<() => void>();

  private constructor(private readonly child: ChildProcess) {
    createInterface({ input: child.stdout! }).on("line", (line) => {
      const said = JSON.parse(line) as { type: string };
      if (said.type === "view") this.view = said as unknown as View;
      if (said.type === "refused") this.refused.push(said);
      this.wake();
    });
    child.on("exit", (code) => {
      this.code = code ?? -1;
      this.wake();
    });
    child.stdin!.on("error", () => undefined);
  }

  /** Knocks at somebody's encounter. */
  static join(link: string, name: string): Peer {
    return new Peer(spawn(PROGRAM, ["join", link, "--name", name, "--json"], { stdio: ["pipe", "pipe", "ignore"] }));
  }

  private wake(): void {
    for (const one of this.waiting) one();
  }

  say(command: Record<string, unknown>): void {
    this.child.stdin!.write(`${JSON.stringify(command)}\n`);
  }

  /** Stops, as soon as there is something to stop for: said before the red has come, it would be refused. */
  async stops(): Promise<void> {
    await this.until((view) => view.may.includes("stopped"), "asked to stop");
    this.say({ do: "stopped" });
  }

  /** Waits until the view is so. */
  async until(is: (view: View) => boolean, what = is.toString(), within = 15_000): Promise<View> {
    if (this.view && is(this.view)) return this.view;
    return new Promise((found, failed) => {
      const late = setTimeout(() => {
        this.waiting.delete(look);
        failed(new Error(`not so in time: ${what}, and the program ${this.code === null ? "runs" : `ended with ${this.code}`}\n${JSON.stringify(this.view)}\n${JSON.stringify(this.refused)}`));
      }, within);
      const look = (): void => {
        if (!this.view || !is(this.view)) return;
        clearTimeout(late);
        this.waiting.delete(look);
        found(this.view);
      };
      this.waiting.add(look);
    });
  }

  /** Waits until the program has ended; its exit code. */
  async ended(): Promise<number> {
    while (this.code === null) {
      await new Promise<void>((woken) => {
        const look = (): void => {
          this.waiting.delete(look);
          woken();
        };
        this.waiting.add(look);
      });
    }
    return this.code;
  }

  /** Says yes to the open ask, as often as it takes. */
  async yes(): Promise<void> {
    const { asks } = await this.until((view) => view.asks.some((ask) => !ask.yes.length || ask.from !== mine(view)));
    this.say({ do: "yes", ask: asks[0]!.ask });
  }

  async no(): Promise<void> {
    const { asks } = await this.until((view) => view.asks.length > 0);
    this.say({ do: "no", ask: asks[0]!.ask });
  }

  /** Closes the app (A1). */
  close(): void {
    this.child.stdin!.end();
  }

  kill(): void {
    this.child.kill("SIGKILL");
  }
}

function mine(view: View): string | undefined {
  return view.people.find((one) => one.me)?.name;
}
