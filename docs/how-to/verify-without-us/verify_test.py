#!/usr/bin/env python3
"""What verify.py finds, and what it says, of small logs that are right and of others that are not.

Run it with `python3 verify_test.py`. The logs are made here, from the same documents and by other code.
"""
import atexit
import base64
import contextlib
import functools
import hashlib
import http.server
import io
import json
import os
import shutil
import socketserver
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.parse
from unittest import mock

sys.dont_write_bytecode = True
import verify  # noqa: E402

# The same few signatures are verified over and over.
by_openssl = verify.ed25519_verifies
verify.ed25519_verifies = functools.cache(by_openssl)

NOBODY = "http://127.0.0.1:1/log"
ESCAPE = "\x1b[2J\x1b[31mPASS everything fine\u202e"


def b64(content):
    return base64.b64encode(content).decode()


class Signer:
    """A key pair that openssl made."""

    def __init__(self, name, kind):
        self.name, self.kind = name, kind
        self.folder = tempfile.mkdtemp()
        atexit.register(shutil.rmtree, self.folder)
        self.file = os.path.join(self.folder, "key.pem")
        self.openssl("genpkey", "-algorithm", "ed25519", "-out", self.file)
        public = self.openssl("pkey", "-in", self.file, "-pubout", "-outform", "DER")[-32:]
        self.typed = bytes([kind]) + public

    @staticmethod
    def openssl(*words):
        return subprocess.run(["openssl", *words], check=True, capture_output=True).stdout

    def called(self, name, kind=None):
        """The same key under another name or for another kind of signatures."""
        other = Signer.__new__(Signer)
        other.name, other.kind, other.file = name, kind or self.kind, self.file
        other.typed = bytes([other.kind]) + self.typed[1:]
        return other

    def id(self):
        return hashlib.sha256(self.name.encode() + b"\n" + self.typed).digest()[:4]

    def vkey(self):
        return f"{self.name}+{self.id().hex()}+{b64(self.typed)}"

    def line(self, text, seconds=None):
        stamp = b"" if seconds is None else seconds.to_bytes(8, "big")
        message = text if seconds is None else f"cosignature/v1\ntime {seconds}\n{text}"
        path = os.path.join(os.path.dirname(self.file), "message")
        with open(path, "wb") as file:
            file.write(message.encode())
        signature = self.openssl("pkeyutl", "-sign", "-inkey", self.file, "-rawin", "-in", path)
        return f"\u2014 {self.name} {b64(self.id() + stamp + signature)}\n"


def tree(leaves):
    """MTH of RFC 6962, section 2.1, word for word."""
    if len(leaves) <= 1:
        return leaves[0] if leaves else hashlib.sha256().digest()
    k = 1 << (len(leaves) - 1).bit_length() - 1
    return hashlib.sha256(b"\x01" + tree(leaves[:k]) + tree(leaves[k:])).digest()


def path(m, leaves):
    """PATH of RFC 6962, section 2.1.1."""
    if len(leaves) == 1:
        return []
    k = 1 << (len(leaves) - 1).bit_length() - 1
    return path(m, leaves[:k]) + [tree(leaves[k:])] if m < k else path(m - k, leaves[k:]) + [tree(leaves[:k])]


def subproof(m, leaves, whole=True):
    """SUBPROOF of RFC 6962, section 2.1.2."""
    if m == len(leaves):
        return [] if whole else [tree(leaves)]
    k = 1 << (len(leaves) - 1).bit_length() - 1
    if m <= k:
        return subproof(m, leaves[:k], whole) + [tree(leaves[k:])]
    return subproof(m - k, leaves[k:], False) + [tree(leaves[:k])]


@functools.cache
def keys():
    return Signer("small-log", 1), Signer("w1.example", 4), Signer("w2.example", 4)


def leaves_of(entries):
    return [hashlib.sha256(b"\x00" + entry).digest() for entry in entries]


def checkpoint_text(entries, name="small-log"):
    return f"{name}\n{len(entries)}\n{b64(tree(leaves_of(entries)))}\n"


def note(text, *lines):
    return (text + "\n" + "".join(lines)).encode()


@functools.cache
def entries(count):
    return tuple(b"entry %d" % at for at in range(count))


