import type { TaskId } from './tasks.ts';

/** Left to right or top down, as Mermaid names it. */
export type Direction = 'LR' | 'TB';

/** What a node of a chart stands for. */
export type FlowchartNode =
  | { readonly kind: 'task'; readonly task: TaskId }
  /** A task of another phase, or of another part of a phase that is drawn in parts. */
  | { readonly kind: 'stub'; readonly task: TaskId }
  /** An id that nobody defines. */
  | { readonly kind: 'unknown'; readonly task: TaskId }
  /** Several tasks of elsewhere that found no room. */
  | { readonly kind: 'more'; readonly tasks: readonly TaskId[] };

/** One chart, free of states: what is done or critical is told by classes on the picture. */
export interface PhaseChart {
  /** For Mermaid. The same source is the same picture, so it serves as its key. */
  readonly source: string;
  /** By the ids of the source (`n0`), in its order. */
  readonly nodes: ReadonlyMap<string, FlowchartNode>;
  /** What a reader must be told beside it, as text; empty when all of the phase is in it. */
  readonly notes: readonly string[];
}

/** The source of the same chart in a direction: its head tells that, and those of its frames, as no label can. */
export function turned(source: string, direction: Direction): string {
  return source
    .replace(/^flowchart \w\w$/m, `flowchart ${direction}`)
    .replace(/^direction (?:LR|TB)$/gm, `direction ${direction}`);
}

/** Whether a source draws a timeline: that stands behind its head, and a label may say anything. */
export function isTimeline(source: string): boolean {
  return source.slice(source.indexOf('\n---\n') + '\n---\n'.length).startsWith('gantt\n');
}
