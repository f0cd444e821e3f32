"""Which hosts may be connected to: public ones, whatever way an address is written.

A server that fetches what others name can be made to ask its own network (loopback, the office, a cloud's
metadata service) on their behalf. So a name is resolved here, each of its addresses must be public, and
the caller connects to the address returned and never to the name again.
"""

import ipaddress
import re
import socket
from collections.abc import Callable

from dragoman.errors import FetchRefused

Resolve = Callable[[str], list[str]]
Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_ADVICE = "give a public address, or add the host to the allowed ones"
_NAT64 = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("64:ff9b:1::/48"))
_IPV4_COMPATIBLE = ipaddress.IPv6Network("::/96")
# Reserved by IANA, and public to one Python version or another
_NEVER_PUBLIC = tuple(
    ipaddress.ip_network(network)
    for network in ("192.0.0.0/24", "192.88.99.0/24", "100.64.0.0/10", "100::/64", "3fff::/20", "5f00::/16")
)
_NUMBER = re.compile(r"0x[0-9a-f]*|\d+", re.I)


def resolve(host: str) -> list[str]:
    """Return the addresses of a host, as the system resolves it."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def checked_address(host: str, *, asked: str, allowed: frozenset[str], resolve: Resolve) -> str:
    """Return an address of the host to connect to; all of its addresses must be public, or it be allowed.

    `asked` is the address that the caller named, for the message.
    """
    name = host.strip("[]").rstrip(".").lower()
    literal = _literal(name)
    if literal is None and _NUMBER.fullmatch(name.rpartition(".")[2]):
        raise FetchRefused(asked, f"{host} is an address written in an odd way", _ADVICE)
    addresses = [str(literal)] if literal else _resolved(name, asked, resolve)
    if name not in allowed:
        for address in addresses:
            if not is_public(ipaddress.ip_address(address)):
                raise FetchRefused(asked, f"it leads to {address}, which is not a public address", _ADVICE)
    return addresses[0]


def is_public(address: Address) -> bool:
    """Tell whether an address, and any IPv4 address inside it, can be anyone's on the open network."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = _ipv4_inside(address)
        if inner is not None:
            return is_public(inner)
        if address.scope_id is not None or address.is_site_local:
            return False
    if any(address in network for network in _NEVER_PUBLIC if network.version == address.version):
        return False
    return address.is_global and not (
        address.is_multicast or address.is_reserved or address.is_unspecified or address.is_loopback
    )


def _ipv4_inside(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    if any(address in network for network in (*_NAT64, _IPV4_COMPATIBLE)):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return None


def _literal(name: str) -> Address | None:
    try:
        return ipaddress.ip_address(name)
    except ValueError:
        return None


def _resolved(name: str, asked: str, resolve: Resolve) -> list[str]:
    try:
        addresses = resolve(name)
    except (OSError, UnicodeError) as error:
        raise FetchRefused(asked, f"the host {name} is not known", "check the address") from error
    if not addresses or any(_literal(address) is None for address in addresses):
        raise FetchRefused(asked, f"the host {name} has no address that can be used", "check the address")
    return addresses
