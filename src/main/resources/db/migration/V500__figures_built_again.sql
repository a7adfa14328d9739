-- How often the figures were forgotten and counted again from the events: what a process remembers of an
-- earlier ledger it must not go on from.
alter table statistics.cursor add column built integer not null default 0;
