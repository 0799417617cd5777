import type { Markdown } from '../model/markdown.ts';
import type { NoteTask } from '../model/note-tasks.ts';
import { PhraseIndex } from '../text/phrase-index.ts';

/** Something of a goal that tasks may speak of. */
export interface SpokenOf {
  /** What it is called: its id, its name; none where it is only a text. */
  readonly names: readonly string[];
  readonly text: Markdown;
}

/** A name of one word could be any word. */
const fewestWords = 2;

/**
 * The tasks that speak of each thing, in their order: those that name it by its id or exact name, and those that its own text
 * names so (format 7.4). Nothing is guessed.
 */
export function linkedTasks(tasks: readonly NoteTask[], things: readonly SpokenOf[]): NoteTask[][] {
  const byTask = new PhraseIndex(tasks.map(textOf));
  const byThing = new PhraseIndex(things.map(({ text }) => text));
  const found = things.map(({ names }) => new Set(names.flatMap((name) => byTask.textsWith(name))));
  tasks.forEach(({ task, shownId }, place) => {
    const isTelling = task.name.split(/\s+/).length >= fewestWords;
    const names = isTelling ? [shownId, task.name] : [shownId];
    for (const thing of names.flatMap((name) => byThing.textsWith(name))) found[thing]?.add(place);
  });
  return found.map((places) => tasks.filter((_task, place) => places.has(place)));
}

function textOf({ task: { name, description, done } }: NoteTask): string {
  return [name, description, ...done].join('\n');
}
