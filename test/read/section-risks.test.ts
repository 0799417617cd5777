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

describe('a list below a risk on a line of its own (format 2.7)', () => {
  const risksOf = (...lines: string[]): unknown =>
    planOf(`# Plan: T\n\n## Phase 1: A\n\n- Dig\n\n## Risk mitigation\n\n${lines.join('\n')}\n`).risks;

  test.each([
    ['mitigations', '**Risk**: The wood is late', '- **Mitigation**: Order early'],
    ['a plain label', 'Risk: The wood is late', '- Mitigation: Order early'],
    ['a numbered risk', '**Risk 1**: The wood is late', '- **Mitigation**: Order early'],
  ])('tells what is done about it: %s', (_, risk, list) => {
    expect(risksOf(risk, '', list, '', risk.replace('wood', 'sand'), '', list)).toMatchObject([
      { text: 'The wood is late', mitigation: 'Order early' },
      { text: 'The sand is late', mitigation: 'Order early' },
    ]);
  });

  test('is of risks where it names no mitigation', () => {
    expect(risksOf('**Risk**: The wood is late', '', '- It rains', '- It snows')).toHaveLength(3);
  });
});
