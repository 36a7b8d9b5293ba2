// A whole evening in real browsers: from the plan to the fire.

import { expect } from "@playwright/test";
import { HELD, test } from "../support/test.ts";
import { comes, heard, invites, letsIn, number, plans, reads, stands, tab, tryIt } from "../support/evening.ts";

test("two guests are ready, and meet", async ({ phone }) => {
  test.setTimeout(180_000);
  const hana = await phone("Hana", { viewport: { width: 1280, height: 800 } });
  await plans(hana, "Thursday");
  const [ana, bo] = [await phone("Ana", HELD), await phone("Bo", HELD)];
  for (const guest of [ana, bo]) await comes(guest, await invites(hana, guest.name));
  await letsIn(hana, "Hana");
  for (const guest of [ana, bo]) {
    await letsIn(hana, await number(guest));
    await stands(guest, "here");
  }
  await reads(hana, "maple", [ana, bo]);
  for (const guest of [ana, bo]) await heard(guest, "Maple");
  await tryIt(ana, bo);
  await expect(ana.button("evening-meet")).toBeVisible();
  await tab(hana, "queue");
});
