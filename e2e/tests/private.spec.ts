// What stays private, and what a yes and a no are: Y7, Y8, N2, N3, N4, N7.

import { expect, test } from "../support/test.ts";
import { ready, readyPeer } from "../support/meet.ts";
import type { Phone } from "../support/phone.ts";

/** Everything that can be seen or read on a screen, but for which side of a countdown it is on. */
async function everything(phone: Phone): Promise<{ tree: string; picture: string }> {
  // What was told before has gone by.
  await expect(phone.page.locator(".toast")).toHaveCount(0);
  await phone.still();
  const tree = await phone.page.locator("body").ariaSnapshot();
  return { tree, picture: (await phone.page.screenshot({ animations: "disabled" })).toString("base64") };
}

test("Y7, N7: not quite looks exactly like a no", async ({ phone, browserName: _ }) => {
  const seen: { tree: string; picture: string }[] = [];
  for (const quietly of [false, true]) {
    const [ana, bo] = [await phone("Ana"), await phone("Bo")];
    await ready(ana, bo);
    await ana.asks("Hug");
    await bo.sees("answer-title", { who: "Ana" });
    if (quietly) {
      await bo.press("answer-yes");
      // While Bo looks inside, Ana's screen tells nothing of it.
      await expect(ana.text("talk-awaits", { people: "Bo" })).toBeVisible();
      await bo.press("answer-not-quite");
    } else {
      await bo.press("answer-no");
    }
    await ana.sees("thank-title", { who: "Bo" });
    seen.push(await everything(ana));
    await bo.sees("talk-title", { people: "Ana" });
  }
  expect(seen[1]!.tree).toBe(seen[0]!.tree);
  expect(seen[1]!.picture === seen[0]!.picture, "the two pictures are the same").toBe(true);
});

test("Y7: the relay can't tell either: both are of the same length", async ({ phone }) => {
  const lengths: number[][] = [];
  for (const quietly of [false, true]) {
    const [ana, bo] = [await phone("Ana"), await phone("Bo")];
    const sent: number[] = [];
    let counts = false;
    bo.page.on("websocket", (socket) =>
      socket.on("framesent", ({ payload }) => {
        // Shorter ones are pulses, which come as they come.
        if (counts && payload.length > 400) sent.push(payload.length);
      }));
    await ready(ana, bo);
    await ana.asks("Hug");
    await bo.sees("answer-title", { who: "Ana" });
    counts = true;
    if (quietly) {
      await bo.press("answer-yes");
      await bo.press("answer-not-quite");
    } else {
      await bo.press("answer-no");
    }
    await ana.sees("thank-title", { who: "Bo" });
    counts = false;
    lengths.push(sent);
  }
  expect(lengths[0]!.length).toBeGreaterThan(0);
  expect(lengths[1]).toEqual(lengths[0]);
});

test("Y7: a yes leaves only after a look inside", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await readyPeer(ana, peer);
  bo.say({ do: "ask", activity: "hug" });
  await ana.press("answer-yes");
  await expect(ana.button("answer-heck-yes")).toHaveAttribute("aria-disabled", "true");
  // A second tap in the same breath gives nothing; a no always can be given.
  await ana.button("answer-heck-yes").dispatchEvent("click");
  await expect(ana.button("answer-not-quite")).not.toHaveAttribute("aria-disabled", "true");
  expect(bo.view?.lamp).toBe("off");
  await expect(ana.button("answer-heck-yes")).not.toHaveAttribute("aria-disabled", "true");
  await ana.press("answer-heck-yes");
  await bo.until((view) => view.lamp === "green");
});

test("Y8: an intense one is said three times, slowly, and anything else between is a no", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await readyPeer(ana, peer);
  const ask = { do: "ask", activity: "recite the alphabet backwards", intense: true, own_yes: false, by: ["Bo"], to: ["Ana"] };
  await test.step("twice, and then no", async () => {
    bo.say(ask);
    await ana.saysYes();
    await ana.sees("answer-again-title");
    await expect(ana.text("answer-again-done", { said: 1, of: 3 })).toBeVisible();
    await ana.press("answer-again");
    await expect(ana.text("answer-again-done", { said: 2, of: 3 })).toBeVisible();
    await ana.press("answer-no");
    const { thank } = await bo.until((view) => view.thank.length === 1);
    bo.say({ do: "thank", ask: thank[0] });
    await bo.until((view) => view.thank.length === 0);
    expect(bo.view?.lamp).toBe("off");
  });
});

test("Y8: an intense one is on after three times by each", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await readyPeer(ana, peer);
  bo.say({ do: "ask", activity: "recite the alphabet backwards", intense: true, by: ["Bo"], to: ["Ana"] });
  await bo.until((view) => view.asks.length === 1);
  // Each of the asker's own counts once two seconds have gone by: said until all have.
  const theirs = expect
    .poll(() => {
      const ask = bo.view?.asks[0];
      if (ask) bo.say({ do: "yes", ask: ask.ask });
      return ask === undefined || ask.yes.includes("Bo");
    }, { intervals: [2_300], timeout: 30_000 })
    .toBe(true);
  await ana.saysYes();
  await ana.press("answer-again");
  await expect(ana.text("answer-again-done", { said: 2, of: 3 })).toBeVisible();
  await ana.press("answer-again");
  await theirs;
  await ana.lampIs("green", 15_000);
});

test("N1: no and yes are of one size, and there is no field for a reason", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await readyPeer(ana, peer);
  bo.say({ do: "ask", activity: "hug" });
  await ana.sees("answer-title", { who: "Bo" });
  const [no, yes] = [await ana.button("answer-no").boundingBox(), await ana.button("answer-yes").boundingBox()];
  expect([no!.width, no!.height]).toEqual([yes!.width, yes!.height]);
  await expect(ana.page.getByRole("textbox")).toHaveCount(0);
  await ana.press("answer-no");
  // Nothing asks for one afterwards, nor counts it.
  await ana.sees("talk-title", { people: "Bo" });
  await expect(ana.page.getByRole("textbox")).toHaveCount(0);
});

test("N3: what was answered with no can't be asked again", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await readyPeer(ana, peer);
  await ana.asks("Hug");
  await bo.no();
  await ana.sees("thank-title", { who: "Bo" });
  // A reload comes back to the same: the thanks are owed first (N2).
  await ana.page.reload();
  await ana.sees("thank-title", { who: "Bo" });
  await ana.press("thank-thanks");
  await bo.until((view) => view.may.includes("ask"));
});

test("N4: an ask is taken back, and nobody owes anything", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await readyPeer(ana, peer);
  await ana.asks("Hug");
  await bo.until((view) => view.asks.length === 1);
  await ana.press("talk-take-back");
  await bo.until((view) => view.asks.length === 0);
  await ana.asks("Hug");
  await bo.until((view) => view.asks.length === 1);
});

test("something else declines, and offers an ask of one's own", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await readyPeer(ana, peer);
  bo.say({ do: "ask", activity: "hug" });
  await ana.press("answer-else");
  await expect(ana.sheet("ask-title")).toBeVisible();
  await bo.until((view) => view.thank.length === 1);
});
