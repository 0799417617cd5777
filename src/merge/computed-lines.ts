import { lineKey } from './form-key.ts';
import { withCount } from './phase-line.ts';

/** The texts that a plan or a note gives us to write into computed lines, by their keys: names, owners, labels. */
export type KnownTexts = ReadonlySet<string>;

const ID = String.raw`(?:\p{L}+-)?\p{L}?\d+(?:[.-]\d+)*`;
const IDS = String.raw`${ID}(?:(?: → |, | ∥ |–)(?:${ID}|\.\.\.))*(?: and \d+ more)?(?: \(\d+ tasks\))?`;
const DAYS = String.raw`Days? \d+(?:-\d+)?`;
const DATES = String.raw`\d{4}-\d\d-\d\d(?: to \d{4}-\d\d-\d\d)?`;
const TIMES = `${DAYS}(?:, (?:${DAYS}|${DATES}))*`;
const TIMING = String.raw`\p{L}+ \d+(?:-\d+)?|${DATES}`;
const TASKS = String.raw`\d+ tasks?`;
const HOURS = String.raw`\d+(?:\.\d+)? h`;
const PASS = String.raw`PASS: every phase has tasks, and every work item, deliverable and DoD clause of the plan reached one\.`;
const CONTEXT =
  '(?:Goal Priority|Task Approach|Resource Allocation|Success Metrics|Target Timeline|Team Structure)';

const UNDER = 'under "(.+)"';
const COUNTS = String.raw`(?:\d+ paragraphs?(?: and \d+ items?)?|\d+ items?)`;

/** The kind of the label above the open points, which stands only where there are any. */
export const OPEN_POINTS = 'open points';

/** The whole of a text as a pattern with the parts that are named in it. */
function form(source: string): RegExp {
  return new RegExp(`^${source}$`, 'u');
}

/**
 * A form of lines that we compute. Each part that a pattern captures is a text of the plan's or the note's: words that are
 * none of these are the user's, and so is the line.
 */
interface ComputedForm {
  readonly kind: string;
  readonly pattern: RegExp;
  /** What stands between the parts of a line that is a list of such. */
  readonly separator?: string;
  /** What opens a line, when its parts follow. */
  readonly opening?: RegExp;
  /** It is of one phase, which its first part names. */
  readonly isOfPhase?: true;
}

const NONE_IN = form(String.raw`None in (.+?)(?: \((?:no tasks|cycle|dependency chain)\))?`);

const FORMS: readonly ComputedForm[] = [
  {
    kind: 'summary',
    opening: form(
      `(.+): ${TASKS} in \\d+ (?:phase|milestone|stage|sprint|iteration|week)s?(?:, ${HOURS})?(?: and ${TASKS} of unknown effort)?\\. `,
    ),
    separator: '. ',
    pattern: form(String.raw`(?:(.+?)(?: \((?:${DAYS}|(.+))\))?: ${TASKS}\.?|And \d+ more phases?\.?)`),
  },
  {
    kind: 'critical path',
    pattern: form(`Critical Path: ${IDS}(?: \\(sequential\\))?(?: \\(${HOURS} slack\\))?`),
  },
  { kind: 'critical path', opening: /^Critical Path: /, pattern: NONE_IN },
  {
    kind: 'parallel',
    opening: /^Parallel Opportunities: /,
    separator: '; ',
    pattern: form(String.raw`${IDS}(?: \(after ${IDS}\))?(?: and \d+ more)?`),
  },
  { kind: 'parallel', opening: /^Parallel Opportunities: /, pattern: NONE_IN },
  {
    kind: 'key dependencies',
    opening: /^(?:- )?Key Dependencies: /,
    separator: '; ',
    pattern: form(
      String.raw`(?:${ID} \((.+)\) before (?:${IDS}|(.+))|None \(no task waits for another\)|and \d+ more)`,
    ),
  },
  { kind: 'blocker', pattern: form(`- ${ID} \\((.+)\\) blocks (?:${IDS}|${TASKS} \\(${IDS}\\))`) },
  { kind: 'blocker', pattern: form(`- ${ID} \\(no such task\\) blocks (?:${IDS}|${TASKS} \\(${IDS}\\))`) },
  { kind: 'blocker', pattern: form('- None: each task holds up only the one after it') },
  { kind: 'blocker', pattern: form(String.raw`- None \(no open task holds up another\)`) },
  {
    kind: 'rollout',
    isOfPhase: true,
    opening: form(String.raw`(?:Week \d+(?:-\d+)? \((.+?)(?:, ${DATES})?\)|(.+?)(?: \((.+)\))?): `),
    separator: '; ',
    pattern: form(String.raw`(?:(?:(.+): )?${IDS}|no task|and \d+ more owners?)`),
  },
  { kind: 'stretch', pattern: form(String.raw`- ${TIMES}: ${IDS}(?: \((.+)\))?`) },
  { kind: 'stretch', pattern: form(String.raw`- (?:${TIMES} \((.+)\)|(.+?)): ${IDS}`) },
  // `- Phase 1: Ground (Weeks 1-2) - T-001–T-004`
  {
    kind: 'phase check',
    isOfPhase: true,
    pattern: form(`- (.+?)(?:: (.+?))?(?: \\((?:${TIMING}|(.+))\\))? - (?:${IDS}|no task)`),
  },
  { kind: 'verdict', pattern: form(PASS) },
  { kind: 'verdict', pattern: form('FAIL: not all of the plan reached a task\\.') },
  {
    kind: 'failure',
    pattern: form(String.raw`- (.+?)(?: \(line \d+\))? has no task(?:, only prose \(line \d+\): "(.+)")?`),
  },
  { kind: 'failure', pattern: form('- No task holds: (.+)') },
  {
    kind: 'failure',
    pattern: form(
      String.raw`- \d+ items? (?:above the first heading|${UNDER}) \(line \d+\) (?:was|were) not read`,
    ),
  },
  { kind: 'failure', pattern: form(String.raw`- and \d+ more`) },
  {
    kind: 'cancelled',
    opening: /^Cancelled in the plan: /,
    separator: '; ',
    pattern: form(String.raw`(?:and \d+ more|(.+))`),
  },
  { kind: OPEN_POINTS, pattern: form('Open Points:') },
  ...['Owner', 'Effort', 'DoD', 'Dependencies'].map((field) => ({
    kind: `open point ${field}`,
    pattern: form(String.raw`- ${field} NEEDS CLARIFICATION: ${TASKS} \(${IDS}\)`),
  })),
  { kind: 'open point Days', pattern: form('- Days NEEDS CLARIFICATION: (.+)') },
  {
    kind: 'open point Task Context',
    pattern: form(`- Task Context NEEDS CLARIFICATION: ${CONTEXT}(?:, ${CONTEXT})*`),
  },
  {
    kind: 'open point untold',
    opening: /^- Not in this note: /,
    separator: '; ',
    pattern: form(
      String.raw`(?:(?:${COUNTS} (?:at the top|${UNDER})|"(.+)") \(lines? \d+(?:–\d+)?(?:, \d+ items?)?\)|and \d+ more)`,
    ),
  },
  { kind: 'open point Cycle', pattern: form(`- Cycle: ${IDS}`) },
];

