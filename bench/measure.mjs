/** One measurement in a process of its own: `node measure.mjs <core.cjs> <what> <count>`; prints one JSON line. */
import { createRequire } from 'node:module';
import process from 'node:process';
import { phasesOfTwo, planOf } from './plan.mjs';

const [, , file, what, count] = process.argv;
const { bareParse, build, rebuild, itemsBuild, itemsRebuild, readingAndChecking, statusUpdates } =
  createRequire(import.meta.url)(file);
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

/** Highest heap use between a build's steps, above what was there before, in bytes. */
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

/** A build over a note of so many phases of two items, one of which got a new name. */
function phaseRebuilding() {
  const plan = phasesOfTwo(Number(count));
  const { note, record } = build(plan);
  const kept = JSON.parse(JSON.stringify(record));
  const changed = plan.replace('Phase 2: Part 2', 'Phase 2: Earthworks');
  return [() => bareParse(note), () => rebuild(changed, note, kept)];
}

/** A build over a note whose rows wait, all but the first thousand, for that thousand. */
function rangeRebuilding() {
  const { note, record } = build(text);
  const waiting = note.replace(/^(\| T-(\d+) .*\| )T-\d+ \|$/gm, (row, start, number) =>
    Number(number) > 1000 ? `${start}T-001–T-1000 |` : row,
  );
  const kept = JSON.parse(JSON.stringify(record));
  return [() => bareParse(waiting), () => rebuild(text, waiting, kept)];
}

/** A tasks.md of so many tasks of three clauses each, two hundred a phase. */
function tasksWithClauses(tasks) {
  const rows = Array.from({ length: tasks }, (_one, index) => {
    const id = (number) => `T-${String(number).padStart(3, '0')}`;
    const done = 'Load tests pass; code is reviewed; the API is documented';
    const row = `| ${id(index + 1)} | Build part ${index + 1} | Alice | 8h | ${done} | ${index === 0 ? 'None' : id(index)} |`;
    if (index % 200 > 0) return row;
    const head = `**Phase ${index / 200 + 1}: Part ${index / 200 + 1}**\n\n| ID | Name | Owner | Effort | DoD | Dependencies |\n| --- | --- | --- | --- | --- | --- |`;
    return `${index > 0 ? '\n' : ''}${head}\n${row}`;
  });
  return `# Tasks\n\n${rows.join('\n')}\n`;
}

/** A tick in action items of `count` boxes: four a task. */
function ticking() {
  const tasks = { path: 'goals/001-large/tasks.md', text: tasksWithClauses(count / 4) };
  const { note } = itemsBuild(tasks.text);
  const update = statusUpdates(tasks, [note, note.replace('- [ ] **T-100**', '- [x] **T-100**')]);
  return [() => bareParse(note), update];
}

/** Action items, built from tasks.md. */
function items() {
  const tasks = tasksWithClauses(Number(count));
  return [() => bareParse(tasks), () => itemsBuild(tasks)];
}

/** Action items, built again over those that their user ticked and wrote in. */
function itemsAgain() {
  const tasks = tasksWithClauses(Number(count));
  const { note, record } = itemsBuild(tasks);
  const mine = note
    .replace('- [ ] **T-002**', '- [x] **T-002**')
    .replace('Build part 7 ', 'Build my part 7 ');
  const kept = JSON.parse(JSON.stringify(record));
  const changed = tasks.replace('| Build part 9 |', '| Build a better part 9 |');
  return [() => bareParse(changed), () => itemsRebuild(changed, mine, kept)];
}

const pairs = {
  time: () => [() => bareParse(text), () => build(text)],
  rebuild: rebuilding,
  phases: phaseRebuilding,
  ranges: rangeRebuilding,
  check: () => readingAndChecking(build(text).note),
  tick: ticking,
  items,
  'items-again': itemsAgain,
};
const rounds = Number(count) >= 10_000 ? 3 : Number(count) >= 1000 ? 9 : 40;
if (what === 'heap') {
  console.log(JSON.stringify({ peak: peakHeap() }));
} else {
  const pair = pairs[what]();
  for (let round = 0; round < Math.min(rounds, 4); round++) pair.forEach((run) => run());
  const [parse, whole] = medians(pair, rounds);
  console.log(JSON.stringify({ parse, whole }));
}
