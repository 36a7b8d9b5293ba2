// An encounter that stays open: what an hour of pulses costs a tab in memory and processor time. BENCH_MINUTES says how
// long it is watched; the slope is taken for the hour.

import type { CDPSession } from "@playwright/test";
import { meet } from "../support/meet.ts";
import { bench, figure, phone } from "./support.ts";

const MINUTES = Number(process.env["BENCH_MINUTES"] ?? 3);

/** Memory after a collection, and seconds of work so far. */
async function measure(cdp: CDPSession): Promise<{ bytes: number; seconds: number; at: number }> {
  await cdp.send("HeapProfiler.collectGarbage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const of = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
  return { bytes: of("JSHeapUsedSize"), seconds: of("TaskDuration"), at: of("Timestamp") };
}

await bench(async (browser, relay) => {
  const phones = [await phone(browser, relay, "Ana"), await phone(browser, relay, "Bo")];
  await meet(phones[0]!, phones[1]!);
  for (const one of phones) {
    const cdp = await one.context.newCDPSession(one.page);
    await cdp.send("Performance.enable", { timeDomain: "timeTicks" });
    const wait = (seconds: number): Promise<void> => new Promise((later) => setTimeout(later, seconds * 1000));
    await wait(5);
    const first = await measure(cdp);
    await wait((MINUTES * 60) / phones.length);
    const last = await measure(cdp);
    const hours = (last.at - first.at) / 3600;
    figure(`an hour of pulses, ${one.name}: memory`, (last.bytes - first.bytes) / 1000 / hours, "kB/h", "-", `${Math.round(last.bytes / 1000)} kB now`);
    figure(`an hour of pulses, ${one.name}: processor`, ((last.seconds - first.seconds) / (last.at - first.at)) * 100, "% of a core", "<1", "the page's own thread");
  }
});
