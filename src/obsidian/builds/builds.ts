import { type App, Component } from 'obsidian';
import type { Engine } from '../engine/engine.ts';
import type { Settings } from '../../model/settings.ts';
import { allInWords } from './all-words.ts';
import type { EndedGoal } from './build-all.ts';
import { buildGoal } from './build-goal.ts';
import { BuiltNotes, type Written } from './built-notes.ts';
import type { GoalChoice } from '../goals/goal-choice.ts';
import { builtGoals } from './every-goal.ts';
import { aboutNote, type BuildKind, foundGoals, type OneDocument, type OneNote } from './found-goals.ts';
import { GoalNote } from './goal-note.ts';
import type { Goal, Goals } from '../goals/goals.ts';
import { type Answering, answeredNotes, answersOf } from './answers-build.ts';
import { contractBuilds } from './contract-notes.ts';
import { isDocument } from './documents.ts';
import { answersWait, writeAnswers } from './document-words.ts';
import type { NoteBuild } from './note-build.ts';
import { noteBuildOf } from './note-builds.ts';
import type { FollowedPaths } from '../notes/followed-paths.ts';
import { NewFolders } from '../notes/new-folder.ts';
import { NoteError } from '../notes/note-error.ts';
import { folderOf } from '../notes/paths.ts';
import type { Notes } from '../notes/notes.ts';
import * as notices from '../notices.ts';
import type { Offer } from '../details-dialog.ts';
import { run } from '../run.ts';
import { Undo } from './undo.ts';
import { UnderWay, unloaded } from './under-way.ts';
import { type BuildWishes, type UnaskedEnd, unaskedBuild } from './unasked-build.ts';
import { updatedNotes } from './updated-notes.ts';
import { type NextNote, updateGoal, wouldChange } from './update-goal.ts';
import { chooseGoal as chooseToUpdate, updateItems, updateOutdated } from './update-words.ts';
import { Unwatched, Watched, type BuildMode } from './build-mode.ts';

/** What the builds work with. */
export interface BuildParts {
  readonly app: App;
  readonly notes: Notes;
  readonly goals: Goals;
  readonly choice: GoalChoice;
  readonly engine: Engine;
  readonly paths: FollowedPaths;
  readonly settings: () => Settings;
  /** Shows all that is wrong with the goal in a folder. */
  readonly check: (folder: string) => void;
}

/** What the notice after the build of every goal is about; no path is called so. */
const everyGoal = '*';

/** Notes that are built in one go. */
interface SeveralNotes {
  /** What their notices are about. */
  readonly about: readonly string[];
  /** Whether each may be built from what the one before it was to be. */
  readonly isChain: boolean;
  readonly notesOf: (mode: BuildMode) => Promise<readonly NextNote[] | null>;
}

/** Builds goals' notes, one build a goal at a time; unloading stops those under way. */
export class Builds extends Component {
  private readonly underWay = new UnderWay();
  private readonly builtNotes: BuiltNotes;
  private readonly undo: Undo;

  constructor(private readonly parts: BuildParts) {
    super();
    this.builtNotes = new BuiltNotes(parts.notes);
    this.undo = new Undo(this.builtNotes, parts.paths, new NewFolders(parts.app, parts.notes));
  }

  override onload(): void {
    const { vault } = this.parts.app;
    this.registerEvent(vault.on('rename', (file, from) => notices.noticesMoved(from, file.path)));
  }

  override onunload(): void {
    this.underWay.end();
  }

  /** Builds a note of the active goal, or of one that the user chooses (format 1.2). */
  async buildActive(what: BuildKind): Promise<void> {
    const { goals, choice } = this.parts;
    const goal = (await goals.activeNow()) ?? (await choice.ask(notices.chooseGoalFor(what)));
    if (goal !== null) await this.build(what, goal);
  }

  /** Builds a note of the goal in a folder. */
  async buildFolder(what: BuildKind, folder: string): Promise<void> {
    await this.build(what, this.parts.goals.goalAt(folder));
  }

  /** Builds tasks and action items of the active goal, or of one that the user chooses. */
  async updateActive(): Promise<void> {
    const { goals, choice } = this.parts;
    const goal = (await goals.activeNow()) ?? (await choice.ask(chooseToUpdate));
    if (goal !== null) await this.update(goal);
  }

  /** Builds tasks and action items of the goal in a folder. */
  async updateFolder(folder: string): Promise<void> {
    await this.update(this.parts.goals.goalAt(folder));
  }

