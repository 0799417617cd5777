import type { Markdown } from '../../model/markdown.ts';
import type { Clause, LabelledLine, WorkItem } from '../../model/plan.ts';
import { type Timing, timing } from '../../text/day-range.ts';
import type { CheckpointLine } from './checkpoints.ts';
import type { RiskLine } from './risks.ts';

/** A group before its time is placed on the plan's days. */
export interface GroupDraft {
  readonly label: Markdown;
  readonly hints: Markdown;
  readonly timing: Timing | null;
  readonly line: number;
}

/** What a phase's blocks say, field by field. */
export interface PhaseBody {
  readonly groups: GroupDraft[];
  readonly items: WorkItem[];
  readonly responsible: Clause[];
  readonly deliverables: Clause[];
  readonly done: Clause[];
  readonly dependsOn: Clause[];
  readonly duration: Clause[];
  readonly notes: LabelledLine[];
  readonly risks: RiskLine[];
  readonly checkpoints: CheckpointLine[];
}

export function emptyBody(): PhaseBody {
  return {
    groups: [],
    items: [],
    responsible: [],
    deliverables: [],
    done: [],
    dependsOn: [],
    duration: [],
    notes: [],
    risks: [],
    checkpoints: [],
  };
}

/** A group's label where it opens. */
export interface GroupOpening {
  readonly label: Markdown;
  /** The label with its brackets. */
  readonly hints: Markdown;
  readonly line: number;
  /** The group it lies in; null for none. */
  readonly outer: number | null;
}

/**
 * The index of the group of that label, made when it is new: the same label twice is one group (format 2.5). `hints` is
 * the label with its brackets; a group inside another carries the other's label and hints before its own.
 */
export function groupIndex(body: PhaseBody, opening: GroupOpening): number {
  const { label, hints, line } = opening;
  const parent = opening.outer === null ? undefined : body.groups[opening.outer];
  const time =
    [...hints.matchAll(/\(([^()]*)\)/g)]
      .map((match) => timing(match[1] ?? ''))
      .find((found) => found !== null) ?? null;
  const name = (
    time === null
      ? label
      : label.replace(/\s*\(([^()]*)\)/g, (all, inner: string) => (timing(inner) === null ? all : ''))
  ).trim();
  const full = parent === undefined ? name : `${parent.label}: ${name}`;
  const known = body.groups.findIndex((group) => group.label.toLowerCase() === full.toLowerCase());
  if (known !== -1) return known;
  body.groups.push({
    label: full,
    hints: parent === undefined ? hints : `${parent.hints} ${hints}`,
    timing: time ?? timing(label.replace(/[:：–—(].*$/, '').trim()) ?? parent?.timing ?? null,
    line,
  });
  return body.groups.length - 1;
}
