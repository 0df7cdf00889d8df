"""What is wrong with a wording, told to whoever writes or fills it in."""


def explain(env, error, text):
    """Return a ``WordingError`` as a sentence that names text, line and part.

    :param text: label of the text it is in
    """
    place = (
        env._("%(text)s, line %(line)s", text=text, line=error.line)
        if error.line
        else env._("Fields")
    )
    messages = {
        "braces": env._("“%s”: a field is written {{name}}.", error.part),
        "bold": env._("“%s”: ** begins and ends what is bold.", error.part),
        "name": env._(
            "“%s” is no field name: small letters without accents, figures and _.",
            error.part,
        ),
        "reserved": env._("{{%s}} is filled in by itself.", error.part),
        "twice": env._("{{%s}} is there twice.", error.part),
        "unknown": env._("there is no field {{%s}}.", error.part),
        "form": env._("{{%s}}: the field has no such form.", error.part),
    }
    sentence = f"{place}: {messages[error.reason]}"
    if not error.suggestion:
        return sentence
    return f"{sentence} {env._('Do you mean “%s”?', error.suggestion)}"


def explain_value(env, problem):
    """Return a ``ValueProblem`` as a sentence that names field and value."""
    expected = {
        "date": env._("a date such as 05/03/2026"),
        "number": env._("a number such as 1.234,5"),
        "money": env._("an amount such as 1.250.000"),
    }
    return env._(
        "%(field)s: “%(value)s” is not %(expected)s.",
        field=problem.label,
        value=problem.value,
        expected=expected.get(problem.kind, problem.kind),
    )
