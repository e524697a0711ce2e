create table product (
  tenant   varchar(64)    not null,
  id       bigint         not null,
  name     varchar(100)   not null,
  category varchar(20)    not null,
  price    decimal(10, 2) not null,
  primary key (tenant, id)
);

insert into product (tenant, id, name, category, price) values
  ('acme',    1, 'Espresso machine', 'COFFEE',  249.00),
  ('acme',    2, 'Coffee grinder',   'COFFEE',   89.50),
  ('acme',    3, 'Green tea',        'TEA',       7.20),
  ('globex',  1, 'Teapot',           'TEA',      34.00),
  ('globex',  2, 'Coffee beans',     'COFFEE',   12.90),
  ('initech', 1, 'Kettle',           'KITCHEN',  45.00);

create table country (
  code     char(2)      not null primary key,
  name     varchar(100) not null,
  currency char(3)      not null
);

insert into country (code, name, currency) values
  ('CZ', 'Czech Republic', 'CZK'),
  ('DE', 'Germany',        'EUR'),
  ('JP', 'Japan',          'JPY');
