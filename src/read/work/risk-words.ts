/** The header of a column of risks. */
export const RISK_COLUMN =
  /^(?:key )?risks?(?: description)?$|^threats?$|^risik(?:o|en)$|^risques?$|^riesgos?$|^riscos?$|^rischi(?:o)?$|^风险$|^リスク$/i;
