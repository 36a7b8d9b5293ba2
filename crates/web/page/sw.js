// Keeps one version of the app on the device, whole, so that it opens without a network. A version is never mixed with
// another: the page that is kept is the one that came with the parts that are kept.
//
// It keeps nothing that anybody says or does: only these files, the same for everyone.
"use strict";

const VERSION = "{version}";
const PARTS = [
{precache}
];
const CACHE = "stillyes-" + VERSION;

async function keep() {
  const cache = await caches.open(CACHE);
  const page = await fetch("/", { cache: "no-cache" });
  // While a relay is being renewed, the page may be of another version than this file.
  if (!page.ok || !(await page.clone().text()).includes('data-version="' + VERSION + '"')) {
    throw new Error("the page is of another version");
  }
  const manifest = await fetch("/manifest.webmanifest", { cache: "no-cache" });
  await cache.addAll(PARTS);
  await cache.put("/manifest.webmanifest", manifest);
  await cache.put("/", page);
}

async function forgetOthers() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("stillyes-") && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

// Hashed parts never change.
async function part(request) {
  const kept = await caches.match(request.url);
  return kept || fetch(request);
}

// The page is asked for first, and answered from here where the relay can't be reached or has trouble of its own.
async function page(request, path) {
  try {
    const answer = await fetch(request);
    if (answer.status < 500) return answer;
  } catch (_) {
    // Offline.
  }
  const kept = await (await caches.open(CACHE)).match(path);
  return kept || Response.error();
}

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));

// A new version waits until the people at the page say so: never in the middle of an encounter.
self.addEventListener("message", (event) => {
  if (event.data && event.data.do === "renew") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith("/assets/")) event.respondWith(part(event.request));
  else if (url.pathname === "/" || url.pathname === "/manifest.webmanifest") {
    event.respondWith(page(event.request, url.pathname));
  }
});
