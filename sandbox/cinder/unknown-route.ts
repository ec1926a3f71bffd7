const TEXT = 'The resource could not be found.';

/**
 * The answer to a URL that leads nowhere: webob's own, in the format that the caller likes best.
 * @param accept the Accept header
 */
export function unknownRoute(accept: string | undefined): Response {
  const types = (accept ?? '').split(',').map((part) => part.split(';')[0]?.trim());
  if (types.some((type) => type === 'text/html' || type === '*/*' || type === 'text/*')) {
    return answer(
      'text/html; charset=UTF-8',
      [
        '<html>',
        ' <head>',
        '  <title>404 Not Found</title>',
        ' </head>',
        ' <body>',
        '  <h1>404 Not Found</h1>',
        `  ${TEXT}<br /><br />`,
        '',
        '',
        '',
        ' </body>',
        '</html>',
      ].join('\n'),
    );
  }
  if (types.some((type) => type === 'application/json' || type === 'application/*')) {
    const message = `${TEXT}<br /><br />\n\n\n`;
    return answer('application/json', JSON.stringify({ message, code: '404 Not Found', title: 'Not Found' }));
  }
  return answer('text/plain; charset=UTF-8', `404 Not Found\n\n${TEXT}\n\n   `);
}

function answer(contentType: string, body: string): Response {
  return new Response(body, { status: 404, headers: { 'Content-Type': contentType } });
}
