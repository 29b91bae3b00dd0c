-- Answers that customers bring along are longer than the sentences that ship.
alter table faq modify also_asked text not null;
alter table faq modify steps mediumtext not null;
