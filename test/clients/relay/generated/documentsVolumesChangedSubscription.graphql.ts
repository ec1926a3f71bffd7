/**
 * @generated SignedSource<<d236e40005aa0fde66f751c67129e664>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type ChangeKind = "CREATED" | "DELETED" | "INITIAL" | "UPDATED" | "%future added value";
export type VolumeStatus = "ATTACHING" | "AVAILABLE" | "AWAITING_TRANSFER" | "BACKING_UP" | "CREATING" | "DELETING" | "DETACHING" | "DOWNLOADING" | "ERROR" | "ERROR_BACKING_UP" | "ERROR_DELETING" | "ERROR_EXTENDING" | "ERROR_MANAGING" | "ERROR_MANAGING_DELETING" | "ERROR_RESTORING" | "ERROR_UNMANAGING" | "EXTENDING" | "IN_USE" | "MAINTENANCE" | "MANAGING" | "RESERVED" | "RESTORING_BACKUP" | "RETYPING" | "REVERTING" | "UNKNOWN" | "UNMANAGING" | "UPLOADING" | "%future added value";
export type documentsVolumesChangedSubscription$variables = {
  after?: string | null | undefined;
  connections: ReadonlyArray<string>;
};
export type documentsVolumesChangedSubscription$data = {
  readonly volumesChanged: {
    readonly createdEdges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
      };
    }>;
    readonly cursor: string;
    readonly deletedId: string | null | undefined;
    readonly deletedRecord: string | null | undefined;
    readonly kind: ChangeKind;
    readonly volume: {
      readonly id: string;
      readonly metadata: Record<string, string> | null | undefined;
      readonly name: string | null | undefined;
      readonly status: VolumeStatus;
    } | null | undefined;
  };
};
export type documentsVolumesChangedSubscription = {
  response: documentsVolumesChangedSubscription$data;
  variables: documentsVolumesChangedSubscription$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "after"
  },
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "connections"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "after",
    "variableName": "after"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "kind",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "cursor",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "deletedId",
  "storageKey": null
},
v5 = {
  "alias": "deletedRecord",
  "args": null,
  "kind": "ScalarField",
  "name": "deletedId",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v7 = {
  "alias": null,
  "args": null,
  "concreteType": "VolumeEdge",
  "kind": "LinkedField",
  "name": "createdEdges",
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
        (v6/*:: as any*/)
      ],
      "storageKey": null
    }
  ],
  "storageKey": null
},
v8 = {
  "alias": null,
  "args": null,
  "concreteType": "Volume",
  "kind": "LinkedField",
  "name": "volume",
  "plural": false,
  "selections": [
    (v6/*:: as any*/),
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
v9 = [
  {
    "kind": "Variable",
    "name": "connections",
    "variableName": "connections"
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "documentsVolumesChangedSubscription",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "VolumeChange",
        "kind": "LinkedField",
        "name": "volumesChanged",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          (v4/*:: as any*/),
          (v5/*:: as any*/),
          (v7/*:: as any*/),
          (v8/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "documentsVolumesChangedSubscription",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "VolumeChange",
        "kind": "LinkedField",
        "name": "volumesChanged",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          (v4/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "filters": null,
            "handle": "deleteEdge",
            "key": "",
            "kind": "ScalarHandle",
            "name": "deletedId",
            "handleArgs": (v9/*:: as any*/)
          },
          (v5/*:: as any*/),
          {
            "alias": "deletedRecord",
            "args": null,
            "filters": null,
            "handle": "deleteRecord",
            "key": "",
            "kind": "ScalarHandle",
            "name": "deletedId"
          },
          (v7/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "filters": null,
            "handle": "prependEdge",
            "key": "",
            "kind": "LinkedHandle",
            "name": "createdEdges",
            "handleArgs": (v9/*:: as any*/)
          },
          (v8/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "dad22fd30a389d90bed380ba1e461fa0",
    "id": null,
    "metadata": {},
    "name": "documentsVolumesChangedSubscription",
    "operationKind": "subscription",
    "text": "subscription documentsVolumesChangedSubscription(\n  $after: String\n) {\n  volumesChanged(after: $after) {\n    kind\n    cursor\n    deletedId\n    deletedRecord: deletedId\n    createdEdges {\n      node {\n        id\n      }\n    }\n    volume {\n      id\n      name\n      status\n      metadata\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "2843b976c5d5e26cd91d23614c7067d7";

export default node;
