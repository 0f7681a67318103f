using System.Text;
using Onboarding.Api.Common.Files;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>Writes rejected records in the format of their source, each beside its reason.</summary>
/// <param name="Format">The format.</param>
/// <param name="Separator">The separator of CSV.</param>
/// <param name="Header">The header of CSV, without columns of remarks.</param>
/// <param name="HasMark">Whether the source begins with a byte order mark.</param>
internal sealed record RejectedText(ImportFormat Format, string? Separator, string? Header, bool HasMark)
{
    /// <summary>The end of a list of JSON.</summary>
    public static readonly ReadOnlyMemory<byte> JsonEnd = "]\n"u8.ToArray();

    /// <summary>Returns how the rejected records of a file are written. The first record of a CSV file must have been read.</summary>
    public static RejectedText Of(ImportFile source) =>
        new(source.Format, source.CsvHead?.Separator, source.CsvHead?.Header, source.HasMark);

    /// <summary>Returns the ending of a file's name.</summary>
    public static string EndingOf(ImportFormat format) => format switch
    {
        ImportFormat.Csv => "csv",
        ImportFormat.Json => "json",
        _ => "ndjson",
    };

    /// <summary>Writes a record.</summary>
    public void Write(Stream output, ReadOnlyMemory<byte> text, string code, string description, bool isFirst)
    {
        if (Format == ImportFormat.Csv)
        {
            if (isFirst)
            {
                output.Write(HasMark ? "\uFEFF"u8 : default);
                output.Write(Encoding.UTF8.GetBytes($"{JsonRemarks.Code}{Separator}{JsonRemarks.Description}{Separator}{Header}\n"));
            }

            output.Write(Encoding.UTF8.GetBytes(CsvText.Line([code, description], Separator!) + Separator));
            output.Write(text.Span);
        }
        else
        {
            output.Write(Format == ImportFormat.Json ? (isFirst ? "["u8 : ",\n"u8) : default);
            output.Write(JsonRemarks.Add(text, code, description).Span);
        }

        output.Write(Format == ImportFormat.Json ? default : "\n"u8);
    }
}
