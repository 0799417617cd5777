import type { GroupDraft, PhaseBody } from './phase-body.ts';

/** The notes of a phase that stand in a part of it, until the phase ends and their names are known. */
export class PartNotes {
  private readonly notes: {
    readonly at: number;
    readonly label: string;
    readonly part: GroupDraft;
    /** Items of the part stand above it. */
    readonly isLast: boolean;
  }[] = [];

  constructor(private readonly body: PhaseBody) {}

  /** Adds the phase's newest note as one of that part. */
  add(label: string, part: GroupDraft, isLast: boolean): void {
    this.notes.push({ at: this.body.notes.length - 1, label, part, isLast });
  }

  /**
   * A note of a part of the phase goes by the part's name; one after the last part's items, and in no other part, may be
   * the phase's as well (format 2.4).
   */
  name(): void {
    const { groups, notes } = this.body;
    const counts = new Map<string, number>();
    for (const { label } of this.notes) counts.set(label, (counts.get(label) ?? 0) + 1);
    for (const { at, label, part, isLast } of this.notes) {
      const note = notes[at];
      const mayBeOfPhase = isLast && counts.get(label) === 1 && part === groups.at(-1);
      if (note !== undefined && !mayBeOfPhase) notes[at] = { ...note, label: `${part.label}: ${label}` };
    }
  }
}
