// Bad input and bad luck: what a browser may lack, links that lead nowhere, a relay that goes away, another version, a
// permission refused, nonsense in every field. Each a kind, clear screen with a way on.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "../support/test.ts";
import { lit, litPeer, meetPeer, readyPeer } from "../support/meet.ts";
import type { Phone } from "../support/phone.ts";

const LACKS = [
  ["no WebAssembly", "delete window.WebAssembly", "old"],
  ["no WebSocket", "delete window.WebSocket", "old"],
  ["no fetch", "delete window.fetch", "old"],
] as const;

for (const [name, before, why] of LACKS) {
  test(`${name}: the page says so`, async ({ phone }) => {
    const ana = await phone("Ana", { before });
    ana.forgive(/WebAssembly|WebSocket|fetch/);
    await ana.open();
    await expect(ana.page.locator("html")).toHaveAttribute("data-trouble", why);
    await expect(ana.page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(ana.page.getByRole("button")).toBeVisible();
  });
}

test("a part that doesn't arrive: the page says so, and tries again", async ({ phone }) => {
  const ana = await phone("Ana", { serviceWorkers: "block" });
  ana.forgive(/.*/);
  await ana.context.route("**/*.wasm", (route) => route.abort());
  await ana.open();
  await expect(ana.page.locator("html")).toHaveAttribute("data-trouble", "load");
  await ana.context.unroute("**/*.wasm");
  await ana.page.getByRole("button").click();
  await ana.sees("start-title");
});

const KEEPS_NOTHING = `for (const name of ["sessionStorage", "localStorage"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("refused", "SecurityError"); } });
}`;

test("no storage: everything works but a reload, and the page says so", async ({ phone, peer }) => {
  const ana = await phone("Ana", { before: KEEPS_NOTHING });
  await ana.open();
  await expect(ana.text("trouble-keeps-nothing")).toBeVisible();
  await ana.press("trouble-known");
  await expect(ana.text("trouble-keeps-nothing")).toBeHidden();
  const bo = await litPeer(ana, peer);
  await ana.pressesRed();
  await bo.until((view) => view.lamp === "red");
});

test("a storage that is full is like none", async ({ phone, peer }) => {
  const ana = await phone("Ana", {
    before: `Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };`,
  });
  await litPeer(ana, peer);
});

test("links that lead nowhere", async ({ phone, relay }) => {
  const ana = await phone("Ana");
  const real = await (await phone("Bo")).begins();
  const secret = new URL(real).hash.slice(1);
  const links: [string, string, string][] = [
    ["cut off", `#${secret.slice(0, -3)}`, "link-no-fragment"],
    ["with a slip", `#${secret.slice(0, 8)}${secret[8] === "a" ? "b" : "a"}${secret.slice(9)}`, "link-broken"],
    ["of another version", `#9${secret.slice(1)}`, "bad-link-version"],
  ];
  for (const [name, hash, why] of links) {
    await test.step(name, async () => {
      await ana.page.goto("about:blank");
      await ana.open(`${relay.url}/${hash}`);
      await ana.sees("bad-link-title");
      await expect(ana.text(why)).toBeVisible();
      await expect(ana.button("bad-link-again")).toBeVisible();
      await ana.press("bad-link-start");
      await ana.sees("start-title");
    });
  }
  await test.step("of another relay", async () => {
    await ana.press("start-have-link");
    await ana.field("link-field").fill(`https://elsewhere.example/#${secret}`);
    await ana.press("link-open");
    await ana.sees("elsewhere-title");
    await ana.press("bad-link-start");
    await ana.sees("start-title");
  });
  await test.step("pasted with words around it, it opens all the same or says why not", async () => {
    await ana.press("start-have-link");
    await ana.press("link-open");
    await expect(ana.text("link-empty")).toBeVisible();
    await ana.field("link-field").fill("come over");
    await ana.press("link-open");
    await expect(ana.page.locator(".error")).not.toBeEmpty();
    await ana.field("link-field").fill(`  ${real}\n`);
    await ana.press("link-open");
    await ana.sees("join-title");
  });
});

test("a link that nobody began, and one that was burned", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await meetPeer(ana, peer);
  await ana.menu();
  await ana.press("menu-invite");
  const link = await ana.link();
  await ana.closeSheet();
  bo.say({ do: "end" });
  await bo.ended();
  const cy = await phone("Cy");
  await cy.knocks(link);
  await cy.sees("over-nowhere");
  await cy.press("over-start");
  await cy.sees("start-title");
});

