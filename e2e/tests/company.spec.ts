// Others who come and go (A6), up to the last place; and those who aren't let in.

import { expect, test } from "../support/test.ts";
import { lit, litPeer, meetPeer } from "../support/meet.ts";

test("A6: a third is welcomed by both, and leaving lapses what is on", async ({ phone }) => {
  const [ana, bo, cy] = [await phone("Ana"), await phone("Bo"), await phone("Cy")];
  const link = await lit(ana, bo);
  await cy.knocks(link);
  await cy.sees("waiting-door");
  await ana.welcomes("Cy");
  // One welcome is not everyone's.
  await cy.sees("waiting-door");
  await bo.welcomes("Cy");
  await cy.sees("talk-title");
  // Coming ends every yes.
  await Promise.all([ana.lampIs("off"), bo.lampIs("off")]).catch(() => Promise.all([ana.lampIs("lapsed"), bo.lampIs("lapsed")]));
  for (const one of [ana, bo]) {
    const letBe = one.button("lapsed-no");
    if (await letBe.isVisible()) await letBe.click();
  }
  await cy.menu();
  await cy.press("menu-leave");
  await cy.press("leave-only-me");
  await cy.sees("care-title");
  expect((await cy.holds()).session).toEqual([]);
  await expect(ana.title("talk-title", { people: "Bo" }).or(ana.title("lapsed-title")).or(ana.title("lapsed-again")).first()).toBeVisible();
});

test("A6: leaving ends the yeses of the one who left and lapses the others'", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await meetPeer(ana, peer);
  await ana.menu();
  await ana.press("menu-invite");
  const link = await ana.link();
  await ana.closeSheet();
  const cy = peer(link, "Cy");
  await ana.welcomes("Cy");
  await bo.until((view) => view.door.includes("Cy"));
  bo.say({ do: "welcome", who: "Cy" });
  await cy.until((view) => view.stage === "together");
  await ana.knowsSignals();
  bo.say({ do: "know_signals" });
  cy.say({ do: "know_signals" });
  await bo.until((view) => view.people.length === 3 && view.people.every((one) => one.knows_signals));
  bo.say({ do: "ask", activity: "hug", by: ["Ana", "Bo"] });
  await ana.saysYes();
  await ana.lampIs("green");
  cy.say({ do: "leave" });
  await ana.lampIs("lapsed");
  await bo.until((view) => view.lamp === "lapsed");
  await ana.press("lapsed-yes");
  bo.say({ do: "still_yes" });
  await ana.lampIs("green");
});

test("not now: turned away without a reason, and a way on", async ({ phone }) => {
  const [ana, bo] = [await phone("Ana"), await phone("Bo")];
  await bo.knocks(await ana.begins());
  await ana.sees("door-title", { who: "Bo" });
  await ana.press("door-not-now");
  await bo.sees("over-not-let-in");
  await expect(bo.text("why-not-let-in")).toBeVisible();
  await bo.press("over-start");
  await bo.sees("start-title");
  await ana.sees("invite-title");
});

test("whoever knocks can go again", async ({ phone }) => {
  const [ana, bo] = [await phone("Ana"), await phone("Bo")];
  await bo.knocks(await ana.begins());
  await ana.sees("door-title", { who: "Bo" });
  await bo.press("waiting-leave");
  await bo.sees("start-title");
  expect((await bo.holds()).session).toEqual([]);
  await ana.sees("invite-title");
});

test("a finger that came down on one person's welcome welcomes nobody else", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const link = await ana.begins();
  const bo = peer(link, "Bo");
  await ana.welcomes("Bo");
  await ana.sees("talk-title", { people: "Bo" });
  const cy = peer(link, "Cy");
  await ana.sees("door-title", { who: "Cy" });
  const di = peer(link, "Di");
  await bo.until((view) => view.door.length === 2);
  const box = (await ana.button("door-welcome").boundingBox())!;
  await ana.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await ana.page.mouse.down();
  bo.say({ do: "turn_away", who: "Cy" });
  await ana.sees("door-title", { who: "Di" });
  await cy.ended();
  await ana.page.mouse.up();
  await ana.still();
  await ana.sees("door-title", { who: "Di" });
  await ana.press("door-not-now");
  await di.ended();
});

test("twelve are as many as there is room for", async ({ phone, peer }) => {
  test.setTimeout(120_000);
  const ana = await phone("Ana");
  const link = await ana.begins();
  const names = ["Bo", "Cy", "Di", "Ed", "Flo", "Gus", "Hal", "Ida", "Jo", "Kim", "Lou"];
  const inside: ReturnType<typeof peer>[] = [];
  for (const name of names) {
    const one = peer(link, name);
    await ana.welcomes(name);
    await Promise.all(inside.map(async (other) => {
      await other.until((view) => view.door.includes(name), `${name} at the door`);
      other.say({ do: "welcome", who: name });
    }));
    await one.until((view) => view.stage === "together", `${name} is in`);
    inside.push(one);
  }
  await ana.sees("talk-title");
  await ana.menu();
  await expect(ana.button("menu-invite")).toBeHidden();
  await ana.closeSheet();
  const late = await phone("Max");
  await late.knocks(link);
  await late.sees("over-full");
  // Red reaches every one of them.
  await ana.pressesRed();
  await Promise.all(inside.map((one) => one.until((view) => view.lamp === "red")));
});

test("A4: gone: every screen says what to do now", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await litPeer(ana, peer);
  bo.say({ do: "gone", who: "Ana" });
  await ana.sees("gone-you-title");
  const other = await phone("Cy");
  const di = await litPeer(other, peer, "Di");
  di.say({ do: "gone", who: "Di" });
  await other.sees("gone-title");
  for (const key of ["gone-stop", "gone-breathing", "gone-call", "gone-stay"]) {
    await expect(other.text(key, { who: "Di" })).toBeVisible();
  }
});

test("Y10: whoever can't is asked nothing more, and the app never says that somebody can", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await litPeer(ana, peer);
  bo.say({ do: "unable", who: "Bo" });
  await expect.poll(() => ana.page.locator("html").getAttribute("data-lamp")).not.toBe("green");
  await bo.until((view) => view.on.length === 0);
  await expect(ana.red).toBeVisible();
});
