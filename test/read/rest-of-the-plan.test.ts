import type { Metric } from '../../src/model/plan.ts';
import { phasesOfMetrics } from '../../src/write/phases-of-metrics.ts';
import { phaseOf, planOf } from '../support/reading.ts';

const PHASE =
  '\n\n## Phase 1: A (Days 1-5, Milestone 3)\n\n- Do it\n\n## Phase 2: B (Days 6-10)\n\n- Do more\n\n';

describe('the title (format 1.4)', () => {
  test.each([
    ['# Implementation Plan: Live comments', 'Live comments'],
    ['# Execution Plan for our kitchen', 'our kitchen'],
    ['# 🎯 **Plan: Offline mode**', 'Offline mode'],
    ['# Garden', 'Garden'],
    ['# Implementation Plan: [GOAL]', null],
    ['# [GOAL TITLE]', null],
    ['# Plan: 001-live-comments', null],
    ['no heading', null],
  ])('%s', (line, title) => {
    expect(planOf(line + PHASE, { folderName: '001-live-comments' }).title).toBe(title);
  });
});

describe('header and context (format 2.7)', () => {
  test('branch and date stand in the header', () => {
    expect(
      planOf(`# P: x\n\n**Links**: to it  \n**Goal Branch**: \`001-x\` | **Date**: 2026-01-02${PHASE}`),
    ).toMatchObject({ branch: '`001-x`', date: '2026-01-02' });
    expect(planOf(`# P: x\n\n**Created**: 2026-01-03\n${PHASE}`)).toMatchObject({
      branch: null,
      date: '2026-01-03',
    });
  });

  test('labelled lines of the context are kept, placeholders are not', () => {
    const plan = planOf(
      `# P: x\n\n## Implementation Context\n\n**Goal Priority**: P1\n**Team Structure**: [Who owns what]\n**Weather**: mild${PHASE}`,
    );
    expect(plan.context.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Goal Priority: P1',
      'Weather: mild',
    ]);
  });
});

describe('advice is no context (format 2.7)', () => {
  test.each([
    [['1. **Communication**: practise each day', '2. **Patience**: take your time']],
    [['- **Communication**: Practise each day', '- **Patience**: Take your time']],
  ])('%j', (lines) => {
    expect(planOf(`# P: x${PHASE}## Final tips\n\n${lines.join('\n')}\n`).context).toEqual([]);
  });
});

test('blanks to be filled in are absent (format 2.9)', () => {
  const blanks = ['- Hours: ___/88h', '- **Score:** ____ / 10', '- **Owner:** ___', '- **Week:** ___/___'];
  const lines = ['## Week 1: A', '- [ ] Do it', '## Week 2: B', '- [ ] Do more', '', '## Board', ''];
  const plan = planOf(['# P: x', ...lines, '**Week 1:**', ...blanks, '', 'Week: ___/___'].join('\n'));
  expect(plan.unread).toEqual([]);
  expect(plan.phases.map(({ notes, responsible }) => [notes, responsible])).toEqual([
    [[], []],
    [[], []],
  ]);
});

describe('context outside of its section', () => {
  test('bold lines of the header, and a Team section', () => {
    const plan = planOf(
      `# P: x\n\n**Budget**: 100 €\n**Created**: 2026-01-02\n\n## Team\n\n- Lena\n- Marco${PHASE}`,
    );
    expect(plan.context.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Budget: 100 €',
      'Team Structure: Lena; Marco',
    ]);
  });
});

describe('who owns the plan, told below its title (format 2.7)', () => {
  test.each([
    ['Owner: Dana. Target: end of March.', ['Owner: Dana', 'Target: end of March.']],
    ['Verantwortlich: Dana. Ziel: Ende März.', ['Verantwortlich: Dana', 'Ziel: Ende März.']],
    ['Responsable : Dana', ['Responsable: Dana']],
    ['**Status:** open · **Lead:** Dana · **Estimate:** 8 days', ['Lead: Dana', 'Estimate: 8 days']],
    ['**Status:** open / **Lead:** Dana / **Estimate:** 8 days', ['Lead: Dana', 'Estimate: 8 days']],
  ])('is of the context, and a person of the plan: %s', (line, told) => {
    const plan = planOf(`# P: x\n\n${line}${PHASE}`);
    expect(plan.context.map(({ label, value }) => `${label}: ${value}`)).toEqual(told);
    expect(plan.people).toEqual(['Dana']);
  });

  test('not who owns something in a sentence', () => {
    expect(planOf(`# P: x\n\nOwner: nobody knows yet.${PHASE}`).context).toEqual([]);
  });
});

