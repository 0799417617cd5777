import type { Finding } from './finding.ts';
import type { Markdown } from './markdown.ts';

/** A run of working days, 1-based and inclusive; Day 1 is the plan's first working day (format 2.3). */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** A clause of a field, with the 1-based line it stands on. */
export interface Clause {
  readonly text: Markdown;
  readonly line: number;
  /** Index of the group of the phase that the field stands in; absent where it is the phase's (format 2.4). */
  readonly group?: number;
}

/** A labelled line: `**Goal Priority**: P1-Critical`. */
export interface LabelledLine {
  readonly label: string;
  readonly value: Markdown;
  readonly line: number;
}

/** What a checkbox before an item says: to do, in progress, done. Cancelled items are no work (format 2.5). */
export type WorkState = 'todo' | 'active' | 'done';

/** Explicit fields of a row or a task heading; they win over hints and computed values (format 2.5). */
export interface ExplicitFields {
  /** The plan's own id for the task as written: `T-007`, `1.1`, `API-3`. */
  readonly id?: string;
  readonly owner?: Markdown;
  readonly effort?: Markdown;
  /** What the plan calls it, where that may be no effort: `Prazo`, `Timeline`. */
  readonly effortLabel?: string;
  readonly done?: readonly Clause[];
  /** `none`: the plan says that the task waits for nothing; absent: the plan does not say. */
  readonly dependencies?: Markdown;
  readonly description?: Markdown;
}

/** A part of a task that has a box of its own: a clause of its definition of done, with its mark (format 2.5, 6.3). */
export interface Step {
  readonly text: Markdown;
  readonly state: WorkState;
}

/** Something to do, as one item, row or heading of the plan says it (format 2.5). */
export interface WorkItem {
  /** With its label, where it has one. */
  readonly text: Markdown;
  /**
   * The bold label that the text opens with (`Docs` of `Docs: update the hours`): what follows is split like any item; one
   * task keeps the label in its name, several have it as their group (format 2.4).
   */
  readonly label?: Markdown;
  /** The bold title that the text opens with, where what follows is no part of it: the name of its one task (format 2.5). */
  readonly title?: Markdown;
  /** The bold words that `text` opens with, where a bracket follows them: `**Gate** (2h) at the back`. */
  readonly bold?: Markdown;
  /** The number that its list shows it with, as others may name it; absent in lists of bullets. */
  readonly number?: number;
  readonly line: number;
  readonly state: WorkState;
  /** A row or a task heading is one task and is never split. */
  readonly whole: boolean;
  /** Index into the phase's `groups`; null when the item belongs to the phase itself. */
  readonly group: number | null;
  /** Nested lines under an action: they belong to the description. */
  readonly detail: readonly Markdown[];
  /** The boxes nested below it, in order. */
  readonly steps: readonly Step[];
  readonly fields: ExplicitFields;
}

/** Work under one heading that was not read, or may be none (format 2.0). */
export interface Unread {
  /** The nearest heading above it; empty above the first. */
  readonly heading: Markdown;
  /** 1-based line of the first of them. */
  readonly line: number;
  readonly count: number;
  /** It looks like work of a phase, so that the Execution Check fails; else *Check plan* lists it. */
  readonly isWork: boolean;
}

/** What of the plan stands nowhere in the note and does not look like work: a section, or parts of one (format 2.0). */
export interface Untold {
  /** Of the section; empty for what stands at the top, above all others. */
  readonly heading: Markdown;
  /** 1-based lines of the first and the last of it. */
  readonly line: number;
  readonly last: number;
  /** It is all of the section, with all that lies below it. */
  readonly isWhole: boolean;
  readonly paragraphs: number;
  /** List items and rows. */
  readonly items: number;
  /** Open boxes or numbered steps are among them: it is always named. */
  readonly hasSteps: boolean;
}

/** Items that share a label and a time: `Sprint 1 (Days 1-5)` (format 2.5). */
export interface Group {
  readonly label: Markdown;
  readonly days: DayRange | null;
  /** How many of its days it takes, where that is no whole number: 0.5. */
  readonly part?: number;
  /** The label's whole text with its hints (`Sprint 1 (Days 1-5) @alice`): they hold for all of the group (format 2.8). */
  readonly hints: Markdown;
  readonly line: number;
  /** The clauses of a Responsible field that stands in the group, and holds for it alone (format 2.4). */
  readonly responsible?: readonly Clause[];
  /** The clauses of a Depends on field that stands in the group: its tasks wait for them. */
  readonly dependsOn?: readonly Clause[];
  /** Index of the group it lies in, whose time it shares where it has none of its own; null for none. */
  readonly outer?: number | null;
}

