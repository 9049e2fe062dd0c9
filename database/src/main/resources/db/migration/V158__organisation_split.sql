-- Tách đơn vị: a part that was split off grew out of a unit that goes on. It inherits nothing but its people.
alter table organisation.succession add column split boolean not null default false;
