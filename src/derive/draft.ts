import type { Markdown } from '../model/markdown.ts';
import type { Plan, WorkItem } from '../model/plan.ts';
import type { Settings } from '../model/settings.ts';
import { englishScore, isEnglish, leadingLabel } from '../text/action.ts';
import { WorkCalendar } from '../text/calendar.ts';
import { countingNumbers } from '../text/counting-numbers.ts';
import type { HintContext } from '../text/bracket-hints.ts';
import { closingMarks } from '../text/closing-marks.ts';
import { workTime } from '../text/effort.ts';
import { type Hints, readHints } from '../text/hints.ts';
import { withoutItemNumber } from '../text/item-number.ts';
import { peopleByName } from '../text/people-names.ts';
import { labelOfPhase } from '../text/phase-label.ts';
import { opensWithHour } from '../text/time-alone.ts';
import { referenceKey } from '../text/references.ts';
import { sharedStems, stems } from '../text/stems.ts';
import type { BareClause } from './clause-runs.ts';
import { namesOfItems } from './names-of-items.ts';
import { openingIds } from './opening-ids.ts';
import { type ClauseReading, splitItem } from './split-item.ts';
import { taskName } from './task-name.ts';

/** A task on its way: what the plan's own words say about it. */
export interface TaskSketch {
  readonly item: WorkItem;
  /** Index of its phase. */
  readonly phase: number;
  /** Its clause of the item, exactly as written. */
  readonly clause: Markdown;
  /** The number that its author counts the item by, as a dependency may name it; null without one. */
  readonly number: string | null;
  /** `Kitchen`, where the item opens with that label and the clause does not. */
  readonly label: Markdown;
  readonly hints: Hints;
  readonly name: Markdown;
  /** The nested lines of the item that speak of this clause. */
  readonly detail: readonly Markdown[];
}

/** What drafts are made with; one a plan. */
export interface Drafting {
  readonly hints: HintContext;
  /** The same for each phase, with its time. */
  readonly ofPhases: readonly HintContext[];
  readonly split: boolean;
  /** Whether a number at the start of an item counts it (format 2.8). */
  readonly counts: (number: string) => boolean;
  /** The plan's own id that an item opens with, `C3 Close the shop`; null for none. */
  readonly ids: (text: Markdown) => string | null;
  /** The plan as a whole is in English. */
  readonly english: boolean;
  /** The working days of the plan, from its first day on. */
  readonly calendar: WorkCalendar;
}

/** Day 1 where no date of the plan is known. */
const ANY_START = '2026-01-05';

