-- The last number given to a change. Its row is locked from just before a commit until it is done, so that numbers
-- are in the order of commits, whichever node writes.
create table search_counter (
  name  varchar(20) not null,
  value bigint      not null,
  constraint search_counter_pk primary key (name)
);
insert into search_counter (name, value) values ('change', 0);

-- What changed and has to reach every node's index.
create table search_change (
  number  bigint      not null,
  type    varchar(20) not null,
  item_id bigint      not null,
  at      datetime(3) not null,
  constraint search_change_pk primary key (number)
);
create index search_change_at_ix on search_change (at);

create table search_synonym (
  id      bigint       not null,
  version bigint       not null,
  words   varchar(600) not null,
  one_way boolean      not null,
  note    varchar(200) null,
  edited  boolean      not null,
  constraint search_synonym_pk primary key (id)
);

create table search_pin (
  id        bigint       not null,
  version   bigint       not null,
  wording   varchar(120) not null,
  item_type varchar(20)  not null,
  item_id   bigint       not null,
  until_day date         not null,
  constraint search_pin_pk primary key (id),
  constraint search_pin_uk unique (wording, item_type, item_id)
);

-- What was looked for without success: counted by wording, never by person, and forgotten after 90 days.
create table search_miss (
  id       bigint       not null,
  version  bigint       not null,
  wording  varchar(120) not null,
  kind     varchar(20)  not null,
  times    int          not null,
  last_day date         not null,
  settled  boolean      not null,
  constraint search_miss_pk primary key (id),
  constraint search_miss_uk unique (wording, kind)
);
create index search_miss_day_ix on search_miss (last_day);

create table saved_search (
  id         bigint       not null,
  version    bigint       not null,
  account_id bigint       not null,
  title      varchar(120) not null,
  parameters varchar(600) not null,
  constraint saved_search_pk primary key (id),
  constraint saved_search_uk unique (account_id, title),
  constraint saved_search_account_fk foreign key (account_id) references account (id)
);
