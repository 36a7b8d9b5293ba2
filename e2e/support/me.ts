// Me, by what one does there: the gate, and the map.

import { expect } from "@playwright/test";
import type { Phone } from "./phone.ts";

/** What is said to a card. */
export type Feeling = "me-heck-yes" | "me-curious" | "me-not-for-me" | "me-limit";

/** From the start page into Me, with a vault under this passphrase, or without one. */
export async function entersMe(phone: Phone, passphrase?: string): Promise<void> {
  if (!phone.page.url().startsWith(phone.relay.url)) await phone.open();
  await phone.press("start-me");
  await phone.sees("me-title");
  if (passphrase === undefined) return phone.press("me-without");
  await phone.field("me-passphrase").fill(passphrase);
  await phone.press("me-make");
  await expect(phone.text("me-kept")).toBeVisible({ timeout: 30_000 });
}

/** Opens what is locked. */
export async function unlocks(phone: Phone, passphrase: string): Promise<void> {
  await phone.field("me-passphrase").fill(passphrase);
  await phone.press("me-unlock");
}

/** Says something to a card, by its title and part, in the list. */
export async function feels(phone: Phone, title: string, part: string, feeling: Feeling): Promise<void> {
  const page = phone.page.locator("main");
  await page.getByRole("searchbox").fill(title);
  const select = page.getByRole("combobox", { name: `${title}, ${phone.texts.plain(part)}`, exact: true });
  await select.selectOption({ label: phone.texts.plain(feeling) });
}

/** Says these things, from what there is and back to it. */
export async function maps(phone: Phone, all: [string, string, Feeling][]): Promise<void> {
  await phone.press("me-list");
  for (const [title, part, feeling] of all) await feels(phone, title, part, feeling);
  await phone.press("me-back");
}
