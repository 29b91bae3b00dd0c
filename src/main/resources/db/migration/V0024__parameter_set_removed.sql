-- A parameter set that was removed can be brought back.
alter table parameter_set add column removed boolean not null default false;
