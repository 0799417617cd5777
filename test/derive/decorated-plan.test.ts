import { builtItemsOf } from '../support/action-items.ts';
import { builtOf, rowsOf } from '../support/building.ts';

const PLAN = `# Implementation Plan: Garden

**Phase 1: Ground** (Weeks 1-2)
- [ ] T-001 Test the soil (8h)
- [ ] T-002 Clear the rubble (after T-001)
  - [ ] front yard
- **Responsible**: Pauline
- **Definition of Done**: soil is clean
`;
const plain = builtOf(PLAN).note;
const rebuilt = (from: string, to: string): string => builtOf(PLAN.replace(from, () => to)).note;

describe('decoration in execution.md changes nothing (format 2.1, 2.4, 2.8, 6.1)', () => {
  test.each([
    '**@**',
    '***@***',
    '[@](x.md)',
    '[[@]]',
    '[[notes|@]]',
    '[@][ref]',
    '~~@~~',
    '==@==',
    '`@`',
    '<mark>@</mark>',
    '<u>@</u>',
    '%%mine%% @',
  ])('around an id: %s', (around) => {
    expect(rebuilt('T-001 Test', `${around.replace('@', 'T-001')} Test`)).toBe(plain);
  });

  test.each(['#now', '#a/b #c', '🔥', '❗️', '🔥 #now'])('before an id: %s stays in the name', (sign) => {
    const [row] = rowsOf(rebuilt('T-001 Test', `${sign} T-001 Test`));
    expect(row?.slice(0, 2)).toEqual(['T-001', `${sign} Test the soil`]);
  });

  const LINES = [
    'T-001 Test the soil (8h)',
    'T-002 Clear the rubble (after T-001)',
    'front yard',
    '**Responsible**: Pauline',
    '**Definition of Done**: soil is clean',
  ];
  const AROUND = ['==@==', '<mark>@</mark>', '***@***', '@ ^1a2b', '@ %%mine%%', '\u200F@'];
  test.each(LINES.flatMap((line) => AROUND.map((around) => [line, around])))(
    'around all of %s: %s',
    (line, around) => {
      expect(rebuilt(line, around.replace('@', line))).toBe(plain);
    },
  );

  test.each([
    '#now @',
    '🔥 @',
    '@ #tag',
    '@ [^1]',
    '@ ⏫ 📅 2026-03-05',
    '@ 📅 2026-03-05 ^1a2b',
    '@ ✅ 2026-03-05',
  ])('around a person: %s', (around) => {
    expect(rebuilt('**Responsible**: Pauline', around.replace('@', '**Responsible**: Pauline'))).toBe(plain);
  });

  test.each(['@ #tag', '@ 📅 2026-03-05', '@ ⏫ 📅 2026-03-05 ^1a2b', '🔥 @', '==@==', '@ [^1]'])(
    'around a phase: %s',
    (around) => {
      const line = '**Phase 1: Ground** (Weeks 1-2)';
      expect(rebuilt(line, around.replace('@', line))).toBe(plain);
      const heading = PLAN.replace(line, '### Phase 1: Ground (Weeks 1-2)');
      const decorated = PLAN.replace(line, `### ${around.replace('@', 'Phase 1: Ground (Weeks 1-2)')}`);
      expect(builtOf(decorated).note).toBe(builtOf(heading).note);
    },
  );

  test.each(['⏫ 📅 2026-03-05', '📅 2026-03-05', '🔁 every week 📅 2026-03-05'])(
    'fields of the Tasks plugin stay the last of a box: %s',
    (fields) => {
      const tasks = rebuilt('Test the soil (8h)', `Test the soil (8h) ${fields}`);
      expect(builtItemsOf({ tasks }).note).toContain(
        `- [ ] **T-001** Test the soil (Pauline, 8h) ${fields}\n`,
      );
    },
  );
});
