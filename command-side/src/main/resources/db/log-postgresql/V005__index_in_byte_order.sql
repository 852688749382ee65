alter table subject_index alter column subject_key type varchar(455) collate "C";
alter table snapshots alter column subject_key type varchar(455) collate "C";
