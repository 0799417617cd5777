import { taskId } from './task-id.ts';

const RANGE = /^(?:tasks?\s+)?(T-?\d+)\s*(?:-|–|—|to|through|\.\.+|…)\s*(?:T-?)?(\d+)$/i;
const OWN_ID = /^T-?\d+$/i;
/** An id of any make: letters and digits with an optional dash or dots. */
const ANY_ID = /^(?:[A-Z]{1,10}-?)?\d+(?:\.\d+)*[a-z]?$/i;

/** A word for what is numbered. */
const ITEM_WORD =
  /^(?:tasks?|steps?|items?|aufgaben?|schritte?|punkte?|tâches?|étapes?|tareas?|pasos?|tarefas?|passos?|compit[oi]|pass[oi]|taken|taak|stap(?:pen)?|шаг|задача)\s+(?=#?\d)/iu;
const ARTICLE = /^(?:the|der|die|das|den|dem|le|la|les|el|los|las|o|os|as|il|lo|gli|het|de)\s+/iu;

/** What a reference names by an article, `the server` -> server; null for other words. */
export function articled(text: string): string | null {
  const article = ARTICLE.exec(text)?.[0];
  return article === undefined || article.length === text.length
    ? null
    : text.slice(article.length).toLowerCase();
}

/** What is done something with, where a name is a word and that: `Buy the server` -> server; null for a single word. */
export function objectIn(name: string): string | null {
  const space = name.indexOf(' ');
  if (space === -1) return null;
  const rest = name.slice(space + 1).trim();
  return articled(rest) ?? rest.toLowerCase();
}

/** A reference as it is compared: `Task 1.1`, `#1.1` -> 1.1; `T007`, `[[#T-007]]` -> t-007. */
export function referenceKey(text: string): string {
  const bare = text
    .trim()
    .slice(0, 200)
    .replace(/^!?\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/, '$1')
    .replace(/^\[([^[\]]*)\]\([^()]*\)/, '$1')
    .replace(/[`*]/g, '')
    .replace(/\s\([^()]*\)$/, '')
    .replace(/^#/, '')
    .replace(ITEM_WORD, '')
    .replace(/\.$/, '');
  return taskId(bare).toLowerCase();
}

/** The parts of `T-001 and T-002 & T-003`. */
export function conjuncts(text: string): string[] {
  return text
    .split(/[&+]|\s(?:and|then)\s/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The ends of a range of our own ids: `T-001–T-003`, `T001 to 3` -> T-001, T-003. Null for any other text. */
export function idRange(text: string): readonly [string, string] | null {
  const [, first, last] = RANGE.exec(text.trim().slice(0, 80)) ?? [];
  return first === undefined || last === undefined ? null : [first, `T-${last}`];
}

/**
 * Whether a text names nothing but tasks: ids of our own, ranges of them, and what `known` holds; with `anyId` also ids
 * that nobody defines (`API-9`).
 */
export function areReferences(text: string, known: ReadonlySet<string>, anyId: boolean): boolean {
  const parts = conjuncts(text);
  return (
    parts.length > 0 &&
    parts.every((part) => {
      const key = referenceKey(part);
      return OWN_ID.test(key) || known.has(key) || idRange(part) !== null || (anyId && ANY_ID.test(key));
    })
  );
}
