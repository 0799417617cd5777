import type { Markdown } from '../../model/markdown.ts';
import type { Unread, WorkItem, WorkState } from '../../model/plan.ts';
import { englishScore, isAction } from '../../text/action.ts';
import { bareWords } from '../../text/decoration.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import { sharedStems, stems } from '../../text/stems.ts';
import { append } from '../markdown/append.ts';
import type { Line } from '../markdown/line.ts';
import { type Block, hasBox, type Item } from '../markdown/outline.ts';
import { bareLabel, groupLabel, labelled, taskField } from '../work/labels.ts';
import { outlineSections, partKindWithoutAsides } from '../work/outline-sections.ts';
import type { PhaseStart } from '../work/phase-start.ts';
import { type Parts, partsBy, type PhaseBlocks, type Section, unnumbered } from '../work/phases.ts';
import { chosenStarts } from '../work/series.ts';
import { withNamedTables } from '../work/plan-table.ts';
import { workIn } from '../work/work-in.ts';
import { timing } from '../../text/day-range.ts';
import { statusState } from '../work/status.ts';
import { contextItems } from './context.ts';
import type { ItemReading } from './item-reader.ts';
import { entriesIn, type Entry, Ledger, unreadUnder } from './ledger.ts';
import { mergeItems } from './merge-items.ts';
import { emptyBody, type PhaseBody } from './phase-body.ts';
import { PhaseReader } from './phase-reader.ts';
import { isHidden, sectionPhases, withHeading } from './section-phases.ts';
import { taskRows } from './task-table.ts';

/** A phase while its two or more stretches are put together. */
export interface PhaseDraft {
  start: PhaseStart;
  readonly body: PhaseBody;
}

/** A plan's phases as they are read, what lies outside of them, and where all that may be work went (format 2.0). */
export interface PlanPhases {
  readonly drafts: readonly PhaseDraft[];
  readonly sections: readonly Section[];
  readonly ledger: Ledger;
  readonly unread: readonly Unread[];
  readonly cancelled: number;
  readonly unknownLabels: readonly string[];
}

/** Reads the phases of a plan (format 2.0–2.5); `goal` names the one phase of a plan that has no other. */
export function planPhases(blocks: readonly Block[], goal: Markdown): PlanPhases {
  const found = phasesIn(blocks, goal);
  const hasWork = found.drafts.some(({ body }) => body.items.length > 0);
  if (hasWork) return found;
  const tables = withNamedTables(blocks);
  const attempts = [tables, blocks].map((each, at) => (): Reading => phasesIn(each, goal, at > 0));
  for (const attempt of attempts) {
    const again = attempt();
    if (again.drafts.some(({ body }) => body.items.length > 0)) return again;
  }
  return found;
}

function phasesIn(blocks: readonly Block[], goal: Markdown, notesAreWork = false): Reading {
  const outline = outlineSections(blocks, notesAreWork ? partKindWithoutAsides : undefined);
  const series = chosenStarts(outline);
  const bySections = sectionPhases(outline);
  const chosen = series.hasWork
    ? series
    : bySections.starts.size > 0 || series.phases.size === 0
      ? { phases: bySections.starts, others: new Map<Line, PhaseStart>(), siblings: new Set<Line>() }
      : series;
  const isSeries = chosen === series && series.phases.size > 0;
  const told = partsBy(blocks, chosen, outline);
  const reading = new Reading(told, goal, isSeries || bySections.plain, notesAreWork);
  reading.read();
  return reading;
}

/** Puts the stretches of a plan into its phases. */
class Reading implements PlanPhases {
  readonly drafts: PhaseDraft[] = [];
  readonly sections: readonly Section[];
  readonly ledger = new Ledger();
  readonly unknownLabels: readonly string[];
  unread: readonly Unread[] = [];
  private readonly phases: readonly PhaseBlocks[];
  private struck = 0;
  private readonly noteLabels: ReadonlySet<string>;
  private readonly english: boolean;
  /** The draft that each stretch went to. */
  private readonly homes = new Map<PhaseBlocks, PhaseDraft>();

  constructor(
    { phases, sections }: Parts,
    private readonly goal: Markdown,
    private readonly plain: boolean,
    private readonly notesAreWork: boolean,
  ) {
    this.phases = phases;
    this.sections = sections;
    this.english = isEnglishPlan(phases, sections);
    this.unknownLabels = this.english ? [] : repeatedLabels(phases);
    const asides = repeatedLabels(phases.filter(({ blocks }) => workIn(blocks).sure > 0)).filter(
      (label) => !saysWork(phases, label),
    );
    this.noteLabels = new Set([...this.unknownLabels, ...asides].map((label) => label.toLowerCase()));
  }

  get cancelled(): number {
    return this.struck + this.drafts.reduce((sum, { body }) => sum + body.cancelled, 0);
  }

