// Me: a map and what else one keeps to oneself, in a vault that only its passphrase opens; and comparing wishes with somebody.

import { entersMe, feels, maps, unlocks } from "../support/me.ts";
import { meet, readyPeer } from "../support/meet.ts";
import { expect, test } from "../support/test.ts";

const PASSPHRASE = "otter lantern violet harbour bread moss";

test("a map is kept under a passphrase, and opened by it alone", async ({ phone }) => {
  const ana = await phone("Ana");
  await ana.open();
  await entersMe(ana, PASSPHRASE);
  await ana.card("me-map").click();
  await ana.sees("me-map");
  const heading = ana.page.locator(".me-card h2");
  const first = await heading.textContent();
  await ana.press("me-heck-yes");
  await expect(heading).not.toHaveText(first!);
  await ana.page.keyboard.press("2");
  await ana.page.keyboard.press("4");
  await expect(ana.text("me-map-progress", { done: 3 })).toBeVisible();
  await ana.press("me-undo");
  await expect(ana.text("me-map-progress", { done: 2 })).toBeVisible();
  await ana.page.goBack();
  await expect(ana.text("me-map-some", { done: 2 })).toBeVisible();
  // Loaded again: locked, and a wrong passphrase says so.
  await ana.page.reload();
  await expect(ana.text("me-locked")).toBeVisible();
  await unlocks(ana, "otter lantern");
  await expect(ana.text("me-wrong-passphrase")).toBeVisible({ timeout: 30_000 });
  await unlocks(ana, PASSPHRASE);
  await expect(ana.text("me-map-some", { done: 2 })).toBeVisible({ timeout: 30_000 });
  // Another passphrase counts from now on.
  await ana.press("me-keep");
  await ana.field("me-passphrase").fill("three warm stones by the river");
  await ana.press("me-passphrase-change");
  await expect(ana.text("me-kept")).toBeVisible({ timeout: 30_000 });
  await ana.press("me-lock");
  await unlocks(ana, "three warm stones by the river");
  await expect(ana.text("me-map-some", { done: 2 })).toBeVisible({ timeout: 30_000 });
  // Erased: nothing is there any more.
  await ana.press("me-keep");
  await ana.press("me-wipe");
  await ana.press("me-wipe-yes");
  await expect(ana.text("me-fresh")).toBeVisible();
  await ana.page.reload();
  await expect(ana.text("me-fresh")).toBeVisible();
});

test("nothing of it lies in the open, and another tab can take it over", async ({ phone }) => {
  const ana = await phone("Ana");
  await ana.open();
  await entersMe(ana, PASSPHRASE);
  await ana.press("me-list");
  await ana.field("me-own-add").fill("Build a blanket fort");
  await ana.press("me-own-do");
  await feels(ana, "Build a blanket fort", "me-part-i-do", "me-heck-yes");
  await ana.press("me-back");
  const stored = await ana.page.evaluate(async () => {
    const opening = indexedDB.open("stillyes");
    const db = await new Promise<IDBDatabase>((done) => (opening.onsuccess = () => done(opening.result)));
    const request = db.transaction("vault").objectStore("vault").getAll();
    const files = await new Promise<Uint8Array[]>((done) => (request.onsuccess = () => done(request.result as Uint8Array[])));
    return files.map((file) => new TextDecoder("latin1").decode(file));
  });
  expect(stored).toHaveLength(1);
  expect(stored[0]).toContain("stillyes vault 1");
  expect(stored[0]).not.toContain("blanket");
  const first = ana.page;
  ana.page = await ana.context.newPage();
  await ana.page.goto(`${ana.relay.url}/#me`);
  await expect(ana.text("me-elsewhere")).toBeVisible();
  await ana.press("me-use-here");
  await unlocks(ana, PASSPHRASE);
  await ana.press("me-list");
  await ana.page.locator("main").getByRole("searchbox").fill("blanket");
  await expect(ana.page.getByText("Build a blanket fort").first()).toBeVisible({ timeout: 30_000 });
  ana.page = first;
  await expect(ana.text("me-elsewhere")).toBeVisible();
});

