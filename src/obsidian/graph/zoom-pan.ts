import { type WindowPoint, zoomAbout } from './zoom-about.ts';

/** How large charts are shown: as wide as their place allows, or by a factor of their own size. */
export type Zoom = 'fit' | number;

const smallest = 0.2;
const largest = 4;

/** `nextZoom(1, 'in')` -> 1.25 */
export function nextZoom(factor: number, direction: 'in' | 'out'): number {
  return bounded(direction === 'in' ? factor * 1.25 : factor / 1.25);
}

/** A factor that charts can be shown by. */
export function bounded(factor: number): number {
  return Math.min(largest, Math.max(smallest, factor));
}

/** A zoom setting as it was saved: anything else than a sensible number is `fit`. */
export function zoomFrom(value: unknown): Zoom {
  return typeof value === 'number' && Number.isFinite(value) ? bounded(value) : 'fit';
}

/** What happens when somebody zooms by wheel or pinch. */
export interface ZoomGestures {
  readonly factor: () => number;
  readonly zoomTo: (factor: number) => void;
}

/**
 * Lets a chart's scrolling frame be moved and zoomed: dragging with the mouse scrolls it, the wheel with Mod and two
 * fingers zoom it; one finger scrolls it by itself. Returns what undoes that.
 */
export function zoomAndPan(frame: HTMLElement, gestures: ZoomGestures): () => void {
  const stop = new AbortController();
  // Obsidian's own swipes, which open the side panes of a phone, keep off what has this attribute.
  frame.dataset['ignoreSwipe'] = 'true';
  zoomByWheel(frame, gestures, stop.signal);
  zoomByFingers(frame, gestures, stop.signal);
  dragByMouse(frame, stop.signal);
  return () => stop.abort();
}

function zoomByWheel(frame: HTMLElement, gestures: ZoomGestures, signal: AbortSignal): void {
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const factor = bounded(gestures.factor() * Math.exp(-event.deltaY / 400));
    zoomAbout(frame, pointOf(event), () => gestures.zoomTo(factor));
  };
  frame.addEventListener('wheel', onWheel, { passive: false, signal });
}

/** Touch events, since pointer events end as soon as the browser takes two fingers for a gesture of its own. */
function zoomByFingers(frame: HTMLElement, gestures: ZoomGestures, signal: AbortSignal): void {
  let pinch: { readonly distance: number; readonly factor: number } | null = null;
  const onFingers = (event: TouchEvent): void => {
    const fingers = twoFingers(event);
    const isFresh = event.type !== 'touchmove';
    if (fingers === null) pinch = null;
    else if (isFresh) pinch = { distance: fingers.distance, factor: gestures.factor() };
    if (fingers === null || pinch === null) return;
    if (event.cancelable) event.preventDefault();
    if (isFresh) return;
    const factor = bounded((pinch.factor * fingers.distance) / pinch.distance);
    zoomAbout(frame, fingers, () => gestures.zoomTo(factor));
  };
  for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const)
    frame.addEventListener(type, onFingers, { passive: false, signal });
}

/** The point between two fingers, and how far they are from each other; null when there are not just two. */
function twoFingers({ touches }: TouchEvent): (WindowPoint & { readonly distance: number }) | null {
  const [one, other] = [touches.item(0), touches.item(1)];
  if (one === null || other === null || touches.length > 2) return null;
  const [from, to] = [pointOf(one), pointOf(other)];
  const distance = Math.max(1, Math.hypot(from.x - to.x, from.y - to.y));
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, distance };
}

function dragByMouse(frame: HTMLElement, signal: AbortSignal): void {
  let drag: (WindowPoint & { readonly left: number; readonly top: number }) | null = null;
  const onDown = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || event.button !== 0 || isOnTask(event)) return;
    drag = { ...pointOf(event), left: frame.scrollLeft, top: frame.scrollTop };
    frame.setPointerCapture(event.pointerId);
    frame.addClass('goal-kit-dragging');
  };
  const onMove = (event: PointerEvent): void => {
    if (drag === null) return;
    frame.scrollLeft = drag.left + drag.x - event.clientX;
    frame.scrollTop = drag.top + drag.y - event.clientY;
  };
  const onUp = (): void => {
    drag = null;
    frame.removeClass('goal-kit-dragging');
  };
  frame.addEventListener('pointerdown', onDown, { signal });
  frame.addEventListener('pointermove', onMove, { signal });
  for (const end of ['pointerup', 'pointercancel'] as const) frame.addEventListener(end, onUp, { signal });
}

function pointOf({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): WindowPoint {
  return { x: clientX, y: clientY };
}

function isOnTask({ target }: Event): boolean {
  return (target as Element | null)?.closest('[data-task]') !== null;
}
