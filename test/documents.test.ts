import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentKind } from '../src/model/document.ts';
import { documentOf, rebuiltDocument, tasksFor } from './support/documents.ts';

/**
 * Whole goals: goal.md and execution.md beside the approved notes that are built from them. A person has read these as the
 * goal's owner would; `UPDATE=1 npx jest test/documents.test.ts` writes them anew, to be read again before they are committed.
 */
const folder = path.join(__dirname, 'documents');
const cases = readdirSync(folder);
const updating = process.env['UPDATE'] === '1';
const pathOf = (name: string, file: string): string => path.join(folder, name, file);
const textOf = (name: string, file: string): string => readFileSync(pathOf(name, file), 'utf8');

const notes: readonly (readonly [DocumentKind, string, number])[] = [
  ['research', 'research.md', 0],
  ['data-model', 'data-model.md', 0],
  ['quickstart', 'quickstart.md', 0],
  ['contract', 'contract-1.md', 0],
  ['contract', 'contract-2.md', 1],
];

describe.each(cases)('%s', (name) => {
  const plan = textOf(name, 'execution.md');
  const texts = { goal: textOf(name, 'goal.md'), plan, tasks: tasksFor(plan) };

  test.each(notes)('%s is as it was approved: %s', (document, file, phase) => {
    const { note } = documentOf(document, texts, phase);
    if (updating) writeFileSync(pathOf(name, file), note);
    expect(note).toBe(textOf(name, file));
  });

  test.each(notes)('%s built again is the same', (document) => {
    const { note, record } = documentOf(document, texts);
    for (const known of [record, null]) {
      const again = rebuiltDocument(document, texts, note, known);
      expect(again.note).toBe(note);
      expect(again.report).toEqual({ changes: [], conflicts: [] });
    }
  });
});
