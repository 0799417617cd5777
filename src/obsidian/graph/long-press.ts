import type { Component } from 'obsidian';

/** Milliseconds; longer than the systems take that tell of a long press themselves. */
const longEnough = 650;
/** A finger that moves farther than this, in pixels, does not rest. */
const still = 10;

/**
 * Tells of each finger that rests on something. Android sends `contextmenu` by itself; iOS does not. Where it comes first
 * there is nothing to tell, and where it comes later it is dropped. When `tell` says that it has answered, the end of the
 * press is no click.
 */
export function onLongPress(
  place: HTMLElement,
  component: Component,
  tell: (event: TouchEvent) => boolean,
): void {
  let start: Touch | null = null;
  let timer = 0;
  let wasLong = false;
  const stop = (): void => window.clearTimeout(timer);
  const begin = (event: TouchEvent): void => {
    stop();
    wasLong = false;
    start = event.touches.length === 1 ? event.touches.item(0) : null;
    if (start === null) return;
    timer = window.setTimeout(() => {
      wasLong = tell(event);
    }, longEnough);
  };
  const move = ({ touches }: TouchEvent): void => {
    const now = touches.item(0);
    if (start === null || now === null) return;
    if (Math.hypot(now.clientX - start.clientX, now.clientY - start.clientY) > still) stop();
  };
  const end = (event: TouchEvent): void => {
    stop();
    start = null;
    if (wasLong) event.preventDefault();
  };
  const heard = (event: MouseEvent): void => {
    stop();
    if (start === null) return;
    if (wasLong) {
      event.preventDefault();
      event.stopPropagation();
    }
    wasLong = true;
  };
  component.registerDomEvent(place, 'touchstart', begin, { passive: true });
  component.registerDomEvent(place, 'touchmove', move, { passive: true });
  component.registerDomEvent(place, 'touchend', end);
  component.registerDomEvent(place, 'touchcancel', end);
  component.registerDomEvent(place, 'contextmenu', heard, { capture: true });
  component.register(stop);
}
