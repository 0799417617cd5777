import { planOf } from '../support/reading.ts';

describe('risks and mitigations under headings of their own (format 2.7)', () => {
  test.each([
    ['beside each other', '## Identified risks', '## Mitigations'],
    ['below lessons', '## Lessons learned\n\n### Identified risks:', '### Mitigations:'],
    ['below notes', '## Notes\n\n### Risks', '### Mitigation'],
    ['in Portuguese', '## Observações\n\n### Riscos identificados:', '### Mitigações:'],
  ])('%s', (_, risks, mitigations) => {
    const note = `# Plan: T\n\n## Phase 1: A\n\n- Dig\n\n${risks}\n\n- The wood is late\n\n${mitigations}\n\n- Order early\n`;
    expect(planOf(note).risks).toMatchObject([{ text: 'The wood is late', mitigation: 'Order early' }]);
  });
});