test("locked or taken in the midst of something, nothing that was kept is lost", async ({ phone }) => {
  const ana = await phone("Ana");
  await ana.open();
  await entersMe(ana, PASSPHRASE);
  await maps(ana, [["Hug", "me-part-together", "me-heck-yes"]]);
  await ana.press("me-keep");
  await ana.field("me-passphrase").fill("quite another passphrase");
  // The key takes a moment. Locked before it is there, it would be an empty map's.
  const names = ["me-passphrase-change", "me-back", "me-lock"].map((key) => ana.texts.plain(key));
  await ana.page.evaluate(async (names) => {
    for (const name of names) {
      const find = () => [...document.querySelectorAll("button")].find((one) => one.textContent!.trim() === name);
      while (!find()) await new Promise(requestAnimationFrame);
      find()!.click();
    }
  }, names);
  await expect(ana.text("me-locked")).toBeVisible();
  await unlocks(ana, "quite another passphrase");
  await expect(ana.text("me-wrong-passphrase")).toBeVisible({ timeout: 30_000 });
  await unlocks(ana, PASSPHRASE);
  await expect(ana.text("me-map-some", { done: 1 })).toBeVisible({ timeout: 30_000 });
  // A change that can't be kept stays open where it was made, whoever takes the vault.
  await ana.page.workers()[0]!.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await maps(ana, [["Kiss", "me-part-i-do", "me-curious"]]);
  await expect(ana.text("me-full")).toBeVisible();
  const first = ana.page;
  ana.page = await ana.context.newPage();
  await ana.page.goto(`${ana.relay.url}/#me`);
  await ana.press("me-use-here");
  await unlocks(ana, PASSPHRASE);
  await expect(ana.text("me-map-some", { done: 1 })).toBeVisible({ timeout: 30_000 });
  ana.page = first;
  await expect(ana.text("me-taken")).toBeVisible();
  await expect(ana.text("me-map-some", { done: 2 })).toBeVisible();
});

test("a browser that keeps nothing says so, and everything works for now", async ({ phone }) => {
  const ana = await phone("Ana", { before: "Object.defineProperty(window, 'indexedDB', { get: () => undefined }); Worker.prototype.postMessage = function () { this.onmessage({ data: { n: arguments[0].n, no: 'forbidden' } }); };" });
  await ana.open();
  await ana.press("start-me");
  await expect(ana.text("me-forbidden")).toBeVisible();
  await ana.press("me-without");
  await maps(ana, [["Hug", "me-part-together", "me-heck-yes"]]);
  await expect(ana.text("me-map-some", { done: 1 })).toBeVisible();
  await expect(ana.text("me-not-kept")).toBeVisible();
});

test("N7: two compare wishes, and each sees what both like and nothing else", async ({ phone }) => {
  test.setTimeout(120_000);
  const [ana, bo] = [await phone("Ana"), await phone("Bo")];
  await ana.open();
  await entersMe(ana, PASSPHRASE);
  await maps(ana, [
    ["Hug", "me-part-together", "me-heck-yes"],
    ["Kiss", "me-part-i-do", "me-curious"],
    ["Spoon", "me-part-i-do", "me-heck-yes"],
    ["Cuddle", "me-part-together", "me-limit"],
  ]);
  await meet(ana, bo);
  await ana.card("talk-compare").click();
  await ana.press("compare-press");
  await expect(ana.text("compare-asked", { who: "Bo" })).toBeVisible();
  // Bo's page is the one of the first load: pressing it brings the other, in the same encounter.
  await expect(bo.text("talk-compare-wanted", { who: "Ana" })).toBeVisible();
  await bo.card("talk-compare").click();
  await bo.sees("talk-title", { people: "Ana" });
  await bo.card("talk-compare").click();
  await bo.press("compare-map");
  await bo.press("me-without");
  await maps(bo, [
    ["Hug", "me-part-together", "me-heck-yes"],
    ["Kiss", "me-part-to-me", "me-heck-yes"],
    ["Spoon", "me-part-i-do", "me-heck-yes"],
    ["Cuddle", "me-part-together", "me-heck-yes"],
  ]);
  await bo.press("me-back-together");
  await bo.card("talk-compare").click();
  await expect(bo.text("compare-wanted", { who: "Ana" })).toBeVisible();
  await bo.press("compare-press");
  // Bo's page was loaded anew meanwhile, which put Ana's sheet aside.
  await ana.sees("talk-title", { people: "Bo" });
  if (!(await ana.page.getByRole("dialog").isVisible())) await ana.card("talk-compare").click();
  for (const one of [ana, bo]) {
    await expect(one.text("compare-heck")).toBeVisible({ timeout: 20_000 });
    const list = one.page.getByRole("dialog").locator(".shared .label");
    await expect(list).toHaveText(["Hug", "Kiss"]);
  }
  // A reload has the list still; the end leaves nothing of it.
  await bo.page.reload();
  await bo.card("talk-compare").click();
  await expect(bo.page.getByRole("dialog").locator(".shared .label")).toHaveText(["Hug", "Kiss"]);
  await bo.page.getByRole("dialog").getByRole("button", { name: /^Hug/u }).click();
  await expect(bo.page.getByRole("dialog").getByText(/hug/u).first()).toBeVisible();
});

