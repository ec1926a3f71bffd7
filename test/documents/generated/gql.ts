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
    "\n    query EverythingOfMine {\n      volumes(first: 1000) { nodes { cinderId } }\n      snapshots(first: 1000) { nodes { cinderId } }\n      backups(first: 1000) { nodes { cinderId } }\n      groups(first: 1000) { nodes { cinderId } }\n      attachments(first: 1000) { nodes { cinderId } }\n    }\n  ": typeof types.EverythingOfMineDocument,
    "\n    query ById($volume: ID!, $snapshot: ID!, $backup: ID!, $group: ID!, $attachment: ID!, $nodes: [ID!]!) {\n      volume(id: $volume) { id }\n      snapshot(id: $snapshot) { id }\n      backup(id: $backup) { id }\n      group(id: $group) { id }\n      attachment(id: $attachment) { id connectionInfo }\n      findVolume(nameOrId: \"behaviour-page-0\") { id }\n      nodes(ids: $nodes) { id }\n    }\n  ": typeof types.ByIdDocument,
    "\n    query ConnectionInfoOfAttachment($id: ID!) {\n      attachment(id: $id) { connectionInfo }\n    }\n  ": typeof types.ConnectionInfoOfAttachmentDocument,
    "\n    query AdminOnly($id: ID!) {\n      volume(id: $id) { host name migrationStatus rawMigrationStatus providerId clusterName }\n    }\n  ": typeof types.AdminOnlyDocument,
    "\n  mutation Attach($input: CreateAttachmentInput!) {\n    createAttachment(input: $input) {\n      attachment { id status rawStatus serverId attachMode }\n      userErrors { __typename message path ... on WaitTimeoutError { lastStatus } }\n    }\n  }\n": typeof types.AttachDocument,
    "\n  mutation Connect($input: UpdateAttachmentInput!) {\n    updateAttachment(input: $input) { attachment { status connectionInfo } userErrors { __typename message path } }\n  }\n": typeof types.ConnectDocument,
    "\n  mutation Complete($input: CompleteAttachmentInput!) {\n    completeAttachment(input: $input) { attachment { status } userErrors { __typename message } }\n  }\n": typeof types.CompleteDocument,
    "\n  mutation Unattach($input: DeleteAttachmentInput!) {\n    deleteAttachment(input: $input) { deletedId remaining { id } userErrors { __typename message } }\n  }\n": typeof types.UnattachDocument,
    "\n  query EveryPool($filter: BackendPoolFilter) {\n    backendPools(filter: $filter) {\n      name\n      capabilities {\n        volumeBackendName poolName vendorName driverVersion storageProtocol backendState: rawBackendState\n        totalCapacity { gib isInfinite isUnknown } freeCapacity { gib isInfinite isUnknown } allocatedCapacity provisionedCapacity\n        reservedPercentage reservedSnapshotPercentage maxOverSubscriptionRatio totalVolumes\n        thinProvisioningSupport thickProvisioningSupport compressionSupport multiattach qosSupport onlineExtendSupport sparseCopyVolume\n        cloneAcrossPools consistentGroupSnapshotEnabled consistentGroupReplicationEnabled groupReplicationEnabled replicationEnabled\n        locationInfo filterFunction goodnessFunction timestamp other\n      }\n    }\n  }\n": typeof types.EveryPoolDocument,
    "query PoolNames { backendPools { name } }": typeof types.PoolNamesDocument,
    "\n    query PoolsOfVolumes { volumes(first: 100, filter: { metadata: { fixture: \"page\" } }) { nodes { host pool { name capabilities { totalCapacity { gib } } } } } }\n  ": typeof types.PoolsOfVolumesDocument,
    "query PoolOfVolume($id: ID!) { volume(id: $id) { pool { name } } }": typeof types.PoolOfVolumeDocument,
    "\n  query BackupChain($id: ID!) { backup(id: $id) { cinderId parent { cinderId parent { cinderId } } dependents { cinderId } } }\n": typeof types.BackupChainDocument,
    "query BackupParent($id: ID!) { backup(id: $id) { parent { cinderId } } }": typeof types.BackupParentDocument,
    "query BackupDependents($id: ID!) { backup(id: $id) { dependents { cinderId } } }": typeof types.BackupDependentsDocument,
    "query BackupsOfParent($id: ID!) { backups(filter: { parentId: $id }) { nodes { cinderId } } }": typeof types.BackupsOfParentDocument,
    "\n  query Capabilities($host: String!) {\n    capabilities(host: $host) {\n      namespace vendorName volumeBackendName poolName driverVersion storageProtocol displayName description visibility\n      replicationTargets properties { name title description type other }\n    }\n  }\n": typeof types.CapabilitiesDocument,
    "query AvailabilityZones { availabilityZones { zoneName available } }": typeof types.AvailabilityZonesDocument,
    "query Extensions { extensions { alias name description updated links } }": typeof types.ExtensionsDocument,
    "query ResourceFilters($resource: String) { resourceFilters(resource: $resource) { resource filters } }": typeof types.ResourceFiltersDocument,
    "query Extension($alias: String!) { extension(alias: $alias) { alias name } }": typeof types.ExtensionDocument,
    "\n  query EveryCluster($filter: ClusterFilter) {\n    clusters(filter: $filter) {\n      name binary state: rawState status: rawStatus numHosts numDownHosts lastHeartbeat createdAt updatedAt disabledReason\n      replicationStatus: rawReplicationStatus frozen activeBackendId\n    }\n  }\n": typeof types.EveryClusterDocument,
    "query ClusterSummaries { clusters { name state status replicationStatus } }": typeof types.ClusterSummariesDocument,
    "query ServicesOfClusters { clusters { numHosts services { host cluster { name } } name } }": typeof types.ServicesOfClustersDocument,
    "\n  query WholeConsistencyGroup($id: ID!) {\n    consistencyGroup(id: $id) {\n      id cinderId status rawStatus name description availabilityZone createdAt\n      volumeTypeIds\n      volumeTypes { cinderId }\n    }\n  }\n": typeof types.WholeConsistencyGroupDocument,
    "\n  query ConsistencyGroupOfVolume($id: ID!) {\n    volume(id: $id) { consistencyGroup { id cinderId } group { id } }\n  }\n": typeof types.ConsistencyGroupOfVolumeDocument,
    "\n  query AroundConsistencyGroup($id: ID!) {\n    consistencyGroup(id: $id) {\n      volumes { nodes { cinderId consistencyGroup { name } group { name } } }\n      consistencyGroupSnapshots(first: 100) {\n        totalCount\n        nodes { cinderId consistencyGroup { name } snapshots { nodes { volume { cinderId } } } }\n      }\n    }\n  }\n": typeof types.AroundConsistencyGroupDocument,
    "\n    query FindConsistencyGroup($nameOrId: String!, $allProjects: Boolean!) {\n      findConsistencyGroup(nameOrId: $nameOrId, allProjects: $allProjects) { cinderId }\n    }\n  ": typeof types.FindConsistencyGroupDocument,
    "\n  query WholeConsistencyGroupSnapshot($id: ID!) {\n    consistencyGroupSnapshot(id: $id) {\n      id cinderId status rawStatus name description createdAt consistencyGroupId consistencyGroup { id cinderId }\n    }\n  }\n": typeof types.WholeConsistencyGroupSnapshotDocument,
    "\n    query FindConsistencyGroupSnapshot($nameOrId: String!) {\n      findConsistencyGroupSnapshot(nameOrId: $nameOrId) { cinderId }\n    }\n  ": typeof types.FindConsistencyGroupSnapshotDocument,
    "\n  mutation Create($input: CreateVolumeInput!) {\n    createVolume(input: $input) {\n      volume { id cinderId name description status rawStatus size metadata team: metadataValue(key: \"team\") snapshot { id } sourceVolume { id } }\n      userErrors {\n        __typename\n        message\n        code\n        path\n        requestId\n        ... on ResourceFailureError { lastStatus reasons }\n        ... on WaitTimeoutError { lastStatus }\n      }\n    }\n  }\n": typeof types.CreateDocument,
    "\n  query DefaultVolumeTypes {\n    defaultVolumeTypes { projectId volumeTypeId volumeType { id cinderId } }\n  }\n": typeof types.DefaultVolumeTypesDocument,
    "\n  query DefaultVolumeTypeOf($projectId: ID!) {\n    defaultVolumeType(projectId: $projectId) { projectId volumeTypeId volumeType { cinderId name isPublic } }\n  }\n": typeof types.DefaultVolumeTypeOfDocument,
    "\n  query ReadmeFirst {\n    volumes(first: 5) {\n      nodes { name status size snapshots { nodes { name } } attachments { serverId } }\n    }\n  }\n": typeof types.ReadmeFirstDocument,
    "\n    query OnePage {\n      volumes(first: 24) {\n        nodes {\n          cinderId\n          volumeType { name description }\n          attachments { serverId attachedAt }\n          snapshots { nodes { name status } }\n          backups { nodes { name status } }\n        }\n      }\n    }\n  ": typeof types.OnePageDocument,
    "\n    query GroupsAndVolumes {\n      groups { nodes { cinderId volumes { totalCount nodes { cinderId group { cinderId } } } } }\n    }\n  ": typeof types.GroupsAndVolumesDocument,
    "\n    query SnapshotsAndVolumes {\n      snapshots(first: 100) { nodes { cinderId volume { cinderId name size } } }\n    }\n  ": typeof types.SnapshotsAndVolumesDocument,
    "\n    query NothingMore($id: ID!) {\n      volume(id: $id) {\n        cinderId\n        volumeType { id cinderId name }\n        group { id cinderId }\n        attachments { id volume { id cinderId } }\n      }\n    }\n  ": typeof types.NothingMoreDocument,
    "\n    query SameTwice($id: ID!, $global: ID!) {\n      one: volume(id: $id) { name }\n      other: volume(id: $global) { size }\n      node(id: $global) { ... on Volume { status } }\n      nodes(ids: [$global]) { id }\n    }\n  ": typeof types.SameTwiceDocument,
    "\n    query Around($volume: ID!) {\n      volume(id: $volume) {\n        id\n        snapshots(first: 100) { totalCount nodes { id volume { id name } backups { nodes { id } } volumes { nodes { id } } } }\n        backups { nodes { id volume { id name } snapshot { id } isIncremental size } }\n        clones { nodes { id } }\n        snapshot { id }\n        sourceVolume { id }\n      }\n    }\n  ": typeof types.AroundDocument,
    "\n    query OneAttachment($id: ID!) {\n      attachment(id: $id) { id status rawStatus serverId attachMode attachedAt detachedAt connectionInfo device hostName volume { cinderId name } }\n    }\n  ": typeof types.OneAttachmentDocument,
    "\n    query AttachmentOfVolume($id: ID!) {\n      volume(id: $id) { attachments { id status rawStatus serverId attachMode attachedAt detachedAt connectionInfo device hostName volume { cinderId name } } }\n    }\n  ": typeof types.AttachmentOfVolumeDocument,
    "\n    query Types {\n      volumeTypes { nodes { id name isPublic extraSpecs volumes(first: 1) { totalCount } } }\n      findVolumeType(nameOrId: \"__DEFAULT__\") { id name volumes(first: 5) { nodes { volumeType { id } } } }\n      apiVersion { microversion minMicroversion maxMicroversion }\n    }\n  ": typeof types.TypesDocument,
    "\n  query WholeGroupSnapshot($id: ID!) {\n    groupSnapshot(id: $id) {\n      id cinderId status rawStatus name description createdAt projectId\n      groupId\n      groupTypeId\n      group { id cinderId }\n      groupType { id cinderId }\n    }\n  }\n": typeof types.WholeGroupSnapshotDocument,
    "\n  query AroundGroupSnapshots($id: ID!) {\n    group(id: $id) {\n      groupType { name }\n      groupSnapshot { id }\n      groupSnapshots(first: 100) {\n        totalCount\n        nodes { cinderId group { name } groupType { name } snapshots { nodes { name groupSnapshot { cinderId } volume { cinderId } } } }\n      }\n    }\n  }\n": typeof types.AroundGroupSnapshotsDocument,
    "\n  query GroupSnapshotsOfSnapshots($id: ID!) {\n    volume(id: $id) { snapshots(first: 100) { nodes { groupSnapshot { cinderId name } } } }\n  }\n": typeof types.GroupSnapshotsOfSnapshotsDocument,
    "\n    query FindGroupSnapshot($nameOrId: String!, $allProjects: Boolean!) {\n      findGroupSnapshot(nameOrId: $nameOrId, allProjects: $allProjects) { cinderId }\n    }\n  ": typeof types.FindGroupSnapshotDocument,
    "\n  query WholeGroupType($id: ID!) {\n    groupType(id: $id) { id cinderId name description isPublic }\n  }\n": typeof types.WholeGroupTypeDocument,
    "\n  query GroupSpecs($id: ID!) {\n    groupType(id: $id) {\n      cinderId name description isPublic groupSpecs\n      a: groupSpec(key: \"behaviour:a\") empty: groupSpec(key: \"behaviour:c\") unknown: groupSpec(key: \"x\")\n    }\n  }\n": typeof types.GroupSpecsDocument,
    "\n    query FindGroupType($nameOrId: String!) {\n      findGroupType(nameOrId: $nameOrId) { cinderId }\n    }\n  ": typeof types.FindGroupTypeDocument,
    "\n    query TypeOfGroup($id: ID!) {\n      group(id: $id) { groupType { id cinderId } }\n    }\n  ": typeof types.TypeOfGroupDocument,
    "\n    query TypesOfGroups {\n      groups(first: 100) { nodes { cinderId groupType { cinderId name } } }\n    }\n  ": typeof types.TypesOfGroupsDocument,
    "\n  query EveryHost($zone: String) {\n    hosts(zone: $zone) { hostName service zone serviceStatus: rawServiceStatus serviceState: rawServiceState lastUpdate }\n  }\n": typeof types.EveryHostDocument,
    "query HostEnums { hosts { serviceStatus serviceState } }": typeof types.HostEnumsDocument,
    "\n    query HostUsage($name: String!) {\n      host(name: $name) { host projectId volumeCount totalVolumeGb snapshotCount totalSnapshotGb }\n    }\n  ": typeof types.HostUsageDocument,
    "query UsageOfHosts { hosts { hostName service usage { host projectId volumeCount } } }": typeof types.UsageOfHostsDocument,
    "\n    query Everywhere($allProjects: Boolean!) {\n      volumes(first: 1000, allProjects: $allProjects) { nodes { cinderId projectId host } }\n    }\n  ": typeof types.EverywhereDocument,
    "\n  query ManageableVolumes($host: String!) {\n    manageableVolumes(host: $host, first: 1000) {\n      nodes { reference size safeToManage reasonNotSafe extraInfo volume { cinderId } }\n    }\n  }\n": typeof types.ManageableVolumesDocument,
    "\n  query ManageableSnapshots($host: String!) {\n    manageableSnapshots(host: $host, first: 1000) {\n      nodes { reference size safeToManage reasonNotSafe extraInfo sourceReference snapshot { cinderId } }\n    }\n  }\n": typeof types.ManageableSnapshotsDocument,
    "\n  query WholeMessage($id: ID!) {\n    message(id: $id) {\n      id cinderId eventId userMessage messageLevel rawMessageLevel createdAt guaranteedUntil requestId\n      resourceType rawResourceType resourceId\n    }\n  }\n": typeof types.WholeMessageDocument,
    "\n    query MessageWithResource($id: ID!) {\n      message(id: $id) { resourceId resource { __typename id ... on Volume { name } ... on Snapshot { name } ... on Backup { name } } }\n    }\n  ": typeof types.MessageWithResourceDocument,
    "\n  query WholeQosSpec($id: ID!) {\n    qosSpec(id: $id) { id cinderId name consumer specs spec(key: \"read_iops_sec\") unknown: spec(key: \"toString\") }\n  }\n": typeof types.WholeQosSpecDocument,
    "\n  query Associations($id: ID!) {\n    qosSpec(id: $id) { associations { id cinderId name } }\n  }\n": typeof types.AssociationsDocument,
    "\n  query AssociatedTypes($id: ID!) {\n    qosSpec(id: $id) { associations { name isPublic extraSpec(key: \"multiattach\") qosSpec { cinderId } } }\n  }\n": typeof types.AssociatedTypesDocument,
    "\n    query FindQosSpec($nameOrId: String!) {\n      findQosSpec(nameOrId: $nameOrId) { cinderId }\n    }\n  ": typeof types.FindQosSpecDocument,
    "\n    query Limits($projectId: ID) {\n      limits(projectId: $projectId) {\n        absolute {\n          maxTotalVolumes maxTotalSnapshots maxTotalVolumeGigabytes maxTotalBackups maxTotalBackupGigabytes\n          totalVolumesUsed totalSnapshotsUsed totalGigabytesUsed totalBackupsUsed totalBackupGigabytesUsed\n        }\n        rate { uri regex limits { verb value remaining unit nextAvailable } }\n      }\n    }\n  ": typeof types.LimitsDocument,
    "\n    mutation CreateBeyond($input: CreateVolumeInput!) {\n      createVolume(input: $input) {\n        volume { id }\n        userErrors { __typename path requestId ... on QuotaExceededError { quota limit inUse requested } }\n      }\n    }\n  ": typeof types.CreateBeyondDocument,
    "\n  query EveryService($filter: ServiceFilter) {\n    services(filter: $filter) {\n      binary host zone status: rawStatus state: rawState updatedAt disabledReason backendState: rawBackendState\n      replicationStatus: rawReplicationStatus activeBackendId frozen cluster { name }\n    }\n  }\n": typeof types.EveryServiceDocument,
    "query ServiceEnums($host: String!) { services(filter: { host: $host }) { status state backendState replicationStatus } }": typeof types.ServiceEnumsDocument,
    "query ClusterNames { services { cluster { name } } }": typeof types.ClusterNamesDocument,
    "query ClustersOfServices { services { host cluster { name numHosts services { host } } } }": typeof types.ClustersOfServicesDocument,
    "\n    query FindService($name: String!, $host: String, $ignoreMissing: Boolean! = true) {\n      findService(name: $name, host: $host, ignoreMissing: $ignoreMissing) { binary host }\n    }\n  ": typeof types.FindServiceDocument,
    "\n    query LogLevels($binary: LogBinary, $server: String, $prefix: String) {\n      serviceLogLevels(binary: $binary, server: $server, prefix: $prefix) { host binary levels { prefix level rawLevel } }\n    }\n  ": typeof types.LogLevelsDocument,
    "\n  query RereadAttached($id: ID!) {\n    volume(id: $id) { status attachments { id status serverId device } }\n  }\n": typeof types.RereadAttachedDocument,
    "\n  mutation CreateForTest($input: CreateVolumeInput!) {\n    createVolume(input: $input) { volume { id cinderId rawStatus size } userErrors { __typename message } }\n  }\n": typeof types.CreateForTestDocument,
    "\n  mutation DeleteAfterTest($id: ID!) {\n    deleteVolume(input: { id: $id, cascade: true, force: true }) { userErrors { message } }\n  }\n": typeof types.DeleteAfterTestDocument,
    "\n  query AllForComparison {\n    volumes(first: 1000, filter: { name: \"behaviour-refused\" }) { totalCount }\n  }\n": typeof types.AllForComparisonDocument,
    "\n  query AroundTransfers($ids: [ID!]!) {\n    nodes(ids: $ids) { ... on Transfer { cinderId volume { name status transfers { totalCount nodes { cinderId } } } } }\n  }\n": typeof types.AroundTransfersDocument,
    "\n    query FindTransfer($nameOrId: String!, $allProjects: Boolean!) {\n      findTransfer(nameOrId: $nameOrId, allProjects: $allProjects) { cinderId }\n    }\n  ": typeof types.FindTransferDocument,
    "\n  query WholeTransfer($id: ID!) {\n    transfer(id: $id) {\n      id cinderId name createdAt noSnapshots sourceProjectId destinationProjectId accepted\n      volumeId\n      volume { id cinderId }\n    }\n  }\n": typeof types.WholeTransferDocument,
    "\n  query Reread($id: ID!) {\n    volume(id: $id) { name description status rawStatus size metadata }\n  }\n": typeof types.RereadDocument,
    "\n    mutation Extend($input: ExtendVolumeInput!) {\n      extendVolume(input: $input) {\n        volume { id status size }\n        userErrors { __typename message path ... on ResourceFailureError { lastStatus reasons } ... on WaitTimeoutError { lastStatus } }\n      }\n    }\n  ": typeof types.ExtendDocument,
    "\n    mutation Update($input: UpdateVolumeInput!) {\n      updateVolume(input: $input) { volume { name description metadata } userErrors { __typename message path } }\n    }\n  ": typeof types.UpdateDocument,
    "\n    mutation Delete($input: DeleteVolumeInput!) {\n      deleteVolume(input: $input) {\n        deletedId\n        userErrors { __typename message ... on ResourceFailureError { lastStatus } ... on WaitTimeoutError { lastStatus } }\n      }\n    }\n  ": typeof types.DeleteDocument,
    "\n  query StateOfVolume($id: ID!) {\n    volume(id: $id) { id rawStatus bootable metadata imageMetadata rawMigrationStatus }\n  }\n": typeof types.StateOfVolumeDocument,
    "\n  query VolumeSummary($allProjects: Boolean!) {\n    volumeSummary(allProjects: $allProjects) { totalCount totalSize metadata { key values } }\n  }\n": typeof types.VolumeSummaryDocument,
    "\n  query WholeVolumeType($id: ID!) {\n    volumeType(id: $id) {\n      id\n      cinderId\n      name\n      description\n      isPublic\n      extraSpecs\n      visible: extraSpec(key: \"multiattach\")\n      secret: extraSpec(key: \"behaviour:secret\")\n      unknown: extraSpec(key: \"constructor\")\n      qosSpecId\n      qosSpec { id cinderId }\n    }\n  }\n": typeof types.WholeVolumeTypeDocument,
    "\n  query TypeDetails($id: ID!) {\n    volumeType(id: $id) {\n      encryption {\n        encryptionId provider controlLocation cipher keySize createdAt updatedAt deleted deletedAt\n        volumeType { id cinderId }\n      }\n      access { projectId volumeType { cinderId } }\n    }\n  }\n": typeof types.TypeDetailsDocument,
    "\n    query TypesWithSpecs {\n      volumeTypes(first: 100) { nodes { cinderId extraSpecs qosSpec { name consumer } } }\n    }\n  ": typeof types.TypesWithSpecsDocument,
    "\n  query FindVolumeType($nameOrId: String!) {\n    findVolumeType(nameOrId: $nameOrId) { cinderId }\n  }\n": typeof types.FindVolumeTypeDocument,
    "query ApiVersion {\n  apiVersion {\n    microversion\n    minMicroversion\n    maxMicroversion\n  }\n}": typeof types.ApiVersionDocument,
    "mutation CreateVolume($name: String!, $size: Int!) {\n  createVolume(input: {name: $name, size: $size, wait: {timeout: 60}}) {\n    volume {\n      id\n      name\n      status\n      size\n    }\n    userErrors {\n      __typename\n      message\n      path\n    }\n  }\n}": typeof types.CreateVolumeDocument,
    "query FindByName($nameOrId: String!) {\n  findVolume(nameOrId: $nameOrId) {\n    id\n    name\n    status\n    rawStatus\n    metadata\n    bootable\n    createdAt\n  }\n}": typeof types.FindByNameDocument,
    "query Groups {\n  groups {\n    nodes {\n      name\n      status\n      volumeTypes {\n        name\n      }\n      volumes {\n        totalCount\n        nodes {\n          name\n          size\n        }\n      }\n    }\n  }\n}": typeof types.GroupsDocument,
    "query Lineage {\n  snapshots(first: 20, orderBy: [{field: CREATED_AT, direction: DESC}]) {\n    nodes {\n      name\n      createdAt\n      volume {\n        name\n        volumeType {\n          name\n        }\n      }\n      volumes {\n        nodes {\n          name\n          status\n        }\n      }\n      backups {\n        totalCount\n      }\n    }\n  }\n}": typeof types.LineageDocument,
    "subscription LiveVolumes {\n  volumesChanged {\n    kind\n    previousStatus\n    status\n    volume {\n      id\n      name\n      size\n    }\n  }\n}\n\nmutation CreateLiveVolume($name: String!, $size: Int!) {\n  createVolume(input: {name: $name, size: $size}) {\n    volume {\n      id\n      status\n    }\n    userErrors {\n      __typename\n      message\n    }\n  }\n}": typeof types.LiveVolumesDocument,
    "query Volumes {\n  volumes(first: 20) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      id\n      name\n      status\n      size\n      volumeType {\n        name\n        description\n      }\n      attachments {\n        serverId\n        device\n      }\n      snapshots {\n        nodes {\n          name\n          status\n          createdAt\n        }\n      }\n      backups {\n        nodes {\n          name\n          isIncremental\n        }\n      }\n      group {\n        name\n      }\n    }\n  }\n}": typeof types.VolumesDocument,
    "subscription WaitForStatus($id: ID!) {\n  waitForStatus(id: $id, wait: 60) {\n    value\n    previousValue\n    node {\n      id\n      ... on Volume {\n        name\n        size\n      }\n    }\n  }\n}": typeof types.WaitForStatusDocument,
};
const documents: Documents = {
    "\n    query EverythingOfMine {\n      volumes(first: 1000) { nodes { cinderId } }\n      snapshots(first: 1000) { nodes { cinderId } }\n      backups(first: 1000) { nodes { cinderId } }\n      groups(first: 1000) { nodes { cinderId } }\n      attachments(first: 1000) { nodes { cinderId } }\n    }\n  ": types.EverythingOfMineDocument,
    "\n    query ById($volume: ID!, $snapshot: ID!, $backup: ID!, $group: ID!, $attachment: ID!, $nodes: [ID!]!) {\n      volume(id: $volume) { id }\n      snapshot(id: $snapshot) { id }\n      backup(id: $backup) { id }\n      group(id: $group) { id }\n      attachment(id: $attachment) { id connectionInfo }\n      findVolume(nameOrId: \"behaviour-page-0\") { id }\n      nodes(ids: $nodes) { id }\n    }\n  ": types.ByIdDocument,
    "\n    query ConnectionInfoOfAttachment($id: ID!) {\n      attachment(id: $id) { connectionInfo }\n    }\n  ": types.ConnectionInfoOfAttachmentDocument,
    "\n    query AdminOnly($id: ID!) {\n      volume(id: $id) { host name migrationStatus rawMigrationStatus providerId clusterName }\n    }\n  ": types.AdminOnlyDocument,
    "\n  mutation Attach($input: CreateAttachmentInput!) {\n    createAttachment(input: $input) {\n      attachment { id status rawStatus serverId attachMode }\n      userErrors { __typename message path ... on WaitTimeoutError { lastStatus } }\n    }\n  }\n": types.AttachDocument,
    "\n  mutation Connect($input: UpdateAttachmentInput!) {\n    updateAttachment(input: $input) { attachment { status connectionInfo } userErrors { __typename message path } }\n  }\n": types.ConnectDocument,
    "\n  mutation Complete($input: CompleteAttachmentInput!) {\n    completeAttachment(input: $input) { attachment { status } userErrors { __typename message } }\n  }\n": types.CompleteDocument,
    "\n  mutation Unattach($input: DeleteAttachmentInput!) {\n    deleteAttachment(input: $input) { deletedId remaining { id } userErrors { __typename message } }\n  }\n": types.UnattachDocument,
    "\n  query EveryPool($filter: BackendPoolFilter) {\n    backendPools(filter: $filter) {\n      name\n      capabilities {\n        volumeBackendName poolName vendorName driverVersion storageProtocol backendState: rawBackendState\n        totalCapacity { gib isInfinite isUnknown } freeCapacity { gib isInfinite isUnknown } allocatedCapacity provisionedCapacity\n        reservedPercentage reservedSnapshotPercentage maxOverSubscriptionRatio totalVolumes\n        thinProvisioningSupport thickProvisioningSupport compressionSupport multiattach qosSupport onlineExtendSupport sparseCopyVolume\n        cloneAcrossPools consistentGroupSnapshotEnabled consistentGroupReplicationEnabled groupReplicationEnabled replicationEnabled\n        locationInfo filterFunction goodnessFunction timestamp other\n      }\n    }\n  }\n": types.EveryPoolDocument,
    "query PoolNames { backendPools { name } }": types.PoolNamesDocument,
    "\n    query PoolsOfVolumes { volumes(first: 100, filter: { metadata: { fixture: \"page\" } }) { nodes { host pool { name capabilities { totalCapacity { gib } } } } } }\n  ": types.PoolsOfVolumesDocument,
    "query PoolOfVolume($id: ID!) { volume(id: $id) { pool { name } } }": types.PoolOfVolumeDocument,
    "\n  query BackupChain($id: ID!) { backup(id: $id) { cinderId parent { cinderId parent { cinderId } } dependents { cinderId } } }\n": types.BackupChainDocument,
    "query BackupParent($id: ID!) { backup(id: $id) { parent { cinderId } } }": types.BackupParentDocument,
    "query BackupDependents($id: ID!) { backup(id: $id) { dependents { cinderId } } }": types.BackupDependentsDocument,
    "query BackupsOfParent($id: ID!) { backups(filter: { parentId: $id }) { nodes { cinderId } } }": types.BackupsOfParentDocument,
    "\n  query Capabilities($host: String!) {\n    capabilities(host: $host) {\n      namespace vendorName volumeBackendName poolName driverVersion storageProtocol displayName description visibility\n      replicationTargets properties { name title description type other }\n    }\n  }\n": types.CapabilitiesDocument,
    "query AvailabilityZones { availabilityZones { zoneName available } }": types.AvailabilityZonesDocument,
    "query Extensions { extensions { alias name description updated links } }": types.ExtensionsDocument,
    "query ResourceFilters($resource: String) { resourceFilters(resource: $resource) { resource filters } }": types.ResourceFiltersDocument,
    "query Extension($alias: String!) { extension(alias: $alias) { alias name } }": types.ExtensionDocument,
    "\n  query EveryCluster($filter: ClusterFilter) {\n    clusters(filter: $filter) {\n      name binary state: rawState status: rawStatus numHosts numDownHosts lastHeartbeat createdAt updatedAt disabledReason\n      replicationStatus: rawReplicationStatus frozen activeBackendId\n    }\n  }\n": types.EveryClusterDocument,
    "query ClusterSummaries { clusters { name state status replicationStatus } }": types.ClusterSummariesDocument,
    "query ServicesOfClusters { clusters { numHosts services { host cluster { name } } name } }": types.ServicesOfClustersDocument,
    "\n  query WholeConsistencyGroup($id: ID!) {\n    consistencyGroup(id: $id) {\n      id cinderId status rawStatus name description availabilityZone createdAt\n      volumeTypeIds\n      volumeTypes { cinderId }\n    }\n  }\n": types.WholeConsistencyGroupDocument,
    "\n  query ConsistencyGroupOfVolume($id: ID!) {\n    volume(id: $id) { consistencyGroup { id cinderId } group { id } }\n  }\n": types.ConsistencyGroupOfVolumeDocument,
    "\n  query AroundConsistencyGroup($id: ID!) {\n    consistencyGroup(id: $id) {\n      volumes { nodes { cinderId consistencyGroup { name } group { name } } }\n      consistencyGroupSnapshots(first: 100) {\n        totalCount\n        nodes { cinderId consistencyGroup { name } snapshots { nodes { volume { cinderId } } } }\n      }\n    }\n  }\n": types.AroundConsistencyGroupDocument,
    "\n    query FindConsistencyGroup($nameOrId: String!, $allProjects: Boolean!) {\n      findConsistencyGroup(nameOrId: $nameOrId, allProjects: $allProjects) { cinderId }\n    }\n  ": types.FindConsistencyGroupDocument,
    "\n  query WholeConsistencyGroupSnapshot($id: ID!) {\n    consistencyGroupSnapshot(id: $id) {\n      id cinderId status rawStatus name description createdAt consistencyGroupId consistencyGroup { id cinderId }\n    }\n  }\n": types.WholeConsistencyGroupSnapshotDocument,
    "\n    query FindConsistencyGroupSnapshot($nameOrId: String!) {\n      findConsistencyGroupSnapshot(nameOrId: $nameOrId) { cinderId }\n    }\n  ": types.FindConsistencyGroupSnapshotDocument,
    "\n  mutation Create($input: CreateVolumeInput!) {\n    createVolume(input: $input) {\n      volume { id cinderId name description status rawStatus size metadata team: metadataValue(key: \"team\") snapshot { id } sourceVolume { id } }\n      userErrors {\n        __typename\n        message\n        code\n        path\n        requestId\n        ... on ResourceFailureError { lastStatus reasons }\n        ... on WaitTimeoutError { lastStatus }\n      }\n    }\n  }\n": types.CreateDocument,
    "\n  query DefaultVolumeTypes {\n    defaultVolumeTypes { projectId volumeTypeId volumeType { id cinderId } }\n  }\n": types.DefaultVolumeTypesDocument,
    "\n  query DefaultVolumeTypeOf($projectId: ID!) {\n    defaultVolumeType(projectId: $projectId) { projectId volumeTypeId volumeType { cinderId name isPublic } }\n  }\n": types.DefaultVolumeTypeOfDocument,
    "\n  query ReadmeFirst {\n    volumes(first: 5) {\n      nodes { name status size snapshots { nodes { name } } attachments { serverId } }\n    }\n  }\n": types.ReadmeFirstDocument,
    "\n    query OnePage {\n      volumes(first: 24) {\n        nodes {\n          cinderId\n          volumeType { name description }\n          attachments { serverId attachedAt }\n          snapshots { nodes { name status } }\n          backups { nodes { name status } }\n        }\n      }\n    }\n  ": types.OnePageDocument,
    "\n    query GroupsAndVolumes {\n      groups { nodes { cinderId volumes { totalCount nodes { cinderId group { cinderId } } } } }\n    }\n  ": types.GroupsAndVolumesDocument,
    "\n    query SnapshotsAndVolumes {\n      snapshots(first: 100) { nodes { cinderId volume { cinderId name size } } }\n    }\n  ": types.SnapshotsAndVolumesDocument,
    "\n    query NothingMore($id: ID!) {\n      volume(id: $id) {\n        cinderId\n        volumeType { id cinderId name }\n        group { id cinderId }\n        attachments { id volume { id cinderId } }\n      }\n    }\n  ": types.NothingMoreDocument,
    "\n    query SameTwice($id: ID!, $global: ID!) {\n      one: volume(id: $id) { name }\n      other: volume(id: $global) { size }\n      node(id: $global) { ... on Volume { status } }\n      nodes(ids: [$global]) { id }\n    }\n  ": types.SameTwiceDocument,
    "\n    query Around($volume: ID!) {\n      volume(id: $volume) {\n        id\n        snapshots(first: 100) { totalCount nodes { id volume { id name } backups { nodes { id } } volumes { nodes { id } } } }\n        backups { nodes { id volume { id name } snapshot { id } isIncremental size } }\n        clones { nodes { id } }\n        snapshot { id }\n        sourceVolume { id }\n      }\n    }\n  ": types.AroundDocument,
    "\n    query OneAttachment($id: ID!) {\n      attachment(id: $id) { id status rawStatus serverId attachMode attachedAt detachedAt connectionInfo device hostName volume { cinderId name } }\n    }\n  ": types.OneAttachmentDocument,
    "\n    query AttachmentOfVolume($id: ID!) {\n      volume(id: $id) { attachments { id status rawStatus serverId attachMode attachedAt detachedAt connectionInfo device hostName volume { cinderId name } } }\n    }\n  ": types.AttachmentOfVolumeDocument,
    "\n    query Types {\n      volumeTypes { nodes { id name isPublic extraSpecs volumes(first: 1) { totalCount } } }\n      findVolumeType(nameOrId: \"__DEFAULT__\") { id name volumes(first: 5) { nodes { volumeType { id } } } }\n      apiVersion { microversion minMicroversion maxMicroversion }\n    }\n  ": types.TypesDocument,
    "\n  query WholeGroupSnapshot($id: ID!) {\n    groupSnapshot(id: $id) {\n      id cinderId status rawStatus name description createdAt projectId\n      groupId\n      groupTypeId\n      group { id cinderId }\n      groupType { id cinderId }\n    }\n  }\n": types.WholeGroupSnapshotDocument,
    "\n  query AroundGroupSnapshots($id: ID!) {\n    group(id: $id) {\n      groupType { name }\n      groupSnapshot { id }\n      groupSnapshots(first: 100) {\n        totalCount\n        nodes { cinderId group { name } groupType { name } snapshots { nodes { name groupSnapshot { cinderId } volume { cinderId } } } }\n      }\n    }\n  }\n": types.AroundGroupSnapshotsDocument,
    "\n  query GroupSnapshotsOfSnapshots($id: ID!) {\n    volume(id: $id) { snapshots(first: 100) { nodes { groupSnapshot { cinderId name } } } }\n  }\n": types.GroupSnapshotsOfSnapshotsDocument,
    "\n    query FindGroupSnapshot($nameOrId: String!, $allProjects: Boolean!) {\n      findGroupSnapshot(nameOrId: $nameOrId, allProjects: $allProjects) { cinderId }\n    }\n  ": types.FindGroupSnapshotDocument,
    "\n  query WholeGroupType($id: ID!) {\n    groupType(id: $id) { id cinderId name description isPublic }\n  }\n": types.WholeGroupTypeDocument,
    "\n  query GroupSpecs($id: ID!) {\n    groupType(id: $id) {\n      cinderId name description isPublic groupSpecs\n      a: groupSpec(key: \"behaviour:a\") empty: groupSpec(key: \"behaviour:c\") unknown: groupSpec(key: \"x\")\n    }\n  }\n": types.GroupSpecsDocument,
    "\n    query FindGroupType($nameOrId: String!) {\n      findGroupType(nameOrId: $nameOrId) { cinderId }\n    }\n  ": types.FindGroupTypeDocument,
    "\n    query TypeOfGroup($id: ID!) {\n      group(id: $id) { groupType { id cinderId } }\n    }\n  ": types.TypeOfGroupDocument,
    "\n    query TypesOfGroups {\n      groups(first: 100) { nodes { cinderId groupType { cinderId name } } }\n    }\n  ": types.TypesOfGroupsDocument,
    "\n  query EveryHost($zone: String) {\n    hosts(zone: $zone) { hostName service zone serviceStatus: rawServiceStatus serviceState: rawServiceState lastUpdate }\n  }\n": types.EveryHostDocument,
    "query HostEnums { hosts { serviceStatus serviceState } }": types.HostEnumsDocument,
    "\n    query HostUsage($name: String!) {\n      host(name: $name) { host projectId volumeCount totalVolumeGb snapshotCount totalSnapshotGb }\n    }\n  ": types.HostUsageDocument,
    "query UsageOfHosts { hosts { hostName service usage { host projectId volumeCount } } }": types.UsageOfHostsDocument,
    "\n    query Everywhere($allProjects: Boolean!) {\n      volumes(first: 1000, allProjects: $allProjects) { nodes { cinderId projectId host } }\n    }\n  ": types.EverywhereDocument,
    "\n  query ManageableVolumes($host: String!) {\n    manageableVolumes(host: $host, first: 1000) {\n      nodes { reference size safeToManage reasonNotSafe extraInfo volume { cinderId } }\n    }\n  }\n": types.ManageableVolumesDocument,
    "\n  query ManageableSnapshots($host: String!) {\n    manageableSnapshots(host: $host, first: 1000) {\n      nodes { reference size safeToManage reasonNotSafe extraInfo sourceReference snapshot { cinderId } }\n    }\n  }\n": types.ManageableSnapshotsDocument,
    "\n  query WholeMessage($id: ID!) {\n    message(id: $id) {\n      id cinderId eventId userMessage messageLevel rawMessageLevel createdAt guaranteedUntil requestId\n      resourceType rawResourceType resourceId\n    }\n  }\n": types.WholeMessageDocument,
    "\n    query MessageWithResource($id: ID!) {\n      message(id: $id) { resourceId resource { __typename id ... on Volume { name } ... on Snapshot { name } ... on Backup { name } } }\n    }\n  ": types.MessageWithResourceDocument,
    "\n  query WholeQosSpec($id: ID!) {\n    qosSpec(id: $id) { id cinderId name consumer specs spec(key: \"read_iops_sec\") unknown: spec(key: \"toString\") }\n  }\n": types.WholeQosSpecDocument,
    "\n  query Associations($id: ID!) {\n    qosSpec(id: $id) { associations { id cinderId name } }\n  }\n": types.AssociationsDocument,
    "\n  query AssociatedTypes($id: ID!) {\n    qosSpec(id: $id) { associations { name isPublic extraSpec(key: \"multiattach\") qosSpec { cinderId } } }\n  }\n": types.AssociatedTypesDocument,
    "\n    query FindQosSpec($nameOrId: String!) {\n      findQosSpec(nameOrId: $nameOrId) { cinderId }\n    }\n  ": types.FindQosSpecDocument,
    "\n    query Limits($projectId: ID) {\n      limits(projectId: $projectId) {\n        absolute {\n          maxTotalVolumes maxTotalSnapshots maxTotalVolumeGigabytes maxTotalBackups maxTotalBackupGigabytes\n          totalVolumesUsed totalSnapshotsUsed totalGigabytesUsed totalBackupsUsed totalBackupGigabytesUsed\n        }\n        rate { uri regex limits { verb value remaining unit nextAvailable } }\n      }\n    }\n  ": types.LimitsDocument,
    "\n    mutation CreateBeyond($input: CreateVolumeInput!) {\n      createVolume(input: $input) {\n        volume { id }\n        userErrors { __typename path requestId ... on QuotaExceededError { quota limit inUse requested } }\n      }\n    }\n  ": types.CreateBeyondDocument,
    "\n  query EveryService($filter: ServiceFilter) {\n    services(filter: $filter) {\n      binary host zone status: rawStatus state: rawState updatedAt disabledReason backendState: rawBackendState\n      replicationStatus: rawReplicationStatus activeBackendId frozen cluster { name }\n    }\n  }\n": types.EveryServiceDocument,
    "query ServiceEnums($host: String!) { services(filter: { host: $host }) { status state backendState replicationStatus } }": types.ServiceEnumsDocument,
    "query ClusterNames { services { cluster { name } } }": types.ClusterNamesDocument,
    "query ClustersOfServices { services { host cluster { name numHosts services { host } } } }": types.ClustersOfServicesDocument,
    "\n    query FindService($name: String!, $host: String, $ignoreMissing: Boolean! = true) {\n      findService(name: $name, host: $host, ignoreMissing: $ignoreMissing) { binary host }\n    }\n  ": types.FindServiceDocument,
    "\n    query LogLevels($binary: LogBinary, $server: String, $prefix: String) {\n      serviceLogLevels(binary: $binary, server: $server, prefix: $prefix) { host binary levels { prefix level rawLevel } }\n    }\n  ": types.LogLevelsDocument,
    "\n  query RereadAttached($id: ID!) {\n    volume(id: $id) { status attachments { id status serverId device } }\n  }\n": types.RereadAttachedDocument,
    "\n  mutation CreateForTest($input: CreateVolumeInput!) {\n    createVolume(input: $input) { volume { id cinderId rawStatus size } userErrors { __typename message } }\n  }\n": types.CreateForTestDocument,
    "\n  mutation DeleteAfterTest($id: ID!) {\n    deleteVolume(input: { id: $id, cascade: true, force: true }) { userErrors { message } }\n  }\n": types.DeleteAfterTestDocument,
    "\n  query AllForComparison {\n    volumes(first: 1000, filter: { name: \"behaviour-refused\" }) { totalCount }\n  }\n": types.AllForComparisonDocument,
    "\n  query AroundTransfers($ids: [ID!]!) {\n    nodes(ids: $ids) { ... on Transfer { cinderId volume { name status transfers { totalCount nodes { cinderId } } } } }\n  }\n": types.AroundTransfersDocument,
    "\n    query FindTransfer($nameOrId: String!, $allProjects: Boolean!) {\n      findTransfer(nameOrId: $nameOrId, allProjects: $allProjects) { cinderId }\n    }\n  ": types.FindTransferDocument,
    "\n  query WholeTransfer($id: ID!) {\n    transfer(id: $id) {\n      id cinderId name createdAt noSnapshots sourceProjectId destinationProjectId accepted\n      volumeId\n      volume { id cinderId }\n    }\n  }\n": types.WholeTransferDocument,
    "\n  query Reread($id: ID!) {\n    volume(id: $id) { name description status rawStatus size metadata }\n  }\n": types.RereadDocument,
    "\n    mutation Extend($input: ExtendVolumeInput!) {\n      extendVolume(input: $input) {\n        volume { id status size }\n        userErrors { __typename message path ... on ResourceFailureError { lastStatus reasons } ... on WaitTimeoutError { lastStatus } }\n      }\n    }\n  ": types.ExtendDocument,
    "\n    mutation Update($input: UpdateVolumeInput!) {\n      updateVolume(input: $input) { volume { name description metadata } userErrors { __typename message path } }\n    }\n  ": types.UpdateDocument,
    "\n    mutation Delete($input: DeleteVolumeInput!) {\n      deleteVolume(input: $input) {\n        deletedId\n        userErrors { __typename message ... on ResourceFailureError { lastStatus } ... on WaitTimeoutError { lastStatus } }\n      }\n    }\n  ": types.DeleteDocument,
    "\n  query StateOfVolume($id: ID!) {\n    volume(id: $id) { id rawStatus bootable metadata imageMetadata rawMigrationStatus }\n  }\n": types.StateOfVolumeDocument,
    "\n  query VolumeSummary($allProjects: Boolean!) {\n    volumeSummary(allProjects: $allProjects) { totalCount totalSize metadata { key values } }\n  }\n": types.VolumeSummaryDocument,
    "\n  query WholeVolumeType($id: ID!) {\n    volumeType(id: $id) {\n      id\n      cinderId\n      name\n      description\n      isPublic\n      extraSpecs\n      visible: extraSpec(key: \"multiattach\")\n      secret: extraSpec(key: \"behaviour:secret\")\n      unknown: extraSpec(key: \"constructor\")\n      qosSpecId\n      qosSpec { id cinderId }\n    }\n  }\n": types.WholeVolumeTypeDocument,
    "\n  query TypeDetails($id: ID!) {\n    volumeType(id: $id) {\n      encryption {\n        encryptionId provider controlLocation cipher keySize createdAt updatedAt deleted deletedAt\n        volumeType { id cinderId }\n      }\n      access { projectId volumeType { cinderId } }\n    }\n  }\n": types.TypeDetailsDocument,
    "\n    query TypesWithSpecs {\n      volumeTypes(first: 100) { nodes { cinderId extraSpecs qosSpec { name consumer } } }\n    }\n  ": types.TypesWithSpecsDocument,
    "\n  query FindVolumeType($nameOrId: String!) {\n    findVolumeType(nameOrId: $nameOrId) { cinderId }\n  }\n": types.FindVolumeTypeDocument,
    "query ApiVersion {\n  apiVersion {\n    microversion\n    minMicroversion\n    maxMicroversion\n  }\n}": types.ApiVersionDocument,
    "mutation CreateVolume($name: String!, $size: Int!) {\n  createVolume(input: {name: $name, size: $size, wait: {timeout: 60}}) {\n    volume {\n      id\n      name\n      status\n      size\n    }\n    userErrors {\n      __typename\n      message\n      path\n    }\n  }\n}": types.CreateVolumeDocument,
    "query FindByName($nameOrId: String!) {\n  findVolume(nameOrId: $nameOrId) {\n    id\n    name\n    status\n    rawStatus\n    metadata\n    bootable\n    createdAt\n  }\n}": types.FindByNameDocument,
    "query Groups {\n  groups {\n    nodes {\n      name\n      status\n      volumeTypes {\n        name\n      }\n      volumes {\n        totalCount\n        nodes {\n          name\n          size\n        }\n      }\n    }\n  }\n}": types.GroupsDocument,
    "query Lineage {\n  snapshots(first: 20, orderBy: [{field: CREATED_AT, direction: DESC}]) {\n    nodes {\n      name\n      createdAt\n      volume {\n        name\n        volumeType {\n          name\n        }\n      }\n      volumes {\n        nodes {\n          name\n          status\n        }\n      }\n      backups {\n        totalCount\n      }\n    }\n  }\n}": types.LineageDocument,
    "subscription LiveVolumes {\n  volumesChanged {\n    kind\n    previousStatus\n    status\n    volume {\n      id\n      name\n      size\n    }\n  }\n}\n\nmutation CreateLiveVolume($name: String!, $size: Int!) {\n  createVolume(input: {name: $name, size: $size}) {\n    volume {\n      id\n      status\n    }\n    userErrors {\n      __typename\n      message\n    }\n  }\n}": types.LiveVolumesDocument,
    "query Volumes {\n  volumes(first: 20) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      id\n      name\n      status\n      size\n      volumeType {\n        name\n        description\n      }\n      attachments {\n        serverId\n        device\n      }\n      snapshots {\n        nodes {\n          name\n          status\n          createdAt\n        }\n      }\n      backups {\n        nodes {\n          name\n          isIncremental\n        }\n      }\n      group {\n        name\n      }\n    }\n  }\n}": types.VolumesDocument,
    "subscription WaitForStatus($id: ID!) {\n  waitForStatus(id: $id, wait: 60) {\n    value\n    previousValue\n    node {\n      id\n      ... on Volume {\n        name\n        size\n      }\n    }\n  }\n}": types.WaitForStatusDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query EverythingOfMine {\n      volumes(first: 1000) { nodes { cinderId } }\n      snapshots(first: 1000) { nodes { cinderId } }\n      backups(first: 1000) { nodes { cinderId } }\n      groups(first: 1000) { nodes { cinderId } }\n      attachments(first: 1000) { nodes { cinderId } }\n    }\n  "): typeof import('./graphql.js').EverythingOfMineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query ById($volume: ID!, $snapshot: ID!, $backup: ID!, $group: ID!, $attachment: ID!, $nodes: [ID!]!) {\n      volume(id: $volume) { id }\n      snapshot(id: $snapshot) { id }\n      backup(id: $backup) { id }\n      group(id: $group) { id }\n      attachment(id: $attachment) { id connectionInfo }\n      findVolume(nameOrId: \"behaviour-page-0\") { id }\n      nodes(ids: $nodes) { id }\n    }\n  "): typeof import('./graphql.js').ByIdDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query ConnectionInfoOfAttachment($id: ID!) {\n      attachment(id: $id) { connectionInfo }\n    }\n  "): typeof import('./graphql.js').ConnectionInfoOfAttachmentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query AdminOnly($id: ID!) {\n      volume(id: $id) { host name migrationStatus rawMigrationStatus providerId clusterName }\n    }\n  "): typeof import('./graphql.js').AdminOnlyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Attach($input: CreateAttachmentInput!) {\n    createAttachment(input: $input) {\n      attachment { id status rawStatus serverId attachMode }\n      userErrors { __typename message path ... on WaitTimeoutError { lastStatus } }\n    }\n  }\n"): typeof import('./graphql.js').AttachDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Connect($input: UpdateAttachmentInput!) {\n    updateAttachment(input: $input) { attachment { status connectionInfo } userErrors { __typename message path } }\n  }\n"): typeof import('./graphql.js').ConnectDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Complete($input: CompleteAttachmentInput!) {\n    completeAttachment(input: $input) { attachment { status } userErrors { __typename message } }\n  }\n"): typeof import('./graphql.js').CompleteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Unattach($input: DeleteAttachmentInput!) {\n    deleteAttachment(input: $input) { deletedId remaining { id } userErrors { __typename message } }\n  }\n"): typeof import('./graphql.js').UnattachDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EveryPool($filter: BackendPoolFilter) {\n    backendPools(filter: $filter) {\n      name\n      capabilities {\n        volumeBackendName poolName vendorName driverVersion storageProtocol backendState: rawBackendState\n        totalCapacity { gib isInfinite isUnknown } freeCapacity { gib isInfinite isUnknown } allocatedCapacity provisionedCapacity\n        reservedPercentage reservedSnapshotPercentage maxOverSubscriptionRatio totalVolumes\n        thinProvisioningSupport thickProvisioningSupport compressionSupport multiattach qosSupport onlineExtendSupport sparseCopyVolume\n        cloneAcrossPools consistentGroupSnapshotEnabled consistentGroupReplicationEnabled groupReplicationEnabled replicationEnabled\n        locationInfo filterFunction goodnessFunction timestamp other\n      }\n    }\n  }\n"): typeof import('./graphql.js').EveryPoolDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PoolNames { backendPools { name } }"): typeof import('./graphql.js').PoolNamesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query PoolsOfVolumes { volumes(first: 100, filter: { metadata: { fixture: \"page\" } }) { nodes { host pool { name capabilities { totalCapacity { gib } } } } } }\n  "): typeof import('./graphql.js').PoolsOfVolumesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PoolOfVolume($id: ID!) { volume(id: $id) { pool { name } } }"): typeof import('./graphql.js').PoolOfVolumeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BackupChain($id: ID!) { backup(id: $id) { cinderId parent { cinderId parent { cinderId } } dependents { cinderId } } }\n"): typeof import('./graphql.js').BackupChainDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query BackupParent($id: ID!) { backup(id: $id) { parent { cinderId } } }"): typeof import('./graphql.js').BackupParentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query BackupDependents($id: ID!) { backup(id: $id) { dependents { cinderId } } }"): typeof import('./graphql.js').BackupDependentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query BackupsOfParent($id: ID!) { backups(filter: { parentId: $id }) { nodes { cinderId } } }"): typeof import('./graphql.js').BackupsOfParentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Capabilities($host: String!) {\n    capabilities(host: $host) {\n      namespace vendorName volumeBackendName poolName driverVersion storageProtocol displayName description visibility\n      replicationTargets properties { name title description type other }\n    }\n  }\n"): typeof import('./graphql.js').CapabilitiesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query AvailabilityZones { availabilityZones { zoneName available } }"): typeof import('./graphql.js').AvailabilityZonesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Extensions { extensions { alias name description updated links } }"): typeof import('./graphql.js').ExtensionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ResourceFilters($resource: String) { resourceFilters(resource: $resource) { resource filters } }"): typeof import('./graphql.js').ResourceFiltersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Extension($alias: String!) { extension(alias: $alias) { alias name } }"): typeof import('./graphql.js').ExtensionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EveryCluster($filter: ClusterFilter) {\n    clusters(filter: $filter) {\n      name binary state: rawState status: rawStatus numHosts numDownHosts lastHeartbeat createdAt updatedAt disabledReason\n      replicationStatus: rawReplicationStatus frozen activeBackendId\n    }\n  }\n"): typeof import('./graphql.js').EveryClusterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ClusterSummaries { clusters { name state status replicationStatus } }"): typeof import('./graphql.js').ClusterSummariesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ServicesOfClusters { clusters { numHosts services { host cluster { name } } name } }"): typeof import('./graphql.js').ServicesOfClustersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WholeConsistencyGroup($id: ID!) {\n    consistencyGroup(id: $id) {\n      id cinderId status rawStatus name description availabilityZone createdAt\n      volumeTypeIds\n      volumeTypes { cinderId }\n    }\n  }\n"): typeof import('./graphql.js').WholeConsistencyGroupDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsistencyGroupOfVolume($id: ID!) {\n    volume(id: $id) { consistencyGroup { id cinderId } group { id } }\n  }\n"): typeof import('./graphql.js').ConsistencyGroupOfVolumeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AroundConsistencyGroup($id: ID!) {\n    consistencyGroup(id: $id) {\n      volumes { nodes { cinderId consistencyGroup { name } group { name } } }\n      consistencyGroupSnapshots(first: 100) {\n        totalCount\n        nodes { cinderId consistencyGroup { name } snapshots { nodes { volume { cinderId } } } }\n      }\n    }\n  }\n"): typeof import('./graphql.js').AroundConsistencyGroupDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query FindConsistencyGroup($nameOrId: String!, $allProjects: Boolean!) {\n      findConsistencyGroup(nameOrId: $nameOrId, allProjects: $allProjects) { cinderId }\n    }\n  "): typeof import('./graphql.js').FindConsistencyGroupDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WholeConsistencyGroupSnapshot($id: ID!) {\n    consistencyGroupSnapshot(id: $id) {\n      id cinderId status rawStatus name description createdAt consistencyGroupId consistencyGroup { id cinderId }\n    }\n  }\n"): typeof import('./graphql.js').WholeConsistencyGroupSnapshotDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query FindConsistencyGroupSnapshot($nameOrId: String!) {\n      findConsistencyGroupSnapshot(nameOrId: $nameOrId) { cinderId }\n    }\n  "): typeof import('./graphql.js').FindConsistencyGroupSnapshotDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Create($input: CreateVolumeInput!) {\n    createVolume(input: $input) {\n      volume { id cinderId name description status rawStatus size metadata team: metadataValue(key: \"team\") snapshot { id } sourceVolume { id } }\n      userErrors {\n        __typename\n        message\n        code\n        path\n        requestId\n        ... on ResourceFailureError { lastStatus reasons }\n        ... on WaitTimeoutError { lastStatus }\n      }\n    }\n  }\n"): typeof import('./graphql.js').CreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DefaultVolumeTypes {\n    defaultVolumeTypes { projectId volumeTypeId volumeType { id cinderId } }\n  }\n"): typeof import('./graphql.js').DefaultVolumeTypesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DefaultVolumeTypeOf($projectId: ID!) {\n    defaultVolumeType(projectId: $projectId) { projectId volumeTypeId volumeType { cinderId name isPublic } }\n  }\n"): typeof import('./graphql.js').DefaultVolumeTypeOfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadmeFirst {\n    volumes(first: 5) {\n      nodes { name status size snapshots { nodes { name } } attachments { serverId } }\n    }\n  }\n"): typeof import('./graphql.js').ReadmeFirstDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query OnePage {\n      volumes(first: 24) {\n        nodes {\n          cinderId\n          volumeType { name description }\n          attachments { serverId attachedAt }\n          snapshots { nodes { name status } }\n          backups { nodes { name status } }\n        }\n      }\n    }\n  "): typeof import('./graphql.js').OnePageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query GroupsAndVolumes {\n      groups { nodes { cinderId volumes { totalCount nodes { cinderId group { cinderId } } } } }\n    }\n  "): typeof import('./graphql.js').GroupsAndVolumesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query SnapshotsAndVolumes {\n      snapshots(first: 100) { nodes { cinderId volume { cinderId name size } } }\n    }\n  "): typeof import('./graphql.js').SnapshotsAndVolumesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query NothingMore($id: ID!) {\n      volume(id: $id) {\n        cinderId\n        volumeType { id cinderId name }\n        group { id cinderId }\n        attachments { id volume { id cinderId } }\n      }\n    }\n  "): typeof import('./graphql.js').NothingMoreDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query SameTwice($id: ID!, $global: ID!) {\n      one: volume(id: $id) { name }\n      other: volume(id: $global) { size }\n      node(id: $global) { ... on Volume { status } }\n      nodes(ids: [$global]) { id }\n    }\n  "): typeof import('./graphql.js').SameTwiceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query Around($volume: ID!) {\n      volume(id: $volume) {\n        id\n        snapshots(first: 100) { totalCount nodes { id volume { id name } backups { nodes { id } } volumes { nodes { id } } } }\n        backups { nodes { id volume { id name } snapshot { id } isIncremental size } }\n        clones { nodes { id } }\n        snapshot { id }\n        sourceVolume { id }\n      }\n    }\n  "): typeof import('./graphql.js').AroundDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query OneAttachment($id: ID!) {\n      attachment(id: $id) { id status rawStatus serverId attachMode attachedAt detachedAt connectionInfo device hostName volume { cinderId name } }\n    }\n  "): typeof import('./graphql.js').OneAttachmentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query AttachmentOfVolume($id: ID!) {\n      volume(id: $id) { attachments { id status rawStatus serverId attachMode attachedAt detachedAt connectionInfo device hostName volume { cinderId name } } }\n    }\n  "): typeof import('./graphql.js').AttachmentOfVolumeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query Types {\n      volumeTypes { nodes { id name isPublic extraSpecs volumes(first: 1) { totalCount } } }\n      findVolumeType(nameOrId: \"__DEFAULT__\") { id name volumes(first: 5) { nodes { volumeType { id } } } }\n      apiVersion { microversion minMicroversion maxMicroversion }\n    }\n  "): typeof import('./graphql.js').TypesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WholeGroupSnapshot($id: ID!) {\n    groupSnapshot(id: $id) {\n      id cinderId status rawStatus name description createdAt projectId\n      groupId\n      groupTypeId\n      group { id cinderId }\n      groupType { id cinderId }\n    }\n  }\n"): typeof import('./graphql.js').WholeGroupSnapshotDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AroundGroupSnapshots($id: ID!) {\n    group(id: $id) {\n      groupType { name }\n      groupSnapshot { id }\n      groupSnapshots(first: 100) {\n        totalCount\n        nodes { cinderId group { name } groupType { name } snapshots { nodes { name groupSnapshot { cinderId } volume { cinderId } } } }\n      }\n    }\n  }\n"): typeof import('./graphql.js').AroundGroupSnapshotsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GroupSnapshotsOfSnapshots($id: ID!) {\n    volume(id: $id) { snapshots(first: 100) { nodes { groupSnapshot { cinderId name } } } }\n  }\n"): typeof import('./graphql.js').GroupSnapshotsOfSnapshotsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query FindGroupSnapshot($nameOrId: String!, $allProjects: Boolean!) {\n      findGroupSnapshot(nameOrId: $nameOrId, allProjects: $allProjects) { cinderId }\n    }\n  "): typeof import('./graphql.js').FindGroupSnapshotDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WholeGroupType($id: ID!) {\n    groupType(id: $id) { id cinderId name description isPublic }\n  }\n"): typeof import('./graphql.js').WholeGroupTypeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GroupSpecs($id: ID!) {\n    groupType(id: $id) {\n      cinderId name description isPublic groupSpecs\n      a: groupSpec(key: \"behaviour:a\") empty: groupSpec(key: \"behaviour:c\") unknown: groupSpec(key: \"x\")\n    }\n  }\n"): typeof import('./graphql.js').GroupSpecsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query FindGroupType($nameOrId: String!) {\n      findGroupType(nameOrId: $nameOrId) { cinderId }\n    }\n  "): typeof import('./graphql.js').FindGroupTypeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query TypeOfGroup($id: ID!) {\n      group(id: $id) { groupType { id cinderId } }\n    }\n  "): typeof import('./graphql.js').TypeOfGroupDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query TypesOfGroups {\n      groups(first: 100) { nodes { cinderId groupType { cinderId name } } }\n    }\n  "): typeof import('./graphql.js').TypesOfGroupsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EveryHost($zone: String) {\n    hosts(zone: $zone) { hostName service zone serviceStatus: rawServiceStatus serviceState: rawServiceState lastUpdate }\n  }\n"): typeof import('./graphql.js').EveryHostDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query HostEnums { hosts { serviceStatus serviceState } }"): typeof import('./graphql.js').HostEnumsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query HostUsage($name: String!) {\n      host(name: $name) { host projectId volumeCount totalVolumeGb snapshotCount totalSnapshotGb }\n    }\n  "): typeof import('./graphql.js').HostUsageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query UsageOfHosts { hosts { hostName service usage { host projectId volumeCount } } }"): typeof import('./graphql.js').UsageOfHostsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query Everywhere($allProjects: Boolean!) {\n      volumes(first: 1000, allProjects: $allProjects) { nodes { cinderId projectId host } }\n    }\n  "): typeof import('./graphql.js').EverywhereDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ManageableVolumes($host: String!) {\n    manageableVolumes(host: $host, first: 1000) {\n      nodes { reference size safeToManage reasonNotSafe extraInfo volume { cinderId } }\n    }\n  }\n"): typeof import('./graphql.js').ManageableVolumesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ManageableSnapshots($host: String!) {\n    manageableSnapshots(host: $host, first: 1000) {\n      nodes { reference size safeToManage reasonNotSafe extraInfo sourceReference snapshot { cinderId } }\n    }\n  }\n"): typeof import('./graphql.js').ManageableSnapshotsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WholeMessage($id: ID!) {\n    message(id: $id) {\n      id cinderId eventId userMessage messageLevel rawMessageLevel createdAt guaranteedUntil requestId\n      resourceType rawResourceType resourceId\n    }\n  }\n"): typeof import('./graphql.js').WholeMessageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query MessageWithResource($id: ID!) {\n      message(id: $id) { resourceId resource { __typename id ... on Volume { name } ... on Snapshot { name } ... on Backup { name } } }\n    }\n  "): typeof import('./graphql.js').MessageWithResourceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WholeQosSpec($id: ID!) {\n    qosSpec(id: $id) { id cinderId name consumer specs spec(key: \"read_iops_sec\") unknown: spec(key: \"toString\") }\n  }\n"): typeof import('./graphql.js').WholeQosSpecDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Associations($id: ID!) {\n    qosSpec(id: $id) { associations { id cinderId name } }\n  }\n"): typeof import('./graphql.js').AssociationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AssociatedTypes($id: ID!) {\n    qosSpec(id: $id) { associations { name isPublic extraSpec(key: \"multiattach\") qosSpec { cinderId } } }\n  }\n"): typeof import('./graphql.js').AssociatedTypesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query FindQosSpec($nameOrId: String!) {\n      findQosSpec(nameOrId: $nameOrId) { cinderId }\n    }\n  "): typeof import('./graphql.js').FindQosSpecDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query Limits($projectId: ID) {\n      limits(projectId: $projectId) {\n        absolute {\n          maxTotalVolumes maxTotalSnapshots maxTotalVolumeGigabytes maxTotalBackups maxTotalBackupGigabytes\n          totalVolumesUsed totalSnapshotsUsed totalGigabytesUsed totalBackupsUsed totalBackupGigabytesUsed\n        }\n        rate { uri regex limits { verb value remaining unit nextAvailable } }\n      }\n    }\n  "): typeof import('./graphql.js').LimitsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    mutation CreateBeyond($input: CreateVolumeInput!) {\n      createVolume(input: $input) {\n        volume { id }\n        userErrors { __typename path requestId ... on QuotaExceededError { quota limit inUse requested } }\n      }\n    }\n  "): typeof import('./graphql.js').CreateBeyondDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EveryService($filter: ServiceFilter) {\n    services(filter: $filter) {\n      binary host zone status: rawStatus state: rawState updatedAt disabledReason backendState: rawBackendState\n      replicationStatus: rawReplicationStatus activeBackendId frozen cluster { name }\n    }\n  }\n"): typeof import('./graphql.js').EveryServiceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ServiceEnums($host: String!) { services(filter: { host: $host }) { status state backendState replicationStatus } }"): typeof import('./graphql.js').ServiceEnumsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ClusterNames { services { cluster { name } } }"): typeof import('./graphql.js').ClusterNamesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ClustersOfServices { services { host cluster { name numHosts services { host } } } }"): typeof import('./graphql.js').ClustersOfServicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query FindService($name: String!, $host: String, $ignoreMissing: Boolean! = true) {\n      findService(name: $name, host: $host, ignoreMissing: $ignoreMissing) { binary host }\n    }\n  "): typeof import('./graphql.js').FindServiceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query LogLevels($binary: LogBinary, $server: String, $prefix: String) {\n      serviceLogLevels(binary: $binary, server: $server, prefix: $prefix) { host binary levels { prefix level rawLevel } }\n    }\n  "): typeof import('./graphql.js').LogLevelsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RereadAttached($id: ID!) {\n    volume(id: $id) { status attachments { id status serverId device } }\n  }\n"): typeof import('./graphql.js').RereadAttachedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateForTest($input: CreateVolumeInput!) {\n    createVolume(input: $input) { volume { id cinderId rawStatus size } userErrors { __typename message } }\n  }\n"): typeof import('./graphql.js').CreateForTestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteAfterTest($id: ID!) {\n    deleteVolume(input: { id: $id, cascade: true, force: true }) { userErrors { message } }\n  }\n"): typeof import('./graphql.js').DeleteAfterTestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AllForComparison {\n    volumes(first: 1000, filter: { name: \"behaviour-refused\" }) { totalCount }\n  }\n"): typeof import('./graphql.js').AllForComparisonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AroundTransfers($ids: [ID!]!) {\n    nodes(ids: $ids) { ... on Transfer { cinderId volume { name status transfers { totalCount nodes { cinderId } } } } }\n  }\n"): typeof import('./graphql.js').AroundTransfersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query FindTransfer($nameOrId: String!, $allProjects: Boolean!) {\n      findTransfer(nameOrId: $nameOrId, allProjects: $allProjects) { cinderId }\n    }\n  "): typeof import('./graphql.js').FindTransferDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WholeTransfer($id: ID!) {\n    transfer(id: $id) {\n      id cinderId name createdAt noSnapshots sourceProjectId destinationProjectId accepted\n      volumeId\n      volume { id cinderId }\n    }\n  }\n"): typeof import('./graphql.js').WholeTransferDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Reread($id: ID!) {\n    volume(id: $id) { name description status rawStatus size metadata }\n  }\n"): typeof import('./graphql.js').RereadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    mutation Extend($input: ExtendVolumeInput!) {\n      extendVolume(input: $input) {\n        volume { id status size }\n        userErrors { __typename message path ... on ResourceFailureError { lastStatus reasons } ... on WaitTimeoutError { lastStatus } }\n      }\n    }\n  "): typeof import('./graphql.js').ExtendDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    mutation Update($input: UpdateVolumeInput!) {\n      updateVolume(input: $input) { volume { name description metadata } userErrors { __typename message path } }\n    }\n  "): typeof import('./graphql.js').UpdateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    mutation Delete($input: DeleteVolumeInput!) {\n      deleteVolume(input: $input) {\n        deletedId\n        userErrors { __typename message ... on ResourceFailureError { lastStatus } ... on WaitTimeoutError { lastStatus } }\n      }\n    }\n  "): typeof import('./graphql.js').DeleteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StateOfVolume($id: ID!) {\n    volume(id: $id) { id rawStatus bootable metadata imageMetadata rawMigrationStatus }\n  }\n"): typeof import('./graphql.js').StateOfVolumeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VolumeSummary($allProjects: Boolean!) {\n    volumeSummary(allProjects: $allProjects) { totalCount totalSize metadata { key values } }\n  }\n"): typeof import('./graphql.js').VolumeSummaryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WholeVolumeType($id: ID!) {\n    volumeType(id: $id) {\n      id\n      cinderId\n      name\n      description\n      isPublic\n      extraSpecs\n      visible: extraSpec(key: \"multiattach\")\n      secret: extraSpec(key: \"behaviour:secret\")\n      unknown: extraSpec(key: \"constructor\")\n      qosSpecId\n      qosSpec { id cinderId }\n    }\n  }\n"): typeof import('./graphql.js').WholeVolumeTypeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TypeDetails($id: ID!) {\n    volumeType(id: $id) {\n      encryption {\n        encryptionId provider controlLocation cipher keySize createdAt updatedAt deleted deletedAt\n        volumeType { id cinderId }\n      }\n      access { projectId volumeType { cinderId } }\n    }\n  }\n"): typeof import('./graphql.js').TypeDetailsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query TypesWithSpecs {\n      volumeTypes(first: 100) { nodes { cinderId extraSpecs qosSpec { name consumer } } }\n    }\n  "): typeof import('./graphql.js').TypesWithSpecsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindVolumeType($nameOrId: String!) {\n    findVolumeType(nameOrId: $nameOrId) { cinderId }\n  }\n"): typeof import('./graphql.js').FindVolumeTypeDocument;
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


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
