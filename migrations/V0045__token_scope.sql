-- How far a program may go with a token; those that stood before may do what their person may.
alter table api_token add column scope varchar(10) not null default 'WRITE';
