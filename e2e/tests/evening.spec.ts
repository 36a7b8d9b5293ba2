// A whole evening in real browsers, from the plan to the fire: two hosts, one of the crew, six guests, on phones and laptops. What the relay
// has of it says nothing.

import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atTheDoor, comes, heard, invites, letsIn, number, plans, reads, stands, tab, tryIt } from "../support/evening.ts";
import { SCREENS } from "../support/machine.ts";
import type { Phone } from "../support/phone.ts";
import { DESK, HELD, expect, test } from "../support/test.ts";

/** A picture of somebody's screen at this moment, for whoever looks. */
async function picture(of: Phone, name: string): Promise<void> {
  await of.still();
  mkdirSync(`${SCREENS}/evening`, { recursive: true });
  await of.page.screenshot({ path: `${SCREENS}/evening/${name}.png`, animations: "disabled" });
}

test("a whole evening", async ({ phone, ownRelay }) => {
  test.setTimeout(300_000);
  const kept = mkdtempSync(join(tmpdir(), "evening-"));
  const relay = await ownRelay(kept);
  const hana = await phone("Hana", { ...DESK, relay });
  const held = { ...HELD, relay };

  // The plan, and who is invited. Ivo becomes a second host, Cy the crew.
  await plans(hana, "Thursday");
  await tab(hana, "plan");
  await hana.field("evening-where").fill("12 Mill Lane");
  await hana.press("evening-place-tell");
  const ivo = await phone("Ivo", held);
  const cy = await phone("Cy", held);
  const names = ["Ana", "Bo", "Dee", "Eli", "Fay", "Gil"];
  const guests = new Map<string, Phone>();
  for (const one of [ivo, cy]) await comes(one, await invites(hana, one.name));
  for (const name of names) {
    const one = await phone(name, name === "Dee" ? { ...DESK, relay } : held);
    guests.set(name, one);
    await comes(one, await invites(hana, name));
  }
  const [ana, bo, dee, eli, fay, gil] = names.map((name) => guests.get(name)!) as [Phone, Phone, Phone, Phone, Phone, Phone];
  await expect(ana.text("evening-fact-where")).toBeVisible();
  await expect(ana.page.getByText("12 Mill Lane")).toBeVisible();
  for (const [name, part] of [["Ivo", "host"], ["Cy", "crew"]] as const) {
    await tab(hana, "door");
    await atTheDoor(hana, name);
    await hana.text("evening-is-guest").click();
    await hana.press(`evening-make-${part}`);
    await expect(hana.text(`evening-is-${part}`)).toBeVisible();
  }
  await expect(tabs(cy)).toBeVisible();
  await expect(tabs(ivo)).toBeVisible();
  // Ana would rather not meet somebody: hosts alone see it, when they invite.
  await ana.press("evening-about-me");
  await ana.field("evening-apart").fill("Zoe");
  await ana.press("evening-apart-say");
  await expect(ana.text("evening-apart-said", { name: "Zoe" })).toBeVisible();
  await ana.press("evening-back");
  await tab(ivo, "invite");
  await ivo.field("evening-invite-name").fill("Zoe");
  await expect(ivo.text("evening-apart-hit", { who: "Ana" })).toBeVisible();
  await ivo.field("evening-invite-name").fill("");

  // The door. Fay comes late.
  for (const who of ["Hana", "Ivo", "Cy"]) await letsIn(hana, who);
  for (const one of [ana, bo, dee, eli, gil]) {
    await letsIn(cy, await number(one));
    await stands(one, "here");
  }

  // The briefing, led by Hana until her browser dies in the midst of it. Ivo goes on.
  await tab(hana, "present");
  await hana.press("evening-begin-briefing");
  await tab(ivo, "home");
  await tab(cy, "home");
  const listeners = [ivo, cy, ana, bo, dee, eli, gil];
  for (const one of listeners) await one.press("evening-listen");
  await expect(hana.text("evening-listening", { count: 7 })).toBeVisible();
  await hana.press("evening-page-next");
  await expect(gil.text("evening-page", { number: 2 })).toBeVisible();
  await picture(gil, "briefing-guest");
  await picture(hana, "briefing-host");
  hana.forgiveNetwork();
  await hana.page.goto("about:blank");
  await tab(ivo, "present");
  for (;;) {
    const place = ivo.page.locator(".spoken .low").first();
    const before = await place.innerText();
    await ivo.press("evening-page-next");
    await expect(place).not.toHaveText(before);
    const [at, of] = (await place.innerText()).match(/\d+/g)!;
    if (at === of) break;
  }
  await ivo.field("evening-say-word").fill("maple");
  await ivo.press("evening-finish");
  await tab(cy, "home");
  for (const one of [cy, ana, bo, dee, eli, gil]) await heard(one, "Maple");
  // Hana comes back, and knows where everyone is. She began it; Ivo read it to its end.
  await hana.open(`${relay.url}/#evening`);
  if (await hana.card("evening-go-on").isVisible()) await hana.card("evening-go-on").click();
  await expect(tabs(hana)).toBeVisible();

  // Two by two. Crew tries it with a guest; a host speaks for the other host.
  await tryIt(ana, bo);
  await tryIt(dee, eli);
  await tab(cy, "home");
  await tryIt(cy, gil);
  await tab(hana, "home");
  // Her device was gone for the end of it: she hears it with whoever comes late.
  await stands(hana, "here");
  await picture(ana, "ready");

  // Fay is late: another briefing, read by Hana.
  await letsIn(hana, await number(fay));
  await stands(fay, "here");
  await expect(fay.text("evening-wait-briefing")).toBeVisible();
  await reads(hana, "birch", [fay]);
  await heard(fay, "birch");
  await tab(hana, "home");
  await tryIt(hana, fay);

  // Ana and Bo are with each other, under the gathering.
  await ana.press("evening-meet");
  await ana.press("evening-meet-begin");
  await ana.sees("invite-title");
  const link = await ana.link();
  expect(link).toContain("#u1.");
  await bo.press("evening-meet");
  await bo.field("link-field").fill(link);
  await bo.press("link-open");
  await ana.welcomes("Bo");
  await bo.sees("talk-title", { people: "Ana" });
  await picture(bo, "talk-under");
  // Ivo has heard it and not tried it: the link opens nothing for him.
  await ivo.page.goto(link.replace(/^[^#]+/, `${relay.url}/`));
  await expect(ivo.text("evening-under-not-ready")).toBeVisible();

  // Red, and help is called from inside.
  await ana.pressesRed();
  await bo.lampIs("red");
  await expect(bo.button("evening-need")).toBeVisible();
  await picture(bo, "red-under");
  await tab(cy, "queue");
  await cy.press("evening-duty-on");
  await bo.press("evening-need");
  await expect(cy.page.locator("li.call")).toBeVisible();
  await picture(cy, "queue");
  await cy.press("evening-take");
  await expect(bo.text("evening-call-taken", { who: "Cy" })).toBeVisible();
  await cy.press("evening-done");
  await expect(cy.text("evening-queue-empty")).toBeVisible();

  // The network of the house is gone: the door goes on, and catches up.
  cy.forgiveNetwork();
  await cy.context.setOffline(true);
  await atTheDoor(cy, await number0(gil));
  await cy.press("evening-went-home");
  await expect(cy.text("evening-stands-home")).toBeVisible();
  await cy.context.setOffline(false);
  await stands(gil, "home");
  await letsIn(cy, await number0(gil));

  // Dee tells the crew about Eli, who is sent home with care. Nobody marks him.
  await dee.press("evening-care");
  await dee.field("evening-call-about").fill("Eli");
  await dee.field("evening-call-where").fill("Stairs");
  await dee.press("evening-care-send");
  await tab(cy, "queue");
  await expect(cy.page.locator("li.call")).toContainText("Stairs");
  await cy.press("evening-take");
  await cy.press("evening-remark");
  await cy.field("evening-remark-field").fill("Water, and a ride with Fay.");
  await cy.press("evening-send");
  await cy.press("evening-done");
  await atTheDoor(cy, "Eli");
  await cy.press("evening-went-home");
  await stands(eli, "home");
  await tab(hana, "door");
  await atTheDoor(hana, "Eli");
  await hana.text("evening-keeps-nothing").click();
  await hana.press("evening-keep-looked-after");
  await expect(hana.text("evening-keeps-looked-after")).toBeVisible();
  await eli.press("evening-about-me");
  await expect(eli.text("evening-kept-looked-after")).toBeVisible();

  // Dee reports something to Hana alone: Ivo is left out.
  await dee.press("evening-back");
  await dee.press("evening-report");
  await dee.page.getByRole("checkbox", { name: "Ivo" }).uncheck();
  await dee.field("evening-report-words").fill("He didn’t stop at once.");
  await dee.press("evening-report-send");
  await expect(dee.text("evening-report-owner", { who: "Hana" })).toBeVisible();
  await tab(hana, "report");
  await hana.press("evening-report-step-say");
  await hana.field("evening-report-step").fill("I speak with him tonight.");
  await hana.press("evening-send");
  await expect(dee.page.getByText("I speak with him tonight.")).toBeVisible();
  await picture(dee, "report-guest");
  await tab(ivo, "report");
  await expect(ivo.text("evening-reports-none")).toBeVisible();

  // The end: whoever is with somebody isn't any more.
  await tab(hana, "plan");
  await hana.field("evening-next").fill("Friday the 12th");
  await hana.press("evening-next-tell");
  await expect(fay.page.getByText("Friday the 12th")).toBeVisible();
  await hana.press("evening-close");
  await hana.press("evening-close-sure");
  await hana.sees("evening-after-title");
  for (const one of [ana, bo]) await expect(one.page.locator(".over-face, .over")).toBeVisible();
  await picture(bo, "ended");
  await hana.press("evening-thanks-send");
  await expect(fay.text("evening-thanks-usual")).toBeVisible();
  await picture(hana, "after");
  expect(nothingReadable(kept, ["Thursday", "Hana", "Ana", "Mill Lane", "maple", "Stairs", "tonight"]), "in what the relay keeps").toEqual([]);
  await hana.press("evening-burn");
  await hana.press("evening-burn-sure");
  for (const one of [hana, ivo, dee, fay]) await one.sees("evening-over");
  const { local } = await fay.holds();
  expect(local, "what a guest's phone keeps of it").toEqual([]);
  // What Hana keeps beyond it is what Eli was told.
  expect((await hana.holds()).local).toEqual(["stillyes.book"]);
  rmSync(kept, { recursive: true });
});

function tabs(who: Phone): ReturnType<Phone["page"]["locator"]> {
  return who.page.getByRole("navigation", { name: who.texts.match("evening-tabs") });
}

/** Their number, where their screen doesn't show it large any more. */
async function number0(who: Phone): Promise<string> {
  await who.press("evening-about-me");
  const value = await who.page.locator(".facts dd").nth(2).innerText();
  await who.press("evening-back");
  return value.trim();
}

/** Which of these stand anywhere in the files that the relay has. */
function nothingReadable(folder: string, words: string[]): string[] {
  const found: string[] = [];
  let bytes = 0;
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    if (!statSync(path).isFile()) continue;
    const all = readFileSync(path);
    bytes += all.length;
    for (const word of words) {
      for (const form of [Buffer.from(word), Buffer.from(word, "utf16le")]) if (all.includes(form)) found.push(`${word} in ${file}`);
    }
  }
  if (bytes < 10_000) found.push(`there is nothing to look at: ${bytes} bytes`);
  return found;
}

test("an invitation is for one person, one phone has it in one tab, and nothing is lost by a reload", async ({ phone }) => {
  const [hana, ana, bo] = [await phone("Hana", DESK), await phone("Ana"), await phone("Bo")];
  await plans(hana, "Thursday");
  const link = await invites(hana, "Ana");
  await comes(ana, link);
  await ana.page.reload();
  await stands(ana, "coming");
  // Forwarded: Bo is told, and comes with one of his own, in the same browser.
  await bo.open(link);
  await bo.press("evening-come");
  await bo.sees("evening-not-in");
  await expect(bo.text("gathering-invitation-used")).toBeVisible();
  await comes(bo, await invites(hana, "Bo"));
  // Another tab takes it over, and gives it back.
  const first = ana.page;
  ana.page = await ana.context.newPage();
  await ana.open(`${ana.relay.url}/#evening`);
  await ana.page.getByRole("button", { name: /^Thursday/u }).click();
  await stands(ana, "coming");
  await expect(first.getByText(ana.texts.match("evening-elsewhere"))).toBeVisible();
  await first.getByRole("button", { name: ana.texts.match("evening-use-here") }).click();
  await expect(first.getByText(ana.texts.match("evening-stands-coming")).first()).toBeVisible();
  await expect(ana.text("evening-elsewhere")).toBeVisible();
  ana.page = first;
  // She calls at once, and then says where: that is one call. Then she has to go, and knows it.
  await ana.press("evening-need");
  await ana.field("evening-call-where").fill("By the lake");
  await ana.press("evening-call-more");
  await tab(hana, "queue");
  await expect(hana.page.locator("li.call")).toHaveCount(1);
  await expect(hana.page.locator("li.call")).toContainText("By the lake");
  // Whoever writes a note isn't interrupted by the next call.
  await hana.press("evening-remark");
  await expect(hana.field("evening-remark-field")).toBeFocused();
  await hana.page.keyboard.type("Cold, and ");
  await bo.press("evening-need");
  await expect(hana.page.locator("li.call")).toHaveCount(2);
  await hana.page.keyboard.type("has tea now");
  await hana.press("evening-send");
  await expect(hana.page.locator("li.call", { hasText: "By the lake" })).toContainText("Cold, and has tea now");
  await tab(hana, "door");
  await atTheDoor(hana, "Ana");
  await hana.text("evening-is-guest").click();
  await hana.press("evening-remove");
  await hana.press("evening-remove-sure");
  await ana.press("evening-back");
  await expect(ana.text("evening-removed")).toBeVisible();
  // A new invitation is hers, too: she comes as somebody new.
  await comes(ana, await invites(hana, "Ana again"));
});

test("a display stays awake for whoever looks after others; a browser without room says that it keeps nothing; one of many is found", async ({ phone }) => {
  const hana = await phone("Hana", { before: COUNTS_LOCKS });
  const ana = await phone("Ana", { before: FILLS_UP });
  const awake = (count: number): Promise<void> =>
    expect.poll(() => hana.page.evaluate(() => (globalThis as unknown as { locks: number }).locks)).toBe(count);
  await plans(hana, "Thursday");
  await comes(ana, await invites(hana, "Ana"));
  await awake(0);
  await letsIn(hana, "Hana");
  await tab(hana, "queue");
  await hana.press("evening-duty-on");
  await awake(1);
  await hana.press("evening-duty-off");
  await awake(0);
  // Everybody's, while the rules are read aloud.
  await tab(hana, "present");
  await hana.press("evening-begin-briefing");
  await awake(1);
  await hana.press("evening-break-off");
  await awake(0);

  // What Ana's browser can't keep is still there for as long as her page is, and she knows.
  await ana.page.evaluate(() => ((globalThis as unknown as { full: boolean }).full = true));
  await ana.press("evening-about-me");
  await ana.field("evening-apart").fill("Zoe");
  await ana.press("evening-apart-say");
  await expect(ana.text("evening-apart-said", { name: "Zoe" })).toBeVisible();
  await expect(ana.text("evening-unkept")).toBeVisible();
  await ana.page.evaluate(() => ((globalThis as unknown as { full: boolean }).full = false));
  await ana.field("evening-apart").fill("Yan");
  await ana.press("evening-apart-say");
  await expect(ana.text("evening-apart-said", { name: "Yan" })).toBeVisible();
  await expect(ana.text("evening-unkept")).toBeHidden();
  // The hosts see whom she would rather not meet with an invitation that stands, too, and find one of many by typing.
  for (const name of ["Zoe", ...Array.from({ length: 11 }, (_, at) => `Guest ${at + 1}`)]) await invites(hana, name);
  await expect(hana.text("evening-apart-hit", { who: "Ana" })).toBeVisible();
  await hana.field("evening-door-find").fill("guest 7");
  await expect(hana.button("evening-uninvite")).toHaveCount(1);
  await hana.field("evening-door-find").fill("1");
  await expect(hana.page.locator("button.guest")).toHaveCount(1);
  await hana.field("evening-door-find").fill("nobody");
  await expect(hana.text("evening-door-nobody")).toBeVisible();
});

/** How many locks on the display are held. */
const COUNTS_LOCKS = `
globalThis.locks = 0;
Object.defineProperty(navigator, "wakeLock", { value: {
  request: async () => {
    globalThis.locks += 1;
    return { release: async () => void (globalThis.locks -= 1) };
  },
} });`;

/** A browser whose memory can be full. */
const FILLS_UP = `
const set = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (globalThis.full) throw new DOMException("no room", "QuotaExceededError");
  set.call(this, key, value);
};`;
