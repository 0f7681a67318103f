#!/usr/bin/env python3
"""Imports an earlier OFAC list, then the current one, and compares the difference with delta/expected.json. Exit code 1 if it differs.

Meanwhile it looks names up, one at a time, and prints how long that takes before the second import and during it.

delta.py URL FOLDER_OF_V1 DATA
"""
import json
import os
import sys
import threading
import time
import urllib.request
import uuid

ROOT = "/onboarding/v1/screening/lists/ofac-delta"


def call(base, method, path, body=None, kind="application/json"):
    request = urllib.request.Request(base + path, method=method, data=body, headers={"Content-Type": kind} if body is not None else {})
    with urllib.request.urlopen(request, timeout=600) as response:
        return json.loads(response.read())


def upload(base, folder, current):
    edge, body = uuid.uuid4().hex, b""
    for name in ("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"):
        # The comments continue remarks, and the earlier list has the same ones.
        path = next((one for one in (os.path.join(folder, name), os.path.join(current, name)) if os.path.exists(one)), None)
        if path:
            with open(path, "rb") as file:
                head = f'--{edge}\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n\r\n'
                body += head.encode() + file.read() + b"\r\n"
    started = time.time()
    answer = call(base, "POST", ROOT + "/versions", body + f"--{edge}--\r\n".encode(), f"multipart/form-data; boundary={edge}")
    return answer, time.time() - started


class Reader(threading.Thread):
    """Looks a name up again and again until it is stopped."""

    def __init__(self, base):
        super().__init__(daemon=True)
        self.base, self.times, self.active = base, [], True

    def run(self):
        body = json.dumps({"queries": [{"id": "1", "entityType": "INDIVIDUAL", "name": "Ludmila Petrowna Sorokina"}]}).encode()
        while self.active:
            started = time.perf_counter()
            call(self.base, "POST", "/onboarding/v1/screening/match", body)
            self.times.append(time.perf_counter() - started)

    def stop(self):
        self.active = False
        self.join()
        times = sorted(self.times)
        return f"{len(times)} look-ups, ms p50 {times[len(times) // 2] * 1000:.1f} p99 {times[len(times) * 99 // 100] * 1000:.1f} max {times[-1] * 1000:.1f}"


def reading(base, action):
    reader = Reader(base)
    reader.start()
    result = action()
    return result, reader.stop()


def main(base, first, data):
    call(base, "PUT", ROOT, json.dumps({"name": "OFAC", "process": "SANCTIONS", "format": "ofac-csv"}).encode())
    with open(os.path.join(data, "delta", "expected.json"), encoding="utf-8") as file:
        expected = next(iter(json.load(file).values()))
    current = os.path.join(data, "lists", "ofac-sdn")
    for number, folder in enumerate((first, current), 1):
        if number == 2:
            print("before the second import:", reading(base, lambda: time.sleep(5))[1])
        (answer, took), reads = reading(base, lambda folder=folder: upload(base, folder, current))
        print(f"during import {number}:", reads)
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
