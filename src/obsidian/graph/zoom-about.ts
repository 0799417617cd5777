/** A place in the window, in pixels. */
export interface WindowPoint {
  readonly x: number;
  readonly y: number;
}

/** What a chart can stand in that scrolls. */
const scrollers = '.view-content, .markdown-preview-view, .cm-scroller';

/** Zooms so that what lies under a point stays there: the frame scrolls, and where it ends, what it stands in. */
export function zoomAbout(frame: Element, { x, y }: WindowPoint, zoom: () => void): void {
  const chart = frame.querySelector('svg');
  const before = chart?.getBoundingClientRect();
  zoom();
  const after = chart?.getBoundingClientRect();
  if (before === undefined || after === undefined || before.width === 0 || before.height === 0) return;
  frame.scrollLeft += after.left + ((x - before.left) / before.width) * after.width - x;
  const down = after.top + ((y - before.top) / before.height) * after.height - y;
  const top = frame.scrollTop;
  frame.scrollTop += down;
  frame.closest(scrollers)?.scrollBy(0, down - (frame.scrollTop - top));
}

/** A chart's frame and the middle of what is seen of it. */
interface SeenFrame {
  readonly frame: Element;
  readonly middle: WindowPoint;
}

/** Of the charts in a place the one that is closest to its middle; null where none is seen. */
export function middleChart(place: Element): SeenFrame | null {
  const seen = place.getBoundingClientRect();
  const middle = (seen.top + seen.bottom) / 2;
  let closest: (SeenFrame & { readonly away: number }) | null = null;
  for (const frame of Array.from(place.querySelectorAll('.goal-kit-frame'))) {
    const { left, right, top: from, bottom: to } = frame.getBoundingClientRect();
    const [top, bottom] = [Math.max(from, seen.top), Math.min(to, seen.bottom)];
    if (top >= bottom || frame.querySelector('svg') === null) continue;
    const away = Math.max(top - middle, middle - bottom, 0);
    if (closest === null || away < closest.away)
      closest = { frame, middle: { x: (left + right) / 2, y: (top + bottom) / 2 }, away };
  }
  return closest;
}

/** The factor that a chart is shown by; null where nothing says so. */
export function shownFactor(frame: Element): number | null {
  const svg = frame.querySelector('svg');
  const own = svg?.viewBox.baseVal.width ?? 0;
  const shown = Number(svg?.getAttribute('width'));
  return own > 0 && shown > 0 ? shown / own : null;
}
