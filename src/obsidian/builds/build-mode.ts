import type { BuildRequest, NotBuilt } from '../../model/build.ts';
import type { App } from 'obsidian';
import type { Answer, JobName, Question } from '../../engine/jobs.ts';
import { ask } from '../ask.ts';
import type { Engine } from '../engine/engine.ts';
import type { Sources } from './goal-sources.ts';
import { NoteError } from '../notes/note-error.ts';
import * as notices from '../notices.ts';
import { ProgressNotice } from './progress-notice.ts';

/** How a build goes about its work: how its steps are run, and what becomes of a plan that gives no tasks. */
export interface BuildMode {
  /** Has a step of a build (`tasks for Reading room`) done by the engine; null when it was stopped. */
  ask<Name extends JobName>(job: Name, question: Question<Name>, name: string): Promise<Answer<Name> | null>;
  /** What to build instead; null for nothing, and then the user knows why. Throws to tell the user. */
  instead(obstacle: NotBuilt, request: BuildRequest, sources: Sources): Promise<BuildRequest | null>;
}

/** Before the eyes of a user, who sees how far it is, can cancel it and is asked what to do. */
export class Watched implements BuildMode {
  constructor(
    private readonly app: App,
    private readonly engine: Engine,
    private readonly stop: AbortController,
    /** What its notices are about. */
    private readonly about: string,
  ) {}

  async ask<Name extends JobName>(
    job: Name,
    question: Question<Name>,
    name: string,
  ): Promise<Answer<Name> | null> {
    const progress = new ProgressNotice(notices.building(name), () => {
      this.stop.abort();
      notices.sayBriefly(notices.cancelled(name));
    });
    try {
      return await this.engine.ask(job, question, {
        signal: this.stop.signal,
        onProgress: (share) => progress.update(notices.percent(share)),
        onSilence: () => progress.update(notices.noWord),
      });
    } finally {
      progress.hide();
    }
  }

  async instead(obstacle: NotBuilt, request: BuildRequest, sources: Sources): Promise<BuildRequest | null> {
    const { path } = request.source;
    switch (obstacle.kind) {
      case 'unfilled':
        return (await ask(this.app, notices.askUnfilled(path))) ? { ...request, evenUnfilled: true } : null;
      case 'no-work':
        return this.fromMilestones({ path, ...obstacle }, request, sources);
      case 'source-conflict':
        throw new NoteError(notices.gitConflict(path, obstacle.line));
      case 'unreadable':
        throw new NoteError(notices.unreadable(path, obstacle.reason, obstacle.line));
    }
  }

  private async fromMilestones(
    noWork: notices.NoWork & { readonly milestones: boolean },
    request: BuildRequest,
    { milestones }: Sources,
  ): Promise<BuildRequest | null> {
    if (milestones instanceof NoteError) throw milestones;
    if (!noWork.milestones || milestones === null) {
      notices.sayAbout({ sentences: notices.noWork(noWork), about: [this.about] });
      return null;
    }
    const goesOn = await ask(this.app, notices.askMilestones(noWork, milestones.path));
    return goesOn ? { ...request, source: milestones, milestones: null } : null;
  }
}

/** One of many: nobody is asked, and what stands in the way is thrown. */
export class Unwatched implements BuildMode {
  /** Hears that the work goes on. */
  stillAtWork: () => void = () => undefined;

  constructor(
    private readonly engine: Engine,
    private readonly stop: AbortController,
  ) {}

  ask<Name extends JobName>(job: Name, question: Question<Name>): Promise<Answer<Name> | null> {
    return this.engine.ask(job, question, {
      signal: this.stop.signal,
      onProgress: () => this.stillAtWork(),
      onSilence: () => this.stillAtWork(),
    });
  }

  instead(obstacle: NotBuilt, { source }: BuildRequest): Promise<never> {
    return Promise.reject(new NoteError(notBuiltInWords(obstacle, source.path)));
  }
}

/** Why a plan gives no tasks, and what to do. */
export function notBuiltInWords(obstacle: NotBuilt, path: string): string {
  switch (obstacle.kind) {
    case 'unfilled':
      return notices.unfilled(path);
    case 'no-work':
      return notices.noWork({ path, ...obstacle }).join(' ');
    case 'source-conflict':
      return notices.gitConflict(path, obstacle.line);
    case 'unreadable':
      return notices.unreadable(path, obstacle.reason, obstacle.line);
  }
}
