/** GitHub's own checker of workflows, the one of its editor extension. It knows their keys, expressions and contexts. */
import { registerHooks } from 'node:module';
import { TextDocument } from 'vscode-languageserver-textdocument';

// It imports JSON as bundlers do, without saying so.
const hooks = registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { validate } = await import('@actions/languageservice');
hooks.deregister();

/**
 * What it finds in a workflow, each as `line: message`.
 * @param file name of the file; another text needs another name, because it keeps what it has read
 * @param text the workflow
 */
export async function checkWorkflow(file: string, text: string): Promise<string[]> {
  const found = await validate(TextDocument.create(`file:///.github/workflows/${file}`, 'yaml', 1, text));
  return found.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
}
