// The whole journey of two people on two phones, from the start page to the goodbye; and the same, short, in Spanish.

import { expect, test } from "../support/test.ts";
import { texts } from "../support/texts.ts";
import type { Phone } from "../support/phone.ts";
import { ready } from "../support/meet.ts";

/** The four pictures on somebody's screen, by name. */
async function pictures(phone: Phone): Promise<string[]> {
  await phone.card("talk-pictures").click();
  await expect(phone.sheet("pictures-title")).toBeVisible();
  const names = await phone.page.locator(".pictures .name").allTextContents();
  await phone.press("pictures-same");
  return names;
}

test("two people, from the start page to the goodbye", async ({ phone }) => {
  test.setTimeout(180_000);
  const [ana, bo] = [await phone("Ana"), await phone("Bo")];
  let link = "";

  await test.step("come together", async () => {
    await ana.open();
    await ana.sees("start-title");
    link = await ana.begins();
    expect(new URL(link).origin).toBe(new URL(ana.relay.url).origin);
    await bo.open(link);
    await bo.sees("join-title");
    // The link's secret is no longer in the address, nor in the history.
    expect(new URL(bo.page.url()).hash).toBe("");
    await bo.field("begin-name").fill("Bo");
    await bo.press("join-go");
    await ana.sees("door-title", { who: "Bo" });
    await bo.sees("waiting-door");
    await ana.press("door-welcome");
    await ana.sees("talk-title", { people: "Bo" });
    await bo.sees("talk-title", { people: "Ana" });
  });

  await test.step("see the same four pictures", async () => {
    const [hers, theirs] = [await pictures(ana), await pictures(bo)];
    expect(hers).toHaveLength(4);
    expect(theirs).toEqual(hers);
  });

  await test.step("A5: know the signals before anything can be asked", async () => {
    await ana.knowsSignals();
    await expect(ana.text("talk-signals-waiting", { people: "Bo" })).toBeVisible();
    await bo.knowsSignals();
    await expect(ana.text("talk-signals-done")).toBeVisible();
    await expect(bo.text("talk-signals-done")).toBeVisible();
  });

  await test.step("A3: agree on a signal without words, and try it", async () => {
    const taps = ana.texts.plain("signal-three-taps");
    await ana.card("talk-signals").click();
    await ana.press("signals-change");
    await ana.page.getByLabel(new RegExp(taps, "u")).check();
    await ana.press("signals-edit-send");
    await ana.closeSheet();
    await expect(bo.text("talk-signals-proposed", { who: "Ana" })).toBeVisible();
    await bo.card("talk-signals").click();
    await bo.press("signals-take");
    await expect(bo.text("signals-without", { signal: taps })).toBeVisible();
    await bo.button("signals-try").first().click();
    await bo.press("signals-try-worked");
    await expect(bo.page.getByRole("dialog").getByText(bo.texts.within("signals-tried", { people: "Bo" }))).toBeVisible();
    await bo.closeSheet();
    // A change has to be known anew by whoever has not.
    for (const one of [ana, bo]) {
      if (!(await one.text("talk-signals-done").isVisible())) await one.knowsSignals();
      await expect(one.text("talk-signals-done")).toBeVisible();
    }
  });

  await test.step("Y9: tell each other what the other should know", async () => {
    await ana.card("talk-health").click();
    await ana.press("health-share");
    await ana.page.getByLabel(ana.texts.match("health-protection-condoms")).check();
    await ana.press("health-edit-send");
    await ana.closeSheet();
    await expect(bo.text("talk-health-read", { who: "Ana" })).toBeVisible();
    await bo.card("talk-health").click();
    await expect(bo.page.getByRole("dialog").getByText(bo.texts.within("health-protection-condoms")).first()).toBeVisible();
    await bo.press("health-understood");
    await bo.press("health-in-person");
    await bo.closeSheet();
    await expect(ana.text("talk-health-read", { who: "Bo" })).toBeVisible();
    await ana.card("talk-health").click();
    await ana.press("health-understood");
    await ana.closeSheet();
    await expect(ana.text("talk-health-done")).toBeVisible();
    await expect(bo.text("talk-health-done")).toBeVisible();
  });

  await test.step("Y6, Y7: ask as a sentence, and answer in private", async () => {
    await ana.asks("Hug");
    for (const one of [ana, bo]) {
      await expect(one.text("ask-together", { phrase: one.texts.plain("hug.together") })).toBeVisible();
    }
    // Asking isn't having: nothing is on before the other has said so (Y1).
    await ana.lampIs("off");
    await bo.press("answer-yes");
    await expect(bo.title("answer-private-title")).toBeVisible();
    await ana.lampIs("off");
    await bo.press("answer-heck-yes");
    await Promise.all([ana.lampIs("green"), bo.lampIs("green")]);
    await expect(bo.page.locator("main").getByText(/Hug/).first()).toBeVisible();
  });

  await test.step("S3: yellow is seen by both, and only its own person goes green", async () => {
    await bo.press("lamp-do-yellow");
    await Promise.all([ana.lampIs("yellow"), bo.lampIs("yellow")]);
    await expect(ana.button("lamp-do-green")).toBeHidden();
    await bo.press("lamp-do-green");
    await Promise.all([ana.lampIs("green"), bo.lampIs("green")]);
  });

  await test.step("S5: one yes is taken back alone", async () => {
    await ana.card("lamp-take-back").first().click();
    await Promise.all([ana.lampIs("off"), bo.lampIs("off")]);
  });

  await test.step("N1, N2: a no is thanked before anything else", async () => {
    await bo.asks("Cuddle");
    await ana.press("answer-no");
    await bo.sees("thank-title", { who: "Ana" });
    await expect(bo.button("talk-ask")).toBeHidden();
    await bo.press("thank-thanks");
    await bo.sees("talk-title", { people: "Ana" });
  });

  await test.step("S4, A7: a break, and still yes", async () => {
    // Ana, who said no, has her quiet time (N5); Bo has not.
    await ana.asks("Long hug");
    await bo.saysYes();
    await Promise.all([ana.lampIs("green"), bo.lampIs("green")]);
    await ana.press("lamp-do-break");
    await Promise.all([ana.lampIs("break"), bo.lampIs("break")]);
    await expect(bo.button("pause-back")).toBeHidden();
    await ana.press("pause-back");
    await Promise.all([ana.lampIs("lapsed"), bo.lampIs("lapsed")]);
    await ana.press("lapsed-yes");
    // One yes is not everyone's (Y3).
    await ana.lampIs("lapsed");
    await bo.press("lapsed-yes");
    await Promise.all([ana.lampIs("green"), bo.lampIs("green")]);
  });

  await test.step("A2: how are you, answered by the one who was asked", async () => {
    await ana.press("lamp-do-how");
    await bo.sees("check-title");
    await bo.press("check-yes");
    await bo.sees("lamp-title");
    await Promise.all([ana.lampIs("green"), bo.lampIs("green")]);
  });

  await test.step("S1, S2: red, stopped, ready", async () => {
    await bo.pressesRed();
    await Promise.all([ana.lampIs("red"), bo.lampIs("red")]);
    await expect(bo.button("red-ready")).toBeHidden();
    await ana.press("red-stopped");
    await expect(ana.button("red-ready")).toBeHidden();
    await bo.press("red-ready");
    await Promise.all([ana.lampIs("off"), bo.lampIs("off")]);
    // After red there is no list of what was on (A7).
    await expect(ana.button("lapsed-yes")).toBeHidden();
  });

  await test.step("R3: end, land, look back, burn", async () => {
    await ana.menu();
    await ana.press("menu-leave");
    await ana.press("leave-end");
    for (const one of [ana, bo]) {
      await one.sees("care-title");
      expect((await one.holds()).session, `what ${one.name}'s tab holds`).toEqual([]);
    }
    await bo.press("care-look");
    for (const skill of ["know", "say", "hear"]) {
      await bo.page.getByRole("button", { name: bo.texts.match(`look-${skill}-partly`) })
        .or(bo.page.getByRole("radio", { name: bo.texts.match(`look-${skill}-partly`) })).first().click();
    }
    await bo.press("look-burn");
    await bo.sees("burn-title");
    await ana.press("care-skip");
    await ana.sees("burn-title");
    for (const one of [ana, bo]) expect(await one.holds()).toEqual({ session: [], local: [] });
    // The link leads nowhere any more.
    await bo.press("over-start");
    await bo.knocks(link);
    await bo.sees("over-nowhere");
  });
});

