/** Serves the exported front end as S3 and CloudFront do: same rewrite, same headers. */
@NullMarked
package io.vexel.local.site;

import org.jspecify.annotations.NullMarked;
