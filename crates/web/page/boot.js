// What the page does before there is a program: language, look, a first word, and what to say where the
// program can't run. Old browsers read this too, to say that they are too old: it is written in their words.
//
// What the app and this file have to do with each other:
//
// - `<html data-theme>` is `dark` or `light`, or missing where the device decides; `lang` and `dir` are the
//   language's. They are set here before anything is painted, from the settings `stillyes.setting.theme`
//   (`auto`, `dark`, `light`) and `stillyes.setting.language` (a tag), and are the app's from then on.
// - `<html data-demo>` says that this relay has somebody to practise with: `POST /demo` answers `{"link":"..."}`.
// - `stillyes-new-version`, an event at `window`: another version is there than the one that runs, and
//   `<html data-new-version>` is set for whoever listens later. Nothing happens by itself.
// - `stillyes-renew`, an event that the app sends to `window`: change to it now, which loads the page again. Not to be sent in the
//   middle of an encounter.
// - There are two programs: one with all that a first visit needs, and the whole one, with the rooms that come later (Me, practice,
//   comparing wishes). Which of them a page runs is decided here, when it is loaded: the whole one where the address names one of
//   its rooms (`#me`) or belongs to a gathering (`#g1.`, `#u1.`), or where the session says so (`stillyes.whole`, which goes with the keys of an encounter).
// - `stillyesBoot.vault()` starts the worker that keeps a vault (`vault.js`).
// - A program that has stopped for good (`WebAssembly.RuntimeError`) is covered at once: what it showed last
//   must not stand there as if it were so (A1). `<html data-trouble>` says why: `old`, `load`, `stopped`.
(function () {
  "use strict";
  // Milliseconds that a new version gets to arrive in, once somebody wants it.
  var RENEW_MS = 4000;
  var root = document.documentElement;

  // Where nothing may be stored, nothing is.
  function setting(name) {
    try {
      return localStorage.getItem("stillyes.setting." + name);
    } catch (_) {
      return null;
    }
  }

  // Whether the rooms are wanted that come later.
  function isWhole() {
    if (/^#(me|practice|learn|evening)\b|^#[gu]/.test(location.hash)) return true;
    try {
      return sessionStorage.getItem("stillyes.whole") !== null;
    } catch (_) {
      return false;
    }
  }

  function theme() {
    var chosen = setting("theme");
    if (chosen !== "dark" && chosen !== "light") return;
    root.setAttribute("data-theme", chosen);
    var colour = chosen === "dark" ? "#17131c" : "#fbf6f1";
    var metas = document.querySelectorAll("meta[name=theme-color]");
    for (var i = 0; i < metas.length; i += 1) metas[i].setAttribute("content", colour);
  }

  // Where each language's texts are.
  function texts() {
    var files = {};
    (root.getAttribute("data-texts") || "").split(";").forEach(function (pair) {
      var parts = pair.split("=");
      files[parts[0]] = parts[1];
    });
    return files;
  }

  function language(files) {
    var wanted = [setting("language")].concat(navigator.languages || [navigator.language]);
    for (var i = 0; i < wanted.length; i += 1) {
      var tag = String(wanted[i] || "").toLowerCase().split("-")[0];
      if (Object.prototype.hasOwnProperty.call(files, tag)) return tag;
    }
    return "en";
  }

  function ready(work) {
    if (document.body && document.readyState !== "loading") work();
    else document.addEventListener("DOMContentLoaded", work);
  }

  // Says why there is no program, in the place of everything else.
  function trouble(why) {
    if (root.hasAttribute("data-trouble")) return;
    root.setAttribute("data-trouble", why);
    ready(function () {
      var boot = document.getElementById("boot") || state.boot;
      if (!boot) return;
      if (!boot.parentNode) document.body.insertBefore(boot, document.body.firstChild);
      var section = boot.querySelector(".boot-trouble:lang(" + root.lang + ")") || boot.querySelector(".boot-trouble");
      section.hidden = false;
      section.querySelector("[data-why=" + why + "]").hidden = false;
      section.querySelector("button").addEventListener("click", function () {
        location.reload();
      });
      section.querySelector("h1").focus();
    });
  }

  // The three scripts that are started by their address. Nothing here or in the app turns a text into markup: with Trusted
  // Types there is no way to.
  var paths = ["/sw.js", root.getAttribute("data-vault"), root.getAttribute("data-whole-start")];
  var policy =
    window.trustedTypes && window.trustedTypes.createPolicy
      ? window.trustedTypes.createPolicy("stillyes", {
          createScriptURL: function (which) {
            return paths[which];
          },
        })
      : null;

  function worker(which) {
    return policy ? policy.createScriptURL(which) : paths[which];
  }

  function missing() {
    return !(
      window.WebAssembly &&
      window.WebSocket &&
      window.fetch &&
      window.Promise &&
      window.crypto &&
      "noModule" in document.createElement("script")
    );
  }

  // What another version of the page is told, and told to do.
  function renewal() {
    var waiting = null;
    var wanted = false;
    // Where the new version is on its way already.
    var coming = null;

    function found() {
      root.setAttribute("data-new-version", "");
      window.dispatchEvent(new CustomEvent("stillyes-new-version"));
    }

    function installed(worker) {
      // The first one is no news.
      if (!navigator.serviceWorker.controller) return;
      waiting = worker;
      if (wanted) renew();
      else found();
    }

    function reload() {
      location.reload();
    }

    function renew() {
      wanted = true;
      if (waiting) {
        waiting.addEventListener("statechange", function () {
          if (waiting.state === "activated" || waiting.state === "redundant") reload();
        });
        waiting.postMessage({ do: "renew" });
      } else if (coming) {
        // `installed` calls again once it is there; nobody waits for it for long.
        coming.catch(reload);
        setTimeout(reload, RENEW_MS);
      } else {
        reload();
      }
    }

    function compare(registration) {
      if (navigator.onLine === false) return;
      fetch("/version.json", { cache: "no-store" })
        .then(function (answer) {
          return answer.ok ? answer.json() : null;
        })
        .then(function (said) {
          if (!said || said.version === root.getAttribute("data-version")) return;
          if (registration) {
            coming = registration.update();
            coming.catch(function () {});
          }
          found();
        })
        .catch(function () {
          // The relay can't be reached: nothing is known of other versions.
        });
    }

    function watch(registration) {
      if (registration) {
        if (registration.waiting) installed(registration.waiting);
        registration.addEventListener("updatefound", function () {
          var worker = registration.installing;
          worker.addEventListener("statechange", function () {
            if (worker.state === "installed") installed(worker);
          });
        });
      }
      compare(registration);
      window.addEventListener("online", function () {
        compare(registration);
      });
    }

    window.addEventListener("stillyes-renew", renew);
    window.addEventListener("load", function () {
      // Not there in a private window of some browsers, nor without TLS.
      if (!navigator.serviceWorker) return watch(null);
      navigator.serviceWorker.register(worker(0), { updateViaCache: "none" }).then(watch, function () {
        watch(null);
      });
    });
  }

  function get(url) {
    var answer = fetch(url, { priority: "high" }).then(function (answer) {
      if (!answer.ok) throw new Error(url + ": " + answer.status);
      return answer;
    });
    // Who waits for it is told; that nobody does yet is no news.
    answer.catch(function () {});
    return answer;
  }

  var which = isWhole() ? "whole-" : "";
  var files = texts();
  var state = { trouble: trouble, boot: null, whole: which };
  if (which) {
    var style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = root.getAttribute("data-whole-style");
    document.head.appendChild(style);
    var start = document.createElement("script");
    start.type = "module";
    start.src = worker(2);
    document.head.appendChild(start);
  }
  state.vault = function () {
    return new Worker(worker(1), { type: "module" });
  };
  root.lang = language(files);
  root.dir = /^(ar|fa|he|ur)$/.test(root.lang) ? "rtl" : "ltr";
  theme();
  if (missing()) return trouble("old");
  // A part that doesn't arrive.
  window.addEventListener(
    "error",
    function (event) {
      var from = event.target;
      if (from && (from.tagName === "SCRIPT" || (from.tagName === "LINK" && from.rel === "stylesheet"))) trouble("load");
      else if (event.error instanceof WebAssembly.RuntimeError) trouble("stopped");
    },
    true,
  );
  window.addEventListener("unhandledrejection", function (event) {
    if (event.reason instanceof WebAssembly.RuntimeError) trouble("stopped");
  });
  state.wasm = get(root.getAttribute("data-" + which + "wasm"));
  state.texts = get(files[which + root.lang]).then(function (answer) {
    return answer.text();
  });
  state.texts.catch(function () {});
  window.stillyesBoot = state;
  renewal();
})();
