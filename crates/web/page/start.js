// Starts one of the two programs, once it and its texts are there. What came before, and what the two have to do with each other,
// stands in `boot.js`.
import init, { begin } from "{app}";

const root = document.documentElement;
const boot = window.stillyesBoot;

async function start() {
  try {
    const [, texts] = await Promise.all([init({ module_or_path: boot.wasm }), boot.texts]);
    begin(root.lang, texts, root.dataset.texts, root.dataset.version, "demo" in root.dataset);
    const first = document.getElementById("boot");
    // It draws nothing where its texts are not what they should be.
    if (!first.nextElementSibling) throw new Error("nothing was drawn");
    first.remove();
    boot.boot = first;
  } catch (error) {
    console.error(error);
    const old = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
    const stopped = error instanceof WebAssembly.RuntimeError;
    boot.trouble(old ? "old" : stopped ? "stopped" : "load");
  }
}

// Without it, `boot.js` has said why; and the page may want the other program.
if (boot && boot.whole === "{is-whole}") start();
