/** Milliseconds of work between two pauses: a little less than a screen's frame, so that typing stays smooth. */
const slice = 12;

/**
 * Runs steps a slice at a time, so that Obsidian stays alive between them; null when it was stopped.
 * `tell` hears the share done after each slice.
 */
export async function inSlices<T>(
  steps: Generator<number, T, void>,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<T | null> {
  while (!signal.aborted) {
    const end = performance.now() + slice;
    let step = steps.next();
    while (step.done !== true && performance.now() < end) step = steps.next();
    if (step.done === true) return step.value;
    tell(step.value);
    await pause();
  }
  return null;
}

/** Lets the page do its own work. A timer and not an animation frame: those stop while the window is hidden, the work should not. */
export function pause(): Promise<void> {
  return new Promise((resolve) => window.setTimeout(resolve, 0));
}
