/** What functions ask of AWS, asked of stand-ins by AWS's own SDK. */
@NullMarked
package io.vexel.runtime.aws;

import org.jspecify.annotations.NullMarked;
