import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public final class Webhook {
    // Seconds. An older message may be a recorded one that is sent again.
    private static final long MAX_AGE = 300;

    private Webhook() { }

    // secret: as shown when it was made. id, timestamp, signatures: webhook-id, webhook-timestamp, webhook-signature.
    public static boolean verify(
            String secret, String id, String timestamp, String signatures, byte[] body, Instant now)
            throws GeneralSecurityException {
        if (!timestamp.matches("[0-9]{1,12}")
                || Math.abs(now.getEpochSecond() - Long.parseLong(timestamp)) > MAX_AGE) {
            return false;
        }

        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        byte[] hash = hmac(key, (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8), body);
        byte[] expected = ("v1," + Base64.getEncoder().encodeToString(hash)).getBytes(StandardCharsets.UTF_8);
        return Arrays.stream(signatures.split(" "))
            .anyMatch(one -> MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), expected));
    }

    // For receivers that read X-Yativo-Signature instead. The key is the whole secret.
    public static boolean verifyBody(String secret, String signature, byte[] body) throws GeneralSecurityException {
        String expected = HexFormat.of().formatHex(hmac(secret.getBytes(StandardCharsets.UTF_8), body));
        return MessageDigest.isEqual(
            signature.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    // Decodes Ce-Type, Ce-Source and Ce-Subject. URLDecoder is for forms, where a plus is a blank.
    public static String decode(String header) {
        return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static byte[] hmac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (byte[] part : parts) {
            mac.update(part);
        }

        return mac.doFinal();
    }
}
