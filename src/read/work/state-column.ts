import { stateTerms } from '../../text/vocabulary.ts';
import type { Row } from '../markdown/block.ts';
import type { Line } from '../markdown/line.ts';
import type { TaskColumn } from './task-columns.ts';

/**
 * The columns with the one all of whose cells are words or signs of states, whatever it is called, as that of states (format 2.5):
 * `| Beds | erledigt |` below `Stand`; or the one alone whose cells all open with a sign, `| Dig | ✅ by hand, in a day |`.
 */
export function withStates(kinds: readonly TaskColumn[], rows: readonly Row[]): readonly TaskColumn[] {
  if (kinds.includes('status') || rows.length < 2) return kinds;
  const all = (holds: (cell: Line) => boolean): readonly number[] =>
    kinds.flatMap((kind, at) => {
      const cells = rows.flatMap(({ cells: own }) => own[at] ?? []).filter(({ raw }) => raw.trim() !== '');
      const isOne = at > 0 && kind === 'other' && cells.length * 2 >= rows.length && cells.every(holds);
      return isOne ? [at] : [];
    });
  const signed = all(({ sign }) => sign !== null);
  // Several columns of signs compare things.
  const [found] = [...all(isState), ...(signed.length === 1 ? signed : [])];
  return found === undefined ? kinds : kinds.map((kind, at) => (at === found ? 'status' : kind));
}

/** A state and no more, `done`, `🚧 en cours`, `✅`. */
function isState({ text, sign }: Line): boolean {
  if (text.trim() === '') return sign !== null;
  return stateTerms(text.slice(0, 80).replace(/^[^\p{L}]+/u, '')).length > 0;
}