/** The kind of lines that are ours only where we write their very words. */
export const WITH_WORDS = 'with ids ';

/** Lines whose words are the plan's but for the ids in them. */
const WITH_IDS: readonly RegExp[] = [
  // `- Phase 1: Ground (Weeks 1-2) - T-001–T-004`
  new RegExp(`^(- .+ - )(?:${IDS}|no task)$`, 'u'),
  // `- T-003 (rain) - mitigated by a roof`
  new RegExp(`^- (?:${IDS}|Plan)( \\(.+\\) - mitigated by .+)$`, 'u'),
];

/** So long a line is none of ours (format 3.9). */
const LONGEST = 2000;

/**
 * What a line that we compute is, and of which phase, whatever the other numbers and ids in it; null for one with words that
 * are not ours, nor of `known`.
 */
export function computedKind(line: string, known: KnownTexts): string | null {
  const text = lineKey(line);
  if (text.length > LONGEST || text.trim() === '') return null;
  for (const { kind, pattern, separator, opening, isOfPhase = false } of FORMS) {
    const rest = opening === undefined ? text : after(opening, text, known);
    if (rest === null) continue;
    const parts = separator === undefined ? [rest] : rest.split(separator);
    if (parts.every((part) => holdsKnown(pattern.exec(part), known)))
      return isOfPhase ? `${kind} ${phaseIn(opening ?? pattern, text)}` : kind;
  }
  const words = WITH_IDS.map((one) => one.exec(text)?.[1]).find((found) => found !== undefined);
  return words === undefined ? null : WITH_WORDS + words;
}

/** The first part that a line names, other than in its form. */
function phaseIn(pattern: RegExp, text: string): string {
  const found = new RegExp(pattern.source.replace(/\$$/, ''), 'u').exec(text);
  return found?.slice(1).find((part) => (part as string | undefined) !== undefined) ?? '';
}

/** What follows the opening of a line; null where the line does not open so. */
function after(opening: RegExp, text: string, known: KnownTexts): string | null {
  if (!opening.source.endsWith('$')) return opening.test(text) ? text.replace(opening, '') : null;
  const start = new RegExp(opening.source.slice(0, -1), 'u').exec(text);
  return start !== null && holdsKnown(start, known) ? text.slice(start[0].length) : null;
}

function holdsKnown(found: RegExpExecArray | null, known: KnownTexts): boolean {
  const isKnown = (part?: string): boolean =>
    part === undefined ||
    known.has(part) ||
    part.split(/, | and /).every((one) => known.has(one) || MORE.test(one));
  return found?.slice(1).every(isKnown) ?? false;
}

/** What ends a list of which not all is told. */
const MORE = /^\d+ more$/;

const PHASE_COUNT = form(`\\s*\\((?:${DAYS}, )?(?:${DATES}, )?${TASKS}\\)\\s*`);

/** Whether a line is a phase's by its count, ` (Days 1-5, 2 tasks)`, whatever the phase is called. */
export function isCountedLine(line: string): boolean {
  return PHASE_COUNT.test(withCount(line, '').count);
}
