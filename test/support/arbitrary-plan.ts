import fc from 'fast-check';

/** A plan as it was made up, so that a test knows what must be found again. */
export interface MadePlan {
  readonly text: string;
  readonly items: readonly string[];
  readonly clauses: readonly string[];
  readonly risks: readonly string[];
  /** Working hours of each group, in order; all work lies in groups. */
  readonly groupHours: readonly number[];
}

const verb = fc.constantFrom(
  'Design',
  'Build',
  'Write',
  'Paint',
  'Order',
  'Test',
  'Review',
  'Collect',
  'Migrate',
  'Call',
);
const thing = fc.constantFrom(
  'the importer',
  'a garden shed',
  'chapter two',
  'the `a|b` parser',
  '[[Kitchen|walls]]',
  'the café menu',
  'API docs',
  '第一章',
  '<2s answers',
  'R&D notes',
);
const detail = fc.constantFrom(
  '',
  ' for the team',
  ' (draft, then final)',
  ' in 1,000 copies',
  ' — by hand',
  ' "as is, now"',
);

/** A clause that is one task; the number makes it unlike any other. */
const action = fc
  .tuple(verb, thing, detail, fc.nat(9999))
  .map(([does, what, how, number]) => `${does} ${what} no. ${String(number)}${how}`);
const clause = fc
  .tuple(thing, fc.constantFrom('is reviewed', 'passes', 'arrived', 'is in the drawer'), fc.nat(9999))
  .map(([what, state, number]) => `${what} ${String(number)} ${state}`);

const group = fc.record({
  days: fc.integer({ min: 1, max: 6 }),
  tasks: fc.array(action, { minLength: 1, maxLength: 4 }),
  separator: fc.constantFrom(', ', '; '),
});

const phase = fc.record({
  name: fc.constantFrom('Setup', 'Kitchen & hall', 'R|D', 'Test — twice', 'Launch'),
  groups: fc.array(group, { minLength: 1, maxLength: 3 }),
  done: fc.array(clause, { maxLength: 3 }),
  deliverables: fc.array(clause, { maxLength: 3 }),
  owner: fc.constantFrom('Alice', 'Backend team (Bob lead)', 'Zoë and Ben', ''),
  heading: fc.constantFrom('bold', 'heading', 'item'),
});

const risk = fc.tuple(thing, fc.nat(9999)).map(([what, number]) => `Trouble with ${what} ${String(number)}`);

/** Plans of one to four phases, each written in one of three ways. */
export const arbitraryPlan: fc.Arbitrary<MadePlan> = fc
  .record({
    phases: fc.array(phase, { minLength: 1, maxLength: 4 }),
    risks: fc.array(risk, { maxLength: 3 }),
    crlf: fc.boolean(),
  })
  .map(({ phases, risks, crlf }) => {
    let day = 1;
    const lines = ['# Implementation Plan: A made-up goal', '', '## Phases', ''];
    phases.forEach(({ name, groups, done, deliverables, owner, heading }, index) => {
      const title = `Phase ${String(index + 1)}: ${name}`;
      const body: string[] = [];
      groups.forEach(({ days, tasks, separator }, sprint) => {
        const last = day + days - 1;
        body.push(
          `- Sprint ${String(index + 1)}${String(sprint)} (Days ${String(day)}-${String(last)}): ${tasks.join(separator)}`,
        );
        day = last + 1;
      });
      if (owner !== '') body.push(`- **Responsible**: ${owner}`);
      if (deliverables.length > 0) body.push(`- **Deliverables**: ${deliverables.join(', ')}`);
      if (done.length > 0) body.push(`- **Definition of Done**: ${done.join('; ')}`);
      if (heading === 'item') lines.push(`- **${title}**`, ...body.map((line) => `  ${line}`), '');
      else lines.push(heading === 'bold' ? `**${title}**` : `### ${title}`, '', ...body, '');
    });
    if (risks.length > 0)
      lines.push('## Risks', '', ...risks.map((text) => `- ${text} - mitigation: keep calm`), '');
    return {
      text: lines.join(crlf ? '\r\n' : '\n'),
      items: phases.flatMap(({ groups }) => groups.flatMap(({ tasks }) => tasks)),
      clauses: phases.flatMap(({ done, deliverables }) => [...done, ...deliverables]),
      risks,
      groupHours: phases.flatMap(({ groups }) => groups.map(({ days }) => days * 8)),
    };
  });

/** Markdown-like soup: the marks that a parser turns on, in any order. */
export const soup: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      '# ',
      '## ',
      '### ',
      '**',
      '*',
      '_',
      '`',
      '```',
      '~~~',
      '- ',
      '  - ',
      '1. ',
      '> ',
      '| ',
      '|',
      '|--|',
      '\n',
      '\n\n',
      '\r\n',
      '\t',
      '[',
      ']',
      '(',
      ')',
      '[[',
      ']]',
      '![[',
      '%%',
      '<!--',
      '-->',
      '<b>',
      'Phase 1',
      'Phase 2: B',
      'Sprint 1',
      'Week 1',
      ': ',
      ' - ',
      ', ',
      '; ',
      '(Days 1-5)',
      '(Weeks 1-2, Milestone 1)',
      '(8h)',
      '@alice',
      'T-001',
      '(after T-001)',
      '[P]',
      '[x] ',
      'Owner',
      'Depends on',
      'Definition of Done',
      'Task 1.1: ',
      'Build it',
      'design',
      'SC-001',
      'Risk',
      'End of Phase 1',
      '---',
      '\u0000',
      '🚀',
      '中文',
      'مرحلة',
      '\u202e',
      '\uFEFF',
      '&amp;',
      '\\',
      '"',
      "'",
      '$',
      '==',
      '{',
      '}',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
