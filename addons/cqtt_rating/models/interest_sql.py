"""Who has an interest in a commune: one question, asked by the database and by us."""

CONFLICT = """
CREATE OR REPLACE FUNCTION cqtt_rating_conflict(
    of_user int, of_unit int, bars_cluster boolean)
RETURNS text LANGUAGE sql STABLE AS $$
WITH day AS (SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS on_day),
ties AS (
    SELECT s.unit_id, 'works' AS why FROM cqtt_staff s, day
     WHERE s.user_id = of_user AND s.date_from <= on_day
       AND COALESCE(s.date_to >= on_day, TRUE)
     UNION ALL
    SELECT g.unit_id, 'works' FROM cqtt_role_grant g
      JOIN cqtt_unit u ON u.id = g.unit_id AND u.level = 'commune', day
     WHERE g.user_id = of_user AND g.date_from <= on_day
       AND COALESCE(g.date_to >= on_day, TRUE)
     UNION ALL
    SELECT i.unit_id, 'declared' FROM cqtt_rating_interest i, day
     WHERE i.user_id = of_user AND i.date_from <= on_day
       AND COALESCE(i.date_to >= on_day, TRUE))
SELECT why FROM (
    SELECT why, 1 AS nearness FROM ties WHERE unit_id = of_unit
     UNION ALL
    SELECT 'cluster', 2 FROM ties, day
      JOIN cqtt_cluster_member theirs ON TRUE
      JOIN cqtt_cluster_member ours ON ours.cluster_id = theirs.cluster_id
     WHERE bars_cluster AND theirs.unit_id = ties.unit_id AND ours.unit_id = of_unit
       AND theirs.date_from <= on_day AND COALESCE(theirs.date_to >= on_day, TRUE)
       AND ours.date_from <= on_day AND COALESCE(ours.date_to >= on_day, TRUE)
) AS found ORDER BY nearness LIMIT 1
$$;
"""
NAMES = (
    "cqtt_rating_conflict",
    "cqtt_rating_guard_line",
    "cqtt_rating_guard_evidence",
    "cqtt_rating_guard_ballot",
    "cqtt_rating_guard_member",
)
GUARD_LINE = """
CREATE OR REPLACE FUNCTION cqtt_rating_guard_line() RETURNS trigger LANGUAGE plpgsql
AS $$
DECLARE
    now_in text;
    skipped text[] := ARRAY['appraisal_state', 'write_date', 'write_uid'];
BEGIN
    SELECT state INTO now_in FROM cqtt_appraisal WHERE id = OLD.appraisal_id;
    IF TG_OP = 'DELETE' THEN
        IF now_in IS NULL THEN RETURN OLD; END IF;
        RAISE EXCEPTION 'CQTT-06 line % cannot be deleted', OLD.id
            USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
    END IF;
    IF now_in IN ('recognised', 'not_recognised', 'withdrawn', 'revoked')
       AND to_jsonb(NEW) - skipped IS DISTINCT FROM to_jsonb(OLD) - skipped THEN
        RAISE EXCEPTION 'CQTT-05 line % is decided', OLD.id
            USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
    END IF;
    IF OLD.sealed_at IS NOT NULL AND
       (NEW.machine_points, NEW.machine_is_absent, NEW.machine_at, NEW.sealed_at)
       IS DISTINCT FROM
       (OLD.machine_points, OLD.machine_is_absent, OLD.machine_at, OLD.sealed_at) THEN
        RAISE EXCEPTION 'CQTT-05 line % is sealed', OLD.id
            USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
    END IF;
    IF NEW.self_points IS DISTINCT FROM OLD.self_points
       AND now_in NOT IN ('draft', 'returned') THEN
        RAISE EXCEPTION 'CQTT-05 line % was submitted', OLD.id
            USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
    END IF;
    IF NEW.team_points IS DISTINCT FROM OLD.team_points AND
       cqtt_rating_conflict(NEW.team_by_id, NEW.unit_id, FALSE) IS NOT NULL
       OR NEW.board_points IS DISTINCT FROM OLD.board_points AND
       cqtt_rating_conflict(NEW.board_by_id, NEW.unit_id, TRUE) IS NOT NULL THEN
        RAISE EXCEPTION 'CQTT-07 line %: who judges has an interest', OLD.id
            USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS cqtt_rating_guard_line ON cqtt_appraisal_line;
CREATE TRIGGER cqtt_rating_guard_line BEFORE UPDATE OR DELETE ON cqtt_appraisal_line
    FOR EACH ROW EXECUTE FUNCTION cqtt_rating_guard_line();
"""
GUARD_EVIDENCE = """
CREATE OR REPLACE FUNCTION cqtt_rating_guard_evidence() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    now_in text;
    free text[] := ARRAY['appraisal_state', 'write_date', 'write_uid'];
BEGIN
    SELECT state INTO now_in FROM cqtt_appraisal WHERE id = OLD.appraisal_id;
    IF now_in NOT IN ('draft', 'self_scored', 'returned') AND (TG_OP = 'DELETE' OR
       to_jsonb(NEW) - free IS DISTINCT FROM to_jsonb(OLD) - free) THEN
        RAISE EXCEPTION 'CQTT-05 evidence % was handed in', OLD.id
            USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
DROP TRIGGER IF EXISTS cqtt_rating_guard_evidence ON cqtt_appraisal_evidence;
CREATE TRIGGER cqtt_rating_guard_evidence
    BEFORE UPDATE OR DELETE ON cqtt_appraisal_evidence
    FOR EACH ROW EXECUTE FUNCTION cqtt_rating_guard_evidence();
"""
GUARD_BALLOT = """
CREATE OR REPLACE FUNCTION cqtt_rating_guard_ballot() RETURNS trigger LANGUAGE plpgsql
AS $$
DECLARE
    now_in text;
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'CQTT-06 ballot % cannot be deleted', OLD.id
            USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
    END IF;
    SELECT s.state INTO now_in FROM cqtt_board_item i
      JOIN cqtt_board_session s ON s.id = i.session_id WHERE i.id = NEW.item_id;
    IF now_in IS DISTINCT FROM 'voting' THEN
        RAISE EXCEPTION 'CQTT-05 there is no vote on item %', NEW.item_id
            USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
    END IF;
    IF cqtt_rating_conflict(NEW.voter_id, (SELECT a.unit_id FROM cqtt_board_item i
         JOIN cqtt_appraisal a ON a.id = i.appraisal_id WHERE i.id = NEW.item_id),
         TRUE) IS NOT NULL THEN
        RAISE EXCEPTION 'CQTT-07 item %: the voter has an interest', NEW.item_id
            USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS cqtt_rating_guard_ballot ON cqtt_ballot;
CREATE TRIGGER cqtt_rating_guard_ballot BEFORE INSERT OR UPDATE OR DELETE ON cqtt_ballot
    FOR EACH ROW EXECUTE FUNCTION cqtt_rating_guard_ballot();
"""
