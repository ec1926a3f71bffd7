/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query ApiVersion {\n  apiVersion {\n    microversion\n    minMicroversion\n    maxMicroversion\n  }\n}": typeof types.ApiVersionDocument,
    "mutation CreateVolume($name: String!, $size: Int!) {\n  createVolume(input: {name: $name, size: $size, wait: {timeout: 60}}) {\n    volume {\n      id\n      name\n      status\n      size\n    }\n    userErrors {\n      __typename\n      message\n      path\n    }\n  }\n}": typeof types.CreateVolumeDocument,
    "query FindByName($nameOrId: String!) {\n  findVolume(nameOrId: $nameOrId) {\n    id\n    name\n    status\n    rawStatus\n    metadata\n    bootable\n    createdAt\n  }\n}": typeof types.FindByNameDocument,
    "query Groups {\n  groups {\n    nodes {\n      name\n      status\n      volumeTypes {\n        name\n      }\n      volumes {\n        totalCount\n        nodes {\n          name\n          size\n        }\n      }\n    }\n  }\n}": typeof types.GroupsDocument,
    "query Lineage {\n  snapshots(first: 20, orderBy: [{field: CREATED_AT, direction: DESC}]) {\n    nodes {\n      name\n      createdAt\n      volume {\n        name\n        volumeType {\n          name\n        }\n      }\n      volumes {\n        nodes {\n          name\n          status\n        }\n      }\n      backups {\n        totalCount\n      }\n    }\n  }\n}": typeof types.LineageDocument,
    "query Volumes {\n  volumes(first: 20) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      id\n      name\n      status\n      size\n      volumeType {\n        name\n        description\n      }\n      attachments {\n        serverId\n        device\n      }\n      snapshots {\n        nodes {\n          name\n          status\n          createdAt\n        }\n      }\n      backups {\n        nodes {\n          name\n          isIncremental\n        }\n      }\n      group {\n        name\n      }\n    }\n  }\n}": typeof types.VolumesDocument,
    "subscription WaitForStatus($id: ID!) {\n  waitForStatus(id: $id, wait: 60) {\n    value\n    previousValue\n    node {\n      id\n      ... on Volume {\n        name\n        size\n      }\n    }\n  }\n}": typeof types.WaitForStatusDocument,
};
const documents: Documents = {
    "query ApiVersion {\n  apiVersion {\n    microversion\n    minMicroversion\n    maxMicroversion\n  }\n}": types.ApiVersionDocument,
    "mutation CreateVolume($name: String!, $size: Int!) {\n  createVolume(input: {name: $name, size: $size, wait: {timeout: 60}}) {\n    volume {\n      id\n      name\n      status\n      size\n    }\n    userErrors {\n      __typename\n      message\n      path\n    }\n  }\n}": types.CreateVolumeDocument,
    "query FindByName($nameOrId: String!) {\n  findVolume(nameOrId: $nameOrId) {\n    id\n    name\n    status\n    rawStatus\n    metadata\n    bootable\n    createdAt\n  }\n}": types.FindByNameDocument,
    "query Groups {\n  groups {\n    nodes {\n      name\n      status\n      volumeTypes {\n        name\n      }\n      volumes {\n        totalCount\n        nodes {\n          name\n          size\n        }\n      }\n    }\n  }\n}": types.GroupsDocument,
    "query Lineage {\n  snapshots(first: 20, orderBy: [{field: CREATED_AT, direction: DESC}]) {\n    nodes {\n      name\n      createdAt\n      volume {\n        name\n        volumeType {\n          name\n        }\n      }\n      volumes {\n        nodes {\n          name\n          status\n        }\n      }\n      backups {\n        totalCount\n      }\n    }\n  }\n}": types.LineageDocument,
    "query Volumes {\n  volumes(first: 20) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      id\n      name\n      status\n      size\n      volumeType {\n        name\n        description\n      }\n      attachments {\n        serverId\n        device\n      }\n      snapshots {\n        nodes {\n          name\n          status\n          createdAt\n        }\n      }\n      backups {\n        nodes {\n          name\n          isIncremental\n        }\n      }\n      group {\n        name\n      }\n    }\n  }\n}": types.VolumesDocument,
    "subscription WaitForStatus($id: ID!) {\n  waitForStatus(id: $id, wait: 60) {\n    value\n    previousValue\n    node {\n      id\n      ... on Volume {\n        name\n        size\n      }\n    }\n  }\n}": types.WaitForStatusDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ApiVersion {\n  apiVersion {\n    microversion\n    minMicroversion\n    maxMicroversion\n  }\n}"): typeof import('./graphql.js').ApiVersionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CreateVolume($name: String!, $size: Int!) {\n  createVolume(input: {name: $name, size: $size, wait: {timeout: 60}}) {\n    volume {\n      id\n      name\n      status\n      size\n    }\n    userErrors {\n      __typename\n      message\n      path\n    }\n  }\n}"): typeof import('./graphql.js').CreateVolumeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query FindByName($nameOrId: String!) {\n  findVolume(nameOrId: $nameOrId) {\n    id\n    name\n    status\n    rawStatus\n    metadata\n    bootable\n    createdAt\n  }\n}"): typeof import('./graphql.js').FindByNameDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Groups {\n  groups {\n    nodes {\n      name\n      status\n      volumeTypes {\n        name\n      }\n      volumes {\n        totalCount\n        nodes {\n          name\n          size\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.js').GroupsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Lineage {\n  snapshots(first: 20, orderBy: [{field: CREATED_AT, direction: DESC}]) {\n    nodes {\n      name\n      createdAt\n      volume {\n        name\n        volumeType {\n          name\n        }\n      }\n      volumes {\n        nodes {\n          name\n          status\n        }\n      }\n      backups {\n        totalCount\n      }\n    }\n  }\n}"): typeof import('./graphql.js').LineageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Volumes {\n  volumes(first: 20) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      id\n      name\n      status\n      size\n      volumeType {\n        name\n        description\n      }\n      attachments {\n        serverId\n        device\n      }\n      snapshots {\n        nodes {\n          name\n          status\n          createdAt\n        }\n      }\n      backups {\n        nodes {\n          name\n          isIncremental\n        }\n      }\n      group {\n        name\n      }\n    }\n  }\n}"): typeof import('./graphql.js').VolumesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription WaitForStatus($id: ID!) {\n  waitForStatus(id: $id, wait: 60) {\n    value\n    previousValue\n    node {\n      id\n      ... on Volume {\n        name\n        size\n      }\n    }\n  }\n}"): typeof import('./graphql.js').WaitForStatusDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
