import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { bootstrap } from './bootstrap.ts';

/** One file that GraphiQL's page loads. */
export interface Asset {
  type: string;
  plain: Buffer;
  gzipped: Buffer;
}

const packageFile = createRequire(import.meta.url).resolve('@graphql-yoga/graphiql/package.json');
const dist = join(dirname(packageFile), 'dist');

/** The files by name. The workers keep their package's names, two dots and all. */
const files = new Map(
  [
    'graphiql.css',
    'yoga-graphiql.umd.js',
    'monacoeditorwork/editor.worker.bundle.js',
    'monacoeditorwork/graphql.worker..bundle.js',
    'monacoeditorwork/json.worker.bundle.js',
  ].map((path) => [path.replace(/^.*\//, ''), join(dist, path)]),
);

/** Where the files are: the folder's name changes when a file does, so that a browser may keep them for ever. */
export const assetFolder = `/graphiql/${digestOf(readFileSync(packageFile, 'utf8') + bootstrap)}`;

/** The name under which the bootstrap is served, beside the package's files. */
export const bootstrapName = 'bootstrap.js';

const loaded = new Map<string, Promise<Asset>>();

/** One of GraphiQL's files; read and compressed when it is first asked for. Undefined for any other name. */
export function readAsset(name: string): Promise<Asset> | undefined {
  const path = files.get(name);
  const known = loaded.get(name);
  if (known ?? (!path && name !== bootstrapName)) return known;
  const asset = load(name, path);
  loaded.set(name, asset);
  return asset;
}

async function load(name: string, path: string | undefined): Promise<Asset> {
  const plain = path ? await readFile(path) : Buffer.from(bootstrap);
  const type = name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
  return { type, plain, gzipped: await promisify(gzip)(plain) };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
