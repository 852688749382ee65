#!/usr/bin/env python3
"""Checks a live transparency log with nothing but the Python standard library and openssl.

Written from the public documents alone: C2SP signed-note, tlog-checkpoint, tlog-tiles and tlog-cosignature, RFC 6962
(section 2.1), RFC 9162 (proofs step by step), RFC 8410 (section 4). It shares no code with the program that it checks.

Exit code 0: everything holds; 1: something does not, and the last line says what; 2: nothing was found out, since it
was called wrongly or the log cannot be reached.
"""
import argparse
import base64
import hashlib
import http.client
import json
import os
import queue
import shutil
import subprocess
import sys
import tempfile
import textwrap
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

TILE_WIDTH = 256
HASH_BYTES = 32
SIZE_MAX = (1 << 63) - 1
KEY_BYTES_MAX = 1 << 12
NOTE_BYTES_MAX = 1 << 20
PROOF_BYTES_MAX = 1 << 16
BUNDLE_BYTES_MAX = TILE_WIDTH * (2 + 0xFFFF)
SIGNATURES_MAX = 100
SAID_CHARS_MAX = 300
NAME_CHARS_MAX = 60
REQUEST_SECONDS_MAX = 60
FUTURE_SECONDS_MAX = 3600


class Failed(Exception):
    """The log does not hold what it promises; the message says where, and `said` what it answered instead."""

    def __init__(self, message, said=""):
        super().__init__(message)
        self.said = said


class Malformed(Failed):
    """What should be a checkpoint is none."""


class Absent(Failed):
    """It is answered that there is no such thing."""


class NotChecked(Exception):
    """This was called wrongly, or the log cannot be reached; the message says what to do."""


# --- The terminal -----------------------------------------------------------------------------------------------------


def say(what, text=""):
    print(f"{what:13}{text}".rstrip(), flush=True)


def quoted(text, at_most=NAME_CHARS_MAX):
    """What somebody else wrote: quoted, cut and escaped, so that it neither steers a terminal nor speaks for us."""
    return ascii(text[:at_most]) + ("..." if len(text) > at_most else "")


def say_failed(failure):
    """Long words of others stand in rows of their own, so narrow that no terminal begins a line in their midst."""
    for row in textwrap.wrap(quoted(failure.said, SAID_CHARS_MAX), 60) if failure.said else ():
        say("  it says", row)
    say("FAIL", failure)


def utc(seconds):
    return time.strftime("%Y-%m-%d %H:%M:%S UTC", time.gmtime(seconds))


# --- HTTP -------------------------------------------------------------------------------------------------------------


class Nowhere(urllib.request.HTTPRedirectHandler):
    """The login is for the log that was named, so nothing leads elsewhere."""

    def redirect_request(self, *_):
        return None


def in_time(work):
    """What the work gives. A time limit on a socket begins anew with each byte; this one is on the whole."""
    results = queue.SimpleQueue()

    def run():
        try:
            results.put((work(), None))
        except Exception as failure:
            results.put((None, failure))

    threading.Thread(target=run, daemon=True).start()
    try:
        result, failure = results.get(timeout=REQUEST_SECONDS_MAX)
    except queue.Empty:
        raise TimeoutError(f"no whole answer within {REQUEST_SECONDS_MAX} s")
    if failure:
        raise failure
    return result


