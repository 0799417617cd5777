import type { Block, Table } from '../markdown/block.ts';
import type { Markdown } from '../../model/markdown.ts';
import type { Metric, Unread } from '../../model/plan.ts';
import { countingNumbers } from '../../text/counting-numbers.ts';
import { bareWords } from '../../text/decoration.ts';
import type { Line } from '../markdown/line.ts';
import { blocksOf } from '../work/outline-sections.ts';
import { onePhaseFor, type Parts, partsBy, type PhaseBlocks, type Section } from '../work/phase-parts.ts';
import type { PhaseStart } from '../work/phase-start.ts';
import { isBoxTable } from '../work/plan-table.ts';
import { workIn } from '../work/work-in.ts';
import { type AuthorLabels, authorLabels } from './author-labels.ts';
import type { Choice } from './chosen-phases.ts';
import { byColumn, isPhaseNamed } from './column-phases.ts';
import { contextItems } from './context.ts';
import { countedSections } from './counted-sections.ts';
import { withHeadingsAbove } from './headings-above.ts';
import type { ItemReading, RowsOfWork } from './item-reading.ts';
import { entriesIn, type LedgerEntry, Ledger, taskHeadingsIn, wordsIn } from './ledger.ts';
import { proseSaysToDo } from './lists-to-do.ts';
import { mergeItems } from './merge-items.ts';
import { overviewRows, repeatedRows, repeatsPhases, tellsOfPhases } from './overview-rows.ts';
import { emptyBody, type PhaseBody, type PhaseDraft } from './phase-body.ts';
import { PhaseHomes } from './phase-homes.ts';
import { inOrder } from './phase-order.ts';
import { criteriaOfParts, planCriteria } from './plan-criteria.ts';
import { PhaseReader } from './phase-reader.ts';
import {
  leaveOut,
  proseAsWork,
  remarksOf,
  settle,
  takeState,
  wholeAsWork,
  withFieldsOfTitle,
} from './phase-state.ts';
import { takeSign, toldPhases } from './told-phases.ts';
import { repeatedBoxes, toldStates } from './told-states.ts';
import { isHeadingOfWork, isHidden, isNumbered, isOf, isTitle } from './section-phases.ts';
import { type RowItem, taskRows } from './task-rows.ts';
import { type Level, WorkLevel } from './work-level.ts';
import { entriesOf, isOfPart, unreadWork } from './unread-work.ts';
import { linesOfParts } from './work-text.ts';

/** A plan's phases as they are read, what lies outside of them, and where all that may be work went (format 2.0). */
export interface PlanPhases {
  readonly drafts: readonly PhaseDraft[];
  readonly sections: readonly Section[];
  readonly ledger: Ledger;
  readonly unread: readonly Unread[];
  /** What all of the plan is done by. */
  readonly criteria: readonly Metric[];
  /** The items that are cancelled. */
  readonly cancelled: readonly Markdown[];
  readonly unknownLabels: readonly string[];
}

/** Reads the stretches of a plan whose phases are chosen; `notesAreWork`: nothing else in it is. */
export function readPhases(
  { blocks, sections, starts, level }: Choice,
  goal: Markdown,
  notesAreWork: boolean,
): PhasesReading {
  const cut = partsBy(blocks, starts, sections);
  const reading = new PhasesReading(cut, goal, level, notesAreWork, taskHeadingsIn(blocks));
  reading.read();
  return reading;
}

/** Puts the stretches of a plan into its phases. */
export class PhasesReading implements PlanPhases {
  readonly drafts: PhaseDraft[] = [];
  readonly sections: readonly Section[];
  readonly ledger = new Ledger();
  unread: readonly Unread[] = [];
  criteria: readonly Metric[] = [];
  private readonly phases: readonly PhaseBlocks[];
  private readonly struck: Markdown[] = [];
  private readonly labels: AuthorLabels;
  private readonly counts: (number: string) => boolean;
  private readonly work: WorkLevel;
  private readonly homes: PhaseHomes;
  /** Phases told in prose that says what to do: each is one task where other phases hold work. */
  private readonly told = new Map<PhaseDraft, PhaseBlocks>();

  constructor(
    { phases, sections }: Parts,
    private readonly goal: Markdown,
    private readonly level: Level,
    private readonly notesAreWork: boolean,
    private readonly tasks: ReadonlySet<Line>,
  ) {
    this.phases = phases;
    this.sections = sections;
    this.labels = authorLabels(phases, sections);
    this.counts = countingNumbers([...phases, ...sections].flatMap(({ blocks }) => linesOfParts(blocks)));
    this.work = new WorkLevel(level, phases, notesAreWork);
    this.homes = new PhaseHomes(phases, this.work, this.drafts);
  }

