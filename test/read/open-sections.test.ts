import { planOf } from '../support/reading.ts';

/** The items of a plan that are not done, with the phase they are in. */
function openIn(...lines: readonly string[]): string[] {
  return planOf(lines.join('\n')).phases.flatMap(({ name, items }) =>
    items.flatMap(({ text, state }) => (state === 'done' ? [] : [`${name}: ${text}`])),
  );
}

const SECTIONS = ['# Shed', '## Done', '### Roof', '- [x] Lay the tiles', '### Door', '- [x] Hang the door'];
const PHASES = ['# Shed', '## Phase 1: Roof', '- [x] Lay the tiles', '## Phase 2: Door', '- [x] Hang it'];

describe('a plan in which all that has a box is done (format 2.0)', () => {
  test.each([
    [['## Not done yet', '- Window with two hinges'], ['Not done yet: Window with two hinges']],
    [
      ['## Noch offen', '* Fenster', '* Tür'],
      ['Noch offen: Fenster', 'Noch offen: Tür'],
    ],
    [
      ['## Lo que falta', '1. Ventana', '2. Puerta'],
      ['Lo que falta: Ventana', 'Lo que falta: Puerta'],
    ],
    [['## 未完成任务', '- 窗框'], ['未完成任务: 窗框']],
    [
      ['## Next steps', '- Fit the window', '- Paint the wall'],
      ['Next steps: Fit the window', 'Next steps: Paint the wall'],
    ],
    [['## Prochaines étapes', '- Fenêtre'], ['Prochaines étapes: Fenêtre']],
    [['## Future directions', '- Fit the window'], ['Future directions: Fit the window']],
    [['## Próximos pasos', '- Ventana'], ['Próximos pasos: Ventana']],
    [['## Backlog', '- Window'], ['Backlog: Window']],
    [
      ['## Open', '### Priority P0', '- Fit the window', '### Priority P1', '- Paint the wall'],
      ['Open: Fit the window', 'Open: Paint the wall'],
    ],
    [
      ['## Next', '### Window', 'The hole is cut. Build a frame.', '### Gutter', 'Two hooks are up.'],
      ['Next: Window', 'Next: Gutter'],
    ],
    [
      ['## What is left', '| Task | Owner |', '|---|---|', '| Fit the window | Ann |'],
      ['What is left: Fit the window'],
    ],
  ])('%j', (lines, open) => {
    expect(openIn(...SECTIONS, ...lines)).toEqual(open);
    expect(openIn(...PHASES, ...lines)).toEqual(open);
  });

  test('boxes right below the title, and one open section', () => {
    expect(openIn('# Shed', '- [x] Lay the tiles', '## Next steps', '- Hang the door')).toEqual([
      'Shed: Hang the door',
    ]);
  });

  test('numbered headings with the same labels below are one task each', () => {
    const window = ['#### 1. Window', '- **Now**: a hole', '- **Needed**:', '  - a frame', '  - a sill'];
    const gutter = ['#### 2. Gutter', '- **Now**: hooks', '- **Needed**: fit the pipe'];
    expect(openIn(...SECTIONS, '## Not done yet', '### Priority P0', ...window, ...gutter)).toEqual([
      'Not done yet: 1. Window',
      'Not done yet: 2. Gutter',
    ]);
  });

  test.each([
    [['## Good to know', '- The door sticks in winter', '- Oil the hinges']],
    [['## Already finished', '- Sand the floor']],
    [['## What shipped', '- Paint the wall']],
    [['## Notes', '- Call Ann before noon']],
    [['## Ground rules', '- Keep the door shut']],
    [['## Далее', '- Окно', '- Стена']],
    [['## Lessons for the next shed', '- Order the timber earlier', '- Check the weather first']],
    [['## Context for the mason', '- Read the log', '- Look at the drawing']],
    [['## How it runs', '1. Open the valve', '2. Run the pump']],
    [['## Ideas', '- Fit the window', '- Paint the wall']],
  ])('%j is none', (lines) => {
    expect(openIn(...SECTIONS, ...lines)).toEqual([]);
    expect(openIn(...PHASES, ...lines)).toEqual([]);
  });

  test('what may be to do there is named', () => {
    const { untold } = planOf([...PHASES, '## Ideas', '- Fit the window', '- Paint it'].join('\n'));
    expect(untold.map(({ heading, items }) => [heading, items])).toEqual([['Ideas', 2]]);
  });

  test('one open box, and boxes decide', () => {
    expect(openIn(...SECTIONS, '- [ ] Oil it', '## Next steps', '- Fit the window')).toEqual([
      'Door: Oil it',
    ]);
  });
});
