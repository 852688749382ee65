-- Checkpoints of this log that were seen outside, each with the signatures of those who saw it: signed notes in UTF-8.
create table checkpoints (
  size bigint not null primary key,
  note bytea  not null
);
