import { Component, setIcon } from 'obsidian';
import { GRAVEST_FIRST, isGrave, type Severity } from '../../model/finding.ts';
import type { GoalFinding } from '../../model/goal-reading.ts';
import { andMore, counted } from '../../text/phrases.ts';
import * as checkWords from '../check/check-words.ts';
import { type FixableFinding, isFixable } from '../check/line-fixes.ts';
import { inSlices, pause } from '../in-slices.ts';
import * as words from './graph-words.ts';

const icons: Readonly<Record<Severity, string>> = {
  error: 'circle-alert',
  warning: 'triangle-alert',
  info: 'info',
};

/** What of the list can be folded. */
type FindingsFold = 'problems' | 'suggestions';

/** What a click on a finding does. */
export interface FindingActions {
  readonly open: (finding: GoalFinding, event: MouseEvent) => void;
  /** Mends it, where one answer is clear. */
  readonly fix: (finding: FixableFinding) => void;
}

/** So many problems stand open, the gravest first; the others are folded, so that the charts stay in sight. */
const shown = 5;
/** So many ids stand in one line. */
const mostIds = 40;

/** What is wrong with the tasks, each a click away from its line: problems stand open, suggestions are folded below them. */
export class FindingsList extends Component {
  private findings: readonly GoalFinding[] = [];
  private rest: AbortController | null = null;
  /** What its user has unfolded: that stays open while findings come and go. */
  private readonly unfolded = new Set<FindingsFold>();

  constructor(
    private readonly el: HTMLElement,
    private readonly actions: FindingActions,
  ) {
    super();
    // Where nothing is wrong any more, the focus stays here.
    el.setAttribute('tabindex', '-1');
    el.setAttribute('role', 'group');
    el.setAttribute('aria-label', checkWords.list);
  }

  override onunload(): void {
    this.rest?.abort();
  }

  /**
   * Shows findings, if they are not those that are shown: a tick in action-items.md leaves them as they are. What is
   * folded is filled in slices, since there can be thousands.
   */
  show(findings: readonly GoalFinding[]): void {
    if (findings === this.findings) return;
    this.findings = findings;
    this.rest?.abort();
    const focused = this.focusedPlace();
    this.el.empty();
    // What is outdated has a strip of its own.
    const problems = findings
      .filter((one) => isGrave(one) && one.code !== 'outdated')
      .sort((one, other) => gravity(one) - gravity(other));
    const suggestions = findings.filter((one) => !isGrave(one));
    this.fill([...this.drawProblems(problems), ...this.drawSuggestions(suggestions)]);
    if (focused !== null) this.focusPlace(focused);
  }

  /** Does a thing; the focus is then where it was before, or on what has come there, if it is nowhere. */
  async keepFocus(work: () => Promise<unknown>): Promise<void> {
    const focused = this.focusedPlace();
    await work();
    const { activeElement, body } = this.el.ownerDocument;
    const isLost = activeElement === null || activeElement === body;
    if (focused !== null && isLost) this.focusPlace(focused);
  }

  /** Which of the entries in sight has the focus, -1 for the list itself; null where the focus is elsewhere. */
  private focusedPlace(): number | null {
    const { activeElement } = this.el.ownerDocument;
    if (activeElement === null || !this.el.contains(activeElement)) return null;
    return this.entriesInSight().findIndex((entry) => entry.contains(activeElement));
  }

  /** After a fix the next finding has the focus, where there is one. */
  private focusPlace(at: number): void {
    const entries = this.entriesInSight();
    const entry = entries[Math.min(Math.max(at, 0), entries.length - 1)];
    const button =
      entry?.querySelector<HTMLElement>('.goal-kit-finding-fix') ??
      entry?.querySelector<HTMLElement>('button, a');
    (button ?? this.el.querySelector('summary') ?? this.el).focus({ preventScroll: true });
  }

  private entriesInSight(): HTMLElement[] {
    return this.el.findAll('li').filter((entry) => entry.closest('details:not([open])') === null);
  }

  /** Draws the first problems; gives what draws the others. */
  private drawProblems(problems: readonly GoalFinding[]): (() => void)[] {
    const [worst] = problems;
    if (worst === undefined) return [];
    const el = this.el.createDiv({ cls: ['goal-kit-problems', `goal-kit-${worst.severity}`] });
    const title = el.createEl('h3', 'goal-kit-problems-title');
    drawSign(title, worst.severity);
    title.createSpan({ text: counted(problems.length, 'problem') });
    const list = listIn(el);
    for (const problem of problems.slice(0, shown)) drawFinding(list, problem, this.actions);
    const others = problems.slice(shown);
    if (others.length === 0) return [];
    const rest = listIn(this.foldable(el, 'problems', words.moreProblems(others.length)));
    return others.map((problem) => () => drawFinding(rest, problem, this.actions));
  }

