/** So many errands run at once: enough that one does not wait for another's disk, few enough that none is slow for it. */
const atOnce = 3;

/** Errands that are run in their order, a few at once. */
export class Queue {
  private readonly waiting: (() => Promise<void>)[] = [];
  private running = 0;

  /** Runs an errand now, or when its turn comes. It sees to its own mistakes: one that it does not is logged. */
  add(errand: () => Promise<void>): void {
    this.waiting.push(errand);
    this.go();
  }

  private go(): void {
    while (this.running < atOnce) {
      const errand = this.waiting.shift();
      if (errand === undefined) return;
      this.running++;
      const end = (): void => {
        this.running--;
        this.go();
      };
      errand().catch(console.error).then(end, end);
    }
  }
}
