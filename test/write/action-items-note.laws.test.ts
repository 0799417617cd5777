import fc from 'fast-check';
import { boxesIn } from '../../src/text/boxes.ts';
import { idKey } from '../../src/text/task-id.ts';
import { builtItemsOf, itemsRebuildOf, tasksText } from '../support/action-items.ts';

/** Pieces of text that mean something to Markdown, to Obsidian or to a list of tasks. */
const piece = fc.constantFrom(
  ...[
    'word',
    ' ',
    ' ',
    '`',
    '``',
    '```',
    '*',
    '**',
    '_',
    '<!--',
    '-->',
    '%%',
    '$$',
    '$',
    '<div>',
    '</div>',
    '<script>',
  ],
  ...[
    '- [ ] x',
    '- [x]',
    '# ',
    '> ',
    '1. ',
    '---',
    '===',
    '[',
    ']',
    '](',
    '(',
    ')',
    '[[',
    ']]',
    '![[',
    '~~~',
    '~~',
    '==',
  ],
  ...[
    'T-001',
    'T-002 is',
    '\\',
    '&',
    '&lt;',
    '^id',
    '#tag',
    '📅 2026-01-01',
    '🆔 x',
    '\t',
    '\\|',
    ';',
    '[^1]:',
    '[a]: b',
  ],
);
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
const row = fc.record({ name: text, owner: text, done: text });

describe('action items from any text', () => {
  test('each task and each clause is one box, and nothing else is', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), text, (rows, name) => {
        // A comment that is escaped beside code is still taken for one.
        const whole = JSON.stringify([rows, name]);
        fc.pre(!(whole.includes('`') && whole.includes('<!--')));
        const all = rows.map((one, index) => ({ ...one, id: `T-00${String(index + 1)}` }));
        const tasks = tasksText({ 'Phase 1: Ground': all.slice(0, 2), [`Phase 2: A${name}`]: all.slice(2) });
        const { note, record, built } = builtItemsOf({ tasks, title: name });
        const boxes = boxesIn(note);
        expect(boxes).toHaveLength(built.boxes);
        const ids = boxes.filter(({ parent }) => parent === null).map((box) => box.idKey);
        expect(ids).toHaveLength(built.tasks);
        expect(ids).toEqual(record.rows.filter(({ id }) => !id.includes('/')).map(({ id }) => idKey(id)));
        const again = itemsRebuildOf({ tasks, title: name, note, record });
        expect(again).toMatchObject({ kind: 'rebuilt', note, report: { changes: [], conflicts: [] } });
      }),
      { numRuns: 200 },
    );
  });
});
