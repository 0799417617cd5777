import { type App, Component } from 'obsidian';
import type { Settings } from '../model/settings.ts';
import { type BuiltPlan, builtPlan } from './built-plan.ts';
import { chosenGoal } from './goal-chooser.ts';
import type { Goal, Goals } from './goals.ts';
import { inFolder, NoteError, type Notes } from './notes.ts';
import * as notices from './notices.ts';

/** What the builds work with. */
export interface BuildParts {
  readonly app: App;
  readonly notes: Notes;
  readonly goals: Goals;
  readonly settings: () => Settings;
}

/** Notes beside a plan that goal-kit gives these names; ours are settings, these are not. */
const goalFile = 'goal.md';
const milestonesFile = 'milestones.md';

/** Builds a goal's tasks from its plan, one build a goal at a time; unloading stops those under way. */
export class TaskBuilds extends Component {
  private readonly underWay = new Map<string, AbortController>();

  constructor(private readonly parts: BuildParts) {
    super();
  }

  override onunload(): void {
    for (const stop of this.underWay.values()) stop.abort();
  }

  /** Builds the tasks of the active goal, or of one that the user chooses (format 1.2). */
  async buildActive(): Promise<void> {
    const goal = this.parts.goals.active() ?? (await this.chosen());
    if (goal !== null) await this.build(goal);
  }

  /** Builds the tasks of the goal in a folder. */
  async buildFolder(folder: string): Promise<void> {
    await this.build(this.parts.goals.goalAt(folder));
  }

  private async chosen(): Promise<Goal | null> {
    const { app, goals, settings } = this.parts;
    const { goals: found, unreadable } = await goals.all();
    if (unreadable.length > 0) notices.say(...unreadable.map(notices.goalsUnreadable));
    if (found.length > 0) return chosenGoal(app, found);
    notices.say(...notices.noGoals(settings().executionFile));
    return null;
  }

  private async build(goal: Goal): Promise<void> {
    if (this.underWay.has(goal.folder)) {
      notices.say(notices.underWay(goal.title));
      return;
    }
    const stop = new AbortController();
    this.underWay.set(goal.folder, stop);
    try {
      await this.buildAlone(goal, stop);
    } finally {
      this.underWay.delete(goal.folder);
    }
  }

  private async buildAlone(goal: Goal, stop: AbortController): Promise<void> {
    const { notes } = this.parts;
    const settings = this.parts.settings();
    const target = inFolder(goal.folder, settings.tasksFile);
    await notes.refuseTaken(target);
    const built = await this.built(goal, settings, stop);
    if (built === null || stop.signal.aborted) return;
    await notes.create(target, built.note);
    this.tell(built, target);
    await notes.open(target);
  }

  /** Reads the goal's notes and builds; throws when the plan is gone by then, as its tasks would lie beside nothing. */
  private async built(goal: Goal, settings: Settings, stop: AbortController): Promise<BuiltPlan | null> {
    const { app, notes } = this.parts;
    const { folder, title } = goal;
    const source = await notes.noteIn(folder, settings.executionFile);
    if (source === null) throw new NoteError(notices.noPlan(folder, settings.executionFile));
    const goalNote = (await notes.noteIn(folder, goalFile))?.text ?? null;
    const milestones = await notes.noteIn(folder, milestonesFile);
    const request = {
      source,
      folder,
      goalNote,
      milestones: milestones?.text ?? null,
      evenUnfilled: false,
      settings,
    };
    const built = await builtPlan(app, { title, request, milestones, stop });
    if (built !== null && (await notes.find(folder, settings.executionFile)) === null) {
      throw new NoteError(notices.planGone(source.path));
    }
    return built;
  }

  private tell(built: BuiltPlan, path: string): void {
    const where = this.parts.notes.canOpen(path) ? [] : [notices.writtenTo(path)];
    const toDo = [...notices.clarifications(built), ...notices.warnings(built)];
    const speak = where.length + toDo.length === 0 ? notices.sayBriefly : notices.say;
    speak(notices.built(built), ...toDo, ...where);
  }
}
