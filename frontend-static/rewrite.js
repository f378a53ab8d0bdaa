// CloudFront Function (viewer request, JS 2.0) of the site's behaviour. The export holds one page for all
// agents under the name `_`; the browser keeps the real address. Held to rewrite-cases.json.
// infra-cdk puts `var pages = [...]` before it: S3's answer to what is missing is no page, and an error page of
// the distribution would stand in for the API's errors, too. not-found.js gives the page its status.
function handler(event) {
  var request = event.request;
  var parts = request.uri.split('/');
  if (parts[1] === 'agents' && parts[2] && parts[2] !== 'create' && parts[2].indexOf('.') < 0) parts[2] = '_';
  var last = parts[parts.length - 1];
  if (last === '') parts[parts.length - 1] = 'index.html';
  else if (last.indexOf('.') < 0) parts.push('index.html');
  request.uri = parts.join('/');
  if (typeof pages !== 'undefined' && request.uri.endsWith('.html') && !pages.includes(request.uri)) request.uri = '/404.html';
  return request;
}
