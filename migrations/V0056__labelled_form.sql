-- A form sent twice brings one file.
alter table labelled_file add column form_key varchar(64);
alter table labelled_file add constraint labelled_file_form unique (project_id, form_key);
