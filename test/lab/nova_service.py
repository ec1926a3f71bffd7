"""Runs one service of Nova, or serves Placement or an empty Neutron: nova_service.py placement|network PORT | SERVICE OPTION...

Nova reads the security groups of each server that it shows, and the ports of each server that it deletes, from Neutron.
Without Neutron it returns 500. 'network' answers with empty lists.
"""
import json
import sys


def network(environ, start_response):
    collection = environ['PATH_INFO'].rstrip('/').rpartition('/')[2].partition('.')[0].replace('-', '_')
    is_read = environ['REQUEST_METHOD'] == 'GET'
    start_response('200 OK' if is_read else '404 Not Found', [('Content-Type', 'application/json')])
    answer = {collection: []} if is_read else {'NeutronError': {'message': 'The lab has no networks.'}}
    return [json.dumps(answer).encode()]


service = sys.argv.pop(1)
if service in ('placement', 'network'):
    import waitress
    port = int(sys.argv.pop(1))
    application = network
    if service == 'placement':
        from placement.wsgi import init_application
        application = init_application()
    waitress.serve(application, host='127.0.0.1', port=port, threads=4)
else:
    sys.argv[0] = '/usr/bin/nova-' + service
    main = __import__('nova.cmd.' + service, fromlist=['main']).main
    sys.exit(main())
