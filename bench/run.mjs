/** `npm run bench`: ratios taken in one run, so that they say the same on any machine. It prints; it never fails a build. */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import { browserRows } from './browser.mjs';
import { engineTimes } from './engine.mjs';
import { planOf } from './plan.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const scratch = path.join(root, '.scratch', 'bench');
const counts = [10, 100, 1000, 10_000];

/** Loads a bundle in a fresh process with an `obsidian` of empty classes and just enough of a document. */
const loadScript = `
const Module = require('node:module');
const empty = new Proxy({}, { get: () => class {} });
const load = Module._load;
Module._load = (name, ...rest) => (name === 'obsidian' ? empty : load(name, ...rest));
globalThis.document = { createElement: () => ({}) };
const start = performance.now();
require(process.argv[2]);
console.log(performance.now() - start);
`;

await mkdir(scratch, { recursive: true });
const core = await bundle('core.cjs', { entryPoints: [path.join(root, 'bench/core.mjs')], platform: 'node' });
const hostile = await bundle('hostile.cjs', {
  entryPoints: [path.join(root, 'bench/hostile.mjs')],
  platform: 'node',
});
const baseline = await bundle('baseline.js', {
  stdin: {
    contents: ['unified', 'remark-parse', 'remark-gfm', 'luxon']
      .map((name, index) => `import * as m${index} from '${name}'; globalThis.m${index} = m${index};`)
      .join('\n'),
    resolveDir: root,
  },
  minify: true,
  target: 'es2022',
});

const engine = await bundle('engine.js', {
  entryPoints: [path.join(root, 'src/engine/worker.ts')],
  format: 'iife',
  conditions: ['worker'],
  minify: true,
  target: 'es2022',
});

/** What is measured, by the names that `npm run bench -- bundle browser` takes; all of it takes half an hour. */
const sections = {
  bundle: bundleRows,
  engine: engineRows,
  progress: progressRows,
  schedule: scheduleRows,
  browser: pageRows,
  hostile: () => createRequire(import.meta.url)(hostile).hostileRows(),
  building: buildRows,
};

const asked = process.argv.slice(2);
for (const [name, rows] of Object.entries(sections)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  print(await rows());
}

async function bundle(name, options) {
  const outfile = path.join(scratch, name);
  await esbuild.build({ bundle: true, format: 'cjs', logLevel: 'error', outfile, ...options });
  return outfile;
}

const manyWords = {
  phases: 'time of 10000 phases of two items ÷ 1000',
  ranges: 'time of 9000 rows that wait for a range of 1000 ÷ 1000 rows',
};

function buildRows() {
  const times = counts.map((count) => measure('time', count));
  const heaps = counts.map((count) => measure('heap', count).peak);
  const overBare = counts.map((count, index) => [
    `build of ${count} tasks ÷ bare parse of the plan`,
    times[index].whole / times[index].parse,
    count >= 100 ? 1.5 : null,
  ]);
  const growth = counts.slice(1).flatMap((count, index) => [
    [`time: ${count} tasks ÷ ${counts[index]}`, times[index + 1].whole / times[index].whole, 12],
    [`peak heap: ${count} tasks ÷ ${counts[index]}`, heaps[index + 1] / heaps[index], 12],
  ]);
  const rebuilds = counts.slice(1).map((count) => {
    const { whole, parse } = measure('rebuild', count);
    return [`rebuild of ${count} tasks ÷ bare parse of the two notes`, whole / parse, 1.6];
  });
  const many = ['phases', 'ranges'].map((what) => {
    const [some, more] = [what === 'phases' ? 1000 : 2000, 10_000].map((count) => measure(what, count).whole);
    return [`rebuild: ${manyWords[what]}`, more / some, 12];
  });
  return [...overBare, ...growth, ...rebuilds, ...many];
}

/** Ticks in action-items.md, and building it. */
function progressRows() {
  const [some, many] = [1000, 4000].map((count) => measure('tick', count));
  const of = ({ whole, parse }) => whole / parse;
  return [
    ['status after a tick, 1000 checkboxes ÷ bare parse of the note', of(some), 0.05],
    ['status after a tick, 4000 checkboxes ÷ bare parse of the note', of(many), 0.05],
    ['time of that: 4000 checkboxes ÷ 1000', many.whole / some.whole, 5],
    ['action items of 1000 tasks × 3 clauses ÷ bare parse of tasks.md', of(measure('items', 1000)), null],
    ['action items built again ÷ bare parse of tasks.md', of(measure('items-again', 1000)), null],
  ];
}

