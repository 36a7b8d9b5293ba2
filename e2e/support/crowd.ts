// People of a gathering without a screen: the JSON client, for whoever a test needs but doesn't look at.

import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { PROGRAM } from "./machine.ts";

export interface Seen {
  stage: string;
  me: { number: number | null; standing: { is: string } | null; calls: { call: number; taken_by: number | null; done: boolean }[]; ready: boolean; on_way: number };
  briefings: { state: string; page: number; pages: number }[];
  desk: { people: { number: number; name: string | null; standing: { is: string } | null; attends: number | null }[]; queue: { call: number }[] } | null;
  staff: { number: number; role: string }[];
  reports: { report: number }[];
  closed: boolean;
  open: boolean;
}

const HOUR = 3_600_000;

export class Someone {
  seen: Seen | null = null;
  readonly links = new Map<string, string>();
  private readonly waiting = new Set<() => void>();
  private readonly refused: string[] = [];

  private constructor(private readonly child: ChildProcess) {
    createInterface({ input: child.stdout! }).on("line", (line) => {
      const said = JSON.parse(line) as { type: string; name: string; link: string };
      if (said.type === "view") this.seen = said as unknown as Seen;
      if (said.type === "invitation") this.links.set(said.name, said.link);
      if (said.type === "refused") this.refused.push(line);
      for (const one of this.waiting) one();
    });
    child.stdin!.on("error", () => undefined);
  }

  private static run(...args: string[]): Someone {
    return new Someone(spawn(PROGRAM, ["gathering", ...args, "--json"], { stdio: ["pipe", "pipe", "ignore"] }));
  }

  /** Holds one that has begun, with our house rules, shortened to `pages`. */
  static async hosts(relay: string, name: string, pages: string[] = ["Asking", "Water"]): Promise<Someone> {
    const now = Date.now();
    const times = ["--opens", `${now - HOUR}`, "--closes", `${now + 5 * HOUR}`, "--burns", `${now + 300 * HOUR}`];
    const host = Someone.run("create", "--relay", relay, "--name", name, "--called", "Thursday", ...times, "--capacity", "40");
    await host.until((seen) => seen.staff.length > 0 && seen.open, "begun");
    const text = "Ask before each new thing, and wait for the answer.\nA no is thanked for.";
    host.say({ do: "rules", sections: pages.map((title) => ({ title, text })) });
    host.say({ do: "arrive", who: 0 });
    return host;
  }

  /** Comes with an invitation, and says that they come. */
  static async comes(link: string, name: string): Promise<Someone> {
    const guest = Someone.run("open", link);
    await guest.until(() => true, "anything");
    guest.say({ do: "join", name });
    await guest.until((seen) => seen.me.number !== null, "a number");
    guest.say({ do: "reply", coming: true });
    return guest;
  }

  say(command: Record<string, unknown>): void {
    this.child.stdin!.write(`${JSON.stringify(command)}\n`);
  }

  async invites(name: string): Promise<string> {
    this.say({ do: "invite", name });
    await this.until(() => this.links.has(name), `an invitation for ${name}`);
    return this.links.get(name)!;
  }

  /** A guest of theirs, without a screen. */
  async brings(name: string): Promise<Someone> {
    return Someone.comes(await this.invites(name), name);
  }

  async isReady(who: number): Promise<void> {
    await this.until((seen) => seen.desk?.people.find((one) => one.number === who)?.standing?.is === "ready", `${who} is ready`);
  }

  async until(is: (seen: Seen) => boolean, what: string, within = 15_000): Promise<Seen> {
    if (this.seen && is(this.seen)) return this.seen;
    return new Promise((found, failed) => {
      const late = setTimeout(() => {
        this.waiting.delete(look);
        failed(new Error(`not so in time: ${what}\n${JSON.stringify(this.seen)}\n${this.refused.join("\n")}`));
      }, within);
      const look = (): void => {
        if (!this.seen || !is(this.seen)) return;
        clearTimeout(late);
        this.waiting.delete(look);
        found(this.seen);
      };
      this.waiting.add(look);
    });
  }

  /** Everybody who is `who` hears it read to its end and tries it. */
  async briefs(everyone: Someone[], code = "maple"): Promise<void> {
    const before = this.seen?.briefings.length ?? 0;
    this.say({ do: "brief", what: "start" });
    const begun = (seen: Seen): boolean => seen.briefings.length > before && seen.briefings.at(-1)!.state === "going";
    for (const one of everyone) {
      await one.until(begun, "a briefing");
      one.say({ do: "attend" });
    }
    const { briefings } = await this.until(begun, "a briefing");
    for (let page = 1; page < briefings.at(-1)!.pages; page += 1) this.say({ do: "brief", what: "page" });
    this.say({ do: "brief", what: "finish", code });
    for (const one of everyone) {
      await one.until((seen) => seen.briefings.at(-1)!.state === "finished", "its end");
      one.say({ do: "heard", code });
    }
  }

  leave(): void {
    this.child.kill("SIGKILL");
  }
}
