import { reasonOf } from '../../text/phrases.ts';
import { nameOf } from './paths.ts';

/** All that is said of notes by themselves. */

// Notes that the disk or the cloud holds back, and what to do about it.

/** What is not known to be absent is not written over. */
export const ownUnreadable = (path: string, error: unknown): string =>
  `${path}, where Goal Kit keeps what it built last, could not be read (${reasonOf(error)}). Nothing was written, so that no edit of yours is taken for its own. Try again; if it stays so, delete that hidden file: then the next build keeps all that stands in the note and only fills what is missing.`;

export const offloaded = (path: string): string =>
  `${path} is in the cloud and not on this device. Nothing was written: download it first (in Finder or the Files app, right-click or press long on it, then “Download Now”), then try again.`;

export const brokenOff = (path: string, beside: string): string =>
  `An earlier writing of ${path} was broken off, so something may be missing from it. Its text from before is in ${beside} now, and nothing else was written: compare the two, keep the one you want as ${nameOf(path)}, then run the command again.`;

export const putBack = (path: string): string =>
  `An earlier writing of ${path} was broken off and the note was gone: it is back with its text from before.`;

// The view of a hidden note.

export const untitled = 'Goal note';
export const openOutside = 'Open in default app';
export const unsureBox = 'This box cannot be ticked here. Open the note in your editor.';
export const boxMoved = (path: string): string =>
  `This line of ${path} was changed meanwhile, so nothing was ticked.`;
