import { copyablePhase } from '../../src/reading.ts';
import { aNote, aReading, phaseOf, readingOf } from '../support/goal-reading.ts';
import { aTask } from '../support/tasks.ts';

const named = (name: string): string => {
  const note = aNote([aTask('T-1'), aTask('T-2', { after: ['T-1'] })]);
  const reading = readingOf({ ...note, phases: note.phases.map((phase) => ({ ...phase, name })) });
  return copyablePhase(reading, phaseOf(reading, 0), 'LR').trimEnd();
};

describe('a phase to be pasted into a note', () => {
  test('is a code block with its title, the chart, and states and critical path as classes', () => {
    expect(named('Set *it* up')).toBe(
      [
        '```mermaid',
        '---',
        'title: "Phase 1: Set it up"',
        'config: {htmlLabels: true, flowchart: {htmlLabels: true, wrappingWidth: 320}}',
        '---',
        'flowchart LR',
        'n0["T-001\nDo T-1\nAlice · 8h"]',
        'n1["T-002\nDo T-2\nAlice · 8h"]',
        'n0 --> n1',
        'classDef ready stroke:#0969da,stroke-width:3px',
        'classDef blocked stroke:#6e7781,stroke-dasharray:4 3',
        'classDef critical font-weight:bold',
        'class n0 ready',
        'class n1 blocked',
        'class n0,n1 critical',
        '```',
      ].join('\n'),
    );
  });

  test('tells cycles and ids that no task has', () => {
    const note = aNote([aTask('T-1', { after: ['T-2'] }), aTask('T-2', { after: ['T-1', 'T-9'] })]);
    const reading = readingOf(note);
    const block = copyablePhase(reading, phaseOf(reading), 'LR');
    expect(block).toContain('\nclass n0,n1 cycle\n');
    expect(block).toContain('\nclass n2 unknown\n');
  });

  test('a task called as a kind of chart is no other chart', () => {
    const reading = readingOf(aNote([aTask('T-1', { name: 'gantt' })]));
    const block = copyablePhase(reading, phaseOf(reading), 'LR');
    expect(block).toContain('\ngantt\n');
    expect(block).toContain('\nclass n0 ready\n');
  });

  test.each([
    ['', 'title: "Phase 1"'],
    ['"Quoted": #1 \\ more', 'title: "Phase 1: \\"Quoted\\": #1 \\\\ more"'],
    ['a %%{init}%% b < c', 'title: "Phase 1: a b ‹ c"'],
  ])('has a title of any words: %s', (name, title) => {
    expect(named(name)).toContain(`\n${title}\n`);
  });

  test('is several blocks where Mermaid cannot draw it as one, and nothing without tasks', () => {
    const tasks = Array.from({ length: 700 }, (_, index) =>
      aTask(`T-${index}`, { after: [`T-${index - 1}`] }),
    );
    const reading = aReading(tasks, []);
    const blocks = copyablePhase(reading, phaseOf(reading, 0), 'TB').split('\n\n');
    expect(blocks).toHaveLength(5);
    expect(blocks[4]).toContain('title: "Phase 1: Part 1 (5 of 5)"');
    expect(copyablePhase(reading, phaseOf(reading, 1), 'TB').trim()).toBe('');
  });
});
