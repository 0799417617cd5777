import type { ToEngine } from './protocol.ts';
import { engine } from './serve.ts';

/** The script that runs beside the page. */
const answer = engine((message) => self.postMessage(message));
self.addEventListener('message', ({ data }: MessageEvent<ToEngine>) => answer(data));
