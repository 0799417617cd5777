import { type GoalReading, type Progress, shownId } from '../../model/goal-reading.ts';
import type { StatusBarContent } from '../../model/settings.ts';
import type { TaskId } from '../../model/tasks.ts';
import { otherCount, phaseCaption, progressInWords, progressLabel } from '../../reading.ts';
import { shownText } from '../../text/shown-text.ts';
import { outdatedInWords } from '../graph/outdated-words.ts';
import type { KnownGoal } from '../goals/goal-news.ts';
import { nameOf } from '../notes/paths.ts';
import * as words from './status-words.ts';

export type { KnownGoal } from '../goals/goal-news.ts';

/** What the item of the status bar looks like. */
export interface StatusModel {
  readonly text: string;
  /** What its bar shows; null for no bar. */
  readonly progress: Progress | null;
  readonly icon: 'circle-check' | 'triangle-alert' | 'refresh-cw' | null;
  /** Title and state in words. */
  readonly label: string;
  /** Several lines. Made when they are asked for: to find what is next costs more than all else here. */
  readonly tooltip: () => string;
}

/** So much of a goal is told above the bar. */
const shownPhases = 8;
const shownNext = 3;
const shownLength = 60;

/** How a goal looks in the status bar; null where there is nothing of a goal, as when its folder is gone. */
export function statusModel(goal: KnownGoal, content: StatusBarContent): StatusModel | null {
  if (goal.kind === 'failed') return unreadable('', goal.message, words.mendNote);
  if (goal.kind === 'unreadable') {
    const reason = words.unreadableInWords(goal.path, goal.reason, goal.line);
    return unreadable(goal.path, words.inWords(goal.title, reason), words.mendNote);
  }
  const known = goal.kind === 'read' ? goal.reading : goal;
  if (known.progress !== null)
    return counted({ ...known, progress: known.progress }, content, readingOf(goal));
  return uncounted(goal);
}

/** The reading of a goal that has tasks; null of any other. */
export function readingOf(goal: KnownGoal | null): GoalReading | null {
  return goal?.kind === 'read' && goal.reading.readsAsGoalKit ? goal.reading : null;
}

/** `T-003 Order cups and pots`, not longer than a line. */
export function nameOfTask(reading: GoalReading, id: TaskId): string {
  const title = `${shownId(reading, id)} ${shownText(reading.byId.get(id)?.task.name ?? '')}`.trim();
  return title.length <= shownLength ? title : `${title.slice(0, shownLength - 1).trimEnd()}…`;
}

function counted(
  { title, progress, counts }: Pick<GoalReading, 'title' | 'counts'> & { readonly progress: Progress },
  content: StatusBarContent,
  reading: GoalReading | null,
): StatusModel {
  const { done, total } = progress;
  const inWords = progressInWords(progress, counts);
  const outdated = reading === null ? null : outdatedInWords(reading.outdated);
  return {
    text: progressLabel(progress, content),
    progress,
    icon: outdated !== null ? 'refresh-cw' : done === total ? 'circle-check' : null,
    label: words.inWords(title, [inWords, outdated ?? ''].filter(Boolean).join('. ')),
    tooltip: () =>
      lines(
        title,
        outdated ?? '',
        done === total ? words.allDone(total) : inWords,
        otherCount(progress, counts),
        ...(reading === null ? [] : [...byPhase(reading), ...next(reading)]),
      ),
  };
}

/** A goal in which nothing can be counted. */
function uncounted(goal: Extract<KnownGoal, { kind: 'read' | 'no-tasks' }>): StatusModel | null {
  const reading = readingOf(goal);
  const { title, boxes, actionItems, hasPlan } = partsOf(goal);
  const outdated = reading === null ? null : outdatedInWords(reading.outdated);
  const model = (text: string, inWords: string, offer: string): StatusModel => ({
    text,
    progress: null,
    icon: outdated === null ? null : 'refresh-cw',
    label: words.inWords(title, [inWords, outdated ?? ''].filter(Boolean).join('. ')),
    tooltip: () => lines(title, outdated ?? '', inWords, offer, ...(reading === null ? [] : next(reading))),
  });
  if (boxes > 0) return model(words.nothingToDo, words.nothingToDoInWords, '');
  if (reading !== null) return model(words.noItems, words.noItemsInWords, words.offerItems);
  if (hasPlan) return model(words.noTasks, words.noTasksInWords, words.offerTasks);
  return actionItems === null ? null : model(words.noItems, words.noItemsInWords, '');
}

/** What is asked of a goal with and without tasks.md. */
export interface GoalParts {
  readonly title: string;
  /** All boxes of its action items. */
  readonly boxes: number;
  /** The path of its action items; null when it has none. */
  readonly actionItems: string | null;
  readonly hasPlan: boolean;
}

/** What is asked of a goal of either kind, as its reading says it or as it is known without one. */
export function partsOf(goal: Extract<KnownGoal, { kind: 'read' | 'no-tasks' }>): GoalParts {
  if (goal.kind === 'no-tasks') return goal;
  const { title, boxes, notes } = goal.reading;
  return { title, boxes, actionItems: notes.actionItems, hasPlan: notes.execution !== null };
}

function unreadable(path: string, reason: string, advice: string): StatusModel {
  return {
    text: words.unreadable(path === '' ? 'Goal' : nameOf(path)),
    progress: null,
    icon: 'triangle-alert',
    label: reason,
    tooltip: () => lines(reason, advice),
  };
}

/** `Phase 1: 5/7` of each phase that has action items. */
function byPhase(reading: GoalReading): string[] {
  const told = [...reading.phaseProgress].map(([phase, progress]) =>
    words.phase(phaseInShort(reading, phase), progress),
  );
  const more = told.length - shownPhases;
  const shown = more > 0 ? [...told.slice(0, shownPhases), words.morePhases(more)] : told;
  const others = besidePhases(reading);
  return others === null ? shown : [...shown, words.phase(words.elsewhere, others)];
}

/** The action items that belong to no task; null for none. */
function besidePhases({ progress, phaseProgress }: GoalReading): Pick<Progress, 'done' | 'total'> | null {
  const rest = { done: progress?.done ?? 0, total: progress?.total ?? 0 };
  for (const { done, total } of phaseProgress.values()) {
    rest.done -= done;
    rest.total -= total;
  }
  return rest.total > 0 && rest.done >= 0 && rest.done <= rest.total ? rest : null;
}

/** `Phase 1`; the name of a phase without a number. */
function phaseInShort(reading: GoalReading, phase: number): string {
  const { word = '', number = '' } = reading.phases[phase] ?? {};
  return `${word} ${number}`.trim() || phaseCaption(reading, phase);
}

/** What is to be done next, the first few tasks a line each; where nothing is ready, what is in progress. */
function next(reading: GoalReading): string[] {
  const ready = reading.ready;
  const told = ready.slice(0, shownNext).map((id) => nameOfTask(reading, id));
  const more = ready.length - told.length;
  const [first, ...others] = told;
  if (first === undefined) return inProgress(reading);
  return [words.next(first), ...others, ...(more > 0 ? [words.moreReady(more)] : [])];
}

function inProgress(reading: GoalReading): string[] {
  const active = [...reading.byId.keys()].filter((id) => reading.chartStates.get(id) === 'active');
  return active.slice(0, shownNext).map((id) => words.inProgress(nameOfTask(reading, id)));
}

function lines(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