  private drawSuggestions(suggestions: readonly GoalFinding[]): (() => void)[] {
    if (suggestions.length === 0) return [];
    const list = listIn(this.foldable(this.el, 'suggestions', counted(suggestions.length, 'suggestion')));
    return gathered(suggestions).map((each) => () => drawGathered(list, each, this.actions));
  }

  private foldable(el: HTMLElement, fold: FindingsFold, text: string): HTMLElement {
    const details = el.createEl('details', { cls: 'goal-kit-findings-all' });
    details.createEl('summary', { text });
    details.open = this.unfolded.has(fold);
    details.addEventListener('toggle', () => {
      if (details.open) this.unfolded.add(fold);
      // What is taken off the page is folded by nobody.
      else if (details.isConnected) this.unfolded.delete(fold);
    });
    return details;
  }

  private fill(entries: readonly (() => void)[]): void {
    const stop = new AbortController();
    this.rest = stop;
    pause()
      .then(() => inSlices(entries, (add) => add(), stop.signal))
      .catch((error: unknown) => console.error(error));
  }
}

function gravity({ severity }: GoalFinding): number {
  return GRAVEST_FIRST.indexOf(severity);
}

/** What several tasks leave open alike is one entry, where the first of them stands. */
function gathered(findings: readonly GoalFinding[]): GoalFinding[][] {
  const alike = new Map<string, GoalFinding[]>();
  return findings.flatMap((one) => {
    const known = one.task === undefined ? undefined : alike.get(one.code);
    known?.push(one);
    if (known !== undefined) return [];
    const fresh = [one];
    if (one.task !== undefined) alike.set(one.code, fresh);
    return [fresh];
  });
}

/** Draws findings that are told together. */
function drawGathered(list: HTMLElement, each: readonly GoalFinding[], actions: FindingActions): void {
  const [first] = each;
  if (each.length > 1) drawTogether(list, each, actions);
  else if (first !== undefined) drawFinding(list, first, actions);
}

/** Draws findings of one note: what several tasks leave open alike is one entry. */
export function drawFindings(
  list: HTMLElement,
  findings: readonly GoalFinding[],
  actions: FindingActions,
): void {
  for (const each of gathered(findings)) drawGathered(list, each, actions);
}

function listIn(el: HTMLElement): HTMLElement {
  return el.createEl('ul', { cls: 'goal-kit-findings' });
}

function drawSign(el: HTMLElement, severity: Severity): void {
  const label = words.severities[severity];
  const sign = el.createSpan({ cls: 'goal-kit-finding-icon', attr: { role: 'img', 'aria-label': label } });
  setIcon(sign, icons[severity]);
}

/** How scripts and tests know a finding. */
function attributesOf({ code, file, line }: GoalFinding): Record<string, string | number> {
  return { 'data-code': code, 'data-file': file, 'data-line': line };
}

/** An entry of a list of findings, a click from its line; where one answer is clear, another click from that. */
function drawFinding(list: HTMLElement, finding: GoalFinding, { open, fix }: FindingActions): void {
  const { severity, file, line, message } = finding;
  const item = list.createEl('li', { attr: attributesOf(finding) });
  const button = item.createEl('button', {
    cls: ['clickable-icon', 'goal-kit-finding', `goal-kit-${severity}`],
    attr: { type: 'button' },
  });
  drawSign(button, severity);
  button.createSpan({ text: message });
  button.createSpan({
    cls: 'goal-kit-finding-line',
    text: words.line(file.slice(file.lastIndexOf('/') + 1), line),
  });
  button.addEventListener('click', (event) => open(finding, event));
  if (!isFixable(finding)) return;
  const name = checkWords.fixOf(finding.fix.label);
  const attr = { type: 'button', 'aria-label': name };
  const mend = item.createEl('button', { cls: 'goal-kit-finding-fix', text: checkWords.fix, attr });
  mend.addEventListener('click', () => fix(finding));
}

/** What several tasks leave open in one line: `No definition of done: T-001, T-004`, each id a click from its line. */
function drawTogether(list: HTMLElement, findings: readonly GoalFinding[], { open }: FindingActions): void {
  const [first] = findings;
  if (first === undefined) return;
  const item = list.createEl('li', { cls: ['goal-kit-finding', `goal-kit-${first.severity}`] });
  drawSign(item, first.severity);
  const text = item.createSpan({ text: `${words.missing(first.code)}: ` });
  findings.slice(0, mostIds).forEach((finding, index) => {
    if (index > 0) text.appendText(', ');
    const attr = attributesOf(finding);
    const link = text.createEl('a', { text: finding.task ?? '', href: '#', attr });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      open(finding, event);
    });
  });
  text.appendText(andMore(findings.length - mostIds));
}
