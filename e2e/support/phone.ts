// One phone: the page of one person, by what they see on it and what they do.

import { expect, type BrowserContext, type Locator, type Page } from "@playwright/test";
import type { Relay } from "./relay.ts";
import type { Args, Texts } from "./texts.ts";

export type Lamp = "none" | "off" | "green" | "yellow" | "red" | "lapsed" | "break";

/** Remembers what is copied: the page itself may not read it, by its own policy. */
export const COPIES = `if (window.Clipboard) {
  const write = Clipboard.prototype.writeText;
  Clipboard.prototype.writeText = function (text) {
    window.copied = text;
    return write.call(this, text);
  };
}`;

export class Phone {
  readonly context: BrowserContext;
  /** What the page complained of. */
  readonly complaints: string[] = [];
  /** Where Exit led. */
  readonly left: string[] = [];
  private readonly forgiven: RegExp[] = [/ResizeObserver loop/];

  constructor(
    readonly name: string,
    public page: Page,
    readonly relay: Relay,
    public texts: Texts,
  ) {
    this.context = page.context();
  }

  complain(what: string): void {
    if (!this.forgiven.some((one) => one.test(what))) this.complaints.push(what);
  }

  /** A test that cuts the network forgives what the browser itself says of it. */
  forgive(...what: RegExp[]): void {
    this.forgiven.push(...what);
    const kept = this.complaints.filter((one) => !what.some((pattern) => pattern.test(one)));
    this.complaints.splice(0, this.complaints.length, ...kept);
  }

  forgiveNetwork(): void {
    this.forgive(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK|ERR_CONNECTION|ERR_TIMED_OUT|ERR_NAME_NOT|WebSocket connection|Failed to load resource/);
  }

  // What is seen.

  /** The title of the screen. */
  title(key: string, args: Args = {}): Locator {
    return this.page.locator("main").getByRole("heading", { level: 1, name: this.texts.match(key, args) });
  }

  /** What is open on top. */
  sheet(key: string, args: Args = {}): Locator {
    return this.page.getByRole("dialog", { name: this.texts.match(key, args) });
  }

  /** A button by its whole name. */
  button(key: string, args: Args = {}): Locator {
    return this.page.getByRole("button", { name: this.texts.match(key, args) }).and(this.reachable);
  }

  /** A card by its title; what became of it follows in its name. */
  card(key: string): Locator {
    return this.page.getByRole("button", { name: new RegExp(`^${this.texts.match(key).source.slice(1, -1)}`, "u") }).and(this.reachable);
  }

  /** What isn't under a sheet. */
  private get reachable(): Locator {
    return this.page.locator(":not([inert] *)");
  }

  text(key: string, args: Args = {}): Locator {
    return this.page.getByText(this.texts.within(key, args)).first();
  }

  field(key: string, args: Args = {}): Locator {
    return this.page.getByLabel(this.texts.match(key, args));
  }

  get red(): Locator {
    return this.page.locator("button.red");
  }

  get exit(): Locator {
    return this.button("design-exit");
  }

  async lampIs(lamp: Lamp, within = 10_000): Promise<void> {
    await expect(this.page.locator("html"), `the lamp of ${this.name}`).toHaveAttribute("data-lamp", lamp, { timeout: within });
  }

  async sees(key: string, args: Args = {}): Promise<void> {
    await expect(this.title(key, args)).toBeVisible();
  }

  // What is done.

  async press(key: string, args: Args = {}): Promise<void> {
    await this.button(key, args).click();
  }

  /** Opens the start page, or a link. */
  async open(link = this.relay.url): Promise<this> {
    await this.page.goto(link);
    return this;
  }

  /** From the start page to the invitation; the link. */
  async begins(...names: string[]): Promise<string> {
    if (!this.page.url().startsWith(this.relay.url)) await this.open();
    await this.press("start-begin");
    await this.names(names.length ? names : [this.name]);
    await this.press("begin-go");
    await this.sees("invite-title");
    return this.link();
  }

  /** From a link to the door. */
  async knocks(link: string, ...names: string[]): Promise<void> {
    await this.open(link);
    await this.names(names.length ? names : [this.name]);
    await this.press("join-go");
  }

