import type { BuildRequest, Built, NotBuilt } from '../../model/build.ts';
import type { ConflictKey } from '../../model/merge.ts';
import type { Sources } from './goal-sources.ts';
import { NoteError } from '../notes/note-error.ts';
import type { NewNote, Merge, NoteBuild, NoteNow } from './note-build.ts';
import type { Notes } from '../notes/notes.ts';
import * as notices from '../notices.ts';
import { nameOf, withoutMd } from '../notes/paths.ts';
import { type BuildWords, buildName, cancelledItems, leftOut, notMerged } from './report-words.ts';
import type { BuildMode } from './build-mode.ts';

/** The build of a goal's tasks from its plan. */
export class TasksBuild implements NoteBuild {
  readonly words: BuildWords = { what: 'tasks', source: 'the plan' };
  private request: BuildRequest;

  constructor(
    private readonly notes: Notes,
    private readonly sources: Sources,
    private readonly mode: BuildMode,
  ) {
    this.request = sources.request;
  }

  get folder(): string {
    return this.sources.folder;
  }

  get title(): string {
    return this.sources.title;
  }

  /** `tasks.md`, `tasks-goal-kit.md`, `tasks-goal-kit-2.md` … */
  *names(): Generator<string, void> {
    const { tasksFile } = this.request.settings;
    const stem = withoutMd(tasksFile);
    yield tasksFile;
    yield `${stem}-goal-kit.md`;
    for (let number = 2; number < 100; number++) yield `${stem}-goal-kit-${number}.md`;
  }

  async fresh(): Promise<NewNote | null> {
    const built = await this.overcome((request) => this.mode.ask('buildTasks', request, buildName(this)));
    return built === null ? null : { ...built, done: notices.built(built), ...remarksOn(built) };
  }

  async merged(
    { path, text, record }: NoteNow,
    taken: readonly ConflictKey[],
  ): Promise<Merge | { readonly kind: 'foreign' } | null> {
    const { actionItems } = this.sources;
    const merge = await this.overcome((request) => {
      const question = { ...request, note: { path, text }, actionItems, record, taken };
      return this.mode.ask('rebuildTasks', question, buildName(this));
    });
    if (merge?.kind === 'unproven') throw new NoteError(notMerged(path, merge.doubt));
    if (merge?.kind !== 'rebuilt') return merge;
    const problems = notices.warnings(merge.noteFindings, nameOf(path));
    return { ...merge, problems, ...remarksOn(merge.built) };
  }

  async refuseWithoutSource(): Promise<void> {
    const { path } = this.sources.request.source;
    if ((await this.notes.find(this.folder, nameOf(path))) === null)
      throw new NoteError(notices.sourceGone(path));
  }

  /** Builds, and builds otherwise where the plan gives no tasks and there is another way. */
  private async overcome<O extends { readonly kind: string }>(
    step: (request: BuildRequest) => Promise<O | NotBuilt | null>,
  ): Promise<O | null> {
    for (;;) {
      const outcome = await step(this.request);
      if (outcome === null || !isNotBuilt(outcome)) return outcome;
      const next = await this.mode.instead(outcome, this.request, this.sources);
      if (next === null) return null;
      this.request = next;
    }
  }
}

/** What there is to say of a plan that tasks were built from. */
function remarksOn(built: Built): Pick<NewNote, 'gaps' | 'sourceProblems' | 'toDo'> {
  const hidden = built.unclosed === null ? [] : [notices.hidesTheRest(built.unclosed)];
  return {
    gaps: [...hidden, ...leftOut(built)],
    sourceProblems: [...notices.warnings(built.findings, 'the plan')],
    toDo: [...cancelledItems(built), ...notices.clarifications(built)],
  };
}

/** The kinds of outcome that give no tasks; the compiler asks for each. */
const notBuilt: Readonly<Record<NotBuilt['kind'], true>> = {
  unfilled: true,
  'no-work': true,
  'source-conflict': true,
  unreadable: true,
};

function isNotBuilt(outcome: { readonly kind: string }): outcome is NotBuilt {
  return Object.hasOwn(notBuilt, outcome.kind);
}
