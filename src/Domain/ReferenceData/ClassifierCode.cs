using System.Diagnostics.CodeAnalysis;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.ReferenceData;

/// <summary>
/// One code of a classifier. Stored data may refer to it, so it is never deleted and the code itself never changes. It can be retired, reinstated or
/// renamed.
/// </summary>
public sealed class ClassifierCode
{
    /// <summary>The maximum length of a name, in characters.</summary>
    public const int NameMaxLength = 512;

    private ClassifierCode() { }

    /// <summary>The classifier.</summary>
    public Classifier Classifier { get; private init; }

    /// <summary>The code, case-sensitive, unique in its classifier (<see cref="IsCode"/>).</summary>
    public string Code { get; private init; } = "";

    /// <summary>The display name (<see cref="IsName"/>); the code itself if it was added without a name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The time it was retired, UTC; null while it may be used in new data.</summary>
    public DateTimeOffset? RetiredAt { get; private set; }

    /// <summary>
    /// A number that rises with each change of this code. It is the concurrency token, and instances detect by it that their snapshot is outdated.
    /// </summary>
    public long ChangedNumber { get; private set; }

    /// <summary>
    /// Returns whether a text is a valid code: 1 to <see cref="Classifiers.CodeMaxLength"/> characters of valid Unicode, no control or invisible
    /// character, no blank at either end (SQL Server ignores trailing blanks), and no part between slashes that is <c>.</c> or <c>..</c> (a URL
    /// cannot contain it).
    /// </summary>
    public static bool IsCode([NotNullWhen(true)] string? text) =>
        !TextRules.IsBlank(text) && text.Length <= Classifiers.CodeMaxLength && TextRules.IsIdentifier(text)
        && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1])
        && !RelativePaths.HasRelativePart(text);

    /// <summary>
    /// Returns whether a code is valid for a classifier. A country must be two capital letters (ISO 3166-1 alpha-2), because customers are stored and
    /// searched by it.
    /// </summary>
    public static bool IsValidFor(Classifier classifier, string code) =>
        classifier != Classifier.Country || code is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'];

    /// <summary>
    /// Returns whether a text is a valid name: 1 to <see cref="NameMaxLength"/> characters of valid Unicode, not only blanks, no control character.
    /// </summary>
    public static bool IsName([NotNullWhen(true)] string? text) => !TextRules.IsBlank(text) && text.Length <= NameMaxLength && TextRules.IsLine(text);

    /// <summary>Creates a code. Without a name the code is its name. Throws <see cref="InvalidInput"/> with invalid_code or invalid_name.</summary>
    public static ClassifierCode Register(Classifier classifier, string code, string? name, long number)
    {
        InvalidInput.ThrowIfAny(
        [
            .. !IsCode(code) ? [Finding.Of(ClassifierErrors.InvalidCode, "/code")]
                : !IsValidFor(classifier, code) ? new[] { Finding.Of(ClassifierErrors.InvalidCountryCode, "/code") }
                : [],
            .. IsName(name ?? code) ? [] : new[] { Finding.Of(ClassifierErrors.InvalidName, "/name") },
        ]);
        return new() { Classifier = classifier, Code = code, Name = name ?? code, ChangedNumber = number };
    }

    /// <summary>
    /// Reinstates a retired code, with its old name unless another is given. Throws <see cref="RuleBroken"/> (code_exists) if it is not retired.
    /// </summary>
    public void Reinstate(string? name, long number)
    {
        if (RetiredAt is null)
        {
            throw new RuleBroken(ClassifierErrors.CodeExists, "/code");
        }

        Name = RequireName(name ?? Name);
        RetiredAt = null;
        Touch(number);
    }

    /// <summary>Renames the code, also a retired one. Throws <see cref="InvalidInput"/> with invalid_name.</summary>
    public void Rename(string name, long number)
    {
        if (name != Name)
        {
            Name = RequireName(name);
            Touch(number);
        }
    }

    /// <summary>Retires the code: new data cannot use it. A code that is already retired keeps its time.</summary>
    public void Retire(DateTimeOffset at, long number)
    {
        if (RetiredAt is null)
        {
            RetiredAt = at;
            Touch(number);
        }
    }

    // Another instance's clock may be ahead. The number must rise nevertheless, or other instances would miss the change.
    private void Touch(long number) => ChangedNumber = Math.Max(number, ChangedNumber + 1);

    private static string RequireName(string name)
    {
        InvalidInput.ThrowIfAny(IsName(name) ? [] : [Finding.Of(ClassifierErrors.InvalidName, "/name")]);
        return name;
    }
}
