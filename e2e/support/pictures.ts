// Makes the pictures of the README, in `docs/pictures`: `npm run pictures`, with STILLYES naming the program.

import { chromium, type Browser } from "@playwright/test";
import { BROWSER, ROOT } from "./machine.ts";
import { lit, meet, ready } from "./meet.ts";
import { COPIES, Phone } from "./phone.ts";
import { Relay } from "./relay.ts";
import { texts, type Tag } from "./texts.ts";

const relay = await Relay.start();
const browser: Browser = await chromium.launch(BROWSER);

async function phone(name: string, options: { look?: "dark" | "light"; tag?: Tag; wide?: boolean } = {}): Promise<Phone> {
  const { look = "dark", tag = "en", wide = false } = options;
  const context = await browser.newContext({
    viewport: wide ? { width: 1280, height: 800 } : { width: 390, height: 844 },
    deviceScaleFactor: wide ? 1 : 1.5,
    hasTouch: !wide,
    locale: tag === "es" ? "es-ES" : "en-GB",
    colorScheme: look,
    reducedMotion: "reduce",
    permissions: ["clipboard-write"],
  });
  await context.addInitScript(COPIES);
  return new Phone(name, await context.newPage(), relay, texts(tag));
}

async function picture(of: Phone, name: string): Promise<void> {
  await of.still();
  await of.page.screenshot({ path: `${ROOT}docs/pictures/${name}.png` });
}

try {
  const one = await phone("Ana");
  await one.open();
  await one.sees("start-title");
  await picture(one, "start");
  const [ana, bo] = [await phone("Ana"), await phone("Bo")];
  await ready(ana, bo);
  await picture(ana, "talk");
  await ana.asks("Cuddle");
  await bo.sees("answer-title", { who: "Ana" });
  await picture(bo, "asked");
  await bo.saysYes();
  await Promise.all([ana.lampIs("green"), bo.lampIs("green")]);
  await picture(ana, "lamp");
  await bo.pressesRed();
  await ana.lampIs("red");
  await picture(ana, "red");
  const [lu, sam] = [await phone("Lu", { look: "light", tag: "es", wide: true }), await phone("Sam", { look: "light", tag: "es" })];
  await lit(lu, sam, lu.texts.plain("cuddle"));
  await picture(lu, "wide");
  const [ola, kim] = [await phone("Ola", { look: "light" }), await phone("Kim", { look: "light" })];
  await meet(ola, kim);
  await picture(ola, "light");
} finally {
  await browser.close();
  await relay.stop();
}
