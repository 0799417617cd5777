import { planOf } from '../support/reading.ts';

const table = (header: string, ...rows: string[]): string =>
  [`| ${header} |`, `| ${header.replace(/[^|]+/g, '---')} |`, ...rows.map((row) => `| ${row} |`)].join('\n');

const ROWS = ['1 | Mon | 3 km | Easy row', ' | Wed | 4 km | Easy row', '2 | Mon | 5 km | Long row'];

describe('bold titles with a time, each above a table (format 2.1)', () => {
  test.each([
    [
      'Weeks and dates',
      'Base (Weeks 1–2: 2026-01-05 to 2026-01-18)',
      'Peak (Weeks 3–4: 2026-01-19 to 2026-02-01)',
    ],
    ['Wochen', 'Grundlage (Wochen 1–2)', 'Höhe (Wochen 3–4)'],
    ['半角でない括弧', '基礎（第1-2週）', '本番（第3-4週）'],
    ['dates', 'Base (2026-01-05 to 2026-01-18)', 'Peak (2026-01-19 to 2026-02-01)'],
  ])('are phases: %s', (_, base, peak) => {
    const note = `# Plan: Rowing\n\n**${base}**\n\n${table('Week | Day | Distance | Notes', ...ROWS)}\n\n**${peak}**\n\n${table('Week | Day | Distance | Notes', '3 | Mon | 8 km | Race', ' | Wed | 4 km | Race')}\n`;
    const { phases } = planOf(note);
    expect(phases.map(({ name }) => name.slice(0, 2))).toEqual([base.slice(0, 2), peak.slice(0, 2)]);
    expect(phases.map(({ items }) => items.length)).toEqual([3, 2]);
    expect(phases[0]?.items[1]).toMatchObject({ text: 'Wed, Distance: 4 km, Easy row' });
  });

  test('are no phases alone, without a time, or above prose', () => {
    const rows = table('Week | Day | Distance | Notes', ...ROWS);
    expect(planOf(`# Plan: R\n\n**Base (Weeks 1-2)**\n\n${rows}\n`).phases).toHaveLength(1);
    expect(
      planOf(`# Plan: R\n\n**Base (easy)**\n\n${rows}\n\n**Peak (hard)**\n\n${rows}\n`).phases,
    ).toHaveLength(1);
    const prose = '**Base (Weeks 1-2)**\n\nWe row.\n\n**Peak (Weeks 3-4)**\n\nWe race.\n\n- Row\n';
    expect(planOf(`# Plan: R\n\n${prose}`).phases).toHaveLength(1);
  });
});

describe('an empty first cell (format 2.5)', () => {
  const groupsOf = (...rows: string[]): unknown => {
    const [phase] = planOf(
      `# Plan: R\n\n## Phase 1: A\n\n${table('Week | Task', ...rows)}\n\n## Phase 2: B\n\n- Rest\n`,
    ).phases;
    return phase?.items.map(({ text, group }) => [text, phase.groups[group ?? -1]?.label]);
  };

  test('repeats the one above where it says when', () => {
    expect(groupsOf('1 | Dig', ' | Sow', '2 | Reap')).toEqual([
      ['Dig', 'Week 1'],
      ['Sow', 'Week 1'],
      ['Reap', 'Week 2'],
    ]);
  });

  test('repeats nothing at the top', () => {
    expect(groupsOf(' | Dig', '2 | Reap')).toEqual([
      ['Dig', undefined],
      ['Reap', 'Week 2'],
    ]);
  });
});

describe('a colon inside brackets (format 2.4)', () => {
  test('ends no label', () => {
    const [phase] = planOf(
      '# Plan: R\n\n## Phase 1: A\n\n- Dig\n\n**Tools (Rita: spade)**\n\n- Buy rope\n\n**Owner (until May: Tom)**: Rita\n',
    ).phases;
    expect(phase?.items.at(-1)).toMatchObject({ text: 'Buy rope' });
    expect(phase?.groups.map(({ label }) => label)).toEqual(['Tools (Rita: spade)']);
  });
});
