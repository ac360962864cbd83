-- Rights and row level security of the schema atapos, applied by its owner after every migration. Idempotent, and
-- derived from the catalogue: a new table with me_id is covered without being named here. The lists are those of table-lists.ts.

-- Roots of trust: nothing for everybody, nothing for the role that a connection rests on.
REVOKE ALL ON SCHEMA atapos FROM PUBLIC, atapos_app, atapos_web, atapos_tenant, atapos_system;
REVOKE ALL ON ALL TABLES IN SCHEMA atapos FROM PUBLIC, atapos_app, atapos_web, atapos_tenant, atapos_system;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA atapos FROM PUBLIC, atapos_app, atapos_web, atapos_tenant, atapos_system;
GRANT USAGE ON SCHEMA atapos TO atapos_tenant, atapos_system;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA atapos TO atapos_tenant, atapos_system;

DO $$
DECLARE
  -- Tables of the whole installation: system work only.
  global_tables constant text[] := %GLOBAL_TABLES%;
  -- What happened, happened: rows are added and read, never changed.
  append_only constant text[] := %APPEND_ONLY_TABLES%;
  -- Append-only by content, but kept for a time only.
  retained constant text[] := %RETAINED_TABLES%;
  found record;
  old record;
  has_merchant boolean;
BEGIN
  FOR found IN
    SELECT c.oid, c.relname FROM pg_class c
    WHERE c.relnamespace = 'atapos'::regnamespace AND c.relkind IN ('r', 'p')
    ORDER BY c.relname
  LOOP
    has_merchant := EXISTS (SELECT 1 FROM pg_attribute a
      WHERE a.attrelid = found.oid AND a.attname = 'me_id' AND NOT a.attisdropped);
    IF has_merchant = (found.relname = ANY (global_tables)) THEN
      RAISE EXCEPTION 'table atapos.% must have a column me_id or be on the list of global tables', found.relname;
    END IF;

    EXECUTE format('ALTER TABLE atapos.%I ENABLE ROW LEVEL SECURITY', found.relname);
    EXECUTE format('ALTER TABLE atapos.%I FORCE ROW LEVEL SECURITY', found.relname);
    FOR old IN SELECT polname FROM pg_policy WHERE polrelid = found.oid LOOP
      EXECUTE format('DROP POLICY %I ON atapos.%I', old.polname, found.relname);
    END LOOP;
    -- Without it a backfill of the owner's would change no row, and a new foreign key would fail on valid rows.
    EXECUTE format('CREATE POLICY owner_all ON atapos.%I TO %I USING (true) WITH CHECK (true)',
      found.relname, current_user);
    EXECUTE format('CREATE POLICY system_all ON atapos.%I TO atapos_system USING (true) WITH CHECK (true)',
      found.relname);

    IF found.relname = '_prisma_migrations' THEN
      EXECUTE format('GRANT SELECT ON atapos.%I TO atapos_system', found.relname);
    ELSIF found.relname = ANY (append_only) THEN
      EXECUTE format('GRANT SELECT, INSERT ON atapos.%I TO atapos_system', found.relname);
    ELSE
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON atapos.%I TO atapos_system', found.relname);
    END IF;
    IF found.relname = ANY (retained) THEN
      EXECUTE format('GRANT DELETE ON atapos.%I TO atapos_system', found.relname);
    END IF;
    CONTINUE WHEN NOT has_merchant;

    -- After an earlier door the setting is '', and the bare cast would fail.
    EXECUTE format('CREATE POLICY tenant ON atapos.%I TO atapos_tenant '
      'USING (me_id = NULLIF(current_setting(''atapos.merchant_id'', true), '''')::int) '
      'WITH CHECK (me_id = NULLIF(current_setting(''atapos.merchant_id'', true), '''')::int)', found.relname);
    IF found.relname = 'merchant' THEN
      EXECUTE format('GRANT SELECT, UPDATE ON atapos.%I TO atapos_tenant', found.relname);
    ELSIF found.relname = ANY (append_only) THEN
      EXECUTE format('GRANT SELECT, INSERT ON atapos.%I TO atapos_tenant', found.relname);
    ELSIF found.relname <> 'merchant_secret' THEN
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON atapos.%I TO atapos_tenant', found.relname);
    END IF;
  END LOOP;
END $$;

-- Jobs: enqueued inside a tenant's transaction, worked by the system's login.
REVOKE ALL ON SCHEMA pgboss FROM PUBLIC, atapos_app, atapos_web, atapos_tenant, atapos_system;
REVOKE ALL ON ALL TABLES IN SCHEMA pgboss FROM PUBLIC, atapos_app, atapos_web, atapos_tenant, atapos_system;
GRANT USAGE ON SCHEMA pgboss TO atapos_tenant, atapos_system;
GRANT INSERT, SELECT (id) ON pgboss.job, pgboss.job_common TO atapos_tenant;
GRANT SELECT ON pgboss.queue TO atapos_tenant;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO atapos_system;
