import { type Play, type Scene, theatreForTests } from './browser.ts';

const theatre = theatreForTests();
let play: Play;

const garden = 'goals/001-garden';
const plan = `# Implementation Plan: Community garden

**Phase 1: Ground** (Weeks 1-2)
- Test the soil (4h)
- Clear the rubble behind the old house (8h)
- Lay the paths (4h)
- **Responsible**: Pauline
- **Definition of Done**: Soil test is clean, the ground is clear

**Phase 2: Planting** (Week 3)
- Buy seedlings (2h)
- Plant beans and peas (6h)
- **Responsible**: Kofi
`;
const later = plan
  .replace('Pauline', 'Rita')
  .replace('behind the old house', 'beside the old house')
  .replace('- Lay the paths (4h)\n', '- Lay the paths (4h)\n- Sweep the paths (1h)\n');

/** The preview of a build over tasks whose owner was changed, and of which one was deleted. */
async function open(scene: Scene = {}): Promise<void> {
  play = await theatre.play({
    files: { [`${garden}/execution.md`]: plan },
    note: `${garden}/execution.md`,
    ...scene,
  });
  await play.page.evaluate(() => window.stage?.run('build-tasks'));
  await play.page.getByRole('button', { name: 'Undo' }).waitFor();
  await play.page.evaluate(
    async ([folder = '', text = '']) => {
      for (const el of document.querySelectorAll('.notice')) el.remove();
      const tasks = window.stage?.read(`${folder}/tasks.md`) ?? '';
      const edited = tasks
        .replace(/^(\| T-001 .*\| )Pauline( \|.*)$/m, '$1Ben$2')
        .replace(/^\| T-003 .*\n/m, '');
      await window.stage?.write(`${folder}/tasks.md`, edited);
      await window.stage?.write(`${folder}/execution.md`, text);
      window.stage?.run('build-tasks');
    },
    [garden, later],
  );
  await play.page.getByRole('button', { name: 'Apply', exact: true }).waitFor();
}

describe('the preview of a build', () => {
  test.each([800, 500])('keeps its buttons in sight in a window %d px high', async (height) => {
    await open({ height });
    const box = await play.page.getByRole('button', { name: 'Apply', exact: true }).boundingBox();
    expect((box?.y ?? height) + (box?.height ?? 0)).toBeLessThan(height);
  });

  test('is left by no Tab', async () => {
    await open();
    for (let step = 0; step < 12; step++) await play.page.keyboard.press('Tab');
    expect(await play.page.evaluate(() => document.activeElement?.closest('.modal') !== null)).toBe(true);
  });

  test.each([
    ['light', { theme: 'light' }],
    ['dark', { theme: 'dark' }],
    ['phone', { phone: true }],
  ] as const)('shows conflicts first, each with its answers: %s', async (name, scene) => {
    await open(scene);
    await play.screenshot(`preview-${name}`);
    expect(await play.violations('.goal-kit-preview-lists')).toEqual([]);
    expect(play.wrongs).toEqual([]);
  });

  test('is answered by keyboard, and keeps the answer in focus', async () => {
    await open();
    await play.page.keyboard.press('Tab');
    await play.page.keyboard.press('ArrowDown');
    await play.page.getByText('2 conflicts: 1 follows the plan, 1 stays.').waitFor();
    const focused = play.page.locator('input:focus');
    expect(await focused.evaluate((input) => input.parentElement?.textContent)).toBe('Take the plan’s');
    await play.screenshot('preview-answered');
    await play.page.keyboard.press('Control+Enter');
    await play.page.getByText('Updated').waitFor();
    const tasks = await play.page.evaluate((path) => window.stage?.read(path), `${garden}/tasks.md`);
    expect(tasks).toMatch(/^\| T-001 .*\| Rita \|/m);
    expect(tasks).not.toMatch(/^\| T-003 /m);
  });
});
