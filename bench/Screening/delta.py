#!/usr/bin/env python3
"""Imports an earlier OFAC list, then the current one, and compares the difference with delta/expected.json. Exit code 1 if it differs.

delta.py URL FOLDER_OF_V1 DATA
"""
import json
import os
import sys
import time
import urllib.request
import uuid

ROOT = "/onboarding/v1/screening/lists/ofac-delta"


def call(base, method, path, body=None, kind="application/json"):
    request = urllib.request.Request(base + path, method=method, data=body, headers={"Content-Type": kind} if body is not None else {})
    with urllib.request.urlopen(request, timeout=600) as response:
        return json.loads(response.read())


def upload(base, folder):
    edge, body = uuid.uuid4().hex, b""
    for name in ("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"):
        path = os.path.join(folder, name)
        if os.path.exists(path):
            with open(path, "rb") as file:
                head = f'--{edge}\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n\r\n'
                body += head.encode() + file.read() + b"\r\n"
    started = time.time()
    answer = call(base, "POST", ROOT + "/versions", body + f"--{edge}--\r\n".encode(), f"multipart/form-data; boundary={edge}")
    return answer, time.time() - started


def main(base, first, data):
    call(base, "PUT", ROOT, json.dumps({"name": "OFAC", "process": "SANCTIONS", "format": "ofac-csv"}).encode())
    with open(os.path.join(data, "delta", "expected.json"), encoding="utf-8") as file:
        expected = next(iter(json.load(file).values()))
    for number, folder in enumerate((first, os.path.join(data, "lists", "ofac-sdn")), 1):
        answer, took = upload(base, folder)
        print(f"version {number}: {answer['entries']} entries in {took:.1f} s until it counts")
    found = call(base, "GET", ROOT + "/versions/1/diff/2")
    ok = True
    for kind in ("added", "changed", "removed"):
        ids = sorted(one["entry"] if kind == "changed" else one for one in found[kind])
        same = ids == sorted(expected[kind])
        ok &= same
        print(f"{'ok  ' if same else 'FAIL'} {kind}: {len(ids)}, expected {len(expected[kind])}")
        if not same:
            print("   only here:", [one for one in ids if one not in expected[kind]][:20], "missing:", [one for one in expected[kind] if one not in ids][:20])
    call_delete(base)
    return 0 if ok else 1


def call_delete(base):
    request = urllib.request.Request(base + ROOT, method="DELETE")
    urllib.request.urlopen(request, timeout=60).close()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
