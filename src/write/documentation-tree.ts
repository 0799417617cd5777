import type { Code, RootContent } from 'mdast';
import { heading } from './nodes.ts';
import type { NoteInput } from './note-input.ts';

const HOME = ['.goalkit', 'goals'];

/**
 * The goal's folder as the template draws it, from `.goalkit/` down where the goal lives there, else from the vault down.
 * What it does not hold says so after its words (format 3.1); where nobody knows, that is all but this note.
 */
export function documentationTree({ folder, existing, settings }: NoteInput): RootContent[] {
  const path = folder === '' ? [] : folder.split('/');
  const inHome = path.at(-3) === HOME[0] && path.at(-2) === HOME[1];
  const notes: readonly (readonly [name: string, comment: string])[] = [
    [settings.tasksFile, 'This file (/goalkit.tasks command output)'],
    ['research.md', 'Task 0 output (/goalkit.tasks command)'],
    ['data-model.md', 'Task 1 output (/goalkit.tasks command)'],
    ['quickstart.md', 'Task 1 output (/goalkit.tasks command)'],
    ['contracts/', 'Task 1 output (/goalkit.tasks command)'],
    [settings.actionItemsFile, 'Task 2 output - detailed work breakdown'],
  ];
  const width = Math.max(...notes.map(([name]) => name.length)) + 2;
  const known = new Set([settings.tasksFile, ...(existing ?? [])].map((name) => name.toLowerCase()));
  const lines = notes.map(([name, comment]) => {
    const isThere = known.has(name.replace(/\/$/, '').toLowerCase());
    return `${name.padEnd(width)}# ${comment}${isThere ? '' : ' (not yet)'}`;
  });
  const value = inHome ? homeTree(path.at(-1) ?? '', lines) : pathTree(path, lines);
  const code: Code = { type: 'code', lang: 'markdown', value };
  return [heading(2, 'Task Structure'), heading(3, 'Documentation (this goal)'), code];
}

/** As the template has it: `.goalkit/` and `goals/` hold more than this goal. */
function homeTree(goal: string, notes: readonly string[]): string {
  return ['.goalkit/', '├── goals/', `│   └── ${goal}/`, ...branches(notes, '│       ')].join('\n');
}

function pathTree(path: readonly string[], notes: readonly string[]): string {
  const [top = '.', ...below] = path;
  const folders = below.map((name, depth) => `${'    '.repeat(depth)}└── ${name}/`);
  return [`${top}/`, ...folders, ...branches(notes, '    '.repeat(below.length))].join('\n');
}

function branches(names: readonly string[], indent: string): string[] {
  return names.map((name, index) => `${indent}${index === names.length - 1 ? '└' : '├'}── ${name}`);
}
