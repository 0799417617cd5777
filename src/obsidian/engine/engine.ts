import script from 'goal-kit:engine';
import { Component } from 'obsidian';
import type { Answer, JobName, Question } from '../../engine/jobs.ts';
import { Lane, type Wait } from './lane.ts';

/** What takes long, and is stopped with its worker. */
const builds: readonly JobName[] = [
  'buildTasks',
  'rebuildTasks',
  'buildItems',
  'rebuildItems',
  'buildDocument',
  'rebuildDocument',
  'answers',
  'contracts',
  'planFacts',
];

/**
 * All that reads, derives, schedules, merges and writes, beside the page: it is asked and answers with plain data. Builds
 * have a worker of their own, so that what is looked at meanwhile stays live, and a cancelled build takes nothing with it.
 * Workers start when they are needed first; the plugin carries their script as text, since Obsidian loads one file.
 */
export class Engine extends Component {
  private readonly building = new Lane(() => this.startWorker(), true);
  private readonly reading = new Lane(() => this.startWorker(), false);
  /** Where the script lies; empty before it is needed. */
  private address = '';

  override onunload(): void {
    this.building.end();
    this.reading.end();
    if (this.address !== '') URL.revokeObjectURL(this.address);
  }

  /** The answer; null when it was stopped or the plugin is gone. Throws a `NoteError` where there is no engine. */
  async ask<Name extends JobName>(
    job: Name,
    question: Question<Name>,
    wait: Wait = {},
  ): Promise<Answer<Name> | null> {
    const lane = builds.includes(job) ? this.building : this.reading;
    // What comes back is what the job of this name gives: both ends are made from one table of jobs.
    return (await lane.ask(job, question, wait)) as Answer<Name> | null;
  }

  private startWorker(): Worker {
    if (this.address === '')
      this.address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    return new Worker(this.address, { name: 'Goal Kit' });
  }
}
