using Onboarding.Domain.Common;

namespace Onboarding.Domain.ReferenceData;

/// <summary>The rules that reject a change to a classifier. Codes and sentences are the service's own.</summary>
public static class ClassifierErrors
{
    /// <summary>The code is missing or invalid.</summary>
    public static readonly Rule InvalidCode = Rule.Unpublished(
        "invalid_code",
        "code must have 1 to 256 characters of valid Unicode, no control or invisible character, no blank at its beginning or end, and no part between slashes that is '.' or '..'");

    /// <summary>The code is not a country code.</summary>
    public static readonly Rule InvalidCountryCode = Rule.Unpublished("invalid_code", "code of a country must be two capital letters (ISO 3166-1 alpha-2)");

    /// <summary>The name is invalid.</summary>
    public static readonly Rule InvalidName = Rule.Unpublished(
        "invalid_name", "name must have 1 to 512 characters of valid Unicode, not only blanks, and no control character");

    /// <summary>A file has no codes, or too many.</summary>
    public static readonly Rule InvalidFile = Rule.Unpublished("invalid_file", "The file must have 1 to 20000 codes");

    /// <summary>The code exists and is in use.</summary>
    public static readonly Rule CodeExists = Rule.Unpublished("code_exists", "The classifier already has this code");
}
