// Lists the changes between two versions of the schema: `node scripts/schema-changes.mjs OLD.graphql NEW.graphql`.
// With `--breaking` it lists breaking changes only, and fails if there are any.
import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const isCheck = process.argv.includes('--breaking');
if (files.length !== 2) {
  console.error('Usage: node scripts/schema-changes.mjs [--breaking] OLD.graphql NEW.graphql');
  process.exit(2);
}

const [before, after] = files.map((file) => buildSchema(readFileSync(file, 'utf8')));
const changes = (await diff(before, after)).filter(({ type }) => !type.includes('DESCRIPTION'));
const headings = [
  [CriticalityLevel.Breaking, 'Breaking changes'],
  [CriticalityLevel.Dangerous, 'Changes that can affect clients'],
  [CriticalityLevel.NonBreaking, 'Compatible changes'],
].slice(0, isCheck ? 1 : 3);

for (const [level, heading] of headings) {
  const messages = changes.filter(({ criticality }) => criticality.level === level).map(({ message }) => message);
  if (messages.length === 0) continue;
  console.log(`## ${heading}\n`);
  for (const message of messages.toSorted()) console.log(`- ${message.replaceAll("'", '`')}`);
  console.log();
}
if (isCheck && changes.some(({ criticality }) => criticality.level === CriticalityLevel.Breaking)) process.exit(1);
