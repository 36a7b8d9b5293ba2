// The keyboard alone: from the start page to red without a pointer; and the focus, which is never lost.

import { expect, test } from "../support/test.ts";
import { meetPeer, readyPeer } from "../support/meet.ts";
import type { Locator } from "@playwright/test";
import type { Phone } from "../support/phone.ts";

/** Gets to a control by Tab alone. */
async function tabTo(phone: Phone, what: Locator): Promise<void> {
  await expect(what).toBeVisible();
  for (let n = 0; n < 80; n += 1) {
    if (await what.evaluate((one) => one === document.activeElement)) return;
    await phone.page.keyboard.press("Tab");
  }
  throw new Error(`Tab doesn't get to ${what}`);
}

async function enter(phone: Phone, what: Locator): Promise<void> {
  await tabTo(phone, what);
  await phone.page.keyboard.press("Enter");
}

async function expectFocus(phone: Phone, where: string): Promise<void> {
  await expect
    .poll(() => phone.page.evaluate(() => document.activeElement?.tagName ?? "none"), { message: `the focus ${where}` })
    .not.toMatch(/^(BODY|HTML|none)$/);
}

test("from the start page to red, by keyboard alone", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  await ana.open();
  await ana.sees("start-title");
  await expectFocus(ana, "on the start page");
  await enter(ana, ana.button("start-begin"));
  await ana.sees("begin-title");
  await expectFocus(ana, "at the name");
  await tabTo(ana, ana.field("begin-name"));
  await ana.page.keyboard.press("ControlOrMeta+A");
  await ana.page.keyboard.type("Ana");
  // Enter in the field does what the button does.
  await ana.page.keyboard.press("Enter");
  await ana.sees("invite-title");
  await expectFocus(ana, "at the invitation");
  await enter(ana, ana.button("invite-copy"));
  await expect(ana.button("invite-copied")).toBeVisible();
  const bo = peer(await ana.copied(), "Bo");
  await ana.sees("door-title", { who: "Bo" });
  await expectFocus(ana, "at the door");
  await enter(ana, ana.button("door-welcome"));
  await ana.sees("talk-title", { people: "Bo" });
  await expectFocus(ana, "at the talk");
  await enter(ana, ana.card("talk-signals"));
  await expect(ana.sheet("signals-title")).toBeVisible();
  await expectFocus(ana, "in the signals");
  await enter(ana, ana.button("signals-know"));
  await ana.page.keyboard.press("Escape");
  await expect(ana.page.getByRole("dialog")).toBeHidden();
  await expectFocus(ana, "after the signals");
  bo.say({ do: "know_signals" });
  await expect(ana.text("talk-signals-done")).toBeVisible();
  bo.say({ do: "ask", activity: "hug" });
  await ana.sees("answer-title", { who: "Bo" });
  await expectFocus(ana, "when asked");
  await enter(ana, ana.button("answer-yes"));
  await ana.sees("answer-private-title");
  await expectFocus(ana, "in private");
  await expect(ana.button("answer-heck-yes")).not.toHaveAttribute("aria-disabled", "true");
  await enter(ana, ana.button("answer-heck-yes"));
  await ana.lampIs("green");
  await expectFocus(ana, "on the lamp");
  await ana.page.keyboard.press("x");
  await ana.lampIs("red");
  await expectFocus(ana, "under red");
  await bo.stops();
  await enter(ana, ana.button("red-ready"));
  await ana.lampIs("off");
  await expectFocus(ana, "after red");
});

test("a sheet keeps the focus, and gives it back", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  await meetPeer(ana, peer);
  const menu = ana.page.locator("main").getByRole("button", { name: ana.anyOf("talk-menu", "menu-title") });
  await tabTo(ana, menu);
  await ana.page.keyboard.press("Enter");
  await expect(ana.sheet("menu-title")).toBeVisible();
  // What is under it can't be reached; red can.
  const reached = new Set<string>();
  for (let n = 0; n < 40; n += 1) {
    await ana.page.keyboard.press("Tab");
    reached.add(await ana.page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return "out";
      if (at.closest("main")) return "under";
      return at.closest("button.red") ? "red" : at.closest("[role=dialog]") ? "sheet" : "else";
    }));
  }
  expect(reached).toContain("red");
  expect(reached).toContain("sheet");
  expect(reached).not.toContain("under");
  await ana.page.keyboard.press("Escape");
  await expect(menu).toBeFocused();
});

test("an ask, by keyboard alone", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await readyPeer(ana, peer);
  await enter(ana, ana.button("talk-ask"));
  await expect(ana.sheet("ask-title")).toBeVisible();
  const search = ana.page.getByRole("dialog").getByRole("searchbox");
  await tabTo(ana, search);
  await ana.page.keyboard.type("hug");
  await enter(ana, ana.page.getByRole("dialog").getByRole("button", { name: /^Hug/ }).first());
  await enter(ana, ana.button("ask-send"));
  await bo.until((view) => view.asks.length === 1);
  await expectFocus(ana, "while waiting");
});
