-- The strongest resources of a competency are read in this order, however many there are.
create index alignment_strongest_ix on alignment (competency_id, type, strength, resource_id);
