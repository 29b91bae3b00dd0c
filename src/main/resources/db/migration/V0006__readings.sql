create table period (
  id        bigint      not null,
  version   bigint      not null,
  code      varchar(10) not null,
  kind      varchar(10) not null,
  starts_on date        not null,
  ends_on   date        not null,
  closed    boolean     not null default false,
  constraint period_pk primary key (id),
  constraint period_code_uk unique (code)
);
create index period_starts_ix on period (kind, starts_on);

-- A file of readings that was brought in; it can be undone as a whole.
create table reading_import (
  id        bigint       not null,
  version   bigint       not null,
  file_name varchar(120) not null,
  period_id bigint       not null,
  at        datetime(3)  not null,
  actor     varchar(60)  not null,
  added     int          not null,
  corrected int          not null,
  undone_at datetime(3)  null,
  constraint reading_import_pk primary key (id),
  constraint reading_import_period_fk foreign key (period_id) references period (id)
);

create table reading (
  id           bigint         not null,
  version      bigint         not null,
  person_id    bigint         not null,
  indicator_id bigint         not null,
  period_id    bigint         not null,
  value        decimal(20, 6) not null,
  inputs       varchar(600)   null,
  source       varchar(10)    not null,
  actor        varchar(60)    not null,
  at           datetime(3)    not null,
  import_id    bigint         null,
  constraint reading_pk primary key (id),
  constraint reading_uk unique (person_id, period_id, indicator_id),
  constraint reading_person_fk foreign key (person_id) references person (id),
  constraint reading_indicator_fk foreign key (indicator_id) references indicator (id),
  constraint reading_period_fk foreign key (period_id) references period (id),
  constraint reading_import_fk foreign key (import_id) references reading_import (id)
);

-- What a reading said before, who changed it, and why.
create table reading_correction (
  id         bigint         not null,
  version    bigint         not null,
  reading_id bigint         not null,
  old_value  decimal(20, 6) not null,
  old_inputs varchar(600)   null,
  new_value  decimal(20, 6) not null,
  new_inputs varchar(600)   null,
  actor      varchar(60)    not null,
  at         datetime(3)    not null,
  why        varchar(200)   not null,
  import_id  bigint         null,
  constraint reading_correction_pk primary key (id),
  constraint reading_correction_reading_fk foreign key (reading_id) references reading (id),
  constraint reading_correction_import_fk foreign key (import_id) references reading_import (id)
);

create table rule_judgement (
  id        bigint         not null,
  version   bigint         not null,
  person_id bigint         not null,
  rule_id   bigint         not null,
  period_id bigint         not null,
  deduction decimal(18, 4) not null,
  reason    varchar(300)   not null,
  actor     varchar(60)    not null,
  at        datetime(3)    not null,
  constraint rule_judgement_pk primary key (id),
  constraint rule_judgement_uk unique (person_id, period_id, rule_id),
  constraint rule_judgement_deduction_ck check (deduction >= 0),
  constraint rule_judgement_person_fk foreign key (person_id) references person (id),
  constraint rule_judgement_rule_fk foreign key (rule_id) references table_rule (id),
  constraint rule_judgement_period_fk foreign key (period_id) references period (id)
);
