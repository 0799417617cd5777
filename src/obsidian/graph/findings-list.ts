import { Component, setIcon } from 'obsidian';
import { isGrave, type Severity } from '../../model/finding.ts';
import type { GoalFinding } from '../../model/goal-reading.ts';
import { counted } from '../../text/phrases.ts';
import { inSlices, pause } from '../in-slices.ts';
import * as words from './graph-words.ts';

const icons: Readonly<Record<Severity, string>> = {
  error: 'circle-alert',
  warning: 'triangle-alert',
  info: 'info',
};

type OpenFinding = (finding: GoalFinding, event: MouseEvent) => void;

/** More problems than these, and all hints, are told by their number: the charts should stay in sight. */
const shown = 5;

/** What is wrong with the tasks, each a click away from its line. */
export class FindingsList extends Component {
  private findings: readonly GoalFinding[] = [];
  private rest: AbortController | null = null;

  constructor(
    private readonly el: HTMLElement,
    private readonly open: OpenFinding,
  ) {
    super();
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
    this.el.empty();
    // What is outdated has a strip of its own.
    const grave = findings.filter((one) => isGrave(one) && one.code !== 'outdated');
    const hints = findings.filter((one) => !isGrave(one));
    const few = grave.length <= shown ? grave : [];
    if (few.length > 0) few.forEach(listIn(this.el, this.open));
    const folded = [
      { findings: grave.slice(few.length), text: counted(grave.length, 'problem') },
      { findings: hints, text: counted(hints.length, 'hint') },
    ].filter((one) => one.findings.length > 0);
    const entries = folded.flatMap((one) => {
      const add = listIn(foldable(this.el, one.text), this.open);
      return one.findings.map((finding) => () => add(finding));
    });
    const stop = new AbortController();
    this.rest = stop;
    pause()
      .then(() => inSlices(entries, (add) => add(), stop.signal))
      .catch((error: unknown) => console.error(error));
  }
}

type Add = (finding: GoalFinding) => void;

/** A new list, as what adds a finding to it. */
function listIn(el: HTMLElement, open: OpenFinding): Add {
  const list = el.createEl('ul', { cls: 'goal-kit-findings' });
  return (finding) => drawFinding(list, finding, open);
}

function foldable(el: HTMLElement, text: string): HTMLElement {
  const details = el.createEl('details', { cls: 'goal-kit-findings-all' });
  details.createEl('summary', { text });
  return details;
}

/** An entry of a list of findings, a click from its line. */
export function drawFinding(list: HTMLElement, finding: GoalFinding, open: OpenFinding): void {
  const { code, severity, file, line, message } = finding;
  const item = list.createEl('li', { attr: { 'data-code': code, 'data-file': file, 'data-line': line } });
  const button = item.createEl('button', {
    cls: ['clickable-icon', 'goal-kit-finding', `goal-kit-${severity}`],
    attr: { type: 'button' },
  });
  const icon = button.createSpan({
    cls: 'goal-kit-finding-icon',
    attr: { role: 'img', 'aria-label': words.severities[severity] },
  });
  setIcon(icon, icons[severity]);
  button.createSpan({ text: message });
  button.createSpan({
    cls: 'goal-kit-finding-line',
    text: words.line(file.slice(file.lastIndexOf('/') + 1), line),
  });
  button.addEventListener('click', (event) => open(finding, event));
}
