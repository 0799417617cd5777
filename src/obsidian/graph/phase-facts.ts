import { chartState, type GoalReading, type ReadPhase, shownId } from '../../model/goal-reading.ts';
import type { TaskId } from '../../model/tasks.ts';
import { hoursOfPath } from '../../reading.ts';
import { andMore, slackInWords } from '../../text/phrases.ts';
import * as words from './graph-words.ts';

/** A text, or a task that is named and opened by a click. */
type FactPart = string | { readonly task: TaskId; readonly shown: string };

/** One thing to say of a phase, in a few lines. */
interface PhaseFact {
  readonly name: string;
  readonly lines: readonly (readonly FactPart[])[];
}

/** Below a chart: the critical path with its hours, what can run in parallel, what can be begun. */
export class PhaseFacts {
  private rows: readonly { readonly key: string; readonly el: HTMLElement }[] = [];

  constructor(private readonly listEl: HTMLElement) {}

  /** Shows what a reading says of a phase. A row that says the same as before stays, and with it the focus. */
  show(reading: GoalReading, phase: ReadPhase): void {
    const known = new Map(this.rows.map(({ key, el }) => [key, el]));
    this.rows = factsOf(reading, phase).map((fact) => {
      const key = JSON.stringify(fact);
      return { key, el: known.get(key) ?? rowOf(fact) };
    });
    const isSame =
      this.rows.length === this.listEl.childElementCount && this.rows.every(({ key }) => known.has(key));
    if (!isSame)
      putInOrder(
        this.listEl,
        this.rows.map(({ el }) => el),
      );
  }
}

/** What stays is not moved: that would take the focus from it. */
function putInOrder(listEl: HTMLElement, rows: readonly HTMLElement[]): void {
  for (const old of Array.from(listEl.children)) if (!rows.some((row) => row === old)) old.remove();
  rows.forEach((row, index) => {
    const there = listEl.children[index] ?? null;
    if (there !== row) listEl.insertBefore(row, there);
  });
}

function factsOf(reading: GoalReading, phase: ReadPhase): PhaseFact[] {
  const scheduled = reading.schedule.phases[phase.index];
  const facts: PhaseFact[] = [];
  if (scheduled !== undefined && scheduled.critical.path.length > 0) {
    const { hours, slack } = hoursOfPath(reading, phase.index);
    // What is drawn as critical is so for the goal.
    const isGoals = scheduled.critical.path.every((id) => reading.critical.has(id));
    const end = ` (${words.hoursInLine(hours)}${isGoals ? '' : `, ${slackInWords(slack)}`})`;
    facts.push({
      name: isGoals ? words.criticalPath : words.phasePath,
      lines: [[...named(reading, scheduled.critical.path, ' → '), end]],
    });
  }
  const groups = scheduled?.parallel ?? [];
  if (groups.length > 0) {
    const lines = groups.map(({ tasks, after }) => [
      ...named(reading, tasks, ' ∥ '),
      ...(after.length === 0 ? [] : [words.after, ...named(reading, after, ', ')]),
    ]);
    facts.push({ name: words.parallel, lines });
  }
  const ready = phase.tasks.map(({ task }) => task.id).filter((id) => chartState(reading, id) === 'ready');
  if (ready.length > 0) facts.push({ name: words.ready, lines: [named(reading, ready, ', ')] });
  return facts;
}

/** More ids than these say nothing any more. */
const mostIds = 40;

function named(reading: GoalReading, ids: readonly TaskId[], between: string): FactPart[] {
  const parts = ids.slice(0, mostIds).flatMap((task, index): FactPart[] => {
    const part = { task, shown: shownId(reading, task) };
    return index === 0 ? [part] : [between, part];
  });
  return ids.length > mostIds ? [...parts, andMore(ids.length - mostIds)] : parts;
}

/** Its tasks are one stop for Tab, the first of them; from there arrows lead to the others. */
function rowOf({ name, lines }: PhaseFact): HTMLElement {
  const row = createDiv('goal-kit-fact');
  row.createEl('dt', { text: name });
  const place = row.createEl('dd');
  for (const line of lines) {
    const lineEl = name === words.parallel ? place.createDiv() : place;
    for (const part of line) {
      if (typeof part === 'string') lineEl.appendText(part);
      else {
        const tabindex = place.querySelector('a') === null ? 0 : -1;
        lineEl.createEl('a', { text: part.shown, href: '#', attr: { 'data-task': part.task, tabindex } });
      }
    }
  }
  return row;
}
