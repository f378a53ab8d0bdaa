// CloudFront Function (viewer response, JS 2.0) of the site's behaviour. It does not run for errors of S3, so the
// page for what is missing comes as a good one and is told by the metadata that infra-cdk stores with it. An
// address would not tell: rewrite.js changes the one that is asked for, and what this sees is not said.
function handler(event) {
  var response = event.response;
  if (response.headers['x-amz-meta-not-found']) {
    delete response.headers['x-amz-meta-not-found'];
    if (response.statusCode === 200) {
      response.statusCode = 404;
      response.statusDescription = 'Not Found';
    }
  }
  return response;
}
