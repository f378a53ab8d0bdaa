// CloudFront Function (viewer request, JS 2.0) of the API's behaviours: says who is calling, in the place of
// whatever callers say themselves. CloudFront's own CloudFront-Viewer-Address is no help: the one policy that
// leaves Host out, as API Gateway needs it, adds nothing, and would hand on what a caller made up.
function handler(event) {
  var request = event.request;
  request.headers['x-vexel-caller'] = { value: event.viewer.ip };
  return request;
}
