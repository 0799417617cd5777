/** The engine in a thread of its own: how long it takes to start, and what a build costs with all that lies around it. */
import { Worker } from 'node:worker_threads';
import { inThread } from '../scripts/node-worker.mjs';

/** Milliseconds until the first answer of a new engine, and the median of a warm build, question and answer included. */
export async function engineTimes(script, request, rounds = 9) {
  const from = performance.now();
  const thread = new Worker(inThread(script), { eval: true });
  let number = 0;
  const ask = (job, question) =>
    new Promise((resolve, reject) => {
      const own = ++number;
      const hear = (message) => {
        if (message.number !== own || message.kind === 'progress') return;
        thread.off('message', hear);
        if (message.kind === 'answer') resolve(message.answer);
        else reject(new Error(message.message));
      };
      thread.on('message', hear);
      thread.postMessage({ number: own, job, question });
    });
  await ask('boxes', '- [ ] a');
  const start = performance.now() - from;
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    await ask('buildTasks', request);
    times.push(performance.now() - begun);
  }
  await thread.terminate();
  return { start, build: times.sort((a, b) => a - b)[Math.floor(rounds / 2)] };
}
