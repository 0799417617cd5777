/** Why a build stops that no user has stopped. */
export const unloaded = 'The plugin is unloaded.';

/** The builds under way, one a goal at a time; null is the build of every goal. */
export class UnderWay {
  /** By the goal's folder. */
  private readonly builds = new Map<string | null, AbortController>();
  private isOver = false;

  /** Stops all builds; none begins from now on. */
  end(): void {
    this.isOver = true;
    for (const stop of this.builds.values()) stop.abort(unloaded);
  }

  /** Runs a build unless one of the same goal is under way; false then. Once it is over none begins. */
  async alone(folder: string | null, build: (stop: AbortController) => Promise<void>): Promise<boolean> {
    if (this.isOver) return true;
    const stop = new AbortController();
    if (!this.hold(folder, stop)) return false;
    try {
      await build(stop);
    } finally {
      this.release(folder);
    }
    return true;
  }

  /** Keeps other builds of a goal away; false where one is under way. */
  hold(folder: string | null, stop: AbortController): boolean {
    if (this.builds.has(folder)) return false;
    this.builds.set(folder, stop);
    return true;
  }

  release(folder: string | null): void {
    this.builds.delete(folder);
  }
}
