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
    "subscription LiveVolumes {\n  volumesChanged {\n    kind\n    previousStatus\n    status\n    volume {\n      id\n      name\n      size\n    }\n  }\n}\n\nmutation CreateLiveVolume($name: String!, $size: Int!) {\n  createVolume(input: {name: $name, size: $size}) {\n    volume {\n      id\n      status\n    }\n    userErrors {\n      __typename\n      message\n    }\n  }\n}": typeof types.LiveVolumesDocument,
    "query Volumes {\n  volumes(first: 20) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      id\n      name\n      status\n      size\n      volumeType {\n        name\n        description\n      }\n      attachments {\n        serverId\n        device\n      }\n      snapshots {\n        nodes {\n          name\n          status\n          createdAt\n        }\n      }\n      backups {\n        nodes {\n          name\n          isIncremental\n        }\n      }\n      group {\n        name\n      }\n    }\n  }\n}": typeof types.VolumesDocument,
    "subscription WaitForStatus($id: ID!) {\n  waitForStatus(id: $id, wait: 60) {\n    value\n    previousValue\n    node {\n      id\n      ... on Volume {\n        name\n        size\n      }\n    }\n  }\n}": typeof types.WaitForStatusDocument,
    "\n    query EverythingOfMine {\n      volumes(first: 1000) {\n        nodes {\n          cinderId\n        }\n      }\n      snapshots(first: 1000) {\n        nodes {\n          cinderId\n        }\n      }\n      backups(first: 1000) {\n        nodes {\n          cinderId\n        }\n      }\n      groups(first: 1000) {\n        nodes {\n          cinderId\n        }\n      }\n      attachments(first: 1000) {\n        nodes {\n          cinderId\n        }\n      }\n    }\n  ": typeof types.EverythingOfMineDocument,
    "\n    query ById($volume: ID!, $snapshot: ID!, $backup: ID!, $group: ID!, $attachment: ID!, $nodes: [ID!]!) {\n      volume(id: $volume) {\n        id\n      }\n      snapshot(id: $snapshot) {\n        id\n      }\n      backup(id: $backup) {\n        id\n      }\n      group(id: $group) {\n        id\n      }\n      attachment(id: $attachment) {\n        id\n        connectionInfo\n      }\n      findVolume(nameOrId: \"behaviour-page-0\") {\n        id\n      }\n      nodes(ids: $nodes) {\n        id\n      }\n    }\n  ": typeof types.ByIdDocument,
    "\n    query ConnectionInfoOfAttachment($id: ID!) {\n      attachment(id: $id) {\n        connectionInfo\n      }\n    }\n  ": typeof types.ConnectionInfoOfAttachmentDocument,
    "\n    query AdminOnly($id: ID!) {\n      volume(id: $id) {\n        host\n        name\n        migrationStatus\n        rawMigrationStatus\n        providerId\n        clusterName\n      }\n    }\n  ": typeof types.AdminOnlyDocument,
    "\n  mutation Attach($input: CreateAttachmentInput!) {\n    createAttachment(input: $input) {\n      attachment {\n        id\n        status\n        rawStatus\n        serverId\n        attachMode\n      }\n      userErrors {\n        __typename\n        message\n        path\n        ... on WaitTimeoutError {\n          lastStatus\n        }\n      }\n    }\n  }\n": typeof types.AttachDocument,
    "\n  mutation Connect($input: UpdateAttachmentInput!) {\n    updateAttachment(input: $input) {\n      attachment {\n        status\n        connectionInfo\n      }\n      userErrors {\n        __typename\n        message\n        path\n      }\n    }\n  }\n": typeof types.ConnectDocument,
    "\n  mutation Complete($input: CompleteAttachmentInput!) {\n    completeAttachment(input: $input) {\n      attachment {\n        status\n      }\n      userErrors {\n        __typename\n        message\n      }\n    }\n  }\n": typeof types.CompleteDocument,
    "\n  mutation Unattach($input: DeleteAttachmentInput!) {\n    deleteAttachment(input: $input) {\n      deletedId\n      remaining {\n        id\n      }\n      userErrors {\n        __typename\n        message\n      }\n    }\n  }\n": typeof types.UnattachDocument,
    "\n  query EveryPool($filter: BackendPoolFilter) {\n    backendPools(filter: $filter) {\n      name\n      capabilities {\n        volumeBackendName\n        poolName\n        vendorName\n        driverVersion\n        storageProtocol\n        backendState: rawBackendState\n        totalCapacity {\n          gib\n          isInfinite\n          isUnknown\n        }\n        freeCapacity {\n          gib\n          isInfinite\n          isUnknown\n        }\n        allocatedCapacity\n        provisionedCapacity\n        reservedPercentage\n        reservedSnapshotPercentage\n        maxOverSubscriptionRatio\n        totalVolumes\n        thinProvisioningSupport\n        thickProvisioningSupport\n        compressionSupport\n        multiattach\n        qosSupport\n        onlineExtendSupport\n        sparseCopyVolume\n        cloneAcrossPools\n        consistentGroupSnapshotEnabled\n        consistentGroupReplicationEnabled\n        groupReplicationEnabled\n        replicationEnabled\n        locationInfo\n        filterFunction\n        goodnessFunction\n        timestamp\n        other\n      }\n    }\n  }\n": typeof types.EveryPoolDocument,
    "\n        query PoolNames {\n          backendPools {\n            name\n          }\n        }\n      ": typeof types.PoolNamesDocument,
    "\n    query PoolsOfVolumes {\n      volumes(first: 100, filter: { metadata: { fixture: \"page\" } }) {\n        nodes {\n          host\n          pool {\n            name\n            capabilities {\n              totalCapacity {\n                gib\n              }\n            }\n          }\n        }\n      }\n    }\n  ": typeof types.PoolsOfVolumesDocument,
    "\n        query PoolOfVolume($id: ID!) {\n          volume(id: $id) {\n            pool {\n              name\n            }\n          }\n        }\n      ": typeof types.PoolOfVolumeDocument,
    "\n  query BackupChain($id: ID!) {\n    backup(id: $id) {\n      cinderId\n      parent {\n        cinderId\n        parent {\n          cinderId\n        }\n      }\n      dependents {\n        cinderId\n      }\n    }\n  }\n": typeof types.BackupChainDocument,
    "\n    query BackupParent($id: ID!) {\n      backup(id: $id) {\n        parent {\n          cinderId\n        }\n      }\n    }\n  ": typeof types.BackupParentDocument,
    "\n    query BackupDependents($id: ID!) {\n      backup(id: $id) {\n        dependents {\n          cinderId\n        }\n      }\n    }\n  ": typeof types.BackupDependentsDocument,
    "\n        query BackupsOfParent($id: ID!) {\n          backups(filter: { parentId: $id }) {\n            nodes {\n              cinderId\n            }\n          }\n        }\n      ": typeof types.BackupsOfParentDocument,
    "\n  query Capabilities($host: String!) {\n    capabilities(host: $host) {\n      namespace\n      vendorName\n      volumeBackendName\n      poolName\n      driverVersion\n      storageProtocol\n      displayName\n      description\n      visibility\n      replicationTargets\n      properties {\n        name\n        title\n        description\n        type\n        other\n      }\n    }\n  }\n": typeof types.CapabilitiesDocument,
    "\n        query AvailabilityZones {\n          availabilityZones {\n            zoneName\n            available\n          }\n        }\n      ": typeof types.AvailabilityZonesDocument,
    "\n        query Extensions {\n          extensions {\n            alias\n            name\n            description\n            updated\n            links\n          }\n        }\n      ": typeof types.ExtensionsDocument,
    "\n      query ResourceFilters($resource: String) {\n        resourceFilters(resource: $resource) {\n          resource\n          filters\n        }\n      }\n    ": typeof types.ResourceFiltersDocument,
    "\n    query Extension($alias: String!) {\n      extension(alias: $alias) {\n        alias\n        name\n      }\n    }\n  ": typeof types.ExtensionDocument,
    "\n  query EveryCluster($filter: ClusterFilter) {\n    clusters(filter: $filter) {\n      name\n      binary\n      state: rawState\n      status: rawStatus\n      numHosts\n      numDownHosts\n      lastHeartbeat\n      createdAt\n      updatedAt\n      disabledReason\n      replicationStatus: rawReplicationStatus\n      frozen\n      activeBackendId\n    }\n  }\n": typeof types.EveryClusterDocument,
    "\n        query ClusterSummaries {\n          clusters {\n            name\n            state\n            status\n            replicationStatus\n          }\n        }\n      ": typeof types.ClusterSummariesDocument,
    "\n        query ServicesOfClusters {\n          clusters {\n            numHosts\n            services {\n              host\n              cluster {\n                name\n              }\n            }\n            name\n          }\n        }\n      ": typeof types.ServicesOfClustersDocument,
    "\n  query WholeConsistencyGroup($id: ID!) {\n    consistencyGroup(id: $id) {\n      id\n      cinderId\n      status\n      rawStatus\n      name\n      description\n      availabilityZone\n      createdAt\n      volumeTypeIds\n      volumeTypes {\n        cinderId\n      }\n    }\n  }\n": typeof types.WholeConsistencyGroupDocument,
    "\n  query ConsistencyGroupOfVolume($id: ID!) {\n    volume(id: $id) {\n      consistencyGroup {\n        id\n        cinderId\n      }\n      group {\n        id\n      }\n    }\n  }\n": typeof types.ConsistencyGroupOfVolumeDocument,
    "\n  query AroundConsistencyGroup($id: ID!) {\n    consistencyGroup(id: $id) {\n      volumes {\n        nodes {\n          cinderId\n          consistencyGroup {\n            name\n          }\n          group {\n            name\n          }\n        }\n      }\n      consistencyGroupSnapshots(first: 100) {\n        totalCount\n        nodes {\n          cinderId\n          consistencyGroup {\n            name\n          }\n          snapshots {\n            nodes {\n              volume {\n                cinderId\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.AroundConsistencyGroupDocument,
    "\n    query FindConsistencyGroup($nameOrId: String!, $allProjects: Boolean!) {\n      findConsistencyGroup(nameOrId: $nameOrId, allProjects: $allProjects) {\n        cinderId\n      }\n    }\n  ": typeof types.FindConsistencyGroupDocument,
    "\n  query WholeConsistencyGroupSnapshot($id: ID!) {\n    consistencyGroupSnapshot(id: $id) {\n      id\n      cinderId\n      status\n      rawStatus\n      name\n      description\n      createdAt\n      consistencyGroupId\n      consistencyGroup {\n        id\n        cinderId\n      }\n    }\n  }\n": typeof types.WholeConsistencyGroupSnapshotDocument,
    "\n    query FindConsistencyGroupSnapshot($nameOrId: String!) {\n      findConsistencyGroupSnapshot(nameOrId: $nameOrId) {\n        cinderId\n      }\n    }\n  ": typeof types.FindConsistencyGroupSnapshotDocument,
    "\n  mutation Create($input: CreateVolumeInput!) {\n    createVolume(input: $input) {\n      volume {\n        id\n        cinderId\n        name\n        description\n        status\n        rawStatus\n        size\n        metadata\n        team: metadataValue(key: \"team\")\n        snapshot {\n          id\n        }\n        sourceVolume {\n          id\n        }\n      }\n      userErrors {\n        __typename\n        message\n        code\n        path\n        requestId\n        ... on ResourceFailureError {\n          lastStatus\n          reasons\n        }\n        ... on WaitTimeoutError {\n          lastStatus\n        }\n      }\n    }\n  }\n": typeof types.CreateDocument,
    "\n  query DefaultVolumeTypes {\n    defaultVolumeTypes {\n      projectId\n      volumeTypeId\n      volumeType {\n        id\n        cinderId\n      }\n    }\n  }\n": typeof types.DefaultVolumeTypesDocument,
    "\n  query DefaultVolumeTypeOf($projectId: ID!) {\n    defaultVolumeType(projectId: $projectId) {\n      projectId\n      volumeTypeId\n      volumeType {\n        cinderId\n        name\n        isPublic\n      }\n    }\n  }\n": typeof types.DefaultVolumeTypeOfDocument,
    "\n  fragment DeletePlanParts on DeletePlan {\n    isAllowed\n    isAllowedWithDependents\n    obstacles {\n      code\n      reason\n      node {\n        id\n      }\n      isClearedByDependents\n    }\n    dependents {\n      id\n    }\n    steps {\n      mutation\n      input\n      hasWait\n    }\n  }\n": typeof types.DeletePlanPartsFragmentDoc,
    "\n  query DeletePlan($id: ID!) {\n    node(id: $id) {\n      ... on Volume {\n        deletePlan {\n          ...DeletePlanParts\n        }\n      }\n      ... on Snapshot {\n        # Its type is not null, unlike the others.\n        ofSnapshot: deletePlan {\n          ...DeletePlanParts\n        }\n      }\n      ... on Backup {\n        deletePlan {\n          ...DeletePlanParts\n        }\n      }\n      ... on Group {\n        deletePlan {\n          ...DeletePlanParts\n        }\n      }\n      ... on VolumeType {\n        deletePlan {\n          ...DeletePlanParts\n        }\n      }\n    }\n  }\n": typeof types.DeletePlanDocument,
    "\n  query ReadmeFirst {\n    volumes(first: 5) {\n      nodes {\n        name\n        status\n        size\n        snapshots {\n          nodes {\n            name\n          }\n        }\n        attachments {\n          server {\n            name\n            status\n          }\n        }\n      }\n    }\n  }\n": typeof types.ReadmeFirstDocument,
    "\n    query OnePage {\n      volumes(first: 24) {\n        nodes {\n          cinderId\n          volumeType {\n            name\n            description\n          }\n          attachments {\n            serverId\n            attachedAt\n          }\n          snapshots {\n            nodes {\n              name\n              status\n            }\n          }\n          backups {\n            nodes {\n              name\n              status\n            }\n          }\n        }\n      }\n    }\n  ": typeof types.OnePageDocument,
    "\n    query GroupsAndVolumes {\n      groups {\n        nodes {\n          cinderId\n          volumes {\n            totalCount\n            nodes {\n              cinderId\n              group {\n                cinderId\n              }\n            }\n          }\n        }\n      }\n    }\n  ": typeof types.GroupsAndVolumesDocument,
    "\n    query SnapshotsAndVolumes {\n      snapshots(first: 100) {\n        nodes {\n          cinderId\n          volume {\n            cinderId\n            name\n            size\n          }\n        }\n      }\n    }\n  ": typeof types.SnapshotsAndVolumesDocument,
    "\n    query NothingMore($id: ID!) {\n      volume(id: $id) {\n        cinderId\n        volumeType {\n          id\n          cinderId\n          name\n        }\n        group {\n          id\n          cinderId\n        }\n        attachments {\n          id\n          volume {\n            id\n            cinderId\n          }\n        }\n      }\n    }\n  ": typeof types.NothingMoreDocument,
    "\n    query SameTwice($id: ID!, $global: ID!) {\n      one: volume(id: $id) {\n        name\n      }\n      other: volume(id: $global) {\n        size\n      }\n      node(id: $global) {\n        ... on Volume {\n          status\n        }\n      }\n      nodes(ids: [$global]) {\n        id\n      }\n    }\n  ": typeof types.SameTwiceDocument,
    "\n    query Around($volume: ID!) {\n      volume(id: $volume) {\n        id\n        snapshots(first: 100) {\n          totalCount\n          nodes {\n            id\n            volume {\n              id\n              name\n            }\n            backups {\n              nodes {\n                id\n              }\n            }\n            volumes {\n              nodes {\n                id\n              }\n            }\n          }\n        }\n        backups {\n          nodes {\n            id\n            volume {\n              id\n              name\n            }\n            snapshot {\n              id\n            }\n            isIncremental\n            size\n          }\n        }\n        clones {\n          nodes {\n            id\n          }\n        }\n        snapshot {\n          id\n        }\n        sourceVolume {\n          id\n        }\n      }\n    }\n  ": typeof types.AroundDocument,
    "\n    query OneAttachment($id: ID!) {\n      attachment(id: $id) {\n        id\n        status\n        rawStatus\n        serverId\n        attachMode\n        attachedAt\n        detachedAt\n        connectionInfo\n        device\n        hostName\n        volume {\n          cinderId\n          name\n        }\n      }\n    }\n  ": typeof types.OneAttachmentDocument,
    "\n    query AttachmentOfVolume($id: ID!) {\n      volume(id: $id) {\n        attachments {\n          id\n          status\n          rawStatus\n          serverId\n          attachMode\n          attachedAt\n          detachedAt\n          connectionInfo\n          device\n          hostName\n          volume {\n            cinderId\n            name\n          }\n        }\n      }\n    }\n  ": typeof types.AttachmentOfVolumeDocument,
    "\n    query Types {\n      volumeTypes {\n        nodes {\n          id\n          name\n          isPublic\n          extraSpecs\n          volumes(first: 1) {\n            totalCount\n          }\n        }\n      }\n      findVolumeType(nameOrId: \"__DEFAULT__\") {\n        id\n        name\n        volumes(first: 5) {\n          nodes {\n            volumeType {\n              id\n            }\n          }\n        }\n      }\n      apiVersion {\n        microversion\n        minMicroversion\n        maxMicroversion\n      }\n    }\n  ": typeof types.TypesDocument,
    "\n  query WholeGroupSnapshot($id: ID!) {\n    groupSnapshot(id: $id) {\n      id\n      cinderId\n      status\n      rawStatus\n      name\n      description\n      createdAt\n      projectId\n      groupId\n      groupTypeId\n      group {\n        id\n        cinderId\n      }\n      groupType {\n        id\n        cinderId\n      }\n    }\n  }\n": typeof types.WholeGroupSnapshotDocument,
    "\n  query AroundGroupSnapshots($id: ID!) {\n    group(id: $id) {\n      groupType {\n        name\n      }\n      groupSnapshot {\n        id\n      }\n      groupSnapshots(first: 100) {\n        totalCount\n        nodes {\n          cinderId\n          group {\n            name\n          }\n          groupType {\n            name\n          }\n          snapshots {\n            nodes {\n              name\n              groupSnapshot {\n                cinderId\n              }\n              volume {\n                cinderId\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.AroundGroupSnapshotsDocument,
    "\n  query GroupSnapshotsOfSnapshots($id: ID!) {\n    volume(id: $id) {\n      snapshots(first: 100) {\n        nodes {\n          groupSnapshot {\n            cinderId\n            name\n          }\n        }\n      }\n    }\n  }\n": typeof types.GroupSnapshotsOfSnapshotsDocument,
    "\n    query FindGroupSnapshot($nameOrId: String!, $allProjects: Boolean!) {\n      findGroupSnapshot(nameOrId: $nameOrId, allProjects: $allProjects) {\n        cinderId\n      }\n    }\n  ": typeof types.FindGroupSnapshotDocument,
    "\n  query WholeGroupType($id: ID!) {\n    groupType(id: $id) {\n      id\n      cinderId\n      name\n      description\n      isPublic\n    }\n  }\n": typeof types.WholeGroupTypeDocument,
    "\n  query GroupSpecs($id: ID!) {\n    groupType(id: $id) {\n      cinderId\n      name\n      description\n      isPublic\n      groupSpecs\n      a: groupSpec(key: \"behaviour:a\")\n      empty: groupSpec(key: \"behaviour:c\")\n      unknown: groupSpec(key: \"x\")\n    }\n  }\n": typeof types.GroupSpecsDocument,
    "\n    query FindGroupType($nameOrId: String!) {\n      findGroupType(nameOrId: $nameOrId) {\n        cinderId\n      }\n    }\n  ": typeof types.FindGroupTypeDocument,
    "\n    query TypeOfGroup($id: ID!) {\n      group(id: $id) {\n        groupType {\n          id\n          cinderId\n        }\n      }\n    }\n  ": typeof types.TypeOfGroupDocument,
    "\n    query TypesOfGroups {\n      groups(first: 100) {\n        nodes {\n          cinderId\n          groupType {\n            cinderId\n            name\n          }\n        }\n      }\n    }\n  ": typeof types.TypesOfGroupsDocument,
    "\n  query EveryHost($zone: String) {\n    hosts(zone: $zone) {\n      hostName\n      service\n      zone\n      serviceStatus: rawServiceStatus\n      serviceState: rawServiceState\n      lastUpdate\n    }\n  }\n": typeof types.EveryHostDocument,
    "\n      query HostEnums {\n        hosts {\n          serviceStatus\n          serviceState\n        }\n      }\n    ": typeof types.HostEnumsDocument,
    "\n    query HostUsage($name: String!) {\n      host(name: $name) {\n        host\n        projectId\n        volumeCount\n        totalVolumeGb\n        snapshotCount\n        totalSnapshotGb\n      }\n    }\n  ": typeof types.HostUsageDocument,
    "\n    query UsageOfHosts {\n      hosts {\n        hostName\n        service\n        usage {\n          host\n          projectId\n          volumeCount\n        }\n      }\n    }\n  ": typeof types.UsageOfHostsDocument,
    "\n  fragment LineageParts on Lineage {\n    isComplete\n    edges {\n      kind\n      depth\n      parentId\n      parent {\n        id\n      }\n      childId\n      child {\n        id\n      }\n    }\n  }\n": typeof types.LineagePartsFragmentDoc,
    "\n  query LineageOf($id: ID!, $depth: Int!) {\n    node(id: $id) {\n      ... on Volume {\n        lineage(depth: $depth) {\n          ...LineageParts\n        }\n      }\n      ... on Backup {\n        chain(depth: $depth) {\n          ...LineageParts\n        }\n      }\n    }\n  }\n": typeof types.LineageOfDocument,
    "\n    query Everywhere($allProjects: Boolean!) {\n      volumes(first: 1000, allProjects: $allProjects) {\n        nodes {\n          cinderId\n          projectId\n          host\n        }\n      }\n    }\n  ": typeof types.EverywhereDocument,
    "\n  query ManageableVolumes($host: String!) {\n    manageableVolumes(host: $host, first: 1000) {\n      nodes {\n        reference\n        size\n        safeToManage\n        reasonNotSafe\n        extraInfo\n        volume {\n          cinderId\n        }\n      }\n    }\n  }\n": typeof types.ManageableVolumesDocument,
    "\n  query ManageableSnapshots($host: String!) {\n    manageableSnapshots(host: $host, first: 1000) {\n      nodes {\n        reference\n        size\n        safeToManage\n        reasonNotSafe\n        extraInfo\n        sourceReference\n        snapshot {\n          cinderId\n        }\n      }\n    }\n  }\n": typeof types.ManageableSnapshotsDocument,
    "\n  query WholeMessage($id: ID!) {\n    message(id: $id) {\n      id\n      cinderId\n      eventId\n      userMessage\n      messageLevel\n      rawMessageLevel\n      createdAt\n      guaranteedUntil\n      requestId\n      resourceType\n      rawResourceType\n      resourceId\n    }\n  }\n": typeof types.WholeMessageDocument,
    "\n    query MessageWithResource($id: ID!) {\n      message(id: $id) {\n        resourceId\n        resource {\n          __typename\n          id\n          ... on Volume {\n            name\n          }\n          ... on Snapshot {\n            name\n          }\n          ... on Backup {\n            name\n          }\n        }\n      }\n    }\n  ": typeof types.MessageWithResourceDocument,
    "\n  query WholeQosSpec($id: ID!) {\n    qosSpec(id: $id) {\n      id\n      cinderId\n      name\n      consumer\n      specs\n      spec(key: \"read_iops_sec\")\n      unknown: spec(key: \"toString\")\n    }\n  }\n": typeof types.WholeQosSpecDocument,
    "\n  query Associations($id: ID!) {\n    qosSpec(id: $id) {\n      associations {\n        id\n        cinderId\n        name\n      }\n    }\n  }\n": typeof types.AssociationsDocument,
    "\n  query AssociatedTypes($id: ID!) {\n    qosSpec(id: $id) {\n      associations {\n        name\n        isPublic\n        extraSpec(key: \"multiattach\")\n        qosSpec {\n          cinderId\n        }\n      }\n    }\n  }\n": typeof types.AssociatedTypesDocument,
    "\n    query FindQosSpec($nameOrId: String!) {\n      findQosSpec(nameOrId: $nameOrId) {\n        cinderId\n      }\n    }\n  ": typeof types.FindQosSpecDocument,
    "\n    query Limits($projectId: ID) {\n      limits(projectId: $projectId) {\n        absolute {\n          maxTotalVolumes\n          maxTotalSnapshots\n          maxTotalVolumeGigabytes\n          maxTotalBackups\n          maxTotalBackupGigabytes\n          totalVolumesUsed\n          totalSnapshotsUsed\n          totalGigabytesUsed\n          totalBackupsUsed\n          totalBackupGigabytesUsed\n        }\n        rate {\n          uri\n          regex\n          limits {\n            verb\n            value\n            remaining\n            unit\n            nextAvailable\n          }\n        }\n      }\n    }\n  ": typeof types.LimitsDocument,
    "\n    mutation CreateBeyond($input: CreateVolumeInput!) {\n      createVolume(input: $input) {\n        volume {\n          id\n        }\n        userErrors {\n          __typename\n          path\n          requestId\n          ... on QuotaExceededError {\n            quota\n            limit\n            inUse\n            requested\n          }\n        }\n      }\n    }\n  ": typeof types.CreateBeyondDocument,
    "\n  query EveryService($filter: ServiceFilter) {\n    services(filter: $filter) {\n      binary\n      host\n      zone\n      status: rawStatus\n      state: rawState\n      updatedAt\n      disabledReason\n      backendState: rawBackendState\n      replicationStatus: rawReplicationStatus\n      activeBackendId\n      frozen\n      cluster {\n        name\n      }\n    }\n  }\n": typeof types.EveryServiceDocument,
    "\n        query ServiceEnums($host: String!) {\n          services(filter: { host: $host }) {\n            status\n            state\n            backendState\n            replicationStatus\n          }\n        }\n      ": typeof types.ServiceEnumsDocument,
    "\n    query ClusterNames {\n      services {\n        cluster {\n          name\n        }\n      }\n    }\n  ": typeof types.ClusterNamesDocument,
    "\n    query ClustersOfServices {\n      services {\n        host\n        cluster {\n          name\n          numHosts\n          services {\n            host\n          }\n        }\n      }\n    }\n  ": typeof types.ClustersOfServicesDocument,
    "\n    query FindService($name: String!, $host: String, $ignoreMissing: Boolean! = true) {\n      findService(name: $name, host: $host, ignoreMissing: $ignoreMissing) {\n        binary\n        host\n      }\n    }\n  ": typeof types.FindServiceDocument,
    "\n    query LogLevels($binary: LogBinary, $server: String, $prefix: String) {\n      serviceLogLevels(binary: $binary, server: $server, prefix: $prefix) {\n        host\n        binary\n        levels {\n          prefix\n          level\n          rawLevel\n        }\n      }\n    }\n  ": typeof types.LogLevelsDocument,
    "\n  query RereadAttached($id: ID!) {\n    volume(id: $id) {\n      status\n      attachments {\n        id\n        status\n        serverId\n        device\n      }\n    }\n  }\n": typeof types.RereadAttachedDocument,
    "\n  mutation CreateForTest($input: CreateVolumeInput!) {\n    createVolume(input: $input) {\n      volume {\n        id\n        cinderId\n        rawStatus\n        size\n      }\n      userErrors {\n        __typename\n        message\n      }\n    }\n  }\n": typeof types.CreateForTestDocument,
    "\n  mutation DeleteAfterTest($id: ID!) {\n    deleteVolume(input: { id: $id, cascade: true, force: true }) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.DeleteAfterTestDocument,
    "\n  query AllForComparison {\n    volumes(first: 1000, filter: { name: \"behaviour-refused\" }) {\n      totalCount\n    }\n  }\n": typeof types.AllForComparisonDocument,
    "\n  query AroundTransfers($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Transfer {\n        cinderId\n        volume {\n          name\n          status\n          transfers {\n            totalCount\n            nodes {\n              cinderId\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.AroundTransfersDocument,
    "\n    query FindTransfer($nameOrId: String!, $allProjects: Boolean!) {\n      findTransfer(nameOrId: $nameOrId, allProjects: $allProjects) {\n        cinderId\n      }\n    }\n  ": typeof types.FindTransferDocument,
    "\n  query WholeTransfer($id: ID!) {\n    transfer(id: $id) {\n      id\n      cinderId\n      name\n      createdAt\n      noSnapshots\n      sourceProjectId\n      destinationProjectId\n      accepted\n      volumeId\n      volume {\n        id\n        cinderId\n      }\n    }\n  }\n": typeof types.WholeTransferDocument,
    "\n  query Reread($id: ID!) {\n    volume(id: $id) {\n      name\n      description\n      status\n      rawStatus\n      size\n      metadata\n    }\n  }\n": typeof types.RereadDocument,
    "\n    mutation Extend($input: ExtendVolumeInput!) {\n      extendVolume(input: $input) {\n        volume {\n          id\n          status\n          size\n        }\n        userErrors {\n          __typename\n          message\n          path\n          ... on ResourceFailureError {\n            lastStatus\n            reasons\n          }\n          ... on WaitTimeoutError {\n            lastStatus\n          }\n        }\n      }\n    }\n  ": typeof types.ExtendDocument,
    "\n    mutation Update($input: UpdateVolumeInput!) {\n      updateVolume(input: $input) {\n        volume {\n          name\n          description\n          metadata\n        }\n        userErrors {\n          __typename\n          message\n          path\n        }\n      }\n    }\n  ": typeof types.UpdateDocument,
    "\n    mutation Delete($input: DeleteVolumeInput!) {\n      deleteVolume(input: $input) {\n        deletedId\n        userErrors {\n          __typename\n          message\n          ... on ResourceFailureError {\n            lastStatus\n          }\n          ... on WaitTimeoutError {\n            lastStatus\n          }\n        }\n      }\n    }\n  ": typeof types.DeleteDocument,
    "\n  query StateOfVolume($id: ID!) {\n    volume(id: $id) {\n      id\n      rawStatus\n      bootable\n      metadata\n      imageMetadata\n      rawMigrationStatus\n    }\n  }\n": typeof types.StateOfVolumeDocument,
    "\n  query VolumeSummary($allProjects: Boolean!) {\n    volumeSummary(allProjects: $allProjects) {\n      totalCount\n      totalSize\n      metadata {\n        key\n        values\n      }\n    }\n  }\n": typeof types.VolumeSummaryDocument,
    "\n  query WholeVolumeType($id: ID!) {\n    volumeType(id: $id) {\n      id\n      cinderId\n      name\n      description\n      isPublic\n      extraSpecs\n      visible: extraSpec(key: \"multiattach\")\n      secret: extraSpec(key: \"behaviour:secret\")\n      unknown: extraSpec(key: \"constructor\")\n      qosSpecId\n      qosSpec {\n        id\n        cinderId\n      }\n    }\n  }\n": typeof types.WholeVolumeTypeDocument,
    "\n  query TypeDetails($id: ID!) {\n    volumeType(id: $id) {\n      encryption {\n        encryptionId\n        provider\n        controlLocation\n        cipher\n        keySize\n        createdAt\n        updatedAt\n        deleted\n        deletedAt\n        volumeType {\n          id\n          cinderId\n        }\n      }\n      access {\n        projectId\n        volumeType {\n          cinderId\n        }\n      }\n    }\n  }\n": typeof types.TypeDetailsDocument,
    "\n    query TypesWithSpecs {\n      volumeTypes(first: 100) {\n        nodes {\n          cinderId\n          extraSpecs\n          qosSpec {\n            name\n            consumer\n          }\n        }\n      }\n    }\n  ": typeof types.TypesWithSpecsDocument,
    "\n  query FindVolumeType($nameOrId: String!) {\n    findVolumeType(nameOrId: $nameOrId) {\n      cinderId\n    }\n  }\n": typeof types.FindVolumeTypeDocument,
};
const documents: Documents = {
    "query ApiVersion {\n  apiVersion {\n    microversion\n    minMicroversion\n    maxMicroversion\n  }\n}": types.ApiVersionDocument,
    "mutation CreateVolume($name: String!, $size: Int!) {\n  createVolume(input: {name: $name, size: $size, wait: {timeout: 60}}) {\n    volume {\n      id\n      name\n      status\n      size\n    }\n    userErrors {\n      __typename\n      message\n      path\n    }\n  }\n}": types.CreateVolumeDocument,
    "query FindByName($nameOrId: String!) {\n  findVolume(nameOrId: $nameOrId) {\n    id\n    name\n    status\n    rawStatus\n    metadata\n    bootable\n    createdAt\n  }\n}": types.FindByNameDocument,
    "query Groups {\n  groups {\n    nodes {\n      name\n      status\n      volumeTypes {\n        name\n      }\n      volumes {\n        totalCount\n        nodes {\n          name\n          size\n        }\n      }\n    }\n  }\n}": types.GroupsDocument,
    "query Lineage {\n  snapshots(first: 20, orderBy: [{field: CREATED_AT, direction: DESC}]) {\n    nodes {\n      name\n      createdAt\n      volume {\n        name\n        volumeType {\n          name\n        }\n      }\n      volumes {\n        nodes {\n          name\n          status\n        }\n      }\n      backups {\n        totalCount\n      }\n    }\n  }\n}": types.LineageDocument,
    "subscription LiveVolumes {\n  volumesChanged {\n    kind\n    previousStatus\n    status\n    volume {\n      id\n      name\n      size\n    }\n  }\n}\n\nmutation CreateLiveVolume($name: String!, $size: Int!) {\n  createVolume(input: {name: $name, size: $size}) {\n    volume {\n      id\n      status\n    }\n    userErrors {\n      __typename\n      message\n    }\n  }\n}": types.LiveVolumesDocument,
    "query Volumes {\n  volumes(first: 20) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      id\n      name\n      status\n      size\n      volumeType {\n        name\n        description\n      }\n      attachments {\n        serverId\n        device\n      }\n      snapshots {\n        nodes {\n          name\n          status\n          createdAt\n        }\n      }\n      backups {\n        nodes {\n          name\n          isIncremental\n        }\n      }\n      group {\n        name\n      }\n    }\n  }\n}": types.VolumesDocument,
    "subscription WaitForStatus($id: ID!) {\n  waitForStatus(id: $id, wait: 60) {\n    value\n    previousValue\n    node {\n      id\n      ... on Volume {\n        name\n        size\n      }\n    }\n  }\n}": types.WaitForStatusDocument,
    "\n    query EverythingOfMine {\n      volumes(first: 1000) {\n        nodes {\n          cinderId\n        }\n      }\n      snapshots(first: 1000) {\n        nodes {\n          cinderId\n        }\n      }\n      backups(first: 1000) {\n        nodes {\n          cinderId\n        }\n      }\n      groups(first: 1000) {\n        nodes {\n          cinderId\n        }\n      }\n      attachments(first: 1000) {\n        nodes {\n          cinderId\n        }\n      }\n    }\n  ": types.EverythingOfMineDocument,
    "\n    query ById($volume: ID!, $snapshot: ID!, $backup: ID!, $group: ID!, $attachment: ID!, $nodes: [ID!]!) {\n      volume(id: $volume) {\n        id\n      }\n      snapshot(id: $snapshot) {\n        id\n      }\n      backup(id: $backup) {\n        id\n      }\n      group(id: $group) {\n        id\n      }\n      attachment(id: $attachment) {\n        id\n        connectionInfo\n      }\n      findVolume(nameOrId: \"behaviour-page-0\") {\n        id\n      }\n      nodes(ids: $nodes) {\n        id\n      }\n    }\n  ": types.ByIdDocument,
    "\n    query ConnectionInfoOfAttachment($id: ID!) {\n      attachment(id: $id) {\n        connectionInfo\n      }\n    }\n  ": types.ConnectionInfoOfAttachmentDocument,
    "\n    query AdminOnly($id: ID!) {\n      volume(id: $id) {\n        host\n        name\n        migrationStatus\n        rawMigrationStatus\n        providerId\n        clusterName\n      }\n    }\n  ": types.AdminOnlyDocument,
    "\n  mutation Attach($input: CreateAttachmentInput!) {\n    createAttachment(input: $input) {\n      attachment {\n        id\n        status\n        rawStatus\n        serverId\n        attachMode\n      }\n      userErrors {\n        __typename\n        message\n        path\n        ... on WaitTimeoutError {\n          lastStatus\n        }\n      }\n    }\n  }\n": types.AttachDocument,
    "\n  mutation Connect($input: UpdateAttachmentInput!) {\n    updateAttachment(input: $input) {\n      attachment {\n        status\n        connectionInfo\n      }\n      userErrors {\n        __typename\n        message\n        path\n      }\n    }\n  }\n": types.ConnectDocument,
    "\n  mutation Complete($input: CompleteAttachmentInput!) {\n    completeAttachment(input: $input) {\n      attachment {\n        status\n      }\n      userErrors {\n        __typename\n        message\n      }\n    }\n  }\n": types.CompleteDocument,
    "\n  mutation Unattach($input: DeleteAttachmentInput!) {\n    deleteAttachment(input: $input) {\n      deletedId\n      remaining {\n        id\n      }\n      userErrors {\n        __typename\n        message\n      }\n    }\n  }\n": types.UnattachDocument,
    "\n  query EveryPool($filter: BackendPoolFilter) {\n    backendPools(filter: $filter) {\n      name\n      capabilities {\n        volumeBackendName\n        poolName\n        vendorName\n        driverVersion\n        storageProtocol\n        backendState: rawBackendState\n        totalCapacity {\n          gib\n          isInfinite\n          isUnknown\n        }\n        freeCapacity {\n          gib\n          isInfinite\n          isUnknown\n        }\n        allocatedCapacity\n        provisionedCapacity\n        reservedPercentage\n        reservedSnapshotPercentage\n        maxOverSubscriptionRatio\n        totalVolumes\n        thinProvisioningSupport\n        thickProvisioningSupport\n        compressionSupport\n        multiattach\n        qosSupport\n        onlineExtendSupport\n        sparseCopyVolume\n        cloneAcrossPools\n        consistentGroupSnapshotEnabled\n        consistentGroupReplicationEnabled\n        groupReplicationEnabled\n        replicationEnabled\n        locationInfo\n        filterFunction\n        goodnessFunction\n        timestamp\n        other\n      }\n    }\n  }\n": types.EveryPoolDocument,
    "\n        query PoolNames {\n          backendPools {\n            name\n          }\n        }\n      ": types.PoolNamesDocument,
    "\n    query PoolsOfVolumes {\n      volumes(first: 100, filter: { metadata: { fixture: \"page\" } }) {\n        nodes {\n          host\n          pool {\n            name\n            capabilities {\n              totalCapacity {\n                gib\n              }\n            }\n          }\n        }\n      }\n    }\n  ": types.PoolsOfVolumesDocument,
    "\n        query PoolOfVolume($id: ID!) {\n          volume(id: $id) {\n            pool {\n              name\n            }\n          }\n        }\n      ": types.PoolOfVolumeDocument,
    "\n  query BackupChain($id: ID!) {\n    backup(id: $id) {\n      cinderId\n      parent {\n        cinderId\n        parent {\n          cinderId\n        }\n      }\n      dependents {\n        cinderId\n      }\n    }\n  }\n": types.BackupChainDocument,
    "\n    query BackupParent($id: ID!) {\n      backup(id: $id) {\n        parent {\n          cinderId\n        }\n      }\n    }\n  ": types.BackupParentDocument,
    "\n    query BackupDependents($id: ID!) {\n      backup(id: $id) {\n        dependents {\n          cinderId\n        }\n      }\n    }\n  ": types.BackupDependentsDocument,
    "\n        query BackupsOfParent($id: ID!) {\n          backups(filter: { parentId: $id }) {\n            nodes {\n              cinderId\n            }\n          }\n        }\n      ": types.BackupsOfParentDocument,
    "\n  query Capabilities($host: String!) {\n    capabilities(host: $host) {\n      namespace\n      vendorName\n      volumeBackendName\n      poolName\n      driverVersion\n      storageProtocol\n      displayName\n      description\n      visibility\n      replicationTargets\n      properties {\n        name\n        title\n        description\n        type\n        other\n      }\n    }\n  }\n": types.CapabilitiesDocument,
    "\n        query AvailabilityZones {\n          availabilityZones {\n            zoneName\n            available\n          }\n        }\n      ": types.AvailabilityZonesDocument,
    "\n        query Extensions {\n          extensions {\n            alias\n            name\n            description\n            updated\n            links\n          }\n        }\n      ": types.ExtensionsDocument,
    "\n      query ResourceFilters($resource: String) {\n        resourceFilters(resource: $resource) {\n          resource\n          filters\n        }\n      }\n    ": types.ResourceFiltersDocument,
    "\n    query Extension($alias: String!) {\n      extension(alias: $alias) {\n        alias\n        name\n      }\n    }\n  ": types.ExtensionDocument,
    "\n  query EveryCluster($filter: ClusterFilter) {\n    clusters(filter: $filter) {\n      name\n      binary\n      state: rawState\n      status: rawStatus\n      numHosts\n      numDownHosts\n      lastHeartbeat\n      createdAt\n      updatedAt\n      disabledReason\n      replicationStatus: rawReplicationStatus\n      frozen\n      activeBackendId\n    }\n  }\n": types.EveryClusterDocument,
    "\n        query ClusterSummaries {\n          clusters {\n            name\n            state\n            status\n            replicationStatus\n          }\n        }\n      ": types.ClusterSummariesDocument,
    "\n        query ServicesOfClusters {\n          clusters {\n            numHosts\n            services {\n              host\n              cluster {\n                name\n              }\n            }\n            name\n          }\n        }\n      ": types.ServicesOfClustersDocument,
    "\n  query WholeConsistencyGroup($id: ID!) {\n    consistencyGroup(id: $id) {\n      id\n      cinderId\n      status\n      rawStatus\n      name\n      description\n      availabilityZone\n      createdAt\n      volumeTypeIds\n      volumeTypes {\n        cinderId\n      }\n    }\n  }\n": types.WholeConsistencyGroupDocument,
    "\n  query ConsistencyGroupOfVolume($id: ID!) {\n    volume(id: $id) {\n      consistencyGroup {\n        id\n        cinderId\n      }\n      group {\n        id\n      }\n    }\n  }\n": types.ConsistencyGroupOfVolumeDocument,
    "\n  query AroundConsistencyGroup($id: ID!) {\n    consistencyGroup(id: $id) {\n      volumes {\n        nodes {\n          cinderId\n          consistencyGroup {\n            name\n          }\n          group {\n            name\n          }\n        }\n      }\n      consistencyGroupSnapshots(first: 100) {\n        totalCount\n        nodes {\n          cinderId\n          consistencyGroup {\n            name\n          }\n          snapshots {\n            nodes {\n              volume {\n                cinderId\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": types.AroundConsistencyGroupDocument,
    "\n    query FindConsistencyGroup($nameOrId: String!, $allProjects: Boolean!) {\n      findConsistencyGroup(nameOrId: $nameOrId, allProjects: $allProjects) {\n        cinderId\n      }\n    }\n  ": types.FindConsistencyGroupDocument,
    "\n  query WholeConsistencyGroupSnapshot($id: ID!) {\n    consistencyGroupSnapshot(id: $id) {\n      id\n      cinderId\n      status\n      rawStatus\n      name\n      description\n      createdAt\n      consistencyGroupId\n      consistencyGroup {\n        id\n        cinderId\n      }\n    }\n  }\n": types.WholeConsistencyGroupSnapshotDocument,
    "\n    query FindConsistencyGroupSnapshot($nameOrId: String!) {\n      findConsistencyGroupSnapshot(nameOrId: $nameOrId) {\n        cinderId\n      }\n    }\n  ": types.FindConsistencyGroupSnapshotDocument,
    "\n  mutation Create($input: CreateVolumeInput!) {\n    createVolume(input: $input) {\n      volume {\n        id\n        cinderId\n        name\n        description\n        status\n        rawStatus\n        size\n        metadata\n        team: metadataValue(key: \"team\")\n        snapshot {\n          id\n        }\n        sourceVolume {\n          id\n        }\n      }\n      userErrors {\n        __typename\n        message\n        code\n        path\n        requestId\n        ... on ResourceFailureError {\n          lastStatus\n          reasons\n        }\n        ... on WaitTimeoutError {\n          lastStatus\n        }\n      }\n    }\n  }\n": types.CreateDocument,
    "\n  query DefaultVolumeTypes {\n    defaultVolumeTypes {\n      projectId\n      volumeTypeId\n      volumeType {\n        id\n        cinderId\n      }\n    }\n  }\n": types.DefaultVolumeTypesDocument,
    "\n  query DefaultVolumeTypeOf($projectId: ID!) {\n    defaultVolumeType(projectId: $projectId) {\n      projectId\n      volumeTypeId\n      volumeType {\n        cinderId\n        name\n        isPublic\n      }\n    }\n  }\n": types.DefaultVolumeTypeOfDocument,
    "\n  fragment DeletePlanParts on DeletePlan {\n    isAllowed\n    isAllowedWithDependents\n    obstacles {\n      code\n      reason\n      node {\n        id\n      }\n      isClearedByDependents\n    }\n    dependents {\n      id\n    }\n    steps {\n      mutation\n      input\n      hasWait\n    }\n  }\n": types.DeletePlanPartsFragmentDoc,
    "\n  query DeletePlan($id: ID!) {\n    node(id: $id) {\n      ... on Volume {\n        deletePlan {\n          ...DeletePlanParts\n        }\n      }\n      ... on Snapshot {\n        # Its type is not null, unlike the others.\n        ofSnapshot: deletePlan {\n          ...DeletePlanParts\n        }\n      }\n      ... on Backup {\n        deletePlan {\n          ...DeletePlanParts\n        }\n      }\n      ... on Group {\n        deletePlan {\n          ...DeletePlanParts\n        }\n      }\n      ... on VolumeType {\n        deletePlan {\n          ...DeletePlanParts\n        }\n      }\n    }\n  }\n": types.DeletePlanDocument,
    "\n  query ReadmeFirst {\n    volumes(first: 5) {\n      nodes {\n        name\n        status\n        size\n        snapshots {\n          nodes {\n            name\n          }\n        }\n        attachments {\n          server {\n            name\n            status\n          }\n        }\n      }\n    }\n  }\n": types.ReadmeFirstDocument,
    "\n    query OnePage {\n      volumes(first: 24) {\n        nodes {\n          cinderId\n          volumeType {\n            name\n            description\n          }\n          attachments {\n            serverId\n            attachedAt\n          }\n          snapshots {\n            nodes {\n              name\n              status\n            }\n          }\n          backups {\n            nodes {\n              name\n              status\n            }\n          }\n        }\n      }\n    }\n  ": types.OnePageDocument,
    "\n    query GroupsAndVolumes {\n      groups {\n        nodes {\n          cinderId\n          volumes {\n            totalCount\n            nodes {\n              cinderId\n              group {\n                cinderId\n              }\n            }\n          }\n        }\n      }\n    }\n  ": types.GroupsAndVolumesDocument,
    "\n    query SnapshotsAndVolumes {\n      snapshots(first: 100) {\n        nodes {\n          cinderId\n          volume {\n            cinderId\n            name\n            size\n          }\n        }\n      }\n    }\n  ": types.SnapshotsAndVolumesDocument,
    "\n    query NothingMore($id: ID!) {\n      volume(id: $id) {\n        cinderId\n        volumeType {\n          id\n          cinderId\n          name\n        }\n        group {\n          id\n          cinderId\n        }\n        attachments {\n          id\n          volume {\n            id\n            cinderId\n          }\n        }\n      }\n    }\n  ": types.NothingMoreDocument,
    "\n    query SameTwice($id: ID!, $global: ID!) {\n      one: volume(id: $id) {\n        name\n      }\n      other: volume(id: $global) {\n        size\n      }\n      node(id: $global) {\n        ... on Volume {\n          status\n        }\n      }\n      nodes(ids: [$global]) {\n        id\n      }\n    }\n  ": types.SameTwiceDocument,
    "\n    query Around($volume: ID!) {\n      volume(id: $volume) {\n        id\n        snapshots(first: 100) {\n          totalCount\n          nodes {\n            id\n            volume {\n              id\n              name\n            }\n            backups {\n              nodes {\n                id\n              }\n            }\n            volumes {\n              nodes {\n                id\n              }\n            }\n          }\n        }\n        backups {\n          nodes {\n            id\n            volume {\n              id\n              name\n            }\n            snapshot {\n              id\n            }\n            isIncremental\n            size\n          }\n        }\n        clones {\n          nodes {\n            id\n          }\n        }\n        snapshot {\n          id\n        }\n        sourceVolume {\n          id\n        }\n      }\n    }\n  ": types.AroundDocument,
    "\n    query OneAttachment($id: ID!) {\n      attachment(id: $id) {\n        id\n        status\n        rawStatus\n        serverId\n        attachMode\n        attachedAt\n        detachedAt\n        connectionInfo\n        device\n        hostName\n        volume {\n          cinderId\n          name\n        }\n      }\n    }\n  ": types.OneAttachmentDocument,
    "\n    query AttachmentOfVolume($id: ID!) {\n      volume(id: $id) {\n        attachments {\n          id\n          status\n          rawStatus\n          serverId\n          attachMode\n          attachedAt\n          detachedAt\n          connectionInfo\n          device\n          hostName\n          volume {\n            cinderId\n            name\n          }\n        }\n      }\n    }\n  ": types.AttachmentOfVolumeDocument,
    "\n    query Types {\n      volumeTypes {\n        nodes {\n          id\n          name\n          isPublic\n          extraSpecs\n          volumes(first: 1) {\n            totalCount\n          }\n        }\n      }\n      findVolumeType(nameOrId: \"__DEFAULT__\") {\n        id\n        name\n        volumes(first: 5) {\n          nodes {\n            volumeType {\n              id\n            }\n          }\n        }\n      }\n      apiVersion {\n        microversion\n        minMicroversion\n        maxMicroversion\n      }\n    }\n  ": types.TypesDocument,
    "\n  query WholeGroupSnapshot($id: ID!) {\n    groupSnapshot(id: $id) {\n      id\n      cinderId\n      status\n      rawStatus\n      name\n      description\n      createdAt\n      projectId\n      groupId\n      groupTypeId\n      group {\n        id\n        cinderId\n      }\n      groupType {\n        id\n        cinderId\n      }\n    }\n  }\n": types.WholeGroupSnapshotDocument,
    "\n  query AroundGroupSnapshots($id: ID!) {\n    group(id: $id) {\n      groupType {\n        name\n      }\n      groupSnapshot {\n        id\n      }\n      groupSnapshots(first: 100) {\n        totalCount\n        nodes {\n          cinderId\n          group {\n            name\n          }\n          groupType {\n            name\n          }\n          snapshots {\n            nodes {\n              name\n              groupSnapshot {\n                cinderId\n              }\n              volume {\n                cinderId\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": types.AroundGroupSnapshotsDocument,
    "\n  query GroupSnapshotsOfSnapshots($id: ID!) {\n    volume(id: $id) {\n      snapshots(first: 100) {\n        nodes {\n          groupSnapshot {\n            cinderId\n            name\n          }\n        }\n      }\n    }\n  }\n": types.GroupSnapshotsOfSnapshotsDocument,
    "\n    query FindGroupSnapshot($nameOrId: String!, $allProjects: Boolean!) {\n      findGroupSnapshot(nameOrId: $nameOrId, allProjects: $allProjects) {\n        cinderId\n      }\n    }\n  ": types.FindGroupSnapshotDocument,
    "\n  query WholeGroupType($id: ID!) {\n    groupType(id: $id) {\n      id\n      cinderId\n      name\n      description\n      isPublic\n    }\n  }\n": types.WholeGroupTypeDocument,
    "\n  query GroupSpecs($id: ID!) {\n    groupType(id: $id) {\n      cinderId\n      name\n      description\n      isPublic\n      groupSpecs\n      a: groupSpec(key: \"behaviour:a\")\n      empty: groupSpec(key: \"behaviour:c\")\n      unknown: groupSpec(key: \"x\")\n    }\n  }\n": types.GroupSpecsDocument,
    "\n    query FindGroupType($nameOrId: String!) {\n      findGroupType(nameOrId: $nameOrId) {\n        cinderId\n      }\n    }\n  ": types.FindGroupTypeDocument,
    "\n    query TypeOfGroup($id: ID!) {\n      group(id: $id) {\n        groupType {\n          id\n          cinderId\n        }\n      }\n    }\n  ": types.TypeOfGroupDocument,
    "\n    query TypesOfGroups {\n      groups(first: 100) {\n        nodes {\n          cinderId\n          groupType {\n            cinderId\n            name\n          }\n        }\n      }\n    }\n  ": types.TypesOfGroupsDocument,
    "\n  query EveryHost($zone: String) {\n    hosts(zone: $zone) {\n      hostName\n      service\n      zone\n      serviceStatus: rawServiceStatus\n      serviceState: rawServiceState\n      lastUpdate\n    }\n  }\n": types.EveryHostDocument,
    "\n      query HostEnums {\n        hosts {\n          serviceStatus\n          serviceState\n        }\n      }\n    ": types.HostEnumsDocument,
    "\n    query HostUsage($name: String!) {\n      host(name: $name) {\n        host\n        projectId\n        volumeCount\n        totalVolumeGb\n        snapshotCount\n        totalSnapshotGb\n      }\n    }\n  ": types.HostUsageDocument,
    "\n    query UsageOfHosts {\n      hosts {\n        hostName\n        service\n        usage {\n          host\n          projectId\n          volumeCount\n        }\n      }\n    }\n  ": types.UsageOfHostsDocument,
    "\n  fragment LineageParts on Lineage {\n    isComplete\n    edges {\n      kind\n      depth\n      parentId\n      parent {\n        id\n      }\n      childId\n      child {\n        id\n      }\n    }\n  }\n": types.LineagePartsFragmentDoc,
    "\n  query LineageOf($id: ID!, $depth: Int!) {\n    node(id: $id) {\n      ... on Volume {\n        lineage(depth: $depth) {\n          ...LineageParts\n        }\n      }\n      ... on Backup {\n        chain(depth: $depth) {\n          ...LineageParts\n        }\n      }\n    }\n  }\n": types.LineageOfDocument,
    "\n    query Everywhere($allProjects: Boolean!) {\n      volumes(first: 1000, allProjects: $allProjects) {\n        nodes {\n          cinderId\n          projectId\n          host\n        }\n      }\n    }\n  ": types.EverywhereDocument,
    "\n  query ManageableVolumes($host: String!) {\n    manageableVolumes(host: $host, first: 1000) {\n      nodes {\n        reference\n        size\n        safeToManage\n        reasonNotSafe\n        extraInfo\n        volume {\n          cinderId\n        }\n      }\n    }\n  }\n": types.ManageableVolumesDocument,
    "\n  query ManageableSnapshots($host: String!) {\n    manageableSnapshots(host: $host, first: 1000) {\n      nodes {\n        reference\n        size\n        safeToManage\n        reasonNotSafe\n        extraInfo\n        sourceReference\n        snapshot {\n          cinderId\n        }\n      }\n    }\n  }\n": types.ManageableSnapshotsDocument,
    "\n  query WholeMessage($id: ID!) {\n    message(id: $id) {\n      id\n      cinderId\n      eventId\n      userMessage\n      messageLevel\n      rawMessageLevel\n      createdAt\n      guaranteedUntil\n      requestId\n      resourceType\n      rawResourceType\n      resourceId\n    }\n  }\n": types.WholeMessageDocument,
    "\n    query MessageWithResource($id: ID!) {\n      message(id: $id) {\n        resourceId\n        resource {\n          __typename\n          id\n          ... on Volume {\n            name\n          }\n          ... on Snapshot {\n            name\n          }\n          ... on Backup {\n            name\n          }\n        }\n      }\n    }\n  ": types.MessageWithResourceDocument,
    "\n  query WholeQosSpec($id: ID!) {\n    qosSpec(id: $id) {\n      id\n      cinderId\n      name\n      consumer\n      specs\n      spec(key: \"read_iops_sec\")\n      unknown: spec(key: \"toString\")\n    }\n  }\n": types.WholeQosSpecDocument,
    "\n  query Associations($id: ID!) {\n    qosSpec(id: $id) {\n      associations {\n        id\n        cinderId\n        name\n      }\n    }\n  }\n": types.AssociationsDocument,
    "\n  query AssociatedTypes($id: ID!) {\n    qosSpec(id: $id) {\n      associations {\n        name\n        isPublic\n        extraSpec(key: \"multiattach\")\n        qosSpec {\n          cinderId\n        }\n      }\n    }\n  }\n": types.AssociatedTypesDocument,
    "\n    query FindQosSpec($nameOrId: String!) {\n      findQosSpec(nameOrId: $nameOrId) {\n        cinderId\n      }\n    }\n  ": types.FindQosSpecDocument,
    "\n    query Limits($projectId: ID) {\n      limits(projectId: $projectId) {\n        absolute {\n          maxTotalVolumes\n          maxTotalSnapshots\n          maxTotalVolumeGigabytes\n          maxTotalBackups\n          maxTotalBackupGigabytes\n          totalVolumesUsed\n          totalSnapshotsUsed\n          totalGigabytesUsed\n          totalBackupsUsed\n          totalBackupGigabytesUsed\n        }\n        rate {\n          uri\n          regex\n          limits {\n            verb\n            value\n            remaining\n            unit\n            nextAvailable\n          }\n        }\n      }\n    }\n  ": types.LimitsDocument,
    "\n    mutation CreateBeyond($input: CreateVolumeInput!) {\n      createVolume(input: $input) {\n        volume {\n          id\n        }\n        userErrors {\n          __typename\n          path\n          requestId\n          ... on QuotaExceededError {\n            quota\n            limit\n            inUse\n            requested\n          }\n        }\n      }\n    }\n  ": types.CreateBeyondDocument,
    "\n  query EveryService($filter: ServiceFilter) {\n    services(filter: $filter) {\n      binary\n      host\n      zone\n      status: rawStatus\n      state: rawState\n      updatedAt\n      disabledReason\n      backendState: rawBackendState\n      replicationStatus: rawReplicationStatus\n      activeBackendId\n      frozen\n      cluster {\n        name\n      }\n    }\n  }\n": types.EveryServiceDocument,
    "\n        query ServiceEnums($host: String!) {\n          services(filter: { host: $host }) {\n            status\n            state\n            backendState\n            replicationStatus\n          }\n        }\n      ": types.ServiceEnumsDocument,
    "\n    query ClusterNames {\n      services {\n        cluster {\n          name\n        }\n      }\n    }\n  ": types.ClusterNamesDocument,
    "\n    query ClustersOfServices {\n      services {\n        host\n        cluster {\n          name\n          numHosts\n          services {\n            host\n          }\n        }\n      }\n    }\n  ": types.ClustersOfServicesDocument,
    "\n    query FindService($name: String!, $host: String, $ignoreMissing: Boolean! = true) {\n      findService(name: $name, host: $host, ignoreMissing: $ignoreMissing) {\n        binary\n        host\n      }\n    }\n  ": types.FindServiceDocument,
    "\n    query LogLevels($binary: LogBinary, $server: String, $prefix: String) {\n      serviceLogLevels(binary: $binary, server: $server, prefix: $prefix) {\n        host\n        binary\n        levels {\n          prefix\n          level\n          rawLevel\n        }\n      }\n    }\n  ": types.LogLevelsDocument,
    "\n  query RereadAttached($id: ID!) {\n    volume(id: $id) {\n      status\n      attachments {\n        id\n        status\n        serverId\n        device\n      }\n    }\n  }\n": types.RereadAttachedDocument,
    "\n  mutation CreateForTest($input: CreateVolumeInput!) {\n    createVolume(input: $input) {\n      volume {\n        id\n        cinderId\n        rawStatus\n        size\n      }\n      userErrors {\n        __typename\n        message\n      }\n    }\n  }\n": types.CreateForTestDocument,
    "\n  mutation DeleteAfterTest($id: ID!) {\n    deleteVolume(input: { id: $id, cascade: true, force: true }) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.DeleteAfterTestDocument,
    "\n  query AllForComparison {\n    volumes(first: 1000, filter: { name: \"behaviour-refused\" }) {\n      totalCount\n    }\n  }\n": types.AllForComparisonDocument,
    "\n  query AroundTransfers($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Transfer {\n        cinderId\n        volume {\n          name\n          status\n          transfers {\n            totalCount\n            nodes {\n              cinderId\n            }\n          }\n        }\n      }\n    }\n  }\n": types.AroundTransfersDocument,
    "\n    query FindTransfer($nameOrId: String!, $allProjects: Boolean!) {\n      findTransfer(nameOrId: $nameOrId, allProjects: $allProjects) {\n        cinderId\n      }\n    }\n  ": types.FindTransferDocument,
    "\n  query WholeTransfer($id: ID!) {\n    transfer(id: $id) {\n      id\n      cinderId\n      name\n      createdAt\n      noSnapshots\n      sourceProjectId\n      destinationProjectId\n      accepted\n      volumeId\n      volume {\n        id\n        cinderId\n      }\n    }\n  }\n": types.WholeTransferDocument,
    "\n  query Reread($id: ID!) {\n    volume(id: $id) {\n      name\n      description\n      status\n      rawStatus\n      size\n      metadata\n    }\n  }\n": types.RereadDocument,
    "\n    mutation Extend($input: ExtendVolumeInput!) {\n      extendVolume(input: $input) {\n        volume {\n          id\n          status\n          size\n        }\n        userErrors {\n          __typename\n          message\n          path\n          ... on ResourceFailureError {\n            lastStatus\n            reasons\n          }\n          ... on WaitTimeoutError {\n            lastStatus\n          }\n        }\n      }\n    }\n  ": types.ExtendDocument,
    "\n    mutation Update($input: UpdateVolumeInput!) {\n      updateVolume(input: $input) {\n        volume {\n          name\n          description\n          metadata\n        }\n        userErrors {\n          __typename\n          message\n          path\n        }\n      }\n    }\n  ": types.UpdateDocument,
    "\n    mutation Delete($input: DeleteVolumeInput!) {\n      deleteVolume(input: $input) {\n        deletedId\n        userErrors {\n          __typename\n          message\n          ... on ResourceFailureError {\n            lastStatus\n          }\n          ... on WaitTimeoutError {\n            lastStatus\n          }\n        }\n      }\n    }\n  ": types.DeleteDocument,
    "\n  query StateOfVolume($id: ID!) {\n    volume(id: $id) {\n      id\n      rawStatus\n      bootable\n      metadata\n      imageMetadata\n      rawMigrationStatus\n    }\n  }\n": types.StateOfVolumeDocument,
    "\n  query VolumeSummary($allProjects: Boolean!) {\n    volumeSummary(allProjects: $allProjects) {\n      totalCount\n      totalSize\n      metadata {\n        key\n        values\n      }\n    }\n  }\n": types.VolumeSummaryDocument,
    "\n  query WholeVolumeType($id: ID!) {\n    volumeType(id: $id) {\n      id\n      cinderId\n      name\n      description\n      isPublic\n      extraSpecs\n      visible: extraSpec(key: \"multiattach\")\n      secret: extraSpec(key: \"behaviour:secret\")\n      unknown: extraSpec(key: \"constructor\")\n      qosSpecId\n      qosSpec {\n        id\n        cinderId\n      }\n    }\n  }\n": types.WholeVolumeTypeDocument,
    "\n  query TypeDetails($id: ID!) {\n    volumeType(id: $id) {\n      encryption {\n        encryptionId\n        provider\n        controlLocation\n        cipher\n        keySize\n        createdAt\n        updatedAt\n        deleted\n        deletedAt\n        volumeType {\n          id\n          cinderId\n        }\n      }\n      access {\n        projectId\n        volumeType {\n          cinderId\n        }\n      }\n    }\n  }\n": types.TypeDetailsDocument,
    "\n    query TypesWithSpecs {\n      volumeTypes(first: 100) {\n        nodes {\n          cinderId\n          extraSpecs\n          qosSpec {\n            name\n            consumer\n          }\n        }\n      }\n    }\n  ": types.TypesWithSpecsDocument,
    "\n  query FindVolumeType($nameOrId: String!) {\n    findVolumeType(nameOrId: $nameOrId) {\n      cinderId\n    }\n  }\n": types.FindVolumeTypeDocument,
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
export function graphql(source: "subscription LiveVolumes {\n  volumesChanged {\n    kind\n    previousStatus\n    status\n    volume {\n      id\n      name\n      size\n    }\n  }\n}\n\nmutation CreateLiveVolume($name: String!, $size: Int!) {\n  createVolume(input: {name: $name, size: $size}) {\n    volume {\n      id\n      status\n    }\n    userErrors {\n      __typename\n      message\n    }\n  }\n}"): typeof import('./graphql.js').LiveVolumesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Volumes {\n  volumes(first: 20) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      id\n      name\n      status\n      size\n      volumeType {\n        name\n        description\n      }\n      attachments {\n        serverId\n        device\n      }\n      snapshots {\n        nodes {\n          name\n          status\n          createdAt\n        }\n      }\n      backups {\n        nodes {\n          name\n          isIncremental\n        }\n      }\n      group {\n        name\n      }\n    }\n  }\n}"): typeof import('./graphql.js').VolumesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription WaitForStatus($id: ID!) {\n  waitForStatus(id: $id, wait: 60) {\n    value\n    previousValue\n    node {\n      id\n      ... on Volume {\n        name\n        size\n      }\n    }\n  }\n}"): typeof import('./graphql.js').WaitForStatusDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query EverythingOfMine {\n      volumes(first: 1000) {\n        nodes {\n          cinderId\n        }\n      }\n      snapshots(first: 1000) {\n        nodes {\n          cinderId\n        }\n      }\n      backups(first: 1000) {\n        nodes {\n          cinderId\n        }\n      }\n      groups(first: 1000) {\n        nodes {\n          cinderId\n        }\n      }\n      attachments(first: 1000) {\n        nodes {\n          cinderId\n        }\n      }\n    }\n  "): typeof import('./graphql.js').EverythingOfMineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query ById($volume: ID!, $snapshot: ID!, $backup: ID!, $group: ID!, $attachment: ID!, $nodes: [ID!]!) {\n      volume(id: $volume) {\n        id\n      }\n      snapshot(id: $snapshot) {\n        id\n      }\n      backup(id: $backup) {\n        id\n      }\n      group(id: $group) {\n        id\n      }\n      attachment(id: $attachment) {\n        id\n        connectionInfo\n      }\n      findVolume(nameOrId: \"behaviour-page-0\") {\n        id\n      }\n      nodes(ids: $nodes) {\n        id\n      }\n    }\n  "): typeof import('./graphql.js').ByIdDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query ConnectionInfoOfAttachment($id: ID!) {\n      attachment(id: $id) {\n        connectionInfo\n      }\n    }\n  "): typeof import('./graphql.js').ConnectionInfoOfAttachmentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query AdminOnly($id: ID!) {\n      volume(id: $id) {\n        host\n        name\n        migrationStatus\n        rawMigrationStatus\n        providerId\n        clusterName\n      }\n    }\n  "): typeof import('./graphql.js').AdminOnlyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Attach($input: CreateAttachmentInput!) {\n    createAttachment(input: $input) {\n      attachment {\n        id\n        status\n        rawStatus\n        serverId\n        attachMode\n      }\n      userErrors {\n        __typename\n        message\n        path\n        ... on WaitTimeoutError {\n          lastStatus\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').AttachDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Connect($input: UpdateAttachmentInput!) {\n    updateAttachment(input: $input) {\n      attachment {\n        status\n        connectionInfo\n      }\n      userErrors {\n        __typename\n        message\n        path\n      }\n    }\n  }\n"): typeof import('./graphql.js').ConnectDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Complete($input: CompleteAttachmentInput!) {\n    completeAttachment(input: $input) {\n      attachment {\n        status\n      }\n      userErrors {\n        __typename\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.js').CompleteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Unattach($input: DeleteAttachmentInput!) {\n    deleteAttachment(input: $input) {\n      deletedId\n      remaining {\n        id\n      }\n      userErrors {\n        __typename\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.js').UnattachDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EveryPool($filter: BackendPoolFilter) {\n    backendPools(filter: $filter) {\n      name\n      capabilities {\n        volumeBackendName\n        poolName\n        vendorName\n        driverVersion\n        storageProtocol\n        backendState: rawBackendState\n        totalCapacity {\n          gib\n          isInfinite\n          isUnknown\n        }\n        freeCapacity {\n          gib\n          isInfinite\n          isUnknown\n        }\n        allocatedCapacity\n        provisionedCapacity\n        reservedPercentage\n        reservedSnapshotPercentage\n        maxOverSubscriptionRatio\n        totalVolumes\n        thinProvisioningSupport\n        thickProvisioningSupport\n        compressionSupport\n        multiattach\n        qosSupport\n        onlineExtendSupport\n        sparseCopyVolume\n        cloneAcrossPools\n        consistentGroupSnapshotEnabled\n        consistentGroupReplicationEnabled\n        groupReplicationEnabled\n        replicationEnabled\n        locationInfo\n        filterFunction\n        goodnessFunction\n        timestamp\n        other\n      }\n    }\n  }\n"): typeof import('./graphql.js').EveryPoolDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n        query PoolNames {\n          backendPools {\n            name\n          }\n        }\n      "): typeof import('./graphql.js').PoolNamesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query PoolsOfVolumes {\n      volumes(first: 100, filter: { metadata: { fixture: \"page\" } }) {\n        nodes {\n          host\n          pool {\n            name\n            capabilities {\n              totalCapacity {\n                gib\n              }\n            }\n          }\n        }\n      }\n    }\n  "): typeof import('./graphql.js').PoolsOfVolumesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n        query PoolOfVolume($id: ID!) {\n          volume(id: $id) {\n            pool {\n              name\n            }\n          }\n        }\n      "): typeof import('./graphql.js').PoolOfVolumeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BackupChain($id: ID!) {\n    backup(id: $id) {\n      cinderId\n      parent {\n        cinderId\n        parent {\n          cinderId\n        }\n      }\n      dependents {\n        cinderId\n      }\n    }\n  }\n"): typeof import('./graphql.js').BackupChainDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query BackupParent($id: ID!) {\n      backup(id: $id) {\n        parent {\n          cinderId\n        }\n      }\n    }\n  "): typeof import('./graphql.js').BackupParentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query BackupDependents($id: ID!) {\n      backup(id: $id) {\n        dependents {\n          cinderId\n        }\n      }\n    }\n  "): typeof import('./graphql.js').BackupDependentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n        query BackupsOfParent($id: ID!) {\n          backups(filter: { parentId: $id }) {\n            nodes {\n              cinderId\n            }\n          }\n        }\n      "): typeof import('./graphql.js').BackupsOfParentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Capabilities($host: String!) {\n    capabilities(host: $host) {\n      namespace\n      vendorName\n      volumeBackendName\n      poolName\n      driverVersion\n      storageProtocol\n      displayName\n      description\n      visibility\n      replicationTargets\n      properties {\n        name\n        title\n        description\n        type\n        other\n      }\n    }\n  }\n"): typeof import('./graphql.js').CapabilitiesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n        query AvailabilityZones {\n          availabilityZones {\n            zoneName\n            available\n          }\n        }\n      "): typeof import('./graphql.js').AvailabilityZonesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n        query Extensions {\n          extensions {\n            alias\n            name\n            description\n            updated\n            links\n          }\n        }\n      "): typeof import('./graphql.js').ExtensionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n      query ResourceFilters($resource: String) {\n        resourceFilters(resource: $resource) {\n          resource\n          filters\n        }\n      }\n    "): typeof import('./graphql.js').ResourceFiltersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query Extension($alias: String!) {\n      extension(alias: $alias) {\n        alias\n        name\n      }\n    }\n  "): typeof import('./graphql.js').ExtensionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EveryCluster($filter: ClusterFilter) {\n    clusters(filter: $filter) {\n      name\n      binary\n      state: rawState\n      status: rawStatus\n      numHosts\n      numDownHosts\n      lastHeartbeat\n      createdAt\n      updatedAt\n      disabledReason\n      replicationStatus: rawReplicationStatus\n      frozen\n      activeBackendId\n    }\n  }\n"): typeof import('./graphql.js').EveryClusterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n        query ClusterSummaries {\n          clusters {\n            name\n            state\n            status\n            replicationStatus\n          }\n        }\n      "): typeof import('./graphql.js').ClusterSummariesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n        query ServicesOfClusters {\n          clusters {\n            numHosts\n            services {\n              host\n              cluster {\n                name\n              }\n            }\n            name\n          }\n        }\n      "): typeof import('./graphql.js').ServicesOfClustersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WholeConsistencyGroup($id: ID!) {\n    consistencyGroup(id: $id) {\n      id\n      cinderId\n      status\n      rawStatus\n      name\n      description\n      availabilityZone\n      createdAt\n      volumeTypeIds\n      volumeTypes {\n        cinderId\n      }\n    }\n  }\n"): typeof import('./graphql.js').WholeConsistencyGroupDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsistencyGroupOfVolume($id: ID!) {\n    volume(id: $id) {\n      consistencyGroup {\n        id\n        cinderId\n      }\n      group {\n        id\n      }\n    }\n  }\n"): typeof import('./graphql.js').ConsistencyGroupOfVolumeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AroundConsistencyGroup($id: ID!) {\n    consistencyGroup(id: $id) {\n      volumes {\n        nodes {\n          cinderId\n          consistencyGroup {\n            name\n          }\n          group {\n            name\n          }\n        }\n      }\n      consistencyGroupSnapshots(first: 100) {\n        totalCount\n        nodes {\n          cinderId\n          consistencyGroup {\n            name\n          }\n          snapshots {\n            nodes {\n              volume {\n                cinderId\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').AroundConsistencyGroupDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query FindConsistencyGroup($nameOrId: String!, $allProjects: Boolean!) {\n      findConsistencyGroup(nameOrId: $nameOrId, allProjects: $allProjects) {\n        cinderId\n      }\n    }\n  "): typeof import('./graphql.js').FindConsistencyGroupDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WholeConsistencyGroupSnapshot($id: ID!) {\n    consistencyGroupSnapshot(id: $id) {\n      id\n      cinderId\n      status\n      rawStatus\n      name\n      description\n      createdAt\n      consistencyGroupId\n      consistencyGroup {\n        id\n        cinderId\n      }\n    }\n  }\n"): typeof import('./graphql.js').WholeConsistencyGroupSnapshotDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query FindConsistencyGroupSnapshot($nameOrId: String!) {\n      findConsistencyGroupSnapshot(nameOrId: $nameOrId) {\n        cinderId\n      }\n    }\n  "): typeof import('./graphql.js').FindConsistencyGroupSnapshotDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Create($input: CreateVolumeInput!) {\n    createVolume(input: $input) {\n      volume {\n        id\n        cinderId\n        name\n        description\n        status\n        rawStatus\n        size\n        metadata\n        team: metadataValue(key: \"team\")\n        snapshot {\n          id\n        }\n        sourceVolume {\n          id\n        }\n      }\n      userErrors {\n        __typename\n        message\n        code\n        path\n        requestId\n        ... on ResourceFailureError {\n          lastStatus\n          reasons\n        }\n        ... on WaitTimeoutError {\n          lastStatus\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').CreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DefaultVolumeTypes {\n    defaultVolumeTypes {\n      projectId\n      volumeTypeId\n      volumeType {\n        id\n        cinderId\n      }\n    }\n  }\n"): typeof import('./graphql.js').DefaultVolumeTypesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DefaultVolumeTypeOf($projectId: ID!) {\n    defaultVolumeType(projectId: $projectId) {\n      projectId\n      volumeTypeId\n      volumeType {\n        cinderId\n        name\n        isPublic\n      }\n    }\n  }\n"): typeof import('./graphql.js').DefaultVolumeTypeOfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeletePlanParts on DeletePlan {\n    isAllowed\n    isAllowedWithDependents\n    obstacles {\n      code\n      reason\n      node {\n        id\n      }\n      isClearedByDependents\n    }\n    dependents {\n      id\n    }\n    steps {\n      mutation\n      input\n      hasWait\n    }\n  }\n"): typeof import('./graphql.js').DeletePlanPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeletePlan($id: ID!) {\n    node(id: $id) {\n      ... on Volume {\n        deletePlan {\n          ...DeletePlanParts\n        }\n      }\n      ... on Snapshot {\n        # Its type is not null, unlike the others.\n        ofSnapshot: deletePlan {\n          ...DeletePlanParts\n        }\n      }\n      ... on Backup {\n        deletePlan {\n          ...DeletePlanParts\n        }\n      }\n      ... on Group {\n        deletePlan {\n          ...DeletePlanParts\n        }\n      }\n      ... on VolumeType {\n        deletePlan {\n          ...DeletePlanParts\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').DeletePlanDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadmeFirst {\n    volumes(first: 5) {\n      nodes {\n        name\n        status\n        size\n        snapshots {\n          nodes {\n            name\n          }\n        }\n        attachments {\n          server {\n            name\n            status\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').ReadmeFirstDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query OnePage {\n      volumes(first: 24) {\n        nodes {\n          cinderId\n          volumeType {\n            name\n            description\n          }\n          attachments {\n            serverId\n            attachedAt\n          }\n          snapshots {\n            nodes {\n              name\n              status\n            }\n          }\n          backups {\n            nodes {\n              name\n              status\n            }\n          }\n        }\n      }\n    }\n  "): typeof import('./graphql.js').OnePageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query GroupsAndVolumes {\n      groups {\n        nodes {\n          cinderId\n          volumes {\n            totalCount\n            nodes {\n              cinderId\n              group {\n                cinderId\n              }\n            }\n          }\n        }\n      }\n    }\n  "): typeof import('./graphql.js').GroupsAndVolumesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query SnapshotsAndVolumes {\n      snapshots(first: 100) {\n        nodes {\n          cinderId\n          volume {\n            cinderId\n            name\n            size\n          }\n        }\n      }\n    }\n  "): typeof import('./graphql.js').SnapshotsAndVolumesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query NothingMore($id: ID!) {\n      volume(id: $id) {\n        cinderId\n        volumeType {\n          id\n          cinderId\n          name\n        }\n        group {\n          id\n          cinderId\n        }\n        attachments {\n          id\n          volume {\n            id\n            cinderId\n          }\n        }\n      }\n    }\n  "): typeof import('./graphql.js').NothingMoreDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query SameTwice($id: ID!, $global: ID!) {\n      one: volume(id: $id) {\n        name\n      }\n      other: volume(id: $global) {\n        size\n      }\n      node(id: $global) {\n        ... on Volume {\n          status\n        }\n      }\n      nodes(ids: [$global]) {\n        id\n      }\n    }\n  "): typeof import('./graphql.js').SameTwiceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query Around($volume: ID!) {\n      volume(id: $volume) {\n        id\n        snapshots(first: 100) {\n          totalCount\n          nodes {\n            id\n            volume {\n              id\n              name\n            }\n            backups {\n              nodes {\n                id\n              }\n            }\n            volumes {\n              nodes {\n                id\n              }\n            }\n          }\n        }\n        backups {\n          nodes {\n            id\n            volume {\n              id\n              name\n            }\n            snapshot {\n              id\n            }\n            isIncremental\n            size\n          }\n        }\n        clones {\n          nodes {\n            id\n          }\n        }\n        snapshot {\n          id\n        }\n        sourceVolume {\n          id\n        }\n      }\n    }\n  "): typeof import('./graphql.js').AroundDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query OneAttachment($id: ID!) {\n      attachment(id: $id) {\n        id\n        status\n        rawStatus\n        serverId\n        attachMode\n        attachedAt\n        detachedAt\n        connectionInfo\n        device\n        hostName\n        volume {\n          cinderId\n          name\n        }\n      }\n    }\n  "): typeof import('./graphql.js').OneAttachmentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query AttachmentOfVolume($id: ID!) {\n      volume(id: $id) {\n        attachments {\n          id\n          status\n          rawStatus\n          serverId\n          attachMode\n          attachedAt\n          detachedAt\n          connectionInfo\n          device\n          hostName\n          volume {\n            cinderId\n            name\n          }\n        }\n      }\n    }\n  "): typeof import('./graphql.js').AttachmentOfVolumeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query Types {\n      volumeTypes {\n        nodes {\n          id\n          name\n          isPublic\n          extraSpecs\n          volumes(first: 1) {\n            totalCount\n          }\n        }\n      }\n      findVolumeType(nameOrId: \"__DEFAULT__\") {\n        id\n        name\n        volumes(first: 5) {\n          nodes {\n            volumeType {\n              id\n            }\n          }\n        }\n      }\n      apiVersion {\n        microversion\n        minMicroversion\n        maxMicroversion\n      }\n    }\n  "): typeof import('./graphql.js').TypesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WholeGroupSnapshot($id: ID!) {\n    groupSnapshot(id: $id) {\n      id\n      cinderId\n      status\n      rawStatus\n      name\n      description\n      createdAt\n      projectId\n      groupId\n      groupTypeId\n      group {\n        id\n        cinderId\n      }\n      groupType {\n        id\n        cinderId\n      }\n    }\n  }\n"): typeof import('./graphql.js').WholeGroupSnapshotDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AroundGroupSnapshots($id: ID!) {\n    group(id: $id) {\n      groupType {\n        name\n      }\n      groupSnapshot {\n        id\n      }\n      groupSnapshots(first: 100) {\n        totalCount\n        nodes {\n          cinderId\n          group {\n            name\n          }\n          groupType {\n            name\n          }\n          snapshots {\n            nodes {\n              name\n              groupSnapshot {\n                cinderId\n              }\n              volume {\n                cinderId\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').AroundGroupSnapshotsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GroupSnapshotsOfSnapshots($id: ID!) {\n    volume(id: $id) {\n      snapshots(first: 100) {\n        nodes {\n          groupSnapshot {\n            cinderId\n            name\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').GroupSnapshotsOfSnapshotsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query FindGroupSnapshot($nameOrId: String!, $allProjects: Boolean!) {\n      findGroupSnapshot(nameOrId: $nameOrId, allProjects: $allProjects) {\n        cinderId\n      }\n    }\n  "): typeof import('./graphql.js').FindGroupSnapshotDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WholeGroupType($id: ID!) {\n    groupType(id: $id) {\n      id\n      cinderId\n      name\n      description\n      isPublic\n    }\n  }\n"): typeof import('./graphql.js').WholeGroupTypeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GroupSpecs($id: ID!) {\n    groupType(id: $id) {\n      cinderId\n      name\n      description\n      isPublic\n      groupSpecs\n      a: groupSpec(key: \"behaviour:a\")\n      empty: groupSpec(key: \"behaviour:c\")\n      unknown: groupSpec(key: \"x\")\n    }\n  }\n"): typeof import('./graphql.js').GroupSpecsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query FindGroupType($nameOrId: String!) {\n      findGroupType(nameOrId: $nameOrId) {\n        cinderId\n      }\n    }\n  "): typeof import('./graphql.js').FindGroupTypeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query TypeOfGroup($id: ID!) {\n      group(id: $id) {\n        groupType {\n          id\n          cinderId\n        }\n      }\n    }\n  "): typeof import('./graphql.js').TypeOfGroupDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query TypesOfGroups {\n      groups(first: 100) {\n        nodes {\n          cinderId\n          groupType {\n            cinderId\n            name\n          }\n        }\n      }\n    }\n  "): typeof import('./graphql.js').TypesOfGroupsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EveryHost($zone: String) {\n    hosts(zone: $zone) {\n      hostName\n      service\n      zone\n      serviceStatus: rawServiceStatus\n      serviceState: rawServiceState\n      lastUpdate\n    }\n  }\n"): typeof import('./graphql.js').EveryHostDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n      query HostEnums {\n        hosts {\n          serviceStatus\n          serviceState\n        }\n      }\n    "): typeof import('./graphql.js').HostEnumsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query HostUsage($name: String!) {\n      host(name: $name) {\n        host\n        projectId\n        volumeCount\n        totalVolumeGb\n        snapshotCount\n        totalSnapshotGb\n      }\n    }\n  "): typeof import('./graphql.js').HostUsageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query UsageOfHosts {\n      hosts {\n        hostName\n        service\n        usage {\n          host\n          projectId\n          volumeCount\n        }\n      }\n    }\n  "): typeof import('./graphql.js').UsageOfHostsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LineageParts on Lineage {\n    isComplete\n    edges {\n      kind\n      depth\n      parentId\n      parent {\n        id\n      }\n      childId\n      child {\n        id\n      }\n    }\n  }\n"): typeof import('./graphql.js').LineagePartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LineageOf($id: ID!, $depth: Int!) {\n    node(id: $id) {\n      ... on Volume {\n        lineage(depth: $depth) {\n          ...LineageParts\n        }\n      }\n      ... on Backup {\n        chain(depth: $depth) {\n          ...LineageParts\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').LineageOfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query Everywhere($allProjects: Boolean!) {\n      volumes(first: 1000, allProjects: $allProjects) {\n        nodes {\n          cinderId\n          projectId\n          host\n        }\n      }\n    }\n  "): typeof import('./graphql.js').EverywhereDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ManageableVolumes($host: String!) {\n    manageableVolumes(host: $host, first: 1000) {\n      nodes {\n        reference\n        size\n        safeToManage\n        reasonNotSafe\n        extraInfo\n        volume {\n          cinderId\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').ManageableVolumesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ManageableSnapshots($host: String!) {\n    manageableSnapshots(host: $host, first: 1000) {\n      nodes {\n        reference\n        size\n        safeToManage\n        reasonNotSafe\n        extraInfo\n        sourceReference\n        snapshot {\n          cinderId\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').ManageableSnapshotsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WholeMessage($id: ID!) {\n    message(id: $id) {\n      id\n      cinderId\n      eventId\n      userMessage\n      messageLevel\n      rawMessageLevel\n      createdAt\n      guaranteedUntil\n      requestId\n      resourceType\n      rawResourceType\n      resourceId\n    }\n  }\n"): typeof import('./graphql.js').WholeMessageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query MessageWithResource($id: ID!) {\n      message(id: $id) {\n        resourceId\n        resource {\n          __typename\n          id\n          ... on Volume {\n            name\n          }\n          ... on Snapshot {\n            name\n          }\n          ... on Backup {\n            name\n          }\n        }\n      }\n    }\n  "): typeof import('./graphql.js').MessageWithResourceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WholeQosSpec($id: ID!) {\n    qosSpec(id: $id) {\n      id\n      cinderId\n      name\n      consumer\n      specs\n      spec(key: \"read_iops_sec\")\n      unknown: spec(key: \"toString\")\n    }\n  }\n"): typeof import('./graphql.js').WholeQosSpecDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Associations($id: ID!) {\n    qosSpec(id: $id) {\n      associations {\n        id\n        cinderId\n        name\n      }\n    }\n  }\n"): typeof import('./graphql.js').AssociationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AssociatedTypes($id: ID!) {\n    qosSpec(id: $id) {\n      associations {\n        name\n        isPublic\n        extraSpec(key: \"multiattach\")\n        qosSpec {\n          cinderId\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').AssociatedTypesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query FindQosSpec($nameOrId: String!) {\n      findQosSpec(nameOrId: $nameOrId) {\n        cinderId\n      }\n    }\n  "): typeof import('./graphql.js').FindQosSpecDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query Limits($projectId: ID) {\n      limits(projectId: $projectId) {\n        absolute {\n          maxTotalVolumes\n          maxTotalSnapshots\n          maxTotalVolumeGigabytes\n          maxTotalBackups\n          maxTotalBackupGigabytes\n          totalVolumesUsed\n          totalSnapshotsUsed\n          totalGigabytesUsed\n          totalBackupsUsed\n          totalBackupGigabytesUsed\n        }\n        rate {\n          uri\n          regex\n          limits {\n            verb\n            value\n            remaining\n            unit\n            nextAvailable\n          }\n        }\n      }\n    }\n  "): typeof import('./graphql.js').LimitsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    mutation CreateBeyond($input: CreateVolumeInput!) {\n      createVolume(input: $input) {\n        volume {\n          id\n        }\n        userErrors {\n          __typename\n          path\n          requestId\n          ... on QuotaExceededError {\n            quota\n            limit\n            inUse\n            requested\n          }\n        }\n      }\n    }\n  "): typeof import('./graphql.js').CreateBeyondDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EveryService($filter: ServiceFilter) {\n    services(filter: $filter) {\n      binary\n      host\n      zone\n      status: rawStatus\n      state: rawState\n      updatedAt\n      disabledReason\n      backendState: rawBackendState\n      replicationStatus: rawReplicationStatus\n      activeBackendId\n      frozen\n      cluster {\n        name\n      }\n    }\n  }\n"): typeof import('./graphql.js').EveryServiceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n        query ServiceEnums($host: String!) {\n          services(filter: { host: $host }) {\n            status\n            state\n            backendState\n            replicationStatus\n          }\n        }\n      "): typeof import('./graphql.js').ServiceEnumsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query ClusterNames {\n      services {\n        cluster {\n          name\n        }\n      }\n    }\n  "): typeof import('./graphql.js').ClusterNamesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query ClustersOfServices {\n      services {\n        host\n        cluster {\n          name\n          numHosts\n          services {\n            host\n          }\n        }\n      }\n    }\n  "): typeof import('./graphql.js').ClustersOfServicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query FindService($name: String!, $host: String, $ignoreMissing: Boolean! = true) {\n      findService(name: $name, host: $host, ignoreMissing: $ignoreMissing) {\n        binary\n        host\n      }\n    }\n  "): typeof import('./graphql.js').FindServiceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query LogLevels($binary: LogBinary, $server: String, $prefix: String) {\n      serviceLogLevels(binary: $binary, server: $server, prefix: $prefix) {\n        host\n        binary\n        levels {\n          prefix\n          level\n          rawLevel\n        }\n      }\n    }\n  "): typeof import('./graphql.js').LogLevelsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RereadAttached($id: ID!) {\n    volume(id: $id) {\n      status\n      attachments {\n        id\n        status\n        serverId\n        device\n      }\n    }\n  }\n"): typeof import('./graphql.js').RereadAttachedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateForTest($input: CreateVolumeInput!) {\n    createVolume(input: $input) {\n      volume {\n        id\n        cinderId\n        rawStatus\n        size\n      }\n      userErrors {\n        __typename\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.js').CreateForTestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteAfterTest($id: ID!) {\n    deleteVolume(input: { id: $id, cascade: true, force: true }) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.js').DeleteAfterTestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AllForComparison {\n    volumes(first: 1000, filter: { name: \"behaviour-refused\" }) {\n      totalCount\n    }\n  }\n"): typeof import('./graphql.js').AllForComparisonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AroundTransfers($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Transfer {\n        cinderId\n        volume {\n          name\n          status\n          transfers {\n            totalCount\n            nodes {\n              cinderId\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').AroundTransfersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query FindTransfer($nameOrId: String!, $allProjects: Boolean!) {\n      findTransfer(nameOrId: $nameOrId, allProjects: $allProjects) {\n        cinderId\n      }\n    }\n  "): typeof import('./graphql.js').FindTransferDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WholeTransfer($id: ID!) {\n    transfer(id: $id) {\n      id\n      cinderId\n      name\n      createdAt\n      noSnapshots\n      sourceProjectId\n      destinationProjectId\n      accepted\n      volumeId\n      volume {\n        id\n        cinderId\n      }\n    }\n  }\n"): typeof import('./graphql.js').WholeTransferDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Reread($id: ID!) {\n    volume(id: $id) {\n      name\n      description\n      status\n      rawStatus\n      size\n      metadata\n    }\n  }\n"): typeof import('./graphql.js').RereadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    mutation Extend($input: ExtendVolumeInput!) {\n      extendVolume(input: $input) {\n        volume {\n          id\n          status\n          size\n        }\n        userErrors {\n          __typename\n          message\n          path\n          ... on ResourceFailureError {\n            lastStatus\n            reasons\n          }\n          ... on WaitTimeoutError {\n            lastStatus\n          }\n        }\n      }\n    }\n  "): typeof import('./graphql.js').ExtendDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    mutation Update($input: UpdateVolumeInput!) {\n      updateVolume(input: $input) {\n        volume {\n          name\n          description\n          metadata\n        }\n        userErrors {\n          __typename\n          message\n          path\n        }\n      }\n    }\n  "): typeof import('./graphql.js').UpdateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    mutation Delete($input: DeleteVolumeInput!) {\n      deleteVolume(input: $input) {\n        deletedId\n        userErrors {\n          __typename\n          message\n          ... on ResourceFailureError {\n            lastStatus\n          }\n          ... on WaitTimeoutError {\n            lastStatus\n          }\n        }\n      }\n    }\n  "): typeof import('./graphql.js').DeleteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StateOfVolume($id: ID!) {\n    volume(id: $id) {\n      id\n      rawStatus\n      bootable\n      metadata\n      imageMetadata\n      rawMigrationStatus\n    }\n  }\n"): typeof import('./graphql.js').StateOfVolumeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VolumeSummary($allProjects: Boolean!) {\n    volumeSummary(allProjects: $allProjects) {\n      totalCount\n      totalSize\n      metadata {\n        key\n        values\n      }\n    }\n  }\n"): typeof import('./graphql.js').VolumeSummaryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WholeVolumeType($id: ID!) {\n    volumeType(id: $id) {\n      id\n      cinderId\n      name\n      description\n      isPublic\n      extraSpecs\n      visible: extraSpec(key: \"multiattach\")\n      secret: extraSpec(key: \"behaviour:secret\")\n      unknown: extraSpec(key: \"constructor\")\n      qosSpecId\n      qosSpec {\n        id\n        cinderId\n      }\n    }\n  }\n"): typeof import('./graphql.js').WholeVolumeTypeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TypeDetails($id: ID!) {\n    volumeType(id: $id) {\n      encryption {\n        encryptionId\n        provider\n        controlLocation\n        cipher\n        keySize\n        createdAt\n        updatedAt\n        deleted\n        deletedAt\n        volumeType {\n          id\n          cinderId\n        }\n      }\n      access {\n        projectId\n        volumeType {\n          cinderId\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').TypeDetailsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query TypesWithSpecs {\n      volumeTypes(first: 100) {\n        nodes {\n          cinderId\n          extraSpecs\n          qosSpec {\n            name\n            consumer\n          }\n        }\n      }\n    }\n  "): typeof import('./graphql.js').TypesWithSpecsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindVolumeType($nameOrId: String!) {\n    findVolumeType(nameOrId: $nameOrId) {\n      cinderId\n    }\n  }\n"): typeof import('./graphql.js').FindVolumeTypeDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
