import { Engine } from '../../src/obsidian/engine/engine.ts';
import { type EngineWorker, Lane } from '../../src/obsidian/engine/lane.ts';
import type { FromEngine, ToEngine } from '../../src/engine/protocol.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { NoteError } from '../../src/obsidian/notes/note-error.ts';
import { hold } from '../support/engine-worker.ts';

/** A worker that answers when the test says so. */
class HandWorker implements EngineWorker {
  onmessage: EngineWorker['onmessage'] = null;
  onerror: EngineWorker['onerror'] = null;
  onmessageerror: EngineWorker['onmessageerror'] = null;
  readonly asked: ToEngine[] = [];
  isTerminated = false;

  postMessage(question: ToEngine): void {
    this.asked.push(question);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  answer(answer: unknown, { number } = this.last): void {
    this.tell({ number, kind: 'answer', answer });
  }

  tell(data: FromEngine): void {
    const heard: unknown = this.onmessage;
    if (typeof heard === 'function') Reflect.apply(heard, this, [new MessageEvent('message', { data })]);
  }

  die(): void {
    const heard: unknown = this.onerror;
    if (typeof heard === 'function')
      Reflect.apply(heard, this, [new ErrorEvent('error', { message: 'dead' })]);
  }

  get last(): ToEngine {
    const last = this.asked.at(-1);
    if (last === undefined) throw new Error('Nothing was asked.');
    return last;
  }
}

function laneOf({ canStopWork = true } = {}): { lane: Lane; workers: HandWorker[] } {
  const workers: HandWorker[] = [];
  const start = (): HandWorker => {
    const worker = new HandWorker();
    workers.push(worker);
    return worker;
  };
  return { lane: new Lane(start, canStopWork), workers };
}

const silent = jest.spyOn(console, 'error');
beforeEach(() => {
  silent.mockReset().mockImplementation(() => undefined);
});
afterAll(() => silent.mockRestore());

describe('a worker', () => {
  test('starts with the first question, and answers one after another', async () => {
    const { lane, workers } = laneOf();
    expect(workers).toHaveLength(0);
    const answers = [lane.ask('boxes', 'one', {}), lane.ask('boxes', 'two', {})];
    expect(workers[0]?.asked.map(({ question }) => question)).toEqual(['one']);
    workers[0]?.answer(1);
    expect(workers[0]?.asked.map(({ question }) => question)).toEqual(['one', 'two']);
    workers[0]?.answer(2);
    expect(await Promise.all(answers)).toEqual([1, 2]);
    expect(workers).toHaveLength(1);
  });

  test('tells how far it is', () => {
    const { lane, workers } = laneOf();
    const shares: number[] = [];
    void lane.ask('buildTasks', null, { onProgress: (share) => shares.push(share) });
    workers[0]?.tell({ number: 1, kind: 'progress', share: 0.5 });
    expect(shares).toEqual([0.5]);
  });

  test('that makes a mistake says which, and goes on', async () => {
    const { lane, workers } = laneOf();
    const asked = lane.ask('boxes', '', {});
    workers[0]?.tell({ number: 1, kind: 'mistake', message: 'no such phase', stack: 'there' });
    await expect(asked).rejects.toMatchObject({ message: 'no such phase', stack: 'there' });
    const next = lane.ask('boxes', '', {});
    workers[0]?.answer(2);
    expect(await next).toBe(2);
    expect(workers).toHaveLength(1);
  });

  test('that dies is started once more for its question, and the others do not notice', async () => {
    const { lane, workers } = laneOf();
    const answers = [lane.ask('boxes', 'one', {}), lane.ask('boxes', 'two', {})];
    workers[0]?.die();
    expect(workers[0]?.isTerminated).toBe(true);
    workers[1]?.answer(1);
    workers[1]?.answer(2);
    expect(await Promise.all(answers)).toEqual([1, 2]);
  });

  test('that dies of a question twice is given up for that one, in words', async () => {
    const { lane, workers } = laneOf();
    const asked = lane.ask('boxes', 'bad', {});
    const next = lane.ask('boxes', 'good', {});
    workers[0]?.die();
    workers[1]?.die();
    await expect(asked).rejects.toThrow(NoteError);
    workers[2]?.answer(1);
    expect(await next).toBe(1);
  });

  test('that dies with nothing to do is started anew when it is needed', async () => {
    const { lane, workers } = laneOf();
    const first = lane.ask('boxes', '', {});
    workers[0]?.answer(1);
    workers[0]?.die();
    const second = lane.ask('boxes', '', {});
    workers[1]?.answer(2);
    expect([await first, await second]).toEqual([1, 2]);
  });

  test('an answer that comes late is nobody’s', async () => {
    const { lane, workers } = laneOf();
    const asked = lane.ask('boxes', '', {});
    workers[0]?.tell({ number: 7, kind: 'answer', answer: 'old' });
    workers[0]?.answer('new');
    expect(await asked).toBe('new');
  });
});

describe('what is stopped', () => {
  test('before it was begun is never begun', async () => {
    const { lane, workers } = laneOf();
    const stop = new AbortController();
    const first = lane.ask('boxes', 'one', {});
    const second = lane.ask('boxes', 'two', { signal: stop.signal });
    stop.abort();
    expect(await second).toBeNull();
    workers[0]?.answer(1);
    expect(await first).toBe(1);
    expect(workers[0]?.asked).toHaveLength(1);
  });

  test('while it is worked on ends the work, and the next one has a new worker', async () => {
    const { lane, workers } = laneOf();
    const stop = new AbortController();
    const first = lane.ask('buildTasks', 'one', { signal: stop.signal });
    const second = lane.ask('buildTasks', 'two', {});
    stop.abort();
    expect(await first).toBeNull();
    expect(workers[0]?.isTerminated).toBe(true);
    expect(workers[1]?.last.question).toBe('two');
    workers[1]?.answer(2);
    expect(await second).toBe(2);
  });

  test('a reading that is worked on is read to its end: what it learns is needed by the next', async () => {
    const { lane, workers } = laneOf({ canStopWork: false });
    const stop = new AbortController();
    const asked = lane.ask('readGoal', '', { signal: stop.signal });
    stop.abort();
    workers[0]?.answer(1);
    expect(await asked).toBe(1);
    expect(workers[0]?.isTerminated).toBe(false);
  });

  test('ends with the plugin', async () => {
    const { lane, workers } = laneOf();
    const asked = [lane.ask('boxes', '', {}), lane.ask('boxes', '', {})];
    lane.end();
    expect(await Promise.all(asked)).toEqual([null, null]);
    expect(workers[0]?.isTerminated).toBe(true);
    expect(await lane.ask('boxes', '', {})).toBeNull();
    expect(workers).toHaveLength(1);
  });
});

describe('a worker that says nothing for half a minute', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test('is given up where nobody watches, and started once more', async () => {
    const { lane, workers } = laneOf();
    const asked = lane.ask('readGoal', '', {});
    jest.advanceTimersByTime(30_000);
    expect(workers[0]?.isTerminated).toBe(true);
    workers[1]?.answer(1);
    expect(await asked).toBe(1);
  });

  test('is left at work where somebody watches, who is told', async () => {
    const { lane, workers } = laneOf();
    const onSilence = jest.fn();
    const asked = lane.ask('buildTasks', '', { onSilence });
    jest.advanceTimersByTime(29_000);
    workers[0]?.tell({ number: 1, kind: 'progress', share: 0.5 });
    jest.advanceTimersByTime(29_000);
    expect(onSilence).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1_000);
    expect(onSilence).toHaveBeenCalledTimes(1);
    workers[0]?.answer(1);
    expect(await asked).toBe(1);
  });
});

test.each(['Worker', 'Blob'] as const)('where there is no %s, it is said in words', async (name) => {
  const there = globalThis[name];
  Object.assign(globalThis, { [name]: undefined });
  try {
    const asked = new Engine().ask('boxes', '- [ ] a');
    await expect(asked).rejects.toThrow('Goal Kit could not start the part that reads and builds notes');
  } finally {
    Object.assign(globalThis, { [name]: there });
  }
});

test('a long build holds no reading up', async () => {
  const build = hold('planFacts');
  const engine = new Engine();
  const asked = engine.ask('planFacts', { text: '', settings: DEFAULT_SETTINGS });
  expect(await engine.ask('boxes', '- [ ] a')).toHaveLength(1);
  build.release();
  expect(await asked).toMatchObject({ start: null });
});
