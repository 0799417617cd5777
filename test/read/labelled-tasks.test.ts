import { itemsOf, names, phasesOf, planOf } from '../support/reading.ts';

/** `Hull = Sand it` for each phase of a plan of these lines. */
const told = (...lines: readonly string[]): string[] => {
  const phases = phasesOf(...lines);
  return phases.map((phase, at) => `${names(phases)[at] ?? ''} = ${itemsOf(phase).join(' | ')}`);
};

const HULL = ['## 1. Hull', '- [ ] Sand it'];
const MAST = ['## 2. Mast', '### 1. Ropes', '**Tasks:**', '', '- Cut them', '- Fit them'];

describe('a list below a label that says that tasks follow, in a plan of boxes (format 2.1)', () => {
  test.each([
    ['bold', '**Tasks:**'],
    ['plain', 'Tasks:'],
    ['of another word', '**Activities**:'],
    ['of actions', '**Action items:**'],
    ['German', '**Aufgaben:**'],
    ['Spanish', '**Acciones:**'],
    ['French', '**Tâches :**'],
    ['Japanese', '**タスク：**'],
  ])('%s: is work as the boxes are', (_what, label) => {
    const mast = MAST.map((line) => (line === '**Tasks:**' ? label : line));
    expect(told('# Boat', ...HULL, ...mast)).toEqual([
      'Phase 1: Hull = Sand it',
      'Phase 2: Mast = Ropes | Cut them | Ropes | Fit them',
    ]);
  });

  test('its items are done where their signs say so', () => {
    const [, mast] = phasesOf(
      '# Boat',
      ...HULL,
      '## 2. Mast',
      '**Tasks:**',
      '',
      '- ✅ Cut them',
      '- Fit them',
    );
    expect(mast?.items.map(({ state }) => state)).toEqual(['done', 'todo']);
  });

  test.each([
    ['that only says how', '## How to sail', 'Steps:'],
    ['of things', '## Colours', '**Blue things:**'],
  ])('not below a label %s', (_what, heading, label) => {
    const more = [heading, label, '', '- Untie her', '- The blue flag'];
    expect(told('# Boat', ...HULL, '## 2. Mast', '- [ ] Fit it', ...more)).toHaveLength(2);
  });
});

describe('boxes of an appendix are work (format 2.0, 2.7)', () => {
  test.each(['## Appendix', '## Appendix B: Forms', '## Annexes', '## Anhang', '## Annexe', '## 附录'])(
    '%s',
    (heading) => {
      const lines = [
        '## Phase 1: A',
        '- [ ] Dig',
        '## Phase 2: B',
        '- [ ] Sow',
        heading,
        '- [ ] Tell the bank',
      ];
      const plan = planOf(['# Move', ...lines, '- the old forms'].join('\n'));
      expect(plan.phases.at(-1)?.items.map(({ text }) => text)).toEqual(['Sow', 'Tell the bank']);
    },
  );

  test('what else it lists is none', () => {
    expect(
      told('## Garden', '- Dig it', '## House', '- Paint it', '## Appendix', '- Ask for the key'),
    ).toHaveLength(2);
  });
});
