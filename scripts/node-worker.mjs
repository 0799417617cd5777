import { resolveObjectURL } from 'node:buffer';
import { Worker as Thread } from 'node:worker_threads';

/** What a worker has around its script, in a thread of Node. */
const around = `
const { parentPort } = require('node:worker_threads');
const self = {
  postMessage: (message) => parentPort.postMessage(message),
  addEventListener: (_name, heard) => parentPort.on('message', (data) => heard({ data })),
};
`;

/** The browser's Worker on Node's threads, as far as the plugin asks for it: a script from a Blob, messages to and fro. */
export class NodeWorker {
  onmessage = null;
  onerror = null;
  onmessageerror = null;
  #isOver = false;
  #thread;

  constructor(address) {
    this.#thread = this.#start(address);
    this.#thread.catch((error) => this.onerror?.({ message: String(error) }));
  }

  async #start(address) {
    const script = await resolveObjectURL(address).text();
    const thread = new Thread(around + script, { eval: true });
    thread.on('message', (data) => this.#isOver || this.onmessage?.({ data }));
    thread.on('error', (error) => this.#isOver || this.onerror?.({ message: String(error) }));
    // It keeps nothing alive: who waits for it does.
    thread.unref();
    return thread;
  }

  postMessage(message) {
    void this.#thread.then((thread) => thread.postMessage(message));
  }

  terminate() {
    this.#isOver = true;
    void this.#thread.then((thread) => thread.terminate());
  }
}
