import { openPoints } from '../check/open-points.ts';
import type { DocumentSources } from '../model/document.ts';
import type { FindingCode } from '../model/finding.ts';
import { taskGraph } from '../model/goal-reading.ts';
import type { NoteTask, TasksNote } from '../model/note-tasks.ts';
import type { OpenCell, OpenQuestion } from '../model/open-question.ts';
import type { Settings } from '../model/settings.ts';
import type { SourceNote } from '../model/source-notes.ts';
import { markedQuestions } from '../read/open-questions/marked-questions.ts';
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
  if (tasks === null) return { questions: authored, cells: new Set() };
  const note = readTasksNote(tasks.text, { settings, start: null });
  const { cells, questions } = cellQuestions(note, tasks);
  const inPlan = new Set(authored.map(({ place }) => place));
  const asked = new Set(questions.flatMap(({ spans }) => spans.map(({ start }) => start)));
  const marked = markedQuestions(tasks.text, 'tasks', linesOfCheck(tasks))
    .map((one) => ({ ...one, spans: one.spans.filter(({ start }) => !asked.has(start)) }))
    .filter(({ place, spans }) => spans.length > 0 && !inPlan.has(place));
  return { questions: [...authored, ...marked, ...questions], cells };
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
  return cell === undefined ? [] : [{ start: cell.start, end: cell.end }];
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
    heading = /^ {0,3}#{2,6}\s+(.*?)(?:\s+#+)?\s*$/.exec(line)?.[1] ?? heading;
    return heading;
  });
  return (line) => above[line - 1] ?? null;
}
