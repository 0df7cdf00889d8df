"""Which fields each reader of our forms and lists can fill in."""

from lxml import etree

YES = ("1", "True", "true")


def is_open(field, node) -> bool:
    """Tell whether what a form shows of a field is saved."""
    if node.get("force_save") in YES:
        return True
    said = node.get("readonly")
    return said not in YES and (said is not None or not field.readonly)


class Forms:
    """The forms and lists that there are, as a user gets them."""

    def __init__(self, env):
        views = env["ir.ui.view"].search(
            [("type", "in", ("form", "list")), ("mode", "=", "primary")]
        )
        self.env = env
        self.views = views.filtered(lambda view: (view.model or "").startswith("cqtt."))

    def open_fields(self, user) -> set[tuple[str, str]]:
        """Return model and name of what the user can fill in somewhere."""
        found = set()
        for view in self.views:
            model = self.env[view.model].with_user(user)
            if model.has_access("read"):
                for of, field, node in self.nodes(view, user):
                    if is_open(field, node):
                        found.add((of._name, field.name))
        return found

    def nodes(self, view, user=None):
        """Yield what a view saves: the model, the field and how it stands there.

        :param user: who gets the view; none gets all of it
        """
        model = self.env[view.model].with_user(user or self.env.user)
        arch = etree.fromstring(model.get_view(view.id, view.type)["arch"])
        is_filled_in = view.type == "form" or arch.get("editable")
        for of, field, node in self._inside(model, arch):
            if is_filled_in or node.get("widget") == "handle":
                yield of, field, node

    def _inside(self, model, node):
        for child in node:
            field = child.tag == "field" and model._fields.get(child.get("name"))
            if not field:
                yield from self._inside(model, child)
                continue
            yield model, field, child
            if field.comodel_name:
                yield from self._inside(model.env[field.comodel_name], child)
