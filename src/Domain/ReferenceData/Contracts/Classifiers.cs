using System.Collections.Frozen;

namespace Onboarding.Domain.ReferenceData.Contracts;

/// <summary>
/// All classifiers at one moment: an immutable value that rules take as an argument, so that they stay synchronous and pure.
/// Codes are compared case-sensitively, as printed.
/// </summary>
public sealed class Classifiers
{
    /// <summary>The longest code, in characters; no published classifier has a longer one.</summary>
    public const int CodeMaxLength = 256;

    private readonly FrozenSet<string>[] _codes;

    /// <summary>The codes that may be used in new data; retired ones are not among them.</summary>
    public Classifiers(IEnumerable<(Classifier Classifier, string Code)> codes)
    {
        var byClassifier = codes.ToLookup(one => one.Classifier, one => one.Code);
        _codes = [.. Enum.GetValues<Classifier>().Select(one => byClassifier[one].ToFrozenSet(StringComparer.Ordinal))];
    }

    /// <summary>Whether a code may be used in new data.</summary>
    public bool Has(Classifier classifier, string code) => _codes[(int)classifier].Contains(code);
}
