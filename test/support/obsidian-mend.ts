/** Puts another method in the place of one, which it is given. */
export function mend<T extends object, K extends keyof T>(
  prototype: T,
  method: K,
  mended: (original: T[K]) => T[K],
): void {
  prototype[method] = mended(prototype[method]);
}
