import { type App, Modal, SearchComponent } from 'obsidian';
import { GRAVEST_FIRST, type Severity } from '../../model/finding.ts';
import type { GoalFinding } from '../../model/goal-reading.ts';
import type { CheckedPhase } from '../../model/plan-check.ts';
import { drawFindings } from '../graph/findings-list.ts';
import { nameOf } from '../notes/paths.ts';
import type { FixableFinding } from './line-fixes.ts';
import * as words from './check-words.ts';
import type { GoalCheck } from './goal-check.ts';

/** What the dialog of a check shows and does. */
export interface ShownCheck {
  readonly goal: string;
  readonly check: GoalCheck;
  /** Opens a note at a line. */
  readonly open: (path: string, line: number, event: MouseEvent) => void;
  /** Mends a finding, and gives what is wrong then. */
  readonly fix: (finding: FixableFinding, show: (check: GoalCheck) => void) => void;
  readonly copy: (text: string) => void;
}

/** So many findings are shown; the search narrows what is more. */
const MOST = 500;

/** What is wrong with a goal's notes, each a click from its line, and how its plan is read. */
export class CheckDialog extends Modal {
  private readonly hidden = new Set<Severity>();
  private query = '';
  private check: GoalCheck;
  private barEl = createDiv('goal-kit-check-bar');
  private readonly readingEl: HTMLElement;
  private readonly listEl: HTMLElement;
  private readonly statusEl: HTMLElement;

  constructor(
    app: App,
    private readonly shown: ShownCheck,
  ) {
    super(app);
    this.check = shown.check;
    // It can be scrolled by keyboard, and a stray Enter opens nothing: here the focus begins.
    this.contentEl.setAttribute('tabindex', '-1');
    const title = words.title(shown.goal);
    this.setTitle(title);
    this.modalEl.addClass('goal-kit-check');
    this.modalEl.setAttribute('role', 'dialog');
    this.modalEl.setAttribute('aria-modal', 'true');
    this.modalEl.setAttribute('aria-label', title);
    for (const text of shown.check.messages) this.contentEl.createEl('p', { text });
    this.readingEl = this.contentEl.createDiv();
    this.contentEl.append(this.barEl);
    this.statusEl = this.contentEl.createEl('p', { attr: { role: 'status' } });
    this.listEl = this.contentEl.createDiv({
      attr: { role: 'region', tabindex: '-1', 'aria-label': words.list },
    });
  }

  override onOpen(): void {
    // Where something is wrong, what is only a suggestion waits until it is asked for.
    if (this.check.findings.some(({ severity }) => severity !== 'info')) this.hidden.add('info');
    this.draw();
    this.contentEl.focus({ preventScroll: true });
  }

  private draw(): void {
    this.readingEl.empty();
    this.drawReading(this.readingEl);
    this.barEl.empty();
    this.drawBar(this.barEl);
    this.drawFindings();
  }