class Log:
    """The addresses below the log's prefix, such as http://localhost:8080/log."""

    def __init__(self, prefix, login):
        self.prefix = prefix.rstrip("/")
        self.headers = {}
        if login:
            self.headers["Authorization"] = "Basic " + base64.b64encode(os.fsencode(login)).decode()
        self.opener = urllib.request.build_opener(Nowhere)

    def ask(self, path, at_most):
        request = urllib.request.Request(self.prefix + path, headers=self.headers)
        try:
            answer = self.opener.open(request)
        except urllib.error.HTTPError as refused:
            answer = refused
        with answer:
            return answer.getcode(), answer.read(at_most + 1)

    def get(self, path, at_most):
        try:
            status, content = in_time(lambda: self.ask(path, max(at_most, SAID_CHARS_MAX)))
        except OSError as nothing:
            why = quoted(str(getattr(nothing, "reason", nothing)), SAID_CHARS_MAX)
            raise NotChecked(f"{self.prefix}{path} cannot be reached: {why}")
        except (http.client.HTTPException, ValueError):
            raise NotChecked(f"{self.prefix}{path} cannot be reached: what answers does not speak HTTP, or breaks off")
        if status in (401, 403):
            raise NotChecked(f"{self.prefix}{path} is answered {status}: give --user NAME:PASSWORD, one who may read")
        if 300 <= status < 400:
            raise NotChecked(f"{self.prefix}{path} is answered {status}: there is no log at this address")
        if status != 200:
            kind = Absent if status == 404 else Failed
            raise kind(f"{path} is answered {status}", content.decode(errors="replace"))
        if len(content) > at_most:
            raise Failed(f"{path} is longer than the {at_most} bytes that it can be")
        return content


# --- Signed notes: C2SP signed-note, format and verifier keys ---------------------------------------------------------


def strict_base64(text):
    decoded = base64.b64decode(text, validate=True)
    if base64.b64encode(decoded).decode() != text:
        raise ValueError("another spelling of the same bytes")
    return decoded


def is_name(text):
    return text != "" and "+" not in text and not any(c.isspace() for c in text)


class Key:
    """NAME+ID+KEY, the key being a byte that says what is signed, then 32 bytes of Ed25519."""

    LOG, WITNESS = 1, 4
    SIGNS = {LOG: "checkpoints, as a log's key does", WITNESS: "cosignatures, as a witness's key does"}

    def __init__(self, vkey, kind):
        """Raises ValueError, with a sentence, where this is no key of the kind."""
        try:
            self.name, hex_id, encoded = vkey.split("+", 2)
            typed = strict_base64(encoded)
            named = self.name.encode() + b"\n" + typed
        except ValueError:
            raise ValueError(f"{quoted(vkey)} is no verifier key, NAME+ID+KEY")
        self.kind, self.public = kind, typed[1:]
        self.id = hashlib.sha256(named).digest()[:4]
        if self.id.hex() != hex_id or not is_name(self.name):
            raise ValueError(f"{quoted(vkey)} is no verifier key: its three parts do not belong together")
        if typed[0] != kind or len(self.public) != 32:
            raise ValueError(f"{quoted(vkey)} does not sign {self.SIGNS[kind]}")

    def verifies(self, text, signature):
        """Whether the signature is true; for a cosignature also when it was made."""
        if self.kind == self.LOG:
            return ed25519_verifies(self.public, text.encode(), signature), None
        seconds = int.from_bytes(signature[:8], "big")
        message = f"cosignature/v1\ntime {seconds}\n{text}".encode()
        return ed25519_verifies(self.public, message, signature[8:]), seconds


def ed25519_verifies(public, message, signature):
    """Asks openssl, which reads a public key as SubjectPublicKeyInfo: twelve fixed bytes, then the key."""
    if len(signature) != 64:
        return False
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: os.path.join(folder, name) for name in ("key", "message", "signature")}
        contents = {
            "key": bytes.fromhex("302a300506032b6570032100") + public,
            "message": message,
            "signature": signature,
        }
        for name, path in paths.items():
            with open(path, "wb") as file:
                file.write(contents[name])
        command = ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", paths["key"]]
        command += ["-rawin", "-in", paths["message"], "-sigfile", paths["signature"]]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0


def require_openssl():
    """An openssl that cannot do this must not make a true signature a false one: RFC 8032, section 7.1, test 2."""
    if not shutil.which("openssl"):
        raise NotChecked("openssl is not to be found, and this needs openssl.")
    public = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
    signature = (
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )
    if not ed25519_verifies(bytes.fromhex(public), b"\x72", bytes.fromhex(signature)):
        raise NotChecked("the openssl that is here verifies no Ed25519; version 3 does, and this needs openssl.")


