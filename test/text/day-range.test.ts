import { datesNear, timing } from '../../src/text/day-range.ts';

describe('a time as a plan words it (format 2.3)', () => {
  test.each([
    ['Dec 15 - Jan 9, 2026', '2025-12-15', '2026-01-09'],
    ['15 Dec - 9 Jan 2026', '2025-12-15', '2026-01-09'],
    ['Dec 15, 2025 - Jan 9', '2025-12-15', '2026-01-09'],
    ['Jan 5 - Jan 16, 2026', '2026-01-05', '2026-01-16'],
    ['13/04/2026 - 17/04/2026', '2026-04-13', '2026-04-17'],
    ['04/13/2026', '2026-04-13', '2026-04-13'],
    ['2026-W14', '2026-03-30', '2026-04-05'],
    ['2026-W24 to 2026-W25', '2026-06-08', '2026-06-21'],
    ['KW 21–22, 2026', '2026-05-18', '2026-05-31'],
    ['с 5 января 2026 по 9 января 2026', '2026-01-05', '2026-01-09'],
  ])('dates: %s', (text, first, last) => {
    expect(timing(text)).toEqual({ kind: 'dates', first, last });
  });

  test.each([
    ['3/9–3/13', '2026-03-09', '2026-03-13'],
    ['KW 20', '2026-05-11', '2026-05-17'],
    ['May', '2026-05-01', '2026-05-31'],
    ['Nov – Jan', '2025-11-01', '2026-01-31'],
    ['4~6月', '2026-04-01', '2026-06-30'],
  ])('without a year: %s', (text, first, last) => {
    expect(timing(text)).toBeNull();
    expect(datesNear(text, '2026-04-01')).toEqual({ kind: 'dates', first, last });
  });

  test.each(['03/04/2026 - 03/08/2026', '24/7', '24/7 support', '1/2', '2026-W60', 'KW 70', '3/4–3/8'])(
    'no dates: %s',
    (text) => {
      expect(timing(text)).toBeNull();
      expect(datesNear(text, '2026-04-01')).toBeNull();
    },
  );

  test('a month that runs backwards is no time', () => {
    expect(timing('Jan 16 - Jan 5, 2026')).toBeNull();
  });

  test.each([
    ['Weeks 1, 2', 1, 2],
    ['Weeks 1, 2, 3', 1, 3],
    ['Week 3, 2026', 3, 3],
    ['Week 5, 2 weeks', 5, 5],
    ['Weeks 3-5, Milestone 2', 3, 5],
  ])('weeks: %s', (text, first, last) => {
    expect(timing(text)).toEqual({ kind: 'weeks', first, last });
  });

  test.each([
    ['Wochen 1-2', 1, 2],
    ['Woche 3', 3, 3],
    ['Wochen 1 bis 2', 1, 2],
    ['Semaine 3', 3, 3],
    ['Semaines 1 à 2', 1, 2],
    ['Semana 1', 1, 1],
    ['Semanas 1 a 2', 1, 2],
    ['Settimana 4', 4, 4],
    ['Settimane 1–2', 1, 2],
    ['Weken 1 t/m 2', 1, 2],
    ['Weeks 3 & 4', 3, 4],
    ['第1周', 1, 1],
    ['第1-2周', 1, 2],
    ['第1周至第3周', 1, 3],
    ['第3週', 3, 3],
    ['第1～2週', 1, 2],
    ['第十二周', 12, 12],
  ])('weeks in other languages: %s', (text, first, last) => {
    expect(timing(text)).toEqual({ kind: 'weeks', first, last });
  });

  test.each([
    ['Tag 7', 7, 7],
    ['Tage 1-5', 1, 5],
    ['Jours 1 à 5', 1, 5],
    ['Día 3', 3, 3],
    ['Dias 1 até 5', 1, 5],
    ['Giorni 1-5', 1, 5],
    ['Dag 2', 2, 2],
    ['Dagen 1 tot 5', 1, 5],
    ['第3天', 3, 3],
    ['第1～5日', 1, 5],
  ])('days in other languages: %s', (text, first, last) => {
    expect(timing(text)).toEqual({ kind: 'days', range: { first, last } });
  });

  test.each([
    ['2 Wochen', 2, 'weeks'],
    ['1,5 Wochen', 1.5, 'weeks'],
    ['3 semaines', 3, 'weeks'],
    ['10 Tage', 10, 'days'],
    ['10 Arbeitstage', 10, 'days'],
    ['5 jours ouvrés', 5, 'days'],
    ['3 días hábiles', 3, 'days'],
    ['2周', 2, 'weeks'],
    ['2週間', 2, 'weeks'],
    ['5个工作日', 5, 'days'],
    ['2 working weeks', 2, 'weeks'],
    ['10 business days', 10, 'days'],
    ['2-week', 2, 'weeks'],
    ['10-12 weeks', 11, 'weeks'],
    ['0.5-1 day', 0.75, 'days'],
    ['1 bis 2 Tage', 1.5, 'days'],
    ['2 à 3 jours', 2.5, 'days'],
    ['2～3周', 2.5, 'weeks'],
  ])('durations: %s', (text, amount, unit) => {
    expect(timing(text)).toEqual({ kind: 'duration', amount, unit });
  });

  test.each([
    '5.–16. Januar 2026',
    '5. bis 16. Januar 2026',
    'vom 5. Jan. bis 16. Jan. 2026',
    '5. Januar – 16. Januar 2026',
    '05.01.2026 – 16.01.2026',
    '5.-16.1.2026',
    '5 au 16 janvier 2026',
    'du 5 au 16 janvier 2026',
    'del 5 al 16 de enero de 2026',
    '5 a 16 de janeiro de 2026',
    'dal 5 al 16 gennaio 2026',
    '5 tot 16 januari 2026',
    '2026年1月5日～16日',
    '2026年1月5日-1月16日',
    '2026年1月5日至2026年1月16日',
    '5–16 January 2026',
  ])('dates in other languages: %s', (text) => {
    expect(timing(text)).toEqual({ kind: 'dates', first: '2026-01-05', last: '2026-01-16' });
  });

  test.each(['2026年1月5日', '5. Januar 2026', '05.01.2026', '5 de enero de 2026', '1er janvier 2026'])(
    'one date: %s',
    (text) => {
      const day = text.startsWith('1er') ? '2026-01-01' : '2026-01-05';
      expect(timing(text)).toEqual({ kind: 'dates', first: day, last: day });
    },
  );

  test.each([
    'Q3',
    '6 weeks total',
    '~3 weeks',
    'Week of fun',
    'Weekend 2',
    'Phase 2',
    '5. Mai',
    '5日',
    '3D',
    '~10-12 weeks',
    '3-2 days',
    '10 to 12 people 2026',
    '05/01/2026',
    '2 cups',
    '',
    '第周',
    'KW 5',
    'Day 5 of 2026 people',
    '32. Januar 2026',
  ])('no time: %s', (text) => {
    expect(timing(text)).toBeNull();
  });

  test('a long text is no time', () => {
    expect(timing(`${'5 '.repeat(50_000)}${'a - '.repeat(50_000)}`)).toBeNull();
  });
});
