// From two empty devices to an encounter that rests on what they found, with everything in the midst of it that befalls people: a
// forgotten passphrase, a page that is loaded again, a comparison that somebody stops. And what the relay has of all that.

import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { entersMe, feels, maps, unlocks } from "../support/me.ts";
import { meet } from "../support/meet.ts";
import { Network } from "../support/network.ts";
import type { Phone } from "../support/phone.ts";
import { expect, test } from "../support/test.ts";

const PASSPHRASE = "otter lantern violet harbour bread moss";

/** Bo's map, in an encounter or before one. */
async function fills(bo: Phone): Promise<void> {
  await maps(bo, [
    ["Hug", "me-part-together", "me-heck-yes"],
    ["Kiss", "me-part-to-me", "me-heck-yes"],
    ["Cuddle", "me-part-together", "me-not-for-me"],
  ]);
}

test("N7, R2: from two empty devices through map, vault, comparing and talk to an encounter, and back", async ({ phone, ownRelay }) => {
  test.setTimeout(180_000);
  const data = mkdtempSync(join(tmpdir(), "know-"));
  const relay = await ownRelay(data);
  const [ana, bo] = [await phone("Anastasia", { relay }), await phone("Bonifacio", { relay })];
  await ana.open();
  await entersMe(ana, "a passphrase to be forgotten");
  await maps(ana, [["Hug", "me-part-together", "me-curious"]]);
  // Forgotten: nobody can open it, and one begins anew.
  await ana.page.reload();
  await unlocks(ana, "what was it again");
  await expect(ana.text("me-wrong-passphrase")).toBeVisible({ timeout: 30_000 });
  await ana.press("me-lost");
  await ana.press("me-wipe");
  await expect(ana.text("me-fresh")).toBeVisible();
  await ana.field("me-passphrase").fill(PASSPHRASE);
  await ana.press("me-make");
  await expect(ana.text("me-kept")).toBeVisible({ timeout: 30_000 });
  await ana.press("me-list");
  await ana.field("me-own-add").fill("Build a blanket fort");
  await ana.page.getByRole("radio", { name: ana.texts.match("me-part-together") }).check();
  await ana.press("me-own-do");
  await feels(ana, "Build a blanket fort", "me-part-together", "me-heck-yes");
  await ana.press("me-back");
  await maps(ana, [
    ["Hug", "me-part-together", "me-heck-yes"],
    ["Kiss", "me-part-i-do", "me-curious"],
    ["Cuddle", "me-part-together", "me-heck-yes"],
  ]);
  await bo.open();
  await entersMe(bo);
  await bo.press("me-list");
  await bo.field("me-own-add").fill("build a blanket-fort");
  await bo.page.getByRole("radio", { name: bo.texts.match("me-part-together") }).check();
  await bo.press("me-own-do");
  await feels(bo, "build a blanket-fort", "me-part-together", "me-curious");
  await bo.press("me-back");
  await fills(bo);
  await meet(ana, bo);

  // Taken back, and seen to be.
  await ana.card("talk-compare").click();
  await ana.press("compare-press");
  await bo.card("talk-compare").click();
  await expect(bo.text("compare-wanted", { who: "Anastasia" })).toBeVisible();
  await ana.press("compare-take-back");
  await expect(bo.text("compare-wanted")).toBeHidden();
  await ana.press("compare-press").catch(() => ana.press("compare-again"));
  await bo.press("compare-press");
  for (const one of [ana, bo]) {
    await expect(one.page.getByRole("dialog").locator(".shared .label")).toHaveCount(3, { timeout: 20_000 });
  }
  // What counts is what both like: heck yes for both, and curious for one of them.
  await expect(ana.page.getByRole("dialog").locator(".shared .label")).toHaveText(["Hug", "Kiss", "Build a blanket fort"]);
  // Loaded again: the list is there still, with the encounter.
  await ana.page.reload();
  await ana.sees("talk-title", { people: "Bonifacio" });
  await expect(ana.text("compare-done")).toBeVisible();

  // What they found becomes an ask, and comes on.
  await Promise.all([ana.closeSheet(), bo.closeSheet()]);
  await Promise.all([ana.knowsSignals(), bo.knowsSignals()]);
  await bo.card("talk-compare").click();
  await bo.page.getByRole("dialog").getByRole("button", { name: /^Hug/u }).click();
  await bo.press("ask-send");
  await ana.saysYes();
  await Promise.all([ana.lampIs("green"), bo.lampIs("green")]);

  // All that the relay has.
  const files = readdirSync(data).map((file) => readFileSync(join(data, file)).toString("latin1"));
  expect(files.join("").length).toBeGreaterThan(50_000);
  // Long ones: three letters stand in so many random bytes by chance.
  for (const word of ["Anastasia", "Bonifacio", "blanket", "Cuddle", "cuddle", "heck yes", "heck-yes", "lantern", "violet"]) {
    for (const file of files) expect(file, word).not.toContain(word);
  }

  await ana.page.locator("main").getByRole("button", { name: ana.anyOf("lamp-do-menu", "talk-menu", "menu-title") }).click();
  await ana.press("menu-leave");
  await ana.press("leave-end");
  await expect(bo.page.locator("html")).toHaveAttribute("data-lamp", "off");
  expect(await ana.page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  rmSync(data, { recursive: true });
});

test("N7: a comparison on its way can be stopped, both see it, and both can begin again", async ({ phone, relay }) => {
  test.setTimeout(120_000);
  const network = await Network.before(relay, 5);
  const [ana, bo] = [await phone("Ana"), await phone("Bo", { relay: network.relay, serviceWorkers: "block" })];
  const begins = ana.begins.bind(ana);
  // Bo comes by a network of his own.
  ana.begins = async (...names) => (await begins(...names)).replace(relay.url, network.relay.url);
  await meet(ana, bo);
  for (const one of [ana, bo]) {
    await one.card("talk-compare").click();
    await one.sees("talk-title");
    await one.card("talk-compare").click();
    await one.press("compare-map");
    await one.press("me-without");
    await maps(one, [["Hug", "me-part-together", "me-heck-yes"]]);
    await one.press("me-back-together");
  }
  for (const one of [ana, bo]) await one.card("talk-compare").click();
  // Slow enough that there is time to think better of it.
  network.is({ held: [900, 950] });
  await ana.press("compare-press");
  await bo.press("compare-press");
  await expect(ana.text("compare-running")).toBeVisible({ timeout: 20_000 });
  await ana.press("compare-stop");
  await expect(ana.text("compare-stopped-you")).toBeVisible();
  await expect(bo.text("compare-stopped", { who: "Ana" })).toBeVisible({ timeout: 20_000 });
  network.restore();
  for (const one of [ana, bo]) {
    // A network so slow may have put the sheet aside.
    if (!(await one.page.getByRole("dialog").isVisible())) await one.card("talk-compare").click();
    await one.page.getByRole("dialog").getByRole("button", { name: one.anyOf("compare-again", "compare-press") }).click();
  }
  for (const one of [ana, bo]) {
    // The list, or, where a lapse of the slow network put the sheet aside, that there is one.
    const found = one.page.getByRole("dialog").locator(".shared .label").or(one.page.getByText(one.texts.within("compare-done")));
    await expect(found.first()).toBeVisible({ timeout: 20_000 });
  }
  await network.close();
  bo.forgiveNetwork();
});

test("what is damaged, and what can't be kept, is told, and nothing is lost", async ({ phone }) => {
  const ana = await phone("Ana");
  await ana.open();
  await entersMe(ana, PASSPHRASE);
  await maps(ana, [["Hug", "me-part-together", "me-heck-yes"]]);
  const coming = ana.page.waitForEvent("download");
  await ana.press("me-keep");
  await ana.press("me-export");
  const path = await (await coming).path();
  const file = readFileSync(path);
  expect(file.subarray(0, 16).toString()).toBe("stillyes vault 1");
  for (const word of ["heck-yes", "together", "cuddle", "lantern"]) expect(file.includes(word), word).toBe(false);
  // A damaged copy of it: the passphrase is right, and that is said.
  const damaged = Buffer.from(file);
  damaged[damaged.length - 5]! ^= 1;
  await ana.page.locator("input[type=file]").setInputFiles({ name: "notes.vault", mimeType: "application/octet-stream", buffer: damaged });
  await unlocks(ana, PASSPHRASE);
  await expect(ana.text("me-damaged")).toBeVisible({ timeout: 30_000 });
  await ana.page.locator("input[type=file]").setInputFiles({ name: "holiday.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no vault at all") });
  await unlocks(ana, PASSPHRASE);
  await expect(ana.text("me-no-vault")).toBeVisible({ timeout: 30_000 });
  await ana.page.locator("input[type=file]").setInputFiles({ name: "notes.vault", mimeType: "application/octet-stream", buffer: file });
  await unlocks(ana, PASSPHRASE);
  await expect(ana.text("me-map-some", { done: 1 })).toBeVisible({ timeout: 30_000 });
  // A full device: the last change is told not to be kept, and can be tried again.
  const worker = ana.page.workers()[0]!;
  await worker.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    let full = true;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (full) throw new DOMException("full", "QuotaExceededError");
      return put.apply(this, args);
    };
    (self as unknown as { room: () => void }).room = () => (full = false);
  });
  await maps(ana, [["Kiss", "me-part-i-do", "me-curious"]]);
  await expect(ana.text("me-full")).toBeVisible();
  await worker.evaluate(() => (self as unknown as { room: () => void }).room());
  await ana.press("me-try-again");
  await expect(ana.text("me-full")).toBeHidden();
  await ana.press("me-lock");
  await unlocks(ana, PASSPHRASE);
  await expect(ana.text("me-map-some", { done: 2 })).toBeVisible({ timeout: 30_000 });
});
