-- Which versions of a project's answers stand is asked with each report: from the index alone.
create index annotation_versions on annotation (sentence_id, reviewer_id, version, first_version);
