import type { App } from 'obsidian';
import { type BuildOutcome, type BuildRequest, buildTasks } from '../pipeline.ts';
import { ask } from './ask.ts';
import { inSlices } from './in-slices.ts';
import { type Note, NoteError } from './notes.ts';
import * as notices from './notices.ts';
import { ProgressNotice } from './progress-notice.ts';

export type BuiltPlan = Extract<BuildOutcome, { kind: 'built' }>;

/** One build: what is built from, whose tasks they are, and what stops it. */
export interface Build {
  readonly title: string;
  readonly request: BuildRequest;
  /** The note to fall back on when the plan names no work (format 2.10). */
  readonly milestones: Note | null;
  readonly stop: AbortController;
}

/** The note built from a plan; null when there is none, and then the user has been told why, or wanted it so. */
export async function builtPlan(app: App, build: Build): Promise<BuiltPlan | null> {
  const { request } = build;
  const { path } = request.source;
  const outcome = await outcomeOf(build);
  if (outcome === null) return null;
  switch (outcome.kind) {
    case 'built':
      return outcome;
    case 'unfilled': {
      const goesOn = await ask(app, notices.askUnfilled(path));
      return goesOn ? builtPlan(app, { ...build, request: { ...request, evenUnfilled: true } }) : null;
    }
    case 'no-work':
      return fromMilestones(app, build, { path, ...outcome });
    case 'unreadable':
      throw new NoteError(notices.unreadable(path, outcome.reason, outcome.line));
  }
}

async function fromMilestones(app: App, build: Build, noWork: NoWorkIn): Promise<BuiltPlan | null> {
  const { milestones, request } = build;
  if (!noWork.milestones || milestones === null) {
    notices.say(...notices.noWork(noWork));
    return null;
  }
  const goesOn = await ask(app, notices.askMilestones(noWork, milestones.path));
  const instead = { ...request, source: milestones, milestones: null };
  return goesOn ? builtPlan(app, { ...build, request: instead, milestones: null }) : null;
}

type NoWorkIn = notices.NoWork & { readonly milestones: boolean };

/** Runs the core in slices, with a notice when it takes long; null when it was stopped. */
async function outcomeOf({ title, request, stop }: Build): Promise<BuildOutcome | null> {
  const progress = new ProgressNotice(title, () => {
    stop.abort();
    notices.sayBriefly(notices.cancelled(title));
  });
  try {
    return await inSlices(buildTasks(request), (share) => progress.update(share), stop.signal);
  } finally {
    progress.hide();
  }
}
