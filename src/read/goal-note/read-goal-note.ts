import type { GoalStatement } from '../../model/goal-statement.ts';
import type { Markdown } from '../../model/markdown.ts';
import { bareWords } from '../../text/decoration.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { valueClauses } from '../../text/value-clauses.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { Block, Item } from '../markdown/block.ts';
import { outline } from '../markdown/outline.ts';
import { slices } from '../markdown/parse.ts';
import { firstHeading, titleIn } from '../plan/title.ts';

/** What a part of a goal.md is about. */
type Part =
  'entities' | 'scenarios' | 'metrics' | 'checks' | 'constraints' | 'scope' | 'deliverables' | 'other';

/** The words of headings and labels, the first that fits. */
const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/\bentit(?:y|ies)\b/i, 'entities'],
  [/\bacceptance\b|\bscenarios?\b/i, 'scenarios'],
  [/\bquality\b|\bbaseline\b|\bmeasurement\b/i, 'checks'],
  [/\bmetrics?\b|\bsuccess criteria\b/i, 'metrics'],
  [/\bconstraints?\b/i, 'constraints'],
  [/\bout of scope\b|\bnon-goals?\b/i, 'scope'],
  [/\bdeliverables?\b/i, 'deliverables'],
];

const STORY = /^(?:\p{L}+\s)?story\s+\d+\s*(?:[-–—:.]\s*)?(.*?)\s*(?:\(priority\b[^()]*\))?$/iu;
const REQUIREMENT = /^((?:FR|NFR|REQ)-?\d+)\s*[:：–—-]?\s*(.*)$/i;
const METRIC = /^(SC-?\d+)\s*[:：–—-]?\s*(.*)$/i;
/** What the template writes around its brackets. */
const FRAME = /\b(?:given|when|then|system|must|should|shall)\b|[\s,.*_:]/gi;

/** Reads a goal.md: never throws, whatever the text. */
export function readGoalNote(text: string, folderName: string): GoalStatement {
  const visible = visibleText(text);
  const reading = new GoalNoteReading();
  outline(slices(visible.text, visible.cuts)).forEach((block) => reading.block(block));
  const heading = firstHeading(text);
  const isTemplate = heading?.includes('[') === true && titleIn(heading, folderName) === null;
  return { ...reading.found, unfilled: isTemplate };
}

class GoalNoteReading {
  readonly found = {
    entities: [] as GoalStatement['entities'][number][],
    requirements: [] as GoalStatement['requirements'][number][],
    scenarios: [] as GoalStatement['scenarios'][number][],
    metrics: [] as GoalStatement['metrics'][number][],
    constraints: [] as Markdown[],
    outOfScope: [] as Markdown[],
    deliverables: [] as Markdown[],
  };
  /** What has been named already: the first time counts. */
  private readonly ids = new Set<string>();
  private part: Part = 'other';
  /** What the heading says, where a label in between says otherwise. */
  private section: Part = 'other';
  private story: Markdown = '';

  block(block: Block): void {
    if (block.kind === 'heading') this.heading(bareWords(block.line.text).text, block.depth);
    else if (block.kind === 'paragraph') for (const { text, bold } of block.lines) this.line(text, bold);
    else if (block.kind === 'list') block.items.forEach((item) => this.item(item));
    else if (block.kind === 'quote') block.blocks.forEach((inner) => this.block(inner));
  }

  private heading(words: string, depth: number): void {
    const story = STORY.exec(words)?.[1];
    if (story !== undefined) this.story = isUnfilled(story) ? '' : story;
    else if (depth <= 2) this.story = '';
    this.section = partOf(words);
    this.part = this.section;
  }

  /** A labelled line: with a value it says that, without one what the list below it is about. */
  private line(text: Markdown, bold: number): void {
    if (bold === 0) return;
    const [label, value] = [text.slice(0, bold), text.slice(bold).replace(/^[\s:：]+/, '')];
    const part = partOf(label);
    const isLabel = /[:：]\s*$/.test(label) || /^\s*(?:\([^()]*\))?\s*[:：]/.test(text.slice(bold));
    if (!isLabel) return;
    this.part = part === 'other' ? this.section : part;
    if (part === 'constraints' || part === 'deliverables')
      for (const clause of valueClauses(value)) this.add(part, clause);
  }

  private item({ head }: Item): void {
    if (head === null || isUnfilled(head.text)) return;
    const { text, raw, bold } = head;
    if (this.named(text)) return;
    if (this.part === 'scenarios' || /^given\b/i.test(text))
      this.found.scenarios.push({ story: this.story, text: raw });
    else if (this.part === 'entities') this.entity(text, bold);
    else if (this.part === 'metrics') this.found.metrics.push({ id: '', text });
    else this.add(this.part, text);
  }

  /** Takes a line that opens with an id of its own; false for any other. */
  private named(text: Markdown): boolean {
    const requirement = REQUIREMENT.exec(text);
    // What checks a metric only names it.
    const found = requirement ?? (this.part === 'checks' ? null : METRIC.exec(text));
    if (found === null) return false;
    const [, id = '', words = ''] = found;
    const list = requirement === null ? this.found.metrics : this.found.requirements;
    const isKnown = this.ids.has(id.toUpperCase());
    if (isUnfilled(words) || isKnown) return true;
    this.ids.add(id.toUpperCase());
    list.push({ id, text: words });
    return true;
  }

  private entity(text: Markdown, bold: number): void {
    const end = bold > 0 ? bold : (/[:：]/.exec(text)?.index ?? text.length);
    const name = text.slice(0, end).replace(/[\s:：]+$/, '');
    this.found.entities.push({ name, parts: text.slice(end).replace(/^[\s:：]+/, '') });
  }

  private add(part: Part, text: Markdown): void {
    if (isUnfilled(text)) return;
    if (part === 'constraints') this.found.constraints.push(text);
    if (part === 'scope') this.found.outOfScope.push(text);
    if (part === 'deliverables') this.found.deliverables.push(text);
  }
}

function partOf(words: string): Part {
  return PARTS.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
}

/** A placeholder, or nothing but placeholders in the template's frame: `System MUST [specific capability]`. */
function isUnfilled(text: Markdown): boolean {
  if (text.trim() === '' || isPlaceholder(text)) return true;
  if (!text.includes('[')) return false;
  const rest = text.replace(/\[[^[\]]*\](?!\()/g, '');
  return rest !== text && rest.replace(FRAME, '') === '';
}
