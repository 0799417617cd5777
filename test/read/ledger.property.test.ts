import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Block } from '../../src/read/markdown/outline.ts';
import { outline } from '../../src/read/markdown/outline.ts';
import { slices } from '../../src/read/markdown/markdown.ts';
import { entriesIn, taskHeadingsIn } from '../../src/read/plan/ledger.ts';
import { planPhases } from '../../src/read/plan/plan-phases.ts';
import { entriesOf } from '../../src/read/plan/unread-work.ts';
import { boxesIn } from '../../src/text/boxes.ts';
import { visibleText } from '../../src/text/visible-text.ts';
import { planOf } from '../support/reading.ts';
import { arbitraryPlan, soup } from '../support/arbitrary-plan.ts';
import { soakTimeout, tries } from '../support/soak.ts';

const folder = path.join(__dirname, '..', 'plans');
const plans = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readFileSync(path.join(folder, name, 'execution.md'), 'utf8'));

function blocksOf(text: string): Block[] {
  const visible = visibleText(text);
  return outline(slices(visible.text, visible.cuts));
}

/** Lines of real plans, some of them left out, doubled, exchanged, indented or put into a quote. */
const mutated = fc
  .tuple(
    fc.constantFrom(...plans),
    fc.array(
      fc.tuple(fc.nat(), fc.constantFrom('drop', 'double', 'swap', 'indent', 'quote', 'box'), fc.nat()),
      { maxLength: 12 },
    ),
  )
  .map(([plan, edits]) => {
    const lines = plan.split('\n');
    for (const [at, kind, other] of edits) {
      const line = at % lines.length;
      const text = lines[line] ?? '';
      if (kind === 'drop') lines.splice(line, 1);
      else if (kind === 'double') lines.splice(other % lines.length, 0, text);
      else if (kind === 'indent') lines[line] = `  ${text}`;
      else if (kind === 'quote') lines[line] = `> ${text}`;
      else if (kind === 'box') lines[line] = text.replace(/^(\s*[-*+]) (?!\[)/, '$1 [ ] ');
      else [lines[line], lines[other % lines.length]] = [lines[other % lines.length] ?? '', text];
      if (lines.length === 0) lines.push('');
    }
    return lines.join('\n');
  });

/** Tables, label lines and paragraphs above lists, each row and item with words of its own, in phases and around them. */
const mixed = fc
  .array(
    fc.constantFrom(
      '## Phase 1: Harbour',
      '## Phase 2: Town (Weeks 2-3)',
      '## Definition of Done',
      '## Schedule',
      '## Overview',
      '## Open questions',
      '## Budget',
      '### 1.2 Gates',
      '### Task 1: Weld the chains',
      '### Background',
      '### 2. Cranes N',
      '### Mole 3: North N',
      '**Fix:** Mend the wall N.',
      '**Effort:** 2 days',
      '- **Rope:** hemp N\n- **Sail:** sew it N\n- **Mast:** oak N',
      '1. **Ada:** `a → N`\n2. **Bea** (later): `c N`',
      '### Deliverables',
      '**Parts:**',
      '**Route: `Quay`** (guarded)',
      'Topics',
      'Print a sheet that holds:',
      'The quay is old.',
      '- Dig the N',
      '- [ ] Paint N',
      '- [ ] ',
      '1. Lay N\n2. Weld N',
      '| Deliverable | Status |\n|--|--|\n| Pier N | ☐ |\n| Crane N | ✅ |',
      '| Day | Morning |\n|--|--|\n| 1 | Dive N |',
      '| # | Topic |\n|--|--|\n| 7 | Tides N |',
      '| Node | Memory |\n|--|--|\n| hot-N | 2 GB |',
      '| Task | Owner |\n|--|--|\n| Build N | Ann |',
      '| Risk | Mitigation |\n|--|--|\n| Rain N | wait |',
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.map((part, at) => part.replace(/N\b/g, `no${String(at)}`)).join('\n\n'));

/** Its share of the time of a soak, for each of its five properties. */
const SHARE = 0.03;

/** What stands in a plan and what became of it (format 2.0). */
function bookkeeping(text: string): { entries: number; accounted: number; boxesUnread: number } {
  const blocks = blocksOf(text);
  const { ledger, sections, unread } = planPhases(blocks, 'The goal');
  const entries = entriesIn(blocks);
  // Where a plan only describes, boxes are no work, and told.
  const described = new Set(
    sections
      .filter(({ kind }) => kind === 'descriptive')
      .flatMap(({ blocks: own }) => entriesIn(own).map(({ thing }) => thing)),
  );
  const placed = entries.filter(({ thing }) => ledger.has(thing)).length;
  return {
    entries: entries.length,
    accounted: placed + unread.reduce((sum, { count }) => sum + count, 0),
    boxesUnread: entries.filter(
      ({ thing, box }) => box !== null && !described.has(thing) && !ledger.has(thing),
    ).length,
  };
}

describe('each box, list item, task row and task heading of a plan is in exactly one place (format 2.0)', () => {
  test.each([
    ['generated plans', arbitraryPlan.map(({ text }) => text), 60],
    ['mutated plans', mutated, 150],
    ['tables, labels and lists in any order', mixed, 300],
    ['marks in any order', soup, 150],
  ] as const)(
    '%s',
    (_name, texts, numRuns) => {
      fc.assert(
        fc.property(texts, (text) => {
          const { entries, accounted, boxesUnread } = bookkeeping(text);
          expect({ accounted, boxesUnread }).toEqual({ accounted: entries, boxesUnread: 0 });
        }),
        tries(numRuns, SHARE),
      );
    },
    soakTimeout(SHARE),
  );

  test(
    'what has a place in a phase is said by the plan: each row and item is found in what was read',
    () => {
      fc.assert(
        fc.property(mixed, (text) => {
          const blocks = blocksOf(text);
          const { ledger, sections } = planPhases(blocks, 'The goal');
          const tasks = taskHeadingsIn(blocks);
          // What all of the plan is done by is said as well; other parts are read for what they are.
          const parts = sections.filter(({ kind }) => kind !== 'rest');
          const outside = new Set(parts.flatMap((part) => entriesOf(part, tasks)).map(({ thing }) => thing));
          const placed = entriesIn(blocks).filter(({ thing }) => ledger.has(thing) && !outside.has(thing));
          const marks = placed.flatMap(({ line }) => /no\d+/.exec(text.split('\n')[line - 1] ?? '') ?? []);
          const said = JSON.stringify(planOf(text));
          expect(marks.filter((mark) => !new RegExp(`${mark}\\b`).test(said))).toEqual([]);
        }),
        tries(300, SHARE),
      );
    },
    soakTimeout(SHARE),
  );

  test('no box of a plan escapes the count', () => {
    for (const plan of plans) {
      // `[P]` is a hint of format 2.8.
      const boxes = boxesIn(plan).filter(({ mark }) => !/p/i.test(mark));
      const found = entriesIn(blocksOf(plan)).filter(({ box }) => box !== null);
      expect(found.map(({ line }) => line)).toEqual(boxes.map(({ line }) => line + 1));
    }
  });
});
