-- A training and assessment scheme 培训与考核方案; the document as JSON.
create table scheme (
  id      bigint      not null,
  version bigint      not null,
  code    varchar(60) not null,
  title   varchar(60) not null,
  body    mediumtext  not null,
  retired boolean     not null,
  constraint scheme_pk primary key (id),
  constraint scheme_code_uk unique (code)
);
