# Nova and Placement for the lab, sourced by `lab`. Nova uses its fake driver: a server is only a record, but its volumes are
# attached through Cinder. Everything is in $D/nova, which exists if the lab has Nova.
NOVA_PORT=$(port 18774) PLACEMENT_PORT=$(port 18778) NETWORK_PORT=$(port 19696)
NOVA=http://127.0.0.1:$NOVA_PORT/v2.1 PLACEMENT=http://127.0.0.1:$PLACEMENT_PORT
NOVA_SERVICES='network placement conductor compute-scheduler compute-api compute'
NOVA_PACKAGES='nova-common python3-placement'
LAB_SQL=mysql+pymysql://lab:lab@127.0.0.1:$DB NOVA_CONF=$D/nova/nova.conf NOVA_DATABASES=$D/nova/databases.conf

nova_manage() { nova-manage --config-file "$NOVA_CONF" --config-file "$NOVA_DATABASES" "$@" >>"$D/log/nova-manage.log" 2>&1; }

nova_user() { # SECTION USER: the section of a configuration with the credentials of a service user
  cat <<C
[$1]
auth_type = password
auth_url = $KEYSTONE
project_domain_id = default
user_domain_id = default
project_name = service
username = $2
password = secret
region_name = RegionOne
C
}

# The section with which Cinder calls Nova, for extending an attached volume and for deleting an attachment.
cinder_nova() { nova_user nova cinder; echo 'interface = public'; }

nova_configure() {
  local tokens="www_authenticate_uri = $KEYSTONE
service_token_roles = service
service_token_roles_required = true"
  cat >"$D/nova/placement.conf" <<C
[placement_database]
connection = $LAB_SQL/placement
$(nova_user keystone_authtoken placement)
$tokens
C
  # nova-compute must not see the databases.
  cat >"$NOVA_DATABASES" <<C
[api_database]
connection = $LAB_SQL/nova_api
[database]
connection = $LAB_SQL/nova
C
  cat >"$NOVA_CONF" <<C
[DEFAULT]
transport_url = rabbit://guest:guest@127.0.0.1:$AMQP/
compute_driver = fake.FakeDriver
host = nova-lab
my_ip = 127.0.0.1
state_path = $D/nova
enabled_apis = osapi_compute
osapi_compute_listen = 127.0.0.1
osapi_compute_listen_port = $NOVA_PORT
osapi_compute_workers = 1
sync_power_state_interval = -1
heal_instance_info_cache_interval = -1
rpc_response_timeout = 20
graceful_shutdown_timeout = 5
[wsgi]
api_paste_config = /usr/share/nova-common/api-paste.ini
[conductor]
workers = 1
[scheduler]
workers = 1
[quota]
instances = -1
cores = -1
ram = -1
[oslo_policy]
enforce_new_defaults = true
enforce_scope = true
[oslo_concurrency]
lock_path = $D/lock
$(nova_user neutron nova)
valid_interfaces = public
endpoint_override = http://127.0.0.1:$NETWORK_PORT
$(nova_user placement placement)
valid_interfaces = public
$(nova_user service_user nova)
send_service_user_token = true
$(nova_user keystone_authtoken nova)
$tokens
C
}

nova_databases() {
  local name
  [ -e "$D/nova/synced" ] && return
  for name in placement nova_api nova nova_cell0; do sql -e "create database if not exists $name character set utf8mb3"; done
  placement-manage --config-file "$D/nova/placement.conf" db sync >>"$D/log/nova-manage.log" 2>&1
  nova_manage api_db sync
  nova_manage cell_v2 map_cell0 --database_connection "$LAB_SQL/nova_cell0"
  [ "$(sql -Ne 'select count(*) from nova_api.cell_mappings')" -ge 2 ] || nova_manage cell_v2 create_cell --name one
  nova_manage db sync
  touch "$D/nova/synced"
}

nova_start() { # SERVICE
  local config="--config-file $NOVA_CONF" databases="--config-file $NOVA_DATABASES"
  alive "$1" && return
  export OS_PLACEMENT_CONFIG_DIR=$D/nova
  case $1 in
  network) launch network /usr/bin/python3 "$HERE/nova_service.py" network $NETWORK_PORT ;;
  placement) launch placement /usr/bin/python3 "$HERE/nova_service.py" placement $PLACEMENT_PORT
    await 60 curl -s $PLACEMENT/ ;;
  compute) launch compute /usr/bin/python3 "$HERE/nova_service.py" compute $config ;;
  compute-api) launch compute-api /usr/bin/python3 "$HERE/nova_service.py" api_os_compute $config $databases
    await 60 curl -s "${NOVA%/*}/" ;;
  *) launch "$1" /usr/bin/python3 "$HERE/nova_service.py" "${1#compute-}" $config $databases ;;
  esac
}

nova_reported() { # TIME: conductor, scheduler and compute have reported since then, and so serve their queues
  [ "$(sql -Ne "select count(distinct s.binary) from nova.services s where s.last_seen_up >= '$1'")" -ge 3 ]
}
nova_discovered() { # the scheduler can use the compute host
  [ "$(sql -Ne 'select count(*) from nova_api.host_mappings')" -ge 1 ] || { nova_manage cell_v2 discover_hosts; false; }
}

nova_up() {
  local name since all_alive=1
  nova_configure
  nova_databases
  /usr/bin/python3 "$HERE/nova_identity.py" keystone $KEYSTONE/v3 $NOVA $PLACEMENT
  since=$(sql -Ne 'select utc_timestamp()')
  for name in $NOVA_SERVICES; do alive "$name" || all_alive=; nova_start "$name"; done
  [ -n "$all_alive" ] || { await 90 nova_reported "$since"; await 60 nova_discovered; }
  /usr/bin/python3 "$HERE/nova_identity.py" servers $KEYSTONE/v3
}
