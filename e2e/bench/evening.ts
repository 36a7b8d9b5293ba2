// A gathering of 10,000 entries: how long a host's page takes to come back, a guest's that was away from the beginning on, and an invitation.

import { expect } from "@playwright/test";
import { Someone } from "../support/crowd.ts";
import { comes, invites, plans, tab } from "../support/evening.ts";
import type { Phone } from "../support/phone.ts";
import { bench, figure, phone, quantile } from "./support.ts";

const ENTRIES = Number(process.env["BENCH_ENTRIES"] ?? 10_000);
const GUESTS = 20;
const TIMES = Number(process.env["BENCH_OPENINGS"] ?? 5);

/** Milliseconds from the page's first script until the last of the log is there, and painted. */
async function opens(one: Phone, address: string, there: string): Promise<number> {
  await one.page.goto("about:blank");
  await one.page.goto(address);
  return one.page.evaluate(`new Promise((done) => {
    const look = () => {
      const there = document.querySelector(${JSON.stringify(there)});
      if (there && !document.querySelector(".evening .note")) requestAnimationFrame(() => setTimeout(() => done(performance.now())));
      else requestAnimationFrame(look);
    };
    look();
  })`);
}

await bench(async (browser, relay) => {
  const [hana, ana, bo] = [await phone(browser, relay, "Hana"), await phone(browser, relay, "Ana"), await phone(browser, relay, "Bo")];
  await plans(hana, "Thursday");
  await comes(ana, await invites(hana, "Ana"));
  const link = await invites(hana, "Bo");
  // Away from here on.
  await ana.page.goto("about:blank");
  const guests: Someone[] = [];
  for (let at = 0; at < GUESTS; at += 1) {
    const name = `Guest ${at}`;
    guests.push(await Someone.comes(await invites(hana, name), name));
  }
  // Each call is an entry, and what the desk answers is some more; a guest's device sends sixteen a second.
  const each = Math.ceil(ENTRIES / GUESTS);
  for (let said = 0; said < each; said += 100) {
    for (const one of guests) for (let n = said; n < Math.min(each, said + 100); n += 1) one.say({ do: "call", place: `Room ${n}` });
    for (const one of guests) await one.until((seen) => seen.me.on_way === 0, "everything is said", 60_000);
  }
  await tab(hana, "queue");
  await expect(hana.page.locator("li.call").first()).toBeVisible();
  const times: Record<string, number[]> = { host: [], invited: [] };
  const away = await opens(ana, `${relay.url}/#evening`, ".door-code");
  for (let n = 0; n < TIMES; n += 1) {
    times["host"]!.push(await opens(hana, `${relay.url}/#evening`, "li.call"));
    times["invited"]!.push(await opens(bo, link, ".facts"));
    await bo.page.evaluate("localStorage.clear(); sessionStorage.clear()");
  }
  figure("evening: a host's page comes back, p50", quantile(times["host"]!, 0.5), "ms", "<=1000", `${ENTRIES} entries, ${TIMES} times`);
  figure("evening: a guest's page that was away all evening", away, "ms", "<=1000", `${ENTRIES} entries, once`);
  figure("evening: an invitation is looked at, p50", quantile(times["invited"]!, 0.5), "ms", "<=1000", `${ENTRIES} entries, ${TIMES} times`);
  for (const one of guests) one.leave();
});
