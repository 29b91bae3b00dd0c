-- One row for everything that can be aligned to a competency; the kinds hang on it.
create table resource (
  id           bigint       not null,
  version      bigint       not null,
  type         varchar(10)  not null,
  code         varchar(60)  not null,
  title        varchar(120) not null,
  status       varchar(20)  not null,
  industry     varchar(20)  null,
  scene        varchar(40)  null,
  owner        varchar(40)  null,
  verified_on  date         null,
  verify_by    date         null,
  content_hash char(64)     null,
  edited       boolean      not null default false,
  realigned    boolean      not null default false,
  constraint resource_pk primary key (id),
  constraint resource_code_uk unique (code),
  constraint resource_verify_ck check (verify_by is null or verify_by >= verified_on)
);
create index resource_type_ix on resource (type, status, code);
create index resource_title_ix on resource (title);

create table course (
  id                 bigint        not null,
  task_id            bigint        not null,
  summary            varchar(200)  not null,
  audience           varchar(80)   not null,
  minutes            int           not null,
  exercise_task      text          not null,
  exercise_reference text          not null,
  constraint course_pk primary key (id),
  constraint course_resource_fk foreign key (id) references resource (id),
  constraint course_task_fk foreign key (task_id) references competency (id),
  constraint course_minutes_ck check (minutes between 1 and 6000)
);

create table lesson (
  id        bigint       not null,
  version   bigint       not null,
  course_id bigint       not null,
  ordinal   int          not null,
  title     varchar(40)  not null,
  minutes   int          not null,
  body      mediumtext   not null,
  retired   boolean      not null default false,
  constraint lesson_pk primary key (id),
  constraint lesson_ordinal_uk unique (course_id, ordinal),
  constraint lesson_course_fk foreign key (course_id) references course (id)
);

create table self_check (
  id          bigint       not null,
  version     bigint       not null,
  course_id   bigint       not null,
  ordinal     int          not null,
  question    varchar(300) not null,
  options     varchar(2000) not null,
  answer      varchar(20)  not null,
  explanation varchar(400) not null,
  constraint self_check_pk primary key (id),
  constraint self_check_course_fk foreign key (course_id) references course (id)
);

create table faq (
  id           bigint        not null,
  also_asked   varchar(1000) not null,
  applies_when varchar(200)  not null,
  not_when     varchar(200)  not null,
  prepare      varchar(800)  not null,
  say          varchar(300)  not null,
  steps        varchar(2000) not null,
  constraint faq_pk primary key (id),
  constraint faq_resource_fk foreign key (id) references resource (id)
);

create table case_study (
  id            bigint        not null,
  situation     varchar(1500) not null,
  turning_point varchar(1200) not null,
  rule_behind   varchar(800)  not null,
  questions     varchar(1500) not null,
  constraint case_study_pk primary key (id),
  constraint case_study_resource_fk foreign key (id) references resource (id)
);

create table case_line (
  id      bigint       not null,
  version bigint       not null,
  case_id bigint       not null,
  ordinal int          not null,
  speaker varchar(20)  not null,
  text    varchar(400) not null,
  comment varchar(200) null,
  constraint case_line_pk primary key (id),
  -- The row of resource, for the row of case_study is written after its lines.
  constraint case_line_case_fk foreign key (case_id) references resource (id)
);
create index case_line_case_ix on case_line (case_id, ordinal);

create table exam_item (
  id          bigint        not null,
  part        varchar(20)   not null,
  kind        varchar(20)   not null,
  stem        varchar(1200) not null,
  options     varchar(2000) null,
  answer      varchar(20)   null,
  points      varchar(2000) null,
  explanation varchar(800)  not null,
  difficulty  varchar(10)   not null,
  constraint exam_item_pk primary key (id),
  constraint exam_item_resource_fk foreign key (id) references resource (id)
);

create table alignment (
  id            bigint      not null,
  version       bigint      not null,
  competency_id bigint      not null,
  resource_id   bigint      not null,
  type          varchar(20) not null,
  strength      varchar(10) not null,
  constraint alignment_pk primary key (id),
  constraint alignment_uk unique (competency_id, resource_id, type),
  constraint alignment_competency_fk foreign key (competency_id) references competency (id),
  constraint alignment_resource_fk foreign key (resource_id) references resource (id)
);
create index alignment_resource_ix on alignment (resource_id);
