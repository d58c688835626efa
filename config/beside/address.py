"""Where the socket is: in a folder that only its owner may enter, inside the data folder.

The name of a socket may have about a hundred bytes. Where the data folder's own is too long the
socket stands in a private folder for temporary files, and a file in the data folder says where.
"""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

FOLDER = "beside"
SOCKET = "clerk.sock"
NOTE = "socket.path"
LONGEST = 100
"""Bytes: some systems take 104 with a final NUL, Linux 108."""


class NotPrivate(Exception):
    """What is there could be used by others, or is theirs; the text says what to do."""


def make(data: Path) -> Path:
    """A place to bind to, with whatever a killed process left taken away.

    Only for whoever holds the store: nobody else can be listening then. Raises OSError.
    """
    folder = _folder(data)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    remove(data)
    if len(os.fsencode(folder / SOCKET)) <= LONGEST:
        return folder / SOCKET
    elsewhere = Path(tempfile.mkdtemp(prefix="clerk-")) / SOCKET
    _note(data).write_text(str(elsewhere))
    return elsewhere


def find(data: Path) -> Path | None:
    """The socket, where there is one; its owner alone may open it. Raises NotPrivate."""
    try:
        path = _named(data)
        socket, folder = path.lstat(), path.parent.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except PermissionError as wrong:
        raise NotPrivate(OTHERS.format(data=data)) from wrong
    if not _ours(socket) or not _ours(folder) or not stat.S_ISSOCK(socket.st_mode):
        raise NotPrivate(OPEN.format(path=path, folder=_folder(data)))
    return path


def remove(data: Path) -> None:
    """The socket, and what stands only for it. Harmless where there is none."""
    path = _named(data)
    if path.is_socket():
        path.unlink()
    _note(data).unlink(missing_ok=True)
    if path.parent != _folder(data):
        with suppress(OSError):
            path.parent.rmdir()


def _folder(data: Path) -> Path:
    return data.resolve() / FOLDER


def _note(data: Path) -> Path:
    return _folder(data) / NOTE


def _named(data: Path) -> Path:
    """Where the socket is, or would be."""
    try:
        return Path(_note(data).read_text())
    except (FileNotFoundError, NotADirectoryError):
        return _folder(data) / SOCKET


def _ours(found: os.stat_result) -> bool:
    """Whether nobody else may use it; the administrator may use everybody's."""
    owner = os.geteuid()
    return found.st_mode & 0o077 == 0 and (owner in (0, found.st_uid))


OTHERS = "The data folder {data} belongs to another user. Run the command as that user."
OPEN = (
    "The socket {path} is not its owner's alone, so nothing was sent to it. "
    "Stop Clerk, delete the folder {folder}, and start it again."
)
