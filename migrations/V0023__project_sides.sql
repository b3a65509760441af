-- Which alignments of sources oppose which: a pair a line, a tab between. Nothing else is opposed.
alter table project add column sides text default '' not null;
