-- The course of an indicator is read from this index alone, person by person.
alter table reading
  add index reading_course_ix (person_id, indicator_id, period_id, value),
  drop index reading_person_ix;
