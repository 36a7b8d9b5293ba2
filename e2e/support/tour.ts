// A walk through every screen and every state of it, for whatever has to hold on all of them.
//
// The one on the tour has a phone; whoever else is needed has no screen. Each stop has a name, which is also that of its
// picture.

import { expect } from "@playwright/test";
import { maps } from "./me.ts";
import { litPeer, meetPeer, readyPeer } from "./meet.ts";
import type { Peer } from "./peer.ts";
import type { Phone } from "./phone.ts";
import { EVENINGS } from "./tour-evening.ts";

export type Stop = (name: string) => Promise<void>;
export type Join = (link: string, name: string) => Peer;
export type Leg = (ana: Phone, join: Join, stop: Stop) => Promise<void>;

async function sheetBy(ana: Phone, stop: Stop, menu: string, name: string): Promise<void> {
  await ana.menu();
  await ana.press(menu);
  await expect(ana.page.getByRole("dialog")).toBeVisible();
  await stop(name);
}

/** Before anybody else is there. */
async function alone(ana: Phone, _: Join, stop: Stop): Promise<void> {
  await ana.open();
  await ana.sees("start-title");
  await stop("start");
  await ana.press("start-settings");
  await stop("settings");
  await ana.closeSheet();
  await ana.press("start-have-link");
  await stop("link");
  await ana.press("link-open");
  await stop("link-empty");
  await ana.closeSheet();
  await ana.open(`${ana.relay.url}/#1broken`);
  await ana.sees("bad-link-title");
  await stop("bad-link");
  await ana.press("bad-link-start");
  await ana.press("start-begin");
  await ana.sees("begin-title");
  await stop("begin");
  await ana.field("begin-name").fill("");
  await ana.press("begin-go");
  await stop("begin-no-name");
  await ana.page.getByRole("radio", { name: ana.texts.match("begin-phone-shared") }).check();
  await stop("begin-shared");
  await ana.press("begin-back");
  await ana.begins();
  await stop("invite");
  await ana.menu();
  await stop("menu-alone");
  await ana.press("menu-leave");
  await stop("leave-alone");
}

/** The talk. */
async function talk(ana: Phone, join: Join, stop: Stop): Promise<void> {
  const link = await ana.begins();
  const bo = join(link, "Bo");
  await ana.sees("door-title", { who: "Bo" });
  await stop("door");
  await ana.press("door-welcome");
  await ana.sees("talk-title", { people: "Bo" });
  await stop("talk");
  await ana.menu();
  await stop("menu");
  await ana.closeSheet();
  await sheetBy(ana, stop, "menu-people", "people");
  await ana.page.getByRole("dialog").getByRole("button", { name: /Bo/ }).first().click();
  await stop("person");
  await ana.closeSheet();
  await sheetBy(ana, stop, "menu-invite", "invite-more");
  await ana.closeSheet();
  await sheetBy(ana, stop, "menu-pictures", "pictures");
  await ana.press("pictures-different");
  await stop("pictures-differ");
  await ana.closeSheet();
  await ana.card("talk-signals").click();
  await stop("signals");
  await ana.press("signals-change");
  await stop("signals-edit");
  await ana.closeSheet();
  bo.say({ do: "signals", safe_word: "pineapple", non_verbal: ["three taps"], plain_words: true });
  await expect(ana.text("talk-signals-proposed", { who: "Bo" })).toBeVisible();
  await ana.card("talk-signals").click();
  await stop("signals-proposed");
  await ana.press("signals-take");
  await stop("signals-agreed");
  await ana.button("signals-try").first().click();
  await stop("signals-try");
  await ana.closeSheet();
  await ana.card("talk-health").click();
  await stop("health");
  await ana.press("health-share");
  await stop("health-edit");
  await ana.closeSheet();
  bo.say({ do: "share_health", card: { tests: [{ of: "chlamydia", on: "2026-10", result: "negative" }], protection: "condoms", allergies: ["latex"] } });
  await expect(ana.text("talk-health-read", { who: "Bo" })).toBeVisible();
  await ana.card("talk-health").click();
  await stop("health-theirs");
  await ana.closeSheet();
  await sheetBy(ana, stop, "menu-leave", "leave");
  await ana.closeSheet();
}

