import type { Menu } from 'obsidian';

/** Opens a menu at the mouse, or below the button whose key was pressed: such a click is nowhere on the screen. */
export function openMenu(menu: Menu, event: MouseEvent): void {
  const button = event.currentTarget as Element | null;
  if (event.detail > 0 || button === null) {
    menu.showAtMouseEvent(event);
    return;
  }
  const { left, bottom } = button.getBoundingClientRect();
  menu.showAtPosition({ x: left, y: bottom }, button.doc);
}
