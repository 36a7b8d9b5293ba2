// The network as an enemy, under real pages (A1): it cuts, delays, loses, repeats and reorders, each of it alone and all of
// it at once; and a page that stands still without a word. Whatever it does, nothing is shown as on later than the agreed
// silence and a pulse after a stop; and when it is well again, people come back by "still yes", or by the way out of red.
//
// STILLYES_FAULTS=all tries many more seeds. STILLYES_SEED chooses others.

import { expect, test } from "../support/test.ts";
import { lit, litPeer } from "../support/meet.ts";
import { Chance, Network, type Trouble } from "../support/network.ts";
import type { Phone } from "../support/phone.ts";

/** Silence and a pulse, in milliseconds, by law. */
const LAW = 4_000 + 1_000;

/** What a machine that is busy with two browsers takes. */
const BUSY = 3_000;

/** How long the way back may take, with the waits between attempts to connect. */
const BACK = 60_000;

const SEED = Number(process.env["STILLYES_SEED"] ?? 1);
const ROUNDS = process.env["STILLYES_FAULTS"] === "all" ? 30 : 2;

/** Writes down what the lamp shows, from when on: at each change, by the clock that all pages here share. */
const WATCHED = `{
  window.shown = [];
  const see = () => {
    const lamp = document.documentElement.dataset.lamp;
    if (lamp !== window.shown.at(-1)?.lamp) window.shown.push({ at: Date.now(), lamp });
  };
  new MutationObserver(see).observe(document, { attributes: true, childList: true, subtree: true, attributeFilter: ["data-lamp"] });
}`;

interface Shown {
  at: number;
  lamp: string | undefined;
}

/** When a phone last showed something as on, at or after a moment; null where it didn't any more. */
async function onAfter(phone: Phone, moment: number): Promise<number | null> {
  const shown = await phone.page.evaluate(() => (window as unknown as { shown: Shown[] }).shown);
  let last: number | null = null;
  shown.forEach(({ lamp }, n) => {
    const until = shown[n + 1]?.at ?? Date.now();
    if ((lamp === "green" || lamp === "yellow") && until > moment) last = Math.max(last ?? 0, until);
  });
  return last;
}

/** That nothing was shown as on for longer than the law allows after this moment. */
async function wasOffInTime(phone: Phone, moment: number, what: string): Promise<void> {
  const last = await onAfter(phone, moment);
  const late = last === null ? 0 : last - moment;
  console.log(`${what}: ${phone.name} showed it as on for ${late} ms after`);
  expect(late, `${what}: how long ${phone.name} showed it as on`).toBeLessThan(LAW + BUSY);
}

interface Two {
  ana: Phone;
  bo: Phone;
  networks: [Network, Network];
}

/**
 * Everyone presses what is theirs, until the lamp shows this. Nothing that adds waits for a connection (A1): where one is
 * lost right then it is refused, and pressed again.
 */
async function pressUntil({ ana, bo }: Two, keys: string[], lamp: "green" | "off"): Promise<void> {
  await expect(async () => {
    for (const one of [ana, bo]) {
      for (const key of keys) {
        const button = one.button(key);
        if (await button.isVisible()) await button.click({ timeout: 1_000 });
      }
    }
    for (const one of [ana, bo]) await one.lampIs(lamp, 2_000);
  }).toPass({ timeout: BACK });
}

async function stillYes(both: Two): Promise<void> {
  const { ana, bo } = both;
  for (const one of [ana, bo]) await expect(one.button("lapsed-yes")).toBeVisible({ timeout: BACK });
  await ana.press("lapsed-yes");
  expect(await bo.page.locator("html").getAttribute("data-lamp"), "one yes is none").not.toBe("green");
  await pressUntil(both, ["lapsed-yes"], "green");
}

/** The way out of red: Ana has stopped, Bo is ready. */
async function outOfRed(both: Two): Promise<void> {
  for (const one of [both.ana, both.bo]) await one.lampIs("red", BACK);
  await pressUntil(both, ["red-stopped", "red-ready"], "off");
}

const test2 = test.extend<{ two: (seed: number) => Promise<Two> }>({
  two: async ({ phone, relay }, use) => {
    const all: Network[] = [];
    await use(async (seed) => {
      const network = async (n: number): Promise<Network> => {
        const one = await Network.before(relay, seed * 2 + n);
        all.push(one);
        return one;
      };
      const networks: [Network, Network] = [await network(0), await network(1)];
      const ana = await phone("Ana", { relay: networks[0].relay, before: WATCHED, serviceWorkers: "block" });
      const bo = await phone("Bo", { relay: networks[1].relay, before: WATCHED, serviceWorkers: "block" });
      for (const one of [ana, bo]) one.forgiveNetwork();
      const begins = ana.begins.bind(ana);
      // Bo comes by his own network.
      ana.begins = async (...names) => (await begins(...names)).replace(networks[0].relay.url, networks[1].relay.url);
      await lit(ana, bo);
      return { ana, bo, networks };
    });
    for (const one of all) await one.close();
  },
});

const WITHOUT_A_STOP: [string, Trouble][] = [
  ["delays everything for longer than the silence", { held: [6_000, 6_500] }],
  ["loses everything", { lost: 100 }],
  ["cuts whatever is connected", { cuts: 100 }],
];

