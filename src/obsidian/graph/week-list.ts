import { chartState, type GoalReading } from '../../model/goal-reading.ts';
import type { TaskId } from '../../model/tasks.ts';
import { factsInWords, taskTimeInWords } from '../../reading.ts';
import { taskEffort } from '../../text/effort-text.ts';
import { shownText } from '../../text/shown-text.ts';
import { longList, type WantedChain } from './chain-list.ts';
import { keepingFocus } from './focused-task.ts';
import * as words from './graph-words.ts';

/** When the tasks of a phase run, as a list by week, where there is no room for bars. */
export class WeekList {
  private readonly el: HTMLElement;
  private key = '';

  constructor(parentEl: HTMLElement) {
    this.el = parentEl.createDiv('goal-kit-weeks');
  }

  remove(): void {
    this.el.remove();
  }

  /** Shows the weeks of a phase. A list that says the same as before stays, and with it the focus. */
  show({ reading, phase, reason }: WantedChain): void {
    const { weeks = [], notes = [] } = reading.timelines[phase.index] ?? {};
    const told = weeks.map(({ label, tasks }) => ({ label, tasks: tasks.map((id) => entryOf(id, reading)) }));
    const said = reason === null ? notes : [words.noChart(reason), ...notes];
    const key = JSON.stringify([told, said]);
    if (key === this.key) return;
    this.key = key;
    this.el.toggleClass('goal-kit-list-long', phase.tasks.length > longList);
    keepingFocus(this.el, () =>
      this.el.replaceChildren(
        ...told.map(({ label, tasks }) => weekEl(label, tasks)),
        ...said.map((text) => createEl('p', { text })),
      ),
    );
  }
}

/** A task as a list tells it. */
interface WeekEntry {
  readonly id: TaskId;
  readonly name: string;
  readonly says: string;
  /** What is read out after its name. */
  readonly spoken: string;
  readonly classes: readonly string[];
}

function entryOf(id: TaskId, reading: GoalReading): WeekEntry {
  const { byId, late, critical } = reading;
  const one = byId.get(id);
  const name = shownText(one?.task.name ?? '');
  const shown = one?.shownId ?? id;
  const state = chartState(reading, id);
  const facts = one === undefined ? [] : [shownText(one.task.owner ?? ''), taskEffort(one.task)];
  const told = [...facts, taskTimeInWords(id, reading), words.stateNames[state]];
  return {
    id,
    name: name === shown ? shown : `${shown} ${name}`,
    says: [...told, late.has(id) ? words.late : '', critical.has(id) ? words.onCriticalPath : '']
      .filter((part) => part !== '')
      .join(' · '),
    spoken: `, ${factsInWords(id, reading)}`,
    classes: [
      `goal-kit-${state}`,
      ...(late.has(id) ? ['goal-kit-late'] : []),
      ...(critical.has(id) ? ['goal-kit-critical'] : []),
    ],
  };
}

function weekEl(label: string, tasks: readonly WeekEntry[]): HTMLElement {
  const el = createDiv('goal-kit-week');
  el.createEl('h4', { text: label });
  const list = el.createEl('ul', { attr: { 'aria-label': label } });
  for (const { id, name, says, spoken, classes } of tasks) {
    const item = list.createEl('li', { cls: [...classes], attr: { 'data-task': id } });
    const link = item.createEl('a', { text: name, href: '#' });
    link.createSpan({ cls: 'goal-kit-unseen', text: spoken });
    item.createSpan({ cls: 'goal-kit-week-facts', text: says });
  }
  return el;
}
