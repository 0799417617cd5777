import { taskList, type TasksNote } from '../model/note-tasks.ts';
import type { RowCells } from '../model/merge.ts';
import type { Task, TaskId } from '../model/tasks.ts';
import { appendTo } from './append-to.ts';
import type { Identities } from './identities.ts';
import { layoutOf } from './layout-of.ts';
import { type BuiltLines, builtLines } from './merge-note.ts';
import type { NoteList } from './merged-list.ts';
import type { MineRow } from './mine-row.ts';
import { mineRows, type NoteLayout } from './note-layout.ts';
import { notesLines, type SplitNote } from './split-note.ts';

/** The user's tasks.md, as merging looks at it. */
export interface MineTasks {
  readonly text: SplitNote;
  readonly layout: NoteLayout;
  readonly rows: readonly MineRow[];
  /** The lines around the rows. */
  readonly lines: BuiltLines;
  readonly list: NoteList;
  /** The tasks of which something beside their definition of done says how far they are. */
  readonly stated: ReadonlySet<TaskId>;
}

/** A tasks.md of which it is known what is what; `fresh` are the rows of the new build, `begun` the tasks that are begun. */
export function mineTasks(
  note: TasksNote,
  written: string,
  { noteKeys, record }: Identities,
  fresh: readonly RowCells[],
  begun: ReadonlySet<TaskId>,
): MineTasks {
  const text = notesLines(written);
  const homes = new Map([...fresh, ...(record?.rows ?? [])].map(({ id, phase }) => [id, phase]));
  const layout = layoutOf(text.lines, written, note, noteKeys, homes);
  return {
    text,
    layout,
    rows: mineRows(layout).map((row) => ({ ...row, started: row.started || begun.has(row.id) })),
    lines: builtLines(layout, note.phases, noteKeys),
    list: noteList(note, noteKeys, layout),
    stated: new Set(note.tasks.filter(({ isStated }) => isStated).map(({ task }) => task.id)),
  };
}

/** The tasks of the note by the phases of their tables, else of their lines. */
function noteList(note: TasksNote, keys: readonly string[], layout: NoteLayout): NoteList {
  const homes = new Map(
    layout.blocks.flatMap(({ phase, rows }) => rows.map(({ id }) => [id, phase] as const)),
  );
  const { phases } = taskList(note);
  return phases.flatMap((phase, index) => {
    const hasLine = (note.phases[index]?.line ?? null) !== null;
    const own = hasLine ? (keys[index] ?? null) : null;
    const byHome = new Map<string | null, Task[]>(hasLine ? [[own, []]] : []);
    for (const task of phase.tasks) {
      const home = homes.get(task.id) ?? own;
      appendTo(byHome, home, task);
    }
    return [...byHome].map(([key, tasks]) => ({
      key,
      phase: { ...(key === own ? phase : LOST), tasks },
    }));
  });
}

/** A phase whose line is lost, where neither note nor plan says what it is called. */
const LOST = { word: '', number: '', name: 'No longer in the plan', days: null };
