// How the tests run: in the Chromium of this machine, two at a time, against the program that STILLYES names.

import { defineConfig } from "@playwright/test";
import { BROWSER } from "./support/machine.ts";

export default defineConfig({
  testDir: "tests",
  outputDir: "../target/e2e",
  // Two people in two browsers on two cores: more at a time would only wait for each other.
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env["CI"]),
  reporter: [["list"]],
  use: {
    launchOptions: BROWSER,
    // Whatever is there is pressed within moments; what isn't should say so, and not the whole test.
    actionTimeout: 15_000,
    // A trace of every step costs more than the steps: `TRACE=1` for whoever looks for something.
    trace: process.env["TRACE"] ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    locale: "en-GB",
    colorScheme: "dark",
  },
});
