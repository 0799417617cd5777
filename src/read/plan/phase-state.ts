import type { Markdown } from '../../model/markdown.ts';
import type { WorkItem, WorkState } from '../../model/plan.ts';
import { stateOfWords } from '../../text/closing-state.ts';
import type { StateSign } from '../../text/decoration.ts';
import type { Block } from '../markdown/block.ts';
import { phaseField } from '../work/labels.ts';
import type { PhaseStart } from '../work/phase-start.ts';
import type { PhaseBody, PhaseDraft } from './phase-body.ts';

/** What may stand before a state in a label and says no more of it: `What shipped`, `Deliberately not doing`. */
const LEAD =
  /^(?:what(?:['’]s| is| was| has been| (?:we|i)(?: have|['’]ve)?| have)?|was|deliberately|intentionally|recently|already|just|bewusst|kürzlich|bereits|work|items?|tasks?)\s+/iu;
/** What may stand after it: `Done in this pass`, `Completed so far`, `Fertig bis heute`. */
const TAIL =
  /\s+(?:(?:in|on|by|since|during|this|so|today|last|im|bis|seit|en|dans|até|hasta|nel|items?|tasks?|milestones?|steps?|phases?|features?|work)\b.*)$|(?:功能|任务|任務|工作|事项|事項|部分|内容|機能|作業|タスク|項目)$/iu;
/** `Complete the milestones` asks for it. */
const TO_DO =
  /^complete (?:the |all |my |our )?(?:items?|tasks?|milestones?|steps?|phases?|features?|work)$/iu;
