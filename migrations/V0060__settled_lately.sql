-- What was settled lately, for the reviewers whose articles these are.
create index adjudication_changed on adjudication (changed_at);
