-- Which state of a content file each importer has loaded; its text is kept to tell what a newer file changes.
create table content_load (
  id        bigint      not null,
  version   bigint      not null,
  kind      varchar(40) not null,
  file      varchar(200) not null,
  hash      char(64)    not null,
  body      mediumtext  not null,
  loaded_at datetime(3) not null,
  constraint content_load_pk primary key (id),
  constraint content_load_uk unique (kind, file)
);

-- Facts of this installation, each set once: the day of its first start.
create table installation_fact (
  name  varchar(40)  not null,
  value varchar(200) not null,
  constraint installation_fact_pk primary key (name)
);
