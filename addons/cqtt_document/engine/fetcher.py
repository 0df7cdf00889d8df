"""Where WeasyPrint gets from what a page refers to: from this server and nowhere else.

WeasyPrint's own fetcher would open files and addresses. This one asks a function that
is given to it, reads ``data:`` addresses, and leaves out the rest.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from urllib.parse import parse_qs, unquote, urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse

from .resource import Resolve, Resource

_logger = logging.getLogger(__name__)

#: address that relative ones are completed with; no machine has this name (RFC 2606)
BASE_URL = "http://cqtt.invalid/"


class OutsideError(ValueError):
    """A page refers to something that is not on this server."""


class LocalFetcher(URLFetcher):  # type: ignore[misc]  # the library is not typed
    """Serves what ``resolve`` finds, and never goes out.

    What cannot be had is left out of the paper; the log names the address, for other
    servers only the first.

    :param hosts: names of this server in addresses (``host`` or ``host:port``)
    """

    def __init__(self, resolve: Resolve, hosts: Iterable[str] = ()) -> None:
        super().__init__(allowed_protocols={"data"})
        self._resolve = resolve
        self._hosts = {urlsplit(BASE_URL).netloc, *hosts}
        self._told: set[str] = set()

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Return what is behind an address.

        :raise OutsideError: that is not this server, or nothing is there
        """
        if url.lower().startswith("data:"):
            return super().fetch(url, headers)
        resource = self._find(url)
        if resource is None:
            self._tell(url)
            raise OutsideError(url)
        return URLFetcherResponse(url, resource.data, _headers(resource))

    def _find(self, url: str) -> Resource | None:
        if not self._is_here(url):
            return None
        parts = urlsplit(url)
        return self._resolve(unquote(parts.path), parse_qs(parts.query))

    def _is_here(self, url: str) -> bool:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and parts.netloc in self._hosts

    def _tell(self, url: str) -> None:
        """Stylesheets name the same font in a hundred ways: once a server will do."""
        host = "" if self._is_here(url) else urlsplit(url).netloc
        source = host or url
        if source not in self._told:
            self._told.add(source)
            _logger.warning("Left out of papers, it is not on this server: %s", url)


def _headers(resource: Resource) -> dict[str, str]:
    return {"Content-Type": resource.mimetype}
