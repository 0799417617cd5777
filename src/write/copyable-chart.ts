import type { ChartState } from '../model/goal-reading.ts';
import { isTimeline, type PhaseChart } from '../model/phase-chart.ts';
import type { TaskId } from '../model/tasks.ts';

/** What a copied chart shows of a task: its state, whether it lies on the critical path and whether in a cycle. */
export type ChartClass = ChartState | 'critical' | 'cycle';

/**
 * How each is drawn where no style sheet of ours is: by lines alone, so that it can be read on any theme's ground. A later
 * one wins over those before it.
 */
const LOOKS: Readonly<Record<ChartClass, string>> = {
  done: 'stroke:#2da44e,stroke-width:2px',
  active: 'stroke:#bf8700,stroke-width:3px',
  ready: 'stroke:#0969da,stroke-width:3px',
  blocked: 'stroke:#6e7781,stroke-dasharray:4 3',
  cancelled: 'stroke:#6e7781,stroke-dasharray:1 3,opacity:0.6',
  unknown: 'stroke:#cf222e,stroke-dasharray:2 2',
  critical: 'font-weight:bold',
  cycle: 'stroke:#cf222e,stroke-width:3px',
};

/**
 * A phase as a code block to be pasted into any note, several where Mermaid cannot draw it as one: a title and the chart,
 * with the classes that its tasks have. Empty for a phase without tasks.
 */
export function copyableChart(
  title: string,
  charts: readonly Pick<PhaseChart, 'source' | 'nodes'>[],
  classesOf: (task: TaskId) => readonly ChartClass[],
): string {
  return charts
    .map(({ source, nodes }, index) => {
      const part = charts.length === 1 ? '' : ` (${index + 1} of ${charts.length})`;
      const titled = titledSource(source, quoted(title + part));
      const lines = isTimeline(source)
        ? [withTags(titled, nodes, classesOf)]
        : [titled, ...classLines(nodes, classesOf)];
      return ['```mermaid', ...lines, '```'].join('\n');
    })
    .join('\n\n');
}

/** What Mermaid itself has of these for the bars of a timeline. */
const TAGS: Partial<Readonly<Record<ChartClass, string>>> = {
  done: 'done',
  active: 'active',
  critical: 'crit',
};

/** `T-001 Find a room:n0, …` -> `T-001 Find a room:done, crit, n0, …`: in a label a colon is a code. */
function withTags(
  source: string,
  nodes: PhaseChart['nodes'],
  classesOf: (task: TaskId) => readonly ChartClass[],
): string {
  return source.replace(/:(n\d+), /g, (bar, name: string) => {
    const node = nodes.get(name);
    if (node?.kind !== 'task') return bar;
    const tags = classesOf(node.task).flatMap((one) => TAGS[one] ?? []);
    return `:${[...tags, name].join(', ')}, `;
  });
}

/** `classDef done …` and `class n0,n3 done`, for the classes that a node has. */
function classLines(
  nodes: PhaseChart['nodes'],
  classesOf: (task: TaskId) => readonly ChartClass[],
): string[] {
  const members = new Map<ChartClass, string[]>();
  for (const [name, node] of nodes) {
    if (node.kind === 'more') continue;
    for (const one of classesOf(node.task)) {
      const names = members.get(one);
      if (names === undefined) members.set(one, [name]);
      else names.push(name);
    }
  }
  const used = (Object.keys(LOOKS) as ChartClass[]).filter((one) => members.has(one));
  return [
    ...used.map((one) => `classDef ${one} ${LOOKS[one]}`),
    ...used.map((one) => `class ${members.get(one)?.join(',') ?? ''} ${one}`),
  ];
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
