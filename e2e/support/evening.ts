// A gathering, as people play it on their phones: planning, inviting, coming, the briefing, trying it.

import { expect, type Locator } from "@playwright/test";
import type { Phone } from "./phone.ts";

/** To one of the pages that hosts and crew have. */
export async function tab(who: Phone, key: string): Promise<void> {
  await tabOf(who, key).click();
}

function tabOf(who: Phone, key: string): Locator {
  // Some say how many wait there.
  const counted = { queue: "evening-tab-queue-waiting", report: "evening-tab-report-open" }[key];
  const named = counted ? who.anyOf(`evening-tab-${key}`, counted) : who.texts.match(`evening-tab-${key}`);
  return who.page.getByRole("navigation", { name: who.texts.match("evening-tabs") }).getByRole("button", { name: named });
}

/** Plans a gathering, with the house rules to begin with. */
export async function plans(host: Phone, called: string): Promise<void> {
  await host.open(`${host.relay.url}/#evening`);
  await host.press("evening-plan");
  await host.field("evening-called").fill(called);
  await host.field("evening-host-name").fill(host.name);
  await host.press("evening-create");
  await host.sees("evening-rules");
  await host.press("evening-rules-save-first");
  await host.sees("evening-plan-title");
}

/** Invites somebody; the link. */
export async function invites(host: Phone, name: string): Promise<string> {
  await tab(host, "invite");
  await host.field("evening-invite-name").fill(name);
  await host.press("evening-invite-go");
  await expect(host.text("evening-invitation-for", { name })).toBeVisible();
  await host.press("invite-copy");
  await expect(host.button("invite-copied")).toBeVisible();
  const link = await host.copied();
  await host.press("evening-invitation-away");
  return link;
}

/** Comes in with an invitation, and says that they come. */
export async function comes(guest: Phone, link: string): Promise<void> {
  await guest.open(link);
  await guest.field("evening-my-name").fill(guest.name);
  await guest.press("evening-come");
  await guest.press("evening-coming");
  await stands(guest, "coming");
}

/** Where somebody stands, on their own phone. */
export async function stands(who: Phone, as: string): Promise<void> {
  await expect(who.page.locator(".evening").getByText(who.texts.match(`evening-stands-${as}`)).first(), `${who.name}: ${as}`).toBeVisible();
}

/** Their number, as it stands on their screen. */
export async function number(who: Phone): Promise<string> {
  return (await who.page.locator(".door-code .number").innerText()).trim();
}

/** Somebody at the door is chosen by what is typed. */
export async function atTheDoor(crew: Phone, typed: string): Promise<Locator> {
  await tab(crew, "door");
  await crew.field("evening-door-find").fill(typed);
  const line = crew.page.locator("button.guest").first();
  await expect(line).toBeVisible();
  if ((await line.getAttribute("aria-expanded")) !== "true") await line.click();
  return line;
}

export async function letsIn(crew: Phone, typed: string): Promise<void> {
  const line = await atTheDoor(crew, typed);
  await crew.press("evening-let-in");
  await expect(line).toHaveAttribute("data-stands", /here|heard|ready/);
  await line.click();
}

/** Reads all pages; who listens has pressed so on the first. The word that was said. */
export async function reads(host: Phone, word: string, listeners: Phone[]): Promise<void> {
  await tab(host, "present");
  await host.press("evening-begin-briefing");
  await Promise.all(listeners.map((one) => one.press("evening-listen")));
  const next = host.button("evening-page-next");
  for (;;) {
    const place = host.page.locator(".spoken .low").first();
    const before = await place.innerText();
    await next.click();
    await expect(place).not.toHaveText(before);
    const [at, of] = (await place.innerText()).match(/\d+/g)!;
    if (at === of) break;
  }
  await host.field("evening-say-word").fill(word);
  await host.press("evening-finish");
  await expect(host.text("evening-word-was")).toBeVisible();
}

export async function heard(guest: Phone, word: string): Promise<void> {
  await guest.field("evening-word").fill(word);
  await guest.press("evening-heard");
  await stands(guest, "heard");
}

/** Two try it with each other: each in an encounter of their own for it. */
export async function tryIt(one: Phone, other: Phone): Promise<void> {
  await Promise.all([one, other].map((who) => who.press("evening-try")));
  const numbers = [await number(one), await number(other)] as const;
  // Whoever has the smaller number begins; the other knocks.
  const [first, second] = Number(numbers[0]) < Number(numbers[1]) ? [one, other] : [other, one];
  for (const [who, with_] of [[one, numbers[1]], [other, numbers[0]]] as const) {
    await who.field("evening-partner-number").fill(with_);
  }
  await first.press("evening-try-begin");
  await second.press("evening-try-begin");
  await first.welcomes(second.name);
  await Promise.all([one, other].map((who) => expect(who.button("evening-tried")).toBeVisible()));
  await one.pressesRed();
  await Promise.all([one, other].map((who) => who.lampIs("red")));
  await Promise.all([one, other].map((who) => who.press("evening-tried")));
  for (const who of [one, other]) {
    // Hosts and crew come back to what goes on.
    await who.page.locator(".evening").waitFor();
    if (await tabOf(who, "home").isVisible()) await tab(who, "home");
    await stands(who, "ready");
  }
}