def opened(note, keys, where):
    """The text of a note, and which of the keys signed it, with the times of those that say when."""
    try:
        whole = note.decode("utf-8")
    except UnicodeDecodeError:
        raise Malformed(f"{where} is no note: it is not UTF-8")
    text, separator, below = whole.rpartition("\n\n")
    if not separator or not below.endswith("\n") or any(c < " " and c != "\n" for c in whole):
        raise Malformed(f"{where} is no note: a text, an empty line and signatures, without control characters")
    text += "\n"
    lines = below[:-1].split("\n")
    if len(lines) > SIGNATURES_MAX:
        raise Malformed(f"{where} has {len(lines)} signatures; more than {SIGNATURES_MAX} are not looked at")
    signed = {}
    for line in lines:
        try:
            dash, name, encoded = line.split(" ")
            signature = strict_base64(encoded)
        except ValueError:
            raise Malformed(f"{where} has a line that is no signature", line)
        if dash != "\u2014" or not is_name(name) or len(signature) < 5:
            raise Malformed(f"{where} has a line that is no signature", line)
        for key in keys:
            if key.name == name and key.id == signature[:4]:
                true, seconds = key.verifies(text, signature[4:])
                if not true:
                    raise Failed(f"the signature of {where} by {quoted(key.name)} is not true")
                if seconds is not None and seconds > time.time() + FUTURE_SECONDS_MAX:
                    raise Failed(f"the signature of {where} by {quoted(key.name)} is of a time that has not come")
                signed[key] = max(seconds, signed.get(key, 0)) if seconds is not None else None
    return text, signed


# --- Checkpoints: C2SP tlog-checkpoint --------------------------------------------------------------------------------


class Checkpoint:
    """What the log signed. Extension lines, which a log may write and nobody can check, are not taken."""

    def __init__(self, note, where, log_key, witnesses=()):
        text, self.signed = opened(note, [log_key, *witnesses], where)
        lines = text.split("\n")
        try:
            self.origin, size, root, after = lines
            self.size, self.root = int(size), strict_base64(root)
        except ValueError:
            raise Malformed(f"{where} is no checkpoint: three lines, origin, size and root")
        if str(self.size) != size or not 0 <= self.size <= SIZE_MAX or len(self.root) != HASH_BYTES or after:
            raise Malformed(f"{where} is no checkpoint: its size or root is malformed")
        if log_key not in self.signed:
            raise Failed(f"{where} is not signed with the key {quoted(f'{log_key.name}+{log_key.id.hex()}')}")
        if self.origin != log_key.name:
            raise Failed(f"{where} is of {quoted(self.origin)}, but the key is that of {quoted(log_key.name)}")


# --- Merkle trees: RFC 6962, section 2.1 ------------------------------------------------------------------------------


def leaf_hash(entry):
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """Takes leaf hashes one by one and keeps the roots of complete subtrees, largest first."""

    def __init__(self):
        self.size, self.subtrees = 0, []

    def append(self, leaf):
        self.subtrees.append(leaf)
        self.size += 1
        rest = self.size
        while rest % 2 == 0:
            right, left = self.subtrees.pop(), self.subtrees.pop()
            self.subtrees.append(node_hash(left, right))
            rest //= 2

    def root(self):
        if not self.subtrees:
            return hashlib.sha256(b"").digest()
        root = self.subtrees[-1]
        for subtree in reversed(self.subtrees[:-1]):
            root = node_hash(subtree, root)
        return root


def root_of(leaves):
    tree = Tree()
    for leaf in leaves:
        tree.append(leaf)
    return tree.root()


def root_by_inclusion(leaf, index, size, proof):
    """The root to which an inclusion proof leads (RFC 9162, section 2.1.3.2)."""
    node, last, root = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            raise Failed("the inclusion proof is too long")
        if node % 2 == 1 or node == last:
            root = node_hash(sibling, root)
            while node % 2 == 0 and node != 0:
                node, last = node >> 1, last >> 1
        else:
            root = node_hash(root, sibling)
        node, last = node >> 1, last >> 1
    if last != 0:
        raise Failed("the inclusion proof is too short")
    return root


