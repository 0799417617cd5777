/** The parts of a plan that are not its phases (format 2.7). */
export type SectionKind = 'summary' | 'context' | 'check' | 'risks' | 'checkpoints' | 'metrics' | 'rest';

/** Which part a heading opens, by its words; the first that fits counts. */
const SECTIONS: readonly (readonly [SectionKind, RegExp])[] = [
  ['summary', /^(?:executive )?summary$/],
  ['context', /\bcontext$/],
  ['risks', /\brisks?\b/],
  ['checkpoints', /\bcheckpoints?\b/],
  ['check', /\b(?:check|checks|gates?)$/],
  [
    'metrics',
    /\b(?:success (?:metrics|criteria|measures|thresholds)|metrics|kpis?|measurement (?:framework|plan))\b/,
  ],
  [
    'rest',
    /\b(?:complexity|completion criteria|definition of done|acceptance criteria|quality gates|handoff)\b/,
  ],
  ['rest', /\b(?:learnings?|learning loops?|retrospective|adaptation|lessons)\b/],
  [
    'rest',
    /^(?:references?|resources?|links|appendix|appendices|glossary|further reading|documentation(?: \(.*\))?|related .*)$/,
  ],
  [
    'rest',
    /^(?:(?:the )?team|budget|assumptions?|constraints?|(?:out of )?scope|non-goals|notes?|stakeholders?|communication(?: plan)?|background|open questions?|decisions?|change ?log|history)$/,
  ],
];

/** The part of a plan that a heading opens; null for a heading that may hold phases or work. */
export function sectionKind(heading: string): SectionKind | null {
  const words = heading
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[^\p{L})]+$/u, '')
    .toLowerCase();
  return SECTIONS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Whether a heading speaks of work to do, in a plan without phases (format 2.1). */
export function speaksOfWork(heading: string): boolean {
  return /\b(?:steps?|tasks?|work|plan|activit(?:y|ies)|actions?|implementation)\b|to-?dos?\b/i.test(heading);
}
