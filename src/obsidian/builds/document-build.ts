import { type DocumentRequest, type NoDocument, sourceNotes } from '../../model/document.ts';
import type { ConflictKey } from '../../model/merge.ts';
import { NoteError } from '../notes/note-error.ts';
import type { Notes } from '../notes/notes.ts';
import type { BuildMode } from './build-mode.ts';
import type { GoalDocuments } from './document-sources.ts';
import { builtInWords, goalGone, noDocument, noQuestions } from './document-words.ts';
import { type DocumentName, documents } from './documents.ts';
import type { Merge, NewNote, NoteBuild, NoteNow } from './note-build.ts';
import { type BuildWords, buildName, notMerged } from './report-words.ts';

/** The build of one of a goal's other notes (format 7). */
export class DocumentBuild implements NoteBuild {
  readonly words: BuildWords;

  constructor(
    private readonly notes: Notes,
    private readonly goal: GoalDocuments,
    private readonly what: DocumentName,
    private readonly mode: Pick<BuildMode, 'ask'>,
  ) {
    this.words = { what, source: 'the goal' };
  }

  get folder(): string {
    return this.goal.folder;
  }

  get title(): string {
    return this.goal.title;
  }

  names(): readonly string[] {
    return [documents[this.what].file];
  }

  async fresh(path: string): Promise<NewNote | null> {
    const outcome = await this.mode.ask('buildDocument', this.request, buildName(this));
    if (outcome === null) return null;
    if (outcome.kind !== 'built') throw new NoteError(noDocument(outcome));
    const { tasks } = this.goal.sources;
    const { sections } = outcome;
    if (sections === 0)
      throw new NoteError(noQuestions(this.title, tasks !== null, this.goal.settings.tasksFile));
    return {
      ...outcome,
      done: builtInWords(this.what, path, sections),
      sourceProblems: [],
      toDo: [],
      gaps: [],
    };
  }

  async merged({ path, text, record }: NoteNow, taken: readonly ConflictKey[]): Promise<Merge | null> {
    const question = { ...this.request, note: { path, text }, record, taken };
    const merge = await this.mode.ask('rebuildDocument', question, buildName(this));
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
        throw new NoteError(noDocument(merge satisfies NoDocument));
    }
  }

  async refuseWithoutSource(): Promise<void> {
    for (const { path } of sourceNotes(this.goal.sources)) if (await this.notes.exists(path)) return;
    throw new NoteError(goalGone(this.folder));
  }

  /** Decisions that fit nowhere, in sentences. */
  private async unfit({ path, text, record }: Omit<NoteNow, 'recordPath'>): Promise<readonly string[]> {
    if (!documents[this.what].isAnswered) return [];
    const question = { ...this.request, note: { path, text }, record };
    return (await this.mode.ask('answers', question, buildName(this)))?.problems ?? [];
  }

  private get request(): DocumentRequest {
    const { folder, markdown, sources, settings } = this.goal;
    return { document: documents[this.what].document, folder, title: markdown, sources, settings };
  }
}
