/**
 * @generated SignedSource<<d23930cc265a6331ba433297d18c28fe>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type DeleteVolumeInput = {
  cascade?: boolean;
  force?: boolean;
  id: string;
  ignoreMissing?: boolean;
  wait?: WaitInput | null | undefined;
};
export type WaitInput = {
  failures?: ReadonlyArray<string> | null | undefined;
  interval?: number;
  status?: string | null | undefined;
  timeout?: number;
};
export type documentsDeleteVolumeMutation$variables = {
  connections: ReadonlyArray<string>;
  input: DeleteVolumeInput;
};
export type documentsDeleteVolumeMutation$data = {
  readonly deleteVolume: {
    readonly deletedId: string | null | undefined;
    readonly deletedRecord: string | null | undefined;
    readonly userErrors: ReadonlyArray<{
      readonly __typename: string;
      readonly message: string;
      readonly path: ReadonlyArray<string> | null | undefined;
    }>;
  } | null | undefined;
};
export type documentsDeleteVolumeMutation = {
  response: documentsDeleteVolumeMutation$data;
  variables: documentsDeleteVolumeMutation$variables;
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
  "kind": "ScalarField",
  "name": "deletedId",
  "storageKey": null
},
v4 = {
  "alias": "deletedRecord",
  "args": null,
  "kind": "ScalarField",
  "name": "deletedId",
  "storageKey": null
},
v5 = {
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
    "name": "documentsDeleteVolumeMutation",
    "selections": [
      {
        "alias": null,
        "args": (v2/*:: as any*/),
        "concreteType": "DeleteVolumePayload",
        "kind": "LinkedField",
        "name": "deleteVolume",
        "plural": false,
        "selections": [
          (v3/*:: as any*/),
          (v4/*:: as any*/),
          (v5/*:: as any*/)
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
    "name": "documentsDeleteVolumeMutation",
    "selections": [
      {
        "alias": null,
        "args": (v2/*:: as any*/),
        "concreteType": "DeleteVolumePayload",
        "kind": "LinkedField",
        "name": "deleteVolume",
        "plural": false,
        "selections": [
          (v3/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "filters": null,
            "handle": "deleteEdge",
            "key": "",
            "kind": "ScalarHandle",
            "name": "deletedId",
            "handleArgs": [
              {
                "kind": "Variable",
                "name": "connections",
                "variableName": "connections"
              }
            ]
          },
          (v4/*:: as any*/),
          {
            "alias": "deletedRecord",
            "args": null,
            "filters": null,
            "handle": "deleteRecord",
            "key": "",
            "kind": "ScalarHandle",
            "name": "deletedId"
          },
          (v5/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "6823e483eb5bda05a70e12d142712db6",
    "id": null,
    "metadata": {},
    "name": "documentsDeleteVolumeMutation",
    "operationKind": "mutation",
    "text": "mutation documentsDeleteVolumeMutation(\n  $input: DeleteVolumeInput!\n) {\n  deleteVolume(input: $input) {\n    deletedId\n    deletedRecord: deletedId\n    userErrors {\n      __typename\n      message\n      path\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "0e4e56052f9f49419d31649b3cbcb297";

export default node;
