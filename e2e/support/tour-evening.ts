// A walk through every screen of a gathering: as a guest, and as a host. Whoever else is there has no screen.

import { expect } from "@playwright/test";
import { Someone } from "./crowd.ts";
import { atTheDoor, number, stands, tab } from "./evening.ts";
import type { Phone } from "./phone.ts";
import type { Leg, Stop } from "./tour.ts";

/** People without a screen go when the walk is over. */
function together(walk: (ana: Phone, stop: Stop, all: Someone[]) => Promise<void>): Leg {
  return async (ana, _, stop) => {
    const all: Someone[] = [];
    try {
      await walk(ana, stop, all);
    } finally {
      for (const one of all) one.leave();
    }
  };
}

async function asGuest(ana: Phone, stop: Stop, all: Someone[]): Promise<void> {
  await ana.open(`${ana.relay.url}/#evening`);
  await ana.sees("evening-title");
  await stop("evening-none");
  const hana = await Someone.hosts(ana.relay.url, "Hana");
  all.push(hana);
  const bo = await hana.brings("Bo");
  all.push(bo);
  const link = await hana.invites("Ana K.");
  await ana.open(link);
  await expect(ana.button("evening-come")).toBeVisible();
  await stop("evening-looking");
  await ana.field("evening-my-name").fill("Ana");
  await ana.press("evening-come");
  await expect(ana.button("evening-coming")).toBeVisible();
  await stop("evening-reply");
  await ana.press("evening-coming");
  await stands(ana, "coming");
  await stop("evening-coming");
  hana.say({ do: "place", words: "12 Mill Lane, second bell, up the stairs." });
  hana.say({ do: "next", dates: ["Friday the 12th", "New Year’s Eve"] });
  const mine = Number(await number(ana));
  hana.say({ do: "arrive", who: mine });
  hana.say({ do: "arrive", who: "Bo" });
  await stands(ana, "here");
  await stop("evening-here");
  hana.say({ do: "brief", what: "start" });
  await expect(ana.button("evening-listen")).toBeVisible();
  await stop("evening-begins");
  await ana.press("evening-listen");
  await expect(ana.page.locator(".spoken")).toBeVisible();
  await stop("evening-page");
  bo.say({ do: "attend" });
  await hana.until((seen) => seen.desk!.people.filter((one) => one.attends !== null).length === 2, "both listen");
  hana.say({ do: "brief", what: "page" });
  hana.say({ do: "brief", what: "finish", code: "maple" });
  await expect(ana.field("evening-word")).toBeVisible();
  await stop("evening-word");
  await ana.field("evening-word").fill("birch");
  await ana.press("evening-heard");
  await expect(ana.text("gathering-wrong-code")).toBeVisible();
  await stop("evening-wrong-word");
  await ana.field("evening-word").fill("maple");
  await ana.press("evening-heard");
  await stands(ana, "heard");
  await stop("evening-heard");
  await bo.until((seen) => seen.briefings[0]?.state === "finished", "the end");
  bo.say({ do: "heard", code: "maple" });
  await bo.until((seen) => seen.me.standing?.is === "heard", "heard");
  hana.say({ do: "pair", who: mine, with: "Bo" });
  await ana.press("evening-try");
  await expect(ana.field("evening-partner-number")).toHaveValue(/\d/);
  await stop("evening-exercise");
  bo.say({ do: "exercise", with: mine });
  await ana.press("evening-tried");
  await ana.press("evening-back");
  await stands(ana, "ready");
  await expect(ana.button("evening-meet")).toBeVisible();
  hana.say({ do: "announce", words: "The kitchen is open. There is soup." });
  await expect(ana.page.locator(".announced")).toBeVisible();
  await stop("evening-ready");
  await ana.press("evening-meet");
  await stop("evening-meet");
  await ana.press("evening-meet-begin");
  await ana.sees("invite-title");
  await stop("evening-invite-under");
  await ana.menu();
  await ana.press("menu-leave");
  await ana.press("leave-end-alone");
  await ana.press("over-start");
  await stands(ana, "ready");
  await ana.press("evening-need");
  await expect(ana.text("evening-call-heard")).toBeVisible();
  await stop("evening-called");
  const [call] = (await hana.until((seen) => (seen.desk?.queue.length ?? 0) > 0, "a call")).desk!.queue;
  hana.say({ do: "take", call: call!.call });
  await expect(ana.text("evening-call-taken", { who: "Hana" })).toBeVisible();
  await stop("evening-taken");
  await ana.press("evening-back");
  await ana.press("evening-care");
  await stop("evening-care");
  await ana.press("evening-back");
  await ana.press("evening-report");
  await stop("evening-report");
  await ana.field("evening-report-words").fill("Somebody didn’t stop when I said so.");
  await ana.press("evening-report-send");
  await expect(ana.text("evening-report-owner", { who: "Hana" })).toBeVisible();
  await stop("evening-reported");
  await ana.press("evening-back");
  await ana.press("evening-about-me");
  await stop("evening-about");
  await ana.press("evening-back");
  hana.say({ do: "close" });
  await expect(ana.text("evening-after-head")).toBeVisible();
  await stop("evening-closed");
  hana.say({ do: "burn" });
  await ana.sees("evening-over");
  await stop("evening-burned");
  await ana.press("evening-put-away");
  await ana.open(link);
  await ana.sees("evening-over");
  await stop("evening-nowhere");
}

