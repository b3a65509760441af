-- Who removed a project; when stands in its removal stamp. It can be restored for thirty days.
alter table project add column removed_by_id bigint references person (id);
create index project_removed on project (removed_stamp);
