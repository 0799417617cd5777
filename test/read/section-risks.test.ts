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

test('a heading is the risk where prose stands before its mitigation (format 2.7)', () => {
  const risk = '### Risk 1: The wood is late\n\nThe mill has much to do.\n\n**Mitigation**:\n- Order early\n';
  expect(planOf(`# Plan: T\n\n## Phase 1: A\n\n- Dig\n\n## Risks\n\n${risk}`).risks).toMatchObject([
    { text: 'The wood is late', mitigation: 'Order early' },
  ]);
});

describe('risks in Chinese and Japanese (format 2.7)', () => {
  const planWith = (heading: string, below: string): ReturnType<typeof planOf> =>
    planOf(`# 船\n\n## Phase 1: 船\n\n- [ ] 刷漆\n\n## ${heading}\n\n${below}\n`);

  test.each([
    ['風險管控措施', '### 技術風險應對', '預防', '應對'],
    ['主要风险', '### 项目管理风险', '预防措施', '应对'],
    ['リスク管理', '### 技術的リスク', '予防', '対応'],
    ['项目风险与应对', '', '预防', '应对措施'],
    ['Risk control', '### Technical risk response', 'Prevention', 'Response'],
  ])('%s: what is done about each by its label', (heading, part, prevent, respond) => {
    const { risks } = planWith(
      heading,
      `${part}\n\n1. **漏水**\n   - ${prevent}: 先检查\n   - ${respond}: 备用泵\n2. **大風**\n   - ${prevent}: 看天`,
    );
    expect(risks).toMatchObject([
      { text: '漏水', mitigation: '先检查; 备用泵' },
      { text: '大風', mitigation: '看天' },
    ]);
  });

  test.each(['降低风险', '識別風險', '高风险模块重构'])('%s is something to do', (heading) => {
    expect(planWith(heading, '- [ ] 检查船底\n- [ ] 换绳').risks).toEqual([]);
  });
});
