"""Adds Nova to Keystone: nova_identity.py keystone AUTH_URL NOVA PLACEMENT. Creates the flavor, the image and the servers of the
lab: nova_identity.py servers AUTH_URL.
"""
import sys

import openstack

task, auth_url, *urls = sys.argv[1:]
FLAVOR = 'lab.tiny'
# As in the sandbox.
SERVERS = (('alice', 'demo', ('shop-web-1', 'shop-web-2', 'shop-database')), ('bob', 'other', ('build-server',)))


def connect(user, project):
    return openstack.connect(
        auth_url=auth_url, username=user, password='secret', project_name=project, user_domain_id='default',
        project_domain_id='default', region_name='RegionOne', interface='public', identity_api_version='3',
        compute_api_version='2.37')


def keystone():
    identity = connect('admin', 'admin').identity
    roles = {role.name: role for role in identity.roles()}
    project = identity.find_project('service')
    for name in ('nova', 'placement'):
        user = identity.find_user(name) or identity.create_user(name=name, password='secret', domain_id='default')
        for role in ('admin', 'service'):
            identity.assign_project_role_to_user(project, user, roles[role])
    known = {service.type for service in identity.services()}
    for name, kind, url in zip(('nova', 'placement'), ('compute', 'placement'), urls):
        if kind not in known:
            service = identity.create_service(name=name, type=kind)
            for interface in ('public', 'internal', 'admin'):
                identity.create_endpoint(service_id=service.id, interface=interface, region_id='RegionOne', url=url)


def servers():
    admin = connect('admin', 'demo')
    if not admin.compute.find_flavor(FLAVOR):
        admin.compute.create_flavor(name=FLAVOR, id='1', vcpus=1, ram=64, disk=1)
    image = admin.image.find_image(FLAVOR) or admin.image.create_image(
        FLAVOR, disk_format='raw', container_format='bare', visibility='public', data=b'\0' * 65536)
    for user, project, names in SERVERS:
        compute = connect(user, project).compute
        known = {server.name: server for server in compute.servers()}
        for name in names:
            # The fake driver forgets its servers when nova-compute restarts. Their records remain.
            server = known.get(name) or compute.create_server(
                name=name, flavor_id='1', image_id=image.id, networks='none')
            compute.wait_for_server(server, wait=60)


globals()[task]()
