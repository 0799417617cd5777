import type { TaskColumn } from './task-columns.ts';
import { isCounted, valueOf } from './counting.ts';

/** Names of keys that are words. */
const KEY_NAMES =
  /^(?:ctrl|control|strg|cmd|command|meta|super|alt|option|opt|shift|umschalt|esc|escape|enter|return|tab|space|leertaste|backspace|del|delete|entf|insert|home|end|pos1|(?:page|pg)_?(?:up|down|dn)|up|down|left|right|arrows?|keys?|f\d{1,2})$/i;
/** What stands between keys: `Ctrl+C`, `j / k`, `q or Esc`. */
const BETWEEN_KEYS = /[\s+/,|]+|\b-\b/;
const JOINTS = /\b(?:or|and|then|oder|und|dann)\b/gi;
/** One character, the same twice, or one after the sign of a modifier: `n`, `gg`, `⌘K`, `:q`, `↑` */
const KEY = /^(?:[\w?!:;.,<>[\]{}'"\\=*~^$%&@#←→↑↓⏎⌫⇥␣]|(\w)\1|[⌘⌥⇧⌃^:<]{1,3}.{1,2}>?)$/u;
/** What else a single letter or number may be: a rank, a size, a tick. */
const MARK = /^(?:\p{Lu}|\d+|x)$/u;

/**
 * Whether rows explain what is there and list nothing to do, `| Key | Context | Action |`: the first column holds code, or
 * some column holds keys (format 2.5).
 */
export function isReference(kinds: readonly TaskColumn[], rows: readonly (readonly string[])[]): boolean {
  return kinds.some((kind, at) => {
    if (kind !== 'other') return false;
    const cells = rows.map((row) => (row[at] ?? '').trim()).filter((text) => text !== '');
    if (cells.length * 2 < rows.length) return false;
    return (at === 0 && areMost(cells, isCode)) || areKeys(cells);
  });
}

/** A column of what may come up, `Situation`, `Symptom`: an action beside it is what is done then (format 2.5). */
export function namesCases(names: readonly string[]): boolean {
  return names.some((name) => CASE.test(name));
}

const CASE =
  /^(?:situation|situatie|situaci[oó]n|situa[cç][aã]o|situazione|scenario|szenario|scénario|escenario|cen[aá]rio|symptom|symptoms|trigger|auslöser|if|wenn|falls|si|se|als|情况|情況|状況|场景|ситуация)$/iu;

/** A few may say more: `Number keys`. */
function areMost(cells: readonly string[], fits: (text: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(fits).length * 4 >= cells.length * 3;
}

/** Code spans, whatever joins them. */
function isCode(text: string): boolean {
  return text.includes('`') && !/[\p{L}\p{N}]/u.test(text.replace(/`[^`]+`/g, '').replace(JOINTS, ''));
}

/** Keys that tell the rows apart, and neither rank nor count them. */
function areKeys(cells: readonly string[]): boolean {
  const areRanks = cells.every((text) => MARK.test(text));
  const areCounts = isCounted(cells.map((text) => valueOf(text.toLowerCase())));
  return !areRanks && !areCounts && new Set(cells).size * 2 > cells.length && areMost(cells, isKeys);
}

function isKeys(text: string): boolean {
  const parts = text
    .replace(/<\/?kbd>|[`*]/gi, '')
    .replace(JOINTS, ' ')
    .split(BETWEEN_KEYS)
    .filter((part) => part !== '');
  return parts.length > 0
    ? parts.every((part) => KEY.test(part) || KEY_NAMES.test(part))
    : /^[+/,|]$/.test(text);
}
