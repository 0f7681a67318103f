import { createHmac, timingSafeEqual } from 'node:crypto';

// Seconds. An older message may be a recorded one that is sent again.
const maxAge = 300;

// secret: as shown when it was made. id, timestamp, signatures: webhook-id, webhook-timestamp, webhook-signature.
// body: the bytes as they arrived (a Buffer), not parsed and written again.
export function verify(secret, id, timestamp, signatures, body, now = Date.now() / 1000) {
  if (!/^[0-9]{1,12}$/.test(timestamp) || Math.abs(now - Number(timestamp)) > maxAge) {
    return false;
  }

  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const hash = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64');
  return signatures.split(' ').some((one) => equal(one, `v1,${hash}`));
}

// For receivers that read X-Yativo-Signature instead. The key is the whole secret.
export function verifyBody(secret, signature, body) {
  return equal(signature, createHmac('sha256', secret).update(body).digest('hex'));
}

// Decodes Ce-Type, Ce-Source and Ce-Subject.
export function decode(header) {
  return decodeURIComponent(header);
}

function equal(one, other) {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}
