import { startServer, type Server } from '../common/process.ts';
import { isSelected } from '../common/selection.ts';
import { tsx } from '../common/tsx.ts';
import { bodyOf, type Case } from '../cases/cases.ts';
import { cinderId } from './records.ts';
import { hiveDocuments, reduced } from './hive.ts';
import { installHive, isHiveInstalled, startHive } from './start-hive.ts';

/** A server with which the gateway is compared. */
export interface Peer {
  /** Whether the server can be started. */
  isInstalled?(): boolean;
  /** Installs the server. @throws Error if that fails */
  install?(): void;
  /** Starts the server. @param cinder the URL of Cinder with the project */
  start(cinder: string): Promise<Server>;
  /** Returns the body of the request for an operation. @param key the name of the case */
  bodyOf(key: string, operation: Case): string;
  /** Returns the part of the data of an answer that the peer and the gateway have in common, in a common form. */
  inCommon(data: unknown): unknown;
}

const sameAnswers = { bodyOf: (_: string, operation: Case) => bodyOf(operation), inCommon: (data: unknown) => data };

export const plain: Peer = {
  start: (cinder) => startServer(() => tsx('peers/plain/server.ts'), { CINDER: cinder }),
  ...sameAnswers,
};

export const yoga: Peer = {
  start: (cinder) => startServer(() => tsx('peers/yoga/server.ts'), { CINDER: cinder }),
  ...sameAnswers,
};

/** Hive Gateway has Cinder's names and values. Its documents are therefore its own. */
const hive: Peer = {
  isInstalled: isHiveInstalled,
  install: installHive,
  start: startHive,
  bodyOf: (key, { variables, operationName }) =>
    bodyOf({ name: '', operationName, query: hiveDocuments[key] ?? '', variables: hiveVariables(variables) }),
  inCommon: reduced,
};

/** The peers by the names of `--peer`. */
const peers: Readonly<Record<string, Peer>> = { yoga, hive, plain };

/**
 * Returns the selected peers. A peer that must be installed is installed if its name is selected. Those that are not installed
 * are reported and omitted.
 *
 * @param names names of peers; all if empty
 */
export function selectedPeers(names: readonly string[]): [name: string, peer: Peer][] {
  return Object.entries(peers).filter(([name, peer]) => {
    if (!isSelected(names, name)) return false;
    const isMissing = (): boolean => peer.isInstalled?.() === false;
    try {
      if (isMissing() && names.length > 0) peer.install?.();
    } catch (error) {
      console.log(`The peer ${name} could not be installed: ${String(error)}`);
    }
    if (isMissing()) console.log(`Without the peer ${name}, which is not installed. \`--peer ${name}\` installs it.`);
    return !isMissing();
  });
}

/** IDs without their type, and one additional row, whose absence shows that there is no next page. */
function hiveVariables(variables: Case['variables']): Case['variables'] {
  const { input = variables } = variables as { input?: object };
  const convert = (value: unknown, key: string): unknown =>
    typeof value === 'string' ? cinderId(value) : key === 'first' ? Number(value) + 1 : value;
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, convert(value, key)]));
}
