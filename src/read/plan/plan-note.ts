import type { Markdown } from '../../model/markdown.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { Clause, Group, Phase, Plan } from '../../model/plan.ts';
import { ignoreProgress } from '../../model/progress.ts';
import type { Settings } from '../../model/settings.ts';
import type { WorkedDays } from '../../text/calendar.ts';
import { workTime } from '../../text/effort.ts';
import { isDate } from '../../text/iso-dates.ts';
import { type Timing, timing } from '../../text/day-range.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { assignCheckpoints } from './assign-checkpoints.ts';
import { checkpoint, type CheckpointLine } from './checkpoints.ts';
import { bareLabel, phaseField } from '../work/labels.ts';
import { readContext } from './context.ts';
import { holidaysIn, startIn, titleInFrontmatter } from '../markdown/frontmatter.ts';
import { slices } from '../markdown/parse.ts';
import { readMetrics } from './metrics.ts';
import type { Block } from '../markdown/block.ts';
import { withLowDashes } from '../markdown/low-dashes.ts';
import { outline } from '../markdown/outline.ts';
import { rowsWithPipes } from './broken-rows.ts';
import { peopleBesideEfforts, peopleIn, peopleOfTeam } from './people.ts';
import type { PhaseDraft } from './phase-body.ts';
import { openingDate } from './opening-date.ts';
import { planPhases } from './plan-phases.ts';
import { dateAbove, planTimes } from './plan-times.ts';
import type { Section } from '../work/phase-parts.ts';
import { inlineRisks, promisesMitigations } from './risks.ts';
import { sectionRisks } from './section-risks.ts';
import { earliestDate, type PhaseTimes, placeTimes, type PlacedTimes } from '../work/times.ts';
import { titleHeading, titleIn } from './title.ts';
import { CarriedText } from './carried.ts';
import { leftOver } from './untold.ts';
import { withSaidSigns } from '../../text/said-signs.ts';
import { visibleText } from '../../text/visible-text.ts';

/** What reading a plan needs to know beside its text. */
export interface PlanOptions {
  /** Name of the goal's folder, to tell a title that only repeats it (format 1.4). */
  readonly folderName: string;
  /** What the goal is called where the plan itself has no title. */
  readonly otherTitle: Markdown;
  readonly settings: Settings;
}

/** Reads a plan (format 2): never throws, whatever the text. */
export function readPlan(note: string, options: PlanOptions, onProgress = ignoreProgress): Plan {
  const visible = visibleText(withSaidSigns(note));
  const blocks = withLowDashes(outline(slices(visible.text, visible.cuts, onProgress)));
  const heading = headingOfTitle(blocks);
  const title = titleIn(heading ?? titleInFrontmatter(visible.frontmatter), options.folderName);
  const planned = planPhases(blocks, title ?? options.otherTitle);
  const { drafts } = planned;
  const context = readContext(planned.sections);
  const set = setStart(visible.frontmatter, options.settings);
  const times = planTimes(drafts, set ?? dateAbove(context, heading) ?? openingDate(blocks));
  const start = startDate(set, times);
  const holidays = holidaysIn(visible.frontmatter);
  const placed = placeTimes(times, start, withHolidays(options.settings, holidays));
  const ofSections = sectionRisks(planned.sections);
  const told = new Set(ofSections.map(({ line }) => line));
  const risks = context.lines.filter(({ label, line }) => isRiskLabel(label) && !told.has(line));
  const metrics = readMetrics(planned.sections, context.lines);
  const phases = drafts.map((draft, index) => phase(draft, times[index], placed[index]));
  const checkpoints = planned.sections.flatMap(sectionCheckpoints);
  const assigned = assignCheckpoints(
    phases,
    [
      ...drafts.flatMap(({ body }, home) => body.checkpoints.map((point) => ({ ...point, home }))),
      ...checkpoints,
    ],
    options.settings,
  );
  const read = {
    title,
    branch: context.branch,
    date: context.date,
    startDate: start,
    holidays,
    context: context.lines.filter((line) => !isRiskLabel(line.label)),
    phases: assigned.phases,
    checkpoints: assigned.rest,
    risks: [
      ...risks.flatMap((line) => inlineRisks(line.value, line.line, promisesMitigations(line.label))),
      ...ofSections,
      ...drafts.flatMap((draft) => draft.body.risks),
    ],
    metrics,
    criteria: planned.criteria,
    people: people(drafts, context.lines, blocks, options.settings),
    unfilled: title === null && isTemplate(drafts),
    unclosed: visible.unclosed,
    cancelled: planned.cancelled,
  };
  const outside = drafts.flatMap((draft, index) => outsideGroups(draft, placed[index]));
  const left = leftOver(
    blocks,
    visible.text.split('\n'),
    new CarriedText(read, planned.ledger.told),
    read,
    planned.unread,
  );
  const unread = toldOnce(planned.unread, left.unread);
  const findings = [...outside, ...rowsWithPipes(blocks)];
  return { ...read, unread, untold: left.untold, findings, unknownLabels: planned.unknownLabels };
}

/** What was not read, in order; what is known as work after all is told as that alone. */
function toldOnce(unread: Plan['unread'], asWork: Plan['unread']): Plan['unread'] {
  const headings = new Set(asWork.map(({ heading }) => heading));
  const others = unread.filter(({ heading, isWork }) => isWork || !headings.has(heading));
  return [...others, ...asWork].sort((a, b) => a.line - b.line);
}

function headingOfTitle(blocks: readonly Block[]): ReturnType<typeof titleHeading> {
  const headings = blocks.flatMap((block) =>
    block.kind === 'heading' ? [{ depth: block.depth, text: block.line.text }] : [],
  );
  return titleHeading(headings, blocks[0]?.kind === 'heading');
}