/** Asking and answering. */
async function asking(ana: Phone, join: Join, stop: Stop): Promise<void> {
  const bo = await readyPeer(ana, join);
  await ana.press("talk-ask");
  await stop("ask");
  const search = ana.page.getByRole("dialog").getByRole("searchbox");
  await search.fill("zzz");
  await stop("ask-own");
  await search.fill(ana.texts.plain("hug"));
  await stop("ask-found");
  await ana.page.getByRole("dialog").getByRole("button", { name: new RegExp(`^${ana.texts.plain("hug")}`) }).first().click();
  await stop("ask-sentence");
  await ana.press("ask-send");
  await expect(ana.text("talk-yours")).toBeVisible();
  await stop("talk-asking");
  await bo.no();
  await ana.sees("thank-title", { who: "Bo" });
  await stop("thank");
  await ana.press("thank-thanks");
  await stop("talk-after-no");
  bo.say({ do: "ask", activity: "cuddle" });
  await ana.sees("answer-title", { who: "Bo" });
  await stop("answer");
  await ana.press("answer-yes");
  await ana.sees("answer-private-title");
  await expect(ana.button("answer-heck-yes")).not.toHaveAttribute("aria-disabled", "true");
  await stop("answer-private");
  await ana.press("answer-not-quite");
  bo.say({ do: "thank", ask: (await bo.until((view) => view.thank.length > 0)).thank[0] });
  bo.say({ do: "yellow" });
  await expect(ana.text("why-yellow", { who: "Bo" })).toBeVisible();
  await stop("talk-yellow");
}

/** The lamp, and everything that stops. */
async function lamp(ana: Phone, join: Join, stop: Stop): Promise<void> {
  const bo = await litPeer(ana, join);
  await stop("lamp");
  await ana.menu();
  await ana.press("menu-hold");
  await stop("hold");
  await ana.closeSheet();
  bo.say({ do: "yellow" });
  await ana.lampIs("yellow");
  await stop("lamp-yellow");
  bo.say({ do: "green" });
  await ana.lampIs("green");
  bo.say({ do: "how_are_you", who: "Ana" });
  await ana.sees("check-title");
  await stop("check-in");
  await ana.press("check-yes");
  bo.say({ do: "break" });
  await ana.lampIs("break");
  await stop("break-theirs");
  bo.say({ do: "back" });
  await expect(ana.button("lapsed-yes")).toBeVisible();
  await stop("still-yes");
  await ana.press("lapsed-yes");
  await stop("still-yes-said");
  bo.say({ do: "still_yes" });
  await ana.lampIs("green");
  await ana.press("lamp-do-break");
  await ana.lampIs("break");
  await stop("break-mine");
  await ana.press("pause-back");
  bo.say({ do: "hidden" });
  await expect(ana.text("why-lapsed-hidden", { who: "Bo" }).or(ana.title("lapsed-title")).first()).toBeVisible();
  await stop("lapsed");
  bo.say({ do: "shown" });
  bo.say({ do: "red" });
  await ana.lampIs("red");
  await stop("red-theirs");
  await ana.press("red-stopped");
  await stop("red-stopped");
  bo.say({ do: "ready" });
  await ana.lampIs("off");
  await ana.pressesRed();
  await ana.lampIs("red");
  await stop("red-mine");
  await bo.stops();
  await expect(ana.button("red-ready")).toBeVisible();
  await stop("red-ready");
}

/** Emergencies, and the end. */
async function ends(ana: Phone, join: Join, stop: Stop): Promise<void> {
  const bo = await meetPeer(ana, join);
  bo.say({ do: "gone", who: "Bo" });
  await ana.sees("gone-title");
  await stop("gone");
  bo.say({ do: "end" });
  await expect(ana.button("care-skip")).toBeVisible();
  await stop("care");
  await ana.press("care-look");
  await stop("look-know");
  for (const skill of ["know", "say", "hear"]) {
    const partly = ana.texts.match(`look-${skill}-partly`);
    await ana.page.getByRole("button", { name: partly }).or(ana.page.getByRole("radio", { name: partly })).first().click();
  }
  await expect(ana.button("look-burn")).toBeVisible();
  await stop("look-practise");
  await ana.press("look-burn");
  await ana.sees("burn-title");
  await stop("burned");
  await meetPeer(await again(ana), join, "Cy").then((cy) => cy.say({ do: "gone", who: "Ana" }));
  await ana.sees("gone-you-title");
  await stop("gone-me");
}

/** A tab that knows nothing of before. */
async function again(ana: Phone): Promise<Phone> {
  await ana.page.evaluate(() => sessionStorage.clear());
  await ana.page.goto("about:blank");
  return ana;
}

