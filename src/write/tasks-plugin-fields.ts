import type { PluginFields } from '../model/action-items.ts';
import type { TaskId } from '../model/tasks.ts';
import type { GoalTimes } from '../model/goal-times.ts';

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
  readonly times: GoalTimes;
}

/**
 * The fields that the Tasks plugin reads from the end of a line, in its order and spelling: `🆔 T-002 ⛔ T-001
 * ⏳ 2026-01-05 📅 2026-01-06`, the dates being those of the task's first and last day (format 5.7, 6.3).
 */
export function tasksPluginFields({ ids, times }: FieldPlan): (task: FieldSource) => PluginFields {
  const names = pluginIds(ids);
  return ({ id, dependencies }) => {
    const before = dependencies.flatMap((other) => names.get(other) ?? []);
    const time = times.tasks.get(id);
    return {
      id: field('🆔', names.get(id) ?? ''),
      dependsOn: field('⛔', before.join(',')),
      scheduled: field('⏳', time?.from ?? ''),
      due: field('📅', time?.to ?? ''),
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
