/** A chart that would have to be smaller than this does not make the others as small as itself. */
const smallestShared = 0.5;

/** The scale that charts fit by: one for all of a goal, so that a task is as large in one phase as in the next. */
export class SharedScale {
  /** By which factor each chart would be as wide as its place. */
  private readonly fits = new Map<object, number>();
  private scale = 1;

  constructor(private readonly changed: () => void) {}

  /** A chart has a width; null for one that is gone. */
  tell(chart: object, fit: number | null): void {
    if (fit === null) this.fits.delete(chart);
    else this.fits.set(chart, fit);
    const counting = Array.from(this.fits.values()).filter((one) => one >= smallestShared);
    const scale = Math.min(1, ...counting);
    if (scale === this.scale) return;
    this.scale = scale;
    this.changed();
  }

  /** The factor of a chart: never larger than its place. */
  of(chart: object): number {
    return Math.min(this.scale, this.fits.get(chart) ?? 1);
  }
}
