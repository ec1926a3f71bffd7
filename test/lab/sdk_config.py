"""Prints the configurations that openstacksdk reads from clouds.yaml, secure.yaml and OS_* variables.

Reads a JSON list of cases from stdin, each with env (variables), home and cwd (folders). Writes a list of answers, each with
the configuration or an error. Each case runs in a separate process that reloads the loader of openstacksdk, because the
loader searches its files when it is imported.
"""
import importlib
import json
import os
import sys

from openstack.config import loader


def answer(case):
    os.environ.clear()
    os.environ.update(case['env'], HOME=case['home'])
    os.chdir(case['cwd'])
    importlib.reload(loader)
    try:
        region = loader.OpenStackConfig().get_one(region_name=case.get('region_name'))
    except Exception as error:
        return {'error': f'{type(error).__name__}: {error}'}
    verify, cert = region.get_requests_verify_args()
    service = 'block-storage'
    return {
        'auth_type': region.config['auth_type'], 'auth': region.config['auth'], 'region_name': region.get_region_name(service) or None,
        'interface': region.get_interface(service), 'endpoint_override': region.get_endpoint(service), 'verify': verify, 'cert': cert,
        'api_version': region.get_api_version(service), 'default_microversion': region.get_default_microversion(service),
        'service_type': region.get_service_type(service), 'api_timeout': region.config.get('api_timeout'),
    }


def forked(case):
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        with os.fdopen(write, 'w') as pipe:
            json.dump(answer(case), pipe)
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    return json.loads(text)


json.dump([forked(case) for case in json.load(sys.stdin)], sys.stdout)
