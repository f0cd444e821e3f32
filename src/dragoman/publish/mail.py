"""An edition as a mail: the text and the HTML of the same content, ready to be sent by any mailer."""

import datetime as dt
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from dragoman.documents import Edition
from dragoman.errors import BadInput
from dragoman.publish import html, text
from dragoman.publish.plain import clean, one_line

# Seven bits and CRLF go through every server there is.
_POLICY = SMTP.clone(cte_type="7bit")


def render(
    edition: Edition,
    *,
    sender: str,
    recipient: str,
    unsubscribe_url: str,
    message_id: str,
    date: dt.datetime,
) -> bytes:
    """Return an edition as the bytes of an `.eml` file.

    `unsubscribe_url` is `https:`, which takes a one-click POST (RFC 8058), or `mailto:`. `message_id`
    is written without its angle brackets.
    """
    message = EmailMessage(policy=_POLICY)
    origin = _address(sender)
    message["From"] = Address(one_line(edition.desk or ""), addr_spec=origin.addr_spec)
    message["To"] = _address(recipient)
    message["Subject"] = one_line(edition.title)
    message["Date"] = format_datetime(date)
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(text.render(edition, unsubscribe_url=unsubscribe_url), charset="utf-8")
    message.add_alternative(
        html.render(edition, unsubscribe_url=unsubscribe_url), subtype="html", charset="utf-8"
    )
    if edition.language:
        message["Content-Language"] = one_line(edition.language)
    machine = _machine_headers(edition, origin.domain, unsubscribe_url, message_id)
    return machine + message.as_bytes()


def _machine_headers(edition: Edition, domain: str, unsubscribe_url: str, message_id: str) -> bytes:
    """Write the headers that machines read: the email package would fold a long address into code words."""
    headers = {
        "Message-ID": f"<{_token(message_id)}>",
        "List-Id": f"<alerts.{_token(domain)}>",
        "List-Unsubscribe": f"<{_token(unsubscribe_url)}>",
    }
    if unsubscribe_url.startswith("https:"):
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    if edition.seal:
        headers["X-Dragoman-Seal"] = _token(edition.seal)
    return "".join(f"{name}: {value}\r\n" for name, value in headers.items()).encode("ascii")


def _token(value: str) -> str:
    """Refuse what could end a header or begin another: only printable ASCII without spaces and brackets."""
    if not value.isascii() or not value.isprintable() or set(value) & set("<> "):
        problem = f"{value[:60]!r} cannot stand in a header"
        raise BadInput("mail", problem, "write printable ASCII without spaces or angle brackets")
    return value


def _address(text: str) -> Address:
    try:
        if text != clean(text):
            raise ValueError("control characters")
        return Address(addr_spec=text)
    except (ValueError, IndexError, MessageError) as error:
        raise BadInput("mail", f"{text[:60]!r} is no address", "write name@host") from error
