// What every bench needs: a browser, phones, and a line for each figure, as `cargo xtask bench` reads them.

import { chromium, type Browser } from "@playwright/test";
import { BROWSER } from "../support/machine.ts";
import { COPIES, Phone } from "../support/phone.ts";
import { Relay } from "../support/relay.ts";
import { texts } from "../support/texts.ts";

/** Prints a figure. */
export function figure(name: string, value: number, unit: string, target: string, note = ""): void {
  console.log(["bench", name, value.toFixed(value < 10 ? 3 : 1), unit, target, note].join("\t"));
}

/** The value below which this part of them lies. */
export function quantile(values: number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

/** Runs a bench with a browser and a relay, and puts both away. */
export async function bench(work: (browser: Browser, relay: Relay) => Promise<void>): Promise<void> {
  const relay = await Relay.start();
  const browser = await chromium.launch(BROWSER);
  try {
    await work(browser, relay);
  } finally {
    await browser.close();
    await relay.stop();
  }
}

export async function phone(browser: Browser, relay: Relay, name: string): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: "en-GB",
    permissions: ["clipboard-write"],
  });
  await context.addInitScript(COPIES);
  return new Phone(name, await context.newPage(), relay, texts("en"));
}
