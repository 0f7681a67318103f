using Onboarding.Domain.Common;

namespace Onboarding.Domain.ReferenceData;

/// <summary>Rejections of a change to a classifier; codes and sentences are ours.</summary>
public static class ClassifierErrors
{
    /// <summary>The code is missing or no proper one.</summary>
    public static readonly Rule CodeUnfit = Rule.Ours(
        "invalid_code",
        "code has 1 to 256 characters of valid Unicode, no control character, no blank at its beginning or end, and no part between slashes that is '.' or '..'");

    /// <summary>The code is no country's.</summary>
    public static readonly Rule CountryUnfit = Rule.Ours("invalid_code", "code of a country is two capital letters (ISO 3166-1 alpha-2)");

    /// <summary>The name is no proper one.</summary>
    public static readonly Rule NameUnfit = Rule.Ours(
        "invalid_name", "name has 1 to 512 characters of valid Unicode, not only blanks, and no control character");

    /// <summary>The code is there and in use.</summary>
    public static readonly Rule CodeExists = Rule.Ours("code_exists", "The classifier has this code already");
}
