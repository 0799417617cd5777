import { idKey } from './task-id.ts';

/** No id with its mark-up and brackets takes more letters. */
const LONGEST = 80;
/** What may stand between two ids of a list. */
const BETWEEN = /([,;&+]|\band\b)/i;
/** `**T-001**`, `Task 1.1`, `T-001 (API)`, `Phase 7` */
const ENTRY =
  /^[*_`]{0,3}(?:tasks?\s+#?)?((?:\p{L}+\s)?[\p{L}\p{N}._-]*\d[\p{L}\p{N}._-]*)[*_`]{0,3}(?:\s*\([^()]*\))?$/iu;

interface Entry {
  readonly key: string;
  readonly text: string;
  /** What stands before it: a comma, an *and*, with the blanks around them. */
  readonly gap: string;
}

/** What is left of a list: the ids, and what stands behind them with what parts it from them. */
export interface ListLeft {
  readonly ids: string;
  readonly rest: string;
}

/**
 * A text that opens with a list of ids, without one of them; `isId` says of an `idKey` whether it is one, where its form
 * leaves that open. Null where the list does not have it.
 */
export function leftOfList(text: string, id: string, isId: (key: string) => boolean): ListLeft | null {
  const { entries, rest } = opening(text, isId);
  const key = idKey(id);
  const left = entries.filter((entry) => entry.key !== key);
  if (left.length === entries.length) return null;
  return { ids: left.map(({ gap, text: own }, at) => (at === 0 ? own : gap + own)).join(''), rest };
}

/** `T-001, T-004 and T-007` without T-004 -> `T-001 and T-007`; empty without any; null where no list has it, and where it is more than a list. */
export function listWithout(list: string, id: string): string | null {
  const left = leftOfList(list.trim(), id, () => true);
  return left?.rest === '' ? left.ids : null;
}

function opening(
  text: string,
  isId: (key: string) => boolean,
): { readonly entries: readonly Entry[]; readonly rest: string } {
  const parts = text.split(BETWEEN);
  const entries: Entry[] = [];
  /** Where the last id ends, and where the part begins. */
  let read = 0;
  let start = 0;
  for (let at = 0; at < parts.length; at += 2) {
    const part = parts[at] ?? '';
    const own = part.trim();
    const id = own.length > LONGEST ? undefined : ENTRY.exec(own)?.[1];
    if (id === undefined || !isId(idKey(id))) break;
    const from = start + part.indexOf(own);
    entries.push({ key: idKey(id), text: own, gap: text.slice(read, from) });
    read = from + own.length;
    start += part.length + (parts[at + 1] ?? '').length;
  }
  return { entries, rest: text.slice(read) };
}
