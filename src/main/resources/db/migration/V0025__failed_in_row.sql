-- How many assessments in a row were failed up to this one: three call for retraining. A period without a score is none.
alter table scorecard add column failed_in_row int not null default 0;

update scorecard s
  join (select id, sum(band = 'FAILED') over (partition by person_id, kind, passed order by starts_on) failed
          from (select c.id, c.person_id, c.band, p.kind, p.starts_on,
                       sum(c.band <> 'FAILED') over (partition by c.person_id, p.kind order by p.starts_on) passed
                  from scorecard c join period p on p.id = c.period_id where c.band is not null) runs) counted
    on counted.id = s.id
   set s.failed_in_row = counted.failed;
