using System.Globalization;
using System.Text;

namespace Onboarding.Domain.Common;

/// <summary>
/// Collects the findings of one request and the place where each was found. It collects all defects up to <see cref="MaxFindings"/>, because a
/// malicious body could contain hundreds of thousands.
/// </summary>
/// <param name="unreadable">
/// JSON pointers (RFC 6901) of values that were sent but could not be read as the type of their field (a date, a number, a member of an enum). The
/// reader leaves the field empty and adds its pointer; the rules report it with the field's own code.
/// </param>
public sealed class ValidationContext(IReadOnlyList<string> unreadable)
{
    /// <summary>The greatest number of defects in one response.</summary>
    public const int MaxFindings = 1_000;

    private const int LongestQuote = 256;

    private readonly List<(PathSegment Segment, int Index)> _trail = new(4);
    private List<Finding>? _findings;
    private HashSet<string>? _unreadable;

    /// <summary>The findings, in the order in which they were added.</summary>
    public IReadOnlyList<Finding> Findings => _findings ?? (IReadOnlyList<Finding>)[];

    /// <summary>Enters a part, or the element <paramref name="index"/> of a list.</summary>
    public void Enter(PathSegment segment, int index = -1) => _trail.Add((segment, index));

    /// <summary>Leaves the part or element entered last.</summary>
    public void Leave() => _trail.RemoveAt(_trail.Count - 1);

    /// <summary>Adds a defect of a field of the current object. An empty field name means the object itself.</summary>
    public void Add(Rule rule, string field, params string[] arguments)
    {
        _findings ??= [];
        if (_findings.Count < MaxFindings)
        {
            _findings.Add(new Finding(rule, [.. _trail], PathTo(field), [.. arguments.Select(Shorten)]));
        }
    }

    /// <summary>Returns whether a field was sent with a value that could not be read.</summary>
    public bool IsUnreadable(string field)
    {
        if (unreadable.Count == 0)
        {
            return false;
        }

        // Called for every field of every element, so with a malicious body a linear search would take quadratic time.
        _unreadable ??= [.. unreadable];
        return _unreadable.Contains(PathTo(field));
    }

    /// <summary>Returns whether a field, or a part of the object in it, was sent with a value that could not be read.</summary>
    public bool ContainsUnreadable(string field)
    {
        if (unreadable.Count == 0)
        {
            return false;
        }

        var path = PathTo(field);
        return unreadable.Any(one => one.StartsWith(path, StringComparison.Ordinal) && (one.Length == path.Length || one[path.Length] == '/'));
    }

    // A message quotes the request, but need not return a megabyte of it.
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
