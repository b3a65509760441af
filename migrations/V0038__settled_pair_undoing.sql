-- A change by which a decision about a pair was undone, so that undoing does not count as a decision to undo.
alter table settled_pair_change add column undoes boolean not null default false;

-- What somebody decided last: for "undo the last decision".
create index settled_pair_change_by on settled_pair_change (adjudicator_id, id);
