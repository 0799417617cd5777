/**
 * Serves the stage until it is stopped: the plugin in a page, for looking and trying without Obsidian.
 * `--port 0` takes any free port, `--vault folder` adds the notes of a folder, `--mermaid package` takes another Mermaid.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { notesOf, stageServer } from './stage-server.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    vault: { type: 'string' },
    mermaid: { type: 'string', default: 'mermaid' },
  },
});
const files = values.vault === undefined ? {} : await notesOf(path.resolve(values.vault));
const { url } = await stageServer({ port: Number(values.port), files, mermaid: values.mermaid });
console.log(`Goal Kit is on its stage at ${url}\n`);
console.log('Open one of these, and stop it with Ctrl+C:');
console.log(`  ${url}?graph&open=goals/001-live-review-comments/tasks.md`);
console.log(`  ${url}?graph&open=goals/002-move-to-linden-street/tasks.md&theme=dark&side=760`);
