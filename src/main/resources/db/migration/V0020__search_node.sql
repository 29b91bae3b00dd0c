-- How far the index of each node has come. What every node that was heard of within a week has applied is forgotten.
create table search_node (
  name    varchar(120) not null,
  number  bigint      not null,
  seen_at datetime(3) not null,
  constraint search_node_pk primary key (name)
);
drop index search_change_at_ix on search_change;

-- Who may do a task that is done once for all nodes, and until when by the clock of the database.
create table lease (
  name     varchar(40) not null,
  holder   varchar(120) not null,
  until_at datetime(3) not null,
  constraint lease_pk primary key (name)
);
