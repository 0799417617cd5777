import { ignoreProgress } from '../../model/progress.ts';
import type { Settings } from '../../model/settings.ts';
import type { NotePhase, TasksNote } from '../../model/note-tasks.ts';
import { workTime } from '../../text/effort.ts';
import { isDate } from '../../text/iso-dates.ts';
import { conflictLine } from '../markdown/conflict.ts';
import { type Found, foundTasks } from './found-tasks.ts';
import { dayOneOf } from './day-one.ts';
import { withGroupDays } from './group-days.ts';
import { startIn } from '../markdown/frontmatter.ts';
import { tasksById, type PhasedTask } from './tasks-by-id.ts';
import { NoteLines } from '../markdown/note-lines.ts';
import { noteOutline } from '../markdown/note-outline.ts';
import { noteRegions, phasesOf } from './note-regions.ts';
import { numberedList } from './numbered-list.ts';
import { brokenRows } from './task-table-rows.ts';
import type { PhaseStart } from '../work/phase-start.ts';
import { unreadable } from '../markdown/readable.ts';
import { visibleText } from '../../text/visible-text.ts';

/** What reading a tasks.md needs to know beside its text. */
export interface TasksNoteOptions {
  readonly settings: Settings;
  /** Day 1 as the plan gives it, `YYYY-MM-DD`, where it does: it comes before the note's own (format 5.5). */
  readonly start: string | null;
}

/**
 * Reads any tasks.md, by hand, by agent or built by us (format 5.1): its tables, task headings and task lines. Never
 * throws and takes time in line with the note's length, whatever the text.
 */
export function readTasksNote(
  note: string,
  { settings, start }: TasksNoteOptions,
  onProgress = ignoreProgress,
): TasksNote {
  const problem = unreadable(note);
  if (problem !== null) return { ...NOTHING, unreadable: problem };
  const visible = visibleText(note.replace(/\r(?!\n)/g, '\n'));
  const { blocks, tableRows, code } = noteOutline(visible, onProgress);
  const lines = new NoteLines(note, visible.text);
  const time = workTime(settings);
  const read = (everything: boolean): Found & { starts: readonly PhaseStart[] } => {
    const { starts, regions } = noteRegions(blocks, everything);
    const labels = starts.flatMap(({ word, number }) => (number === '' ? [] : [`${word} ${number}`]));
    return { starts, ...foundTasks(regions, tableRows, lines, labels, time) };
  };
  const first = read(false);
  const other = isEmpty(first) ? read(true) : first;
  const numbered = isEmpty(other) ? numberedList(blocks, noteRegions(blocks, false), time) : null;
  const found = numbered === null ? other : { tables: [], ...numbered };
  const own = startIn(visible.frontmatter);
  const set = isDate(settings.startDate) ? settings.startDate : null;
  const day = start ?? own ?? set;
  const { phases, place } = withHomeless(phasesOf(inUse(found.starts, found), day, settings), found);
  const tasks = found.tasks.map((task): PhasedTask => ({ ...task, phase: place(task.phase) ?? 0 }));
  const named = tasksById(
    tasks,
    phases,
    found.tables.map(({ table }) => table),
  );
  return {
    phases,
    tables: found.tables.map(({ table, phase }) => ({ ...table, phase: place(phase) })),
    tasks: withGroupDays(named.tasks, phases, blocks),
    findings: [...found.tables.flatMap(({ table }) => brokenRows(table)), ...named.findings],
    readsAsGoalKit: !isEmpty(found),
    start: own,
    dayOne: day ?? dayOneOf(phases, settings),
    conflictLine: conflictLine(note, code),
    unclosed: visible.unclosed,
    unreadable: null,
  };
}

const NOTHING: TasksNote = {
  phases: [],
  tables: [],
  tasks: [],
  findings: [],
  readsAsGoalKit: false,
  start: null,
  dayOne: null,
  conflictLine: null,
  unclosed: null,
  unreadable: null,
};

function isEmpty({ tables, tasks }: Found): boolean {
  return tables.length + tasks.length === 0;
}

/** The starts, unless they are only words that no task stands below: the weeks of a rollout are no phases (format 2.1). */
function inUse(starts: readonly PhaseStart[], found: Found): readonly PhaseStart[] {
  const isPhase = starts[0]?.word.toLowerCase() === 'phase';
  return isPhase || [...found.tasks, ...found.tables].some(({ phase }) => phase !== null) ? starts : [];
}

/** The phases with a place for what lies in none of them: a phase of its own, where the first of it stands. */
function withHomeless(
  phases: readonly NotePhase[],
  found: Found,
): { phases: readonly NotePhase[]; place: (phase: number | null) => number | null } {
  const first = found.tasks.find(({ phase }) => phase === null)?.words.line;
  if (first === undefined) return { phases, place: (phase) => phase };
  const at = phases.filter(({ line }) => (line ?? 0) < first).length;
  const home: NotePhase =
    phases.length === 0
      ? { word: 'Phase', number: '1', name: '', timing: '', days: null, line: null }
      : { word: '', number: '', name: 'Other tasks', timing: '', days: null, line: null };
  return {
    phases: [...phases.slice(0, at), home, ...phases.slice(at)],
    place: (phase) => (phase === null ? at : phase + (phase >= at ? 1 : 0)),
  };
}