def check_consistency(old_size, old_root, new_size, new_root, proof):
    """That the tree with the new root continues the one with the old root (RFC 9162, section 2.1.4.2)."""
    if old_size == new_size:
        if proof or old_root != new_root:
            raise Failed(f"the consistency proof from {old_size} to {new_size} entries is not true")
        return
    path = list(proof)
    if old_size & (old_size - 1) == 0:
        path.insert(0, old_root)
    node, last = old_size - 1, new_size - 1
    while node % 2 == 1:
        node, last = node >> 1, last >> 1
    if not path:
        raise Failed("the consistency proof is too short")
    old = new = path[0]
    for sibling in path[1:]:
        if last == 0:
            raise Failed("the consistency proof is too long")
        if node % 2 == 1 or node == last:
            old, new = node_hash(sibling, old), node_hash(sibling, new)
            while node % 2 == 0 and node != 0:
                node, last = node >> 1, last >> 1
        else:
            new = node_hash(new, sibling)
        node, last = node >> 1, last >> 1
    if last != 0:
        raise Failed("the consistency proof is too short")
    if old != old_root or new != new_root:
        raise Failed(f"the consistency proof from {old_size} to {new_size} entries is not true")


# --- Tiles: C2SP tlog-tiles -------------------------------------------------------------------------------------------


def tile_path(level, index, width):
    groups = [f"{index % 1000:03}"]
    while index >= 1000:
        index //= 1000
        groups.insert(0, f"x{index % 1000:03}")
    partial = "" if width == TILE_WIDTH else f".p/{width}"
    return f"/tile/{level}/{'/'.join(groups)}{partial}"


