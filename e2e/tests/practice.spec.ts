// Practice: somebody made up, in the page alone, with no network at all.

import { expect, test } from "../support/test.ts";

test("a no, and a red against the clock, with no network at all", async ({ phone }) => {
  test.setTimeout(120_000);
  const ana = await phone("Ana");
  await ana.open();
  // Once the page's parts are kept on the device.
  await ana.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await ana.press("start-practice");
  await ana.sees("practice-title");
  ana.forgiveNetwork();
  await ana.context.setOffline(true);
  await ana.card("practice-no-friendly").click();
  await expect(ana.page.locator(".rehearsal")).toBeVisible();
  await ana.knowsSignals();
  await expect(ana.button("answer-no")).toBeVisible({ timeout: 30_000 });
  await ana.press("answer-no");
  await expect(ana.text("practice-well")).toBeVisible({ timeout: 60_000 });
  await ana.press("practice-done");
  await ana.card("practice-drill-red").click();
  await ana.knowsSignals();
  await ana.saysYes();
  await expect(ana.text("practice-hint-red")).toBeVisible({ timeout: 60_000 });
  await ana.pressesRed();
  await ana.lampIs("red");
  await expect(ana.text("practice-took")).toBeVisible();
  // Nothing of it is kept: loaded again, there is the list.
  await ana.press("practice-stop");
  await ana.sees("practice-title");
  await ana.page.reload();
  await ana.sees("practice-title");
  expect(await ana.page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});

test("the pages to learn from say where each fact is from", async ({ phone }) => {
  const ana = await phone("Ana");
  await ana.open();
  await ana.press("start-learn");
  await ana.card("learn-health-title").click();
  await ana.sees("learn-health-title");
  await expect(ana.page.getByRole("table")).toBeVisible();
  const links = ana.page.locator(".learn-sources a");
  expect(await links.count()).toBeGreaterThan(3);
  for (const link of await links.all()) await expect(link).toHaveAttribute("href", /^https:/);
  await ana.page.goBack();
  await ana.sees("learn-title");
  await ana.page.goBack();
  await ana.sees("start-title");
});
