// The ability to take it back (A1, A7): a network that is cut, a page that is hidden, frozen, loaded again, or open twice.

import { expect, test } from "../support/test.ts";
import { lit, litPeer, meetPeer, readyPeer } from "../support/meet.ts";
import type { View } from "../support/peer.ts";
import type { Phone } from "../support/phone.ts";

/** Silence, a pulse, and what a busy machine takes. */
const LAPSED_WITHIN = 4_000 + 1_000 + 3_000;

/** As if another app had come before it. */
async function hide(phone: Phone, hidden: boolean): Promise<void> {
  await phone.page.evaluate((hidden) => {
    const state = hidden ? "hidden" : "visible";
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
    Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
}

/** Everyone is there again: what is said before may still lapse with what a device that comes back has to tell. */
const allBack = (view: View): boolean => view.people.every((one) => one.reachable) && view.may.includes("still_yes");

async function stillYes(...phones: Phone[]): Promise<void> {
  for (const one of phones) await one.press("lapsed-yes");
  for (const one of phones) await one.lampIs("green");
}

test("A1: a cut network lapses everything, on both", async ({ phone }) => {
  const [ana, bo] = [await phone("Ana"), await phone("Bo")];
  ana.forgiveNetwork();
  await lit(ana, bo);
  await ana.context.setOffline(true);
  await Promise.all([ana.lampIs("lapsed", LAPSED_WITHIN), bo.lampIs("lapsed", LAPSED_WITHIN)]);
  await expect(bo.text("why-lapsed-unreachable", { who: "Ana" })).toBeVisible();
  await expect(ana.text("why-lapsed-offline")).toBeVisible();
  // Red is there all the same.
  await expect(ana.red).toBeVisible();
  await ana.context.setOffline(false);
  await expect(ana.button("lapsed-yes")).toBeVisible({ timeout: 20_000 });
  await stillYes(ana, bo);
});

test("A1: a hidden app lapses at once, and coming back is no yes", async ({ phone }) => {
  const [ana, bo] = [await phone("Ana"), await phone("Bo")];
  await lit(ana, bo);
  await hide(ana, true);
  await bo.lampIs("lapsed", 2_000);
  await expect(bo.text("why-lapsed-hidden", { who: "Ana" })).toBeVisible();
  await hide(ana, false);
  await ana.lampIs("lapsed");
  await stillYes(ana, bo);
});

test("A1: another tab in front is a hidden app", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await litPeer(ana, peer);
  const other = await ana.context.newPage();
  await other.bringToFront();
  const cdp = await ana.context.newCDPSession(ana.page);
  // Playwright keeps every page visible: this one is told what a browser would tell it.
  await cdp.send("Emulation.setFocusEmulationEnabled", { enabled: false });
  const really = await ana.page.evaluate(() => document.visibilityState);
  if (really === "visible") await hide(ana, true);
  await bo.until((view) => view.lamp === "lapsed");
});

test("A1: a frozen app lapses", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await litPeer(ana, peer);
  // A browser freezes no page that it takes for visible, as it does all of these: a debugger stops it as well, with no
  // word of warning, while its connection stays open.
  const cdp = await ana.context.newCDPSession(ana.page);
  await cdp.send("Debugger.enable");
  const stopped = new Promise((stopped) => cdp.once("Debugger.paused", stopped));
  await cdp.send("Debugger.pause");
  await stopped;
  await bo.until((view) => view.lamp === "lapsed", "lapsed while frozen", LAPSED_WITHIN);
  await cdp.send("Debugger.resume");
  await cdp.send("Debugger.disable");
  await ana.lampIs("lapsed");
  await bo.until(allBack);
  bo.say({ do: "still_yes" });
  await ana.press("lapsed-yes");
  await ana.lampIs("green");
});

test("A1: a page loaded again comes back, and nothing is on by itself", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await litPeer(ana, peer);
  await ana.page.reload();
  await bo.until((view) => view.lamp === "lapsed");
  await ana.lampIs("lapsed");
  await bo.until(allBack);
  bo.say({ do: "still_yes" });
  await ana.press("lapsed-yes");
  await ana.lampIs("green");
});

