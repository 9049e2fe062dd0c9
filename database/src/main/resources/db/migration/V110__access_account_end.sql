-- access: an account that ends by itself (tài khoản có hạn), for who comes to inspect and goes again. From that moment on it opens
-- nothing, whatever is open then.
alter table access.account add column ends_at timestamptz;
