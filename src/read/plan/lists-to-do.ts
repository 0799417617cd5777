import { isAction, startsWithVerb } from '../../text/action.ts';
import { bareWords } from '../../text/decoration.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import { hasInfinitive } from '../../text/infinitives.ts';
import type { Markdown } from '../../model/markdown.ts';
import type { Block } from '../markdown/block.ts';
import type { Line } from '../markdown/line.ts';
import { labelled } from '../work/labels.ts';
import { tellsRules } from '../work/sections.ts';
import { workIn } from '../work/work-in.ts';
import { saysToBeDone } from './phase-state.ts';

/** A heading and what stands right below it. */
interface HeadedBlocks {
  readonly heading: Line | null;
  readonly blocks: readonly Block[];
}

/** How much of the lists below a heading says something to do. */
export type ToDo = 'all' | 'most' | 'none';

/**
 * Whether the lists right below a heading, without boxes, say something to do: all of two or more items, or most; in a language
 * whose verbs we do not know the numbered ones of a list may. What tells how things are done, `Tips`, `How to test`, does not.
 */
export function listsToDo({ heading, blocks }: HeadedBlocks): ToDo {
  const lists = blocks.flatMap((block) => (block.kind === 'list' && block.repeats !== true ? [block] : []));
  const items = lists.flatMap((list) => list.items.flatMap(({ head }) => head?.text ?? []));
  if (items.length < 2 || workIn(blocks).sure > 0 || heading === null || tellsHow(heading)) return 'none';
  const saying = items.filter(saysWhatToDo).length;
  if (saying === items.length) return 'all';
  return saying * 2 > items.length ? 'most' : 'none';
}

/** Whether a list stands right below a heading that only says that it is to be done: `TODO`. */
export function listsToBeDone({ heading, blocks }: HeadedBlocks): boolean {
  return (
    heading !== null &&
    saysToBeDone(bareWords(heading.text).text) &&
    blocks.some((block) => block.kind === 'list' && block.repeats !== true)
  );
}

/** Whether a section told in prose alone says something to do, in its heading or where its prose begins. */
export function proseToDo({ heading, blocks }: HeadedBlocks): boolean {
  if (heading === null || !isProse(blocks) || tellsHow(heading)) return false;
  return saysWhatToDo(withoutItemNumber(bareWords(heading.text).text).text) || opensToDo(blocks);
}

/** Whether prose below a heading, and nothing else, begins with something to do, and the heading is not called as what only tells how: `Approach`. */
export function proseSaysToDo(heading: Line, blocks: readonly Block[]): boolean {
  return isProse(blocks) && !tellsHow(heading) && opensToDo(blocks);
}

function isProse(blocks: readonly Block[]): boolean {
  return (
    blocks.some(({ kind }) => kind === 'paragraph') &&
    blocks.every(({ kind }) => kind === 'paragraph' || kind === 'other' || kind === 'rule')
  );
}

function opensToDo(blocks: readonly Block[]): boolean {
  const [first] = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.lines : []));
  return (
    first !== undefined &&
    labelled(first) === null &&
    (startsWithVerb(first.text) || hasInfinitive(first.text))
  );
}

/** Whether a text says something to do, by a verb that we know or the form of one. */
export function saysWhatToDo(text: Markdown): boolean {
  return isAction(text) || hasInfinitive(text);
}

/** What tells how, what else might be, or about what. */
const HOW =
  /^(?:plan b|contingency|fallback|backup plan|how|what|why|when|where|who|which|if|wie|was|warum|wann|wo|wer|falls|wenn|comment|pourquoi|cómo|como|qué|por qué|come|perché|hoe|waarom|wat)(?![\p{L}\p{N}])|(?:^|\s)(?:best practices|practices|instructions?|usage|examples?|support|help|troubleshooting|faq|rollback(?: plan)?|rules?|reminders?|criteria|ideas?|ideen|idées|ideias|idee|maybe|wish ?list|nice[- ]to[- ]haves?|(?:future|possible|potential|optional) (?:additions?|considerations?|enhancements?|extensions?|features?|improvements?|possibilities)|stretch goals?|recommendations?|considerations?|approach|strategy|rationale|concept|design|method|anleitung|beispiele?|hilfe|ansatz|vorgehen|strategie|konzept|approche|stratégie|méthode|enfoque|estrategia|abordagem|estratégia|approccio|strategia|aanpak|exemples?|ejemplos|exemplos|esempi|voorbeelden)$/iu;

/** Whether a heading tells of rules, how, what else might be, or about what: what is listed below is nothing to do. */
export function tellsHow({ text }: Line): boolean {
  const words = withoutItemNumber(bareWords(text).text)
    .text.replace(/\s*[（(][^()（）]*[)）]$/, '')
    .replace(/\s*[:：]$/, '');
  return tellsRules(words) || HOW.test(words);
}
