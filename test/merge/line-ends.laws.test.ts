import fc from 'fast-check';
import { notesLines, textOf } from '../../src/merge/split-note.ts';
import { builtItemsOf, rebuiltItemsOf, tasksText } from '../support/action-items.ts';
import { builtOf, rowsOf } from '../support/building.ts';
import { rebuiltOf } from '../support/rebuilding.ts';

const plan = (...phases: readonly (readonly [string, ...string[]])[]): string =>
  `# Plan: Garden\n\n${phases
    .map(([name, ...items], at) =>
      [
        `### Phase ${String(at + 1)}: ${name} (Week ${String(at + 1)})`,
        ...items.map((item) => `- ${item}`),
        '',
      ].join('\n'),
    )
    .join('\n')}`;
const GROUND = ['Ground', 'Test the soil', 'Clear the rubble'] as const;
const PLANTS = ['Plants', 'Sow the beans'] as const;
const POND = ['Pond', 'Call a plumber', 'Fill it'] as const;

const crlf = (text: string): string => text.replace(/\n/g, '\r\n');
/** The one line with these words ends in the other way. */
const odd = (text: string, words: string): string => {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.includes(words));
  const line = lines[at] ?? '';
  lines[at] = line.endsWith('\r') ? line.slice(0, -1) : `${line}\r`;
  return lines.join('\n');
};
const endsOf = (text: string, isOdd: (line: string) => boolean): string[] =>
  text
    .split('\n')
    .slice(0, -1)
    .filter((line) => isOdd(line));

describe('a note with two kinds of line ends (format 2.9, 3.11)', () => {
  const first = builtOf(plan(GROUND, PLANTS));
  const changes: readonly (readonly [string, string])[] = [
    ['a phase is put in', plan(GROUND, POND, PLANTS)],
    ['a phase is added', plan(GROUND, PLANTS, POND)],
    ['a phase goes', plan(GROUND)],
    ['an item comes', plan([...GROUND, 'Lay the paths'], PLANTS)],
    ['an item is reworded', plan(['Ground', 'Test the soil twice', 'Clear the rubble'], PLANTS)],
    ['an item goes', plan(['Ground', 'Test the soil'], PLANTS)],
  ];
  const places = ['## Summary', '| T-001', '| Task ID', '**Phase 1: Ground**', '# Implementation'];

  test.each(changes.flatMap(([what, text]) => places.map((line) => [what, line, text] as const)))(
    'is what one with one kind would be: %s, odd at %s',
    (_what, line, text) => {
      const { note } = rebuiltOf({ plan: text, note: first.note, record: first.record });
      for (const [mixed, other] of [
        [odd(crlf(first.note), line), (one: string) => !one.endsWith('\r')],
        [odd(first.note, line), (one: string) => one.endsWith('\r')],
      ] as const) {
        const now = rebuiltOf({ plan: text, note: mixed, record: first.record });
        expect(now.note.replace(/\r/g, '')).toBe(note);
        // New lines end as most do.
        expect(endsOf(now.note, other).length).toBeLessThanOrEqual(1);
        expect(rebuiltOf({ plan: text, note: now.note, record: now.record }).note).toBe(now.note);
      }
    },
  );

  test('an odd line that no build changes keeps its end, wherever others come and go', () => {
    const mixed = odd(crlf(first.note), '| T-002').replace('## Summary\r\n', '## Summary\n');
    const { note } = rebuiltOf({ plan: plan(POND, GROUND, PLANTS), note: mixed, record: first.record });
    expect(endsOf(note, (line) => !line.endsWith('\r')).map((line) => line.slice(0, 10))).toEqual([
      '## Summary',
      '| T-002 | ',
    ]);
    expect(rowsOf(note.replace(/\r/g, ''))).toHaveLength(5);
  });

  test('action items, too', () => {
    const rows = [
      { id: 'T-001', name: 'Test the soil', done: 'soil is clean' },
      { id: 'T-002', name: 'Clear the rubble' },
    ];
    const items = builtItemsOf({ tasks: tasksText({ 'Phase 1: Ground': rows }) });
    const more = tasksText({
      'Phase 1: Ground': [...rows, { id: 'T-003', name: 'Lay the paths', done: 'paths are dry' }],
      'Phase 2: Pond': [{ id: 'T-004', name: 'Call a plumber' }],
    });
    const mixed = odd(crlf(items.note), 'T-001');
    const { note } = rebuiltItemsOf({ tasks: more, note: mixed, record: items.record });
    expect(endsOf(note, (line) => !line.endsWith('\r'))).toEqual(['- [ ] **T-001** Test the soil']);
  });
});

test('any text is put together again as it was', () => {
  const pieces = fc.array(fc.constantFrom('a', '\n', '\r\n', '\r', '\uFEFF', ' '), { maxLength: 12 });
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      const lines = notesLines(text);
      expect(textOf(lines.lines, lines)).toBe(text);
    }),
  );
});
