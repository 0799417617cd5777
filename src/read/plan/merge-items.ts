import type { ExplicitFields, WorkItem } from '../../model/plan.ts';

/**
 * Puts items from index `earlier` on together with those before them that have the same text, one with one: an overview
 * and a detailed section name the same work, and what only one of them says of it is kept (format 2.1).
 */
export function mergeItems(items: WorkItem[], earlier: number, silent: Set<WorkItem>): void {
  const known = new Map<string, number>();
  for (let at = earlier - 1; at >= 0; at--) known.set(items[at]?.text.toLowerCase() ?? '', at);
  for (const item of items.splice(earlier)) {
    const key = item.text.toLowerCase();
    const at = known.get(key);
    const first = at === undefined ? undefined : items[at];
    if (at === undefined || first === undefined) items.push(item);
    else {
      const both = merged(first, item);
      items[at] = both;
      if (silent.has(first) && silent.has(item)) silent.add(both);
    }
    known.delete(key);
  }
}

function merged(first: WorkItem, second: WorkItem): WorkItem {
  return {
    text: first.text,
    line: first.line,
    state: second.state === 'todo' ? first.state : second.state,
    whole: first.whole || second.whole,
    group: first.group ?? second.group,
    steps: [...first.steps, ...second.steps],
    detail: [...first.detail, ...second.detail.filter((line) => !first.detail.includes(line))],
    fields: mergedFields(first.fields, second.fields),
  };
}

/** The first item's fields win, but for the texts, which are put together. */
function mergedFields(first: ExplicitFields, second: ExplicitFields): ExplicitFields {
  const descriptions = [first.description, second.description].filter((text) => text !== undefined);
  const done = [...(first.done ?? []), ...(second.done ?? [])];
  return {
    ...second,
    ...first,
    ...(descriptions.length === 0 ? {} : { description: [...new Set(descriptions)].join(' ') }),
    ...(done.length === 0 ? {} : { done }),
  };
}