def widths(count):
    """The index and width of each tile that holds so many hashes."""
    for index in range(count // TILE_WIDTH):
        yield index, TILE_WIDTH
    if count % TILE_WIDTH:
        yield count // TILE_WIDTH, count % TILE_WIDTH


def hashes_of(tile, path, width):
    if len(tile) != width * HASH_BYTES:
        raise Failed(f"{path} has {len(tile)} bytes, not {width} hashes")
    return [tile[i : i + HASH_BYTES] for i in range(0, len(tile), HASH_BYTES)]


def entries_of(bundle, path, width):
    entries, at = [], 0
    for _ in range(width):
        length = int.from_bytes(bundle[at : at + 2], "big")
        entry = bundle[at + 2 : at + 2 + length]
        if at + 2 > len(bundle) or len(entry) != length:
            raise Failed(f"{path} is cut off")
        entries.append(entry)
        at += 2 + length
    if at != len(bundle):
        raise Failed(f"{path} goes on behind its last entry")
    return entries


def read_entries(log, size, progress):
    """Every entry's leaf hash, made from its bytes, after comparing it with its tile of level 0."""
    leaves = []
    for index, width in widths(size):
        bundle_path, path = tile_path("entries", index, width), tile_path(0, index, width)
        entries = entries_of(log.get(bundle_path, BUNDLE_BYTES_MAX), bundle_path, width)
        tile = hashes_of(log.get(path, width * HASH_BYTES), path, width)
        for at, entry in enumerate(entries):
            leaf = leaf_hash(entry)
            if leaf != tile[at]:
                position = index * TILE_WIDTH + at + 1
                raise Failed(f"the entry at position {position} is not the one whose hash stands in {path}")
            leaves.append(leaf)
        progress(len(leaves), size)
    return leaves


def check_upper_tiles(log, leaves):
    """Each hash of a tile above level 0 is the root over a full tile below it."""
    level, hashes = 0, leaves
    while len(hashes) >= TILE_WIDTH:
        above = []
        for index in range(len(hashes) // TILE_WIDTH):
            above.append(root_of(hashes[index * TILE_WIDTH : (index + 1) * TILE_WIDTH]))
        level += 1
        for index, width in widths(len(above)):
            path = tile_path(level, index, width)
            if hashes_of(log.get(path, width * HASH_BYTES), path, width) != above[index * TILE_WIDTH :][:width]:
                raise Failed(f"{path} is not made of the tiles below it")
        hashes = above
    return level


# --- The checks -------------------------------------------------------------------------------------------------------


def proof_of(log, path):
    try:
        hashes = [strict_base64(one) for one in json.loads(log.get(path, PROOF_BYTES_MAX))["hashes"]]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Failed(f"{path} is not answered with hashes in base64")
    if any(len(one) != HASH_BYTES for one in hashes):
        raise Failed(f"{path} is not answered with hashes of {HASH_BYTES} bytes")
    return hashes


def given_key(vkey, kind):
    try:
        return Key(vkey, kind)
    except ValueError as wrong:
        raise NotChecked(str(wrong))


def shown_key(log):
    try:
        return Key(log.get("/key", KEY_BYTES_MAX).decode().strip(), Key.LOG)
    except ValueError as wrong:
        raise Failed(f"/key is no key of a log: {wrong}")


def require_others(witnesses, log_key):
    """A cosignature does not say under which name it was made, so one key must not count twice."""
    known = {log_key.public}
    for one in witnesses:
        if one.public in known:
            raise NotChecked(f"--witness {quoted(one.name)} adds none: the log or another witness has the same key")
        known.add(one.public)


def note_of_end(log):
    try:
        return log.get("/checkpoint", NOTE_BYTES_MAX)
    except Absent as nothing:
        raise NotChecked(f"{log.prefix}{nothing}: there is no log at this address")


def note_last_seen(log):
    try:
        return log.get("/checkpoint/witnessed", NOTE_BYTES_MAX)
    except Absent:
        return None


def seen_by(witness, checkpoints):
    """The first of the checkpoints that the witness cosigned."""
    for checkpoint in checkpoints:
        if witness in checkpoint.signed:
            return checkpoint
    sizes = " nor ".join(f"that of {one.size} entries" for one in checkpoints)
    raise Failed(f"the witness {quoted(witness.name)} has not cosigned the log's checkpoint, {sizes}")


def read_saved(path, log_key):
    """The checkpoint of the last time; none the first time."""
    if not os.path.exists(path):
        return None
    with open(path, "rb") as file:
        note = file.read(NOTE_BYTES_MAX)
    try:
        return Checkpoint(note, path, log_key)
    except Malformed as other:
        raise NotChecked(f"{other}; --saved is for the checkpoint of the last time, or a new file")


def check_continued(log, older, newer, leaves):
    """That the older checkpoint is of the first entries, and that the proof which the log hands out says so too."""
    if older.size > newer.size:
        raise Failed(f"the log has {newer.size} entries, but {older.size} were seen before: it was cut off or restored")
    if root_of(leaves[: older.size]) != older.root:
        raise Failed(f"the first {older.size} entries are not those that were seen before: the log was rewritten")
    if older.size > 0:
        proof = proof_of(log, f"/proof/consistency?from={older.size}&to={newer.size}")
        check_consistency(older.size, older.root, newer.size, newer.root, proof)


def save(note, path):
    draft = path + ".new"
    try:
        with open(draft, "wb") as file:
            file.write(note)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except OSError as failure:
        raise NotChecked(f"everything holds, but {path} cannot be written: {failure.strerror}")


def progress(done, total):
    if sys.stderr.isatty():
        print(f"\r{done} of {total} entries", end="" if done < total else "\n", file=sys.stderr, flush=True)


def verify(arguments):
    require_openssl()
    log = Log(arguments.url, arguments.user)
    given = None if arguments.key is None else given_key(arguments.key, Key.LOG)
    witnesses = [given_key(one, Key.WITNESS) for one in arguments.witness]
    # Before the end, since the log may grow and be seen again in between.
    seen_note = note_last_seen(log) if witnesses else None
    note = note_of_end(log)
    key = given or shown_key(log)
    require_others(witnesses, key)
    older = read_saved(arguments.saved, key) if arguments.saved else None
    say("key", f"{quoted(key.name)}, {'as given' if given else 'as the log itself says: compare it with yours'}")

    checkpoint = Checkpoint(note, "/checkpoint", key, witnesses)
    say("signature", f"true, over {checkpoint.size} entries")
    position = arguments.position or checkpoint.size // 2 + 1
    if arguments.position and position > checkpoint.size:
        raise NotChecked(f"--position {position}: the log has {checkpoint.size} entries, and positions count from 1")
    shown = [checkpoint]
    if seen_note is not None:
        shown.append(Checkpoint(seen_note, "/checkpoint/witnessed", key, witnesses))
    seen = {one: seen_by(one, shown) for one in witnesses}

    leaves = read_entries(log, checkpoint.size, progress)
    if root_of(leaves) != checkpoint.root:
        raise Failed("the entries do not lead to the root that was signed")
    say("entries", f"{len(leaves)}, each as its tile says, and together the signed root")
    levels = check_upper_tiles(log, leaves)
    say("tiles", f"{levels} level{'' if levels == 1 else 's'} above the leaves, each tile made of those below")

    if checkpoint.size > 0:
        index = position - 1
        proof = proof_of(log, f"/proof/inclusion?index={index}&size={checkpoint.size}")
        if root_by_inclusion(leaves[index], index, checkpoint.size, proof) != checkpoint.root:
            raise Failed(f"the proof for the entry at position {position} does not lead to the signed root")
        say("inclusion", f"of the entry at position {position}, by {len(proof)} hashes")
    for one in shown[1:]:
        check_continued(log, one, checkpoint, leaves)
    for witness, saw in seen.items():
        time_seen = utc(saw.signed[witness])
        say("witness", f"{quoted(witness.name)} saw {saw.size} entries at {time_seen}; the log continues them")
    if older:
        check_continued(log, older, checkpoint, leaves)
        say("consistency", f"with the checkpoint of {older.size} entries in {arguments.saved}")
    if arguments.saved:
        save(note, arguments.saved)
        say("saved", f"to {arguments.saved}, for the next time")
    say("PASS")


# --- The call ---------------------------------------------------------------------------------------------------------


def prefix(text):
    try:
        url = urllib.parse.urlsplit(text)
        plain = text.isascii() and text.isprintable() and not any(c in text for c in " @?#")
        if url.scheme in ("http", "https") and url.hostname.encode("idna") and url.port != 0 and plain:
            return text
    except (ValueError, AttributeError):
        pass
    raise argparse.ArgumentTypeError("an address such as http://localhost:8080/log is wanted")


def login(text):
    if ":" not in text:
        raise argparse.ArgumentTypeError("NAME:PASSWORD is wanted")
    return text


def counted(text):
    if not text.isascii() or not text.isdigit() or len(text) > 19 or int(text) == 0:
        raise argparse.ArgumentTypeError("a position is wanted, and positions count from 1")
    return int(text)


def writable(path):
    """Whether a checkpoint can be put here is not left to the end of a long check."""
    folder = os.path.dirname(path) or "."
    if not os.path.isdir(folder) or not os.access(folder, os.W_OK):
        raise argparse.ArgumentTypeError(f"no file can be written in the folder {folder}")
    if not os.path.basename(path) or os.path.exists(path) and not (os.path.isfile(path) and os.access(path, os.R_OK)):
        raise argparse.ArgumentTypeError(f"{path} is no file that can be read")
    return path


def main(words=None):
    parser = argparse.ArgumentParser(description="Checks a live transparency log with Python and openssl alone.")
    parser.add_argument("url", type=prefix, help="prefix of the log, such as http://localhost:8080/log")
    parser.add_argument(
        "--user",
        metavar="NAME:PASSWORD",
        type=login,
        default=os.environ.get("KPI_LEDGER_USER") or None,
        help="login for tiles and proofs; without it, what KPI_LEDGER_USER says",
    )
    parser.add_argument("--key", metavar="VKEY", help="the log's key, as you got it on another way than from the log")
    parser.add_argument(
        "--witness",
        metavar="VKEY",
        action="append",
        default=[],
        help="a witness that must have cosigned; once for each of them",
    )
    parser.add_argument(
        "--saved", metavar="FILE", type=writable, help="checkpoint of the last time; replaced when everything holds"
    )
    parser.add_argument("--position", metavar="N", type=counted, help="entry, from 1, whose inclusion is proved")
    try:
        verify(parser.parse_args(words))
    except Failed as failure:
        say_failed(failure)
        return 1
    except NotChecked as wrong:
        print(f"{parser.prog}: {wrong}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(f"{parser.prog}: broken off; nothing was saved", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="backslashreplace")
    sys.exit(main())