@functools.cache
def leaves(count):
    return leaves_of(entries(count))


@functools.cache
def answers(count):
    """What a log of so many entries, 512 at most, answers by address."""
    log_key, w1, _ = keys()
    text = checkpoint_text(entries(count))
    signed = log_key.line(text)
    found = {
        "/key": log_key.vkey().encode() + b"\n",
        "/checkpoint": note(text, signed),
        "/checkpoint/witnessed": note(text, signed, w1.line(text, 1_700_000_000)),
    }
    for start in range(0, count, 256):
        width = min(256, count - start)
        name = f"{start // 256:03}" + ("" if width == 256 else f".p/{width}")
        bundle = [len(one).to_bytes(2, "big") + one for one in entries(count)[start : start + width]]
        found["/tile/entries/" + name] = b"".join(bundle)
        found["/tile/0/" + name] = b"".join(leaves(count)[start : start + width])
    if count >= 256:
        full = [tree(leaves(count)[start : start + 256]) for start in range(0, count - 255, 256)]
        found[f"/tile/1/000.p/{len(full)}"] = b"".join(full)
    return found


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.0"

    def do_GET(self):
        address = urllib.parse.urlsplit(self.path)
        given = self.server.answers.get(address.path[len("/log") :])
        if given is None and address.path.startswith("/log/proof/"):
            given = self.proof(address)
        if callable(given):
            given(self)
        elif given is None:
            self.answer(404, b"no such thing")
        else:
            self.answer(200, given)

    def proof(self, address):
        number = {name: int(value) for name, value in urllib.parse.parse_qsl(address.query)}
        if address.path.endswith("inclusion"):
            hashes = path(number["index"], leaves(number["size"]))
        else:
            hashes = subproof(number["from"], leaves(number["to"]))
        return json.dumps({"hashes": [b64(one) for one in hashes]}).encode()

    def answer(self, status, body, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False


class ScriptTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.server = Server(("127.0.0.1", 0), Handler)
        self.addCleanup(self.server.server_close)
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()
        self.addCleanup(self.server.shutdown)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/log"
        self.log(300)

    def log(self, count):
        self.server.answers = dict(answers(count))

    def at(self, address, content):
        """What is answered there instead: a content, nothing, or whatever a function of the handler makes of it."""
        self.server.answers[address] = content

    def file(self, content, name="saved"):
        file = os.path.join(self.folder, name)
        with open(file, "wb") as out:
            out.write(content)
        return file

    def run_script(self, *words, url=None):
        """Exit code and what was printed, both streams together."""
        printed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            try:
                code = verify.main([url or self.url, *words])
            except SystemExit as ended:
                code = ended.code
        self.text = printed.buffer.getvalue().decode()
        self.assertNotIn("Traceback", self.text)
        self.assertTrue(self.text.replace("\n", "").isprintable(), ascii(self.text))
        self.assertTrue(self.text.isascii(), ascii(self.text))
        return code, self.text.splitlines()

    def passes(self, *words):
        code, lines = self.run_script(*words)
        self.assertEqual((code, lines[-1]), (0, "PASS"), self.text)
        return lines

    def fails(self, because, *words):
        code, lines = self.run_script(*words)
        self.assertEqual(code, 1, self.text)
        self.assertTrue(lines[-1].startswith("FAIL         "), self.text)
        self.assertIn(because, lines[-1])
        self.assertNotIn("PASS", [line[:4] for line in lines])
        return lines

    def checks_nothing(self, because, *words, url=None):
        code, lines = self.run_script(*words, url=url)
        self.assertEqual(code, 2, self.text)
        self.assertIn(because, lines[-1])
        self.assertNotIn("PASS", [line[:4] for line in lines])
        self.assertNotIn("FAIL", [line[:4] for line in lines])


class AnHonestLogTest(ScriptTest):
    def test_passes_at_every_shape_of_its_right_edge(self):
        for count in (0, 1, 2, 3, 255, 256, 257, 512):
            with self.subTest(count):
                self.log(count)
                self.passes("--key", keys()[0].vkey())

    def test_continues_what_was_saved_and_is_saved_anew(self):
        saved = os.path.join(self.folder, "saved")
        for count in (0, 1, 5, 256, 300):
            with self.subTest(count):
                self.log(count)
                self.passes("--saved", saved)
                self.assertIn(f"saved        to {saved}, for the next time", self.passes("--saved", saved))
                with open(saved, "rb") as file:
                    self.assertEqual(file.read(), answers(count)["/checkpoint"])

    def test_proves_the_entry_at_a_position_counted_from_one(self):
        for position in ("1", "256", "300"):
            lines = self.passes("--position", position)
            self.assertTrue(any(f"of the entry at position {position}, by" in line for line in lines), lines)

    def test_may_carry_signatures_by_others_and_be_cosigned_again(self):
        log_key, w1, w2 = keys()
        text = checkpoint_text(entries(300))
        same_name = w2.called(log_key.name, 1)
        lines = (same_name.line(text), log_key.line(text), w1.line(text, 1_700_000_000), w1.line(text, 1_700_000_060))
        self.at("/checkpoint", note(text, *lines))
        told = self.passes("--witness", w1.vkey())
        self.assertIn(witnessed(300, "2023-11-14 22:14:20"), told)


def witnessed(size, time_utc):
    return f"witness      'w1.example' saw {size} entries at {time_utc} UTC; the log continues them"


class WitnessesTest(ScriptTest):
    def test_that_cosigned_an_earlier_end_are_told_with_the_time_in_utc(self):
        self.at("/checkpoint/witnessed", answers(5)["/checkpoint/witnessed"])
        lines = self.passes("--witness", keys()[1].vkey())
        self.assertIn(witnessed(5, "2023-11-14 22:13:20"), lines)

    def test_must_all_have_cosigned(self):
        _, w1, w2 = keys()
        self.fails("the witness 'w2.example' has not cosigned", "--witness", w1.vkey(), "--witness", w2.vkey())
        self.fails("the witness 'w2.example' has not cosigned", "--witness", w2.vkey(), "--witness", w1.vkey())

    def test_may_have_cosigned_different_ends(self):
        log_key, w1, w2 = keys()
        text = checkpoint_text(entries(300))
        self.at("/checkpoint", note(text, log_key.line(text), w2.line(text, 1_700_000_000)))
        self.at("/checkpoint/witnessed", answers(5)["/checkpoint/witnessed"])
        lines = self.passes("--witness", w1.vkey(), "--witness", w2.vkey())
        told = [line.split()[1] for line in lines if line.startswith("witness ")]
        self.assertEqual(told, ["'w1.example'", "'w2.example'"])

    def test_are_missed_where_nobody_has_seen_the_log(self):
        self.at("/checkpoint/witnessed", None)
        self.fails("the witness 'w1.example' has not cosigned", "--witness", keys()[1].vkey())
        self.at("/checkpoint/witnessed", b"")
        self.fails("/checkpoint/witnessed is no note", "--witness", keys()[1].vkey())

    def test_are_not_the_log_itself_nor_one_witness_twice(self):
        log_key, w1, w2 = keys()
        self.checks_nothing("does not sign cosignatures", "--witness", log_key.vkey())
        self.checks_nothing("adds none", "--witness", log_key.called("w3.example", 4).vkey())
        self.checks_nothing("adds none", "--witness", w1.vkey(), "--witness", w1.called("w3.example").vkey())
        self.checks_nothing("does not sign checkpoints", "--key", w1.vkey())

    def test_do_not_cosign_what_the_log_does_not_continue(self):
        log_key, w1, _ = keys()
        for text in (f"small-log\n5\n{b64(bytes(32))}\n", f"small-log\n0\n{b64(bytes(32))}\n"):
            self.at("/checkpoint/witnessed", note(text, log_key.line(text), w1.line(text, 1_700_000_000)))
            self.fails("are not those that were seen before", "--witness", w1.vkey())
        self.log(5)
        self.at("/checkpoint/witnessed", answers(300)["/checkpoint/witnessed"])
        self.fails("it was cut off or restored", "--witness", w1.vkey())

    def test_sign_truly_and_not_in_the_future(self):
        log_key, w1, w2 = keys()
        text = checkpoint_text(entries(300))
        self.at("/checkpoint", note(text, log_key.line(text), w1.line(text, int(time.time()) + 7200)))
        self.fails("of a time that has not come", "--witness", w1.vkey())
        self.at("/checkpoint", note(text, log_key.line(text), w1.line(text.replace("300", "301"), 1_700_000_000)))
        self.fails("by 'w1.example' is not true", "--witness", w1.vkey())


class ACallThatIsWrongTest(ScriptTest):
    def test_by_a_mistyped_key(self):
        good = keys()[0].vkey()
        bent = (good[:-1], good.replace("+", "-", 1), "x" + good, good + "=", good.upper())
        for bad in ("", "a", "a+b+", "a+b+c+d", "\udcff+a+b", *bent):
            with self.subTest(bad):
                self.checks_nothing("is no verifier key", "--key", bad, url=NOBODY)
                self.checks_nothing("is no verifier key", "--witness", bad, url=NOBODY)

    def test_by_a_position_that_is_not_in_the_log(self):
        self.checks_nothing("the log has 300 entries, and positions count from 1", "--position", "301")
        for bad in ("0", "-1", "x", "1.5", "9" * 30, "\u0663"):
            with self.subTest(bad):
                self.checks_nothing("positions count from 1", f"--position={bad}")

    def test_by_an_address_or_login_that_is_none(self):
        for bad in ("localhost/log", "file:///etc/passwd", "http://", "http://a..b/", "http://a:x/", "http://a b/"):
            with self.subTest(bad):
                self.checks_nothing("an address such as", url=bad)
        self.checks_nothing("NAME:PASSWORD is wanted", "--user", "auditor")

    def test_by_a_file_that_cannot_be_written_before_anything_is_asked(self):
        nowhere = os.path.join(self.folder, "nonexistent", "x")
        self.checks_nothing("no file can be written in the folder", "--saved", nowhere, url=NOBODY)
        self.checks_nothing("is no file that can be read", "--saved", self.folder, url=NOBODY)
        self.checks_nothing("is no file that can be read", "--saved", "", url=NOBODY)

    def test_by_a_saved_file_that_is_no_checkpoint_and_keeps_it(self):
        for content in (b"", b"\xff\xfe", b"my letter\n", note("my letter\n", keys()[0].line("my letter\n"))):
            with self.subTest(content):
                file = self.file(content)
                self.checks_nothing("--saved is for the checkpoint of the last time", "--saved", file)
                with open(file, "rb") as kept:
                    self.assertEqual(kept.read(), content)

    def test_by_an_openssl_that_is_not_there_or_too_old(self):
        with (
            mock.patch.dict(os.environ, {"PATH": self.folder}),
            mock.patch.object(verify, "ed25519_verifies", by_openssl),
        ):
            self.checks_nothing("this needs openssl.")
            file = self.file(b"#!/bin/sh\nexit 1\n", "openssl")
            os.chmod(file, 0o700)
            self.checks_nothing("this needs openssl.")


class ALogThatCannotBeReachedTest(ScriptTest):
    def test_where_nobody_listens(self):
        self.checks_nothing("/log/checkpoint cannot be reached", url=NOBODY)

    def test_where_something_else_listens(self):
        self.server.answers = {}
        self.checks_nothing("there is no log at this address")
        self.at("/checkpoint", lambda handler: handler.wfile.write(ESCAPE.encode() + b"\r\n\r\n"))
        self.checks_nothing("/log/checkpoint cannot be reached: what answers does not speak HTTP")

    def test_where_the_login_may_not_read_or_is_led_elsewhere(self):
        self.at("/tile/0/000", lambda handler: handler.answer(401, ESCAPE.encode()))
        self.checks_nothing("/tile/0/000 is answered 401: give --user")
        self.at("/tile/0/000", lambda handler: handler.answer(302, b"", Location=self.url + "/key"))
        self.checks_nothing("/tile/0/000 is answered 302")

    def test_where_an_answer_drips_without_an_end(self):
        ended = threading.Event()
        self.addCleanup(ended.set)

        def drip(handler, begin):
            with contextlib.suppress(OSError):
                handler.send_response(200)
                begin(handler)
                while not ended.wait(0.01):
                    handler.wfile.write(b"x")

        # The first request is the one that drips, so none that is honest has so little time.
        with mock.patch.object(verify, "REQUEST_SECONDS_MAX", 0.2):
            for begin in (Handler.flush_headers, Handler.end_headers):
                with self.subTest(begin):
                    self.at("/checkpoint", functools.partial(drip, begin=begin))
                    self.checks_nothing(f"{self.url}/checkpoint cannot be reached: 'no whole answer within 0.2 s'")


class ALogThatDoesNotHoldTest(ScriptTest):
    def test_says_nothing_on_the_terminal_by_itself(self):
        for address in answers(300):
            with self.subTest(address):
                self.log(300)
                self.at(address, lambda handler: handler.answer(500, ("\n" + ESCAPE * 100).encode()))
                lines = self.fails(f"{address} is answered 500", "--witness", keys()[1].vkey())
                said = [line for line in lines if line.startswith("  it says")]
                self.assertTrue(said)
                self.assertLess(max(len(line) for line in said), 80)
                self.assertLess(len(said), 20)
        self.log(300)
        self.at("/key", keys()[0].called(ESCAPE.replace(" ", "")).vkey().encode())
        self.fails(r"is not signed with the key '\x1b[2J")
        turned, text = keys()[0].called("\u202eSSAP"), checkpoint_text(entries(300), "\u202eSSAP")
        self.at("/key", turned.vkey().encode())
        self.at("/checkpoint", note(text, turned.line("other\n")))
        self.fails(r"by '\u202eSSAP' is not true")
        self.at("/checkpoint", note("\u202e" + text, turned.line("\u202e" + text)))
        self.fails(r"is of '\u202e\u202eSSAP', but the key is that of '\u202eSSAP'")
        self.log(300)
        self.at("/key", keys()[0].called(ESCAPE + "\nPASS").vkey().encode())
        self.fails("/key is no key of a log")
        self.at("/key", b"\xff\xfe+a+b")
        self.fails("/key is no key of a log")
        self.log(300)
        self.at("/checkpoint", note(checkpoint_text(entries(300)), ESCAPE + "\n"))
        self.fails("/checkpoint is no note")
        self.at("/checkpoint", note(checkpoint_text(entries(300)), "\u202ePASS\n"))
        self.fails("/checkpoint has a line that is no signature")

    def test_by_answers_that_are_longer_than_they_can_be(self):
        for address, longest in (("/key", 1 << 12), ("/checkpoint", 1 << 20), ("/tile/0/000", 8192)):
            with self.subTest(address):
                self.log(300)
                self.at(address, bytes(longest + 1))
                self.fails(f"{address} is longer than the {longest} bytes")

    def test_by_a_note_that_is_none(self):
        log_key = keys()[0]
        text = checkpoint_text(entries(300))
        line = log_key.line(text)
        for because, bad in {
            "no note": text.encode(),
            "no note: it": b"\xff" + note(text, line),
            "no note: a": note(text, line)[:-1],
            "no note: a text": note(text, line, "\n"),
            "a line that is no signature": note(text, line, "- other AAAAAAAA\n"),
            "a line that is no": note(text, line.replace(" ", "  ")),
            "a line that": note(text, line, "\u2014 other AAAA\n"),
            "a line": note(text, line, "\u2014 a+b AAAAAAAA\n"),
            "has 101 signatures": note(text, line, *["\u2014 other AAAAAAAA\n"] * 100),
            "is not signed with the key 'small-log+": note(text, "\u2014 other AAAAAAAA\n"),
            "by 'small-log' is not true": note(text, line, log_key.line(text + "\n")),
        }.items():
            with self.subTest(because):
                self.at("/checkpoint", bad)
                self.fails(because)

    def test_by_a_signed_text_that_is_no_checkpoint_of_it(self):
        log_key = keys()[0]
        root = b64(tree(leaves(300)))
        for because, text in {
            "three lines": f"small-log\n300\n{root}\nand more\n",
            "three lines, origin": f"small-log\n300\n{root}\n\n",
            "three lines, origin,": "small-log\n300\n",
            "three lines, origin, size": f"small-log\nmany\n{root}\n",
            "malformed": f"small-log\n0300\n{root}\n",
            "is malformed": f"small-log\n-1\n{root}\n",
            "size or root is malformed": f"small-log\n{1 << 63}\n{root}\n",
            "its size or root is malformed": f"small-log\n300\n{b64(bytes(31))}\n",
            "of 'another'": f"another\n300\n{root}\n",
            "the entries do not lead to the root": f"small-log\n300\n{b64(bytes(32))}\n",
            "/tile/entries/000.p/1 is answered 404": f"small-log\n1\n{root}\n",
        }.items():
            with self.subTest(because):
                self.at("/checkpoint", note(text, log_key.line(text)))
                self.fails(because)
        empty = f"small-log\n0\n{root}\n"
        self.at("/checkpoint", note(empty, log_key.line(empty)))
        self.fails("the entries do not lead to the root")

    def test_by_tiles_and_bundles_that_are_other_ones(self):
        good = answers(300)
        bundle, tile = good["/tile/entries/000"], good["/tile/0/000"]
        for because, address, bad in (
            ("position 1 is not the one", "/tile/entries/000", bundle.replace(b"entry 0", b"entry x")),
            ("position 257 is not", "/tile/entries/001.p/44", good["/tile/entries/001.p/44"].replace(b"256", b"999")),
            ("/tile/entries/000 is cut off", "/tile/entries/000", bundle[:-1]),
            ("/tile/entries/000 is cut off", "/tile/entries/000", b""),
            ("goes on behind its last entry", "/tile/entries/000", bundle + b"\0"),
            ("has 8160 bytes, not 256 hashes", "/tile/0/000", tile[:-32]),
            ("position 256 is not the one", "/tile/0/000", tile[:-1] + b"\0"),
            ("is answered 404", "/tile/0/001.p/44", None),
            ("/tile/1/000.p/1 is not made of", "/tile/1/000.p/1", bytes(32)),
            ("has 31 bytes, not 1 hashes", "/tile/1/000.p/1", bytes(31)),
        ):
            with self.subTest(because):
                self.log(300)
                self.at(address, bad)
                self.fails(because)

    def test_by_proofs_that_are_other_ones(self):
        saved = self.file(answers(5)["/checkpoint"])
        good = [b64(one) for one in path(150, leaves(300))]
        for because, hashes in (
            ("too short", good[:-1]),
            ("too long", good + good),
            ("does not lead to the signed root", [b64(bytes(32))] + good[1:]),
            ("hashes of 32 bytes", [b64(bytes(31))] + good[1:]),
            ("hashes in base64", [1]),
            ("hashes in base64", None),
        ):
            with self.subTest(because):
                self.at("/proof/inclusion", json.dumps({"hashes": hashes}).encode())
                self.fails(because)
        for bad in (b"", b"[" * 60_000, b"\xff", b"[]", b'"\x1b"'):
            self.at("/proof/inclusion", bad)
            self.fails("is not answered with hashes")
        self.log(300)
        forged = [b64(bytes(32))] + [b64(one) for one in subproof(5, leaves(300))[1:]]
        for because, hashes in (("too short", []), ("is not true", forged), ("too long", good + good)):
            with self.subTest(because):
                self.at("/proof/consistency", json.dumps({"hashes": hashes}).encode())
                self.fails(because, "--saved", saved)

    def test_by_another_past_than_was_saved_and_keeps_what_was(self):
        log_key, _, w2 = keys()
        other = [b"other"] + list(entries(300))[1:]
        for because, text in {
            "the log has 300 entries, but 512 were seen before": checkpoint_text(entries(512)),
            "the first 300 entries are not those": checkpoint_text(other),
            "the first 200 entries are not those": checkpoint_text(other[:200]),
            "the first 0 entries are not those": f"small-log\n0\n{b64(bytes(32))}\n",
        }.items():
            with self.subTest(because):
                content = note(text, log_key.line(text))
                saved = self.file(content)
                self.fails(because, "--saved", saved)
                with open(saved, "rb") as file:
                    self.assertEqual(file.read(), content)
        text = checkpoint_text(entries(5))
        saved = self.file(note(text, w2.called("small-log", 1).line(text)))
        self.fails("is not signed with the key 'small-log+", "--saved", saved)


if __name__ == "__main__":
    unittest.main()
