import type { Markdown } from '../model/markdown.ts';
import type { TaskSketch } from './draft.ts';
import { bareAction, taskName } from './task-name.ts';

/**
 * The tasks of a phase with names that tell them apart (format 3.4): those that were cut to the same name are cut again,
 * after the first word by which their texts differ. `Write the report of the … for the board`, `… for the staff`.
 */
export function withDistinctNames(drafts: readonly TaskSketch[]): readonly TaskSketch[] {
  const byName = new Map<string, number[]>();
  drafts.forEach(({ name }, index) => {
    const key = name.toLowerCase();
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [index]);
    else known.push(index);
  });
  if (byName.size === drafts.length) return drafts;
  const result = [...drafts];
  for (const alike of byName.values()) if (alike.length > 1) cutLater(alike, result);
  return result;
}

function cutLater(alike: readonly number[], drafts: TaskSketch[]): void {
  const texts = alike.flatMap((index) => {
    const draft = drafts[index];
    return draft === undefined ? [] : [{ index, draft, text: bareAction(nameSource(draft)) }];
  });
  const distinct = [...new Set(texts.map(({ text }) => text))].sort();
  const least = new Map(
    distinct.map((text, at) => [
      text,
      Math.max(0, ...[distinct[at - 1], distinct[at + 1]].map((other) => sharedStart(text, other ?? ''))),
    ]),
  );
  for (const { index, draft, text } of texts) {
    drafts[index] = { ...draft, name: taskName(nameSource(draft), least.get(text) ?? 0) };
  }
}

/** What a task is called after: its clause without its hints, unless it is nothing else. */
export function nameSource({ clause, hints }: Pick<TaskSketch, 'clause' | 'hints'>): Markdown {
  return hints.name === '' ? clause : hints.name;
}

/** How many characters two texts begin with alike. */
function sharedStart(one: string, other: string): number {
  const end = Math.min(one.length, other.length);
  let at = 0;
  while (at < end && one.charAt(at) === other.charAt(at)) at++;
  return at;
}
