import vm from 'node:vm';
import type { JobName } from '../../src/engine/jobs.ts';
import type { FromEngine, ToEngine } from '../../src/engine/protocol.ts';

type AnswerTo = (question: ToEngine) => void;

/** Jobs whose questions wait until a test lets them go. */
const held = new Map<JobName, Held>();

/** The workers that run, oldest first. */
const running = new Set<EngineWorker>();

/** A job whose questions wait. */
export interface Held {
  /** How often it was asked. */
  readonly asked: () => number;
  /** Tells how far it is. */
  readonly progress: (share: number) => void;
  /** Has all its questions answered, now and from now on. */
  readonly release: () => void;
}

/** Keeps the questions of a job back, as if it took long. */
export function hold(job: JobName): Held {
  const waiting: { readonly worker: EngineWorker; readonly question: ToEngine }[] = [];
  const one: Held & { add: (worker: EngineWorker, question: ToEngine) => void } = {
    asked: () => waiting.length,
    add: (worker, question) => waiting.push({ worker, question }),
    progress: (share) => {
      for (const { worker, question } of waiting)
        worker.send({ number: question.number, kind: 'progress', share });
    },
    release: () => {
      held.delete(job);
      for (const { worker, question } of waiting.splice(0)) worker.postMessage(question);
    },
  };
  held.set(job, one);
  holders.set(one, one.add);
  return one;
}

const holders = new WeakMap<Held, (worker: EngineWorker, question: ToEngine) => void>();

/** Lets all workers that run die, as a page does that has no memory left. */
export function killWorkers(): void {
  for (const worker of [...running]) worker.onerror?.(new ErrorEvent('error', { message: 'killed' }));
}

/** How many workers run. */
export const workersRunning = (): number => running.size;

/** Lets go of what an earlier test has left. */
export function resetWorkers(): void {
  held.clear();
  running.clear();
}

const scripts = new Map<string, Blob>();

/**
 * The worker of these tests: it runs the engine in the test itself. That of the built plugin is the script that it carries;
 * without one it is src/engine. Messages come later than what sends them, as those of a worker do.
 */
class EngineWorker {
  onmessage: ((event: MessageEvent<FromEngine>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  private readonly ready: Promise<AnswerTo>;

  constructor(address: string) {
    running.add(this);
    this.ready = engineOf(scripts.get(address) ?? new Blob([]), (message) => this.send(message));
  }

  postMessage(question: ToEngine): void {
    const holder = held.get(question.job);
    if (holder !== undefined) {
      holders.get(holder)?.(this, question);
      return;
    }
    this.ready
      .then((answer) => {
        if (running.has(this)) answer(question);
      })
      .catch((error: unknown) => this.onerror?.(new ErrorEvent('error', { message: String(error) })));
  }

  send(data: FromEngine): void {
    if (running.has(this)) this.onmessage?.(new MessageEvent('message', { data }));
  }

  terminate(): void {
    running.delete(this);
  }
}

async function engineOf(script: Blob, send: (message: FromEngine) => void): Promise<AnswerTo> {
  if (script.size === 0) {
    const { engine } = await import('../../src/engine/serve.ts');
    return isRemembering ? remembering(engine, send) : engine(send);
  }
  const code = await textOf(script);
  let listener: (event: { data: ToEngine }) => void = () => undefined;
  const self = {
    postMessage: send,
    addEventListener: (_name: string, heard: typeof listener) => (listener = heard),
  };
  // The worker's own script, as a worker runs it.
  const run: unknown = vm.runInThisContext(`(function (self) {${code}\n})`);
  if (typeof run === 'function') Reflect.apply(run, null, [self]);
  return (data) => listener({ data });
}

/** The jobs that are plain functions of their question and take long: tests ask the same again and again. */
const builds: ReadonlySet<JobName> = new Set<JobName>([
  'buildTasks',
  'rebuildTasks',
  'buildItems',
  'rebuildItems',
]);

/** Answers of builds by job and question, as text, so that no test gets what another has held. */
const answers = new Map<string, string>();

let isRemembering = false;

/** Has each build of this file be made but once: for files that build the same in each test, and where no fault is put into the engine. */
export function rememberBuilds(): void {
  isRemembering = true;
}

/** An engine that builds the same from the same but once. */
function remembering(
  engine: (send: (message: FromEngine) => void) => AnswerTo,
  send: (message: FromEngine) => void,
): AnswerTo {
  const keys = new Map<number, string>();
  const answer = engine((message) => {
    const key = keys.get(message.number);
    if (key !== undefined && message.kind === 'answer') answers.set(key, JSON.stringify(message.answer));
    send(message);
  });
  return (question) => {
    if (!builds.has(question.job)) {
      answer(question);
      return;
    }
    const key = `${question.job} ${JSON.stringify(question.question)}`;
    const known = answers.get(key);
    if (known !== undefined) {
      send({ number: question.number, kind: 'answer', answer: JSON.parse(known) as unknown });
      return;
    }
    keys.set(question.number, key);
    answer(question);
  };
}

function textOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(new Error('The script could not be read.'));
    reader.readAsText(blob);
  });
}

/** jsdom has no workers and no addresses for blobs. */
export function installWorkers(): void {
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      const address = `blob:${String(scripts.size)}`;
      scripts.set(address, blob);
      return address;
    },
    revokeObjectURL: () => undefined,
  });
  Object.assign(globalThis, { Worker: EngineWorker });
}
