-- One line, locked by whoever makes or drops table sets, so that two processes that start together make each but once.
create table table_maker (
  id integer not null primary key check (id = 1)
);

insert into table_maker (id) values (1);
