import { builtItemsOf, rebuiltItemsOf } from '../support/action-items.ts';
import { builtOf } from '../support/building.ts';
import { type Formatter, LINTER, PRINTERS, TABLES } from '../support/formatters.ts';
import { rebuiltOf } from '../support/rebuilding.ts';

const PLAN = `# Implementation Plan: Garden behind the house

**Goal Branch**: \`001-garden\` | **Date**: 2026-01-05

## Implementation Context

**Implementation Approach**: By hand, and "slowly"...
**Key Stakeholders**: Pauline, Kofi

### Key Risks & Mitigations

- **Frost in the raised beds**: cover them with fleece | straw
- **Slugs on beans**: hand- pick them at \`night|dawn\`

### Success Metrics

- **SC-001**: 30 kg of beans | peas
- **SC-002**: \`a | b\` holds in snake_case files

## Phases

**Phase 1: Ground** (Weeks 1-2)
- Week 1: Test the soil, clear the rubble
- Week 2: Build six raised beds; compare clay | sand; read https://example.org/soil_map today
- Read [the guide | part 1](guide.md) and run \`dig | sort\`
- Measure 3 * 4 metres in old_map and "new" map...
- 测量soil的pH值
- **Responsible**: Pauline
- **Definition of Done**: Soil test is clean, beds are level, \`x | y\` holds
- **Deliverables**: Soil report – signed

**Phase 2: Planting** (Week 3)
- Buy seedlings (2h)
- Plant beans, peas and pumpkins (30h)
- **Definition of Done**: Beans stand | peas climb, 2 < 3 & so on
- **Notes**: Use snake_case_names here; it's "fine"...
`;

/** An item added, one removed, a phase renamed, a clause added. */
const LATER = PLAN.replace('- Buy seedlings (2h)\n', '- Buy seedlings (2h)\n- Hang up the sign (3h)\n')
  .replace('; compare clay | sand', '')
  .replace('Phase 2: Planting', 'Phase 2: Sowing')
  .replace('beds are level', 'beds are level, paths are dry');

/** What a note says, whatever its form, line by line. */
function said(note: string): string[] {
  return note
    .split('\n')
    .filter((line) => !/^[\s|:*-]*$/.test(line))
    .map((line) =>
      line
        .replace(/<br *\/?>|^(?:~~~|```)\w*/g, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ''),
    );
}

/** The same, cells in any order. */
const saidSorted = (note: string): string[] =>
  note
    .split('\n')
    .flatMap((line) => (line.includes('T-0') ? line.split('|') : [line]))
    .flatMap(said)
    .sort();

const formatters: [string, Formatter][] = [...LINTER, ...TABLES, ...PRINTERS].map((one) => [one.name, one]);
const first = builtOf(PLAN);
const { note: followed, record: kept } = rebuiltOf({ plan: LATER, note: first.note, record: first.record });
const returned = rebuiltOf({ plan: PLAN, note: followed, record: kept }).note;

describe.each(formatters)('tasks.md after %s (format 4.7)', (_name, { format, isKept, changesWords }) => {
  const note = format(first.note);

  test('an unchanged plan changes nothing, and nothing is called the user’s', () => {
    const { note: again, report } = rebuiltOf({ plan: PLAN, note, record: first.record });
    expect(again).toBe(note);
    if (changesWords !== true) expect(report).toEqual({ changes: [], conflicts: [] });
  });

  test('a changed plan is followed, and the next build changes nothing', () => {
    const { note: later, report, record } = rebuiltOf({ plan: LATER, note, record: first.record });
    if (changesWords !== true) {
      expect(report.conflicts).toEqual([]);
      expect(saidSorted(later)).toEqual(saidSorted(format(followed)));
    }
    if (isKept === true) expect(later).toBe(format(followed));
    for (const id of ['T-001', 'T-002', 'T-003', 'T-008', 'T-010'])
      expect(later.split('\n').filter((line) => new RegExp(`^\\W*${id}\\s*\\|`).test(line))).toHaveLength(1);
    const again = rebuiltOf({ plan: LATER, note: later, record });
    expect(again.note).toBe(later);
    expect(again.report.changes).toEqual([]);
    if (changesWords === true || format(note) !== note) return;
    const back = rebuiltOf({ plan: PLAN, note: format(later), record });
    expect(back.report.conflicts).toEqual([]);
    expect(saidSorted(back.note)).toEqual(saidSorted(format(returned)));
  });

  test('without a record an unchanged plan changes no line', () => {
    expect(said(rebuiltOf({ plan: PLAN, note, record: null }).note)).toEqual(said(note));
  });
});

describe.each(formatters)(
  'action-items.md after %s (format 4.7, 6.3)',
  (_name, { format, isKept, changesWords }) => {
    const items = builtItemsOf({ tasks: first.note });
    const plain = rebuiltItemsOf({ tasks: followed, note: items.note, record: items.record }).note;
    const note = format(items.note);

    test('an unchanged tasks.md changes nothing, and nothing is called the user’s', () => {
      const { note: again, report } = rebuiltItemsOf({ tasks: first.note, note, record: items.record });
      expect(again).toBe(note);
      if (changesWords !== true) expect(report).toEqual({ changes: [], conflicts: [] });
    });

    test('a changed tasks.md is followed, and the next build changes nothing', () => {
      const { note: later, report, record } = rebuiltItemsOf({ tasks: followed, note, record: items.record });
      if (changesWords !== true) {
        expect(report.conflicts).toEqual([]);
        expect(said(later)).toEqual(said(format(plain)));
      }
      if (isKept === true) expect(later).toBe(format(plain));
      const again = rebuiltItemsOf({ tasks: followed, note: later, record });
      expect(again.note).toBe(later);
      expect(again.report.changes).toEqual([]);
    });
  },
);
