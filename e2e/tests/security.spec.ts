// What the page is allowed (R2): no script, style or request but the relay's own, and no markup made of data.

import { expect, test } from "../support/test.ts";
import { lit } from "../support/meet.ts";

test("the headers of the page", async ({ relay, request }) => {
  const answer = await request.get(relay.url);
  expect(answer.status()).toBe(200);
  const headers = answer.headers();
  const policy = headers["content-security-policy"] ?? "";
  const directives = new Map(policy.split(";").map((one) => {
    const [name, ...values] = one.trim().split(/\s+/);
    return [name!, values] as const;
  }));
  expect(directives.get("default-src")).toEqual(["'none'"]);
  for (const [name, values] of directives) {
    expect(values, name).not.toContain("'unsafe-inline'");
    expect(values, name).not.toContain("'unsafe-eval'");
    expect(values, name).not.toContain("*");
    for (const value of values) expect(value, name).not.toMatch(/^https?:/);
  }
  expect(directives.get("require-trusted-types-for")).toEqual(["'script'"]);
  // No default policy: no text becomes markup, whoever tries.
  expect(directives.get("trusted-types")).toEqual(["stillyes"]);
  expect(directives.get("frame-ancestors")).toEqual(["'none'"]);
  expect(directives.get("base-uri")).toEqual(["'none'"]);
  expect(directives.get("form-action")).toEqual(["'none'"]);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  expect(headers["permissions-policy"] ?? "").toMatch(/geolocation=\(\)/);
  expect(headers["set-cookie"]).toBeUndefined();
});

test("parts are kept for ever, the page never without asking", async ({ relay, request }) => {
  const page = await request.get(relay.url);
  expect(page.headers()["cache-control"]).toMatch(/no-cache|no-store/);
  const parts = [...(await page.text()).matchAll(/\/assets\/[\w.-]+/g)].map(([path]) => path);
  expect(parts.length).toBeGreaterThan(3);
  for (const path of new Set(parts)) {
    const part = await request.get(`${relay.url}${path}`);
    expect(part.status(), path).toBe(200);
    expect(part.headers()["cache-control"], path).toContain("immutable");
    expect(part.headers()["x-content-type-options"], path).toBe("nosniff");
  }
  for (const path of ["/sw.js", "/manifest.webmanifest", "/version.json"]) {
    expect((await request.get(`${relay.url}${path}`)).status(), path).toBe(200);
  }
  expect((await request.get(`${relay.url}/assets/nothing.js`)).status()).toBe(404);
});

test("no markup is made of data", async ({ phone }) => {
  const ana = await phone("Ana");
  await ana.open();
  await ana.sees("start-title");
  // Chromium says of each of them what it refused.
  ana.forgive(/TrustedHTML|TrustedScript|Trusted Type|Content Security Policy|violates/i);
  const made = await ana.page.evaluate(() => {
    const tries: Record<string, () => void> = {
      handler: () => void (document.createElement("div").innerHTML = '<img src=x onerror="alert(1)">'),
      script: () => void (document.createElement("div").innerHTML = "<script>alert(1)</script>"),
      frame: () => void (document.createElement("div").innerHTML = '<iframe srcdoc="x"></iframe>'),
      style: () => void (document.createElement("div").innerHTML = '<p style="color:red">x</p>'),
      url: () => void (document.createElement("script").src = "https://example.org/x.js"),
    };
    return Object.keys(tries).filter((name) => {
      try {
        tries[name]!();
        return true;
      } catch {
        return false;
      }
    });
  });
  expect(made, "what could be made").toEqual([]);
});

test("nothing inline runs, and nobody else is asked", async ({ phone }) => {
  const ana = await phone("Ana");
  await ana.open();
  await ana.sees("start-title");
  ana.forgive(/Content Security Policy|violates|Trusted|example\.org|Failed to fetch|TypeError/i);
  const done = await ana.page.evaluate(async () => {
    const inline = document.createElement("p");
    try {
      inline.setAttribute("onclick", "window.wasRun = true");
      document.body.append(inline);
      inline.click();
    } catch {
      // Refused before it is there: all the better.
    }
    const asked = await fetch("https://example.org/").then(() => true, () => false);
    return { run: "wasRun" in window, asked };
  });
  expect(done).toEqual({ run: false, asked: false });
});

test("R2: nothing that anybody said crosses the network in the open, nor stays on the device", async ({ phone }) => {
  const [ana, bo] = [await phone("Anastasia"), await phone("Bonifacio")];
  let carried = "";
  for (const one of [ana, bo]) {
    one.page.on("websocket", (socket) => {
      const carry = ({ payload }: { payload: string | Buffer }): void => {
        carried += typeof payload === "string" ? payload : payload.toString("latin1");
      };
      socket.on("framesent", carry);
      socket.on("framereceived", carry);
    });
  }
  await lit(ana, bo);
  expect(carried.length).toBeGreaterThan(0);
  for (const word of ["Anastasia", "Bonifacio"]) expect(carried, word).not.toContain(word);
  expect((await ana.holds()).local).toEqual([]);
  const kept = await ana.page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  expect(kept).not.toContain("Bonifacio");
});