  read(): void {
    for (const section of this.sections)
      if (section.kind !== null && section.kind !== 'aside')
        this.ledger.putAll(withHeading(section), 'section');
    for (const item of contextItems(this.sections)) this.ledger.put(item, 'field');
    for (const phase of this.phases) this.phase(phase);
    if (this.phases.length === 0) this.onePhase();
    this.adoptRows();
    this.adoptBoxes();
    for (const { body } of this.drafts) {
      deliverablesAsWork(body);
      settle(body);
    }
    this.drafts.sort((a, b) => a.start.line - b.start.line);
    this.unread = this.unreadWork();
  }

  private reader(body: PhaseBody, plain: boolean): PhaseReader {
    const reading: ItemReading = {
      plain,
      noteLabels: this.noteLabels,
      notesAreWork: this.notesAreWork,
      english: this.english,
    };
    return new PhaseReader(body, this.ledger, reading);
  }

  private phase(phase: PhaseBlocks): void {
    const { start, item, blocks } = phase;
    if (item !== null) this.ledger.put(item, 'phase');
    if (start.sign === 'cancelled') {
      this.struck += entriesIn(blocks).length;
      this.ledger.putAll(blocks, 'cancelled');
      return;
    }
    const draft = this.home(phase);
    this.homes.set(phase, draft);
    const earlier = draft.body.items.length;
    this.reader(draft.body, this.plain && !phase.boxesOnly).read(blocks);
    for (const remark of start.remarks) {
      const [label = '', value = ''] = remark.split(/[:：]\s*/, 2);
      draft.body.notes.push({
        label: value === '' ? 'Priority' : label,
        value: value === '' ? label : value,
        line: start.line,
      });
    }
    const sign = start.sign ?? stateOfWords(start.name) ?? stateOfWords(phase.above);
    if (sign === 'done' || sign === 'active') draft.body.state ??= sign;
    if (earlier > 0) mergeItems(draft.body.items, earlier, draft.body.silent);
  }

  /** The draft of the same number where one of both has no work, or their names share a word; else a new one. */
  private home({ start, blocks }: PhaseBlocks): PhaseDraft {
    const { sure, items } = workIn(blocks);
    const known = this.drafts.findLast(
      (draft) =>
        start.number !== '' &&
        draft.start.series === start.series &&
        draft.start.number.toLowerCase() === start.number.toLowerCase(),
    );
    const isOne =
      known !== undefined &&
      (known.body.items.length === 0 || sure + items === 0 || sharesWord(known.start.name, start.name));
    if (!isOne) {
      const draft = { start, body: emptyBody() };
      this.drafts.push(draft);
      return draft;
    }
    known.start = mergedStart(known.start, start, known.body.items.length === 0 && sure + items > 0);
    return known;
  }

  /** All work of a plan without phases: of its sections, whose headings are groups where there are several. */
  private onePhase(): void {
    const holds = (section: Section): boolean => {
      const { sure, items } = workIn(withHeading(section));
      return sure > 0 || (this.plain && items > 0);
    };
    const working = this.sections.filter((section) => !isHidden(section) && holds(section));
    const numbered = working.length > 0 ? [] : this.sections.filter(isNumbered);
    if (working.length === 0 && numbered.length < 2) return;
    const blocks = this.sections
      .filter(
        (section) =>
          !isHidden(section) &&
          (working.includes(section) || numbered.includes(section) || isHeadingOfWork(section)),
      )
      .flatMap(({ heading, depth, blocks: own }): readonly Block[] =>
        heading === null || depth === 1 ? own : [{ kind: 'heading', depth, line: heading }, ...own],
      );
    const body = emptyBody();
    this.reader(body, this.plain).read(blocks);
    if (body.items.length === 0 && body.rows.size === 0) return;
    const line = { text: this.goal, raw: this.goal, bold: 0, sign: null, line: body.items[0]?.line ?? 1 };
    const start = { ...unnumbered(line, this.goal), word: 'Phase', number: '1' };
    this.drafts.push(...(body.rows.size === 0 ? [{ start, body }] : byColumn(start, body)));
  }

  /** Rows outside of the phases that name their phase in a column of their own (format 2.5). */
  private adoptRows(): void {
    if (this.phases.length === 0) return;
    for (const { kind, blocks } of this.sections) {
      if (kind !== null && kind !== 'aside') continue;
      for (const block of blocks) {
        const rows = block.kind === 'table' ? taskRows(block, () => null) : null;
        for (const { item, silent, phase, row } of rows?.items ?? []) {
          const draft = this.drafts.find(({ start }) => isCalled(start, phase));
          if (draft === undefined) continue;
          if (draft.body.items.some(({ text }) => text.toLowerCase() === item.text.toLowerCase())) continue;
          this.ledger.put(row, 'task');
          draft.body.items.push(item);
          if (silent) draft.body.silent.add(item);
        }
      }
    }
  }

