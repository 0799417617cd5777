import type { Markdown } from '../../model/markdown.ts';
import { type Term, termAmong, termsOf, timeUnit } from '../../text/vocabulary.ts';
import type { Line } from '../markdown/line.ts';
import { namesFiles } from './file-columns.ts';

/** What a labelled value is about; `note` labels are kept for Success Criteria (format 2.4). */
export type FieldName =
  | 'responsible'
  | 'deliverables'
  | 'done'
  | 'duration'
  | 'activities'
  | 'dependsOn'
  | 'risks'
  | 'note'
  | 'effort'
  | 'id'
  | 'status'
  | 'description';

/** The fields of a phase by the rows of the vocabulary (format 2.4). */
const PHASE_FIELDS: ReadonlyMap<Term, FieldName> = new Map([
  ['owner', 'responsible'],
  ['deliverables', 'deliverables'],
  ['done', 'done'],
  ['duration', 'duration'],
  ['work', 'activities'],
  ['dependsOn', 'dependsOn'],
  ['waits', 'dependsOn'],
  ['risks', 'risks'],
  ['note', 'note'],
  ['description', 'note'],
  ['status', 'note'],
  ['effort', 'note'],
  ['estimate', 'note'],
  ['size', 'note'],
]);

/** Fields of a single task, which go before those of a phase (format 2.5). */
const TASK_FIELDS: ReadonlyMap<Term, FieldName> = new Map([
  ['effort', 'effort'],
  ['estimate', 'effort'],
  ['size', 'effort'],
  ['id', 'id'],
  ['status', 'status'],
  ['state', 'status'],
  ['description', 'description'],
  ['detail', 'description'],
  ['verify', 'done'],
]);

/** What the label of a value names beside these in a phase, where a heading of that name may well hold work. */
const VALUE_FIELDS: ReadonlyMap<Term, FieldName> = new Map([['verify', 'done']]);

/** A line cut at its label: `**Owner**: Alice` -> `Owner`, `Alice`. */
export interface Labelled {
  readonly label: string;
  readonly value: Markdown;
  readonly bold: boolean;
}

/** The label of a line, bold with its colon inside or outside, bold alone where it names a field, or plain with a colon after it; null without one. */
export function labelled(line: Line): Labelled | null {
  if (line.bold > 0) {
    const bold = line.text.slice(0, line.bold);
    const rest = line.text.slice(line.bold);
    const inside = /^(.+?)\s*[:：]\s*$/.exec(bold);
    if (inside !== null) return { label: inside[1] ?? '', value: rest.trim(), bold: true };
    const outside = /^[=~]*(\s*\([^()]*\))?\s*(?::(?:\s+|$)|：\s*)/.exec(rest);
    if (outside !== null) {
      return {
        label: `${bold}${outside[1] ?? ''}`.trim(),
        value: rest.slice(outside[0].length).trim(),
        bold: true,
      };
    }
    const field = boldField(bold, rest);
    if (field !== null || rest.trim() !== '') return field;
  }
  const plain = PLAIN_LABEL.exec(line.text);
  if (plain === null) return null;
  return {
    label: plain[1] ?? '',
    value: line.text.slice(plain[0].length).trim(),
    bold: line.bold >= plain[0].trimEnd().length,
  };
}

/** A field in bold before a dash, or alone on its line. */
function boldField(bold: string, rest: string): Labelled | null {
  const dash = /^\s+[–—]\s+(?=\S)|^\s*$/.exec(rest)?.[0];
  if (dash === undefined || taskField(bold) === null) return null;
  return { label: bold.trim(), value: rest.slice(dash.length).trim(), bold: true };
}

