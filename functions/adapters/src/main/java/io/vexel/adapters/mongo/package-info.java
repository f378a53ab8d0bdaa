/**
 * The ports of the core kept in MongoDB, or in what speaks its protocol. Documents are mapped by
 * hand, field by field, and every query on personal data names its owner. Only what behaves the
 * same on MongoDB and on the local store is used: see docs/local-store.md.
 */
@NullMarked
package io.vexel.adapters.mongo;

import org.jspecify.annotations.NullMarked;
