-- Up to which position the ledger has been added to the sums; what came later is read from the ledger.
alter table statistics.cursor add column folded bigint not null default 0;
update statistics.cursor set folded = position;
