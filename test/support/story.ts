import type { RebuiltTasks } from '../../src/model/rebuild.ts';
import fc from 'fast-check';
import type { BuildRecord } from '../../src/model/merge.ts';
import { builtOf, rowsOf } from './building.ts';
import { rebuildOf } from './rebuilding.ts';

/** A phase of a plan that is edited by hand. */
export interface PlanPhase {
  name: string;
  items: string[];
  /** It has the number of the phase before it. */
  again?: boolean;
}

const ITEMS = [
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
const NAMES = ['Ground', 'Planting', 'Opening', 'Earthworks', 'Harvest', 'Water'];

export const planPhases = fc.array(
  fc.record({
    name: fc.constantFrom(...NAMES),
    items: fc.uniqueArray(fc.constantFrom(...ITEMS), { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 3 },
);

export function planText(phases: readonly PlanPhase[]): string {
  const blocks = phases.map(({ name, items, again = false }, index) => {
    const number = again && index > 0 ? index : index + 1;
    const title = `**Phase ${String(number)}: ${name}** (Week ${String(index + 1)})`;
    return [title, ...items.map((item) => `- ${item}`), '- **Owner**: Ann', ''].join('\n');
  });
  return `# Implementation Plan: Garden\n\n${blocks.join('\n')}\n`;
}

/** What happens between two builds: `at` says where, `number` makes words of its own. */
export interface Step {
  readonly what: string;
  readonly at: number;
  readonly number: number;
}

type PlanEdit = (plan: PlanPhase[], phase: PlanPhase, at: number, number: number) => void;

const planEdits: Readonly<Record<string, PlanEdit>> = {
  'an item is added': (_plan, { items }, at, number) =>
    items.splice(at % (items.length + 1), 0, `Carry box ${String(number)} to room ${String(at)}`),
  'an item is reworded': (_plan, { items }, at, number) => {
    const place = at % items.length;
    items[place] = `${items[place] ?? ''} and shed ${String(number)}`;
  },
  'an item stands twice': (_plan, { items }, at) =>
    items.splice(at % (items.length + 1), 0, items[at % items.length] ?? ''),
  'an item is removed': (_plan, { items }, at) => items.length > 1 && items.splice(at % items.length, 1),
  'an item moves to another phase': (plan, { items }, at) =>
    items.length > 1 && plan[(at + 1) % plan.length]?.items.push(...items.splice(at % items.length, 1)),
  'two phases are swapped': (plan, _phase, at) => {
    if (plan.length > 1)
      plan.splice(at % (plan.length - 1), 0, ...plan.splice((at % (plan.length - 1)) + 1, 1));
  },
  'a phase is renamed': (_plan, phase, _at, number) => {
    phase.name = NAMES[number % NAMES.length] ?? '';
  },
  'a phase takes the number before': (_plan, phase, _at, number) => {
    Object.assign(phase, { again: true, name: `Again ${String(number)}` });
  },
  'a phase is put in': (plan, _phase, at, number) => {
    const own = {
      name: `New ${String(number)}`,
      items: [`Do thing ${String(number)}`, `Fetch it ${String(number)}`],
    };
    if (plan.length < 5) plan.splice(at % (plan.length + 1), 0, own);
  },
  'a phase is dropped': (plan, _phase, at) => plan.length > 1 && plan.splice(at % plan.length, 1),
  'two phases become one': (plan, _phase, at) => {
    const first = at % Math.max(1, plan.length - 1);
    if (plan.length > 1) plan[first]?.items.push(...plan.splice(first + 1, 1).flatMap(({ items }) => items));
  },
};

const ROW = /^\|\s*[TX]-\d/;
const PHASE = /^\*\*Phase \d+: .*tasks?\)$/;

/** Edits of a note's lines; `mark` is a word of the user's, nowhere else in it. */
type NoteEdit = (lines: string[], at: number, mark: string) => void;

/** The `at`-th line that fits, around the clock; null for none. */
function place(
  lines: readonly string[],
  at: number,
  fits: (line: string, index: number) => boolean,
): number | null {
  const places = lines.flatMap((line, index) => (fits(line, index) ? [index] : []));
  return places[at % Math.max(1, places.length)] ?? null;
}

function onLine(fits: (line: string) => boolean, edit: (line: string, mark: string) => string): NoteEdit {
  return (lines, at, mark) => {
    const found = place(lines, at, (line) => fits(line) && !line.includes('mark'));
    if (found !== null) lines[found] = edit(lines[found] ?? '', mark);
  };
}

const isRow = (line: string): boolean => ROW.test(line);
const isPhase = (line: string): boolean => PHASE.test(line);
const isHeader = (line: string): boolean => /^\|\s*Task ID/.test(line);

const noteEdits: Readonly<Record<string, NoteEdit>> = {
  'a line is written': (lines, at, mark) => {
    const isFree = (line: string, index: number): boolean =>
      index > 0 && !line.startsWith('|') && lines[index - 1]?.startsWith('|') === false;
    lines.splice(place(lines, at, isFree) ?? lines.length, 0, mark);
  },
  'an owner is changed': onLine(isRow, (line, mark) =>
    line.replace(/^((?:\|[^|]*){3}\|)[^|]*\|/, `$1 ${mark} |`),
  ),
  'an own row is added': (lines, at, mark) => {
    const found = place(lines, at, isRow);
    if (found !== null) lines.splice(found + 1, 0, `| X-${mark.slice(5)} | ${mark} |  |  |  |  |  |`);
  },
  'a row is deleted': (lines, at) => {
    const found = place(lines, at, (line) => isRow(line) && !line.includes('mark'));
    if (found !== null) lines.splice(found, 1);
  },
  'a row is doubled': (lines, at) => {
    const found = place(lines, at, isRow);
    if (found !== null) lines.splice(found, 0, lines[found] ?? '');
  },
  'a row gets another id': (lines, at, mark) => {
    const found = place(lines, at, isRow);
    const id = `T-1${mark.slice(5).padStart(3, '0')}`;
    if (found !== null && !lines.some((line) => line.includes(id)))
      lines[found] = (lines[found] ?? '').replace(/[TX]-\d+/, id);
  },
  'a task is ticked': onLine(isRow, (line) => line.replace(/^((?:\|[^|]*){5}\|)\s*/, '$1 ✅ ')),
  'a heading is renamed': onLine(
    (line) => line.startsWith('## '),
    (_line, mark) => `## ${mark}`,
  ),
  'a phase gets a word': onLine(isPhase, (line, mark) => line.replace('** (', ` ${mark}** (`)),
  'the line of a phase is broken': onLine(isPhase, (line) => line.replace('Phase', 'Phse')),
  'the line of a phase gets a sign': onLine(isPhase, (line) => line.replace('Phase', '!Phase')),
  'a criterion is written': (lines, at, mark) => {
    const found = place(lines, at, (line) => line.endsWith(' Success**:'));
    if (found !== null) lines.splice(found + 1, 0, `- ${mark}`);
  },
  'a column is added': (lines, at, mark) => {
    const header = place(lines, at, isHeader);
    if (header === null) return;
    for (let line = header; lines[line]?.startsWith('|') === true; line++) {
      const cell = [' Own |', '---|'][line - header] ?? ` ${mark} |`;
      lines[line] = (lines[line] ?? '') + cell;
    }
  },
  'a Status is written': (lines, at, mark) => {
    const header = place(lines, at, isHeader);
    if (header === null || lines[header]?.includes('Status') === true) return;
    const states = ['done', 'in progress', 'to do', '', mark];
    for (let line = header; lines[line]?.startsWith('|') === true; line++) {
      const cell = [' Status |', '---|'][line - header] ?? ` ${states[(at + line) % states.length] ?? ''} |`;
      lines[line] = (lines[line] ?? '') + cell;
    }
  },
  'a table is cut in two': (lines, at, mark) => {
    const row = place(lines, at, isRow);
    const header = lines
      .slice(0, row ?? 0)
      .map(isHeader)
      .lastIndexOf(true);
    if (row === null || header === -1 || row <= header + 2) return;
    lines.splice(row, 0, '', mark, '', ...lines.slice(header, header + 2));
  },
  'a phase is added': (lines, _at, mark) => {
    const end = lines.findIndex((line) => line.startsWith('### Task Blocking'));
    const number = mark.slice(5);
    const table = ['| Task ID | Task Name |', '|---|---|', `| U-${number} | Own thing ${number} |`];
    if (end > 0) lines.splice(end, 0, `**Phase 9${number}: ${mark}** (1 task)`, '', ...table, '', '---', '');
  },
  'a section is added': (lines, _at, mark) => lines.push('', `## ${mark}`, '', 'Words of my own'),
  'a formatter writes other bullets': (lines) => each(lines, (line) => line.replace(/^- (?!\[)/, '* ')),
  'a formatter makes tables compact': (lines) =>
    each(lines, (line) => (line.startsWith('|') ? line.replace(/ *\| */g, '|') : line)),
  'a formatter pads tables': (lines) =>
    each(lines, (line) => (line.startsWith('| T-') ? line.replace(/ \|/g, '     |') : line)),
  'a formatter writes __bold__': (lines) => each(lines, (line) => line.replace(/^\*\*(.+?)\*\*/, '__$1__')),
  'a formatter takes blank lines': (lines) => {
    for (let at = lines.length - 1; at > 0; at--)
      if (lines[at] === '' && lines[at - 1]?.startsWith('#') === true) lines.splice(at, 1);
  },
};

/** The note with returns in all line ends but one, or in that one alone. */
function withOddEnd(note: string, odd: number | null): string {
  if (odd === null) return note;
  const lines = note.split('\n');
  const end = (at: number): string => ((at === odd % lines.length) === (odd % 2 === 0) ? '\r\n' : '\n');
  return lines.map((line, at) => line + (at === lines.length - 1 ? '' : end(at))).join('');
}

function each(lines: string[], edit: (line: string) => string): void {
  lines.forEach((line, at) => (lines[at] = edit(line)));
}

const LOST = 'the record is lost';
const OLDER = 'the record is an older one';
const NEWER = 'the note is an older one';
const SAME = 'an item is reworded in plan and note alike';
const MIXED = 'the note gets two kinds of line ends';
const FOREIGN = 'the record is another goal’s';
const KINDS = [
  ...Object.keys(planEdits),
  ...Object.keys(noteEdits),
  ...[LOST, OLDER, FOREIGN, NEWER, SAME, MIXED],
];

const foreign = builtOf(
  planText([{ name: 'Demolition', items: ['Rip out cupboards', 'Remove the tiles', 'Cut the water off'] }]),
).record;

export const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...KINDS),
  at: fc.nat(50),
  number: fc.nat(999),
});

/** What a user, a planner and a disk do to one goal, build by build. */
export class Story {
  note: string;
  private plan: PlanPhase[];
  private record: BuildRecord | null;
  private readonly records: (BuildRecord | null)[];
  private readonly notes: string[];
  /** The line that ends otherwise than all others of the note; null where all end alike. */
  private odd: number | null = null;
  private readonly marks = new Set<string>();
  private readonly happened = new Set<string>();
  private deleted = 0;
  /** Two items of the plan had one name once: which of their rows is which nobody can tell. */
  private hadTwins = false;
  /** How many of its builds were merged with care (format 4.8). */
  careful = 0;

  constructor(plan: readonly PlanPhase[]) {
    this.plan = plan.map(({ name, items }) => ({ name, items: [...items] }));
    this.hadTwins = this.hasTwins();
    const first = builtOf(planText(this.plan));
    this.note = first.note;
    this.record = first.record;
    this.records = [first.record];
    this.notes = [first.note];
  }

  /** Does a step, builds, and gives the laws that the build has broken. */
  do({ what, at, number }: Step): string[] {
    this.happened.add(what);
    const phase = this.plan[at % this.plan.length];
    if (phase !== undefined) planEdits[what]?.(this.plan, phase, at, number);
    if (what === LOST) this.record = null;
    if (what === OLDER) this.record = this.records[at % this.records.length] ?? null;
    if (what === FOREIGN) this.record = foreign;
    if (what === MIXED) this.odd = at;
    if (what === NEWER) this.goBack(this.notes[at % this.notes.length] ?? '');
    if (what === SAME && phase !== undefined) this.rewordBoth(phase.items, at, number);
    if (what === 'a row is deleted') this.deleted++;
    this.edit(what, at, `mark ${String(number)}`);
    const built = this.build();
    if (built.doubt !== null) this.careful++;
    this.note = built.note;
    this.record = built.record;
    this.records.push(built.record);
    this.notes.push(built.note);
    return [...this.lost(), ...this.broken(), ...this.differs(built.pure), ...this.again()];
  }

  private hasTwins(): boolean {
    const items = this.plan.flatMap((phase) => phase.items);
    return new Set(items).size < items.length;
  }

  private build(): RebuiltTasks {
    this.hadTwins ||= this.hasTwins();
    const note = withOddEnd(this.note, this.odd);
    const outcome = rebuildOf({ plan: planText(this.plan), note, record: this.record });
    if (outcome.kind !== 'rebuilt')
      throw new Error(`expected a rebuilt note, got ${JSON.stringify(outcome)}`);
    return { ...outcome, note: outcome.note.replace(/\r/g, '') };
  }

  /** A disk gives back an older note; what the user has written since is gone. */
  private goBack(note: string): void {
    this.note = note;
    for (const mark of this.marks) if (!note.includes(mark)) this.marks.delete(mark);
  }

  /** The same words are put in for others in the plan and in the note. */
  private rewordBoth(items: string[], at: number, number: number): void {
    const place = at % items.length;
    const before = items[place] ?? '';
    const now = `${before} (${String(number)})`;
    items[place] = now;
    this.note = this.note.replace(`| ${before} |`, () => `| ${now} |`);
  }

  private edit(what: string, at: number, mark: string): void {
    const lines = this.note.split('\n');
    noteEdits[what]?.(lines, at, mark);
    this.note = lines.join('\n');
    if (this.note.includes(mark)) this.marks.add(mark);
  }

  private lost(): string[] {
    return [...this.marks].filter((mark) => !this.note.includes(mark)).map((mark) => `“${mark}” is lost`);
  }

  /** Each task of the plan has one row, and a phase as many as its line says. */
  private broken(): string[] {
    const lines = this.note.split('\n');
    const ids = lines.filter(isRow).map((line) => line.split('|')[1]?.trim() ?? '');
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    const planned = rowsOf(builtOf(planText(this.plan)).note).length;
    const missing = planned - this.deleted - ids.filter((id) => id.startsWith('T')).length;
    return [
      ...(this.happened.has('a row is doubled') ? [] : twice.map((id) => `${id} stands twice`)),
      ...this.twiceByName(lines),
      ...(missing > 0 ? [`${String(missing)} tasks of the plan have no row`] : []),
      ...this.miscounted(lines),
    ];
  }

  /** The tasks of which the note has more rows than the plan has items of that name, though nobody doubled one. */
  private twiceByName(lines: readonly string[]): string[] {
    if (this.happened.has('a row is doubled') || this.hadTwins) return [];
    const counted = (names: readonly string[], name: string): number =>
      names.filter((one) => one === name).length;
    const rows = lines.filter(isRow).map((line) => line.split('|')[2]?.trim() ?? '');
    const items = this.plan.flatMap((phase) => phase.items);
    return [...new Set(items)]
      .filter((name) => counted(rows, name) > counted(items, name))
      .map((name) => `“${name}” has a row too many`);
  }

  private miscounted(lines: readonly string[]): string[] {
    if (this.careful > 0) return [];
    // Only the plan, rows, ticks and columns are edited: then each phase's line is ours.
    const isOurs = [...this.happened].every(
      (what) => what in planEdits || /\b(?:row|owner|ticked|column)\b/.test(what),
    );
    if (
      !isOurs ||
      this.happened.has('a row is doubled') ||
      this.happened.has('a phase takes the number before')
    )
      return [];
    const counts = lines.flatMap((line, at) => {
      const count = /^\*\*.*?(\d+) tasks?\)$/.exec(line)?.[1];
      const rest = lines.slice(at + 1);
      const end = rest.findIndex((other) => /tasks?\)$|^#/.test(other));
      const rows = rest.slice(0, end).filter(isRow).length;
      return count === undefined || Number(count) === rows ? [] : [`${line} has ${String(rows)} rows`];
    });
    const numbers = lines.flatMap((line) => /^\*\*(Phase \d+)\b.*tasks?\)$/.exec(line)?.[1] ?? []);
    return [
      ...counts,
      ...numbers.filter((one, at) => numbers.indexOf(one) !== at).map((one) => `${one} stands twice`),
    ];
  }

  /** A note that nobody touched is what a fresh build would be. */
  private differs(pure: string): string[] {
    const isUntouched = this.careful === 0 && [...this.happened].every((what) => what in planEdits);
    return isUntouched && this.note !== pure ? ['a note that nobody touched differs from a fresh build'] : [];
  }

  private again(): string[] {
    const { note, report } = this.build();
    return note === this.note && report.changes.length === 0 ? [] : ['a second build changes something'];
  }
}
