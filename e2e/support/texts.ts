// What people read, by key, so that a test survives other words, and runs in every language.
//
// A small part of Fluent: `key = text`, continued lines, terms, and placeables. What stands in for a placeable comes from
// the test; where a test says nothing of one, anything may stand there.

import { readFileSync, readdirSync } from "node:fs";
import { ROOT } from "./machine.ts";

/** What a page shows in the places of a text. */
export type Args = Record<string, string | number>;

export type Tag = "en" | "es";

export class Texts {
  readonly tag: Tag;
  private readonly all = new Map<string, string>();

  constructor(tag: Tag) {
    this.tag = tag;
    const folder = `${ROOT}content/${tag}`;
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (file.endsWith(".ftl")) this.read(readFileSync(`${folder}/${file}`, "utf8"));
    }
  }

  private read(source: string): void {
    let key: string | null = null;
    for (const line of source.split("\n")) {
      const opened = /^(-?[a-z][\w-]*) =\s*(.*)$/.exec(line);
      const attribute = /^\s+\.([\w-]+) = (.*)$/.exec(line);
      if (opened) {
        key = opened[1]!;
        this.all.set(key, opened[2]!);
      } else if (attribute && key) {
        this.all.set(`${key.split(".")[0]}.${attribute[1]}`, attribute[2]!);
        key = `${key.split(".")[0]}.${attribute[1]}`;
      } else if (key && /^(\s+\S|\})/.test(line)) {
        this.all.set(key, `${this.all.get(key)}\n${line.trim()}`.trim());
      } else if (line.startsWith("#") || line === "") {
        key = null;
      }
    }
  }

  has(key: string): boolean {
    return this.all.has(key);
  }

  /** A text with nothing to fill in. */
  plain(key: string): string {
    const text = this.raw(key);
    if (text.includes("{")) throw new Error(`${key} has something to fill in: ${text}`);
    return text;
  }

  private raw(key: string): string {
    const text = this.all.get(key);
    if (text === undefined) throw new Error(`no text ${key} in ${this.tag}`);
    return text.replace(/\{ (-[\w-]+) \}/g, (_, term: string) => this.raw(term));
  }

  /** The whole of a text, with anything in places of which nothing is said. */
  match(key: string, args: Args = {}): RegExp {
    return new RegExp(`^${this.pattern(key, args)}$`, "u");
  }

  /** The same where more may stand around it. */
  within(key: string, args: Args = {}): RegExp {
    return new RegExp(this.pattern(key, args), "u");
  }

  private pattern(key: string, args: Args): string {
    // A text with several forms could be any of them.
    let text = this.raw(key).replace(/\{ \$\w+ ->[\s\S]*?\n\}/g, "{ $form }");
    let pattern = "";
    for (;;) {
      const place = /\{ \$(\w+) \}/.exec(text);
      if (!place) break;
      pattern += literal(text.slice(0, place.index));
      const value = args[place[1]!];
      // The page keeps names of other scripts apart by characters that can't be seen.
      pattern += `\u2068?${value === undefined ? "[^]+?" : literal(String(value))}\u2069?`;
      text = text.slice(place.index + place[0].length);
    }
    return pattern + literal(text);
  }
}

function literal(text: string): string {
  const escaped = text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/\s+/g, "\\s+");
  // Playwright takes a quotation mark in a pattern for the beginning of a text.
  return escaped.replace(/["'`]/g, (mark) => `\\x${mark.charCodeAt(0).toString(16)}`);
}

const READ = new Map<Tag, Texts>();

/** The texts of a language. */
export function texts(tag: Tag): Texts {
  const known = READ.get(tag) ?? new Texts(tag);
  READ.set(tag, known);
  return known;
}
