import fc from 'fast-check';
import { aNote, hostile, type PhaseWords, parsed, textOf } from '../support/notes.ts';
import { clauses } from '../support/plans.ts';
import { aTask } from '../support/tasks.ts';

const runs = { numRuns: Number(process.env['RUNS'] ?? 200) };

/** What a reader sees of one line that nothing stands beside. */
const seenAlone = (source: string): string => textOf(parsed(`x ${source}`)).slice(2);

test('reading the written table gives back the cells', () => {
  // Our parser, unlike GitHub's, shows the backslash of a pipe in HTML and addresses; in code none can be written before one.
  // An address with such marks in it that it may be none is written so that it is none.
  const cell = hostile.filter((source) => !/\\\||<.*\||(?:https?:|www\.)\S*[`\\|[\]%$<]/.test(source));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 4 }), (rows) => {
      const tasks = rows.map(([name, description, owner], index) =>
        aTask(`T-${index + 1}`, { name, description, owner }),
      );
      const found = parsed(aNote([{ tasks }])).children.find((block) => block.type === 'table');
      const cells = found?.children.slice(1).map((row) => row.children.map(textOf));
      expect(cells?.map((row) => row.length)).toEqual(rows.map(() => 7));
      expect(cells?.map((row) => row.slice(1, 4))).toEqual(rows.map((row) => row.map(seenAlone)));
    }),
    runs,
  );
});

/** Texts that are all different, with marks in them that need no escape. */
const texts = fc
  .array(
    fc.constantFrom('`code`', '**bold**', '[[wiki]]', 'a (b)', '<2s', '~20', 'ends.', '50%', 'état', '审校'),
    { minLength: 1, maxLength: 5 },
  )
  .chain((words) => fc.nat({ max: 1_000_000 }).map((number) => `n${number} ${words.join(' ')}`));
const labelled = fc.record({ label: texts, value: texts, line: fc.constant(1) });

const plannedPhase = fc.record({
  name: texts,
  timing: texts,
  done: fc.array(texts, { maxLength: 3 }),
  deliverables: fc.array(texts, { maxLength: 3 }),
  responsible: fc.array(texts, { maxLength: 2 }),
  notes: fc.array(labelled, { maxLength: 2 }),
  checkpoints: fc.array(fc.record({ label: texts, timing: texts, text: texts, line: fc.constant(1) }), {
    maxLength: 2,
  }),
});
const planned = fc.record({
  phases: fc.array(plannedPhase, { minLength: 1, maxLength: 3 }),
  context: fc.array(labelled, { maxLength: 3 }),
  risks: fc.array(fc.record({ text: texts, mitigation: texts, line: fc.constant(1) }), { maxLength: 3 }),
  metrics: fc.array(
    fc.record({ id: fc.constantFrom('SC-001', 'SC-002', ''), meaning: texts, line: fc.constant(1) }),
    { maxLength: 3 },
  ),
  checkpoints: fc.array(fc.record({ label: texts, timing: texts, text: texts, line: fc.constant(1) }), {
    maxLength: 2,
  }),
  unreached: fc.array(texts, { maxLength: 2 }),
});

/** Every text below a value, whatever it is nested in. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test('nothing of the plan is lost (format 3.2)', () => {
  fc.assert(
    fc.property(planned, ({ phases, unreached, ...plan }) => {
      const words = phases.map(({ done, deliverables, responsible, ...phase }, index): PhaseWords => ({
        ...phase,
        done: clauses(...done),
        deliverables: clauses(...deliverables),
        responsible: clauses(...responsible),
        tasks: [aTask(`T-${index + 1}`)],
      }));
      const note = aNote(words, { plan, unreached });
      for (const text of textsIn([phases, plan, unreached])) expect(note).toContain(text);
    }),
    runs,
  );
});
