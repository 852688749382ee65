package org.kpiledger.query.rows;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.kpiledger.projections.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which table sets there are, which of them serve, and how far each has come. */
public final class TableSets {
    private final RowsDatabase database;

    public TableSets(RowsDatabase database) {
        this.database = database;
    }

    /** The table set that serves the projection's current version, made empty if there is none. */
    public TableSet serving(Projection<?> projection) {
        return find(projection)
                .orElseGet(() -> alone(() -> find(projection).orElseGet(() -> {
                    TableSet first = make(projection);
                    serve(first);
                    return first;
                })));
    }

    /** The table set that serves the projection's current version, if there is one. */
    Optional<TableSet> find(Projection<?> projection) {
        return jdbc().sql("select build from projection where name = ? and version = ? and serving")
                .params(projection.name(), projection.version())
                .query(Integer.class)
                .optional()
                .map(build -> new TableSet(projection.name(), projection.version(), build));
    }

    /** A further table set for the projection's current version, empty and serving nobody. */
    public TableSet create(Projection<?> projection) {
        return alone(() -> make(projection));
    }

    /** Keeps other processes from making or dropping tables meanwhile. An H2 file has but one process. */
    private <T> T alone(Supplier<T> work) {
        return Objects.requireNonNull(database.transactions().execute(_ -> {
            jdbc().sql("select id from table_maker for update")
                    .query(Integer.class)
                    .single();
            return work.get();
        }));
    }

    private TableSet make(Projection<?> projection) {
        int build = jdbc().sql("select coalesce(max(build), 0) + 1 from projection where name = ? and version = ?")
                .params(projection.name(), projection.version())
                .query(Integer.class)
                .single();
        TableSet tables = new TableSet(projection.name(), projection.version(), build);
        createTables(tables);
        jdbc().sql("insert into projection (name, version, build, position, kafka_offset, origin, serving)"
                        + " values (?, ?, ?, 0, 0, '', false)")
                .params(tables.name(), tables.version(), tables.build())
                .update();
        return tables;
    }

    private void createTables(TableSet tables) {
        Dialect dialect = database.dialect();
        jdbc().sql("create table if not exists " + tables.rows() + """
                 (
                  item %1$s not null,
                  scope %1$s not null,
                  since bigint not null,
                  valid_from integer not null,
                  valid_to integer not null,
                  known_from bigint not null,
                  kind varchar(16) not null,
                  document %2$s not null,
                  primary key (scope, item, known_from, valid_from, valid_to)
                )""".formatted(dialect.text(), dialect.document()))
                .update();
        jdbc().sql("create table if not exists " + tables.past() + """
                 (
                  scope %1$s not null,
                  landmark bigint not null,
                  written bigint not null,
                  number integer not null,
                  first_item %1$s not null,
                  last_item %1$s not null,
                  known_from bigint not null,
                  known_to bigint not null,
                  size integer not null,
                  packed %2$s not null,
                  primary key (scope, landmark, written, number, first_item, last_item, known_from, known_to, size)
                )""".formatted(dialect.text(), dialect.bytes()))
                .update();
        dialect.apart(tables.past(), "packed")
                .ifPresent(statement -> jdbc().sql(statement).update());
        if (tables.name().equals("audit")) {
            // Its rows are found by item alone; what it is asked about stands in the entries.
            createAuditTables(tables);
        }
    }

    private void createAuditTables(TableSet tables) {
        String text = database.dialect().text();
        String entries = tables.beside(AuditTables.ENTRIES);
        jdbc().sql("create table if not exists " + entries
                        + """
                 (
                  position bigint not null primary key,
                  time_micros bigint not null,
                  actor %1$s not null,
                  role %1$s,
                  on_behalf_of varchar,
                  type %1$s not null,
                  subject %1$s not null,
                  folder %1$s not null,
                  reason varchar,
                  reason_key bigint,
                  channel varchar(16) not null,
                  command_id varchar not null,
                  fields_before %2$s not null,
                  fields_after %2$s not null
                )""".formatted(text, database.dialect().bytes()))
                .update();
        createIndex(entries, "time", "time_micros");
        for (String column : AuditTables.ALONG) {
            createIndex(entries, column, column + ", position");
        }
        jdbc().sql("create table if not exists " + tables.beside(AuditTables.FOLDERS) + " (folder " + text
                        + " not null primary key)")
                .update();
        jdbc().sql("create table if not exists " + tables.beside(AuditTables.REASONS)
                        + " (reason_key bigint not null primary key, folded " + text + " not null)")
                .update();
        jdbc().sql("create table if not exists " + tables.beside(AuditTables.BLOCKS) + " (of_column " + text
                        + " not null, name " + text
                        + " not null, block bigint not null, primary key (of_column, name, block))")
                .update();
    }

    private void createIndex(String table, String name, String columns) {
        jdbc().sql("create index if not exists " + table + "_" + name + " on " + table + " (" + columns + ")")
                .update();
    }

    /** From now on the table set answers for its projection, and no other one does. */
    public void serve(TableSet tables) {
        database.transactions().executeWithoutResult(_ -> {
            jdbc().sql("update projection set serving = false where name = ?")
                    .param(tables.name())
                    .update();
            jdbc().sql("update projection set serving = true where name = ? and version = ? and build = ?")
                    .params(tables.name(), tables.version(), tables.build())
                    .update();
        });
    }

    /** Drops the tables of all sets that serve nobody. */
    public void dropOthers() {
        alone(() -> {
            List<TableSet> others = jdbc().sql("select name, version, build from projection where not serving")
                    .query((row, _) -> new TableSet(row.getString(1), row.getInt(2), row.getInt(3)))
                    .list();
            others.forEach(this::drop);
            return others;
        });
    }

    private void drop(TableSet tables) {
        jdbc().sql("delete from projection where name = ? and version = ? and build = ?")
                .params(tables.name(), tables.version(), tables.build())
                .update();
        for (String table : tables.all()) {
            jdbc().sql("drop table if exists " + table).update();
        }
    }

    Progress progress(TableSet tables) {
        return jdbc().sql("select position, kafka_offset, origin from projection"
                        + " where name = ? and version = ? and build = ?")
                .params(tables.name(), tables.version(), tables.build())
                .query((row, _) -> new Progress(row.getLong(1), row.getLong(2), row.getString(3)))
                .optional()
                .orElseThrow(() -> new IllegalStateException("the rows of " + tables.name() + " in version "
                        + tables.version() + ", build " + tables.build()
                        + ", are no longer there; another version of the program has dropped them"));
    }

    /**
     * Moves on, in the caller's transaction.
     *
     * @throws RowsTaken when somebody else moved meanwhile
     */
    void move(TableSet tables, Progress from, Progress to) {
        int moved = jdbc().sql("update projection set position = ?, kafka_offset = ?, origin = ?"
                        + " where name = ? and version = ? and build = ? and position = ?")
                .params(
                        to.position(),
                        to.kafkaOffset(),
                        to.origin(),
                        tables.name(),
                        tables.version(),
                        tables.build(),
                        from.position())
                .update();
        if (moved != 1) {
            throw new RowsTaken(tables, from.position());
        }
    }

    private JdbcClient jdbc() {
        return database.jdbc();
    }
}
