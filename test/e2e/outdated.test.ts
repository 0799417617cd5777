import { type Play, type Scene, theatreForTests } from './browser.ts';

const theatre = theatreForTests();
let play: Play;

const garden = 'goals/001-garden';
const plan = `# Implementation Plan: Community garden

**Phase 1: Ground** (Weeks 1-2)
- Test the soil (4h)
- Clear the rubble (8h)
- **Responsible**: Pauline
- **Definition of Done**: Soil test is clean, the ground is clear

**Phase 2: Planting** (Week 3)
- Buy seedlings (2h)
- Plant beans and peas (6h)
- **Responsible**: Kofi
`;

/** A goal that was built, and whose plan has changed since. */
async function open(scene: Scene = {}): Promise<void> {
  play = await theatre.play({
    files: { 'Welcome.md': '# Welcome\n', [`${garden}/execution.md`]: plan },
    note: `${garden}/execution.md`,
    ...scene,
  });
  await play.page.evaluate(() => window.stage?.run('update-goal'));
  await play.page.getByRole('button', { name: 'Undo' }).waitFor();
  await play.page.evaluate(
    async ([path, text]) => {
      for (const el of document.querySelectorAll('.notice')) el.remove();
      await window.stage?.write(path ?? '', text ?? '');
    },
    [`${garden}/execution.md`, plan.replace('(4h)', '(6h)').replace('Buy seedlings', 'Buy good seedlings')],
  );
  await play.page.getByText('The plan changed: ').waitFor();
  await play.drawn();
}

describe('a goal whose plan has changed', () => {
  test.each([
    ['light', { theme: 'light' }],
    ['dark', { theme: 'dark' }],
    ['narrow', { side: 320 }],
    ['phone', { phone: true }],
  ] as const)('says so above the charts: %s', async (name, scene) => {
    await open(scene);
    await play.screenshot(`outdated-${name}`);
    expect(await play.violations('.goal-kit-outdated')).toEqual([]);
    expect(play.wrongs).toEqual([]);
  });

  test('shows in one dialog what changes in both notes, and is as the plan once that is applied', async () => {
    await open({ theme: 'dark' });
    await play.page.getByRole('button', { name: 'Review' }).click();
    await play.page.getByRole('button', { name: 'Apply' }).waitFor();
    await play.screenshot('outdated-preview');
    await play.page.getByRole('button', { name: 'Apply' }).click();
    await play.page.waitForFunction(
      () => document.querySelector<HTMLElement>('.goal-kit-outdated')?.style.display === 'none',
    );
    await play.screenshot('outdated-applied');
    expect(play.wrongs).toEqual([]);
  });

  test.each([
    ['light', { theme: 'light' }],
    ['dark', { theme: 'dark' }],
    ['phone', { phone: true }],
  ] as const)('asks about the conflicts of both notes below their names: %s', async (name, scene) => {
    await open(scene);
    await play.page.evaluate(
      async ([folder = '', text = '']) => {
        const change = async (file: string, from: RegExp, to: string): Promise<void> => {
          const note = window.stage?.read(`${folder}/${file}`) ?? '';
          await window.stage?.write(`${folder}/${file}`, note.replace(from, to));
        };
        await change('tasks.md', /^(\| T-001 .*\| )Pauline( \|.*)$/m, '$1Ben$2');
        await change('action-items.md', /Buy seedlings/, 'Grow seedlings');
        await window.stage?.write(`${folder}/execution.md`, text);
      },
      [garden, plan.replaceAll('Pauline', 'Rita').replace('Buy seedlings', 'Buy good seedlings')],
    );
    await play.page.evaluate(() => window.stage?.run('update-goal'));
    const note = play.page.locator('.goal-kit-preview-note', { hasText: 'tasks.md' }).first();
    await note.getByText('Take the plan’s').click();
    await note.getByText('1 conflict: 1 follows the plan.').waitFor();
    await play.screenshot(`update-conflicts-${name}`);
    expect(await play.violations('.goal-kit-preview-lists')).toEqual([]);
    expect(play.wrongs).toEqual([]);
  });
});
