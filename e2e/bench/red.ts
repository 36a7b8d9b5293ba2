// From the finger on red in one browser to the paint in another, and in one's own.
//
// Both pages tell times by the wall clock of this machine (`performance.timeOrigin` and what has gone by since). A paint is
// taken to be over when a message that was sent in the frame that changed the page arrives.

import type { Page } from "@playwright/test";
import { meet } from "../support/meet.ts";
import { bench, figure, phone, quantile } from "./support.ts";

const REDS = Number(process.env["BENCH_REDS"] ?? 200);

/** When this page has next painted red; asked before it is pressed. */
async function arm(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = document.documentElement;
    const here = window as unknown as { painted: Promise<number> };
    here.painted = new Promise((painted) => {
      const watch = new MutationObserver(() => {
        if (root.dataset["lamp"] !== "red") return;
        watch.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => painted(performance.timeOrigin + performance.now());
          port2.postMessage(null);
        });
      });
      watch.observe(root, { attributes: true, attributeFilter: ["data-lamp"] });
    });
  });
}

function painted(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
}

await bench(async (browser, relay) => {
  const [ana, bo] = [await phone(browser, relay, "Ana"), await phone(browser, relay, "Bo")];
  await meet(ana, bo);
  const other: number[] = [];
  const own: number[] = [];
  for (let n = 0; n < REDS; n += 1) {
    await Promise.all([arm(ana.page), arm(bo.page)]);
    // A finger knows nothing of frames: after a call to the page one has always just begun.
    await new Promise((later) => setTimeout(later, 20 + Math.random() * 50));
    const [pressed] = await Promise.all([
      ana.page.evaluate(() => new Promise<number>((pressed) => {
        const area = document.querySelector("button.red")!;
        window.addEventListener("pointerdown", (event) => pressed(performance.timeOrigin + event.timeStamp), { once: true, capture: true });
        area.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, pointerType: "touch", isPrimary: true }));
      })),
    ]);
    const [mine, theirs] = await Promise.all([painted(ana.page), painted(bo.page)]);
    own.push(mine - pressed);
    other.push(theirs - pressed);
    await bo.press("red-stopped");
    await ana.press("red-ready");
    await Promise.all([ana.lampIs("off"), bo.lampIs("off")]);
  }
  const note = `${REDS} reds, two tabs of one Chromium without a graphics card`;
  figure("red to the other's paint, p50", quantile(other, 0.5), "ms", "<=16", note);
  figure("red to the other's paint, p99", quantile(other, 0.99), "ms", "<=50", note);
  figure("red to one's own paint, p50", quantile(own, 0.5), "ms", "<=16.7", "one frame");
  figure("red to one's own paint, p99", quantile(own, 0.99), "ms", "-", note);
});
