import { idKey } from './task-id.ts';

/** What may stand between two ids of a list. */
const BETWEEN = /(\s*(?:[,;&+]|\band\b)\s*)/i;
/** `**T-001**`, `Task 1.1`, `T-001 (API)`, `Phase 7` */
const ENTRY =
  /^([*_`]{0,3}(?:tasks?\s+#?)?)((?:\p{L}+\s)?[\p{L}\p{N}._-]*\d[\p{L}\p{N}._-]*)([*_`]{0,3}(?:\s*\([^()]*\))?)$/iu;

interface Entry {
  readonly opens: string;
  readonly id: string;
  readonly closes: string;
  /** What stands before it: a comma, an *and*. */
  readonly gap: string;
}

/** A text that is a list of ids and nothing else; null for any other, and for ranges. */
function entriesOf(list: string): Entry[] | null {
  const parts = list.trim().split(BETWEEN);
  const entries: Entry[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const [, opens = '', id, closes = ''] = ENTRY.exec(parts[at] ?? '') ?? [];
    if (id === undefined) return null;
    entries.push({ opens, id, closes, gap: at === 0 ? '' : (parts[at - 1] ?? '') });
  }
  return entries;
}

/** `T-001, T-004 and T-007` without T-004 -> `T-001 and T-007`; empty without any; null where no list has it. */
export function listWithout(list: string, id: string): string | null {
  const entries = entriesOf(list);
  const key = idKey(id);
  const left = entries?.filter((entry) => idKey(entry.id) !== key) ?? [];
  if (entries === null || left.length === entries.length) return null;
  return left
    .map(({ gap, opens, id: own, closes }, index) => `${index === 0 ? '' : gap}${opens}${own}${closes}`)
    .join('');
}

/** `T-001, API-4` with T-004 for API-4 -> `T-001, T-004`; null where no list has it. */
export function listWith(list: string, id: string, other: string): string | null {
  const entries = entriesOf(list);
  const key = idKey(id);
  if (entries?.some((entry) => idKey(entry.id) === key) !== true) return null;
  return entries
    .map((entry) => `${entry.gap}${entry.opens}${idKey(entry.id) === key ? other : entry.id}${entry.closes}`)
    .join('');
}