test("dos personas, en español", async ({ phone }) => {
  const [ana, bo] = [await phone("Ana", { tag: "es" }), await phone("Bo", { tag: "es" })];
  await ana.open();
  await expect(ana.page.locator("html")).toHaveAttribute("lang", "es");
  await ready(ana, bo);
  await ana.asks("Abrazo");
  await bo.saysYes();
  await Promise.all([ana.lampIs("green"), bo.lampIs("green")]);
  await bo.pressesRed();
  await Promise.all([ana.lampIs("red"), bo.lampIs("red")]);
  await ana.press("red-stopped");
  await bo.press("red-ready");
  await bo.menu();
  await bo.press("menu-leave");
  await bo.press("leave-end");
  await expect(ana.button("care-skip")).toBeVisible();
});

test("the language changes at once, and is kept", async ({ phone }) => {
  const ana = await phone("Ana");
  await ana.open();
  await ana.sees("start-title");
  await ana.page.getByRole("button", { name: "Español" }).click();
  ana.texts = texts("es");
  await ana.sees("start-title");
  await expect(ana.page.locator("html")).toHaveAttribute("lang", "es");
  await ana.page.reload();
  await ana.sees("start-title");
  // In the middle of something, too.
  await ana.begins();
  await ana.menu();
  await ana.press("menu-settings");
  await ana.page.getByRole("radio", { name: "English" }).check();
  ana.texts = texts("en");
  await expect(ana.sheet("settings-title")).toBeVisible();
  await expect(ana.page.locator("html")).toHaveAttribute("lang", "en");
});
