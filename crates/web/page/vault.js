// Keeps one file, the vault, in this browser's IndexedDB, and makes its key of a passphrase: in a thread of its own, so that the page
// doesn't stand still meanwhile. What is in the file, and what is done with the key, is the app's; this sees neither.
//
// The app sends `{ n, do, ... }` and gets `{ n, ok }` or `{ n, no }`, where `no` names why:
//
// | do | with | gives |
// |---|---|---|
// | `claim` | `steal` | whether this page has the vault now: one page at a time does, so that none writes over the other's. `steal` takes it. |
// | `load` | | the file, or null |
// | `key` | `passphrase`, `file` (of which it opens; null for a new one) | the key's bytes |
// | `save` | `file` | |
// | `wipe` | | |
//
// Reasons: `forbidden` (this browser keeps nothing here), `full`, `taken` (another page has it), and those of the key: `passphrase`,
// `unknown`, `memory`. A page whose vault was taken hears `{ lost: true }`.
import init, { vault_key } from "{whole-app}";

const NAME = "stillyes";
const STORE = "vault";
const KEY = "file";
const LOCK = "stillyes.vault";

let program = null;
let claimed = false;
let release = null;
// The file as this page knows it to lie there.
let known = null;

function database() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new Error("blocked"));
  });
}

// One transaction; done once it is on the disk.
async function within(mode, work) {
  const db = await database();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = db.transaction(STORE, mode, { durability: "strict" });
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error || request.error);
      transaction.onerror = () => reject(transaction.error || request.error);
    });
  } finally {
    db.close();
  }
}

function claim(steal) {
  if (claimed) return Promise.resolve(true);
  // Old browsers have no locks: there the last page to write wins, as they say.
  if (!navigator.locks) return Promise.resolve((claimed = true));
  return new Promise((resolve) => {
    const held = (lock) => {
      if (!lock) return resolve(false);
      claimed = true;
      resolve(true);
      return new Promise((done) => {
        release = done;
      });
    };
    const options = steal ? { steal: true } : { ifAvailable: true };
    navigator.locks.request(LOCK, options, held).catch(() => {
      // Another page took it.
      claimed = false;
      release = null;
      postMessage({ lost: true });
    });
  });
}

async function key(passphrase, file) {
  program ??= init({ module_or_path: "{whole-wasm}" });
  await program;
  const salt = crypto.getRandomValues(new Uint8Array(32));
  return vault_key(passphrase, file || new Uint8Array(0), salt);
}

function same(one, other) {
  if (!one || !other) return !one && !other;
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

// In the place of what this page knows alone: a page that had it before, or one in a browser without locks, may have kept something since.
async function save(file) {
  const db = await database();
  try {
    await new Promise((resolve, reject) => {
      const transaction = db.transaction(STORE, "readwrite", { durability: "strict" });
      const store = transaction.objectStore(STORE);
      const there = store.get(KEY);
      let put = there;
      let why = null;
      there.onsuccess = () => {
        try {
          if (!same(there.result, known)) throw "taken";
          put = store.put(file, KEY);
        } catch (error) {
          why = error;
          transaction.abort();
        }
      };
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(why || transaction.error || put.error);
    });
    known = file;
  } finally {
    db.close();
  }
}

async function answer(asked) {
  switch (asked.do) {
    case "claim":
      return claim(asked.steal);
    case "load":
      known = (await within("readonly", (store) => store.get(KEY))) || null;
      return known;
    case "key":
      return key(asked.passphrase, asked.file);
    case "save":
      if (!claimed) throw "taken";
      return save(asked.file);
    case "wipe":
      if (!claimed) throw "taken";
      known = null;
      return void (await within("readwrite", (store) => store.clear()));
    case "release":
      claimed = false;
      return void release?.();
  }
}

function reason(error) {
  if (typeof error === "string") return error;
  const name = error && error.name;
  return name === "QuotaExceededError" ? "full" : "forbidden";
}

async function handle(data) {
  try {
    postMessage({ n: data.n, ok: await answer(data) });
  } catch (error) {
    postMessage({ n: data.n, no: reason(error) });
  }
}

// One after another: what is saved later stays.
let last = Promise.resolve();
onmessage = ({ data }) => {
  last = last.then(() => handle(data));
};