/** Phase and group labels as a dependency may name them: `Sprint 1 (Days 1-5)` -> sprint 1. */
export function labelKey(label: Markdown): string {
  const end = label.search(/[(:：[]/);
  return referenceKey(end === -1 ? label : label.slice(0, end));
}

/** Looks over the plan once for what every draft needs: its people, ids, labels, language. */
export function drafting(plan: Plan, settings: Settings): Drafting {
  const known = new Set<string>();
  const sample: Markdown[] = [];
  const counts = countingNumbers(plan.phases.flatMap(textsOfGroups));
  const ids = openingIds(plan.phases.flatMap(({ items }) => items.map(({ text }) => text)));
  for (const phase of plan.phases) {
    known.add(referenceKey(labelOfPhase({ ...phase, name: '' })));
    for (const group of phase.groups) known.add(labelKey(group.label));
    for (const item of phase.items) {
      const id = item.fields.id ?? numberOf(item, item.text, ids);
      if (id !== null) known.add(referenceKey(id));
      sample.push(item.text);
    }
    sample.push(phase.name, ...[...phase.done, ...phase.deliverables].map((clause) => clause.text));
  }
  const hints = {
    people: peopleByName(plan.people),
    known,
    names: namesOfItems(plan),
    numbers: partNumbers(plan),
    time: workTime(settings),
  };
  return {
    hints,
    ofPhases: plan.phases.map(({ days, items }) => ({
      ...hints,
      clocked: items.some(({ text }) => opensWithHour(text)),
      longest: days === null ? null : (days.last - days.first + 1) * settings.hoursPerDay,
    })),
    split: settings.splitItems,
    counts,
    ids,
    english: englishScore(sample.join('\n')) > 0,
    calendar: new WorkCalendar(plan.startDate ?? ANY_START, {
      workingDays: settings.workingDays,
      holidays: [...settings.holidays, ...plan.holidays],
    }),
  };
}

/** What others may name an item by: its number or id in its text, else the number that its list shows. */
function numberOf({ number }: WorkItem, text: Markdown, ids: Drafting['ids']): string | null {
  return withoutItemNumber(text).number ?? ids(text) ?? (number === undefined ? null : String(number));
}

/** The texts of a phase's items, those of each group by themselves. */
function textsOfGroups({ items }: Plan['phases'][number]): Markdown[][] {
  const groups = new Map<number | null, Markdown[]>();
  for (const { group, text } of items) groups.set(group, [...(groups.get(group) ?? []), text]);
  return [...groups.values()];
}

/** The numbers with a letter that open the names of the plan's parts: `3d. Gallery` -> 3d. */
function partNumbers({ phases }: Plan): ReadonlySet<string> {
  const labels = phases.flatMap(({ name, groups }) => [
    name,
    ...groups.flatMap(({ label }) => label.split(': ')),
  ]);
  return new Set(labels.flatMap((label) => /^(\d{1,3}[a-z])[.)]?\s+\p{L}/u.exec(label)?.[1] ?? []));
}

/** The tasks that a work item is cut into (format 2.6); none when it has no text. */
export function draftsOf(item: WorkItem, phase: number, drafting: Drafting): TaskSketch[] {
  const written = item.text.trim() === '' ? (item.fields.description ?? item.fields.id ?? '') : item.text;
  if (written.trim() === '') return [];
  const { counts } = drafting;
  const number = numberOf(item, written, drafting.ids);
  const { text } = withoutItemNumber(written, counts);
  const ofPhase = drafting.ofPhases[phase] ?? drafting.hints;
  const bold = item.bold === undefined ? null : withoutItemNumber(item.bold, counts).text;
  const hints = bold === null ? ofPhase : { ...ofPhase, bold };
  const context = { hints, english: drafting.english };
  const parts = new Map<Markdown, Hints>();
  const { clauses, label } = clausesOf(item, text, (value) =>
    drafting.split && !isWhole(item) ? splitItem(value, reading(value, context, parts)) : [value.trim()],
  );
  const details = sharedOut(item.detail, clauses);
  return clauses.map((clause, index) => {
    const found = parts.get(clause) ?? readHints(clause, context.hints);
    return {
      item,
      phase,
      clause,
      number,
      label: index === 0 && clause.startsWith(label) ? '' : label,
      hints: found,
      name: taskName(item.title === undefined ? found.name || clause : titleOf(item.title, drafting)),
      detail: details[index] ?? [],
    };
  });
}

/** The clauses of an item, and its label where there are several: a bold one is in none of them. */
function clausesOf(
  item: WorkItem,
  text: Markdown,
  split: (value: Markdown) => Markdown[],
): { readonly clauses: Markdown[]; readonly label: Markdown } {
  const bold = item.label ?? '';
  if (bold !== '' && text.startsWith(bold)) {
    const clauses = split(text.slice(bold.length).replace(/^\s*[:：]\s*/, ''));
    if (clauses.length > 1) return { clauses, label: bold };
    return { clauses: [text.trim()], label: '' };
  }
  const clauses = split(text);
  const label = clauses.length > 1 ? leadingLabel(text).trim() : '';
  return { clauses, label: label.replace(/[:：]$/, '') };
}

/** How the clauses of a text are read; keeps in `parts` what it read, since most are tasks as they stand. */
function reading(
  text: Markdown,
  { hints, english }: Pick<Drafting, 'hints' | 'english'>,
  parts: Map<Markdown, Hints>,
): ClauseReading {
  return {
    english: /[,;；]/.test(text) && isEnglish(text, english),
    bare: (clause) => {
      const found = readHints(clause, hints);
      parts.set(clause, found);
      return { text: found.name, hasId: found.id !== null, hints: hintsIn(clause, found) };
    },
  };
}

/** Where the hints stood that a clause has lost; marks that are kept after them do not count. */
function hintsIn(clause: Markdown, found: Hints): BareClause['hints'] {
  const { name, id, owner, hours, after, parallel, done } = found;
  const says = id ?? owner ?? hours ?? after;
  if (says === null && !parallel && done.length === 0) return 'none';
  return clause.startsWith(name.slice(0, name.length - closingMarks(name).length)) ? 'end' : 'inside';
}

/** A bold title without its number and hints. */
function titleOf(title: Markdown, { counts, hints }: Drafting): Markdown {
  const { text } = withoutItemNumber(title, counts);
  return readHints(text, hints).name || text;
}

/** A row, a task heading, a bold title of its own, or an item with fields that can belong to one task only. */
function isWhole({ whole, title, fields }: WorkItem): boolean {
  return (
    whole ||
    title !== undefined ||
    [fields.id, fields.effort, fields.done, fields.dependencies].some((field) => field !== undefined)
  );
}

/** Each line at the clause that it shares most words with, the first among equals. */
function sharedOut(lines: readonly Markdown[], clauses: readonly Markdown[]): Markdown[][] {
  const result: Markdown[][] = clauses.map(() => []);
  const words = lines.length > 0 && clauses.length > 1 ? clauses.map((clause) => stems(clause)) : [];
  for (const line of lines) {
    const own = words.length === 0 ? null : stems(line);
    let best = 0;
    let most = 0;
    words.forEach((clause, index) => {
      const shared = own === null ? 0 : sharedStems(own, clause);
      if (shared > most) [best, most] = [index, shared];
    });
    result[best]?.push(line);
  }
  return result;
}
