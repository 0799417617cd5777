import type { BuiltItems as Items, ItemsNote } from '../model/action-items.ts';
import type { BuildRecord } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import { knownOfRows, knownRows, type Versions } from './known-rows.ts';
import { itemRows } from './list-layout.ts';
import { keyed, type PhaseLike, phaseKeys } from './match-phases.ts';
import { knownPhases } from './record.ts';
import { boxesById } from './task-boxes.ts';

/** The identities of the phases of a build, and of the sections of a note: null for those that are no phase of either build. */
export function phaseIdentities(
  items: Items,
  note: ItemsNote,
  record: BuildRecord | null,
): { readonly keys: readonly string[]; readonly sections: readonly (string | null)[] } {
  const recorded = record === null ? [] : knownPhases(record);
  const found = phasesOfSections(note, { base: record?.rows ?? [], fresh: itemRows(items, []) });
  const sections = phaseKeys(found, recorded);
  const keys = phaseKeys(phasesOfItems(items), record === null ? keyed(found, sections) : recorded);
  const valid = new Set([...keys, ...recorded.map(({ key }) => key)]);
  return {
    keys,
    sections: sections.map((key, index) =>
      valid.has(key) && note.sections[index]?.within === null ? key : null,
    ),
  };
}

/** The sections of a note with their tasks, to find out which phases they are; parts of a section count with it. */
function phasesOfSections(note: ItemsNote, versions: Pick<Versions, 'base' | 'fresh'>): PhaseLike[] {
  const tasks = note.sections.map((): TaskId[] => []);
  for (const [id, place] of boxesById(note, knownOfRows(knownRows(versions)), () => null)) {
    const section = note.boxes[place]?.section ?? 0;
    tasks[note.sections[section]?.within ?? section]?.push(id);
  }
  return note.sections.map(({ word, number, name, within }, index) =>
    within === null
      ? { word, number, name, tasks: tasks[index] ?? [] }
      : { word: '', number: '', name: '', tasks: [] },
  );
}

/** The phases of a build with their tasks. */
export function phasesOfItems({ phases }: Items): PhaseLike[] {
  return phases.map((phase) => ({ ...phase, tasks: phase.tasks.map(({ box }) => box.id) }));
}
