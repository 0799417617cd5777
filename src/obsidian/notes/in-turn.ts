/** Runs jobs of one name one after the other, whatever becomes of them. */
export class InTurn {
  private readonly last = new Map<string, Promise<void>>();

  /** Whether a job of this name is under way. */
  has(name: string): boolean {
    return this.last.has(name);
  }

  async run<T>(name: string, job: () => Promise<T>): Promise<T> {
    const result = (this.last.get(name) ?? Promise.resolve()).then(job);
    const end = result.then(nothingMore, nothingMore);
    this.last.set(name, end);
    try {
      return await result;
    } finally {
      if (this.last.get(name) === end) this.last.delete(name);
    }
  }
}

const nothingMore = (): void => undefined;
