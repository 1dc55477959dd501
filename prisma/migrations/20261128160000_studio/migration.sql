-- A link in a mail that signs in works once.
ALTER TABLE "emails" ADD COLUMN "used_at" TIMESTAMPTZ(3);

-- Every change of a film is told to whoever listens, whatever process made it: `<session> <user> [<external user>]`.
-- Statement-level, so that many rows of one film are one word; equal words of one transaction are sent once.
CREATE FUNCTION "tell_of_sessions"() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  PERFORM pg_notify('films', concat_ws(' ', "id", "user_id", "external_user_id")) FROM "changed";
  RETURN NULL;
END;
$$;

CREATE FUNCTION "tell_of_session_parts"() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  PERFORM pg_notify('films', concat_ws(' ', s."id", s."user_id", s."external_user_id"))
    FROM (SELECT DISTINCT "session_id" FROM "changed") AS c JOIN "video_sessions" AS s ON s."id" = c."session_id";
  RETURN NULL;
END;
$$;

CREATE TRIGGER "video_sessions_made" AFTER INSERT ON "video_sessions"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_sessions"();
CREATE TRIGGER "video_sessions_changed" AFTER UPDATE ON "video_sessions"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_sessions"();
-- Rows of stages come with their session; only their changes are news.
CREATE TRIGGER "stage_runs_changed" AFTER UPDATE ON "stage_runs"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_session_parts"();
CREATE TRIGGER "render_parts_planned" AFTER INSERT ON "render_parts"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_session_parts"();
CREATE TRIGGER "render_parts_changed" AFTER UPDATE ON "render_parts"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_session_parts"();
