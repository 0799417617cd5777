import fc from 'fast-check';
import type { BuildRecord } from '../../src/model/merge.ts';
import { builtOf } from '../support/building.ts';
import { rebuiltOf } from '../support/rebuilding.ts';
import { tasksNoteOf, workingPhases } from '../support/tasks-note.ts';

/** The plan as phases of items, to be edited by hand. */
type Phases = string[][];

const items = [
  'Test the soil',
  'Clear the rubble',
  'Build six beds',
  'Lay the paths',
  'Order mulch',
  'Call the council',
  'Paint the fence',
  'Dig a pond',
  'Write the signs',
  'Invite neighbours',
];

function planText(phases: Phases): string {
  const blocks = phases.map((list, index) =>
    [
      `**Phase ${String(index + 1)}: Part ${String.fromCharCode(65 + index)}** (Week ${String(index + 1)})`,
      ...list.map((item) => `- ${item}`),
      '- **Owner**: Ann',
      '',
    ].join('\n'),
  );
  return `# Implementation Plan: Garden\n\n${blocks.join('\n')}\n`;
}

const phases = fc.array(fc.uniqueArray(fc.constantFrom(...items), { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 3,
});

type Step =
  | {
      readonly kind: 'plan';
      readonly what: 'add' | 'remove' | 'reword' | 'move';
      readonly at: number;
      readonly number: number;
    }
  | {
      readonly kind: 'line' | 'owner' | 'row' | 'heading' | 'delete-row';
      readonly at: number;
      readonly number: number;
    };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('plan' as const),
    what: fc.constantFrom('add' as const, 'remove' as const, 'reword' as const, 'move' as const),
    at: fc.nat(50),
    number: fc.nat(999),
  }),
  fc.record({
    kind: fc.constantFrom(
      'line' as const,
      'owner' as const,
      'row' as const,
      'heading' as const,
      'delete-row' as const,
    ),
    at: fc.nat(200),
    number: fc.nat(999),
  }),
);

/** What a user and a planner do to one goal, build by build. */
class Story {
  readonly marks = new Set<string>();
  note: string;
  record: BuildRecord;

  constructor(private readonly list: Phases) {
    const first = builtOf(this.plan);
    this.note = first.note;
    this.record = first.record;
  }

  get plan(): string {
    return planText(this.list);
  }

  do(one: Step): void {
    if (one.kind === 'plan') this.editPlan(one.what, one.at, one.number);
    else this.editNote(one.kind, one.at, `mark ${String(one.number)}`);
    const { note, record } = rebuiltOf({ plan: this.plan, note: this.note, record: this.record });
    this.note = note;
    this.record = record;
  }

  private editPlan(what: string, at: number, number: number): void {
    const phase = this.list[at % this.list.length] ?? [];
    const place = at % Math.max(1, phase.length);
    if (what === 'add') phase.splice(place, 0, `Carry box ${String(number)} to room ${String(at)}`);
    else if (what === 'reword') phase[place] = `${phase[place] ?? 'Do it'} and shed ${String(number)}`;
    else if (phase.length > 1) {
      const [item] = phase.splice(place, 1);
      if (what === 'move' && item !== undefined) this.list[(at + 1) % this.list.length]?.push(item);
    }
  }

  private editNote(kind: string, at: number, mark: string): void {
    const lines = this.note.split('\n');
    const rows = lines.flatMap((line, index) => (/^\| T-\d/.test(line) ? [index] : []));
    const plain = lines.flatMap((line, index) =>
      line.startsWith('|') || lines[index - 1]?.startsWith('|') === true || index === 0 ? [] : [index],
    );
    const row = rows[at % Math.max(1, rows.length)];
    const place = plain[at % Math.max(1, plain.length)];
    if (kind === 'line' && place !== undefined) lines.splice(place, 0, mark);
    else if (kind === 'owner' && row !== undefined && !(lines[row] ?? '').includes('mark'))
      lines[row] = (lines[row] ?? '').replace(/^((?:\|[^|]*){3}\|)[^|]*\|/, `$1 ${mark} |`);
    else if (kind === 'row' && row !== undefined)
      lines.splice(row + 1, 0, `| X-${mark.slice(5)} | ${mark} |  |  |  |  |  |`);
    else if (kind === 'heading') this.rename(lines, at, mark);
    else if (kind === 'delete-row' && row !== undefined && !(lines[row] ?? '').includes('mark'))
      lines.splice(row, 1);
    else return;
    if (kind !== 'delete-row' && lines.some((line) => line.includes(mark))) this.marks.add(mark);
    this.note = lines.join('\n');
  }

