"""The dossier on disk: one SQLite file, its journal, its lock and its backups. The only SQL that writes."""
