/** Scheduling, beside a bare topological sort over the same tasks: `node schedule.mjs <core.cjs>` prints one JSON line. */
import { createRequire } from 'node:module';
import process from 'node:process';

const { levelledTimes, scheduled } = createRequire(import.meta.url)(process.argv[2]);

/** Tasks of 1 to 8 hours in phases of a hundred, each after up to three of the fifty before it; ten owners. */
function listOf(count) {
  const tasks = Array.from({ length: count }, (_one, index) => ({
    id: `T-${index}`,
    name: `Build part ${index}`,
    owner: `Owner ${'ABCDEFGHIJ'.charAt((index * 7) % 10)}`,
    hours: 1 + (index % 8),
    dependencies: [1, 7, 41]
      .filter((back) => back <= index && (index + back) % 3 > 0)
      .map((back) => `T-${index - back}`),
    state: 'todo',
    phase: Math.floor(index / 100),
  }));
  const phases = Array.from({ length: Math.ceil(count / 100) }, (_one, phase) => ({
    word: 'Phase',
    number: String(phase + 1),
    name: '',
    days: null,
    tasks: tasks.slice(phase * 100, phase * 100 + 100),
  }));
  return { phases, unreached: [], findings: [] };
}

/** Kahn's algorithm, over places that are looked up by id as anybody has to. */
function bareSort(list) {
  const tasks = list.phases.flatMap((phase) => phase.tasks);
  const places = new Map(tasks.map(({ id }, place) => [id, place]));
  const after = tasks.map(() => []);
  const waits = tasks.map(({ dependencies }, place) => {
    for (const id of dependencies) after[places.get(id)].push(place);
    return dependencies.length;
  });
  const order = tasks.flatMap((_task, place) => (waits[place] === 0 ? [place] : []));
  for (const place of order) for (const next of after[place]) if (--waits[next] === 0) order.push(next);
  return order;
}

/** Least milliseconds of each of the functions, run in turns so that both meet the same machine. */
function leastTimes(functions, rounds) {
  const times = functions.map(() => []);
  for (let round = 0; round < rounds + 2; round++) {
    functions.forEach((run, index) => {
      globalThis.gc?.();
      const start = performance.now();
      run();
      if (round >= 2) times[index].push(performance.now() - start);
    });
  }
  return times.map((list) => Math.min(...list));
}

const counts = [100, 1000, 10_000, 100_000];
const schedules = counts.map((count) => {
  const list = listOf(count);
  const [bare, whole] = leastTimes(
    [() => bareSort(list), () => scheduled(list)],
    count > 10_000 ? 5 : count > 1000 ? 15 : 100,
  );
  return { count, bare, whole };
});
const some = listOf(1000);
const [whole, levelled] = leastTimes([() => scheduled(some), () => levelledTimes(some)], 15);
console.log(JSON.stringify({ schedules, levelling: levelled / whole }));
