from __future__ import annotations

import bz2
import gzip
import io
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.intake.packed import BZIP2, GZIP, Unpacked, name_in_gzip

Packer = tuple[bytes, Callable[[bytes], bytes]]
PACKERS: list[Packer] = [(GZIP, gzip.compress), (BZIP2, bz2.compress)]


def _read(packed: bytes, magic: bytes, size: int) -> tuple[bytes, str | None]:
    stream = Unpacked(io.BytesIO(packed), magic)
    found = b"".join(iter(lambda: stream.read(size) or b"", b""))
    return found, stream.broken


@given(st.lists(st.binary(max_size=3000), min_size=1, max_size=4), st.integers(1, 5000), st.sampled_from(PACKERS))
def test_parts_come_out_as_they_went_in(parts: list[bytes], size: int, packer: Packer) -> None:
    magic, pack = packer
    packed = b"".join(map(pack, parts))
    assert _read(packed, magic, size) == (b"".join(parts), None)
    assert _read(packed + bytes(512), magic, size) == (b"".join(parts), None)


@given(st.binary(min_size=200, max_size=3000), st.integers(1, 150), st.sampled_from(PACKERS))
def test_what_breaks_off_is_a_beginning_and_says_so(data: bytes, missing: int, packer: Packer) -> None:
    magic, pack = packer
    found, broken = _read(pack(data)[:-missing], magic, 1000)
    assert data.startswith(found)
    assert broken
    assert "breaks off" in broken


@given(st.binary(max_size=300), st.sampled_from(PACKERS))
def test_any_bytes_end(data: bytes, packer: Packer) -> None:
    magic, pack = packer
    _read(magic + data, magic, 100)
    found, _ = _read(pack(b"x" * 500) + data, magic, 100)
    assert found.startswith(b"x" * 500)


@pytest.mark.parametrize(("head", "name"), [(b"\x1f\x8b\x08\x00" + bytes(6), None), (b"", None), (b"\x1f\x8b\x08\x08" + bytes(6) + b"a.html\x00", "a.html"), (b"\x1f\x8b\x08\x0c" + bytes(6) + b"\x02\x00xxb.html\x00", "b.html"), (b"\x1f\x8b\x08\x08" + bytes(6) + b"a" * 400, None)])  # fmt: skip
def test_the_name_in_the_head_of_a_gzip_file(head: bytes, name: str | None) -> None:
    assert name_in_gzip(head) == name
