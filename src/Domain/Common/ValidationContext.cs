using System.Globalization;
using System.Text;

namespace Onboarding.Domain.Common;

/// <summary>
/// The walk down one request: rules report to it, steps give what they report its address. One walk gathers every defect, up to
/// <see cref="MaxFindings"/> (a hostile body could hold hundreds of thousands).
/// </summary>
/// <param name="unreadable">
/// JSON pointers (RFC 6901) of values that were sent but could not be read as what their field holds (a date, a number, a member of a
/// closed set). The reader leaves the field empty and notes it here; the rules report it under the field's own code.
/// </param>
public sealed class ValidationContext(IReadOnlyList<string> unreadable)
{
    /// <summary>The most defects one answer lists.</summary>
    public const int MaxFindings = 1_000;

    private const int LongestQuote = 256;

    private readonly List<(PathSegment Segment, int Index)> _trail = new(4);
    private List<Finding>? _findings;
    private HashSet<string>? _unreadable;

    /// <summary>What was found, in the order of the walk.</summary>
    public IReadOnlyList<Finding> Findings => _findings ?? (IReadOnlyList<Finding>)[];

    /// <summary>Goes into a part, or into element <paramref name="index"/> of a list.</summary>
    public void Enter(PathSegment segment, int index = -1) => _trail.Add((segment, index));

    /// <summary>Goes back up one step.</summary>
    public void Leave() => _trail.RemoveAt(_trail.Count - 1);

    /// <summary>Notes a defect at a field of where the walk is; an empty field name means the object itself.</summary>
    public void Add(Rule rule, string field, params string[] arguments)
    {
        _findings ??= [];
        if (_findings.Count < MaxFindings)
        {
            _findings.Add(new Finding(rule, [.. _trail], PathTo(field), [.. arguments.Select(Shorten)]));
        }
    }

    /// <summary>Whether a field was sent with a value that could not be read.</summary>
    public bool IsUnreadable(string field)
    {
        if (unreadable.Count == 0)
        {
            return false;
        }

        // Every field of every element asks, so a hostile body would make a plain search quadratic.
        _unreadable ??= [.. unreadable];
        return _unreadable.Contains(PathTo(field));
    }

    /// <summary>Whether a field, or a part of the object it is, was sent with a value that could not be read.</summary>
    public bool ContainsUnreadable(string field)
    {
        if (unreadable.Count == 0)
        {
            return false;
        }

        var path = PathTo(field);
        return unreadable.Any(one => one.StartsWith(path, StringComparison.Ordinal) && (one.Length == path.Length || one[path.Length] == '/'));
    }

    // A message quotes what was sent; it need not send a megabyte back.
    private static string Shorten(string text) => text.Length <= LongestQuote ? text : text[..LongestQuote] + "…";

    private string PathTo(string field)
    {
        var path = new StringBuilder();
        foreach (var (segment, index) in _trail)
        {
            if (segment.Path.Length > 0)
            {
                path.Append('/').Append(segment.Path);
                if (index >= 0)
                {
                    path.Append('/').Append(index.ToString(CultureInfo.InvariantCulture));
                }
            }
        }

        return field.Length == 0 ? path.ToString() : path.Append('/').Append(field).ToString();
    }
}