/** Names of what is done. */
const DONE = /^(?:achievements?|accomplishments?|erreicht(?:es)?|réalisations?|logros|conquistas)$/iu;
/** What is not done yet, whatever it is left of: `What is left of the bot`, `Remaining work`, `Was noch fehlt`. */
const REST =
  /^(?:(?:still )?(?:left|remain(?:s|ing)?|outstanding|missing)(?: (?:work|items?|tasks?|steps?|to do|to be done|open))?(?: (?:of|for|in|from)\b.*)?|(?:still|yet) (?:open|to do|to come|to be done|pending)|(?:the )?rest(?: of\b.*)?|open (?:work|items|tasks|steps|ends)|not (?:yet )?done(?: yet)?|next(?: steps)?|follow[- ]?ups?|future (?:work|directions?|steps)|backlog|(?:was )?(?:[\p{L} ]{1,30} )?noch (?:fehlt|offen|zu tun|aussteht|bleibt)|offene (?:arbeiten|aufgaben|schritte)|restarbeiten|verbleibend(?:e .*)?|(?:die )?nächste[nr]? schritte|prochaines étapes|próximos (?:pasos|passos)|prossimi passi|volgende stappen|(?:ce qu['’]il )?reste(?: à faire.*)?|restant|(?:lo que )?(?:aún )?(?:queda|falta)(?: por .*)?|pendientes|(?:o que )?(?:ainda )?falta(?: fazer.*)?|pendentes|restantes?|(?:(?:cosa|ciò che|quel che) )?(?:resta|manca|rimane)(?: da fare.*)?|(?:wat )?(?:er )?nog (?:rest|ontbreekt|open|te doen|openstaat)|resterend(?:e .*)?|剩余(?:工作|任务)?|待完成|尚未完成|下一步|后续(?:发展方向|工作|计划)|次のステップ|残り(?:の?作業)?|残(?:作業|タスク))$/iu;

/** After what, or for whom: `Next steps after the tour`. */
const AFTER_WHAT =
  /\s(?:after|beyond|once|for|nach|für|après|pour|después de|tras|para|depois d[aeo]|dopo|per|na|voor)\s.*$/iu;

/** Whether a heading says that what is left, or what comes next, stands below: `Next steps`. */
export function saysWhatIsLeft(heading: string): boolean {
  const words = heading
    .replace(/^\P{L}+/u, '')
    .replace(/^(?:your|our|my|the|immediate|suggested|recommended)\s+/i, '')
    .replace(/\s*[(（][^()（）]*[)）]$/, '');
  return REST.test(words) || REST.test(words.replace(AFTER_WHAT, ''));
}

/** Whether a heading says that what stands below it is to be done, and nothing else: `TODO:`, `Offen`; not what comes next. */
export function saysToBeDone(heading: string): boolean {
  return stateOfLabel(heading) === 'todo' && !saysWhatIsLeft(heading);
}

/** The state that is all a heading or a label says: `Done`, `✅ In progress`, `Implemented:`, `Done in this pass`. */
export function stateOfLabel(label: string): StateSign | null {
  const [sentence = ''] = label.split(/[.!?]\s+/).slice(-1);
  const words = sentence
    .replace(/\s*[(（][^()（）]*[)）]$/, '')
    .replace(/\s*[:：]$/, '')
    .trim();
  if (words.length > 60) return null;
  const bare = words.replace(/^\P{L}+/u, '').replace(LEAD, '');
  if (TO_DO.test(bare)) return null;
  const said = stateOfWords(words) ?? stateOfWords(bare) ?? stateOfWords(bare.replace(TAIL, ''));
  if (said !== null || REST.test(bare)) return said ?? 'todo';
  return DONE.test(bare) ? 'done' : null;
}

/** The state that a phase's title, or the heading above it, says. */
export function takeState(body: PhaseBody, { sign, name }: PhaseStart, above: Markdown): void {
  const named = stateOfLabel(name) ?? stateOfLabel(above);
  const told = sign ?? named;
  if (told !== null && told !== 'cancelled') body.state ??= told;
  body.stateIsName ||= named !== null;
}

/** A state with the part of the phase that says it. */
interface PartState {
  readonly sign: StateSign;
  /** Index of the group; null for the phase. */
  readonly part: number | null;
  /** The part is called by the state alone: each of its tasks is in it. */
  readonly isName: boolean;
}

/** What the plan says of the state of a phase, or of a group, for those of its tasks that say nothing themselves (format 2.5). */
export function settle(body: PhaseBody): void {
  const { groups, items, silent } = body;
  for (const outer of new Set(groups.map((group) => group.outer))) shareStatus(body, outer);
  // Where the title says in words that nothing has begun, an hourglass says so, too: `⏳ Week 2: Sail (pending)`.
  const isPending = body.state === 'todo' && items.every(({ state }) => state !== 'done');
  const settled = items.flatMap((item): WorkItem[] => {
    const told = silent.has(item) || item.state === 'todo' ? toldState(body, item.group) : null;
    if (told?.sign === 'cancelled') {
      body.cancelled.push(item.text);
      return [];
    }
    if (isPending && item.state === 'active') return [{ ...item, state: 'todo' }];
    const state = told === null || !silent.has(item) ? null : stateFrom(told, body);
    return [state === null ? item : { ...item, state }];
  });
  items.splice(0, items.length, ...settled);
}

/** Takes the cancelled phases out of which nothing is done; gives the items that these have. */
export function leaveOut(drafts: PhaseDraft[]): Markdown[] {
  const isLeft = ({ body }: PhaseDraft): boolean => body.state === 'cancelled' && body.items.length === 0;
  const cancelled = drafts.filter(isLeft).flatMap(({ body }) => body.cancelled);
  drafts.splice(0, drafts.length, ...drafts.filter((draft) => !isLeft(draft)));
  return cancelled;
}

/** What the innermost part around an item says of its state. */
function toldState(body: PhaseBody, at: number | null): PartState | null {
  const group = at === null ? undefined : body.groups[at];
  if (group === undefined)
    return body.state === null ? null : { sign: body.state, part: null, isName: body.stateIsName };
  const name = stateOfLabel(group.label.split(': ').at(-1) ?? '');
  const sign = group.state ?? name;
  return sign === null ? toldState(body, group.outer) : { sign, part: at, isName: name !== null };
}

/** That a part is in progress does not say which of its tasks is, unless only one is left. */
function stateFrom({ sign, part, isName }: PartState, { groups, items }: PhaseBody): WorkState | null {
  if (sign === 'cancelled') return null;
  if (sign !== 'active' || isName) return sign;
  const isIn = (at: number | null): boolean =>
    at === part || (at !== null && isIn(groups[at]?.outer ?? null));
  const left = items.filter(({ group, state }) => state !== 'done' && isIn(group));
  return left.length === 1 ? sign : null;
}

/** A Status after several bold lines with their lists, the only one there, is that of the part they stand in. */
function shareStatus(body: PhaseBody, outer: number | null): void {
  const lines = body.groups.filter((group) => group.rank === 'line' && group.outer === outer);
  const last = lines.pop();
  if (last?.statusIsLast !== true || lines.length === 0 || lines.some(({ state }) => state !== null)) return;
  const part = outer === null ? body : body.groups[outer];
  if (part !== undefined) part.state ??= last.state;
  last.state = null;
}

/**
 * A phase that names what it delivers and nothing to do: each deliverable is something to do (format 2.10). One that is done and
 * tells no more, in a plan with other work, `Milestone 1: Hull — DONE (see log)`, is one task (format 2.5).
 */
export function wholeAsWork(body: PhaseBody, { name, line }: PhaseStart, besideWork: boolean): void {
  if (body.items.length > 0) return;
  for (const { text, line: at } of body.deliverables) addTask(body, text, at, []);
  const isEmpty = body.deliverables.length === 0 && body.rows.size === 0 && name !== '';
  if (besideWork && isEmpty && body.state === 'done')
    addTask(body, name, line, body.prose === null ? [] : [body.prose.text]);
}

/** A phase that is told in prose alone, after its bold title or below its heading: it is one task, and the prose its description (format 2.5). */
export function proseAsWork(
  body: PhaseBody,
  { name, line, prose }: PhaseStart,
  blocks: readonly Block[],
  isUnit: boolean,
): void {
  const [first] = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.lines : []));
  if (first !== undefined) body.prose ??= { text: first.text, line: first.line };
  if ((prose === '' && !isUnit) || name === '' || body.items.length > 0) return;
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.lines : []));
  addTask(body, name, line, [lines.map(({ text }) => text).join(' ')]);
}

