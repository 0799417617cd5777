import { openPoints } from '../check/open-points.ts';
import { lineKey } from '../merge/form-key.ts';
import type { DocumentSources } from '../model/document.ts';
import type { FindingCode } from '../model/finding.ts';
import { taskGraph } from '../model/goal-reading.ts';
import type { Markdown } from '../model/markdown.ts';
import type { NoteTask, Span, TasksNote } from '../model/note-tasks.ts';
import type { OpenCell, OpenQuestion } from '../model/open-question.ts';
import type { Settings } from '../model/settings.ts';
import type { SourceNote } from '../model/source-notes.ts';
import { type MarkedQuestion, markedQuestions } from '../read/open-questions/marked-questions.ts';
import { readTasksNote } from '../read/tasks-note/read-tasks-note.ts';
import { taskStates } from '../schedule/task-states.ts';

/** All that a goal's notes leave open, with the tasks that can be asked for. */
export interface OpenQuestions {
  readonly questions: readonly OpenQuestion[];
  /** The keys of all cells that tasks have, open or not. */
  readonly cells: ReadonlySet<string>;
}

const CELLS: readonly (readonly [code: FindingCode, column: OpenCell['column'], words: string])[] = [
  ['missing-owner', 'owner', 'Owner'],
  ['missing-effort', 'effort', 'Effort'],
  ['missing-dod', 'done', 'DoD'],
];

/**
 * The open points of tasks.md and what is marked in the goal's notes (format 7.2), in the order of the notes: goal.md,
 * milestones.md, the plan, tasks.md. What the plan leaves open tasks.md only repeats.
 */
export function openQuestions(sources: DocumentSources, settings: Settings): OpenQuestions {
  const authored = (['goal', 'milestones', 'plan'] as const).flatMap((which) =>
    markedQuestions(sources[which]?.text ?? '', which, new Set()),
  );
  const { tasks } = sources;
  if (tasks === null) return { questions: titled(authored), cells: new Set() };
  const note = readTasksNote(tasks.text, { settings, start: null });
  const { cells, questions } = cellQuestions(note, tasks);
  const inPlan = new Set(authored.map(({ subject }) => subject));
  const inCells = spanFinder(questions.flatMap(({ spans }) => spans));
  const marked = markedQuestions(tasks.text, 'tasks', linesOfCheck(tasks))
    .map((one) => ({ ...one, spans: one.spans.filter((span) => !inCells(span)) }))
    .filter(({ subject, asked }) => !inPlan.has(subject) && !asked.every(inCells));
  return { questions: titled([...authored, ...marked, ...questions]), cells };
}

/** Whether a span lies in one of some that do not overlap. */
function spanFinder(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((one, other) => one.start - other.start);
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((sorted[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const next = sorted[low];
    return next !== undefined && next.start < end;
  };
}

/** Each question under a title of its own, since a section is known by it: with all its words, then its note, then a number. */
function titled(questions: readonly (OpenQuestion | MarkedQuestion)[]): OpenQuestion[] {
  const candidates = questions.map((question) => {
    const { title, which } = question;
    if (!('subject' in question)) return [title, title, title];
    const { subject, near } = question;
    const whole = near === '' ? subject : `${subject} (${near})`;
    return [title, whole, `${whole}, ${which}`];
  });
  let titles = candidates.map(([first = '']) => first);
  for (const level of [1, 2]) {
    const counts = countsOf(titles);
    titles = titles.map((title, at) =>
      (counts.get(keyOfTitle(title)) ?? 0) > 1 ? (candidates[at]?.[level] ?? title) : title,
    );
  }
  const own = new Set(countsOf(titles).keys());
  const seen = new Set<string>();
  return questions.map((question, at) => {
    const title = freeTitle(titles[at] ?? '', seen, own);
    seen.add(keyOfTitle(title));
    return { ...question, title };
  });
}

function countsOf(titles: readonly Markdown[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(keyOfTitle(title), (counts.get(keyOfTitle(title)) ?? 0) + 1);
  return counts;
}

function freeTitle(title: Markdown, seen: ReadonlySet<string>, own: ReadonlySet<string>): Markdown {
  if (!seen.has(keyOfTitle(title))) return title;
  for (let number = 2; ; number++) {
    const numbered = `${title} (${String(number)})`;
    const key = keyOfTitle(numbered);
    if (!seen.has(key) && !own.has(key)) return numbered;
  }
}

/** By which a section is found again. */
function keyOfTitle(title: Markdown): string {
  return lineKey(`## ${title}`);
}

function cellQuestions(note: TasksNote, { text }: SourceNote): OpenQuestions {
  const graph = taskGraph(note);
  const open = openPoints(note, graph, taskStates(note, new Map()));
  const openCodes = new Set(open.map(({ code, task = '' }) => `${code} ${task}`));
  const headings = headingsOf(text);
  const tasks = [...graph.byId.values()];
  const questions = tasks.flatMap((task) =>
    CELLS.filter(([code]) => openCodes.has(`${code} ${task.shownId}`)).map(
      ([, column, words]): OpenQuestion => ({
        key: cellKey(task, column),
        title: `${task.shownId} ${words}: ${task.task.name}`,
        which: 'tasks',
        heading: headings(task.task.line),
        place: `${task.shownId}, ${words}`,
        cell: { id: task.task.id, name: task.task.name, column },
        spans: spanOf(note, task, column),
      }),
    ),
  );
  const cells = tasks.flatMap((task) => CELLS.map(([, column]) => cellKey(task, column)));
  return { questions, cells: new Set(cells) };
}

function cellKey({ task }: NoteTask, column: string): string {
  return `cell ${task.id} ${column}`;
}

function spanOf(note: TasksNote, { row }: NoteTask, column: OpenCell['column']): OpenQuestion['spans'] {
  const table = row === null ? undefined : note.tables[row.table];
  const cell = table?.rows[row?.row ?? 0]?.cells[table.columns.findIndex(({ kind }) => kind === column)];
  return cell === undefined ? [] : [{ start: cell.start, end: cell.end, lead: '' }];
}

/** The Execution Check, which only names what is open elsewhere: its 1-based lines. */
function linesOfCheck({ text }: SourceNote): Set<number> {
  const lines = text.split('\n');
  const check = lines.findIndex((line) => /^#{1,6}\s+Execution Check\s*$/i.test(line));
  if (check === -1) return new Set();
  const after = lines.findIndex((line, at) => at > check && /^#{1,6}\s/.test(line));
  const numbers = lines.map((_line, at) => at + 1);
  return new Set(numbers.slice(check, after === -1 ? lines.length : after));
}

/** The heading above each line, for lines in any order. */
function headingsOf(text: string): (line: number) => string | null {
  let heading: string | null = null;
  const above = text.split('\n').map((line) => {
    heading =
      /^ {0,3}#{2,6}\s+(.*)/
        .exec(line)?.[1]
        ?.trimEnd()
        .replace(/\s#{1,20}$/, '')
        .trimEnd() ?? heading;
    return heading;
  });
  return (line) => above[line - 1] ?? null;
}
