-- Experience and tenure grow by themselves: kept is the day since when, not how many months it was once.
alter table person add column experience_since date null, add column position_since date null;
update person set experience_since = date_sub(current_date, interval experience_months month),
  position_since = date_sub(current_date, interval tenure_months month);
alter table person drop constraint person_experience_ck;
alter table person drop column experience_months, drop column tenure_months;