  /** A box is work wherever it stands: it joins the phase before it, else the first (format 2.0). */
  private adoptBoxes(): void {
    const adopted = new Set<PhaseBody>();
    const adopt = (
      entries: readonly Entry[],
      home: (line: number) => PhaseDraft,
      own: number | null,
    ): void => {
      for (const { thing, box, line, heading } of entries) {
        if (box === null || this.ledger.has(thing)) continue;
        const { body } = home(line);
        const label =
          heading === null || heading.line === own || isTitle(heading, this.sections)
            ? ''
            : bareWords(heading.text).text;
        this.reader(body, false).adopt([box], label, heading?.line ?? line);
        adopted.add(body);
      }
    };
    for (const [{ start, blocks }, draft] of this.homes) adopt(entriesIn(blocks), () => draft, start.line);
    for (const { kind, heading, blocks } of this.sections)
      if (kind === null || kind === 'aside')
        adopt(entriesIn(blocks, heading), (line) => this.before(line), null);
    for (const { items } of adopted) items.sort((a, b) => a.line - b.line);
  }

  private before(line: number): PhaseDraft {
    let found: PhaseDraft | undefined;
    for (const [{ start }, draft] of this.homes) if (start.line < line) found = draft;
    const draft = found ?? this.drafts[0];
    if (draft !== undefined) return draft;
    const first = { text: this.goal, raw: this.goal, bold: 0, sign: null, line };
    const made = {
      start: { ...unnumbered(first, this.goal), word: 'Phase', number: '1' },
      body: emptyBody(),
    };
    this.drafts.push(made);
    return made;
  }

  private unreadWork(): Unread[] {
    const inPhases = this.phases.flatMap(({ start, blocks }) => {
      const heading: Line = { text: phaseTitle(start), raw: '', bold: 0, sign: null, line: start.line };
      return unreadUnder(entriesIn(blocks, heading), this.ledger, () => true);
    });
    const outside = this.sections.flatMap((section) => {
      if (section.kind !== null && section.kind !== 'aside') return [];
      const isWork = section.blocks.some(hasBox);
      return unreadUnder(entriesIn(withHeading(section)), this.ledger, () => isWork);
    });
    return [...inPhases, ...outside].sort((a, b) => a.line - b.line);
  }
}

/** A phase that names what it delivers and nothing to do: each deliverable is something to do (format 2.10). */
function deliverablesAsWork({ items, deliverables, silent }: PhaseBody): void {
  if (items.length > 0) return;
  for (const { text, line } of deliverables) {
    const item: WorkItem = {
      text,
      line,
      state: 'todo',
      whole: true,
      group: null,
      detail: [],
      steps: [],
      fields: {},
    };
    items.push(item);
    silent.add(item);
  }
}

/** A heading that only says a state: `Done`, `✅ In progress`. */
function stateOfWords(words: string): WorkState | null {
  return /^\P{L}*\p{L}+(?: \p{L}+)?\P{L}*$/u.test(words) && STATE_WORDS.test(words.toLowerCase())
    ? statusState(words)
    : null;
}

const STATE_WORDS =
  /^\P{L}*(?:done|completed?|finished|in progress|ongoing|doing|wip|erledigt|fertig|abgeschlossen|in arbeit|terminée?s?|en cours|hech[oa]s?|completad[oa]s?|terminad[oa]s?|en curso|concluíd[oa]s?|feit[oa]s?|em andamento|completat[oaie]|in corso|klaar|bezig|已?完成|进行中|完了|進行中)\P{L}*$/u;

/** What the plan says of the state of all of a phase's tasks, for those that say nothing themselves (format 2.5). */
function settle(body: PhaseBody): void {
  const { state, items, silent } = body;
  if (state === null) return;
  items.forEach((item, at) => {
    if (silent.has(item)) items[at] = { ...item, state };
  });
}

function phaseTitle({ word, number, name }: PhaseStart): string {
  const label = word.includes(number) ? word : `${word} ${number}`;
  return [label, name].filter((part) => part !== '').join(': ');
}

function sharesWord(one: Markdown, other: Markdown): boolean {
  return (one !== '' && one === other) || sharedStems(stems(one), stems(other)) > 0;
}

/** Two starts of one number as one; the name and time of the one that has the work count first. */
function mergedStart(first: PhaseStart, second: PhaseStart, secondLeads: boolean): PhaseStart {
  const [lead, other] = secondLeads ? [second, first] : [first, second];
  const timed = timing(lead.timing) !== null || other.timing === '';
  return {
    ...lead,
    name: lead.name === '' ? other.name : lead.name,
    timing: timed ? lead.timing : [lead.timing, other.timing].filter((text) => text !== '').join(', '),
  };
}

