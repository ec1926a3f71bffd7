import { mkdirSync, writeFileSync } from 'node:fs';
import { defineConfig } from '@graphql-mesh/compose-cli';
import { loadOpenAPISubgraph } from '@omnigraph/openapi';
import { openapi } from './openapi.mjs';

const source = new URL('node_modules/.cache/openapi.json', import.meta.url).pathname;
mkdirSync(new URL('.', `file://${source}`), { recursive: true });
writeFileSync(source, JSON.stringify(openapi));

/** Composes the supergraph of Hive Gateway from the OpenAPI document. `gateway.config.mjs` has the resolvers of the additions. */
export const composeConfig = defineConfig({
  subgraphs: [
    {
      sourceHandler: loadOpenAPISubgraph('cinder', {
        source,
        endpoint: '{env.CINDER}',
        operationHeaders: {
          'x-auth-token': '{context.headers.x-auth-token}',
          'openstack-api-version': 'volume 3.70',
        },
      }),
    },
  ],
  additionalTypeDefs: /* GraphQL */ `
    extend type Volume {
      type: VolumeType
      snapshots: [Snapshot!]
      backups: [Backup!]
    }
    extend type Mutation {
      extendVolume(id: String!, newSize: Int!): Volume
    }
  `,
});
