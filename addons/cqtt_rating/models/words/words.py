from markupsafe import Markup

from ...scoring import show
from . import changes, findings, problems, sentences


class Words:
    """Turns what the engine says by key and values into sentences.

    :param env: whose language is spoken
    """

    def __init__(self, env):
        self.env = env
        code = env["res.lang"]._get_data(code=env.lang or "en_US")
        self._point = code.decimal_point or "."

    def number(self, value, digits=2):
        """Return a number, cut off and never rounded up."""
        return show(value, digits, self._point)

    def percent(self, share):
        return f"{self.number(share * 100)} %"

    def band(self, band):
        """Return ``80 ≤ s < 85`` or ``s = 100``."""
        low, high = self.number(band.low), self.number(band.high)
        if band.low == band.high:
            return f"s = {low}"
        signs = ["≤" if has else "<" for has in (band.has_low, band.has_high)]
        return f"{low} {signs[0]} s {signs[1]} {high}"

    def finding(self, finding):
        """Return what ``plans.lint`` found."""
        return self._say(findings.WORDS[finding.key], finding.values)

    def problem(self, problem):
        """Return what is wrong in a line of a file."""
        return problems.say(self, problem)

    def change(self, change):
        """Return a difference between two schemes."""
        return changes.say(self, change)

    def said(self, said):
        """Return a sentence of ``scoring.explain``."""
        return sentences.say(self, said)

    def list(self, sentences, empty=""):
        """Return sentences as a list for the screen."""
        if not sentences:
            return Markup("<p>%s</p>") % empty if empty else False
        items = Markup("").join(Markup("<li>%s</li>") % each for each in sentences)
        return Markup("<ul>%s</ul>") % items

    def checklist(self, errors, hints):
        """Return what a check found for the screen: errors first."""
        if not errors and not hints:
            sound = self.env._("Sums, bands and gates are in order.")
            return self.list([], empty=sound)
        parts = (
            (self.env._("To be mended before it comes into force:"), errors),
            (self.env._("Good to know:"), hints),
        )
        return Markup("").join(
            Markup("<p><b>%s</b></p>%s") % (title, self.list(found))
            for title, found in parts
            if found
        )

    def _say(self, words, values):
        shown = {name: self._shown(name, value) for name, value in values.items()}
        sentence = self.env._(words)
        return sentence % shown

    def _shown(self, name, value):
        if name == "kind":
            return self.env._(findings.KINDS[value])
        if isinstance(value, tuple):
            return ", ".join(map(str, value))
        return self.number(value) if hasattr(value, "limit_denominator") else value
