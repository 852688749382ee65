-- Subjects are looked up by how their ids begin, which needs the order of their bytes, not that of a language.
alter table entries alter column subject_key type varchar(455) collate "C";
alter table snapshots alter column subject_key type varchar(455) collate "C";
