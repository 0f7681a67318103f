using System.Globalization;
using System.Text;

namespace Onboarding.Domain.Common;

/// <summary>
/// One defect of a request: the broken rule and its place. Code, message and path are joined from the path segments of the validation context.
/// </summary>
public sealed class Finding
{
    private readonly (PathSegment Segment, int Index)[] _trail;
    private readonly string[] _arguments;

    internal Finding(Rule rule, (PathSegment Segment, int Index)[] trail, string path, string[] arguments)
    {
        (Rule, _trail, Path, _arguments) = (rule, trail, path, arguments);
        (Code, Message) = Translate(rule => rule, segment => segment);
    }

    /// <summary>Creates a defect that was found outside a validation context.</summary>
    public static Finding Of(Rule rule, string path, params string[] arguments) => new(rule, [], path, arguments);

    /// <summary>The rule that was broken.</summary>
    public Rule Rule { get; }

    /// <summary>The place of the defect: a JSON pointer (RFC 6901) into the request.</summary>
    public string Path { get; }

    /// <summary>The complete code, its segments joined by dots, e.g. <c>C017.C016.RE08.DOC03</c>.</summary>
    public string Code { get; }

    /// <summary>The complete message: the messages of the path segments, then the rule's.</summary>
    public string Message { get; }

    /// <summary>Returns the same defect at another place: the request was made of a form, which has the value there.</summary>
    public Finding At(string path) => new(Rule, _trail, path, _arguments);

    /// <summary>Returns code and message in another documented wording of the same rules.</summary>
    public (string Code, string Message) Translate(Func<Rule, Rule> rules, Func<PathSegment, PathSegment> segments)
    {
        var (code, message) = (new StringBuilder(), new StringBuilder());
        foreach (var (segment, index) in _trail)
        {
            var wording = segments(segment);
            Append(code, '.', wording.Code);
            Append(message, ' ', Fill(wording.Message, index.ToString(CultureInfo.InvariantCulture)));
        }

        var rule = rules(Rule);
        Append(code, '.', rule.Code);
        Append(message, ' ', Fill(rule.Message, _arguments));
        return (code.ToString(), message.ToString());
    }

    private static void Append(StringBuilder text, char separator, string part)
    {
        if (part.Length > 0)
        {
            (text.Length > 0 ? text.Append(separator) : text).Append(part);
        }
    }

    private static string Fill(string message, params string[] arguments) =>
        message.Contains("{0}", StringComparison.Ordinal) ? string.Format(CultureInfo.InvariantCulture, message, arguments) : message;
}
