import { type DocumentRequest, type NoDocument, sourceNotes } from '../../model/document.ts';
import type { ConflictKey } from '../../model/merge.ts';
import type { App } from 'obsidian';
import type { Settings } from '../../model/settings.ts';
import type { Engine } from '../engine/engine.ts';
import type { Goal } from '../goals/goals.ts';
import { type MadeFolders, NewFolders } from '../notes/new-folder.ts';
import { NoteError } from '../notes/note-error.ts';
import type { Notes } from '../notes/notes.ts';
import type { BuildMode } from './build-mode.ts';
import type { GoalDocuments } from './document-sources.ts';
import { builtInWords, goalGone, noDocument, noQuestions } from './document-words.ts';
import { type DocumentName, documents } from './documents.ts';
import type { Merge, NewNote, NoteBuild, NoteNow } from './note-build.ts';
import { type BuildWords, buildName, notMerged } from './report-words.ts';

/** Which note is built, and where. */
export interface DocumentPlace {
  readonly what: DocumentName;
  /** The folder that it lies in. */
  readonly home: string;
  readonly file: string;
  /** Of a contract, the place of its phase. */
  readonly phase: number;
}

/** What the build of a goal's other notes works with. */
export interface DocumentParts {
  readonly app: App;
  readonly notes: Notes;
  readonly engine: Engine;
  readonly goal: Goal;
  readonly settings: Settings;
  readonly mode: Pick<BuildMode, 'ask'>;
}

/** What the engine is asked for such a note. */
export function requestOf(
  { folder, markdown, sources, settings }: GoalDocuments,
  { what, home, phase }: DocumentPlace,
): DocumentRequest {
  const { document } = documents[what];
  return { document, folder, home, phase, title: markdown, sources, settings };
}

/** The build of one of a goal's other notes (format 7). */
export class DocumentBuild implements NoteBuild {
  readonly words: BuildWords;

  constructor(
    private readonly parts: Omit<DocumentParts, 'goal' | 'settings'>,
    private readonly goal: GoalDocuments,
    private readonly place: DocumentPlace,
  ) {
    this.words = { what: place.what, source: 'the goal' };
  }

  get folder(): string {
    return this.place.home;
  }

  get title(): string {
    return this.goal.title;
  }

  names(): readonly string[] {
    return [this.place.file];
  }

  async fresh(path: string): Promise<NewNote | null> {
    const outcome = await this.parts.mode.ask('buildDocument', this.request, buildName(this));
    if (outcome === null) return null;
    if (outcome.kind !== 'built') throw new NoteError(noDocument(outcome, this.goal));
    const { sections } = outcome;
    if (sections === 0) throw new NoteError(noQuestions(this.goal));
    return {
      ...outcome,
      done: builtInWords(this.place.what, path, sections),
      sourceProblems: [],
      toDo: [],
      gaps: [],
    };
  }

  async merged({ path, text, record }: NoteNow, taken: readonly ConflictKey[]): Promise<Merge | null> {
    const question = { ...this.request, note: { path, text }, record, taken };
    const merge = await this.parts.mode.ask('rebuildDocument', question, buildName(this));
    if (merge === null) return null;
    switch (merge.kind) {
      case 'rebuilt':
        return {
          ...merge,
          problems: await this.unfit({ path, text, record }),
          sourceProblems: [],
          toDo: [],
          gaps: [],
        };
      case 'git-conflict':
      case 'note-unreadable':
        return merge;
      case 'unproven':
        throw new NoteError(notMerged(path, merge.doubt));
      default:
        throw new NoteError(noDocument(merge satisfies NoDocument, this.goal));
    }
  }

  async refuseWithoutSource(): Promise<void> {
    for (const { path } of sourceNotes(this.goal.sources)) if (await this.parts.notes.exists(path)) return;
    throw new NoteError(goalGone(this.goal.folder));
  }

  /** Decisions that fit nowhere, in sentences. */
  private async unfit({ path, text, record }: Omit<NoteNow, 'recordPath'>): Promise<readonly string[]> {
    if (!documents[this.place.what].isAnswered) return [];
    const question = { ...this.request, note: { path, text }, record };
    return (await this.parts.mode.ask('answers', question, buildName(this)))?.problems ?? [];
  }

  /** Makes the folder of notes that lie in one of their own; gives what it made. */
  async makeRoom(): Promise<MadeFolders> {
    const { app, notes } = this.parts;
    const { home } = this.place;
    if (home === this.goal.folder || (await notes.list(home)) !== null) return [];
    return new NewFolders(app, notes).make(home);
  }

  private get request(): DocumentRequest {
    return requestOf(this.goal, this.place);
  }
}
