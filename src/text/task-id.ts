import type { TaskId } from '../model/tasks.ts';

/** `T-007`, `T007`, `t-7` are one id, written `T-007`; other ids (`API-3`, `2.1`) stay as they are (format 5.1). */
export function taskId(text: string): TaskId {
  const number = /^T-?0*(\d+)$/i.exec(text.trim())?.[1];
  return (number === undefined ? text.trim() : `T-${number.padStart(3, '0')}`) as TaskId;
}

/**
 * An id as it is compared, of whatever make (format 5.1): `T-001`, `T001`, `t-1` -> t-1; `API-3`, `api3` -> api-3;
 * `ACT001` -> act-1; `2.1` -> 2.1; `007` -> 7.
 */
export function idKey(text: string): string {
  const bare = text.trim().toLowerCase();
  const [, letters, number = ''] = /^(\p{L}+)-?0*(\d.*)$/su.exec(bare) ?? [];
  return letters === undefined ? bare.replace(/^0+(?=\d)/, '') : `${letters}-${number}`;
}

/** The number of an id of our own (`T-007` -> 7); null for ids of another make. */
export function taskNumber(id: string): number | null {
  const number = /^T-?(\d{1,9})$/i.exec(id.trim())?.[1];
  return number === undefined ? null : Number(number);
}

/** Every id of our own make in a text, in order, each once: `T1, T-002 and t3` -> T-001, T-002, T-003. */
export function taskIdsIn(text: string): TaskId[] {
  const words = text.split(/[^\p{L}\p{N}.-]+/u);
  return [...new Set(words.filter((word) => taskNumber(word) !== null).map(taskId))];
}
