/** Real PostgreSQL servers, started where a test or a bench needs one. */
@NullMarked
package org.kpiledger.postgres;

import org.jspecify.annotations.NullMarked;
