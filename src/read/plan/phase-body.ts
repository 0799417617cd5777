import type { PhaseStart } from '../work/phase-start.ts';
import type { Markdown } from '../../model/markdown.ts';
import type { Clause, LabelledLine, WorkItem } from '../../model/plan.ts';
import { type Timing, timing } from '../../text/day-range.ts';
import type { StateSign } from '../../text/decoration.ts';
import type { CheckpointLine } from './checkpoints.ts';
import type { RiskLine } from './risks.ts';
import { saysOnlySize } from './size-label.ts';

/**
 * How far out a group's line stands: a heading (or an item, by its list), a bold line that tells a time, any other bold
 * line. Bold lines of one rank stand side by side.
 */
export type GroupRank = 'heading' | 'time' | 'line';

/** A group before its time is placed on the plan's days. */
export interface GroupDraft {
  readonly label: Markdown;
  readonly hints: Markdown;
  timing: Timing | null;
  /** Its own words, or its Duration, for dates without a year. */
  dated: Markdown;
  readonly line: number;
  /** The clauses of a Responsible field that stands in the group. */
  readonly responsible: Clause[];
  /** The clauses of a Depends on field that stands in it. */
  readonly dependsOn: Clause[];
  /** What an Effort field in it says, all of it together; empty for nothing. */
  effort: Markdown;
  /** The prose directly in it. */
  readonly detail: Markdown[];
  /** What of it bold words open, as notes: they stay where tasks stand beside them. */
  readonly led: LabelledLine[];
  /** A line of its own that says something to do or has a number: with nothing in it, it is a task itself. */
  readonly sign: StateSign | null;
  readonly saysWork: boolean;
  /** It is a heading, with nothing but prose or code below it where no item is of the group. */
  readonly isEmpty: boolean;
  /** Index of the group it lies in; null for none. */
  readonly outer: number | null;
  readonly rank: GroupRank;
  /** What a sign of it or a Status field in it says of its tasks, and whether that stands after them. */
  state: StateSign | null;
  statusIsLast: boolean;
}

/** What a phase's blocks say, field by field. */
export interface PhaseBody {
  readonly groups: GroupDraft[];
  readonly items: WorkItem[];
  /** Those of the items that say nothing of their own state. */
  readonly silent: Set<WorkItem>;
  /** What a column of a table says of the phase of its rows. */
  readonly rows: Map<WorkItem, string>;
  readonly responsible: Clause[];
  readonly deliverables: Clause[];
  readonly done: Clause[];
  readonly dependsOn: Clause[];
  readonly duration: Clause[];
  readonly notes: LabelledLine[];
  readonly risks: RiskLine[];
  readonly checkpoints: CheckpointLine[];
  /** What a sign or a Status field of the phase, or the plan elsewhere, says of the tasks that say nothing themselves. */
  state: StateSign | null;
  /** The phase, or the part it lies in, is called by that state alone: `## In progress`. */
  stateIsName: boolean;
  /** The first line of its prose; null for none. */
  prose: Clause | null;
  /** The items that are cancelled. */
  cancelled: Markdown[];
}

export function emptyBody(): PhaseBody {
  return {
    groups: [],
    items: [],
    silent: new Set(),
    rows: new Map(),
    responsible: [],
    deliverables: [],
    done: [],
    dependsOn: [],
    duration: [],
    notes: [],
    risks: [],
    checkpoints: [],
    state: null,
    stateIsName: false,
    prose: null,
    cancelled: [],
  };
}

/** A group's label where it opens. */
export interface GroupOpening {
  /** The label with its brackets. */
  readonly label: Markdown;
  readonly line: number;
  /** The group it lies in; null for none. */
  readonly outer: number | null;
  readonly sign?: StateSign | null;
  /** What its sign says of the tasks in it. */
  readonly state?: StateSign | null;
  readonly saysWork?: boolean;
  readonly isEmpty?: boolean;
  readonly rank?: GroupRank;
}

/**
 * The index of the group of that label, made when it is new: the same label twice is one group (format 2.5). A group inside
 * another carries the other's label and hints before its own.
 */
export function groupIndex(body: PhaseBody, opening: GroupOpening): number {
  const { label, outer } = opening;
  const parent = outer === null ? undefined : body.groups[outer];
  const { name, time, hints } = timed(label);
  const full = parent === undefined ? name : `${parent.label}: ${name}`;
  const lower = full.toLowerCase();
  const known = body.groups.findIndex((group) => group.label.toLowerCase() === lower);
  if (known !== -1) return known;
  body.groups.push({
    ...UNSAID,
    ...opening,
    label: full,
    hints: [parent?.hints ?? '', hints].join(' ').trim(),
    timing: time,
    dated: label,
    responsible: [],
    dependsOn: [],
    effort: '',
    detail: [],
    led: [],
    statusIsLast: false,
  });
  return body.groups.length - 1;
}

const UNSAID = { sign: null, state: null, saysWork: false, isEmpty: false, rank: 'heading' } as const;

/** A label without the brackets that tell its time, its time, and its hints; one that says a size has neither. */
function timed(label: Markdown): {
  readonly name: Markdown;
  readonly time: Timing | null;
  readonly hints: Markdown;
} {
  if (saysOnlySize(label)) return { name: label.trim(), time: null, hints: '' };
  const inBrackets: Timing[] = [];
  const name = label.replace(/\s*[(（]([^()（）]*)[)）]/g, (all, inner: string) => {
    const time = timing(inner);
    if (time === null) return all;
    inBrackets.push(time);
    return '';
  });
  const own = timing(label.replace(/\s*(?:[:：(（].*|[–—-]\s.*|\s[–—-].*)$/, '').trim());
  return { name: name.trim(), time: statedTime(inBrackets[0] ?? null, own), hints: label };
}

/** A Duration field in a group; false where it tells no time that we can read. */
export function takeDuration(group: GroupDraft, value: Markdown): boolean {
  const time = timing(value);
  group.timing ??= time;
  group.dated = `${group.dated} (${value})`;
  return time !== null;
}

/** A length of time beside a stated one, `Week 2-3 (2 weeks)`, is that one's. */
export function statedTime(time: Timing | null, own: Timing | null): Timing | null {
  return time === null || (time.kind === 'duration' && own !== null && own.kind !== 'duration') ? own : time;
}

/** A phase while its two or more stretches are put together. */
export interface PhaseDraft {
  start: PhaseStart;
  readonly body: PhaseBody;
}
