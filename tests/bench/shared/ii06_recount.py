"""Report II.06 of a quarter, and the same figures counted from the dossiers."""

from shared.sheet import timed

RECOUNT = """
SELECT count(*) FILTER (WHERE received BETWEEN %(first)s AND %(last)s),
       count(*) FILTER (WHERE received < %(first)s
                          AND (finished IS NULL OR finished >= %(first)s)),
       count(*) FILTER (WHERE finished BETWEEN %(first)s AND %(last)s
                          AND timeliness = 'early'),
       count(*) FILTER (WHERE finished BETWEEN %(first)s AND %(last)s
                          AND timeliness = 'on_time'),
       count(*) FILTER (WHERE finished BETWEEN %(first)s AND %(last)s
                          AND timeliness = 'late'),
       count(*) FILTER (WHERE received <= %(last)s
                          AND (finished IS NULL OR finished > %(last)s))
  FROM (SELECT timeliness,
               (received_at + interval '7 hours')::date AS received,
               (finished_at + interval '7 hours')::date AS finished
          FROM cqtt_dossier) dossier
"""
#: columns of the report that the recount tells, in its order; received is 4 and 5
RECOUNTED = (6, 8, 9, 10, 11)


def compare(env, login, unit, span):
    """Return the seconds of the report and of a recount that found the same.

    :param login: whose report it is
    :raises AssertionError: where the two differ
    """
    user = env["res.users"].search([("login", "=", login)])
    report = env(user=user, context={"lang": "vi_VN"})["cqtt.report.ii06"]
    choice = {
        "unit_id": unit.id,
        "date_from": str(span.first),
        "date_to": str(span.last),
    }

    def read():
        env.invalidate_all()
        return report.get_data(**choice)["total"]

    def recount():
        env.cr.execute(RECOUNT, {"first": span.first, "last": span.last})
        return env.cr.fetchone()

    reading, total = timed(read, 7)
    counting, (received, *others) = timed(recount, 3)
    figures = dict(total["figures"])
    told = (figures[4] + figures[5], *(figures[number] for number in RECOUNTED))
    assert told == (received, *others), (told, received, others)
    return reading, counting
