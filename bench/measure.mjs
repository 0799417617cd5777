/** One measurement in a process of its own: `node measure.mjs <core.cjs> <what> <count>`; prints one JSON line. */
import { createRequire } from 'node:module';
import process from 'node:process';
import { planOf } from './plan.mjs';

const [, , file, what, count] = process.argv;
const { bareParse, build } = createRequire(import.meta.url)(file);
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

const rounds = Number(count) >= 10_000 ? 5 : Number(count) >= 1000 ? 15 : 60;
if (what === 'time') {
  for (let round = 0; round < Math.min(rounds, 5); round++) {
    bareParse(text);
    build(text);
  }
  const [parse, whole] = medians([() => bareParse(text), () => build(text)], rounds);
  console.log(JSON.stringify({ parse, whole }));
} else {
  console.log(JSON.stringify({ peak: peakHeap() }));
}
