import { SharedScale, smallestFit } from '../../src/obsidian/graph/shared-scale.ts';

const [one, other] = [{}, {}];

test('charts that fit have their own size', () => {
  const scale = new SharedScale(() => undefined);
  scale.tell(one, 1.7);
  expect(scale.of(one)).toBe(1);
});

test('all charts of a goal are as small as the one that needs it most, until it is gone', () => {
  const changes: number[] = [];
  const scale: SharedScale = new SharedScale(() => changes.push(scale.of(one)));
  scale.tell(one, 0.95);
  scale.tell(other, 0.85);
  expect([scale.of(one), scale.of(other)]).toEqual([0.85, 0.85]);
  scale.tell(other, null);
  expect(scale.of(one)).toBe(0.95);
  expect(changes).toEqual([0.95, 0.85, 0.95]);
});

test('a chart that fits only when nobody can read it any more is as small as can be read, the others are larger', () => {
  const scale = new SharedScale(() => undefined);
  scale.tell(one, 0.9);
  scale.tell(other, 0.7);
  expect([scale.of(one), scale.of(other)]).toEqual([0.9, smallestFit.graph]);
});

test('a timeline has smaller text of its own, and so stays larger than other charts', () => {
  const scale = new SharedScale(() => undefined);
  scale.tell(one, 0.4, 'timeline');
  expect(scale.of(one)).toBe(smallestFit.timeline);
});

test('the scale at which all of it is seen goes below what can be read; there is none where all charts fit', () => {
  const scale = new SharedScale(() => undefined);
  scale.tell(one, 0.9);
  expect(scale.whole).toBeNull();
  scale.tell(other, 0.4);
  expect(scale.whole).toBe(0.4);
});
