import type { App } from 'obsidian';
import { calledTasks, type GoalReading, shownId } from '../../model/goal-reading.ts';
import type { Settings } from '../../model/settings.ts';
import type { TaskId } from '../../model/tasks.ts';
import type { Engine } from '../engine/engine.ts';
import type { Drawing } from './chart.ts';
import { savePicture } from './chart-file.ts';
import { chartPicture } from './chart-picture.ts';
import { openLine, type Pane } from '../notes/note-links.ts';
import type { Notes } from '../notes/notes.ts';
import { NoteError } from '../notes/note-error.ts';
import { sayBriefly } from '../notices.ts';
import type { TaskMarks } from '../goals/task-marks.ts';
import { taskMenu } from './task-menu.ts';
import * as words from './graph-words.ts';

export interface ChartActionParts {
  readonly engine: Engine;
  readonly app: App;
  readonly notes: Notes;
  readonly marks: TaskMarks;
  readonly settings: () => Settings;
  /** Runs what a user asked for and says what went wrong. */
  readonly run: (job: () => Promise<void>) => void;
}

/** What of a phase is saved, and as what. */
export interface SavedPhase {
  readonly label: string;
  readonly drawings: readonly Drawing[];
  readonly kind: 'svg' | 'png';
}

/** What can be done with the tasks and phases of a graph, wherever it is shown. */
export class ChartActions {
  constructor(private readonly parts: ChartActionParts) {}

  /** Opens a task's row. */
  async open({ notes, byId }: GoalReading, id: TaskId, pane: Pane): Promise<void> {
    const one = byId.get(id);
    if (one !== undefined && notes.tasks !== null) await this.openLine(notes.tasks, one.task.line, pane);
  }

  /** Opens a task's box in action-items.md; false where it has none. */
  async openBox(reading: GoalReading, id: TaskId): Promise<boolean> {
    const path = reading.notes.actionItems;
    if (path === null) return false;
    const { engine, notes } = this.parts;
    const text = await notes.read(path);
    const line = await engine.ask('boxLine', { text, tasks: calledTasks(reading), id });
    if (line === null) return false;
    await this.openLine(path, line, false);
    return true;
  }

  /** Opens a note with the cursor in a 1-based line; a hidden one scrolls there. */
  async openLine(path: string, line: number, pane: Pane): Promise<void> {
    const { app, notes } = this.parts;
    if (notes.canOpen(path)) await openLine(app, { path, line, pane });
    else await notes.open(path, line, pane);
  }

  showMenu(reading: GoalReading, id: TaskId, event: MouseEvent | null, targetEl: Element): void {
    const menu = taskMenu(reading, id, {
      app: this.parts.app,
      open: (pane) => this.open(reading, id, pane),
      openActionItem: () => this.openActionItem(reading, id),
      mark: (mark) => this.parts.marks.mark(reading, id, mark),
      copy: (text) => this.copyNow(text),
      run: this.parts.run,
    });
    const { left, bottom } = targetEl.getBoundingClientRect();
    if (event === null) menu.showAtPosition({ x: left, y: bottom }, targetEl.doc);
    else menu.showAtMouseEvent(event);
  }

  copy(text: string): void {
    this.parts.run(() => this.copyNow(text));
  }

  /** Saves a phase's drawings into the vault. */
  save(reading: GoalReading, { label, drawings, kind }: SavedPhase): void {
    this.parts.run(async () => {
      const asShown = this.parts.settings().picturesAsShown;
      if (drawings.length === 0) throw new NoteError(words.noDrawing);
      for (const [index, drawing] of drawings.entries()) {
        const part = drawings.length === 1 ? label : words.partOf(label, index + 1);
        const saved = { name: `${reading.title}, ${part}`, near: reading.notes.tasks ?? '', kind };
        const picture = chartPicture(drawing, { reading, label: part, asShown });
        sayBriefly(words.saved(await savePicture(this.parts.app, picture, saved)));
      }
    });
  }

  private async copyNow(text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    sayBriefly(words.copied);
  }

  private async openActionItem(reading: GoalReading, id: TaskId): Promise<void> {
    const path = reading.notes.actionItems;
    if (path === null) throw new NoteError(words.noActionItems(this.parts.settings().actionItemsFile));
    if (!(await this.openBox(reading, id))) throw new NoteError(words.noBox(shownId(reading, id), path));
  }
}
