using System.Text.Json;
using Onboarding.Api.Common.Bodies;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>The structure of a file of customers.</summary>
internal enum ImportFormat
{
    /// <summary>One customer a line.</summary>
    Ndjson,

    /// <summary>The body of a batch call, or its list alone.</summary>
    Json,

    /// <summary>A header, and one customer a row.</summary>
    Csv,
}

/// <summary>Recognises the structure of a file.</summary>
internal static class ImportFormats
{
    /// <summary>Returns the format that an extension stands for; null if there is none. The extension <c>.gz</c> after it is ignored.</summary>
    public static ImportFormat? OfName(string path) =>
        Path.GetExtension(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path).ToUpperInvariant() switch
        {
            ".NDJSON" or ".JSONL" => ImportFormat.Ndjson,
            ".JSON" => ImportFormat.Json,
            ".CSV" or ".TSV" or ".TXT" => ImportFormat.Csv,
            _ => null,
        };

    /// <summary>Returns whether content begins with a line of an export: only such a customer has the member standing at its root.</summary>
    public static bool IsExport(ReadOnlySpan<byte> head)
    {
        try
        {
            var json = new Utf8JsonReader(ByteOrderMark.Strip(head.ToArray()).Span, isFinalBlock: false, default);
            while (json.Read() && json.CurrentDepth <= 1)
            {
                if (json.TokenType != JsonTokenType.PropertyName)
                {
                    continue;
                }

                if (json.ValueTextEquals("standing"u8))
                {
                    return true;
                }

                // The head may end within a value.
                if (!json.Read() || !json.TrySkip())
                {
                    return false;
                }
            }

            return false;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Returns the format of the content that begins so: JSON if it begins with a bracket or with the member customers.</summary>
    public static ImportFormat OfContent(ReadOnlySpan<byte> head)
    {
        var text = ByteOrderMark.Strip(head.ToArray()).Span.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty || text[0] is not ((byte)'[' or (byte)'{'))
        {
            return ImportFormat.Csv;
        }

        try
        {
            var json = new Utf8JsonReader(text, isFinalBlock: false, default);
            var isBatch = text[0] == '['
                || (json.Read() && json.Read() && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("customers"u8));
            return isBatch ? ImportFormat.Json : ImportFormat.Ndjson;
        }
        catch (JsonException)
        {
            return ImportFormat.Ndjson;
        }
    }
}
