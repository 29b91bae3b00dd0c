-- A resource that only one department is shown; null is for everybody. In the index that lists are read from.
alter table resource add column department_id bigint null;
alter table resource add constraint resource_department_fk foreign key (department_id) references department (id);
create index resource_list_ix on resource (type, status, code, department_id);
drop index resource_type_ix on resource;
