/** One measurement in a process of its own: `node measure.mjs <core.cjs> <what> <count>`; prints one JSON line. */
import { createRequire } from 'node:module';
import process from 'node:process';
import { planOf } from './plan.mjs';

const [, , file, what, count] = process.argv;
const { bareParse, build, rebuild } = createRequire(import.meta.url)(file);
const text = planOf(Number(count));

/** Median milliseconds of each of the functions, run in turns so that both meet the same machine. */
function medians(functions, rounds) {
  const times = functions.map(() => []);
  for (let round = 0; round < rounds; round++) {
    functions.forEach((run, index) => {
      const start = performance.now();
      run();
      times[index].push(performance.now() - start);
    });
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);
}

/** Highest heap use between the build's steps, above what was there before, in bytes. */
function peakHeap() {
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage().heapUsed - before);
  };
  build(text, look);
  return peak;
}

/** A build over a note that its user edited, after one item of the plan was reworded. */
function rebuilding() {
  const first = build(text);
  const note = first.note
    .replace(/\| Alice \|/, '| Bob |')
    .replace('## Summary', 'A word of mine.\n\n## Summary');
  const plan = text.replace('Design the server module', 'Design a better server module');
  const record = JSON.parse(JSON.stringify(first.record));
  return [() => (bareParse(plan), bareParse(note)), () => rebuild(plan, note, record)];
}

const rounds = Number(count) >= 10_000 ? 3 : Number(count) >= 1000 ? 9 : 40;
if (what === 'heap') {
  console.log(JSON.stringify({ peak: peakHeap() }));
} else {
  const pair = what === 'time' ? [() => bareParse(text), () => build(text)] : rebuilding();
  for (let round = 0; round < Math.min(rounds, 4); round++) pair.forEach((run) => run());
  const [parse, whole] = medians(pair, rounds);
  console.log(JSON.stringify({ parse, whole }));
}
