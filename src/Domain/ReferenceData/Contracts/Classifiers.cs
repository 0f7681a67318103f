using System.Collections.Frozen;

namespace Onboarding.Domain.ReferenceData.Contracts;

/// <summary>
/// All classifiers at one moment: an immutable value that rules take as an argument, so that they stay synchronous and pure. Codes are compared
/// case-sensitively.
/// </summary>
public sealed class Classifiers
{
    /// <summary>The maximum length of a code, in characters. No published classifier has a longer code.</summary>
    public const int CodeMaxLength = 256;

    private readonly FrozenSet<string>[] _codes;
    private readonly CodeEntry[][] _lists;

    /// <summary>Creates the value from the codes that may be used in new data, without retired ones.</summary>
    public Classifiers(IEnumerable<(Classifier Classifier, string Code, string Name)> codes)
    {
        var byClassifier = codes.ToLookup(one => one.Classifier, one => new CodeEntry(one.Code, one.Name));
        _lists = [.. Enum.GetValues<Classifier>().Select(one => byClassifier[one].OrderBy(listed => listed.Code, StringComparer.Ordinal).ToArray())];
        _codes = [.. _lists.Select(list => list.Select(one => one.Code).ToFrozenSet(StringComparer.Ordinal))];
    }

    /// <summary>Returns whether a code may be used in new data.</summary>
    public bool Has(Classifier classifier, string code) => _codes[(int)classifier].Contains(code);

    /// <summary>Returns the codes that may be used in new data, in ordinal order.</summary>
    public IReadOnlyList<CodeEntry> ListOf(Classifier classifier) => _lists[(int)classifier];
}
