-- A fact that speaks for or against a person's competency; never changed but for its dispute.
create table evidence (
  id            bigint       not null,
  version       bigint       not null,
  person_id     bigint       not null,
  competency_id bigint       not null,
  source        varchar(20)  not null,
  rater_id      bigint       null,
  observed_on   date         not null,
  met           boolean      not null,
  score         decimal(5,2) null,
  expires_on    date         null,
  note          varchar(400) null,
  dispute       varchar(20)  not null,
  objection     varchar(400) null,
  decision      varchar(400) null,
  constraint evidence_pk primary key (id),
  constraint evidence_score_ck check (score is null or score between 0 and 100),
  constraint evidence_expiry_ck check (expires_on is null or expires_on >= observed_on),
  constraint evidence_person_fk foreign key (person_id) references person (id),
  constraint evidence_competency_fk foreign key (competency_id) references competency (id),
  constraint evidence_rater_fk foreign key (rater_id) references person (id)
);
create index evidence_person_ix on evidence (person_id, competency_id, observed_on);
create index evidence_dispute_ix on evidence (dispute);

-- What a source counts for in a framework; without rows the standard rule holds.
create table mastery_rule (
  id           bigint      not null,
  version      bigint      not null,
  framework_id bigint      not null,
  source       varchar(20) not null,
  proves       boolean     not null,
  vetoes       boolean     not null,
  points       int         not null,
  valid_months int         null,
  constraint mastery_rule_pk primary key (id),
  constraint mastery_rule_uk unique (framework_id, source),
  constraint mastery_rule_points_ck check (points between 0 and 100),
  constraint mastery_rule_framework_fk foreign key (framework_id) references framework (id)
);

create table enrolment (
  id           bigint not null,
  version      bigint not null,
  person_id    bigint not null,
  course_id    bigint not null,
  started_on   date   not null,
  completed_on date   null,
  constraint enrolment_pk primary key (id),
  constraint enrolment_uk unique (person_id, course_id),
  constraint enrolment_person_fk foreign key (person_id) references person (id),
  constraint enrolment_course_fk foreign key (course_id) references course (id)
);

create table lesson_completion (
  id           bigint not null,
  version      bigint not null,
  enrolment_id bigint not null,
  lesson_id    bigint not null,
  finished_on  date   not null,
  constraint lesson_completion_pk primary key (id),
  constraint lesson_completion_uk unique (enrolment_id, lesson_id),
  constraint lesson_completion_enrolment_fk foreign key (enrolment_id) references enrolment (id),
  constraint lesson_completion_lesson_fk foreign key (lesson_id) references lesson (id)
);

create table self_check_attempt (
  id           bigint      not null,
  version      bigint      not null,
  enrolment_id bigint      not null,
  taken_at     datetime(3) not null,
  right_count  int         not null,
  asked_count  int         not null,
  constraint self_check_attempt_pk primary key (id),
  constraint self_check_attempt_ck check (right_count between 0 and asked_count),
  constraint self_check_attempt_enrolment_fk foreign key (enrolment_id) references enrolment (id)
);
create index self_check_attempt_enrolment_ix on self_check_attempt (enrolment_id, taken_at);

-- What a person aims at: a level, a role, or both, by a day or without one.
create table goal (
  id             bigint      not null,
  version        bigint      not null,
  person_id      bigint      not null,
  framework_code varchar(60) null,
  level_code     varchar(10) null,
  role_code      varchar(60) null,
  reach_by       date        null,
  constraint goal_pk primary key (id),
  constraint goal_person_uk unique (person_id),
  constraint goal_person_fk foreign key (person_id) references person (id)
);

-- An exam, a practical assessment or a review with its result and the talk about it.
create table assessment_result (
  id          bigint       not null,
  version     bigint       not null,
  person_id   bigint       not null,
  kind        varchar(20)  not null,
  held_on     date         not null,
  score       decimal(5,2) null,
  assessor_id bigint       null,
  feedback_on date         null,
  note        varchar(400) null,
  constraint assessment_result_pk primary key (id),
  constraint assessment_result_uk unique (person_id, kind, held_on),
  constraint assessment_result_score_ck check (score is null or score between 0 and 100),
  constraint assessment_result_person_fk foreign key (person_id) references person (id),
  constraint assessment_result_assessor_fk foreign key (assessor_id) references person (id)
);
