/**
 * @generated SignedSource<<db042e8d84d97c0f4498a9c82f4204bc>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type VolumeStatus = "ATTACHING" | "AVAILABLE" | "AWAITING_TRANSFER" | "BACKING_UP" | "CREATING" | "DELETING" | "DETACHING" | "DOWNLOADING" | "ERROR" | "ERROR_BACKING_UP" | "ERROR_DELETING" | "ERROR_EXTENDING" | "ERROR_MANAGING" | "ERROR_MANAGING_DELETING" | "ERROR_RESTORING" | "ERROR_UNMANAGING" | "EXTENDING" | "IN_USE" | "MAINTENANCE" | "MANAGING" | "RESERVED" | "RESTORING_BACKUP" | "RETYPING" | "REVERTING" | "UNKNOWN" | "UNMANAGING" | "UPLOADING" | "%future added value";
import { FragmentRefs } from "relay-runtime";
export type documentsVolumeList$data = {
  readonly volumes: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly metadata: Record<string, string> | null | undefined;
        readonly name: string | null | undefined;
        readonly status: VolumeStatus;
      };
    }>;
    readonly pageInfo: {
      readonly endCursor: string | null | undefined;
      readonly hasNextPage: boolean;
    };
  } | null | undefined;
  readonly " $fragmentType": "documentsVolumeList";
};
export type documentsVolumeList$key = {
  readonly " $data"?: documentsVolumeList$data;
  readonly " $fragmentSpreads": FragmentRefs<"documentsVolumeList">;
};

import documentsNextVolumesQuery_graphql from './documentsNextVolumesQuery.graphql';

const node: ReaderFragment = (function(){
var v0 = [
  "volumes"
];
return {
  "argumentDefinitions": [
    {
      "defaultValue": 50,
      "kind": "LocalArgument",
      "name": "count"
    },
    {
      "defaultValue": null,
      "kind": "LocalArgument",
      "name": "cursor"
    }
  ],
  "kind": "Fragment",
  "metadata": {
    "connection": [
      {
        "count": "count",
        "cursor": "cursor",
        "direction": "forward",
        "path": (v0/*:: as any*/)
      }
    ],
    "refetch": {
      "connection": {
        "forward": {
          "count": "count",
          "cursor": "cursor"
        },
        "backward": null,
        "path": (v0/*:: as any*/)
      },
      "fragmentPathInResult": [],
      "operation": documentsNextVolumesQuery_graphql
    }
  },
  "name": "documentsVolumeList",
  "selections": [
    {
      "alias": "volumes",
      "args": null,
      "concreteType": "VolumeConnection",
      "kind": "LinkedField",
      "name": "__VolumeList_volumes_connection",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "VolumeEdge",
          "kind": "LinkedField",
          "name": "edges",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "Volume",
              "kind": "LinkedField",
              "name": "node",
              "plural": false,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "id",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "name",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "status",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "metadata",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "__typename",
                  "storageKey": null
                }
              ],
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "cursor",
              "storageKey": null
            }
          ],
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "PageInfo",
          "kind": "LinkedField",
          "name": "pageInfo",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "endCursor",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "hasNextPage",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Query",
  "abstractKey": null
};
})();

(node as any).hash = "863721f87710474a13320941b0e6ffb9";

export default node;
