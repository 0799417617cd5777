import { stateTerms } from '../../text/vocabulary.ts';
import type { Row } from '../markdown/block.ts';
import type { Line } from '../markdown/line.ts';
import type { TaskColumn } from './task-columns.ts';

/**
 * The columns with the one all of whose cells are words or signs of states, whatever it is called, as that of states (format 2.5):
 * `| Beds | erledigt |` below `Stand`.
 */
export function withStates(kinds: readonly TaskColumn[], rows: readonly Row[]): readonly TaskColumn[] {
  if (kinds.includes('status') || rows.length < 2) return kinds;
  const found = kinds.findIndex((kind, at) => {
    const cells = rows.flatMap(({ cells: own }) => own[at] ?? []).filter(({ raw }) => raw.trim() !== '');
    return at > 0 && kind === 'other' && cells.length * 2 >= rows.length && cells.every(isState);
  });
  return found === -1 ? kinds : kinds.map((kind, at) => (at === found ? 'status' : kind));
}

/** A state and no more, `done`, `🚧 en cours`, `✅`. */
function isState({ text, sign }: Line): boolean {
  if (text.trim() === '') return sign !== null;
  return stateTerms(text.slice(0, 80).replace(/^[^\p{L}]+/u, '')).length > 0;
}
