import type { PhaseChart } from '../model/phase-chart.ts';

/**
 * A phase as a code block to be pasted into any note, several where Mermaid cannot draw it as one: a title and the plain
 * chart, without colours and states. Empty for a phase without tasks.
 */
export function copyableChart(title: string, charts: readonly Pick<PhaseChart, 'source'>[]): string {
  return charts
    .map(({ source }, index) => {
      const part = charts.length === 1 ? '' : ` (${index + 1} of ${charts.length})`;
      return ['```mermaid', titledSource(source, quoted(title + part)), '```'].join('\n');
    })
    .join('\n\n');
}

/** The source of a chart with a title above it, as YAML reads it. */
function titledSource(source: string, title: string): string {
  return `---\ntitle: ${title}\n${source.slice('---\n'.length)}`;
}

/**
 * A text as YAML reads it from quotes. Mermaid looks for tags and directives in its head, too, and has no codes there: what
 * could open one is shown as what looks like it.
 */
function quoted(text: string): string {
  return JSON.stringify(text.replaceAll('<', '‹').replaceAll('>', '›').replace(/%%+/g, '%'));
}
