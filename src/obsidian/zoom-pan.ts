/** How large charts are shown: as wide as their place allows, or by a factor of their own size. */
export type Zoom = 'fit' | number;

const smallest = 0.2;
const largest = 4;
/** A chart that is made to fit stays readable: below this it is scrolled instead. */
const smallestFit = 0.75;

/** `nextZoom(1, 'in')` -> 1.25 */
export function nextZoom(factor: number, direction: 'in' | 'out'): number {
  return bounded(direction === 'in' ? factor * 1.25 : factor / 1.25);
}

function bounded(factor: number): number {
  return Math.min(largest, Math.max(smallest, factor));
}

/** The factor by which a chart of this width is shown in a place of that width. */
export function factorOf(zoom: Zoom, width: number, room: number): number {
  if (zoom !== 'fit') return zoom;
  return width === 0 || room <= 0 ? 1 : Math.min(1, Math.max(smallestFit, room / width));
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
 * fingers zoom it. Returns what undoes that.
 */
export function zoomAndPan(frame: HTMLElement, { factor, zoomTo }: ZoomGestures): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const fingers = new Map<number, { x: number; y: number }>();
  let pinch: { readonly distance: number; readonly factor: number } | null = null;
  let drag: { x: number; y: number; readonly left: number; readonly top: number } | null = null;

  const distance = (): number => {
    const [one, other] = [...fingers.values()];
    return one === undefined || other === undefined ? 0 : Math.hypot(one.x - other.x, one.y - other.y);
  };
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoomTo(bounded(factor() * Math.exp(-event.deltaY / 400)));
  };
  const onDown = (event: PointerEvent): void => {
    const { pointerId, clientX: x, clientY: y } = event;
    if (event.pointerType === 'touch') {
      fingers.set(pointerId, { x, y });
      pinch = fingers.size === 2 ? { distance: distance(), factor: factor() } : null;
    } else if (event.button === 0 && !isOnTask(event)) {
      drag = { x, y, left: frame.scrollLeft, top: frame.scrollTop };
      frame.setPointerCapture(pointerId);
      frame.addClass('goal-kit-dragging');
    }
  };
  const onMove = (event: PointerEvent): void => {
    if (fingers.has(event.pointerId)) {
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (pinch !== null && pinch.distance > 0) zoomTo(bounded((pinch.factor * distance()) / pinch.distance));
    }
    if (drag === null) return;
    frame.scrollLeft = drag.left + drag.x - event.clientX;
    frame.scrollTop = drag.top + drag.y - event.clientY;
  };
  const onUp = (event: PointerEvent): void => {
    fingers.delete(event.pointerId);
    if (fingers.size < 2) pinch = null;
    drag = null;
    frame.removeClass('goal-kit-dragging');
  };
  frame.addEventListener('wheel', onWheel, { passive: false, signal });
  frame.addEventListener('pointerdown', onDown, { signal });
  frame.addEventListener('pointermove', onMove, { signal });
  for (const end of ['pointerup', 'pointercancel'] as const) frame.addEventListener(end, onUp, { signal });
  return () => stop.abort();
}

function isOnTask({ target }: Event): boolean {
  return (target as Element | null)?.closest('[data-task]') !== null;
}
