import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { rebuildDocument } from '../src/engine/rebuild-document.ts';
import type { DocumentKind } from '../src/model/document.ts';
import { documentOf, type GoalTexts, rebuiltDocument, requestFor, tasksFor } from './support/documents.ts';
import { soakTimeout, tries } from './support/soak.ts';
import { LINTER } from './support/formatters.ts';

const folder = path.join(__dirname, 'documents/lending-library');
const [goal, plan] = ['goal.md', 'execution.md'].map((file) =>
  readFileSync(path.join(folder, file), 'utf8'),
) as [string, string];
const kinds: readonly DocumentKind[] = ['research', 'data-model', 'quickstart', 'contract'];

/** Some items of a text gone, others with a word more. */
const changed = (text: string) =>
  fc.array(fc.tuple(fc.nat(text.split('\n').length - 1), fc.boolean()), { maxLength: 4 }).map((changes) => {
    const lines: (string | null)[] = text.split('\n');
    for (const [at, goes] of changes)
      if (lines[at]?.startsWith('- ') === true) lines[at] = goes ? null : `${lines[at] ?? ''} anew`;
    return lines.filter((line) => line !== null).join('\n');
  });

/** What a user does to a line of her note. */
const edit = fc.constantFrom('tick', 'write', 'answer', 'rename', 'remove');

/** A note with edits, and what the user wrote in it. */
function edited(
  note: string,
  edits: readonly (readonly [number, string])[],
): { readonly text: string; readonly own: readonly string[] } {
  const lines = note.split('\n').map((line) => [line]);
  const own: string[] = [];
  edits.forEach(([place, what], index) => {
    const at = place % (lines.length - 1);
    const [line = '', ...more] = lines[at] ?? [];
    if (more.length > 0) return;
    const mine = {
      tick: line.replace('- [ ]', '- [x]'),
      answer: line.replace('NEEDS CLARIFICATION', `Decided ${String(index)}`),
      rename: line.startsWith('## ') ? `## Mine ${String(index)}` : line,
      remove: line,
      write: line,
    }[what];
    if (what === 'write') lines[at] = [line, `Words of mine ${String(index)}`];
    else if (what === 'remove') lines[at] = [];
    else lines[at] = [mine ?? line];
    own.push(...(lines[at] ?? []).filter((one) => one !== line));
  });
  const left = new Set(lines.flat());
  return { text: lines.flat().join('\n'), own: own.filter((line) => left.has(line)) };
}

describe.each(kinds)('%s, whatever its user and its sources do', (document) => {
  test(
    'keeps the lines of the user, and is the same when it is built twice',
    () => {
      fc.assert(
        fc.property(
          changed(goal),
          changed(plan),
          fc.array(fc.tuple(fc.nat(400), edit), { maxLength: 6 }),
          fc.boolean(),
          (laterGoal, laterPlan, edits, isKnown) => {
            const built = documentOf(document, { goal, plan, tasks: tasksFor(plan) });
            const { text, own } = edited(built.note, edits);
            const now: GoalTexts = { goal: laterGoal, plan: laterPlan, tasks: tasksFor(laterPlan) };
            const outcome = rebuildDocument({
              ...requestFor(document, now),
              note: { path: 'note.md', text },
              record: isKnown ? built.record : null,
              taken: [],
            });
            if (outcome.kind !== 'rebuilt') throw new Error(JSON.stringify(outcome));
            const lines = outcome.note.split('\n');
            expect(own.filter((line) => !lines.includes(line))).toEqual([]);
            expect(outcome.doubt).toBeNull();
            const again = rebuiltDocument(document, now, outcome.note, outcome.record);
            expect(again.note).toBe(outcome.note);
            expect(again.report.conflicts).toEqual([]);
          },
        ),
        tries(60, 0.1),
      );
    },
    soakTimeout(0.1),
  );

  test.each(LINTER)('is not changed by $name', ({ format, changesWords }) => {
    const texts = { goal, plan, tasks: tasksFor(plan) };
    const { note, record } = documentOf(document, texts);
    const formatted = format(note);
    const again = rebuiltDocument(document, texts, formatted, record);
    if (changesWords !== true) expect(again.note).toBe(formatted);
    expect(again.note.length).toBeLessThan(formatted.length * 1.1);
  });
});
