import type { WorkItem } from '../../model/plan.ts';
import type { PhaseStart } from '../work/phase-start.ts';
import type { PhaseBody, PhaseDraft } from './phase-body.ts';

/** A plan whose rows name their phases in a column: a phase for each of them, in order (format 2.5). */
export function byColumn(start: PhaseStart, body: PhaseBody): PhaseDraft[] {
  const names = new Map<string, PhaseDraft>();
  let last: PhaseDraft | null = null;
  for (const item of body.items) {
    const name = body.rows.get(item) ?? '';
    const key = name.toLowerCase();
    const known: PhaseDraft | null = name === '' ? last : (names.get(key) ?? null);
    if (known === null) {
      const made: PhaseDraft = {
        start: columnStart(name, names.size + 1, item, start),
        body: { ...body, items: [] },
      };
      names.set(key, made);
      last = made;
    } else last = known;
    last.body.items.push(item);
  }
  return [...names.values()].map(({ start: own, body: { groups, ...rest } }) => ({
    start: own,
    body: { ...rest, groups: withOwnTimes(groups, rest.items) },
  }));
}

/** The groups with the times of those alone in which one of the items stands: others are of other phases. */
function withOwnTimes(groups: PhaseBody['groups'], items: readonly WorkItem[]): PhaseBody['groups'] {
  const own = new Set<number | null>();
  for (const { group } of items)
    for (let at = group; at !== null; at = groups[at]?.outer ?? null) own.add(at);
  return groups.map((group, at) => (own.has(at) ? group : { ...group, timing: null, dated: '' }));
}

function columnStart(name: string, at: number, { line }: WorkItem, start: PhaseStart): PhaseStart {
  const found = /^(\p{L}+)\s+(\d{1,3}[a-z]?)\s*(?:[:：–—-]\s*(.*))?$/u.exec(name);
  if (found !== null)
    return { ...start, word: found[1] ?? '', number: found[2] ?? '', name: found[3] ?? '', line };
  if (/^\d{1,3}$/.test(name)) return { ...start, number: name, name: '', line };
  return { ...start, number: String(at), name, line };
}

/** Whether a cell names a phase: `Phase 2`, `2`, `Planting`. */
export function isPhaseNamed({ word, number, name }: PhaseStart, cell: string): boolean {
  const text = cell.trim().toLowerCase();
  if (text === '') return false;
  const label = `${word} ${number}`.toLowerCase();
  return (
    text === label ||
    text.startsWith(`${label}:`) ||
    text === number.toLowerCase() ||
    (name !== '' && text === name.toLowerCase())
  );
}
