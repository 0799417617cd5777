/** Milliseconds of work between two pauses: a little less than a screen's frame, so that typing stays smooth. */
const slice = 12;

/** Draws one thing after another, some at a time, so that Obsidian stays alive between them, until all are done or it is stopped. */
export async function inSlices<T>(
  things: readonly T[],
  draw: (thing: T) => void,
  signal: AbortSignal,
): Promise<void> {
  let end = performance.now() + slice;
  for (const thing of things) {
    if (performance.now() >= end) {
      await pause();
      end = performance.now() + slice;
    }
    if (signal.aborted) return;
    draw(thing);
  }
}

/** Lets the page do its own work. A timer and not an animation frame: those stop while the window is hidden, the work should not. */
export function pause(): Promise<void> {
  return new Promise((resolve) => window.setTimeout(resolve, 0));
}
