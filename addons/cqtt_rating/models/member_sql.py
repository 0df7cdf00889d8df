"""Scores of members: nobody with an interest, and none changed once they are open."""

GUARD = """
CREATE OR REPLACE FUNCTION cqtt_rating_guard_member() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    now_in text;
    opened timestamp;
BEGIN
    IF TG_OP = 'DELETE' THEN
        SELECT state INTO now_in FROM cqtt_appraisal WHERE id = OLD.appraisal_id;
        IF now_in IS NULL THEN RETURN OLD; END IF;
        RAISE EXCEPTION 'CQTT-06 score % cannot be deleted', OLD.id
            USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
    END IF;
    SELECT state, scores_opened_at INTO now_in, opened
      FROM cqtt_appraisal WHERE id = NEW.appraisal_id;
    IF opened IS NOT NULL OR now_in IS DISTINCT FROM 'appraising' THEN
        RAISE EXCEPTION 'CQTT-05 scores of appraisal % are closed', NEW.appraisal_id
            USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
    END IF;
    IF cqtt_rating_conflict(NEW.user_id, NEW.unit_id, FALSE) IS NOT NULL THEN
        RAISE EXCEPTION 'CQTT-07 appraisal %: who scores has an interest',
            NEW.appraisal_id
            USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS cqtt_rating_guard_member ON cqtt_appraisal_member_score;
CREATE TRIGGER cqtt_rating_guard_member
    BEFORE INSERT OR UPDATE OR DELETE ON cqtt_appraisal_member_score
    FOR EACH ROW EXECUTE FUNCTION cqtt_rating_guard_member();
"""
