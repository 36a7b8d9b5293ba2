// What this machine has: the browser, the program, and where things are.

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { LaunchOptions } from "@playwright/test";

/** The top of the repository. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Where artefacts go: screenshots of every screen. */
export const SCREENS = `${ROOT}target/screens`;

/** Where Exit leads. No test goes there: it is answered by a page of ours. */
export const ELSEWHERE = "https://www.wikipedia.org/";

/** The system's Chromium: nothing is downloaded. */
export const CHROMIUM =
  process.env["CHROMIUM"] ??
  ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((one) => existsSync(one)) ??
  "chromium";

/** What Chromium is started with. It can look up no name at all: whatever asks for another host fails. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

export const BROWSER: LaunchOptions = { executablePath: CHROMIUM, args: FLAGS };

/** The program that is tested. */
export const PROGRAM = process.env["STILLYES"] ?? `${ROOT}target/debug/stillyes`;
