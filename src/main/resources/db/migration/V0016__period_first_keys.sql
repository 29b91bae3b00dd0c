-- A period is scored for people by span: the period comes first, so that each chunk is one range of the index.
alter table reading
  add index reading_person_ix (person_id),
  drop index reading_uk,
  add constraint reading_uk unique (period_id, person_id, indicator_id);
alter table scorecard
  add index scorecard_person_ix (person_id),
  drop index scorecard_uk,
  add constraint scorecard_uk unique (period_id, person_id);
