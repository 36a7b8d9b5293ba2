// Red (S1): from every stage, by every gesture, with and without a network, and the way back from it (S2).

import { expect, test } from "../support/test.ts";
import { lit, litPeer, meetPeer, readyPeer } from "../support/meet.ts";
import type { Phone } from "../support/phone.ts";

/** Shakes a phone as its sensor would tell. */
async function shake(phone: Phone): Promise<void> {
  await phone.page.evaluate(async () => {
    for (let n = 0; n < 6; n += 1) {
      const x = n % 2 ? 22 : -22;
      window.dispatchEvent(new DeviceMotionEvent("devicemotion", { acceleration: { x, y: 1, z: 0.5 }, interval: 16 }));
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
  });
}

test("S1: red counts when the area is touched, before it is let go", async ({ phone }) => {
  const [ana, bo] = [await phone("Ana"), await phone("Bo")];
  await lit(ana, bo);
  const box = (await ana.red.boundingBox())!;
  await ana.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await ana.page.mouse.down();
  await Promise.all([ana.lampIs("red"), bo.lampIs("red")]);
  await ana.page.mouse.up();
  await expect(bo.button("red-stopped")).toBeVisible();
});

const KEYS = ["Enter", " "];
for (const key of KEYS) {
  test(`S1: ${key === " " ? "Space" : key} on the red area is red`, async ({ phone, peer }) => {
    const ana = await phone("Ana");
    const bo = await meetPeer(ana, peer);
    await ana.red.focus();
    await ana.page.keyboard.down(key);
    await ana.lampIs("red");
    await ana.page.keyboard.up(key);
    await bo.until((view) => view.lamp === "red");
  });
}

test("S1: on the lamp any key is red", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await litPeer(ana, peer);
  for (const key of ["Tab", "ArrowDown", "Shift"]) {
    // What one gets about with is not.
    await ana.page.keyboard.press(key);
    await ana.lampIs("green");
  }
  await ana.page.keyboard.press("j");
  await ana.lampIs("red");
  await bo.until((view) => view.lamp === "red");
});

test("S1: a paired button is red", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  await litPeer(ana, peer);
  await ana.page.evaluate(() =>
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "AudioVolumeUp", bubbles: true, cancelable: true })));
  await ana.lampIs("red");
});

test("S1: three taps anywhere on the lamp are red", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await litPeer(ana, peer);
  for (let n = 0; n < 3; n += 1) await ana.page.touchscreen.tap(195, 120);
  await ana.lampIs("red");
  await bo.until((view) => view.lamp === "red");
});

test("S1: two taps are none", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  await litPeer(ana, peer);
  for (let n = 0; n < 2; n += 1) await ana.page.touchscreen.tap(195, 120);
  await ana.still();
  await ana.lampIs("green");
});

test("S1: a shake is red where somebody chose so", async ({ phone, peer }) => {
  const ana = await phone("Ana", { permissions: ["clipboard-write", "accelerometer", "gyroscope"] });
  const bo = await litPeer(ana, peer);
  await shake(ana);
  await ana.lampIs("green");
  await ana.menu();
  await ana.press("menu-settings");
  await ana.page.getByRole("switch", { name: ana.texts.within("settings-shake") }).check();
  await ana.closeSheet();
  await shake(ana);
  await ana.lampIs("red");
  await bo.until((view) => view.lamp === "red");
});

/** Opens hold mode and puts a finger on its pad. */
async function holds(phone: Phone): Promise<void> {
  await phone.menu();
  await phone.press("menu-hold");
  const pad = phone.page.getByRole("dialog").getByText(phone.texts.within("hold-pad")).first();
  const box = (await pad.boundingBox())!;
  await phone.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await phone.page.mouse.down();
  await expect(phone.text("hold-holding")).toBeVisible();
}

test("S1: letting go in hold mode is red", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await litPeer(ana, peer);
  await holds(ana);
  await ana.lampIs("green");
  await ana.page.mouse.up();
  await ana.lampIs("red");
  await bo.until((view) => view.lamp === "red");
});

test("S1: whatever is asked of somebody who holds waits until they are done, and lets nothing go", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await litPeer(ana, peer);
  await holds(ana);
  bo.say({ do: "ask", activity: "cuddle" });
  await bo.until((view) => view.asks.length === 1);
  await expect(ana.text("hold-asked", { who: "Bo" })).toBeVisible();
  await ana.lampIs("green");
  // Another finger.
  await ana.button("hold-done").dispatchEvent("click");
  await ana.page.mouse.up();
  await ana.sees("answer-title", { who: "Bo" });
  await ana.lampIs("green");
});

test("S1: hold mode by keyboard", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  await litPeer(ana, peer);
  await ana.menu();
  await ana.press("menu-hold");
  const pad = ana.page.getByRole("dialog").getByRole("button", { name: ana.texts.within("hold-pad") });
  // The sheet that just opened puts the focus where it begins: after that it stays where it is put.
  await expect(ana.page.getByRole("dialog").locator(":focus")).toHaveCount(1);
  await pad.focus();
  await expect(pad).toBeFocused();
  await ana.page.keyboard.down(" ");
  await expect(ana.text("hold-holding")).toBeVisible();
  await ana.page.keyboard.up(" ");
  await ana.lampIs("red");
});