  get unknownLabels(): readonly string[] {
    return this.labels.unknown;
  }

  get hasWork(): boolean {
    return this.drafts.some(({ body }) => body.items.length > 0);
  }

  /** There is work, and all of it is done. */
  get isDone(): boolean {
    const items = this.drafts.flatMap(({ body }) => body.items);
    return items.length > 0 && items.every(({ state }) => state === 'done');
  }

  get cancelled(): Markdown[] {
    return [...this.struck, ...this.drafts.flatMap(({ body }) => body.cancelled)];
  }

  read(): void {
    const counted = countedSections(this.sections, this.phases);
    for (const section of this.sections)
      for (const { thing } of entriesOf(section, this.tasks).filter((entry) =>
        isOfPart(entry, section, counted),
      ))
        this.ledger.put(thing, 'section');
    for (const item of contextItems(this.sections)) this.ledger.put(item, 'field');
    for (const phase of this.phases) this.phase(phase);
    if (this.phases.length === 0) this.onePhase();
    toldPhases(this.sections, this.drafts, this.ledger);
    this.adoptRows();
    const ofParts = criteriaOfParts(this.sections, this.ledger);
    repeatedBoxes(this.sections, this.drafts, this.ledger);
    this.adoptBoxes();
    if (this.hasWork)
      for (const [{ body }, { start, blocks }] of this.told) proseAsWork(body, start, blocks, true);
    toldStates(this.sections, this.drafts, this.ledger);
    for (const { body, start } of this.drafts) {
      wholeAsWork(body, start, this.hasWork);
      settle(body);
    }
    this.struck.push(...leaveOut(this.drafts));
    this.drafts.splice(0, Infinity, ...inOrder(this.drafts));
    this.criteria = [...ofParts, ...planCriteria(this.sections, this.ledger)];
    this.unread = unreadWork(this.phases, this.sections, this.ledger, {
      rules: this.level.rules,
      tasks: this.tasks,
      isDone: this.isDone,
    });
  }

  private reader(
    body: PhaseBody,
    plain: boolean,
    rows: RowsOfWork = 'tasks',
    units: ReadonlySet<number> = new Set(),
    isOwnPhase: (cell: string) => boolean = () => true,
  ): PhaseReader {
    const reading: ItemReading = {
      ...this.labels,
      plain,
      rows,
      units,
      counts: this.counts,
      isOwnPhase,
      notesAreWork: this.notesAreWork,
    };
    return new PhaseReader(body, this.ledger, reading);
  }

  private phase(phase: PhaseBlocks): void {
    const { start, opening, blocks } = phase;
    if (opening !== null) this.ledger.put(opening, 'phase');
    if (start.sign === 'cancelled') {
      this.struck.push(...entriesIn(blocks).map(({ thing }) => wordsIn(thing)));
      this.ledger.putAll(blocks, 'cancelled');
      if (phase.isElsewhere) takeSign(this.homes.of(phase), start.sign);
      return;
    }
    const draft = this.homes.of(phase);
    this.homes.put(phase, draft);
    const earlier = draft.body.items.length;
    const units = this.work.unitsOf(phase);
    const isOwn = (cell: string): boolean => isPhaseNamed(start, cell);
    this.reader(draft.body, this.work.isPlain(phase), this.work.rowsOf(phase), units, isOwn).read(
      withFieldsOfTitle(start, blocks),
    );
    proseAsWork(draft.body, start, blocks, units.has(start.line));
    if (opening !== null && proseSaysToDo(titleOf(start), blocks)) this.told.set(draft, phase);
    draft.body.notes.push(...remarksOf(start));
    takeState(draft.body, start, phase.above);
    if (earlier > 0) mergeItems(draft.body.items, earlier, draft.body.silent);
  }

