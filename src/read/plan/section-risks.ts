import { bareWords } from '../../text/decoration.ts';
import type { Section } from '../work/phase-parts.ts';
import { sectionKind } from '../work/sections.ts';
import { isMitigation, isRiskTable, type RiskLine, riskLines } from './risks.ts';

/**
 * The risks of a plan's sections (format 2.7): those about risks, wherever they stand, and risk tables of others. A heading that
 * only says mitigations, right after one of risks, tells in order what is done about these.
 */
export function sectionRisks(sections: readonly Section[]): RiskLine[] {
  let last: RiskLine[] = [];
  return sections.flatMap(({ kind, heading, blocks }) => {
    const words = heading === null ? '' : bareWords(heading.text).text.replace(/\s*[:：]$/, '');
    const isOfRisks = kind === 'risks' || (kind !== null && sectionKind(words) === 'risks');
    const found = isOfRisks ? riskLines(blocks, heading) : riskLines(blocks.filter(isRiskTable));
    if (isMitigation(words) && answers(last, found)) {
      last.forEach((risk, at) => (risk.mitigation = found[at]?.text ?? ''));
      return [];
    }
    last = isOfRisks ? found : [];
    return found;
  });
}

/** As many as the risks, none of which says its own. */
function answers(risks: readonly RiskLine[], found: readonly RiskLine[]): boolean {
  return (
    risks.length > 0 && risks.length === found.length && risks.every(({ mitigation }) => mitigation === '')
  );
}
