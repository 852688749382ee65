-- Which entries a subject has, in the order of their sequences. Written in large steps behind the log: kept with each
-- batch, an index on keys without order costs more than the entries themselves.
create table subject_index (
  subject_key varchar(455) not null,
  sequence    bigint       not null,
  position    bigint       not null,
  constraint subject_index_key primary key (subject_key, sequence)
);

-- One row: up to which position the index goes.
create table subject_index_end (
  id       integer not null primary key check (id = 1),
  position bigint  not null
);

insert into subject_index (subject_key, sequence, position) select subject_key, sequence, position from entries;
insert into subject_index_end (id, position) select 1, coalesce(max(position), 0) from entries;

alter table entries drop constraint entries_by_subject;

-- A cache, made again: by position it finds its entry without the index.
drop table snapshots;
create table snapshots (
  subject_key varchar(455) not null primary key,
  subject     varchar(455) not null,
  sequence    bigint       not null,
  position    bigint       not null,
  leaf_hash   bytea        not null,
  shape_hash  varchar(64)  not null,
  state       bytea        not null
);

-- Raised by who finds a batch in doubt: a statement that still lies unread in the server can then never take effect.
alter table log_head add column epoch bigint default 0 not null;
