import type { GoalReading } from '../../src/model/goal-reading.ts';
import type { Drawing } from '../../src/obsidian/graph/chart.ts';
import { chartPicture } from '../../src/obsidian/graph/chart-picture.ts';
import { aReading } from '../support/goal-reading.ts';
import { aTask } from '../support/tasks.ts';

const reading = aReading([aTask('T-1'), aTask('T-2', { after: ['T-1', 'T-9'] })]);

/** A drawing of some tasks, so wide and high. */
function drawingOf(width: number, ...tasks: readonly string[]): Drawing {
  const svg = document.body.createSvg('svg', { attr: { viewBox: `0 0 ${width} 100` } });
  const nodes = new Map(
    tasks.map((task, index) => {
      const cls = ['node', 'goal-kit-found', 'goal-kit-lit'];
      return [`n${index}`, svg.createSvg('g', { cls, attr: { 'data-task': task, tabindex: '0' } })] as const;
    }),
  );
  return { svg, nodes, edges: [], isTimeline: false, width, height: 100 };
}

const pictureOf = (drawing: Drawing, goal: GoalReading = reading) =>
  chartPicture(drawing, { reading: goal, label: 'Phase 1: Shelves', asShown: false });
const texts = (svg: SVGSVGElement): string[] =>
  Array.from(svg.querySelectorAll('text'), (el) => el.textContent);
const bottom = (svg: SVGSVGElement): number[] =>
  Array.from(svg.querySelectorAll('.goal-kit-picture-legend'), (el) =>
    Number(/ ([\d.]+)\)/.exec(el.getAttribute('transform') ?? '')?.[1]),
  );

test('a picture has the title, the chart, and a legend of the signs in it', () => {
  const { svg, width, height } = pictureOf(drawingOf(600, 'T-001', 'T-002', 'T-009'));
  expect(texts(svg)).toEqual([
    'A goal',
    'Phase 1: Shelves',
    'Ready',
    'Blocked',
    'Unknown ID',
    'Critical path',
  ]);
  expect(svg.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`);
  expect(svg.firstElementChild?.getAttribute('fill')).toBe('white');
  const inner = svg.querySelector('svg');
  expect(inner?.getAttribute('viewBox')).toBe('0 0 600 100');
  expect(new Set(bottom(svg)).size).toBe(1);
});

test('signs that are not in the chart are not in its legend', () => {
  expect(texts(pictureOf(drawingOf(600, 'T-001')).svg)).toEqual([
    'A goal',
    'Phase 1: Shelves',
    'Ready',
    'Critical path',
  ]);
});

test('a legend that is wider than the chart has several rows, and a long title several lines', () => {
  const goal = { ...reading, title: 'Word '.repeat(60).trim() };
  const { svg, height } = pictureOf(drawingOf(100, 'T-001', 'T-002', 'T-009'), goal);
  const rows = new Set(bottom(svg));
  expect(rows.size).toBeGreaterThan(1);
  expect(Math.max(...rows)).toBeLessThan(height);
  expect(svg.querySelectorAll('.goal-kit-picture-title').length).toBeGreaterThan(1);
});

test('what was lit or found is not in it, and the page is as it was', () => {
  const drawing = drawingOf(300, 'T-001');
  const before = document.body.outerHTML;
  const { svg } = pictureOf(drawing);
  expect(svg.querySelector('.goal-kit-found, .goal-kit-lit, [tabindex]')).toBeNull();
  expect(document.body.outerHTML).toBe(before);
});
