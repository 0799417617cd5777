import type { Markdown } from '../model/markdown.ts';
import type { Plan, WorkItem } from '../model/plan.ts';
import type { Settings } from '../model/settings.ts';
import { englishScore, isEnglish, leadingLabel } from '../text/action.ts';
import type { HintContext } from '../text/bracket-hints.ts';
import { type Hints, readHints } from '../text/hints.ts';
import { peopleByName } from '../text/people-names.ts';
import { referenceKey } from '../text/references.ts';
import { sharedStems, stems } from '../text/stems.ts';
import { type ClauseReading, splitItem } from './split-item.ts';
import { taskName } from './task-name.ts';

/** A task on its way: what the plan's own words say about it. */
export interface Draft {
  readonly item: WorkItem;
  /** Index of its phase. */
  readonly phase: number;
  /** Its clause of the item, exactly as written. */
  readonly clause: Markdown;
  /** `Kitchen`, where an earlier clause of the item opens with that label. */
  readonly label: Markdown;
  readonly hints: Hints;
  readonly name: Markdown;
  /** The nested lines of the item that speak of this clause. */
  readonly detail: readonly Markdown[];
}

/** What drafts are made with; one a plan. */
export interface Drafting {
  readonly hints: HintContext;
  readonly split: boolean;
  /** The plan as a whole is in English. */
  readonly english: boolean;
}

/** Phase and group labels as a dependency may name them: `Sprint 1 (Days 1-5)` -> sprint 1. */
export function labelKey(label: Markdown): string {
  const end = label.search(/[(:：[]/);
  return referenceKey(end === -1 ? label : label.slice(0, end));
}

/** Looks over the plan once for what every draft needs: its people, ids, labels, language. */
export function drafting(plan: Plan, settings: Settings): Drafting {
  const known = new Set<string>();
  const sample: Markdown[] = [];
  for (const phase of plan.phases) {
    known.add(referenceKey(`${phase.word} ${phase.number}`));
    for (const group of phase.groups) known.add(labelKey(group.label));
    for (const item of phase.items) {
      if (item.fields.id !== undefined) known.add(referenceKey(item.fields.id));
      sample.push(item.text);
    }
    sample.push(phase.name, ...[...phase.done, ...phase.deliverables].map((clause) => clause.text));
  }
  return {
    hints: {
      people: peopleByName(plan.people),
      known,
      time: { hoursPerDay: settings.hoursPerDay, daysPerWeek: settings.workingDays.length },
    },
    split: settings.splitItems,
    english: englishScore(sample.join('\n')) > 0,
  };
}

/** The tasks that a work item is cut into (format 2.6); none when it has no text. */
export function draftsOf(item: WorkItem, phase: number, { hints, split, english }: Drafting): Draft[] {
  const text = item.text.trim() === '' ? (item.fields.description ?? item.fields.id ?? '') : item.text;
  if (text.trim() === '') return [];
  const parts = new Map<Markdown, Hints>();
  const clauses =
    split && !isWhole(item) ? splitItem(text, reading(text, { hints, english }, parts)) : [text.trim()];
  const label =
    clauses.length > 1
      ? leadingLabel(text)
          .trim()
          .replace(/[:：]$/, '')
      : '';
  const details = sharedOut(item.detail, clauses);
  return clauses.map((clause, index) => {
    const found = parts.get(clause) ?? readHints(clause, hints);
    return {
      item,
      phase,
      clause,
      label: index === 0 ? '' : label,
      hints: found,
      name: taskName(found.name === '' ? clause : found.name),
      detail: details[index] ?? [],
    };
  });
}

/** How the clauses of a text are read; keeps in `parts` what it read, since most are tasks as they stand. */
function reading(
  text: Markdown,
  { hints, english }: Omit<Drafting, 'split'>,
  parts: Map<Markdown, Hints>,
): ClauseReading {
  return {
    english: text.includes(',') && isEnglish(text, english),
    bare: (clause) => {
      const found = readHints(clause, hints);
      parts.set(clause, found);
      return { text: found.name, hasId: found.id !== null };
    },
  };
}

/** A row, a task heading, or an item with fields that can belong to one task only. */
function isWhole({ whole, fields }: WorkItem): boolean {
  return (
    whole || [fields.id, fields.effort, fields.done, fields.dependencies].some((field) => field !== undefined)
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
