-- Stretches of a draft's text that its file's form sets apart from the article ("0-120 OUTSIDE,…"): kept, so that the
-- text is read again in the same way when a person corrects something.
alter table import_draft add column marks text not null default '';
