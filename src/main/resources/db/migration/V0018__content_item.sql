-- What each thing that content files know looked like when a file, or a person's import, last said it. Where it looks
-- otherwise now, somebody changed it here, and a newer file waits for her.
create table content_item (
  id      bigint       not null,
  version bigint       not null,
  kind    varchar(40)  not null,
  code    varchar(200) not null,
  title   varchar(400) not null,
  file    varchar(200) null,
  base    char(64)     null,
  waits   varchar(10)  null,
  waiting mediumtext   null,
  since   datetime(3)  null,
  constraint content_item_pk primary key (id),
  constraint content_item_uk unique (kind, code)
);
create index content_item_waits_ix on content_item (waits);

-- Whether something was changed here is found by comparing, not by flags.
alter table framework drop column content_hash, drop column edited;
alter table competency drop column edited;
alter table resource drop column realigned;
alter table role drop column content_hash, add column retired boolean not null default false;
alter table indicator drop column edited, add column retired boolean not null default false;
alter table ladder drop column content_hash, add column retired boolean not null default false;
delete from search_synonym where edited = false;
alter table search_synonym drop column edited, add column code varchar(60) null,
  add constraint search_synonym_code_uk unique (code);

-- Every file is read once more, to remember what it says.
delete from content_load where kind not in ('people', 'sample-progress', 'sample-results');
alter table content_load drop column body;