/** The schedule of some tasks, and one in which nobody does two things at once. */
function scheduleRows() {
  const args = ['--expose-gc', path.join(root, 'bench/schedule.mjs'), core];
  const { schedules, levelling } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  const growth = schedules.slice(1).map(({ count, whole }, index) => {
    const before = schedules[index];
    return [`schedule: ${count} tasks ÷ ${before.count}`, whole / before.whole, 12];
  });
  // What looking up ids takes more where there are too many of them for the machine's caches, no schedule can spare.
  const bareGrowth = schedules.slice(1).map(({ count, bare }, index) => {
    const before = schedules[index];
    return [`the bare topological sort: ${count} tasks ÷ ${before.count}`, bare / before.bare, null];
  });
  const { count, whole, bare } = schedules.at(-1);
  const checking = measure('check', 10_000);
  return [
    ...growth,
    ...bareGrowth,
    [`schedule of ${count} tasks ÷ a bare topological sort`, whole / bare, 4],
    ['check of 10000 tasks ÷ reading them', checking.whole / checking.parse, 0.2],
    ['levelling of 1000 tasks of 10 owners ÷ scheduling them', levelling, 20],
  ];
}

function measure(what, count) {
  const script = path.join(root, 'bench/measure.mjs');
  const args = ['--expose-gc', '--max-old-space-size=8192', script, core, what, String(count)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

/** A build as a command asks for it: the engine is warm, its thread another than the one that asks. */
async function engineRows() {
  const { bareParse, requestOf } = createRequire(import.meta.url)(core);
  const text = planOf(1000);
  const parses = Array.from({ length: 9 }, () => {
    const from = performance.now();
    bareParse(text);
    return performance.now() - from;
  });
  const parse = parses.sort((a, b) => a - b)[4];
  const { start, build } = await engineTimes(await readFile(engine, 'utf8'), requestOf(text));
  return [
    ['question to note in the warm engine, 1000 tasks ÷ bare parse of the plan', build / parse, 1.6],
    ['start of the engine until its first answer, ms', start, null],
  ];
}

async function bundleRows() {
  const main = path.join(root, 'main.js');
  const bytes = async (file) => (await stat(file)).size;
  const kilobytes = (count) => count / 1000;
  const loader = path.join(scratch, 'load.cjs');
  await writeFile(loader, loadScript);
  const files = [main, baseline];
  const times = files.map(() => []);
  for (let round = 0; round < 25; round++) {
    files.forEach((file, index) =>
      times[index].push(Number(execFileSync(process.execPath, [loader, file], { encoding: 'utf8' }))),
    );
  }
  const [ours, theirs] = times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);
  return [
    [
      'script that the page compiles (main.js without the engine), kB',
      kilobytes((await bytes(main)) - (await bytes(engine))),
      150,
    ],
    ['main.js gzipped, kB', kilobytes(gzipSync(await readFile(main)).length), 180],
    ['loading main.js ÷ loading a bundle of its libraries', ours / theirs, 1.6],
  ];
}

/** A browser that is missing or does not answer fails nothing. */
async function pageRows() {
  try {
    const rows = await browserRows(createRequire(import.meta.url)(core).build);
    if (rows !== null) return rows;
    console.log('There is no Chromium here: CHROME_PATH can name one.');
  } catch (error) {
    console.log(`The page could not be measured: ${error instanceof Error ? error.message : error}`);
  }
  return [];
}

function print(all) {
  const width = Math.max(...all.map(([name]) => name.length));
  for (const [name, ratio, goal] of all) {
    const verdict = goal === null ? '' : ratio <= goal ? `goal ≤ ${goal}: met` : `goal ≤ ${goal}: MISSED`;
    console.log(`${name.padEnd(width)}  ${ratio.toFixed(2).padStart(6)}  ${verdict}`);
  }
}
