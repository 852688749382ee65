-- One row: which node copies the log to the topic, and until when the others leave it to that node. The times are the
-- database's own, so the clocks of the nodes need not agree.
create table relay_lease (
  id         integer                  not null primary key check (id = 1),
  holder     varchar(64)              not null,
  held_until timestamp with time zone not null
);

insert into relay_lease (id, holder, held_until) values (1, '-', current_timestamp);