/** What stands in brackets in a phase's title and is no field, as notes: `(P1)`, `(Goal: a dry roof)`. */
export function remarksOf({ remarks, line }: PhaseStart): PhaseBody['notes'] {
  return remarks
    .filter((remark) => !isField(remark))
    .map((remark) => {
      const [label = '', value = ''] = remark.split(/[:：]\s*/, 2);
      if (value !== '') return { label, value, line };
      return { label: /^P\d$/i.test(label) ? 'Priority' : 'Note', value: label, line };
    });
}

/** The blocks of a phase below the fields in its title, `(Lead: Rita)`, as lines of their own. */
export function withFieldsOfTitle({ remarks, line }: PhaseStart, blocks: readonly Block[]): readonly Block[] {
  const fields = remarks.filter(isField).map((text): Block => {
    return { kind: 'paragraph', lines: [{ raw: text, text, bold: 0, sign: null, line }] };
  });
  return [...fields, ...blocks];
}

function isField(remark: Markdown): boolean {
  const [label = '', value = ''] = remark.split(/[:：]\s*/, 2);
  const field = value === '' ? null : phaseField(label);
  return field !== null && field !== 'note' && field !== 'activities';
}

function addTask(
  { items, silent }: PhaseBody,
  text: Markdown,
  line: number,
  detail: readonly Markdown[],
): void {
  const item: WorkItem = {
    text,
    line,
    state: 'todo',
    whole: true,
    group: null,
    detail,
    steps: [],
    fields: {},
  };
  items.push(item);
  silent.add(item);
}
