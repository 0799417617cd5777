import type { ItemCounts, ItemsOutcome, RebuildItemsOutcome } from '../../src/model/items-request.ts';
import { buildItems } from '../../src/engine/build-items.ts';
import { rebuildItems } from '../../src/engine/rebuild-items.ts';
import type { BuildRecord } from '../../src/model/merge.ts';
import { stepKey } from '../../src/model/plan-steps.ts';
import type { WorkState } from '../../src/model/plan.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.ts';

/** A task of a tasks.md that is made up for a test. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly owner?: string;
  readonly effort?: string;
  readonly done?: string;
  readonly after?: string;
}

/** `tasksText({ 'Phase 1: Ground (Days 1-10)': [{ id: 'T-001', name: 'Test the soil' }] })` */
export function tasksText(phases: Readonly<Record<string, readonly Row[]>>): string {
  const blocks = Object.entries(phases).map(([phase, rows]) => {
    const [, label = '', time = ''] = /^(.*?)(?: (\(.*\)))?$/.exec(phase) ?? [];
    return [
      `**${label}**${time === '' ? '' : ` ${time}`}`,
      '',
      '| Task ID | Task Name | Description | Owner | Effort | DoD | Dependencies |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      ...rows.map(
        ({ id, name, owner = '', effort = '', done = '', after = 'None' }) =>
          `| ${id} | ${name} |  | ${owner} | ${effort} | ${done} | ${after} |`,
      ),
      '',
    ].join('\n');
  });
  return `# Implementation Tasks: Garden\n\n${blocks.join('\n')}`;
}

export interface Building {
  readonly tasks: string;
  readonly settings?: Partial<Settings>;
  readonly start?: string | null;
  readonly holidays?: readonly string[];
  readonly title?: string;
  /** The marks of the plan's steps, by task and text. */
  readonly steps?: Readonly<Record<string, Readonly<Record<string, WorkState>>>>;
}

const FOLDER = 'goals/001-garden';

function requestOf({
  tasks,
  settings = {},
  start = null,
  holidays = [],
  title = 'Garden',
  steps = {},
}: Building) {
  return {
    title,
    tasks: { path: `${FOLDER}/tasks.md`, text: tasks },
    path: `${FOLDER}/action-items.md`,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    start,
    holidays,
    steps: new Map(Object.entries(steps).map(([task, own]) => [stepKey(task), marksOf(own)])),
  };
}

function marksOf(steps: Readonly<Record<string, WorkState>>): Map<string, WorkState> {
  return new Map(Object.entries(steps).map(([text, state]) => [stepKey(text), state]));
}

export function itemsOf(building: Building): ItemsOutcome {
  return buildItems(requestOf(building));
}

/** The same where tasks.md is known to have tasks. */
export function builtItemsOf(building: Building): { note: string; record: BuildRecord; built: ItemCounts } {
  const outcome = itemsOf(building);
  if (outcome.kind !== 'built') throw new Error(`expected built items, got ${outcome.kind}`);
  return outcome;
}

export interface RebuildingItems extends Building {
  readonly note: string;
  /** Null for a note without a record. */
  readonly record: BuildRecord | null;
  readonly taken?: readonly string[];
}

/** Builds tasks over a note; the record goes through JSON, as it does on disk. */
export function itemsRebuildOf({
  note,
  record,
  taken = [],
  ...building
}: RebuildingItems): RebuildItemsOutcome {
  const request = requestOf(building);
  return rebuildItems({
    ...request,
    note: { path: request.path, text: note },
    record: JSON.parse(JSON.stringify(record)) as unknown,
    taken,
  });
}

/** The same where the note is known to be one that can be merged into, and the merge holds (format 4.8). */
export function rebuiltItemsOf(
  rebuilding: RebuildingItems,
): Extract<RebuildItemsOutcome, { kind: 'rebuilt' }> {
  const outcome = itemsRebuildOf(rebuilding);
  if (outcome.kind !== 'rebuilt') throw new Error(`expected rebuilt items, got ${JSON.stringify(outcome)}`);
  if (outcome.doubt !== null) throw new Error(`the merge does not hold: ${JSON.stringify(outcome.doubt)}`);
  return outcome;
}
