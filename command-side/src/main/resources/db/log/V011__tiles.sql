-- The tree of the log in tiles of 256 hashes, full ones only; written behind the log. Whoever checks the log compares
-- them with the leaf hashes below and with the head above. The root is the tile's one hash in the tile of the next level.
create table tiles (
  level      integer not null,
  tile_index bigint  not null,
  root       bytea   not null,
  hashes     bytea   not null,
  constraint tiles_key primary key (level, tile_index)
);
