import type { Markdown } from '../model/markdown.ts';
import type { Metric, Phase } from '../model/plan.ts';

/** The metrics that each phase is measured by, and those left when there is no phase. */
export interface MetricsByPhase {
  readonly byPhase: readonly (readonly Metric[])[];
  readonly rest: readonly Metric[];
}

const ID = String.raw`SC-\d+`;
const RANGE = new RegExp(String.raw`\b(${ID})\s*(?:-|–|—|to|through)\s*(${ID})\b`, 'gi');

/**
 * A phase is measured by the metrics that its texts name (`SC-001`, `SC-001 to SC-003`), and by those that open with its
 * word and number (`Phase 1: no row is lost`); the others belong to the last one.
 */
export function phasesOfMetrics(metrics: readonly Metric[], phases: readonly Phase[]): MetricsByPhase {
  const named = phases.map((phase) => [
    ...metricsNamed(textsOf(phase), metrics),
    ...metrics.filter((metric) => isOfPhase(metric, phase)),
  ]);
  const seen = new Set(named.flat());
  const left = metrics.filter((metric) => !seen.has(metric));
  if (phases.length === 0) return { byPhase: [], rest: left };
  return {
    byPhase: named.map((own, index) => (index === phases.length - 1 ? [...own, ...left] : own)),
    rest: [],
  };
}

/** `Phase 1: no row is lost`, `阶段1：没有丢失` */
function isOfPhase({ id, meaning }: Metric, { word, number }: Phase): boolean {
  const label = /^([^:：–—]{1,80}?)(?:\s*\([^()]*\))?\s*[:：–—]/.exec(meaning)?.[1] ?? '';
  return id === '' && number !== '' && bare(label) === bare(word + number);
}

function bare(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}

function textsOf(phase: Phase): Markdown[] {
  return [
    ...[...phase.done, ...phase.deliverables].map((clause) => clause.text),
    ...phase.items.map((item) => item.text),
    ...phase.notes.map((note) => note.value),
    ...phase.checkpoints.map((checkpoint) => checkpoint.text),
  ];
}

function metricsNamed(texts: readonly Markdown[], metrics: readonly Metric[]): Metric[] {
  const ids = metrics.map((metric) => metric.id.toUpperCase());
  const named = new Set<string>();
  for (const text of texts) {
    if (!/SC-\d/i.test(text)) continue;
    for (const id of text.match(new RegExp(`\\b${ID}\\b`, 'gi')) ?? []) named.add(id.toUpperCase());
    for (const [, first = '', last = ''] of text.matchAll(RANGE)) {
      const [from, to] = [ids.indexOf(first.toUpperCase()), ids.indexOf(last.toUpperCase())];
      if (from !== -1 && to > from) ids.slice(from, to).forEach((id) => named.add(id));
    }
  }
  return metrics.filter((metric) => metric.id !== '' && named.has(metric.id.toUpperCase()));
}