  /** Builds the tasks of every goal, once the user has seen what changes; what needs a decision is left and named. */
  async buildAll(): Promise<void> {
    const goals = await foundGoals(this.parts);
    if (goals.length === 0) return;
    const { app, engine, settings } = this.parts;
    const { underWay } = this;
    const isAlone = await underWay.alone(null, async (stop) => {
      const tasksOf = (goal: Goal, mode: BuildMode) => this.tasksOf(goal, mode);
      const parts = { app, engine, settings: settings(), underWay, tasksOf };
      const ended = await builtGoals(parts, goals, stop);
      if (stop.signal.reason !== unloaded) this.tellAll(ended, goals.length);
    });
    if (!isAlone) notices.say(notices.allUnderWay);
  }

  /** Builds a note of a goal without a question, for somebody who cannot be asked; null when it was stopped. */
  async buildUnasked(what: OneNote, goal: Goal, wishes: BuildWishes): Promise<UnaskedEnd | null> {
    let end: UnaskedEnd | null = null;
    const isAlone = await this.underWay.alone(goal.folder, async (stop) => {
      const build = await this.buildOf(what, goal, new Unwatched(this.parts.engine, stop));
      const built = build === null ? null : await unaskedBuild(this.noteOf(build), wishes);
      if (built !== null && built.written !== null)
        this.remember([built.written], [this.aboutOf(what, goal.folder)]);
      end = built;
    });
    if (!isAlone) throw new NoteError(notices.underWay(goal.title));
    return end;
  }

  /** Takes back what the last build wrote. */
  async undoLast(): Promise<void> {
    await this.undo.undoLast();
  }

  private async build(what: BuildKind, goal: Goal, asksAgain = false): Promise<void> {
    if (what === 'contracts') return this.buildContracts(goal);
    const { app, engine, notes, settings } = this.parts;
    const about = this.aboutOf(what, goal.folder);
    await this.watched(goal, about, async (stop) => {
      const remember = (written: readonly Written[]) => this.remember(written, [about]);
      const check = () => this.parts.check(goal.folder);
      const review = () => run(() => this.build(what, goal, true));
      const parts = { app, notes, settings: settings(), signal: stop.signal, about, remember, check };
      const build = await this.buildOf(what, goal, new Watched(app, engine, stop, about));
      if (build === null) return;
      const offer = this.offerAfter(what, goal, stop);
      await buildGoal({ ...parts, review, asksAgain, offer }, this.noteOf(build));
    });
  }

  /** Builds tasks and action items of a goal in one go, where it has a plan; else the action items. */
  private async update(goal: Goal, asksAgain = false): Promise<void> {
    const about = (['tasks', 'action items'] as const).map((what) => this.aboutOf(what, goal.folder));
    const { notes, settings } = this.parts;
    if ((await notes.find(goal.folder, settings().executionFile)) === null)
      return this.build('action items', goal, asksAgain);
    const notesOf = (mode: BuildMode) =>
      updatedNotes({ ...this.parts, settings: settings(), mode, noteOf: this.noteOf }, goal);
    await this.several(goal, { about, isChain: true, notesOf }, asksAgain);
  }

  /** Builds the contracts of a goal, a note a phase. */
  private async buildContracts(goal: Goal): Promise<void> {
    const about = [this.aboutOf('contracts', goal.folder)];
    const notesOf = (mode: BuildMode) => {
      return contractBuilds({ ...this.parts, goal, settings: this.parts.settings(), mode }, this.noteOf);
    };
    await this.several(goal, { about, isChain: false, notesOf });
  }

  /** Builds several notes of a goal in one go. */
  private async several(
    goal: Goal,
    { about, isChain, notesOf }: SeveralNotes,
    asksAgain = false,
  ): Promise<void> {
    const { app, engine, settings } = this.parts;
    const [first = ''] = about;
    await this.watched(goal, first, async (stop) => {
      const remember = (written: readonly Written[]) => this.remember(written, about);
      const mode = new Watched(app, engine, stop, first);
      const check = () => this.parts.check(goal.folder);
      const review = () => run(() => this.several(goal, { about, isChain, notesOf }, true));
      const parts = { app, settings: settings(), signal: stop.signal, about, isChain, remember, check };
      await updateGoal({ ...parts, review, asksAgain }, () => notesOf(mode));
    });
  }

