-- The folded states of subjects with many events, so that a start need not fold them from the first one. Nothing but a
-- cache: any row, or all, can be deleted at any time.
create table snapshots (
  subject_key varchar(455) not null primary key,
  subject     varchar(455) not null,
  sequence    bigint       not null,
  leaf_hash   bytea        not null,
  shape_hash  varchar(64)  not null,
  state       bytea        not null
);
