using System.Text.Json;

namespace Onboarding.Api.Common;

/// <summary>
/// An object of a request, read member by member, so that every defect is told by its field. What is sent and cannot be read is noted under the name the
/// rules know it by, and reported by them.
/// </summary>
/// <param name="json">The object.</param>
/// <param name="unreadable">Where JSON pointers of what cannot be read are noted.</param>
/// <param name="only">The one member that counts; all, if none is named.</param>
internal readonly struct WireObject(JsonElement json, List<string> unreadable, string? only = null)
{
    /// <summary>How much could not be read so far.</summary>
    public int Noted => unreadable.Count;

    /// <summary>Whether a member was sent, be it null.</summary>
    public bool Has(string name) => (only is null || only == name) && json.TryGetProperty(name, out _);

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

    /// <summary>A text that <paramref name="isKnown"/> knows; anything else is noted.</summary>
    public string? Known(string name, string pointer, Func<string, bool> isKnown) =>
        Text(name, pointer) is { } text ? isKnown(text) ? text : Note(pointer) : null;

    /// <summary>An object; anything else is noted.</summary>
    public WireObject? Object(string name, string pointer)
    {
        switch (Value(name))
        {
            case null:
                return null;
            case { ValueKind: JsonValueKind.Object } value:
                return new(value, unreadable);
            default:
                Note(pointer);
                return null;
        }
    }

    /// <summary>The elements of a list that <paramref name="read"/> understands, each given with its own pointer; anything else than a list is noted.</summary>
    public IReadOnlyList<T>? List<T>(string name, string pointer, Func<JsonElement, string, T> read)
    {
        switch (Value(name))
        {
            case null:
                return null;
            case { ValueKind: JsonValueKind.Array } value:
                return [.. value.EnumerateArray().Select((element, index) => read(element, $"{pointer}/{index}"))];
            default:
                Note(pointer);
                return null;
        }
    }

    /// <summary>A text inside a list; anything else is noted.</summary>
    public string? TextOf(JsonElement value, string pointer)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : Note(pointer);
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate: no text.
            return Note(pointer);
        }
    }

    /// <summary>Notes what cannot be read.</summary>
    public string? Note(string pointer)
    {
        unreadable.Add(pointer);
        return null;
    }

    private JsonElement? Value(string name) =>
        (only is null || only == name) && json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
