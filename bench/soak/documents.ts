/** The documents of the clients of the soak test. */
export const queries = [
  '{ volumes(first: 20) { nodes { id name status size metadata } } }',
  '{ volumes(first: 50) { totalCount nodes { id snapshots(first: 10) { nodes { id status } } attachments { serverId } volumeType { name } backups(first: 5) { nodes { id } } } } }',
  '{ snapshots(first: 20) { edges { cursor node { id volume { id name group { name } } } } pageInfo { hasNextPage endCursor } } }',
  '{ groups(first: 10) { nodes { id name volumes(first: 10) { nodes { id } } } } }',
  '{ limits { absolute { totalVolumesUsed maxTotalVolumes } } apiVersion { microversion } volumeTypes(first: 10) { nodes { name } } }',
  '{ backups(first: 10) { nodes { id name status volume { name } } } transfers(first: 5) { nodes { id } } messages(first: 5) { nodes { id } } }',
  '{ services { binary host state } backendPools { name } }',
  '{ __schema { types { name fields { name } } } }',
] as const;

/** Returns a mutation that creates a volume, and waits for it if the number is even. */
export function creation(number: number): string {
  const wait = number % 2 === 0 ? ', wait: { timeout: 5 }' : '';
  return `mutation { createVolume(input: { name: "soak-${number}", size: 1${wait} }) { volume { id status } userErrors { code message } } }`;
}

export function deletion(id: string): string {
  return `mutation { deleteVolume(input: { id: "${id}" }) { deletedId userErrors { code message } } }`;
}

export const createdVolumes = '{ volumes(first: 100) { nodes { id name status } } }';

export const subscriptions = [
  'subscription { volumesChanged { kind status cursor volume { id name snapshots(first: 5) { nodes { id } } } } }',
  'subscription { snapshotsChanged { kind status snapshot { id volume { name } } } }',
  'subscription { backupsChanged(initial: false) { kind backup { id } } }',
] as const;

const lists = Array.from(
  { length: 20 },
  (_, at) =>
    `s${at}: snapshots(first: 100, filter: { name: "soak${at}" }) { nodes { volume { snapshots(first: 20) { nodes { id } } } } }`,
);

/** Documents of an attacker, up to the limits and beyond. */
export const tooCostly = [
  `{ ${lists.join(' ')} }`,
  '{ volumes(first: 1000) { nodes { id name snapshots(first: 40) { nodes { id name } } } } }',
  '{ volumes(first: 1000) { nodes { snapshots(first: 1000) { nodes { volume { snapshots(first: 1000) { nodes { id } } } } } } } }',
  `{ ${Array.from({ length: 10_000 }, (_, at) => `a${at}: __typename`).join(' ')} }`,
  `{ volumes ${'{ nodes { snapshots '.repeat(200)}`,
] as const;
