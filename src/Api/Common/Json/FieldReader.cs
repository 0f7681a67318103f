using System.Globalization;
using System.Text;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Json;

/// <summary>
/// Reads the members of a request into values, for every dialect, and notes each that is none under the JSON pointer by which the rules know it: they report it
/// with all other defects. Null and, but for texts that are kept as they were sent, blank texts mean absent.
/// </summary>
/// <param name="policy">What the dialect's contract says of values.</param>
/// <param name="allowedNames">The names of the request itself that its form can carry; others are passed over as any unknown name. Null if every name is.</param>
internal sealed class FieldReader(FieldPolicy policy, IReadOnlySet<string>? allowedNames = null)
{
    private const string DayFormat = "yyyy-MM-dd";

    private readonly List<(string Name, int Index)> _path = new(4);
    private List<string>? _unreadable;

    /// <summary>JSON pointers of what could not be read, in the order in which it was read.</summary>
    public IReadOnlyList<string> Unreadable => _unreadable ?? (IReadOnlyList<string>)[];

    /// <summary>A text. A number or a boolean is none.</summary>
    public string? Text(Field field, string name) => TextAsSent(field, name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>A text, be it blank.</summary>
    public string? TextAsSent(Field field, string name)
    {
        if (field.Kind <= FieldKind.Null || !IsAllowedName(name))
        {
            return null;
        }

        return field is { Kind: FieldKind.Text, Raw: { } text } && (policy.AllowsNul || !text.Contains('\0', StringComparison.Ordinal)) ? text : Note(name);
    }

    /// <summary>A text, or a number without sign, fraction and exponent, which becomes the text of its digits.</summary>
    public string? TextOrDigits(Field field, string name) => field.Kind != FieldKind.Number ? TextAsSent(field, name)
        : field.Raw!.All(char.IsAsciiDigit) ? field.Raw
        : Note(name);

    /// <summary>A boolean.</summary>
    public bool? Flag(Field field, string name)
    {
        if (field.Kind == FieldKind.Flag && IsAllowedName(name))
        {
            return field.Raw == "true";
        }

        if (field.Kind <= FieldKind.Null || !IsAllowedName(name))
        {
            return null;
        }

        return !policy.AllowsFlagsAsText ? NoteValue<bool>(name)
            : Text(field, name) is not { } text ? null
            : text.Equals("true", StringComparison.OrdinalIgnoreCase) ? true
            : text.Equals("false", StringComparison.OrdinalIgnoreCase) ? false
            : NoteValue<bool>(name);
    }

    /// <summary>A whole number written as a text; 6.0 and 6e0 are whole too.</summary>
    public long? Integer(Field field, string name) => Text(field, name) is not { } text ? null
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == decimal.Truncate(number)
            && number is >= long.MinValue and <= long.MaxValue ? (long)number
        : NoteValue<long>(name);

    /// <summary>A number, also one that is written as a text.</summary>
    /// <param name="field">The member.</param>
    /// <param name="name">Its name.</param>
    /// <param name="ofText">How a text may write it.</param>
    public decimal? Decimal(Field field, string name, NumberStyles ofText = NumberStyles.Float)
    {
        var style = field.Kind == FieldKind.Number ? NumberStyles.Float : ofText;
        return (field.Kind == FieldKind.Number ? field.Raw : Text(field, name)) is not { } text ? null
            : decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var number) ? number
            : NoteValue<decimal>(name);
    }

    /// <summary>A day, YYYY-MM-DD, not after <paramref name="last"/> if one is given.</summary>
    public DateOnly? Date(Field field, string name, DateOnly? last = null)
    {
        if (Text(field, name) is not { } text)
        {
            return null;
        }

        var day = text.AsSpan(0, Math.Min(text.Length, DayFormat.Length));
        return DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && (text.Length == DayFormat.Length || (policy.AllowsTimestampsAsDays && IsTimestamp(text))) && !(date > last)
                ? date
                : NoteValue<DateOnly>(name);
    }

    /// <summary>A code of a closed set.</summary>
    public T? Code<T>(Field field, string name) where T : struct, Enum => Text(field, name) is not { } text ? null
        : Codes<T>.TryRead(text, out var value) ? value
        : NoteValue<T>(name);

