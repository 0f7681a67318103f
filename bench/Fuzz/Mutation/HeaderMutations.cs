using System.Text;
using Onboarding.Fuzz.Requests;

namespace Onboarding.Fuzz.Mutation;

/// <summary>Mutations of headers.</summary>
internal static class HeaderMutations
{
    private static readonly (string Name, string[] Values)[] Headers =
    [
        ("Accept", ["*/*", "text/html", "application/xml", "application/json;q=0", "application/*", "", ";", "a/b/c", "application/json;v=\u00e9", "image/png", "*"]),
        ("Accept-Encoding", ["gzip", "br", "identity;q=0", "*;q=0", "gzip;q=x", "", "deflate, gzip;q=1.0, *;q=0.5"]),
        ("Accept-Language", ["lt", "*", "x-klingon", "en;q=2", "\u00e9"]),
        ("Accept-Charset", ["utf-16", "x"]),
        ("If-Match", ["*", "\"x\"", "W/\"x\"", "x", "\"", "\"1\", \"2\"", "*, \"1\"", "", "\"\u00e9\"", "W/*"]),
        ("If-None-Match", ["*", "\"x\"", "W/\"x\"", "x", "\"", ",,,", ""]),
        ("If-Modified-Since", ["Tue, 01 Dec 2026 00:00:00 GMT", "yesterday", "0"]),
        ("If-Unmodified-Since", ["Thu, 01 Jan 1970 00:00:00 GMT", "x"]),
        ("If-Range", ["\"x\"", "x"]),
        ("Range", ["bytes=0-1", "bytes=-1", "bytes=9-1", "bytes=0-,0-,0-", "x=1", "bytes=99999999999999999999-"]),
        ("Idempotency-Key", ["k", "", " ", "a b", "\u00e9", "k, k", "a\"b", "%00"]),
        ("x-idempotency-key", ["k", "", " ", "a b", "\u00e9", "k, k"]),
        ("X-Audit-User", ["ieva", "", " ", "\u00e9", "%C4%97", "%zz", "%00", "%E2%80%AE", "a, b", "=?utf-8?B?eA==?="]),
        ("X-Correlation-Id", ["fuzz", "", "\u00e9", "a b", "<x>", "%0d%0a", "{}"]),
        ("X-Forwarded-For", ["127.0.0.1", "x", "10.0.0.1, ::1", "999.1.1.1"]),
        ("X-Forwarded-Proto", ["https", "x", "http, https"]),
        ("X-Forwarded-Host", ["evil.example", "a b"]),
        ("Forwarded", ["for=127.0.0.1", "x"]),
        ("X-HTTP-Method-Override", ["DELETE", "x"]),
        ("Origin", ["null", "https://evil.example", "http://localhost", "x", ""]),
        ("Sec-Fetch-Site", ["cross-site", "same-origin", "x"]),
        ("Access-Control-Request-Method", ["PUT", "x"]),
        ("Referer", ["https://evil.example/", "x"]),
        ("Cookie", ["a=b", ";;;", "=", "\u00e9=\u00e9"]),
        ("Expect", ["100-continue", "200-ok", "x"]),
        ("Content-Language", ["lt"]),
        ("Content-Disposition", ["attachment; filename=\"x\"", "x"]),
        ("Content-MD5", ["x"]),
        ("Date", ["x", "Thu, 01 Jan 1970 00:00:00 GMT"]),
        ("TE", ["trailers", "x"]),
        ("Via", ["1.1 x"]),
        ("Max-Forwards", ["0", "x"]),
        ("traceparent", ["00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "x", "00-00-00-00"]),
        ("tracestate", ["a=b", "\u00e9", "=,="]),
        ("baggage", ["a=b", "=", "%zz=%"]),
        ("app-id", ["x", ""]),
        ("app-secret", ["x", ""]),
        ("X-Api-Key", ["x"]),
        ("User-Agent", ["", "\u00e9", "() { :; }; echo"]),
    ];

    private static readonly string[] ContentTypes =
    [
        "application/json; charset=utf-8", "application/json; charset=utf-16", "application/json; charset=iso-8859-1", "application/json; charset=x", "application/json; charset=\"",
        "application/json;;", "APPLICATION/JSON", "text/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x",
        "application/merge-patch+json", "application/problem+json", "application/xml", "application/*", "*/*", "json", "", ";", "application/json, text/plain",
        "application/json; boundary=x", "image/png", "application/octet-stream", "application/vnd.api+json", "text/html; charset=\u00e9", "multipart/mixed; boundary=x", "x/y",
    ];

    private static readonly string[] Credentials =
    [
        "", "Basic", "Basic ", "Basic !!!!", "Basic Og==", "Basic YQ==", "Basic YTpi", "Basic 4oCuOuKArg==", "Basic /////w==", "Bearer", "Bearer ", "Bearer x", "Bearer onbk_x_y",
        "Bearer onbk_", "Bearer CfDJ8", "Bearer a b", "bearer \u00e9", "Digest username=\"x\"", "Negotiate x", "basic YTpi, Bearer x", "\u00e9", "Basic YTpiOmM6ZA==",
    ];

    public static void ChangeHeader(Draft draft, Dice dice)
    {
        var (name, values) = dice.Pick(Headers);
        if (dice.Percent(6))
        {
            draft.SetHeader(name, new string('h', dice.Pick([300, 5_000, 20_000, 40_000])));
            draft.IsBroken = true;
        }
        else if (dice.Percent(8))
        {
            draft.Headers.AddRange([(name, dice.Pick(values)), (name, dice.Pick(values))]);
            draft.IsBroken = true;
        }
        else
        {
            draft.SetHeader(name, Value(draft, dice.Pick(values)));
        }
    }

    public static void ChangeContentType(Draft draft, Dice dice)
    {
        if (dice.Percent(10))
        {
            draft.Headers.RemoveAll(header => header.Name == "Content-Type");
        }
        else
        {
            draft.SetHeader("Content-Type", Value(draft, dice.Pick(ContentTypes)));
        }
    }

    public static void ChangeCredentials(Draft draft, Dice dice)
    {
        if (dice.Percent(25))
        {
            draft.Headers.RemoveAll(header => header.Name == "Authorization");
        }
        else if (dice.Percent(5))
        {
            draft.SetHeader("Authorization", "Bearer " + new string('t', dice.Pick([300, 5_000, 20_000])));
        }
        else if (dice.Percent(10))
        {
            draft.SetHeader("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{new string('u', dice.Pick([1, 300]))}:{new string('p', dice.Pick([0, 300]))}")));
        }
        else
        {
            draft.SetHeader("Authorization", Value(draft, dice.Pick(Credentials)));
        }
    }

    // The server decodes headers as UTF-8 and rejects a single byte of Latin-1 itself.
    private static string Value(Draft draft, string value)
    {
        draft.IsBroken |= value.Any(one => one > '~');
        return value;
    }
}
