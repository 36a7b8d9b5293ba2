// What the first load weighs, gzipped; and what Lighthouse says of the start page on a phone.

import { gunzipSync, gzipSync } from "node:zlib";
import lighthouse from "lighthouse";
import { chromium } from "@playwright/test";
import { CHROMIUM, FLAGS } from "../support/machine.ts";
import { bench, figure, phone } from "./support.ts";

await bench(async (browser, relay) => {
  const ana = await phone(browser, relay, "Ana");
  const paths = new Set<string>();
  ana.page.on("response", (answer) => paths.add(new URL(answer.url()).pathname));
  await ana.open();
  await ana.sees("start-title");
  let bytes = 0;
  const parts: string[] = [];
  for (const path of paths) {
    if (path === "/sw.js" || path === "/version.json" || path.includes("icon") || path.endsWith(".webmanifest")) continue;
    const answer = await fetch(`${relay.url}${path}`, { headers: { "accept-encoding": "gzip" } });
    // What came over the wire: node unpacks it, so it is packed as the relay's files are.
    const length = Number(answer.headers.get("content-length"));
    const body = Buffer.from(await answer.arrayBuffer());
    const weighs = answer.headers.get("content-encoding") === "gzip" && length > 0 ? length : packed(body);
    bytes += weighs;
    parts.push(`${path.split("/").pop() || "page"} ${Math.round(weighs / 1000)}`);
  }
  figure("first load, gzipped", bytes / 1000, "kB", "<=350", parts.join(", "));
});

function packed(body: Buffer): number {
  const bytes = gzipSync(body, { level: 9 });
  return gunzipSync(bytes).length === body.length ? bytes.length : body.length;
}

await bench(async (_, relay) => {
  const port = 9_222 + (process.pid % 10_000);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [...FLAGS, `--remote-debugging-port=${port}`],
  });
  try {
    const result = await lighthouse(relay.url, {
      port,
      output: "json",
      logLevel: "error",
      formFactor: "mobile",
      onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
    });
    for (const [id, category] of Object.entries(result?.lhr.categories ?? {})) {
      const missed = category.auditRefs
        .map((one) => result!.lhr.audits[one.id]!)
        .filter((audit) => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== "informative")
        .map((audit) => audit.id);
      figure(`lighthouse ${id}`, (category.score ?? 0) * 100, "of 100", ">=95", missed.slice(0, 6).join(", "));
    }
  } finally {
    await browser.close();
  }
});