async function asHost(ana: Phone, stop: Stop, all: Someone[]): Promise<void> {
  await ana.open(`${ana.relay.url}/#evening`);
  await ana.press("evening-plan");
  await stop("hosting-new");
  await ana.field("evening-host-name").fill("Ana");
  await ana.press("evening-create");
  await ana.sees("evening-rules");
  await stop("hosting-rules");
  await ana.page.getByRole("radio", { name: ana.texts.match("evening-rules-preview") }).check();
  await stop("hosting-rules-preview");
  await ana.page.getByRole("radio", { name: ana.texts.match("evening-rules-write") }).check();
  await ana.field("evening-rules-text").fill("Nothing stands here");
  await stop("hosting-rules-wrong");
  await ana.field("evening-rules-text").fill("# Asking\nAsk before each new thing.\nWait for the answer.\n\n# Water\nThere is water by the door.");
  await ana.press("evening-rules-save-first");
  await ana.sees("evening-plan-title");
  await tab(ana, "plan");
  await stop("hosting-plan");
  await tab(ana, "invite");
  await ana.field("evening-invite-name").fill("Bo");
  await ana.press("evening-invite-go");
  await expect(ana.text("evening-invitation-for", { name: "Bo" })).toBeVisible();
  await stop("hosting-invited");
  const links: string[] = [];
  for (const name of ["Bo", "Cy", "Dee", "Eli with a name that is long"]) {
    if (name !== "Bo") {
      await ana.field("evening-invite-name").fill(name);
      await ana.press("evening-invite-go");
      await expect(ana.text("evening-invitation-for", { name })).toBeVisible();
    }
    await ana.press("invite-copy");
    await expect.poll(() => ana.copied()).not.toBe(links.at(-1));
    links.push(await ana.copied());
    await ana.press("evening-invitation-away");
  }
  await ana.field("evening-invite-name").fill("Fay");
  await ana.press("evening-invite-go");
  await ana.press("evening-invitation-away");
  const guests = [];
  for (const [at, name] of ["Bo", "Cy", "Dee", "Eli with a name that is long"].entries()) {
    const one = await Someone.comes(links[at]!, name);
    all.push(one);
    guests.push(one);
  }
  const [bo, cy, dee] = guests as [Someone, Someone, Someone];
  bo.say({ do: "not_together", name: "Gil" });
  await expect(ana.text("evening-people-coming")).toBeVisible();
  await ana.field("evening-invite-name").fill("Gil");
  await stop("hosting-people");
  await ana.page.locator("button.guest", { hasText: "Cy" }).click();
  await ana.text("evening-is-guest").click();
  await ana.press("evening-make-crew");
  await expect(ana.text("evening-people-staff")).toBeVisible();
  await stop("hosting-person");
  await ana.text("evening-is-crew").click();
  await ana.press("evening-remove");
  await stop("hosting-remove");
  await ana.page.locator("button.guest", { hasText: "Cy" }).click();
  await tab(ana, "door");
  await stop("hosting-door");
  for (const who of ["Ana", "Bo", "Cy", "Dee"]) {
    const line = await atTheDoor(ana, who);
    await ana.press("evening-let-in");
    await expect(line).toHaveAttribute("data-stands", "here");
    await line.click();
  }
  await atTheDoor(ana, "Dee");
  await stop("hosting-door-person");
  await tab(ana, "present");
  await stop("hosting-present");
  await ana.press("evening-begin-briefing");
  for (const one of [bo, dee]) {
    await one.until((seen) => seen.briefings[0]?.state === "going", "a briefing");
    one.say({ do: "attend" });
  }
  await expect(ana.text("evening-listening", { count: 2 })).toBeVisible();
  await stop("hosting-leading");
  await ana.press("evening-page-next");
  await ana.field("evening-say-word").fill("maple");
  await stop("hosting-word");
  await ana.press("evening-finish");
  await bo.until((seen) => seen.briefings[0]?.state === "finished", "its end");
  bo.say({ do: "heard", code: "maple" });
  await stop("hosting-finished");
  await atTheDoor(ana, "Dee");
  await ana.press("evening-vouch-heard");
  await ana.field("evening-door-find").fill("");
  const pairs = ana.page.locator(".group", { has: ana.page.getByRole("heading", { name: ana.texts.match("evening-pair-head") }) });
  await expect(pairs.getByRole("button")).toBeVisible();
  await stop("hosting-pairs");
  await tab(ana, "queue");
  await stop("hosting-quiet");
  await ana.press("evening-duty-on");
  bo.say({ do: "call", place: "blue room" });
  dee.say({ do: "care", about: "Somebody in a green shirt", place: "stairs", words: "They seem very drunk." });
  cy.say({ do: "call", urgency: "gone" });
  await expect(ana.page.locator("li.call")).toHaveCount(3);
  await ana.page.locator("li.call").last().getByRole("button", { name: ana.texts.match("evening-take") }).click();
  await expect(ana.text("evening-you-go")).toBeVisible();
  await stop("hosting-queue");
  await ana.page.locator("li.call").last().getByRole("button", { name: ana.texts.match("evening-remark") }).click();
  await ana.field("evening-remark-field").fill("Water, and a friend sits with them.");
  await stop("hosting-note");
  await ana.press("evening-send");
  await ana.page.locator("li.call").last().getByRole("button", { name: ana.texts.match("evening-done") }).click();
  await expect(ana.page.locator("li.call")).toHaveCount(2);
  await tab(ana, "door");
  await expect(ana.page.locator(".waits")).toBeVisible();
  await stop("hosting-waits");
  dee.say({ do: "report", to: [0], words: "Somebody didn’t stop at once.", unnamed: true });
  await tab(ana, "report");
  await expect(ana.button("evening-report-step-say")).toBeVisible();
  await ana.press("evening-report-step-say");
  await stop("hosting-report");
  await tab(ana, "home");
  await stop("hosting-me");
  bo.say({ do: "feedback", words: "I liked the quiet room." });
  await tab(ana, "plan");
  await ana.press("evening-close");
  await ana.press("evening-close-sure");
  await ana.sees("evening-after-title");
  await expect(ana.text("evening-feedback-head")).toBeVisible();
  await stop("hosting-after");
  await ana.press("evening-burn");
  await stop("hosting-burn");
  await ana.press("evening-burn-sure");
  await ana.sees("evening-over");
}

export const EVENINGS: Record<string, Leg> = { guest: together(asGuest), host: together(asHost) };
