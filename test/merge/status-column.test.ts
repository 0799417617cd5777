import { builtOf, rowsOf } from '../support/building.ts';
import { rebuiltOf } from '../support/rebuilding.ts';

const plan = (items: readonly string[], more = ''): string =>
  `# Plan: Garden\n\n### Phase 1: Ground (Week 1)\n${items.map((item) => `- ${item}\n`).join('')}${more}`;
const names = (note: string): string[] => rowsOf(note).map(([, name = '']) => name);
const SOIL = ['Test the soil', 'Clear the rubble', 'Build six beds'];

/** A note whose table has one more column. */
function withColumn(note: string, header: string, states: readonly string[]): string {
  const lines = note.split('\n');
  const cells = (at: number): string => [` ${header} |`, ' --- |'][at] ?? ` ${states[at - 2] ?? ''} |`;
  const head = lines.findIndex((line) => line.startsWith('| Task ID'));
  for (let at = head; lines[at]?.startsWith('|') === true; at++)
    lines[at] = (lines[at] ?? '') + cells(at - head);
  return lines.join('\n');
}

describe('a Status column of the user’s (format 4.1, 6.4)', () => {
  test.each([
    ['Status', 'to do'],
    ['Status', 'ask Bob'],
    ['Estado', 'pendiente'],
    ['状态', '未开始'],
    ['Mine', 'to do'],
  ])('keeps a row that is gone from the plan: %s, %s', (header, text) => {
    const first = builtOf(plan(SOIL));
    const note = withColumn(first.note, header, ['', '', text]);
    const once = rebuiltOf({ plan: plan(SOIL.slice(0, 2)), note, record: first.record });
    expect(names(once.note)).toEqual(SOIL);
    expect(once.report.conflicts).toMatchObject([{ kind: 'kept', id: 'T-003' }]);
  });

  test('keeps no row in which it is empty', () => {
    const first = builtOf(plan(SOIL));
    const note = withColumn(first.note, 'Status', ['done', 'to do', '']);
    const { note: now } = rebuiltOf({ plan: plan(SOIL.slice(0, 2)), note, record: first.record });
    expect(names(now)).toEqual(SOIL.slice(0, 2));
  });

  test.each(['done', 'in progress', 'to do', 'cancelled', 'fertig', '✅'])(
    'says how far a task is, whatever its definition of done becomes: %s',
    (state) => {
      // Two tasks wait for the first, which is a blocker for as long as it is not done.
      const done = (text: string): string => {
        const [one = '', two = '', three = ''] = SOIL;
        return plan([`${one} (DoD: ${text})`, `${two} (after T-001)`, `${three} (after T-001)`]);
      };
      const first = builtOf(done('signs hang'));
      const note = withColumn(first.note, 'Status', [state]);
      const once = rebuiltOf({ plan: done('signs hang'), note, record: first.record });
      const { note: now } = rebuiltOf({
        plan: done('signs hang well'),
        note: once.note,
        record: once.record,
      });
      expect(rowsOf(now)[0]?.slice(5)).toEqual(['signs hang well', 'None', state]);
    },
  );

  test.each(['done', 'to do', ''])('%s beside a box that the plan ticks and unticks', (state) => {
    const item = (mark: string): string => plan(SOIL.map((name) => `[${mark}] ${name}`));
    const first = builtOf(item(' '));
    let last = { note: withColumn(first.note, 'Status', ['', state]), record: first.record };
    for (const mark of ['x', ' ', 'x']) last = rebuiltOf({ ...last, plan: item(mark) });
    expect(rowsOf(last.note)[1]?.slice(5)).toEqual(['✅', 'T-001', state]);
  });
});
