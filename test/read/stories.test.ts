import { deriveTasks } from '../../src/derive/derive-tasks.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { phasesOf, planOf, textsOf } from '../support/reading.ts';

const STORIES = [
  '## EPIC A — Boats',
  '### US-3.1 · Larger boats',
  '**As a** skipper, **I want** more room.',
  '- **Criteria:**\n  - Six seats\n  - A price for each',
  '- **Estimate:** 2 days · **Priority:** P0',
  '### US-3.2 · Sails',
  '- **Criteria:**\n  - Two sizes',
  '- **Dependency:** US-3.1 (needs the boats).',
  '## EPIC B — Colours',
  '### US-3.3 · Palette',
  '- **Criteria:**\n  - Eight colours',
  '- **Estimate:** 1 day',
  '- **Alternative V1:** draw one colour only',
].join('\n\n');

/** With each list below its label instead of in its item. */
const IN_PARAGRAPHS = STORIES.replace(/- \*\*Criteria:\*\*/g, '**Acceptance criteria:**').replace(
  /^ {2}- /gm,
  '- ',
);

describe('headings with an id are tasks where the fields of a story stand below (format 2.5)', () => {
  test.each([
    ['a dot behind the id', STORIES],
    ['a colon', STORIES.replace(/^(### \S+) · /gm, '$1: ')],
    ['a dash, another id', STORIES.replace(/^(### \S+) · /gm, '$1 — ')],
    ['German labels', STORIES.replace(/Criteria/g, 'Kriterien').replace(/Estimate/g, 'Schätzung')],
    ['Spanish labels', STORIES.replace(/Criteria/g, 'Criterios').replace(/Estimate/g, 'Estimación')],
    ['lists below their labels', IN_PARAGRAPHS.replace('- **Alternative V1:** draw one colour only', '')],
  ])('%s', (_, text) => {
    const plan = planOf(`# Sprint\n\n${text}\n`);
    const said = plan.phases.map(({ items }) =>
      items.map((item) => [item.text, ...textsOf(item.fields.done ?? [])]),
    );
    expect(said).toEqual([
      [
        ['Larger boats', 'Six seats', 'A price for each'],
        ['Sails', 'Two sizes'],
      ],
      [['Palette', 'Eight colours']],
    ]);
    const [boats, sails] = deriveTasks(plan, DEFAULT_SETTINGS).phases[0]?.tasks ?? [];
    expect(sails?.dependencies).toEqual([boats?.id]);
  });

  test('a decision with its status is none', () => {
    const phases = phasesOf(
      ...['## Phase 1: Hull', '- Saw the planks', '', '### ADR-1: Oak', '', '- **Status:** accepted'],
      ...['- **Context:** Oak is hard', '', '### ADR-2: Bolts', '', '- **Status:** accepted'],
    );
    expect(phases[0]?.items.map(({ text }) => text)).not.toContain('Oak');
  });
});
