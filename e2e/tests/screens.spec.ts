// Every screen and state: nothing that axe finds, dark and light, phone and desktop; and a picture of each, to look at.

import { mkdirSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { SCREENS } from "../support/machine.ts";
import { DESK, HELD, expect, test } from "../support/test.ts";
import { LEGS } from "../support/tour.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const SIZES = { phone: HELD.viewport!, desktop: DESK.viewport! };

for (const [leg, walk] of Object.entries(LEGS)) {
  test(`every screen: ${leg}`, async ({ phone, peer }) => {
    test.setTimeout(180_000);
    const ana = await phone("Ana");
    const found: string[] = [];
    await walk(ana, peer, async (name) => {
      for (const [size, viewport] of Object.entries(SIZES)) {
        await ana.page.setViewportSize(viewport);
        for (const scheme of ["dark", "light"] as const) {
          await ana.page.emulateMedia({ colorScheme: scheme });
          await ana.still();
          mkdirSync(`${SCREENS}/en-${size}-${scheme}`, { recursive: true });
          await ana.page.screenshot({ path: `${SCREENS}/en-${size}-${scheme}/${name}.png`, animations: "disabled" });
          const { violations } = await new AxeBuilder({ page: ana.page }).setLegacyMode().withTags(TAGS).analyze();
          for (const one of violations) {
            for (const node of one.nodes) found.push(`${name} (${size}, ${scheme}): ${one.id}: ${node.target.join(" ")}: ${node.failureSummary ?? ""}`);
          }
        }
      }
      await ana.page.setViewportSize(SIZES.phone);
      await ana.page.emulateMedia({ colorScheme: "dark" });
    });
    expect(found, "what axe found").toEqual([]);
  });

  test(`cada pantalla: ${leg}`, async ({ phone, peer }) => {
    test.setTimeout(120_000);
    const ana = await phone("Ana", { tag: "es" });
    mkdirSync(`${SCREENS}/es-phone-dark`, { recursive: true });
    await walk(ana, peer, async (name) => {
      await ana.still();
      await ana.page.screenshot({ path: `${SCREENS}/es-phone-dark/${name}.png`, animations: "disabled" });
    });
  });
}
