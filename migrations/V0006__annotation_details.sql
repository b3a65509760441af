-- How many sentences stand unjudged is counted when asked: a stored number would go stale.
alter table submission drop column unjudged;
