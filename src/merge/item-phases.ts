import type { BuiltItems as Items, ItemsNote } from '../model/action-items.ts';
import type { BuildRecord } from '../model/merge.ts';
import { itemRows, phasesOfSections } from './list-layout.ts';
import { keyed, type PhaseLike, phaseKeys } from './match-phases.ts';
import { knownPhases } from './record.ts';

/** The identities of the phases of a build, and of the sections of a note: null for those that are no phase of either build. */
export function phaseIdentities(
  items: Items,
  note: ItemsNote,
  record: BuildRecord | null,
): { readonly keys: readonly string[]; readonly sections: readonly (string | null)[] } {
  const phases = phasesOfItems(items);
  const found = phasesOfSections(note, { base: record?.rows ?? [], fresh: itemRows(items, []) });
  const sections = phaseKeys(found, record === null ? [] : knownPhases(record));
  const known = record === null ? keyed(found, sections) : knownPhases(record);
  const keys = phaseKeys(phases, known);
  const valid = new Set([...keys, ...(record?.phases ?? []).map(({ key }) => key)]);
  return {
    keys,
    sections: sections.map((key, index) =>
      valid.has(key) && note.sections[index]?.within === null ? key : null,
    ),
  };
}

/** The phases of a build with their tasks. */
export function phasesOfItems({ phases }: Items): PhaseLike[] {
  return phases.map((phase) => ({ ...phase, tasks: phase.tasks.map(({ box }) => box.id) }));
}
