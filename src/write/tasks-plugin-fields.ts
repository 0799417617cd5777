import type { PluginFields } from '../model/action-items.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Settings } from '../model/settings.ts';
import type { TaskId } from '../model/tasks.ts';
import { WorkCalendar } from '../text/calendar.ts';

/** The fields of a box that has none. */
export const NO_FIELDS: PluginFields = { id: '', dependsOn: '', scheduled: '', due: '' };

/** What the fields of a task are written from. */
interface FieldSource {
  readonly id: TaskId;
  readonly dependencies: readonly TaskId[];
}

/** What all of the goal's fields are written from. */
interface FieldPlan {
  /** Every task that has a box: the ids with their spelling in the note. */
  readonly ids: readonly (readonly [id: TaskId, shown: string])[];
  readonly schedule: Schedule;
  /** Day 1, `YYYY-MM-DD`; null when no dates are known. */
  readonly start: string | null;
  readonly settings: Settings;
}

/**
 * The fields that the Tasks plugin reads from the end of a line, in its order and spelling: `🆔 T-002 ⛔ T-001
 * ⏳ 2026-01-05 📅 2026-01-06`, the dates being those of the earliest start and finish (format 6.3).
 */
export function tasksPluginFields(plan: FieldPlan): (task: FieldSource) => PluginFields {
  const names = pluginIds(plan.ids);
  const dateOf = dates(plan);
  const cyclic = new Set(plan.schedule.cycles.flat());
  return ({ id, dependencies }) => {
    const before = dependencies.flatMap((other) => names.get(other) ?? []);
    const slot = cyclic.has(id) ? undefined : plan.schedule.slots.get(id);
    const day = (hours: number): number => hours / plan.settings.hoursPerDay;
    const first = slot === undefined ? 0 : Math.floor(day(slot.earliestStart)) + 1;
    const last = slot === undefined ? 0 : Math.max(first, Math.ceil(day(slot.earliestFinish)));
    return {
      id: field('🆔', names.get(id) ?? ''),
      dependsOn: field('⛔', before.join(',')),
      scheduled: field('⏳', dateOf(first)),
      due: field('📅', dateOf(last)),
    };
  };
}

function field(sign: string, value: string): string {
  return value === '' ? '' : `${sign} ${value}`;
}

/** Ids as the plugin allows them, letters, digits, `_` and `-`, each another: `2.1` -> 2-1. */
function pluginIds(ids: FieldPlan['ids']): Map<TaskId, string> {
  const taken = new Set<string>();
  return new Map(
    ids.map(([id, shown]): [TaskId, string] => {
      const plain = shown.replace(/[^A-Za-z0-9_-]+/g, '-');
      let name = plain;
      for (let count = 2; taken.has(name); count++) name = `${plain}_${String(count)}`;
      taken.add(name);
      return [id, name];
    }),
  );
}

/** The date of a working day from 1 on; empty when it is not known. */
function dates({ start, settings }: FieldPlan): (day: number) => string {
  const calendar = start === null ? null : new WorkCalendar(start, settings);
  return (day) => (calendar === null || day < 1 ? '' : calendar.date(day));
}
