import type { Conflict } from '../../model/merge.ts';
import type { ConflictAnswers, PairWords, PreviewEntry } from './preview-entry.ts';
import {
  type BuildWords,
  cellWords,
  gathered,
  isCell,
  isLines,
  isUnknown,
  keptInWords,
  movedInWords,
  rowTitle,
  sectionName,
  staysInWords,
} from './report-words.ts';

/** Where note and plan disagree, each with the choice that a user has; the cells of one task together. */
export function conflictEntries(conflicts: readonly Conflict[], names: BuildWords): PreviewEntry[] {
  const cells = gathered(conflicts.filter(isCell), ({ id }) => id).map(({ parts }): PreviewEntry => {
    const [first] = parts;
    const fixed = parts.find((one) => one.isFixed === true);
    return {
      title: first === undefined ? '' : rowTitle(first),
      ...(fixed === undefined ? {} : { remark: byHand(fixed) }),
      pairs: parts.map((one) => ({
        label: cellWords[one.cell],
        before: [one.mine],
        after: [one.plan],
        ...choiceIn(one, names),
      })),
      pairWords: sidesOf(first, names),
    };
  });
  const others = conflicts.filter((one) => !isCell(one)).map((one) => entryOf(one, names));
  return [...cells, ...others];
}

type OtherConflict = Exclude<Conflict, { readonly cell: unknown }>;

function entryOf(conflict: Conflict, names: BuildWords): PreviewEntry {
  if (isCell(conflict)) return { title: '' };
  if (isLines(conflict)) {
    const { section, mine, plan } = conflict;
    return {
      title: sectionName(section),
      ...(conflict.isFixed === true ? { remark: byHand(conflict) } : {}),
      pairs: [{ label: '', before: mine, after: plan, ...choiceIn(conflict, names) }],
      pairWords: sidesOf(conflict, names),
    };
  }
  const title = conflict.kind === 'deleted-section' ? sectionName(conflict.section) : rowTitle(conflict);
  const remark = [remarkOn(conflict, names), conflict.isFixed === true ? byHand(conflict) : ''];
  return { title, remark: remark.filter((one) => one !== '').join(' '), ...choiceIn(conflict, names) };
}

function remarkOn(conflict: OtherConflict, names: BuildWords): string {
  const { source } = names;
  switch (conflict.kind) {
    case 'kept':
      return keptInWords(conflict, names);
    case 'not-in-plan':
      return `Not in ${source}.`;
    case 'elsewhere':
      return `In ${source} it is in ${conflict.phase}.`;
    case 'deleted-task':
      return `You deleted it; ${source} still has it.`;
    case 'deleted-section':
      // Where nobody knows the note's writer, nobody knows of a deletion.
      return conflict.isFixed === true
        ? `Not in the note, though ${source} fills it.`
        : `You deleted it; ${source} still fills it.`;
    case 'placed':
      return `You put it here; ${movedInWords(conflict, source)}.`;
    case 'unmoved':
      return `It ${staysInWords(conflict, source)}: the table there lacks a column of yours.`;
    case 'lines':
    case 'unknown-lines':
      return '';
  }
}

/** Why there is no choice in a conflict, and what to do. */
function byHand({ kind }: Conflict): string {
  switch (kind) {
    case 'kept':
    case 'not-in-plan':
      return 'It may hold lines of your own: remove it by hand if you don’t need it.';
    case 'placed':
    case 'unmoved':
    case 'elsewhere':
      return 'Move it by hand if it belongs there.';
    case 'lines':
    case 'unknown-lines':
    case 'deleted-section':
      return 'Add it by hand if you need it.';
    case 'cell':
    case 'unknown-cell':
    case 'deleted-task':
      return 'Nobody knows who wrote it: correct it by hand if it is wrong.';
  }
}

/** The two answers to a conflict; none where only one is possible. */
function choiceIn(conflict: Conflict, names: BuildWords): { readonly choice?: ConflictAnswers } {
  if (conflict.isFixed === true) return {};
  const [mine, plan] = answersTo(conflict, names);
  return { choice: { key: conflict.key, mine, plan } };
}

function answersTo(conflict: Conflict, { source }: BuildWords): readonly [mine: string, plan: string] {
  switch (conflict.kind) {
    case 'kept':
    case 'not-in-plan':
      return ['Keep it', 'Remove it'];
    case 'elsewhere':
    case 'placed':
    case 'unmoved':
      return ['Leave it here', 'Move it'];
    case 'deleted-task':
    case 'deleted-section':
      return ['Leave it out', 'Bring back'];
    default:
      return [isUnknown(conflict) ? 'Keep the note’s' : 'Keep mine', `Take ${source}’s`];
  }
}

function sidesOf(conflict: Conflict | undefined, { source }: BuildWords): PairWords {
  const isNobodys = conflict !== undefined && isUnknown(conflict);
  return {
    before: isNobodys ? 'The note' : 'Yours',
    after: source.replace(/^the /, '').replace(/^./, (first) => first.toUpperCase()),
    look: 'choice',
  };
}
