import { clockHours } from '../../text/clock-range.ts';
import { bareWords } from '../../text/decoration.ts';
import { type Candidate, workOf } from './candidates.ts';
import type { OutlineSection } from './outline-sections.ts';
import { areNamedApart } from './same-phase.ts';
import { tellsTime } from './time-column.ts';

/**
 * The starts of words that say nothing of phases, in series that belong inside the headings above them (format 2.1): below one of three
 * or more headings side by side that each tell a time, `### Choice 1` below `## 13:00-14:00 Lunch`, or counted anew below several of them,
 * `### Room A` below `## Friday` and again below `## Saturday`.
 */
export function startsInParts(
  candidates: readonly Candidate[],
  sections: readonly OutlineSection[],
): ReadonlySet<Candidate> {
  const timed = sections.map(isTimed);
  const timedBeside = new Map<string, number>();
  for (const [at, section] of sections.entries())
    if (timed[at] === true) timedBeside.set(place(section), (timedBeside.get(place(section)) ?? 0) + 1);
  const isTimedPart = ({ container }: Candidate): boolean => {
    const around = sections[container];
    return timed[container] === true && around !== undefined && (timedBeside.get(place(around)) ?? 0) > 2;
  };
  const unknown = candidates.filter(({ isPhase }) => !isPhase);
  const isTimedStart = ({ container }: Candidate): boolean => timed[container] === true;
  const anew = alikeBeside(unknown, sections).filter((one) => countAnew(one, isTimedStart));
  return new Set([...unknown.filter(isTimedPart), ...anew.flat()]);
}

/** Where a section stands: side by side are those of one level below one heading. */
function place({ depth, parent }: OutlineSection): string {
  return `${depth}|${parent ?? ''}`;
}

function isTimed({ heading }: OutlineSection): boolean {
  return heading !== null && (tellsTime(heading) || clockHours(bareWords(heading.text).text) !== null);
}

/** Starts of one word and kind with work, below headings side by side. */
function alikeBeside(candidates: readonly Candidate[], sections: readonly OutlineSection[]): Candidate[][] {
  const families = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const around = sections[one.container];
    if (around === undefined || around.heading === null || one.inRest || workOf(one.work) === 0) continue;
    const key = [one.kind, one.rank, one.start.series, place(around)].join('|');
    const family = families.get(key);
    if (family === undefined) families.set(key, [one]);
    else family.push(one);
  }
  return [...families.values()];
}

/** Two or more of their numbers stand below several headings, half of all or more, each beside another name or none; what is named alike is one phase told twice, unless its headings tell a time. */
function countAnew(family: readonly Candidate[], isTimedStart: (one: Candidate) => boolean): boolean {
  const byNumber = new Map<string, Candidate[]>();
  for (const one of family) {
    const number = one.start.number.toLowerCase();
    const alike = byNumber.get(number);
    if (alike === undefined) byNumber.set(number, [one]);
    else alike.push(one);
  }
  const isAnew = (alike: readonly Candidate[]): boolean => {
    const [first] = alike;
    const other = alike.find(({ container }) => container !== first?.container);
    if (first === undefined || other === undefined) return false;
    const isNameless = first.start.name === '' && other.start.name === '';
    const isAsSure = first.work.sure > 0 === other.work.sure > 0;
    const areTimed = isTimedStart(first) && isTimedStart(other);
    return areTimed || (isAsSure && (isNameless || areNamedApart(first.start, other.start)));
  };
  const anew = [...byNumber.values()].filter(isAnew).length;
  return anew > 0 && anew * 2 >= byNumber.size && byNumber.size > 1;
}
