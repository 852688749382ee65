/** Login by form, session and logout. */
@NullMarked
package org.kpiledger.web.login;

import org.jspecify.annotations.NullMarked;
