// What every test gets: a relay, and phones. Whatever a phone complains of, and whoever else it talks to, fails the test.

import { test as base, expect, type Browser, type BrowserContext, type BrowserContextOptions } from "@playwright/test";
import { ELSEWHERE } from "./machine.ts";
import { Peer } from "./peer.ts";
import { COPIES, Phone } from "./phone.ts";
import { Relay } from "./relay.ts";
import { texts, type Tag } from "./texts.ts";

export interface PhoneOptions extends BrowserContextOptions {
  /** The language of the device. */
  tag?: Tag;
  /** Runs before anything of the page: takes away what a browser may lack. */
  before?: string;
  /** Another relay than the one that all tests share. */
  relay?: Relay;
}

interface Each {
  /** A new phone, at the start page unless told otherwise. */
  phone: (name: string, options?: PhoneOptions) => Promise<Phone>;
  /** Somebody without a screen. */
  peer: (link: string, name: string) => Peer;
  /** A relay of this test's own, with what it keeps. */
  ownRelay: (data?: string) => Promise<Relay>;
}

interface All {
  relay: Relay;
  demo: Relay;
}

/** What most people hold in their hands. */
export const HELD: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 1,
  hasTouch: true,
};

export const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 };

export const test = base.extend<Each, All>({
  relay: [
    async ({}, use) => {
      const relay = await Relay.start();
      await use(relay);
      await relay.stop();
    },
    { scope: "worker" },
  ],
  demo: [
    async ({}, use) => {
      const demo = await Relay.demo();
      await use(demo);
      await demo.stop();
    },
    { scope: "worker" },
  ],
  phone: async ({ browser, relay }, use) => {
    const all: Phone[] = [];
    await use(async (name, options = {}) => {
      const phone = await pickUp(browser, options.relay ?? relay, name, options);
      all.push(phone);
      return phone;
    });
    const complaints = all.flatMap((one) => one.complaints.map((what) => `${one.name}: ${what}`));
    for (const one of all) await one.context.close();
    expect(complaints, "what the pages complained of").toEqual([]);
  },
  peer: async ({}, use) => {
    const all: Peer[] = [];
    await use((link, name) => {
      const one = Peer.join(link, name);
      all.push(one);
      return one;
    });
    for (const one of all) one.kill();
  },
  ownRelay: async ({}, use) => {
    const all: Relay[] = [];
    await use(async (data) => {
      const one = await Relay.start(data ? { data } : {});
      all.push(one);
      return one;
    });
    for (const one of all) await one.stop();
  },
});

async function pickUp(browser: Browser, relay: Relay, name: string, options: PhoneOptions): Promise<Phone> {
  const { tag = "en", before, relay: _, ...rest } = options;
  const context = await browser.newContext({
    ...HELD,
    locale: tag === "es" ? "es-ES" : "en-GB",
    colorScheme: "dark",
    reducedMotion: "reduce",
    permissions: ["clipboard-write"],
    ...rest,
  });
  const phone = new Phone(name, await context.newPage(), relay, texts(tag));
  await listen(context, phone, relay);
  await context.addInitScript(COPIES);
  if (before) await context.addInitScript(before);
  return phone;
}

/** Hears every complaint, and keeps the phone to its relay. */
async function listen(context: BrowserContext, phone: Phone, relay: Relay): Promise<void> {
  const ours = new URL(relay.url);
  await context.route(`${ELSEWHERE}**`, (route) => {
    phone.left.push(route.request().url());
    return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1>" });
  });
  context.on("request", (request) => {
    const url = new URL(request.url());
    const local = ["data:", "blob:", "about:"].includes(url.protocol);
    if (!local && url.host !== ours.host && !request.url().startsWith(ELSEWHERE)) phone.complain(`asked ${url.host}`);
  });
  context.on("console", (message) => {
    // Violations of the page's own policy come here, too.
    if (message.type() === "error") phone.complain(`console: ${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (error) => phone.complain(`error: ${error.error().stack ?? error.error().message}`));
  const sockets = (page: import("@playwright/test").Page): void => {
    page.on("websocket", (socket) => {
      if (new URL(socket.url()).host !== ours.host) phone.complain(`socket to ${socket.url()}`);
    });
    page.on("crash", () => phone.complain("crashed"));
  };
  for (const page of context.pages()) sockets(page);
  context.on("page", sockets);
}

export { expect };