for (const [what, trouble] of WITHOUT_A_STOP) {
  test2(`A1, A7: a network that ${what}: off for both in time, and on again by "still yes" alone`, async ({ two }) => {
    test2.setTimeout(180_000);
    const both = await two(SEED);
    const began = Date.now();
    both.networks[0].is(trouble);
    for (const one of [both.ana, both.bo]) await one.lampIs("lapsed", LAW + BUSY);
    for (const one of [both.ana, both.bo]) await wasOffInTime(one, began, what);
    both.networks[0].restore();
    await stillYes(both);
  });
}

test2("A1: a network that changes the order of everything, and repeats some: a stop is in time, and all agree", async ({ two }) => {
  test2.setTimeout(180_000);
  const both = await two(SEED + 100);
  for (const network of both.networks) network.is({ held: [0, 900], twice: 30 });
  // Some rounds of pulses in all disorder, from both.
  for (const network of both.networks) await network.carries(20);
  const pressed = Date.now();
  await both.bo.pressesRed();
  await both.bo.lampIs("red");
  await expect.poll(async () => both.ana.page.locator("html").getAttribute("data-lamp"), { timeout: LAW + BUSY }).not.toBe("green");
  await wasOffInTime(both.ana, pressed, "in disorder");
  for (const network of both.networks) network.restore();
  await outOfRed(both);
});

for (let seed = SEED; seed < SEED + ROUNDS; seed += 1) {
  test2(`A1, S1, S6: whatever befalls it, by chance ${seed}`, async ({ two }) => {
    test2.setTimeout(240_000);
    const chance = new Chance(seed * 7_919);
    const both = await two(seed);
    const some = (most: number): number => chance.below(3) === 0 ? chance.below(most) : 0;
    for (const network of both.networks) {
      const most = [0, 300, 2_000, 8_000][chance.below(4)] ?? 0;
      network.is({ held: [0, most], lost: some(60), twice: some(50), cuts: some(10) });
    }
    await both.networks[chance.below(2)]?.carries(chance.below(6));
    if (chance.below(4) === 0) both.networks[chance.below(2)]?.cut();
    const pressed = Date.now();
    await both.bo.pressesRed();
    // On one's own screen without any network (S6).
    await both.bo.lampIs("red", BUSY);
    const { ana } = both;
    await expect.poll(async () => ["green", "yellow"].includes(await ana.page.locator("html").getAttribute("data-lamp") ?? ""), { timeout: LAW + BUSY }).toBe(false);
    // And it stays so, in all that goes on.
    await Promise.race(both.networks.map((network) => network.carries(10)));
    await wasOffInTime(ana, pressed, `by chance ${seed}`);
    for (const network of both.networks) network.restore();
    await outOfRed(both);
  });
}

test("A1: a page whose process is stopped lapses for the other, and for itself when it goes on", async ({ phone, peer, browser }) => {
  const system = await browser.newBrowserCDPSession();
  const renderers = async (): Promise<number[]> => {
    const { processInfo } = await system.send("SystemInfo.getProcessInfo");
    return processInfo.filter((one) => one.type === "renderer").map((one) => one.id);
  };
  const ana = await phone("Ana", { before: WATCHED });
  const bo = await litPeer(ana, peer);
  // Other pages of this browser stand still meanwhile.
  const its = await processOf(ana, system);
  expect(await renderers()).toContain(its);
  process.kill(its, "SIGSTOP");
  const stopped = Date.now();
  try {
    await bo.until((view) => view.lamp === "lapsed", "lapsed while stopped", LAW + BUSY);
    console.log(`a stopped process: the other saw it lapse ${Date.now() - stopped} ms after`);
  } finally {
    process.kill(its, "SIGCONT");
  }
  const goesOn = Date.now();
  await ana.lampIs("lapsed", BUSY);
  const last = await onAfter(ana, goesOn);
  console.log(`and its own page ${last === null ? 0 : last - goesOn} ms after it went on`);
  await expect(async () => {
    if (bo.view?.may.includes("still_yes")) bo.say({ do: "still_yes" });
    const yes = ana.button("lapsed-yes");
    if (await yes.isVisible()) await yes.click({ timeout: 1_000 });
    await ana.lampIs("green", 2_000);
  }).toPass({ timeout: BACK });
  await bo.until((view) => view.lamp === "green");
});

/** The process of a page: the one whose time goes by while the page is busy. */
async function processOf(phone: Phone, system: import("@playwright/test").CDPSession): Promise<number> {
  const times = async (): Promise<Map<number, number>> => {
    const { processInfo } = await system.send("SystemInfo.getProcessInfo");
    return new Map(processInfo.filter((one) => one.type === "renderer").map((one) => [one.id, one.cpuTime]));
  };
  const before = await times();
  await phone.page.evaluate(() => {
    const until = performance.now() + 700;
    while (performance.now() < until);
  });
  const spent = [...(await times())].map(([id, time]) => [id, time - (before.get(id) ?? 0)] as const);
  const [most, next] = spent.sort(([, one], [, other]) => other - one);
  expect(most?.[1], "the page's own process was busy, and no other").toBeGreaterThan(3 * (next?.[1] ?? 0) + 0.1);
  return most![0];
}
