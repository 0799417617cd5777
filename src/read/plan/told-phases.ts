import type { Markdown } from '../../model/markdown.ts';
import { stateOfWords } from '../../text/closing-state.ts';
import type { StateSign } from '../../text/decoration.ts';
import { type Block, hasBox, type Item } from '../markdown/block.ts';
import { phaseStart } from '../work/phase-start.ts';
import { afterName, areNamedApart, isSameNumber, mergedStart } from '../work/same-phase.ts';
import { boxState } from '../work/status.ts';
import type { PhaseBlocks, Section } from '../work/phase-parts.ts';
import type { Ledger } from './ledger.ts';
import type { PhaseDraft } from './phase-body.ts';
import { remarksOf } from './phase-state.ts';
import { nestedLines } from './work-text.ts';

/**
 * Items outside of the phases that name one by its word and number, with a box or in a part that only describes, say its
 * state: `- [x] Phase 1: Dock (12 tests)`. What else they say is a note of that phase (format 2.5).
 */
export function toldPhases(
  sections: readonly Section[],
  drafts: readonly PhaseDraft[],
  ledger: Ledger,
): void {
  const items = sections.flatMap(({ kind, blocks }) => {
    const describes = kind === 'descriptive' || kind === 'summary';
    const all = describes || kind === null || kind === 'aside' ? blocks.flatMap(itemsOf) : [];
    return all.filter((item) => (describes || !ledger.has(item)) && !item.blocks.some(hasBox));
  });
  for (const item of items) {
    if (!tells(item, drafts)) continue;
    ledger.put(item, 'phase');
    ledger.putAll(item.blocks, 'note');
  }
}

function itemsOf(block: Block): readonly Item[] {
  return block.kind === 'list' ? block.items : [];
}

/** Whether the item is about a phase, which takes what it says. */
function tells({ head, box, line, blocks }: Item, drafts: readonly PhaseDraft[]): boolean {
  const start = head === null ? null : phaseStart(head, false);
  if (start === null) return false;
  const alike = drafts.filter((draft) => isSameNumber(draft.start, start));
  const draft =
    alike.find((one) => afterName(start, one.start) !== null) ?? (box === null ? alike[0] : undefined);
  if (draft === undefined) return false;
  const tail = afterName(start, draft.start);
  const told = tail ?? start.name;
  const sign = signOf(box) ?? start.sign ?? stateAtStart(told);
  draft.start = mergedStart(draft.start, { ...start, name: '' }, false);
  const notes = [...(told === '' ? [] : [told]), ...nestedLines(blocks)];
  draft.body.notes.push(
    ...remarksOf(start),
    ...notes.map((value) => ({ label: stateAtStart(value) === null ? 'Note' : 'Status', value, line })),
  );
  takeSign(draft, sign);
  return true;
}

function signOf(box: string | null): StateSign | null {
  if (box === '-') return 'cancelled';
  const state = boxState(box);
  return state === 'todo' ? null : state;
}

/** The state that a text opens with: `SKIP - not needed`, `done, 12 tests`. */
function stateAtStart(text: Markdown): StateSign | null {
  const [words = ''] = text.split(/\s*[–—:：,;.()（）]|\s+-\s+/u, 1);
  return /^skip$/i.test(words) ? 'cancelled' : stateOfWords(words);
}

/** What is told of a phase elsewhere counts where the phase says nothing itself. */
export function takeSign({ body }: PhaseDraft, sign: StateSign | null): void {
  if (sign !== null && sign !== 'todo') body.state ??= sign;
}

/** Whether a stretch of the series goes by another name than the draft of its number, which is of the series, too (format 2.1). */
export function isApart(
  known: PhaseDraft,
  { start, isElsewhere }: PhaseBlocks,
  homes: ReadonlyMap<PhaseBlocks, PhaseDraft>,
): boolean {
  const isOfSeries = [...homes].some(([one, draft]) => draft === known && !one.isElsewhere);
  return isOfSeries && !isElsewhere && areNamedApart(known.start, start);
}
