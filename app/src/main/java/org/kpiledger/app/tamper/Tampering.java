package org.kpiledger.app.tamper;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody does to a log; each says in words what it did. */
enum Tampering {
    AMOUNT("changes an amount") {
        @Override
        Done to(Copy copy, long size) throws SQLException {
            return change(copy, size, false);
        }
    },
    DROPPED("drops an event") {
        @Override
        Done to(Copy copy, long size) throws SQLException {
            long position = middle(size);
            copy.run("delete from entries where position = ?", position);
            return new Done("Entry " + position + " is deleted.", position);
        }
    },
    SWAPPED("swaps two events") {
        @Override
        Done to(Copy copy, long size) throws SQLException {
            long position = middle(size);
            List<byte[]> two = copy.entries(position, position + 1);
            copy.run("update entries set bytes = ? where position = ?", two.get(1), position);
            copy.run("update entries set bytes = ? where position = ?", two.get(0), position + 1);
            return new Done("Entries " + position + " and " + (position + 1) + " change places.", position);
        }
    },
    TRUNCATED("truncates the tail") {
        @Override
        Done to(Copy copy, long size) throws SQLException {
            long last = size - size / 10 - 1;
            copy.run("delete from entries where position > ?", last);
            return new Done("The entries behind " + last + " are deleted.", last + 1);
        }
    },
    MOVED("moves an index column") {
        @Override
        Done to(Copy copy, long size) throws SQLException {
            long position = middle(size);
            copy.run("update entries set sequence = sequence + 1 where position = ?", position);
            return new Done("The column sequence of entry " + position + " says one more.", position);
        }
    },
    REWRITTEN("rewrites all that follows from a changed amount, and has the key to sign it") {
        @Override
        Done to(Copy copy, long size) throws SQLException {
            return change(copy, size, true);
        }
    },
    SIGNED_ANEW("rewrites it so, and takes away the checkpoints that the log keeps") {
        @Override
        Done to(Copy copy, long size) throws SQLException {
            Done done = change(copy, size, true);
            copy.run("delete from checkpoints");
            return done;
        }
    },
    FORGED("forges a checkpoint with another key") {
        @Override
        Done to(Copy copy, long size) throws SQLException {
            Done done = change(copy, size, true);
            return new Done(done.what() + " The checkpoint of it is signed with another key.", 0);
        }

        @Override
        boolean byAnotherKey() {
            return true;
        }
    },
    BACKUP("restores an old backup") {
        @Override
        Done to(Copy copy, long size) throws SQLException {
            long last = size - size / 5 - 1;
            copy.settle(last);
            return new Done("The log is as it was after entry " + last + ", whole in itself.", last + 1);
        }
    };

    private static final Pattern AMOUNT_FORM = Pattern.compile("\"amount\":\"(\\d)");

    private final String label;

    Tampering(String label) {
        this.label = label;
    }

    /**
     * What was done.
     *
     * @param position that must be named, from which on the log is another; 0 where none can be
     */
    record Done(String what, long position) {}

    String label() {
        return label;
    }

    abstract Done to(Copy copy, long size) throws SQLException;

    boolean byAnotherKey() {
        return false;
    }

    private static long middle(long size) {
        return Math.max(2, size / 2);
    }

    /** The first digit of the last amount that the log has. */
    private static Done change(Copy copy, long size, boolean thoroughly) throws SQLException {
        for (long position = size; position > 0; position--) {
            String entry = copy.bytes(position);
            Matcher amount = AMOUNT_FORM.matcher(entry);
            if (amount.find()) {
                String digit = amount.group(1).equals("9") ? "8" : "9";
                String other = entry.substring(0, amount.start(1)) + digit + entry.substring(amount.end(1));
                copy.run(
                        "update entries set bytes = ? where position = ?",
                        other.getBytes(StandardCharsets.UTF_8),
                        position);
                if (thoroughly) {
                    copy.settle(size);
                }
                return new Done("The amount in entry " + position + " begins with a " + digit + ".", position);
            }
        }
        throw new IllegalStateException("the log has no amount that could be changed");
    }
}
