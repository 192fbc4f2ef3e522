"""What a build is told by the project's configuration, and what stands written beside the cases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from casebook.checks.mailboxes import looks_personal
from casebook.checks.wording import masked
from casebook.content.mailbox import is_address
from casebook.content.record import ReleaseRecord, read_records
from casebook.exchange.release import Gateway
from casebook.site.glossary_page import FILE as GLOSSARY
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.glossary import Glossary, read_glossary

_RECORDS = "releases"
_FRONT_MATTER = "booklet"
_MALFORMED = "malformed"


class Refused(Exception):
    """A build that must publish nothing: a message for the editor, and the findings where cases are wrong."""

    def __init__(self, message: str, findings: str = "") -> None:
        super().__init__(message)
        self.findings = findings


@dataclass(frozen=True)
class Settings:
    """What the configuration says.

    Attributes:
        cases: the folder of the programmes.
        cache: the folder of what is expensive to make.
        written: the folder of the pages written by hand.
        site_url: the absolute address of the site's root, ending with a slash, or nothing where unknown.
        with_booklets: whether booklets are made.
        gateway: where OAI-PMH harvesters ask, if the publisher has one.
    """

    cases: Path
    cache: Path
    written: Path
    site_url: str
    with_booklets: bool
    gateway: Gateway | None

    @property
    def root(self) -> str:
        """What addresses from the site's root begin with."""
        return self.site_url or "/"

    @property
    def front_matter(self) -> Path:
        """The folder of what stands before the cases in a booklet."""
        return self.written / _FRONT_MATTER


@dataclass(frozen=True)
class Companions:
    """What editors keep beside the cases: the terms that pages explain, and the releases, oldest first."""

    glossary: Glossary
    records: tuple[ReleaseRecord, ...]


def named_gateway(extra: Mapping[str, object]) -> Gateway | None:
    """Return the OAI-PMH gateway, if the configuration's `extra: oai:` names it and a role's mailbox.

    Raises:
        Refused: the mailbox is no address, or looks like a person's.
    """
    given = extra.get("oai")
    if not isinstance(given, Mapping):
        return None
    address, mailbox = str(given.get("gateway") or ""), str(given.get("mailbox") or "")
    if not (address and mailbox):
        return None
    if wrong := looks_personal(mailbox) if is_address(mailbox) else _MALFORMED:
        raise Refused(text(f"site.build.mailbox.{wrong}", "zh", shown=masked(mailbox)))
    return Gateway(address, mailbox)


def read_companions(settings: Settings) -> Companions:
    """Return what editors keep beside the cases.

    Raises:
        Refused: a file is not as it should be.
    """
    try:
        glossary = read_glossary(settings.written / GLOSSARY)
        return Companions(glossary, read_records(settings.written / _RECORDS))
    except ValueError as error:
        raise Refused(str(error)) from error
