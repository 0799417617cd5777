/** Lucide's drawings (ISC licence) of the icons that the plugin uses; Obsidian brings all of them. */
const drawings: Readonly<Record<string, string>> = {
  'chart-network':
    'm13.11 7.664 1.78 2.672M14.162 12.788l-3.324 1.424M20 4l-6.06 1.515M3 3v16a2 2 0 0 0 2 2h16M12 4a2 2 0 1 0 0 4a2 2 0 1 0 0-4M16 10a2 2 0 1 0 0 4a2 2 0 1 0 0-4M9 13a2 2 0 1 0 0 4a2 2 0 1 0 0-4',
  'refresh-cw': 'M3 12a9 9 0 0 1 15.7-6.3L21 8M21 3v5h-5M21 12a9 9 0 0 1-15.7 6.3L3 16M8 16H3v5',
  'list-checks': 'm3 17 2 2 4-4M3 7l2 2 4-4M13 6h8M13 12h8M13 18h8',
  pin: 'M12 17v5M9 10.76a2 2 0 0 1-1.11 1.79l-1.78.9A2 2 0 0 0 5 15.24V16a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-.76a2 2 0 0 0-1.11-1.79l-1.78-.9A2 2 0 0 1 15 10.76V7a1 1 0 0 1 1-1 2 2 0 0 0 0-4H8a2 2 0 0 0 0 4 1 1 0 0 1 1 1z',
  'pin-off':
    'M12 17v5M15 9.34V7a1 1 0 0 1 1-1 2 2 0 0 0 0-4H7.89M2 2l20 20M9 9v1.76a2 2 0 0 1-1.11 1.79l-1.78.9A2 2 0 0 0 5 15.24V16a1 1 0 0 0 1 1h11',
  'arrow-right': 'M5 12h14M12 5l7 7-7 7',
  'arrow-down': 'M12 5v14M19 12l-7 7-7-7',
  'move-diagonal-2': 'M19 13v6h-6M5 11V5h6M5 5l14 14',
  'more-vertical': 'M12 12h.01M12 5h.01M12 19h.01',
  'zoom-in': 'M11 3a8 8 0 1 0 0 16a8 8 0 1 0 0-16M21 21l-4.35-4.35M11 8v6M8 11h6',
  'zoom-out': 'M11 3a8 8 0 1 0 0 16a8 8 0 1 0 0-16M21 21l-4.35-4.35M8 11h6',
  maximize: 'M8 3H5a2 2 0 0 0-2 2v3M21 8V5a2 2 0 0 0-2-2h-3M3 16v3a2 2 0 0 0 2 2h3M16 21h3a2 2 0 0 0 2-2v-3',
  'right-triangle': 'M3 8L12 17L21 8',
  'chevron-right': 'm9 18 6-6-6-6',
  'chevron-down': 'm6 9 6 6 6-6',
  hammer:
    'm15 12-8.373 8.373a1 1 0 1 1-3-3L12 9M18 15l4-4M21.5 11.5l-1.914-1.914A2 2 0 0 1 19 8.172V7l-2.26-2.26a6 6 0 0 0-4.202-1.756L9 2.96l.92.82A6.18 6.18 0 0 1 12 8.4V10l2 2h1.172a2 2 0 0 1 1.414.586L18.5 14.5',
  'circle-alert': 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20M12 8v4M12 16h.01',
  'triangle-alert':
    'm21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01',
  info: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20M12 16v-4M12 8h.01',
  'file-text': 'M6 2h9l5 5v15H4V2zM14 2v6h6M8 13h8M8 17h8M8 9h2',
  'file-plus': 'M6 2h9l5 5v15H4V2zM14 2v6h6M9 15h6M12 12v6',
  'layout-list': 'M3 3h7v7H3zM3 14h7v7H3zM14 4h7M14 9h7M14 15h7M14 20h7',
  check: 'M20 6 9 17l-5-5',
  'square-check': 'M5 3h14v18H5zM9 12l2 2 4-4',
  'circle-check': 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20M9 12l2 2 4-4',
  'circle-dot': 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20M12 11a1 1 0 1 0 0 2a1 1 0 1 0 0-2',
  circle: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20',
  copy: 'M8 8h14v14H8zM4 16H2V2h14v2',
  link: 'M10 13a5 5 0 0 0 7.5.5l3-3a5 5 0 0 0-7-7l-1.7 1.7M14 11a5 5 0 0 0-7.5-.5l-3 3a5 5 0 0 0 7 7l1.7-1.7',
  'image-down': 'M10 21H3V3h18v7M6 21l9-9M14 19l3 3 3-3M17 22v-8',
  search: 'M11 3a8 8 0 1 0 0 16a8 8 0 1 0 0-16M21 21l-4.35-4.35',
  filter: 'M22 3H2l8 9.46V19l4 2v-8.54z',
  x: 'M18 6 6 18M6 6l12 12',
  'arrow-up': 'M12 19V5M5 12l7-7 7 7',
  'list-tree': 'M21 12h-8M21 6H8M21 18h-8M3 6v4c0 1.1.9 2 2 2h3M3 10v6c0 1.1.9 2 2 2h3',
  'list-filter': 'M3 6h18M7 12h10M10 18h4',
  'list-plus': 'M11 12H3M16 6H3M16 18H3M18 9v6M21 12h-6',
  'undo-2': 'M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 0 11H11',
  'chevrons-down-up': 'm7 20 5-5 5 5M7 4l5 5 5-5',
  'chevrons-up-down': 'm7 15 5 5 5-5M7 9l5-5 5 5',
  target:
    'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20M12 6a6 6 0 1 0 0 12a6 6 0 1 0 0-12M12 10a2 2 0 1 0 0 4a2 2 0 1 0 0-4',
};

/** The icon of a name as Obsidian draws it; a plain square, and a word of it, for one that is missing above. */
export function drawIcon(parent: Element, name: string): void {
  parent.empty();
  if (drawings[name] === undefined) console.error(`The stage has no icon ${name}: it is missing in icons.ts`);
  const svg = parent.createSvg('svg', {
    cls: ['svg-icon', `lucide-${name}`],
    attr: {
      viewBox: '0 0 24 24',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': '2',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      'aria-hidden': 'true',
    },
  });
  svg.createSvg('path', { attr: { d: drawings[name] ?? 'M4 4h16v16H4z' } });
}
