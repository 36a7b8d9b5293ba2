// R3: what an evening leaves behind on the device, in every place where a browser keeps anything: nothing of it. After its
// end, after leaving, after red and leaving, and after Exit.

import { expect, test } from "../support/test.ts";
import { lit } from "../support/meet.ts";
import { ELSEWHERE } from "../support/machine.ts";
import type { Phone } from "../support/phone.ts";

/** Everything that the browser keeps for this page, as names and texts. */
async function kept(phone: Phone): Promise<{ tab: string; device: string; caches: string[]; cached: string; others: unknown }> {
  return phone.page.evaluate(async () => {
    const all: string[] = [];
    let cached = "";
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        all.push(request.url);
        cached += new TextDecoder("latin1").decode(await (await cache.match(request))!.arrayBuffer());
      }
    }
    const files: string[] = [];
    // Not every browser has it everywhere; where it is not, nothing is in it.
    const root = await navigator.storage.getDirectory().catch(() => null);
    if (root) {
      for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys()) files.push(name);
    }
    return {
      tab: JSON.stringify({ ...sessionStorage }),
      device: JSON.stringify({ ...localStorage }),
      caches: all,
      cached,
      others: {
        databases: (await indexedDB.databases()).map((one) => one.name),
        files,
        cookie: document.cookie,
        windowName: window.name,
        state: JSON.stringify(history.state ?? null),
      },
    };
  });
}

/**
 * Where Back and Forward lead, as the browser itself knows it. What was typed or followed at first it remembers beside that
 * (`userTypedURL`), and no page can take that from it: docs/threat-model.md says so.
 */
async function addresses(phone: Phone): Promise<string> {
  const browser = await phone.context.newCDPSession(phone.page);
  const { entries } = await browser.send("Page.getNavigationHistory");
  await browser.detach();
  return entries.map((entry) => `${entry.url} ${entry.title}`).join("\n");
}

/** The words and keys of the evening, none of which may be found again. */
async function needles(phones: Phone[], link: string): Promise<string[]> {
  const words = phones.map((phone) => phone.name);
  words.push(link.split("#1.")[1]!);
  for (const phone of phones) {
    const keys = await phone.page.evaluate(() => sessionStorage.getItem("stillyes.together") ?? "");
    expect(keys.length, "while it runs its keys are there, or this test looks in the wrong place").toBeGreaterThan(100);
    // Each person's line, in pieces: the secret stands somewhere in the middle.
    for (let at = 0; at + 32 <= keys.length; at += 32) words.push(keys.slice(at, at + 32));
  }
  return words;
}

async function leavesNothing(phone: Phone, words: string[]): Promise<void> {
  const { tab, device, caches, cached, others } = await kept(phone);
  expect(tab, "the tab").toBe("{}");
  const settings = Object.keys(JSON.parse(device) as object);
  expect(settings.filter((key) => !key.startsWith("stillyes.setting.")), "settings alone").toEqual([]);
  expect(others).toEqual({ databases: [], files: [], cookie: "", windowName: "", state: "null" });
  expect(await phone.context.cookies()).toEqual([]);
  for (const url of caches) {
    expect(url, "the app's own files").toMatch(/^http:\/\/127\.0\.0\.1:\d+\/(assets\/[\w.-]+|[\w.-]+\.(?:webmanifest|svg|png|ico))?$/);
  }
  const history = await addresses(phone);
  for (const word of words) {
    // "Ana" would be in the app's own texts; these are not.
    for (const [where, text] of Object.entries({ device, cached, history })) {
      expect(text.includes(word), `${word} in ${where}`).toBe(false);
    }
  }
}

const ENDS: Record<string, (who: Phone, other: Phone) => Promise<void>> = {
  "the end": async (who) => {
    await who.menu();
    await who.press("menu-leave");
    await who.press("leave-end");
    await who.sees("care-title");
  },
  "the end, said by the other": async (who, other) => {
    await other.menu();
    await other.press("menu-leave");
    await other.press("leave-end");
    await who.sees("care-title");
  },
  leaving: async (who) => {
    await who.menu();
    await who.press("menu-leave");
    await who.press("leave-only-me");
    await who.sees("care-title");
  },
  "red, and leaving": async (who, other) => {
    await who.pressesRed();
    await other.lampIs("red");
    await who.press("stop-leave");
    await who.press("leave-only-me");
    await who.sees("care-title");
  },
  Exit: async (who) => {
    await who.exit.first().click();
    await who.page.waitForURL(`${ELSEWHERE}**`);
  },
};

for (const [how, ends] of Object.entries(ENDS)) {
  test(`R3: ${how} leaves nothing in the browser`, async ({ phone }) => {
    const [other, who] = [await phone("Anastasia"), await phone("Bonifacio")];
    // The one who came by the link: it was in their address.
    const link = await lit(other, who);
    const words = await needles([other, who], link);
    expect(await addresses(who), "the link is out of the address from the start").not.toContain(link.split("#1.")[1]!);
    await ends(who, other);
    if (how !== "Exit") await leavesNothing(who, words);
    // And for whoever opens the page next on this device.
    await who.open();
    await who.sees("start-title");
    await leavesNothing(who, words);
  });
}

test("R3: the search finds what is there", async ({ phone }) => {
  const ana = await phone("Anastasia");
  await ana.open();
  await ana.sees("start-title");
  const plants: Record<string, () => void> = {
    tab: () => sessionStorage.setItem("x", "Anastasia"),
    device: () => localStorage.setItem("stillyes.setting.x", "Anastasia"),
    history: () => history.replaceState(null, "", "/#Anastasia"),
    others: () => void (window.name = "Anastasia"),
  };
  for (const [what, plant] of Object.entries(plants)) {
    await ana.page.evaluate(plant);
    await expect(leavesNothing(ana, ["Anastasia"]), what).rejects.toThrow();
    await ana.page.evaluate(() => {
      sessionStorage.clear();
      localStorage.removeItem("stillyes.setting.x");
      history.replaceState(null, "", "/");
      window.name = "";
    });
  }
  await leavesNothing(ana, ["Anastasia"]);
});
