import base64
import hashlib
import hmac
import re
import time
import urllib.parse

# Seconds. An older message may be a recorded one that is sent again.
MAX_AGE = 300


def verify(secret, id, timestamp, signatures, body, now=None):
    """secret: as shown when it was made. id, timestamp, signatures: webhook-id, webhook-timestamp, webhook-signature.
    body: bytes."""
    now = time.time() if now is None else now
    if not re.fullmatch("[0-9]{1,12}", timestamp) or abs(now - int(timestamp)) > MAX_AGE:
        return False
    key = base64.b64decode(secret.removeprefix("whsec_"))
    digest = hmac.new(key, f"{id}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    expected = b"v1," + base64.b64encode(digest)
    return any(hmac.compare_digest(one.encode(), expected) for one in signatures.split(" "))


def verify_body(secret, signature, body):
    """For receivers that read X-Yativo-Signature instead. The key is the whole secret."""
    expected = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(signature.encode(), expected.encode())


def decode(header):
    """Decodes Ce-Type, Ce-Source and Ce-Subject."""
    return urllib.parse.unquote(header)