test("a name that is taken", async ({ phone, peer }) => {
  const ana = await phone("Ana");
  const bo = await meetPeer(ana, peer);
  expect(bo.code).toBeNull();
  await ana.menu();
  await ana.press("menu-invite");
  const link = await ana.link();
  await ana.closeSheet();
  const cy = await phone("Bo");
  await cy.knocks(link);
  await expect(cy.title("over-name").or(cy.title("waiting-door")).first()).toBeVisible();
});

test.describe("the relay", () => {
  let data = "";
  test.beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), "stillyes-e2e-"));
  });
  test.afterEach(() => rmSync(data, { recursive: true, force: true }));

  test("stands still for a moment: nothing lapses that could still be taken back", async ({ phone, ownRelay }) => {
    const relay = await ownRelay();
    const [ana, bo] = [await phone("Ana", { relay }), await phone("Bo", { relay })];
    await lit(ana, bo);
    relay.pause();
    // A moment, and less than the silence that was agreed on.
    await ana.page.evaluate(() => new Promise((later) => setTimeout(later, 1_000)));
    relay.goOn();
    await ana.press("lamp-do-how");
    await bo.sees("check-title");
    await bo.press("check-yes");
    await ana.lampIs("green");
  });

  test("stands still for long: a lapse, red without it, and back", async ({ phone, ownRelay }) => {
    test.setTimeout(120_000);
    const relay = await ownRelay();
    const [ana, bo] = [await phone("Ana", { relay }), await phone("Bo", { relay })];
    await lit(ana, bo);
    relay.pause();
    await Promise.all([ana.lampIs("lapsed", 9_000), bo.lampIs("lapsed", 9_000)]);
    await ana.pressesRed();
    await ana.lampIs("red");
    relay.goOn();
    await bo.lampIs("red", 60_000);
  });

  test("is started again: everyone is there again, and nothing is on by itself", async ({ phone, ownRelay }) => {
    test.setTimeout(120_000);
    const relay = await ownRelay(data);
    const [ana, bo] = [await phone("Ana", { relay }), await phone("Bo", { relay })];
    ana.forgiveNetwork();
    bo.forgiveNetwork();
    await lit(ana, bo);
    await relay.stop();
    await Promise.all([ana.lampIs("lapsed", 9_000), bo.lampIs("lapsed", 9_000)]);
    await relay.again();
    for (const one of [ana, bo]) await one.button("lapsed-yes").click({ timeout: 60_000 });
    for (const one of [ana, bo]) await one.lampIs("green");
  });

  test("is gone for good: one can still stop, leave, and begin anew later", async ({ phone, ownRelay }) => {
    const relay = await ownRelay();
    const [ana, bo] = [await phone("Ana", { relay }), await phone("Bo", { relay })];
    ana.forgiveNetwork();
    bo.forgiveNetwork();
    await lit(ana, bo);
    await relay.stop();
    await ana.lampIs("lapsed", 9_000);
    await ana.pressesRed();
    await ana.lampIs("red");
    await ana.page.goBack();
    await expect(ana.sheet("leave-title")).toBeVisible();
    await expect(ana.text("leave-offline")).toBeVisible();
    await ana.press("leave-only-me");
    await expect(ana.button("care-skip")).toBeVisible();
    expect((await ana.holds()).session).toEqual([]);
  });

  test("isn't there at the beginning: the page says so, and one can give up", async ({ phone, ownRelay }) => {
    const relay = await ownRelay();
    const ana = await phone("Ana", { relay });
    ana.forgiveNetwork();
    await ana.open();
    await ana.press("start-begin");
    await relay.stop();
    await ana.field("begin-name").fill("Ana");
    await ana.press("begin-go");
    await ana.sees("waiting-connecting");
    await expect(ana.text("waiting-very-slow")).toBeVisible({ timeout: 15_000 });
    await ana.press("waiting-give-up");
    await ana.sees("start-title");
  });
});

