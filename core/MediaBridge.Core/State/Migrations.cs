namespace MediaBridge.Core.State;

/// <summary>The numbered steps that bring any older database to the present schema. A step that was released is never changed.</summary>
internal static class Migrations
{
    /// <summary>Step n brings version n to n + 1.</summary>
    public static IReadOnlyList<string> Steps { get; } =
    [
        """
        CREATE TABLE runs(
          id INTEGER PRIMARY KEY,
          pipeline TEXT NOT NULL,
          settings TEXT NOT NULL,
          kind TEXT NOT NULL,
          undoes INTEGER,
          state TEXT NOT NULL,
          phase TEXT NOT NULL,
          dry INTEGER NOT NULL,
          definition TEXT NOT NULL,
          started TEXT NOT NULL,
          ended TEXT,
          exit INTEGER NOT NULL DEFAULT 0,
          generation INTEGER NOT NULL DEFAULT 0,
          resolved_to INTEGER NOT NULL DEFAULT 0,
          pruned INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX runs_pipeline ON runs(pipeline, id);
        CREATE TABLE leases(pipeline TEXT PRIMARY KEY, owner TEXT NOT NULL, heartbeat TEXT NOT NULL) WITHOUT ROWID;

        CREATE TABLE reads(
          run INTEGER NOT NULL,
          source TEXT NOT NULL,
          ord INTEGER NOT NULL,
          ended INTEGER NOT NULL DEFAULT 0,
          dirty INTEGER NOT NULL DEFAULT 0,
          resume TEXT,
          start TEXT,
          next TEXT,
          complete INTEGER NOT NULL DEFAULT 0,
          announced INTEGER,
          reason TEXT,
          kind TEXT,
          why TEXT,
          items INTEGER NOT NULL DEFAULT 0,
          removed INTEGER NOT NULL DEFAULT 0,
          PRIMARY KEY(run, source)) WITHOUT ROWID;
        CREATE TABLE items(id INTEGER PRIMARY KEY, space INTEGER NOT NULL, key TEXT NOT NULL, body BLOB NOT NULL);
        CREATE UNIQUE INDEX items_key ON items(space, key);
        CREATE TABLE removals(run INTEGER NOT NULL, source TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY(run, source, key)) WITHOUT ROWID;
        CREATE TABLE barriers(id INTEGER PRIMARY KEY, body BLOB NOT NULL);
        CREATE TABLE resolved(id INTEGER PRIMARY KEY, body BLOB NOT NULL);
        CREATE TABLE decisions(id INTEGER PRIMARY KEY, run INTEGER NOT NULL, item TEXT NOT NULL, step TEXT NOT NULL, what TEXT NOT NULL, reason TEXT NOT NULL);
        CREATE INDEX decisions_item ON decisions(run, item);

        CREATE TABLE steps(
          run INTEGER NOT NULL,
          sink TEXT NOT NULL,
          ord INTEGER NOT NULL,
          state TEXT NOT NULL,
          planned INTEGER NOT NULL DEFAULT 0,
          message TEXT,
          kind TEXT,
          PRIMARY KEY(run, sink)) WITHOUT ROWID;
        CREATE TABLE changes(
          id INTEGER PRIMARY KEY,
          target TEXT NOT NULL,
          kind INTEGER NOT NULL,
          state INTEGER NOT NULL,
          item TEXT,
          body BLOB NOT NULL,
          intended TEXT,
          outcome INTEGER,
          result BLOB,
          undo BLOB);
        CREATE UNIQUE INDEX changes_target ON changes(id >> 32, target);

        CREATE TABLE owned(step TEXT NOT NULL, target TEXT NOT NULL, tag TEXT, sha TEXT, length INTEGER, content_key TEXT, run INTEGER NOT NULL, PRIMARY KEY(step, target)) WITHOUT ROWID;
        CREATE TABLE parked(
          step TEXT NOT NULL,
          target TEXT NOT NULL,
          item TEXT NOT NULL,
          op INTEGER NOT NULL,
          body BLOB NOT NULL,
          kind TEXT NOT NULL,
          reason TEXT NOT NULL,
          code TEXT,
          run INTEGER NOT NULL,
          attempts INTEGER NOT NULL DEFAULT 1,
          PRIMARY KEY(step, target)) WITHOUT ROWID;
        CREATE TABLE rejected(step TEXT NOT NULL, target TEXT NOT NULL, fingerprint TEXT NOT NULL, reason TEXT NOT NULL, run INTEGER NOT NULL, PRIMARY KEY(step, target)) WITHOUT ROWID;
        CREATE TABLE settling(step TEXT NOT NULL, target TEXT NOT NULL, until TEXT NOT NULL, fingerprint TEXT NOT NULL, body BLOB, PRIMARY KEY(step, target)) WITHOUT ROWID;

        CREATE TABLE cursors(pipeline TEXT NOT NULL, source TEXT NOT NULL, belongs TEXT NOT NULL, cursor TEXT NOT NULL, run INTEGER NOT NULL, PRIMARY KEY(pipeline, source)) WITHOUT ROWID;
        CREATE TABLE latest(id INTEGER PRIMARY KEY, stream TEXT NOT NULL, key TEXT NOT NULL, body BLOB NOT NULL);
        CREATE UNIQUE INDEX latest_key ON latest(stream, key);
        CREATE TABLE matches(scheme TEXT NOT NULL, key TEXT NOT NULL, id TEXT NOT NULL, confidence REAL NOT NULL, evidence TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY(scheme, key)) WITHOUT ROWID;
        CREATE TABLE plugin_state(owner TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY(owner, key)) WITHOUT ROWID;
        CREATE TABLE accounts(connection TEXT PRIMARY KEY, account TEXT NOT NULL, name TEXT) WITHOUT ROWID;
        CREATE TABLE contents(id INTEGER PRIMARY KEY, sha TEXT NOT NULL UNIQUE, body BLOB NOT NULL);
        CREATE TABLE quiet(step TEXT PRIMARY KEY, inputs TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE staged(sha TEXT NOT NULL, owner TEXT NOT NULL, PRIMARY KEY(sha, owner)) WITHOUT ROWID;
        """,
        """
        CREATE TABLE held(id INTEGER PRIMARY KEY, body BLOB NOT NULL);
        ALTER TABLE steps ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE folders(run INTEGER NOT NULL, path TEXT NOT NULL, PRIMARY KEY(run, path)) WITHOUT ROWID;
        """,
        """
        ALTER TABLE decisions ADD COLUMN why TEXT;
        ALTER TABLE changes ADD COLUMN why TEXT;
        ALTER TABLE reads ADD COLUMN before INTEGER;
        ALTER TABLE runs ADD COLUMN part TEXT;
        ALTER TABLE runs ADD COLUMN dated TEXT;
        CREATE TABLE yields(pipeline TEXT NOT NULL, source TEXT NOT NULL, belongs TEXT NOT NULL, items INTEGER NOT NULL, run INTEGER NOT NULL, PRIMARY KEY(pipeline, source)) WITHOUT ROWID;
        """,
        """
        CREATE TABLE match_decisions(
          id INTEGER PRIMARY KEY,
          scheme TEXT NOT NULL,
          key TEXT NOT NULL,
          state TEXT NOT NULL,
          by TEXT NOT NULL,
          recommendation TEXT NOT NULL,
          confidence REAL NOT NULL,
          chosen TEXT,
          pipeline TEXT,
          title TEXT NOT NULL DEFAULT '',
          who TEXT NOT NULL,
          at TEXT NOT NULL,
          note TEXT,
          body BLOB);
        CREATE UNIQUE INDEX match_decisions_key ON match_decisions(scheme, key);
        CREATE INDEX match_decisions_title ON match_decisions(title, key, id);
        CREATE INDEX match_decisions_state ON match_decisions(state);
        CREATE TABLE match_keys(key TEXT NOT NULL, decision INTEGER NOT NULL, PRIMARY KEY(key, decision)) WITHOUT ROWID;
        CREATE TABLE match_uses(run INTEGER NOT NULL, decision INTEGER NOT NULL, PRIMARY KEY(run, decision)) WITHOUT ROWID;
        INSERT INTO match_decisions(scheme, key, state, by, recommendation, confidence, chosen, who, at, note)
          SELECT scheme, key, 'matched', 'engine', CASE WHEN confidence >= 0.92 THEN 'strong' ELSE 'medium' END, confidence, id, who, at, evidence FROM matches;
        INSERT INTO match_keys(key, decision) SELECT key, id FROM match_decisions;
        DROP TABLE matches;
        """,
        """
        ALTER TABLE reads ADD COLUMN yielded INTEGER NOT NULL DEFAULT 0;
        UPDATE reads SET yielded=items;
        """,
        """
        CREATE TABLE found(run INTEGER NOT NULL, step TEXT NOT NULL, way TEXT NOT NULL, items INTEGER NOT NULL, PRIMARY KEY(run, step, way)) WITHOUT ROWID;
        """,
        """
        CREATE TABLE change_bodies(id INTEGER PRIMARY KEY, body BLOB NOT NULL);
        INSERT INTO change_bodies(id, body) SELECT id, body FROM changes WHERE length(body)>0;
        ALTER TABLE changes DROP COLUMN body;
        """,
        """
        CREATE TABLE contents_kept(id INTEGER PRIMARY KEY, sha TEXT NOT NULL, body BLOB NOT NULL);
        INSERT INTO contents_kept(id, sha, body) SELECT id, sha, body FROM contents;
        DROP TABLE contents;
        ALTER TABLE contents_kept RENAME TO contents;
        CREATE INDEX contents_sha ON contents(substr(sha, 1, 8));
        ALTER TABLE staged RENAME TO staged_before;
        CREATE TABLE staged(id INTEGER PRIMARY KEY, owner TEXT NOT NULL, sha TEXT NOT NULL);
        INSERT INTO staged(owner, sha) SELECT owner, sha FROM staged_before ORDER BY owner;
        DROP TABLE staged_before;
        CREATE INDEX staged_owner ON staged(owner);
        """,
    ];
}