/** Those at the door, and those who aren't let in. */
async function door(ana: Phone, join: Join, stop: Stop): Promise<void> {
  const bo = await meetPeer(ana, join);
  await ana.menu();
  await ana.press("menu-invite");
  const link = await ana.link();
  await again(ana);
  await ana.open(link);
  await ana.sees("join-title");
  await stop("join");
  await ana.field("begin-name").fill("Eve");
  await ana.press("join-go");
  await ana.sees("waiting-door");
  await stop("waiting");
  await bo.until((view) => view.door.includes("Eve"));
  bo.say({ do: "turn_away", who: "Eve" });
  await ana.sees("over-not-let-in");
  await stop("not-let-in");
  bo.say({ do: "end" });
  await bo.ended();
  await again(ana);
  await ana.knocks(link);
  await ana.sees("over-nowhere");
  await stop("link-burned");
}

/** A phone that several people share. */
async function shared(ana: Phone, _: Join, stop: Stop): Promise<void> {
  await ana.open();
  await ana.press("start-begin");
  await ana.page.getByRole("radio", { name: ana.texts.match("begin-phone-shared") }).check();
  await ana.field("begin-name-of", { number: 1 }).fill("Ana");
  await ana.field("begin-name-of", { number: 2 }).fill("Bo");
  await ana.press("begin-go");
  await ana.sees("talk-title", { people: "Bo" });
  await stop("shared-talk");
  await ana.press("shared-turn-change");
  await stop("shared-choose");
  await ana.closeSheet();
  await ana.knowsSignals();
  await ana.press("shared-turn-change");
  await ana.press("shared-i-am", { who: "Bo" });
  await ana.knowsSignals();
  await ana.asks(ana.texts.plain("hug"));
  await expect(ana.sheet("shared-for-title", { who: "Ana" })).toBeVisible();
  await stop("shared-hand-over");
  await ana.press("shared-i-am", { who: "Ana" });
  await ana.saysYes();
  await ana.lampIs("green");
  await stop("shared-lamp");
}

/** What one does alone: Me, and the pages to learn from. */
async function rooms(ana: Phone, join: Join, stop: Stop): Promise<void> {
  await ana.open();
  await ana.press("start-me");
  await expect(ana.text("me-fresh")).toBeVisible();
  await ana.field("me-passphrase").fill("otter lantern violet");
  await stop("me-fresh");
  await ana.press("me-without");
  await stop("me");
  await ana.card("me-map").click();
  await stop("me-card");
  await maps(ana, [["Hug", "me-part-together", "me-heck-yes"]].map(([id, part, feeling]) => [ana.texts.plain(id!.toLowerCase()), part!, feeling as "me-heck-yes"]));
  await ana.press("me-list");
  await stop("me-list");
  await ana.press("me-back");
  await ana.card("me-notes").click();
  await stop("me-notes");
  await ana.press("me-done");
  await ana.card("me-health").click();
  await ana.page.getByRole("combobox").first().selectOption({ index: 1 });
  await stop("me-health");
  await ana.press("me-done");
  await ana.card("me-tune-in").click();
  await stop("me-tune-in");
  await ana.press("me-back");
  await ana.press("me-keep-now");
  await stop("me-keep");
  await ana.press("me-back");
  await meetPeer(ana, join);
  await ana.card("talk-compare").click();
  await stop("compare");
  await ana.press("compare-press");
  await stop("compare-asked");
  await ana.closeSheet();
  await ana.card("deck-title").click();
  await stop("cards");
  await ana.press("deck-begin");
  await stop("cards-one");
  await ana.closeSheet();
  await ana.card("care-note-title").click();
  await stop("care");
  await ana.closeSheet();
  await ana.card("date-title").click();
  await stop("date");
  await ana.closeSheet();
}

/** The pages to learn from. */
async function learning(ana: Phone, _: Join, stop: Stop): Promise<void> {
  await ana.open();
  await ana.press("start-learn");
  await ana.sees("learn-title");
  await stop("learn");
  await ana.card("learn-health-title").click();
  await ana.sees("learn-health-title");
  await stop("learn-health");
  await ana.press("learn-back");
  await ana.press("begin-back");
  await ana.press("start-practice");
  await ana.sees("practice-title");
  await stop("practice");
  await ana.card("practice-no-friendly").click();
  await ana.knowsSignals();
  await expect(ana.button("answer-no")).toBeVisible({ timeout: 30_000 });
  await stop("practice-asked");
  await ana.press("answer-no");
  await expect(ana.text("practice-well")).toBeVisible({ timeout: 60_000 });
  await stop("practice-ended");
}

export const LEGS: Record<string, Leg> = { alone, talk, asking, lamp, ends, door, shared, rooms, learning, ...EVENINGS };
