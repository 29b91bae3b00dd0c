-- Identifiers: blocks are drawn from one row, so that several nodes may write.
create table id_sequence (
  name  varchar(20) not null,
  value bigint      not null,
  constraint id_sequence_pk primary key (name)
);
insert into id_sequence (name, value) values ('zhijie', 1000);

create table department (
  id        bigint       not null,
  version   bigint       not null,
  code      varchar(60)  not null,
  title     varchar(40)  not null,
  kind      varchar(40)  not null,
  parent_id bigint       null,
  constraint department_pk primary key (id),
  constraint department_code_uk unique (code),
  constraint department_parent_fk foreign key (parent_id) references department (id)
);

create table person (
  id                bigint       not null,
  version           bigint       not null,
  code              varchar(60)  not null,
  name              varchar(40)  not null,
  department_id     bigint       not null,
  manager_id        bigint       null,
  position_code     varchar(60)  null,
  education         varchar(20)  not null,
  experience_months int          not null,
  tenure_months     int          not null default 0,
  hired_on          date         not null,
  certificates      varchar(400) null,
  story             varchar(600) null,
  active            boolean      not null default true,
  constraint person_pk primary key (id),
  constraint person_code_uk unique (code),
  constraint person_experience_ck check (experience_months >= 0),
  constraint person_department_fk foreign key (department_id) references department (id),
  constraint person_manager_fk foreign key (manager_id) references person (id)
);
create index person_position_ix on person (position_code);

create table account (
  id            bigint       not null,
  version       bigint       not null,
  person_id     bigint       null,
  login         varchar(60)  not null,
  password_hash varchar(300) not null,
  active        boolean      not null default true,
  sample        boolean      not null default false,
  constraint account_pk primary key (id),
  constraint account_login_uk unique (login),
  constraint account_person_fk foreign key (person_id) references person (id)
);

create table account_role (
  account_id bigint      not null,
  role       varchar(20) not null,
  constraint account_role_pk primary key (account_id, role),
  constraint account_role_account_fk foreign key (account_id) references account (id)
);

-- Personal tokens of programs; only the digest is kept.
create table api_token (
  id         bigint      not null,
  version    bigint      not null,
  account_id bigint      not null,
  digest     char(64)    not null,
  created_at datetime(3) not null,
  expires_at datetime(3) not null,
  constraint api_token_pk primary key (id),
  constraint api_token_digest_uk unique (digest),
  constraint api_token_account_fk foreign key (account_id) references account (id)
);

create table audit_entry (
  id           bigint       not null,
  at           datetime(3)  not null,
  account_id   bigint       null,
  actor        varchar(60)  not null,
  action       varchar(60)  not null,
  subject_type varchar(40)  not null,
  subject_id   bigint       null,
  detail       varchar(2000) null,
  constraint audit_entry_pk primary key (id)
);
create index audit_entry_subject_ix on audit_entry (subject_type, subject_id, id);
