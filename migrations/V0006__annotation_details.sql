-- How many sentences stand unjudged is counted when asked: a stored number would go stale.
alter table submission drop column unjudged;

-- Details of the answers that stand, keyed by ids that clients made. What stood before is in
-- annotation_change.details. Offsets are UTF-16 code units from the beginning of the sentence.
create table claim_detail (
  id uuid primary key,
  annotation_id bigint not null references annotation (id),
  position integer not null,
  begin_offset integer,
  end_offset integer,
  type varchar(40) not null,
  hedge varchar(20) not null
);
create index claim_detail_of_annotation on claim_detail (annotation_id);

create table casualty_figure (
  id uuid primary key,
  annotation_id bigint not null references annotation (id),
  position integer not null,
  begin_offset integer,
  end_offset integer,
  printed varchar(500) not null,
  low bigint,
  high bigint,
  qualifier varchar(20) not null,
  harm varchar(20) not null,
  category varchar(20) not null,
  side_harmed varchar(300) not null,
  perpetrator varchar(300) not null,
  place varchar(300) not null,
  place_precision varchar(20),
  time_kind varchar(20),
  first_day date,
  last_day date,
  -- No foreign keys: what they name may be taken back, and come back by an undo.
  subset_of uuid,
  source_id uuid,
  unsourced boolean not null,
  constraint casualty_figure_ends check (low >= 0 and high >= low)
);
create index casualty_figure_of_annotation on casualty_figure (annotation_id);

create table attribution (
  id uuid primary key,
  annotation_id bigint not null references annotation (id),
  position integer not null,
  begin_offset integer,
  end_offset integer,
  source varchar(300) not null,
  mention varchar(500) not null,
  cue varchar(500) not null,
  cue_begin integer,
  cue_end integer,
  form varchar(20),
  chain text not null,
  polarity varchar(20) not null,
  inherits_from bigint references sentence (id)
);
create index attribution_of_annotation on attribution (annotation_id);
