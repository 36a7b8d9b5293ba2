// One phone that several people share: handed over for what is private, and red in its whole lower half for anyone.

import { expect, test } from "../support/test.ts";
import type { Phone } from "../support/phone.ts";

/** Whoever is called for takes the phone. */
async function takes(phone: Phone, who: string): Promise<void> {
  await expect(phone.sheet("shared-for-title", { who })).toBeVisible();
  await phone.press("shared-i-am", { who });
  await expect(phone.text("shared-turn", { who })).toBeVisible();
}

async function gives(phone: Phone, who: string): Promise<void> {
  await phone.press("shared-turn-change");
  await phone.press("shared-i-am", { who });
  await expect(phone.text("shared-turn", { who })).toBeVisible();
}

async function sitDown(phone: Phone): Promise<void> {
  await phone.open();
  await phone.press("start-begin");
  await phone.page.getByRole("radio", { name: phone.texts.match("begin-phone-shared") }).check();
  await phone.field("begin-name-of", { number: 1 }).fill("Ana");
  await phone.field("begin-name-of", { number: 2 }).fill("Bo");
  await phone.press("begin-go");
  await phone.sees("talk-title", { people: "Bo" });
}

test("two share one phone: private steps by turns, red for anyone", async ({ phone }) => {
  const one = await phone("both");
  await sitDown(one);
  await one.knowsSignals();
  await gives(one, "Bo");
  await one.knowsSignals();
  await test.step("Y2: nobody answers for another", async () => {
    await one.asks("Hug");
    await takes(one, "Ana");
    await one.saysYes();
    await one.lampIs("green");
  });
  await test.step("S1: the whole lower half is red", async () => {
    await one.still();
    const { height } = one.page.viewportSize()!;
    const box = (await one.red.boundingBox())!;
    expect(box.height).toBeGreaterThanOrEqual(height * 0.5 - 1);
    expect(box.y + box.height).toBeGreaterThanOrEqual(height - 1);
    await one.page.touchscreen.tap(40, height - 20);
    await one.lampIs("red");
  });
  await test.step("S2: everyone says for themself", async () => {
    // Nobody asks who pressed it: it is both of theirs, and each has stopped for the other's.
    await one.press("red-stopped");
    await takes(one, "Bo");
    await one.press("red-stopped");
    await one.press("red-ready");
    await gives(one, "Ana");
    await one.press("red-ready");
    await one.lampIs("off");
  });
});

test("a shared phone comes back after it was loaded again", async ({ phone }) => {
  const one = await phone("both");
  await sitDown(one);
  await one.page.reload();
  await expect(one.text("shared-turn", { who: "Ana" })).toBeVisible();
  await gives(one, "Bo");
  await one.sees("talk-title", { people: "Ana" });
});

test("two on one phone and a third on another", async ({ phone }) => {
  const one = await phone("both");
  await sitDown(one);
  await one.menu();
  await one.press("menu-invite");
  const link = await one.link();
  await one.closeSheet();
  const cy = await phone("Cy");
  await cy.knocks(link);
  await one.press("door-welcome");
  await takes(one, "Bo");
  await one.press("door-welcome");
  await cy.sees("talk-title");
  await one.pressesRed();
  await cy.lampIs("red");
});
