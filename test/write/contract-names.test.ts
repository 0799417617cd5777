import { contractNames } from '../../src/write/contract-note.ts';
import type { NotePhase } from '../../src/model/note-tasks.ts';

const named = (...names: readonly string[]): string[] =>
  contractNames(names.map((name) => ({ word: '', number: '', name }) as unknown as NotePhase));

test.each([
  [
    ['Review', 'Review', 'Review 2'],
    ['review.md', 'review-3.md', 'review-2.md'],
  ],
  [
    ['Phase 1.1', 'Phase 11'],
    ['phase-1-1.md', 'phase-11.md'],
  ],
  [
    ['Con', 'Aux', '🚀'],
    ['phase-con.md', 'phase-aux.md', 'phase-3.md'],
  ],
])('the contracts of the phases %j each have a name that every disk takes', (phases, names) => {
  expect(named(...phases)).toEqual(names);
});
