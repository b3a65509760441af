-- Where a captured article is from, for the card; empty or null in releases from before, as where the article does not say.
alter table release_article add column outlet varchar(300) default '' not null;
alter table release_article add column language varchar(8) default '' not null;
alter table release_article add column published_on date;
