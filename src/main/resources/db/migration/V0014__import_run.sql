-- Imports that were applied, with what is needed to undo each.
create table import_run (
  id         bigint       not null,
  version    bigint       not null,
  format     varchar(40)  not null,
  file       varchar(200) not null,
  actor      varchar(60)  not null,
  applied_at datetime(3)  not null,
  undone_at  datetime(3)  null,
  changes    int          not null,
  before_all mediumtext   not null,
  constraint import_run_pk primary key (id)
);
