import type { ItemCounts, ItemsRequest, NoItems } from '../../model/items-request.ts';
import type { PlanFacts } from '../../model/build.ts';
import type { Settings } from '../../model/settings.ts';
import type { ConflictKey } from '../../model/merge.ts';
import type { Answer } from '../../engine/jobs.ts';
import type { Engine } from '../engine/engine.ts';
import { titleOf } from './goal-sources.ts';
import type { Goal } from '../goals/goals.ts';
import { NoteError } from '../notes/note-error.ts';
import type { NewNote, Merge, NoteBuild, NoteNow } from './note-build.ts';
import type { Note, Notes } from '../notes/notes.ts';
import * as notices from '../notices.ts';
import { nameOf } from '../notes/paths.ts';
import { type BuildWords, buildName, notMerged } from './report-words.ts';
import type { BuildMode } from './build-mode.ts';

/** What a goal's action items are built from. */
export interface ItemSources {
  readonly folder: string;
  readonly title: Answer<'goalTitle'>;
  readonly tasks: Note;
  readonly plan: Note | null;
  readonly settings: Settings;
}

/** Reads a goal's notes as they are now; null when the plugin is gone. Throws when the goal has no tasks.md. */
export async function itemSourcesOf(
  parts: { readonly notes: Notes; readonly engine: Engine },
  goal: Goal,
  settings: Settings,
): Promise<ItemSources | null> {
  const tasks = await parts.notes.noteIn(goal.folder, settings.tasksFile);
  if (tasks === null) throw new NoteError(notices.noTasks(goal.folder, settings.tasksFile));
  return itemSourcesFrom(parts, goal, settings, tasks);
}

/** The same with a tasks.md that may not be written yet. */
export async function itemSourcesFrom(
  parts: { readonly notes: Notes; readonly engine: Engine },
  { folder }: Goal,
  settings: Settings,
  tasks: Note,
): Promise<ItemSources | null> {
  const { notes } = parts;
  const plan = await notes.noteIn(folder, settings.executionFile);
  const titled = await titleOf(parts, folder, plan?.text ?? null);
  return titled === null ? null : { folder, title: titled.title, tasks, plan, settings };
}

/** A box that is ticked or in progress. */
const MARKED_BOX = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])\s+\[[xX/]\]\s/m;

/** The build of a goal's action items from its tasks (format 6.3). */
export class ItemsBuild implements NoteBuild {
  readonly words: BuildWords = { what: 'action items', source: 'the task list' };

  constructor(
    private readonly notes: Notes,
    private readonly sources: ItemSources,
    private readonly mode: Pick<BuildMode, 'ask'>,
  ) {}

  get folder(): string {
    return this.sources.folder;
  }

  get title(): string {
    return this.sources.title.text;
  }

  names(): readonly string[] {
    return [this.sources.settings.actionItemsFile];
  }

  async fresh(path: string): Promise<NewNote | null> {
    const request = await this.requestFor(path);
    if (request === null) return null;
    const outcome = await this.mode.ask('buildItems', request, buildName(this));
    if (outcome === null) return null;
    if (outcome.kind !== 'built') throw this.problem(outcome);
    return { ...outcome, done: builtItems(outcome.built), gaps: [], sourceProblems: [], toDo: [] };
  }

  async merged({ path, text, record }: NoteNow, taken: readonly ConflictKey[]): Promise<Merge | null> {
    const request = await this.requestFor(path);
    if (request === null) return null;
    const question = { ...request, note: { path, text }, record, taken };
    const merge = await this.mode.ask('rebuildItems', question, buildName(this));
    if (merge === null) return null;
    switch (merge.kind) {
      case 'rebuilt':
        return { ...merge, problems: [], gaps: [], sourceProblems: [], toDo: [] };
      case 'git-conflict':
      case 'note-unreadable':
        return merge;
      case 'unproven':
        throw new NoteError(notMerged(path, merge.doubt));
      default:
        throw this.problem(merge);
    }
  }

  async refuseWithoutSource(): Promise<void> {
    const { path } = this.sources.tasks;
    if ((await this.notes.find(this.folder, nameOf(path))) === null)
      throw new NoteError(notices.sourceGone(path));
  }

  /** Null when it was stopped. The plan is read only where its dates or the marks of its boxes are written. */
  private async requestFor(path: string): Promise<ItemsRequest | null> {
    const { title, tasks, plan, settings } = this.sources;
    const isAsked = plan !== null && (settings.tasksPluginFields || MARKED_BOX.test(plan.text));
    const facts: PlanFacts | null = isAsked
      ? await this.mode.ask('planFacts', { text: plan.text, settings }, buildName(this))
      : { start: null, holidays: [], steps: new Map() };
    return facts === null ? null : { title: title.markdown, tasks, path, settings, ...facts };
  }

  private problem(obstacle: NoItems): NoteError {
    const { path } = this.sources.tasks;
    switch (obstacle.kind) {
      case 'no-tasks':
        return new NoteError(notices.noTaskIn(path));
      case 'tasks-conflict':
        return new NoteError(notices.gitConflict(path, obstacle.line));
      case 'tasks-unreadable':
        return new NoteError(notices.noteUnreadable(path, obstacle.reason, obstacle.line));
    }
  }
}

function builtItems({ tasks, phases, boxes }: ItemCounts): string {
  return notices.builtItems(boxes, tasks, phases);
}
