/** What is deployed, checked on the templates. */
@NullMarked
package io.vexel.infra;

import org.jspecify.annotations.NullMarked;