/** One phase of the plan, by whatever word the plan calls it (format 2.1). */
export interface Phase {
  /** `Phase`, `Milestone`, `第`, … as the plan writes it; empty, with the number, for a phase that has only a name. */
  readonly word: string;
  /** `1`, `III`, `1a`, … as the plan writes it. */
  readonly number: string;
  /** Empty when the plan gives none. */
  readonly name: Markdown;
  readonly line: number;
  /** The time as the plan words it (`Weeks 1-2, Milestone 1`); empty when it gives none. */
  readonly timing: Markdown;
  /** The phase's own time and that of its groups; null when unknown (format 2.3). */
  readonly days: DayRange | null;
  /** How many of its days it takes, where that is no whole number: 0.5. */
  readonly part?: number;
  /** The milestone the plan links the phase to (`Milestone 1`); empty when it names none. */
  readonly milestone: Markdown;
  readonly groups: readonly Group[];
  readonly items: readonly WorkItem[];
  /** The clauses of Responsible, first one first. */
  readonly responsible: readonly Clause[];
  readonly deliverables: readonly Clause[];
  /** The clauses of Definition of Done. */
  readonly done: readonly Clause[];
  /** The clauses of Depends on. */
  readonly dependsOn: readonly Clause[];
  /** Rationale, Budget, Learning objectives, …: written to Success Criteria (format 2.4). */
  readonly notes: readonly LabelledLine[];
  readonly checkpoints: readonly Checkpoint[];
  /** The first line of its prose, to be quoted where it has no task. */
  readonly prose?: Clause;
}

/** `**End of Phase 1** (Day 10): Does it hold the load?` (format 2.7). */
export interface Checkpoint {
  readonly label: Markdown;
  /** `Day 10`, `Week 2`; empty when it names none. */
  readonly timing: Markdown;
  readonly text: Markdown;
  readonly line: number;
}

/** A risk with what is done about it; `mitigation` is empty when the plan names none. */
export interface Risk {
  readonly text: Markdown;
  readonly mitigation: Markdown;
  readonly line: number;
}

/** `SC-001` and what it means; `meaning` is empty where the plan only names it. */
export interface Metric {
  readonly id: string;
  readonly meaning: Markdown;
  readonly line: number;
}

/** Everything that execution.md says, read once; what we do not understand is not in it (format 2). */
export interface Plan {
  /** Null when absent (format 1.4). */
  readonly title: Markdown | null;
  readonly branch: Markdown | null;
  readonly date: Markdown | null;
  /** Day 1 as `YYYY-MM-DD`, when dates are known at all (format 5.5). */
  readonly startDate: string | null;
  /** Its own days off beside those of the settings: dates or ranges of them (format 5.5). */
  readonly holidays: readonly string[];
  /** Implementation Context, without its risks; labels and values as written. */
  readonly context: readonly LabelledLine[];
  readonly phases: readonly Phase[];
  readonly risks: readonly Risk[];
  readonly metrics: readonly Metric[];
  /** What all of the plan is done by, and what it delivers: lines of sections outside of the phases. */
  readonly criteria: readonly Metric[];
  /** Checkpoints that belong to no phase. */
  readonly checkpoints: readonly Checkpoint[];
  /** The people whom the plan names in its fields and its team. */
  readonly people: readonly string[];
  /** True while title and phases are still the template's own (format 2.9). */
  readonly unfilled: boolean;
  /** A fence or comment that never closes and so hides the rest (format 2.10). */
  readonly unclosed: { readonly what: 'code fence' | 'comment'; readonly line: number } | null;
  /** What looks like work and was not read (format 2.0). */
  readonly unread: readonly Unread[];
  /** What else is not in the note, in order. */
  readonly untold: readonly Untold[];
  /** The items of the plan that are cancelled, and so no tasks. */
  readonly cancelled: readonly Markdown[];
  /** Labels that stand in several phases and are in no table of ours (format 2.11). */
  readonly unknownLabels: readonly string[];
  readonly findings: readonly Finding[];
}
