"""People who hand files in over HTTP, and what comes back of the files."""

import base64
import json
import re
import threading
from dataclasses import dataclass, field

import psutil
import requests
from two_workers import Person

FAILED = "Phần mềm gặp lỗi"
#: letters that only a sentence of Vietnamese has
VIETNAMESE = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
SHOWN = {
    "application/pdf",
    "image/gif",
    "image/jpeg",
    "image/png",
    "image/webp",
    "text/plain",
}
UNSEEN = re.compile("[\x00-\x1f\u200b-\u200f\u202a-\u202e\u2066-\u2069/\\\\]")
#: ways to ask for a file that was taken
WAYS = (
    "/web/content/{}",
    "/web/content/{}?mimetype=text/html&filename=x.html",
    "/web/content/{}/x.svg?mimetype=image/svg%2Bxml&download=false",
    "/web/content/{}?mimetype=text/html%0d%0aSet-Cookie:%20a=b",
    "/web/image/{}",
    "/web/image/{}?mimetype=text/html",
)


class Uploader(Person):
    """Somebody logged in who hands in files."""

    def __init__(self, server, database, login):
        super().__init__(server, database, login)
        page = self.get("/odoo").text
        self.token = re.search(r'csrf_token:\s*"([^"]+)"', page)[1]

    def get(self, path):
        return requests.get(
            self.server.url + path,
            cookies=self.cookies,
            allow_redirects=False,
            timeout=60,
        )

    def upload(self, file):
        """Return the number of a file that was taken, or what was said."""
        form = {"csrf_token": self.token, "model": "res.partner", "id": "0"}
        answer = requests.post(
            f"{self.server.url}/web/binary/upload_attachment",
            data=form,
            files={"ufile": (file.name, file.content, file.mimetype or None)},
            cookies=self.cookies,
            timeout=60,
        )
        assert answer.status_code == 200, (answer.status_code, answer.text[:300])
        [told] = json.loads(answer.text)
        return told.get("id"), told.get("error", "")

    def create(self, file):
        values = {"name": file.name, "datas": encoded(file.content)}
        if file.mimetype:
            values["mimetype"] = file.mimetype
        return self.tell("ir.attachment", "create", [values])

    def tell(self, model, method, *args):
        """Return what a call gave, or what was said where it was refused."""
        try:
            found = self.call(model, method, *args, context={"lang": "vi_VN"})
        except RuntimeError as error:
            return None, str(error)
        return (found[0] if isinstance(found, list) else found), ""


def encoded(content):
    return base64.b64encode(content).decode()


@dataclass
class Findings:
    """What was taken and refused, and everything that should not be."""

    taken: int = 0
    refused: int = 0
    wrong: list[str] = field(default_factory=list)

    def note(self, who, file, number, said):
        """Count a file; what is refused is refused in words that people read."""
        what = f"{who}: {file.name[:40]!r} {file.mimetype} ({len(file.content)})"
        if number:
            self.taken += 1
            return True
        self.refused += 1
        if file.is_good or FAILED in said or not VIETNAMESE.search(said.lower()):
            self.wrong.append(f"{what}: {said[:200]}")
        return False

    def look(self, person, place, what, ways=WAYS):
        """Ask for a file in all ways; note where a browser might run it."""
        for way in ways:
            answer = person.get(way.format(place))
            if fault := unsafe(answer):
                self.wrong.append(f"{what} by {way}: {fault}")


def unsafe(answer):
    """Say why an answer is not safe to open; nothing if it is."""
    if answer.status_code in (403, 404):
        return ""
    if answer.status_code != 200:
        return f"status {answer.status_code}"
    kind = answer.headers["Content-Type"].partition(";")[0].strip().lower()
    disposition = answer.headers.get("Content-Disposition", "")
    if kind not in SHOWN and not disposition.startswith("attachment"):
        return f"{kind} is shown: {disposition!r}"
    if answer.headers.get("X-Content-Type-Options") != "nosniff":
        return "its kind may be guessed"
    if answer.headers.get("Content-Security-Policy") != "default-src 'none'":
        return "it may load more"
    return "a header is its own" if "a" in answer.cookies else ""


class Memory:
    """The most that a worker had while something was done, in megabytes."""

    def __init__(self, server):
        self.parent, self.peak = psutil.Process(server.process.pid), 0
        self.is_over = threading.Event()

    def __enter__(self):
        self.thread = threading.Thread(target=self._watch)
        self.thread.start()
        return self

    def __exit__(self, *_exc):
        self.is_over.set()
        self.thread.join()

    def _watch(self):
        while not self.is_over.wait(0.05):
            for child in self.parent.children():
                try:
                    self.peak = max(self.peak, child.memory_info().rss >> 20)
                except psutil.NoSuchProcess:
                    continue
