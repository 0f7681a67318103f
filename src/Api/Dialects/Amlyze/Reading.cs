using System.Globalization;
using System.Text;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>
/// Reads texts of the wire into values and notes, with its place, each that is none. Null and blank text mean absent. A text with
/// the character NUL is unreadable: no database keeps it the same.
/// </summary>
/// <param name="whiteList">The names of the request itself that its form can carry; others are passed over as any unknown name. Null if every name is.</param>
internal sealed class Reading(IReadOnlySet<string>? whiteList = null)
{
    private readonly List<(string Name, int Index)> _place = new(4);
    private List<string>? _unreadable;

    /// <summary>JSON pointers of what could not be read.</summary>
    public IReadOnlyList<string> Unreadable => _unreadable ?? (IReadOnlyList<string>)[];

    public string? Text(string? raw, string name)
    {
        if (string.IsNullOrWhiteSpace(raw) || !IsOnList(name))
        {
            return null;
        }

        return ReferenceEquals(raw, ScalarTextConverter.NotAScalar) || raw.Contains('\0') ? Fail<string>(name) : raw;
    }

    public bool? Flag(string? raw, string name) => Text(raw, name) is not { } text ? null
        : text.Equals("true", StringComparison.OrdinalIgnoreCase) ? true
        : text.Equals("false", StringComparison.OrdinalIgnoreCase) ? false
        : FailValue<bool>(name);

    /// <summary>A whole number; 6.0 and 6e0 are whole too.</summary>
    public long? Integer(string? raw, string name) => Text(raw, name) is not { } text ? null
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == decimal.Truncate(number)
            && number is >= long.MinValue and <= long.MaxValue ? (long)number
        : FailValue<long>(name);

    public decimal? Decimal(string? raw, string name) => Text(raw, name) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : FailValue<decimal>(name);

    /// <summary>yyyy-MM-dd, or a timestamp whose date, as written, is meant.</summary>
    public DateOnly? Date(string? raw, string name)
    {
        if (Text(raw, name) is not { } text)
        {
            return null;
        }

        var isDate = DateOnly.TryParseExact(text.AsSpan(0, Math.Min(text.Length, 10)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        return isDate && (text.Length == 10 || IsTimestamp(text)) ? date : FailValue<DateOnly>(name);
    }

    public T? Code<T>(string? raw, string name) where T : struct, Enum => Text(raw, name) is not { } text ? null
        : Codes<T>.TryRead(text, out var value) ? value
        : FailValue<T>(name);

    /// <summary>Whether a name where the reading stands is one that the form can carry; names inside lists and objects always are.</summary>
    public bool IsOnList(string name) => whiteList is null || _place.Count > 0 || name.Contains('/') || whiteList.Contains(name);

    /// <summary>Notes something of another kind where an object belongs; an empty name means the element at hand.</summary>
    public void Misplace(string name) => Fail<string>(name);

    /// <summary>A list, element by element; null elements are empty objects, and an empty list is absent.</summary>
    public IReadOnlyList<TOut>? List<TIn, TOut>(List<TIn?>? items, string name, Func<Reading, TIn, TOut> read) where TIn : class, new()
    {
        if (!IsOnList(name))
        {
            return null;
        }

        if (Misplaced<List<TIn?>>.Is(items))
        {
            Misplace(name);
            return null;
        }

        if (items is null or { Count: 0 })
        {
            return null;
        }

        var result = new TOut[items.Count];
        for (var i = 0; i < result.Length; i++)
        {
            _place.Add((name, i));
            if (Misplaced<TIn>.Is(items[i]))
            {
                Misplace("");
            }

            result[i] = read(this, items[i] ?? new TIn());
            _place.RemoveAt(_place.Count - 1);
        }

        return result;
    }

    private static bool IsTimestamp(string text) =>
        text[10] == 'T' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private T? FailValue<T>(string name) where T : struct
    {
        Fail<string>(name);
        return null;
    }

    private T? Fail<T>(string name) where T : class
    {
        var path = new StringBuilder();
        foreach (var (list, index) in _place)
        {
            path.Append('/').Append(list).Append('/').Append(index.ToString(CultureInfo.InvariantCulture));
        }

        (_unreadable ??= []).Add(name.Length == 0 ? path.ToString() : path.Append('/').Append(name).ToString());
        return null;
    }
}
