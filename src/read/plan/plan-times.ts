import type { Markdown } from '../../model/markdown.ts';
import { datesNear, type Timing, timing } from '../../text/day-range.ts';
import { labelOfPhase } from '../../text/phase-label.ts';
import { termAmong } from '../../text/vocabulary.ts';
import type { PhaseTimes } from '../work/times.ts';
import type { Context } from './context.ts';
import { type PhaseBody, type PhaseDraft, statedTime } from './phase-body.ts';

/**
 * The times of a plan's phases and groups (format 2.3). Dates without a year are of the year that puts them nearest to the
 * dates before them, `near` at first; where no date of the plan has a year, they are none.
 */
export function planTimes(drafts: readonly PhaseDraft[], near: string | null): PhaseTimes[] {
  const stated = drafts.map((draft) => timesOf(draft, null));
  let last = near ?? firstDate(stated.flatMap(({ own, groups }) => [own, ...groups]));
  return drafts.map((draft, at) => {
    last = firstDate([stated[at]?.own ?? null]) ?? last;
    const times = timesOf(draft, last);
    last = firstDate([...times.groups].reverse()) ?? firstDate([times.own]) ?? last;
    return times;
  });
}

/** The date that the plan's header names first, else the middle of the year in its title, which tells the year alone. */
export function dateAbove({ lines, date }: Context, title: Markdown | null): string | null {
  const year = /(?:^|\D)(20\d\d)(?!\d)/.exec(title ?? '')?.[1];
  const own = firstDate(lines.map(({ value }) => timing(value)));
  return own ?? (year === undefined ? firstDate([timing(date ?? '')]) : `${year}-07-01`);
}

function firstDate(times: readonly (Timing | null)[]): string | null {
  return times.flatMap((time) => (time?.kind === 'dates' ? [time.first] : []))[0] ?? null;
}

function timesOf({ start, body }: PhaseDraft, near: string | null): PhaseTimes {
  const texts = [start.timing, ...body.duration.map(({ text }) => text)];
  const fields = body.duration.map(({ text }) => timing(text) ?? datesIn(text, near));
  const stated = statedTime(
    timing(start.timing) ?? datesIn(start.name, near) ?? fields.find((time) => time !== null) ?? null,
    timing(labelOfPhase({ ...start, name: '' })),
  );
  const own = stated ?? lengthToldAsEffort(body);
  const nearest = firstDate([own]) ?? near;
  return {
    isUnknown: texts.some((text) => /\d/.test(text.replace(/\bmilestones?\s+\S+/gi, ''))),
    own,
    groups: body.groups.map((group) => datesIn(group.dated, nearest) ?? group.timing),
    outer: body.groups.map(({ outer }) => outer),
  };
}

/** The effort that a phase tells for all of it, in days or weeks: how long it takes, where nothing else says so. */
function lengthToldAsEffort({ notes, groups }: PhaseBody): Timing | null {
  if (groups.some((group) => group.timing !== null)) return null;
  const told = notes.filter(({ label }) => termAmong(label, ['effort']) !== null);
  return (
    told.map(({ value }) => timing(withKnownLetters(value))).find((time) => time?.kind === 'duration') ?? null
  );
}

/** `10d`, `2w` -> 10 days, 2 weeks */
function withKnownLetters(effort: Markdown): Markdown {
  return effort.replace(/(\d)\s?([dw])$/i, (_, digit: string, letter: string) =>
    letter.toLowerCase() === 'd' ? `${digit} days` : `${digit} weeks`,
  );
}

/** The dates that a title tells, in brackets or at one of its ends: of `near`'s year, where they name none. */
function datesIn(title: Markdown, near: string | null): Timing | null {
  for (const part of partsOf(title.slice(0, 300))) {
    const dates = near === null ? null : datesNear(part, near);
    const found = dates ?? daysWithYear(part);
    if (found !== null) return found;
  }
  return null;
}

/** Dates that name their year; of one day alone nobody knows what it says of the part. */
function daysWithYear(part: string): Timing | null {
  const found = timing(part);
  return found?.kind === 'dates' && found.first !== found.last ? found : null;
}

/** A title's brackets, else all of it, what follows a dash, colon or comma, or what precedes one. */
function partsOf(title: Markdown): string[] {
  const brackets = /[(（]([^()（）]*)[)）]/u.exec(title)?.[1];
  const cuts = Array.from(title.matchAll(/\s[–—-]\s|[:：,，]\s*/g)).slice(0, MOST_CUTS);
  return [
    ...(brackets === undefined ? [] : [brackets]),
    title,
    ...cuts.map(({ 0: cut, index }) => title.slice(index + cut.length)),
    ...cuts.map(({ index }) => title.slice(0, index)),
  ];
}

const MOST_CUTS = 6;
