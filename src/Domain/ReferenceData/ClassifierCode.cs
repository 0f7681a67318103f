using System.Diagnostics.CodeAnalysis;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.ReferenceData;

/// <summary>
/// One code of a classifier. Stored data may quote it, so it is never deleted and never changes itself: it is retired, taken back into
/// use, or given another name.
/// </summary>
public sealed class ClassifierCode
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameMaxLength = 512;

    private ClassifierCode() { }

    /// <summary>The classifier it belongs to.</summary>
    public Classifier Classifier { get; private init; }

    /// <summary>The code, case-sensitive, unique in its classifier (<see cref="IsCode"/>).</summary>
    public string Code { get; private init; } = "";

    /// <summary>What people read (<see cref="IsName"/>); the code itself if nobody named it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>When it was retired, UTC; nothing while it may be used in new data.</summary>
    public DateTimeOffset? RetiredAt { get; private set; }

    /// <summary>Rises with each change of this code. The concurrency token, and how instances see that their snapshot is old.</summary>
    public long ChangedNumber { get; private set; }

    /// <summary>
    /// Whether a text can be a code: 1 to <see cref="Classifiers.CodeMaxLength"/> characters of valid Unicode, no control character, no
    /// blank at either end (SQL Server does not see last blanks), and no part between slashes that is a dot or two (no URL could name it).
    /// </summary>
    public static bool IsCode([NotNullWhen(true)] string? text) =>
        IsText(text, Classifiers.CodeMaxLength)
        && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1])
        && !text.Split('/').Any(part => part is "." or "..");

    /// <summary>Whether a code can be one of this classifier: a country is two capital letters (ISO 3166-1 alpha-2), which is what customers are stored and found by.</summary>
    public static bool Fits(Classifier classifier, string code) => classifier != Classifier.Country || code is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'];

    /// <summary>Whether a text can be a name: 1 to <see cref="NameMaxLength"/> characters of valid Unicode, not only blanks, no control character.</summary>
    public static bool IsName([NotNullWhen(true)] string? text) => IsText(text, NameMaxLength) && !string.IsNullOrWhiteSpace(text);

    /// <summary>A new code; without a name it is called as it is written. Rejected as invalid_code, invalid_name.</summary>
    public static ClassifierCode Register(Classifier classifier, string code, string? name, long number)
    {
        InvalidInput.ThrowIfAny(
        [
            .. !IsCode(code) ? [Finding.Of(ClassifierErrors.CodeUnfit, "/code")]
                : !Fits(classifier, code) ? new[] { Finding.Of(ClassifierErrors.CountryUnfit, "/code") }
                : [],
            .. IsName(name ?? code) ? [] : new[] { Finding.Of(ClassifierErrors.NameUnfit, "/name") },
        ]);
        return new() { Classifier = classifier, Code = code, Name = name ?? code, ChangedNumber = number };
    }

    /// <summary>Takes a retired code back into use, under its old name unless another is given. Rejected as code_exists if it is not retired.</summary>
    public void Reinstate(string? name, long number)
    {
        if (RetiredAt is null)
        {
            throw new RuleBroken(ClassifierErrors.CodeExists, "/code");
        }

        Name = Checked(name ?? Name);
        RetiredAt = null;
        Touch(number);
    }

    /// <summary>Gives another name, to a retired code too. Rejected as invalid_name.</summary>
    public void Rename(string name, long number)
    {
        if (name != Name)
        {
            Name = Checked(name);
            Touch(number);
        }
    }

    /// <summary>Takes the code out of use for new data; a code that is retired stays so since it was.</summary>
    public void Retire(DateTimeOffset at, long number)
    {
        if (RetiredAt is null)
        {
            RetiredAt = at;
            Touch(number);
        }
    }

    // Another instance's clock may run ahead: the number must rise all the same, or its change would be missed.
    private void Touch(long number) => ChangedNumber = Math.Max(number, ChangedNumber + 1);

    private static string Checked(string name)
    {
        InvalidInput.ThrowIfAny(IsName(name) ? [] : [Finding.Of(ClassifierErrors.NameUnfit, "/name")]);
        return name;
    }

    private static bool IsText([NotNullWhen(true)] string? text, int longest)
    {
        if (text is null || text.Length == 0 || text.Length > longest)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (char.IsControl(text[i]) || char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
