package org.kpiledger.app.replay;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.codec.Entry;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The last entry to take into account: the one at a position, or the last one recorded by an instant. */
record Until(@Nullable Long position, @Nullable Instant time) {
    private static final String POSITION = "@\\d{1,18}";

    boolean includes(Entry entry) {
        return position != null
                ? entry.position() <= position
                : time != null && !entry.time().isAfter(time);
    }

    /** Whether no later entry can be included. */
    boolean isReachedBy(Entry entry) {
        return position != null && entry.position() >= position;
    }

    static final class Option implements ITypeConverter<Until> {
        @Override
        public Until convert(String value) {
            if (value.matches(POSITION)) {
                return new Until(Long.parseLong(value.substring(1)), null);
            }
            try {
                return new Until(null, Instant.parse(value));
            } catch (DateTimeException neither) {
                throw new TypeConversionException("'" + value
                        + "' is neither an instant such as 2026-11-23T09:15:02Z nor a position such as" + " @317");
            }
        }
    }
}
