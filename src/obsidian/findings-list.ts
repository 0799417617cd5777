import { setIcon } from 'obsidian';
import type { Severity } from '../model/finding.ts';
import type { GoalFinding } from '../model/goal-reading.ts';
import * as words from './graph-words.ts';

const icons: Readonly<Record<Severity, string>> = {
  error: 'circle-alert',
  warning: 'triangle-alert',
  info: 'info',
};

type Open = (finding: GoalFinding, event: MouseEvent) => void;

/** More problems than these, and all hints, are told by their number: the charts should stay in sight. */
const shown = 5;

/** What is wrong with the tasks, each a click away from its line. */
export function drawFindings(el: HTMLElement, findings: readonly GoalFinding[], open: Open): void {
  el.empty();
  const grave = findings.filter(({ severity }) => severity !== 'info');
  const hints = findings.filter(({ severity }) => severity === 'info');
  if (grave.length > 0)
    drawList(grave.length <= shown ? el : foldable(el, words.problems(grave.length)), grave, open);
  if (hints.length > 0) drawList(foldable(el, words.hints(hints.length)), hints, open);
}

function drawList(el: HTMLElement, findings: readonly GoalFinding[], open: Open): void {
  const list = el.createEl('ul', { cls: 'goal-kit-findings' });
  for (const finding of findings) drawFinding(list, finding, open);
}

function foldable(el: HTMLElement, text: string): HTMLElement {
  const details = el.createEl('details', { cls: 'goal-kit-findings-all' });
  details.createEl('summary', { text });
  return details;
}

function drawFinding(list: HTMLElement, finding: GoalFinding, open: Open): void {
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
