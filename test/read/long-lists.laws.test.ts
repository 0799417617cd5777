import { readContext } from '../../src/read/plan/context.ts';
import { Ledger } from '../../src/read/plan/ledger.ts';
import { PhaseReader } from '../../src/read/plan/phase-reader.ts';
import type { Line } from '../../src/read/markdown/line.ts';
import { emptyBody } from '../../src/read/plan/phase-body.ts';

const MANY = 130_000;
const aLine = (text: string, line: number): Line => ({ raw: text, text, bold: 0, sign: null, line });

describe('notes of 130,000 lines', () => {
  test('a header', () => {
    const lines = Array.from({ length: MANY }, (_, at) => aLine(`Priority: ${String(at)}`, at));
    const blocks = [{ kind: 'paragraph' as const, lines }];
    expect(
      readContext([{ kind: null, heading: null, hasParts: false, depth: 0, blocks }]).lines,
    ).toHaveLength(MANY);
  });

  test('a task table of a phase', () => {
    const header = { cells: [aLine('Task', 1)], line: 1 };
    const rows = Array.from({ length: MANY }, (_, at) => ({ cells: [aLine('Dig', at)], line: at }));
    const body = emptyBody();
    const reader = new PhaseReader(body, new Ledger(), {
      plain: true,
      rows: 'tasks',
      units: new Set(),
      noteLabels: new Set(),
      notesAreWork: false,
      counts: () => true,
      isOwnPhase: () => true,
      english: true,
      taskNumbersAreWords: false,
    });
    reader.read([{ kind: 'table', header, rows }]);
    expect(body.items).toHaveLength(MANY);
  });
});
