"""Which addresses may be connected to."""

import ipaddress

import pytest

from dragoman.capture.address_guard import checked_address, is_public
from dragoman.errors import FetchRefused

# fmt: off
PRIVATE = [
    "127.0.0.1", "127.8.9.1", "0.0.0.0", "0.1.2.3", "10.0.0.1", "172.16.0.1", "172.31.255.255",
    "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.127.255.255", "192.0.0.8", "192.0.2.1",
    "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.1.1.1", "240.0.0.1",
    "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "fec0::1",
    "ff02::1", "2001:db8::1", "100::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254",
    "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::a00:1", "2002:7f00:1::",
    "2002:a00:1::", "2001:0:4136:e378:8000:63bf:f5ff:fffe",
]
PUBLIC = [
    "8.8.8.8", "1.1.1.1", "93.184.215.14", "2606:4700:4700::1111", "64:ff9b::808:808", "2002:808:808::",
]
ODD = [
    "2130706433", "017700000001", "0x7f000001", "0x7f.1", "127.1", "127.0.1", "0177.0.0.1",
    "0300.0250.0.1", "0xA9FEA9FE", "1", "127.0.0.1.1",
]
# fmt: on


def looked_up(*addresses: str):  # type: ignore[no-untyped-def]
    return lambda host: list(addresses)


def refuse_to_look_up(host: str) -> list[str]:
    raise AssertionError(f"{host} was looked up")


@pytest.mark.parametrize("address", PRIVATE)
def test_no_private_address_is_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_is_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("host", ODD)
def test_an_address_in_an_odd_notation_is_refused_without_a_look_up(host: str) -> None:
    with pytest.raises(FetchRefused, match="written in an odd way"):
        checked_address(host, asked="u", allowed=frozenset(), resolve=refuse_to_look_up)


def test_a_name_is_refused_if_any_of_its_addresses_is_private() -> None:
    mixed = looked_up("8.8.8.8", "10.0.0.1")
    with pytest.raises(FetchRefused, match=r"leads to 10\.0\.0\.1, which is not a public address"):
        checked_address("akebono.example", asked="u", allowed=frozenset(), resolve=mixed)


def test_the_checked_address_is_the_one_to_connect_to() -> None:
    found = looked_up("8.8.8.8", "1.1.1.1")
    assert checked_address("akebono.example", asked="u", allowed=frozenset(), resolve=found) == "8.8.8.8"


@pytest.mark.parametrize("host", ["intranet.example", "INTRANET.example."])
def test_an_allowed_host_is_exempt(host: str) -> None:
    allowed = frozenset({"intranet.example"})
    assert checked_address(host, asked="u", allowed=allowed, resolve=looked_up("10.0.0.1")) == "10.0.0.1"


def test_an_allowed_host_does_not_free_its_address() -> None:
    allowed = frozenset({"intranet.example"})
    with pytest.raises(FetchRefused):
        checked_address("other.example", asked="u", allowed=allowed, resolve=looked_up("10.0.0.1"))


def test_an_unknown_host_is_refused() -> None:
    def fail(host: str) -> list[str]:
        raise OSError("no such host")

    with pytest.raises(FetchRefused, match=r"the host gone\.example is not known"):
        checked_address("gone.example", asked="u", allowed=frozenset(), resolve=fail)
    with pytest.raises(FetchRefused, match="has no address"):
        checked_address("gone.example", asked="u", allowed=frozenset(), resolve=looked_up())
