#!/usr/bin/env python3
"""Checks a live transparency log with nothing but the Python standard library and openssl.

Written from the public documents alone: C2SP signed-note, tlog-checkpoint, tlog-tiles and tlog-cosignature, RFC 6962
(section 2.1), RFC 8410 (section 4). It shares no code with the program that it checks.

Exit code 0: everything holds; 1: something does not, and the last line says what; 2: it was called wrongly.
"""
import argparse
import base64
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request

TILE_WIDTH = 256
HASH_BYTES = 32
NOTE_BYTES_MAX = 1 << 20
BUNDLE_BYTES_MAX = TILE_WIDTH * (2 + 0xFFFF)


class Failed(Exception):
    """The log does not hold what it promises; the message says where."""


# --- HTTP -------------------------------------------------------------------------------------------------------------


class Log:
    """The addresses below the log's prefix, such as http://localhost:8080/log."""

    def __init__(self, prefix, login):
        self.prefix = prefix.rstrip("/")
        self.headers = {}
        if login:
            self.headers["Authorization"] = "Basic " + base64.b64encode(login.encode()).decode()

    def get(self, path, at_most):
        request = urllib.request.Request(self.prefix + path, headers=self.headers)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                content = answer.read(at_most + 1)
        except urllib.error.HTTPError as refused:
            raise Failed(f"{path} is answered {refused.code}: {refused.read(500).decode(errors='replace')}")
        except OSError as unreachable:
            raise Failed(f"{self.prefix}{path} cannot be reached: {unreachable}")
        if len(content) > at_most:
            raise Failed(f"{path} is longer than it can be")
        return content


# --- Signed notes: C2SP signed-note, format and verifier keys ---------------------------------------------------------


def strict_base64(text):
    decoded = base64.b64decode(text, validate=True)
    if base64.b64encode(decoded).decode() != text:
        raise ValueError("another spelling of the same bytes")
    return decoded


class Key:
    """NAME+ID+KEY, the key being a byte that says what is signed, then 32 bytes of Ed25519."""

    TEXT, COSIGNATURE = 1, 4

    def __init__(self, vkey):
        try:
            self.name, hex_id, encoded = vkey.split("+", 2)
            typed = strict_base64(encoded)
        except ValueError:
            raise Failed(f"'{vkey}' is no verifier key")
        self.kind, self.public = typed[0], typed[1:]
        named = self.name.encode() + b"\n" + typed
        self.id = hashlib.sha256(named).digest()[:4]
        if self.id.hex() != hex_id or len(self.public) != 32 or self.kind not in (self.TEXT, self.COSIGNATURE):
            raise Failed(f"'{vkey}' is no verifier key of a kind that is known here")

    def verifies(self, text, signature):
        """Whether the signature is true; for a cosignature also when it was made."""
        if self.kind == self.TEXT:
            return ed25519_verifies(self.public, text.encode(), signature), None
        time = int.from_bytes(signature[:8], "big")
        message = f"cosignature/v1\ntime {time}\n{text}".encode()
        return ed25519_verifies(self.public, message, signature[8:]), time


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


def opened(note, keys):
    """The text of a note that at least one of the keys signed, and the times of those that say when."""
    try:
        whole = note.decode("utf-8")
    except UnicodeDecodeError:
        raise Failed("the note is no UTF-8")
    text, separator, below = whole.rpartition("\n\n")
    if not separator or not below.endswith("\n") or any(c < " " and c != "\n" for c in whole):
        raise Failed("the note is no text with an empty line and signatures below it")
    text += "\n"
    signed, times = False, {}
    for line in below[:-1].split("\n"):
        dash, name, encoded = (line.split(" ") + ["", "", ""])[:3]
        try:
            signature = strict_base64(encoded)
        except ValueError:
            raise Failed(f"'{line}' is no signature line")
        if dash != "\u2014" or len(line.split(" ")) != 3 or len(signature) < 5:
            raise Failed(f"'{line}' is no signature line")
        for key in keys:
            if key.name == name and key.id == signature[:4]:
                true, time = key.verifies(text, signature[4:])
                if not true:
                    raise Failed(f"the signature by {name} is not true")
                signed = True
                if time is not None:
                    times[name] = time
    if not signed:
        raise Failed(f"the note is not signed by {', '.join(key.name for key in keys)} with the key that was given")
    return text, times


# --- Checkpoints: C2SP tlog-checkpoint --------------------------------------------------------------------------------


class Checkpoint:
    def __init__(self, note, log_key, witness_keys=()):
        text, _ = opened(note, [log_key])
        self.witnessed = opened(note, witness_keys)[1] if witness_keys else {}
        lines = text.split("\n")
        try:
            self.origin, size, root = lines[0], lines[1], strict_base64(lines[2])
            self.size = int(size)
        except (ValueError, IndexError):
            raise Failed("the checkpoint is not three lines: origin, size and root")
        if str(self.size) != size or len(root) != HASH_BYTES or self.size < 0:
            raise Failed("the checkpoint has a malformed size or root")
        if self.origin != log_key.name:
            raise Failed(f"the checkpoint is of {self.origin}, but the key is that of {log_key.name}")
        self.root = root


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
            raise Failed(f"two trees of size {old_size} have different roots: the log was forked")
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
        raise Failed(f"the log of size {new_size} does not continue the one of size {old_size} that was seen before")


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
                raise Failed(f"the entry at index {index * TILE_WIDTH + at} is not the one whose hash stands in {path}")
            leaves.append(leaf)
        progress(len(leaves), size)
    return leaves