test("S1: red from every sheet, and what was open gives way", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await readyPeer(ana, peer);
  const sheets = ["menu-people", "menu-signals", "menu-health", "menu-pictures", "menu-hold", "menu-invite", "menu-settings", "menu-leave"];
  for (const key of [...sheets, "menu-title", "talk-ask"]) {
    await test.step(key, async () => {
      if (key === "talk-ask") await ana.press(key);
      else await ana.menu();
      if (sheets.includes(key)) await ana.press(key);
      const sheet = ana.page.getByRole("dialog");
      await expect(sheet).toBeVisible();
      // Nothing covers it.
      await expectOnTop(ana);
      await ana.pressesRed();
      await ana.lampIs("red");
      await expect(sheet).toBeHidden();
      await bo.until((view) => view.lamp === "red");
      await bo.stops();
      await ana.press("red-ready");
      await ana.lampIs("off");
    });
  }
});

test("S1: red while asked, while answering, while waiting, at the door, on a break, under yellow, after a lapse", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await readyPeer(ana, peer);
  const back = async (): Promise<void> => {
    await expectOnTop(ana);
    await ana.pressesRed();
    await ana.lampIs("red");
    // Red while red is red, too.
    await ana.pressesRed();
    await bo.until((view) => view.lamp === "red" && view.asks.length === 0);
    // Whoever had stopped before the second red came has to say it again.
    await expect(async () => {
      if (bo.view?.may.includes("stopped")) bo.say({ do: "stopped" });
      await expect(ana.button("red-ready")).toBeVisible({ timeout: 500 });
    }).toPass();
    await ana.press("red-ready");
    await ana.lampIs("off");
    await bo.until((view) => view.lamp === "off");
  };
  await test.step("asked", async () => {
    bo.say({ do: "ask", activity: "hug" });
    await ana.sees("answer-title", { who: "Bo" });
    await back();
  });
  await test.step("answering in private", async () => {
    bo.say({ do: "ask", activity: "hug" });
    await ana.press("answer-yes");
    await ana.sees("answer-private-title");
    await back();
  });
  await test.step("waiting for an answer", async () => {
    await ana.asks("Cuddle");
    await bo.until((view) => view.asks.length === 1);
    await back();
  });
  await test.step("somebody at the door", async () => {
    const cy = peer(await linkOf(ana), "Cy");
    await ana.sees("door-title", { who: "Cy" });
    await back();
    await ana.press("door-not-now");
    await cy.ended();
  });
  await test.step("a break", async () => {
    bo.say({ do: "break" });
    await ana.lampIs("break");
    await back();
  });
  await test.step("yellow", async () => {
    bo.say({ do: "yellow" });
    await expect(ana.text("why-yellow", { who: "Bo" })).toBeVisible();
    await ana.pressesRed();
    await ana.lampIs("red");
    await bo.until((view) => view.lamp === "red");
    await bo.stops();
    bo.say({ do: "green" });
    await ana.press("red-ready");
    await ana.lampIs("off");
  });
});

test("S6: red is on one's own screen at once, with no network at all", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  ana.forgiveNetwork();
  const bo = await litPeer(ana, peer);
  await ana.context.setOffline(true);
  const frames = await ana.page.evaluate(async () => {
    const area = document.querySelector("button.red")!;
    area.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, pointerType: "touch", isPrimary: true }));
    let frames = 0;
    while (document.documentElement.dataset["lamp"] !== "red" && frames < 100) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
      frames += 1;
    }
    return frames;
  });
  expect(frames, "frames until it is red").toBeLessThanOrEqual(1);
  // The other lamp goes out all the same (A1), and hears of the red later.
  await bo.until((view) => view.lamp !== "green", "the other's lamp goes out", 12_000);
  await ana.context.setOffline(false);
  await bo.until((view) => view.lamp === "red", "the other hears of the red", 30_000);
});

test("S2: after red the one who called it says ready, and nobody else can", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await litPeer(ana, peer);
  bo.say({ do: "red" });
  await ana.lampIs("red");
  await expect(ana.text("why-red", { who: "Bo" })).toBeVisible();
  await expect(ana.button("red-ready")).toBeHidden();
  await ana.press("red-stopped");
  await expect(ana.text("red-kind-title")).toBeVisible();
  bo.say({ do: "ready" });
  await ana.lampIs("off");
});

/** Whether a finger at the middle of the red area meets the red area. */
async function expectOnTop(phone: Phone): Promise<void> {
  await phone.still();
  const met = await phone.page.evaluate(() => {
    const box = document.querySelector("button.red")?.getBoundingClientRect();
    if (!box) return "no red area";
    const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return at?.closest("button.red") ? "red" : `${at?.tagName}.${at?.className}`;
  });
  expect(met, "what a finger meets in the middle of the red area").toBe("red");
}

/** The link, from within. */
async function linkOf(phone: Phone): Promise<string> {
  await phone.menu();
  await phone.press("menu-invite");
  const link = await phone.link();
  await phone.closeSheet();
  return link;
}
