// CloudFront Function (viewer request, JS 2.0) of the site's behaviour. The export holds one page for all
// agents under the name `_`; the browser keeps the real address. Held to rewrite-cases.json.
function handler(event) {
  var request = event.request;
  var parts = request.uri.split('/');
  if (parts[1] === 'agents' && parts[2] && parts[2] !== 'create' && parts[2].indexOf('.') < 0) parts[2] = '_';
  var last = parts[parts.length - 1];
  if (last === '') parts[parts.length - 1] = 'index.html';
  else if (last.indexOf('.') < 0) parts.push('index.html');
  request.uri = parts.join('/');
  return request;
}
