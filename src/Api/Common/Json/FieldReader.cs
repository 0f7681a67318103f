using System.Globalization;
using System.Text;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Json;

/// <summary>
/// Converts the members of a request to values, for every dialect. It notes each unreadable member by the JSON pointer that the rules use, and the
/// rules report it together with all other defects. Null, and a text without a visible character, mean absent, unless texts are kept as they were
/// sent. A text with control characters or U+FFFD is unreadable (<see cref="TextRules.IsText"/>).
/// </summary>
/// <param name="policy">How the dialect's contract writes values.</param>
/// <param name="allowedNames">
/// The root members that the request's form can carry; others are ignored in the same way as unknown names. Null if all are allowed.
/// </param>
internal sealed class FieldReader(FieldPolicy policy, IReadOnlySet<string>? allowedNames = null)
{
    private const string DayFormat = "yyyy-MM-dd";

    private readonly List<(string Name, int Index)> _path = new(4);
    private List<string>? _unreadable;

    /// <summary>The JSON pointers of the unreadable members, in the order in which they were read.</summary>
    public IReadOnlyList<string> Unreadable => _unreadable ?? (IReadOnlyList<string>)[];

    /// <summary>Reads a text; one without a visible character becomes null. A number or a boolean is unreadable.</summary>
    public string? Text(Field field, string name) => field.Kind == FieldKind.Text && TextRules.IsBlank(field.Raw) ? null : TextAsSent(field, name);

    /// <summary>Reads a text, also a blank one.</summary>
    public string? TextAsSent(Field field, string name)
    {
        if (field.Kind <= FieldKind.Null || !IsAllowedName(name))
        {
            return null;
        }

        return field is { Kind: FieldKind.Text, Raw: { } text } && TextRules.IsText(text) ? text : Note(name);
    }

    /// <summary>Reads a text, or a number without sign, fraction and exponent, which becomes the text of its digits.</summary>
    public string? TextOrDigits(Field field, string name) => field.Kind != FieldKind.Number ? TextAsSent(field, name)
        : field.Raw!.All(char.IsAsciiDigit) ? field.Raw
        : Note(name);

    /// <summary>Reads a boolean.</summary>
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

        if (policy.AllowsFlagsAsDigits && field is { Kind: FieldKind.Number or FieldKind.Text, Raw: "1" or "0" })
        {
            return field.Raw == "1";
        }

        return !policy.AllowsFlagsAsText ? NoteValue<bool>(name)
            : Text(field, name) is not { } text ? null
            : text.Equals("true", StringComparison.OrdinalIgnoreCase) ? true
            : text.Equals("false", StringComparison.OrdinalIgnoreCase) ? false
            : NoteValue<bool>(name);
    }

    /// <summary>Reads a whole number written as a text; 6.0 and 6e0 are whole too.</summary>
    public long? Integer(Field field, string name) => Text(field, name) is not { } text ? null
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == decimal.Truncate(number)
            && number is >= long.MinValue and <= long.MaxValue ? (long)number
        : NoteValue<long>(name);

    /// <summary>Reads a number, also one that is written as a text.</summary>
    /// <param name="field">The member.</param>
    /// <param name="name">Its name.</param>
    /// <param name="ofText">The number styles that a text may use.</param>
    public decimal? Decimal(Field field, string name, NumberStyles ofText = NumberStyles.Float)
    {
        var style = field.Kind == FieldKind.Number ? NumberStyles.Float : ofText;
        return (field.Kind == FieldKind.Number ? field.Raw : Text(field, name)) is not { } text ? null
            : decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var number) ? number
            : NoteValue<decimal>(name);
    }

    /// <summary>Reads a day, YYYY-MM-DD, not after <paramref name="last"/> if that is given.</summary>
    /// <param name="field">The member.</param>
    /// <param name="name">Its name.</param>
    /// <param name="last">The latest day.</param>
    /// <param name="allowsTime">Whether a timestamp may have another time than midnight: the contract's own samples write this day so.</param>
    public DateOnly? Date(Field field, string name, DateOnly? last = null, bool allowsTime = false)
    {
        if (Text(field, name) is not { } text)
        {
            return null;
        }

        var day = text.AsSpan(0, Math.Min(text.Length, DayFormat.Length));
        return DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && (text.Length == DayFormat.Length || (policy.AllowsTimestampsAsDays && IsTimestamp(text, allowsTime))) && !(date > last)
                ? date
                : NoteValue<DateOnly>(name);
    }

    /// <summary>Reads a date of which the day, or the month and the day, may be unknown: YYYY-MM-DD, YYYY-MM or YYYY.</summary>
    public PartialDate? PartialDate(Field field, string name) => Read(field, name, Domain.Common.PartialDate.Parse);

    /// <summary>Reads a published code of an enum.</summary>
    public T? Code<T>(Field field, string name) where T : struct, Enum => Text(field, name) is not { } text ? null
        : Codes<T>.TryRead(text, out var value) ? value
        : NoteValue<T>(name);

    /// <summary>Reads a text with <paramref name="read"/>, which returns null for an unreadable one.</summary>
    public T? Read<T>(Field field, string name, Func<string, T?> read) where T : struct =>
        Text(field, name) is { } text ? read(text) ?? NoteValue<T>(name) : null;

    /// <summary>Converts a text with <paramref name="read"/>, which returns null for an unreadable one.</summary>
    public string? Read(Field field, string name, Func<string, string?> read) => Text(field, name) is { } text ? read(text) ?? Note(name) : null;

    /// <summary>Reads a text that <paramref name="isKnown"/> accepts.</summary>
    public string? KnownCode(Field field, string name, Func<string, bool> isKnown) =>
        Text(field, name) is { } text ? isKnown(text) ? text : Note(name) : null;

    /// <summary>Reads a list of texts. An unreadable element becomes null. For an element that is null, the list itself is noted.</summary>
    public IReadOnlyList<string?>? TextList(Texts texts, string name) =>
        IsPresent(texts.Kind, name) ? [.. texts.List!.Select(text => text.Sent.Kind == FieldKind.Null ? Note(name) : TextAsSent(text, name))] : null;

    /// <summary>Reads an object. Its members are read below its own name.</summary>
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

    /// <summary>
    /// Reads a list of objects, each below its index. An unreadable element is noted there, and an empty object is read in its place.
    /// </summary>
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

    /// <summary>Returns whether an object or a list was sent. JSON of another kind is noted as unreadable.</summary>
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

    /// <summary>Returns whether the form can carry a member at the current path. Names inside lists and objects are always allowed.</summary>
    public bool IsAllowedName(string name) =>
        allowedNames is null || _path.Count > 0 || name.Contains('/', StringComparison.Ordinal) || allowedNames.Contains(name);

    /// <summary>Notes an unreadable member. An empty name means the current element.</summary>
    public string? Note(string name)
    {
        (_unreadable ??= []).Add(PointerOf(name));
        return null;
    }

    /// <summary>Returns the JSON pointer of a member at the current path.</summary>
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

    // A time other than midnight is a moment, which may be on the day before or after in the sender's time zone.
    private static bool IsTimestamp(string text, bool allowsTime) =>
        text.Length > DayFormat.Length && text[DayFormat.Length] == 'T'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        && (allowsTime || time.TimeOfDay == TimeSpan.Zero);

    private bool IsElement(PartKind kind) => kind == PartKind.Present || (policy.AllowsBlankParts && kind is (PartKind.Null or PartKind.Blank));

    private T? NoteValue<T>(string name) where T : struct
    {
        Note(name);
        return null;
    }
}
