import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { NodeWorker } from './node-worker.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

/**
 * The small Obsidian of our tests, in Node: jsdom for the screen, obsidian-test-mocks for the app, a thread for the engine,
 * and the built `main.js` loaded as Obsidian loads it, from its text.
 */
export async function obsidianInNode() {
  putScreenOn(globalThis);
  require('obsidian-test-mocks/setup').setup();
  const obsidian = require('obsidian-test-mocks/obsidian');
  const host = moduleOf(await bundled('test/support/obsidian-host.ts'), 'obsidian-host.ts', require);
  const built = path.join(root, 'main.js');
  const plugin = moduleOf(await readFile(built, 'utf8'), built, (name) => {
    if (name === 'obsidian') return obsidian;
    throw new Error(`main.js asks for ${name}, which Obsidian does not have on every device.`);
  });
  return { ObsidianHost: host.ObsidianHost, Plugin: plugin.default };
}

/** jsdom comes with jest's environment; a script has to put its window around itself. */
function putScreenOn(scope) {
  const { JSDOM } = createRequire(require.resolve('jest-environment-jsdom'))('jsdom');
  const { window } = new JSDOM('', { url: 'http://localhost/' });
  const fromScreen = new Set(['Event', 'EventTarget', 'CustomEvent', 'MouseEvent']);
  for (const name of Object.getOwnPropertyNames(window)) {
    if (name in scope && !fromScreen.has(name)) continue;
    Object.defineProperty(scope, name, { configurable: true, writable: true, value: window[name] });
  }
  // What a window has of its prototypes stands on no object of its own.
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'])
    scope[name] = window[name].bind(window);
  scope.window = scope;
  scope.Worker = NodeWorker;
}

async function bundled(entry) {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, entry)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    write: false,
  });
  return outputFiles[0].text;
}

function moduleOf(code, filename, requireFrom) {
  const module = { exports: {} };
  const wrapped = vm.runInThisContext(`(function (module, exports, require) {${code}\n})`, { filename });
  wrapped(module, module.exports, requireFrom);
  return module.exports;
}
