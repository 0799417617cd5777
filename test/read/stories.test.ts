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

describe('items with ids of another word are tasks of the headings with ids above them (format 2.5)', () => {
  const EPICS = [
    '### EPIC-1: Booking\n**Owner**: Rita\n\n- STORY-1: See free boats\n- STORY-2: Book one',
    '### EPIC-2: Repairs\n- **Owner**: Ben\n- STORY-3: Report a leak\n- STORY-4: Close it',
  ].join('\n\n');

  const told = (text: string): readonly string[] =>
    deriveTasks(planOf(`# Club\n\n## Work\n\n${text}\n`), DEFAULT_SETTINGS).phases.flatMap(({ tasks }) =>
      tasks.map(({ name, owner }) => `${name} (${owner ?? '–'})`),
    );

  test.each([
    ['stories of epics', EPICS],
    ['boxes', EPICS.replace(/^- (?=STORY)/gm, '- [ ] ')],
    ['ids in bold', EPICS.replace(/STORY-\d/g, '**$&**')],
    ['ids without hyphens', EPICS.replace(/EPIC-/g, 'EP-0').replace(/STORY-/g, 'US')],
    ['a dash behind the id', EPICS.replace(/(STORY-\d):/g, '$1 –')],
    ['Chinese', EPICS.replace(/Booking/, '预订').replace(/Repairs/, '维修')],
  ])('%s', (_, text) => {
    expect(told(text).map((task) => task.replace(/^US\d: /, ''))).toEqual([
      'See free boats (Rita)',
      'Book one (Rita)',
      'Report a leak (Ben)',
      'Close it (Ben)',
    ]);
  });

  test('other items among them, too', () => {
    expect(told(`${EPICS}\n- Ask the club`).at(-1)).toBe('Ask the club (Ben)');
  });

  test.each([
    ['criteria', EPICS.replace(/STORY/g, 'AC')],
    ['ids that repeat', EPICS.replace(/STORY-3/, 'STORY-1')],
    ['numbers of the heading itself', EPICS.replace(/STORY-/g, 'EPIC-1.')],
    ['most of other items', EPICS.replace(/STORY-[234]: /g, '')],
  ])('not %s', (_, text) => {
    expect(told(text)).toEqual(['Booking (Rita)', 'Repairs (Ben)']);
  });
});
