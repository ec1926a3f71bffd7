"""Ends with 0 once Cinder takes requests: every service has reported since it was started, and the scheduler, since it
was, has heard of both backends; the spare one is none that it may use.

A service that ended stays 'up' for a minute in Cinder's records: that alone says nothing.
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