describe('a risk and what is done about it', () => {
  const riskUnder = (heading: string, risk: string): string[] =>
    planOf(`# P: x${PHASE}## ${heading}\n\n- ${risk}`).risks.map(
      ({ text, mitigation }) => `${text} => ${mitigation}`,
    );

  test.each([
    'Failure to mitigate fire hazards',
    'Scope creep - stakeholders ask for more',
    'API rate limits → 429 errors in production',
    'Security: tokens may leak',
    'Latency above 200 ms (p99)',
    'Rain - a tent',
  ])('an ordinary risk stays whole: %s', (risk) => {
    expect(riskUnder('Risks', risk)).toEqual([`${risk} => `]);
  });

  test.each([
    ['Rain - mitigated through tents (big ones).', 'Rain => tents (big ones)'],
    ['Rain (mitigation: a tent).', 'Rain => a tent'],
    ['Rain. Mitigation includes a tent', 'Rain => a tent'],
    ['Rate limits → add retries', 'Rate limits => add retries'],
    ['Security: tokens may leak - rotate them', 'Security: tokens may leak => rotate them'],
  ])('a measure is told from it: %s', (risk, told) => {
    expect(riskUnder('Risks', risk)).toEqual([told]);
  });

  test.each(['Rain - a tent', 'Rain: a tent', 'Rain → a tent', 'Rain (a tent)'])(
    'under a heading of mitigations every half is one: %s',
    (risk) => {
      expect(riskUnder('Risks & Mitigations', risk)).toEqual(['Rain => a tent']);
    },
  );

  test('endless dashes are no measure', () => {
    const risk = `a${' -'.repeat(9000)} mitigat`;
    expect(riskUnder('Risks', risk)).toEqual([`${risk} => `]);
  });
});

describe('risks (format 2.7)', () => {
  const risksOf = (text: string): string[] =>
    planOf(`# P: x${PHASE}${text}`).risks.map(({ text: risk, mitigation }) => `${risk} => ${mitigation}`);

  test.each([
    [
      'a table',
      '## Risks\n\n| Risk | Impact | Mitigation |\n|--|--|--|\n| Rain | High | Buy a tent |',
      ['Rain (Impact: High) => Buy a tent'],
    ],
    [
      'a list',
      '## Risk Register\n\n- Rain - mitigation: a tent\n- Snow; mitigated by shovels\n- Fog',
      ['Rain => a tent', 'Snow => shovels', 'Fog => '],
    ],
    [
      'labelled lines',
      '## Risks\n\n**Risk 1**: Rain\n- **Impact**: High\n- **Mitigation**: a tent',
      ['Rain (Impact: High) => a tent'],
    ],
    [
      'mitigations that count below a heading with prose',
      '## Risks\n\n### Risk 1: Flood\nIt drains badly.\n\n- **Mitigation A:** Rent a pump\n- **Mitigation B:** Lay boards\n\n### Risiko 2: Schnee\n\n1. Maßnahme 1: Salz',
      ['Flood => Rent a pump; Lay boards', 'Schnee => Salz'],
    ],
  ])('%s', (_what, text, risks) => {
    expect(risksOf(text)).toEqual(risks);
  });

  test.each([
    [
      'a heading with its rating below',
      '## Risks\n\n### Risk 1: Slow import\n\n- **Impact**: High\n- **Mitigation**: profile it',
      ['Slow import (Impact: High) => profile it'],
    ],
    [
      'what stands behind a colon',
      '## Risks\n\n- The van breaks down: rent another',
      ['The van breaks down => rent another'],
    ],
    [
      'what stands in brackets at the end',
      '## Risks\n\n- The import crashes (add retries)',
      ['The import crashes => add retries'],
    ],
  ])('the mitigation: %s', (_what, text, risks) => {
    expect(risksOf(text)).toEqual(risks);
  });

  test.each([':', ' -', ' →'])(
    'what stands behind the same sign in each of a list (%s), where one is sure',
    (sign) => {
      const list = ['The van breaks down', 'It rains all day', 'The keys come late'];
      const measures = ['the rental keeps one free', 'plastic sheets', 'paint the bedroom instead'];
      const said = list.map((risk, at) => `- ${risk}${sign} ${measures[at] ?? ''}`).join('\n');
      expect(risksOf(`## Risks\n\n${said}`)).toEqual(
        list.map((risk, at) => `${risk} => ${measures[at] ?? ''}`),
      );
    },
  );

  test.each([
    ['where none is sure', '- The van breaks down: nobody carries\n- It rains all day: wet books'],
    ['behind a title', '- Budget: costs run over\n- Key staff: people leave'],
    ['behind one of them alone', '- The van breaks down\n- It rains all day: wet books'],
  ])('not what only says more, %s', (_what, list) => {
    expect(risksOf(`## Risks\n\n${list}`).filter((risk) => !risk.endsWith(' => '))).toEqual([]);
  });

  test('a line of the context', () => {
    const plan = planOf(
      `# P: x\n\n## Context\n\n**Key Risks & Mitigations**: Rain - a tent; snow - shovels${PHASE}`,
    );
    expect(plan.risks).toMatchObject([
      { text: 'Rain', mitigation: 'a tent' },
      { text: 'snow', mitigation: 'shovels' },
    ]);
    expect(plan.context).toEqual([]);
  });
});

