import { blockRequest, type BlockParts, codeBlock } from '../../src/obsidian/graph/code-block.ts';
import type { FoundGoals } from '../../src/obsidian/goals/goals.ts';

describe('a code block', () => {
  test('that is closed while its goal is looked for follows nothing', async () => {
    let find: (found: FoundGoals) => void = () => undefined;
    const found = new Promise<FoundGoals>((resolve) => (find = resolve));
    const follow = jest.fn(() => () => undefined);
    const jobs: Promise<void>[] = [];
    const parts = {
      goals: { all: () => found },
      live: { follow },
      run: (job: () => Promise<void>) => jobs.push(job()),
    } as unknown as BlockParts;
    const [children, el]: [{ load(): void; unload(): void }[], HTMLElement] = [[], createDiv()];
    const addChild = (child: { load(): void; unload(): void }): unknown => children.push(child);
    codeBlock(parts)('goal: 001', el, { addChild, sourcePath: 'note.md' } as never);
    children.forEach((child) => child.load());
    children.forEach((child) => child.unload());
    find({ goals: [{ folder: 'goals/001-x', number: '001', title: 'X' }], unreadable: [] });
    await Promise.all(jobs);
    expect(jobs).toHaveLength(1);
    expect(follow).not.toHaveBeenCalled();
  });
});

test.each(['constructor: 1', 'toString: 1', 'direction: constructor', '__proto__: x'])(
  'a line that is none is told: %s',
  (line) => {
    expect(blockRequest(line)).toEqual({ wrong: line });
  },
);
