/**
 * @generated SignedSource<<f82ab70e3f5c4be17b21b07656bd7e42>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type VolumeStatus = "ATTACHING" | "AVAILABLE" | "AWAITING_TRANSFER" | "BACKING_UP" | "CREATING" | "DELETING" | "DETACHING" | "DOWNLOADING" | "ERROR" | "ERROR_BACKING_UP" | "ERROR_DELETING" | "ERROR_EXTENDING" | "ERROR_MANAGING" | "ERROR_MANAGING_DELETING" | "ERROR_RESTORING" | "ERROR_UNMANAGING" | "EXTENDING" | "IN_USE" | "MAINTENANCE" | "MANAGING" | "RESERVED" | "RESTORING_BACKUP" | "RETYPING" | "REVERTING" | "UNKNOWN" | "UNMANAGING" | "UPLOADING" | "%future added value";
export type CreateVolumeInput = {
  availabilityZone?: string | null | undefined;
  description?: string | null | undefined;
  groupId?: string | null | undefined;
  metadata?: Record<string, string> | null | undefined;
  name?: string | null | undefined;
  schedulerHints?: Record<string, unknown> | null | undefined;
  size?: number | null | undefined;
  source?: VolumeSourceInput | null | undefined;
  volumeType?: VolumeTypeReferenceInput | null | undefined;
  wait?: WaitInput | null | undefined;
};
export type VolumeSourceInput = {
  backupId: string;
  imageId?: never;
  snapshotId?: never;
  volumeId?: never;
} | {
  backupId?: never;
  imageId: string;
  snapshotId?: never;
  volumeId?: never;
} | {
  backupId?: never;
  imageId?: never;
  snapshotId: string;
  volumeId?: never;
} | {
  backupId?: never;
  imageId?: never;
  snapshotId?: never;
  volumeId: string;
};
export type VolumeTypeReferenceInput = {
  id: string;
  name?: never;
} | {
  id?: never;
  name: string;
};
export type WaitInput = {
  failures?: ReadonlyArray<string> | null | undefined;
  interval?: number;
  status?: string | null | undefined;
  timeout?: number;
};
export type documentsCreateVolumeMutation$variables = {
  connections: ReadonlyArray<string>;
  input: CreateVolumeInput;
};
export type documentsCreateVolumeMutation$data = {
  readonly createVolume: {
    readonly userErrors: ReadonlyArray<{
      readonly __typename: string;
      readonly message: string;
      readonly path: ReadonlyArray<string> | null | undefined;
    }>;
    readonly volume: {
      readonly id: string;
      readonly metadata: Record<string, string> | null | undefined;
      readonly name: string | null | undefined;
      readonly status: VolumeStatus;
    } | null | undefined;
  } | null | undefined;
};
export type documentsCreateVolumeMutation = {
  response: documentsCreateVolumeMutation$data;
  variables: documentsCreateVolumeMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "connections"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "input"
},
v2 = [
  {
    "kind": "Variable",
    "name": "input",
    "variableName": "input"
  }
],
v3 = {
  "alias": null,
  "args": null,
  "concreteType": "Volume",
  "kind": "LinkedField",
  "name": "volume",
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
    }
  ],
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "concreteType": null,
  "kind": "LinkedField",
  "name": "userErrors",
  "plural": true,
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "__typename",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "message",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "path",
      "storageKey": null
    }
  ],
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "documentsCreateVolumeMutation",
    "selections": [
      {
        "alias": null,
        "args": (v2/*:: as any*/),
        "concreteType": "CreateVolumePayload",
        "kind": "LinkedField",
        "name": "createVolume",
        "plural": false,
        "selections": [
          (v3/*:: as any*/),
          (v4/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v1/*:: as any*/),
      (v0/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "documentsCreateVolumeMutation",
    "selections": [
      {
        "alias": null,
        "args": (v2/*:: as any*/),
        "concreteType": "CreateVolumePayload",
        "kind": "LinkedField",
        "name": "createVolume",
        "plural": false,
        "selections": [
          (v3/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "filters": null,
            "handle": "prependNode",
            "key": "",
            "kind": "LinkedHandle",
            "name": "volume",
            "handleArgs": [
              {
                "kind": "Variable",
                "name": "connections",
                "variableName": "connections"
              },
              {
                "kind": "Literal",
                "name": "edgeTypeName",
                "value": "VolumeEdge"
              }
            ]
          },
          (v4/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "ab6fc9a916a917e6f038d4ce739a10de",
    "id": null,
    "metadata": {},
    "name": "documentsCreateVolumeMutation",
    "operationKind": "mutation",
    "text": "mutation documentsCreateVolumeMutation(\n  $input: CreateVolumeInput!\n) {\n  createVolume(input: $input) {\n    volume {\n      id\n      name\n      status\n      metadata\n    }\n    userErrors {\n      __typename\n      message\n      path\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "9ae55d836a4cd6ae323095fe52d5808a";

export default node;