test("cards to talk over, a date in the calendar, and an ask said in three tones", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  await ana.open();
  await entersMe(ana);
  await readyPeer(ana, peer);
  await ana.card("deck-title").click();
  await ana.press("deck-begin");
  const question = ana.page.getByRole("dialog").locator(".quote");
  const first = await question.textContent();
  await ana.press("deck-next");
  await expect(question).not.toHaveText(first!);
  await ana.press("deck-back");
  await expect(question).toHaveText(first!);
  await ana.closeSheet();
  await ana.card("date-title").click();
  await ana.page.locator("#date-when").fill("2027-01-05T19:30");
  const coming = ana.page.waitForEvent("download");
  await ana.press("date-make");
  const file = await (await coming).createReadStream();
  let text = "";
  for await (const part of file) text += String(part);
  expect(text).toContain("DTSTART:20270105T193000");
  expect(text).not.toMatch(/stillyes|consent|sex/iu);
  await ana.closeSheet();
  await ana.page.locator("main").getByRole("button", { name: ana.texts.match("talk-ask") }).click();
  const sheet = ana.page.getByRole("dialog");
  await sheet.getByRole("searchbox").fill("Hug");
  await sheet.getByRole("button", { name: /^Hug/u }).first().click();
  await sheet.getByText(ana.texts.plain("phrased-title")).first().click();
  const said = new Set<string>();
  for (const tone of ["phrased-tone-gentle", "phrased-tone-playful", "phrased-tone-direct"]) {
    await sheet.getByRole("radio", { name: ana.texts.match(tone) }).check();
    said.add((await sheet.locator(".phrases .quote").textContent())!);
  }
  expect(said.size).toBe(3);
  for (const one of said) expect(one).toMatch(/hug you.*\?$/u);
});

test("a word and a sign that are noted are offered where signals are suggested, and said only when chosen", async ({ phone }) => {
  const [ana, bo] = [await phone("Ana"), await phone("Bo")];
  await ana.open();
  await entersMe(ana);
  await ana.card("me-notes").click();
  await ana.field("me-notes-word").fill("Pineapple");
  await ana.field("me-notes-signal").fill("Two fingers on the wrist");
  await ana.press("me-done");
  await meet(ana, bo);
  await ana.card("talk-signals").click();
  await ana.press("signals-change");
  await expect(ana.field("signals-edit-word")).toHaveValue("");
  await ana.press("signals-mine-word", { word: "Pineapple" });
  await expect(ana.field("signals-edit-word")).toHaveValue("Pineapple");
  await ana.press("signals-mine-sign", { sign: "Two fingers on the wrist" });
  // What it needs isn't guessed: one is taken to where it is asked.
  const sheet = ana.page.getByRole("dialog");
  await expect(sheet.locator("#own-signal input").first()).toBeFocused();
  await sheet.getByRole("checkbox", { name: ana.texts.match("signals-uses-hands") }).check();
  await ana.press("signals-edit-add");
  await expect(ana.text("signals-mine")).toBeHidden();
  await ana.press("signals-edit-send");
  await bo.card("talk-signals").click();
  await bo.press("signals-take");
  for (const one of [ana, bo]) await expect(one.page.getByText("Two fingers on the wrist").first()).toBeVisible();
});

test("a link opened in the midst of an encounter leaves it alone, in a room of one's own too", async ({ phone }) => {
  const [ana, bo] = [await phone("Ana"), await phone("Bo")];
  const link = await meet(ana, bo);
  await ana.card("talk-compare").click();
  await ana.sees("talk-title");
  for (const hash of ["#practice", link.slice(link.indexOf("#"))]) {
    await ana.card("talk-compare").click();
    await ana.press("compare-map");
    await ana.sees("me-title");
    await ana.page.evaluate((hash) => (location.hash = hash), hash);
    await expect(ana.text("link-later").first()).toBeVisible();
    await expect.poll(() => ana.page.evaluate(() => location.hash)).toBe("");
    await ana.sees("talk-title", { people: "Bo" });
  }
  await bo.sees("talk-title", { people: "Ana" });
  expect(await ana.page.evaluate(() => Object.keys(sessionStorage))).toContain("stillyes.whole");
});
