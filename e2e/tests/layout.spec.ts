// Every screen on small and large, upright and lying, at twice the text, with long names, and from right to left: nothing
// is wider than the screen, red is where and as large as it should be and nothing covers it, and everything that is
// touched is large enough for a finger.

import { expect, test } from "../support/test.ts";
import { LEGS } from "../support/tour.ts";
import { litPeer, meetPeer } from "../support/meet.ts";
import type { Phone } from "../support/phone.ts";

const SIZES: [string, number, number][] = [
  ["small", 320, 480],
  ["phone", 390, 844],
  ["lying", 844, 390],
  ["desktop", 1280, 800],
];

/** Everything that is wrong with how a screen stands. */
async function wrong(phone: Phone): Promise<string[]> {
  return phone.page.evaluate(() => {
    const root = document.documentElement;
    const found: string[] = [];
    const name = (one: Element): string =>
      `${one.tagName.toLowerCase()}.${[...one.classList].join(".")} “${one.textContent?.trim().slice(0, 24)}”`;
    if (root.scrollWidth > root.clientWidth) {
      const wide = [...document.querySelectorAll("body *")].filter((one) => {
        const box = one.getBoundingClientRect();
        return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1);
      });
      found.push(`wider than the screen by ${root.scrollWidth - root.clientWidth}px: ${wide.slice(0, 3).map(name).join(", ")}`);
    }
    const red = document.querySelector<HTMLElement>("button.red");
    if (red) {
      const box = red.getBoundingClientRect();
      const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      if (!at?.closest("button.red")) found.push(`red is covered by ${at ? name(at) : "nothing that is seen"}`);
      // Along the bottom; on a phone that lies, along its side.
      const side = box.height > innerHeight * 0.9;
      const [along, all] = side ? [box.width, innerWidth] : [box.height, innerHeight];
      const least = { bar: 48, lamp: all * 0.39, half: all * 0.49 }[red.dataset["size"] ?? "bar"] ?? 48;
      if (along < least) found.push(`red (${red.dataset["size"]}) is ${along}px deep, not ${least}`);
      if (box.bottom > innerHeight + 1 || box.right > innerWidth + 1) found.push("red is partly off the screen");
      if (!side && box.width < innerWidth * 0.9) found.push(`red is only ${box.width}px wide`);
    }
    const touched = document.querySelectorAll<HTMLElement>("button, a[href], input, select, textarea, [role=spinbutton]");
    for (const one of touched) {
      if (one.closest("[inert]") || one.closest("[aria-hidden=true]")) continue;
      // What is touched of a labelled control is its label.
      const target = one.closest("label") ?? one;
      const box = target.getBoundingClientRect();
      if (box.width === 0 || getComputedStyle(target).visibility === "hidden") continue;
      if (box.width < 47.5 || box.height < 47.5) found.push(`small: ${name(target)} ${Math.round(box.width)}x${Math.round(box.height)}`);
    }
    return found;
  });
}

async function all(phone: Phone, name: string, found: string[]): Promise<void> {
  const say = async (how: string): Promise<void> => {
    await phone.still();
    for (const what of await wrong(phone)) found.push(`${name} (${how}): ${what}`);
  };
  for (const [size, width, height] of SIZES) {
    await phone.page.setViewportSize({ width, height });
    await say(size);
  }
  await phone.page.setViewportSize({ width: 390, height: 844 });
  const root = (attribute: string, value: string | null) =>
    phone.page.evaluate(([attribute, value]) => {
      const root = document.documentElement;
      if (attribute === "size") root.style.fontSize = value ?? "";
      else root.setAttribute(attribute!, value ?? "ltr");
    }, [attribute, value] as const);
  await root("size", "200%");
  await say("text at 200 %");
  await root("size", null);
  await root("dir", "rtl");
  await say("right to left");
  await root("dir", null);
}

for (const [leg, walk] of Object.entries(LEGS)) {
  test(`stands well: ${leg}`, async ({ phone, peer }) => {
    test.setTimeout(120_000);
    const ana = await phone("Ana");
    const found: string[] = [];
    await walk(ana, peer, (name) => all(ana, name, found));
    expect(found).toEqual([]);
  });
}

test("long names", async ({ phone, peer }) => {
  const long = "W".repeat(32);
  const ana = await phone(long);
  const found: string[] = [];
  const other = "M".repeat(32);
  const bo = await litPeer(ana, peer, other);
  await all(ana, "lamp", found);
  bo.say({ do: "yellow" });
  await ana.lampIs("yellow");
  await all(ana, "yellow", found);
  bo.say({ do: "red" });
  await ana.lampIs("red");
  await all(ana, "red", found);
  const cy = await phone(`${long.slice(1)}X`);
  await meetPeer(cy, peer, other);
  await all(cy, "talk", found);
  expect(found).toEqual([]);
});

test("a phone that is turned keeps what was typed, and its lamp", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  await ana.open();
  await ana.press("start-begin");
  await ana.field("begin-name").fill("Anastasia");
  await ana.page.setViewportSize({ width: 844, height: 390 });
  await expect(ana.field("begin-name")).toHaveValue("Anastasia");
  const bo = await phone("Bo");
  await litPeer(bo, peer, "Cy");
  await bo.page.setViewportSize({ width: 844, height: 390 });
  await bo.lampIs("green");
  await expect(bo.red).toBeInViewport({ ratio: 1 });
});
