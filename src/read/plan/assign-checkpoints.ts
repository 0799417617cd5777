import type { Checkpoint, Phase } from '../../model/plan.ts';
import type { Settings } from '../../model/settings.ts';
import { timing } from '../../text/day-range.ts';
import type { CheckpointLine } from './checkpoints.ts';

/** A checkpoint, with the phase it stands in where it stands in one. */
interface PlacedLine extends CheckpointLine {
  readonly home?: number;
}

/** Gives each checkpoint to the phase with its number, else to the phase that holds its day (format 2.7). */
export function assignCheckpoints(
  phases: readonly Phase[],
  checkpoints: readonly PlacedLine[],
  settings: Settings,
): { readonly phases: readonly Phase[]; readonly rest: readonly Checkpoint[] } {
  const found = phases.map((): Checkpoint[] => []);
  const rest: Checkpoint[] = [];
  for (const checkpoint of checkpoints) {
    const owner =
      byName(phases, checkpoint.label) ??
      checkpoint.home ??
      byDay(phases, checkpoint.timing === '' ? timeIn(checkpoint.label) : checkpoint.timing, settings);
    const { label, timing: when, text, line } = checkpoint;
    (owner === null ? rest : found[owner])?.push({ label, timing: when, text, line });
  }
  return { phases: phases.map((phase, index) => ({ ...phase, checkpoints: found[index] ?? [] })), rest };
}

/** `Week 2 review` -> Week 2 */
function timeIn(label: string): string {
  return /\b(?:days?|weeks?)\s+\d+/i.exec(label)?.[0] ?? '';
}

function byName(phases: readonly Phase[], label: string): number | null {
  const match = /\b(phase|milestone|stage|sprint|iteration|week)\s+#?([\w.]+)/i.exec(label);
  if (match === null) return null;
  const [whole, word = '', number = ''] = match;
  const milestone = phases.findLastIndex((phase) => phase.milestone.toLowerCase() === whole.toLowerCase());
  if (word.toLowerCase() === 'milestone' && milestone !== -1) return milestone;
  const sameWord = phases.some((phase) => phase.word.toLowerCase() === word.toLowerCase());
  if (!sameWord && word.toLowerCase() !== 'milestone') return null;
  const index = phases.findIndex((phase) => phase.number.toLowerCase() === number.toLowerCase());
  return index === -1 ? null : index;
}

function byDay(phases: readonly Phase[], text: string, settings: Settings): number | null {
  const time = timing(text);
  if (time === null) return null;
  const day =
    time.kind === 'days'
      ? time.range.last
      : time.kind === 'weeks'
        ? time.last * settings.workingDays.length
        : null;
  if (day === null) return null;
  const index = phases.findIndex(
    (phase) => phase.days !== null && phase.days.first <= day && day <= phase.days.last,
  );
  return index === -1 ? null : index;
}