def check_upper_tiles(log, leaves):
    """Each hash of a tile above level 0 is the root over a full tile below it."""
    level, hashes = 0, leaves
    while len(hashes) >= TILE_WIDTH:
        above = []
        for index in range(len(hashes) // TILE_WIDTH):
            tree = Tree()
            for one in hashes[index * TILE_WIDTH : (index + 1) * TILE_WIDTH]:
                tree.append(one)
            above.append(tree.root())
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
        return [strict_base64(one) for one in json.loads(log.get(path, NOTE_BYTES_MAX))["hashes"]]
    except (ValueError, KeyError, TypeError):
        raise Failed(f"{path} is not answered with hashes in base64")


def say(line):
    print(line, flush=True)


def verify(arguments):
    log = Log(arguments.url, arguments.user)
    key = Key(arguments.key or log.get("/key", NOTE_BYTES_MAX).decode().strip())
    say(f"key          {key.name}, {'as given' if arguments.key else 'as the log itself says: compare it with yours'}")

    note = log.get("/checkpoint", NOTE_BYTES_MAX)
    checkpoint = Checkpoint(note, key)
    say(f"signature    true, over {checkpoint.size} entries")
    if arguments.witness:
        witnesses = [Key(one) for one in arguments.witness]
        seen = Checkpoint(log.get("/checkpoint/witnessed", NOTE_BYTES_MAX), key, witnesses)
        check_with_proof(log, seen, checkpoint)
        for name, time in seen.witnessed.items():
            say(f"witness      {name} saw {seen.size} entries at second {time}, and the log continues them")

    def progress(done, total):
        if sys.stderr.isatty():
            print(f"\r{done} of {total} entries", end="" if done < total else "\n", file=sys.stderr, flush=True)

    leaves = read_entries(log, checkpoint.size, progress)
    tree = Tree()
    for leaf in leaves:
        tree.append(leaf)
    if tree.root() != checkpoint.root:
        raise Failed("the entries do not lead to the root that was signed")
    say(f"entries      {len(leaves)}, each as its tile says, and together the signed root")
    say(f"tiles        {check_upper_tiles(log, leaves)} levels above the leaves, each made of the one below")

    if checkpoint.size > 0:
        index = checkpoint.size // 2 if arguments.index is None else arguments.index
        if not 0 <= index < checkpoint.size:
            raise Failed(f"the log has no entry at index {index}")
        proof = proof_of(log, f"/proof/inclusion?index={index}&size={checkpoint.size}")
        if root_by_inclusion(leaves[index], index, checkpoint.size, proof) != checkpoint.root:
            raise Failed(f"the proof for index {index} does not lead to the signed root")
        say(f"inclusion    of index {index}, by {len(proof)} hashes")

    if arguments.saved and os.path.exists(arguments.saved):
        with open(arguments.saved, "rb") as file:
            older = Checkpoint(file.read(), key)
        check_with_proof(log, older, checkpoint)
        before = Tree()
        for leaf in leaves[: older.size]:
            before.append(leaf)
        if before.root() != older.root:
            raise Failed(f"the first {older.size} entries are not those that were seen before")
        say(f"consistency  with the checkpoint of {older.size} entries in {arguments.saved}")
    if arguments.saved:
        save(note, arguments.saved)
        say(f"saved        to {arguments.saved}, for the next time")
    say("PASS")


def check_with_proof(log, older, newer):
    if older.size > newer.size:
        raise Failed(f"the log has {newer.size} entries, but {older.size} were seen before: it was cut off or restored")
    proof = []
    if older.size > 0:
        proof = proof_of(log, f"/proof/consistency?from={older.size}&to={newer.size}")
        check_consistency(older.size, older.root, newer.size, newer.root, proof)


def save(note, path):
    draft = path + ".new"
    with open(draft, "wb") as file:
        file.write(note)
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, path)


def main():
    parser = argparse.ArgumentParser(description="Checks a live transparency log with Python and openssl alone.")
    parser.add_argument("url", help="prefix of the log, such as http://localhost:8080/log")
    parser.add_argument("--user", metavar="NAME:PASSWORD", help="login for tiles and proofs")
    parser.add_argument("--key", metavar="VKEY", help="the log's key, as you got it on another way than from the log")
    parser.add_argument("--witness", metavar="VKEY", action="append", help="a witness that must have cosigned")
    parser.add_argument("--saved", metavar="FILE", help="checkpoint of the last time; replaced when everything holds")
    parser.add_argument("--index", metavar="N", type=int, help="entry, from 0, whose inclusion is proved")
    arguments = parser.parse_args()
    try:
        verify(arguments)
    except Failed as failure:
        say(f"FAIL         {failure}")
        return 1
    except FileNotFoundError as missing:
        print(f"'{missing.filename}' is not there; this needs openssl.", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
