import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../../docs/clients.md', import.meta.url), 'utf8');

/** The JSON block after a heading of docs/clients.md. */
function block(heading: string): unknown {
  const [, json] = new RegExp(`^#+ ${heading}\\n[^#]*?\`\`\`json\\n([^\`]*)\`\`\``, 'm').exec(text) ?? [];
  if (json === undefined) throw new Error(`docs/clients.md has no JSON below "${heading}".`);
  return JSON.parse(json);
}

export const possibleTypes = block('Possible types') as Record<string, string[]>;
export const typesWithoutId = block('Types without an ID') as string[];
export const scalars = block('Scalar types') as Record<string, string>;
export const listsWithoutPages = block('Lists without pages') as Record<string, string[]>;
