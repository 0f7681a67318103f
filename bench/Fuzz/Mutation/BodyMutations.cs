using System.Globalization;
using System.IO.Compression;
using System.Text;
using Onboarding.Fuzz.Requests;

namespace Onboarding.Fuzz.Mutation;

/// <summary>Mutations of a body as bytes, of its encoding and of its length.</summary>
internal static class BodyMutations
{
    // Compressing it takes longer than a request.
    private static readonly byte[] Bomb = Gzip(new byte[8 << 20]);

    public static void ChangeBytes(Draft draft, Dice dice)
    {
        var body = draft.BodyBytes().ToList();
        var at = dice.Below(body.Count + 1);
        switch (dice.Below(8))
        {
            case 0:
                body.RemoveRange(at, body.Count - at);
                break;
            case 1:
                body.InsertRange(at, HostileValues.Bytes(dice));
                break;
            case 2:
                body.InsertRange(0, new byte[] { 0xEF, 0xBB, 0xBF });
                break;
            case 3:
                body.InsertRange(0, new byte[] { 0xFE, 0xFF });
                break;
            case 4:
                body.AddRange(HostileValues.Json(dice));
                break;
            case 5:
                body.AddRange(Encoding.ASCII.GetBytes(new string(' ', dice.Pick([10, 70_000, 1_100_000]))));
                break;
            case 6 when at < body.Count:
                body[at] ^= (byte)(1 << dice.Below(8));
                break;
            default:
                body.Insert(at, (byte)dice.Below(256));
                break;
        }

        Set(draft, [.. body]);
    }

    public static void Encode(Draft draft, Dice dice)
    {
        var plain = draft.BodyBytes();
        var (name, bytes) = dice.Below(12) switch
        {
            0 => ("gzip", Gzip(plain)),
            1 => ("gzip", plain),
            2 => ("gzip", [.. Gzip(plain).SkipLast(4)]),
            3 => ("gzip", [.. Gzip(plain), .. HostileValues.Bytes(dice)]),
            4 => ("gzip", Bomb),
            5 => ("deflate", Deflate(plain)),
            6 => ("br", Brotli(plain)),
            7 => ("br", plain),
            8 => ("gzip, gzip", Gzip(Gzip(plain))),
            9 => ("identity", plain),
            10 => ("charset", Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(plain))),
            _ => (dice.Pick(["zstd", "x", "", "gzip;q=1", "chunked", "\u00ff"]), plain),
        };
        if (name == "charset")
        {
            draft.SetHeader("Content-Type", "application/json; charset=utf-16");
        }
        else
        {
            draft.SetHeader("Content-Encoding", name);
            draft.IsBroken |= name == "\u00ff";
        }

        Set(draft, bytes);
    }

    public static void AddBody(Draft draft, Dice dice)
    {
        Set(draft, dice.Percent(50) ? HostileValues.Json(dice) : "{\"a\":1}"u8.ToArray());
        draft.SetHeader("Content-Type", dice.Pick(["application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]));
    }

    public static void ChangeLength(Draft draft, Dice dice)
    {
        var length = draft.BodyBytes().Length;
        draft.Length = dice.Below(8) switch
        {
            0 => Text(length + 1 + dice.Below(100)),
            1 => Text(dice.Below(length + 1)),
            2 => "-1",
            3 => "99999999999999999999",
            4 => Text(int.MaxValue),
            5 => "x",
            6 => $"{length}, {length}",
            _ => "",
        };
        draft.IsBroken = draft.IsIncomplete = true;
    }

    public static void Chunk(Draft draft, Dice dice)
    {
        var body = draft.BodyBytes();
        var half = body.Length / 2;
        byte[] right = [.. Part(body[..half]), .. Part(body[half..]), .. "0\r\n\r\n"u8];
        draft.SetHeader("Transfer-Encoding", dice.Pick(["chunked", "chunked", "chunked", "Chunked", "gzip, chunked", "x"]));
        draft.Length = dice.Percent(85) ? "" : Text(body.Length);
        Set(draft, dice.Below(6) switch
        {
            0 => right[..^2],
            1 => [.. "zz\r\n"u8, .. body],
            2 => [.. "7fffffffffffffff\r\n"u8, .. body],
            3 => [.. Part(body), .. "0\r\nX-Trailer: 1\r\n\r\n"u8],
            _ => right,
        });
        draft.IsBroken = draft.IsIncomplete = true;
    }

    private static byte[] Part(byte[] bytes) =>
        bytes.Length == 0 ? [] : [.. Encoding.ASCII.GetBytes(bytes.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"), .. bytes, .. "\r\n"u8];

    private static void Set(Draft draft, byte[] body) => (draft.Body, draft.Json) = (body, null);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static byte[] Gzip(byte[] plain) => Compress(plain, target => new GZipStream(target, CompressionLevel.Fastest));

    private static byte[] Deflate(byte[] plain) => Compress(plain, target => new ZLibStream(target, CompressionLevel.Fastest));

    private static byte[] Brotli(byte[] plain) => Compress(plain, target => new BrotliStream(target, CompressionLevel.Fastest));

    private static byte[] Compress(byte[] plain, Func<Stream, Stream> open)
    {
        using var target = new MemoryStream();
        using (var stream = open(target))
        {
            stream.Write(plain);
        }

        return target.ToArray();
    }
}
