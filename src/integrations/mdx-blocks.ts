/** Prepares an MDX entry: its building blocks learn where they stand, pictures are imported, links keep to the base path. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { blockFiles, blockSchemas, POSITION, pictureProps } from '#lib/content/blocks.ts';
import { ROOT } from '#lib/env.ts';
import { href } from '#lib/urls.ts';

/** Plugin for the Markdown processor; state is kept for one document at a time. */
export const mdxBlocks: MdastPluginEntry = ({ fileURL }) => {
  const imports: string[] = [];
  const used = new Set<string>();
  const file = fileURL ? path.relative(ROOT, fileURLToPath(fileURL)).replaceAll('\\', '/') : '';

  const visit = <N extends Element>(node: N): N | undefined => {
    if (node.name === 'a') return { ...node, attributes: node.attributes.map(rootLink) };
    if (node.name === null || !Object.hasOwn(blockFiles, node.name)) return undefined;
    used.add(node.name);
    if (!Object.hasOwn(blockSchemas, node.name)) return undefined;
    const start = node.position?.start;
    return {
      ...node,
      attributes: [
        ...node.attributes.map(importPicture),
        { type: 'mdxJsxAttribute', name: POSITION, value: `${file}:${start?.line ?? 1}:${start?.column ?? 1}` },
      ],
    };
  };

  const importPicture = (attribute: Attribute): Attribute => {
    if (attribute.type !== 'mdxJsxAttribute' || !pictureProps.includes(attribute.name)) return attribute;
    if (typeof attribute.value !== 'string' || !/^\.\.?\//.test(attribute.value)) return attribute;
    const name = `__block_picture_${imports.length}`;
    imports.push(`import ${name} from ${JSON.stringify(attribute.value)};`);
    return { ...attribute, value: { type: 'mdxJsxAttributeValueExpression', value: name } };
  };

  return defineMdastPlugin({
    name: 'mdx-blocks',
    options: { position: true },
    mdxJsxFlowElement: visit<FlowElement>,
    mdxJsxTextElement: visit<TextElement>,
    link: (node) => ({ ...node, url: rooted(node.url) }),
    definition: (node) => ({ ...node, url: rooted(node.url) }),
    after: (root, context) =>
      context.prependChild(
        root,
        [...imports, ...[...used].map(importBlock)].map((value) => ({ type: 'mdxjsEsm', value })),
      ),
  });
};

/** A page loads the style of the blocks that are written on it, so an entry imports just these. */
const importBlock = (name: string) =>
  `import ${name} from ${JSON.stringify(path.join(ROOT, 'src', 'components', blockFiles[name as keyof typeof blockFiles]))};`;

/** In the content `/` is the home page, whatever path the site is served under. */
const rooted = (url: string): string => (/^\/(?!\/)/.test(url) ? href(url) : url);

const rootLink = (attribute: Attribute): Attribute =>
  attribute.type === 'mdxJsxAttribute' && attribute.name === 'href' && typeof attribute.value === 'string'
    ? { ...attribute, value: rooted(attribute.value) }
    : attribute;

type Plugin = ReturnType<typeof defineMdastPlugin>;
type FlowElement = Parameters<NonNullable<Plugin['mdxJsxFlowElement']>>[0];
type TextElement = Parameters<NonNullable<Plugin['mdxJsxTextElement']>>[0];
type Element = FlowElement | TextElement;
type Attribute = Element['attributes'][number];
