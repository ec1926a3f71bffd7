"""Exits with 0 if Cinder accepts requests: every service has reported since its start, and both backends have reported to
the scheduler. The spare backend does not count, because its cluster is disabled.

The state 'up' alone is not sufficient, because a service that ended keeps it for a minute.
"""
import datetime
import os
import sys

import openstack

keystone, run = sys.argv[1:]


def started(binary):
    return os.path.getmtime(os.path.join(run, binary.replace('cinder-', '') + '.pid'))


def reported(service):
    at = datetime.datetime.fromisoformat(service['updated_at'] or '1970-01-01')
    return at.replace(tzinfo=datetime.timezone.utc).timestamp()


cloud = openstack.connect(
    auth_url=keystone, username='admin', password='secret', project_name='demo', user_domain_id='default',
    project_domain_id='default', region_name='RegionOne')
answer = cloud.block_storage.get('/os-services', headers={'OpenStack-API-Version': 'volume 3.70'})
services = answer.json()['services']
fresh = all(s['state'] == 'up' and reported(s) > started(s['binary']) for s in services)
known = [s for s in services if s.get('backend_state') == 'up']
sys.exit(not (fresh and len(known) == 2 and len(services) == 5))
