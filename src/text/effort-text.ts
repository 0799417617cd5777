import type { Task } from '../model/tasks.ts';

/** An effort as it is written: hours with their quarters, `8h`, `2.5h`, others and less than one in minutes, `45m`, at least one. */
export function effortText(hours: number): string {
  const inHours = hours >= 1 && Number.isInteger(hours * 4);
  return inHours ? `${String(hours)}h` : `${String(Math.max(1, Math.round(hours * 60)))}m`;
}

/** A task's effort as it is written: `8h`; a share that we computed `~8h` (format 3.6); empty when it is unknown. */
export function taskEffort({ hours, shared }: Pick<Task, 'hours' | 'shared'>): string {
  return hours === null ? '' : `${shared === true ? '~' : ''}${effortText(hours)}`;
}
