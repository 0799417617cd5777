import type { Direction } from '../../model/phase-chart.ts';
import { type GoalView, goalViews } from '../../model/phase-timeline.ts';
import type { Form } from './phase-picture.ts';
import { filterFrom, noFilter, type TaskFilter } from './task-search.ts';
import { type Zoom, zoomFrom } from './zoom-pan.ts';

/** What a view of the graph remembers until Obsidian starts again. */
export interface GraphState {
  readonly view: GoalView;
  /** The goal's folder; null for all goals. */
  readonly goal: string | null;
  /** Stays with its goal, or with all goals, whatever note is opened. */
  readonly pinned: boolean;
  readonly direction: Direction | 'auto';
  /** Keys of the goal's phases that its user has folded: their numbers, or names. */
  readonly folded: readonly string[];
  /** The same of those that were folded since they are finished, and that its user has unfolded. */
  readonly unfolded: readonly string[];
  /** As what phases are shown, by their keys, where their user has chosen. */
  readonly forms: Readonly<Record<string, Form>>;
  readonly zoom: Zoom;
  /** Which tasks are looked at, in whatever goal. */
  readonly filter: TaskFilter;
}

export const newState: GraphState = {
  view: 'graph',
  goal: null,
  pinned: false,
  direction: 'auto',
  folded: [],
  unfolded: [],
  forms: {},
  zoom: 'fit',
  filter: noFilter,
};

/** A state from whatever the workspace file holds: each field that is missing or wrong is as in a new view. */
export function stateFrom(saved: unknown): GraphState {
  const {
    view,
    goal,
    pinned,
    direction,
    folded,
    unfolded,
    forms,
    zoom,
    filter,
  }: Readonly<Record<string, unknown>> = typeof saved === 'object' && saved !== null ? { ...saved } : {};
  return {
    view: goalViews.find((one) => one === view) ?? 'graph',
    goal: typeof goal === 'string' ? goal : null,
    pinned: pinned === true,
    direction: direction === 'LR' || direction === 'TB' ? direction : 'auto',
    folded: textsIn(folded),
    unfolded: textsIn(unfolded),
    forms: formsFrom(forms),
    zoom: zoomFrom(zoom),
    filter: filterFrom(filter),
  };
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function formsFrom(saved: unknown): GraphState['forms'] {
  const isForm = (one: readonly [string, unknown]): one is [string, Form] =>
    one[1] === 'chart' || one[1] === 'chain';
  return Array.isArray(saved) ? {} : Object.fromEntries(Object.entries(saved ?? {}).filter(isForm));
}

/** A pane narrower than this shows its charts top down. */
const narrow = 640;
/** A width that moves around the border should not turn the charts each time. */
const margin = 40;

const each = { LR: ['LR'], TB: ['TB'] } as const;
const wide = ['LR', 'TB'] as const;

/**
 * The directions that charts may have in a pane of this width, the best first: where there is room beside each other, they
 * may still turn out to be too long for it. `last` is what they have now.
 */
export function directionsFor(
  wanted: GraphState['direction'],
  width: number,
  last: readonly Direction[] | null,
): readonly Direction[] {
  if (wanted !== 'auto') return each[wanted];
  const isClose = width === 0 || Math.abs(width - narrow) < margin;
  if (isClose && last !== null) return last;
  return width < narrow ? each.TB : wide;
}
