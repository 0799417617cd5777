import { planOf } from '../support/reading.ts';

const STAGES = [
  '### Stage 0. Contract and stub',
  'We write the contract with the club.',
  '### Stage 1. Hull',
  'The hull is built of oak. Rita paints it.',
].join('\n\n');

const namesOf = (...parts: string[]): string[] =>
  planOf(`# Yard\n\n${parts.join('\n\n')}\n`).phases.map(({ name }) => name);

describe('phases told in prose beside lists of things (format 2.1)', () => {
  test.each([
    ['numbered', '## 1. What exists already', '## 3. Stages'],
    ['bare', '## What exists already', '## Stages'],
    ['roman', '## I. What exists already', '## II. Stages'],
    ['in numbers that go on', '## 1. What exists already', '## 2. Stages'],
  ])('are the phases: %s', (_, exists, stages) => {
    const things = '- The shed with two gates\n- A list of all boats';
    expect(namesOf(exists, things, stages, STAGES)).toEqual(['Contract and stub', 'Hull']);
    expect(namesOf(stages, STAGES, exists, things)).toEqual(['Contract and stub', 'Hull']);
  });

  test.each([
    ['Lot', 'What exists already', ['- A parser', '- Write access to the store']],
    ['Batch', 'Things', ['- A parser', '- The store']],
    ['Fase', 'Stack tecnologico', ['- Una parete', '- Tre corde']],
    ['Los', 'Was schon existiert', ['- Ein Parser', '- Schreiben in den Speicher']],
  ])('three or more that count, of any word: %s', (word, exists, things) => {
    const told = [1, 2, 3].map(
      (at) => `### ${word} ${String(at)}. Part ${String(at)}\n\nIt is written and shown.`,
    );
    const own = ['Part 1', 'Part 2', 'Part 3'];
    expect(namesOf(`## ${exists}`, things.join('\n'), '## Parts', ...told)).toEqual(own);
    expect(namesOf('## Parts', ...told, `## ${exists}`, things.join('\n'))).toEqual(own);
  });

  test('are none where something to do is listed elsewhere, or what a heading calls work', () => {
    expect(namesOf('## 1. Shed', '- Paint the shed', '## 3. Stages', STAGES)).toContain('Shed');
    expect(namesOf('## 1. Tasks', '- The shed', '## 3. Stages', STAGES)).not.toContain('Hull');
  });

  test('in a language whose verbs we do not know items may be to do', () => {
    const prose =
      '### Phase 1. Rumpf\n\nWir bauen den Rumpf aus Eiche.\n\n### Phase 2. Mast\n\nDer Mast kommt vom alten Boot.';
    expect(namesOf('## Hof', '- Den Schuppen mit der Farbe streichen', '## Ablauf', prose)).toContain('Hof');
  });
});

describe('a heading that counts and names the phases below it (format 2.1)', () => {
  test('is none of them', () => {
    const phases = '### Stage 1. Hull\n\n- Dig\n\n### Stage 2. Mast\n\n- Sow';
    expect(namesOf('## 4. Stages', phases)).toEqual(['Hull', 'Mast']);
  });
});
