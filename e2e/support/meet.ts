// The ways to somewhere in the middle, for tests that are about what is there.

import { expect } from "@playwright/test";
import type { Peer } from "./peer.ts";
import type { Phone } from "./phone.ts";

/** Two phones, together. */
export async function meet(ana: Phone, bo: Phone): Promise<string> {
  const link = await ana.begins();
  await bo.knocks(link);
  await ana.welcomes(bo.name);
  await ana.sees("talk-title", { people: bo.name });
  await bo.sees("talk-title", { people: ana.name });
  return link;
}

/** Two phones that both know the signals. */
export async function ready(ana: Phone, bo: Phone): Promise<string> {
  const link = await meet(ana, bo);
  await Promise.all([ana.knowsSignals(), bo.knowsSignals()]);
  // Until it has come across, asking leads to the signals.
  await Promise.all([ana, bo].map((one) => expect(one.text("talk-signals-done")).toBeVisible()));
  return link;
}

/** Two phones with the lamp on. */
export async function lit(ana: Phone, bo: Phone, title = "Hug"): Promise<string> {
  const link = await ready(ana, bo);
  await ana.asks(title);
  await bo.saysYes();
  await Promise.all([ana.lampIs("green"), bo.lampIs("green")]);
  return link;
}

/** A phone, and somebody without a screen. */
export async function meetPeer(ana: Phone, join: (link: string, name: string) => Peer, name = "Bo"): Promise<Peer> {
  const bo = join(await ana.begins(), name);
  await ana.welcomes(name);
  await bo.until((view) => view.stage === "together" && view.people.length === 2);
  await ana.sees("talk-title", { people: name });
  return bo;
}

/** The same, both knowing the signals. */
export async function readyPeer(ana: Phone, join: (link: string, name: string) => Peer, name = "Bo"): Promise<Peer> {
  const bo = await meetPeer(ana, join, name);
  bo.say({ do: "know_signals" });
  await ana.knowsSignals();
  await bo.until((view) => view.people.every((one) => one.knows_signals));
  return bo;
}

/** The same, with the lamp on: the one without a screen asks. */
export async function litPeer(ana: Phone, join: (link: string, name: string) => Peer, name = "Bo"): Promise<Peer> {
  const bo = await readyPeer(ana, join, name);
  bo.say({ do: "ask", activity: "hug" });
  await ana.saysYes();
  await bo.until((view) => view.lamp === "green");
  await ana.lampIs("green");
  return bo;
}
