// Starts the program, once it and its texts are there. What came before, and what the two have to do with each other,
// stands in `boot.js`.
import init, { begin } from "{app}";

const root = document.documentElement;
const boot = window.stillyesBoot;

async function start() {
  try {
    const [, texts] = await Promise.all([init({ module_or_path: boot.wasm }), boot.texts]);
    const first = document.getElementById("boot");
    first.remove();
    boot.boot = first;
    begin(root.lang, texts, root.dataset.texts, root.dataset.version, "demo" in root.dataset);
  } catch (error) {
    console.error(error);
    const old = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
    const stopped = error instanceof WebAssembly.RuntimeError;
    boot.trouble(old ? "old" : stopped ? "stopped" : "load");
  }
}

// Without it, `boot.js` has said why.
if (boot) start();
