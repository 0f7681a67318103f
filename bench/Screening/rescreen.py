#!/usr/bin/env python3
"""Compares many customers with the entries of OFAC that have changed, then screens all of them again: both must give the same hits.

rescreen.py URL FOLDER_OF_V1 DATA CUSTOMERS PID DATABASE

The earlier OFAC list is imported, customers with names of DATA/queries/queries.csv are created in batches and screened, and the current list is imported.
Prints the time until every customer is compared, as wall time and as processor time of the process PID. Exit code 1 if the hits of the full screening differ.
"""
import csv
import json
import os
import random
import sqlite3
import sys
import threading
import time

import delta

SCREENING = "/onboarding/v1/screening"
BATCH = 500


def processor(pid):
    with open(f"/proc/{pid}/stat", encoding="ascii") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def names(data):
    """Persons and companies that are on no list, and listed names, with birth date and country."""
    with open(os.path.join(data, "queries", "queries.csv"), encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if len(row["name"].split()) > 1]
    innocent = [row for row in rows if row["expect"] == "none"]
    return innocent, [row for row in rows if row["list"] == "ofac-sdn" or row["list"].startswith("ofac")]


def customers(data, count, changed):
    chance = random.Random(19)
    innocent, listed = names(data)
    persons = [row for row in innocent if row["entityType"] == "INDIVIDUAL"]
    for number in range(count):
        kind = chance.random()
        row = chance.choice(changed if kind < 0.002 else listed if kind < 0.01 else innocent)
        item = {"communicationNumber": f"rs-{number}", "requester": "Example Bank", "action": "CREATE", "riskLevel": "LOW", "customerStatus": "ACTIVE",
                "customerExtId": f"rescreened-{number}", "applicationDate": "2024-01-03", "initializeScreeningProcesses": ["SANCTIONS"]}
        if row["entityType"] == "INDIVIDUAL":
            first, last = row["name"].rsplit(" ", 1)
            if kind >= 0.01:
                # More names than the file has: given names and family names of two persons.
                last = chance.choice(persons)["name"].rsplit(" ", 1)[1]
            item |= {"entityType": "INDIVIDUAL", "riskManagementCategory": "IND", "firstName": first[:100], "lastName": last[:100], "citizenshipCountry": row["country"] or "LT"}
            if len(row["birthDate"]) == 10:
                item["birthDate"] = row["birthDate"]
        else:
            item |= {"entityType": "ORGANIZATION", "riskManagementCategory": "ORG", "title": row["name"], "registrationCountry": row["country"] or "LT", "legalForm": "LTD"}
        yield item


def changed_names(base, data):
    """The names of the entries that differ between the two lists, as queries."""
    with open(os.path.join(data, "delta", "expected.json"), encoding="utf-8") as file:
        expected = next(iter(json.load(file).values()))
    rows = []
    for entry in expected["added"] + expected["changed"]:
        item = delta.call(base, "GET", f"{delta.ROOT}/entries/{entry}")
        kind = item.get("type")
        for name in item["names"]:
            text = name["text"]
            if kind in ("INDIVIDUAL", "ORGANIZATION") and len(text.split()) > 1:
                rows.append({"name": " ".join(text.replace(",", " ").split()), "entityType": kind, "birthDate": "", "country": ""})
    return rows


def until(what, condition, pause=0.2, limit=7200):
    started = time.time()
    while not condition():
        if time.time() - started > limit:
            sys.exit(f"{what} does not end")
        time.sleep(pause)
    return time.time() - started



def hits(base):
    all_hits, after = {}, ""
    while True:
        page = delta.call(base, "GET", f"{SCREENING}/hits?state=ALL&limit=200" + (f"&after={after}" if after else ""))
        for one in page["items"]:
            if one["state"] not in ("WITHDRAWN", "SUPERSEDED"):
                all_hits.setdefault((one["externalId"], one["position"], one["list"], one["entry"]), (one["score"], one["state"]))
        after = page["next"]
        if not after:
            return all_hits


def compared(database, version):
    """Whether every customer was compared with a version, as the database says."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        row = connection.execute("SELECT Compared, IsRunning FROM ScreeningProgress WHERE ListKey = 'ofac-delta'").fetchone()
    return row is not None and row[0] == version and not row[1]


def outbox(database):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        return connection.execute("SELECT COUNT(*) FROM OutboxMessages").fetchone()[0]


def main(base, first, data, count, pid, database):
    count, pid = int(count), int(pid)
    current = os.path.join(data, "lists", "ofac-sdn")
    delta.call(base, "PUT", delta.ROOT, json.dumps({"name": "OFAC", "process": "SANCTIONS", "format": "ofac-csv"}).encode())
    delta.upload(base, current, current)
    changed = changed_names(base, data)
    delta.upload(base, first, current)
    started, items = time.time(), list(customers(data, count, changed))
    queue = [items[at:at + BATCH] for at in range(0, count, BATCH)]
    rejected = []

    def send():
        while queue:
            body = json.dumps({"customers": queue.pop()}).encode()
            rejected.extend(one for one in delta.call(base, "POST", "/amlyze-ws-rest/batch-customers", body)["results"] if one.get("errorCode"))

    senders = [threading.Thread(target=send) for _ in range(2)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    if rejected:
        sys.exit(f"{len(rejected)} customers are rejected, the first: {rejected[0]}")
    print(f"{count} customers created in {time.time() - started:.0f} s")
    until("the screening of the customers", lambda: outbox(database) == 0)
    until("the first comparison", lambda: compared(database, 2))
    print(f"... and screened after {time.time() - started:.0f} s")
    before, cpu, started = hits(base), processor(pid), time.time()
    answer, took = delta.upload(base, current, current)
    until("the comparison", lambda: compared(database, 3))
    cpu, wall = processor(pid) - cpu, time.time() - started
    print(f"{answer['added']} added, {answer['changed']} changed, {answer['removed']} removed: {count} customers compared in {wall:.1f} s after the request "
          f"({took:.1f} s of it the import), {cpu:.1f} s processor time; for 1,000,000 customers {(wall - took) * 1e6 / count + took:.0f} s")
    after = hits(base)
    print(f"{len(before)} hits before, {len(after)} after")
    started = time.time()
    repetition = delta.call(base, "POST", f"{SCREENING}/rescreen", b'{"processes": ["SANCTIONS"]}')["id"]
    until("the full screening", lambda: delta.call(base, "GET", f"{SCREENING}/rescreen/{repetition}")["state"] == "FINISHED", pause=1)
    full = hits(base)
    print(f"full screening in {time.time() - started:.0f} s: {len(full)} hits")
    same = full == after
    print("ok   the hits are the same" if same else f"FAIL {len(set(full.items()) ^ set(after.items()))} hits differ: {list(set(full.items()) ^ set(after.items()))[:5]}")
    return 0 if same and len(after) > len(before) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
