-- The log: one row an entry. The bytes are the truth; the other columns are an index over them, but for the leaf hash,
-- which stays when bytes are withheld.
create table entries (
  position    bigint       not null primary key,
  subject_key varchar(455) not null,
  sequence    bigint       not null,
  leaf_hash   bytea        not null,
  bytes       bytea,
  constraint entries_by_subject unique (subject_key, sequence)
);

-- One row: where the log ends. Compared and set with each batch, so that two writers can never both append.
create table log_head (
  id       integer      not null primary key check (id = 1),
  origin   varchar(64)  not null,
  size     bigint       not null,
  frontier bytea        not null
);
