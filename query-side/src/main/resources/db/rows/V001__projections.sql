-- One line for each table set: the rows of one projection, in one version of its fold, built from position 1.
-- position and kafka_offset move in the transaction that writes the rows they stand for.
create table projection (
  name varchar(32) not null,
  version integer not null,
  build integer not null,
  position bigint not null,
  kafka_offset bigint not null,
  origin varchar(64) not null,
  serving boolean not null,
  primary key (name, version, build)
);
