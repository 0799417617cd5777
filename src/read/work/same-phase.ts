import type { Markdown } from '../../model/markdown.ts';
import { timing } from '../../text/day-range.ts';
import { sharedStems, stems } from '../../text/stems.ts';
import type { PhaseStart } from './phase-start.ts';

/** Whether two names are one, or share a word. */
export function sharesWord(one: Markdown, other: Markdown): boolean {
  return (one !== '' && one === other) || sharedStems(stems(one), stems(other)) > 0;
}

/** Two starts of one number as one; the name and time of the one that has the work count first. */
export function mergedStart(first: PhaseStart, second: PhaseStart, secondLeads: boolean): PhaseStart {
  const [lead, other] = secondLeads ? [second, first] : [first, second];
  const timed = timing(lead.timing) !== null || other.timing === '';
  return {
    ...lead,
    name: lead.name === '' ? other.name : lead.name,
    timing: timed ? lead.timing : [lead.timing, other.timing].filter((text) => text !== '').join(', '),
  };
}