test("a page loaded again misses what it had read, where the relay has lost it", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await litPeer(ana, peer);
  // As if there had been an entry more than the relay hands over now: a red, it may be.
  await ana.page.evaluate(() => {
    const seen = sessionStorage.getItem("stillyes.seen")!;
    const further = (Number.parseInt(seen.slice(0, 2), 16) + 1).toString(16).padStart(2, "0");
    window.addEventListener("pagehide", () => sessionStorage.setItem("stillyes.seen", further + seen.slice(2)));
  });
  await ana.page.reload();
  await expect(ana.text("why-lapsed-diverged")).toBeVisible();
  await bo.until((view) => view.lamp === "lapsed");
  // It stays so: nothing can be taken up on a log with something missing.
  await expect(ana.button("lapsed-yes")).toHaveCount(0);
});

test("a page loaded again in the middle of the talk is where it was", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await readyPeer(ana, peer);
  await ana.page.reload();
  await ana.sees("talk-title", { people: "Bo" });
  await expect(ana.text("talk-signals-done")).toBeVisible();
  bo.say({ do: "ask", activity: "hug" });
  await ana.saysYes();
  await ana.lampIs("green");
});

test("a closed tab lapses", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await litPeer(ana, peer);
  await ana.page.close();
  await bo.until((view) => view.lamp === "lapsed", "lapsed when closed", LAPSED_WITHIN);
});

test("the other's app closes, and comes back as a newcomer", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await litPeer(ana, peer);
  bo.close();
  await ana.lampIs("lapsed", LAPSED_WITHIN);
  await expect(ana.page.locator("main")).toContainText("Bo");
});

test("A2: a check-in that nobody answers is a lapse", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await litPeer(ana, peer);
  bo.say({ do: "how_are_you", who: "Ana" });
  await ana.sees("check-title");
  await ana.lampIs("lapsed", 26_000);
  await expect(ana.text("why-lapsed-check-in-you")).toBeVisible();
});

test("A7: let it be", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await litPeer(ana, peer);
  await hide(ana, true);
  await hide(ana, false);
  await ana.lampIs("lapsed");
  await ana.press("lapsed-no");
  bo.say({ do: "still_yes" });
  await expect.poll(() => bo.view?.on.length).toBe(0);
});

test("Back closes a sheet, and opens the way out: nobody falls out of an encounter", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  await ana.open();
  const bo = await meetPeer(ana, peer);
  await ana.menu();
  await ana.page.goBack();
  await expect(ana.page.getByRole("dialog")).toBeHidden();
  await ana.sees("talk-title", { people: "Bo" });
  // Each time again.
  for (let n = 0; n < 3; n += 1) {
    await ana.page.goBack();
    await expect(ana.sheet("leave-title")).toBeVisible();
    await ana.press("leave-stay");
    await ana.sees("talk-title", { people: "Bo" });
    await expect(ana.page.getByRole("dialog")).toBeHidden();
  }
  expect(bo.view?.stage).toBe("together");
  expect(new URL(ana.page.url()).origin).toBe(new URL(ana.relay.url).origin);
});

test("Back before an encounter goes back to the start page", async ({ phone }) => {
  const ana = await phone("Ana");
  await ana.open();
  await ana.press("start-begin");
  await ana.sees("begin-title");
  await ana.page.goBack();
  await ana.sees("start-title");
  await ana.press("start-have-link");
  await expect(ana.sheet("link-title")).toBeVisible();
  await ana.page.goBack();
  await expect(ana.page.getByRole("dialog")).toBeHidden();
  await ana.sees("start-title");
});

test("two tabs of one person: one gives way, kindly, and can be taken back", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await litPeer(ana, peer);
  const opened = ana.context.waitForEvent("page");
  // A tab that a page opens begins with a copy of what its own tab holds.
  await ana.page.evaluate(() => void window.open(location.href, "_blank"));
  const first = ana.page;
  const second = await opened;
  await expect(first.getByRole("heading", { level: 1, name: ana.texts.match("over-replaced") })).toBeVisible();
  ana.page = second;
  await ana.lampIs("lapsed");
  await bo.until((view) => view.lamp === "lapsed");
  ana.page = first;
  await first.bringToFront();
  await ana.press("over-use-here");
  await ana.lampIs("lapsed");
  await expect(second.getByRole("heading", { level: 1, name: ana.texts.match("over-replaced") })).toBeVisible();
  await bo.until(allBack);
  bo.say({ do: "still_yes" });
  await ana.press("lapsed-yes");
  await ana.lampIs("green");
});
