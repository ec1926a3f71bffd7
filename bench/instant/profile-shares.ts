import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A CPU profile of V8. */
export interface Profile {
  nodes: readonly ProfileNode[];
  samples: readonly number[];
  /** The microseconds before each sample. */
  timeDeltas: readonly number[];
}

interface ProfileNode {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number; columnNumber: number };
  children?: readonly number[];
}

/** The parts of a request, by the functions and paths of frames. The innermost frame that matches decides. */
const parts: readonly (readonly [RegExp, string])[] = [
  [/^\(garbage collector\)/, 'garbage collection'],
  [/cinder\/(decode|json-values|list)/, "decoding of Cinder's records"],
  [/src\/server\/execution\/(write-json|serialize)/, 'writing the answer'],
  [/field-order/, 'order of the fields'],
  [/pace-|turns/, 'turns of the event loop'],
  [/@graphql-tools\/executor|promise-helpers|\/graphql\/|src\/server\/execution/, 'execution'],
  [/src\/(loaders|resolvers|schema)|dataloader|pothos/, 'loaders and resolvers'],
  [/undici|src\/cinder/, "calls to Cinder, parsing Cinder's JSON"],
  [/src\/server|yoga|hono|node:_?http/, 'HTTP, authentication, limits'],
];
const notWork = new Set(['(idle)', '(program)', '(root)']);

/**
 * Returns the share of each part in the time of a profile, without the start of the process.
 *
 * @returns the parts with their shares between 0 and 1, the largest first
 */
export function profileShares({ nodes, samples, timeDeltas }: Profile): [part: string, share: number][] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const framesOf = (id: number | undefined): string[] => {
    const node = id === undefined ? undefined : byId.get(id);
    return node ? [`${node.callFrame.functionName} ${node.callFrame.url}`, ...framesOf(parents.get(node.id))] : [];
  };
  const partOf = (id: number): string => {
    const frames = framesOf(id);
    // Modules that are evaluated belong to the start, whatever they call.
    if (frames.some((frame) => /modules\/(esm|cjs)\//.test(frame))) return 'start';
    for (const frame of frames) for (const [pattern, part] of parts) if (pattern.test(frame)) return part;
    return 'other';
  };
  const partById = new Map(nodes.map(({ id }) => [id, partOf(id)]));
  const times = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const part = partById.get(id) ?? 'other';
    if (part === 'start' || notWork.has(byId.get(id)?.callFrame.functionName ?? '')) continue;
    times.set(part, (times.get(part) ?? 0) + (timeDeltas[index] ?? 0));
  }
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times].map(([part, time]): [string, number] => [part, time / all]).sort(([, a], [, b]) => b - a);
}

/** Reads the newest CPU profile in a folder. The URLs of functions are those of their sources, as far as source maps tell. */
export function readProfile(folder: string): Profile {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const newest = files.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0] ?? '';
  const profile = JSON.parse(readFileSync(newest, 'utf8')) as Profile;
  const maps = new Map<string, SourceMap | undefined>();
  const sourceOf = ({ url, lineNumber, columnNumber }: ProfileNode['callFrame']): string => {
    if (!maps.has(url)) maps.set(url, sourceMapOf(url));
    const entry = maps.get(url)?.findEntry(lineNumber, columnNumber);
    return entry && 'originalSource' in entry ? entry.originalSource : url;
  };
  const nodes = profile.nodes.map((node) => ({
    ...node,
    callFrame: { ...node.callFrame, url: sourceOf(node.callFrame) },
  }));
  return { ...profile, nodes };
}

function sourceMapOf(url: string): SourceMap | undefined {
  const file = url.startsWith('file:') ? `${fileURLToPath(url)}.map` : '';
  return existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8')) as SourceMapPayload) : undefined;
}
