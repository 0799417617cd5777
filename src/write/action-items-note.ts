import type { RootContent } from 'mdast';
import type { BuiltItems, ItemBox, ItemMark, ItemPhase, TaskItem } from '../model/action-items.ts';
import type { Markdown } from '../model/markdown.ts';
import { type PlanSteps, stepKey } from '../model/plan-steps.ts';
import type { Settings } from '../model/settings.ts';
import {
  type NotePhase,
  type NoteTask,
  taskList,
  type TasksNote,
  type TaskState,
} from '../model/note-tasks.ts';
import type { GoalTimes } from '../model/goal-times.ts';
import { boxesIn } from '../text/boxes.ts';
import { taskEffort } from '../text/effort-text.ts';
import { idKey, taskId } from '../text/task-id.ts';
import { relativeLink } from './header.ts';
import { code, heading, paragraph, type Phrase, strong, verbatim } from './nodes.ts';
import { noteText } from './note-text.ts';
import { NO_FIELDS, tasksPluginFields } from './tasks-plugin-fields.ts';
import { nameAndFields } from './user-fields.ts';
import { daysInText } from './phase-phrases.ts';

/** All that action-items.md is written from. */
interface ItemsInput {
  /** The goal's title (format 1.4). */
  readonly title: Markdown;
  /** tasks.md as it was read. */
  readonly note: TasksNote;
  readonly times: GoalTimes;
  /** Paths in the vault: of tasks.md, and of the note that is written. */
  readonly tasksPath: string;
  readonly path: string;
  /** The marks that steps have in the plan. */
  readonly steps: PlanSteps;
  readonly settings: Settings;
}

const MARKS: Readonly<Record<TaskState, ItemMark>> = { todo: ' ', active: '/', done: 'x', cancelled: '-' };

/** The sections and boxes of action-items.md (format 6.3): a function of its input alone. */
export function actionItems(input: ItemsInput): BuiltItems {
  const { note, title } = input;
  const tasks = note.phases.map((): NoteTask[] => []);
  for (const one of note.tasks) if (!one.duplicate) tasks[one.task.phase]?.push(one);
  const inUse = note.phases.filter((_phase, index) => tasks[index]?.length !== 0);
  const words = new LineBatch([
    heading(1, 'Action Items: ', verbatim(title)),
    linkLine(input),
    ...inUse.map(phaseHeading),
    ...tasks.flat().flatMap((one) => [taskWords(one), ...one.task.done.map(clauseWords)]),
  ]);
  const [top, link] = [words.next(), words.next()];
  const headings = new Map(inUse.map((phase) => [phase, words.next()]));
  const itemOf = itemWriter(input, words);
  const phases = note.phases.map((phase, index): ItemPhase => ({
    word: phase.word,
    number: phase.number,
    name: phase.name,
    heading: headings.get(phase) ?? '',
    tasks: (tasks[index] ?? []).map(itemOf),
  }));
  return { head: [top, '', link, ''], phases: withoutFalseIds(phases) };
}

/** Lines that are written at once, since the library takes its time to begin, and taken one by one. */
class LineBatch {
  private readonly lines: readonly string[];
  private at = 0;

  constructor(content: readonly RootContent[]) {
    this.lines = noteText(content).replace(/\n$/, '').split('\n\n');
  }

  next(): string {
    return this.lines[this.at++] ?? '';
  }
}

/** ``**Tasks**: Links to [`goals/001-x/tasks.md`](tasks.md)`` */
function linkLine({ tasksPath, path }: ItemsInput): RootContent {
  const url = relativeLink(path.split('/').slice(0, -1).join('/'), tasksPath);
  return paragraph(strong('Tasks'), ': Links to ', { type: 'link', url, children: [code(tasksPath)] });
}

