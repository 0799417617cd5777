import type { Nodes, Root, RootContent } from 'mdast';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Phase, Plan } from '../../src/model/plan.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.ts';
import type { Task, TaskList } from '../../src/model/tasks.ts';
import { schedule } from '../../src/schedule/critical-path-method.ts';
import type { NoteInput } from '../../src/write/note-input.ts';
import { tasksNote } from '../../src/write/tasks-note.ts';
import { aPhase, aPlan } from './plans.ts';

/** A phase as the plan has it, with the tasks that came of it. */
export interface PhaseWords extends Partial<Phase> {
  readonly tasks?: readonly Task[];
}

/** What a test says of the goal beside its phases. */
export interface GoalWords {
  readonly plan?: Partial<Plan>;
  readonly title?: string;
  readonly folder?: string;
  readonly source?: string;
  readonly settings?: Partial<Settings>;
  readonly unreached?: readonly string[];
  readonly existing?: readonly string[] | null;
}

/** All that a note is written from; phases are numbered from 1 and scheduled as the plugin does. */
export function aGoal(phases: readonly PhaseWords[], words: GoalWords = {}): NoteInput {
  const settings = { ...DEFAULT_SETTINGS, ...words.settings };
  const planned = phases.map((phase, index) => aPhase(`${index + 1}`, phase));
  const list: TaskList = {
    phases: planned.map(({ word, number, name, days }, phase) => ({
      ...{ word, number, name, days },
      tasks: (phases[phase]?.tasks ?? []).map((task) => ({ ...task, phase })),
    })),
    unreached: words.unreached ?? [],
    findings: [],
  };
  return {
    plan: aPlan(planned, words.plan),
    list,
    schedule: schedule(list, settings.hoursPerDay),
    title: words.title ?? 'Live code review comments',
    folder: words.folder ?? 'goals/001-live',
    source: words.source ?? 'goals/001-live/execution.md',
    existing: words.existing ?? null,
    settings,
  };
}

/** The note of such a goal. */
export function aNote(phases: readonly PhaseWords[], words: GoalWords = {}): string {
  return tasksNote(aGoal(phases, words)).text;
}

/** The part of a note below a heading (`## Summary`), up to the next heading or thematic break. */
export function below(headingLine: string, note: string): string {
  const start = note.indexOf(`\n${headingLine}\n`);
  if (start === -1) throw new Error(`the note has no ${headingLine}`);
  const rest = note.slice(start + headingLine.length + 2);
  return (/^[^]*?(?=\n(?:#{1,3} |---\n)|$(?![^]))/.exec(rest)?.[0] ?? rest).trim();
}

/** The items of the list right below a bold label. */
export function itemsBelow(label: string, note: string): string[] {
  const lines = note.slice(note.indexOf(label)).split('\n').slice(1);
  const end = lines.findIndex((line) => !line.startsWith('- '));
  return (end === -1 ? lines : lines.slice(0, end)).map((line) => line.slice(2));
}

const processor = unified().use(remarkParse).use(remarkGfm);

/** A note as Markdown reads it, with the library's own parser. */
export function parsed(note: string): Root {
  return processor.parse(note);
}

/** All text below a node, code and HTML included. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The kinds of a note's blocks, in order. */
export function kinds(blocks: readonly RootContent[]): string[] {
  return blocks.map((block) => block.type);
}

const MARKS = [
  ...Array.from('`*_~[]()<>|\\$&;:#+-=!^"\'{}@. '),
  ...[
    '``',
    '```',
    '**',
    '__',
    '~~',
    '](',
    '\\|',
    '<!--',
    '-->',
    '<b>',
    '</b>',
    '<div>',
    '<details>',
    '<script>',
    '<br/>',
  ],
  ...[
    '<a href="',
    '">',
    '<?',
    '?>',
    '<![CDATA[',
    ']]>',
    '%%',
    '==',
    '$$',
    '&copy',
    '&#35',
    '- ',
    '1. ',
    '+ ',
    '* ',
    '> ',
  ],
  ...['# ', '---', '===', '***', '~~~', ':--', '[x] ', '[^1]', '[^1]:', '[[', ']]', '![', ' "', ' | ', '\t'],
  ...[
    'https://x.y/',
    'www.x.y',
    'me@x.yy',
    '<https://x.y>',
    '[a](b)',
    '`c`',
    '**d**',
    '[[e|f]]',
    '$g$',
    '%% h %%',
  ],
];
const WORDS = ['a', 'b', 'word', '1', '12.', 'é', '中文', '😀', '。', 'عربي'];

/** One line of Markdown that tries to break out of its place. */
export const hostile = fc
  .array(fc.constantFrom(...MARKS, ...WORDS), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join('').trim())
  .filter((source) => source !== '');
