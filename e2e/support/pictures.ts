// Makes the pictures of the README, in `docs/pictures`: `npm run pictures`, with STILLYES naming the program.

import { chromium, type Browser } from "@playwright/test";
import { BROWSER, ROOT } from "./machine.ts";
import { Someone } from "./crowd.ts";
import { atTheDoor, comes, heard, invites, letsIn, plans, stands, tab } from "./evening.ts";
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

/** An evening as its hosts and guests see it. */
async function gathering(): Promise<void> {
  const [hana, ana] = [await phone("Hana"), await phone("Ana")];
  await plans(hana, "Thursday");
  await comes(ana, await invites(hana, "Ana"));
  const all: Someone[] = [];
  for (const name of ["Bo", "Cy", "Dee", "Eli", "Fay"]) all.push(await Someone.comes(await invites(hana, name), name));
  await letsIn(hana, "Hana");
  for (const name of ["Ana", "Bo", "Cy", "Dee"]) await letsIn(hana, name);
  await tab(hana, "present");
  await hana.press("evening-begin-briefing");
  await ana.press("evening-listen");
  for (const one of all.slice(0, 2)) {
    await one.until((seen) => seen.briefings[0]?.state === "going", "a briefing");
    one.say({ do: "attend" });
  }
  await hana.text("evening-listening", { count: 3 }).waitFor();
  await hana.press("evening-page-next");
  await ana.text("evening-page", { number: 2 }).waitFor();
  await picture(ana, "evening-briefing");
  const last = hana.field("evening-say-word");
  while (!(await last.isVisible())) {
    const place = await hana.page.locator(".spoken .low").first().innerText();
    await hana.press("evening-page-next");
    await hana.page.waitForFunction((before) => document.querySelector<HTMLElement>(".spoken .low")?.innerText !== before, place);
  }
  await last.fill("maple");
  await hana.press("evening-finish");
  await heard(ana, "maple");
  for (const one of all.slice(0, 2)) {
    await one.until((seen) => seen.briefings[0]?.state === "finished", "its end");
    one.say({ do: "heard", code: "maple" });
  }
  await stands(ana, "heard");
  await atTheDoor(hana, "1");
  await hana.press("evening-vouch-tried");
  await hana.press("evening-person-close");
  await hana.field("evening-door-find").fill("");
  await stands(ana, "ready");
  await ana.button("evening-meet").waitFor();
  await picture(ana, "evening-ready");
  await hana.page.locator("button.guest").nth(5).waitFor();
  await picture(hana, "evening-door");
  await tab(hana, "queue");
  await hana.press("evening-duty-on");
  all[0]!.say({ do: "care", about: "Somebody in a green shirt", place: "Stairs", words: "They don't look well." });
  await hana.page.locator("li.call").waitFor();
  await picture(hana, "evening-now");
  for (const one of all) one.leave();
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
  await gathering();
} finally {
  await browser.close();
  await relay.stop();
}
