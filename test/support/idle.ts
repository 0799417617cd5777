/** What happens within so many milliseconds is waited for unless a test says otherwise. */
const SOON = 50;

/** What is due later is patience, of notices and of workers, and nobody waits for it. */
const LATE = 2000;

/** So many turns without anything begun are rest: what only waits for promises goes on within one. */
const QUIET_TURNS = 4;

const later = window.setTimeout.bind(window);
const cancel = window.clearTimeout.bind(window);

/** The timers that are under way, each with its delay in milliseconds. */
const pending = new Map<unknown, number>();

/** How many there have been. */
let begun = 0;

/** Has every timer be known from now on, so that a test can wait for what happens by itself and not for a time. */
function knowTimers(): void {
  const timer = (run: () => void, delay = 0, ...args: []): number => {
    if (delay > LATE) return later(run, delay, ...args);
    begun++;
    const handle = later(() => {
      pending.delete(handle);
      run();
    }, delay);
    pending.set(handle, delay);
    return handle;
  };
  const clear = (handle?: number): void => {
    pending.delete(handle);
    cancel(handle);
  };
  Object.assign(window, { setTimeout: timer, clearTimeout: clear });
}

/** One turn of the clock, as short as it can be, which nobody waits for. */
export function turn(): Promise<void> {
  return new Promise((resolve) => later(resolve, 0));
}

/** Waits until nothing is left that would happen by itself within so many milliseconds of its beginning. */
export async function idle(within = SOON): Promise<void> {
  const isDue = (): boolean => [...pending.values()].some((delay) => delay <= within);
  for (let quiet = 0, known = begun; quiet < QUIET_TURNS; quiet++) {
    await turn();
    if (isDue() || begun !== known) quiet = -1;
    known = begun;
  }
}

knowTimers();