/** A colon inside brackets ends no label: `Base (Weeks 1-2: from May)`. */
const PLAIN_LABEL = /^((?:[^:：(（]|[(（][^()（）]{0,80}[)）]){1,80}?)\s*(?::\s+|：\s*|:$)/;

/** Which field of a phase a label names; null when none (format 2.4). */
export function phaseField(label: string): FieldName | null {
  return named(label, PHASE_FIELDS);
}

/** Which field the name of a part is; a note's word that counts parts, `Priority P0`, `Goal G2`, names none (format 2.4). */
export function partField(label: string): FieldName | null {
  const field = phaseField(label);
  return field === 'note' && /^\P{N}+\s\p{Lu}\d{1,2}(?![\p{L}\d])/u.test(bareLabel(label)) ? null : field;
}

/** Which field of a phase a line with its value names: `**Verify**: no gap is left` too (format 2.4). */
export function valueField({ label, value, bold }: Labelled): FieldName | null {
  const known = phaseField(label);
  if (known !== null || !bold || value === '') return known;
  return named(label, VALUE_FIELDS) ?? (RISK_LABEL.test(bareLabel(label)) ? 'risks' : null);
}

/** What a label alone above a list names; `Test:` and `Check:` may as well say what is to be written. */
export function listField(label: string): FieldName | null {
  return (
    phaseField(label) ?? (/^(?:tests?|checks?)$/i.test(bareLabel(label)) ? null : named(label, VALUE_FIELDS))
  );
}

/** A risk of some kind, `Main risk`, `Hauptrisiko`, `Riesgo principal`, and nothing that is done or said about one. */
const RISK_LABEL =
  /^(?:(?:main|key|major|top|biggest|greatest|largest|central|primary|technical|residual|open|known|one) risks?|\p{L}{0,20}risik(?:o|en)|größtes risiko|(?:\p{L}{2,20}e[sn]?) risik(?:o|en)|(?:riesgos?|risques?|riscos?|rischi?o?)(?: \p{L}+){1,2}|\p{L}{0,20}risico(?:['’]s)?|\p{L}{2,20}e risico(?:['’]s)?|.{0,8}(?:风险|風險)|.{0,10}リスク)$/iu;

/**
 * What a part is checked by, `Verification Criteria`, `Prüfkriterien`, `Critères de validation`: its definition of done, boxes or
 * not (format 2.4); a heading `Verification` alone may well hold work.
 */
export function namesChecks(label: string): boolean {
  return CHECKS.test(bareLabel(label));
}

const CHECKS =
  /^(?:verif|valid|(?:über)?prüf)\p{L}*(?:\s?(?:criteri(?:a|on)|checklist|kriteri(?:en|um)|checkliste))$|^(?:crit[èe]res?|crit[ée]rios?|criteri|checklist|lista|liste)\s(?:de|di|da|d['’])\s?(?:v[ée]rif|valid)\p{L}+$|^(?:验证|驗證|検証)(?:标准|標準|条件|基準|清单|清單)$/iu;

/** Which field of a task a label names; null when none (format 2.5). */
export function taskField(label: string): FieldName | null {
  const field = named(label, TASK_FIELDS) ?? named(label, PHASE_FIELDS);
  return field === null && namesChecks(label) ? 'done' : field;
}

/** What a field of a task says of it. */
export type TaskSlot =
  'owner' | 'effort' | 'id' | 'dependencies' | 'description' | 'status' | 'done' | 'detail';

const SLOTS: ReadonlyMap<FieldName, TaskSlot> = new Map([
  ['responsible', 'owner'],
  ['effort', 'effort'],
  ['duration', 'effort'],
  ['id', 'id'],
  ['dependsOn', 'dependencies'],
  ['description', 'description'],
  ['status', 'status'],
  ['done', 'done'],
  ['deliverables', 'done'],
]);

/** Where the value of a task's field goes, in a plan and in tasks.md alike (format 2.4, 5.1). */
export function taskSlot(field: FieldName): TaskSlot {
  return SLOTS.get(field) ?? 'detail';
}

/**
 * Whether a wrapped line is a line of its own: it opens with a field's plain label, `Owner: Alice`, or counts on as the first
 * line of its paragraph does, `Priority 2: …`, `T1.2 …`.
 */
export function opensLine(text: string, first: string): boolean {
  const label = /^\s*([\p{L} -]{2,40})(?::(?:\s|$)|：)/u.exec(text)?.[1];
  if (label !== undefined && taskField(label) !== null) return true;
  const word = COUNTED.exec(text)?.[1];
  return word !== undefined && word === COUNTED.exec(first)?.[1];
}

const COUNTED = /^\s*(\p{L}+)(?:\s\d{1,3}(?:\s?\([^()]*\))?(?::\s|：)|-?\d+(?:\.\d+)+\s)/u;

const PART = String.raw`(?:\p{L}+\s)?[A-Z]?\d[\p{L}\d.]*(?:\s?[-–—]\s?[A-Z]?\d+)?`;
/** What a label's field is of, at its end: `Definition of Done Phase 1`, `Deliverables S1-S2`, `Outputs per module`. */
const OF_PART = new RegExp(String.raw`\s+(?:(?:for|of)\s)?${PART}$|\s+(?:per|pro)\s\p{L}+$`, 'u');
/** The same before it, `Phase 1 Deliverables`; `Week 1 Tasks` is a group and no field. */
const PART_OF = new RegExp(String.raw`^${PART}\s+(?=\p{L})`, 'u');

/** Tags before a label: `#now Owner`. */
const TAGS_BEFORE = /^(?:#[\p{L}\p{N}_/-]{1,60}\s+)+/u;

/** The words of a label by which a field goes: `depends_on` -> depends on, `Livrables S1-S2` -> Livrables. */
function fieldWords(label: string): string {
  const words = bareLabel(label.replace(TAGS_BEFORE, '')).replace(/_/g, ' ');
  return namesFiles(words)
    ? 'files'
    : words.replace(DONE_IN_ENGLISH, 'definition of done').replace(OF_PART, '');
}

/** An author of another language may leave the English word: `Definición de done`. */
const DONE_IN_ENGLISH = /^d[ée]fini\p{L}+ (?:von|de|di|do|van) done(?!\p{L})/iu;

function named(label: string, fields: ReadonlyMap<Term, FieldName>): FieldName | null {
  const words = fieldWords(label);
  const term = termAmong(words, [...fields.keys()]);
  const field = term === null ? null : (fields.get(term) ?? null);
  if (field !== null || !PART_OF.test(words)) return field;
  const ofPart = named(words.replace(PART_OF, ''), fields);
  return ofPart === 'activities' ? null : ofPart;
}

/** `Steps`, `To do`: it tells nothing that a group would. */
export function saysOnlyWork(label: string): boolean {
  return termsOf(label).some((term) => term === 'item' || term === 'task' || term === 'work');
}

/** A label without the emoji or number before it and the brackets after it: `👥 Owner (draft)` -> `Owner`. */
export function bareLabel(label: string): string {
  return shownLabel(label.replace(/\s*[(（][^()（）]*[)）]\s*$/, ''));
}

/** A label as a note shows it, its brackets included: `🎯 The plan (draft)` -> `The plan (draft)`. */
export function shownLabel(label: string): string {
  return label
    .replace(/^[^\p{L}#]+/u, '')
    .replace(/[=~*_]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A group's label with its time and, after a colon or a dash, its work (format 2.5). */
export interface GroupLabel {
  /** `Sprint 1`, `Week 2`, `Days 1-3`. */
  readonly label: string;
  /** What stands in brackets after it; empty for none. */
  readonly brackets: string;
  /** The label and its brackets as written. */
  readonly whole: string;
  readonly rest: Markdown;
  /** A colon or dash follows, so that what stands after it is work. */
  readonly closed: boolean;
}

/** A word and its number, or a range: `Sprint 1`, `Weeks 2-3`, `Semaine 4`; `第1周`, `第1-2週`. */
const RANGE = String.raw`(?:\s*(?:-|–|—|~|～|〜|&|to|through|and|bis|und|à|a|al|et|y|e|tot|en)\s*(?:\p{L}+\s*)?\d+)?`;
const NUMBERED = String.raw`(?:(\p{L}+)\s*#?\d+[a-z]?${RANGE}|第\s?[\d一二三四五六七八九十]+(?:\s?[-–—~～〜]\s?\d+)?\s?([周週天日]))(?![\p{L}\p{N}])`;
const DATED = String.raw`(?:\d{4}-\d{2}-\d{2}(?:\s*(?:-|–|—|to|through|/)\s*\d{4}-\d{2}-\d{2})?)`;
const GROUP = new RegExp(
  String.raw`^(?:[^\p{L}\p{N}([]{1,12})?(${NUMBERED}|${DATED})\s*([(（][^()（）]*[)）])?\s*(:\s|：|:$|\s[-–—]\s|$)\s*`,
  'iu',
);
/** What counts parts of a phase beside weeks and days. */
const PARTS =
  /^(?:sprint|iteration|cycle|month|monat|mois|mes|mês|mese|maand|itération|iteración|iteração|iterazione|iteratie)$/i;

/** Reads `Sprint 1 (Days 1-5): Design it`, `Week 2`, `Semaine 4 : …`; null for any other text. */
export function groupLabel(text: Markdown): GroupLabel | null {
  const match = GROUP.exec(text);
  if (match === null) return null;
  const [all, label = '', word, , brackets = '', end = ''] = match;
  if (word !== undefined && timeUnit(word) === null && !PARTS.test(word)) return null;
  return {
    label: label.trim(),
    brackets: brackets.replace(/^[(（]|[)）]$/g, ''),
    whole: `${label.trim()}${brackets === '' ? '' : ` ${brackets}`}`,
    rest: text.slice(all.length).trim(),
    closed: end !== '',
  };
}

/** The words that number tasks, in the languages of format 2.11; a step is one where it stands in no task. */
const TASK_WORD = String.raw`(?:tasks?|steps?|aufgabe|schritt|tâche|tarea|paso|tarefa|passo|compito|passaggio|taak|stap|задача|шаг)\s+#?|(?:任务|任務|タスク|步骤|步驟|ステップ)\s*`;
const TASK = new RegExp(
  String.raw`^(?:[^\p{L}\p{N}[(]{1,12})?(?:(?:${TASK_WORD})((?:[a-z]+-?)?\d[\w.-]*?|[a-z])|(T-?\d+(?:\.\d+)*))\s*(?::\s*|：|\s[-–—·|]\s|\.\s)\s*(.+)$`,
  'iu',
);
/** An id of another make, but for those that number decisions, requirements, risks and the like. */
const OTHER_ID =
  /^(?:[^\p{L}\p{N}[(]{1,12})?(?!(?:ADR|RFC|REQ|FR|NFR|SC|AC|RISK|R|D|Q|A|KPI|OBJ|UC|US|PR|CVE|ISO|EN|DIN)-)(\p{Lu}[\p{Lu}\d]{0,9}-\d{1,6})\s*(?::\s+|：|\s[-–—·|]\s)\s*(.+)$/u;

/** `Task 1.1: Title`, `T-001 - Title`, `Schritt 2: Titel` -> the plan's id and the title; null for any other text (format 2.5). */
export function taskLabel(text: Markdown): { readonly id: string; readonly title: Markdown } | null {
  const match = TASK.exec(text);
  const other = match === null ? OTHER_ID.exec(text) : null;
  if (other !== null) return { id: other[1] ?? '', title: (other[2] ?? '').trim() };
  if (match === null) return null;
  return { id: (match[1] ?? match[2] ?? '').replace(/\.$/, ''), title: (match[3] ?? '').trim() };
}

/** What a heading says of the one task that it is; null also for a step that groups the boxes below it (format 2.5). */
export function taskHeading({ text, holdsTasks }: Line): ReturnType<typeof taskLabel> {
  return holdsTasks === true ? null : taskLabel(text);
}

/** A text without the colon that ends it. */
export function withoutColon(text: Markdown): Markdown {
  return text.replace(/\s*[:：]\s*$/, '');
}
