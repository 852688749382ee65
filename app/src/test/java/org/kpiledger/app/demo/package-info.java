@NullMarked
package org.kpiledger.app.demo;

import org.jspecify.annotations.NullMarked;
