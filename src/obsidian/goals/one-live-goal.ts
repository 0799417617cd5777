import { debounce, type Debouncer } from 'obsidian';
import type { GoalSources } from '../../model/source-notes.ts';
import type { GoalReading } from '../../model/goal-reading.ts';
import type { Engine } from '../engine/engine.ts';
import { type GoalNews, isSameNews, type KnownGoal } from './goal-news.ts';
import { KnownNotes, type KnownNotesParts } from './known-notes.ts';
import { NoteError } from '../notes/note-error.ts';
import { nameOf } from '../notes/paths.ts';
import { today } from '../today.ts';
import type { Queue } from './queue.ts';

export interface LiveGoalParts extends KnownNotesParts {
  readonly engine: Engine;
  /** Where all goals wait for their turn. */
  readonly queue: Queue;
}

/** A change of a note is read when it has been quiet for so long, in milliseconds; typing when it has rested. */
const quiet = 80;
const rest = 400;

/** The newest reading of one goal: it reads the goal's notes when they change, and tells its listeners. */
export class LiveGoal {
  private current: GoalNews = { kind: 'loading' };
  private readonly listeners = new Set<(news: GoalNews) => void>();
  private readonly known: KnownNotes;
  /** The engine's last reading, as far as it was heard. */
  private last: { readonly version: number; readonly reading: GoalReading } | null = null;
  /** What stops the reading under way; null when there is none. */
  private reading: AbortController | null = null;
  /** A look at hidden notes that was asked for, until one that began after it has been completed. */
  private askedLook: symbol | null = null;
  /** Who waits for what is being read. */
  private waiting: ((news: KnownGoal) => void)[] = [];
  private readonly timers = {
    soon: this.timer(quiet),
    later: this.timer(rest),
  };

  constructor(
    private readonly parts: LiveGoalParts,
    readonly folder: string,
  ) {
    this.known = new KnownNotes(parts, folder);
  }

  get news(): GoalNews {
    return this.current;
  }

  get isHeard(): boolean {
    return this.listeners.size > 0;
  }

  /** Whether Obsidian has no events for its notes. */
  get isHidden(): boolean {
    return !this.parts.notes.isShown(this.folder);
  }

  /** Hears the news from now on; returns what ends that. */
  listen(listener: (news: GoalNews) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Ends it: what is being read is dropped. */
  end(): void {
    this.reading?.abort();
    for (const timer of Object.values(this.timers)) timer.cancel();
    this.listeners.clear();
  }

  /** A note of its folder has changed on the disk, by whomever. */
  changed(path: string): void {
    this.afterForgetting(path, this.timers.soon);
  }

  /** A note of its folder was typed in. */
  typed(path: string): void {
    this.afterForgetting(path, this.timers.later);
  }

  /** A note has come to its folder, or has gone. */
  moved(path: string): void {
    if (!this.known.concerns(path)) return;
    this.known.lookAgain();
    this.changed(path);
  }

  /** Its folder, or one around, is another now. */
  uprooted(): void {
    this.known.forgetAll();
    this.timers.soon();
  }

  /** Looks whether hidden notes have changed. */
  look(): void {
    this.askedLook = Symbol();
    this.refresh();
  }

  /** The settings have changed. */
  reset(): void {
    this.known.lookAgain();
    this.refresh();
  }

  /** Reads what has changed; what was being read is dropped. */
  refresh(): void {
    this.reading?.abort();
    const stop = new AbortController();
    this.reading = stop;
    this.parts.queue.add(async () => {
      const news = stop.signal.aborted ? null : await this.read(stop.signal);
      if (news === null || stop.signal.aborted) return;
      this.reading = null;
      this.tell(news);
    });
  }

  /** What there is to know now: changes that have not rested yet are read too. It never comes once the goal has ended. */
  newest(): Promise<KnownGoal> {
    const { current } = this;
    for (const timer of Object.values(this.timers)) timer.run();
    if (this.isHidden && current.kind !== 'loading') this.look();
    if (this.reading === null && current.kind !== 'loading') return Promise.resolve(current);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private timer(milliseconds: number): Debouncer<[], void> {
    return debounce(() => this.refresh(), milliseconds, true);
  }

  private afterForgetting(path: string, timer: Debouncer<[], void>): void {
    if (!this.known.concerns(path)) return;
    this.known.forget(path);
    timer();
  }

  /** Null when it was overtaken. */
  private async read(signal: AbortSignal): Promise<KnownGoal | null> {
    try {
      await this.lookIfAsked();
      return await this.newsOf(await this.known.read(), signal);
    } catch (error) {
      if (!(error instanceof NoteError)) console.error(error);
      return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  }

  /** A reading that is overtaken may leave its look to the next: it counts once it was completed. */
  private async lookIfAsked(): Promise<void> {
    const asked = this.askedLook;
    if (asked === null) return;
    await this.known.forgetChanged();
    if (this.askedLook === asked) this.askedLook = null;
  }

  /** Null when it was overtaken. What the engine has answered is kept all the same: its next answer starts from there. */
  private async newsOf(
    found: Omit<GoalSources, 'folder' | 'folderName'>,
    signal: AbortSignal,
  ): Promise<KnownGoal | null> {
    const { engine, notes, settings } = this.parts;
    const { folder, last } = this;
    const folderName = folder === '' ? notes.vaultName() : nameOf(folder);
    const sources = { ...found, folder, folderName, today: today() };
    const question = { sources, settings: settings(), since: last?.version ?? null };
    const answer = await engine.ask('readGoal', question, { signal });
    if (answer === null) return null;
    if (answer.kind === 'no-tasks') {
      this.last = null;
      return answer;
    }
    const reading = answer.kind === 'read' ? answer.reading : changed(last?.reading, answer.parts);
    if (reading === null) return null;
    this.last = { version: answer.version, reading };
    return newsFrom(reading);
  }

  /** Tells what is new; where nothing is, only who has asked for it. */
  private tell(news: KnownGoal): void {
    const waiting = this.waiting.splice(0);
    const isNew = !isSameNews(news, this.current);
    if (isNew) this.current = news;
    for (const listener of isNew ? [...this.listeners] : []) heed(() => listener(news));
    for (const answer of waiting) answer(news);
  }
}

/** The mistake of one listener is not the others'. */
function heed(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    console.error(error);
  }
}

/** A reading with the parts that have changed; the very same where none has. */
function changed(reading: GoalReading | undefined, parts: Partial<GoalReading>): GoalReading | null {
  if (reading === undefined) return null;
  return Object.keys(parts).length === 0 ? reading : { ...reading, ...parts };
}

function newsFrom(reading: GoalReading): KnownGoal {
  const { unreadable, title, progress, counts, boxes, notes } = reading;
  if (unreadable === null) return { kind: 'read', reading };
  const { tasks, actionItems } = notes;
  return {
    kind: 'unreadable',
    path: tasks ?? '',
    ...unreadable,
    title,
    progress,
    counts,
    boxes,
    actionItems,
  };
}
