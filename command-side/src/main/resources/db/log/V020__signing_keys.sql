-- The keys that this log was ever signed with, as verifier keys, in the order in which they were taken: number 1 is that
-- of the first start, each other one was taken by decision, for a reason, when the log had so many entries.
create table signing_keys (
  number bigint       not null primary key,
  vkey   varchar(500) not null,
  size   bigint       not null,
  reason varchar(500)
);