test("another version: offered at the start, never in the middle", async ({ phone, peer }) => {
  const ana = await phone("Ana", { serviceWorkers: "block" });
  let version = '{"version":"of tomorrow"}';
  await ana.context.route("**/version.json", (route) => route.fulfill({ contentType: "application/json", body: version }));
  await ana.open();
  await expect(ana.text("trouble-version")).toBeVisible();
  await meetPeer(ana, peer);
  await expect(ana.text("trouble-version")).toBeHidden();
  await ana.menu();
  await ana.press("menu-leave");
  await ana.press("leave-end");
  await ana.press("care-skip");
  version = "not even JSON";
  await ana.open();
  await ana.sees("start-title");
  await expect(ana.text("trouble-version")).toBeHidden();
});

test("the camera is refused, or there is none", async ({ phone }) => {
  const codes = `window.BarcodeDetector = class { static async getSupportedFormats() { return ["qr_code"]; } async detect() { return []; } };`;
  const ana = await phone("Ana", {
    before: `${codes} Object.defineProperty(navigator, "mediaDevices", { value: {
      getUserMedia: async () => { throw new DOMException("no", "NotAllowedError"); } } });`,
  });
  await ana.open();
  await ana.press("start-have-link");
  await ana.press("link-scan");
  await expect(ana.text("link-scan-refused")).toBeVisible();
  await expect(ana.field("link-field")).toBeVisible();
  const bo = await phone("Bo", { before: "delete window.BarcodeDetector" });
  await bo.open();
  await bo.press("start-have-link");
  await bo.press("link-scan");
  await expect(bo.text("link-scan-none")).toBeVisible();
});

test("movement is refused", async ({ phone, peer }) => {
  const ana = await phone("Ana", { before: `DeviceMotionEvent.requestPermission = async () => "denied";` });
  await litPeer(ana, peer);
  await ana.menu();
  await ana.press("menu-settings");
  const shake = ana.page.getByRole("switch", { name: ana.texts.within("settings-shake") });
  await shake.click();
  await expect(ana.text("settings-shake-refused")).toBeVisible();
  await expect(shake).not.toBeChecked();
});

test("copying is refused: the link itself is shown", async ({ phone }) => {
  const ana = await phone("Ana", {
    before: `Clipboard.prototype.writeText = async () => { throw new DOMException("no", "NotAllowedError"); };`,
  });
  await ana.open();
  await ana.press("start-begin");
  await ana.press("begin-go");
  await ana.press("invite-copy");
  await expect(ana.page.getByText(ana.relay.url)).toBeVisible();
});

const NONSENSE: [string, string][] = [
  ["nothing", ""],
  ["spaces", "   \u00a0\u3000 "],
  ["very much", "lorem ipsum ".repeat(900)],
  ["control characters", "a\u0000b\u0007c\u001b[31md\u007f"],
  ["turned round", "\u202Eevil\u202C \u2066x\u2069"],
  ["unseen", "\u200b\u200d\ufeff\u2060"],
  ["emoji", "👩‍❤️‍💋‍👩🏳️‍🌈👨‍👩‍👧‍👦".repeat(8)],
  ["markup", `<script>alert(1)</script><img src=x onerror=alert(1)>`],
  ["marks on marks", `Z${"\u0361\u0329\u0353".repeat(60)}`],
  ["half a pair", "\ud83d"],
  ["fluent", "{ $who } { -term } \\u{1F600}"],
];

