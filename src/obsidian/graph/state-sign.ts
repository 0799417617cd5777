import type { ChartState } from '../../model/goal-reading.ts';

/** One sign a state, in a square of 12: colour is never the only thing that tells a state. */
export const signs: Readonly<Record<ChartState, string>> = {
  done: 'M2.5 6.5 5 9l4.5-5.5',
  active: 'M6 2.5v7a3.5 3.5 0 0 0 0-7zM6 2.5a3.5 3.5 0 0 0 0 7',
  ready: 'M4 2.5 9.5 6 4 9.5z',
  blocked: 'M3.5 5.5h5v4h-5zM4.5 5.5V4a1.5 1.5 0 0 1 3 0v1.5',
  unknown: 'M4 4.5a2 2 0 1 1 2.7 1.9q-.7.3-.7 1.1M6 9.6v.2',
  cancelled: 'M3 3l6 6M9 3l-6 6',
};

/** A sign that stands by itself, beside words; its state is shown with `showSign`. */
export function addSign(parentEl: HTMLElement, attr: Readonly<Record<string, string>>): void {
  addShapes(
    parentEl.createSvg('svg', { cls: 'goal-kit-sign', attr: { viewBox: '-8 -8 16 16', ...attr } }),
    7,
  );
}

/** A round sign around the origin of a drawing. */
export function drawSign(parentEl: SVGElement, radius: number, transform = ''): void {
  addShapes(
    parentEl.createSvg('g', { cls: 'goal-kit-sign', attr: transform === '' ? {} : { transform } }),
    radius,
  );
}

function addShapes(sign: SVGElement, radius: number): void {
  sign.createSvg('circle', { attr: { r: String(radius) } });
  sign.createSvg('path', { cls: 'goal-kit-sign-line', attr: { transform: 'translate(-6 -6)' } });
}

/** Makes the sign of an element that of a state. */
export function showSign(el: Element, state: ChartState): void {
  el.querySelector('.goal-kit-sign-line')?.setAttribute('d', signs[state]);
}
