import type { FromEngine, ToEngine } from '../../engine/protocol.ts';
import { NoteError } from '../notes/note-error.ts';
import { noEngine } from '../notices.ts';

/** What a lane needs of a worker. */
export type EngineWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>;

/** How an answer is waited for. */
export interface Wait {
  /** Stops it: a question that waits is dropped, and the work on one is ended where the lane may. */
  readonly signal?: AbortSignal;
  /** Hears the share done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Hears that nothing was heard of the work for a while; without it the worker is given up then. */
  readonly onSilence?: () => void;
}

interface Asked {
  readonly message: ToEngine;
  readonly wait: Wait;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: Error) => void;
  /** A worker has died of it, or with it. */
  hasFailed: boolean;
}

/** So long nothing may be heard of a question, in milliseconds. */
export const patience = 30_000;

/**
 * One worker and its questions: they are asked one after another, so that one which nobody wants any more is never begun.
 * The worker starts with the first question. One that dies is started once more for the question that it had.
 */
export class Lane {
  private worker: EngineWorker | null = null;
  private current: Asked | null = null;
  private readonly waiting: Asked[] = [];
  private silence = 0;
  private count = 0;
  private isOver = false;

  constructor(
    private readonly start: () => EngineWorker,
    /** Whether a question that is worked on can be stopped, with the worker and all that it knows. */
    private readonly canStopWork: boolean,
  ) {}

  /** The answer; null when it was stopped. Throws a `NoteError` where there is no engine, and what was our mistake. */
  ask(job: ToEngine['job'], question: unknown, wait: Wait): Promise<unknown> {
    if (this.isOver || wait.signal?.aborted === true) return Promise.resolve(null);
    return new Promise((resolve, reject) => {
      const message = { number: ++this.count, job, question };
      const asked: Asked = { message, wait, resolve, reject, hasFailed: false };
      this.waiting.push(asked);
      wait.signal?.addEventListener('abort', () => this.stop(asked), { once: true });
      this.next();
    });
  }

  /** Ends the worker; what is asked still, or later, is stopped. */
  end(): void {
    this.isOver = true;
    this.drop();
    for (const asked of [this.current, ...this.waiting.splice(0)]) asked?.resolve(null);
    this.current = null;
  }

  private stop(asked: Asked): void {
    const place = this.waiting.indexOf(asked);
    if (place !== -1) this.waiting.splice(place, 1);
    else if (this.current !== asked || !this.canStopWork) return;
    else {
      this.drop();
      this.current = null;
    }
    asked.resolve(null);
    this.next();
  }

  private next(): void {
    if (this.current !== null) return;
    const asked = this.waiting.shift();
    if (asked === undefined) return;
    this.current = asked;
    this.send(asked);
  }

  private send(asked: Asked): void {
    try {
      this.worker ??= this.started();
      this.worker.postMessage(asked.message);
      this.listen();
    } catch (error) {
      this.fail(asked, error);
    }
  }

  private started(): EngineWorker {
    const worker = this.start();
    worker.onmessage = ({ data }: MessageEvent<FromEngine>) => this.hear(data);
    worker.onerror = (event) => this.failed(event.message);
    worker.onmessageerror = () => this.failed('An answer could not be read.');
    return worker;
  }

  private hear(message: FromEngine): void {
    const { current } = this;
    if (current?.message.number !== message.number) return;
    this.listen();
    if (message.kind === 'progress') {
      current.wait.onProgress?.(message.share);
      return;
    }
    window.clearTimeout(this.silence);
    this.current = null;
    if (message.kind === 'answer') current.resolve(message.answer);
    else current.reject(mistake(message));
    this.next();
  }

  private listen(): void {
    window.clearTimeout(this.silence);
    this.silence = window.setTimeout(() => this.hearNothing(), patience);
  }

  private hearNothing(): void {
    const onSilence = this.current?.wait.onSilence;
    if (onSilence === undefined) this.failed('It does not answer.');
    else onSilence();
  }

  private failed(why: unknown): void {
    if (this.current === null) this.drop();
    else this.fail(this.current, why);
  }

  /** A worker that has died is started again for its question, once. */
  private fail(asked: Asked, why: unknown): void {
    console.error(why);
    this.drop();
    if (!asked.hasFailed) {
      asked.hasFailed = true;
      this.send(asked);
      return;
    }
    this.current = null;
    asked.reject(new NoteError(noEngine));
    this.next();
  }

  private drop(): void {
    window.clearTimeout(this.silence);
    this.worker?.terminate();
    this.worker = null;
  }
}

/** A mistake of ours, with the place where the engine made it. */
function mistake({ message, stack }: Extract<FromEngine, { kind: 'mistake' }>): Error {
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
