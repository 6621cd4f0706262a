/** Values that stand in MDX braces. Content holds data, so only literals are allowed: nothing is ever computed. */
import { type EstreeProgram, mdxToJs } from 'satteri';

type Statement = EstreeProgram['body'][number];
type Expression = Extract<Statement, { type: 'ExpressionStatement' }>['expression'];

/** What stands between two braces. */
export type Literal = { kind: 'comment' } | { kind: 'value'; value: unknown } | { kind: 'code' };

/** Reads what stands between two braces, with the parser the build uses. */
export function readLiteral(code: string): Literal {
  if (code.replace(/\/\*[\s\S]*?\*\//g, '').trim() === '') return { kind: 'comment' };
  try {
    const expression = parse(code);
    return expression ? { kind: 'value', value: evaluate(expression) } : { kind: 'code' };
  } catch {
    return { kind: 'code' };
  }
}

function parse(code: string): Expression | undefined {
  let found: Expression | undefined;
  mdxToJs(`{${code}\n}`, {
    hastPlugins: [
      {
        name: 'literal',
        mdxFlowExpression(node) {
          const [statement, ...rest] = node.parseExpression()?.body ?? [];
          if (statement?.type === 'ExpressionStatement' && rest.length === 0) found = statement.expression;
        },
      },
    ],
  });
  return found;
}

/** @throws when the expression is not a literal */
function evaluate(node: Expression | null): unknown {
  switch (node?.type) {
    case 'Literal':
      if (typeof node.value === 'object' && node.value !== null) break;
      return node.value;
    case 'TemplateLiteral':
      if (node.expressions.length > 0) break;
      return node.quasis[0]?.value.cooked ?? '';
    case 'UnaryExpression':
      if (node.operator !== '-' || node.argument.type !== 'Literal') break;
      return -Number(node.argument.value);
    case 'ArrayExpression':
      return node.elements.map((element) => evaluate(element as Expression | null));
    case 'ObjectExpression':
      return Object.fromEntries(
        node.properties.map((property) => {
          if (property.type !== 'Property' || property.computed || property.kind !== 'init')
            throw new TypeError('not a literal');
          const { key } = property;
          return [
            key.type === 'Identifier' ? key.name : String(evaluate(key as Expression)),
            evaluate(property.value as Expression),
          ];
        }),
      );
  }
  throw new TypeError('not a literal');
}