/** A plan whose rows name their phases in a column: a phase for each of them, in order (format 2.5). */
function byColumn(start: PhaseStart, body: PhaseBody): PhaseDraft[] {
  const names = new Map<string, PhaseDraft>();
  let last: PhaseDraft | null = null;
  for (const item of body.items) {
    const name = body.rows.get(item) ?? '';
    const key = name.toLowerCase();
    const known: PhaseDraft | null = name === '' ? last : (names.get(key) ?? null);
    if (known === null) {
      const made: PhaseDraft = {
        start: columnStart(name, names.size + 1, item, start),
        body: { ...body, items: [] },
      };
      names.set(key, made);
      last = made;
    } else last = known;
    last.body.items.push(item);
  }
  return [...names.values()];
}

function columnStart(name: string, at: number, { line }: WorkItem, start: PhaseStart): PhaseStart {
  const found = /^(\p{L}+)\s+(\d{1,3}[a-z]?)\s*(?:[:：–—-]\s*(.*))?$/u.exec(name);
  if (found !== null)
    return { ...start, word: found[1] ?? '', number: found[2] ?? '', name: found[3] ?? '', line };
  if (/^\d{1,3}$/.test(name)) return { ...start, number: name, name: '', line };
  return { ...start, number: String(at), name, line };
}

/** Whether a cell names a phase: `Phase 2`, `2`, `Planting`. */
function isCalled({ word, number, name }: PhaseStart, cell: string): boolean {
  const text = cell.trim().toLowerCase();
  if (text === '') return false;
  const label = `${word} ${number}`.toLowerCase();
  return (
    text === label ||
    text.startsWith(`${label}:`) ||
    text === number.toLowerCase() ||
    (name !== '' && text === name.toLowerCase())
  );
}

/** A heading that only groups those below it: days of a week that hold the boxes. */
function isHeadingOfWork({ heading }: Section): boolean {
  return heading !== null && groupLabel(bareWords(heading.text).text) !== null;
}

/** In a plan that has nothing else, numbered headings are what is to be done. */
function isNumbered(section: Section): boolean {
  return (
    !isHidden(section) &&
    section.heading !== null &&
    withoutItemNumber(bareWords(section.heading.text).text).number !== null
  );
}

function isTitle(heading: Line, sections: readonly Section[]): boolean {
  return sections.some((section, at) => at <= 1 && section.heading === heading && section.depth === 1);
}

/**
 * Bold labels that stand in two or more phases and are in no table of ours, in a plan that is not in English: they are the
 * author's own fields (format 2.11).
 */
function repeatedLabels(phases: readonly PhaseBlocks[]): string[] {
  if (phases.length < 2) return [];
  const seen = new Map<string, { readonly label: string; readonly phases: Set<PhaseBlocks> }>();
  for (const phase of phases) {
    for (const line of linesIn(phase.blocks)) {
      const found = line.bold > 0 ? labelled(line) : null;
      if (found === null || taskField(found.label) !== null || groupLabel(line.text) !== null) continue;
      const label = bareLabel(found.label);
      const entry = seen.get(label.toLowerCase()) ?? { label, phases: new Set() };
      entry.phases.add(phase);
      seen.set(label.toLowerCase(), entry);
    }
  }
  return [...seen.values()].filter((entry) => entry.phases.size > 1).map(({ label }) => label);
}

/** Whether something to do stands behind a label of that name, or boxes below it. */
function saysWork(phases: readonly PhaseBlocks[], label: string): boolean {
  return phases.some(({ blocks }) =>
    blocks.some((block, at) => {
      const lines = linesIn([block]).filter(
        (line) => bareLabel(labelled(line)?.label ?? line.text) === label,
      );
      const next = blocks[at + 1];
      return (
        lines.some((line) => isAction(labelled(line)?.value ?? '')) ||
        (lines.length > 0 && next !== undefined && hasBox(next)) ||
        (block.kind === 'list' &&
          block.items.some(
            ({ head, blocks: below }) => head !== null && lines.includes(head) && below.some(hasBox),
          ))
      );
    }),
  );
}

/** So many lines tell the language of a plan. */
const SAMPLE = 200;

function isEnglishPlan(phases: readonly PhaseBlocks[], sections: readonly Section[]): boolean {
  const lines = [...phases, ...sections].flatMap(({ blocks }) => linesIn(blocks)).slice(0, SAMPLE);
  return englishScore(lines.map(({ text }) => text).join('\n')) >= 0;
}

function linesIn(blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') append(lines, block.lines);
    else if (block.kind === 'list')
      append(
        lines,
        block.items.flatMap((item: Item) => (item.head === null ? [] : [item.head])),
      );
  }
  return lines;
}
