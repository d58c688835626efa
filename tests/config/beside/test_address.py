"""Where the socket is, and that it is its owner's alone."""

from __future__ import annotations

import os
import socket
import stat
from pathlib import Path

import pytest

from config.beside import address
from config.beside.address import LONGEST, NotPrivate


@pytest.fixture
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("d")


def bound(data: Path) -> tuple[socket.socket, Path]:
    path = address.make(data)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(path))
    path.chmod(0o600)
    return listener, path


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_it_stands_in_a_private_folder_of_the_data_folder(data: Path) -> None:
    listener, path = bound(data)
    with listener:
        assert path == data.resolve() / "beside" / "clerk.sock"
        assert (address.find(data), mode(path), mode(path.parent)) == (path, 0o600, 0o700)
    address.remove(data)
    assert (address.find(data), list(path.parent.iterdir())) == (None, [])


def test_a_folder_others_may_enter_is_closed_to_them(data: Path) -> None:
    (data / "beside").mkdir(mode=0o755)
    assert mode(address.make(data).parent) == 0o700


def test_a_long_name_stands_elsewhere_and_leaves_nothing(data: Path) -> None:
    deep = data / ("long " * 20)
    listener, path = bound(deep)
    with listener:
        assert len(os.fsencode(path)) <= LONGEST < len(os.fsencode(deep / "beside" / "clerk.sock"))
        assert (address.find(deep), mode(path), mode(path.parent)) == (path, 0o600, 0o700)
    address.remove(deep)
    assert (address.find(deep), path.parent.exists()) == (None, False)
    assert list((deep / "beside").iterdir()) == []


def test_what_a_killed_server_left_is_replaced(data: Path) -> None:
    for place in (data, data / ("long " * 20)):
        bound(place)[0].close()
        listener, path = bound(place)
        with listener:
            assert address.find(place) == path
        address.remove(place)


def test_there_is_none_without_a_data_folder(data: Path) -> None:
    assert address.find(data / "nowhere") is None
    (data / "file").write_text("in the way")
    assert address.find(data / "file") is None


@pytest.mark.parametrize("rights", [0o666, 0o660, 0o604, 0o610])
def test_a_socket_others_could_open_is_not_used(data: Path, rights: int) -> None:
    listener, path = bound(data)
    with listener:
        path.chmod(rights)
        with pytest.raises(NotPrivate) as refused:
            address.find(data)
    assert str(refused.value) == (
        f"The socket {path} is not its owner's alone, so nothing was sent to it. "
        f"Stop Clerk, delete the folder {path.parent}, and start it again."
    )


def test_a_folder_others_could_enter_is_not_used(data: Path) -> None:
    listener, path = bound(data)
    with listener:
        path.parent.chmod(0o755)
        with pytest.raises(NotPrivate):
            address.find(data)


def test_a_file_or_a_link_in_its_place_is_not_used(data: Path, tmp_path: Path) -> None:
    path = address.make(data)
    path.touch(mode=0o600)
    with pytest.raises(NotPrivate):
        address.find(data)
    path.unlink()
    path.symlink_to(tmp_path)
    with pytest.raises(NotPrivate):
        address.find(data)
