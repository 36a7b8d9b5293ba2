// An encounter that stays open: what an hour of pulses costs a tab in memory and processor time. BENCH_MINUTES says how
// long it is watched; the slope is taken for the hour.

import type { CDPSession } from "@playwright/test";
import { meet } from "../support/meet.ts";
import { bench, figure, phone } from "./support.ts";

const MINUTES = Number(process.env["BENCH_MINUTES"] ?? 3);

interface Cost {
  /** Objects of scripts after a collection, and the memory of the program, in bytes. */
  scripts: number;
  program: number;
  /** Seconds of work so far, and of the clock. */
  seconds: number;
  at: number;
}

async function measure(cdp: CDPSession): Promise<Cost> {
  await cdp.send("HeapProfiler.collectGarbage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const of = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
  const heap = (await cdp.send("Runtime.getHeapUsage")) as { usedSize: number; backingStorageSize?: number };
  return { scripts: heap.usedSize, program: heap.backingStorageSize ?? 0, seconds: of("TaskDuration"), at: of("Timestamp") };
}

await bench(async (browser, relay) => {
  const phones = [await phone(browser, relay, "Ana"), await phone(browser, relay, "Bo")];
  await meet(phones[0]!, phones[1]!);
  const wait = (seconds: number): Promise<void> => new Promise((later) => setTimeout(later, seconds * 1000));
  const sessions = await Promise.all(phones.map((one) => one.context.newCDPSession(one.page)));
  for (const cdp of sessions) await cdp.send("Performance.enable", { timeDomain: "timeTicks" });
  // What is made once has been made.
  await wait(20);
  const first = await Promise.all(sessions.map(measure));
  await wait(MINUTES * 60);
  const last = await Promise.all(sessions.map(measure));
  phones.forEach((one, place) => {
    const [before, after] = [first[place]!, last[place]!];
    const hours = (after.at - before.at) / 3600;
    const slope = (name: "scripts" | "program"): void => {
      const grown = (after[name] - before[name]) / 1000 / hours;
      figure(`an hour of pulses, ${one.name}: memory of ${name}`, grown, "kB/h", "-", `${Math.round(after[name] / 1000)} kB now`);
    };
    slope("scripts");
    slope("program");
    const share = ((after.seconds - before.seconds) / (after.at - before.at)) * 100;
    figure(`an hour of pulses, ${one.name}: processor`, share, "% of a core", "<1", "the page's own thread");
  });
});
