#!/bin/sh
# Runs once, when the database is new: the login that migrates owns the database and is no superuser.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$POSTGRES_OWNER_PASSWORD" -U "$POSTGRES_USER" <<'SQL'
CREATE ROLE atapos_owner LOGIN NOSUPERUSER CREATEROLE PASSWORD :'password';
CREATE DATABASE atapos OWNER atapos_owner;
SQL
