package org.kpiledger.edge.identity;

import org.springframework.security.core.AuthenticationException;

/** Too many logins failed lately; the password was not looked at. */
public final class TooManyFailedLogins extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final int seconds;

    TooManyFailedLogins(int seconds) {
        super("too many failed logins");
        this.seconds = seconds;
    }

    /** After how many seconds a try is looked at again. */
    public int seconds() {
        return seconds;
    }
}
