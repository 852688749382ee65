package org.kpiledger.query.rows;

/** What differs between the databases of rows. */
enum Dialect {
    H2("varchar") {
        /**
         * H2 looks up several values in the second column of an index only for a join, and begins a join with the table
         * that it takes for the smaller result, which it guesses badly. An outer join leaves it no choice.
         */
        @Override
        String filed(String table, String conditions) {
            return "unnest(cast(? as bigint array)) as places (place) left join " + table
                    + " on landmark = place and scope = ?" + conditions + " where item is not null";
        }
    },
    POSTGRESQL("varchar collate \"C\"") {
        /** PostgreSQL might read the whole table to join it, as it cannot know how few rows a place holds. */
        @Override
        String filed(String table, String conditions) {
            return table + " where landmark = any(?) and scope = ?" + conditions;
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

    /** What stands behind {@code from} for the rows filed under given landmarks in a scope, with further conditions. */
    abstract String filed(String table, String conditions);
}
