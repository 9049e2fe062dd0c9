-- custody: acts that other programs send are done once; places are counted by a sample, and by where each thing was found.

-- Lần gửi: what was done under a key. Written in the transaction of the act, so an act that was answered is there with its
-- key, and one that was not leaves none.
create table registry.done_act (
    key         uuid not null,
    person      uuid not null,
    fingerprint text not null,
    thing       uuid not null,
    constraint done_act_pk primary key (key)
);
create trigger nothing_is_deleted before delete on registry.done_act
    for each row execute function registry.refuse_deletion();
create trigger never_emptied before truncate on registry.done_act
    for each statement execute function registry.refuse_deletion();

-- Kiểm kê chọn mẫu: the number the inspector named, how many were drawn, and out of how many.
alter table custody.stocktaking
    add column seed text,
    add column sample integer,
    add column population integer not null default 0,
    add constraint stocktaking_sample check ((seed is null) = (sample is null) and sample between 1 and population);

-- where it was found, when a place inside was named before it was scanned
alter table custody.stocktaking_line add column found_in uuid references custody.place (id);
