-- What a dossier is called for those who must not learn from its id whether, and when, others made one: a number drawn
-- by chance, beyond all ids.
alter table dossier add column drawn bigint;
update dossier set drawn = 10000000000 + id * 7919;
alter table dossier alter column drawn set not null;
alter table dossier add constraint dossier_drawn unique (drawn);
