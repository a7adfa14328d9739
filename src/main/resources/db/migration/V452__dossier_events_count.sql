-- A dossier's changes are counted by its events. What stays for good now stands before what changes, so a
-- change writes only its end to the log.
alter table dossier.dossier drop column version;
