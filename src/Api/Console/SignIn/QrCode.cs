using System.Text;

namespace Onboarding.Api.Console.SignIn;

/// <summary>
/// Draws a text as a QR code (ISO/IEC 18004): byte mode, versions 1 to 9, error correction L, mask 0. Authenticator apps read the address of a secret
/// from it.
/// </summary>
public sealed class QrCode
{
    // For each version: the bytes of error correction in a block, and the bytes of data in each block.
    private static readonly (int Correction, int[] Blocks)[] Versions =
    [
        (7, [19]), (10, [34]), (15, [55]), (20, [80]), (26, [108]), (18, [68, 68]), (20, [78, 78]), (24, [97, 97]), (30, [116, 116]),
    ];

    // For each version: the centres of the alignment patterns.
    private static readonly int[][] Centres = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46]];

    // The bits that state the versions 7 to 9, with their error correction.
    private static readonly int[] VersionBits = [0x07C94, 0x085BC, 0x09A99];

    private readonly bool?[,] _modules;

    private QrCode(int version, byte[] content)
    {
        Size = 17 + (4 * version);
        _modules = new bool?[Size, Size];
        DrawPatterns(version);
        var isPattern = new bool[Size, Size];
        for (var i = 0; i < Size * Size; i++)
        {
            isPattern[i / Size, i % Size] = _modules[i / Size, i % Size] is not null;
        }

        DrawContent(content, isPattern);
    }

    /// <summary>The number of modules in each direction.</summary>
    public int Size { get; }

    /// <summary>Returns whether a module is dark.</summary>
    public bool IsDark(int x, int y) => _modules[y, x] == true;

    /// <summary>Returns the code of a text; null if the text has more than 230 bytes.</summary>
    public static QrCode? Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var at = Array.FindIndex(Versions, version => version.Blocks.Sum() >= bytes.Length + 2);
        return at < 0 ? null : new(at + 1, Encode(bytes, Versions[at].Correction, Versions[at].Blocks));
    }

    // The mode (4 bits), the length (8 bits), the text, an end (4 bits), then two bytes in turn; the blocks interleaved, then their correction.
    private static byte[] Encode(byte[] text, int correction, int[] blocks)
    {
        var data = new byte[blocks.Sum()];
        (data[0], data[1]) = ((byte)(0x40 | (text.Length >> 4)), (byte)(text.Length << 4));
        for (var i = 0; i < text.Length; i++)
        {
            data[i + 1] |= (byte)(text[i] >> 4);
            data[i + 2] = (byte)(text[i] << 4);
        }

        for (var (i, isFirst) = (text.Length + 2, true); i < data.Length; i++, isFirst = !isFirst)
        {
            data[i] = (byte)(isFirst ? 0xEC : 0x11);
        }

        var parts = blocks.Select((length, i) => data.AsSpan(blocks.Take(i).Sum(), length).ToArray()).ToList();
        var corrections = parts.Select(part => ReedSolomon.Correction(part, correction)).ToList();
        return
        [
            .. Enumerable.Range(0, blocks.Max()).SelectMany(i => parts.Where(part => i < part.Length).Select(part => part[i])),
            .. Enumerable.Range(0, correction).SelectMany(i => corrections.Select(one => one[i])),
        ];
    }

    private void DrawPatterns(int version)
    {
        for (var i = 0; i < Size; i++)
        {
            _modules[6, i] = _modules[i, 6] = i % 2 == 0;
        }

        foreach (var (x, y) in new[] { (3, 3), (Size - 4, 3), (3, Size - 4) })
        {
            DrawSquare(x, y, 4, ring => ring is not (2 or 4));
        }

        var centres = Centres[version - 1];
        foreach (var (x, y) in centres.SelectMany(x => centres.Select(y => (x, y))))
        {
            if ((x, y) != (6, 6) && (x, y) != (6, centres[^1]) && (x, y) != (centres[^1], 6))
            {
                DrawSquare(x, y, 2, ring => ring != 1);
            }
        }

        DrawFormat();
        for (var i = 0; version >= 7 && i < 18; i++)
        {
            var isDark = ((VersionBits[version - 7] >> i) & 1) == 1;
            _modules[i / 3, Size - 11 + (i % 3)] = _modules[Size - 11 + (i % 3), i / 3] = isDark;
        }
    }

    private void DrawSquare(int centreX, int centreY, int radius, Func<int, bool> isDark)
    {
        for (var y = Math.Max(0, centreY - radius); y <= Math.Min(Size - 1, centreY + radius); y++)
        {
            for (var x = Math.Max(0, centreX - radius); x <= Math.Min(Size - 1, centreX + radius); x++)
            {
                _modules[y, x] = isDark(Math.Max(Math.Abs(x - centreX), Math.Abs(y - centreY)));
            }
        }
    }

    // The level of error correction and the mask, with their own correction, twice.
    private void DrawFormat()
    {
        const int LevelLMask0 = 1 << 3;
        var rest = LevelLMask0;
        for (var i = 0; i < 10; i++)
        {
            rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        }

        var bits = ((LevelLMask0 << 10) | rest) ^ 0x5412;
        for (var i = 0; i < 15; i++)
        {
            var isDark = ((bits >> i) & 1) == 1;
            var (x, y) = i switch { < 6 => (8, i), 6 => (8, 7), 7 => (8, 8), 8 => (7, 8), _ => (14 - i, 8) };
            _modules[y, x] = isDark;
            (x, y) = i < 8 ? (Size - 1 - i, 8) : (8, Size - 15 + i);
            _modules[y, x] = isDark;
        }

        _modules[Size - 8, 8] = true;
    }

    // From the right to the left in pairs of columns, upwards and downwards in turn. Column 6 is a pattern.
    private void DrawContent(byte[] content, bool[,] isPattern)
    {
        var bit = 0;
        for (var right = Size - 1; right >= 1; right -= right == 8 ? 3 : 2)
        {
            for (var i = 0; i < Size * 2; i++)
            {
                var isUp = ((right + 1) & 2) == 0;
                var (x, y) = (right - (i % 2), isUp ? Size - 1 - (i / 2) : i / 2);
                if (!isPattern[y, x])
                {
                    var isDark = bit < content.Length * 8 && ((content[bit / 8] >> (7 - (bit % 8))) & 1) == 1;
                    _modules[y, x] = isDark ^ ((x + y) % 2 == 0);
                    bit++;
                }
            }
        }
    }
}
