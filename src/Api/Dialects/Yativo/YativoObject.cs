using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>An object of a request, read member by member. What is sent and cannot be read is noted under the name the rules know it by, and reported by them.</summary>
/// <param name="json">The object.</param>
/// <param name="unreadable">Where JSON pointers of what cannot be read are noted.</param>
internal readonly struct YativoObject(JsonElement json, List<string> unreadable)
{
    private static readonly SearchValues<byte> Blank = SearchValues.Create("\" \t"u8);
    private static readonly JsonElement Empty = JsonDocument.Parse("{}").RootElement;

    /// <summary>Whether a member was sent, be it null.</summary>
    public bool Has(string name) => json.TryGetProperty(name, out _);

    /// <summary>Whether a member was sent that is neither null nor a blank text.</summary>
    public bool HasValue(string name) => json.TryGetProperty(name, out var value)
        && value.ValueKind != JsonValueKind.Null && !(value.ValueKind == JsonValueKind.String && JsonMarshal.GetRawUtf8Value(value).IndexOfAnyExcept(Blank) < 0);

    /// <summary>The same object; what cannot be read is noted elsewhere.</summary>
    public YativoObject With(List<string> elsewhere) => new(json, elsewhere);

    /// <summary>A text; blank and null are nothing. Anything else than a text is noted, and a text with NUL, which no database keeps the same.</summary>
    public string? Text(string name, string pointer)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        try
        {
            if (value.ValueKind == JsonValueKind.String)
            {
                var text = value.GetString()!;
                if (!text.Contains('\0', StringComparison.Ordinal))
                {
                    return string.IsNullOrWhiteSpace(text) ? null : text;
                }
            }
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate: no text.
        }

        unreadable.Add(pointer);
        return null;
    }

    /// <summary>A boolean; anything else is noted.</summary>
    public bool? Flag(string name, string pointer)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        unreadable.Add(pointer);
        return null;
    }

    /// <summary>A text that <paramref name="read"/> understands; anything else is noted.</summary>
    public T? Read<T>(string name, string pointer, Func<string, T?> read) where T : struct
    {
        if (Text(name, pointer) is not { } text)
        {
            return null;
        }

        if (read(text) is { } found)
        {
            return found;
        }

        unreadable.Add(pointer);
        return null;
    }

    /// <summary>A text that <paramref name="read"/> turns into another; what it does not understand is noted.</summary>
    public string? Read(string name, string pointer, Func<string, string?> read)
    {
        if (Text(name, pointer) is not { } text)
        {
            return null;
        }

        if (read(text) is { } found)
        {
            return found;
        }

        unreadable.Add(pointer);
        return null;
    }

    /// <summary>A number, also one that is written as a text; anything else is noted.</summary>
    public decimal? Number(string name, string pointer)
    {
        if (json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number)
        {
            if (value.TryGetDecimal(out var number))
            {
                return number;
            }

            unreadable.Add(pointer);
            return null;
        }

        return Read<decimal>(name, pointer, text =>
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null);
    }

    /// <summary>A day, YYYY-MM-DD; anything else is noted.</summary>
    public DateOnly? Day(string name, string pointer) => Read<DateOnly>(name, pointer, text =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);

    /// <summary>
    /// A list of objects; anything else is noted. An element that is none is noted under its position, and stands in the list as an empty object.
    /// </summary>
    public IReadOnlyList<YativoObject>? List(string name, string pointer)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            unreadable.Add(pointer);
            return null;
        }

        var list = new List<YativoObject>(value.GetArrayLength());
        foreach (var element in value.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.Object)
            {
                unreadable.Add($"{pointer}/{list.Count}");
            }

            list.Add(new(element.ValueKind == JsonValueKind.Object ? element : Empty, unreadable));
        }

        return list;
    }

    /// <summary>An object; anything else is noted.</summary>
    public YativoObject? Object(string name, string pointer)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            return new(value, unreadable);
        }

        unreadable.Add(pointer);
        return null;
    }
}