describe('metrics and checkpoints (format 2.7)', () => {
  test('metrics with their meaning, each once', () => {
    const plan = planOf(
      `# P: x\n\n## Context\n\n**Success Metrics**: SC-001 (80% actionable), SC-002${PHASE}## Success Metrics\n\n- **SC-002**: 30 seconds`,
    );
    expect(plan.metrics).toMatchObject([
      { id: 'SC-002', meaning: '30 seconds' },
      { id: 'SC-001', meaning: '80% actionable' },
    ]);
  });

  test('a checkpoint belongs to the phase with its number or milestone, else to the phase that holds its day', () => {
    const plan = planOf(
      `# P: x${PHASE}## Checkpoints\n\n**End of Phase 2** (Day 10): Good?\n\n**End of Milestone 3** (Day 5): Fast?\n\n**End of the pilot** (Day 7): Safe?\n\n**End of all**: Happy?`,
    );
    expect(plan.phases.map((phase) => phase.checkpoints.map((point) => point.text))).toEqual([
      ['Fast?'],
      ['Good?', 'Safe?'],
    ]);
    expect(plan.checkpoints.map((point) => point.text)).toEqual(['Happy?']);
  });
});

describe('checkpoints by other names', () => {
  test('every line of a section of checkpoints is one', () => {
    const plan = planOf(
      `# P: x${PHASE}## Checkpoints\n\n- **Mid-pilot** (Day 7): Used?\n- Day 2: Clean?\n- Look back`,
    );
    expect(plan.phases.map((phase) => phase.checkpoints.map((point) => point.text))).toEqual([
      ['Clean?'],
      ['Used?'],
    ]);
    expect(plan.checkpoints.map((point) => point.text)).toEqual(['Look back']);
  });
});

