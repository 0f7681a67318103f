using System.Text.RegularExpressions;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access.People;

/// <summary>The e-mail address by which a person signs in. Letter case makes no difference.</summary>
public static partial class EmailAddress
{
    /// <summary>The greatest length, in characters (RFC 5321).</summary>
    public const int MaxLength = 254;

    /// <summary>Returns the form in which addresses are stored and compared; null if the text is not an address.</summary>
    public static string? Read(string? text) => text is { Length: <= MaxLength } && Form().IsMatch(text) && TextRules.IsIdentifier(text)
        ? text.ToLowerInvariant()
        : null;

    [GeneratedRegex(@"^[^\s@,;<>""]+@[^\s@,;<>""]+\.[^\s@,;<>""]+\z")]
    private static partial Regex Form();
}
