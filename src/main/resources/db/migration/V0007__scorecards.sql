create table scorecard (
  id          bigint        not null,
  version     bigint        not null,
  person_id   bigint        not null,
  period_id   bigint        not null,
  table_id    bigint        not null,
  state       varchar(10)   not null,
  total       decimal(9, 2) null,
  band        varchar(10)   null,
  computed_at datetime(3)   not null,
  constraint scorecard_pk primary key (id),
  constraint scorecard_uk unique (person_id, period_id),
  constraint scorecard_person_fk foreign key (person_id) references person (id),
  constraint scorecard_period_fk foreign key (period_id) references period (id),
  constraint scorecard_table_fk foreign key (table_id) references qualification_table (id)
);
create index scorecard_period_ix on scorecard (period_id, table_id, total);

create table scorecard_row (
  scorecard_id bigint        not null,
  row_id       bigint        not null,
  points       decimal(9, 2) null,
  constraint scorecard_row_pk primary key (scorecard_id, row_id),
  constraint scorecard_row_scorecard_fk foreign key (scorecard_id) references scorecard (id),
  constraint scorecard_row_row_fk foreign key (row_id) references table_row (id)
);

create table appeal (
  id           bigint       not null,
  version      bigint       not null,
  scorecard_id bigint       not null,
  text         varchar(600) not null,
  at           datetime(3)  not null,
  actor        varchar(60)  not null,
  outcome      varchar(10)  not null,
  answer       varchar(600) null,
  answered_at  datetime(3)  null,
  answered_by  varchar(60)  null,
  constraint appeal_pk primary key (id),
  constraint appeal_scorecard_fk foreign key (scorecard_id) references scorecard (id)
);
create index appeal_outcome_ix on appeal (outcome, at);

create table promotion_decision (
  id         bigint        not null,
  version    bigint        not null,
  role_id    bigint        not null,
  person_id  bigint        not null,
  decided_on date          not null,
  outcome    varchar(10)   not null,
  reasons    varchar(600)  not null,
  findings   varchar(4000) not null,
  actor      varchar(60)   not null,
  at         datetime(3)   not null,
  constraint promotion_decision_pk primary key (id),
  constraint promotion_decision_uk unique (role_id, person_id, decided_on),
  constraint promotion_decision_role_fk foreign key (role_id) references role (id),
  constraint promotion_decision_person_fk foreign key (person_id) references person (id)
);