describe('odd notes (format 2.9, 2.10)', () => {
  test('a plan that is still the template counts as unfilled', () => {
    const template = '\n\n**Phase 1: Backend Infrastructure & API** (Weeks 1-2)\n- Do it\n';
    expect(planOf(`# Implementation Plan: [GOAL]${template}`).unfilled).toBe(true);
    expect(planOf(`# Implementation Plan: Mine${template}`).unfilled).toBe(false);
    expect(planOf(`# Implementation Plan: [GOAL]${PHASE}`).unfilled).toBe(false);
  });

  test('says where a fence or comment opens that never closes', () => {
    expect(planOf('# P: x\n\n```\n## Phase 1: A\n- Do it').unclosed).toEqual({ what: 'code fence', line: 3 });
    expect(planOf('# P: x\n\n%%\n## Phase 1: A\n- Do it').unclosed).toEqual({ what: 'comment', line: 3 });
    expect(planOf('# P: x\n\nabout 100 %% of it\n').unclosed).toBeNull();
  });

  test('CRLF, a byte order mark and a missing final newline change nothing', () => {
    const text = '# P: x\n\n**Phase 1: A** (Days 1-5)\n- Design it, build it\n- **Owner**: Alice';
    const strip = (plan: ReturnType<typeof planOf>): unknown => JSON.parse(JSON.stringify(plan));
    expect(strip(planOf(`\uFEFF${text.replace(/\n/g, '\r\n')}`))).toEqual(strip(planOf(text)));
  });

  test('the people whom a plan names', () => {
    const plan = planOf(
      '# P: x\n\n**Team Structure**: Bob (frontend), Norway team\n\n## Phase 1: A\n\n- **Responsible**: Backend team (Alice lead)\n- Do it',
    );
    expect(plan.people).toEqual(expect.arrayContaining(['Alice', 'Bob']));
    expect(plan.people).not.toContain('Backend');
  });

  test('a plan of thousands of lines without a heading is read whole', () => {
    const items = Array.from({ length: 2000 }, (_, index) => `- Carry box ${String(index)}`);
    expect(planOf(`# P: x\n\n## Phase 1: A\n\n${items.join('\n')}`).phases[0]?.items).toHaveLength(2000);
  });
});

test('a list below a label of mitigations is what is done about the risk of the heading', () => {
  const risk = (level: string, ...measures: readonly string[]): string[] => [
    `### Risk ${level}: Rain on day ${String(measures.length)}`,
    '**Mitigation**:',
    ...measures.map((measure) => `- ${measure}`),
    '',
  ];
  const { risks } = planOf(
    [
      '# P',
      '',
      '## Phase 1: Tent',
      '- [ ] Pitch it',
      '',
      '## Risks',
      '',
      ...risk('high', 'Rent a roof', 'Dig a drain'),
      ...risk('low', 'Pack coats'),
    ].join('\n'),
  );
  expect(risks.map(({ text, mitigation }) => [text, mitigation])).toEqual([
    ['Rain on day 2', 'Rent a roof; Dig a drain'],
    ['Rain on day 1', 'Pack coats'],
  ]);
});

describe('what all of the plan is done by (format 2.7, 3.2)', () => {
  const meanings = (...lines: string[]): string[] =>
    planOf(
      ['# Road', '## Phase 1: Bed', '- Dig', '## Phase 2: Top', '- Pave', '', ...lines].join('\n'),
    ).criteria.map(({ meaning }) => meaning);

  test.each([
    '## Definition of Done',
    '## 🏆 **Definition of Done** (DoD)',
    '## 7. Exit Criteria',
    '## Acceptance criteria:',
    '## 完了の定義（DoD）',
    '## Abnahmekriterien',
    "## Critères d'acceptation",
  ])('%s', (heading) => {
    expect(meanings(heading, '', 'It is done when:', '', '- ✅ Cars drive', '- [ ] Rain runs off')).toEqual([
      'Cars drive',
      'Rain runs off',
    ]);
  });

  test.each([
    ['## MVP', 'The MVP is complete when:'],
    ['## Ziel', 'Die Straße ist fertig, wenn:'],
    ['## Meta', 'O caminho está pronto quando:'],
  ])('%s by the line above its list', (heading, lead) => {
    expect(meanings(heading, '', lead, '', '- Cars drive')).toEqual(['Cars drive']);
    const phase = phaseOf('## Phase 1: Bed', '- Dig', '', lead, '', '- Cars drive');
    expect([phase.items.length, phase.done.map(({ text }) => text)]).toEqual([1, ['Cars drive']]);
  });

  test('its parts, its table and what the plan delivers', () => {
    expect(
      meanings(
        '## Exit criteria',
        '### On the road',
        '- Cars drive',
        '### Beside it',
        '',
        '| What | How |',
        '|--|--|',
        '| Grass | green |',
        '## 4. Entregables',
        '- A map',
        '## Notes',
        '- Sunny',
      ),
    ).toEqual(['Cars drive', 'Grass: green', 'Deliverable: A map']);
  });

  test('what is told there is not unread as well, and boxes of deliverables are work', () => {
    const plan = planOf(
      '# Road\n## Phase 1: Bed\n- Dig\n## Phase 2: Top\n- Pave\n## Deliverables\n- [ ] Draw a map\n## Outputs\n- A sign\n',
    );
    expect(plan.criteria.map(({ meaning }) => meaning)).toEqual(['Deliverable: A sign']);
    expect(plan.phases.flatMap(({ items }) => items.map(({ text }) => text))).toEqual([
      'Dig',
      'Pave',
      'Draw a map',
    ]);
    expect(plan.unread).toEqual([]);
  });
});

