// Exit, on every screen: the page is covered at once, nothing is left in the tab, the others' lamps lapse, and another site
// stands in its place.

import { ELSEWHERE } from "../support/machine.ts";
import { expect, test } from "../support/test.ts";
import { litPeer, meetPeer } from "../support/meet.ts";
import type { Phone } from "../support/phone.ts";

/** Leaves, and says what was still to be seen in the very task in which it was pressed. */
async function leaves(phone: Phone, how: "button" | "shift"): Promise<void> {
  const before = await phone.page.evaluate(() => history.length);
  if (how === "shift") {
    for (let n = 0; n < 3; n += 1) await phone.page.keyboard.press("Shift");
  } else {
    // Nothing is left to be seen in the same moment, long before another site is there.
    const seen = await phone.exit.first().evaluate((button: HTMLElement) => {
      button.click();
      return { text: document.body.innerText.trim(), title: document.title, kept: sessionStorage.length };
    });
    expect(seen).toEqual({ text: "", title: "", kept: 0 });
  }
  await phone.page.waitForURL(`${ELSEWHERE}**`);
  await expect(phone.page.getByRole("heading", { name: "Elsewhere" })).toBeVisible();
  expect(phone.left.length).toBeGreaterThan(0);
  // It is put in the place of the page, not after it.
  expect(await phone.page.evaluate(() => history.length)).toBeLessThanOrEqual(before);
}

for (const how of ["button", "shift"] as const) {
  const name = how === "shift" ? "Shift three times" : "Exit";

  test(`${name} on the lamp: the other's lamp lapses`, async ({ phone, peer }) => {
    const ana = await phone("Ana");
    const bo = await litPeer(ana, peer);
    await leaves(ana, how);
    await bo.until((view) => view.lamp === "lapsed");
    // What the tab held is gone: coming back to the address is coming back to the start.
    await ana.open();
    await ana.sees("start-title");
    expect(await ana.holds()).toEqual({ session: [], local: [] });
  });

  test(`${name} while talking, asked, and under red`, async ({ phone, peer }) => {
    for (const where of ["talk", "asked", "red"]) {
      await test.step(where, async () => {
        const ana = await phone("Ana");
        const bo = where === "talk" ? await meetPeer(ana, peer) : await litPeer(ana, peer);
        if (where === "red") {
          bo.say({ do: "red" });
          await ana.lampIs("red");
        }
        if (where === "asked") {
          bo.say({ do: "ask", activity: "cuddle" });
          await ana.sees("answer-title", { who: "Bo" });
        }
        await leaves(ana, how);
        expect(await sessionOf(ana)).toEqual([]);
      });
    }
  });

  test(`${name} before and after an encounter`, async ({ phone }) => {
    const ana = await phone("Ana");
    await ana.open();
    await ana.sees("start-title");
    await leaves(ana, how);
    await ana.open();
    await ana.press("start-begin");
    await ana.sees("begin-title");
    await leaves(ana, how);
    const link = await ana.begins();
    await leaves(ana, how);
    await ana.open(link);
    await ana.sees("join-title");
    await leaves(ana, how);
    await ana.open(`${ana.relay.url}/#1broken`);
    await ana.sees("bad-link-title");
    await leaves(ana, how);
  });
}

test("Exit can be reached under every sheet", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  await meetPeer(ana, peer);
  await ana.menu();
  await leaves(ana, "shift");
});

async function sessionOf(phone: Phone): Promise<string[]> {
  await phone.open();
  return (await phone.holds()).session;
}