/** `## Phase 1: Name (Days 1-10)` */
function phaseHeading({ word, number, name, days }: NotePhase): RootContent {
  const label = `${word} ${number}`.trim();
  const colon = label === '' || name === '' ? '' : ': ';
  const time = days === null ? '' : ` (${daysInText(days)})`;
  return heading(2, `${label}${colon}`, ...(name === '' ? [] : [verbatim(name)]), time);
}

/** `**T-001** Name (Alice, 8h)`; before fields of the Tasks plugin that the name ends in: `Name (8h) ⏫` */
function taskWords({ shownId, task }: NoteTask): RootContent {
  const { owner } = task;
  const { name, others } = nameAndFields(task.name);
  const effort = taskEffort(task);
  const who: Phrase[] = owner === null ? [] : [verbatim(owner), effort === '' ? '' : ', '];
  const bracket = owner === null && effort === '' ? [] : [' (', ...who, `${effort})`];
  const end = others === '' ? [] : [' ', verbatim(others)];
  return paragraph(strong(shownId), ...(name === '' ? [] : [' ', verbatim(name)]), ...bracket, ...end);
}

function clauseWords(clause: string): RootContent {
  return paragraph(verbatim(clause));
}

function itemWriter(input: ItemsInput, words: LineBatch): (one: NoteTask) => TaskItem {
  const { note, times, settings } = input;
  const counted = note.tasks.filter(({ duplicate }) => !duplicate);
  const waits = new Map(
    taskList(note).phases.flatMap((phase) => phase.tasks.map((task) => [task.id, task.dependencies])),
  );
  const ids = counted.map(({ task, shownId }) => [task.id, shownId] as const);
  const fieldsOf = settings.tasksPluginFields ? tasksPluginFields({ ids, times }) : () => NO_FIELDS;
  return ({ task, state }) => {
    const { id, name, done, line } = task;
    const fields = { ...fieldsOf({ id, dependencies: waits.get(id) ?? [] }), ...nameAndFields(name).own };
    const markOf = stepMarks(name, state, input.steps);
    const box: ItemBox = { id, mark: MARKS[state], text: words.next(), fields };
    const clauses = done.map((clause, index): ItemBox => ({
      id: taskId(`${id}/${String(index + 1)}`),
      mark: markOf(clause),
      text: words.next(),
      fields: NO_FIELDS,
    }));
    return { name, line, box, clauses };
  };
}

/** The marks of a task's clauses: those of its steps in the plan, unless all of the task is done or cancelled. */
function stepMarks(name: Markdown, state: TaskState, steps: PlanSteps): (clause: Markdown) => ItemMark {
  if (state === 'done' || state === 'cancelled') return () => MARKS[state];
  const own = steps.get(stepKey(name));
  return (clause) => MARKS[own?.get(stepKey(clause)) ?? 'todo'];
}

/** Only texts of this kind can start with an id. */
const LIKE_ID = /^[\p{L}\p{N}.-]*\d|^[^\p{L}\p{N}][^]{0,1000}?\d/u;

/** A clause that starts with the id of a task would be read as that task's box (format 6.4). */
function withoutFalseIds(phases: readonly ItemPhase[]): ItemPhase[] {
  const tasks = phases.flatMap((phase) => phase.tasks);
  const ids = new Set(tasks.map(({ box }) => idKey(box.id)));
  const all = tasks.flatMap(({ clauses }) => clauses.map(({ text }) => text));
  const texts = all.filter((text) => LIKE_ID.test(text));
  const boxes = boxesIn(texts.map((text) => `- [ ] ${text}`).join('\n'));
  const isFalse = new Set(boxes.filter((box) => ids.has(box.idKey ?? '')).map((box) => texts[box.line]));
  const clause = (box: ItemBox): ItemBox =>
    isFalse.has(box.text) ? { ...box, text: `DoD: ${box.text}` } : box;
  return phases.map((phase) => ({
    ...phase,
    tasks: phase.tasks.map((item) => ({ ...item, clauses: item.clauses.map(clause) })),
  }));
}
