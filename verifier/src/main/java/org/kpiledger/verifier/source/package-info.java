/** Where a log is read from: a running system, a bundle, a folder of data. Nothing that is read is believed. */
@NullMarked
package org.kpiledger.verifier.source;

import org.jspecify.annotations.NullMarked;