function withHolidays(settings: Settings, own: readonly string[]): WorkedDays {
  return { ...settings, holidays: [...settings.holidays, ...own] };
}

/** Day 1 as the plan's own `start` or the setting says it. */
function setStart(frontmatter: readonly string[], settings: Settings): string | null {
  return startIn(frontmatter) ?? (isDate(settings.startDate) ? settings.startDate : null);
}

/** Day 1: what is set, unless the plan has earlier dates; else its earliest date (format 5.5). */
function startDate(set: string | null, times: readonly PhaseTimes[]): string | null {
  const earliest = earliestDate(times);
  if (set === null) return earliest;
  return earliest !== null && earliest < set ? earliest : set;
}

function phase(draft: PhaseDraft, times: PhaseTimes | undefined, placed: PlacedTimes | undefined): Phase {
  const { start, body } = draft;
  const groups = body.groups.map((group, index): Group => ({
    label: group.label,
    hints: group.effort === '' ? group.hints : `${group.hints} (${group.effort})`,
    line: group.line,
    responsible: group.responsible,
    dependsOn: group.dependsOn,
    outer: group.outer,
    days: placed?.groups[index] ?? null,
    ...partOf(group.timing),
  }));
  const duration = body.duration.map((clause) => clause.text).join(', ');
  const linked = /\bmilestones?\s+#?\w+(?:\s*(?:-|–|&|and|to)\s*\d+)?/i;
  const note = body.notes.find((entry) => /^milestones?$/i.test(bareLabel(entry.label)))?.value;
  return {
    word: start.word,
    number: start.number,
    name: start.name,
    line: start.line,
    timing: [start.timing, timing(start.timing) === null ? duration : '']
      .filter((text) => text !== '')
      .join(', '),
    days: placed?.days ?? null,
    ...(body.groups.every((group) => group.timing === null) ? partOf(times?.own ?? null) : {}),
    milestone: linked.exec(start.timing)?.[0] ?? note ?? '',
    groups,
    items: body.items,
    responsible: body.responsible,
    deliverables: distinct(body.deliverables),
    done: distinct(body.done),
    dependsOn: body.dependsOn,
    notes: body.notes,
    checkpoints: [],
    ...(body.prose === null ? {} : { prose: body.prose }),
  };
}

/** A length that is no whole number of days. */
function partOf(time: Timing | null): Pick<Phase, 'part'> {
  return time?.kind === 'duration' && time.unit === 'days' && !Number.isInteger(time.amount)
    ? { part: time.amount }
    : {};
}

function distinct(clauses: readonly Clause[]): Clause[] {
  const seen = new Set<string>();
  return clauses.filter((clause) => {
    const key = `${String(clause.group)} ${clause.text.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function sectionCheckpoints(section: Section): CheckpointLine[] {
  return section.blocks.flatMap((block: Block) => {
    const lines =
      block.kind === 'paragraph'
        ? block.lines
        : block.kind === 'list'
          ? block.items.flatMap((item) => (item.head === null ? [] : [item.head]))
          : [];
    return lines
      .filter((line) => line.bold > 0 || section.kind === 'checkpoints')
      .flatMap((line) => checkpoint(line, section.kind === 'checkpoints') ?? []);
  });
}

function isRiskLabel(label: string): boolean {
  return /^(?:key )?risks?(?: (?:&|and) mitigations?)?$/i.test(label);
}

function people(
  drafts: readonly PhaseDraft[],
  context: readonly { label: string; value: Markdown }[],
  blocks: readonly Block[],
  settings: Settings,
): string[] {
  const items = drafts.flatMap(({ body }) => body.items);
  return [
    ...peopleIn([
      ...drafts.flatMap(({ body }) => body.responsible.map((clause) => clause.text)),
      ...items.flatMap((item) => (item.fields.owner === undefined ? [] : [item.fields.owner])),
      ...context
        .filter(
          (line) => /team|resource|owner|lead/i.test(line.label) || phaseField(line.label) === 'responsible',
        )
        .map((line) => line.value),
    ]),
    ...peopleOfTeam(blocks),
    ...peopleBesideEfforts(
      items.map(({ text }) => text),
      workTime(settings),
    ),
  ];
}

/** The names of the phases that goal-kit's template gives as its example (format 2.9). */
const TEMPLATE_PHASES = new Set([
  'backend infrastructure & api',
  'client real-time sync',
  'user testing & refinement',
]);

function isTemplate(drafts: readonly PhaseDraft[]): boolean {
  return (
    drafts.length > 0 &&
    drafts.every(
      ({ start }) =>
        start.name === '' || isPlaceholder(start.name) || TEMPLATE_PHASES.has(start.name.toLowerCase()),
    ) &&
    drafts.some(({ start }) => TEMPLATE_PHASES.has(start.name.toLowerCase()))
  );
}

/** Groups that lie outside their phase's own time (format 2.3). */
function outsideGroups(draft: PhaseDraft, placed: PlacedTimes | undefined): Finding[] {
  const own = placed?.own ?? null;
  if (own === null) return [];
  return draft.body.groups.flatMap((group, index): Finding[] => {
    const days = placed?.outside.get(index);
    if (days === undefined) return [];
    const { word, number } = draft.start;
    return [
      finding(
        'group-outside-phase',
        group.line,
        `${group.label} (${dayText(days)}) lies outside ${word} ${number} (${dayText(own)}). Change one of the two times.`,
      ),
    ];
  });
}

function dayText(days: { first: number; last: number }): string {
  return days.first === days.last
    ? `Day ${String(days.first)}`
    : `Days ${String(days.first)}-${String(days.last)}`;
}
