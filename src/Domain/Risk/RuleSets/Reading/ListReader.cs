using System.Collections.Frozen;

namespace Onboarding.Domain.Risk.RuleSets.Reading;

/// <summary>Reads the lists of a document (mostly of countries). Mappings and conditions refer to them by name.</summary>
internal static class ListReader
{
    private const int MaxLists = 100;

    /// <summary>The members of a list.</summary>
    public static readonly string[] Members = ["name", "source", "asOf", "values"];

    public static FrozenDictionary<string, FrozenSet<string>> Read(DocumentPart? source)
    {
        if (source is not { } part || !part.IsObject())
        {
            return FrozenDictionary<string, FrozenSet<string>>.Empty;
        }

        var lists = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal);
        foreach (var (name, list) in part.Members())
        {
            if (!PartReader.IsId(name) || lists.Count == MaxLists)
            {
                list.Report(RuleSetErrors.InvalidValue, $"one of at most {MaxLists} lists, named by {PartReader.IdForm}");
            }

            lists[name] = ReadList(list);
        }

        return lists.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenSet<string> ReadList(DocumentPart part)
    {
        if (!part.IsObject(Members))
        {
            return [];
        }

        part.Optional("name")?.Text(RuleSet.NameMaxLength);
        part.Optional("source")?.Text(PartReader.NoteMaxLength);
        part.Optional("asOf")?.Date();
        return part.Required("values") is { } values ? PartReader.Values(values, 0) : [];
    }
}
