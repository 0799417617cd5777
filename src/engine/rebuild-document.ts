import { proven } from '../merge/proof.ts';
import type { RebuildDocumentOutcome, RebuildDocumentRequest } from '../model/document.ts';
import type { UnwritableNote } from '../model/rebuild.ts';
import { conflictIn } from '../read/markdown/conflict.ts';
import { unreadable } from '../read/markdown/readable.ts';
import { visibleText } from '../text/visible-text.ts';
import { mergedDocument } from './merged-document.ts';
import { plannedDocument } from './planned-document.ts';

/** Builds over a document that is there (format 4, 7.1): sections by their identities, line by line, and proven as all merges are. */
export function rebuildDocument(request: RebuildDocumentRequest): RebuildDocumentOutcome {
  const { note } = request;
  const obstacle = documentObstacle(note.text);
  if (obstacle !== null) return obstacle;
  const planned = plannedDocument(request);
  if (planned.kind !== 'planned') return planned;
  const proof = proven(note.text, request.record, (text, record) => {
    const taken = text === note.text ? request.taken : [];
    return mergedDocument(planned, { note: { ...note, text }, record, taken });
  });
  if (proof.kind === 'unproven') return proof;
  return { kind: 'rebuilt', ...proof.result, doubt: proof.doubt };
}

/** Why nothing can be built over a document; a fence or comment that never closes hides sections, which to us would be deleted. */
function documentObstacle(text: string): UnwritableNote | null {
  const problem = unreadable(text);
  if (problem !== null) return { kind: 'note-unreadable', ...problem };
  const conflict = conflictIn(text);
  if (conflict !== null) return { kind: 'git-conflict', line: conflict };
  const { unclosed } = visibleText(text);
  if (unclosed === null) return null;
  const hidden = text.split(/\r?\n/).slice(unclosed.line);
  if (!hidden.some((line) => /^#{1,6}\s/.test(line))) return null;
  const reason = `a ${unclosed.what} opens there that never closes, and hides what is below it`;
  return { kind: 'note-unreadable', reason, line: unclosed.line };
}
