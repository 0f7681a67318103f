using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Onboarding.Api.Common;

/// <summary>
/// An object of a request, read member by member, so that every defect is told by its field. What is sent and cannot be read is noted under the name the
/// rules know it by, and reported by them.
/// </summary>
/// <param name="json">The object.</param>
/// <param name="unreadable">Where JSON pointers of what cannot be read are noted.</param>
/// <param name="nul">What the dialect does with a NUL in a text.</param>
/// <param name="only">The one member that counts; all, if none is named.</param>
internal readonly struct WireObject(JsonElement json, List<string> unreadable, Nul nul, string? only = null)
{
    private const string DateFormat = "yyyy-MM-dd";

    private static readonly SearchValues<byte> Blank = SearchValues.Create("\" \t"u8);
    private static readonly JsonElement Empty = JsonDocument.Parse("{}").RootElement;

    /// <summary>How much could not be read so far.</summary>
    public int Noted => unreadable.Count;

    /// <summary>Whether a member was sent, be it null.</summary>
    public bool Has(string name) => (only is null || only == name) && json.TryGetProperty(name, out _);

    /// <summary>Whether a member was sent that is neither null nor a blank text; a long text is not decoded for it.</summary>
    public bool HasValue(string name) =>
        Value(name) is { } value && !(value.ValueKind == JsonValueKind.String && JsonMarshal.GetRawUtf8Value(value).IndexOfAnyExcept(Blank) < 0);

    /// <summary>The same object; what cannot be read is noted elsewhere.</summary>
    public WireObject With(List<string> elsewhere) => new(json, elsewhere, nul, only);

    /// <summary>A text; null is nothing, and so is a blank one. Anything else than a text is noted.</summary>
    public string? Text(string name, string pointer) => TextAsSent(name, pointer) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>A text, be it blank; null is nothing. Anything else than a text is noted.</summary>
    public string? TextAsSent(string name, string pointer) => Value(name) is { } value ? TextOf(value, pointer) : null;

    /// <summary>A text, or a number without sign, fraction and exponent, which becomes the text of its digits; anything else is noted.</summary>
    public string? TextOrDigits(string name, string pointer) => Value(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText() is var digits && digits.All(char.IsAsciiDigit) ? digits : Note(pointer),
        { } value => TextOf(value, pointer),
    };

    /// <summary>A boolean; anything else is noted.</summary>
    public bool? Flag(string name, string pointer)
    {
        switch (Value(name))
        {
            case null:
                return null;
            case { ValueKind: JsonValueKind.True or JsonValueKind.False } value:
                return value.GetBoolean();
            default:
                Note(pointer);
                return null;
        }
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

        Note(pointer);
        return null;
    }

    /// <summary>A text that <paramref name="read"/> turns into another; what it does not understand is noted.</summary>
    public string? Read(string name, string pointer, Func<string, string?> read) => Text(name, pointer) is { } text ? read(text) ?? Note(pointer) : null;

    /// <summary>A text that <paramref name="isKnown"/> knows; anything else is noted.</summary>
    public string? Known(string name, string pointer, Func<string, bool> isKnown) => Read(name, pointer, text => isKnown(text) ? text : null);

    /// <summary>A day, YYYY-MM-DD, not after <paramref name="last"/> if one is given; anything else is noted.</summary>
    public DateOnly? Day(string name, string pointer, DateOnly? last = null) => Read<DateOnly>(name, pointer, text =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && !(day > last) ? day : null);

    /// <summary>A number, also one that is written as a text; anything else is noted.</summary>
    public decimal? Number(string name, string pointer)
    {
        if (Value(name) is { ValueKind: JsonValueKind.Number } value)
        {
            if (value.TryGetDecimal(out var number))
            {
                return number;
            }

            Note(pointer);
            return null;
        }

        return Read<decimal>(name, pointer, text =>
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null);
    }

    /// <summary>An object; anything else is noted.</summary>
    public WireObject? Object(string name, string pointer)
    {
        switch (Value(name))
        {
            case null:
                return null;
            case { ValueKind: JsonValueKind.Object } value:
                return new(value, unreadable, nul);
            default:
                Note(pointer);
                return null;
        }
    }

    /// <summary>
    /// A list of objects; anything else is noted. An element that is none is noted under its position, and stands in the list as an empty object.
    /// </summary>
    public IReadOnlyList<WireObject>? Objects(string name, string pointer)
    {
        if (Elements(name, pointer) is not { } elements)
        {
            return null;
        }

        var objects = new List<WireObject>(elements.GetArrayLength());
        foreach (var element in elements.EnumerateArray())
        {
            var isObject = element.ValueKind == JsonValueKind.Object;
            if (!isObject)
            {
                Note($"{pointer}/{objects.Count}");
            }

            objects.Add(new(isObject ? element : Empty, unreadable, nul));
        }

        return objects;
    }

    /// <summary>A list of texts; anything else is noted. For an element that is none the list itself is noted, and nothing stands in its place.</summary>
    public IReadOnlyList<string?>? Texts(string name, string pointer)
    {
        if (Elements(name, pointer) is not { } elements)
        {
            return null;
        }

        var texts = new List<string?>(elements.GetArrayLength());
        foreach (var element in elements.EnumerateArray())
        {
            texts.Add(TextOf(element, pointer));
        }

        return texts;
    }

    /// <summary>Notes what cannot be read.</summary>
    public string? Note(string pointer)
    {
        unreadable.Add(pointer);
        return null;
    }

    private JsonElement? Value(string name) =>
        (only is null || only == name) && json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private JsonElement? Elements(string name, string pointer)
    {
        switch (Value(name))
        {
            case null:
                return null;
            case { ValueKind: JsonValueKind.Array } value:
                return value;
            default:
                Note(pointer);
                return null;
        }
    }

    private string? TextOf(JsonElement value, string pointer)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String && value.GetString() is { } text && (nul == Nul.Taken || !text.Contains('\0', StringComparison.Ordinal))
                ? text
                : Note(pointer);
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate: no text.
            return Note(pointer);
        }
    }
}

/// <summary>What a dialect does with a NUL in a text. Documents keep one as it is; columns, files and the programs of clients often end there.</summary>
internal enum Nul
{
    /// <summary>It is a character as any other: what is promised to come back byte for byte does.</summary>
    Taken,

    /// <summary>The text is none.</summary>
    Refused,
}
