namespace MediaBridge.Core.Library;

/// <summary>The numbered steps that bring any older library to the present schema. A step that was released is never changed.</summary>
internal static class LibraryMigrations
{
    /// <summary>Step n brings version n to n + 1.</summary>
    /// <remarks>
    /// <c>layers</c> is what was told, all else is made of it. Days are texts (2024-01-31), instants too (2024-01-31T20:15:00Z), marks are of 10,
    /// runtimes minutes, sizes bytes. <c>columns</c> and <c>marks</c> say in blocks of items what searches compare (see <see cref="Columns.ItemBlocks"/>): a few
    /// hundred rows instead of one for each item. <c>search</c> has all words and no texts; <c>texts</c> are kept to take items out of it. <c>prefix_bits</c> says in blocks
    /// which items have words that very many have. <c>bodies.body</c> is empty where the only layer says all.
    /// </remarks>
    public static IReadOnlyList<string> Steps { get; } =
    [
        """
        CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE items(
          id INTEGER PRIMARY KEY,
          slug TEXT NOT NULL UNIQUE,
          kind TEXT NOT NULL,
          title TEXT NOT NULL,
          original_title TEXT,
          sort_title TEXT,
          sort_key TEXT NOT NULL,
          year INTEGER,
          parent INTEGER,
          series TEXT,
          season INTEGER,
          number INTEGER,
          last_number INTEGER,
          absolute INTEGER,
          air_date TEXT,
          released TEXT,
          made TEXT,
          runtime INTEGER,
          rating REAL,
          votes INTEGER,
          my_rating REAL,
          plays INTEGER NOT NULL DEFAULT 0,
          watched TEXT,
          favourite INTEGER NOT NULL DEFAULT 0,
          files INTEGER NOT NULL DEFAULT 0,
          size INTEGER,
          certification TEXT,
          language TEXT,
          collection TEXT,
          present INTEGER NOT NULL DEFAULT 1,
          facets INTEGER NOT NULL DEFAULT 0,
          odd INTEGER NOT NULL DEFAULT 0,
          fingerprint TEXT NOT NULL,
          version INTEGER NOT NULL DEFAULT 1,
          added TEXT NOT NULL,
          updated TEXT NOT NULL);
        CREATE INDEX items_kind ON items(kind);
        CREATE INDEX items_sort ON items(sort_key);
        CREATE INDEX items_parent ON items(parent) WHERE parent IS NOT NULL;
        CREATE INDEX items_collection ON items(collection) WHERE collection IS NOT NULL;
        CREATE INDEX items_missing ON items(id) WHERE present=0;
        CREATE TABLE bodies(item INTEGER PRIMARY KEY, overview TEXT, tagline TEXT, body BLOB NOT NULL);
        CREATE TABLE slugs(slug TEXT PRIMARY KEY, item INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE item_ids(scheme TEXT NOT NULL, value TEXT NOT NULL, item INTEGER NOT NULL, PRIMARY KEY(scheme, value, item)) WITHOUT ROWID;
        CREATE INDEX item_ids_item ON item_ids(item);
        CREATE TABLE parent_ids(item INTEGER NOT NULL, scheme TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY(scheme, value, item)) WITHOUT ROWID;
        CREATE INDEX parent_ids_item ON parent_ids(item);

        CREATE TABLE layers(
          id INTEGER PRIMARY KEY,
          item INTEGER NOT NULL,
          layer TEXT NOT NULL,
          key TEXT NOT NULL,
          rank INTEGER NOT NULL,
          gone INTEGER NOT NULL DEFAULT 0,
          held TEXT,
          fingerprint TEXT NOT NULL,
          updated TEXT NOT NULL,
          body BLOB NOT NULL);
        CREATE INDEX layers_item ON layers(item);
        CREATE INDEX layers_layer ON layers(layer, item);
        CREATE UNIQUE INDEX layers_key ON layers(key) WHERE layer<>'person';
        CREATE UNIQUE INDEX layers_person ON layers(item, key) WHERE layer='person';
        CREATE TABLE history(id INTEGER PRIMARY KEY, item INTEGER NOT NULL, version INTEGER NOT NULL, at TEXT NOT NULL, layer TEXT NOT NULL, by TEXT, field TEXT NOT NULL, before TEXT, after TEXT);
        CREATE INDEX history_item ON history(item, version);

        CREATE TABLE genres(item INTEGER NOT NULL, ord INTEGER NOT NULL, genre TEXT NOT NULL, PRIMARY KEY(item, ord)) WITHOUT ROWID;
        CREATE TABLE countries(item INTEGER NOT NULL, ord INTEGER NOT NULL, country TEXT NOT NULL, PRIMARY KEY(item, ord)) WITHOUT ROWID;
        CREATE TABLE studios(item INTEGER NOT NULL, ord INTEGER NOT NULL, studio TEXT NOT NULL, PRIMARY KEY(item, ord)) WITHOUT ROWID;
        CREATE TABLE people(item INTEGER NOT NULL, ord INTEGER NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, character TEXT, folded TEXT NOT NULL, person_id TEXT, PRIMARY KEY(item, ord)) WITHOUT ROWID;
        CREATE INDEX people_folded ON people(folded, role);
        CREATE INDEX people_director ON people(item, ord, name) WHERE role='director';
        CREATE TABLE ratings(item INTEGER NOT NULL, ord INTEGER NOT NULL, whose TEXT NOT NULL, site TEXT, by TEXT, value REAL NOT NULL, scale TEXT NOT NULL, of_ten REAL, votes INTEGER, day TEXT, PRIMARY KEY(item, ord)) WITHOUT ROWID;
        CREATE INDEX ratings_own ON ratings(of_ten, item) WHERE whose='own';
        CREATE INDEX ratings_day ON ratings(day, item) WHERE whose='own' AND day IS NOT NULL;
        CREATE INDEX ratings_site ON ratings(site, item, of_ten, votes) WHERE whose='site';
        CREATE TABLE files(
          item INTEGER NOT NULL, ord INTEGER NOT NULL, version INTEGER NOT NULL, label TEXT, edition TEXT, path TEXT NOT NULL, role TEXT NOT NULL, part INTEGER,
          size INTEGER, modified TEXT, duration INTEGER, container TEXT, resolution TEXT, width INTEGER, height INTEGER, video_codec TEXT, audio_codecs TEXT, hdr TEXT, source TEXT, release_group TEXT, hash TEXT,
          PRIMARY KEY(item, ord)) WITHOUT ROWID;
        CREATE INDEX files_modified ON files(modified, item);
        CREATE TABLE tags(item INTEGER NOT NULL, ord INTEGER NOT NULL, tag TEXT NOT NULL, by TEXT, PRIMARY KEY(item, ord)) WITHOUT ROWID;
        CREATE INDEX tags_tag ON tags(tag);
        CREATE TABLE lists(item INTEGER NOT NULL, ord INTEGER NOT NULL, list TEXT NOT NULL, name TEXT, rank INTEGER, day TEXT, by TEXT, PRIMARY KEY(item, ord)) WITHOUT ROWID;
        CREATE INDEX lists_list ON lists(list);
        CREATE INDEX lists_day ON lists(day, item) WHERE day IS NOT NULL;
        CREATE TABLE watches(item INTEGER NOT NULL, ord INTEGER NOT NULL, at TEXT, day TEXT, by TEXT, PRIMARY KEY(item, ord)) WITHOUT ROWID;
        CREATE INDEX watches_day ON watches(day, item) WHERE day IS NOT NULL;
        CREATE TABLE collections(item INTEGER PRIMARY KEY, name TEXT NOT NULL, collection_id TEXT);
        CREATE TABLE artwork(item INTEGER NOT NULL, ord INTEGER NOT NULL, role TEXT NOT NULL, url TEXT, path TEXT, language TEXT, width INTEGER, height INTEGER, PRIMARY KEY(item, ord)) WITHOUT ROWID;

        CREATE TABLE columns(id INTEGER PRIMARY KEY, data BLOB NOT NULL);
        CREATE TABLE marks(id INTEGER PRIMARY KEY, field TEXT NOT NULL, value TEXT NOT NULL, UNIQUE(field, value));
        CREATE TABLE mark_bits(id INTEGER PRIMARY KEY, block INTEGER NOT NULL, bits BLOB NOT NULL);
        CREATE INDEX mark_bits_block ON mark_bits(block);

        CREATE VIRTUAL TABLE search USING fts5(
          title, original, series, collection, overview, genres, studio, keywords, "cast", director, writer, crew, tags, note, file, prompt,
          tokenize='unicode61 remove_diacritics 2', prefix='3');
        INSERT INTO search(search, rank) VALUES('automerge', 8);
        INSERT INTO search(search, rank) VALUES('hashsize', 16777216);
        CREATE VIRTUAL TABLE titles USING fts5(title, original, series, collection, tokenize='unicode61 remove_diacritics 2', prefix='2');
        CREATE TABLE words(id INTEGER PRIMARY KEY, words TEXT NOT NULL);

        CREATE VIEW movies AS SELECT
          i.id, i.slug, i.title, i.original_title, i.year, i.rating, i.votes, i.my_rating, i.runtime,
          (SELECT group_concat(name, ', ') FROM people p WHERE p.item=i.id AND p.role='director') AS director,
          (SELECT group_concat(name, ', ') FROM (SELECT name FROM people p WHERE p.item=i.id AND p.role='actor' ORDER BY p.ord LIMIT 5)) AS "cast",
          (SELECT group_concat(genre, ', ') FROM genres g WHERE g.item=i.id) AS genres,
          (SELECT group_concat(country, ', ') FROM countries c WHERE c.item=i.id) AS countries,
          i.released, i.certification, i.language, i.collection, b.tagline, b.overview,
          (SELECT value FROM item_ids d WHERE d.item=i.id AND d.scheme='imdb' LIMIT 1) AS imdb,
          (SELECT value FROM item_ids d WHERE d.item=i.id AND d.scheme='tmdb.movie' LIMIT 1) AS tmdb,
          i.plays, i.watched, i.favourite,
          EXISTS(SELECT 1 FROM lists l WHERE l.item=i.id AND l.list='watchlist') AS watchlist,
          (SELECT group_concat(tag, ', ') FROM tags t WHERE t.item=i.id) AS tags,
          i.files, i.size, f.path, f.resolution, f.video_codec, f.audio_codecs, f.hdr, i.present, i.added, i.updated
          FROM items i JOIN bodies b ON b.item=i.id LEFT JOIN files f ON f.item=i.id AND f.ord=0 WHERE i.kind='movie';
        CREATE VIEW series AS SELECT
          i.id, i.slug, i.title, i.original_title, i.year, i.rating, i.votes, i.my_rating, i.runtime,
          (SELECT group_concat(genre, ', ') FROM genres g WHERE g.item=i.id) AS genres,
          (SELECT group_concat(country, ', ') FROM countries c WHERE c.item=i.id) AS countries,
          (SELECT count(*) FROM items e WHERE e.kind='episode' AND (e.parent=i.id OR e.parent IN (SELECT s.id FROM items s WHERE s.parent=i.id))) AS episodes,
          i.released, i.certification, i.language, b.tagline, b.overview,
          (SELECT value FROM item_ids d WHERE d.item=i.id AND d.scheme='imdb' LIMIT 1) AS imdb,
          (SELECT value FROM item_ids d WHERE d.item=i.id AND d.scheme='tmdb.tv' LIMIT 1) AS tmdb,
          i.plays, i.watched, i.favourite, (SELECT group_concat(tag, ', ') FROM tags t WHERE t.item=i.id) AS tags, i.present, i.added, i.updated
          FROM items i JOIN bodies b ON b.item=i.id WHERE i.kind='series';
        CREATE VIEW episodes AS SELECT
          i.id, i.slug, i.series, i.season, i.number, i.last_number, i.absolute, i.title, i.air_date, i.rating, i.votes, i.my_rating, i.runtime, b.overview,
          i.plays, i.watched, i.favourite, i.files, i.size, f.path, f.resolution, f.video_codec, f.audio_codecs, f.hdr, i.parent, i.present, i.added, i.updated
          FROM items i JOIN bodies b ON b.item=i.id LEFT JOIN files f ON f.item=i.id AND f.ord=0 WHERE i.kind='episode';
        """,

        // Hashes outlive the rows of files, which are written anew with their item; time is in ticks. Quick is empty where only the whole is known.
        """
        CREATE TABLE hashes(path TEXT PRIMARY KEY, size INTEGER NOT NULL, time INTEGER NOT NULL, quick TEXT NOT NULL, whole TEXT) WITHOUT ROWID;
        """,

        // An index without texts, and nothing twice. What is made of the items is made anew when the library is opened: see IndexRebuild.
        """
        DROP TABLE search;
        DROP TABLE titles;
        CREATE VIRTUAL TABLE search USING fts5(
          title, original, series, collection, overview, genres, studio, keywords, "cast", director, writer, crew, tags, note, file, prompt,
          content='', tokenize='unicode61 remove_diacritics 2');
        INSERT INTO search(search, rank) VALUES('automerge', 8);
        INSERT INTO search(search, rank) VALUES('hashsize', 16777216);
        CREATE TABLE texts(item INTEGER PRIMARY KEY, data BLOB NOT NULL);
        CREATE TABLE prefixes(id INTEGER PRIMARY KEY, prefix TEXT NOT NULL UNIQUE);
        CREATE TABLE prefix_bits(id INTEGER PRIMARY KEY, bits BLOB NOT NULL);
        DROP INDEX people_folded;
        ALTER TABLE people DROP COLUMN folded;
        DROP INDEX ratings_site;
        DROP INDEX ratings_day;
        DROP INDEX files_modified;
        CREATE TABLE sites(id INTEGER PRIMARY KEY, site TEXT NOT NULL UNIQUE);
        DELETE FROM columns;
        DELETE FROM mark_bits;
        DELETE FROM marks;
        INSERT INTO meta(key, value) SELECT 'rebuilt', '0' WHERE EXISTS(SELECT 1 FROM items);
        """,
    ];
}
