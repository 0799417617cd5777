import type { GoalReading } from './model/goal-reading.ts';
import { shownText } from './text/shown-text.ts';
import { copyableChart } from './write/copyable-chart.ts';
import type { Direction, Flowchart } from './write/flowchart.ts';
import { flowcharts } from './write/flowcharts.ts';

/** How a reading is shown: all that the page itself computes, which parses no Markdown. */
export { accessibleName, accessibleStubName } from './write/accessible-name.ts';
export type { Direction, Flowchart, FlowchartNode } from './write/flowchart.ts';
export { type ListLine, nestedList } from './write/nested-list.ts';
export { bothCounts, progressInWords, progressLabel } from './write/progress-label.ts';

/** The charts of a phase: several where Mermaid could not draw it as one, none for a phase without tasks. */
export function phaseCharts(reading: GoalReading, phase: number, direction: Direction): readonly Flowchart[] {
  const read = reading.phases[phase];
  return read === undefined ? [] : flowcharts(read, reading, { direction });
}

/** A phase as a Mermaid code block for any note. */
export function copyablePhase(reading: GoalReading, phase: number, direction: Direction): string {
  const read = reading.phases[phase];
  return read === undefined ? '' : `${copyableChart(read, reading, { direction })}\n`;
}

/** `Phase 1: Setup`; the name alone where a phase has no number. */
export function phaseCaption({ phases }: GoalReading, phase: number): string {
  const { word = '', number = '', name = '' } = phases[phase] ?? {};
  return [`${word} ${number}`.trim(), shownText(name)].filter((part) => part !== '').join(': ');
}

/** The hours of a phase's critical path, as far as they lie in the phase. */
export function criticalHours({ schedule: { phases, slots }, byId }: GoalReading, phase: number): number {
  const own = (phases[phase]?.critical.path ?? []).filter((id) => byId.get(id)?.task.phase === phase);
  return own.reduce((sum, id) => {
    const slot = slots.get(id);
    return sum + (slot === undefined ? 0 : slot.earliestFinish - slot.earliestStart);
  }, 0);
}