    /// <summary>A text that <paramref name="read"/> understands.</summary>
    public T? Read<T>(Field field, string name, Func<string, T?> read) where T : struct => Text(field, name) is { } text ? read(text) ?? NoteValue<T>(name) : null;

    /// <summary>A text that <paramref name="read"/> turns into another.</summary>
    public string? Read(Field field, string name, Func<string, string?> read) => Text(field, name) is { } text ? read(text) ?? Note(name) : null;

    /// <summary>A text that <paramref name="isKnown"/> knows.</summary>
    public string? KnownCode(Field field, string name, Func<string, bool> isKnown) => Text(field, name) is { } text ? isKnown(text) ? text : Note(name) : null;

    /// <summary>A list of texts. For an element that is none the list itself is noted, and null stands in its place.</summary>
    public IReadOnlyList<string?>? TextList(Texts texts, string name) =>
        IsPresent(texts.Kind, name) ? [.. texts.List!.Select(text => text.Sent.Kind == FieldKind.Null ? Note(name) : TextAsSent(text, name))] : null;

    /// <summary>An object. Names of its members are read below its own.</summary>
    public TOut? Object<TIn, TOut>(Part<TIn> part, string name, Func<FieldReader, TIn, TOut?> read) where TIn : class, new() where TOut : class
    {
        if (!IsPresent(part.Kind, name))
        {
            return null;
        }

        _path.Add((name, -1));
        var result = read(this, part.Value!);
        _path.RemoveAt(_path.Count - 1);
        return result;
    }

    /// <summary>A list of objects, each read below its position. An element that is none is noted there, and an empty object is read in its place.</summary>
    public IReadOnlyList<TOut>? List<TIn, TOut>(Items<TIn> items, string name, Func<FieldReader, TIn, TOut> read) where TIn : class, new()
    {
        if (!IsPresent(items.Kind, name) || (policy.AllowsBlankParts && items.List!.Count == 0))
        {
            return null;
        }

        var result = new TOut[items.List!.Count];
        for (var i = 0; i < result.Length; i++)
        {
            _path.Add((name, i));
            if (!IsElement(items.List[i].Kind))
            {
                Note("");
            }

            result[i] = read(this, items.List[i].Value ?? new TIn());
            _path.RemoveAt(_path.Count - 1);
        }

        return result;
    }

    /// <summary>Whether an object or list is there; JSON of another kind is noted.</summary>
    public bool IsPresent(PartKind kind, string name)
    {
        if (kind == PartKind.Absent || kind == PartKind.Null || !IsAllowedName(name) || (kind == PartKind.Blank && policy.AllowsBlankParts))
        {
            return false;
        }

        if (kind != PartKind.Present)
        {
            Note(name);
        }

        return kind == PartKind.Present;
    }

    /// <summary>Whether a name where the reading stands is one that the form can carry; names inside lists and objects always are.</summary>
    public bool IsAllowedName(string name) => allowedNames is null || _path.Count > 0 || name.Contains('/', StringComparison.Ordinal) || allowedNames.Contains(name);

    /// <summary>Notes what cannot be read; an empty name means the element at hand.</summary>
    public string? Note(string name)
    {
        (_unreadable ??= []).Add(PointerOf(name));
        return null;
    }

    /// <summary>The JSON pointer of a member where the reading stands.</summary>
    public string PointerOf(string name)
    {
        var path = new StringBuilder();
        foreach (var (place, index) in _path)
        {
            path.Append('/').Append(place);
            if (index >= 0)
            {
                path.Append('/').Append(index.ToString(CultureInfo.InvariantCulture));
            }
        }

        return name.Length == 0 ? path.ToString() : path.Append('/').Append(name).ToString();
    }

    private static bool IsTimestamp(string text) => text.Length > DayFormat.Length && text[DayFormat.Length] == 'T'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private bool IsElement(PartKind kind) => kind == PartKind.Present || (policy.AllowsBlankParts && kind is (PartKind.Null or PartKind.Blank));

    private T? NoteValue<T>(string name) where T : struct
    {
        Note(name);
        return null;
    }
}