  /** Shows what is wrong after a fix; the next one that can be fixed is in focus. */
  private showAgain(check: GoalCheck): void {
    this.check = check;
    this.draw();
    (this.listEl.querySelector<HTMLElement>('.goal-kit-finding-fix') ?? this.listEl).focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private drawBar(bar: HTMLElement): void {
    const { goal, copy } = this.shown;
    bar.toggle(this.check.findings.length > 0);
    if (this.check.findings.length === 0) return;
    for (const severity of GRAVEST_FIRST) this.drawFilter(bar, severity);
    const search = new SearchComponent(bar)
      .setPlaceholder(words.search)
      .setValue(this.query)
      .onChange((query) => {
        this.query = query.trim().toLowerCase();
        this.drawFindings();
      });
    search.inputEl.setAttribute('aria-label', words.search);
    const button = bar.createEl('button', { text: words.copy, attr: { type: 'button' } });
    button.addEventListener('click', () => copy(words.asMarkdown(goal, this.matching)));
  }

  /** A button that shows and hides the findings of a severity. */
  private drawFilter(bar: HTMLElement, severity: Severity): void {
    const number = this.check.findings.filter((one) => one.severity === severity).length;
    if (number === 0) return;
    const text = words.ofSeverity(severity, number);
    const button = bar.createEl('button', { cls: 'goal-kit-check-filter', text, attr: { type: 'button' } });
    const tell = (): void => button.setAttribute('aria-pressed', String(!this.hidden.has(severity)));
    tell();
    button.addEventListener('click', () => {
      if (!this.hidden.delete(severity)) this.hidden.add(severity);
      tell();
      this.drawFindings();
    });
  }

  private get matching(): readonly GoalFinding[] {
    return this.check.findings.filter(
      ({ severity, code, file, message }) =>
        !this.hidden.has(severity) && `${code} ${file} ${message}`.toLowerCase().includes(this.query),
    );
  }

  /** A group a note, in the order of the gravest finding of each. */
  private drawFindings(): void {
    const all = this.matching;
    this.listEl.empty();
    const text = this.check.findings.length === 0 ? words.nothing : all.length === 0 ? words.noMatch : '';
    this.statusEl.setText(text);
    this.listEl.toggle(all.length > 0);
    const groups = new Map<string, { readonly el: HTMLElement; readonly findings: GoalFinding[] }>();
    for (const finding of all.slice(0, MOST)) {
      const list = groups.get(finding.file) ?? { el: this.group(finding.file), findings: [] };
      list.findings.push(finding);
      groups.set(finding.file, list);
    }
    for (const { el, findings } of groups.values())
      drawFindings(el, findings, {
        open: ({ file, line }, event) => this.leaveFor(file, line, event),
        fix: (finding) => this.shown.fix(finding, (check) => this.showAgain(check)),
      });
    if (all.length > MOST) this.listEl.createEl('p', { text: words.more(all.length - MOST) });
  }

  private group(file: string): HTMLElement {
    this.listEl.createEl('h3', { text: nameOf(file) });
    return this.listEl.createEl('ul', { cls: 'goal-kit-findings' });
  }

  private drawReading(el: HTMLElement): void {
    const { plan, phases } = this.check;
    if (plan === null) return;
    const details = el.createEl('details', { cls: 'goal-kit-check-reading' });
    details.createEl('summary', { text: words.howRead(phases) });
    // Thousands of tasks wait until somebody wants to see them.
    details.addEventListener('toggle', () => this.fillReading(details, plan), { once: true });
  }

  private fillReading(details: HTMLElement, plan: string): void {
    const { phases, untold } = this.check;
    if (phases.length === 0) details.createEl('p', { text: words.noPhases });
    const list = details.createEl('ul');
    for (const phase of phases) this.drawPhase(list.createEl('li'), plan, phase);
    if (untold.length === 0) return;
    details.createEl('h4', { text: words.untold });
    const rest = details.createEl('ul');
    for (const { heading, line, last } of untold)
      this.link(rest.createEl('li'), plan, line, [heading || words.top, words.lines(line, last)]);
  }

  private drawPhase(item: HTMLElement, plan: string, phase: CheckedPhase): void {
    this.link(item, plan, phase.line, [phase.title, `${words.line(phase.line)}, ${words.tasks(phase)}`]);
    const list = item.createEl('ul');
    for (const { id, name, line } of phase.tasks)
      this.link(list.createEl('li'), plan, line, [`${id} ${name}`, words.line(line)]);
  }

  private link(
    item: HTMLElement,
    plan: string,
    line: number,
    [text, where]: readonly [string, string],
  ): void {
    const button = item.createEl('button', {
      cls: ['clickable-icon', 'goal-kit-check-place'],
      attr: { type: 'button' },
    });
    button.createSpan({ text });
    button.createSpan({ cls: 'goal-kit-finding-line', text: where });
    button.addEventListener('click', (event) => this.leaveFor(plan, line, event));
  }

  private leaveFor(path: string, line: number, event: MouseEvent): void {
    this.close();
    this.shown.open(path, line, event);
  }
}