test('boxes and timetables where the plan only describes are told by the checks, plain items are not (format 2.0)', () => {
  const plan = planOf(
    [
      '# Road',
      '## Phase 1: Bed',
      '- Dig',
      '## Phase 2: Top',
      '- Pave',
      '## Open questions',
      '- [ ] Which stone?',
      '- [x] Which tar?',
      '- Who pays?',
      '## Overview',
      '',
      '| Week | Focus |',
      '|---|---|',
      '| Week 1 | Bed |',
      '',
      '## Architecture',
      '',
      '| Layer | Stone |',
      '|---|---|',
      '| top | tar |',
    ].join('\n'),
  );
  expect(plan.unread.map(({ heading, count, isWork }) => [heading, count, isWork])).toEqual([
    ['Open questions', 2, false],
    ['Overview', 1, false],
  ]);
  expect(plan.phases.flatMap(({ items }) => items)).toHaveLength(2);
});

test('a part of the criteria that is told in prose is one by its heading (format 2.7, 3.2)', () => {
  const { criteria, metrics } = planOf(
    [
      ...['# P: x', PHASE, '## Definition of Done', '### 1. All gates close', 'Checked by hand.'],
      ...['### 2. Cranes lift', '**Fix:** Mend the wall.', '### Code', '- it is clean'],
      ...['## Success metrics', 'In May.', '### 1. Speed', 'Under 2 seconds.'],
    ].join('\n'),
  );
  expect([...criteria, ...metrics].map(({ meaning }) => meaning)).toEqual([
    'All gates close: Checked by hand.',
    ...['Cranes lift', 'Fix: Mend the wall.', 'it is clean', 'Speed: Under 2 seconds.'],
  ]);
});

describe('criteria that open with a phase (format 2.7)', () => {
  const metric = (meaning: string): Metric => ({ id: '', meaning, line: 1 });

  test('are of that phase, the others of the last', () => {
    const { phases } = planOf(`# Plan: T${PHASE}`);
    const own = ['Phase 1: no row is lost', 'phase 1 (A) – it is fast'].map(metric);
    const rest = ['Phase 3: none', 'Pages: all answer'].map(metric);
    expect(phasesOfMetrics([...rest, ...own], phases).byPhase).toEqual([own, rest]);
  });
});

describe('criteria under a heading of more words (format 2.7)', () => {
  const meanings = (heading: string, ...lines: string[]): string[] => {
    const { metrics, criteria } = planOf(`# Plan: T${PHASE}${heading}\n\n${lines.join('\n')}\n`);
    return [...metrics, ...criteria].map(({ meaning }) => meaning);
  };

  test.each([
    ['## Migration success criteria'],
    ['## Overall acceptance criteria'],
    ['## Phase完了基準'],
    ['## 迁移成功标准'],
    ['## Technische Abnahmekriterien'],
  ])('%s', (heading) => {
    expect(meanings(heading, '- **Phase 1**: no row is lost', '- Pages answer')).toEqual([
      'Phase 1: no row is lost',
      'Pages answer',
    ]);
  });

  test.each([['## Define success criteria'], ['## 定义成功标准'], ['## Definir criterios de éxito']])(
    '%s says something to do',
    (heading) => {
      expect(meanings(heading, '- Ask the team', '- Write them down')).toEqual([]);
    },
  );

  test('a verification of what is found to be so is criteria as well', () => {
    expect(meanings('## Verification', '- No row is lost', '- Pages answer')).toHaveLength(2);
  });

  test('a verification with things to do is none', () => {
    expect(meanings('## Verification', '- Run it', '- Count the rows')).toEqual([]);
  });
});