  private async names(names: string[]): Promise<void> {
    if (names.length > 1) {
      await this.page.getByRole("radio", { name: this.texts.match("begin-phone-shared") }).check();
      for (let at = 2; at < names.length; at += 1) await this.press("begin-more");
      for (const [at, name] of names.entries()) await this.field("begin-name-of", { number: at + 1 }).fill(name);
    } else {
      await this.field("begin-name").fill(names[0]!);
    }
  }

  /** The link, as it is copied. */
  async link(): Promise<string> {
    await this.press("invite-copy");
    await expect(this.button("invite-copied")).toBeVisible();
    return this.copied();
  }

  /** What was copied last. */
  async copied(): Promise<string> {
    return this.page.evaluate(() => (window as unknown as { copied: string }).copied);
  }

  async welcomes(who: string): Promise<void> {
    await this.sees("door-title", { who });
    await this.press("door-welcome");
  }

  async menu(): Promise<void> {
    await this.page.locator("main").getByRole("button", { name: this.anyOf("talk-menu", "menu-title", "lamp-do-menu") }).click();
    await expect(this.sheet("menu-title")).toBeVisible();
  }

  anyOf(...keys: string[]): RegExp {
    const known = keys.filter((key) => this.texts.has(key));
    return new RegExp(known.map((key) => this.texts.match(key).source).join("|"), "u");
  }

  async knowsSignals(): Promise<void> {
    await this.card("talk-signals").click();
    await this.press("signals-know");
    await this.closeSheet();
  }

  async closeSheet(): Promise<void> {
    const sheet = this.page.getByRole("dialog");
    if (!(await sheet.isVisible())) return;
    await sheet.getByRole("button", { name: this.texts.match("design-close") }).click();
    await expect(sheet).toBeHidden();
  }

  /** Asks for something by its title; `receive` where the other is to do it. */
  async asks(title: string, options: { who?: string; by?: "me" | "them" | "together" } = {}): Promise<void> {
    await this.page.locator("main").getByRole("button", { name: this.anyOf("talk-ask", "lamp-do-ask") }).click();
    const sheet = this.page.getByRole("dialog");
    await sheet.getByRole("searchbox").fill(title);
    await sheet.getByRole("button", { name: new RegExp(`^${title}`, "iu") }).first().click();
    if (options.by === "them") {
      await sheet.getByRole("radio", { name: this.texts.match("ask-who-them", options.who ? { who: options.who } : {}) }).check();
    }
    await this.press("ask-send");
    // On a shared phone the next sheet calls for whoever is asked.
    await expect(this.button("ask-send")).toBeHidden();
  }

  /** Answers what is asked: yes, wholeheartedly. */
  async saysYes(): Promise<void> {
    await this.press("answer-yes");
    await this.press("answer-heck-yes");
  }

  /** Red, as most people press it. */
  async pressesRed(): Promise<void> {
    await this.red.dispatchEvent("pointerdown", { button: 0, pointerType: "touch", isPrimary: true, bubbles: true });
  }

  /** What the tab holds of anybody. */
  async holds(): Promise<{ session: string[]; local: string[] }> {
    return this.page.evaluate(() => ({
      session: Object.keys(sessionStorage),
      local: Object.keys(localStorage).filter((key) => !key.startsWith("stillyes.setting.")),
    }));
  }

  /** Where the focus is: what it is and what it is called. */
  async focus(): Promise<string> {
    return this.page.evaluate(() => {
      const at = document.activeElement;
      return at ? `${at.tagName} ${at.textContent?.trim().slice(0, 40) ?? ""}` : "";
    });
  }

  /** Until nothing moves any more. */
  async still(): Promise<void> {
    await this.page.evaluate(async () => {
      // Not by what they promise: one whose element goes away in the midst of it never keeps it.
      while (
        document.getAnimations().some((one) => {
          const timing = one.effect?.getComputedTiming();
          return one.playState === "running" && timing?.iterations !== Infinity && Number(timing?.endTime) < 5_000;
        })
      ) {
        await new Promise((drawn) => requestAnimationFrame(drawn));
      }
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
  }
}
