/** Tests of jobs with everything kept in memory. */
@NullMarked
package io.vexel.core.jobs;

import org.jspecify.annotations.NullMarked;
