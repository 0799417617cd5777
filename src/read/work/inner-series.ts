import { both, type Candidate, NO_WORK, workOf } from './candidates.ts';
import type { OutlineSection } from './outline-sections.ts';
import type { PhaseStart } from './phase-start.ts';
import { sharesWord } from './same-phase.ts';
import type { Work } from './work-in.ts';

/** Starts with the same word, of one kind and level below one parent. */
export interface Series {
  readonly members: readonly Candidate[];
  readonly work: Work;
}

/**
 * The series in parts, `Part B` beside `Part A`, that only say where in the note the phases are: one that holds all work beyond
 * doubt, or those whose words say phase and that hold most of it in few of the parts. None where a word of the parts says phase, or where the
 * parts without such work say more.
 */
export function inner(
  { members }: Series,
  working: readonly Series[],
  sections: readonly OutlineSection[],
): Series[] {
  if (members.some((one) => one.kind !== 'heading' || one.isPhase)) return [];
  const { sure } = members.map(({ work }) => work).reduce(both, NO_WORK);
  const rest = members.filter(({ work }) => work.sure === 0).map(({ work }) => work);
  if (sure === 0 || rest.reduce(both, NO_WORK).items > sure) return [];
  const isIn = ({ line }: Candidate, { members: inside }: Series): boolean => {
    const at = sections.findIndex(({ heading }) => heading === line);
    return inside.every(({ container }) => container >= at && container < (sections[at]?.end ?? 0));
  };
  const inside = working.filter((one) => members.some((part) => isIn(part, one)));
  const whole = inside.find(({ work }) => work.sure === sure);
  if (whole !== undefined) return [whole];
  const known = outermostFirst(inside.filter((one) => one.members.every(({ isPhase }) => isPhase)));
  const outermost = known.filter((one) => rankOf(one) === rankOf(known[0]));
  const holders = members.filter((part) => outermost.some((one) => isIn(part, one)));
  const held = outermost.map(({ work }) => work).reduce(both, NO_WORK).sure;
  return holders.length * 2 <= members.length && held * 4 >= sure * 3 ? outermost : [];
}

/** The level that a series stands at. */
export function rankOf(series: Series | undefined): number {
  return series?.members[0]?.rank ?? Infinity;
}

/** By level, and at one level by work; else as they stand. */
export function outermostFirst(all: readonly Series[]): Series[] {
  const order = (one: Work, other: Work): number => other.sure - one.sure || workOf(other) - workOf(one);
  return [...all].sort((one, other) => rankOf(one) - rankOf(other) || order(one.work, other.work));
}

/**
 * It only says more of parts that stand in the phases of another series, `**Week 4 (food):**` in a section after phases of
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

/**
 * The starts of deeper series that count anew below a heading of their own, `### Month 1: Novels` below `## Reading list`
 * beside `## Month 1: Soil`: each has work beyond doubt, and most are not called as the phase of their number.
 */
export function apartFrom(phases: readonly Candidate[], all: readonly Series[]): Candidate[] {
  const named = new Map(phases.map(({ start }) => [keyOf(start), start.name]));
  const rank = Math.min(...phases.map((phase) => phase.rank));
  const isApart = ({ members }: Series): boolean => {
    const [first] = members;
    if (first === undefined || first.rank <= rank || members.length < 2) return false;
    if (!named.has(keyOf(first.start)) || members.some(({ work }) => work.sure === 0)) return false;
    const alike = members.filter(({ start }) => sharesWord(named.get(keyOf(start)) ?? '', start.name));
    return alike.length * 2 < members.length;
  };
  return all.filter(isApart).flatMap(({ members }) => members);
}

function keyOf({ series, number }: PhaseStart): string {
  return `${series}|${number}`;
}
