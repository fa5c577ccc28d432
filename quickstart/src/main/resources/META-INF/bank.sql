drop table if exists BANK_AUDIT
drop table if exists BANK_LEDGER_ENTRY
drop table if exists BANK_ACCOUNT
drop sequence if exists BANK_AUDIT_SEQ
drop sequence if exists BANK_LEDGER_ENTRY_SEQ
drop sequence if exists BANK_ACCOUNT_SEQ
create sequence BANK_ACCOUNT_SEQ start with 1000 increment by 1000
create sequence BANK_LEDGER_ENTRY_SEQ start with 1000 increment by 1000
create sequence BANK_AUDIT_SEQ start with 1000 increment by 1000
create table BANK_ACCOUNT (ID bigint primary key, NR varchar(20) not null unique, OWNER varchar(100) not null, EMAIL varchar(200) not null, OVERDRAFTLIMIT decimal(19, 2) not null, POSTED decimal(19, 2) not null, INTEREST decimal(19, 2) not null, BALANCE decimal(19, 2) not null, TIER varchar(10) not null, STATUS varchar(10) not null, OPENEDON date not null, LASTPOSTINGON date, VERSION bigint not null)
create table BANK_LEDGER_ENTRY (ID bigint primary key, REFERENCE varchar(40) not null unique, ACCOUNT_ID bigint not null references BANK_ACCOUNT, BOOKEDON date not null, AMOUNT decimal(19, 2) not null, ENTRY_TEXT varchar(200) not null, VERSION bigint not null)
create table BANK_AUDIT (ID bigint primary key, RECORDED_AT timestamp not null, ACTION varchar(10) not null, MODEL varchar(40) not null, RECORD_KEY varchar(40) not null, CHANGED_ATTRIBUTES varchar(200) not null, OLDAMOUNT decimal(19, 2) not null, NEWAMOUNT decimal(19, 2))
create index BANK_AUDIT_RECORD on BANK_AUDIT (MODEL, RECORD_KEY)
