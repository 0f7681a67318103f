using System.Text;

namespace Onboarding.Api.Common.Files;

/// <summary>
/// Recognises files that are not text in UTF-8 by their first bytes, so that a message can name what was given and say how to convert it.
/// </summary>
internal static class ForeignFiles
{
    /// <summary>The number of bytes that are enough to recognise a file.</summary>
    public const int HeadBytes = 4_096;

    private const string SaveAsCsv = "save it as \"CSV UTF-8\"";
    private const string Extract = "extract the file first";

    private static readonly (byte[] Start, string Name, string Advice)[] Kinds =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], "an Office file of the old format (.xls)", SaveAsCsv),
        ("%PDF"u8.ToArray(), "a PDF document", "export the data as CSV from the program that made it"),
        ("SQLite format 3\0"u8.ToArray(), "an SQLite database", "export the data as CSV"),
        ("PAR1"u8.ToArray(), "a Parquet file", "convert it to CSV or to one JSON object a line"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive", Extract),
        ("Rar!"u8.ToArray(), "a RAR archive", Extract),
        ("BZh"u8.ToArray(), "compressed by bzip2", "decompress it, or use gzip"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "compressed by xz", "decompress it, or use gzip"),
        ([0x28, 0xB5, 0x2F, 0xFD], "compressed by Zstandard", "decompress it, or use gzip"),
        ([0xFF, 0xD8, 0xFF], "an image", "export the data as CSV"),
        ([0x89, 0x50, 0x4E, 0x47], "an image", "export the data as CSV"),
        ([0xFF, 0xFE], "text in UTF-16", "save it as UTF-8"),
        ([0xFE, 0xFF], "text in UTF-16", "save it as UTF-8"),
    ];

    /// <summary>
    /// Returns what a file is and what to do, such as <c>an Excel workbook: save it as "CSV UTF-8"</c>; null if it may be text.
    /// </summary>
    /// <param name="head">The first bytes of the file, at most <see cref="HeadBytes"/>.</param>
    public static string? Describe(ReadOnlySpan<byte> head)
    {
        foreach (var (start, name, advice) in Kinds)
        {
            if (head.StartsWith(start))
            {
                return $"{name}: {advice}";
            }
        }

        if (head.StartsWith("PK\x03\x04"u8))
        {
            return OfArchive(head);
        }

        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            ? "an HTML page: download the file itself"
            : text.StartsWith('<') ? "an XML file: convert it to CSV or to one JSON object a line"
            : head.Contains((byte)0) ? "no text: save the data as CSV in UTF-8"
            : null;
    }

    // Office files are ZIP archives, whose first entries tell which.
    private static string OfArchive(ReadOnlySpan<byte> head) =>
        head.IndexOf("opendocument.spreadsheet"u8) >= 0 ? $"an OpenDocument spreadsheet: {SaveAsCsv}"
        : head.IndexOf("word/"u8) >= 0 ? "a Word document: export the data as CSV"
        : head.IndexOf("xl/"u8) >= 0 || head.IndexOf("[Content_Types].xml"u8) >= 0 ? $"an Excel workbook: {SaveAsCsv}"
        : $"a ZIP archive: {Extract}";
}
