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
    return {
      title: first === undefined ? '' : rowTitle(first),
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
      pairs: [{ label: '', before: mine, after: plan, ...choiceIn(conflict, names) }],
      pairWords: sidesOf(conflict, names),
    };
  }
  const title = conflict.kind === 'deleted-section' ? sectionName(conflict.section) : rowTitle(conflict);
  return { title, remark: remarkOn(conflict, names), ...choiceIn(conflict, names) };
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
      return `You deleted it; ${source} still fills it.`;
    case 'placed':
      return `You put it here; ${movedInWords(conflict, source)}.`;
    case 'unmoved':
      return `It ${staysInWords(conflict, source)}: the table there lacks a column of yours.`;
    case 'lines':
    case 'unknown-lines':
      return '';
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
