import type { Task } from '../model/tasks.ts';

/** An effort as it is written: hours with their quarters, `8h`, `2.5h`, others in hours and minutes, `10h 55m`, less than one in minutes, `45m`, at least one. */
export function effortText(hours: number): string {
  if (hours >= 1 && Number.isInteger(hours * 4)) return `${String(hours)}h`;
  const minutes = Math.max(1, Math.round(hours * 60));
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (whole === 0) return `${String(rest)}m`;
  return rest === 0 ? `${String(whole)}h` : `${String(whole)}h ${String(rest)}m`;
}

/** A task's effort as it is written: `8h`; a share that we computed `~8h` (format 3.6); empty when it is unknown. */
export function taskEffort({ hours, shared }: Pick<Task, 'hours' | 'shared'>): string {
  return hours === null ? '' : `${shared === true ? '~' : ''}${effortText(hours)}`;
}
