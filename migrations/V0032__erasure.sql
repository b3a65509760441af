-- When a person's own data was replaced by a pseudonym; their answers stay.
alter table person add column erased_at timestamp(6) with time zone;
