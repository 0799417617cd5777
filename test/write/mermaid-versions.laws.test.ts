/** @jest-environment jsdom */
import fc from 'fast-check';
import { copyablePhase } from '../../src/reading.ts';
import { flowchart } from '../../src/write/flowchart.ts';
import { flowcharts } from '../../src/write/flowcharts.ts';
import { label } from '../../src/write/mermaid-label.ts';
import { aNote, aReading, phaseOf, readingOf } from '../support/goal-reading.ts';
import { mermaidVersions, parsedBy } from '../support/mermaid.ts';
import { hostile } from '../support/notes.ts';
import { soup } from '../support/arbitrary-plan.ts';
import { aTask } from '../support/tasks.ts';

/** What Mermaid itself, Markdown or HTML would read something into. */
const TRAPS = [
  'end',
  'default',
  '"quoted"',
  'a `backtick` b',
  '1. First',
  '2) Second',
  '- item',
  '+ item',
  '* item',
  '# heading',
  '> quote',
  '---',
  '===',
  '#35; #quot; #',
  'a; b;',
  '&lt;b&gt; &amp; R&D',
  '<b>bold</b> <script>alert(1)</script> <img src=x onerror=alert(1)>',
  '%% comment',
  '%%{init: {"theme": "dark"}}%%',
  '$$x^2$$',
  'fa:fa-car',
  'https://example.com/a_b?c=d#e www.example.com me@example.com',
  'restyle a:#34;b#34; c',
  'classDef x:#f00;',
  'Change direction TB now',
  'redirection  lr',
  'Draw the C4Container and C4Deployment diagrams',
  '\uFB02°°35¶ß \uFB02°lt¶ß ¶ß',
  'a\\nb \\ c \\"',
  'a|b | c',
  'a --> b',
  'subgraph x',
  'click n0 call f()',
  'n0:::cls',
  '@{ shape: x }',
  '[[ ]] (( )) {{ }} [/ /] >]',
  'اختبار التحميل',
  '性能优化和监控系统的设计与实现以及部署到生产环境',
  '👨‍👩‍👧‍👦🚀',
  '__proto__',
  'constructor',
];

const anyText = fc.oneof(
  fc.constantFrom(...TRAPS),
  fc.tuple(fc.constantFrom(...TRAPS), fc.constantFrom(...TRAPS)).map((both) => both.join(' ')),
  hostile,
  soup,
  fc.string({ unit: 'binary', maxLength: 90 }),
);

// Four bundles of three megabytes are loaded and asked some thousand times.
jest.setTimeout(60_000);

describe.each(mermaidVersions)('%s', (version) => {
  test.each(TRAPS)('shows a label as it is: %s', async (trap) => {
    const { type, labels, edges } = await parsedBy(
      version,
      `flowchart LR\nn0["${label([trap, trap])}"]\nn1(["${label([trap])}"])\nn0 --> n1`,
    );
    const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u2060', '');
    expect(type).toBe('flowchart-v2');
    expect(plain(labels.get('n0'))).toBe(`${trap}\n${trap}`);
    expect(plain(labels.get('n1'))).toBe(trap);
    expect(edges).toEqual(['n0 --> n1']);
  });

  test('a chart of any names and owners has its nodes and edges', async () => {
    const tasks = fc.array(fc.record({ name: anyText, owner: fc.option(anyText) }), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(tasks, fc.constantFrom('LR' as const, 'TB' as const), async (words, direction) => {
        const all = words.map(({ name, owner }, index) =>
          aTask(`T-${index + 1}`, { name, owner, after: index % 2 === 0 ? [`T-${index}`, name] : ['T-1'] }),
        );
        const reading = aReading(all.slice(0, 4), all.slice(4));
        for (const phase of reading.phases.filter(({ tasks: inside }) => inside.length > 0)) {
          const chart = flowchart(phase, reading, { direction, stubs: 'both' });
          const parsed = await parsedBy(version, chart.source);
          expect(parsed.type).toBe('flowchart-v2');
          expect([...parsed.labels.keys()].sort()).toEqual([...chart.nodes.keys()].sort());
          expect(parsed.edges).toEqual(chart.edges.map(({ from, to }) => `${from} --> ${to}`));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a copied chart of any phase name has its nodes', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (name, task) => {
        const note = aNote([aTask('T-1', { name: task }), aTask('T-2', { after: ['T-1'] })]);
        const phases = note.phases.map((phase) => ({ ...phase, name }));
        const reading = readingOf({ ...note, phases });
        const block = copyablePhase(reading, phaseOf(reading), 'TB').trimEnd();
        const source = /^```mermaid\n([^]*)\n```$/.exec(block)?.[1] ?? '';
        expect(source).not.toMatch(/^ {0,3}```/m);
        const parsed = await parsedBy(version, source);
        expect([...parsed.labels.keys()]).toEqual(['n0', 'n1']);
        expect(parsed.edges).toEqual(['n0 --> n1']);
      }),
      { numRuns: 30 },
    );
  });

  test('the chart of a whole goal has its nodes, whatever its phases are called', async () => {
    const odd = ['end', '"; end', 'subgraph x', ']', '', 'direction TB', 'x'.repeat(300)];
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 4 }), async (names) => {
        const all = [...odd, ...names];
        const note = aNote(...all.map((_, index) => [aTask(`T-${index + 1}`)]));
        const phases = note.phases.map((phase, index) => ({ ...phase, name: all[index] ?? '' }));
        const [chart] = readingOf({ ...note, phases }).whole;
        expect((await parsedBy(version, chart?.source ?? '')).labels.size).toBe(all.length);
      }),
      { numRuns: 30 },
    );
  });

  test('the largest charts are within its limits', async () => {
    const fan = Array.from({ length: 40 }, (_, index) => `T-${index + 1}`);
    const reading = aReading([
      ...fan.map((id) => aTask(id, { name: 'A "long" name: #1 of many, with <marks> in it' })),
      ...fan.map((id) => aTask(`X-${id}`, { after: fan })),
    ]);
    const charts = flowcharts(phaseOf(reading), reading, { direction: 'LR' });
    const edges = await Promise.all(
      charts.map(async ({ source }) => (await parsedBy(version, source)).edges),
    );
    expect(edges.flat()).toHaveLength(1600);
  });
});
