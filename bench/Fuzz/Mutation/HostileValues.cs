using System.Text;

namespace Onboarding.Fuzz.Mutation;

/// <summary>Values that programs often do not expect.</summary>
internal static class HostileValues
{
    private static readonly string[] Tokens =
    [
        "null", "true", "false", "{}", "[]", "[null]", "[[]]", "{\"\":null}", "\"\"", "\" \"", "0", "-0", "-1", "1e400", "-1e400", "1e-400", "0.1", "1.0", "00", "1.", ".5",
        "+1", "0x10", "NaN", "Infinity", "2147483648", "-2147483649", "9223372036854775808", "18446744073709551616", "79228162514264337593543950336",
        "1234567890123456789012345678901234567890", "0.00000000000000000000000000000000000000001", "1E+2", "nul", "TRUE", "undefined", "'x'", "\"x", "\\", "/**/1", "",
        "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"a\\ud83d\"", "\"\\uFFFE\\uFFFF\"", "\"\\u202e\\u200b\\ufeff\"", "\"\\x41\"", "\"\\u12\"",
        "\"a\tb\"", "\"a\nb\"", "\"\\r\\n\\u0001\\u007f\"", "\"%s%n%x\"", "\"' OR 1=1 --\"", "\"<script>\"", "\"{{7*7}}\"", "\"../../etc/passwd\"", "\"http://127.0.0.1/\"",
        "\"file:///etc/passwd\"", "\"ＡＢＣ\"", "\"e\\u0301\\u0301\\u0301\\u0301\"", "\"İıſßﬁ\"", "\"😀\"", "\"[object Object]\"", "\"null\"", "\"=1+1\"",
    ];

    private static readonly string[] Dates =
    [
        "2024-02-30", "2023-02-29", "0000-00-00", "0001-01-01", "9999-12-31", "10000-01-01", "-0001-01-01", "2024-13-01", "2024-1-1", "01/02/2024", "2024-02-29T25:61:61Z",
        "2024-06-30T23:59:60Z", "2024-05-28T10:00:00+99:99", "2024-05-28T10:00:00.123456789123Z", "2024-W22", "now", "0", "1716890400", "٢٠٢٤-٠١-٠١", "2024-05-28\u0000",
        "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00",
    ];

    private static readonly string[] Plain =
    [
        "", "0", "-1", "1", "2147483648", "9223372036854775807", "9223372036854775808", "99999999999999999999999", "1e9", "NaN", "null", "true", "%00", "%0a", "%0d%0aX:y",
        "%", "%zz", "%c0%af", "%ff%fe", "%ed%a0%80", "%F4%90%80%80", "..", ".", "%2e%2e", "%2e%2e%2f", "%2F", "%5c", ";", "a;b=c", "+", "%20", "*", "~", "'", "%22", "$", "[]", "{}",
        "a[b]", "%E2%80%AE", "%EF%BB%BF", "00000000-0000-0000-0000-000000000000", "{01994c8a-0000-7000-8000-000000000000}", "01994C8A00007000800000000000000", "ALL", "*,*",
        "2024-02-30", "0001-01-01", "9999-12-31T23:59:59Z", "x%26y%3Dz", "%F0%9F%98%80", "a%CC%81", "_", "-", "1,2,3", "<x>", "%3Cx%3E", "%25", "%2500",
    ];

    /// <summary>Returns the bytes of a JSON value, or of what looks like one.</summary>
    public static byte[] Json(Dice dice) => dice.Below(10) switch
    {
        0 => Encoding.UTF8.GetBytes($"\"{dice.Pick(Dates)}\""),
        1 => [(byte)'"', .. Bytes(dice), (byte)'"'],
        2 => Encoding.UTF8.GetBytes($"\"{LongText(dice)}\""),
        3 => Encoding.UTF8.GetBytes(new string('1', dice.Pick([20, 400, 5_000]))),
        _ => Encoding.UTF8.GetBytes(dice.Pick(Tokens)),
    };

    /// <summary>Returns a text for a path or a query, percent-encoded where it is to be.</summary>
    public static string Part(Dice dice) => dice.Below(12) switch
    {
        0 => new string('a', dice.Pick([100, 300, 1_000, 4_000])),
        1 => string.Concat(Enumerable.Repeat("%F0%9F%98%80", dice.Pick([10, 100]))),
        _ => dice.Pick(Plain),
    };

    /// <summary>Returns a text of a date that is none or an unusual one.</summary>
    public static string Date(Dice dice) => dice.Pick(Dates);

    /// <summary>Returns bytes that are not UTF-8, or random ones.</summary>
    public static byte[] Bytes(Dice dice) => dice.Below(6) switch
    {
        0 => [0xFF],
        1 => [0xC0, 0xAF],
        2 => [0xED, 0xA0, 0x80],
        3 => [0xF4, 0x90, 0x80, 0x80],
        4 => [0x00],
        _ => [.. Enumerable.Range(0, 1 + dice.Below(12)).Select(_ => (byte)dice.Below(256))],
    };

    private static string LongText(Dice dice) => string.Concat(Enumerable.Repeat(dice.Pick(["a", "é", "😀", "\\u0000", "a ", "\\n"]), dice.Pick([100, 257, 1_001, 4_001, 70_000])));
}
