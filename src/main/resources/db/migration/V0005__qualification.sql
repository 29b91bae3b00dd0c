create table indicator (
  id           bigint       not null,
  version      bigint       not null,
  code         varchar(60)  not null,
  title        varchar(40)  not null,
  also_called  varchar(600) null,
  unit         varchar(10)  not null,
  direction    varchar(20)  not null,
  inputs       varchar(600) not null,
  formula      varchar(200) not null,
  numerator    varchar(80)  not null,
  denominator  varchar(80)  null,
  period_kind  varchar(10)  not null,
  across       varchar(10)  not null,
  reading_from varchar(80)  not null,
  decimals     int          not null,
  ours         boolean      not null,
  note         varchar(300) null,
  edited       boolean      not null default false,
  constraint indicator_pk primary key (id),
  constraint indicator_code_uk unique (code),
  constraint indicator_decimals_ck check (decimals between 0 and 4)
);

-- A position model 岗位.
create table role (
  id               bigint        not null,
  version          bigint        not null,
  code             varchar(60)   not null,
  title            varchar(40)   not null,
  family           varchar(40)   not null,
  grade            varchar(20)   not null,
  source           varchar(80)   not null,
  reconstructed    varchar(200)  null,
  incomplete       varchar(300)  null,
  purpose          varchar(300)  not null,
  department_kinds varchar(600)  null,
  conditions       varchar(4000) null,
  content_hash     char(64)      null,
  constraint role_pk primary key (id),
  constraint role_code_uk unique (code)
);

create table role_requirement (
  id            bigint       not null,
  version       bigint       not null,
  role_id       bigint       not null,
  competency_id bigint       not null,
  must_have     boolean      not null,
  reason        varchar(200) not null,
  ordinal       int          not null,
  constraint role_requirement_pk primary key (id),
  constraint role_requirement_uk unique (role_id, competency_id),
  constraint role_requirement_role_fk foreign key (role_id) references role (id),
  constraint role_requirement_competency_fk foreign key (competency_id) references competency (id)
);
create index role_requirement_competency_ix on role_requirement (competency_id);

create table ladder (
  id           bigint       not null,
  version      bigint       not null,
  code         varchar(60)  not null,
  title        varchar(60)  not null,
  source       varchar(80)  not null,
  summary      varchar(300) null,
  content_hash char(64)     null,
  constraint ladder_pk primary key (id),
  constraint ladder_code_uk unique (code)
);

-- A step to a next role, on a ladder or told by the role itself (no ladder).
create table ladder_step (
  id             bigint       not null,
  version        bigint       not null,
  ladder_id      bigint       null,
  origin_id      bigint       not null,
  destination_id bigint       not null,
  adds           varchar(300) not null,
  ordinal        int          not null,
  constraint ladder_step_pk primary key (id),
  constraint ladder_step_uk unique (ladder_id, origin_id, destination_id),
  constraint ladder_step_self_ck check (origin_id <> destination_id),
  constraint ladder_step_ladder_fk foreign key (ladder_id) references ladder (id),
  constraint ladder_step_origin_fk foreign key (origin_id) references role (id),
  constraint ladder_step_destination_fk foreign key (destination_id) references role (id)
);

-- A version of a role's table 任职资格表: draft, published from a day to a day, closed.
create table qualification_table (
  id             bigint        not null,
  version        bigint        not null,
  role_id        bigint        not null,
  number         int           not null,
  clause         varchar(40)   not null,
  status         varchar(10)   not null,
  period_kind    varchar(10)   not null,
  valid_from     date          null,
  valid_to       date          null,
  cap            decimal(9, 2) not null,
  excellent_from decimal(9, 2) not null,
  good_from      decimal(9, 2) not null,
  passed_from    decimal(9, 2) not null,
  constraint qualification_table_pk primary key (id),
  constraint qualification_table_number_uk unique (role_id, number),
  constraint qualification_table_cap_ck check (cap > 0),
  constraint qualification_table_role_fk foreign key (role_id) references role (id)
);

create table table_row (
  id            bigint        not null,
  version       bigint        not null,
  table_id      bigint        not null,
  ordinal       int           not null,
  code          varchar(60)   not null,
  behaviour     varchar(60)   not null,
  standard      varchar(300)  not null,
  reconstructed varchar(200)  null,
  weight        decimal(9, 2) null,
  constraint table_row_pk primary key (id),
  constraint table_row_code_uk unique (table_id, code),
  constraint table_row_weight_ck check (weight is null or weight > 0),
  constraint table_row_table_fk foreign key (table_id) references qualification_table (id)
);

create table table_rule (
  id            bigint         not null,
  version       bigint         not null,
  row_id        bigint         not null,
  ordinal       int            not null,
  kind          varchar(30)    not null,
  indicator_id  bigint         null,
  finding       varchar(80)    null,
  target        decimal(18, 4) null,
  step          decimal(18, 4) null,
  points        decimal(18, 4) null,
  add_points    decimal(18, 4) null,
  deduct_points decimal(18, 4) null,
  minimum       decimal(18, 4) null,
  tolerance     decimal(18, 4) null,
  limit_value   decimal(18, 4) null,
  allowed       decimal(18, 4) null,
  steps         varchar(10)    not null,
  floor_points  decimal(9, 2)  null,
  cap_points    decimal(9, 2)  null,
  points_are    varchar(20)    not null,
  constraint table_rule_pk primary key (id),
  constraint table_rule_ordinal_uk unique (row_id, ordinal),
  constraint table_rule_step_ck check (step is null or step > 0),
  constraint table_rule_row_fk foreign key (row_id) references table_row (id),
  constraint table_rule_indicator_fk foreign key (indicator_id) references indicator (id)
);

-- Numbers for the blanks of a role's table, kept under a name: one for each kind of department, for example.
create table parameter_set (
  id      bigint        not null,
  version bigint        not null,
  role_id bigint        not null,
  title   varchar(60)   not null,
  numbers varchar(4000) not null,
  constraint parameter_set_pk primary key (id),
  constraint parameter_set_title_uk unique (role_id, title),
  constraint parameter_set_role_fk foreign key (role_id) references role (id)
);