  private rename(lines: string[], at: number, mark: string): void {
    const headings = lines.flatMap((line, index) =>
      line.startsWith('## ') && !line.includes('mark') ? [index] : [],
    );
    const place = headings[at % Math.max(1, headings.length)];
    if (place !== undefined) lines[place] = `## ${mark}`;
  }
}

describe('whatever is edited, in the plan and in the note', () => {
  test('no word of the user’s is lost', () => {
    fc.assert(
      fc.property(phases, fc.array(step, { minLength: 1, maxLength: 6 }), (list, steps) => {
        const story = new Story(list);
        for (const one of steps) {
          story.do(one);
          for (const mark of story.marks) expect(story.note).toContain(mark);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('building twice changes nothing the second time', () => {
    fc.assert(
      fc.property(phases, fc.array(step, { minLength: 1, maxLength: 4 }), (list, steps) => {
        const story = new Story(list);
        for (const one of steps) story.do(one);
        const again = rebuiltOf({ plan: story.plan, note: story.note, record: story.record });
        expect(again.note).toBe(story.note);
        expect(again.report.changes).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('without a record, too, no word of the user’s is lost, and what is counted is counted anew (format 4.4, 4.7)', () => {
    fc.assert(
      fc.property(phases, phases, fc.nat(99), (before, now, at) => {
        const lines = builtOf(planText(before)).note.split('\n');
        const headings = lines.flatMap((line, index) => (line.startsWith('#') ? [index] : []));
        lines.splice(headings[at % headings.length] ?? 0, 0, 'A line of my own', '');
        const owner = lines.findIndex((line) => line.startsWith('| T-001'));
        lines[owner] = (lines[owner] ?? '').replace('| Ann |', '| Myself |');
        const { note } = rebuiltOf({ plan: planText(now), note: lines.join('\n'), record: null });
        expect(note).toContain('A line of my own');
        expect(note).toMatch(/^\| T-001 .*\| Myself \|/m);
        const rows = (text: string): string[] => text.split('\n').filter((line) => /^\| T-\d/.test(line));
        const names = (text: string): string[] => rows(text).map((row) => row.split('|')[2] ?? '');
        expect(names(note)).toEqual(expect.arrayContaining(names(lines.join('\n'))));
        expect(note).toMatch(new RegExp(`^Garden: ${String(rows(note).length)} tasks? in`, 'm'));
      }),
      { numRuns: 40 },
    );
  });
});

describe('phases of several kinds in one plan', () => {
  const titles = [
    'Phase 1: Garden',
    'Phase 1: Kitchen',
    'Phase 2',
    'Week 1',
    'Week 2: Beds',
    'Sprint 1',
    'Milestone 1: Go',
    'Version 2 ideas',
    'Day 1 after launch',
    'M1: z',
    'Extra',
    'Étape 1 : Sol',
    '第1阶段：准备',
    'WP2 Survey',
    '1. Kitchen',
    'Team',
    'Other tasks',
  ];
  const plan = fc
    .array(fc.constantFrom(...titles), { minLength: 1, maxLength: 5 })
    .map((headings) =>
      [
        '# Plan',
        '',
        ...headings.flatMap((heading, at) => [
          `## ${heading}`,
          '',
          `- [ ] Dig ${String(at)}`,
          `- [ ] Fill ${String(at)}`,
          '',
        ]),
      ].join('\n'),
    );

  test('the note has the phases that were written, and building again changes nothing', () => {
    fc.assert(
      fc.property(plan, (text) => {
        const { note, record } = builtOf(text);
        const written = Array.from(
          note.matchAll(/^\*\*(.+)\*\* \((?:[^\n]*, )?[1-9]\d* tasks?\)$/gm),
          ([, title]) => title,
        );
        expect(workingPhases(tasksNoteOf(note))).toEqual(written);
        expect(rebuiltOf({ plan: text, note, record }).note).toBe(note);
        expect(rebuiltOf({ plan: text, note, record: null }).note).toBe(note);
      }),
    );
  });
});
