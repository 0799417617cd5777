/** The header of a column of risks. */
export const RISK_COLUMN =
  /^(?:key )?risk(?!y)|^threats?$|^risik(?:o|en)|^risques?|^riesgos?|^riscos?|^rischi|^风险|^風險|^リスク/i;
