import { ESLintUtils } from '@typescript-eslint/utils';

const classes =
  /^GraphQL(Object|Interface|InputObject|Enum|Scalar|Union)?(Type|Field|Argument|InputField|EnumValue|Schema)$/;

/**
 * Refuses to read the description of an element of a schema: facts are data (`factsOf`), and a description may be rewritten
 * at any time.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noReadingDescriptions = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { read: 'Do not read the description of a schema element. Read its facts: `factsOf(element)`.' },
  },
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    const isElement = (node) => {
      const type = services.getTypeAtLocation(node);
      return (type.isUnion() ? type.types : [type]).some(
        (part) => classes.test(part.getSymbol()?.name ?? '') || classes.test(part.aliasSymbol?.name ?? ''),
      );
    };
    return {
      MemberExpression(node) {
        if (node.property.type === 'Identifier' && node.property.name === 'description' && isElement(node.object))
          context.report({ node, messageId: 'read' });
      },
      ObjectPattern(node) {
        const reads = node.properties.some(
          (property) =>
            property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === 'description',
        );
        if (reads && isElement(node)) context.report({ node, messageId: 'read' });
      },
    };
  },
};
