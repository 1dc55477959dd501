-- Work on pictures tells of itself as films do: `<job> <user> [<external user>]`.
CREATE FUNCTION "tell_of_image_jobs"() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  PERFORM pg_notify('image_jobs', concat_ws(' ', "id", "user_id", "external_user_id")) FROM "changed";
  RETURN NULL;
END;
$$;

CREATE TRIGGER "image_jobs_made" AFTER INSERT ON "image_jobs"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_image_jobs"();
CREATE TRIGGER "image_jobs_changed" AFTER UPDATE ON "image_jobs"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_image_jobs"();
