import { itemsOf, phasesOf } from '../support/reading.ts';

/** What the notes of each phase say. */
function notesOf(...lines: readonly string[]): string[][] {
  return phasesOf(...lines).map(({ notes }) => notes.map(({ label, value }) => `${label}: ${value}`));
}

describe('a line in italics as a whole is a note of its phase (format 2.4)', () => {
  test.each([
    ['***Only if the beams are sound***', 'Only if the beams are sound'],
    ['_Nur bei trockenem Wetter_', 'Nur bei trockenem Wetter'],
    ['*Two people are needed.\nIt takes a crane.*', 'Two people are needed. It takes a crane.'],
  ])('%s', (line, note) => {
    const work = ['', '- [ ] Sand the beams', '', '## Phase 2: Floor', '', '- [ ] Lay boards'];
    expect(notesOf('## Phase 1: Beams', '', ...line.split('\n'), ...work)).toEqual([[`Note: ${note}`], []]);
  });

  test('other prose, bold lines and words within a line are none', () => {
    const lines = [
      '## Phase 1: Beams',
      '',
      'The beams are *old* and *long*.',
      '',
      '*Old* beams, *long* ones',
      '',
    ];
    expect(notesOf(...lines, '**With a permit**', '- [ ] Sand')).toEqual([[]]);
    expect(phasesOf(...lines, '**With a permit**', '- [ ] Sand').flatMap(itemsOf)).toEqual([
      'With a permit | Sand',
    ]);
  });
});
