import { isPhaseWord } from '../../text/vocabulary.ts';
import { both, type Candidate, NO_WORK, workOf } from './candidates.ts';
import type { OutlineSection } from './outline-sections.ts';
import { wordOf } from './phase-start.ts';
import type { Work } from './work-in.ts';

/** Starts with the same word, of one kind and level below one parent. */
export interface Series {
  readonly members: readonly Candidate[];
  readonly work: Work;
}

/**
 * The series that holds all work beyond doubt of one of two parts, `Part B` beside `Part A`, of which the other has none:
 * the parts only say where in the note the phases are. Null where a word says phase, or more of them hold work.
 */
export function inner(
  { members }: Series,
  working: readonly Series[],
  sections: readonly OutlineSection[],
): Series | null {
  const [holder, ...more] = members.filter((member) => member.work.sure > 0);
  if (
    holder?.kind !== 'heading' ||
    more.length > 0 ||
    members.some(({ start }) => isPhaseWord(wordOf(start)))
  )
    return null;
  const at = sections.findIndex(({ heading }) => heading === holder.line);
  const end = sections[at]?.end ?? 0;
  const isIn = ({ container }: Candidate): boolean => container >= at && container < end;
  const isAll = (one: Series): boolean => one.members.every(isIn) && one.work.sure === holder.work.sure;
  const beside = members.filter((member) => member !== holder).map(({ work }) => work);
  const isMore = beside.reduce(both, NO_WORK).items > holder.work.sure;
  return isMore ? null : (working.find(isAll) ?? null);
}

/**
 * It only says more of parts that stand in the phases of another series, `**Week 4 (food):**` in a section behind phases of
 * weeks: one alone, or of their numbers, and with less work.
 */
export function isOfInner(
  { members, work }: Series,
  working: readonly Series[],
  candidates: readonly Candidate[],
  sections: readonly OutlineSection[],
): boolean {
  const word = members[0]?.start.series;
  const own = new Set(members.map(({ start }) => start.number));
  const alike = candidates.filter(({ start }) => start.series === word);
  return working.some((other) => {
    const [first] = other.members;
    if (first?.kind !== 'heading' || first.start.series === word || other.members.length < 2) return false;
    if (work.sure > other.work.sure || workOf(work) >= workOf(other.work)) return false;
    const lines = new Set(other.members.map(({ line }) => line));
    const parts = sections.flatMap(({ heading, end }, at) =>
      heading !== null && lines.has(heading) ? [{ at, end }] : [],
    );
    const isIn = ({ container }: Candidate): boolean =>
      parts.some(({ at, end }) => container >= at && container < end);
    const inside = new Set(alike.filter(isIn).map(({ start }) => start.number));
    const isAlike = own.size === 1 || [...own].every((number) => inside.has(number));
    return inside.size > 0 && isAlike && !members.some(isIn);
  });
}
