using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Files;

/// <summary>The reasons to reject a file of a case, beside those of document contents.</summary>
public static class CaseFileErrors
{
    /// <summary>The greatest length of a name, in characters.</summary>
    public const int NameMaxLength = 256;

    /// <summary>The name is missing, too long or has more than one line.</summary>
    public static readonly Rule InvalidName = Rule.Unpublished("invalid_file_name", "name must have 1 to 256 characters on one line");

    /// <summary>Returns whether a text is a valid name.</summary>
    public static bool IsName(string? name) => !TextRules.IsBlank(name) && name.Length <= NameMaxLength && TextRules.IsLine(name);
}