/** Whatever was typed, nothing broke: no markup came of it, nothing is wider than the screen, red and Exit are there. */
async function isWell(phone: Phone, what: string): Promise<void> {
  const broken = await phone.page.evaluate(() => {
    const root = document.documentElement;
    const found: string[] = [];
    if (root.scrollWidth > root.clientWidth) found.push(`${root.scrollWidth - root.clientWidth}px too wide`);
    if (document.querySelector("main script, main img, [role=dialog] script, [role=dialog] img")) found.push("markup");
    if (root.dataset["trouble"]) found.push(root.dataset["trouble"]);
    return found;
  });
  expect(broken, what).toEqual([]);
}

test("nonsense as a name", async ({ phone }) => {
  const ana = await phone("Ana");
  await ana.open();
  for (const [what, text] of NONSENSE) {
    await test.step(what, async () => {
      await ana.press("start-begin");
      await ana.field("begin-name").fill(text);
      await ana.press("begin-go");
      await expect(ana.title("begin-title").or(ana.title("invite-title")).first()).toBeVisible();
      await isWell(ana, what);
      if (await ana.title("invite-title").isVisible()) {
        await ana.menu();
        await ana.press("menu-leave");
        await ana.press("leave-end-alone");
        // Closed by a step back in the page's history, which would otherwise lead back from the next page.
        await expect(ana.page.getByRole("dialog")).toBeHidden();
        await ana.page.goto("about:blank");
        await ana.open();
      } else {
        await expect(ana.page.locator(".error").first()).not.toBeEmpty();
        await ana.press("begin-back");
      }
      await ana.sees("start-title");
    });
  }
});

test("nonsense as a link", async ({ phone }) => {
  const ana = await phone("Ana");
  await ana.open();
  await ana.press("start-have-link");
  for (const [what, text] of [...NONSENSE, ["a script", "javascript:alert(1)"], ["a file", "file:///etc/passwd#1x"]] as const) {
    await test.step(what, async () => {
      await ana.field("link-field").fill(text);
      await ana.press("link-open");
      await expect(ana.page.locator(".error").first()).not.toBeEmpty();
      await isWell(ana, what);
    });
  }
});

test("nonsense as a wish, as a safe word, and about health", async ({ phone, peer }) => {
  test.setTimeout(120_000);
  const ana = await phone("Ana");
  const bo = await readyPeer(ana, peer);
  await test.step("a wish", async () => {
    await ana.press("talk-ask");
    const search = ana.page.getByRole("dialog").getByRole("searchbox");
    for (const [what, text] of NONSENSE) {
      await search.fill(text);
      await ana.still();
      await isWell(ana, `a wish of ${what}`);
    }
    await ana.closeSheet();
  });
  await test.step("a safe word", async () => {
    await ana.card("talk-signals").click();
    await ana.press("signals-change");
    for (const [what, text] of NONSENSE) {
      await ana.field("signals-edit-word").fill(text);
      await ana.still();
      await isWell(ana, `a safe word of ${what}`);
    }
    await ana.closeSheet();
  });
  await test.step("a note", async () => {
    await ana.card("talk-health").click();
    await ana.press("health-share");
    for (const [what, text] of NONSENSE) {
      await ana.field("health-edit-note").fill(text);
      await ana.still();
      await isWell(ana, `a note of ${what}`);
    }
    await ana.closeSheet();
  });
  await test.step("what others say", async () => {
    for (const [what, text] of NONSENSE.filter(([, text]) => text.trim() !== "" && text.length < 200)) {
      const before = bo.refused.length;
      bo.say({ do: "ask", activity: text, by: ["Bo"], to: ["Ana"] });
      await expect.poll(() => bo.refused.length > before || (bo.view?.asks.length ?? 0) > 0, { message: what }).toBe(true);
      if (bo.view?.asks.length) {
        await ana.sees("answer-title", { who: "Bo" });
        await isWell(ana, `asked for ${what}`);
        bo.say({ do: "withdraw" });
        await bo.until((view) => view.asks.length === 0);
        await ana.sees("talk-title", { people: "Bo" });
      }
    }
  });
});
