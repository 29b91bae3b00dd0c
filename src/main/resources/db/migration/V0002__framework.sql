create table framework (
  id           bigint        not null,
  version      bigint        not null,
  code         varchar(60)   not null,
  title        varchar(120)  not null,
  short_title  varchar(40)   not null,
  edition      varchar(30)   not null,
  published_on date          null,
  publisher    varchar(120)  not null,
  kind         varchar(30)   not null,
  cumulative   boolean       not null,
  summary      varchar(600)  not null,
  source       varchar(200)  not null,
  incomplete   varchar(400)  null,
  status       varchar(20)   not null,
  content_hash char(64)      null,
  edited       boolean       not null default false,
  constraint framework_pk primary key (id),
  constraint framework_code_uk unique (code)
);

create table framework_level (
  id           bigint       not null,
  version      bigint       not null,
  framework_id bigint       not null,
  code         varchar(10)  not null,
  title        varchar(30)  not null,
  ordinal      int          not null,
  statement    varchar(400) not null,
  clause       varchar(40)  not null,
  missing      boolean      not null default false,
  constraint framework_level_pk primary key (id),
  constraint framework_level_code_uk unique (framework_id, code),
  constraint framework_level_framework_fk foreign key (framework_id) references framework (id)
);

create table framework_term (
  id           bigint       not null,
  version      bigint       not null,
  framework_id bigint       not null,
  code         varchar(20)  not null,
  term         varchar(40)  not null,
  english      varchar(80)  null,
  abbreviation varchar(10)  null,
  definition   varchar(300) not null,
  clause       varchar(80)  not null,
  also_called  varchar(300) null,
  constraint framework_term_pk primary key (id),
  constraint framework_term_code_uk unique (framework_id, code),
  constraint framework_term_framework_fk foreign key (framework_id) references framework (id)
);

-- References, majors by school type, job groups: lists that belong to the standard's document.
create table framework_note (
  id           bigint       not null,
  version      bigint       not null,
  framework_id bigint       not null,
  kind         varchar(20)  not null,
  heading      varchar(120) not null,
  text         varchar(1500) not null,
  ordinal      int          not null,
  constraint framework_note_pk primary key (id),
  constraint framework_note_framework_fk foreign key (framework_id) references framework (id)
);

create table competency (
  id            bigint       not null,
  version       bigint       not null,
  uid           char(36)     not null,
  framework_id  bigint       not null,
  level_id      bigint       null,
  parent_id     bigint       null,
  type          varchar(20)  not null,
  code          varchar(20)  not null,
  title         varchar(200) not null,
  clause        varchar(40)  not null,
  reconstructed varchar(200) null,
  note          varchar(300) null,
  ordinal       int          not null,
  retired       boolean      not null default false,
  edited        boolean      not null default false,
  constraint competency_pk primary key (id),
  constraint competency_uid_uk unique (uid),
  constraint competency_framework_fk foreign key (framework_id) references framework (id),
  constraint competency_level_fk foreign key (level_id) references framework_level (id),
  constraint competency_parent_fk foreign key (parent_id) references competency (id)
);
create index competency_code_ix on competency (framework_id, level_id, code);

create table association (
  id             bigint       not null,
  version        bigint       not null,
  type           varchar(20)  not null,
  origin_id      bigint       not null,
  destination_id bigint       not null,
  reason         varchar(200) not null,
  constraint association_pk primary key (id),
  constraint association_uk unique (type, origin_id, destination_id),
  constraint association_self_ck check (origin_id <> destination_id),
  constraint association_origin_fk foreign key (origin_id) references competency (id),
  constraint association_destination_fk foreign key (destination_id) references competency (id)
);
create index association_destination_ix on association (destination_id);
