import type { OnProgress } from '../model/progress.ts';
import { engineJobs } from './jobs.ts';
import type { FromEngine, ToEngine } from './protocol.ts';

/** Progress is told in steps of so much, so that a long note is no heap of messages. */
const STEP = 0.01;

/** An engine: answers what it is asked through `send`, one question after another. */
export function engine(send: (message: FromEngine) => void): (question: ToEngine) => void {
  const jobs: Readonly<Record<string, (question: never, onProgress: OnProgress) => unknown>> = engineJobs();
  return ({ number, job, question }) => {
    let last = 0;
    const onProgress = (share: number): void => {
      if (share - last < STEP) return;
      last = share;
      send({ number, kind: 'progress', share });
    };
    try {
      send({ number, kind: 'answer', answer: jobs[job]?.(question as never, onProgress) });
    } catch (error) {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      send({ number, kind: 'mistake', message, stack });
    }
  };
}
