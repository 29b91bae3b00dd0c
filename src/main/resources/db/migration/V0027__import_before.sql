-- What an import of 50,000 rows changed is longer than one column and one packet hold.
create table import_before (
  run_id bigint     not null,
  part   int        not null,
  text   mediumtext not null,
  constraint import_before_pk primary key (run_id, part),
  constraint import_before_run_fk foreign key (run_id) references import_run (id)
);
insert into import_before (run_id, part, text) select id, 0, before_all from import_run;
alter table import_run drop column before_all;
