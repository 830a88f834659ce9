-- What the schema language cannot say. `npm run migrate:init` appends this file to the first migration.

-- The record is append-only: whoever would change it must first change the database, and that shows.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'AuditEntry is append-only: % refused', TG_OP;
END
$$;

CREATE TRIGGER "AuditEntry_no_change" BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();

CREATE TRIGGER "AuditEntry_no_truncate" BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- One round is followed up at a time.
CREATE UNIQUE INDEX "Inspection_one_current" ON "Inspection" ("current") WHERE "current";

-- A finding has one closure request under way at most.
CREATE UNIQUE INDEX "ClosureRequest_one_pending" ON "ClosureRequest" ("findingId") WHERE "status" = 'PENDING';
