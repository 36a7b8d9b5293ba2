// Me: from the passphrase to what it opens, and from there to the map; and a comparison of two full maps, from the second press to the list.

import { expect } from "@playwright/test";
import { meet } from "../support/meet.ts";
import { entersMe } from "../support/me.ts";
import type { Phone } from "../support/phone.ts";
import { bench, figure, phone, quantile } from "./support.ts";

const PASSPHRASE = "otter lantern violet harbour bread moss";
const TIMES = Number(process.env["BENCH_UNLOCKS"] ?? 10);

/** Milliseconds from a press, in the page, until something is there and painted. */
async function until(one: Phone, press: string, there: string): Promise<number> {
  // As text: what compiles this names its functions by a helper that the page doesn't have.
  return one.page.evaluate(`new Promise((done) => {
    const button = [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === (${JSON.stringify(press)}));
    const begun = performance.now();
    const look = () => {
      if (document.querySelector(${JSON.stringify(there)})) requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
      else requestAnimationFrame(look);
    };
    button.click();
    look();
  })`);
}

/** Heck yes to every card, by its key. */
async function fillsMap(one: Phone): Promise<void> {
  await one.card("me-map").click();
  await one.sees("me-map");
  while (await one.page.locator(".me-card").isVisible()) {
    for (let n = 0; n < 20; n += 1) await one.page.keyboard.press("1");
  }
  await one.press("me-back");
}

await bench(async (browser, relay) => {
  const [ana, bo] = [await phone(browser, relay, "Ana"), await phone(browser, relay, "Bo")];
  await ana.open();
  await entersMe(ana, PASSPHRASE);
  await fillsMap(ana);
  const unlocked: number[] = [];
  const opened: number[] = [];
  for (let n = 0; n < TIMES; n += 1) {
    await ana.press("me-lock");
    await ana.field("me-passphrase").fill(PASSPHRASE);
    unlocked.push(await until(ana, ana.texts.plain("me-unlock"), ".me-map"));
    opened.push(await until(ana, ana.texts.plain("me-list"), ".me-line"));
    await ana.press("me-back");
  }
  figure("me: unlock, p50", quantile(unlocked, 0.5), "ms", "<=1500", `${TIMES} times; 64 MiB, three passes`);
  figure("me: the map as a list after unlock, p50", quantile(opened, 0.5), "ms", "<=100", "every card answered");
  await bo.open();
  await entersMe(bo);
  await fillsMap(bo);
  await meet(ana, bo);
  await ana.card("talk-compare").click();
  await ana.press("compare-press");
  await bo.card("talk-compare").click();
  await expect(bo.text("compare-wanted", { who: "Ana" })).toBeVisible();
  const compared = await until(bo, bo.texts.plain("compare-press"), ".shared");
  figure("me: two full maps compared", compared, "ms", "-", "670 points a side, two tabs on two cores");
});
