/**
 * Checks the texts that users read, descriptions of the schema and error messages, for the rules of plain technical English
 * that can be checked: how a sentence begins, words of the old idiom, the length of a sentence, and the full stop.
 */

/** Properties whose values are descriptions. */
const descriptions = new Set(['description', 'deprecationReason', 'whenNull']);

/** Functions and classes that take a description or an error message, and the position of the text among their arguments. */
const texts = new Map([
  ['reported', 0],
  ['volumeField', 1],
  ['limitOf', 0],
  ['usage', 0],
  ['quota', 0],
  ['badInput', 1],
  ['CinderError', 1],
  ['GraphQLError', 0],
  ['ConfigurationError', 0],
  ['SyntaxError', 0],
]);

const beginnings = /^(It|Its|That|What|Whatever|Who|Whoever|Where|How far|They|Their|He)\b/;
const words = [
  'he',
  'him',
  'his',
  'whoever',
  'whatever',
  'be it',
  'of late',
  'at last',
  'in the place of',
  'all that',
  'parted by',
  'spelt',
  'stands against',
  'should not have',
  'as a rule',
  'where it',
  'where there',
  'where that',
  'where none',
  'beside',
  'behind it',
  'thence',
  'makes a',
  'is gone',
  'are gone',
  'blanks',
];
const idiom = new RegExp(`\\b(${words.join('|')})\\b`, 'i');
const mostWords = 20;

/**
 * What is wrong with a text.
 *
 * @param {string} text
 * @returns {string[]} one message for each fault
 */
export function faultsOf(text) {
  const plain = text.replace(/`[^`]*`/g, 'code');
  const sentences = plain
    .split(/(?<=[.:;?!])\s+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
  const faults = sentences.flatMap((sentence) => {
    const count = sentence.split(/\s+/).length;
    return [
      ...(beginnings.test(sentence) ? [`A sentence must not begin with "${sentence.split(' ')[0]}".`] : []),
      ...(count > mostWords ? [`A sentence has ${count} words; ${mostWords} at most: "${sentence}"`] : []),
    ];
  });
  const [, word] = idiom.exec(plain) ?? [];
  if (word) faults.push(`"${word}" is not plain technical English here.`);
  if (!/[.?!]$/.test(text.trim())) faults.push('The text must end with a full stop.');
  return faults;
}

/** The text of a literal or a template, with `x` for each expression and a sentence for the last; undefined if the node is neither. */
function textOf(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type !== 'TemplateLiteral') return undefined;
  const texts = node.quasis.map(({ value }) => value.cooked);
  return texts.at(-1) === '' ? `${texts.slice(0, -1).join('x')} End.` : texts.join('x');
}

/** @type {import('eslint').Rule.RuleModule} */
export const plainLanguage = {
  meta: { type: 'suggestion', schema: [], messages: { fault: '{{fault}}' } },
  create(context) {
    const check = (node) => {
      const text = textOf(node);
      if (text === undefined || text === '') return;
      for (const fault of faultsOf(text)) context.report({ node, messageId: 'fault', data: { fault } });
    };
    const checkCall = ({ callee, arguments: values }) => {
      const position = callee.type === 'Identifier' ? texts.get(callee.name) : undefined;
      if (position !== undefined) check(values[position]);
    };
    return {
      Property({ key, value }) {
        if (key.type === 'Identifier' && descriptions.has(key.name)) check(value);
      },
      CallExpression: checkCall,
      NewExpression: checkCall,
    };
  },
};