  /** All work of a plan without phases: of its sections, whose headings are groups where there are several. */
  private onePhase(): void {
    const holds = (section: Section): boolean => {
      const { sure, timed, items } = workIn(blocksOf(section));
      const { level } = this;
      const isPlain = (level.plain || isOf(level.alike, section)) && !isOf(level.rules, section);
      return sure > 0 || (level.timed && timed > 0) || (isPlain && items > 0);
    };
    const working = new Set(this.sections.filter((section) => !isHidden(section) && holds(section)));
    const numbered = new Set(working.size > 0 ? [] : this.sections.filter(isNumbered));
    if (working.size === 0 && numbered.size < 2) return;
    const isHeld = (section: Section): boolean =>
      !isHidden(section) && (working.has(section) || numbered.has(section) || isHeadingOfWork(section));
    const blocks = withHeadingsAbove(this.sections, isHeld).flatMap((section) =>
      isTitle(section.heading, this.sections) ? section.blocks : blocksOf(section),
    );
    const body = emptyBody();
    const isPlain = this.level.plain || this.level.alike.size > 0;
    this.reader(body, isPlain, this.level.timed ? 'timetables' : 'tasks').read(blocks);
    if (body.items.length === 0 && body.rows.size === 0) return;
    const start = onePhaseFor(this.goal, body.items[0]?.line ?? 1);
    this.drafts.push(...(body.rows.size === 0 ? [{ start, body }] : byColumn(start, body)));
  }

  /** Rows outside of the phases that name their phase in a column of their own (format 2.5). */
  private adoptRows(): void {
    if (this.phases.length === 0) return;
    for (const { heading, kind, blocks } of this.sections)
      for (const table of blocks.filter((block) => block.kind === 'table'))
        if (kind === null || kind === 'aside') this.adoptTable(table, heading);
        else if (kind === 'descriptive' || kind === 'summary') overviewRows(table, this.drafts, this.ledger);
  }

  private adoptTable(table: Table, heading: Line | null): void {
    if (repeatsPhases(heading, table, this.drafts, this.ledger)) return;
    if (table.repeats === true) repeatedRows(table, this.drafts, this.ledger);
    if (table.repeats === true) return;
    const rows = tellsOfPhases(table, this.drafts) ? null : taskRows(table, () => null);
    if (rows === null || isBoxTable(table)) overviewRows(table, this.drafts, this.ledger);
    if (isBoxTable(table)) this.adoptTicked(table, heading);
    else for (const row of rows?.items ?? []) this.adoptRow(row);
  }

  /** Rows with boxes are work as any box is, but for those that say more of a phase. */
  private adoptTicked(table: Table, heading: Line | null): void {
    if (table.rows.some((row) => this.ledger.has(row))) return;
    const { body } = this.homeBelow(heading, table.header.line);
    const group: readonly Block[] =
      heading === null || isTitle(heading, this.sections)
        ? []
        : [{ kind: 'heading', depth: 6, line: heading }];
    this.reader(body, false).read([...group, table]);
    body.items.sort((a, b) => a.line - b.line);
  }

  private adoptRow({ item, silent, phase, row }: RowItem): void {
    const { body } = this.drafts.find(({ start }) => isPhaseNamed(start, phase)) ?? {};
    if (body === undefined) return;
    if (body.items.some(({ text }) => text.toLowerCase() === item.text.toLowerCase())) return;
    this.ledger.put(row, 'task');
    body.items.push(item);
    if (silent) body.silent.add(item);
  }

  /** A box is work wherever it stands: it joins the phase that its heading names, else the one before it, else the first (format 2.0). */
  private adoptBoxes(): void {
    const adopted = new Set<PhaseBody>();
    const adopt = (
      entries: readonly LedgerEntry[],
      home: (heading: Line | null, line: number) => PhaseDraft,
      own: number | null,
    ): void => {
      for (const { thing, box, line, heading } of entries) {
        if (box === null || this.ledger.has(thing)) continue;
        const { body } = home(heading, line);
        const label =
          heading === null || heading.line === own || isTitle(heading, this.sections)
            ? ''
            : bareWords(heading.text).text;
        this.reader(body, false).adopt([box], label, heading?.line ?? line);
        adopted.add(body);
      }
    };
    for (const [{ start, blocks }, draft] of this.homes.all)
      adopt(entriesIn(blocks), () => draft, start.line);
    for (const { kind, heading, blocks } of this.sections)
      if (kind === null || kind === 'aside')
        adopt(entriesIn(blocks, heading), (above, line) => this.homeBelow(above, line), null);
    for (const { items } of adopted) items.sort((a, b) => a.line - b.line);
  }

  /** The phase that a heading names, else the one before a line, else the first, else one for all. */
  private homeBelow(heading: Line | null, line: number): PhaseDraft {
    return this.homes.namedIn(heading) ?? this.homes.before(line) ?? this.drafts[0] ?? this.madeFor(line);
  }

  private madeFor(line: number): PhaseDraft {
    const made = { start: onePhaseFor(this.goal, line), body: emptyBody() };
    this.drafts.push(made);
    return made;
  }
}

/** The name of a phase as a line. */
function titleOf({ name, line }: PhaseStart): Line {
  return { text: name, raw: name, bold: 0, sign: null, line };
}
