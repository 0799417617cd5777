import type { ReadPhase, TaskGraph } from '../model/goal-reading.ts';
import { shownText } from '../text/shown-text.ts';
import { type FlowchartOptions, titledSource } from './flowchart.ts';
import { flowcharts } from './flowcharts.ts';

/**
 * A phase as a code block to be pasted into any note, several where Mermaid cannot draw it as one: a title and the plain
 * chart, without colours and states. Empty for a phase without tasks.
 */
export function copyableChart(phase: ReadPhase, graph: TaskGraph, options: FlowchartOptions): string {
  const charts = flowcharts(phase, graph, options);
  return charts
    .map((chart, index) => {
      const part = charts.length === 1 ? '' : ` (${index + 1} of ${charts.length})`;
      return ['```mermaid', titledSource(chart, quoted(title(phase) + part)), '```'].join('\n');
    })
    .join('\n\n');
}

/** `Phase 1: Setup` */
function title({ word, number, name }: ReadPhase): string {
  const shown = shownText(name);
  const label = `${word} ${number}`.trim();
  if (label === '') return shown;
  return shown === '' ? label : `${label}: ${shown}`;
}

/**
 * A text as YAML reads it from quotes. Mermaid looks for tags and directives in its head, too, and has no codes there: what
 * could open one is shown as what looks like it.
 */
function quoted(text: string): string {
  return JSON.stringify(text.replaceAll('<', '‹').replaceAll('>', '›').replace(/%%+/g, '%'));
}
