/** So many jobs run at once: enough that one does not wait for another's disk, few enough that none is slow for it. */
const atOnce = 3;

/** Jobs that are run in their order, a few at once. */
export class Queue {
  private readonly waiting: (() => Promise<void>)[] = [];
  private running = 0;

  /** Runs a job now, or when its turn comes. It sees to its own mistakes: one that it does not is logged. */
  add(job: () => Promise<void>): void {
    this.waiting.push(job);
    this.go();
  }

  private go(): void {
    while (this.running < atOnce) {
      const job = this.waiting.shift();
      if (job === undefined) return;
      this.running++;
      const end = (): void => {
        this.running--;
        this.go();
      };
      job().catch(console.error).then(end, end);
    }
  }
}
