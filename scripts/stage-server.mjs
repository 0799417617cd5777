import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const stage = path.join(root, 'test', 'stage');

/** The built plugin as a script of a page: a function of `module`, `exports` and `require`, as Obsidian wraps it. */
async function pluginScript() {
  const code = await readFile(path.join(root, 'main.js'), 'utf8');
  return `window.plugin = (module, exports, require) => {${code}\n};`;
}

/**
 * Serves the stage on this machine only: the built plugin with obsidian-test-mocks and the real Mermaid in one page.
 * `files` come on top of the example vault; `mermaid` is the package to take it from.
 */
export async function stageServer({ port = 0, files = {}, mermaid = 'mermaid' } = {}) {
  const vault = { ...(await exampleVault()), ...files };
  const script = await pageScript();
  const pages = new Map([
    ['/', ['text/html', () => readFile(path.join(stage, 'index.html'))]],
    ['/host.css', ['text/css', () => readFile(path.join(stage, 'host.css'))]],
    ['/styles.css', ['text/css', () => readFile(path.join(root, 'styles.css'))]],
    ['/main.js', ['text/javascript', pluginScript]],
    ['/manifest.json', ['application/json', () => readFile(path.join(root, 'manifest.json'))]],
    ['/mermaid.js', ['text/javascript', () => readFile(mermaidFile(mermaid))]],
    ['/stage.js', ['text/javascript', () => script]],
    ['/vault.json', ['application/json', () => JSON.stringify(vault)]],
  ]);
  const server = createServer((request, response) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (page === undefined) {
      response.writeHead(404).end();
      return;
    }
    const [type, content] = page;
    Promise.resolve(content()).then(
      (body) => response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function mermaidFile(name) {
  return path.join(root, 'node_modules', name, 'dist', 'mermaid.min.js');
}

async function pageScript() {
  const { outputFiles } = await build({
    entryPoints: [path.join(stage, 'stage.ts')],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"test"' },
    plugins: [withoutNode],
    write: false,
  });
  return outputFiles[0].contents;
}

/** The mocks name a few of Node's modules for what a page never does. */
const withoutNode = {
  name: 'without-node',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path: name }) => ({ path: name, namespace: 'without-node' }));
    onLoad({ filter: /.*/, namespace: 'without-node' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** The example vault as it is after its tasks were built, but for one goal, which shows how that is offered. */
async function exampleVault() {
  const files = await notesOf(path.join(root, 'examples', 'vault'));
  const { buildTasks, DEFAULT_SETTINGS } = await core();
  const goals = Object.keys(files)
    .filter((file) => path.posix.basename(file) === 'execution.md')
    .map((file) => path.posix.dirname(file));
  const notes = goals
    .filter((folder) => !folder.includes('003'))
    .filter((folder) => files[`${folder}/tasks.md`] === undefined)
    .map((folder) => {
      const plan = `${folder}/execution.md`;
      const outcome = buildTasks({
        source: { path: plan, text: files[plan] },
        folder,
        goalNote: files[`${folder}/goal.md`] ?? null,
        milestones: null,
        existing: null,
        evenUnfilled: true,
        settings: DEFAULT_SETTINGS,
      });
      if (outcome.kind !== 'built') throw new Error(`${plan} could not be built: ${outcome.kind}`);
      return [`${folder}/tasks.md`, outcome.note];
    });
  return { ...files, ...Object.fromEntries(notes) };
}

async function core() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { buildTasks } from './src/engine/build-tasks.ts'; export { DEFAULT_SETTINGS } from './src/model/settings.ts';`,
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  });
  const module = { exports: {} };
  vm.runInThisContext(`(function (module, exports, require) {${outputFiles[0].text}\n})`)(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  return module.exports;
}

/** The text of every note below a folder by its path, hidden ones included; not what belongs to Obsidian. */
export async function notesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
  return Object.fromEntries(
    await Promise.all(paths.map(async (file) => [file, await readFile(path.join(folder, file), 'utf8')])),
  );
}
