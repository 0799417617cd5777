import { valueClauses } from '../../src/text/value-clauses.ts';

describe('a value is cut at the commas of a list (format 2.4)', () => {
  test.each([
    'Load tests pass (1000 req/sec) | code reviewed | documented API contracts',
    'Editor integration complete | <2s latency achieved | 10 power users testing',
    'Genehmigung | Liste der Gäste',
    'Alle Verweise geprüft | keine englischen Reste',
    'die Pumpe | der neue Filter',
    'cave lavable | plan coté',
    'forest | donkey’s head | twelve costumes',
    'Report | slides | demo video',
    'Posters | one banner',
    'Tests pass | over 100 readers | under 2 s a page',
    'Doors oiled | windows washed | floor swept',
    'API | docs | tests',
    'informe final | lista de precios',
    '中文版 PDF | 术语表',
  ])('%s', (list) => {
    expect(valueClauses(list.replaceAll(' | ', ', '))).toEqual(list.split(' | '));
  });

  test.each([
    'Jeder weiß, was er mitbringt',
    'Ein Zelt, das alle trocken hält',
    'Wenn die Pumpe läuft, leuchtet es grün',
    'Die Gäste sagen, dass es schön war',
    'Everyone knows, what to bring',
    'when the pump runs, the light is green',
    'Once the paint is dry, the doors close',
    'Polished, calm-looking page',
    'Warm, dry, well-lit room',
    'Helle, trockene Räume',
    'Users can comment, reply and resolve',
    'Each room has a lamp, a desk and a chair',
    'A page with header, footer and menu',
    'Chacun sait, ce qu’il apporte, qui il amène',
    'La lampe est verte, quand la pompe tourne',
    'Todos saben, qué traer',
    'Iedereen weet, wat hij meebrengt',
    'The pump runs. The light is green, and stays so',
  ])('%s', (sentence) => {
    expect(valueClauses(sentence)).toEqual([sentence]);
  });

  test('a sentence beside a list', () => {
    expect(valueClauses('doors oiled, floor swept; when it rains, all is dry.')).toEqual([
      'doors oiled',
      'floor swept',
      'when it rains, all is dry',
    ]);
  });
});
