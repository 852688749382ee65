package org.kpiledger.query.rows;

/** What differs between the databases of rows. */
enum Dialect {
    H2("varchar") {
        /** H2 looks up several values in the second column of an index only where they come from a join. */
        @Override
        String filed(String table) {
            return "unnest(cast(? as bigint array)) as places (place) join " + table
                    + " on landmark = place and scope = ?";
        }
    },
    POSTGRESQL("varchar collate \"C\"") {
        /** PostgreSQL might read the whole table to join it, as it cannot know how few rows a place holds. */
        @Override
        String filed(String table) {
            return table + " where landmark = any(?) and scope = ?";
        }
    };

    private final String text;

    Dialect(String text) {
        this.text = text;
    }

    /** The type of texts that are looked up by how they begin, which needs the order of their characters' codes. */
    String text() {
        return text;
    }

    /** What stands behind {@code from} for the rows filed under given landmarks in a scope; conditions may follow. */
    abstract String filed(String table);
}
