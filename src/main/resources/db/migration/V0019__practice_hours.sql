-- Hours of practical training, a condition of entry roles; null where nobody recorded them.
alter table person add column practice_hours int null;
alter table person add constraint person_practice_hours_ck check (practice_hours is null or practice_hours between 0 and 100000);
