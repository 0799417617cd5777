import { builtDocument, sectionedNote } from '../merge/document-sections.ts';
import { keysOf, sortedConflicts } from '../merge/conflict-keys.ts';
import { mergedSections } from '../merge/merge-note.ts';
import type { LeftRegion } from '../merge/merge-regions.ts';
import { pureText, unmarkedLines } from '../merge/note-layout.ts';
import type { ProvableMerge } from '../merge/proof.ts';
import { readRecord } from '../merge/record.ts';
import { sectionOfRegion } from '../merge/regions.ts';
import { notesLines, textOf } from '../merge/split-note.ts';
import type { PlannedDocument, RebuildDocumentRequest } from '../model/document.ts';
import type { BuildRecord, MergedNote } from '../model/merge.ts';

/** What a build of a document keeps for the next one. */
export function documentRecord(lines: readonly string[]): BuildRecord {
  return { version: 1, highest: 0, lines, phases: [], rows: [] };
}

const NO_REMOVALS = { tasks: [], of: 0 };

/** One merge of a document with the user's note (format 7.1), with what its proof needs. */
export function mergedDocument(
  { parts, isSettled }: PlannedDocument,
  { note, record, ...request }: Pick<RebuildDocumentRequest, 'note' | 'record' | 'taken'>,
): ProvableMerge<MergedNote> {
  const own = notesLines(note.text);
  const known = readRecord(record);
  const base = known === null ? null : { lines: known.lines, phases: [] };
  const fresh = builtDocument(parts);
  const mine = sectionedNote(own.lines, base === null ? [fresh] : [base, fresh]);
  const taken = new Set(request.taken);
  const left = ({ region, base: built, mine: lines }: LeftRegion): 'goes' | 'stays' | 'told' => {
    if (isSettled(sectionOfRegion(region), lines)) return 'stays';
    const isUntouched = built.length === lines.length && built.every((line, at) => line === lines[at]);
    return isUntouched ? 'goes' : 'told';
  };
  const merged = mergedSections(base, fresh, mine, left, taken);
  const sorted = sortedConflicts(merged.conflicts, taken, known);
  const isNew = note.text.trim() === '';
  const written = unmarkedLines(fresh.lines);
  return {
    result: {
      note: textOf(isNew ? written : merged.lines, own),
      pure: pureText({ lines: written }),
      report: { changes: merged.changes, conflicts: sorted.conflicts },
      settled: sorted.settled,
      removals: NO_REMOVALS,
      pureRemovals: NO_REMOVALS,
      record: {
        ...documentRecord(fresh.lines),
        ...keysOf([...sorted.conflicts, ...sorted.settled]),
      },
      differing: [],
    },
    base: { lines: base?.lines ?? [], rows: new Map() },
    before: { lines: own.lines, taken: new Set(), rows: new Map(), doubled: new Set(), phases: [] },
    wanted: [],
    taken: sorted.taken,
    numbers: [],
  };
}
