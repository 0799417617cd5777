import type { Direction } from '../../model/phase-chart.ts';
import { type Zoom, zoomFrom } from './zoom-pan.ts';

/** What a view of the graph remembers until Obsidian starts again. */
export interface GraphState {
  /** The goal's folder; null for all goals. */
  readonly goal: string | null;
  /** Stays with its goal, or with all goals, whatever note is opened. */
  readonly pinned: boolean;
  readonly direction: Direction | 'auto';
  /** Keys of the goal's phases that its user has folded: their numbers, or names. */
  readonly folded: readonly string[];
  /** The same of those that were folded since they are finished, and that its user has unfolded. */
  readonly unfolded: readonly string[];
  readonly zoom: Zoom;
}

export const newState: GraphState = {
  goal: null,
  pinned: false,
  direction: 'auto',
  folded: [],
  unfolded: [],
  zoom: 'fit',
};

/** A state from whatever the workspace file holds: each field that is missing or wrong is as in a new view. */
export function stateFrom(saved: unknown): GraphState {
  const { goal, pinned, direction, folded, unfolded, zoom }: Readonly<Record<string, unknown>> =
    typeof saved === 'object' && saved !== null ? { ...saved } : {};
  return {
    goal: typeof goal === 'string' ? goal : null,
    pinned: pinned === true,
    direction: direction === 'LR' || direction === 'TB' ? direction : 'auto',
    folded: textsIn(folded),
    unfolded: textsIn(unfolded),
    zoom: zoomFrom(zoom),
  };
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** A pane narrower than this shows its charts top down. */
const narrow = 640;
/** A width that moves around the border should not turn the charts each time. */
const margin = 40;

/** The direction of charts in a pane of this width; `last` is what they have now. */
export function directionFor(
  wanted: GraphState['direction'],
  width: number,
  last: Direction | null,
): Direction {
  if (wanted !== 'auto') return wanted;
  if (last !== null && (width === 0 || Math.abs(width - narrow) < margin)) return last;
  return width < narrow ? 'TB' : 'LR';
}
