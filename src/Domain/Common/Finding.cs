using System.Globalization;
using System.Text;

namespace Onboarding.Domain.Common;

/// <summary>One defect of a request: which rule, found where. Code, message and path are the joined steps of the walk.</summary>
public sealed class Finding
{
    private readonly (PathSegment Step, int Index)[] _trail;
    private readonly string[] _named;

    internal Finding(Rule rule, (PathSegment Step, int Index)[] trail, string path, string[] named)
    {
        (Rule, _trail, Path, _named) = (rule, trail, path, named);
        (Code, Message) = Join(rule => rule, segment => segment);
    }

    /// <summary>A defect of the request as a whole, found outside any walk.</summary>
    public static Finding Of(Rule rule, string path, params string[] named) => new(rule, [], path, named);

    /// <summary>The rule that was broken.</summary>
    public Rule Rule { get; }

    /// <summary>Where: a JSON pointer (RFC 6901) into the request.</summary>
    public string Path { get; }

    /// <summary>The whole code, segments joined by dots, e.g. <c>C017.C016.RE08.DOC03</c>.</summary>
    public string Code { get; }

    /// <summary>The whole sentence, the steps' sentences first.</summary>
    public string Message { get; }

    /// <summary>Code and message in another documented wording of the same rules.</summary>
    public (string Code, string Message) Join(Func<Rule, Rule> rules, Func<PathSegment, PathSegment> segments)
    {
        var (code, message) = (new StringBuilder(), new StringBuilder());
        foreach (var (segment, index) in _trail)
        {
            var said = segments(segment);
            Join(code, '.', said.Code);
            Join(message, ' ', Fill(said.Says, index.ToString(CultureInfo.InvariantCulture)));
        }

        var rule = rules(Rule);
        Join(code, '.', rule.Code);
        Join(message, ' ', Fill(rule.Says, _named));
        return (code.ToString(), message.ToString());
    }

    private static void Join(StringBuilder text, char separator, string part)
    {
        if (part.Length > 0)
        {
            (text.Length > 0 ? text.Append(separator) : text).Append(part);
        }
    }

    private static string Fill(string says, params string[] named) =>
        says.Contains("{0}", StringComparison.Ordinal) ? string.Format(CultureInfo.InvariantCulture, says, named) : says;
}