  /** What a user may want next, after a note was built. */
  private offerAfter(
    what: BuildKind,
    goal: Goal,
    stop: AbortController,
  ): (isWritten: boolean) => Promise<Offer | null> {
    const none = Promise.resolve(null);
    if (what === 'open questions') return () => this.answersOffer(goal, stop);
    const offer = () => this.updateOffer('action items', updateItems, goal, stop);
    return (isWritten) => (isWritten && what === 'tasks' ? offer() : none);
  }

  /** What waits to be done about a note of a goal: to write its answers, else to build it again; null for nothing, or where that cannot be known. */
  async waitingIn(what: OneDocument, folder: string): Promise<Offer | null> {
    const goal = this.parts.goals.goalAt(folder);
    const stop = new AbortController();
    const answers = what === 'open questions' ? this.answersOffer(goal, stop) : Promise.resolve(null);
    const offer = answers.then((found) => found ?? this.updateOffer(what, updateOutdated, goal, stop));
    return offer.catch((error: unknown) => {
      // A build says what stands in its way; who only looks is not told each time.
      if (error instanceof NoteError) return null;
      throw error;
    });
  }

  /** Says how many decisions wait to be written where they were asked for; to write them then. */
  private async answersOffer(goal: Goal, stop: AbortController): Promise<Offer | null> {
    const answering = this.answering(goal, new Unwatched(this.parts.engine, stop));
    const places = (await answersOf(answering))?.places ?? 0;
    const about = [this.aboutOf('open questions', goal.folder)];
    const notesOf = (mode: BuildMode) => answeredNotes(this.answering(goal, mode), this.noteOf);
    const click = () => run(() => this.several(goal, { about, isChain: false, notesOf }));
    return places === 0 ? null : { label: writeAnswers(places), why: answersWait(places), click };
  }

  private answering(goal: Goal, mode: BuildMode): Answering {
    const { notes, engine, settings } = this.parts;
    return { notes, engine, builtNotes: this.builtNotes, goal, settings: settings(), mode };
  }

  /** Says whether a note that is there would change by its build; to build it then. */
  private async updateOffer(
    what: OneNote,
    label: string,
    goal: Goal,
    stop: AbortController,
  ): Promise<Offer | null> {
    const build = await this.buildOf(what, goal, new Unwatched(this.parts.engine, stop));
    if (build === null || !(await wouldChange(this.noteOf(build), isDocument(what)))) return null;
    return { label, click: () => run(() => this.build(what, goal)) };
  }

  /** Runs a build before the user's eyes, unless one of the goal is under way; what stands in its way is said. */
  private async watched(
    goal: Goal,
    about: string,
    build: (stop: AbortController) => Promise<void>,
  ): Promise<void> {
    const isAlone = await this.underWay.alone(goal.folder, (stop) =>
      build(stop).catch((error: unknown) => {
        if (!(error instanceof NoteError)) throw error;
        notices.sayAbout({ sentences: [error.message], about: [about] });
      }),
    );
    if (!isAlone) notices.say(notices.underWay(goal.title));
  }

  private aboutOf(what: BuildKind, folder: string): string {
    return aboutNote(what, folder, this.parts.settings());
  }

  /** The tasks of a goal among all; null without a plan. */
  private async tasksOf(goal: Goal, mode: BuildMode): Promise<GoalNote | 'stopped' | null> {
    const { notes, settings } = this.parts;
    if ((await notes.find(goal.folder, settings().executionFile)) === null) return null;
    const build = await this.buildOf('tasks', goal, mode);
    return build === null ? 'stopped' : this.noteOf(build);
  }

  /** Null when the plugin is gone. */
  private buildOf(what: OneNote, goal: Goal, mode: BuildMode): Promise<NoteBuild | null> {
    return noteBuildOf(this.parts, { what, goal, settings: this.parts.settings() }, mode);
  }

  private readonly noteOf = (build: NoteBuild): GoalNote =>
    new GoalNote({ notes: this.parts.notes, builtNotes: this.builtNotes }, build);

  private tellAll(ended: readonly EndedGoal[], all: number): void {
    const written = ended.flatMap(({ end }) => ('written' in end ? [end.written] : []));
    const about = [everyGoal, ...written.map((one) => this.aboutOf('tasks', folderOf(one.recordPath)))];
    const told = { ...allInWords(ended, all), about };
    if (written.length > 0) notices.sayDone(told, this.remember(written, about));
    else notices.sayAbout(told);
  }

  private remember(written: readonly Written[], about: readonly string[]): () => void {
    const build = this.undo.remember(written, about);
    return () => run(() => this.undo.undo(build));
  }
}
